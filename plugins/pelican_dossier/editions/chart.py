"""What a picture is drawn of: lines, blocks, marks and words at places in units, left to right or mirrored.

Pictures are made as if they ran from left to right. ``Chart.mirrored`` turns them for a script that runs the other
way: places are mirrored, shapes and words are not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pelican_dossier.editions.outlets import OutletSign
from pelican_dossier.maps.labels import width_of
from pelican_dossier.model.langstring import END_OF_ISOLATE, ISOLATE, LangString
from pelican_dossier.text.unbroken import unbroken_words

Anchor = Literal["start", "middle", "end"]
"""Which point of words stands at their place, as SVG counts: from where reading begins."""
_STRONG = 1.07
"""How much wider bold letters are, measured on the two faces of the theme."""
_ABOVE, _BELOW = 0.78, 0.34
"""How far a line of words reaches above and below its baseline, in sizes of the type."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What something covers."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Extent") -> bool:
        """Whether the two have more than an edge in common."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind within a line."""

    words: LangString
    is_strong: bool = False
    colour: str | None = None
    """The class of an outlet's colour; None for the colour of the line."""


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line from one point to another."""

    kind: str
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class DrawnBlock:
    """A stretch of time or of numbers."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """The sign of whoever reports something, around its middle."""

    x: float
    y: float
    size: float
    sign: OutletSign | None
    """None where no outlet is known: a plain ring."""
    is_open: bool = False
    """Hollow and dashed: the day is not stated, or not one day."""
    is_bound: bool = False
    """Hollow: less or more than where it stands."""


@dataclass(frozen=True, slots=True)
class DrawnWords:
    """One line of words."""

    kind: str
    x: float
    y: float
    """Of the baseline."""
    size: float
    runs: tuple[Run, ...]
    anchor: Anchor = "start"

    @property
    def width(self) -> float:
        """About how wide it is, rather too wide than too narrow."""
        return width_of_runs(self.runs, self.size)

    @property
    def extent(self) -> Extent:
        """What it covers in a drawing that is not mirrored."""
        left = self.x - {"start": 0.0, "middle": self.width / 2, "end": self.width}[self.anchor]
        return Extent(left, self.y - _ABOVE * self.size, left + self.width, self.y + _BELOW * self.size)


@dataclass(frozen=True, slots=True)
class Chart:
    """One picture."""

    width: float
    height: float
    lines: tuple[DrawnLine, ...]
    blocks: tuple[DrawnBlock, ...]
    marks: tuple[DrawnMark, ...]
    words: tuple[DrawnWords, ...]

    def mirrored(self) -> "Chart":
        """The same for a reader whose lines run from right to left."""
        across = self.width
        return replace(
            self,
            lines=tuple(replace(line, x1=_turned(across, line.x1), x2=_turned(across, line.x2)) for line in self.lines),
            blocks=tuple(replace(block, x=_turned(across, block.x + block.width)) for block in self.blocks),
            marks=tuple(replace(mark, x=_turned(across, mark.x)) for mark in self.marks),
            words=tuple(replace(words, x=_turned(across, words.x)) for words in self.words),
        )


def _turned(width: float, x: float) -> float:
    return round(width - x, 1)


def width_of_runs(runs: Iterable[Run], size: float) -> float:
    """About how wide words are in a size of type, in units."""
    return sum(width_of(run.words.text) * size * (_STRONG if run.is_strong else 1) for run in runs)


def broken_into_lines(runs: Iterable[Run], size: float, most: float) -> list[tuple[Run, ...]]:
    """Words in as many lines as a width asks for, broken between words; a word that is wider is cut short."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for word in unbroken_words(run.words.text):
            piece = _cut_short(replace(run, words=replace(run.words, text=word)), size, most)
            joined = _with_word(lines[-1], piece)
            if lines[-1] and width_of_runs(joined, size) > most:
                lines.append([piece])
            else:
                lines[-1] = joined
    return [tuple(line) for line in _closed(lines)]


def _closed(lines: Iterable[Iterable[Run]]) -> Iterator[list[Run]]:
    """Lines in which what is set apart from its neighbours ends with its run, and begins anew in the next."""
    still_open = 0
    for line in lines:
        closed: list[Run] = []
        for run in line:
            text = ISOLATE * still_open + run.words.text
            still_open = max(text.count(ISOLATE) - text.count(END_OF_ISOLATE), 0)
            closed.append(replace(run, words=replace(run.words, text=text + END_OF_ISOLATE * still_open)))
        yield closed


def _cut_short(piece: Run, size: float, most: float) -> Run:
    end = END_OF_ISOLATE if END_OF_ISOLATE in piece.words.text else ""
    while width_of_runs([piece], size) > most:
        text = piece.words.text.replace(END_OF_ISOLATE, "").rstrip("…")[:-1]
        piece = replace(piece, words=replace(piece.words, text=f"{text}…{end}"))
    return piece


def _with_word(line: list[Run], piece: Run) -> list[Run]:
    """A line with one more word behind a space, in one run with those of its kind."""
    if not line:
        return [piece]
    *before, last = line
    if replace(last, words=piece.words) == piece and last.words.language == piece.words.language:
        text = f"{last.words.text} {piece.words.text}"
        return [*before, replace(last, words=replace(last.words, text=text))]
    return [*before, last, replace(piece, words=replace(piece.words, text=f" {piece.words.text}"))]


class Sketch:
    """A drawing in the making."""

    def __init__(self, width: float) -> None:
        self.width = width
        self._lines: list[DrawnLine] = []
        self._blocks: list[DrawnBlock] = []
        self._marks: list[DrawnMark] = []
        self._words: list[DrawnWords] = []

    def line(self, kind: str, start: tuple[float, float], end: tuple[float, float]) -> None:
        """From one point to another."""
        self._lines.append(DrawnLine(kind, *_tenths(*start), *_tenths(*end)))

    def block(self, x: float, y: float, width: float, height: float) -> None:
        """From its corner at the top left."""
        self._blocks.append(DrawnBlock(*_tenths(x, y, width, height)))

    def mark(
        self, x: float, y: float, size: float, sign: OutletSign | None, *, is_open: bool = False, is_bound: bool = False
    ) -> None:
        """Around its middle."""
        left, top, wide = _tenths(x, y, size)
        self._marks.append(DrawnMark(left, top, wide, sign, is_open, is_bound))

    def words(self, words: DrawnWords) -> None:
        """One line."""
        self._words.append(replace(words, x=_tenths(words.x)[0], y=_tenths(words.y)[0]))

    def lines(
        self, kind: str, runs: Iterable[Run], at: tuple[float, float], most: float, size: float, lead: float
    ) -> float:
        """Words below a place in lines of a width, ``lead`` sizes of the type apart; where they end."""
        x, y = at
        for line in broken_into_lines(runs, size, most):
            self.words(DrawnWords(kind, x, y + size, size, line))
            y += lead * size
        return y

    def finished(self, height: float, *, is_mirrored: bool) -> Chart:
        """All of it; what was begun first lies lowest."""
        whole = Chart(
            self.width,
            round(height, 1),
            tuple(self._lines),
            tuple(self._blocks),
            tuple(self._marks),
            tuple(self._words),
        )
        return whole.mirrored() if is_mirrored else whole


def _tenths(*places: float) -> list[float]:
    return [round(place, 1) for place in places]

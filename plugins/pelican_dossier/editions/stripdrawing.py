"""How the strip is drawn: everything in units of a drawing that is shown about as large as it is, no word over another.

Places are counted from the left and from the top. What is drawn first has the choice of where its words stand.
"""

from dataclasses import dataclass, field
from typing import Literal

from pelican_dossier.editions.outlets import OutletSign
from pelican_dossier.maps.labels import width_of
from pelican_dossier.model.langstring import LangString, script

_LARGER = {"Arab": 1.1}
"""Scripts that are set larger than Latin beside them."""
_APART = 8
"""Units that stay free between two words, and between a mark and its words."""
_SURE = 1.04
"""How much wider than reckoned words may be."""

Stretched = tuple[float, float]
"""Where something begins and where it ends, counted from the left."""
Role = Literal["year", "zone", "label", "asked", "value", "outlet"]
"""What words in the drawing are: it is the class by which they are set."""


@dataclass(frozen=True, slots=True)
class StripFormat:
    """One size in which the strip is drawn."""

    width: float
    type: float
    """Size of the type."""
    row: float
    """Height of a row of words."""
    labels: tuple[float, ...]
    """How wide a line of a label is at most, and where so wide a one finds no room."""
    above: int
    """Rows of labels above the axis at most."""
    below: int
    """Rows of answers to a question, and of what else was foreseen, at most."""
    signs: int = 4
    """Rows of publications at most."""


WIDE = StripFormat(width=1140, type=15, row=23, labels=(790, 400), above=7, below=14)
NARROW = StripFormat(width=358, type=13.5, row=20, labels=(340, 290, 230), above=8, below=20)


@dataclass(frozen=True, slots=True)
class StripWords:
    """Words in the drawing."""

    x: float
    y: float
    """Of the baseline."""
    anchor: str
    """``start`` or ``end``, as SVG counts them from where the words' own language begins."""
    said: LangString
    role: Role
    href: str | None = None


@dataclass(frozen=True, slots=True)
class StripLine:
    """An upright line; ``role``: ``grid``, where a year begins, or ``lead``, from words to their mark."""

    x: float
    top: float
    bottom: float
    role: str


@dataclass(frozen=True, slots=True)
class StripShape:
    """A date: a disc for a day, a bar for what is longer; in three, one above another, where it is broken."""

    x: float
    """Of a disc its middle, of a bar its left end."""
    y: float
    """Of its middle."""
    width: float
    """0 for a day."""
    height: float
    """Of a disc, across."""
    ways: str
    """``hollow``, ``inferred``, ``contradiction``, as far as they hold."""
    is_broken: bool = False
    open_at: str | None = None
    """``left``, ``right`` or ``both``: a bound leaves that end open."""


@dataclass(frozen=True, slots=True)
class StripSign:
    """A publication, by its outlet's sign."""

    x: float
    """Of its middle."""
    y: float
    sign: OutletSign | None
    is_inferred: bool


@dataclass(frozen=True, slots=True)
class StripDrawing:
    """One drawing of the strip."""

    width: float
    height: float
    axis: float
    lines: tuple[StripLine, ...]
    shapes: tuple[StripShape, ...]
    signs: tuple[StripSign, ...]
    words: tuple[StripWords, ...]


class Rows:
    """Rows that fill with words and marks."""

    def __init__(self, most: int, width: float) -> None:
        self._taken: list[list[Stretched]] = [[] for _ in range(most)]
        self._width = width

    def is_free(self, row: int, west: float, east: float) -> bool:
        """Whether nothing stands between two places of a row, and the page reaches so far."""
        is_on_page = west >= -1 and east <= self._width + 1
        return is_on_page and not any(
            west < other_east and other_west < east for other_west, other_east in self._taken[row]
        )

    def take(self, row: int, west: float, east: float) -> None:
        """Has something stand there."""
        self._taken[row].append((west, east))

    def are_free(self, first: int, end: int, over: Stretched) -> bool:
        """Whether that holds of several rows."""
        return all(self.is_free(row, *over) for row in range(first, end))

    def take_all(self, first: int, end: int, over: Stretched) -> None:
        """Has something stand in several rows."""
        for row in range(first, end):
            self.take(row, *over)

    def __len__(self) -> int:
        return len(self._taken)

    @property
    def used(self) -> int:
        """Up to the last row in which anything stands."""
        return max((row + 1 for row, taken in enumerate(self._taken) if taken), default=0)


@dataclass(slots=True)
class Lettering:
    """How wide words are, and on which side of a place they stand."""

    size: float
    is_mirrored: bool
    """Reading, and time, run from right to left."""
    words: list[StripWords] = field(default_factory=list)

    def width(self, said: LangString) -> float:
        """About how wide words are."""
        return width_of(said.text) * self.size * _SURE * _LARGER.get(script(said.language), 1)

    def lines(self, said: LangString, most: float) -> tuple[LangString, ...]:
        """Words in as few lines as are no wider than that, and these about as wide as one another."""
        rows = self._filled(said, most)
        even = self._filled(said, 1.1 * self.width(said) / len(rows))
        return tuple(LangString(row, said.language) for row in (even if len(even) == len(rows) else rows))

    def _filled(self, said: LangString, most: float) -> list[str]:
        rows: list[str] = []
        for word in said.text.split(" "):
            longer = f"{rows[-1]} {word}" if rows else word
            if rows and self.width(LangString(longer, said.language)) <= most:
                rows[-1] = longer
            else:
                rows.append(word)
        return rows

    def beside(self, west: float, east: float, wide: float, *, is_ahead: bool) -> Stretched:
        """Between which places words stand, ahead of a mark in the sense of reading or behind it."""
        return (east, east + wide) if is_ahead != self.is_mirrored else (west - wide, west)

    def set(
        self,
        box: Stretched,
        y: float,
        said: LangString,
        role: Role,
        *,
        is_ahead: bool,
        href: str | None = None,
    ) -> None:
        """Puts words between two places, along the edge that is nearer to their mark."""
        runs_right = is_ahead != self.is_mirrored
        x = box[0] if runs_right else box[1]
        anchor = "start" if runs_right == (said.direction == "ltr") else "end"
        self.words.append(StripWords(round(x, 1), round(y, 1), anchor, said, role, href))

    def first(self, y: float, width: float, said: LangString, role: Role) -> None:
        """Puts words where a line of reading begins."""
        self.set((0, width), y, said, role, is_ahead=True)

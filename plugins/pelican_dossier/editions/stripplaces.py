"""Where words find a place on the strip: beside the mark that they tell of, below it, or in rows above the axis."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from pelican_dossier.editions.stripdrawing import Lettering, Rows, Stretched, StripFormat
from pelican_dossier.model.langstring import LangString

GAP = 8.0
"""Units from words to other words at least."""


Lines = tuple[LangString, ...]


class Told(NamedTuple):
    """Where the words of a mark stand, in lines."""

    row: int
    """Of the line nearest to the axis above it, of the first below it."""
    lines: Lines
    box: Stretched
    is_ahead: bool
    is_below: bool = False
    """In the rows below the mark."""

    @property
    def mark_row(self) -> int:
        """The row of the mark."""
        return self.row - self.is_below


class Places:
    """The places of one drawing."""

    def __init__(self, letters: Lettering, size: StripFormat) -> None:
        self._letters, self._size = letters, size

    def above(self, rows: Rows, x: float, said: LangString, spared: Sequence[float]) -> Told | None:
        """Rows above the axis for words about a place, which no line to another mark may cross; ``spared``: places of
        marks to come, which stay clear as far as that can be."""
        for kept in (spared, ()):
            for lines, wide in self._wrapped(said):
                for row in range(len(rows) - len(lines) + 1):
                    if not rows.are_free(0, row, (x - 4, x + 4)):
                        break
                    for box, is_ahead in self._over(x, wide):
                        is_clear = not any(box[0] - GAP < place < box[1] + GAP for place in kept)
                        if is_clear and rows.are_free(row, row + len(lines), box):
                            rows.take_all(row, row + len(lines), (box[0] - GAP, box[1] + GAP))
                            rows.take_all(0, row, (x - 3, x + 3))
                            return Told(row, lines, box, is_ahead)
        return None

    def _over(self, x: float, wide: float) -> Iterator[tuple[Stretched, bool]]:
        """Where words stand ahead of a place, behind it, or over it."""
        for is_ahead in (True, False):
            yield self._letters.beside(x, x, wide, is_ahead=is_ahead), is_ahead
        west = min(max(0, x - wide / 2), max(0, self._size.width - wide))
        yield (west, west + wide), True

    def _wrapped(self, words: LangString) -> Iterator[tuple[Lines, float]]:
        """Words in lines, the fewest first, with the width of the widest."""
        for most in self._size.labels:
            lines = self._letters.lines(words, most)
            yield lines, max(map(self._letters.width, lines))

    def beside(self, rows: Rows, extent: Stretched, said: LangString) -> Told | None:
        """Rows in which a mark has its words beside it, or below it where that takes fewer."""
        west, east = max(0, extent[0]), min(self._size.width, extent[1])
        if not any(rows.is_free(row, west, east) for row in range(len(rows))):
            return None  # of a thousand marks most find none, and it costs much to part their words into lines
        ways = [
            (len(lines) + is_below, is_below, lines, wide)
            for lines, wide in self._wrapped(said)
            for is_below in (False, True)
        ]
        for _, is_below, lines, wide in sorted(ways, key=lambda way: way[:2]):
            find = self._beneath if is_below else self._beside
            if told := find(rows, *extent, lines, wide):
                return told
        return None

    def _beside(self, rows: Rows, west: float, east: float, lines: Lines, wide: float) -> Told | None:
        boxes = [(self._letters.beside(west - 14, east + 14, wide, is_ahead=it), it) for it in (False, True)]
        for row, (box, is_ahead) in product(range(len(rows) - len(lines) + 1), boxes):
            taken = max(0, min(west, box[0]) - 6), min(self._size.width, max(east, box[1]) + 6)
            if box[0] >= 0 and box[1] <= self._size.width and rows.are_free(row, row + len(lines), taken):
                rows.take_all(row, row + len(lines), taken)
                return Told(row, lines, box, is_ahead)
        return None

    def _beneath(self, rows: Rows, west: float, east: float, lines: Lines, wide: float) -> Told | None:
        start = min(max(0, (west + east - wide) / 2), max(0, self._size.width - wide))
        box = start, start + wide
        for row in range(len(rows) - len(lines)):
            if rows.is_free(row, west, east) and rows.are_free(row + 1, row + 1 + len(lines), box):
                rows.take(row, west - GAP, east + GAP)
                rows.take_all(row + 1, row + 1 + len(lines), (box[0] - GAP, box[1] + GAP))
                return Told(row + 1, lines, box, is_ahead=True, is_below=True)
        return None

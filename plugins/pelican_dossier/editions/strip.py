"""The strip: on one axis what happened above it, who published below it, and what was foreseen lower still.

What is heavier has the choice of a place for its words; what finds none stands unlabelled on the axis, and with all its
words in the list below. Two drawings are made, each shown about as large as it is drawn.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.stripdrawing import (
    NARROW,
    WIDE,
    Lettering,
    Role,
    Rows,
    Stretched,
    StripDrawing,
    StripFormat,
    StripLine,
    StripShape,
    StripSign,
)
from pelican_dossier.editions.stripmarks import StripMark, StripMarks, strip_marks
from pelican_dossier.editions.stripshapes import extent_of, middle_of, shape_of
from pelican_dossier.editions.timescale import TimeScale
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString, marked

_YEARS, _AXIS, _SIGN = 22.0, 14.0, 20.0
"""Units: the row of years, from the axis to what is next to it, a row of signs."""
_YEARS_APART, _GAP = 52.0, 8.0
"""Units from the number of a year to the next one, and from words to other words at least."""
_HAPPENED, _FORESEEN = marked("Happened"), marked("Foreseen")


@dataclass(frozen=True, slots=True)
class Strip:
    """The strip in the two sizes in which it is drawn."""

    wide: StripDrawing
    narrow: StripDrawing


def strip(edition: Edition, paths: Mapping[str | None, str]) -> Strip | None:
    """The strip of a whole dossier; ``paths`` are the pages of its events. None where nothing has a date."""
    marks = strip_marks(edition, paths)
    if marks is None:
        return None
    return Strip(_Layout(edition, marks, WIDE).drawn(), _Layout(edition, marks, NARROW).drawn())


class _Layout:
    """One drawing while it fills, from the top to the bottom."""

    def __init__(self, edition: Edition, marks: StripMarks, size: StripFormat) -> None:
        self._edition, self._marks, self._size = edition, marks, size
        is_mirrored = edition.direction == "rtl"
        self._scale = TimeScale(marks.over, size.width, is_mirrored=is_mirrored)
        self._letters = Lettering(size.type, is_mirrored)
        self._lines: list[StripLine] = []
        self._shapes: list[StripShape] = []
        self._signs: list[StripSign] = []

    def drawn(self) -> StripDrawing:
        """The whole of it."""
        axis = self._happened(_YEARS)
        bottom = self._foreseen(self._published(axis))
        told = self._scale.told(_YEARS_APART)
        if told and abs(told[0].x - self._scale.x(self._marks.over[0])) > _YEARS_APART:
            began = self._tick_words(self._marks.over[0].year, None)
            self._letters.first(15, self._size.width, began, "year")
        for tick in told:
            words = self._tick_words(tick.day.year, tick.day.month if not tick.is_year else None)
            self._lines.append(StripLine(round(tick.x, 1), 6, bottom, "grid"))
            box = self._letters.beside(tick.x - 5, tick.x + 5, words, is_ahead=True)
            self._letters.set(box, 15, words, "year", is_ahead=True)
        return StripDrawing(
            self._size.width,
            round(bottom, 1),
            round(axis, 1),
            tuple(self._lines),
            tuple(sorted(self._shapes, key=lambda shape: -shape.width)),
            tuple(self._signs),
            tuple(self._letters.words),
        )

    def _happened(self, top: float) -> float:
        """Marks on the axis, with words above it as far as there is room; where the axis is."""
        rows, placed = Rows(self._size.above, self._size.width), []
        for mark in self._marks.happened:
            x = middle_of(self._scale, mark)
            if found := self._above(rows, x, mark):
                placed.append((mark, x, *found))
        if placed:
            self._zone(top, _HAPPENED)
            top += self._size.row
        axis = top + rows.used * self._size.row + _AXIS
        for mark, x, row, words, box in placed:
            y = axis - _AXIS - row * self._size.row - 6
            self._lines.append(StripLine(round(x, 1), round(y + 5, 1), round(axis, 1), "lead"))
            is_ahead = abs(box[1] - x) < 1 if self._letters.is_mirrored else abs(box[1] - x) >= 1
            self._letters.set(box, y, words, "label", is_ahead=is_ahead, href=mark.href)
        on_axis = Rows(1, self._size.width)
        others = sorted(self._marks.happened, key=lambda mark: not mark.is_in_conflict)
        for mark in dict.fromkeys((*(mark for mark, *_ in placed), *others)):
            west, east = extent_of(self._scale, mark)
            if on_axis.is_free(0, west + 1, east - 1):  # else a heavier one is seen in its place
                on_axis.take(0, west, east)
                self._shapes.append(shape_of(self._scale, mark, axis))
        return axis

    def _above(self, rows: Rows, x: float, mark: StripMark) -> tuple[int, LangString, Stretched] | None:
        """A row above the axis for the words of a mark, which no line to another mark may cross."""
        for words in (mark.label, mark.short) if mark.is_main else (mark.label,):
            over = tuple(self._over(x, words))
            for row in range(len(rows)) if over else ():
                if not all(rows.is_free(lower, x - 4, x + 4) for lower in range(row)):
                    break
                for box in over:
                    if rows.is_free(row, *box):
                        rows.take(row, box[0] - _GAP, box[1] + _GAP)
                        for lower in range(row):
                            rows.take(lower, x - 3, x + 3)
                        return row, words, box
        return None

    def _over(self, x: float, words: LangString) -> Iterator[Stretched]:
        """Where the words of a mark stand ahead of its place, behind it, or over it; they are told whole or not."""
        wide = self._letters.width(words)
        if wide <= self._size.label:
            yield self._letters.beside(x, x, words, is_ahead=True)
            yield self._letters.beside(x, x, words, is_ahead=False)
            west = min(max(0, x - wide / 2), max(0, self._size.width - wide))
            yield west, west + wide

    def _published(self, axis: float) -> float:
        """The signs of outlets below the axis; where the next zone begins."""
        rows, places = Rows(self._size.signs, self._size.width), []
        top = axis + _AXIS + _SIGN / 2
        for mark in self._marks.published:
            x = min(max(middle_of(self._scale, mark), 8), self._size.width - 8)
            row = next((row for row in range(len(rows)) if rows.is_free(row, x - 8, x + 8)), None)
            if row is not None:
                rows.take(row, x - 8, x + 8)
                places.append((mark, x, row))
                y = top + row * _SIGN
                self._signs.append(StripSign(round(x, 1), round(y, 1), mark.sign, mark.is_inferred))
        for mark, x, row in places:
            for is_ahead in (True, False):
                west, east = self._letters.beside(x - 12, x + 12, mark.label, is_ahead=is_ahead)
                if rows.is_free(row, west, east):
                    rows.take(row, west - 4, east + 4)
                    y = top + row * _SIGN + self._size.type / 3
                    self._letters.set((west, east), y, mark.label, "outlet", is_ahead=is_ahead, href=mark.href)
                    break
        return top + rows.used * _SIGN + 2

    def _foreseen(self, top: float) -> float:
        """Answers to questions, each question by itself, then what else was foreseen; where the drawing ends."""
        for asked in self._marks.asked:
            self._letters.first(top + self._size.type, self._size.width, asked.ask, "asked")
            top = self._packed(top + self._size.row, asked.marks)
        if self._marks.foreseen:
            self._zone(top + 4, _FORESEEN)
            top = self._packed(top + 4 + self._size.row, self._marks.foreseen)
        return top + 2

    def _packed(self, top: float, marks: Sequence[StripMark]) -> float:
        """Marks with their words beside them, one a date, in as few rows as hold them; where they end."""
        rows, height = Rows(self._size.below, self._size.width), self._size.row
        for mark in _one_a_date(marks):
            west, east = extent_of(self._scale, mark)
            found = self._beside(rows, mark)
            if found is None and (row := self._free_row(rows, west, east)) is not None:
                self._shapes.append(shape_of(self._scale, mark, top + (row + 0.5) * height))
            elif found:
                row, box, words, is_ahead, below = found
                y = top + (row + below + 0.5) * height
                self._shapes.append(shape_of(self._scale, mark, top + (row + 0.5) * height))
                role: Role = "value" if mark.is_in_conflict else "label"
                self._letters.set(box, y + self._size.type / 3, words, role, is_ahead=is_ahead, href=mark.href)
        return top + rows.used * height

    def _free_row(self, rows: Rows, west: float, east: float) -> int | None:
        """The first one in which a mark finds a place without words."""
        for row in range(len(rows)):
            if rows.is_free(row, west, east):
                rows.take(row, west - _GAP, east + _GAP)
                return row
        return None

    def _beside(self, rows: Rows, mark: StripMark) -> tuple[int, Stretched, LangString, bool, int] | None:
        """A row in which a mark has its words beside it, before it where that is free, else in the row below it."""
        west, east = extent_of(self._scale, mark)
        near, far = west - 14, east + 14
        for label in (mark.label, mark.short):
            for row, (box, is_ahead) in product(range(len(rows)), tuple(self._sides(near, far, label))):
                taken = max(0, min(west, box[0]) - 6), min(self._size.width, max(east, box[1]) + 6)
                if rows.is_free(row, *taken):
                    rows.take(row, *taken)
                    return row, box, label, is_ahead, 0
        wide = self._letters.width(mark.short)
        start = min(max(0, (west + east - wide) / 2), max(0, self._size.width - wide))
        for row in range(len(rows) - 1):
            if rows.is_free(row, west, east) and rows.is_free(row + 1, start, start + wide):
                rows.take(row, west - _GAP, east + _GAP)
                rows.take(row + 1, start - _GAP, start + wide + _GAP)
                return row, (start, start + wide), mark.short, True, 1
        return None

    def _sides(self, near: float, far: float, label: LangString) -> Iterator[tuple[Stretched, bool]]:
        """Behind a mark and ahead of it, where there is room for words."""
        wide = self._letters.width(label)
        for is_ahead in (False, True):
            if wide <= min(self._room(near, far, is_ahead), self._size.label):
                yield self._letters.beside(near, far, label, is_ahead=is_ahead), is_ahead

    def _room(self, west: float, east: float, is_ahead: bool) -> float:
        """How far it is to the edge of the drawing."""
        return self._size.width - east if is_ahead != self._letters.is_mirrored else west

    def _zone(self, top: float, title: str) -> None:
        by = self._edition.interface
        words = LangString(by.catalog.gettext(title), by.language)
        self._letters.first(top + self._size.type, self._size.width, words, "zone")

    def _tick_words(self, year: int, month: int | None) -> LangString:
        formats = self._edition.formats
        if month is None:
            return LangString(formats.year(year), self._edition.language)
        return LangString(
            formats.within_year(Edtf("month", year, month), None, None, is_short=True), self._edition.language
        )


def _one_a_date(marks: Iterable[StripMark]) -> Iterable[StripMark]:
    """The first of those that are told by the same words."""
    first: dict[str, StripMark] = {}
    for mark in marks:
        first.setdefault(mark.short.text, mark)
    return first.values()

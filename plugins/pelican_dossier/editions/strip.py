"""The strip: on one axis what happened above it, who published below it, and what was foreseen lower still.

What is heavier has the choice of a place for its words; what finds none stands unlabelled on the axis, and with all its
words in the list below. Two drawings are made, each shown about as large as it is drawn.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.stripdrawing import (
    NARROW,
    WIDE,
    Lettering,
    Role,
    Rows,
    StripDrawing,
    StripFormat,
    StripLine,
    StripShape,
    StripSign,
)
from pelican_dossier.editions.stripmarks import StripMark, StripMarks, strip_marks
from pelican_dossier.editions.stripplaces import Places, Told
from pelican_dossier.editions.stripshapes import extent_of, middle_of, shape_of
from pelican_dossier.editions.timescale import TimeScale
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString, marked

_YEARS, _AXIS, _SIGN = 22.0, 14.0, 20.0
"""Units: the row of years, from the axis to what is next to it, a row of signs."""
_YEARS_APART, _APART = 52.0, 16.0
"""Units from the number of a year to the next one, and from a mark to one whose line words spare."""
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
        self._places = Places(self._letters, size)
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
            box = self._letters.beside(tick.x - 5, tick.x + 5, self._letters.width(words), is_ahead=True)
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
        heaviest = sorted(self._marks.happened, key=lambda mark: 0 if mark.is_main else 2 - mark.is_in_conflict)
        at = {mark: middle_of(self._scale, mark) for mark in heaviest}
        main = [mark for mark in at if mark.is_main]
        for mark, x in at.items():
            spared = [at[other] for other in main if other is not mark and abs(at[other] - x) > _APART]
            if told := self._places.above(rows, x, mark.label, spared):
                placed.append((mark, x, told))
        if placed:
            self._zone(top, _HAPPENED)
            top += self._size.row
        axis = top + rows.used * self._size.row + _AXIS
        for mark, x, told in placed:
            y = axis - _AXIS - told.row * self._size.row - 6
            self._lines.append(StripLine(round(x, 1), round(y + 5, 1), round(axis, 1), "lead"))
            self._tell(told, y - (len(told.lines) - 1) * self._size.row, "label", mark)
        on_axis = Rows(1, self._size.width)
        for mark in dict.fromkeys((*(mark for mark, *_ in placed), *heaviest)):
            west, east = extent_of(self._scale, mark)
            if on_axis.is_free(0, west + 1, east - 1):  # else a heavier one is seen in its place
                on_axis.take(0, west, east)
                self._shapes.append(shape_of(self._scale, mark, axis))
        return axis

    def _tell(self, told: Told, y: float, role: Role, mark: StripMark) -> None:
        """Sets the words of a mark, the first line at a height."""
        for at, line in enumerate(told.lines):
            below = y + at * self._size.row
            self._letters.set(told.box, below, line, role, is_ahead=told.is_ahead, href=mark.href)

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
            wide = self._letters.width(mark.label)
            for is_ahead in (True, False):
                west, east = self._letters.beside(x - 12, x + 12, wide, is_ahead=is_ahead)
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
        """Marks with their words, one a date, as far as there are rows for both; where they end."""
        rows, height = Rows(self._size.below, self._size.width), self._size.row
        for mark in _one_a_date(marks):
            if told := self._places.beside(rows, extent_of(self._scale, mark), mark.label):
                self._shapes.append(shape_of(self._scale, mark, top + (told.mark_row + 0.5) * height))
                y = top + (told.row + 0.5) * height + self._size.type / 3
                self._tell(told, y, "value" if mark.is_in_conflict else "label", mark)
        return top + rows.used * height

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

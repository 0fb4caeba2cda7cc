"""The two drawings of figures: words beside one axis on wide pages, above their marks on narrow ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pelican_dossier.editions.chart import Anchor, DrawnWords, Run, Sketch
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.picture import ACROSS_NARROW, ACROSS_WIDE, Type, headed
from pelican_dossier.editions.rivallabels import days_and_notes, more_words, outlet_run
from pelican_dossier.editions.rivals import Report
from pelican_dossier.model.langstring import LangString

_WORDS, _AXIS_END = 430.0, 950.0
"""Where the axis of a wide drawing begins and ends: words stand before it, numbers have room behind it."""
_MARK, _ARROW, _BESIDE = 18.0, 70.0, 15.0
_EDGE = 10.0
_LESS, _MORE = frozenset({"LESS_THAN", "EQUAL_OR_LESS"}), frozenset({"MORE_THAN", "EQUAL_OR_MORE"})
_Ticks = Sequence[tuple[float, LangString]]


@dataclass(frozen=True, slots=True)
class DotRow:
    """One report of a number."""

    counted: LangString | None
    """Of whom or what; None where nothing is said of it."""
    number: LangString
    low: float
    high: float
    hedge: str | None
    report: Report

    @property
    def is_bound(self) -> bool:
        """Whether it is less or more than the number."""
        return self.hedge in _LESS or self.hedge in _MORE


def draw_wide(
    edition: Edition, rows: Sequence[DotRow], most: float, ticks: _Ticks, sizes: Type, more: int
) -> tuple[Sketch, float]:
    """The drawing as it runs from left to right, and its height; ``more`` rows are left out of it."""
    sketch, lead = Sketch(ACROSS_WIDE), 1.3 * sizes.text
    y = top = 1.6 * sizes.axis

    def at(number: float) -> float:
        return _WORDS + number / most * (_AXIS_END - _WORDS)

    for counted, group in groupby(rows, key=lambda row: row.counted):
        sketch.line("grid", (0, y), (ACROSS_WIDE, y))
        if counted:
            y = _lines(sketch, [Run(counted, is_strong=True)], (0, y + 0.4 * lead), sizes, _WORDS - 20)
        for row in group:
            begin = y + 0.4 * lead
            middle = begin + 0.55 * lead
            sketch.line("grid", (_WORDS, middle), (_AXIS_END, middle))
            _row(sketch, row, at(row.low), at(row.high), middle, _WORDS)
            sketch.words(_number(row, at(row.low), at(row.high), middle, sizes))
            y = _lines(sketch, list(_told(edition, row)), (0, begin), sizes, _WORDS - 20)
        y += 0.5 * lead
    _ticks(sketch, [(at(number), words) for number, words in ticks], (top, y), sizes)
    return _ended(edition, sketch, y, sizes, more)


def draw_narrow(
    edition: Edition, rows: Sequence[DotRow], most: float, ticks: _Ticks, sizes: Type, more: int
) -> tuple[Sketch, float]:
    """The drawing as it runs from left to right, and its height; ``more`` rows are left out of it."""
    sketch = Sketch(ACROSS_NARROW)
    y = top = 1.6 * sizes.axis

    def at(number: float) -> float:
        return _EDGE + number / most * (ACROSS_NARROW - 2 * _EDGE)

    for counted, group in groupby(rows, key=lambda row: row.counted):
        if counted:
            y = _lines(sketch, [Run(counted, is_strong=True)], (0, y + 0.5 * sizes.text), sizes, ACROSS_NARROW)
        for row in group:
            y = _lines(
                sketch, [Run(row.number, is_strong=True)], (0, y + 0.4 * sizes.text), sizes, ACROSS_NARROW, "number"
            )
            y = _lines(sketch, list(_told(edition, row)), (0, y), sizes, ACROSS_NARROW)
            middle = y + 0.9 * _MARK
            sketch.line("grid", (_EDGE, middle), (ACROSS_NARROW - _EDGE, middle))
            _row(sketch, row, at(row.low), at(row.high), middle, _EDGE)
            y = middle + 0.9 * _MARK
    _ticks(sketch, [(at(number), words) for number, words in ticks], (top, y), sizes)
    return _ended(edition, sketch, y, sizes, more)


def _row(sketch: Sketch, row: DotRow, low: float, high: float, y: float, begin: float) -> None:
    """A mark on its line: at both ends of a range, with an arrow where it is a bound."""
    if row.hedge in _LESS:
        _arrow(sketch, high, max(begin, high - _ARROW), y)
    if row.hedge in _MORE:
        _arrow(sketch, low, low + _ARROW, y)
    if low != high:
        sketch.line("lane", (low, y), (high, y))
    for x in dict.fromkeys((low, high)):
        sketch.mark(x, y, _MARK, row.report.sign, is_bound=row.is_bound)


def _arrow(sketch: Sketch, start: float, end: float, y: float) -> None:
    back = 7 if end < start else -7
    for first, last in (((start, y), (end, y)), ((end, y), (end + back, y - 5)), ((end, y), (end + back, y + 5))):
        sketch.line("lane", first, last)


def _number(row: DotRow, low: float, high: float, y: float, sizes: Type) -> DrawnWords:
    """The number beside its mark, on the side away from its arrow if there is room."""
    size = 1.25 * sizes.text
    words = DrawnWords("number", 0, y + 0.35 * size, size, (Run(row.number, is_strong=True),))
    ahead = high + _BESIDE + (_ARROW if row.hedge in _MORE else 0)
    back = low - _BESIDE - (_ARROW if row.hedge in _LESS else 0)
    places: list[tuple[float, Anchor]] = [(back, "end"), (ahead, "start")]
    for x, anchor in reversed(places) if row.hedge in _LESS else places:
        found = DrawnWords("number", x, words.y, size, words.runs, anchor)
        if found.extent.left >= _WORDS and found.extent.right <= ACROSS_WIDE:
            return found
    return DrawnWords("number", ACROSS_WIDE, words.y, size, words.runs, "end")


def _told(edition: Edition, row: DotRow) -> Iterator[Run]:
    """The outlet, the days and the speaker of a report."""
    report, language = row.report, edition.interface.language
    yield outlet_run(report)
    told = " · ".join(("", *days_and_notes(edition, report, is_late=False)))
    yield Run(LangString(f"{told} · ", language))
    yield Run(headed(report.speaker))


def _ticks(sketch: Sketch, ticks: _Ticks, ends: tuple[float, float], sizes: Type) -> None:
    """The numbers of the axis above all rows, as many as have room."""
    top, bottom = ends
    right = -1.0
    for x, words in ticks:
        sketch.line("grid", (x, top - 4), (x, bottom))
        one = DrawnWords("axis", x, sizes.axis, sizes.axis, (Run(words),), "middle")
        if one.extent.left < 0:
            one = DrawnWords("axis", 0, sizes.axis, sizes.axis, one.runs)
        if one.extent.left > right and one.extent.right <= sketch.width:
            sketch.words(one)
            right = one.extent.right + 6


def _lines(
    sketch: Sketch, runs: Sequence[Run], at: tuple[float, float], sizes: Type, most: float, kind: str = "report"
) -> float:
    """Words in lines below a place; where they end."""
    return sketch.lines(kind, runs, at, most, sizes.text, 1.3)


def _ended(edition: Edition, sketch: Sketch, y: float, sizes: Type, more: int) -> tuple[Sketch, float]:
    if more:
        y = _lines(sketch, [Run(more_words(edition, more))], (0, y + 4), sizes, sketch.width)
    return sketch, y + 6

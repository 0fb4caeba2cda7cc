"""One lane of rival dates: who gave the value and when, how far ahead it lay, and the time that it names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier.editions.chart import Sketch
from pelican_dossier.editions.dateaxis import DateAxis
from pelican_dossier.editions.rivals import Report, ReportDay, RivalDate

_APART = 0.85
"""Marks of one day stand so far apart, in their own sizes."""
_MOST_BESIDE = 5
"""Marks that are moved aside for one place; more of them could not be told apart."""
_NARROWEST = 4.0
"""Units that a block has at least."""
_BARS = ((0.0, 0.245), (0.378, 0.622), (0.755, 1.0))
"""A block that accounts differ on is broken: from where to where its bars reach, as shares of its height."""
_TORN = 6.0
"""Half of the height of the two strokes that say where time is left out."""


@dataclass(frozen=True, slots=True)
class PlacedReport:
    """A report where its mark stands."""

    report: Report
    day: ReportDay
    x: float


def middle_of(scale: DateAxis, day: date) -> float:
    """Where a day has its mark."""
    return round((scale.at(day) + scale.after(day)) / 2, 1)


def placed(value: RivalDate, scale: DateAxis, size: float, width: float) -> tuple[PlacedReport, ...]:
    """The marks of a lane in a drawing of a width, none over another of its own day as long as there is room."""
    told = [
        (middle_of(scale, one.day), at, report, one)
        for at, report in enumerate(value.reports)
        for one in report.days
        if one.day
    ]
    found: list[PlacedReport] = []
    for x, _, report, day in sorted(told, key=lambda mark: mark[:2]):
        free = max(x, found[-1].x + _APART * size) if found else x
        is_shown_already = any(one.x == x and one.report.outlet_id == report.outlet_id for one in found)
        if not is_shown_already and free - x < _MOST_BESIDE * _APART * size and free + size / 2 <= width:
            found.append(PlacedReport(report, day, round(free, 1)))
    return tuple(found)


def draw_lane(
    sketch: Sketch,
    scale: DateAxis,
    value: RivalDate,
    marks: Sequence[PlacedReport],
    at: tuple[float, float, float],
    *,
    is_disputed: bool,
) -> None:
    """A lane whose line lies at ``at``: its height in the drawing, the size of its marks, the height of its block."""
    y, size, height = at
    begin, end = scale.at(value.earliest), scale.after(value.latest)
    width = max(_NARROWEST, end - begin)
    ahead = [one.x for one in marks if not value.is_over(one.day)]
    over = [one.x for one in marks if value.is_over(one.day)]
    if ahead:
        sketch.line("lane", (min(*ahead, begin), y), (max(*ahead, begin), y))
    if over:
        sketch.line("back", (begin + width, y), (max(over), y))
    for first, last in scale.breaks:
        if min([begin, *ahead]) < first and last < max([begin + width, *over]):
            tear(sketch, (first + last) / 2, y)
    for top, bottom in _BARS if is_disputed else ((0.0, 1.0),):
        sketch.block(begin, y + (top - 0.5) * height, width, (bottom - top) * height)
    for one in marks:
        sketch.mark(one.x, y, size, one.report.sign, is_open=not one.day.is_sure)


def tear(sketch: Sketch, x: float, y: float) -> None:
    """Two strokes through a line where time is left out of it."""
    for off in (-3.0, 3.0):
        sketch.line("torn", (x + off - 3, y + _TORN), (x + off + 3, y - _TORN))

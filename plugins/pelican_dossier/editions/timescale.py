"""From days to places along an axis: how far it reaches, what is too far off for it, and where its years begin."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

Stretch = tuple[date, date]
"""The first and the last day of something."""

_FAR_SHARE, _MOST_FAR = 5, 12
"""One date in so many, at most, may be too far off for the axis, and no more than so many: they stand in the list."""
_FAR_GAP = timedelta(days=183)
"""A date is far off where it is at least so long, and half of what all others span, before or behind them."""
_MONTHS_ALONE = 10
"""Months from which on years are told along the axis, and not each month."""
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
"""Years from one that is told to the next."""
_MONTH_TICKS = 60
"""Months up to which each has its tick."""


@dataclass(frozen=True, slots=True)
class AxisTick:
    """Where a month or a year begins."""

    day: date
    x: float
    is_year: bool


def reach(stretches: Iterable[Stretch]) -> Stretch | None:
    """From which day to which an axis reaches that shows these; a lone far date is left out. None of nothing."""
    near = sorted(stretches)
    most = min(_MOST_FAR, len(near) // _FAR_SHARE)
    while cut := _far(near, most):
        most -= len(near) - len(cut)
        near = cut
    if not near:
        return None
    first, last = near[0][0], max(end for _, end in near)
    return first.replace(day=1), _month_after(last) - timedelta(days=1)


def _far(near: Sequence[Stretch], most: int) -> list[Stretch] | None:
    """Those that are left when the far ones of one end are taken away; None where none are far."""
    by_end = sorted(near, key=lambda one: one[1])
    for so_many in range(1, most + 1):
        head, rest = near[:so_many], near[so_many:]
        if _is_far(rest[0][0] - max(end for _, end in head), rest):
            return list(rest)
        rest, tail = by_end[:-so_many], by_end[-so_many:]
        if _is_far(min(start for start, _ in tail) - rest[-1][1], rest):
            return sorted(rest)
    return None


def _is_far(gap: timedelta, rest: Sequence[Stretch]) -> bool:
    extent = max(end for _, end in rest) - min(start for start, _ in rest)
    return gap >= _FAR_GAP and gap > extent / 2


def _month_after(day: date) -> date:
    if (day.year, day.month) == (date.max.year, date.max.month):
        return date.max
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


class TimeScale:
    """Days along an axis of so many units; mirrored where reading runs from right to left."""

    def __init__(self, over: Stretch, width: float, *, is_mirrored: bool) -> None:
        self.first, self.last = over
        self.width = width
        self.is_mirrored = is_mirrored
        self._days = (self.last - self.first).days + 1

    def holds(self, stretch: Stretch) -> bool:
        """Whether something lies on the axis."""
        return self.first <= stretch[0] and stretch[1] <= self.last

    def x(self, day: date) -> float:
        """Where a day begins, counted from the left."""
        along = (day - self.first).days / self._days * self.width
        return self.width - along if self.is_mirrored else along

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return self.x(day) + (-0.5 if self.is_mirrored else 0.5) * self.width / self._days

    def span(self, stretch: Stretch) -> tuple[float, float]:
        """The left end of something, and how wide it is: from where its first day begins to where its last one ends."""
        wide = ((stretch[1] - stretch[0]).days + 1) / self._days * self.width
        return self.x(stretch[0]) - (wide if self.is_mirrored else 0), wide

    def months(self) -> list[AxisTick]:
        """A tick a month, of a long axis one a year."""
        ticks = self._ticks()
        return ticks if len(ticks) <= _MONTH_TICKS else [tick for tick in ticks if tick.is_year]

    def told(self, apart: float) -> list[AxisTick]:
        """The years whose numbers stand along the axis, so far apart at least; of a short axis its months."""
        ticks = self._ticks()
        if len(ticks) >= _MONTHS_ALONE and any(tick.is_year for tick in ticks):
            a_year = 365 / self._days * self.width
            step = next((step for step in _STEPS if step * a_year >= apart), _STEPS[-1])
            return [tick for tick in ticks if tick.is_year and tick.day.year % step == 0]
        step = next((step for step in _STEPS if step * self.width / len(ticks) >= apart), len(ticks))
        return ticks[::step]

    def _ticks(self) -> list[AxisTick]:
        months, day = [], self.first
        while day <= self.last:
            months.append(AxisTick(day, self.x(day), day.month == 1))
            if (after := _month_after(day)) <= day:
                break
            day = after
        return months

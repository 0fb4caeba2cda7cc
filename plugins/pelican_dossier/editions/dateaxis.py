"""From days to places on a line: to the day, but for years in which nothing lies, which are left out and said to be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from pelican_dossier.editions.edition import Edition
from pelican_dossier.maps.labels import width_of
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString

_FAR, _LONG = 4, 730
"""A gap is left out that is so many times as long as all that is nearer, and has so many days at least."""
_BREAK = 0.07
"""What is drawn of such a gap, as a share of the width."""
_LEAST = 6
"""Days that a line has at least, so that one day has neighbours."""
_ROOM, _NEAR = 18.0, 5.0
"""Units between two words of the axis, and between two of its ticks, at least."""
_SEVERAL = 2
"""Beginnings after which an axis is named, at least: of years where it has two, else of months."""
_Unit = tuple[str, int]
_UNITS: Sequence[_Unit] = (
    *(("day", 1), ("day", 7), ("month", 1), ("month", 3)),
    *(("year", 1), ("year", 2), ("year", 5), ("year", 10), ("year", 50), ("year", 100)),
)
"""Steps of an axis, the finest first."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A day of the axis at which something begins."""

    x: float
    words: LangString | None
    """The year, the month or the day that begins; None where only its place is shown."""


@dataclass(frozen=True, slots=True)
class _Piece:
    first: int
    last: int
    """Days by their number."""
    begin: float
    end: float
    """Units."""

    def at(self, day: float) -> float:
        return self.begin + (day - self.first) / (self.last - self.first) * (self.end - self.begin)


class DateAxis:
    """A line of days between two places; what lies between gaps is to scale throughout."""

    def __init__(self, days: Iterable[date], begin: float, end: float) -> None:
        """``days`` are all that must have a place, at least one."""
        numbers = sorted({day.toordinal() for day in days})
        if numbers[-1] - numbers[0] < _LEAST:
            more = _LEAST // 2
            first, last = max(1, numbers[0] - more), min(date.max.toordinal(), numbers[-1] + more)
            numbers = [first, *numbers, last]
        self._pieces = tuple(_pieces(_parts(sorted(set(numbers))), begin, end))

    def at(self, day: date) -> float:
        """Where a day begins."""
        return self._at(day.toordinal())

    def after(self, day: date) -> float:
        """Where a day ends."""
        return self._at(day.toordinal() + 1)

    @property
    def breaks(self) -> tuple[tuple[float, float], ...]:
        """From where to where time is left out."""
        return tuple((one.end, other.begin) for one, other in pairwise(self._pieces))

    def ticks(self, edition: Edition, size: float) -> tuple[Tick, ...]:
        """The beginnings of years, months or days that have room for their names in a size of type, and finer ones."""
        roomy = [unit for unit in _UNITS if self._have_room(edition, unit, size)]
        named = next((unit for unit in reversed(roomy) if self._recurs(unit)), roomy[0] if roomy else _UNITS[-1])
        finer = (unit for unit in _UNITS[: _UNITS.index(named)] if self._is_apart(list(self._places(unit))))
        places = {x: edition.dated(_value(named, day)) for day, x in self._places(named)}
        places |= dict(self._openings(edition, named, size, places))
        unnamed = next(finer, None)
        between = {x for _, x in self._places(unnamed)} - set(places) if unnamed else set()
        return tuple(Tick(x, places.get(x)) for x in sorted({*places, *between}))

    def _openings(
        self, edition: Edition, unit: _Unit, size: float, places: Iterable[float]
    ) -> Iterator[tuple[float, LangString]]:
        """What goes on where a stretch begins, where that has room for its name before the next one."""
        taken = sorted(places)
        for piece in self._pieces:
            words = edition.dated(_value(unit, date.fromordinal(piece.first)))
            end = next((x for x in taken if x >= piece.begin), piece.end)
            if end - piece.begin >= width_of(words.text) * size + _ROOM:
                yield round(piece.begin, 1), words

    def _have_room(self, edition: Edition, unit: _Unit, size: float) -> bool:
        places = list(self._places(unit, most=60))
        if len(places) >= 60:
            return False
        wide = [width_of(edition.dated(_value(unit, day)).text) * size + _ROOM for day, _ in places]
        return all(other - one >= room for ((_, one), (_, other)), room in zip(pairwise(places), wide, strict=False))

    def _recurs(self, unit: _Unit) -> bool:
        return sum(1 for _ in self._places(unit, most=_SEVERAL)) == _SEVERAL

    def _is_apart(self, places: Sequence[tuple[date, float]]) -> bool:
        return all(other - one >= _NEAR for (_, one), (_, other) in pairwise(places))

    def _places(self, unit: _Unit, most: int = 400) -> Iterator[tuple[date, float]]:
        """Where each begins, as far as that is drawn to scale."""
        left = most
        for piece in self._pieces:
            for day in _beginnings(unit, date.fromordinal(piece.first), piece.last):
                if left == 0:
                    return
                left -= 1
                yield day, round(piece.at(day.toordinal()), 1)

    def _at(self, day: int) -> float:
        for piece in self._pieces:
            if day <= piece.last:
                return round(piece.at(max(day, piece.first)), 1)
        return round(self._pieces[-1].end, 1)


def _parts(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last day of each stretch without a gap that is left out."""
    near, far = numbers[-1] - numbers[0], date.max.toordinal()
    gaps = sorted(other - one for one, other in pairwise(numbers))
    reached = 0
    for gap in gaps:
        if reached and gap > max(_LONG, _FAR * reached):
            far = gap
            break
        reached += gap
    first = numbers[0]
    for one, other in pairwise(numbers):
        if far <= other - one <= near:
            yield first, one + 1
            first = other
    yield first, numbers[-1] + 1


def _pieces(parts: Iterable[tuple[int, int]], begin: float, end: float) -> Iterator[_Piece]:
    stretches = list(parts)
    gap = _BREAK * (end - begin)
    unit = (end - begin - gap * (len(stretches) - 1)) / sum(last - first for first, last in stretches)
    for first, last in stretches:
        yield _Piece(first, last, begin, begin + (last - first) * unit)
        begin += (last - first) * unit + gap


def _beginnings(unit: _Unit, first: date, last: int) -> Iterator[date]:
    """The days from ``first`` to the one with the number ``last`` at which a unit begins."""
    name, step = unit
    day = first
    while day.toordinal() <= last:
        begins = {
            "day": step == 1 or day.weekday() == 0,
            "month": day.day == 1 and (day.month - 1) % step == 0,
            "year": (day.month, day.day) == (1, 1) and day.year % step == 0,
        }[name]
        if begins:
            yield day
        try:
            day = _next(name, day)
        except (OverflowError, ValueError):
            return


def _next(name: str, day: date) -> date:
    if name == "day":
        return day + timedelta(days=1)
    months = day.year * 12 + day.month if name == "month" else (day.year + 1) * 12
    return date(months // 12, months % 12 + 1, 1)


def _value(unit: _Unit, day: date) -> Edtf:
    if unit[0] == "year":
        return Edtf("year", day.year)
    return Edtf("month", day.year, day.month) if unit[0] == "month" else Edtf("day", day.year, day.month, day.day)

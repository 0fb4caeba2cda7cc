"""Dates as the data spell them, EDTF (ISO 8601-2) and ISO weeks: no other module knows how.

``2025-11-06``, ``2025-11``, ``2025`` and ``-0489``; ``2014-22`` is a season, ``2025-34`` a quarter, ``2025-40`` a half;
``199X`` a decade and ``19XX`` a century; ``2024-W40`` a week; ``2024-09/2025-09`` an interval.
"""

import re
from calendar import isleap, monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MINYEAR, date
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "interval"]

_FORM = re.compile(
    r"(?P<year>-?\d{4}|\d{3}(?=X)|\d\d(?=XX))(?P<era>X{0,2})(-(?P<week>W?)(?P<number>\d\d)(-(?P<day>\d\d))?)?"
)
_PARTS: Mapping[int, tuple[Precision, int, int]] = {
    **{20 + nth: ("season", 3 * nth, 3) for nth in range(1, 5)},
    **{32 + nth: ("quarter", 3 * nth - 2, 3) for nth in range(1, 5)},
    **{39 + nth: ("half", 6 * nth - 5, 6) for nth in range(1, 3)},
}
"""EDTF's number of a part of the year -> what it is, its first month, how many it has.

Spring, summer, autumn and winter are the meteorological seasons of the northern half; a winter ends in the next year.
"""
_CACHED = 4096
"""Values whose spelling or whose days are kept at hand: a dossier names the same ones again and again."""


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day of something; None where the calendar does not know it."""

    earliest: date | None = None
    latest: date | None = None

    @property
    def ends(self) -> tuple[date, date] | None:
        """Both, where both are known."""
        return (self.earliest, self.latest) if self.earliest and self.latest else None

    @property
    def only(self) -> date | None:
        """The day, where it is one."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def order(self) -> tuple[date, date]:
        """What they are sorted by: the earlier first, what is not known last."""
        return self.earliest or date.max, self.latest or date.max

    def part(self, mod: str | None) -> "Days":
        """What START, MID or END names of them: the first quarter, the middle half or the last quarter; else all."""
        if mod not in ("START", "MID", "END") or self.earliest is None or self.latest is None:
            return self
        quarter = (self.latest - self.earliest) / 4
        begins = {"START": self.earliest, "MID": self.earliest + quarter, "END": self.latest - quarter}[mod]
        ends = {"START": self.earliest + quarter, "MID": self.latest - quarter, "END": self.latest}[mod]
        return Days(begins, ends)

    def overlaps(self, other: "Days") -> bool:
        """Whether both are known and have a day in common."""
        ours, theirs = self.ends, other.ends
        return bool(ours and theirs and ours[0] <= theirs[1] and theirs[0] <= ours[1])

    def precedes(self, other: "Days") -> bool:
        """Whether both are known and all of these come before all of those: what alone shows who was first."""
        ours, theirs = self.ends, other.ends
        return bool(ours and theirs and ours[1] < theirs[0])

    def is_beside(self, other: "Days") -> bool:
        """Whether both are one day, one right before the other."""
        return bool(self.only and other.only and abs((self.only - other.only).days) == 1)

    def excludes(self, other: "Days") -> bool:
        """Whether both are known and have no day in common."""
        ours, theirs = self.ends, other.ends
        return bool(ours and theirs and (ours[1] < theirs[0] or theirs[1] < ours[0]))


@dataclass(frozen=True, slots=True)
class Edtf:
    """A named period of the calendar, no finer than it was named."""

    precision: Precision
    year: int
    """0 is 1 BC; of a decade, a century or an interval the one that it begins in, of a week ISO's."""
    number: int | None = None
    """Of the month or the week; of a season, a quarter or a half EDTF's."""
    day: int | None = None
    interval: tuple["Edtf", "Edtf"] | None = None
    """From what to what, both of them in it."""
    sign: Literal["", "~", "?"] = ""
    """EDTF's for «about» and for «perhaps», in what is made for others; the data tell doubt beside their values."""

    def __str__(self) -> str:
        """As EDTF or ISO 8601 spells it."""
        if self.interval:
            return "/".join(map(str, self.interval))
        year = f"{self.year:05d}" if self.year < 0 else f"{self.year:04d}"
        if self.precision in _UNSPECIFIED:
            digits = _UNSPECIFIED[self.precision]
            return year[:-digits] + "X" * digits + self.sign
        number = "" if self.number is None else f"-{'W' * (self.precision == 'week')}{self.number:02d}"
        return year + number + ("" if self.day is None else f"-{self.day:02d}") + self.sign

    @property
    def days(self) -> Days:
        """Its first and last day: unknown before the year 1; ValueError where the calendar lacks them."""
        return _days(self)

    @property
    def earliest(self) -> date | None:
        """Its first day."""
        return _days(self).earliest

    @property
    def latest(self) -> date | None:
        """Its last day."""
        return _days(self).latest

    @property
    def years(self) -> int:
        """Of a decade or a century: how many it has."""
        return int(10 ** _UNSPECIFIED.get(self.precision, 0))


_UNSPECIFIED: Mapping[Precision, int] = {"decade": 1, "century": 2}
"""How many digits of the year are left open."""


def of_day(day: date) -> Edtf:
    """One day."""
    return Edtf("day", day.year, day.month, day.day)


def of_interval(first: Edtf, last: Edtf) -> Edtf:
    """From one value to another."""
    return Edtf("interval", first.year, interval=(first, last))


def of_days(first: date, last: date) -> Edtf:
    """A day, or an interval of days where they are two."""
    return of_day(first) if first == last else of_interval(of_day(first), of_day(last))


def of_part(precision: Precision, nth: int, year: int) -> Edtf:
    """The nth season, quarter or half of a year."""
    numbers = [number for number, part in _PARTS.items() if part[0] == precision]
    return Edtf(precision, year, numbers[nth - 1])


@lru_cache(maxsize=_CACHED)
def parse(text: str) -> Edtf:
    """The value that is spelt so; ValueError where none is, or the calendar has none such."""
    first, stroke, last = text.partition("/")
    value = of_interval(parse(first), parse(last)) if stroke else _parsed(text)
    _days(value)
    return value


def _parsed(text: str) -> Edtf:
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no EDTF value")
    open_digits, number, day = len(match["era"]), match["number"], match["day"]
    year = int(match["year"]) * 10**open_digits
    if open_digits:
        precision: Precision = "decade" if open_digits == 1 else "century"
    elif number is None:
        precision = "year"
    elif match["week"]:
        precision = "week"
    elif day is not None:
        precision = "day"
    else:
        precision = _PARTS[int(number)][0] if int(number) in _PARTS else "month"
    return Edtf(precision, year, int(number) if number else None, int(day) if day else None)


@lru_cache(maxsize=_CACHED)
def _days(value: Edtf) -> Days:
    year, number, day = value.year, 1 if value.number is None else value.number, value.day
    if value.interval:
        ends = [end.days for end in value.interval]
        days = Days(ends[0].earliest, ends[1].latest)
        return days if days.ends else Days()
    if value.precision in _UNSPECIFIED:
        return Days(date(max(year, MINYEAR), 1, 1), date(year + value.years - 1, 12, 31))
    if year < MINYEAR:
        if day is not None and not 1 <= day <= monthrange(2000 if isleap(year) else 2001, number)[1]:
            raise ValueError(f"{value} is no day")
        return Days()
    if day is not None:
        return Days(date(year, number, day), date(year, number, day))
    if value.precision == "week":
        return Days(date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7))
    month, count = (1, 12) if value.precision == "year" else _PARTS[number][1:] if number in _PARTS else (number, 1)
    year_after, last_month = divmod(month + count - 2, 12)
    first, year = date(year, month, 1), year + year_after
    return Days(first, date(year, last_month + 1, monthrange(year, last_month + 1)[1]))


def one_of(first: date | None, last: date | None) -> str:
    """EDTF's set of which one day is meant: from the first to the last; None: it is open there."""
    return f"[{first or ''}..{last or ''}]"

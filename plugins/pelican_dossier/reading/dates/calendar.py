"""Days, weeks, months and years as EDTF values with their first and last day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from pelican_dossier.languages.base import Unit


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar: its EDTF value (a week's is ISO) and its first and last day."""

    value: str
    first: date
    last: date


def day(in_year: int, in_month: int, number: int) -> Period | None:
    """One day; None where the month has no such day."""
    try:
        only = date(in_year, in_month, number)
    except ValueError:
        return None
    return Period(only.isoformat(), only, only)


def month(in_year: int, number: int) -> Period | None:
    """One month of a year that the calendar knows."""
    if not MINYEAR <= in_year <= MAXYEAR:
        return None
    last = date(in_year, number, monthrange(in_year, number)[1])
    return Period(f"{in_year:04d}-{number:02d}", date(in_year, number, 1), last)


def year(number: int) -> Period | None:
    """One year that the calendar knows."""
    if not MINYEAR <= number <= MAXYEAR:
        return None
    return Period(f"{number:04d}", date(number, 1, 1), date(number, 12, 31))


def week(holding: date) -> Period | None:
    """The ISO week (from Monday) that holds a day; None where the calendar ends within it."""
    first = holding - timedelta(holding.weekday())
    if (date.max - first).days < 6:
        return None
    of_year, number, _ = holding.isocalendar()
    return Period(f"{of_year:04d}-W{number:02d}", first, first + timedelta(6))


def shifted(anchor: date, count: int, unit: Unit, *, to_the_day: bool = False) -> Period | None:
    """``count`` units from ``anchor``, as a period of that unit, or as a day. None beyond the calendar."""
    try:
        if unit in ("day", "week"):
            found = anchor + timedelta(count * (7 if unit == "week" else 1))
        else:
            months = anchor.year * 12 + anchor.month - 1 + count * (12 if unit == "year" else 1)
            in_year, in_month = months // 12, months % 12 + 1
            found = date(in_year, in_month, min(anchor.day, monthrange(in_year, in_month)[1]))
    except (OverflowError, ValueError):
        return None
    if to_the_day or unit == "day":
        return day(found.year, found.month, found.day)
    if unit == "week":
        return week(found)
    return month(found.year, found.month) if unit == "month" else year(found.year)

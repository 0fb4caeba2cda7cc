"""The named periods of the calendar; None where the calendar has no such day, or ends before."""

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from pelican_dossier.languages.senses import PartUnit, Unit
from pelican_dossier.model.edtf import Edtf, of_day, of_interval, of_part

_LAST_OF = {"quarter": 4, "half": 2}
"""What the last one of a year is, which the words number -1."""
_IN_NO_INTERVAL = frozenset({"interval", "week", "decade", "century", "quarter", "half"})
"""EDTF has no interval of these; of seasons it has."""


def _known(value: Edtf) -> Edtf | None:
    try:
        value.days  # noqa: B018  # which asks the calendar
    except ValueError:
        return None
    return value


def day(in_year: int, in_month: int, number: int) -> Edtf | None:
    """One day."""
    return _known(Edtf("day", in_year, in_month, number))


def is_weekday(period: Edtf | None, weekday: int) -> bool:
    """Whether a period begins on a weekday; Monday is 0."""
    return period is not None and period.earliest is not None and period.earliest.weekday() == weekday


def month(in_year: int, number: int) -> Edtf | None:
    """One month of a year."""
    return _known(Edtf("month", in_year, number))


def in_one_month(value: Edtf) -> bool:
    """Whether a period begins and ends in one month."""
    first, last = value.earliest, value.latest
    return first is not None and last is not None and first.replace(day=1) == last.replace(day=1)


def year(number: int) -> Edtf | None:
    """One year; 0 is 1 BC."""
    return _known(Edtf("year", number))


def era(first_year: int, years: int) -> Edtf | None:
    """A decade or a century; before the year 0 its years as an interval, for which EDTF has no sign."""
    if first_year < 0:
        return of_interval(Edtf("year", first_year), Edtf("year", first_year + years - 1))
    return _known(Edtf("decade" if years == 10 else "century", first_year))


def week(holding: date) -> Edtf | None:
    """The ISO week (from Monday) that holds a day."""
    of_year, number, _ = holding.isocalendar()
    return _known(Edtf("week", of_year, number))


def part_of_year(unit: PartUnit, number: int, in_year: int) -> Edtf | None:
    """A season, a quarter, a half, or so many months from its beginning, below zero up to its end."""
    if unit == "months":
        first, last = (1, number) if number > 0 else (13 + number, 12)
        return of_interval(Edtf("month", in_year, first), Edtf("month", in_year, last)) if abs(number) < 12 else None
    assert unit in ("season", "quarter", "half")
    return _known(of_part(unit, _LAST_OF[unit] if number == -1 else number, in_year))


def near_quarter(anchor: date, count: int) -> Edtf | None:
    """``count`` quarters from the one that holds a day."""
    found = _moved(anchor, 3 * count, "month")
    return part_of_year("quarter", (found.month + 2) // 3, found.year) if found else None


def part_of_days(unit: PartUnit, number: int, whole: Edtf, nth: int = 1) -> Edtf | None:
    """The nth week, or the nth of a weekday, in a period of days; None where it has none."""
    ends = whole.days.ends
    if ends is None:
        return None
    first, last = ends
    if unit == "weekday":
        if nth == -1:
            return shifted(last, -((last.weekday() - number) % 7), "day")
        found = first + timedelta((number - first.weekday()) % 7 + 7 * (nth - 1))
        return of_day(found) if found <= last else None
    # a week belongs to the period that its Thursday stands in, as in ISO 8601
    first_thursday = first + timedelta((3 - first.weekday()) % 7)
    if number == -1:
        return week(last - timedelta((last.weekday() - 3) % 7))
    return week(first_thursday + timedelta(7 * (number - 1)))


def hijri(in_year: int, in_month: int | None, number: int | None = None) -> Edtf | None:
    """A Hijri day, month or year by Umm al-Qura as Gregorian days; None beyond the table that hijridate has of it."""
    try:
        first = Hijri(in_year, in_month or 1, 1)
    except OverflowError:
        return None
    length = first.month_length() if in_month else first.year_length()
    start = first.to_gregorian()
    begin = date(start.year, start.month, start.day)
    if number is not None:
        return shifted(begin, number - 1, "day") if 1 <= number <= length else None
    return between(begin, begin + timedelta(length - 1))


def between(first: date, last: date) -> Edtf:
    """A range of days."""
    return of_interval(of_day(first), of_day(last))


def spanning(first: Edtf, last: Edtf) -> Edtf | None:
    """From one period to another, both of them in it; None where the second begins before the first."""
    ours, theirs = first.days.ends, last.days.ends
    if ours is None:  # before the year 1
        begin = first.interval[0] if first.interval else first
        end = Edtf("year", theirs[1].year) if theirs else last.interval[1] if last.interval else last
        return of_interval(begin, end)
    if theirs is None or ours[0] > theirs[0]:
        return None
    if {first.precision, last.precision} & _IN_NO_INTERVAL:
        return between(ours[0], theirs[1])
    return of_interval(first, last)


def years_before(day: date, years: int) -> date:
    """The same day of so many years before, the first year at the earliest; of a leap day, the one before it."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=max(1, day.year - years), day=28 if is_leap_day and years else day.day)


def shifted(anchor: date, count: int, unit: Unit, *, to_the_day: bool = False) -> Edtf | None:
    """``count`` units from ``anchor``, as a period of that unit, or as a day. None beyond the calendar."""
    found = _moved(anchor, count, unit)
    if found is None:
        return None
    if to_the_day or unit == "day":
        return day(found.year, found.month, found.day)
    if unit == "week":
        return week(found)
    if unit in ("decade", "century"):
        years = 10 if unit == "decade" else 100
        return era(found.year // years * years, years)
    return month(found.year, found.month) if unit == "month" else year(found.year)


def _moved(anchor: date, count: int, unit: Unit) -> date | None:
    try:
        if unit in ("day", "week"):
            return anchor + timedelta(count * (7 if unit == "week" else 1))
        months = {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
        total = anchor.year * 12 + anchor.month - 1 + count * months
        in_year, in_month = total // 12, total % 12 + 1
        return date(in_year, in_month, min(anchor.day, monthrange(in_year, in_month)[1]))
    except (OverflowError, ValueError):
        return None


def hijri_year(of: date) -> int | None:
    """The Hijri year of a day by Umm al-Qura; None beyond hijridate's table."""
    try:
        return Gregorian(of.year, of.month, of.day).to_hijri().year
    except OverflowError:
        return None


def near_hijri(anchor: date, in_month: int, number: int | None, towards: int | None) -> Edtf | None:
    """The Hijri month (or its day) before the anchor, after it, in its year, or nearest to it."""
    try:
        here = Gregorian(anchor.year, anchor.month, anchor.day).to_hijri()
    except OverflowError:
        return None
    if towards == 0:
        return hijri(here.year, in_month, number)
    if towards is not None:
        passed = in_month >= here.month if towards < 0 else in_month <= here.month
        return hijri(here.year + (towards if passed else 0), in_month, number)
    years = (here.year - 1, here.year, here.year + 1)
    near = [period for year in years if (period := hijri(year, in_month, number)) and period.earliest]
    return min(near, key=lambda period: abs((period.earliest or anchor) - anchor), default=None)

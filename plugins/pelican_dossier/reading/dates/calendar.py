"""The named periods of the calendar as EDTF values (a week's is ISO), with their first and last day."""

from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from hijridate import Gregorian, Hijri

from pelican_dossier.languages.senses import PartUnit, Unit

_HIJRI_YEARS = range(1343, 1501)
"""What hijridate's table of Umm al-Qura covers."""
_FIRST_MONTH = {1: 3, 2: 6, 3: 9, 4: 12}
"""Of spring, summer, autumn, winter: the meteorological seasons of the northern half."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar. Before the year 1 the days are not known to Python and stay None."""

    value: str
    first: date | None
    last: date | None

    @property
    def year(self) -> int:
        """The year that it begins in; 0 is 1 BC."""
        return self.first.year if self.first else int(self.value[: 5 if self.value.startswith("-") else 4])


def day(in_year: int, in_month: int, number: int) -> Period | None:
    """One day; None where the month has no such day."""
    if in_year < MINYEAR:
        if number > monthrange(2000 if isleap(in_year) else 2001, in_month)[1]:
            return None
        return Period(f"{_year_digits(in_year)}-{in_month:02d}-{number:02d}", None, None)
    try:
        only = date(in_year, in_month, number)
    except ValueError:
        return None
    return Period(only.isoformat(), only, only)


def month(in_year: int, number: int) -> Period | None:
    """One month of a year that the calendar knows."""
    value = f"{_year_digits(in_year)}-{number:02d}"
    return _months(value, in_year, number, 1)


def year(number: int) -> Period | None:
    """One year that the calendar knows; 0 is 1 BC."""
    return _months(_year_digits(number), number, 1, 12)


def era(first_year: int, years: int) -> Period | None:
    """A decade (199X) or a century (19XX)."""
    if first_year < 0:
        return Period(f"{_year_digits(first_year)}/{_year_digits(first_year + years - 1)}", None, None)
    digits = f"{first_year:04d}"
    value = digits[:3] + "X" if years == 10 else digits[:2] + "XX"
    if first_year + years - 1 > MAXYEAR:
        return None
    return Period(value, date(max(first_year, 1), 1, 1), date(first_year + years - 1, 12, 31))


def week(holding: date) -> Period | None:
    """The ISO week (from Monday) that holds a day; None where the calendar ends within it."""
    first = holding - timedelta(holding.weekday())
    if (date.max - first).days < 6:
        return None
    of_year, number, _ = holding.isocalendar()
    return Period(f"{of_year:04d}-W{number:02d}", first, first + timedelta(6))


def part_of_year(unit: PartUnit, number: int, in_year: int) -> Period | None:
    """A season (EDTF 21 to 24), a quarter (33 to 36) or a half (40, 41); its winter ends in the next year."""
    digits = _year_digits(in_year)
    if unit == "season":
        return _months(f"{digits}-{20 + number}", in_year, _FIRST_MONTH[number], 3)
    if unit == "quarter":
        number = 4 if number == -1 else number
        return _months(f"{digits}-{32 + number}", in_year, number * 3 - 2, 3)
    number = 2 if number == -1 else number
    return _months(f"{digits}-{39 + number}", in_year, number * 6 - 5, 6)


def part_of_days(unit: PartUnit, number: int, whole: Period) -> Period | None:
    """The nth week, or the first of a weekday, in a period of days."""
    if whole.first is None or whole.last is None:
        return None
    if unit == "weekday":
        return shifted(whole.first, (number - whole.first.weekday()) % 7, "day")
    # a week belongs to the period that its Thursday stands in, as in ISO 8601
    first_thursday = whole.first + timedelta((3 - whole.first.weekday()) % 7)
    if number == -1:
        return week(whole.last - timedelta((whole.last.weekday() - 3) % 7))
    return week(first_thursday + timedelta(7 * (number - 1)))


def hijri(in_year: int, in_month: int | None, number: int | None) -> Period | None:
    """A Hijri day, month or year by Umm al-Qura as Gregorian days; None beyond its table."""
    if in_year not in _HIJRI_YEARS:
        return None
    first = Hijri(in_year, in_month or 1, 1)
    length = first.month_length() if in_month else first.year_length()
    start = first.to_gregorian()
    begin = date(start.year, start.month, start.day)
    if number is not None:
        return shifted(begin, number - 1, "day") if 1 <= number <= length else None
    return between(begin, begin + timedelta(length - 1))


def between(first: date, last: date) -> Period:
    """A range of days."""
    return Period(f"{first.isoformat()}/{last.isoformat()}", first, last)


def spanning(first: Period, last: Period) -> Period | None:
    """From one period to another, both of them in it; None where the second begins before the first."""
    if first.first is None:  # before the year 1
        ends = last.value if last.last is None else _year_digits(last.last.year)
        return Period(f"{first.value.partition('/')[0]}/{ends.rpartition('/')[2]}", None, None)
    if last.first is None or last.last is None or first.first > last.first:
        return None
    if _stands_in_an_interval(first.value) and _stands_in_an_interval(last.value):
        return Period(f"{first.value}/{last.value}", first.first, last.last)
    return between(first.first, last.last)


def _stands_in_an_interval(value: str) -> bool:
    """EDTF has no interval of intervals, weeks, decades, quarters or halves; of seasons it has."""
    return not {"/", "W", "X"} & set(value) and not (len(value) == len("2014-33") and int(value[5:]) > 24)


def shifted(anchor: date, count: int, unit: Unit, *, to_the_day: bool = False) -> Period | None:
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


def _months(value: str, in_year: int, first: int, count: int) -> Period | None:
    """``count`` months from the ``first`` of a year on, which may reach into the next."""
    if in_year < MINYEAR:
        return Period(value, None, None)
    last_year, last = in_year + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    if last_year > MAXYEAR:
        return None
    return Period(value, date(in_year, first, 1), date(last_year, last, monthrange(last_year, last)[1]))


def _year_digits(number: int) -> str:
    """Four digits, as EDTF has them; a minus before the year 0."""
    return f"{number:05d}" if number < 0 else f"{number:04d}"


def near_hijri(anchor: date, in_month: int, number: int | None, towards: int | None) -> Period | None:
    """The Hijri month (or its day) before the anchor, after it, in its year, or nearest to it."""
    if not date(1924, 8, 1) <= anchor <= date(2077, 11, 16):
        return None
    here = Gregorian(anchor.year, anchor.month, anchor.day).to_hijri()
    if towards == 0:
        return hijri(here.year, in_month, number)
    if towards is not None:
        passed = in_month >= here.month if towards < 0 else in_month <= here.month
        return hijri(here.year + (towards if passed else 0), in_month, number)
    years = (here.year - 1, here.year, here.year + 1)
    near = [period for year in years if (period := hijri(year, in_month, number)) and period.first]
    return min(near, key=lambda period: abs((period.first or anchor) - anchor), default=None)

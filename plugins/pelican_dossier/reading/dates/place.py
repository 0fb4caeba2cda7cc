"""Each kind of sense on the calendar: the period that it names, seen from where it stands."""

from dataclasses import replace
from functools import singledispatch

from pelican_dossier.languages.senses import (
    Absolute,
    Duration,
    Era,
    LastNamed,
    NearDay,
    NearUnit,
    Offset,
    PartOf,
    Range,
    Slashed,
    Unit,
    Within,
)
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.reading.dates import calendar
from pelican_dossier.reading.dates.context import Context
from pelican_dossier.reading.dates.digits import FIRST_OF_NEWS, may_be_hijri, ordered

_NEARLY_TIED = (4, 8)
"""Months ahead at which the tense decides between the month to come and the one past."""


@singledispatch
def place(_sense: object, _context: Context) -> Edtf | None:
    """The period that the words name; None where they name none."""
    return None


@place.register
def _absolute(sense: Absolute, context: Context) -> Edtf | None:
    if sense.calendar == "hijri":
        return _hijri(sense, context)
    if sense.month is None and sense.day is None:
        if sense.year is not None:
            is_hijri = may_be_hijri(sense, context.published)
            return calendar.hijri(sense.year, None) if is_hijri else calendar.year(sense.year)
        return _weekday(sense, context)
    year, month = sense.year, sense.month
    if month is None:  # the 20th of next month
        if context.published is None or sense.towards is None:
            return None
        moved = calendar.shifted(context.published, sense.towards, "month")
        if moved is None or moved.earliest is None:
            return None
        year, month = moved.earliest.year, moved.earliest.month
    year = year if year is not None else _year_of_month(month, sense, context)
    if year is None:
        return None
    if sense.day is None:
        return calendar.month(year, month)
    named = calendar.day(year, month, sense.day)
    if not sense.may_count_weekdays or sense.weekday is None or calendar.is_weekday(named, sense.weekday):
        return named
    whole = calendar.month(year, month)
    return calendar.part_of_days("weekday", sense.weekday, whole, sense.day) if whole else None


def _year_of_month(month: int, sense: Absolute, context: Context) -> int | None:
    """Last August is one that ended before this month; next August comes after it; else the nearest."""
    anchor = context.published
    if sense.towards is not None:
        if anchor is None:
            return None
        # of a day its own place in the year decides, of a month the month's: in August, «last August» is last year's
        place, here = (month, sense.day or 0), (anchor.month, anchor.day if sense.day else 0)
        if sense.towards < 0:
            return anchor.year - (place >= here)
        return anchor.year + (place <= here) if sense.towards > 0 else anchor.year
    anchor = context.story_day or anchor
    if context.last_named and context.last_named.earliest is None:
        return context.last_named.year
    if anchor is None:
        return None
    if anchor.day == 1 == anchor.month and context.story_day:
        return anchor.year
    apart = (month - anchor.month) % 12
    ahead = apart == 0 if context.lasts else apart <= 5
    if not context.lasts and _NEARLY_TIED[0] <= apart <= _NEARLY_TIED[1] and context.story_day is None:
        tensed = context.tense()
        ahead = tensed > 0 or (tensed == 0 and ahead)
    months = anchor.year * 12 + anchor.month - 1 + (apart if ahead else apart - 12)
    return _year_of_weekday(sense, month, months // 12, context)


def _year_of_weekday(sense: Absolute, month: int, year: int, context: Context) -> int:
    """The year in which the day of the month is the weekday that is named, where the text has named such a year."""
    if sense.weekday is None or sense.day is None or context.last_named is None or context.last_named.earliest is None:
        return year
    nearest, named = (calendar.day(of, month, sense.day) for of in (year, context.last_named.earliest.year))
    if calendar.is_weekday(nearest, sense.weekday) or not calendar.is_weekday(named, sense.weekday):
        return year
    return context.last_named.earliest.year


def _weekday(sense: Absolute, context: Context) -> Edtf | None:
    """The last such day not after publication; before it with «last»; after it with «next» or told as to come."""
    if sense.weekday is None or context.published is None:
        return None
    back = (context.published.weekday() - sense.weekday) % 7
    if sense.towards == -1:
        back = back or 7
    elif sense.towards == 1 or (sense.towards is None and context.tense() > 0):
        back -= 7 * (back > 0 or not sense.may_be_today)
    return calendar.shifted(context.published, -back, "day")


def _hijri(sense: Absolute, context: Context) -> Edtf | None:
    if sense.year is not None:
        return calendar.hijri(sense.year, sense.month, sense.day)
    if context.published is None or sense.month is None:
        return None
    return calendar.near_hijri(context.published, sense.month, sense.day, sense.towards)


@place.register
def _slashed(sense: Slashed, context: Context) -> Edtf | None:
    named = ordered(sense, context.date_order) if sense.year >= FIRST_OF_NEWS else None
    return _absolute(named, context) if named else None


@place.register
def _era(sense: Era, context: Context) -> Edtf | None:
    if sense.first_year is not None:
        return calendar.era(sense.first_year, sense.years)
    assert sense.tens is not None
    of = context.published or (context.last_named.earliest if context.last_named else None)
    if of is None:
        return calendar.era(1900 + sense.tens, 10)
    first = of.year // 100 * 100 + sense.tens
    return calendar.era(first if first + 9 < of.year else first - 100, 10)


@place.register
def _near_day(sense: NearDay, context: Context) -> Edtf | None:
    return _from_publication(context, sense.days, "day")


def _from_publication(context: Context, count: int, unit: Unit) -> Edtf | None:
    return calendar.shifted(context.published, count, unit) if context.published else None


@place.register
def _near_unit(sense: NearUnit, context: Context) -> Edtf | None:
    if sense.year is not None and sense.unit == "year":
        return calendar.year(sense.year)
    return _from_publication(context, sense.towards, sense.unit)


@place.register
def _last_named(sense: LastNamed, context: Context) -> Edtf | None:
    named = context.last_named
    if sense.or_current and context.story_day is None and not context.goes_on_from(sense):
        return _from_publication(context, sense.towards, sense.unit)
    if named is None:
        return None
    if named.earliest is None or named.latest is None:
        return calendar.year(named.year + sense.towards) if sense.unit == "year" else None
    if sense.unit == "day" and named.earliest != named.latest:
        return None
    if sense.unit in ("week", "month") and sense.unit != named.precision and not calendar.in_one_month(named):
        return None
    return calendar.shifted(calendar.years_before(named.earliest, sense.years_before), sense.towards, sense.unit)


@place.register
def _offset(sense: Offset, context: Context) -> Edtf | None:
    if sense.since == "event":
        return None
    if sense.since != "text":
        return _from_publication(context, sense.towards * sense.count, sense.unit)
    named = context.last_named
    if named is None or named.earliest is None:
        return None
    if sense.unit in ("day", "week") and named.earliest != named.latest:
        return None
    return calendar.shifted(named.earliest, sense.towards * sense.count, sense.unit)


@place.register
def _duration(sense: Duration, context: Context) -> Edtf | None:
    if context.published is None:
        return None
    far = calendar.shifted(context.published, sense.towards * sense.count, sense.unit, to_the_day=True)
    if far is None or far.earliest is None:
        return None
    return calendar.between(*sorted((context.published, far.earliest)))


@place.register
def _part_of(sense: PartOf, context: Context) -> Edtf | None:
    if sense.of is not None:
        return _part_in(sense, place(sense.of, context))
    anchor = context.published
    if sense.unit == "season" and sense.towards is None and context.story_day:
        anchor = context.story_day
    if anchor is None:
        return None
    if sense.unit == "quarter" and sense.number == 0:
        return calendar.near_quarter(anchor, sense.towards or 0)
    here, year = calendar.part_of_year(sense.unit, sense.number, anchor.year), anchor.year
    if sense.towards is None or sense.unit != "season" or not (here and here.earliest and here.latest):
        return here
    if sense.towards < 0 and here.latest >= anchor:
        year -= 1
    if sense.towards > 0 and here.earliest <= anchor:
        year += 1
    return calendar.part_of_year(sense.unit, sense.number, year)


def _part_in(part: PartOf, whole: Edtf | None) -> Edtf | None:
    if whole is None:
        return None
    if part.unit in ("week", "weekday"):
        return calendar.part_of_days(part.unit, part.number, whole, part.nth)
    return calendar.part_of_year(part.unit, part.number, whole.year)


@place.register
def _within(sense: Within, context: Context) -> Edtf | None:
    whole = place(sense.whole, context)
    if isinstance(sense.part, PartOf):
        return _part_in(sense.part, whole)
    if whole is None or whole.earliest is None:
        return None
    if sense.part.month is not None:
        return _absolute(replace(sense.part, year=whole.earliest.year), context)
    if sense.part.day is not None:
        return calendar.day(whole.earliest.year, whole.earliest.month, sense.part.day)
    assert sense.part.weekday is not None
    return calendar.part_of_days("weekday", sense.part.weekday, whole)


@place.register
def _range(sense: Range, context: Context) -> Edtf | None:
    last = place(sense.last, context)
    if last is None:
        return None
    first = sense.first
    if isinstance(first, Absolute) and first.month and not first.year and first.calendar != "hijri" and last.earliest:
        first = replace(first, year=last.earliest.year - (first.month > last.earliest.month))
    begun = place(first, context)
    return calendar.spanning(begun, last) if begun else None

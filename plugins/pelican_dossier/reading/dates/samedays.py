"""One day that is named twice: by two calendars, or near and by its date («tomorrow, corresponding to 4 October»)."""

from dataclasses import replace

from pelican_dossier.languages.senses import Absolute, NearDay, Sense
from pelican_dossier.reading.dates import calendar

_APART = 1
"""Days by which calendars of sighted moons differ from the table of Umm al-Qura."""


def same_day(first: Sense, second: Sense) -> Sense | None:
    """What two names of one day say together; None where they are no day, or two.

    Of two calendars the day is that of ours, in the year that the other one tells.
    """
    if not isinstance(second, Absolute) or second.day is None:
        return None
    if isinstance(first, NearDay):
        return second
    if not isinstance(first, Absolute):
        return None
    if first.day is None:
        return second if first.weekday is not None and first.month is None and first.year is None else None
    theirs, ours = (first, second) if first.calendar == "hijri" else (second, first)
    if theirs.calendar != "hijri" or ours.calendar == "hijri" or theirs.year is None or theirs.month is None:
        return None
    value = calendar.hijri(theirs.year, theirs.month, theirs.day)
    day = value.earliest if value is not None else None
    if day is None or ours.month is None or ours.day is None:
        return None
    named = calendar.day(day.year, ours.month, ours.day)
    if named is None or named.earliest is None or abs((named.earliest - day).days) > _APART:
        return None
    if ours.year not in (None, day.year):
        return None
    weekday = theirs.weekday if ours.weekday is None else ours.weekday
    return replace(ours, year=day.year, weekday=weekday, towards=None)

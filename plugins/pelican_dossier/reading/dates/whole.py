"""Dates that name a day whole: day, month and year of the Gregorian calendar."""

from datetime import date

from pelican_dossier.languages.senses import Absolute, Slashed
from pelican_dossier.reading.dates import calendar
from pelican_dossier.reading.dates.find import Found


def whole_day(words: Found) -> date | None:
    """The day of a whole date; None of any other, and where its weekday is another."""
    sense = words.sense
    if isinstance(sense, Slashed) and sense.first > 12:
        sense = Absolute(sense.year, sense.second, sense.first)
    if not (isinstance(sense, Absolute) and sense.calendar == "gregorian" and sense.year and sense.month and sense.day):
        return None
    named = calendar.day(sense.year, sense.month, sense.day)
    day = named.earliest if named else None
    return day if day and agrees(sense.weekday, day) else None


def agrees(weekday: int | None, day: date) -> bool:
    """Whether a day is of a weekday, if one is said."""
    return weekday in (None, day.weekday())

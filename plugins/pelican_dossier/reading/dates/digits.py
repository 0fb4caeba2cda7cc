"""Dates in digits alone: which number is the month, and of which calendar their year can be."""

from datetime import date

from pelican_dossier.languages.senses import Absolute, Sense, Slashed
from pelican_dossier.reading.dates import calendar

FIRST_OF_NEWS = 1501
"""Of a date in digits with an earlier year nobody knows the calendar."""


def ordered(sense: Slashed, order: str | None) -> Absolute | None:
    """Day and month told apart: by the order of the language or the sidecar, else where only one can be the month."""
    if sense.first > 12 or (order == "DMY" and sense.second <= 12):
        return Absolute(sense.year, sense.second, sense.first, sense.weekday)
    if sense.second > 12 or order == "MDY" or sense.first == sense.second:
        return Absolute(sense.year, sense.first, sense.second, sense.weekday)
    return None


_LIVING_MEMORY = 45


def may_be_hijri(sense: Sense, published: date | None) -> bool:
    """Whether a bare year is one of the last Hijri ones, of which papers that count by them leave out the name."""
    if published is None or not isinstance(sense, Absolute) or sense.year is None:
        return False
    if sense.month or sense.calendar == "hijri":
        return False
    here = calendar.hijri_year(published)
    return here is not None and here - _LIVING_MEMORY < sense.year <= here + 1

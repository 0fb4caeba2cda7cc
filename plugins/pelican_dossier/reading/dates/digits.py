"""Dates in digits alone: which number is the month, and from which year on they can be of our calendar."""

from pelican_dossier.languages.senses import Absolute, Slashed

FIRST_OF_NEWS = 1501
"""Of a date in digits with an earlier year nobody knows the calendar."""


def ordered(sense: Slashed, order: str | None) -> Absolute | None:
    """Day and month told apart: by the order of the language or the sidecar, else where only one can be the month."""
    if sense.first > 12 or (order == "DMY" and sense.second <= 12):
        return Absolute(sense.year, sense.second, sense.first, sense.weekday)
    if sense.second > 12 or order == "MDY" or sense.first == sense.second:
        return Absolute(sense.year, sense.first, sense.second, sense.weekday)
    return None

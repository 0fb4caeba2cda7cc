"""Arabic dates in digits alone, of our calendar or of the Hijri one."""

from dataclasses import replace
from re import Match

from pelican_dossier.languages.arabic.dates.parts import ARABIC, WEEKDAY_BEFORE, weekday_number
from pelican_dossier.languages.daterules import slashed, year_month_day
from pelican_dossier.languages.senses import Absolute, Range, Sense, Slashed

rule = ARABIC.rule


def _day_and_month(match: Match[str]) -> Sense | None:
    day, month = int(match["day_number"]), int(match["month_number"])
    return Absolute(None, month, day) if 1 <= day <= 31 and 1 <= month <= 12 else None


def _month_of_digits(match: Match[str]) -> Sense | None:
    month = int(match["month_number"])
    return Absolute(int(match["year"]), month) if 1 <= month <= 12 else None


def hijri_slashed(match: Match[str]) -> Sense | None:
    """19/10/1436, by its day, month and year."""
    day, month = int(match["first"]), int(match["second"] or match["dashed"])
    if 1 <= day <= 31 and 1 <= month <= 12:
        return Absolute(int(match["year"]), month, day, weekday_number(match), calendar="hijri")
    return None


_HIJRI_YEARS = range(1343, 1501)
"""Of digits without a word for the calendar: those that its table covers are of no other in news."""


def _slashed(match: Match[str]) -> Sense | None:
    """Two digits of a year are of this century."""
    if "short" in match.groupdict():
        return Slashed(int(match["first"]), int(match["second"]), 2000 + int(match["short"]), weekday_number(match))
    if int(match["year"]) in _HIJRI_YEARS:
        return hijri_slashed(match)
    sense = slashed(match)
    return replace(sense, weekday=weekday_number(match)) if isinstance(sense, Slashed) else sense


def _year_month_day(match: Match[str]) -> Sense | None:
    sense = year_month_day(match)
    if isinstance(sense, Absolute) and sense.year in _HIJRI_YEARS:
        return replace(sense, calendar="hijri")
    return sense


def _days_of_digits(match: Match[str]) -> Sense | None:
    """8 to 29/11/1433, 7/11 to 1/12/1436."""
    last = _slashed(match)
    if isinstance(last, Slashed):
        last = Absolute(last.year, last.second, last.first) if last.second <= 12 else None
    if not isinstance(last, Absolute) or last.month is None or last.day is None:
        return None
    month, day = int(match["from_month"] or last.month), int(match["from_day"])
    is_earlier = (0, 0) < (month, day) < (last.month, last.day) and 0 < day <= 31
    return Range(replace(last, month=month, day=day, weekday=None), last) if is_earlier and month else None


_FROM_DAY = (
    r"(?<![\d/])(?P<from_day>\d{1,2})(?:\s?/\s?(?P<from_month>\d{1,2}))?"
    r"(?:\s*[-–]\s*|\s+و?(?:الي|حتي)\s+(?:يوم )?(?:{plain_weekday} )?|(?:(?<=من\s\d)|(?<=من\s\d\d))\s+)"
)
"""The day from which a stretch goes on to the one in digits behind it; a tatweel for a dash is gone by now."""

RULES = (
    rule("iso-date", "number", "{iso}(?:م|{hijri_mark})?", _year_month_day),
    rule("iso-month", "number", "{iso_month}", _month_of_digits, after_prefix="any"),
    rule("year-first", "number", "{year_first}(?:م|{hijri_mark})?", _year_month_day),
    rule("slashed", "weekday number", WEEKDAY_BEFORE + "{slashed}م?", _slashed),
    rule(
        "days-of-digits", "weekday number", WEEKDAY_BEFORE + _FROM_DAY + r"{digits}(?:م|{hijri_mark})?", _days_of_digits
    ),
    rule("slashed-with-short-year", "weekday number", WEEKDAY_BEFORE + "{short_slashed}", _slashed, after_prefix="any"),
    rule(
        "day-and-month-of-digits",
        "weekday",
        r"يوم (?P<day_number>\d{1,2})\s?/\s?(?P<month_number>\d{1,2})(?!\s?[/\d])",
        _day_and_month,
    ),
)

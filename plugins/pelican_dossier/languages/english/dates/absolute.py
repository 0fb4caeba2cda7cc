"""English dates that name their day, month or year."""

from re import Match

from pelican_dossier.languages.daterules import year_month_day
from pelican_dossier.languages.english.dates.parts import (
    ENGLISH,
    MONTHS,
    day_number,
    direction,
    weekday_number,
    year_number,
)
from pelican_dossier.languages.senses import Absolute, Range, Sense, Slashed

rule = ENGLISH.rule


def _bc(match: Match[str], year: int | None) -> int | None:
    return 1 - year if year and match.groupdict().get("bc") else year


def _full(match: Match[str]) -> Sense | None:
    day = day_number(match)
    if day is None:
        return None
    year = _bc(match, year_number(match) or year_number(match, "any_year") or year_number(match, "year_after"))
    return Absolute(year, MONTHS[match["month"]], day, weekday_number(match), direction(match))


def _month(match: Match[str]) -> Sense | None:
    year = year_number(match) or year_number(match, "any_year")
    return Absolute(_bc(match, year), MONTHS[match["month"]], towards=None if year else direction(match))


def _days(match: Match[str]) -> Sense | None:
    first, last = day_number(match), day_number(match, "other_day")
    if first is None or last is None or first >= last:
        return None
    year, month = year_number(match), MONTHS[match["month"]]
    return Range(Absolute(year, month, first), Absolute(year, month, last))


def _year(match: Match[str]) -> Sense | None:
    return Absolute(year_number(match))


def _bare_year(match: Match[str]) -> Sense | None:
    """A round number is more often a count."""
    year = int(match["year"])
    return Absolute(year) if year < 2200 else None


def _any_year(match: Match[str]) -> Sense | None:
    year = year_number(match, "any_year")
    return Absolute(_bc(match, year)) if year else None


def _years(match: Match[str]) -> Sense | None:
    first, last = year_number(match), year_number(match, "other_year")
    assert first is not None
    assert last is not None
    return Range(Absolute(first), Absolute(last)) if first < last < 2200 else None


def _years_bc(match: Match[str]) -> Sense | None:
    first, last = int(match["first_year"]), int(match["any_year"])
    return Range(Absolute(1 - first), Absolute(1 - last)) if first > last else None


def _slashed(match: Match[str]) -> Sense | None:
    first, second = int(match["first"]), int(match["second"] or match["dashed"])
    return Slashed(first, second, int(match["year"])) if 1 <= first <= 31 and 1 <= second <= 31 else None


_MAY = r"(?!(?:may|march)\b)"
_LED = r"(?:,? (?:of )?{year})"

RULES = (
    rule("iso-date", "number", "{iso}", year_month_day),
    rule("year-first", "number", "{year_first}", year_month_day),
    rule("slashed", "number", "{slashed}", _slashed),
    rule(
        "day-month-year",
        "weekday number ordinal",
        r"(?:{weekday},?(?: the)? )?{day} (?:of )?{month}(?:,? {year}| {any_year} {bc})?",
        _full,
        capital="month",
    ),
    rule(
        "month-day-year",
        "weekday month towards",
        r"(?:{weekday},? )?(?:{towards} )?{month} (?:the )?{digit_day}"
        r"(?:,? {year}|,? {any_year} {bc}|(?= ?\(?[^()]{0,40}\),? (?P<year_after>[12]\d{3})))?",
        _full,
        capital="month",
    ),
    rule(
        "days-month-year",
        "number",
        r"{day}\s*(?:[-–]|to) ?{other_day} {month}(?:,? {year})?",
        _days,
        capital="month",
    ),
    rule("month-days-year", "month", r"{month} {digit_day}\s*[-–]\s*{other_day}(?:,? {year})?", _days, capital="month"),
    rule("day-before-another", "number", r"{digit_day}(?= and {other_day} {month}(?:,? {year})?)", _full),
    rule("month-year", "month", r"{month},? (?:of )?(?:{year}|{any_year} {bc})", _month),
    rule("month-of-near-year", "towards", r"{towards} {month}(?! \d)", _month, capital="month"),
    rule("bare-month", "month", _MAY + r"{month}(?! \d)", _month, capital="month"),
    rule(
        "bare-month-after-prefix",
        "month",
        r"{month}(?! (?:\d|be\b|have\b|not\b))",
        _month,
        after_prefix="any",
        capital="month",
    ),
    rule("year-named", "the number", r"the year {year}", _year),
    rule("year-bc", "number", r"{any_year} {bc}", _any_year),
    rule("year-ad", "number", r"{any_year} {ad}", _any_year),
    rule("years-bc", "number", r"(?P<first_year>\d{1,4})\s?[-–]\s?{any_year} {bc}", _years_bc),
    rule("year-span", "number", r"{year}\s?[-–/]\s?{other_year}(?![-–/])", _years),
    rule("year-after-prefix", "number", r"{year}(?![-–/]\d)(?!s\b)", _bare_year, after_prefix="any"),
)

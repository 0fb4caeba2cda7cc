"""English dates that name their day, month or year, and seasons, quarters, halves, decades, centuries."""

from re import Match

from pelican_dossier.languages.daterules import slashed, year_month_day, year_span
from pelican_dossier.languages.english.dates.parts import (
    DECADES,
    ENGLISH,
    MONTHS,
    SEASONS,
    day_number,
    number_of,
    weekday_number,
    year_number,
)
from pelican_dossier.languages.english.figures import ORDINALS
from pelican_dossier.languages.senses import (
    Absolute,
    Era,
    LastNamed,
    NearUnit,
    PartOf,
    PartUnit,
    Range,
    Read,
    Sense,
    towards,
)

rule = ENGLISH.rule


def _bc(match: Match[str], year: int | None) -> int | None:
    return 1 - year if year and match.groupdict().get("bc") else year


def _full(match: Match[str]) -> Sense | None:
    day = day_number(match)
    if day is None:
        return None
    year = _bc(match, year_number(match) or year_number(match, "any_year") or year_number(match, "year_after"))
    return Absolute(year, MONTHS[match["month"]], day, weekday_number(match), towards(match))


def _month(match: Match[str]) -> Sense | None:
    year = year_number(match) or year_number(match, "any_year")
    return Absolute(_bc(match, year), MONTHS[match["month"]], towards=None if year else towards(match))


def _days(match: Match[str]) -> Sense | None:
    first, last = day_number(match), day_number(match, "other_day")
    if first is None or last is None or first >= last:
        return None
    year, month = year_number(match), MONTHS[match["month"]]
    return Range(Absolute(year, month, first), Absolute(year, month, last))


def _year_of(match: Match[str]) -> Sense | None:
    year = year_number(match) or year_number(match, "any_year")
    return Absolute(_bc(match, year)) if year else None


def _bare_year(match: Match[str]) -> Sense | None:
    """A round number is more often a count."""
    year = int(match["year"])
    return Absolute(year) if year < 2200 else None


def _years_bc(match: Match[str]) -> Sense | None:
    first, last = int(match["first_year"]), int(match["any_year"])
    return Range(Absolute(1 - first), Absolute(1 - last)) if first > last else None


def _day(match: Match[str]) -> Sense | None:
    day = day_number(match)
    return Absolute(year_number(match), None, day) if day else None


_NO_COUNT = r"(?=\s*(?:[.,;:)]|$)| (?:and|or|in|at|to|for|when|as|on|of|by|but|that)\b)"
"""Behind a number that counts nothing."""
_AND = r"(?:,? (?:and|or)|,? ?&)"
_LISTED = (
    rf"(?:(?=(?:, {{one_or_two}}){{0,6}}{_AND} (?:{{one_or_two}}{_NO_COUNT}|{{month}} \d))|(?(last){_NO_COUNT}|(?!)))"
)
"""In a list that goes on, or ends with this day."""

_MAY = r"(?!(?:may|march|jan)\b)" + "".join(
    rf"(?<!\b{title}\s)" for title in ("mr", "mrs", "ms", "dr", r"mr\.", r"mrs\.", r"ms\.")
)
"""A month by itself, and neither a verb nor somebody's name."""

RULES = (
    rule("iso-date", "number", "{iso}", year_month_day),
    rule("year-first", "number", "{year_first}", year_month_day),
    rule("slashed", "number", "{slashed}", slashed),
    rule(
        "day-month-year",
        "weekday number ordinal",
        r"(?:{weekday},?(?: the)? )?{day} (?:of )?{month}(?:{of_year}| {any_year} {bc})?",
        _full,
        capital="month",
    ),
    rule(
        "day-month-year-joined",
        "number",
        r"{day}\s*[-–—/.]\s*{month}\s*[-–—/.\s]\s*(?:{year}|(?P<short_year>(?<=[-–/.])\d\d(?!\d)))",
        _full,
        capital="month",
    ),
    rule(
        "month-day-year-joined",
        "month",
        r"{month}\s*(?P<mark>[-–/.])\s*{digit_day}\s*(?P=mark)\s*{year}",
        _full,
        capital="month",
    ),
    rule(
        "month-day-year",
        "weekday month towards",
        r"(?:{weekday},? )?(?:{towards} )?{month} (?:the )?{digit_day}"
        r"(?:{of_year}|,? {any_year} {bc}|(?= ?\(?[^()]{0,40}\),? (?P<year_after>[12]\d{3})))?",
        _full,
        capital="month",
    ),
    rule(
        "days-month-year",
        "number",
        r"{day}\s*(?:[-–/]|to(?=\s))\s*{other_day} (?:of )?{month}(?:,? {year})?",
        _days,
        capital="month",
    ),
    rule("month-days-year", "month", r"{month} {digit_day}\s*[-–]\s*{other_day}(?:,? {year})?", _days, capital="month"),
    rule(
        "day-behind-others",
        "number",
        rf"(?P<last>(?<=and\s)|(?<=or\s))?{{digit_day}}(?:{{of_year}}{_NO_COUNT}|{_LISTED})",
        _day,
        after_day=True,
    ),
    rule(
        "day-before-others",
        "number",
        r"{digit_day}(?=(?:\s*,\s*(?:\d{1,2}(?:st|nd|rd|th)?\s*,\s*){0,6}(?:and |or )?|\s+(?:and|or|&)\s+)"
        r"(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:and|or|&)\s+)?{other_day} (?:of )?{month}(?:,? {year})?)",
        _full,
    ),
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
    rule("year-named", "the number", r"the year {year}", _year_of),
    rule("year-bc", "number", r"{any_year} {bc}", _year_of),
    rule("year-ad", "number", r"{any_year} {ad}", _year_of),
    rule("years-bc", "number", r"(?P<first_year>\d{1,4})\s?[-–]\s?{any_year} {bc}", _years_bc),
    rule("year-span", "number", r"{year}\s?[-–/]\s?{other_year}(?![-–/])", year_span),
    rule("year-after-prefix", "number", r"{year}(?![-–/]\d)(?!s\b)", _bare_year, after_prefix="any"),
)


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1, "latter": 2, "former": 1}
_NTH |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_NTH_WEEKDAY = {**_NTH, "fifth": 5, "5th": 5}


def _season(match: Match[str]) -> Sense:
    return PartOf("season", SEASONS[match["season"]], _year_of(match), towards(match))


def _part(unit: PartUnit, *, needs_whole: bool = False) -> Read:
    def read(match: Match[str]) -> Sense | None:
        whole = _year_of(match) or (NearUnit("year", 0) if match.groupdict().get("own_year") else None)
        return PartOf(unit, _NTH[match["nth"]], whole, needs_whole=needs_whole)

    return read


def _decade(match: Match[str]) -> Sense:
    first = int(match["tens"]) * 10
    return Era(-first - 8 if match.groupdict().get("bc") else first, 10)


def _century(match: Match[str]) -> Sense | None:
    number = int(match["century"]) if match["century"] else ORDINALS[match["century_word"]]
    if not 1 <= number <= 30:
        return None
    return Era(1 - number * 100 if match["bc"] else (number - 1) * 100, 100)


_MONTHS_OF_A_YEAR = 12


def _months(match: Match[str]) -> Sense | None:
    number = number_of(match)
    if not 1 < number < _MONTHS_OF_A_YEAR:
        return None
    whole = _year_of(match) or NearUnit("year", 0)
    return PartOf("months", number if match["end"] == "first" else -number, whole)


_OF_YEAR = r"(?: (?:of )?(?:{year}|{any_year} {bc}))"
_OF_THE_YEAR = r"(?P<own_year> of (?:the|this) year)"

PERIOD_RULES = (
    rule("season-of-year", "the season", rf"(?:the )?{{season}}{_OF_YEAR}", _season),
    rule("near-season", "towards", r"{towards} {season}", _season),
    rule("season", "the", r"the {season}(?! of\b| offensive| \w+s\b)", _season, after_prefix="any"),
    rule(
        "that-season", "that", r"that {season}", lambda m: PartOf("season", SEASONS[m["season"]], LastNamed("year", 0))
    ),
    rule("bare-season", "season", r"(?!fall){season}(?! of\b| offensive)", _season, after_prefix="any"),
    rule("quarter", "the", rf"the {{nth}} quarter(?:{_OF_YEAR}|{_OF_THE_YEAR})?", _part("quarter")),
    rule("near-quarter", "towards", r"{towards} quarter", lambda m: PartOf("quarter", 0, towards=towards(m))),
    rule("current-quarter", "the", r"the current quarter", lambda _: PartOf("quarter", 0, towards=0)),
    rule(
        "short-quarter",
        "quarter",
        rf"q(?P<nth>[1-4]){_OF_YEAR}?",
        lambda m: PartOf("quarter", int(m["nth"]), _year_of(m)),
    ),
    rule("half", "the", rf"the (?P<nth>first|second|latter) half(?:{_OF_YEAR}|{_OF_THE_YEAR})", _part("half")),
    rule(
        "first-months",
        "the",
        rf"the (?P<end>first|last|final) {{number}} months(?:{_OF_YEAR}|{_OF_THE_YEAR})",
        _months,
    ),
    rule("week-of", "the", r"the {nth} week(?= of )", _part("week", needs_whole=True)),
    rule(
        "weekday-of",
        "the",
        r"the {nth_weekday} {weekday}(?= (?:of|in) )",
        lambda m: PartOf("weekday", weekday_number(m) or 0, nth=_NTH_WEEKDAY[m["nth"]], needs_whole=True),
    ),
    rule("decade", "the decade number", r"(?:the )?(?P<tens>[12]\d{2})0'?s(?! {bc})", _decade),
    rule("decade-bc", "the number", r"(?:the )?(?P<tens>\d{1,3})0'?s {bc}", _decade),
    rule("named-decade", "the", rf"the (?P<decade>{'|'.join(DECADES)})", lambda m: Era(None, 10, DECADES[m["decade"]])),
    rule("short-decade", "the", r"the ['’](?P<tens>[2-9])0s", lambda m: Era(None, 10, int(m["tens"]) * 10)),
    rule("century", "the ordinal number", r"(?:the )?{century_number}[ -]century(?: {bc})?", _century),
)

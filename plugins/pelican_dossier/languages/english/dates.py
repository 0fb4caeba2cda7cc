"""How English news writes dates: every rule a line, over the text in small letters."""

import re
from re import Match

from babel import Locale

from pelican_dossier.languages.base import (
    ISO_DATE,
    Absolute,
    DateRule,
    NearDay,
    NearUnit,
    Offset,
    Section,
    Sense,
    Stretch,
    Unit,
    Vague,
    alternation,
    rule,
    towards,
)
from pelican_dossier.model import Bound

# --- the words, from CLDR ---------------------------------------------------------------------------
_EN = Locale("en")
MONTHS: dict[str, int] = {
    name.lower(): number for width in ("wide", "abbreviated") for number, name in _EN.months["format"][width].items()
} | {"sept": 9}
WEEKDAYS: dict[str, int] = {name.lower(): day for day, name in _EN.days["format"]["wide"].items()}
CARDINALS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
UNITS: dict[str, Unit] = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
}

# --- the parts of the patterns ----------------------------------------------------------------------
_MONTH = rf"(?P<month>{alternation(MONTHS)})\b(?:(?:(?<=\b[a-z]{{3}})|(?<=\bsept))\.(?=,?\s+\d))?"
_WEEKDAY = rf"(?P<weekday>{alternation(WEEKDAYS)})\b"
_YEAR = r"(?P<year>(?<!\d)[12]\d{3}(?!\d|[.,]\d))"
_DAY = r"(?P<day>(?<!\d)\d{1,2})(?:st|nd|rd|th)?\b"
_TOWARDS = r"(?:(?P<past>last|past|previous)|(?P<next>next|coming)|(?P<this>this))\b"
_COUNT = rf"(?:(?P<digits>\d{{1,3}})|(?P<cardinal>{alternation(CARDINALS)}))\s+(?P<unit>{alternation(UNITS)})\b"


def _count(match: Match[str]) -> tuple[int, Unit]:
    number = int(match["digits"]) if match["digits"] else CARDINALS[match["cardinal"]]
    return number, UNITS[match["unit"]]


def _full(match: Match[str]) -> Sense | None:
    day = int(match["day"])
    if not 1 <= day <= 31:
        return None
    weekday = WEEKDAYS[match["weekday"]] if match["weekday"] else None
    year = int(match["year"]) if match["year"] else None
    return Absolute(year, MONTHS[match["month"]], day, weekday)


_NEAR_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


DATE_RULES: tuple[DateRule, ...] = (
    ISO_DATE,
    rule(
        "day-month-year",
        rf"\b(?P<date>(?:{_WEEKDAY},?\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?)",
        _full,
    ),
    rule(
        "month-day-year",
        rf"\b(?P<date>(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_DAY}(?!\s*:)(?:,?\s+{_YEAR})?)",
        _full,
    ),
    rule(
        "month-year",
        rf"\b(?P<date>{_MONTH},?\s+(?:of\s+)?{_YEAR})",
        lambda m: Absolute(year=int(m["year"]), month=MONTHS[m["month"]]),
    ),
    rule(
        "near-month",
        # «this may be»: the month only where nothing is said of it
        rf"\b(?P<date>(?!this\s+(?:may|march)\s+[a-z]){_TOWARDS}\s+{_MONTH})",
        lambda m: Absolute(month=MONTHS[m["month"]], towards=towards(m)),
    ),
    rule(
        "near-unit",
        rf"\b(?P<date>{_TOWARDS}\s+(?P<unit>week|month|year)\b(?:,?\s+{_YEAR})?)",
        lambda m: NearUnit(UNITS[m["unit"]], towards(m), year=int(m["year"]) if m["year"] else None),
    ),
    rule(
        "following-unit",
        r"\b(?P<date>the following (?P<unit>month|year)\b)",
        lambda m: NearUnit(UNITS[m["unit"]], 1, after_last_named=True),
    ),
    rule("year", rf"\b(?:in|since|by|until|the year)\s+(?P<date>{_YEAR})", lambda m: Absolute(int(m["year"]))),
    rule(
        "year-of-section",
        rf"\b(?:(?:end|middle|start|beginning)\s+of\s+|late\s+|early\s+|mid-)(?P<date>{_YEAR})",
        lambda m: Absolute(int(m["year"])),
    ),
    rule(
        "near-day",
        rf"\b(?P<date>(?P<near>today|yesterday|tomorrow)\b(?:,?\s+\(?{_WEEKDAY}\)?)?)",
        lambda m: NearDay(_NEAR_DAYS[m["near"]], WEEKDAYS[m["weekday"]] if m["weekday"] else None),
    ),
    rule(
        "weekday",
        rf"\b(?P<date>(?:{_TOWARDS}\s+)?{_WEEKDAY})(?!\s+(?:times|telegraph|mail|mirror|express|herald|tribune)\b)",
        lambda m: Absolute(weekday=WEEKDAYS[m["weekday"]], towards=towards(m) if m["past"] or m["next"] else None),
    ),
    rule(
        "stretch",
        rf"\b(?P<date>(?:within\s+|over\s+|during\s+)?the\s+(?:(?P<past>last|past)|(?P<next>next|coming))\s+{_COUNT})",
        lambda m: Stretch(*_count(m), -1 if m["past"] else 1),
    ),
    rule("counted-ago", rf"\b(?P<date>{_COUNT}\s+ago\b)", lambda m: Offset(*_count(m), -1)),
    rule(
        "vague",
        r"\b(?P<date>(?:weeks|months|years|days) ago|the coming (?:days|weeks|months|years)|recently)\b",
        lambda _: Vague(),
    ),
)

SECTIONS: tuple[tuple[re.Pattern[str], Section], ...] = (
    (re.compile(r"\b(?P<section>(?:the\s+)?end\s+of\s+|late\s+)$"), "END"),
    (re.compile(r"\b(?P<section>(?:the\s+)?middle\s+of\s+|mid-)$"), "MID"),
    (re.compile(r"\b(?P<section>(?:the\s+)?(?:start|beginning)\s+of\s+|early\s+)$"), "START"),
)

BOUNDS: tuple[tuple[re.Pattern[str], Bound], ...] = (
    (re.compile(r"\b(?:by|until|no later than)\s+$"), "ON_OR_BEFORE"),
    (re.compile(r"\b(?:since|from)\s+$"), "ON_OR_AFTER"),
    (re.compile(r"\bbefore\s+$"), "BEFORE"),
    (re.compile(r"\bafter\s+$"), "AFTER"),
)

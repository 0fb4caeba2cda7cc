"""How Arabic news writes dates: every rule a line, over folded text."""

import re
from re import Match

from pelican_dossier.languages.arabic.calendar_words import (
    CARDINALS,
    DUALS,
    MONTHS,
    ORDINALS,
    PLURALS,
    UNITS,
    WEEKDAYS,
)
from pelican_dossier.languages.base import (
    ISO_DATE,
    Absolute,
    Contradictory,
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

# --- the parts of the patterns ---------------------------------------------------------------------
_BEFORE = r"(?<!\w)(?:[وف]?[بكل]?)"
"""The front of a word, with letters that may be written onto it and stay outside the expression."""
_MONTH = alternation(MONTHS)
_WEEKDAY = alternation(WEEKDAYS)
_ORDINAL = alternation(ORDINALS)
_CARDINAL = alternation(CARDINALS)
_DUAL = alternation(DUALS)
_UNIT = alternation(UNITS)
_YEAR = r"(?<!\d)[12]\d{3}(?!\d|\s*[.,٫٬]\d)"
_DAY = rf"(?:(?<!\d)\d{{1,2}}(?!\d)|{_ORDINAL})"
_MONTHS = (
    rf"(?:شهر\s+)?(?P<month>{_MONTH})(?!\w)"
    rf"(?:\s*[/-]\s*(?P<second>{_MONTH})(?!\w)|\s*\(\s*(?P<bracketed>{_MONTH})\s*\))?"
)
_SECTIONS: dict[Section, tuple[str, ...]] = {
    "START": ("مطلع", "بدايه", "اوايل", "مستهل", "الايام الاولي من", "الاسابيع الاولي من"),
    "MID": ("منتصف", "اواسط", "وسط"),
    "END": ("نهايه", "اواخر", "اخر", "ختام", "الايام الاخيره من", "الاسابيع الاخيره من"),
}
_SECTION = alternation(word for words in _SECTIONS.values() for word in words)
_PAST = r"(?:ال)?(?:ماضي|منصرم|فايت|سابق)(?:ه|ين|تين)?"
_NEXT = r"(?:ال)?(?:مقبل|قادم|اتي)(?:ه|ين|تين)?"
_THIS = r"(?:ال)?(?:جاري|حالي)(?:ه)?"
_TOWARDS = rf"(?:(?P<past>{_PAST})|(?P<next>{_NEXT})|(?P<this>{_THIS}))(?!\w)"
_NUMBER = rf"(?:ال)?(?:(?P<digits>\d{{1,3}})|(?P<cardinal>{_CARDINAL}))"
_COUNT = rf"(?:{_NUMBER}\s+(?P<unit>{_UNIT})|(?:ال)?(?P<dual>{_DUAL}))(?!\w)"


# --- what the words say ----------------------------------------------------------------------------
def _month(match: Match[str]) -> int | None:
    """The month named once or twice; None where two names are not one month."""
    spaced = [" ".join(name.split()) for name in match.group("month", "second", "bracketed") if name]
    numbers = {MONTHS[name] for name in spaced}
    return numbers.pop() if len(numbers) == 1 else None


def _number(match: Match[str]) -> int:
    if match["digits"]:
        return int(match["digits"])
    return CARDINALS[match["cardinal"]]


def _count(match: Match[str]) -> tuple[int, Unit]:
    if match["dual"]:
        return 2, DUALS[match["dual"]]
    return _number(match), UNITS[match["unit"]]


def _full(match: Match[str]) -> Sense | None:
    month = _month(match)
    if month is None:
        return Contradictory()
    word = " ".join(match["day"].split())
    day = int(word) if word.isdecimal() else ORDINALS[word]
    if not 1 <= day <= 31:
        return None
    weekday = WEEKDAYS[match["weekday"]] if match["weekday"] else None
    year = int(match["year"]) if match["year"] else None
    return Absolute(year, month, day, weekday, None if year or not match["towards"] else towards(match))


def _month_year(match: Match[str]) -> Sense:
    month = _month(match)
    if month is None:
        return Contradictory()
    if match["year"]:
        return Absolute(year=int(match["year"]), month=month)
    return Absolute(month=month, towards=towards(match) if match["towards"] else None)


def _weekday(match: Match[str]) -> Sense:
    return Absolute(weekday=WEEKDAYS[match["weekday"]], towards=towards(match) if match["towards"] else None)


_NEAR_DAYS = {"اليوم": 0, "امس": -1, "اول من امس": -2, "اول امس": -2, "غدا": 1, "الغد": 1, "بعد غد": 2}


def _near_day(match: Match[str]) -> Sense:
    weekday = WEEKDAYS[match["weekday"]] if match["weekday"] else None
    return NearDay(_NEAR_DAYS[" ".join(match["near"].split())], weekday)


def _near_unit(match: Match[str]) -> Sense:
    year = int(match["year"]) if match["year"] else None
    return NearUnit(UNITS[match["unit"]], towards(match), year=year)


# --- the rules, in the order in which they are tried where two begin at one word -------------------
DATE_RULES: tuple[DateRule, ...] = (
    ISO_DATE,
    rule(
        "day-month-year",
        rf"{_BEFORE}(?P<date>(?:(?:يوم\s+)?(?P<weekday>{_WEEKDAY})[\s،,]+(?:الموافق\s+)?)?"
        rf"(?P<day>{_DAY})\s+(?:من\s+)?{_MONTHS}"
        rf"(?:[\s،,]+(?:(?:عام|سنه)\s+)?(?:(?P<year>{_YEAR})|(?P<towards>{_TOWARDS})))?)",
        _full,
    ),
    rule(
        "garbled-month",
        rf"{_BEFORE}(?P<date>{_MONTH}\s*[:/]\s*\w+\s+(?:الاول|الثاني)\s+{_YEAR})",
        lambda _: Contradictory(),
    ),
    rule(
        "month-year",
        rf"{_BEFORE}(?P<date>{_MONTHS}"
        rf"(?:[\s،,]+(?:(?:من\s+)?(?:ال)?(?:عام|سنه)\s+)?(?P<year>{_YEAR})|\s+(?P<towards>{_TOWARDS})))",
        _month_year,
    ),
    rule(
        "near-unit",
        rf"{_BEFORE}(?P<date>(?:ال|لل)(?P<unit>اسبوع|شهر|عام|سنه)\s+{_TOWARDS}(?:[\s،,]+(?P<year>{_YEAR}))?)",
        _near_unit,
    ),
    rule(
        "following-unit",
        rf"{_BEFORE}(?P<date>(?:ال|لل)(?P<unit>شهر|عام|سنه)\s+التالي(?:ه)?(?!\w))",
        lambda m: NearUnit(UNITS[m["unit"]], 1, after_last_named=True),
    ),
    rule("year-of-section", rf"{_BEFORE}{_SECTION}\s+(?P<date>(?P<year>{_YEAR}))", lambda m: Absolute(int(m["year"]))),
    rule("year", rf"{_BEFORE}(?P<date>(?:ال)?(?:عام|سنه)\s+(?P<year>{_YEAR}))", lambda m: Absolute(int(m["year"]))),
    rule(
        "near-day",
        rf"{_BEFORE}(?P<date>(?:يوم\s+)?(?P<near>اول\s+من\s+امس|اول\s+امس|بعد\s+غد|امس|غدا|الغد)(?!\w)"
        rf"(?:[\s،,]*\(?(?P<weekday>{_WEEKDAY})(?!\w)\)?)?)",
        _near_day,
    ),
    rule("today", rf"{_BEFORE}(?P<date>(?P<near>اليوم)[\s،,]*\(?(?P<weekday>{_WEEKDAY})(?!\w)\)?)", _near_day),
    rule(
        "weekday",
        rf"{_BEFORE}(?P<date>(?:يوم\s+)?(?P<weekday>{_WEEKDAY})(?!\w)(?:\s+(?P<towards>{_TOWARDS}))?)",
        _weekday,
    ),
    rule(
        "stretch",
        rf"{_BEFORE}(?P<date>(?:خلال\s+)?(?:ال|لل){_COUNT}\s+(?:(?P<past>{_PAST})|(?P<next>{_NEXT}))(?!\w))",
        lambda m: Stretch(*_count(m), -1 if m["past"] else 1),
    ),
    rule(
        "stretch-number-after-unit",
        rf"{_BEFORE}(?P<date>(?:خلال\s+)?(?:ال|لل)(?P<unit>{_UNIT})\s+{_NUMBER}\s+(?:(?P<past>{_PAST})|(?P<next>{_NEXT}))(?!\w))",
        lambda m: Stretch(_number(m), UNITS[m["unit"]], -1 if m["past"] else 1),
    ),
    rule("counted-ago", rf"(?<!\w)[وف]?(?P<date>(?:قبل|منذ)\s+{_COUNT})", lambda m: Offset(*_count(m), -1)),
    rule(
        "counted-after-event",
        rf"(?<!\w)[وف]?(?P<date>بعد\s+{_COUNT})(?=\s+(?:علي|من)\s+(?!الان(?!\w)))",
        # «this comes two days after X» dates X, before the day that the sentence stands on
        lambda m: Offset(*_count(m), -1),
    ),
    rule("counted-ahead", rf"(?<!\w)[وف]?(?P<date>بعد\s+{_COUNT})", lambda m: Offset(*_count(m), 1)),
    rule(
        "vague-plural",
        rf"{_BEFORE}(?P<date>(?:ال|لل){alternation(PLURALS)}\s+(?:ال)?(?:القليله\s+)?(?:{_PAST}|{_NEXT}|اخيره|القليله)(?!\w))",
        lambda _: Vague(),
    ),
    rule("vague-ago", rf"(?<!\w)[وف]?(?P<date>(?:قبل|منذ)\s+{alternation(PLURALS)}(?!\w))", lambda _: Vague()),
    rule("vague-earlier", r"(?<!\w)و?(?P<date>في\s+وقت\s+(?:سابق|لاحق)(?!\w))", lambda _: Vague()),
    rule("vague-recently", r"(?<!\w)(?P<date>(?:اخيرا|موخرا|قريبا(?!\s+(?:من|جدا\s+من)\s))(?!\w))", lambda _: Vague()),
)

SECTIONS: tuple[tuple[re.Pattern[str], Section], ...] = tuple(
    (re.compile(rf"{_BEFORE}(?P<section>{alternation(words)}\s+)$"), section) for section, words in _SECTIONS.items()
)

_BOUND_END = r"\s+(?:موعد\s+اقصاه\s+)?$"
BOUNDS: tuple[tuple[re.Pattern[str], Bound], ...] = (
    (re.compile(r"(?<!\w)و?(?:بحلول|حتي|لغايه|اقصاه|لا\s+يتجاوز|موعد\s+لا\s+يتجاوز)" + _BOUND_END), "ON_OR_BEFORE"),
    (re.compile(r"(?<!\w)و?(?:منذ|اعتبارا\s+من|بدءا\s+من|ابتداء\s+من)" + _BOUND_END), "ON_OR_AFTER"),
    (re.compile(r"(?<!\w)و?قبل" + _BOUND_END), "BEFORE"),
    (re.compile(r"(?<!\w)و?بعد" + _BOUND_END), "AFTER"),
)

"""Arabic dates by the Hijri calendar, kept as written."""

import re
from dataclasses import replace
from re import Match

from pelican_dossier.languages.arabic.dates.numeric import hijri_slashed
from pelican_dossier.languages.arabic.dates.parts import (
    ARABIC,
    HIJRI_MONTHS,
    WEEKDAY_BEFORE,
    day_number,
    weekday_number,
)
from pelican_dossier.languages.daterules import spaced
from pelican_dossier.languages.senses import Absolute, Range, Sense, towards

rule = ARABIC.rule


def _hijri(match: Match[str]) -> Sense | None:
    groups = match.groupdict()
    day = None
    if groups.get("day") or groups.get("ordinal"):
        day = day_number(match)
        if day is None:
            return None
    if _is_score(match):
        return None
    year = int(groups["hijri_year"]) if groups.get("hijri_year") else None
    month = HIJRI_MONTHS[spaced(groups["hijri"])] if groups.get("hijri") else None
    return Absolute(year, month, day, weekday_number(match), towards(match), "hijri")


_NIL = "صفر"
_DATED = re.compile(r"(?:^|(?<!\w)[وفبل]?(?:في|يوم|من|الي|حتي|منذ|بتاريخ|تاريخ|الموافق|ليله|مساء|صباح|فجر|شهر)\s)$")


def _is_score(match: Match[str]) -> bool:
    """Whether it is 3 to nil, which is written like the third of Safar: nothing before it or behind tells of a day."""
    groups = match.groupdict()
    told = any(groups.get(name) for name in ("hijri_year", "weekday", "towards"))
    is_nil = spaced(groups.get("hijri") or "") == _NIL and bool(groups.get("day"))
    return is_nil and not told and _DATED.search(match.string[: match.start()]) is None


def _hijri_days(match: Match[str]) -> Sense | None:
    first, last = _hijri(match), day_number(match, "other_day", "other_ordinal")
    if not isinstance(first, Absolute) or first.day is None or last is None or first.day >= last:
        return None
    return Range(first, replace(first, day=last))


def _hijri_years(match: Match[str]) -> Sense | None:
    """1436/1437, or 1436-37; of a pair that was turned round the earlier comes first."""
    one, digits = int(match["hijri_year"]), match["other_hijri_year"]
    other = int(digits) if len(digits) > len("37") else one // 100 * 100 + int(digits)
    first, last = sorted((one, other))
    return Range(Absolute(first, calendar="hijri"), Absolute(last, calendar="hijri")) if last == first + 1 else None


_HIJRI_YEAR = r"(?:[،,]? (?:من )?(?:(?:ال)?(?:عام|سنه) (?:ال(?:حالي|جاري|ماضي|مقبل|قادم) )?)?{hijri_year}{hijri_mark}?)"
_A_YEAR = r"{the}?(?:عام|سنه) (?:{kind_of_year}\s*)?(?:{towards}\s)?"
_TWO_YEARS = r"{hijri_year}{hijri_mark}?\s?[-–/]\s?(?P<other_hijri_year>(?:1[3-5])?\d{2}){hijri_mark}"

RULES = (
    rule(
        "hijri-date",
        "weekday day ordinal number",
        r"(?:(?:يوم )?{weekday}[\s،,]*(?:ال)?(?:موافق )?)?{day} (?:من )?{hijri_month}"
        rf"(?:{_HIJRI_YEAR}| {{towards}})?",
        _hijri,
    ),
    rule(
        "hijri-days",
        "ordinal number",
        r"{day}(?:\s*[-–/]\s*| و?(?:الي|حتي) ){other_day} (?:من )?{hijri_month}" rf"(?:{_HIJRI_YEAR}| {{towards}})?",
        _hijri_days,
    ),
    rule("hijri-month", "hijri", rf"{{hijri_month}}(?:{_HIJRI_YEAR}| {{towards}})", _hijri),
    rule("hijri-month-after-prefix", "hijri", r"{hijri_month}", _hijri, after_prefix="any", bare=True),
    rule("hijri-year", "year", _A_YEAR + r"{hijri_year}{hijri_mark}", _hijri),
    rule("hijri-year-by-its-mark", "number", r"(?<![-–/])(?<![-–/]\s){hijri_year}{hijri_mark}", _hijri),
    rule("early-hijri-year", "year", r"(?:ال)?(?:عام|سنه) (?P<hijri_year>[1-9]\d{0,2}){hijri_mark}", _hijri),
    rule("hijri-years", "year number", rf"(?:{_A_YEAR})?{_TWO_YEARS}", _hijri_years),
    rule("hijri-year-and-ours", "year", r"(?:عام|سنه) {hijri_year}\s*\((?:19|20)\d{2}\s?م?\)", _hijri),
    rule("hijri-slashed", "weekday number", WEEKDAY_BEFORE + r"{slashed}{hijri_mark}", hijri_slashed),
)

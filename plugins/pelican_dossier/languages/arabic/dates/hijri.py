"""Hijri dates as Arabic newspapers write them, kept as written; resolving gives them their Gregorian days."""

from re import Match

from pelican_dossier.languages.arabic.calendar_words import HIJRI_MONTHS
from pelican_dossier.languages.arabic.dates.parts import ARABIC, day_number, spaced, weekday_number
from pelican_dossier.languages.daterules import towards
from pelican_dossier.languages.senses import Absolute, Sense

rule = ARABIC.rule


def _hijri(match: Match[str]) -> Sense | None:
    groups = match.groupdict()
    day = None
    if groups.get("day") or groups.get("ordinal"):
        day = day_number(match)
        if day is None or day > 30:
            return None
    year = int(groups["hijri_year"]) if groups.get("hijri_year") else None
    month = HIJRI_MONTHS[spaced(groups["hijri"])] if groups.get("hijri") else None
    said = groups.get("past") or groups.get("next") or groups.get("this")
    return Absolute(year, month, day, weekday_number(match), towards(match) if said else None, "hijri")


def _slashed(match: Match[str]) -> Sense | None:
    day, month = int(match["first"]), int(match["second"] or match["dashed"])
    if 1 <= day <= 30 and 1 <= month <= 12:
        return Absolute(int(match["year"]), month, day, calendar="hijri")
    return None


_YEAR = r"(?:[،,]? (?:من )?(?:(?:ال)?(?:عام|سنه) )?{hijri_year}{hijri_mark}?)"

RULES = (
    rule(
        "hijri-date",
        "weekday day ordinal number",
        rf"(?:(?:يوم )?{{weekday}}[\s،,]*(?:ال)?(?:موافق )?)?{{day}} (?:من )?{{hijri_month}}(?:{_YEAR}| {{towards}})?",
        _hijri,
    ),
    rule("hijri-month", "hijri", rf"{{hijri_month}}(?:{_YEAR}| {{towards}})", _hijri),
    rule("hijri-month-after-prefix", "hijri", r"{hijri_month}", _hijri, after_prefix="any", bare=True),
    rule("hijri-year", "year", r"(?:ال)?(?:عام|سنه) {hijri_year}{hijri_mark}", _hijri),
    rule("hijri-slashed", "number", r"{slashed}{hijri_mark}", _slashed),
)

"""Arabic dates counted from the day of publication, or from the date that the text named last."""

from re import Match

from pelican_dossier.languages.arabic.calendar_words import UNITS
from pelican_dossier.languages.arabic.dates.parts import ARABIC, day_number, spaced, weekday_number, year_number
from pelican_dossier.languages.daterules import Read, towards
from pelican_dossier.languages.senses import Absolute, LastNamed, NearDay, NearUnit, Sense, Towards

rule = ARABIC.rule

_NEAR_DAYS = {
    "اليوم": 0,
    "امس": -1,
    "الامس": -1,
    "اول من امس": -2,
    "اول امس": -2,
    "امس الاول": -2,
    "غدا": 1,
    "الغد": 1,
    "غد": 1,
}
_NEAR_DAYS |= {"بعد غد": 2, "بعد الغد": 2, "قبل امس": -2, "قبل يوم امس": -2}


def _near_day(match: Match[str]) -> Sense:
    """Of a newspaper's correction in brackets, «اليوم (أمس)», the bracket is what its readers' day is."""
    said = match.groupdict().get("corrected") or match["near"]
    return NearDay(_NEAR_DAYS[spaced(said.replace("(", "").replace(")", ""))], weekday_number(match))


def _weekday(match: Match[str]) -> Sense:
    groups = match.groupdict()
    said = groups.get("past") or groups.get("next") or groups.get("this")
    return Absolute(weekday=weekday_number(match), towards=towards(match) if said else None)


def _unit(match: Match[str]) -> Sense:
    return NearUnit(UNITS[match["singular"]], towards(match), year_number(match))


def _this_unit(match: Match[str]) -> Sense:
    return NearUnit(UNITS[match["singular"]], 0, year_number(match))


def _last_named(shift: Towards) -> Read:
    return lambda match: LastNamed(UNITS[match["singular"]], shift)


def _day_of_near_month(match: Match[str]) -> Sense | None:
    day = day_number(match)
    return Absolute(day=day, towards=towards(match)) if day else None


_OPEN = r"[\s،,«\"(]*"
_WEEKDAY_BESIDE = rf"(?:{_OPEN}{{weekday}}[»\"]?\)?)?"
_YESTERDAY = r"(?:الامس(?! القريب)|امس الاول|امس(?! الحاجه))"
_TWO_DAYS_OFF = r"(?:\(?اول من\)? امس|اول امس|قبل (?:يوم )?امس|بعد (?:ال)?غد)"
_NEAR = rf"(?:يوم )?(?P<near>(?:{_TWO_DAYS_OFF}|{_YESTERDAY}|غدا|الغد|غد)(?!\w))"
_CORRECTION = r"(?P<near>اليوم|غدا|امس) ?\((?:يوم )?(?P<corrected>اول من امس|امس|اليوم|غدا)(?: {weekday})?\)"

RULES = (
    rule("near-day", "near", _NEAR + _WEEKDAY_BESIDE, _near_day),
    rule("near-day-corrected", "near today", _CORRECTION, _near_day),
    rule("today-yesterday", "today", r"(?P<near>اليوم) (?P<corrected>امس)", _near_day),
    rule("today-and-weekday", "today", rf"(?P<near>اليوم){_OPEN}{{weekday}}[»\"]?\)?", _near_day),
    rule("today", "today", r"(?P<near>اليوم)", _near_day, outside_quotations=True, bare=True),
    rule("weekday", "weekday", r"(?:يوم )?{weekday}(?: {towards})?", _weekday),
    rule("near-unit", "unit", r"{the}{singular} {towards}(?:[\s،,]+{year})?", _unit),
    rule("this-unit", "this", r"(?:هذا|هذه) ال{singular}(?:[\s،,]+{year})?", _this_unit),
    rule("unit-of-section", "unit", r"ال{singular}", _this_unit, after_prefix="section"),
    rule("following-unit", "unit", r"{the}{singular} (?:التالي|الذي يليه|اللاحق)ه?", _last_named(1)),
    rule("preceding-unit", "unit", r"{the}{singular} السابق(?:ه)?(?! (?:علي|من))", _last_named(-1)),
    rule("that-unit", "that", r"(?:ذلك|تلك|ذات|نفس) ال{singular}", _last_named(0)),
    rule("same-unit", "unit", r"ال{singular} (?:نفسه|نفسها|ذاته|ذاتها|عينه)", _last_named(0)),
    rule("day-of-near-month", "ordinal number", r"{day} (?:من )?الشهر {towards}", _day_of_near_month),
)

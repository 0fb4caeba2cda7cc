"""Arabic seasons, quarters, decades and the like."""

from re import Match

from pelican_dossier.languages.arabic import numbers
from pelican_dossier.languages.arabic.dates.parts import (
    ARABIC,
    DECADES,
    ORDINALS,
    SEASONS,
    weekday_number,
    year_number,
)
from pelican_dossier.languages.daterules import alternation, spaced
from pelican_dossier.languages.senses import (
    Absolute,
    Era,
    NearUnit,
    PartOf,
    PartUnit,
    Read,
    Sense,
    towards,
)

rule = ARABIC.rule

_LAST = frozenset({"الاخير", "الاخيره"})
_FEMININE = {"الاولي": 1, "الثانيه": 2, "اول": 1}


def _nth(match: Match[str]) -> int:
    word = spaced(match["nth"])
    return -1 if word in _LAST else _FEMININE.get(word) or ORDINALS[word]


def _part(unit: PartUnit, *, needs_whole: bool = False) -> Read:
    def read(match: Match[str]) -> Sense | None:
        number = _nth(match)
        if (unit == "half" and number > 2) or (unit == "quarter" and number > 4):
            return None
        return PartOf(unit, number, _year(match), needs_whole=needs_whole)

    return read


def _year(match: Match[str]) -> Sense | None:
    year = year_number(match)
    if year:
        return Absolute(year)
    return NearUnit("year", 0) if match.groupdict().get("own_year") else None


_OF_A_YEAR = 12
_AT_THE_END = frozenset({"الاخيره", "الاخيرين", "اخر"})


def _months(match: Match[str]) -> Sense | None:
    groups = match.groupdict()
    digits, words = groups.get("digits"), groups.get("words")
    number = int(digits) if digits else numbers.value(spaced(words)) if words else 2
    if not number or not 1 < number < _OF_A_YEAR:
        return None
    return PartOf("months", -number if match["end"] in _AT_THE_END else number, _year(match), needs_whole=True)


def _season(match: Match[str]) -> Sense | None:
    return PartOf("season", SEASONS[match["season"]], _year(match), towards(match))


def _near_quarter(match: Match[str]) -> Sense:
    return PartOf("quarter", 0, towards=towards(match))


def _decade(match: Match[str]) -> Sense:
    tens = DECADES[match["decade"]]
    if match.groupdict().get("century"):
        return Era((_century_number(match) - 1) * 100 + tens, 10)
    return Era(None, 10, tens)


def _century_number(match: Match[str]) -> int:
    word = spaced(match["century"])
    return 21 if word == "الواحد والعشرين" else ORDINALS[word]


def _century(match: Match[str]) -> Sense:
    number = _century_number(match)
    return Era(1 - number * 100 if match["bc"] else (number - 1) * 100, 100)


_NTH_BEFORE = {"اول": 1, "ثاني": 2, "ثالث": 3, "رابع": 4, "خامس": 5, "اخر": -1}
_NTH_BEHIND = {f"ال{word}": nth for word, nth in {**_NTH_BEFORE, "اولي": 1, "اخير": -1}.items()}


_BEHIND = "الاول|الثاني|الثالث|الرابع|الاخيره?|الاولي|الثانيه|الثالثه|الرابعه"


def _nth_weekday(match: Match[str]) -> Sense:
    word = match["nth"]
    nth = _NTH_BEFORE.get(word) or _NTH_BEHIND.get(word) or _NTH_BEHIND[word.removesuffix("ه")]
    return PartOf("weekday", weekday_number(match) or 0, nth=nth, needs_whole=True)


_CENTURY = r"(?:من )?القرن (?:{century_number}(?: الماضي)?|(?:الماضي|المنصرم|الفايت))"
_OF_YEAR = r"(?: (?:من )?(?:{year_word} )?{year})"
_OF_THE_YEAR = r"(?P<own_year> من (?:هذا |هذه )?ال(?:عام|سنه)(?! (?:\d|(?:ال)?(?:ماضي|مقبل|حالي|جاري|قادم|منصرم))))"

_IN_A_YEAR = rf"(?:{_OF_YEAR}|{_OF_THE_YEAR}|(?= من ))"

RULES = (
    rule("quarter", "quarter", rf"{{the}}ربع {{nth}}(?:{_OF_YEAR}|{_OF_THE_YEAR})?", _part("quarter")),
    rule("near-quarter", "quarter", rf"{{the}}ربع {{towards}}{_OF_THE_YEAR}?", _near_quarter),
    rule("this-quarter", "this", r"هذا الربع", lambda _: PartOf("quarter", 0, towards=0)),
    rule("half", "half", rf"{{the}}نصف {{nth}}(?:{_OF_YEAR}|{_OF_THE_YEAR})?", _part("half", needs_whole=True)),
    rule("first-months-of", "unit", rf"{{the}}اشهر {{number}} (?P<end>الاولي|الاخيره){_IN_A_YEAR}", _months),
    rule("two-months-of", "the_count", rf"الشهرين (?P<end>الاولين|الاخيرين){_IN_A_YEAR}", _months),
    rule("months-of", "first", rf"(?P<end>اول|اخر) (?:{{number}} (?:اشهر|شهرا)|شهرين){_IN_A_YEAR}", _months),
    rule("week-of", "unit", r"{the}اسبوع {nth}(?= من )", _part("week", needs_whole=True)),
    rule(
        "weekday-of",
        "first",
        rf"(?P<nth>{alternation(_NTH_BEFORE)}) (?:يوم )?{{bare_weekday}}(?= (?:من|في) )",
        _nth_weekday,
    ),
    rule(
        "weekday-of-behind",
        "weekday",
        rf"(?:يوم )?{{weekday}} (?P<nth>{_BEHIND})(?= (?:من|في) )",
        _nth_weekday,
    ),
    rule("season-of-year", "season", rf"(?:فصل )?{{season}}{_OF_YEAR}", _season),
    rule("season", "season", r"(?:فصل )?{season} {towards}", _season),
    rule(
        "this-season",
        "this",
        r"هذا (?:ال){season}(?! العربي)",
        lambda m: PartOf("season", SEASONS[m["season"]], towards=0),
    ),
    rule("season-of", "season", r"(?:فصل )?{season}(?= (?:من )?(?:هذا )?ال(?:عام|سنه))", _season),
    rule("decade-of-century", "decade", rf"{{decade}} {_CENTURY}", _decade),
    rule("decade", "decade", r"ال{decade}", _decade),
    rule(
        "century",
        "century",
        r"القرن {century_number}(?P<bc> (?:قبل الميلاد|ق\.? ?م))?(?: (?:ميلادي|الميلادي))?",
        _century,
    ),
)

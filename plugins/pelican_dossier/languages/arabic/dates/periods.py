"""Arabic seasons, quarters, decades and the like, what dates without a calendar, and words of it that date nothing."""

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
    not_a_date,
    towards,
    vague,
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
    rule("quarter", "quarter", rf"الربع {{nth}}(?:{_OF_YEAR}|{_OF_THE_YEAR})?", _part("quarter")),
    rule("near-quarter", "quarter", rf"الربع {{towards}}{_OF_THE_YEAR}?", _near_quarter),
    rule("this-quarter", "this", r"هذا الربع", lambda _: PartOf("quarter", 0, towards=0)),
    rule("half", "half", rf"النصف {{nth}}(?:{_OF_YEAR}|{_OF_THE_YEAR})?", _part("half", needs_whole=True)),
    rule("first-months-of", "unit", rf"الاشهر {{number}} (?P<end>الاولي|الاخيره){_IN_A_YEAR}", _months),
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


_FEW = "(?: (?:القليله|قليله|قلايل|العديده|المعدوده|معدوده))?"
TITLES = "الامين|المدعي|النايب|المدير|القايد|المفتش|المراقب|المفتي|السكرتير|الكاتب|الوكيل|الراي|الادعاء|الامن|المنسق"
NAMED = "ثوره|حركه|جسر|شارع|ساحه|ميدان|مدينه|جامعه|حرب|لواء|كتيبه|معركه|عمليه|مستشفي|ملعب|نادي|حي|محور|كتايب"
ATTACKS = "هجمات|احداث|اعتداءات|تفجيرات|عمليات|انتفاضه|مجزره|انقلاب|نكسه"
BEFORE_THE_DAY = "العرب|اخبار|رواتب|المصري|عالم|يمن|ايران|سوريا|لبنان|روسيا|فلسطين|ليبيا"
"""Before «today» they are the names of newspapers and broadcasts."""
BEFORE_THIS_AGE = "حتي|الي|منذ|اما|هذا|هو|هي|نحن|هم|انتم|ها|في|خلال|مثل|طوال|طيله|مدار|بقيه|باقي|بات|نفس|ذات|ذلك"
"""Before «today» they mean the age we live in, or another day."""
WEEKDAY_NAMES = "صلاه|خطبه|خطب|خطيب|خطباء|امام|صحيفه|جريده|مجله|سوق"

_AGAIN = {"عاما": "عام", "يوما": "يوم", "شهرا": "شهر", "سنه": "سنه"}
_AGAIN_AND_AGAIN = "|".join(rf"(?<={first}\s)بعد {second}" for first, second in _AGAIN.items())
"""Year after year."""

_WITH_A_YEAR = r"(?:\s*[/(]\s*\w+(?: \w+)?\)?)? (?:من )?(?:\d{4}|عام|العام|سنه|{towards})"
"""Behind a month, with its other name or without: the year that makes a date of it."""

_OTHER_NAME = r"(?:\s?\(\w+(?: \w+)?\)|/\s?\w+(?: (?:الاول|الثاني))?)?"

VAGUE_RULES = (
    rule(
        "weekday-of-an-unread-date",
        "weekday",
        r"(?:يوم )?{weekday}(?=[\s،,]+(?:(?:ال)?موافق )?\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d)",
        vague,
    ),
    rule(
        "vague-plural",
        "unit",
        rf"{{the}}{{plural}}{_FEW} (?:{{past_or_next}}|القليله|(?:ال)?اخيره)(?! من )",
        vague,
    ),
    rule("vague-ago", "ago", rf"(?:قبل|منذ) (?:{{few}} )?{{plural}}{_FEW}", vague),
    rule("vague-ahead", "after", rf"بعد (?:{{few}} )?{{plural}}{_FEW}(?! (?:من|علي))", vague),
    rule("vague-earlier", "in", r"في وقت (?:سابق|لاحق|مبكر|قريب)", vague),
    rule("vague-gone", "in", r"في {plural} (?:مضت|خلت)", vague),
    rule("vague-recently", "recently", r"(?:اخيرا|موخرا|قريبا(?! (?:من|جدا من)))", vague),
    rule("not-names-of-days", "names", rf"(?:{BEFORE_THE_DAY}) اليوم", not_a_date),
    rule(
        "not-this-day",
        "today_before",
        rf"(?:{BEFORE_THIS_AGE}) (?:هذا |نحن )?اليوم(?! (?:\(|امس|التالي|السابق|{{weekday}}|الموافق))",
        not_a_date,
    ),
    rule(
        "not-today-that",
        "today",
        r"اليوم (?:الذي|الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الاخير|الواحد|العالمي|الوطني|نفسه)",
        not_a_date,
    ),
    rule("not-titles", "title", rf"(?:{TITLES}) ال?عام", not_a_date),
    rule(
        "not-names-with-dates",
        "named",
        rf"(?:{NAMED}|{ATTACKS}) (?:{{day}} (?:من )?)?{{month}}(?!{_WITH_A_YEAR}){_OTHER_NAME}",
        not_a_date,
    ),
    rule(
        "not-weekdays-in-names",
        "weekday_names",
        rf"(?:{WEEKDAY_NAMES}) (?:يوم )?(?:ال)?{{weekday}}(?! {{towards}})",
        not_a_date,
    ),
    rule(
        "not-anniversaries",
        "anniversary",
        rf"(?:ال)?ذكري (?:{{day}} (?:من )?)?{{month}}(?!{_WITH_A_YEAR}){_OTHER_NAME}",
        not_a_date,
    ),
    rule("not-every-year", "month", r"{month}(?: و\w+)? من كل (?:عام|سنه)", not_a_date),
    rule("not-year-after-year", "after", rf"(?:{_AGAIN_AND_AGAIN})(?!\w)", not_a_date),
    rule("not-ages", "decade", r"{decade} من (?:العمر|عمر\w*)", not_a_date),
)

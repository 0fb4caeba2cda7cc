"""Arabic dates counted from publication, from the date named last, or from another by days, weeks, months, years."""

import re
from re import Match

from pelican_dossier.languages.arabic.dates import tenses
from pelican_dossier.languages.arabic.dates.parts import (
    ARABIC,
    UNITS,
    count,
    day_number,
    weekday_number,
    year_number,
)
from pelican_dossier.languages.daterules import alternation, spaced
from pelican_dossier.languages.senses import (
    Absolute,
    LastNamed,
    NearDay,
    NearUnit,
    Offset,
    Read,
    Sense,
    Towards,
    duration,
    offset,
    towards,
)

rule = ARABIC.rule

_NEAR_WORDS = {
    -2: "الليله قبل الماضيه|البارحه الاولي|اول من امس|اول امس|امس الاول|قبل امس|قبل يوم امس",
    -1: "امس|الامس|البارحه|الليله الماضيه|الليله الفايته",
    0: "اليوم",
    1: "غدا|الغد|غد",
    2: "بعد غد|بعد الغد",
}
_NEAR_DAYS = {phrase: days for days, phrases in _NEAR_WORDS.items() for phrase in phrases.split("|")}


def _near_day(match: Match[str]) -> Sense:
    """Of a newspaper's correction in brackets, «اليوم (أمس)», the bracket is what its readers' day is."""
    said = match.groupdict().get("corrected") or match["near"]
    return NearDay(_NEAR_DAYS[spaced(said.replace("(", "").replace(")", ""))], weekday_number(match))


def _weekday(match: Match[str]) -> Sense:
    return Absolute(weekday=weekday_number(match), towards=towards(match))


def _near_unit(match: Match[str]) -> Sense:
    return NearUnit(UNITS[match["singular"]], towards(match) or 0, year_number(match))


def _last_named(shift: Towards, *, or_current: bool = False) -> Read:
    return lambda match: LastNamed(UNITS[match["singular"]], shift, or_current)


def _day_of_near_month(match: Match[str]) -> Sense | None:
    day = day_number(match)
    return Absolute(day=day, towards=towards(match)) if day else None


_OPEN = r"[\s،,«\"(]*"
_WEEKDAY_BESIDE = rf"(?:{_OPEN}{{weekday}}[»\"]?\)?)?"
_YESTERDAY = r"(?:البارحه|الليله (?:الماضيه|الفايته)|الامس(?! القريب)|امس الاول|امس(?! الحاجه))"
_TWO_DAYS_OFF = r"(?:الليله قبل الماضيه|البارحه الاولي|\(?اول من\)? امس|اول امس|قبل (?:يوم )?امس|بعد (?:ال)?غد)"
_NEAR = rf"(?:يوم )?(?P<near>(?:{_TWO_DAYS_OFF}|{_YESTERDAY}|غدا|الغد|غد)(?!\w))"
_CORRECTION = r"(?P<near>اليوم|غدا|امس) ?\((?:يوم )?(?P<corrected>اول من امس|امس|اليوم|غدا)(?: {weekday})?\)"

_TODAY = r"(?P<near>اليوم)"
_DAY_PARTS = "صباح مساء ظهر عصر فجر ليل ظهيره ضحي منتصف نهار".split()
_DAY_PART = "(?:" + "|".join(rf"(?<={part}\s)" for part in _DAY_PARTS) + ")"
_REPORTS = re.compile(
    rf"\W*(?:و?(?:كما|ثم|اخيرا)\s+)?(?:[وفل]?قد\s+)?(?:[وف]?(?:(?:{'|'.join(tenses.PAST_VERBS)}|\w{{3,6}}ت)ت?|[يت]\w{{2,7}})\s.*|"
    rf"{tenses.FUTURE}\s.*)",
    re.DOTALL,
)
"""A sentence that reports an event begins with its verb."""
_HAPPENED = re.compile(
    r".*(?<!\w)(?:الذي|التي|الذين)\s+(?:وقع|حدث|جري|جر|عقد|انعقد|صدر|اعلن|بدا|انطلق|استهدف|تم|اقيم|افتتح|هز|ضرب|شهد|نفذ|شن)"
    r"(?:ت|ه|ها|ته|تها)?\s+",
    re.DOTALL,
)
"""Before it what is told of a thing that happened: the blast that occurred."""
_NOWADAYS = (
    "هذا هذه هو هي نحن هم انا ان كل لا ليس ليست ما لم مثل في من حال احوال واقع عالم جيل شباب نساء رجال لغه ثقافه مجتمع "
    "ابناء اطفال مشكله قضيه عراق حتي الي منذ اما كما"
).split()
"""How a sentence begins whose «today» may be the age we live in."""
_TELLS = re.compile(
    rf"\W*[وف]?(?!ال|(?:{'|'.join(_NOWADAYS)})(?!\w))\w{{2,}}\s.*|.*\s[وف]?(?:ي(?!عيش|عاني|زال|وجد|شكل)\w{{2,}}|ست\w{{2,}})\s",
    re.DOTALL,
)

_EXPECTS = re.compile(rf".*{tenses.FUTURE}(?:\s\S+){{0,4}}\s", re.DOTALL)
"""Few words behind what tells of what is to come: «will vote in its session today»."""
_MEETINGS = "حتضن ستضيف نطلق بدا لتقي زور صل عقد جتمع فتتح ختتم ستقبل غادر توجه صوت بحث ناقش".split()
"""Stems of the present of what happens on one day."""
_MEETS = re.compile(rf"(?:.*\s)?[وف]?[يت]{alternation(_MEETINGS)}(?:ون)?\s(?:\S+\s)?", re.DOTALL)
_PURPOSES = "بحث مناقشه حضور لقاء عقد توقيع دراسه متابعه افتتاح اجراء استكمال".split()
"""What a meeting of today is for."""

RULES = (
    rule("near-day", "near", _NEAR + _WEEKDAY_BESIDE, _near_day),
    rule("near-day-corrected", "near today", _CORRECTION, _near_day),
    rule("today-yesterday", "today", r"(?P<near>اليوم) (?P<corrected>امس)", _near_day),
    rule("today-and-weekday", "today", rf"(?P<near>اليوم){_OPEN}{{weekday}}[»\"]?\)?", _near_day),
    rule("today", "today", _TODAY, _near_day, outside_quotations=True, sentence=_REPORTS, bare=True),
    rule("today-that-is-to-come", "today", _TODAY, _near_day, outside_quotations=True, sentence=_EXPECTS, bare=True),
    rule("today-behind-its-verb", "today", _TODAY, _near_day, outside_quotations=True, sentence=_MEETS, bare=True),
    rule("today-of-what-happened", "today", _TODAY, _near_day, outside_quotations=True, sentence=_HAPPENED, bare=True),
    rule("today-for", "today", rf"{_TODAY}(?= ل{alternation(_PURPOSES)}(?!\w))", _near_day, outside_quotations=True),
    rule("today-with-its-part", "today", rf"{_DAY_PART}{_TODAY}", _near_day, bare=True),
    rule(
        "today-with-what-is-said",
        "today",
        rf"{_TODAY}(?={tenses.REPORTED})",
        _near_day,
        outside_quotations=True,
        bare=True,
    ),
    rule(
        "today-at-an-end",
        "today",
        _TODAY + r"(?=\s*(?:[.،,؛:!؟)»]|$))",
        _near_day,
        outside_quotations=True,
        sentence=_TELLS,
        bare=True,
    ),
    rule(
        "today-before-its-verb",
        "today",
        rf"{_TODAY}(?=\W+(?:{tenses.FUTURE}|{tenses.PAST}|[^\W_]{{3,}}(?<!ا)ت\s+(?:ال|قوات|وزاره)))",
        _near_day,
        outside_quotations=True,
        sentence=re.compile(r"\W*"),
        bare=True,
    ),
    rule(
        "weekday-and-near-day", "weekday", r"(?:يوم )?{weekday} (?P<near>اليوم|غدا|امس)(?! ال(?:اول|تالي))", _near_day
    ),
    rule("weekday", "weekday", r"(?:يوم )?{weekday}(?: {towards})?", _weekday),
    rule("near-unit", "unit", r"{the}{singular} {towards}(?:[\s،,]+{year})?", _near_unit),
    rule("this-unit", "this", r"(?:هذا|هذه) ال{singular}(?:[\s،,]+{year})?", _near_unit),
    rule("unit-of-section", "unit", r"ال{singular}", _last_named(0, or_current=True), after_prefix="section"),
    rule("following-unit", "unit", r"{the}{singular} (?:التالي|الذي يليه|اللاحق)ه?", _last_named(1)),
    rule(
        "preceding-unit",
        "unit",
        r"{the}{singular} (?:السابق(?:ه)?(?! (?:علي|من))|(?:الذي|التي) (?:سبق|قبل|ي?سبق|تسبق)(?:ت?ه|ت?ها))",
        _last_named(-1),
    ),
    rule("that-unit", "that", r"(?:ذلك|تلك|ذات|نفس) ال{singular}", _last_named(0)),
    rule(
        "same-unit-of-the-year-before",
        "unit",
        r"ال{singular} (?:نفسه|نفسها|ذاته|ذاتها|عينه) من ال(?:عام|سنه) (?:الماضي|السابق|المنصرم|الفايت)ه?",
        lambda match: LastNamed(UNITS[match["singular"]], 0, years_before=1),
    ),
    rule("same-unit", "unit", r"ال{singular} (?:نفسه|نفسها|ذاته|ذاتها|عينه)", _last_named(0)),
    rule("day-of-near-month", "ordinal number", r"{day} (?:من )?الشهر {towards}", _day_of_near_month),
)


_NOT_A_DATE_AFTER = r"(?! (?:{weekday}|{month}|\d))"
"""«before Friday», «before the year 2003», «before the month of September» are bounds of those dates."""
_HAPPENINGS = (
    "انتخابات|هجوم|هجمات|حادث|حادثه|انفجار|تفجير|تفجيرات|اتفاق|اعلان|زلزال|لقاء|اجتماع|قمه|زياره|عمليه|ضربه|اعتداء|غزو|"
    "انقلاب|اغتيال|مجزره|سقوط|حريق|معركه|حرب|وفاه|مقتل|انهيار|فيضان|اعصار|تصويت|اقتراع|استفتاء|مباراه|حفل|جلسه|محاكمه|"
    "كارثه|غاره|غارات|قصف|جريمه|افتتاح|توقيع|استقاله|خطف|اختطاف|زلازل|اشتباكات"
)
_EVENT = rf"(?= (?:علي (?!الان(?!\w))|من (?!ال)|من ال(?:{_HAPPENINGS})(?!\w)|من ال\w+ (?:الذي|التي) ))"
"""«two days after the announcement»: the words go on to name an event. «after twelve years of the talks» they name
what lasted so long: in Arabic a definite noun, unless it is one of a happening."""
_NO_EVENT = r"(?! (?:من|علي) (?!الان(?!\w)))"

COUNTED_RULES = (
    rule("stretch", "the_count within", r"(?:خلال )?{the}{count} {past_latest_or_next}", duration(count)),
    rule(
        "stretch-number-after-unit",
        "unit within",
        r"(?:خلال )?{the}{unit} {number} {past_latest_or_next}",
        duration(count),
    ),
    rule(
        "unit-before-last",
        "unit",
        r"{the}{singular} (?:ما )?قبل ال(?:ماضي|فايت|منصرم)ه?",
        lambda m: Offset(2, UNITS[m["singular"]], -1),
    ),
    rule(
        "unit-after-next",
        "unit",
        r"{the}{singular} (?:ما )?بعد ال(?:مقبل|قادم)ه?",
        lambda m: Offset(2, UNITS[m["singular"]], 1),
    ),
    rule("last-so-many", "last", r"اخر {count}(?! من (?:ال)?(?:عام|سنه|\d{{4}}))", duration(count)),
    rule(
        "counted-ago", "ago", r"(?:قبل|منذ) {amount}" + _NOT_A_DATE_AFTER + r"(?! من (?!الان(?!\w)))", offset(count, -1)
    ),
    rule(
        "part-of-a-century-ago",
        "ago",
        r"(?:قبل|منذ) (?:(?:{about}|{more}) )?(?P<part>نصف|ربع) قرن",
        lambda m: Offset(50 if m["part"] == "نصف" else 25, "year", -1, approximate=True),
    ),
    rule("counted-before-event", "ago", r"قبل {amount}(?= من (?!الان(?!\w)))", offset(count, -1, "event")),
    rule("day-after-event", "event_days", r"غداه(?= \w)", lambda _: Offset(1, "day", -1, "sentence")),
    rule("eve-of-event", "event_days", r"عشيه(?= \w)", lambda _: Offset(1, "day", 1, "sentence")),
    rule("counted-after-event", "after", r"بعد {exact_amount}" + _EVENT, offset(count, -1, "sentence")),
    rule("counted-ahead", "after", r"بعد {exact_amount}" + _NOT_A_DATE_AFTER + _NO_EVENT, offset(count, 1)),
)

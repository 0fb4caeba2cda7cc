"""Arabic dates counted from publication, from the date named last, or from another by days, weeks, months, years."""

from re import Match

from pelican_dossier.languages.arabic.dates.parts import (
    ARABIC,
    UNITS,
    count,
    day_number,
    weekday_number,
    year_number,
)
from pelican_dossier.languages.senses import (
    Absolute,
    LastNamed,
    NearUnit,
    Offset,
    Read,
    Sense,
    Towards,
    Within,
    duration,
    offset,
    towards,
)

rule = ARABIC.rule


def _weekday(match: Match[str]) -> Sense:
    return Absolute(weekday=weekday_number(match), towards=towards(match))


def _near_unit(match: Match[str]) -> Sense:
    if match["hijri_year"]:
        return Absolute(int(match["hijri_year"]), calendar="hijri")
    return NearUnit(UNITS[match["singular"]], towards(match) or 0, year_number(match))


def _last_named(shift: Towards, *, or_current: bool = False) -> Read:
    return lambda match: LastNamed(UNITS[match["singular"]], shift, or_current)


def _day_of_near_month(match: Match[str]) -> Sense | None:
    day = day_number(match)
    return Absolute(day=day, towards=towards(match)) if day else None


def _day_of_this_month(match: Match[str]) -> Sense | None:
    day = day_number(match)
    return Absolute(day=day, towards=0) if day else None


def _day_of_named_month(match: Match[str]) -> Sense | None:
    day = day_number(match)
    return Within(Absolute(day=day), LastNamed("month", 0)) if day else None


_ITS_NUMBER = r"(?:[\s،,]+(?:{hijri_year}{hijri_mark}|{year}))?"

RULES = (
    rule("weekday", "weekday", r"(?:يوم )?{weekday}(?: {towards})?", _weekday),
    rule("near-unit", "unit", r"{the}{singular} {towards}" + _ITS_NUMBER, _near_unit),
    rule("this-unit", "this", r"(?:هذا|هذه) ال{singular}" + _ITS_NUMBER, _near_unit),
    rule(
        "unit-of-section",
        "unit",
        r"ال{singular}(?! {kind_of_year})",
        _last_named(0, or_current=True),
        after_prefix="section",
    ),
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
    rule(
        "day-of-this-month",
        "ordinal number day weekday the_count",
        r"(?:يوم )?(?:ال)?{day} (?:من )?الجاري",
        _day_of_this_month,
    ),
    rule(
        "day-of-named-month",
        "ordinal number day weekday the_count",
        r"(?:يوم )?(?:ال)?{day} (?:من )?الشهر (?:نفسه|ذاته|عينه)",
        _day_of_named_month,
    ),
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

"""Arabic yesterday, today, tonight and tomorrow, and where today is no more than the age we live in."""

import re
from re import Match

from pelican_dossier.languages.arabic.dates import tenses
from pelican_dossier.languages.arabic.dates.parts import ARABIC, weekday_number
from pelican_dossier.languages.daterules import alternation, spaced
from pelican_dossier.languages.senses import NearDay, Sense

rule = ARABIC.rule

_NEAR_WORDS = {
    -2: "الليله قبل الماضيه|البارحه الاولي|اول من امس|اول امس|امس الاول|قبل امس|قبل يوم امس",
    -1: "امس|الامس|البارحه|الليله الماضيه|الليله الفايته",
    0: "اليوم|الليله",
    1: "غدا|الغد|غد",
    2: "بعد غد|بعد الغد",
}
_NEAR_DAYS = {phrase: days for days, phrases in _NEAR_WORDS.items() for phrase in phrases.split("|")}


def _near_day(match: Match[str]) -> Sense:
    """Of a newspaper's correction in brackets, «اليوم (أمس)», the bracket is what its readers' day is."""
    said = match.groupdict().get("corrected") or match["near"]
    return NearDay(_NEAR_DAYS[spaced(said.replace("(", "").replace(")", ""))], weekday_number(match))


_OPEN = r"[\s،,«\"(]*"
_WEEKDAY_BESIDE = rf"(?:{_OPEN}{{weekday}}[»\"]?\)?)?"
_YESTERDAY = r"(?:البارحه|الليله (?:الماضيه|الفايته)|الامس(?! القريب)|امس الاول|امس(?! الحاجه))"
_TWO_DAYS_OFF = r"(?:الليله قبل الماضيه|البارحه الاولي|\(?اول من\)? امس|اول امس|قبل (?:يوم )?امس|بعد (?:ال)?غد)"
_NEAR = rf"(?:يوم )?(?P<near>(?:{_TWO_DAYS_OFF}|{_YESTERDAY}|غدا|الغد|غد)(?!\w))"
_CORRECTED = r"(?:يوم )?(?P<corrected>اول من امس|امس|اليوم|غدا)(?: {weekday})?"
_CORRECTION = rf"(?P<near>اليوم|غدا|امس) ?[(«]{_CORRECTED}[)»]"

_TODAY = r"(?P<near>اليوم)"
_TONIGHT = (
    r"(?<!في\s)(?<!تلك\s)(?<!ذات\s)(?<!نفس\s)(?<!كل\s)(?<!هذه\s)(?<!طوال\s)(?P<near>الليله)(?! (?:ال|قبل|نفس|ذات|التي))"
)


def _right_behind(words: list[str]) -> str:
    return "(?:" + "|".join(rf"(?<={word}\s)" for word in words) + ")"


_DAY_PART = _right_behind("صباح مساء ظهر عصر فجر ليل ظهيره ضحي منتصف نهار".split())
_MEETING = _right_behind("تداولات تعاملات جلسه مباراه مواجهه لقاء اجتماع قمه حفل خطبه تدريبات".split())
"""What is held on one day."""
_FROM = _right_behind([rf"{word}\sمن" for word in "سابق لاحق مبكر متاخر اعتبارا ابتداء بدءا انطلاقا".split()])

_PAST = (
    "واصل دشن رعي باشر استعرض احتفل ودع شيع هنا عزي اشاد اثني تسلم تلقي بعث اطلع احبط عثر انقذ حضر اوقف اغلق استهل راس "
    "قام قدم ادان ايد رفض منع سمح طلب حصل خسر تعادل تغلب حقق تاهل انهي اكمل استانف احيا احال اقام اقر اتفق"
).split()
"""Pasts that open a report, beside those that tell its tense."""
_REPORTS = re.compile(
    r"\W*(?:(?:\w+\W{1,3}){0,3}\w+:\s+)?"
    rf"(?:و?(?:الي|من|علي|في) (?:\w+ ){{0,3}}\w+[،,] )?(?:و?(?:كما|ثم|اخيرا)\s+)?(?:[وفل]?قد\s+)?"
    rf"(?:[وف]?(?:(?:{alternation([*tenses.PAST_VERBS, *_PAST])}|\w{{3,6}}(?<!ا)ت)ت?|[يت]\w{{2,7}})\s.*"
    rf"|{tenses.FUTURE}\s.*)",
    re.DOTALL,
)
"""A sentence that reports an event begins with its verb, or with the place or the outlet and a colon before it."""
_NO_EVENT = "كان كانت صار صارت اصبح اصبحت بات باتت امسي امست غدت ظل ظلت عين وصف صوت حدث"
_HAPPENED = re.compile(
    rf".*(?<!\w)(?:الذي|التي|الذين)\s+(?!(?:{_NO_EVENT.replace(' ', '|')})(?!\w)|س?[يتن]|لا|لم|لن|ال|ا(?:ن|لي)(?!\w))"
    r"\w{2,}\s+",
    re.DOTALL,
)
"""Before it what is told of a thing that happened: the blast that occurred."""
_WAS_DONE = re.compile(
    rf"(?:.*\W)?[وف]?(?!(?:{_NO_EVENT.replace(' ', '|')})(?!\w)){alternation(tenses.PAST_VERBS)}(?:ت|وا)?\s", re.DOTALL
)
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
_MEETINGS = "حتضن ستضيف نطلق بدا لتقي زور صل عقد جتمع فتتح ختتم ستقبل غادر توجه صوت بحث ناقش ستانف لاقي باشر".split()
"""Stems of the present of what happens on one day."""
_OPENINGS = "ستضيف لتقي جتمع فتتح ختتم ستقبل غادر ستانف لاقي دشن شيع تراس".split()
"""Of them and others those that are of one day however far the day stands behind them."""
_MEETS = re.compile(
    rf"(?:.*\s)?[وف]?[يت](?:{alternation(_MEETINGS)}(?:ون)?\s(?:\S+\s)?|{alternation(_OPENINGS)}(?:ون)?\s(?:\S+\s){{0,3}})",
    re.DOTALL,
)
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
    rule("today-of-what-was-done", "today", _TODAY, _near_day, outside_quotations=True, sentence=_WAS_DONE, bare=True),
    rule("today-for", "today", rf"{_TODAY}(?= ل{alternation(_PURPOSES)}(?!\w))", _near_day, outside_quotations=True),
    rule("today-with-its-part", "today", rf"{_DAY_PART}{_TODAY}", _near_day, bare=True),
    rule("today-of-a-meeting", "today", rf"(?:{_MEETING}|{_FROM}){_TODAY}", _near_day, outside_quotations=True),
    rule("tonight", "near", _TONIGHT, _near_day, outside_quotations=True, bare=True),
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
)

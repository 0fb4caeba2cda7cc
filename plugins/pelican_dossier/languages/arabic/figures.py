"""Arabic figures over folded text: hedges, ranges, and the numbers that count nothing."""

import re

from pelican_dossier.languages.arabic import numbers
from pelican_dossier.languages.arabic.letters import CLITICS, FUNCTION_WORDS
from pelican_dossier.languages.arabic.nofigures import MODELS, NO_FIGURES
from pelican_dossier.languages.arabic.numbers import DUALS, FEMININE_LIKE_CLITICS, NOT_DUALS, PEOPLE, UNITS
from pelican_dossier.languages.daterules import alternation
from pelican_dossier.languages.figurerules import FigureGrammar, HedgeRule, RangeRule

_NOT_OPENING = frozenset("لست ولست فلست كست وكست لتسع كميه وكميه كبيرين وكبيرين كالف فالف".split())
"""A clitic and a number that make another word: you are not, …"""
VAGUE = frozenset({"الاف", "ملايين", "مليارات", "بلايين", "تريليونات", "الافا", "ملايينا"})
"""Thousands and millions of nobody knows how many: a number only after another."""


def _with_proclitics(words: frozenset[str]) -> dict[str, int]:
    found = {clitic + word: len(clitic) for clitic in reversed(CLITICS) for word in sorted(words)}
    return {word: length for word, length in found.items() if word not in _NOT_OPENING}


def _duals() -> dict[str, int]:
    """The duals, none in the form of a subject behind a preposition, which governs the other: names look so."""
    found = _with_proclitics(DUALS)
    return {word: length for word, length in found.items() if not (word.endswith("ان") and _is_governed(word, length))}


def _is_governed(word: str, length: int) -> bool:
    return word[:length].endswith(("ب", "ك", "ل"))


_BOUND = r"(?<!\w)[وفبل]?"
HEDGES = (
    HedgeRule(
        "approx",
        "APPROX",
        re.compile(
            rf"(?:{_BOUND}(?:نحو|حوالي|قرابه|زهاء|قراب|ما\s?يقارب|قارب|قاربت|ما\s+يقرب(?:\s+من)?|يقارب|تقارب|يقرب\s+من|يناهز|تناهز|ناهز|"
            r"ما\s?يناهز|(?:تدور|يدور|تتمحور)(?:\s+\w+){0,2}\s+حول|(?:تقديرات|ارقام|اعداد)(?:\s+\w+)?\s+حول|تقريبا|في\s+حدود|بحدود|بواقع\s+حوالي)|(?:يقدر|تقدر|قدر|قدرت|يقدرون|مقدر)(?:\s+\w+){0,2}\s+ب)\s*$"
        ),
    ),
    HedgeRule(
        "approx-after", "APPROX", after=re.compile(r"\s+(?P<hedge>تقريبا|علي\s+وجه\s+التقريب|علي\s+الاغلب)(?!\w)")
    ),
    HedgeRule(
        "less-than",
        "LESS_THAN",
        re.compile(
            rf"(?:(?<!لا\s)(?<!لا تقل\s){_BOUND}(?:(?:اقل|ادني)(?:\s+(?:قليلا|بقليل))?\s+من|[يت]قل\s+عن|ما\s+دون|"
            r"دون\s+ال))\s*$"
        ),
    ),
    HedgeRule(
        "below-a-level",
        "LESS_THAN",
        re.compile(
            r"(?<!\w)[وفي]?(?:هبط|هبوط|تراجع|انخف|نزل|نزول|بقي|بقا|ظل|استقر|تداول|سعر|اسعار|مزيج|خام|برميل)\w*"
            r"(?:\s+[^\W\d]+){0,4}\s+(?P<hedge>(?:دون|تحت)(?:\s+(?:مستوي|حاجز|عتبه|سقف))?)\s+$"
        ),
    ),
    HedgeRule(
        "more-than",
        "MORE_THAN",
        re.compile(
            rf"(?<!لا\s)(?<!لم\s)(?<!لن\s){_BOUND}(?:(?:ا?كثر|ازيد|اعلي)(?:\s+(?:قليلا|بقليل))?\s+من|فوق|ما\s+(?:يزيد|ينيف|يربو)\s+(?:علي|عن)|(?:يزيد|تزيد|زاد|زادت|يربو|تربو)"
            r"\s+(?:\w+\s+)?(?:علي|عن)|ما\s+يفوق|(?:يفوق|تفوق|فاق|فاقت|تجاوز|تجاوزت|يتجاوز|تتجاوز|تخطي|تخطت|يتخطي|تتخطي|يتعدي|تتعدي)"
            r"(?:\s+(?:عدده(?:م|ا)?|حاجز|عتبه))?)\s+$"
        ),
    ),
    HedgeRule(
        "toll-exceeds",
        "MORE_THAN",
        re.compile(
            rf"(?<!لا\s)(?<!لم\s)(?<!لن\s)(?<!عدم\s){_BOUND}(?:[يت]?تجاوز|تجاوزت|تخطي|تخطت|[يت]تخطي|فاقت?|[يت]فوق)"
            r"\s+(?:عدد|اعداد|حصيله|اجمالي|مجموع)(?:\s+[^\W\d]+){0,4}"
            r"(?<!\sفي)(?<!\sمن)(?<!\sعلي)(?<!\sالي)(?<!\sخلال)(?<!\sمنذ)(?<!\sقبل)(?<!\sبعد)\s+(?P<hedge>)$"
        ),
    ),
    HedgeRule("more-than-after", "MORE_THAN", after=re.compile(r"\s+(?P<hedge>و\s?نيف|فاكثر|او\s+اكثر|واكثر)(?!\w)")),
    HedgeRule(
        "at-most",
        "EQUAL_OR_LESS",
        re.compile(
            r"(?:(?<!\w)(?:ما\s+)?(?:لا|لم|لن)\s+(?:يتجاوز|تتجاوز|يزيد|تزيد|يتعدي|تتعدي|يفوق|تفوق)(?:\s+\w+)?(?:\s+(?:علي|عن))?|"
            r"(?:بحد|كحد|حده|حدها|حد)\s+(?:ال)?اقصي|(?<!\w)ما\s+(?:يصل|تصل|وصل)\s+الي|بسقف|(?<!\w)حتي)\s+$"
        ),
    ),
    HedgeRule(
        "at-most-after", "EQUAL_OR_LESS", after=re.compile(r"\s+(?P<hedge>علي\s+الاكثر|كحد\s+اقصي|بحد\s+اقصي)(?!\w)")
    ),
    HedgeRule(
        "at-least",
        "EQUAL_OR_MORE",
        re.compile(
            r"(?:(?<!\w)[وف]?(?:ب?ما\s+)?لا\s+(?:يقل|تقل)(?:\s+\w+)?\s+عن|(?:بحد|كحد|حده|حدها|حد)\s+(?:ال)?ادني|(?<!\w)علي\s+الاقل)\s+$"
        ),
    ),
    HedgeRule(
        "at-least-after", "EQUAL_OR_MORE", after=re.compile(r"\s+(?P<hedge>علي\s+الاقل|كحد\s+ادني|بحد\s+ادني)(?!\w)")
    ),
)
"""The first that fits counts; «not more than» stands before «more than» by its own words."""

_CHANGES = re.compile(
    r"(?<!\w)[وفبل]*(?:ال)?(?:[يت]?(?:رتفع|نخفض|تراجع|زداد|تقلص|نمو|قفز|هبط|صعد|تحول|نتقل|تضاعف|زيد|هوي|تغير|خفض|رفع|قلص|تدني)|"
    r"ارتفع|ارتفاع|انخفض|انخفاض|ازداد|ازدياد|زاد|زياده|تقليص|نما|قفزه|هبوط|صعود|انتقل|انتقال|تخفيض|تغيير|انحدر|تدرج)"
    r"(?:ت|وا|ها|ه|هم)?(?!\w)[^\d.؛]*(?<!\w)[وفب]?من\s+(?:نحو\s+)?$"
)
"""«rose from 5 to 20» tells two numbers, no range."""

RANGES = (
    RangeRule(
        "between-and",
        re.compile(r"(?<!\w)[وف]?(?:ما\s+)?بين\s+(?:نحو\s+)?$"),
        re.compile(r"(?:\s+(?!و)[^\W\d]+)?\s+(?:الي\s+)?و?"),
    ),
    RangeRule(
        "from-to",
        re.compile(r"(?<!\w)[وفبل]?من\s+(?:نحو\s+)?$"),
        re.compile(r"(?:\s+\w+)?\s+(?:الي|وحتي|حتي)\s+"),
        unless=_CHANGES,
    ),
    RangeRule("to", re.compile(r""), re.compile(r"\s+(?:الي|او)\s+"), unless=_CHANGES),
    RangeRule("dash", re.compile(r"(?<![\d-])$"), re.compile(r"\s?[-–]\s?"), needs_unit=True),
)

_WITH_WAW = (
    "وزير وزر وزار ولاي وحد وكال وكيل وكلا وثيق وثايق وظيف وظايف وفد وفود وفا ورق وسيل وسايل وسيط وسطا ورش وجب "
    "واقع وقايع"
)
_WITH_YA = "يوم يور يهود يمني يتيم يخت ين"
_ADVERBS = "بدلا|عوضا|فضلا|مقارنه|نظرا|وفقا|خلافا|اضافه|بدايه"
_VERB = (
    rf"(?!{alternation(_WITH_WAW.split())})و|(?!{alternation(_WITH_YA.split())})ي|"
    rf"(?:ت\w+ون|\w{{3,}}وا|{_ADVERBS})(?!\w)"
)
"""«And», a verb in the present or one that they have done, an adverb: no noun."""
_ADJECTIVES = alternation(
    "مربع مكعب ميوي اميركي امريكي سعودي كويتي عراقي سوري مصري اردني استرليني اماراتي قطري بحريني عماني لبناني".split()
)
_NOT_ONE = alternation(
    "ان وقت جانب دفعه صوت كل رقم اكثر من طرف صف خندق راي يد اي حرف نسق موقف خط قلب "
    "بلغ بلغت يبلغ تبلغ سجل سجلت كان كانت يكون تكون ليس ليست وصل وصلت حقق حققت احرز احرزت فقد فقدت".split()
)
"""Before «one» in a phrase that counts nothing: at one time, with one voice; verbs, which no number counts."""
_NOT_BEHIND_TWO = r"(?!(?:(?<=ثنان\s)|(?<=ثنين\s)|(?<=ثنتان\s)|(?<=ثنتين\s))\w+ا(?!\w))"
"""«Two» in a word stands by itself: the noun has its own dual, and a word of that ending behind it is a verb."""
_GROUPS = (
    r"(?!(?:خلال|ذوي|اجل|حوالي|نواحي|اهالي|ضواحي|التي|الذي|ثاني|ماضي|حي|وادي|نادي|مباني|اراضي|مساعي|ايدي|شمالي|جنوبي|شرقي|"
    r"غربي)(?!\w))(?:\w{3,}ي|قوات|عناصر|افراد|رجال|جنود|ضباط|اعضاء|اعضا|ابناء|ابنا|طلاب|طلبه|عمال|سكان|ركاب|ميليشيات|مليشيات|"
    r"شرطه|حراس|كوادر|اطفال|نساء|قاده|زعماء|نواب|وزراء|دول|شركات|مدن|قري|مقاتلات|طايرات|سفن|دبابات)"
)
"""Plurals that what they belong to follows: «of the men of the police»."""
_PREFIXED = r"(?:كيلو|ميغا|ميجا|غيغا|جيجا|سنتي|ملي|مللي)\s+(?:متر|غرام|جرام|وات|واط|هرتز|بايت|لتر|طن)(?:ا|ات)?(?!\w)"
"""Measures written apart from what multiplies them."""
_COUNTED = re.compile(
    r"\s*(?P<sign>[%٪$€£¥])|"
    r"\s+(?P<percent>(?:في|ب)\s?ال(?:ميه|مايه|الف)|بالميه|بالمايه)(?!\w)|"
    rf"\s*(?:(?P<partitive>من\s+)(?=ال|{_GROUPS}\s+ال)|{_NOT_BEHIND_TWO}(?!(?:[وفبك]?ال|لل)|{_VERB}))(?P<unit>(?(partitive){_GROUPS}\s+ال\w+|(?!))|{_PREFIXED}|[^\W\d_]{{2,}}(?:\s+{_ADJECTIVES}(?:ه|ا)?(?!\w))?)"
)

_LIKE_CLITICS = alternation(FEMININE_LIKE_CLITICS)

FIGURES = FigureGrammar(
    numerals=numbers.NUMERALS,
    openings=_with_proclitics(numbers.NUMERALS.openers - VAGUE),
    duals=_duals(),
    dual_ending=re.compile(
        rf"(?!(?:[وف]?[بك]?ال|[وف]?لل|ي))(?:(?!{_LIKE_CLITICS})[وف])?(?:(?!{_LIKE_CLITICS})[بكل])?"
        r"(?P<noun>\w{2,}(?<!س)ت(?:ين|ان))"
    ),
    dual_letters=("تين", "تان"),
    not_dual=NOT_DUALS,
    proclitics_before_digits=frozenset("و ف ب ل ك ال وال بال لل ول وب وبال كال فال عن من في الي علي".split()),
    units=UNITS | {f"ال{noun}": unit for noun, unit in UNITS.items()},
    function_words=FUNCTION_WORDS | {"مقابل", "زايد", "ضد", "فقط"},
    bare_words=frozenset("واحد واحدا واحده احدي احد الف عشر ست سبع تسع".split()),
    hedges=HEDGES,
    no_figures=NO_FIGURES,
    ranges=RANGES,
    counted=_COUNTED,
    conjoined=re.compile(rf"\s+و(?P<unit>{alternation(PEOPLE)})(?:ا|ه)?(?!\w)"),
    behind=numbers.BEHIND,
    with_teen=numbers.BEHIND_WITH_TEEN,
    glued=re.compile(rf"(?!{MODELS}$|كوفيد|ابول)[ء-ي]{{3,}}"),
    against=re.compile(r"(?<!\w)(?:فقط|سوي|الا|مقابل|لا\s+غير|من\s+اصل|من\s+بين|ضد)(?!\w)"),
    turned=re.compile(r"\s?[.,،]\s?(?P<digits>\d+)(?![\d.,])"),
    definite_noun=re.compile(
        r"(?:[وفبك]{0,2}(?=ال\w{3})|ل(?=ل\w{3})|[وفبلك]?(?=\w{3,}(?:ها|هم|هما|نا)$))(?P<noun>[^\W\d_]+)"
    ),
    definite_adjective=re.compile(r"ال\w{2,}(?:ه|ي|ين|ون)"),
    one_noun=re.compile(rf"[وفبلك]?(?!{_NOT_ONE}$)(?!(?:ال|لل))(?P<noun>[^\W\d_]{{2,}})"),
    definite=numbers.DEFINITE,
    half_of_scale=re.compile(r"\s+ونصف(?P<scale>\s+(?:ال)?(?:الف|مليون|مليار|بليون|تريليون))?(?!\w)"),
    half_of_unit=re.compile(r"\s+ونصف(?:\s+ال(?:يوم|اسبوع|شهر|عام|سنه|ساعه|دقيقه|عقد|قرن))?(?!\w)"),
)

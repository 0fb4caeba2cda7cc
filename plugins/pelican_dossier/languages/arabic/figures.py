"""Arabic figures over folded text: hedges, ranges, and the numbers that count nothing."""

import re

from pelican_dossier.languages.arabic import numbers
from pelican_dossier.languages.arabic.dates.parts import MONTHS
from pelican_dossier.languages.arabic.letters import CLITICS, FUNCTION_WORDS
from pelican_dossier.languages.arabic.numbers import DUALS, FEMININE_LIKE_CLITICS, NOT_DUALS, PEOPLE, UNITS
from pelican_dossier.languages.daterules import alternation
from pelican_dossier.languages.figurerules import FigureGrammar, HedgeRule, NoFigure, RangeRule

_NOT_OPENING = frozenset({"لست", "ولست", "فلست", "كست", "وكست", "لتسع", "كميه", "وكميه", "كالف", "فالف"})
"""A clitic and a number that make another word: you are not, …"""
VAGUE = frozenset({"الاف", "ملايين", "مليارات", "بلايين", "تريليونات", "الافا", "ملايينا"})
"""Thousands and millions of nobody knows how many: a number only after another."""


def _with_proclitics(words: frozenset[str]) -> dict[str, int]:
    found = {clitic + word: len(clitic) for clitic in reversed(CLITICS) for word in sorted(words)}
    return {word: length for word, length in found.items() if word not in _NOT_OPENING}


_BOUND = r"(?<!\w)[وفبل]?"
HEDGES = (
    HedgeRule(
        "approx",
        "APPROX",
        re.compile(
            rf"(?:{_BOUND}(?:نحو|حوالي|قرابه|زهاء|قراب|ما\s+يقارب|ما\s+يقرب(?:\s+من)?|يقارب|تقارب|يقرب\s+من|يناهز|تناهز|ناهز|"
            r"ما\s+يناهز|تقريبا|في\s+حدود|بحدود|بواقع\s+حوالي)|(?:يقدر|تقدر|قدر|قدرت|يقدرون|مقدر)(?:\s+\w+){0,2}\s+ب)\s*$"
        ),
    ),
    HedgeRule(
        "approx-after", "APPROX", after=re.compile(r"\s+(?P<hedge>تقريبا|علي\s+وجه\s+التقريب|علي\s+الاغلب)(?!\w)")
    ),
    HedgeRule(
        "less-than",
        "LESS_THAN",
        re.compile(
            rf"(?:(?<!لا\s)(?<!لا تقل\s){_BOUND}(?:اقل\s+من|يقل\s+عن|تقل\s+عن|ادني\s+من|ما\s+دون|دون\s+ال))\s*$"
        ),
    ),
    HedgeRule(
        "more-than",
        "MORE_THAN",
        re.compile(
            rf"(?<!لا\s)(?<!لم\s)(?<!لن\s){_BOUND}(?:(?:ا?كثر|ازيد|اعلي)\s+من|فوق|ما\s+(?:يزيد|ينيف|يربو)\s+(?:علي|عن)|(?:يزيد|تزيد|زاد|زادت|يربو|تربو)"
            r"\s+(?:\w+\s+)?(?:علي|عن)|ما\s+يفوق|(?:يفوق|تفوق|فاق|فاقت|تجاوز|تجاوزت|يتجاوز|تتجاوز|تخطي|تخطت|يتعدي|تتعدي)"
            r"(?:\s+(?:عدده(?:م|ا)?|حاجز|عتبه))?)\s+$"
        ),
    ),
    HedgeRule("more-than-after", "MORE_THAN", after=re.compile(r"\s+(?P<hedge>و\s?نيف|فاكثر|او\s+اكثر|واكثر)(?!\w)")),
    HedgeRule(
        "at-most",
        "EQUAL_OR_LESS",
        re.compile(
            r"(?:(?<!\w)(?:ما\s+)?(?:لا|لم|لن)\s+(?:يتجاوز|تتجاوز|يزيد|تزيد|يتعدي|تتعدي|يفوق|تفوق)(?:\s+\w+)?(?:\s+(?:علي|عن))?|"
            r"(?:بحد|كحد|حده|حدها|حد)\s+(?:ال)?اقصي|(?:ما\s+)?(?:يصل|تصل|وصل)\s+الي|بسقف|(?<!\w)حتي)\s+$"
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

_ORDERED = alternation(
    "الدوره دورته دورتها القرن الجلسه الذكري القمه النسخه نسخته نسختها الطبعه المركز المرتبه مرتبه الاسبوع اليوم "
    "المنتدي الموتمر الدقيقه السنه العام الفوج اللواء الفرقه الجوله الحلقه الفصل الكتيبه العيد المهرجان الدوري "
    "الحدود الدرجه الفيه المجموعه الطابق الدور المربع الباب الجزء الملحق الميل الشهر العقد اليوبيل الدفعه الدرع "
    "المرحله الصف المره للمره".split()
)
_LABELS = alternation(
    "رقم الرقم ارقام برقم ماده الماده مادته للماده بالماده الفقره فقره البند بند قانون القانون صفحه الصفحه هاتف "
    "الهاتف جوال الجوال تلفون فاكس غرفه الغرفه القناه قناه طريق شارع بوابه البوابه رحله الرحله مجلد الايه ايه سوره "
    "اصدار الاصدار نظام ويندوز ايفون غالاكسي جالاكسي مجموعه فيه طراز نموذج قياس مونديال اولمبياد موسم كود الكود "
    "الاحداثي الدايره لجنه".split()
)
_MODELS = alternation("اف بي ميغ سوخوي كيه ايه اكس توبوليف انتونوف بوينغ ايرباص".split())
_LETTER_NAMES = alternation("اس تي ام سي يو ار دي ان سو جي كي اي".split())

NO_FIGURES = (
    NoFigure(
        "quoted-name",
        before=re.compile(r"[«\"“]\s?[^\W\d]+\s$"),
        after=re.compile(r"[»\"”]"),
        number=re.compile(r"\d+"),
    ),
    NoFigure(
        "name-like-a-dual",
        before=re.compile(r"(?<!\w)[وفبلك]?(?:ابو|ابي|ابا|بن|ابن|بنت|ذو|ذي|ذا|ال)\s+$"),
        number=re.compile(r"[^\W\d]+"),
    ),
    NoFigure("one-of", number=re.compile(r"احد|احدي|واحد|واحده")),
    NoFigure(
        "teen-of-an-ordinal",
        before=re.compile(
            r"(?<!\w)[وفبلك]?ال(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|اثن(?:تا|تي|ا|ي)|خمس|ست)ه?\s+$"
        ),
        number=re.compile(r"عشره?"),
    ),
    NoFigure("day-of-month", after=re.compile(rf"\s+(?:من\s+)?{alternation(MONTHS)}(?!\w)")),
    NoFigure("numbered-name", before=re.compile(r"\w\s?[-–]\s?$"), number=re.compile(r"\d"), spares_counted=True),
    NoFigure(
        "list-number",
        before=re.compile(r"^\W*$"),
        after=re.compile(r"\s?[-.)ـ–:](?=\s)"),
        number=re.compile(r"\d{1,2}"),
    ),
    NoFigure("label", before=re.compile(rf"(?<!\w)[وفبل]?{_LABELS}\s*[:(\"«]?\s*(?:ال)?$")),
    NoFigure(
        "resolution",
        before=re.compile(
            r"(?:القرار\w*|قرار\w*|المرسوم|مرسوم|الماد(?:ه|تين)|المواد|البروتوكول)(?:\s+[^\W\d]\w*){0,4}\s+\(?$"
        ),
        spares_counted=True,
    ),
    NoFigure(
        "ordinal",
        before=re.compile(rf"(?<!\w)[وفبلك]?{_ORDERED}\s+(?:ال\w+\s+)?(?:ال|رقم\s+)?$"),
        number=re.compile(r"\d+"),
    ),
    NoFigure(
        "year", before=re.compile(r"(?<!\w)[وبل]?(?:ال)?(?:عام|عامي|اعوام|سنه|سنتي)\s+$"), number=re.compile(r"\d{1,4}")
    ),
    NoFigure("bare-year", number=re.compile(r"1[4-9]\d\d|20\d\d"), spares_counted=True),
    NoFigure("clock", before=re.compile(r"(?<!\w)[وفبل]?(?:ال)?ساعه\s+(?:ال)?$")),
    NoFigure(
        "clock-after",
        after=re.compile(r"\s+(?:صباحا|مساء|ظهرا|فجرا|ليلا|عصرا|ص|م|بتوقيت|بالتوقيت|(?:و\w+\s+)?دقيقه\s+بتوقيت)(?!\w)"),
    ),
    NoFigure("score", before=re.compile(r"(?:\d\s?|صفر\s?)[-/:x×–]\s?$"), spares_counted=True),
    NoFigure("score-after", after=re.compile(r"\s?(?:[:/×–-])\s?(?:\d|صفر)|\+\s?\d")),
    NoFigure("code", before=re.compile(r"[A-Za-z+#@_=]\s?-?$|\d[.:-]$|\+$")),
    NoFigure("code-after", after=re.compile(r"[A-Za-z@_=&]|[.:-]\d")),
    NoFigure("phone", number=re.compile(r"0\d{3,}|\d{9,}")),
    NoFigure("message", before=re.compile(r"(?:sms|رساله|للاشتراك|واتس\s?اب).{0,40}$"), number=re.compile(r"\d{4,}")),
    NoFigure(
        "model",
        before=re.compile(rf"(?<!\w)[وبل]?(?:ال)?(?:{_MODELS}\s*-?|{_LETTER_NAMES}\s?-)\s*$"),
        number=re.compile(r"\d+"),
    ),
)

RANGES = (
    RangeRule(
        "between-and",
        re.compile(r"(?<!\w)[وف]?(?:ما\s+)?بين\s+(?:نحو\s+)?$"),
        re.compile(r"(?:\s+(?!و)[^\W\d]+)?\s+(?:الي\s+)?و?"),
    ),
    RangeRule(
        "from-to", re.compile(r"(?<!\w)[وفبل]?من\s+(?:نحو\s+)?$"), re.compile(r"(?:\s+\w+)?\s+(?:الي|وحتي|حتي)\s+")
    ),
    RangeRule("to", re.compile(r""), re.compile(r"\s+(?:الي|او)\s+")),
    RangeRule("dash", re.compile(r"(?<![\d-])$"), re.compile(r"\s?[-–]\s?"), needs_unit=True),
)

_WITH_WAW = (
    "وزير وزر وزار ولاي وحد وكال وكيل وكلا وثيق وثايق وظيف وظايف وفد وفود وفا ورق وسيل وسايل وسيط وسطا ورش وجب "
    "واقع وقايع"
)
_WITH_YA = "يوم يور يهود يمني يتيم يخت ين"
_VERB = rf"(?!{alternation(_WITH_WAW.split())})و|(?!{alternation(_WITH_YA.split())})ي|ت\w+(?:ون|وا)(?!\w)"
"""«And», or a verb in the present: no noun."""
_ADJECTIVES = alternation(
    "مربع مكعب ميوي اميركي امريكي سعودي كويتي عراقي سوري مصري اردني استرليني اماراتي قطري بحريني عماني لبناني".split()
)
_NOT_ONE = alternation("ان وقت جانب صوت كل رقم اكثر من طرف صف خندق راي يد اي حرف نسق موقف خط قلب".split())
"""Before «one» in a phrase that counts nothing: at one time, with one voice."""
_COUNTED = re.compile(
    r"\s*(?P<sign>[%٪$€£¥])|"
    r"\s+(?P<percent>(?:في|ب)\s?ال(?:ميه|مايه|الف)|بالميه|بالمايه)(?!\w)|"
    rf"\s*(?:(?P<partitive>من\s+)(?=ال)|(?!(?:[وفبك]?ال|لل)|{_VERB}))(?P<unit>[^\W\d_]{{2,}}(?:\s+{_ADJECTIVES}(?:ه|ا)?(?!\w))?)"
)

_LIKE_CLITICS = alternation(FEMININE_LIKE_CLITICS)

FIGURES = FigureGrammar(
    numerals=numbers.NUMERALS,
    openings=_with_proclitics(numbers.NUMERALS.openers - VAGUE),
    duals=_with_proclitics(DUALS),
    dual_ending=re.compile(
        rf"(?!(?:[وف]?[بك]?ال|[وف]?لل|ي))(?:(?!{_LIKE_CLITICS})[وف]?(?!{_LIKE_CLITICS})[بكل]?)"
        r"(?P<noun>\w{2,}(?<!س)ت(?:ين|ان))"
    ),
    dual_letters=("تين", "تان"),
    not_dual=NOT_DUALS,
    proclitics_before_digits=frozenset("و ف ب ل ك ال وال بال لل ول وب وبال كال فال عن من في الي علي".split()),
    units=UNITS | {f"ال{noun}": unit for noun, unit in UNITS.items()},
    function_words=FUNCTION_WORDS,
    bare_words=frozenset("واحد واحده احدي احد الف عشر ست سبع تسع".split()),
    hedges=HEDGES,
    no_figures=NO_FIGURES,
    ranges=RANGES,
    counted=_COUNTED,
    conjoined=re.compile(rf"\s+و(?P<unit>{alternation(PEOPLE)})(?:ا|ه)?(?!\w)"),
    behind=numbers.BEHIND,
    definite_noun=re.compile(
        r"(?:[وفبك]{0,2}(?=ال\w{3})|ل(?=ل\w{3})|[وفبلك]?(?=\w{3,}(?:ها|هم|هما|نا)$))(?P<noun>[^\W\d_]+)"
    ),
    one_noun=re.compile(rf"[وفبلك]?(?!{_NOT_ONE}$)(?!(?:ال|لل))(?P<noun>[^\W\d_]{{2,}})"),
    definite=numbers.DEFINITE,
    half_of_scale=re.compile(r"\s+ونصف(?:\s+ال(?:الف|مليون|مليار|بليون|تريليون))?(?!\w)"),
    half_of_unit=re.compile(r"\s+ونصف(?:\s+ال(?:يوم|اسبوع|شهر|عام|سنه|ساعه|دقيقه|عقد|قرن))?(?!\w)"),
)

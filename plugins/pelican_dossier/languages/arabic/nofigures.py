"""Arabic numbers that count nothing: ordinals, labels, places, hours, scores, models."""

import re

from pelican_dossier.languages.arabic.dates.parts import MONTHS
from pelican_dossier.languages.daterules import alternation
from pelican_dossier.languages.figurerules import NoFigure

_ORDERED = alternation(
    "الدوره دورته دورتها القرن الجلسه الذكري القمه النسخه نسخته نسختها الطبعه المركز المرتبه مرتبه الاسبوع اليوم "
    "المنتدي الموتمر الدقيقه الدقيقتين السنه العام الفوج اللواء الفرقه الجوله الحلقه الفصل الكتيبه العيد المهرجان "
    "الدوري الحدود الدرجه الفيه المجموعه الطابق الدور المربع الباب الجزء الملحق الميل الشهر العقد اليوبيل الدفعه الدرع "
    "المرحله الصف المره للمره".split()
)
_LABELS = alternation(
    "رقم الرقم ارقام برقم ماده الماده مادته للماده بالماده الفقره فقره البند بند قانون القانون صفحه الصفحه هاتف "
    "الهاتف جوال الجوال تلفون فاكس غرفه الغرفه القناه قناه طريق شارع بوابه البوابه رحله الرحله مجلد الايه ايه سوره "
    "اصدار الاصدار نظام ويندوز ايفون غالاكسي جالاكسي مجموعه الفيه طراز نموذج قياس مونديال اولمبياد موسم كود الكود "
    "الاحداثي الدايره لجنه خليجي".split()
)
_MODELS = alternation("اف بي ميغ سوخوي كيه ايه اكس توبوليف انتونوف بوينغ ايرباص".split())
_LETTER_NAMES = alternation("اس تي ام سي يو ار دي ان سو جي كي اي".split())

_NUMBERED = alternation("حي منطقه محله قطاع روايه فيلم مسلسل كتاب برنامج حلقه فندق مقهي مطعم محطه معسكر مخيم".split())
"""What bears a number for a name."""
_PLACES = alternation("مدينه بلده قريه ناحيه جزيره جبل سهل وادي".split())
"""Behind them a word like a dual is a place's name."""
_OFFICERS = alternation("مدراء مدرا مديرين امناء امنا مفتشين وكلاء وكلا مراقبين منسقين قناصل سكرتيرين ممثلين".split())
"""Plurals behind which «general» has the ending of two years."""
_SERIES = "كاس|دوره|بطوله|مهرجان|معرض|موتمر|قمه|ذكري|نسخه|منتدي"
_ORDINAL = r"(?<!\w)[وفبلك]?ال(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ه?"

MODELS = rf"(?:{_MODELS}|{_LETTER_NAMES})"
"""Names before the numbers of models, and of letters."""

NO_FIGURES = (
    NoFigure(
        "quoted-name",
        before=re.compile(r"[«\"“(]\s?[^\W\d]+\s$"),
        after=re.compile(r"[»\"”)]"),
        number=re.compile(r"\d+"),
    ),
    NoFigure(
        "name-like-a-dual",
        before=re.compile(r"(?<!\w)[وفبلك]?(?:ابو|ابي|ابا|بن|ابن|بنت|ذو|ذي|ذا|ال)\s+$"),
        number=re.compile(r"[^\W\d]+"),
    ),
    NoFigure(
        "numbered-place",
        before=re.compile(rf"(?<!\w)[وفبل]?(?:ال)?{_NUMBERED}\s+(?:ال)?$"),
        number=re.compile(r"\d+"),
    ),
    NoFigure(
        "place-like-a-dual",
        before=re.compile(rf"(?<!\w)[وفبلك]?{_PLACES}\s+$"),
        number=re.compile(r"[^\W\d]+(?:ين|ان)"),
    ),
    NoFigure(
        "general-officers", before=re.compile(rf"(?<!\w)[وفبل]?{_OFFICERS}\s+$"), number=re.compile(r"عام(?:ين|ان)")
    ),
    NoFigure(
        "participle",
        after=re.compile(r"\s+(?:عن|علي|ل\w+)(?!\w)"),
        number=re.compile(r"(?:معبر|موقع|منتخب|مصدر|معرض|عارض|مركز)ين"),
    ),
    NoFigure(
        "shouting",
        after=re.compile(r"\s*[:«\"“]|\s+(?:ب\w+|ضد|باسم)(?!\w)"),
        number=re.compile(r"هاتفين"),
    ),
    NoFigure(
        "minutes-of-a-match",
        before=re.compile(r"(?<!\w)[وفبلك]?الدقيقتين\s+(?:\d+\s*[،,]?\s*)+و$"),
        number=re.compile(r"\d+"),
    ),
    NoFigure(
        "one-and-the-same",
        before=re.compile(r"(?<!\w)(?:[وف]?(?:من|وسط|داخل|تحت)|افراد|ابناء|ابنا|[وف]?ل)\s*$"),
        number=re.compile(r"(?:عايله|اسره|قبيله|عشيره|قريه|بلده|مدينه|دوله|بلد|منطقه|حي|بيت|سقف|فصيل|فريق)\s+واحده?"),
    ),
    NoFigure("plus", after=re.compile(r"\s*(?:\+|زايد)\s*\w")),
    NoFigure("plus-before", before=re.compile(r"(?:\+|(?<!\w)زايد)\s*$")),
    NoFigure("ordinal-tens", before=re.compile(rf"{_ORDINAL}\s+$"), number=re.compile(r"وال\w+")),
    NoFigure(
        "nth-of-a-series",
        before=re.compile(rf"(?<!\w)(?:{_SERIES})(?:\s+\w+){{1,3}}\s+ال$"),
        number=re.compile(r"\d+"),
    ),
    NoFigure(
        "one-of",
        after=re.compile(r"(?!\s+(?:في|ب)\s?ال(?:ميه|مايه|الف))"),
        number=re.compile(r"احد|احدي|واحدا?|واحده"),
    ),
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
    NoFigure("round-of-a-cup", before=re.compile(r"(?<!\w)[وفبل]?(?:ال)?دور\s+ال\s?$"), number=re.compile(r"\d+")),
    NoFigure(
        "round-of-a-cup-in-words",
        before=re.compile(r"(?<!\w)[وفبل]?(?:ال)?دور\s+$"),
        number=re.compile(r"(?:ال)?(?:ثمانيه|سته عشر|اثنين وثلاثين)"),
        spares_counted=True,
    ),
    NoFigure("label", before=re.compile(rf"(?<!\w)[وفبل]?{_LABELS}\s*[:(\"«]?\s*(?:ال)?$")),
    NoFigure(
        "resolution",
        before=re.compile(
            r"(?:القرار\w*|قرار\w*|القانون|قانون|المرسوم|مرسوم|الماد(?:ه|تين)|المواد|البروتوكول)(?:\s+[^\W\d]\w*){0,4}\s+\(?$"
        ),
        spares_counted=True,
    ),
    NoFigure(
        "issue",
        before=re.compile(r"(?:^|[-–—|،/])\s*(?:ال)?عدد\s*(?:رقم\s*)?:?\s*\(?$"),
        number=re.compile(r"\d{2,}"),
        spares_counted=True,
    ),
    NoFigure(
        "ordinal",
        before=re.compile(rf"(?<!\w)[وفبلك]?{_ORDERED}\s+(?:ال\w+\s+)?(?:ال\s?|رقم\s+|\.)?$"),
        number=re.compile(r"\d+"),
    ),
    NoFigure(
        "year", before=re.compile(r"(?<!\w)[وبل]?(?:ال)?(?:عام|عامي|اعوام|سنه|سنتي)\s+$"), number=re.compile(r"\d{1,4}")
    ),
    NoFigure("bare-year", number=re.compile(r"1[4-9]\d\d|20\d\d"), spares_counted=True),
    NoFigure("clock", before=re.compile(r"(?<!\w)[وفبل]?(?:ال)?ساعه\s+(?:(?:ال\w+\s+){1,2}و|ال)?$")),
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

"""Arabic numbers in words, folded, in every gender and case, and what Arabic news counts by them."""

import re
from fractions import Fraction

from pelican_dossier.languages.daterules import alternation
from pelican_dossier.languages.figurerules import Unit
from pelican_dossier.languages.numerals import Numerals

_ONES = {
    1: "واحد واحدا واحده احدي",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي",
    3: "ثلاثه ثلاث",
    4: "اربعه اربع",
    5: "خمسه خمس",
    6: "سته ست",
    7: "سبعه سبع",
    8: "ثمانيه ثماني ثمان",
    9: "تسعه تسع",
    10: "عشره عشر",
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
    100: "مايه ميه",
    200: "مايتان مايتين ميتان ميتين",
    2000: "الفان الفين",
}
_HUNDREDS = {3: "ثلاث", 4: "اربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثماني ثمان", 9: "تسع"}

WORDS: dict[str, int] = {word: number for number, words in _ONES.items() for word in words.split()} | {
    stem + ending: number * 100
    for number, stems in _HUNDREDS.items()
    for stem in stems.split()
    for ending in ("مايه", "ميه")
}
BEHIND: dict[str, int] = {"واحد": 1, "واحده": 1, "واحدا": 1} | {
    f"ال{word}": number for number, words in _ONES.items() if 3 <= number <= 10 for word in words.split()
}
BEHIND_WITH_TEEN: dict[str, int] = {
    f"ال{word}": number for number, words in _ONES.items() if number <= 9 for word in words.split() if word != "احد"
} | {"الاحد": 1}
"""«the states the twelve»: before a ten, as ordinals never stand."""
"""Behind the noun that they count: the four parties. Tens are ordinals there: the twentieth century."""
DEFINITE: dict[str, int] = {
    article + word: len(article)
    for article in ("ال", "وال", "بال", "كال")
    for number, words in _ONES.items()
    if 3 <= number <= 100
    for word in [*words.split(), "الف", "مليون"]
}
"""Past the fifty, under the hundred."""
THOUSAND = frozenset({"الف", "الاف"})

_WORD = rf"{alternation([*WORDS, *THOUSAND])}(?!\w)"
NUMBER_WORDS = rf"(?:{_WORD}(?:\s+و?{_WORD}){{0,7}})"
"""A pattern for a run of them."""


def value(words: str) -> int | None:
    """The number that a run of words names; None where they name none."""
    total = current = 0
    for word in words.split():
        bare = word if word in WORDS or word in THOUSAND else word.removeprefix("و")
        if bare in THOUSAND:
            total += max(current, 1) * 1000
            current = 0
        elif bare in WORDS:
            current += WORDS[bare]
        else:
            return None
    return total + current or None


NUMERALS = Numerals(
    words={word: number for word, number in WORDS.items() if number < 1000}
    | dict.fromkeys(("مايتا", "مايتي", "ميتي"), 200)
    | {"احد": 1},
    scales=dict.fromkeys(("الف", "الفا", "الاف"), 1000)
    | dict.fromkeys(("مليون", "مليونا", "ملايين"), 10**6)
    | dict.fromkeys(("مليار", "مليارا", "مليارات", "بليون", "بليونا", "بلايين"), 10**9)
    | dict.fromkeys(("تريليون", "تريليونا", "تريليونات"), 10**12),
    duals=dict.fromkeys(("الفان", "الفين", "الفا", "الفي"), 1000)
    | dict.fromkeys(("مليونان", "مليونين", "مليونا", "مليوني"), 10**6)
    | dict.fromkeys(("ملياران", "مليارين", "مليارا", "ملياري", "بليونين", "بليونان"), 10**9)
    | dict.fromkeys(("تريليونان", "تريليونين"), 10**12),
    fractions={"نصف": Fraction(1, 2), "ربع": Fraction(1, 4), "ثلث": Fraction(1, 3)},
    joiner="و",
    joiner_is_attached=True,
    hundred=frozenset({"مايه", "ميه"}),
    teen=frozenset({"عشر", "عشره"}),
    never_counted=frozenset("من او في الي علي عن ثم بين لكن خلال منذ قبل بعد".split()),
    decimal_comma=True,
    decimal_before=re.compile(
        r"\s*(?:[%٪]|(?:في|ب)\s?ال(?:ميه|مايه)|(?:الف|الاف|مليون|ملايين|مليار|بليون|تريليون)\w{0,2}(?!\w)|درج|ثاني|ثوان|ريختر)"
    ),
    decimal_letter="ر",
)
"""For figures: «ألفا» is two thousand by itself and a thousand after another number."""


_TIME = {
    "P{}D": "يوم يوما ايام اياما يومين يومان ليله ليال ليالي ليلتين ليلتان",
    "P{}W": "اسبوع اسبوعا اسابيع اسبوعين اسبوعان",
    "P{}M": "شهر شهرا اشهر شهور شهرين شهران",
    "P{}Y": "عام عاما اعوام اعواما عامين عامان سنه سنوات سنين سنتين سنتان",
    "PT{}H": "ساعه ساعات ساعتين ساعتان",
    "PT{}M": "دقيقه دقايق دقيقتين دقيقتان",
    "PT{}S": "ثانيه ثوان ثواني ثانيتين ثانيتان",
}
_LONG_TIME = {10: "عقد عقدا عقود عقدين عقدان", 100: "قرن قرنا قرون قرنين قرنان"}

UNITS: dict[str, Unit] = {word: Unit(duration) for duration, words in _TIME.items() for word in words.split()} | {
    word: Unit("P{}Y", years) for years, words in _LONG_TIME.items() for word in words.split()
}

PEOPLE = frozenset(
    "شخص جندي ضابط مستشار قتيل جريح مصاب مدني مواطن طفل رجل ولد شاب طالب عامل موظف مسلح عنصر مقاتل شرطي حارس لاجي نازح "
    "سجين معتقل اسير رهينه ضحيه شهيد انتحاري متطرف ارهابي مهاجر مسافر راكب ناخب نايب وزير قاض محام طبيب صحافي صحفي "
    "اعلامي خبير مدرب لاعب اجنبي سايق فرد شقيق ابن اخ متهم مشتبه قيادي دبلوماسي سفير مهندس".split()
)
"""Counted after another with «and»: soldiers and advisers."""

_HUMAN_DUALS = (
    "شخص جندي قتيل جريح طفل رجل ولد شاب عنصر ضابط سجين اسير شهيد نايب وزير طبيب خبير فرد شقيق شرطي حارس راكب تلميذ "
    "تاجر امير زعيم سفير رييس شيخ قايد عضو حاج زميل صديق"
)
"""People whose plural breaks the word, so that -in says two."""
_THINGS = (
    "هدف شوط فوز مقعد صوت حزب طرف بيت منزل مبني موقع مركز مقر حي شارع طريق جسر مطار ميناء مسجد معبر معسكر فندق "
    "مصنع مخيم مستشفي مدفع صاروخ لغم قارب زورق قطار باص جرار متر كيلومتر كيلوغرام طن برميل لتر ميل فدان دولار ريال "
    "دينار درهم جنيه مليم خط حل خيار سبب سوال جواب شرط بند ملف قرار قانون مشروع مسار محور قسم نوع صنف جزء فصل مجلد "
    "كتاب فيلم عمل عرض جيش لواء فوج فيلق فصيل هجوم انفجار اعتداء اجتماع لقاء مؤتمر موتمر اتفاق بيان تقرير تصريح "
    "حادث امر طلب موعد سيناريو احتمال مصدر سجل رقم قطاع فرع مكتب صندوق جدول برنامج نظام اقليم جانب خبر مقال نص وفد "
    "تنظيم كوكب قمر جبل نهر بير حقل بلاغ تسجيل فيديو مقطع جهاز مجلس ناد فريق منتخب يوان سطر مستوي عامود درس منهج "
    "حرف كلب حصان كيس حزام عبوه قطب ركن باب يخت مهرجان متحف ملعب فلم هاتف جواز قفص نمر اسد شبل خنجر سيف مسدس "
    "شريط دور حكم حاسوب كمبيوتر تمثال قرص قبر شباك صندوق مفتاح مقهي مطعم متجر محل مول برج سد خزان كابل بيتكوين"
).split()
"""Things have their plural in other forms, so that the ending says two."""


def _dual_forms(noun: str) -> tuple[str, str]:
    stem = noun.removesuffix("ه") + "ت" if noun.endswith("ه") else noun
    return stem + "ين", stem + "ان"


DUALS: frozenset[str] = frozenset(
    {form for noun in [*_HUMAN_DUALS.split(), *_THINGS] for form in _dual_forms(noun)}
    | {form for form in UNITS if form.endswith(("ين", "ان")) and form not in {"ثوان", "سنين"}}
    | {noun + "ان" for noun in PEOPLE if not noun.endswith("ه")}
    | {"اخران", "اخرتان", "اخريان"}
) - {"طالبان"}
"""Of people whose plural ends in -in, the form in -an alone says two; Taliban are no two students."""

NOT_DUALS = frozenset(
    "بوتين مارتين كونستانتين فالنتين كريستين جاستين اوغستين كوينتين ارجنتين تين بساتين طين لافتين ملفتين ثابتين "
    "صامتين ساكتين متفاوتين موقتين مثبتين ملتفتين متعنتين متزمتين مبيتين مصوتين قانتين ميتين ستين هاتين هاتان "
    "ذاتين شتان بهتان ختان موتان اثنتين اثنتان ثنتين كلتين مشتتين خافتين عاتين اتين ياتين مايتين مايتان ميتان "
    "متهافتين باهتين افلاتين روتين".split()
)
"""Words in -tayn and -tan that are no duals."""

_LIKE_CLITICS = (
    "وزار ولاي وحد وسيل وكال وثيق ورق وظيف ورد واقع وجب ورش وصي ولاد واجه وصف فتر في فرق فقر فتا فكر فرص فصيل "
    "فضيح بلد بطول بعث بطاق بندقي بواب باخر بارج بقع برقي بن بعوض بقر بيض لجن لحظ ليل لغ لقط لوح لعب لايح كتيب "
    "كلم كنيس كمي كلي كر كارث كف كتل كيلوغراما"
)
FEMININE_LIKE_CLITICS = tuple(noun + "ت" for noun in _LIKE_CLITICS.split())
"""Feminine nouns, before their dual ending, whose first letter could be a clitic and is none."""

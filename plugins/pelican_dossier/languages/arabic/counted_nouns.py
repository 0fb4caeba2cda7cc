"""What Arabic news counts, folded: units of time, and nouns whose dual in -an and -ayn is no plural."""

from pelican_dossier.languages.figurerules import Unit

_TIME = {
    "P{}D": "يوم يوما ايام اياما يومين يومان",
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

_HUMAN_DUALS = "شخص جندي قتيل جريح طفل رجل ولد شاب عنصر ضابط سجين اسير شهيد نايب وزير طبيب خبير فرد شقيق"
_THINGS = (
    "هدف شوط فوز مقعد صوت حزب طرف بيت منزل مبني موقع مركز مقر حي شارع طريق جسر مطار ميناء مسجد معبر معسكر فندق "
    "مصنع مخيم مستشفي مدفع صاروخ لغم قارب زورق قطار باص جرار متر كيلومتر كيلوغرام طن برميل لتر ميل فدان دولار ريال "
    "دينار درهم جنيه مليم خط حل خيار سبب سوال جواب شرط بند ملف قرار قانون مشروع مسار محور قسم نوع صنف جزء فصل مجلد "
    "كتاب فيلم عمل عرض جيش لواء فوج فيلق فصيل هجوم انفجار اعتداء اجتماع لقاء مؤتمر موتمر اتفاق بيان تقرير تصريح "
    "حادث امر طلب موعد سيناريو احتمال مصدر سجل رقم قطاع فرع مكتب صندوق جدول برنامج نظام اقليم جانب خبر مقال نص وفد "
    "تنظيم كوكب قمر جبل نهر بير حقل بلاغ تسجيل فيديو مقطع جهاز مجلس ناد فريق منتخب يوان سطر مستوي عامود درس منهج "
    "حرف كلب حصان كيس حزام عبوه"
).split()
"""Things have their plural in other forms, so that the ending says two."""


def _dual_forms(noun: str) -> tuple[str, str]:
    stem = noun.removesuffix("ه") + "ت" if noun.endswith("ه") else noun
    return stem + "ين", stem + "ان"


DUALS: frozenset[str] = frozenset(
    {form for noun in [*_HUMAN_DUALS.split(), *_THINGS] for form in _dual_forms(noun)}
    | {form for form in UNITS if form.endswith(("ين", "ان")) and form not in {"ثوان", "سنين"}}
    | {noun + "ان" for noun in PEOPLE if not noun.endswith("ه")}
) - {"طالبان"}
"""Of people whose plural ends in -in, the form in -an alone says two; Taliban are no two students."""

NOT_DUALS = frozenset(
    "بوتين مارتين كونستانتين فالنتين كريستين جاستين اوغستين كوينتين ارجنتين تين بساتين طين لافتين ملفتين ثابتين "
    "صامتين ساكتين متفاوتين موقتين مثبتين ملتفتين متعنتين متزمتين مبيتين مصوتين قانتين ميتين ستين هاتين هاتان "
    "ذاتين شتان بهتان ختان موتان اثنتين اثنتان ثنتين كلتين مشتتين خافتين عاتين اتين ياتين مايتين مايتان ميتان "
    "متهافتين باهتين افلاتين".split()
)
"""Words in -tayn and -tan that are no duals."""

_LIKE_CLITICS = (
    "وزار ولاي وحد وسيل وكال وثيق ورق وظيف ورد واقع وجب ورش وصي ولاد واجه وصف فتر في فرق فقر فتا فكر فرص فصيل "
    "فضيح بلد بطول بعث بطاق بندقي بواب باخر بارج بقع برقي بن بعوض بقر بيض لجن لحظ ليل لغ لقط لوح لعب لايح كتيب "
    "كلم كنيس كمي كلي كر كارث كف كتل كيلوغراما"
)
FEMININE_LIKE_CLITICS = tuple(noun + "ت" for noun in _LIKE_CLITICS.split())
"""Feminine nouns, before their dual ending, whose first letter could be a clitic and is none."""

"""What Arabic news tells of: event triggers by type in their forms, folded, and the words between clauses."""

import re
from collections.abc import Iterator, Mapping

from pelican_dossier.languages.arabic.cues import CUES
from pelican_dossier.languages.arabic.givennames import GIVEN_NAMES
from pelican_dossier.languages.eventrules import EventGrammar, EventType, forms_by_form

_VERBS: Mapping[EventType, str] = {
    "attack": "هاجم يهاجم / استهدف يستهدف / فجر يفجر / انفجر ينفجر / قصف يقصف / شن يشن / اغتال يغتال / اعتدي يعتدي / "
    "ضرب يضرب / تفجر يتفجر / اقتحم يقتحم / دهس يدهس / طعن يطعن / اختطف يختطف / خطف يخطف",
    "die": "قتل يقتل / استشهد يستشهد / مات يموت / توفي يتوفي / لقي يلقي / قضي يقضي / سقط يسقط / غرق يغرق / اودي يودي",
    "injure": "اصيب يصاب / جرح يجرح / اصاب يصيب",
    "arrest": "اعتقل يعتقل / احتجز يحتجز / ضبط يضبط / اوقف يوقف / القي يلقي / قبض يقبض",
    "release": "افرج يفرج / اطلق يطلق / حرر يحرر / اخلي يخلي",
    "try": "حاكم يحاكم / حكم يحكم / ادين يدان / سجن يسجن / اعدم يعدم",
    "fight": "اشتبك يشتبك / قاتل يقاتل / تقدم يتقدم / صد يصد / دمر يدمر / احبط يحبط",
    "control": "سيطر يسيطر / استولي يستولي / استعاد يستعيد / احتل يحتل / دخل يدخل",
    "crash": "تحطم يتحطم / اصطدم يصطدم / تصادم يتصادم / هوي يهوي / انقلب ينقلب / اختفي يختفي / فقد يفقد",
    "find": "عثر يعثر / وجد يوجد / اكتشف يكتشف / انتشل ينتشل",
    "disaster": "احترق يحترق / اندلع يندلع / انهار ينهار / هطل يهطل / ضرب يضرب / تضرر يتضرر",
    "protest": "تظاهر يتظاهر / احتج يحتج / اعتصم يعتصم / اضرب يضرب",
    "meet": "اجتمع يجتمع / التقي يلتقي / عقد يعقد / استقبل يستقبل / بحث يبحث / تباحث يتباحث / ناقش يناقش",
    "visit": "زار يزور / تفقد يتفقد",
    "agree": "اتفق يتفق / توصل يتوصل / ابرم يبرم / صادق يصادق / وافق يوافق",
    "announce": "اعلن يعلن",
    "decide": "قرر يقرر / اقر يقر / امر يامر / وجه يوجه / الغي يلغي / حظر يحظر / اصدر يصدر / صدر يصدر",
    "elect": "انتخب ينتخب / صوت يصوت / فاز يفوز",
    "appoint": "عين يعين / كلف يكلف / تولي يتولي",
    "resign": "استقال يستقيل / اقال يقيل / اقيل يقال",
    "leave": "انسحب ينسحب / غادر يغادر / خرج يخرج / سحب يسحب / رحل يرحل / نزح ينزح",
    "arrive": "وصل يصل / عاد يعود / قدم يقدم / حضر يحضر",
    "move": "انتقل ينتقل / تحرك يتحرك / توجه يتوجه / انتشر ينتشر / ارسل يرسل",
    "transfer": "سلم يسلم / تسلم يتسلم / استلم يستلم / منح يمنح / اهدي يهدي",
    "begin": "بدا يبدا / انطلق ينطلق / باشر يباشر / شرع يشرع / استانف يستانف",
    "end": "انتهي ينتهي / انهي ينهي / اختتم يختتم / توقف يتوقف / اكتمل يكتمل / انجز ينجز / قلص يقلص / خفض يخفض",
    "continue": "استمر يستمر / واصل يواصل / تواصل يتواصل / بقي يبقي / ظل يظل / مدد يمدد",
    "postpone": "اجل يوجل / تاجل يتاجل / ارجا يرجي",
    "open": "افتتح يفتتح / دشن يدشن / فتح يفتح",
    "close": "اغلق يغلق / اقفل يقفل",
    "build": "بني يبني / انشا ينشي / شيد يشيد / نفذ ينفذ / حفر يحفر",
    "train": "درب يدرب / تدرب يتدرب",
    "rise": "ارتفع يرتفع / زاد يزيد / نما ينمو / صعد يصعد / قفز يقفز",
    "fall": "انخفض ينخفض / تراجع يتراجع / هبط يهبط / خسر يخسر",
    "trade": "باع يبيع / اشتري يشتري / صدر يصدر / استورد يستورد / طرح يطرح / تداول يتداول",
    "pay": "دفع يدفع / صرف يصرف / سدد يسدد / تبرع يتبرع",
    "ceremony": "شيع يشيع / دفن يدفن / احتفل يحتفل / احيا يحيي / كرم يكرم",
    "play": "لعب يلعب / تعادل يتعادل / سجل يسجل / تاهل يتاهل / توج يتوج",
}
"""Past and present of each verb, as they stand without an ending."""

_NOUNS: Mapping[EventType, str] = {
    "attack": "هجوم هجمه هجمات هجومين تفجير تفجيرات تفجيرين انفجار انفجارات قصف غاره غارات اغتيال اعتداء اعتداءات "
    "استهداف ضربه ضربات عمليه_ارهابيه عمل_ارهابي حادث_ارهابي حادثه_ارهابيه مجزره مذبحه اختطاف خطف تفخيخ جريمه "
    "اقتحام",
    "die": "مقتل استشهاد وفاه مصرع قتلي شهداء وفيات ضحايا راح_ضحيته راح_ضحيتها قتيلا قتيل قتيلين شهيدا شهيد شهيدين",
    "injure": "اصابه اصابات جرحي مصابين مصابا مصاب جريحا جريح مصابون جرح",
    "arrest": "اعتقال اعتقالات احتجاز توقيف ضبط القاء_القبض القبض",
    "release": "افراج اطلاق_سراح",
    "try": "محاكمه محاكمات اعدام حكما تحقيق تحقيقات ادانه",
    "fight": "معركه معارك اشتباك اشتباكات قتال مواجهات حرب",
    "control": "سيطره استعاده احتلال تحرير سقوط غزو",
    "crash": "تحطم تصادم اصطدام حادث حادثه حوادث اختفاء فقدان كارثه",
    "find": "عثور اكتشاف انتشال",
    "disaster": "حريق حرايق زلزال فيضان فيضانات سيول عاصفه اعصار انهيار امطار",
    "protest": "مظاهره مظاهرات تظاهره تظاهرات احتجاج احتجاجات اعتصام اضراب",
    "meet": "اجتماع اجتماعا اجتماعات لقاء لقاءات مباحثات محادثات مشاورات موتمر قمه ندوه جلسه مفاوضات حوار جولات جوله",
    "visit": "زياره زيارات",
    "agree": "اتفاق اتفاقا اتفاقيه اتفاقات معاهده توقيع ابرام مذكره صفقه تفاهم هدنه موافقه شراكه",
    "announce": "اعلان",
    "decide": "قرار قرارا قرارات مرسوم قانون اصدار صدور تفويض",
    "elect": "انتخابات انتخاب اقتراع تصويت استفتاء",
    "appoint": "تعيين تكليف توليه",
    "resign": "استقاله اقاله",
    "leave": "انسحاب مغادره خروج سحب رحيل اخلاء نزوح",
    "arrive": "وصول عوده قدوم",
    "move": "انتقال نقل تحرك انتشار نشر ارسال",
    "transfer": "تسليم تسلم استلام منح",
    "begin": "بدء بدايه انطلاق مباشره استيناف اطلاق",
    "end": "انهاء انتهاء اختتام توقف وقف اكتمال خفض تخفيض تقليص",
    "continue": "استمرار بقاء تمديد ابقاء",
    "postpone": "تاجيل ارجاء",
    "open": "افتتاح تدشين فتح",
    "close": "اغلاق اقفال",
    "build": "بناء انشاء تشييد تنفيذ حفر",
    "train": "تدريب تدريبات مناورات تمرين",
    "rise": "ارتفاع زياده نمو صعود",
    "fall": "انخفاض تراجع هبوط خساره",
    "trade": "بيع شراء تصدير استيراد طرح اكتتاب",
    "pay": "دفع صرف سداد تبرع",
    "ceremony": "صلاه_الميت صلاه_الجنازه صلاه_الغايب "
    "خطبه خطب جنازه تشييع دفن حفل احتفال احتفالات مهرجان عيد عزاء ذكري تكريم معرض",
    "say": "بيان بيانا تصريح تصريحات مقال مقاله مقابله كلمه خطاب",
    "play": "مباراه مباريات بطوله نهايي كاس دوري",
}
"""Nouns of what happens, without their article."""

_LIGHT = "وقع يقع حدث يحدث جري يجري تم يتم شهد يشهد حصل يحصل ادي يودي اسفر يسفر كان يكون نفذ ينفذ تعرض يتعرض"
"""They leave it to their noun to say what happens."""
_NO_FORMS = frozenset("قدم اقدم قتلا حكما سجل قضي وجه وجها عين عينا صدر".split())
"""Forms that are other words far more often."""
_NO_VERBS = "اضافه الاضافه".split()
_REST = "بقيه البقيه باقي الباقي الباقون الباقين الاخرون الاخرين".split()
_OFFICES = (
    "وزاره وزير هييه مجلس لجنه اداره مديريه قسم معهد مدير رييس مكتب مركز محكمه جامعه شركه نادي جهاز منظمه".split()
)


def _past(stem: str) -> Iterator[str]:
    short = stem[:-1] if stem.endswith(("ي", "ا")) and len(stem) > 2 else stem
    yield from (stem, short + "ت", short + "وا", stem + "ا", short + "تا")


def _present(stem: str) -> Iterator[str]:
    short = stem[:-1] if stem.endswith(("ي", "و")) else stem
    for future in ("", "س"):
        yield from (future + stem, f"{future}ت{stem[1:]}", future + short + "ون", future + short + "ا")


def _conjugated(rows: str) -> Iterator[tuple[str, ...]]:
    for row in rows.split("/"):
        past, present = row.split()
        yield (*_past(past), *_present(present))


def _nouns(words: str) -> Iterator[str]:
    for word in words.split():
        if "_" not in word:
            yield word
            if word.endswith(("ه", "اء")):  # before a pronoun
                yield word[:-1] + ("ت" if word.endswith("ه") else "ي")


_FINITE = {form: type_ for type_, rows in reversed(list(_VERBS.items())) for verb in _conjugated(rows) for form in verb}
_SAYING = {
    form[cue.proclitics :]: cue
    for form, cue in CUES.items()
    if cue.form == "verb" and cue.reach != 1 and not cue.refers and cue.lemma not in ("جاء", "راي")
}
_TRIGGERS: dict[str, EventType] = {
    **dict.fromkeys(_SAYING, "say"),
    **{form: type_ for form, type_ in _FINITE.items() if form not in _NO_FORMS},
    **{form: type_ for type_, words in reversed(list(_NOUNS.items())) for form in _nouns(words)},
}


def _pairs() -> dict[str, dict[str, EventType]]:
    found: dict[str, dict[str, EventType]] = {}
    for type_, nouns in _NOUNS.items():
        for first, pair, second in (noun.partition("_") for noun in nouns.split()):
            if pair:
                found.setdefault(first, {})[second] = type_
    return found


_WHERE = (
    "و?حيث|و?بينما|و?فيما|و?لكن|و?غير ان|و?الا ان|و?في حين|و?عندما|و?حينما|و?لان|و?بعدما|و?قبل ان|و?بعد ان|و?اذ|كما"
)
_WHO = "(?P<relative>و?(?:الذي|التي|الذين|اللذين|اللتين|اللذان))"
_THAT = r"(?P<that>[وف]?[بل]?ان(?:ه|ها|هم|هما|نا|ي)?)"
_AGAIN = "(?P<resuming>وذلك)"
_TELLING = r"(?P<telling>(?:مشير|موكد|مضيف|لافت|مبين|موضح|معلن|معتبر|مشدد|محذر|منوه|قايل|داعي)(?:ا|ه|ين|ون))"

EVENTS = EventGrammar(
    triggers=_TRIGGERS,
    conjugations=forms_by_form(verb for rows in _VERBS.values() for verb in _conjugated(rows)),
    verbs=frozenset(form for form in _TRIGGERS if form in _FINITE or form in _SAYING),
    phrases=_pairs(),
    light_verbs=frozenset(
        form
        for past, present in zip(_LIGHT.split()[::2], _LIGHT.split()[1::2], strict=True)
        for form in (*_past(past), *_present(present))
    ),
    fronts=tuple(map(re.compile, ("[وف]", "[وف]?[بكل]", "[وف]?[بك]?ال", "[وف]?لل"))),
    conjunctions=frozenset("وف"),
    endings=("ها", "هم", "هما", "ه", "نا"),
    no_triggers=frozenset((*GIVEN_NAMES, *_REST, *_NO_VERBS)),
    offices=frozenset(_OFFICES),
    openers=re.compile(rf"(?<!\w)(?:{_THAT}|{_WHERE}|{_WHO}|{_AGAIN}|{_TELLING})(?!\w)"),
    adnominal=re.compile(r"(?<!\w)(?:ل|لل)$"),
    no_happening=re.compile(
        r"(?:عدد|نسخه|طبعه)(?:ه|ها)?\s+(?:ال)?(?:صادر|امس|اليوم)|الصادره?\s+(?:امس|اليوم)|"
        r"(?:عطله|اجازه)\s+(?:نهايه\s+)?(?:ال)?اسبوع|(?:صوره|لقطه|صور)\s+(?:\w+\s+){0,4}ارشيف|ارشيفيه?"
    ),
    rest=re.compile(
        r"(?<!\w)[وفبل]?(?:البقيه|بقيه|الباقي|باقي|الباقون|الباقين|ما\s+تبقي|المتبقي\w*|الاخرون|"
        r"ال(?:جزء|قسم|نصف|عدد)\s+الاخر)(?!\w)"
    ),
    follows_subject=False,
)

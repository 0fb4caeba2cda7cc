"""Words of saying in Arabic news in their forms, folded: those that mean it, and those that mean it now and then."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.speechrules import CueWord, Number

_PLAIN = """
قال يقول قايل / اضاف يضيف مضيف / اكد يوكد موكد / اوضح يوضح موضح / اعلن يعلن معلن / صرح يصرح مصرح / كشف يكشف كاشف /
شدد يشدد مشدد / لفت يلفت لافت / نوه ينوه منوه / افاد يفيد مفيد / حذر يحذر محذر / اشار يشير مشير / نفي ينفي نافي /
زعم يزعم زاعم / ادعي يدعي مدعي / اعترف يعترف معترف / اقر يقر مقر / اردف يردف مردف / استطرد يستطرد مستطرد /
استدرك يستدرك مستدرك / تدارك يتدارك - / اختتم يختتم مختتم / المح يلمح ملمح / اعرب يعرب معرب / جزم يجزم جازم /
عقب يعقب معقب / علق يعلق معلق / ابلغ يبلغ مبلغ / انتقد ينتقد منتقد / اتهم يتهم متهم / ندد يندد مندد / ادان يدين مدين /
استنكر يستنكر مستنكر / رحب يرحب مرحب / طالب يطالب مطالب / دعا يدعو داعي / هدد يهدد مهدد / تعهد يتعهد متعهد /
وعد يعد واعد / توعد يتوعد متوعد / اقترح يقترح مقترح / ناشد يناشد مناشد / حث يحث حاث / ابدي يبدي مبدي /
عبر يعبر معبر / تحدث يتحدث متحدث / اعتبر يعتبر معتبر / راي يري - / بين يبين مبين / ذكر يذكر مذكر /
تابع يتابع متابع / واصل يواصل مواصل / جدد يجدد مجدد / مضي يمضي - / توقع يتوقع متوقع / رجح يرجح مرجح /
وصف يصف واصف / تساءل يتساءل متسايل / سال يسال سايل / كتب يكتب كاتب / غرد يغرد مغرد / روي يروي راوي /
شرح يشرح شارح / فسر يفسر مفسر / عد - - / خاطب يخاطب مخاطب / اجاب يجيب مجيب / رد يرد راد / ختم يختم خاتم /
اعاد يعيد معيد / اخبر يخبر مخبر / اورد يورد مورد / نشر ينشر - / نصح ينصح ناصح / اشاد يشيد مشيد / اثني يثني مثني /
نبه ينبه منبه / اوصي يوصي موصي / كرر يكرر مكرر / شكا يشكو شاكي / حكي يحكي - / طلب يطلب - / ابرز يبرز مبرز /
سرد يسرد - / استغرب يستغرب مستغرب / استبعد يستبعد مستبعد / اظهر يظهر مظهر / حدد يحدد محدد / اصدر - - / جاء - - /
هنا يهني مهني / عزا يعزو عازي / برر يبرر مبرر / دافع يدافع مدافع / وجه - - / اوعز - - / نقل ينقل ناقل /
لمح - - / انكر ينكر منكر / كذب يكذب مكذب / فند يفند مفند / دان - - /
شجب يشجب شاجب / اهاب يهيب مهيب / طمان يطمين مطمين
"""
"""Past, present and active participle, as they stand without an ending; «-» where the form is not used so."""

_NEEDS_WORDS = frozenset(
    "راي بين ذكر تابع واصل جدد مضي توقع رجح وصف سال كتب روي شرح فسر عد خاطب اجاب رد ختم اعاد اخبر بدا اعتقد لاحظ "
    "خلص صور اورد نشر نصح امل تمني كرر قرر شكا حكي ابرز سرد اظهر سمي طلب حدد اصدر جاء عزا برر دافع وجه اوعز اقترح "
    "طمان علق عقب اختتم واعد وعد ابلغ استغرب هنا نقل انكر كذب فند اقر اعتبر زعم ادعي".split()
)
_STRICT = frozenset("بين عد رد هنا سال زاد اجمع".split())
"""Other words far more often: only right before «that»."""
_IMPERSONAL = frozenset("يذكر يشار يتوقع يلاحظ يعتقد ينتظر يعد يري يبدو يبين يرجح يقال يزعم يخشي".split())
"""It is said, it is expected: nobody in particular."""
_SPELT_OTHERWISE = {"دان": "ادان"}
"""Other forms of a verb, by the one that is its lemma."""
_NOUNS = "اشاره تاكيد قول اعلان تصريح اعتبار تشديد نفي تحذير كشف توضيح اعتراف اقرار زعم ادعاء اتهام حديث تلميح".split()


def _agreeing(stem: str) -> Iterator[tuple[str, Gender, Number]]:
    """The past tense, by whom it agrees with."""
    short = stem[:-1] if stem.endswith(("ي", "ا")) and len(stem) > 2 else stem
    yield stem, "m", "one"
    yield short + "ت", "f", "one"
    yield short + "وا", "m", "many"
    yield stem + "ا" if short == stem else stem[:-1] + "يا", "m", "two"
    yield short + "تا", "f", "two"


def _present(stem: str) -> Iterator[tuple[str, Gender, Number]]:
    short = stem[:-1] if stem.endswith(("ي", "و", "ا")) else stem
    yield stem, "m", "one"
    yield "ت" + stem[1:], "f", "one"
    yield short + "ون", "m", "many"


def _participles(stem: str) -> Iterator[tuple[str, Gender, Number]]:
    yield stem + ("ا" if not stem.endswith("ا") else ""), "m", "one"
    yield stem + "ه", "f", "one"
    plural = stem[:-1] if stem.endswith("ي") else stem
    yield plural + "ين", "m", "many"
    yield plural + "ون", "m", "many"
    yield stem + "ان", "m", "two"


def _cues(rows: str, nouns: Iterable[str]) -> Iterator[tuple[str, CueWord]]:
    for noun in nouns:
        yield noun, CueWord(noun, "noun", reach=1)
    for row in rows.split("/"):
        past, present, participle = row.split()
        lemma = _SPELT_OTHERWISE.get(past, past)
        relays = past == "نقل"
        reach = 1 if past in _STRICT else 22 if past in _NEEDS_WORDS else None
        for form, gender, number in _agreeing(past):
            yield form, CueWord(lemma, "verb", 0, gender, number, reach, relays)
            if gender != "m" or number == "one":
                for pronoun in ("ه", "ها"):
                    yield form + pronoun, CueWord(lemma, "verb", 0, gender, number, reach, relays, refers=True)
        for form, gender, number in _present(present) if present != "-" else ():
            yield form, CueWord(lemma, "verb", 0, gender, number, reach, relays, impersonal=form in _IMPERSONAL)
        for form, gender, number in _participles(participle) if participle != "-" else ():
            yield form, CueWord(lemma, "participle", 0, gender, number, reach, relays)


def _with_and(forms: Iterable[tuple[str, CueWord]]) -> dict[str, CueWord]:
    found: dict[str, CueWord] = {}
    # «إشارة» is a hint more often than «he pointed to it», «كشف» a verb more often than a noun
    for form, cue in sorted(forms, key=lambda pair: (pair[1].refers, pair[1].form == "noun")):
        if form in _NOT_SAYINGS:
            continue
        joined = replace(cue, proclitics=1)
        for written, its in ((form, cue), ("و" + form, joined), ("ف" + form, joined)):
            if written not in found and written != "بين" and written not in _NOT_SAYINGS:
                found[written] = its
    return found


_NOT_SAYINGS = frozenset(
    "بينا بينه بينها رده ردها ردا عده عدها علي عبرا عبره عبرها بداه متحدث متحدثا متحدثه متحدثون متحدثين كاتب "
    "كاتبه كاتبون كاتبين كاتبان محدد محدده مصور مصوره مدعي مدعيا متهم متهما متهمه متهمون متهمين متهمان طالبا طالبه "
    "طالبان طالبون طالبين مقر مقرا مقره مفيدا مفيده داعيه مدافعون مدافعين متابعون متابعين مذكرا مذكره مبلغا مبلغه "
    "مبلغون مخبرا مهاجم واعده واعدا واعدين مقترحا مقترحه مقترحان مقترحون مقترحين مظهرا سايلا سايله ملاحظه مدينه "
    "مدينا مدينين مدينون مرديفا املا املها املاه معارضون راويه راويا راوي حكيها ختمه اعاده اعادها معلقه "
    "مضيفون جاءه جاءها بداها طلب وطلب فطلب طلبا اقرا اقروا ورد وردت اورد وردا وردوا وجهه وجهها وجها "
    "وجهت خاتما خاتمه نشره نشرها وعدا وعده وعدها اقره عقبه عقبا عقبها صوره صورها املت عزا يعد يشيد تعد هنا هناه "
    "هناها هنات ذكرها بدات بداوا تابعه تابعها رواه روايه طلبا طلبه طلبها "
    "كذبا كذبه كذبها نفيا اضافته اضافتها".split()
)
"""Forms that are other words far more often."""


CUES = _with_and(_cues(_PLAIN, _NOUNS))
"""Every form, with «and» before it or without."""

_WEAK = """
انشد ينشد منشد / اشتكي يشتكي مشتكي / تمني يتمني متمني / لاحظ يلاحظ ملاحظ / ارجع يرجع مرجع / تبني يتبني متبني /
رفض يرفض رافض / حمل يحمل محمل / حض يحض حاض / شكك يشكك مشكك / هتف يهتف هاتف / اعتقد يعتقد معتقد / ظن يظن ظان /
خلص يخلص - / استنتج يستنتج مستنتج / ادلي يدلي مدلي / افصح يفصح مفصح / صرخ يصرخ صارخ / ابان - - / اصر يصر مصر /
تخوف يتخوف متخوف / تفاخر يتفاخر متفاخر / سخر يسخر ساخر / استهجن يستهجن مستهجن / احتج يحتج محتج /
اعتذر يعتذر معتذر / قدر يقدر مقدر / تنبا يتنبا متنبي / جادل يجادل مجادل / استشهد يستشهد مستشهد /
تكهن يتكهن متكهن / اقسم يقسم مقسم / راهن يراهن مراهن / زاد يزيد - / استهل يستهل مستهل / اكتفي يكتفي مكتفي /
علل يعلل معلل / ركز يركز مركز / استفسر يستفسر مستفسر / اوما يومي موميا / افتي يفتي - / تباهي يتباهي متباهي /
لام يلوم لايم / اجمع يجمع مجمع / ثمن يثمن مثمن / خشي يخشي -
"""
_WEAK_NOUNS = ("دعوه",)

WEAK_CUES = {form: cue for form, cue in _with_and(_cues(_WEAK, _WEAK_NOUNS)).items() if form not in CUES}
"""Every form of the words that say something now and then."""

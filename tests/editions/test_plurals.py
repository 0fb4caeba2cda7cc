"""Counts in Arabic: a form for none, one, two, a few, many and hundreds, in every message that counts."""

import pytest

from pelican_dossier.editions.formats import Formats
from pelican_dossier.editions.interface import catalog
from pelican_dossier.model import Settings
from tests.editions.test_interface import interface

COUNTS = (0, 1, 2, 3, 11, 100)
COUNTS_AS_RIGHT = "لا تُعدّ القراءة صحيحة إلا إذا صحّ كل جزء منها."
FINDINGS = "المصادر ما لا يمكن أن يكون أو تختلف أو تُغفل ما ينبغي ذكره."
WRITTEN = {
    "%(count)s more paragraph": [
        "لا فقرات أخرى",
        "فقرة أخرى",
        "فقرتان أخريان",
        "3 فقرات أخرى",
        "11 فقرة أخرى",
        "100 فقرة أخرى",
    ],
    "%(count)s yard": ["لا ياردات", "ياردة واحدة", "ياردتان", "3 ياردات", "11 ياردة", "100 ياردة"],
    "%(count)s foot": ["لا أقدام", "قدم واحدة", "قدمان", "3 أقدام", "11 قدماً", "100 قدم"],
    "%(count)s inch": ["لا بوصات", "بوصة واحدة", "بوصتان", "3 بوصات", "11 بوصة", "100 بوصة"],
    "%(count)s hectare": ["لا هكتارات", "هكتار واحد", "هكتاران", "3 هكتارات", "11 هكتاراً", "100 هكتار"],
    "%(count)s acre": ["لا أكرات", "أكر واحد", "أكران", "3 أكرات", "11 أكراً", "100 أكر"],
    "%(count)s place": ["لا أماكن", "مكان واحد", "مكانان", "3 أماكن", "11 مكاناً", "100 مكان"],
    "%(count)s figure": ["لا أرقام", "رقم واحد", "رقمان", "3 أرقام", "11 رقماً", "100 رقم"],
    "%(count)s finding": ["لا ملاحظات", "ملاحظة واحدة", "ملاحظتان", "3 ملاحظات", "11 ملاحظة", "100 ملاحظة"],
    "No such words found in this dispatch (%(count)s word)": [
        "لم يُعثر على مثله في هذا الخبر",
        "لم يُعثر على مثله في هذا الخبر (كلمة واحدة)",
        "لم يُعثر على مثله في هذا الخبر (كلمتان)",
        "لم يُعثر على مثله في هذا الخبر (3 كلمات)",
        "لم يُعثر على مثله في هذا الخبر (11 كلمة)",
        "لم يُعثر على مثله في هذا الخبر (100 كلمة)",
    ],
    "%(count)s result": ["لا نتائج", "نتيجة واحدة", "نتيجتان", "3 نتائج", "11 نتيجة", "100 نتيجة"],
    "%(count)s dispatch in total": [
        "لا أخبار",
        "خبر واحد إجمالاً",
        "خبران إجمالاً",
        "3 أخبار إجمالاً",
        "11 خبراً إجمالاً",
        "100 خبر إجمالاً",
    ],
    "%(count)s more": ["لا غيرها", "قيمة أخرى", "قيمتان أخريان", "3 قيم أخرى", "11 قيمة أخرى", "100 قيمة أخرى"],
    "%(count)s more dispatch": [
        "لا أخبار أخرى",
        "خبر آخر",
        "خبران آخران",
        "3 أخبار أخرى",
        "11 خبراً آخر",
        "100 خبر آخر",
    ],
    "%(count)s answer": ["لا إجابات", "إجابة واحدة", "إجابتان", "3 إجابات", "11 إجابة", "100 إجابة"],
    "%(count)s byte": ["لا بايت", "بايت واحد", "بايتان", "3 بايتات", "11 بايتاً", "100 بايت"],
    "%(count)s correction": [
        "لا تصويبات",
        "تصويب واحد",
        "تصويبان",
        "3 تصويبات",
        "11 تصويباً",
        "100 تصويب",
    ],
    "Compare this statement in %(count)s dispatch": [
        "لا أخبار للمقارنة",
        "صيغة هذا التصريح في خبر واحد",
        "قارن صيغ هذا التصريح في خبرين",
        "قارن صيغ هذا التصريح في 3 أخبار",
        "قارن صيغ هذا التصريح في 11 خبراً",
        "قارن صيغ هذا التصريح في 100 خبر",
    ],
    "%(count)s dispatch": [
        "لا أخبار",
        "خبر واحد",
        "خبران",
        "3 أخبار",
        "11 خبراً",
        "100 خبر",
    ],
    "%(count)s speaker": ["لا متحدث", "متحدث واحد", "متحدثان", "3 متحدثين", "11 متحدثاً", "100 متحدث"],
    "%(count)s outlet, one statement": [
        "لا وسيلة إعلام",
        "وسيلة إعلام واحدة وتصريح واحد",
        "وسيلتا إعلام وتصريح واحد",
        "3 وسائل إعلام وتصريح واحد",
        "11 وسيلة إعلام وتصريح واحد",
        "100 وسيلة إعلام وتصريح واحد",
    ],
    "%(count)s independent source": [
        "لا مصدر مستقل",
        "مصدر مستقل واحد",
        "مصدران مستقلان",
        "3 مصادر مستقلة",
        "11 مصدراً مستقلاً",
        "100 مصدر مستقل",
    ],
    "%(count)s outlet": [
        "لا وسيلة إعلام",
        "وسيلة إعلام واحدة",
        "وسيلتا إعلام",
        "3 وسائل إعلام",
        "11 وسيلة إعلام",
        "100 وسيلة إعلام",
    ],
    "%(count)s word not here": [
        "لا كلمة ناقصة هنا",
        "كلمة واحدة ليست هنا",
        "كلمتان ليستا هنا",
        "3 كلمات ليست هنا",
        "11 كلمة ليست هنا",
        "100 كلمة ليست هنا",
    ],
    "%(count)s more finding": [
        "لا ملاحظات أخرى",
        "ملاحظة أخرى واحدة",
        "ملاحظتان أخريان",
        "3 ملاحظات أخرى",
        "11 ملاحظة أخرى",
        "100 ملاحظة أخرى",
    ],
    "and %(count)s more difference": [
        "ولا فرق غيرها",
        "وفرق آخر",
        "وفرقان آخران",
        "و3 فروق أخرى",
        "و11 فرقاً آخر",
        "و100 فرق آخر",
    ],
    "%(count)s mention": [
        "لم يُذكر الاسم",
        "ذُكر الاسم مرة واحدة",
        "ذُكر الاسم مرتين",
        "ذُكر الاسم 3 مرات",
        "ذُكر الاسم 11 مرة",
        "ذُكر الاسم 100 مرة",
    ],
    "%(count)s undated": [
        "لا خبر بلا تاريخ",
        "واحد منها بلا تاريخ",
        "اثنان منها بلا تاريخ",
        "3 منها بلا تاريخ",
        "11 منها بلا تاريخ",
        "100 منها بلا تاريخ",
    ],
    "%(count)s place mentioned less often is in the list only.": [
        "لا أماكن أقل ذكراً.",
        "مكان واحد أقل ذكراً يرد في القائمة فقط.",
        "مكانان أقل ذكراً يردان في القائمة فقط.",
        "3 أماكن أقل ذكراً ترد في القائمة فقط.",
        "11 مكاناً أقل ذكراً ترد في القائمة فقط.",
        "100 مكان أقل ذكراً ترد في القائمة فقط.",
    ],
    "%(count)s place without verified coordinates is in the list only.": [
        "كل الأماكن لها إحداثيات محقَّقة.",
        "مكان واحد بلا إحداثيات محقَّقة يرد في القائمة فقط.",
        "مكانان بلا إحداثيات محقَّقة يردان في القائمة فقط.",
        "3 أماكن بلا إحداثيات محقَّقة ترد في القائمة فقط.",
        "11 مكاناً بلا إحداثيات محقَّقة ترد في القائمة فقط.",
        "100 مكان بلا إحداثيات محقَّقة ترد في القائمة فقط.",
    ],
    "Not part of the dispatch: %(count)s paragraph": [
        "ليس من متن الخبر: لا فقرات",
        "ليس من متن الخبر: فقرة واحدة",
        "ليس من متن الخبر: فقرتان",
        "ليس من متن الخبر: 3 فقرات",
        "ليس من متن الخبر: 11 فقرة",
        "ليس من متن الخبر: 100 فقرة",
    ],
    "%(some)s of %(all)s reading": [
        "لا قراءة فيه",
        "1 من قراءة واحدة",
        "2 من قراءتين",
        "3 من 3 قراءات",
        "11 من 11 قراءة",
        "100 من 100 قراءة",
    ],
    "Measured against %(count)s dispatch that a person has reviewed as a whole."
    " A reading counts as right only if every part of it is.": [
        "لم يُراجَع أي خبر كاملاً بعد.",
        f"بالمقارنة مع خبر واحد راجعه إنسان كاملاً. {COUNTS_AS_RIGHT}",
        f"بالمقارنة مع خبرين راجعهما إنسان كاملين. {COUNTS_AS_RIGHT}",
        f"بالمقارنة مع 3 أخبار راجعها إنسان كاملة. {COUNTS_AS_RIGHT}",
        f"بالمقارنة مع 11 خبراً راجعها إنسان كاملة. {COUNTS_AS_RIGHT}",
        f"بالمقارنة مع 100 خبر راجعها إنسان كاملة. {COUNTS_AS_RIGHT}",
    ],
    "%(some)s of %(all)s paragraph": [
        "لا فقرات",
        "1 من فقرة واحدة",
        "2 من فقرتين",
        "3 من 3 فقرات",
        "11 من 11 فقرة",
        "100 من 100 فقرة",
    ],
    "%(count)s word of the compared version missing": [
        "لا تنقصها كلمة من نص المقارنة",
        "تنقصها كلمة واحدة من نص المقارنة",
        "تنقصها كلمتان من نص المقارنة",
        "تنقصها 3 كلمات من نص المقارنة",
        "تنقصها 11 كلمة من نص المقارنة",
        "تنقصها 100 كلمة من نص المقارنة",
    ],
    "%(count)s date": [
        "لا مواعيد",
        "موعد واحد",
        "موعدان",
        "3 مواعيد",
        "11 موعداً",
        "100 موعد",
    ],
    "%(count)s more speaker is quoted in fewer dispatches.": [
        "لا متحدثين آخرين.",
        "متحدث آخر ورد في أخبار أقل.",
        "متحدثان آخران وردا في أخبار أقل.",
        "3 متحدثين آخرين وردوا في أخبار أقل.",
        "11 متحدثاً آخر وردوا في أخبار أقل.",
        "100 متحدث آخر وردوا في أخبار أقل.",
    ],
    "Corrected": [
        "لا تصويبات",
        "تصويب",
        "تصويبان",
        "3 تصويبات",
        "11 تصويباً",
        "100 تصويب",
    ],
    "Date": [
        "لا تواريخ",
        "تاريخ",
        "تاريخان",
        "3 تواريخ",
        "11 تاريخاً",
        "100 تاريخ",
    ],
    "Figure": [
        "لا أرقام",
        "رقم",
        "رقمان",
        "3 أرقام",
        "11 رقماً",
        "100 رقم",
    ],
    "Finding": [
        "لا ملاحظات",
        "ملاحظة",
        "ملاحظتان",
        "3 ملاحظات",
        "11 ملاحظة",
        "100 ملاحظة",
    ],
    "Name": [
        "لا أسماء",
        "اسم",
        "اسمان",
        "3 أسماء",
        "11 اسماً",
        "100 اسم",
    ],
    "Speaker": [
        "لا متحدثين",
        "متحدث",
        "متحدثان",
        "3 متحدثين",
        "11 متحدثاً",
        "100 متحدث",
    ],
    "and %(count)s more change": [
        "ولا تغيير غيرها",
        "وتغيير آخر",
        "وتغييران آخران",
        "و3 تغييرات أخرى",
        "و11 تغييراً آخر",
        "و100 تغيير آخر",
    ],
}


def told(message: str, count: int) -> str:
    return message % dict.fromkeys(("count", "some", "all"), count)


def plurals(language: str) -> dict[str, str]:
    """Singular -> plural of every message that counts."""
    return {message.id[0]: message.id[1] for message in interface(language) if isinstance(message.id, tuple | list)}


def test_every_message_that_counts_is_told_here() -> None:
    assert set(plurals("ar")) == set(plurals("en")) == set(WRITTEN)


@pytest.mark.parametrize("message", WRITTEN)
def test_arabic_has_a_form_for_each_count(message: str) -> None:
    plural = plurals("ar")[message]
    said = [told(catalog("ar").ngettext(message, plural, count), count) for count in COUNTS]
    assert said == WRITTEN[message]


@pytest.mark.parametrize("message", WRITTEN)
def test_english_has_two(message: str) -> None:
    plural = plurals("en")[message]
    said = [told(catalog("en").ngettext(message, plural, count), count) for count in COUNTS]
    assert said == [told(message if count == 1 else plural, count) for count in COUNTS]


DURATIONS = {
    "year": ["0 سنة", "سنة", "سنتان", "3 سنوات", "11 سنة", "100 سنة"],
    "month": ["0 شهر", "شهر", "شهران", "3 أشهر", "11 شهرًا", "100 شهر"],
    "week": ["0 أسبوع", "أسبوع", "أسبوعان", "3 أسابيع", "11 أسبوعًا", "100 أسبوع"],
    "day": ["0 يوم", "يوم", "يومان", "3 أيام", "11 يومًا", "100 يوم"],
    "hour": ["0 ساعة", "ساعة", "ساعتان", "3 ساعات", "11 ساعة", "100 ساعة"],
}


@pytest.mark.parametrize("unit", DURATIONS)
def test_durations_have_the_same_six(unit: str) -> None:
    formats = Formats("ar", Settings({}, ("ar",)))
    assert [formats.duration(count, unit) for count in COUNTS] == DURATIONS[unit]


def test_a_duration_in_a_language_whose_units_cldr_lacks_is_no_code() -> None:
    assert Formats("ckb", Settings({}, ("ckb",))).duration(3, "month") == "\u20683 months\u2069"


LISTS = {
    "ar": ["", "أ", "أ وب", "أ وب وج"],
    "en": ["", "أ", "أ and ب", "أ, ب and ج"],
    "fr": ["", "أ", "أ et ب", "أ, ب et ج"],
}


@pytest.mark.parametrize("language", LISTS)
def test_lists_are_joined_as_the_language_joins_them(language: str) -> None:
    formats = Formats(language, Settings({}, (language,)))
    assert [formats.list("أبج"[:count]) for count in range(4)] == LISTS[language]

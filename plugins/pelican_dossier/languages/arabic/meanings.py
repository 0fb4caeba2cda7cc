"""Nouns of speakers by what they mean, in words that other languages' packs go by too, without their article."""

from pelican_dossier.languages.arabic.letters import fold

_MEANINGS = """
official: مسؤول مسؤولون مسؤولين مسؤوله مسؤولا مسؤولان
source: مصدر مصادر مصدرا مصدران مصدرين
spokesperson: متحدث متحدثه ناطق ناطقه متحدثا ناطقا متحدثون متحدثين
officer: ضابط ضباط ضابطا
expert: خبير خبراء محلل محللون محللين مختص مختصون
witness: شاهد شهود شاهدا
diplomat: دبلوماسي دبلوماسيون دبلوماسيين دبلوماسيا
resident: سكان اهالي مواطنون مواطنين
activist: ناشط ناشطون ناشطين نشطاء ناشطا
minister: وزير وزراء وزيره
president: رئيس
adviser: مستشار مستشارون مستشاره مستشارا
envoy: مبعوث مبعوثه موفد
ambassador: سفير سفيره سفراء
commander: قائد قاده
leader: زعيم زعماء قيادي قياديون
lawmaker: نائب نواب
governor: محافظ
director: مدير مديره
participant: مشارك مشاركون مشاركين مجتمعون مجتمعين
side: جانب جانبان جانبين طرف طرفان طرفين
delegation: وفد وفود
report: تقرير تقارير
statement: بيان بيانات
ministry: وزاره
government: حكومه حكومتا حكومتي حكومات
embassy: سفاره
command: قياده
committee: لجنه
council: مجلس
administration: اداره
agency: وكاله وكالات
newspaper: صحيفه صحف جريده
army: جيش
police: شرطه
party: حزب احزاب
organisation: منظمه منظمات
authority: سلطه سلطات
office: مكتب
media: اعلام
"""

MEANINGS = {
    fold(word).text: meaning
    for line in _MEANINGS.strip().splitlines()
    for meaning, _, words in [line.partition(": ")]
    for word in words.split()
}
"""A noun -> what it means."""

"""Which language a text is in; one that is not read is never taken for one that is."""

import pytest

from pelican_dossier.languages import LANGUAGE_PACKS, detect
from pelican_dossier.languages.base import LanguagePack

FRENCH = """Le ministre de la Défense a rencontré hier à Erbil les chefs de la coalition.
Selon lui, les dernières bases seront rendues à l’armée irakienne avant la fin du mois de septembre, et deux mille soldats
quitteront le pays dans les semaines qui suivront. « Nous tiendrons parole », a-t-il assuré devant la presse."""
GERMAN = """Der Minister traf gestern in Erbil die Führung der Koalition. Die letzten Stützpunkte werden nach seinen Worten vor
Ende September übergeben, und zweitausend Soldaten sollen das Land in den Wochen danach verlassen. An der Lage in den
Städten ändert das nach Ansicht der Regierung nichts."""
DUTCH = """De minister sprak gisteren in Erbil met de leiding van de coalitie. De laatste bases worden volgens hem voor het einde
van september overgedragen en tweeduizend soldaten verlaten het land in de weken daarna. Er is nog geen datum bekend
waarop het hoofdkwartier in de hoofdstad zal sluiten."""
SPANISH = """El ministro se reunió ayer en Erbil con los jefes de la coalición. Según dijo, las últimas bases serán entregadas antes de
que termine septiembre, y dos mil soldados dejarán el país en las semanas siguientes. No se conoce todavía la fecha."""
PERSIAN = """وزیر دفاع دیروز در اربیل با فرماندهان ائتلاف دیدار کرد. او گفت که آخرین پایگاه‌ها تا پایان ماه سپتامبر به ارتش عراق
واگذار می‌شود و دو هزار سرباز در هفته‌های پس از آن کشور را ترک خواهند کرد. هنوز تاریخ بسته شدن ستاد در پایتخت روشن نیست."""
URDU = """وزیر دفاع نے کل اربیل میں اتحاد کے کمانڈروں سے ملاقات کی۔ ان کا کہنا تھا کہ آخری اڈے ستمبر کے آخر تک عراقی فوج کے
حوالے کر دیے جائیں گے اور دو ہزار فوجی اس کے بعد ملک چھوڑ دیں گے۔"""
KURDISH = """وەزیری بەرگری دوێنێ لە هەولێر چاوی بە فەرماندەکانی هاوپەیمانی کەوت. گوتی دوایین بنکەکان پێش کۆتایی ئەیلوول
ڕادەستی سوپای عێراق دەکرێن و دوو هەزار سەرباز لە هەفتەکانی دواتردا وڵات بەجێ دەهێڵن."""
TURKISH = """Savunma bakanı dün Erbil’de koalisyonun komutanlarıyla görüştü. Son üslerin eylül sonuna kadar Irak ordusuna
devredileceğini, iki bin askerin de izleyen haftalarda ülkeden ayrılacağını söyledi."""
RUSSIAN = "Министр встретился вчера в Эрбиле с командованием коалиции (NATO)."
HEBREW = "שר הביטחון נפגש אתמול בארביל עם מפקדי הקואליציה."


@pytest.mark.parametrize("text", [FRENCH, GERMAN, DUTCH, SPANISH, TURKISH, RUSSIAN])
def test_another_language_from_left_to_right_is_undetermined(text: str) -> None:
    assert detect(text) == "und"


@pytest.mark.parametrize(
    ("text", "code"), [(PERSIAN, "und-Arab"), (URDU, "und-Arab"), (KURDISH, "und-Arab"), (HEBREW, "und-Hebr")]
)
def test_one_from_right_to_left_says_by_its_letters_how_it_runs(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    "headline",
    [
        "Défense : le ministre arrivé à Erbil",
        "Bağdat’ta üslerin devri başladı",
        "وزیر دفاع دیروز در اربیل",
        "وەزیری بەرگری لە هەولێر",
    ],
)
def test_a_headline_is_told_by_letters_that_the_language_has_not(headline: str) -> None:
    assert detect(headline).startswith("und")


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        ("Iraq, Coalition agree final handover", "en"),
        ("Erdoğan visits Baghdad, Erbil", "en"),
        ("العراق يوقّع اتفاقاً جديداً", "ar"),
        ("قائد الحشد پيشمركة يزور بغداد", "ar"),
    ],
)
def test_a_headline_without_a_telling_word_is_known_by_its_letters(headline: str, language: str) -> None:
    assert detect(headline) == language


def test_of_two_languages_in_the_same_letters_the_words_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    words = frozenset("le la les des du et que dans est une pour par sur qui".split())
    monkeypatch.setitem(LANGUAGE_PACKS, "fr", LanguagePack("fr", letters="A-Za-zà-ÿœ", identifying=words))
    assert detect(FRENCH) == "fr"
    assert detect("The minister met the leaders of the coalition in Erbil and said that they would leave.") == "en"
    assert detect(GERMAN) == "und"

"""The words of an Arabic calendar, folded: months of every Arabic country, weekdays, numerals, units."""

from collections.abc import Iterable

from babel import Locale

from pelican_dossier.languages.arabic.letters import fold
from pelican_dossier.languages.senses import Unit

_MONTH_LOCALES = ("ar", "ar_IQ", "ar_DZ", "ar_MA", "ar_MR", "ckb")
"""CLDR's Gregorian-Arabic, Levantine, Maghrebi and Kurdish sets; the other Arab countries use one of these."""

_NEWSPAPER_SPELLINGS = {
    "اوكتوبر": 10,
    "تشرين اول": 10,
    "تشرين ثاني": 11,
    "كانون اول": 12,
    "كانون ثاني": 1,
    "اب": 8,
    "مايس": 5,
    "ابريل": 4,
    "افريل": 4,
    "اغسطوس": 8,
    "يونيه": 6,
    "يوليه": 7,
}
"""Beside CLDR's: what the archives of Arabic newspapers write."""


def _folded(words: Iterable[str]) -> list[str]:
    return [fold(word).text for word in words]


MONTHS: dict[str, int] = {
    name: number
    for locale in _MONTH_LOCALES
    for number, name in enumerate(_folded(Locale.parse(locale).months["format"]["wide"].values()), 1)
} | _NEWSPAPER_SPELLINGS

WEEKDAYS: dict[str, int] = {
    **{fold(name).text: day for day, name in Locale("ar").days["format"]["wide"].items()},
    "الاربعا": 2,
    "الاربعاء": 2,
    "الثلاثا": 1,
}

_DAY_ORDINALS = (
    "الاول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
    "الحادي عشر",
    "الثاني عشر",
    "الثالث عشر",
    "الرابع عشر",
    "الخامس عشر",
    "السادس عشر",
    "السابع عشر",
    "الثامن عشر",
    "التاسع عشر",
    "العشرين",
    "الحادي والعشرين",
    "الثاني والعشرين",
    "الثالث والعشرين",
    "الرابع والعشرين",
    "الخامس والعشرين",
    "السادس والعشرين",
    "السابع والعشرين",
    "الثامن والعشرين",
    "التاسع والعشرين",
    "الثلاثين",
    "الحادي والثلاثين",
)
ORDINALS: dict[str, int] = {word: day for day, word in enumerate(_DAY_ORDINALS, 1)} | {
    word.replace("ين", "ون"): day for day, word in enumerate(_DAY_ORDINALS, 1) if word.endswith("ين")
}

_HIJRI_SPELLINGS = (
    "محرم|المحرم",
    "صفر",
    "ربيع الاول|ربيع اول",
    "ربيع الثاني|ربيع الاخر|ربيع ثاني",
    "جمادي الاولي|جمادي الاول",
    "جمادي الاخره|جمادي الثانيه|جمادي الثاني",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعده|ذي القعده|ذا القعده",
    "ذو الحجه|ذي الحجه|ذا الحجه",
)
HIJRI_MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(_HIJRI_SPELLINGS, 1) for name in names.split("|")
}

AMBIGUOUS_MONTHS = frozenset({"اب", "مارس", "مايس", *HIJRI_MONTHS})
"""Father, to practise, a man's name: months only where the words around them say so."""

SEASONS: dict[str, int] = {"ربيع": 1, "صيف": 2, "خريف": 3, "شتاء": 4}

DECADES: dict[str, int] = {
    stem + ending: tens
    for tens, stem in enumerate("عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين".split(), 2)
    for ending in ("ات", "يات")
}
"""The nineties, 9."""

_UNIT_WORDS: tuple[tuple[Unit, str], ...] = (
    ("day", "يوم يوما ايام"),
    ("week", "اسبوع اسبوعا اسابيع"),
    ("month", "شهر شهرا اشهر شهور"),
    ("year", "عام عاما اعوام سنه سنوات سنين"),
    ("decade", "عقد عقدا عقود"),
    ("century", "قرن قرنا قرون"),
)
UNITS: dict[str, Unit] = {word: unit for unit, words in _UNIT_WORDS for word in words.split()}
SINGULARS = ("يوم", "اسبوع", "شهر", "عام", "سنه", "عقد", "قرن")
DUALS: dict[str, Unit] = {
    "يومين": "day",
    "اسبوعين": "week",
    "شهرين": "month",
    "عامين": "year",
    "سنتين": "year",
    "عقدين": "decade",
    "قرنين": "century",
}
PLURALS = ("ايام", "اسابيع", "اشهر", "شهور", "اعوام", "سنوات", "سنين", "عقود", "قرون")
"""Without a number before them they are vague."""

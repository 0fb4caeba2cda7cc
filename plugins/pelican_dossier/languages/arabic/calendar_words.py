"""The words of an Arabic calendar, folded: months of every Arabic country, weekdays, numerals, units."""

from collections.abc import Iterable

from babel import Locale

from pelican_dossier.languages.arabic.letters import fold
from pelican_dossier.languages.base import Unit

_MONTH_LOCALES = ("ar", "ar_IQ", "ar_DZ", "ar_MA", "ar_MR")
"""CLDR's Gregorian-Arabic, Levantine and the Maghrebi sets; the other Arab countries use one of these."""

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

CARDINALS: dict[str, int] = {
    "ثلاثه": 3,
    "ثلاث": 3,
    "اربعه": 4,
    "اربع": 4,
    "خمسه": 5,
    "خمس": 5,
    "سته": 6,
    "ست": 6,
    "سبعه": 7,
    "سبع": 7,
    "ثمانيه": 8,
    "ثماني": 8,
    "ثمان": 8,
    "تسعه": 9,
    "تسع": 9,
    "عشره": 10,
    "عشر": 10,
}

UNITS: dict[str, Unit] = {
    "يوم": "day",
    "يوما": "day",
    "ايام": "day",
    "اسبوع": "week",
    "اسبوعا": "week",
    "اسابيع": "week",
    "شهر": "month",
    "شهرا": "month",
    "اشهر": "month",
    "شهور": "month",
    "عام": "year",
    "عاما": "year",
    "اعوام": "year",
    "سنه": "year",
    "سنوات": "year",
}
DUALS: dict[str, Unit] = {
    "يومين": "day",
    "اسبوعين": "week",
    "شهرين": "month",
    "عامين": "year",
    "سنتين": "year",
}
PLURALS = ("ايام", "اسابيع", "اشهر", "شهور", "اعوام", "سنوات")
"""Without a number before them they are vague."""

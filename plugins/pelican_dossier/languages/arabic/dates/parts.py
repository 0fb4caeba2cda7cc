"""The words of an Arabic calendar, folded, the named parts of its dates, and how their matches are read."""

from re import Match

from babel import Locale

from pelican_dossier.languages.arabic import numbers
from pelican_dossier.languages.arabic.letters import fold
from pelican_dossier.languages.daterules import DIGIT_PARTS, Parts, alternation, spaced
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
    "تشرين ثان": 11,
    "كانون ثان": 1,
    "ابريل": 4,
    "افريل": 4,
    "اغسطوس": 8,
    "يونيه": 6,
    "يوليه": 7,
    "تشرين 1": 10,
    "تشرين 2": 11,
    "كانون 1": 12,
    "كانون 2": 1,
    "ت1": 10,
    "ت2": 11,
    "ك1": 12,
    "ك2": 1,
}
"""Beside CLDR's: what the archives of Arabic newspapers write."""


MONTHS: dict[str, int] = {
    fold(name).text: number
    for locale in _MONTH_LOCALES
    for number, name in Locale.parse(locale).months["format"]["wide"].items()
} | _NEWSPAPER_SPELLINGS

WEEKDAYS: dict[str, int] = {
    **{fold(name).text: day for day, name in Locale("ar").days["format"]["wide"].items()},
    "الاربعا": 2,
    "الاربعاء": 2,
    "الثلاثا": 1,
}

_DAY_ORDINALS = (
    "الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي عشر|الثاني عشر|الثالث عشر|"
    "الرابع عشر|الخامس عشر|السادس عشر|السابع عشر|الثامن عشر|التاسع عشر|العشرين|الحادي والعشرين|الثاني والعشرين|"
    "الثالث والعشرين|الرابع والعشرين|الخامس والعشرين|السادس والعشرين|السابع والعشرين|الثامن والعشرين|"
    "التاسع والعشرين|الثلاثين|الحادي والثلاثين"
).split("|")
ORDINALS: dict[str, int] = {word: day for day, word in enumerate(_DAY_ORDINALS, 1)} | {
    word.replace("ين", "ون"): day for day, word in enumerate(_DAY_ORDINALS, 1) if word.endswith("ين")
}

HIJRI_SPELLINGS = (
    "محرم|المحرم/صفر/ربيع الاول|ربيع اول/ربيع الثاني|ربيع الاخر|ربيع ثاني/جمادي الاولي|جمادي الاول/"
    "جمادي الاخره|جمادي الثانيه|جمادي الثاني/رجب/شعبان/رمضان/"
    "شوال/ذو القعده|ذي القعده|ذا القعده/ذو الحجه|ذي الحجه|ذا الحجه"
).split("/")
HIJRI_MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(HIJRI_SPELLINGS, 1) for name in names.split("|")
}

AMBIGUOUS_MONTHS = frozenset({"اب", "مارس", "مايس", *HIJRI_MONTHS})
"""Father, to practise, a man's name: months only where the words around them say so."""

SEASONS: dict[str, int] = {"ربيع": 1, "صيف": 2, "خريف": 3, "شتاء": 4}

DECADES: dict[str, int] = {
    stem + ending: tens * 10
    for tens, stem in enumerate("عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين".split(), 2)
    for ending in ("ات", "يات")
}
"""The nineties, 90."""

_UNIT_WORDS: tuple[tuple[Unit, str, str, str, str], ...] = (
    ("day", "يوم", "يوما", "ايام", "يومين"),
    ("week", "اسبوع", "اسبوعا", "اسابيع", "اسبوعين"),
    ("month", "شهر", "شهرا", "اشهر شهور", "شهرين"),
    ("year", "عام", "عاما", "اعوام", "عامين"),
    ("year", "سنه", "", "سنوات سنين", "سنتين"),
    ("decade", "عقد", "عقدا", "عقود", "عقدين"),
    ("century", "قرن", "قرنا", "قرون", "قرنين"),
)
"""The singular, what stands behind eleven and more, plurals, the dual."""
UNITS: dict[str, Unit] = {word: unit for unit, *forms, _ in _UNIT_WORDS for word in " ".join(forms).split()}
SINGULARS = tuple(singular for _, singular, *_ in _UNIT_WORDS)
DUALS: dict[str, Unit] = {dual: unit for unit, *_, dual in _UNIT_WORDS}
PLURALS = tuple(word for *_, plurals, _ in _UNIT_WORDS for word in plurals.split())
"""Without a number before them they are vague."""


FIRST = ("اول", "فاتح", "غره")
"""The first of a month, beside the ordinal."""
BARE_WEEKDAYS = {name.removeprefix("ال"): day for name, day in WEEKDAYS.items()}
"""Without the article they are numbers too (one, two), so only beside another word of the calendar."""
_YEAR = r"(?<!\d)[12]\d{3}(?!\d|\s*[.,٫٬]\d)م?"
_COUNTED_NOUNS = (
    "جنود جندي عسكري مقاتل عنصر شخص قتيل جريح مواطن لاجي نازح قريه مدينه دولار دينار ريال برميل طن "
    "متر كيلو كلم كم الف مليون مليار صاروخ طايره دبابه منزل وحده صفحه ساعه دقيقه سفينه شركه "
    "مستشار"
).split()
"""What news counts most; a number before one of them is no year."""
_COUNTED = rf"(?!\s+(?:{alternation(_COUNTED_NOUNS)}\w*|ميل(?!اد)))"

ARABIC = Parts(
    {
        **DIGIT_PARTS,
        "the": r"(?:ال|لل)",
        "year": rf"(?P<year>{_YEAR}){_COUNTED}(?:\s+(?:م|ميلادي|ميلاديه|للميلاد)(?!\w))?",
        "other_year": rf"(?P<other_year>{_YEAR}){_COUNTED}",
        "later_year": rf"(?P<later_year>{_YEAR}){_COUNTED}",
        "year_word": r"(?:(?:ال)?(?:عام|سنه))",
        "year_in_words": rf"(?P<year_in_words>(?:الف|الفين|الفان)(?!\w)(?:\s+و{numbers.NUMBER_WORDS}){{0,3}})",
        "day": rf"(?:(?P<day>\d{{1,2}})(?!\d)|(?P<ordinal>{alternation([*ORDINALS, *FIRST])})(?!\w))",
        "other_day": rf"(?:(?P<other_day>\d{{1,2}})(?!\d)|(?P<other_ordinal>{alternation(ORDINALS)})(?!\w))",
        "month_name": alternation(MONTHS),
        "month": r"(?P<month>{month_name})(?!\w)",
        "second_month": r"(?:\s*[/-]\s*(?P<second>{month_name})(?!\w)|\s*\(\s*(?P<bracketed>{month_name})\s*\))",
        "plain_month": r"(?P<plain>{month_name})(?!\w)",
        "months": r"(?:شهر )?{month}{second_month}?",
        "hijri_month": rf"(?:شهر )?(?P<hijri>{alternation(HIJRI_MONTHS)})(?!\w)(?: (?:المبارك|الحرام|الخير))?",
        "hijri_year": r"(?P<hijri_year>(?<!\d)1[0-6]\d{2}(?!\d))",
        "hijri_mark": r"(?:\s*(?:هجريه|هجري|للهجره|ه)(?!\w))",
        "digits": r"(?P<first>\d{1,2})\s?/\s?(?P<second>\d{1,2})\s?/\s?(?P<year>[12]\d{3})(?![-/\d])",
        "kind_of_year": r"(?:ال)?(?:مالي|دراسي|جامعي|اكاديمي|زراعي|رياضي|ضريبي|تشريعي)ه?(?![^\W\d])",
        "weekday": rf"(?P<weekday>{alternation(WEEKDAYS)})(?!\w)",
        "plain_weekday": rf"(?:{alternation(WEEKDAYS)})(?!\w)",
        "bare_weekday": rf"(?P<weekday>{alternation(BARE_WEEKDAYS)})(?!\w)",
        "past": r"(?P<past>(?:ال)?(?:ماضي|منصرم|فايت|منقضي)(?:ه|ين|تين)?)(?!\w)",
        "next": r"(?P<next>(?:ال)?(?:مقبل|قادم|اتي)(?:ه|ين|تين)?)(?!\w)",
        "this": r"(?P<this>(?:ال)?(?:جاري|حالي)(?:ه)?)(?!\w)",
        "towards": r"(?:{past}|{next}|{this})",
        "past_or_next": r"(?:{past}|{next})",
        "past_latest_or_next": r"(?:(?P<latest>(?:ال)?اخير(?:ه|ين|تين)?)(?!\w)|{past}|{next})",
        "year_lead": (
            r"(?:(?:[»\"”]?[،,]? |(?<=\)))(?:من )?(?:[لب]?{year_word} |لل(?:عام|سنه) )?|\s*[-–/]\s*|\.(?=\d)"
            r"|[،,]?\s*(?P<bracket>\()\s*(?:{year_word} )?)"
        ),
        "of_year": r"(?:{year_lead}{year}(?(bracket)\s*\))|[،,]? (?:من )?ل?{year_word} {year_in_words})",
        "unit": rf"(?P<unit>{alternation(UNITS)})(?!\w)",
        "singular": rf"(?P<singular>{alternation(SINGULARS)})(?!\w)",
        "one": rf"(?!عقد)(?P<one>{{singular}})(?!\s+(?:{alternation([*MONTHS, *HIJRI_MONTHS])})(?!\w))",
        "dual": rf"(?P<dual>{alternation(DUALS)})(?!\w)",
        "plural": rf"{alternation(PLURALS)}(?!\w)",
        "number": (
            r"(?:ال)?(?:(?P<digits>\d{1,3}(?:[.,،٬]\d{3})+|\d{1,4})(?!\d)"
            rf"|(?P<words>{numbers.NUMBER_WORDS}))"
        ),
        "count": r"(?:{number} {unit}|(?:ال)?{dual})",
        "about": r"(?P<about>نحو|حوالي|قرابه|زهاء|ما يقارب|ما يقرب من|تقريبا)",
        "more": r"(?P<more>اكثر من|ما يزيد (?:علي|عن))",
        "amount": r"(?:(?:{about}|{more}|اقل من) )?(?:{count}|{one})",
        "exact_amount": r"(?:{about} )?(?:{count}|{one})",
        "few": r"(?:بضعه|بضع|عده)",
        "season": rf"(?:ال)?(?P<season>{alternation(SEASONS)})(?!\w)",
        "decade": rf"(?:ال)?(?P<decade>{alternation(DECADES)})(?!\w)",
        "century_number": rf"(?P<century>{alternation([*ORDINALS, 'الواحد والعشرين'])})(?!\w)",
        "nth": rf"(?P<nth>{alternation([*list(ORDINALS)[:5], 'الاخير', 'الاخيره', 'الاولي', 'الثانيه'])})(?! ?عشر|\w)",
    }
)

WEEKDAY_BEFORE = r"(?:(?:يوم )?{weekday}[\s،,]*(?:ال)?(?:موافقا? )?|يوم )?"
"""Before a day of the month."""


def day_number(match: Match[str], digits: str = "day", ordinal: str = "ordinal") -> int | None:
    """The day of a month; None for a number that no month has."""
    word = match[ordinal]
    if word is not None:
        return ORDINALS.get(spaced(word), 1)
    return int(match[digits]) if 1 <= int(match[digits]) <= 31 else None


def weekday_number(match: Match[str]) -> int | None:
    """The weekday, None where none is named."""
    name = match.groupdict().get("weekday")
    return WEEKDAYS.get(name, BARE_WEEKDAYS.get(name)) if name else None


def year_number(match: Match[str], group: str = "year") -> int | None:
    """The year in digits or in words, None where none is named."""
    groups = match.groupdict()
    if groups.get(group):
        return int(groups[group][:4])
    words = groups.get("year_in_words")
    return numbers.value(words) if words else None


def _whole(digits: str) -> int:
    """A number whose thousands may be parted."""
    return int("".join(filter(str.isdecimal, digits)))


def count(match: Match[str]) -> tuple[int, Unit] | None:
    """So many days, weeks, months, years."""
    groups = match.groupdict()
    if groups.get("dual"):
        return 2, DUALS[groups["dual"]]
    if groups.get("singular"):
        return 1, UNITS[groups["singular"]]
    number = _whole(groups["digits"]) if groups["digits"] else numbers.value(spaced(groups["words"]))
    return (number, UNITS[groups["unit"]]) if number else None

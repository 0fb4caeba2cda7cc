"""How Arabic news writes dates: one family of rules a module, all of them in one visible list."""

import re
from collections.abc import Iterable, Mapping

from pelican_dossier.languages.arabic import numbers
from pelican_dossier.languages.arabic.dates import absolute, hijri, neardays, numeric, periods, relative, undated
from pelican_dossier.languages.arabic.dates.parts import (
    ARABIC,
    DECADES,
    DUALS,
    HIJRI_MONTHS,
    MONTHS,
    ORDINALS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from pelican_dossier.languages.arabic.dates.surnames import NAMED_AGAIN, SURNAME
from pelican_dossier.languages.arabic.dates.tenses import TENSES
from pelican_dossier.languages.daterules import DateGrammar, kinds_of_words

prefix = ARABIC.prefix

_PARTS_OF = "(?:ايام|اسابيع|اشهر|ساعات|سنوات)"

PREFIXES = (
    prefix("section", rf"(?:مطلع|بدايه(?! من )|بدايات|اوايل|مستهل|ال{_PARTS_OF} الاولي من)(?: ايام)? ", "START"),
    prefix("section", r"(?:منتصف|اواسط|وسط) ", "MID"),
    prefix("section", rf"(?:نهايه|نهايات|اواخر|اخر ايام|اخر|ختام|ال{_PARTS_OF} الاخيره من)(?: ايام)? (?!في )", "END"),
    prefix(
        "by",
        r"(?:بحلول|حتي|لغايه|الي غايه|(?:في )?(?:موعد )?اقصاه|(?:موعد )?لا يتجاوز|قبل حلول) ",
        bound="ON_OR_BEFORE",
    ),
    prefix("since", r"(?:منذ|اعتبارا من|بدءا من|بدءا ب|ابتداء من|بدايه من|انطلاقا من) ", bound="ON_OR_AFTER"),
    prefix("before", r"قبل ", bound="BEFORE"),
    prefix("after", r"بعد ", bound="AFTER"),
    prefix("about", r"(?:نحو|حوالي|قرابه|زهاء) ", approximate=True),
    prefix("in", r"(?:في|خلال|بين|عبر|طوال|لغايه|بتاريخ)[\s،(]+"),
    prefix("born", r"مواليد (?:[^\W\d]+ )?"),
)


_FIRST_WORDS: Mapping[str, Iterable[str]] = {
    "weekday": [*WEEKDAYS, "يوم", "يومي"],
    "weekdays": ["ايام"],
    "day": ["اول", "فاتح", "غره"],
    "ordinal": ORDINALS,
    "month": [*MONTHS, "شهر"],
    "hijri": [*HIJRI_MONTHS, "شهر"],
    "sport": ["موسم", "الموسم"],
    "year": "عام العام سنه السنه عامي العامين سنتي الاعوام السنوات".split(),
    "near": "البارحه الليله امس الامس اول غدا الغد غد بعد قبل يوم".split(),
    "today": ["اليوم"],
    "unit": [f"ال{unit}" for unit in UNITS],
    "the_count": [
        *(f"ال{word}" for word in (*DUALS, *numbers.WORDS)),
        *(f"ال{number}" for number in range(1, 100)),
    ],
    "within": ["خلال"],
    "last": ["اخر"],
    "ago": ["قبل", "منذ"],
    "after": ["بعد"],
    "this": ["هذا", "هذه", "هاته"],
    "that": "ذلك تلك ذات نفس".split(),
    "quarter": ["الربع"],
    "half": ["النصف"],
    "time": ["الفتره"],
    "first": "اول ثاني ثالث رابع خامس اخر".split(),
    "season": [*SEASONS, *(f"ال{season}" for season in SEASONS), "فصل"],
    "decade": [*DECADES, *(f"ال{decade}" for decade in DECADES)],
    "century": ["القرن"],
    "in": "في خلال بين عبر طوال لغايه بتاريخ".split(),
    "event_days": ["غداه", "عشيه"],
    "born": ["مواليد"],
    "recently": "اخيرا موخرا قريبا".split(),
    "names": [*undated.BEFORE_THE_DAY.split("|"), "عين"],
    "today_before": undated.BEFORE_THIS_AGE.split("|"),
    "title": undated.TITLES.split("|"),
    "named": f"{undated.NAMED}|{undated.ATTACKS}".split("|"),
    "weekday_names": undated.WEEKDAY_NAMES.split("|"),
    "anniversary": ["الذكري", "ذكري"],
    "section": "مطلع بدايه بدايات اوايل مستهل منتصف اواسط وسط نهايه نهايات اواخر اخر ختام "
    "الايام الاسابيع الاشهر الساعات السنوات".split(),
    "by": "بحلول حتي لغايه الي في موعد اقصاه لا قبل".split(),
    "since": "منذ اعتبارا بدءا ابتداء بدايه انطلاقا".split(),
    "before": ["قبل"],
    "about": "نحو حوالي قرابه زهاء".split(),
}
_CONJUNCTIONS = "", "و", "ف"
_PROCLITICS = [first + second for first in _CONJUNCTIONS for second in ("", "ب", "ك", "ل")]
_OTHER_WORDS = frozenset(conjunction + "لامس" for conjunction in _CONJUNCTIONS)
"""What looks like a clitic and a first word, and is nearly always another word: he touched."""


def _words() -> dict[str, tuple[int, frozenset[str]]]:
    """Every first word with whatever may be written onto its front; a word of its own comes before a composed one."""
    kinds = kinds_of_words(_FIRST_WORDS)
    found: dict[str, tuple[int, frozenset[str]]] = {}
    for proclitic in _PROCLITICS:
        for word, its in kinds.items():
            if proclitic + word not in _OTHER_WORDS:
                found.setdefault(proclitic + word, (len(proclitic), its))
    for word, its in kinds.items():
        if word.startswith("ال"):
            for conjunction in _CONJUNCTIONS:
                found.setdefault(f"{conjunction}لل{word[2:]}", (len(conjunction), its))
    return found


_BEFORE_A_YEAR = r"(?:من|في|ل?ل?ال?عام|[لب]?(?:عام|سنه|السنه)|للسنه|ل)\s+"

DATES = DateGrammar(
    words=_words(),
    rules=(
        *undated.RULES,
        *numeric.RULES,
        *absolute.RULES,
        *hijri.RULES,
        *neardays.RULES,
        *relative.RULES,
        *relative.COUNTED_RULES,
        *periods.RULES,
    ),
    prefixes=PREFIXES,
    ranges=(
        (re.compile(r".*(?<!\w)(?:ما )?بين(?:\s+يومي?)?[\s(]*"), re.compile(r"\s*(?:[-–—]|و)\s*")),
        (
            re.compile(r".*(?<!\w)(?:من|منذ)(?:\s+يوم)?[\s(]*"),
            re.compile(r"\s*(?:[-–—]|و?حتي|و?الي)\s*(?:يوم\s+)?"),
        ),
        (re.compile(r".*"), re.compile(r"\s*[-–—]\s*|\s+الي\s+")),
    ),
    restating=re.compile(r"[\s،,(]*(?:اي|يعني|بمعني)\s+(?:انها?\s+)?"),
    surname=SURNAME,
    named_again=NAMED_AGAIN,
    of_links=re.compile(r"\s+(?:(?:من|في)\s+)?"),
    same_links=re.compile(r"\s*[،,(]?\s*(?:ال)?موافقا?\s+(?:ل|ليوم\s+|يوم\s+)?"),
    namely_links=re.compile(r"[،,]?\s+و?(?:(?:ب?ال)?تحديدا?|ب?الضبط|اي)?[،,]?\s*(?:في\s+)?(?:يوم\s+)?"),
    to_event=re.compile(
        r"\s+(?:(?:من|علي)\s+)?(?:(?!ان\s|ال)\w+\s+)?(?!ان\s)\w+(?:\s+ال\w+){0,2}\s+(?:(?:في|يوم)\s+){0,2}|"
        r"\s+(?:(?:من|علي)\s+)?(?:\w+\s+){1,4}(?:الذي|التي|الذين)\s+(?:\w+\s+){1,5}"
    ),
    event=re.compile(r"\s+(?:(?:من|علي)\s+)?(?:ال)?(?P<noun>\w{3,})"),
    list_links=re.compile(r"\s*[،,]?\s*و?\s*"),
    shared_year_links=re.compile(r"\s*[،,]?\s*(?:و|او\s|ثم\s|الي\s|حتي\s)?\s*(?:يوم\s+|في\s+|من\s+)?"),
    year_beside=re.compile(
        rf"\s*(?:(?:[-–/(\[«\"'’]|\.(?=\d))\s*(?:{_BEFORE_A_YEAR})*[12]\d{{3}}(?!\d)|[»\"”]?[،,]?\s*(?:{_BEFORE_A_YEAR})+[12]\d{{3}}(?!\d)|"
        r"[،,]?\s*[12]\d{3}(?=\s*(?:[.،,؛:!؟)»]|$))|\s*['’]\d\d(?!\d)|\s+\d\d(?=\s*(?:[.،,؛:!؟)»](?!\d)|$)))"
    ),
    tenses=TENSES,
    us_elections=re.compile(r"(?<!\w)(?:ال)?انتخابات (?P<president>الرياسيه )?الام[يركا]+ه"),
    pairing="الموافق",
    date_order="DMY",
)

"""Nouns in the singular and in the plural, by which a question asks for one and is answered with the other."""

import re
from functools import lru_cache

_GROUPS = (
    "هجوم=هجمات ضربه=ضربات=ضرب قتيل=قتلي جريح=جرحي شهيد=شهداء ضحيه=ضحايا ناج=ناجون جندي=جنود ضابط=ضباط "
    "عامل=عمال=عاملون طفل=اطفال رجل=رجال امراه=نساء سيده=سيدات فرد=افراد عنصر=عناصر شخص=اشخاص قايد=قاده "
    "رهينه=رهاين لاجي=لاجيون "
    "مهاجر=مهاجرون سجين=سجناء اسير=اسري طالب=طلاب=طلبه صياد=صيادون حارس=حراس خبير=خبراء موظف=موظفون راكب=ركاب "
    "طاير=طايره=طايرات صاروخ=صواريخ قنبله=قنابل لغم=الغام مبني=مباني=مبان منزل=منازل بيت=بيوت قريه=قري مدينه=مدن "
    "سفينه=سفن قارب=قوارب مركب=مراكب عربه=عربات مركز=مراكز مخيم=مخيمات معسكر=معسكرات مدرسه=مدارس مصنع=مصانع "
    "شارع=شوارع طريق=طرق جسر=جسور نفق=انفاق سد=سدود بير=ابار حريق=حرايق زلزال=زلازل انهيار=انهيارات حادث=حوادث "
    "خبر=اخبار قرار=قرارات قانون=قوانين عام=اعوام سنه=سنوات=سنون يوم=ايام شهر=اشهر=شهور ساعه=ساعات متر=امتار "
    "مصاب=مصابون مفقود=مفقودون معتقل=معتقلون موقوف=موقوفون نازح=نازحون مدني=مدنيون مواطن=مواطنون شرطي=شرطيون"
).split()
PEOPLE = re.compile(
    r"(?!\w?(?:سج|شو|فن|دي|عي|قر|حص|بط|غص|قان|تلفزي|ملي|بلي|صال|كارت|زيت|صاب|هار|مضم|جن|سك|بالك|كوم)ون$|\w\wا\wون$)\w{3,}ون"
)
"""By their form; prisons, arts and the like are no people, nor are laws, whose plural is no ending."""
_PARTICIPLE = 3
"""Letters of a word with a first «m» above which it may be a participle, whose plural drops its end before a noun."""
_NUMBERS = {word: frozenset(group.split("=")) for group in _GROUPS for word in group.split("=")}


@lru_cache(maxsize=1 << 12)
def numbers(word: str) -> frozenset[str]:
    """A plain noun in every number; people’s plurals in the nominative, as plain words have them."""
    if word in _NUMBERS:
        return _NUMBERS[word]
    for plural in ("ات", "ون"):
        if word.endswith(plural) and len(word) > len(plural) + 2:
            return frozenset((word, word[: -len(plural)], word[: -len(plural)] + "ه"))
    if word.endswith("ه"):
        return frozenset((word, word[:-1] + "ات"))
    owned = (
        (word + "ي",) if word.startswith("م") and len(word) > _PARTICIPLE else ()
    )  # whose they are: members of the force
    return frozenset((word, word + "ات", word + "ون", *owned))

"""Arabic numbers in words, folded: one to 999,999, in every gender and case that newspapers write."""

from fractions import Fraction

from pelican_dossier.languages.daterules import alternation
from pelican_dossier.languages.numerals import Numerals

_ONES = {
    1: "واحد واحده احدي",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي",
    3: "ثلاثه ثلاث",
    4: "اربعه اربع",
    5: "خمسه خمس",
    6: "سته ست",
    7: "سبعه سبع",
    8: "ثمانيه ثماني ثمان",
    9: "تسعه تسع",
    10: "عشره عشر",
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
    100: "مايه ميه",
    200: "مايتان مايتين ميتان ميتين",
    2000: "الفان الفين",
}
_HUNDREDS = {3: "ثلاث", 4: "اربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثماني ثمان", 9: "تسع"}

WORDS: dict[str, int] = {word: number for number, words in _ONES.items() for word in words.split()} | {
    stem + ending: number * 100
    for number, stems in _HUNDREDS.items()
    for stem in stems.split()
    for ending in ("مايه", "ميه")
}
_ARTICLES = ("ال", "وال", "بال", "كال", "لل")
BEHIND: dict[str, int] = {"واحد": 1, "واحده": 1, "واحدا": 1} | {
    f"ال{word}": number for number, words in _ONES.items() if 3 <= number <= 10 for word in words.split()
}
"""Behind the noun that they count: the four parties. Tens are ordinals there: the twentieth century."""
DEFINITE: dict[str, int] = {
    article + word: len(article)
    for article in ("ال", "وال", "بال", "كال")
    for number, words in _ONES.items()
    if 20 <= number <= 100
    for word in [*words.split(), "الف", "مليون"]
}
"""Past the fifty, under the hundred."""
THOUSAND = frozenset({"الف", "الاف"})

NUMBER_WORDS = (
    rf"(?:{alternation([*WORDS, *THOUSAND])}(?!\w)"
    rf"(?:\s+و?{alternation([*WORDS, *THOUSAND])}(?!\w)){{0,7}})"
)
"""A pattern for a run of them."""


def value(words: str) -> int | None:
    """The number that a run of words names; None where they name none."""
    total = current = 0
    for word in words.split():
        bare = word if word in WORDS or word in THOUSAND else word.removeprefix("و")
        if bare in THOUSAND:
            total += max(current, 1) * 1000
            current = 0
        elif bare in WORDS:
            current += WORDS[bare]
        else:
            return None
    return total + current or None


NUMERALS = Numerals(
    words={word: number for word, number in WORDS.items() if number < 1000}
    | dict.fromkeys(("مايتا", "مايتي", "ميتا", "ميتي"), 200)
    | {"احد": 1},
    scales=dict.fromkeys(("الف", "الفا", "الاف"), 1000)
    | dict.fromkeys(("مليون", "مليونا", "ملايين"), 10**6)
    | dict.fromkeys(("مليار", "مليارا", "مليارات", "بليون", "بليونا", "بلايين"), 10**9)
    | dict.fromkeys(("تريليون", "تريليونا", "تريليونات"), 10**12),
    duals=dict.fromkeys(("الفان", "الفين", "الفا", "الفي"), 1000)
    | dict.fromkeys(("مليونان", "مليونين", "مليونا", "مليوني"), 10**6)
    | dict.fromkeys(("ملياران", "مليارين", "مليارا", "ملياري", "بليونين", "بليونان"), 10**9)
    | dict.fromkeys(("تريليونان", "تريليونين"), 10**12),
    fractions={"نصف": Fraction(1, 2), "ربع": Fraction(1, 4), "ثلث": Fraction(1, 3)},
    joiner="و",
    joiner_is_attached=True,
    hundred=frozenset({"مايه", "ميه"}),
    teen=frozenset({"عشر", "عشره"}),
    never_counted=frozenset({"من"}),
    decimal_comma=True,
    decimal_letter="ر",
)
"""For figures: «ألفا» is two thousand by itself and a thousand after another number."""

"""English numbers in words: cardinals to ninety-nine, ordinals to ninety-ninth."""

from fractions import Fraction

from pelican_dossier.languages.numerals import Numerals

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_ONES += " eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_IRREGULAR |= {"twelve": "twelfth"}

_CARDINALS = {word: number for number, word in enumerate(_ONES.split(), 1)}
_TENS_NUMBERS = {word: number * 10 for number, word in enumerate(_TENS.split(), 2)}


def _ordinal(word: str) -> str:
    return _IRREGULAR.get(word) or (word.removesuffix("y") + "ieth" if word.endswith("y") else word + "th")


CARDINALS: dict[str, int] = {
    **_CARDINALS,
    **_TENS_NUMBERS,
    **{f"{ten}-{one}": tens + n for ten, tens in _TENS_NUMBERS.items() for one, n in list(_CARDINALS.items())[:9]},
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "a dozen": 12,
    "hundred": 100,
    "a hundred": 100,
}
ORDINALS: dict[str, int] = {
    **{_ordinal(word): number for word, number in {**_CARDINALS, **_TENS_NUMBERS}.items()},
    **{
        f"{ten}-{_ordinal(one)}": tens + n
        for ten, tens in _TENS_NUMBERS.items()
        for one, n in list(_CARDINALS.items())[:9]
    },
}

NUMERALS = Numerals(
    words={**_CARDINALS, **_TENS_NUMBERS, "hundred": 100, "a": 1, "an": 1},
    scales={"dozen": 12, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    suffixes={"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
    | {"million": 10**6, "billion": 10**9, "trillion": 10**12},
    fractions={"half": Fraction(1, 2), "quarter": Fraction(1, 4)},
    duals={},
    joiner="and",
    joiner_is_attached=False,
    hundred=frozenset({"hundred"}),
    teen=frozenset(),
    articles=frozenset({"a", "an"}),
    hyphen=True,
)
"""For figures: two hundred and fifty, twenty-five, 3.5 million, $20bn."""

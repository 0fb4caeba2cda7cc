"""English numbers in words: cardinals to ninety-nine, ordinals to ninety-ninth."""

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

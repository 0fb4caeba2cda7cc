"""How a language writes numbers: digits, words, scales."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

Exact = int | Fraction
"""A number without a rounding error; most are whole."""
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,٬،])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"(?:(\d+)[.,٫]|(\d{1,3})،(?=\d{1,2}$))(\d+)")
_LOOK_BACK = 60
"""Letters before digits that tell what is written onto them."""
_MOST_DIGITS = 18
"""Digits of a quantity; what is longer is a code."""


@dataclass(frozen=True, slots=True)
class MeasureSign:
    """When letters written onto digits are a measure (6m high), and no scale (6m people); over folded text."""

    number: re.Pattern[str]
    """Digits that have no such scale."""
    before: re.Pattern[str]
    """What stands before a measure, up to the digits."""
    behind: re.Pattern[str]
    """What stands behind one, from the end of the letters."""
    scaled_before: re.Pattern[str]
    """What stands before the digits of a scale, whatever else tells of a measure."""
    scaled_behind: re.Pattern[str]
    """What stands behind a scale; where nothing tells of either the scale is doubtful."""

    def sense(self, text: str, start: int, end: int, letters: int) -> Literal["measure", "scale", "doubtful"]:
        """What letters mean of which the digits before them have a place in a text."""
        before, behind = text[max(0, start - _LOOK_BACK) : start], end + letters
        if self.scaled_before.search(before) and not self.before.search(before):
            return "scale"
        is_long = self.number.fullmatch(text, start, end) is not None
        if is_long or self.behind.match(text, behind) or self.before.search(before):
            return "measure"
        return "scale" if self.scaled_behind.match(text, behind) else "doubtful"


@dataclass(frozen=True, slots=True)
class Numerals:
    """The number words of a language, folded."""

    words: Mapping[str, int] = field(default_factory=dict)
    """One to nine hundred."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """Thousand and above; they count once by themselves too."""
    duals: Mapping[str, int] = field(default_factory=dict)
    """Scales that say two by their form: 2000."""
    fractions: Mapping[str, Fraction] = field(default_factory=dict)
    """A half, a quarter: of the scale or the unit of time that follows."""
    joiner: str = ""
    """The word «and»."""
    joiner_is_attached: bool = False
    hundred: frozenset[str] = frozenset()
    """A hundred that multiplies what stands before it."""
    teen: frozenset[str] = frozenset()
    """A ten that is added to the word before it."""
    suffixes: Mapping[str, int] = field(default_factory=dict)
    """Scales written onto digits (5m)."""
    measures: Mapping[str, MeasureSign] = field(default_factory=dict)
    """Those that may be a measure as well."""
    never_counted: frozenset[str] = frozenset()
    """Words after which no noun is counted (of)."""
    articles: frozenset[str] = frozenset()
    """Between a fraction and its scale (half a million)."""
    hyphen: bool = False
    """Tens and ones may be joined by a hyphen."""
    decimal_comma: bool = False
    decimal_before: re.Pattern[str] | None = None
    """Where a dot parts thousands too: behind what stands here three digits after it are a decimal (of a per cent)."""
    decimal_letter: str = ""
    """Between digits that are written the other way round: «25ر31» is 31.25."""
    openers: frozenset[str] = field(init=False)
    """The words that a number may begin with."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "openers", frozenset().union(self.words, self.scales, self.duals, self.fractions))

    def is_number(self, word: str) -> bool:
        """Whether a word is a number in digits, or one of the words below a thousand."""
        return word[:1].isdecimal() or word in self.words

    def digits(self, text: str) -> Exact | None:
        """1500, 1,500, 2.5; None for a code."""
        if text.isdecimal():
            return int(text) if len(text) <= _MOST_DIGITS else None
        if len(text) > 2 * _MOST_DIGITS:
            return None
        grouped = _THOUSANDS.fullmatch(text)
        if grouped and (grouped[1] != "." or text.count(".") > 1) and not text.startswith("0"):
            return int(re.sub(r"\D", "", text))
        decimal = _DECIMAL.fullmatch(text)
        if decimal and (self.decimal_comma or "," not in text):
            return Fraction(f"{decimal[1] or decimal[2]}.{decimal[3]}")
        return None

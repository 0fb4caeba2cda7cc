"""The one reader of numbers in every language: digits, words, scales, and any mixture."""

import re
from fractions import Fraction
from typing import NamedTuple

from pelican_dossier.languages.numerals import Exact, Numerals
from pelican_dossier.model.text import Tokens

_ONE_GROUP = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""Thousands or a decimal, where a language parts both with a dot."""


class Numeral(NamedTuple):
    """A number read from words or digits, and the token after it."""

    value: Exact
    end: int
    """The token after it."""
    has_digits: bool
    scale: int = 1
    """The last thousand, million … in it."""
    doubtful: bool = False
    """Whether what is written onto its digits may be no scale."""


def read_numeral(numerals: Numerals, text: str, tokens: Tokens, at: int, word: str) -> Numeral | None:
    """The longest number that begins at a token; ``word`` is the token without what is written onto its front."""
    return _NumeralRun(numerals, text, tokens, at).read(word)


class _NumeralRun:
    """One number being read: what is complete, the group that is being counted, and which places it has filled."""

    def __init__(self, numerals: Numerals, text: str, tokens: Tokens, at: int) -> None:
        self.numerals, self.text, self.at = numerals, text, at
        self.tokens, self.starts, self.ends = tokens.words, tokens.starts, tokens.ends
        self.total: Exact = 0
        self.group: Exact | None = None
        self.places: set[int] = set()
        self.scale = 0
        self.has_digits = False
        self.doubtful = False

    def read(self, word: str) -> Numeral | None:
        if word in self.numerals.fractions:
            return self._fraction(self.numerals.fractions[word])
        if not self._take(word, joined=False):
            return None
        self.at += 1
        self._suffix()
        begun = self.at
        while self.at < len(self.tokens) and (step := self._next()):
            word, length, joined = step
            begun = self.at if self.group is None else begun
            if not self._take(word, joined):
                self._end_before(word, begun)
                break
            self.at += length
        value = self.total + (self.group or 0)
        if not value and not self.has_digits:
            return None
        return Numeral(value, self.at, self.has_digits, self.scale or 1, self.doubtful)

    def _end_before(self, scale: str, begun: int) -> None:
        """«7 thousand and 10 thousand» are two: what a scale counts is left to the second."""
        if scale in self.numerals.scales and self.total and self.group is not None:
            self.at, self.group = begun, None

    def _fraction(self, part: Fraction) -> Numeral:
        """Half a million; a fraction by itself where no scale follows."""
        following = self.at + 1
        while following < len(self.tokens) and self.tokens[following] in self.numerals.articles:
            following += 1
        scale = self.numerals.scales.get(self.tokens[following]) if following < len(self.tokens) else None
        if scale is None or not self._gap(following).isspace():
            return Numeral(part, following, has_digits=False)
        return Numeral(part * scale, following + 1, has_digits=False)

    def _suffix(self) -> None:
        """A scale written onto the digits before it."""
        if not self.has_digits or self.at == len(self.tokens):
            return
        scale = self.numerals.suffixes.get(self.tokens[self.at])
        if scale and not self._gap(self.at) and not self._is_measure():
            self._take_scaled(scale, self.group or 0, joined=False)
            self.at += 1

    def _is_measure(self) -> bool:
        """Whether what is written onto the digits tells how far or how high; notes where nothing shows which it is."""
        digits, letters = self.at - 1, self.tokens[self.at]
        sign = self.numerals.measures.get(letters)
        sense = sign.sense(self.text, self.starts[digits], self.ends[digits], len(letters)) if sign else "scale"
        self.doubtful = sense == "doubtful"
        return sense == "measure"

    def _next(self) -> tuple[str, int, bool] | None:
        """The word that may go on with the number, how many tokens it takes, and whether an «and» joins it."""
        numerals, word = self.numerals, self.tokens[self.at]
        follows = self.at + 1 < len(self.tokens)
        if word == "-" and numerals.hyphen and follows:
            between = self.text[self.ends[self.at - 1] : self.starts[self.at + 1]]
            return (self.tokens[self.at + 1], 2, True) if between == "-" else None
        if not self._gap(self.at).isspace():
            return (word, 1, False) if self._is_written_onto_digits(word) else None
        if word == numerals.joiner and follows:
            gap = self._gap(self.at + 1)
            return (self.tokens[self.at + 1], 2, True) if not gap or gap.isspace() else None
        bare = word.removeprefix(numerals.joiner) if numerals.joiner_is_attached else word
        if word != bare and not self._known(word) and self._known(bare):
            return bare, 1, True
        return (word, 1, False) if self._known(word) or word[0].isdecimal() else None

    def _is_written_onto_digits(self, word: str) -> bool:
        """A scale without a space before it: 13thousand."""
        return word in self.numerals.scales and self.tokens[self.at - 1].isdecimal() and not self._gap(self.at)

    def _gap(self, at: int) -> str:
        """What stands before a token."""
        return self.text[self.ends[at - 1] : self.starts[at]]

    def _known(self, word: str) -> bool:
        numerals = self.numerals
        return word in numerals.words or word in numerals.scales or word in numerals.duals

    def _take(self, word: str, joined: bool) -> bool:
        """Adds a word where it can belong to the number."""
        numerals = self.numerals
        if word[0].isdecimal():
            return self._take_digits(word, joined)
        if word in numerals.duals and not self._is_accusative(word):
            return self._take_scaled(numerals.duals[word], 2, joined)
        if word in numerals.scales:
            if joined and self.group is not None and self.total:
                return False
            count = self.group
            return self._take_scaled(numerals.scales[word], 1 if count is None else count, joined)
        return word in numerals.words and self._take_word(word, numerals.words[word], joined)

    def _is_accusative(self, word: str) -> bool:
        """«ألفا» is two thousand before a noun, a thousand after a number or without one."""
        if word not in self.numerals.scales:
            return False
        if self.at + 1 == len(self.tokens) or self.group is not None:
            return True
        return self.tokens[self.at + 1] in self.numerals.never_counted or not self._gap(self.at + 1).isspace()

    def _take_digits(self, word: str, joined: bool) -> bool:
        value = self._turned(word) or self._grouped(word) or self.numerals.digits(word)
        if value is None or self.group is not None or (self.total and not joined):
            return False
        if self.total and value >= self.scale:
            return False
        self.group, self.has_digits = value, True
        self.places = {1, 10, 100}
        return True

    def _grouped(self, word: str) -> Exact | None:
        """«5.964 sorties»: thousands."""
        behind = self.numerals.decimal_before
        if behind is None or not _ONE_GROUP.fullmatch(word) or behind.match(self.text, self.ends[self.at]):
            return None
        return int(word.replace(".", ""))

    def _turned(self, word: str) -> Exact | None:
        """A decimal that newspapers write from its end."""
        letter, at = self.numerals.decimal_letter, self.at
        following = self.tokens[at + 2 : at + 3]
        if not letter or self.tokens[at + 1 : at + 2] != [letter] or not "".join(following).isdecimal():
            return None
        if self._gap(at + 1) or self._gap(at + 2) or not word.isdecimal():
            return None
        self.at += 2
        return Fraction(f"{self.tokens[self.at]}.{word}")

    def _take_scaled(self, scale: int, count: Exact, joined: bool) -> bool:
        alone = self.group is None
        if (self.scale and scale >= self.scale) or (joined and not alone) or (alone and self.total and not joined):
            return False
        self.total += count * scale
        self.group, self.places = None, set()
        self.scale = scale
        return True

    def _take_word(self, word: str, value: int, joined: bool) -> bool:
        numerals = self.numerals
        if word in numerals.hundred and self.group is not None and not joined and 1 <= self.group < 10:
            self.group, self.places = self.group * value, {100}
            return True
        if word in numerals.teen and self.places == {1} and not joined:
            self.group, self.places = (self.group or 0) + value, {1, 10}
            return True
        begins = self.group is None and not self.total
        place = 1 if value < 10 else 10 if value < 100 else 100
        filled = {1, 10} if 10 <= value < 20 else {place}
        if filled & self.places or not (begins or joined or self._runs_on(place)):
            return False
        if word in numerals.articles and not begins:
            return False
        self.group = (self.group or 0) + value
        self.places |= filled
        return True

    def _runs_on(self, place: int) -> bool:
        """Twenty five, two thousand five hundred: without «and» only where the language has it."""
        if self.group is not None:
            return self.numerals.hyphen and place < min(self.places)
        behind = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else ""
        return self.numerals.hyphen and (behind in self.numerals.hundred or behind in self.numerals.scales)

"""What a passage counts and dates, word by word: every number, month and weekday, whatever it stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.numeralreader import read_numeral
from pelican_dossier.languages.numerals import Exact
from pelican_dossier.languages.speechrules import FORMS
from pelican_dossier.model.text import PartLayer

AtomKind = Literal["number", "month", "weekday", "decade"]
_FEW = 2
"""Numbers in words up to which a language may say them otherwise (a dual, «both», «another»)."""
RUN_TOGETHER = 13
"""Letters from which on a word is taken for several without a space between; hardly any word has as many."""
_NAMES_OF_ONE = 3
"""Tokens within which two names of one month are one («آب/ أغسطس»)."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One number, month or weekday where it stands."""

    kind: AtomKind
    value: Exact
    start: int
    """Offsets in the paragraph, as received."""
    end: int
    is_needed: bool
    """Whether the other side has to answer it; else it may serve as an answer."""
    has_digits: bool


_Found = tuple[Atom, int]
"""An atom, and the number of the token behind it."""


class Atoms:
    """One walk over the words of a part."""

    def __init__(self, layer: PartLayer, language: LanguagePack, dated: Sequence[tuple[int, int]]) -> None:
        self._layer, self._language, self._dated = layer, language, dated
        self._text = layer.folded.text
        self._tokens, self._starts, self._ends = layer.tokens.words, layer.tokens.starts, layer.tokens.ends

    def all(self) -> Iterator[Atom]:
        """Every atom, in order."""
        at, month = 0, (-_NAMES_OF_ONE, 0)
        while at < len(self._tokens):
            if not _may_open(self._tokens[at], self._language.code):
                at += 1
                continue
            found = self._month(at) or self._weekday(at) or self._decade(at) or self._ordinal(at) or self._number(at)
            if found is None:
                at += 1
                continue
            atom, following = found
            is_named_again = atom.kind == "month" and month[1] == atom.value and at - month[0] < _NAMES_OF_ONE
            if not is_named_again:
                yield atom
            if atom.kind == "month":
                month = following - 1, int(atom.value)
            at = following

    def _month(self, at: int) -> _Found | None:
        months = self._language.months
        bare = _bare_names(self._tokens[at], self._language.code)
        for word in bare:
            pair = f"{word} {self._tokens[at + 1]}" if at + 1 < len(self._tokens) else ""
            if pair in months:
                return self._atom("month", months[pair], at, at + 2, is_needed=True)
        for word in bare:
            if word in months:
                is_needed = self._language.parity.also_words.isdisjoint(bare) or self._is_dated(at)
                return self._atom("month", months[word], at, at + 1, is_needed=is_needed)
        return None

    def _weekday(self, at: int) -> _Found | None:
        grammar = self._language.parity
        for word in _bare_names(self._tokens[at], self._language.code):
            if word in grammar.weekdays:
                is_named = grammar.not_days.match(self._layer.paragraph.text, self._layer.span(0, self._ends[at])[1])
                is_needed = not is_named and (word not in grammar.also_words or self._is_dated(at))
                return self._atom("weekday", grammar.weekdays[word], at, at + 1, is_needed=is_needed)
        return None

    def _decade(self, at: int) -> _Found | None:
        """The eighties, the 1980s."""
        word, following = self._tokens[at], self._token(at + 1)
        decades = self._language.parity.decades
        value = next((decades[bare] for bare in self._fronts(word) if bare in decades), None)
        if value is not None:
            return self._atom("decade", value, at, at + 1, is_needed=True)
        end = at + 1 + (following in ("'", "’"))
        if (
            word.isdecimal()
            and word.endswith("0")
            and self._token(end) == "s"
            and self._ends[at] == self._starts[at + 1]
        ):
            return self._atom("decade", int(word), at, end + 1, is_needed=True)
        return None

    def _ordinal(self, at: int) -> _Found | None:
        grammar, numerals = self._language.parity, self._language.figures.numerals
        word = next((bare for bare in self._fronts(self._tokens[at]) if bare in grammar.ordinals), None)
        if word is None:
            return None
        value, behind = grammar.ordinals[word], self._token(at + 1)
        if behind in numerals.teen and value < 10:
            return self._atom("number", value + 10, at, at + 2, is_needed=True)
        if value < 10 and numerals.joiner_is_attached and behind.startswith(numerals.joiner):
            tens = next((numerals.words[bare] for bare in self._fronts(behind) if bare in numerals.words), 0)
            if 20 <= tens <= 100:
                return self._atom("number", value + tens, at, at + 2, is_needed=True)
        return self._atom("number", value, at, at + 1, is_needed=value > _FEW)

    def _number(self, at: int) -> _Found | None:
        grammar, word = self._language.parity, self._tokens[at]
        if (value := next((grammar.words[w] for w in self._fronts(word) if w in grammar.words), None)) is not None:
            return self._atom("number", value, at, at + 1, is_needed=False)
        numerals = self._language.figures.numerals
        for bare in self._openings(word):
            numeral = read_numeral(numerals, self._text, self._layer.tokens, at, bare)
            if numeral is not None and not (bare in numerals.articles and numeral.end == at + 1):
                return self._read(at, numeral.value, numeral.end, has_digits=numeral.has_digits)
        return self._code(at) if word[0].isdecimal() else None

    def _openings(self, word: str) -> Iterator[str]:
        """A word as a number may begin with it."""
        figures = self._language.figures
        if word[0].isdecimal():
            yield word
        elif word in figures.openings:
            yield word[figures.openings[word] :]
        elif (bare := self._fronts(word)[-1]) in figures.numerals.openers and bare not in self._language.parity.vague:
            yield bare

    def _read(self, at: int, value: Exact, following: int, *, has_digits: bool) -> _Found:
        ordinals = self._language.parity.ordinals
        if (
            self._token(following) == "-" and self._token(following + 1) in ordinals and 20 <= value < 100
        ):  # twenty-first
            value, following = value + ordinals[self._token(following + 1)], following + 2
        is_a_word = not self._language.parity.also_words.isdisjoint(self._fronts(self._tokens[at]))
        numerals = self._language.figures.numerals
        is_vague = following == at + 1 and self._tokens[at] in (*numerals.scales, *numerals.hundred)  # a few hundred
        is_needed = value != 0 and (has_digits or (value > _FEW and not is_a_word and not is_vague))
        atom, following = self._atom("number", value, at, following, is_needed=is_needed, has_digits=has_digits)
        percent = self._language.parity.percent.match(self._text, self._ends[following - 1])
        while percent and following < len(self._tokens) and self._starts[following] < percent.end():
            following += 1
        return atom, following

    def _code(self, at: int) -> _Found:
        """Digits that are no quantity, as they stand: a telephone number, 007."""
        digits = "".join(letter for letter in self._tokens[at] if letter.isdecimal())
        return self._atom("number", int(digits), at, at + 1, is_needed=int(digits) != 0, has_digits=True)

    def _atom(
        self, kind: AtomKind, value: Exact, at: int, following: int, *, is_needed: bool, has_digits: bool = False
    ) -> _Found:
        start, end = self._layer.span(self._starts[at], self._ends[following - 1])
        return Atom(kind, value, start, end, is_needed, has_digits), following

    def _token(self, at: int) -> str:
        return self._tokens[at] if at < len(self._tokens) else ""

    def _fronts(self, word: str) -> tuple[str, ...]:
        """A word as it stands, and without all that is written onto its front."""
        return fronts(word, self._language.code)

    def _is_dated(self, at: int) -> bool:
        """Whether a date has the word among others."""
        start, end = self._layer.span(self._starts[at], self._ends[at])
        return any(first < end and start < last and (first, last) != (start, end) for first, last in self._dated)


@lru_cache(maxsize=FORMS)
def _bare_names(word: str, code: str) -> tuple[str, ...]:
    """A word as it stands, without a conjunction or preposition, and without an article too."""
    language = LANGUAGE_PACKS[code]
    word = word.partition("'")[0].partition("’")[0] or word
    proclitics = language.proclitics.match(word)
    bare = word[proclitics.end() :] if proclitics else word
    return (word, bare) if bare != word else (word,)


@lru_cache(maxsize=FORMS)
def fronts(word: str, code: str) -> tuple[str, ...]:
    """A word as it stands, and without what is written onto its front."""
    language = LANGUAGE_PACKS[code]
    front = language.parity.front.match(word)
    bare = word[front.end() :] if front else word
    shorter = language.proclitics.sub("", word, count=1)
    return tuple(dict.fromkeys(form for form in (word, shorter, bare) if form))


@lru_cache(maxsize=FORMS)
def _may_open(word: str, code: str) -> bool:
    """Whether a number, a month or a day may begin with a word; most begin none, and words recur."""
    if word[0].isdecimal():
        return True
    language = LANGUAGE_PACKS[code]
    parity = language.parity
    forms = {*fronts(word, code), *_bare_names(word, code)}
    openers = (parity.ordinals, parity.decades, parity.weekdays, parity.words, language.figures.numerals.openers)
    return (
        any(not forms.isdisjoint(words) for words in openers)
        or not forms.isdisjoint(language.month_openers)
        or word in language.figures.openings
    )

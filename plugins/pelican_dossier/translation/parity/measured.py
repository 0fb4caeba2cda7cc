"""What numbers count, where it is money or a unit: of one number both sides must have the same."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.numerals import Exact
from pelican_dossier.languages.parityrules import DIMENSIONS, Measure, ParityGrammar
from pelican_dossier.languages.speechrules import FORMS
from pelican_dossier.model.text import PartLayer
from pelican_dossier.translation.parity.atoms import Atom, fronts
from pelican_dossier.translation.parity.contents import PartContent
from pelican_dossier.translation.parity.difference import Difference

_BEHIND = 3
"""Tokens behind a number among which its unit stands: a hyphen and an adjective may stand between."""


_Named = tuple[str, str]
"""A word, folded and as received."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit."""

    value: Exact
    units: Measure
    words: str
    """As received."""


def measures(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A number that counts something else of the same kind: euros and dollars, days and hours."""
    ours, theirs = tuple(_measured(original)), tuple(_measured(translation))
    lacking = [one for one in ours if not any(_is_one(one, other) for other in theirs)]
    extra = [other for other in theirs if not any(_is_one(one, other) for one in ours)]
    kinds = _all_units(original), _all_units(translation)
    for one, other in product(lacking, extra):
        is_one_number = one.value == other.value or not (one.units & set(kinds[1]) or other.units & set(kinds[0]))
        if is_one_number and not one.units & other.units:
            yield Difference("unit", (one.words,), (other.words,))
            return
    yield from _exchanged(*kinds, original.language.parity, translation.language.parity)


def _exchanged(
    ours: Mapping[str, _Named], theirs: Mapping[str, _Named], original: ParityGrammar, translation: ParityGrammar
) -> Iterator[Difference]:
    """Units in the plural that one side alone names, beside such of the same kind on the other: the last few months."""
    lacking = [unit for unit, (word, _) in ours.items() if unit not in theirs and original.unit_plurals.search(word)]
    extra = [unit for unit, (word, _) in theirs.items() if unit not in ours and translation.unit_plurals.search(word)]
    for one, other in product(lacking, extra):
        if DIMENSIONS[one] == DIMENSIONS[other]:
            yield Difference("unit", (ours[one][1],), (theirs[other][1],))
            return


def _is_one(one: Measured, other: Measured) -> bool:
    return one.value == other.value and not one.units.isdisjoint(other.units)


def _measured(part: PartContent) -> Iterator[Measured]:
    """Every number that has a unit, and every word that says one or two of it."""
    layer, code = part.layer, part.language.code
    words, starts = layer.tokens.words, layer.tokens.starts
    for atom in part.atoms:
        if atom.kind == "number":
            at = bisect_left(starts, layer.folded_at(atom.start))
            yield from _with_unit(part, atom, at)
    for at, word in enumerate(words):
        if said := _said_by_form(word, code):
            yield Measured(*said, _received(layer, at, at + 1))


def _with_unit(part: PartContent, atom: Atom, at: int) -> Iterator[Measured]:
    layer = part.layer
    words, starts, ends = layer.tokens.words, layer.tokens.starts, layer.tokens.ends
    grammar, code = part.language.parity, part.language.code
    behind = bisect_left(starts, layer.folded_at(atom.end), at)
    before = words[at - 1] if at else ""
    is_sign = before in grammar.measures and not before[-1].isalnum() and ends[at - 1] == starts[at]
    comes_first = grammar.unit_may_stand_before and before not in grammar.measures  # with its article: the 89th minute
    if is_sign or (comes_first and _units(before, code)):
        yield Measured(atom.value, _units(before, code), _received(layer, at - 1, behind))
        return
    for last in range(behind, min(behind + _BEHIND, len(words))):
        word = words[last]
        if units := _units(word, code):
            yield Measured(atom.value, units, _received(layer, at, last + 1))
            return
        if not (word[0].isalpha() or word in _HYPHENS) or word in part.language.figures.function_words:
            break
    if grammar.unit_may_stand_before and not atom.has_digits and (units := _units(before, code)):
        yield Measured(atom.value, units, _received(layer, at - 1, behind))


def _received(layer: PartLayer, first: int, behind: int) -> str:
    """The words of a run of tokens."""
    return layer.received(layer.tokens.starts[first], layer.tokens.ends[behind - 1])


_HYPHENS = frozenset("-–")


@lru_cache(maxsize=FORMS)
def _units(word: str, code: str) -> Measure:
    """The units that a word names, whatever is written onto its front or its end."""
    known = LANGUAGE_PACKS[code].parity.measures
    word = word.partition("'")[0].partition("’")[0] or word
    return next((known[form] for form in fronts(word, code) if form in known), frozenset())


@lru_cache(maxsize=FORMS)
def _said_by_form(word: str, code: str) -> tuple[Exact, Measure] | None:
    """How many of which units a word says without a number."""
    grammar = LANGUAGE_PACKS[code].parity
    if word in grammar.ones:
        return 1, grammar.ones[word]
    two = next((grammar.twos[form] for form in fronts(word, code) if form in grammar.twos), None)
    return (2, two) if two else None


def _all_units(part: PartContent) -> Mapping[str, _Named]:
    """Every unit that the part names, whatever it counts, with its word, the plural where both stand."""
    code, tokens = part.language.code, part.layer.tokens
    found: dict[str, _Named] = {}
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        said = _said_by_form(word, code)
        for unit in _units(word, code) | (said[1] if said else frozenset()):
            if unit not in found or part.language.parity.unit_plurals.search(word):
                found[unit] = word, part.layer.received(start, end)
    return found

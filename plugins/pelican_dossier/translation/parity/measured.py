"""What numbers count, where it is money or a unit: of one number both sides must have the same."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier.languages.numerals import Exact
from pelican_dossier.languages.parityrules import Measure
from pelican_dossier.translation.parity.atoms import Atom, fronts
from pelican_dossier.translation.parity.contents import PartContent
from pelican_dossier.translation.parity.difference import Difference

_BEHIND = 3
"""Tokens behind a number among which its unit stands: a hyphen and an adjective may stand between."""


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
    kinds = _all_units(original), _all_units(translation)
    for one in ours:
        if any(one.units & other.units and one.value == other.value for other in theirs):
            continue
        for other in theirs:
            if any(other.units & another.units and other.value == another.value for another in ours):
                continue
            is_one_number = one.value == other.value or not (one.units & kinds[1] or other.units & kinds[0])
            if is_one_number and not one.units & other.units:
                yield Difference("unit", (one.words,), (other.words,))
                return


def _measured(part: PartContent) -> Iterator[Measured]:
    """Every number that has a unit, and every word that says one or two of it."""
    layer, grammar = part.layer, part.language.parity
    words, starts = layer.tokens.words, layer.tokens.starts
    for atom in part.atoms:
        if atom.kind == "number":
            at = bisect_left(starts, layer.folded_at(atom.start))
            yield from _with_unit(part, atom, at)
    for at, word in enumerate(words):
        if units := _meant(grammar.twos, word, part.language.code):
            yield Measured(2, units, layer.received(starts[at], layer.tokens.ends[at]))
        elif units := grammar.ones.get(word, frozenset()):
            yield Measured(1, units, layer.received(starts[at], layer.tokens.ends[at]))


def _with_unit(part: PartContent, atom: Atom, at: int) -> Iterator[Measured]:
    layer = part.layer
    words, starts, ends = layer.tokens.words, layer.tokens.starts, layer.tokens.ends
    known, code = part.language.parity.measures, part.language.code
    behind = bisect_left(starts, layer.folded_at(atom.end), at)
    if at and ends[at - 1] == starts[at] and not words[at - 1][-1].isalnum() and words[at - 1] in known:
        yield Measured(atom.value, known[words[at - 1]], layer.received(starts[at - 1], ends[behind - 1]))
        return
    is_counted_first = part.language.parity.unit_may_stand_before and at and words[at - 1] not in known
    if is_counted_first and (units := _meant(known, words[at - 1], code)):  # with its article: the 89th minute
        yield Measured(atom.value, units, layer.received(starts[at - 1], ends[behind - 1]))
        return
    for last in range(behind, min(behind + _BEHIND, len(words))):
        if not (words[last][0].isalpha() or words[last] in _HYPHENS or words[last] in known):
            break
        if units := _meant(known, words[last], code):
            yield Measured(atom.value, units, layer.received(starts[at], ends[last]))
            return
        if words[last] in part.language.figures.function_words:
            break
    if (
        at
        and part.language.parity.unit_may_stand_before
        and not atom.has_digits
        and (units := _meant(known, words[at - 1], code))
    ):
        yield Measured(atom.value, units, layer.received(starts[at - 1], ends[behind - 1]))


_HYPHENS = frozenset("-–")


def _meant(known: Mapping[str, Measure], word: str, code: str) -> Measure:
    word = word.partition("'")[0].partition("’")[0] or word
    return next((known[form] for form in fronts(word, code) if form in known), frozenset())


def _all_units(part: PartContent) -> Measure:
    """Every unit that the part names, whatever it counts."""
    grammar, code = part.language.parity, part.language.code
    found: set[str] = set()
    for word in part.layer.tokens.words:
        found |= _meant(grammar.measures, word, code) | _meant(grammar.twos, word, code)
    return frozenset(found)

"""How exact numbers are said to be: about, at most, at least."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from pelican_dossier.languages.figurerules import LOOK_BACK
from pelican_dossier.languages.numerals import Exact
from pelican_dossier.model import Hedge
from pelican_dossier.translation.parity.answers import paired
from pelican_dossier.translation.parity.atoms import Atom
from pelican_dossier.translation.parity.contents import PartContent
from pelican_dossier.translation.parity.difference import Difference
from pelican_dossier.translation.parity.directions import extremes

_NEAR = 20
"""Letters before a figure in which stands what makes its hedge a loose one."""
_HEDGES = {
    "APPROX": "about",
    "LESS_THAN": "at most",
    "EQUAL_OR_LESS": "at most",
    "MORE_THAN": "at least",
    "EQUAL_OR_MORE": "at least",
}
"""Languages do not keep «up to» and «under» apart."""


@dataclass(frozen=True, slots=True)
class _Hedged:
    """A number, and how exact it is said to be."""

    value: Exact
    hedge: str | None
    words: str
    """The figure that holds it, as received."""
    is_loose: bool


def hedges(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A number that is exact on one side alone, or a limit in another direction, of what is no number too."""
    sides = tuple(_hedged(original)), tuple(_hedged(translation))
    told: set[tuple[str, str]] = set()
    for one, other in paired(*sides, lambda number: number.value):
        words = one.words, other.words
        if not (one.is_loose or other.is_loose) and one.hedge != other.hedge and words not in told:
            told.add(words)
            yield Difference("hedge", (one.words,), (other.words,))
    if not told:
        yield from extremes(original, translation)


def _hedged(part: PartContent) -> Iterator[_Hedged]:
    """Every number but one and those of dates: to push around one man is no hedge."""
    loose, minutes = part.language.parity.loose_hedges, None
    for atom, following in zip_longest(part.atoms, part.atoms[1:]):
        if atom is minutes:
            continue
        minutes = following if following is not None and _is_hour(part, atom, following) else None
        if atom.kind != "number" or atom.value == 1 or any(date.start <= atom.start < date.end for date in part.dates):
            continue
        figure = next((one for one in part.figures if one.start <= atom.start < one.end), None)
        if figure is not None:
            hedge, start, end = figure.mod, figure.start, figure.end
        else:
            hedge, start, end = _hedge_around(part, atom, minutes or atom)
        before = part.layer.folded_words(start - _NEAR, start)
        if hedge is None and part.language.parity.reaching.search(before):
            hedge = "EQUAL_OR_LESS"
        is_loose = loose.search(part.layer.folded_words(start - _NEAR, end)) is not None
        values = (atom.value,) if minutes is None else (atom.value, atom.value * 100 + minutes.value)  # 12:00, 1200
        for value in values:
            yield _Hedged(value, _HEDGES.get(hedge or ""), part.layer.paragraph.text[start:end], is_loose)


def _is_hour(part: PartContent, atom: Atom, following: Atom) -> bool:
    """Whether two numbers are an hour and its minutes, a colon between."""
    between = part.layer.paragraph.text[atom.end : following.start]
    return between == ":" and atom.kind == following.kind == "number"


def _hedge_around(part: PartContent, atom: Atom, last_atom: Atom) -> tuple[Hedge | None, int, int]:
    """The hedge of a number that is no figure (an hour with its minutes, an age), and where both stand."""
    layer = part.layer
    text, start, end = layer.folded.text, layer.folded_at(atom.start), layer.folded_at(last_atom.end)
    clock = part.language.parity.clock.search(text, max(0, start - LOOK_BACK), start)
    hedge, first, last = part.language.figures.hedged(text, start, end, clock.start() if clock else None)
    return (
        hedge,
        atom.start if first == start else layer.span(first, end)[0],
        last_atom.end if last == end else layer.span(start, last)[1],
    )

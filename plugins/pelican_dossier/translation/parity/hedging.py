"""How exact numbers are said to be: about, at most, at least."""

from collections.abc import Iterator
from dataclasses import dataclass

from pelican_dossier.languages.figurerules import LOOK_BACK
from pelican_dossier.languages.numerals import Exact
from pelican_dossier.model import Hedge
from pelican_dossier.translation.parity.answers import paired
from pelican_dossier.translation.parity.atoms import Atom
from pelican_dossier.translation.parity.contents import PartContent
from pelican_dossier.translation.parity.difference import Difference

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
    """A number that is exact on one side alone, or a limit in another direction."""
    sides = tuple(_hedged(original)), tuple(_hedged(translation))
    told: set[tuple[str, str]] = set()
    for one, other in paired(*sides, lambda number: number.value):
        words = one.words, other.words
        if not (one.is_loose or other.is_loose) and one.hedge != other.hedge and words not in told:
            told.add(words)
            yield Difference("hedge", (one.words,), (other.words,))


def _hedged(part: PartContent) -> Iterator[_Hedged]:
    """Every number but one and those of dates: to push around one man is no hedge."""
    loose = part.language.parity.loose_hedges
    for atom in part.atoms:
        if atom.kind != "number" or atom.value == 1 or any(date.start <= atom.start < date.end for date in part.dates):
            continue
        figure = next((one for one in part.figures if one.start <= atom.start < one.end), None)
        if figure is not None:
            hedge, start, end = figure.mod, figure.start, figure.end
        else:
            hedge, start, end = _hedge_around(part, atom)
        is_loose = loose.search(part.layer.folded_words(start - _NEAR, end)) is not None
        yield _Hedged(atom.value, _HEDGES.get(hedge or ""), part.layer.paragraph.text[start:end], is_loose)


def _hedge_around(part: PartContent, atom: Atom) -> tuple[Hedge | None, int, int]:
    """The hedge of a number that is no figure (an hour, an age), and where both stand."""
    layer = part.layer
    text, start, end = layer.folded.text, layer.folded_at(atom.start), layer.folded_at(atom.end)
    clock = part.language.parity.clock.search(text, max(0, start - LOOK_BACK), start)
    hedge, first, last = part.language.figures.hedged(text, start, end, clock.start() if clock else None)
    return (
        hedge,
        atom.start if first == start else layer.span(first, end)[0],
        atom.end if last == end else layer.span(start, last)[1],
    )

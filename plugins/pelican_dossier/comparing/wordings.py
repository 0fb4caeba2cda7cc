"""In which words each carrier gives a statement: beside the one that stands first, and beside the nearest one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from pelican_dossier.comparing.utterances import Utterance
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Wording

_VERBATIM, _HELD, _REWORDED = 0.97, 0.8, 0.4
"""Shares of a carrier's words that another carrier has in the same order."""
_SHORTER = 0.75
"""Of another carrier's words that a shortened one has at most."""
_NEIGHBOURS = 12
"""Carriers before and behind a carrier, by publication, among which the nearest is looked for."""

NEAR = 0.8
"""Likeness from which on two wordings are one with changes, and are held against one another."""


@dataclass(frozen=True, slots=True)
class CarriedWords:
    """The words of a statement in one dispatch, folded."""

    source: str
    language: str
    words: tuple[str, ...]


def carried_words(source: str, language: str, texts: Sequence[str]) -> CarriedWords:
    """The words of some texts, in their order, without differences of spelling."""
    fold = LANGUAGE_PACKS[language].fold
    return CarriedWords(source, language, tuple(word for text in texts for word in fold(text).text.split()))


def words_of(carried: Sequence[Utterance]) -> CarriedWords:
    """The words of the utterances that one dispatch carries."""
    first = carried[0]
    texts = [utterance.reading.words(passage) for utterance in carried for passage in utterance.passages]
    return carried_words(first.source, first.reading.dispatch.language, texts)


def wording_beside(one: CarriedWords, other: CarriedWords) -> Wording:
    """How a carrier words a statement beside another carrier."""
    if one.language != other.language or not one.words or not other.words:
        return "other words"
    held = LCSseq.similarity(one.words, other.words) / len(one.words)
    shorter = len(one.words) < _SHORTER * len(other.words)
    if held >= _VERBATIM and not shorter:
        return "verbatim"
    if held >= _HELD and shorter:
        return "shortened"
    return "reworded" if held >= _REWORDED else "other words"


def likeness(one: CarriedWords, other: CarriedWords) -> float:
    """The share of words that two wordings have in common, in their order; none across languages."""
    return LCSseq.normalized_similarity(one.words, other.words) if one.language == other.language else 0.0


def nearest(carried: Sequence[CarriedWords]) -> Iterator[CarriedWords | None]:
    """For each carrier, the other one whose words are most like its own; None where all others use other words."""
    for at, one in enumerate(carried):
        around = (*carried[max(0, at - _NEIGHBOURS) : at], *carried[at + 1 : at + 1 + _NEIGHBOURS])
        if at > _NEIGHBOURS:
            around = (carried[0], *around)
        closest = max(around, key=lambda other, one=one: likeness(one, other), default=None)  # type: ignore[misc]
        yield closest if closest is not None and wording_beside(one, closest) != "other words" else None

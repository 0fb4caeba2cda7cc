"""What two translations have where their originals differ by a word: the gloss of words that no reading locates.

Two dispatches print one sentence but for some words, and so do its translations. The difference of the translations
that lies as far into what they share as that of the originals answers it, where no other lies nearly as far.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.passages import WordingPiece, differences
from pelican_dossier.model import Passage
from pelican_dossier.model.langstring import LangString
from pelican_dossier.text.signs import without_marks

_MOST = 7
"""Words of a gloss: longer ones are another sentence, and no other word for the same."""
_NEAR, _CLEAR = 0.15, 0.1
"""Shares of what two sentences have in common: how far apart two differences may lie that answer one another, and by
how much any other must lie farther."""


class _Difference(NamedTuple):
    """Words of one sentence and those of the other in their place, between words of both."""

    ours: str
    theirs: str
    at: float
    """The share of what both have in common that stands before it."""


def glosses(edition: Edition, here: Passage, there: Passage) -> tuple[str, str] | None:
    """What the translations of two passages have in the place of their words; None where they do not tell."""
    sentences = [_sentence(edition, passage) for passage in (here, there)]
    translated = [_translated(edition, passage) for passage in (here, there)]
    words = [edition.passage_text(passage) for passage in (here, there)]
    original = next((one for one in _all(sentences) if words[0] in one.ours and words[1] in one.theirs), None)
    if original is None or any(sentence.language != edition.language for sentence in translated):
        return None
    near = sorted(_all(translated), key=lambda one: abs(one.at - original.at))
    apart = [abs(one.at - original.at) for one in near]
    if not near or apart[0] > _NEAR or (len(apart) > 1 and apart[1] - apart[0] < _CLEAR):
        return None
    found = without_marks(near[0].ours), without_marks(near[0].theirs)
    return found if all(found) and max(len(one.split()) for one in found) <= _MOST else None


def _sentence(edition: Edition, passage: Passage) -> LangString:
    reading = edition.readings[passage.source]
    sentence = Passage(passage.source, passage.paragraph, *reading.sentence_at(passage.paragraph, passage.start))
    return LangString(edition.passage_text(sentence), reading.dispatch.language)


def _translated(edition: Edition, passage: Passage) -> LangString:
    return edition.sentence(edition.readings[passage.source].dispatch, passage.paragraph, passage.start)[0]


def _all(sentences: Sequence[LangString]) -> list[_Difference]:
    one, other = sentences
    return list(_between(differences(one.text, other.text, one.language))) if one.language == other.language else []


def _between(pieces: Sequence[WordingPiece]) -> Iterator[_Difference]:
    """The differences that have words of both before and behind them."""
    shared = [len(piece.text.split()) if piece.kind == "same" else 0 for piece in pieces]
    for at, piece in enumerate(pieces[1:-1], 1):
        before, all_ = sum(shared[:at]), sum(shared)
        if piece.kind == "own" and piece.instead and 0 < before < all_:
            yield _Difference(piece.text, piece.instead, before / all_)

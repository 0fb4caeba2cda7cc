"""For whom a pronoun or a bare office cannot stand: who is named behind it, and who is told of somebody else."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.speechrules import Number
from pelican_dossier.reading.voices.around import leading_to
from pelican_dossier.reading.voices.speaker import Speaker
from pelican_dossier.reading.voices.tokens import TokenRow

_NEAR = 12
"""Words between «whose» and a name."""
_FAR = 8
"""Paragraphs between a pronoun and whom it stands for."""


class PersonTurn(NamedTuple):
    """One who spoke, or was the subject of a sentence."""

    speaker: Speaker
    gender: Gender
    number: Number
    paragraph: int
    spoke: bool
    is_person: bool
    """Whether its words say that it is a person; else a name may be anybody's or anything's."""
    is_guessed: bool = False
    """Whether it is only likely whom its words mean."""
    is_name: bool = False
    """Whether it is a name that may be a man's or a woman's."""


def agreeing_with(turns: Sequence[PersonTurn], paragraph: int, gender: Gender, number: Number) -> Iterator[PersonTurn]:
    """The turns for which a pronoun may stand, the last one first."""
    for turn in reversed(turns):
        if turn.paragraph < paragraph - _FAR or (number is not None and turn.number not in (None, number)):
            continue
        if gender in ("m", "f"):
            if not (turn.is_person or turn.spoke) or turn.gender not in (None, gender):
                continue
        elif number == "one" and (turn.is_person or not (turn.spoke or turn.gender == "n")):
            continue
        yield turn


def is_named_behind(row: TokenRow, verbs: Iterable[int], speaker: Speaker) -> bool:
    """«he praised Brown»: whom the clause of one of some verbs names is another than their subject."""
    return any(_names(row, first, speaker.name_words) for first in verbs)


def _names(row: TokenRow, first: int, words: frozenset[str]) -> bool:
    speech = row.language.speech
    for token in range(first, row.sentence_end(first - 1)):
        word = row.at(token)
        if row.quotation(token) is not None or word in speech.ends or word in speech.pronouns or word in row.commas:
            return False
        name = [at for at in (token - 1, token, token + 1) if row.is_capital(at)]
        if token in name and all(speech.plain(row.at(at)) in words for at in name):
            return True
    return False


def is_told_of_another(row: TokenRow, name: int) -> bool:
    """«the singer, whose friend, the drummer Tom Brown, had left»: a name within a clause that tells of somebody."""
    relatives = row.language.speech.clauses.relating
    return any(row.at(token) in relatives for token in leading_to(row, name, _NEAR))

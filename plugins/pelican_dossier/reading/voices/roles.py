"""Whom a phrase means that names nobody: «these», «the source», «his excellency», «the lawyer»."""

from collections.abc import Iterable, Sequence

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.heads import names_one_person
from pelican_dossier.languages.speechrules import Number, SpeechGrammar
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.speaker import Speaker, has_no_office, plain_words, words_of

SHORT = 3
"""Words of a bare role, or of a name."""
Turn = tuple[Speaker, Gender, Number]
"""Who spoke, and how the verb agreed."""


def meant_by_anaphor(phrase: Phrase, turns: Sequence[Turn]) -> Speaker | None:
    """«these», «the source»: the last who spoke and whom it may stand for."""
    words = plain_words(phrase)
    number = phrase.row.language.speech.anaphors.get(next(iter(words))) if len(words) == 1 else None
    if number is None or (phrase.name is not None and phrase.head is not None):
        return None
    for speaker, _, its_number in reversed(turns):
        if its_number == "many" if number == "many" else speaker.anonymous:
            return speaker
    return None


def meant_by_surname(phrase: Phrase, turns: Sequence[Turn]) -> Speaker | None:
    """«al-Ghamdi», where two people of that name are named: the last of them who spoke."""
    speech = phrase.row.language.speech
    if speech.capitals or phrase.head is not None or phrase.length > 1:
        return None
    words = plain_words(phrase)
    return next((one for one, _, _ in reversed(turns) if words < one.name_words and is_person(speech, one)), None)


def meant_by_honour(
    language: LanguagePack, turns: Sequence[Turn], honoured: Iterable[str], word: str
) -> Speaker | None:
    """«his excellency»: the last who spoke of those who are honoured so, else the last person; None where that is a
    doctor and the word a prince's."""
    address = language.speech.address
    people = [one for one, _, number in reversed(turns) if number in (None, "one") and is_person(language.speech, one)]
    names = [words_of(language, name) for name in honoured]
    of_honour = (one for one in people if any(words <= one.name_words for words in names))
    is_open = not word.startswith(address.royal) or bool(people and address.commoners.isdisjoint(people[0].words))
    return next(of_honour, people[0] if people and (is_open or not names) else None)


def is_bare_calling(phrase: Phrase) -> bool:
    """Whether a phrase is one word, with its article, for a person by calling or office; a nation may stand with it."""
    head, speech = phrase.head, phrase.row.language.speech
    is_person = names_one_person(head)
    behind = phrase.row.tokens[phrase.first + 1 : phrase.last]
    is_short = not behind or (len(behind) == 1 and behind[0] in speech.address.demonyms and is_withheld(phrase))
    return is_person and phrase.is_definite and phrase.name is None and is_short


def is_withheld(phrase: Phrase) -> bool:
    """Whether a phrase begins with a noun of somebody who has no name."""
    return phrase.head is not None and phrase.head.withholds


def meant_by_calling(phrase: Phrase, turns: Sequence[Turn]) -> Speaker | None:
    """«the lawyer»: who spoke last, where it is a person; «the minister» only where no office of his is told."""
    head = phrase.head
    if not turns or head is None:
        return None
    speaker, gender, number = turns[-1]
    agrees = number in (None, "one") and (gender is None or (gender == "f") == head.is_feminine)
    is_open = has_no_office(speaker) if not head.withholds else is_person(phrase.row.language.speech, speaker)
    return speaker if agrees and is_open else None


def is_person(speech: SpeechGrammar, speaker: Speaker) -> bool:
    """Whether a speaker is somebody, by name or not, and no body."""
    kinds = {head.kind for noun in speaker.heads if (head := speech.head_of(noun)) is not None}
    return kinds <= {"person"} and bool(speaker.name_words or speaker.anonymous or speaker.unnamed)


def is_new(phrase: Phrase) -> bool:
    """«officials», without an article, are others than those before."""
    return phrase.head is not None and phrase.head.withholds and not phrase.is_definite


def is_bare_role(phrase: Phrase) -> bool:
    """«the source», «the minister of defence»: few words, definite at one end."""
    article = phrase.row.language.speech.article
    last = phrase.last_word
    is_definite = phrase.is_definite or (article != "" and last.startswith(article) and not is_new(phrase))
    return is_definite and phrase.length <= SHORT


def is_one_that_was_named(phrase: Phrase) -> bool:
    """Whether a phrase is one word that points back to somebody who was not named: the group, these."""
    speech, word = phrase.row.language.speech, phrase.row.at(phrase.first)
    return phrase.length == 1 and word in speech.bare_bodies

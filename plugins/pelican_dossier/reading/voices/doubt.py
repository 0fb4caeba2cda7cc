"""Where a phrase may run into what is said, since nothing tells the two apart: what surely belongs to the speaker."""

from dataclasses import replace

from pelican_dossier.reading.voices.names import NAME, goes_on
from pelican_dossier.reading.voices.phrase import COMMAS, Phrase


def without_doubt(phrase: Phrase) -> Phrase:
    """The phrase without the words that may be what is said."""
    if phrase.doubted is None or _is_bounded_name(phrase):
        return _with_short_name(phrase)
    if foreign := _foreign_name(phrase):
        return foreign
    name = phrase.name if phrase.name and phrase.name[0] < phrase.doubted else None
    return replace(phrase, last=phrase.doubted, end=phrase.doubted, name=name, role=None, doubted=None)


def _is_bounded_name(phrase: Phrase) -> bool:
    """Few words without an article up to a comma: a foreign name, not what is said."""
    words, article = phrase.words, phrase.words.language.speech.article
    if phrase.doubted is None or phrase.last - phrase.doubted > NAME or words.at(phrase.last) not in COMMAS:
        return False
    return not any(words.at(token).startswith(article) for token in range(phrase.doubted, phrase.last))


def _foreign_name(phrase: Phrase) -> Phrase | None:
    """The phrase with two words behind the role that have no form of a noun that is said: a foreign name."""
    words, speech, first = phrase.words, phrase.words.language.speech, phrase.doubted
    if first is None or phrase.head is None or phrase.head.kind != "person" or phrase.last < first + 2:
        return None
    for token in (first, first + 1):
        word = words.at(token)
        if word.startswith((speech.article, *speech.joined)) or speech.deeds.fullmatch(word) or word in speech.heads:
            return None
    last = first + 2
    return replace(phrase, last=last, end=last, name=(first, last), role=(phrase.first, first), doubted=None)


def _with_short_name(phrase: Phrase) -> Phrase:
    """A name runs into what is said where nothing tells them apart: it keeps what only names hold."""
    if phrase.name is None or phrase.end != phrase.last or phrase.doubted is not None:
        return phrase
    last = phrase.name[0] + 1
    while last < phrase.last and goes_on(phrase.words, phrase.name[0], last):
        last += 1
    return replace(phrase, last=last, end=last, name=(phrase.name[0], last))

"""Where a phrase may run into what is said, since nothing tells the two apart: what surely belongs to the speaker."""

from dataclasses import replace

from pelican_dossier.reading.voices.names import NAME, goes_on
from pelican_dossier.reading.voices.phrase import Phrase


def without_doubt(phrase: Phrase) -> Phrase:
    """The phrase without the words that may be what is said."""
    if phrase.doubted is None or _is_bounded_name(phrase):
        return _with_short_name(phrase)
    if (last := _end_of_unlisted_name(phrase)) is not None:
        named, role = (phrase.doubted, last), (phrase.first, phrase.doubted)
        return replace(phrase, last=last, end=last, name=named, role=role, doubted=None)
    name = phrase.name if phrase.name and phrase.name[0] < phrase.doubted else None
    return replace(phrase, last=phrase.doubted, end=phrase.doubted, name=name, role=None, doubted=None)


def _is_bounded_name(phrase: Phrase) -> bool:
    """Few words without an article up to a comma: a foreign name, not what is said."""
    words, article = phrase.words, phrase.words.language.speech.article
    if phrase.doubted is None or phrase.last - phrase.doubted > NAME or words.at(phrase.last) not in words.commas:
        return False
    return not any(words.at(token).startswith(article) for token in range(phrase.doubted, phrase.last))


def _end_of_unlisted_name(phrase: Phrase) -> int | None:
    """The token after a name that no list has: words behind a person's role without the form of what is said."""
    first = phrase.doubted
    if first is None or phrase.head is None or phrase.head.kind != "person" or phrase.last < first + 2:
        return None
    if not _may_be_named(phrase, first):
        return None
    if _ends_in_family(phrase, first):
        return phrase.last
    return first + 2 if _may_be_named(phrase, first + 1) else None


def _may_be_named(phrase: Phrase, token: int) -> bool:
    speech, word = phrase.words.language.speech, phrase.words.at(token)
    return not (
        word.startswith((speech.article, *speech.joined)) or speech.event_nouns.fullmatch(word) or word in speech.heads
    )


def _ends_in_family(phrase: Phrase, first: int) -> bool:
    """One word and a family's name by its form (Qasim al-Araji), or with a word that only names hold before it."""
    words, speech = phrase.words, phrase.words.language.speech
    last = words.at(phrase.last - 1)
    is_family = last.startswith(speech.article) and last.endswith(speech.adjective_ending) and last not in speech.titles
    between = words.tokens[first + 1 : phrase.last - 1]
    return is_family and speech.bare(last) not in speech.heads and all(word in speech.goes_on for word in between)


def _with_short_name(phrase: Phrase) -> Phrase:
    """A name runs into what is said where nothing tells them apart: it keeps what only names hold."""
    if phrase.name is None or phrase.end != phrase.last or phrase.doubted is not None:
        return phrase
    if phrase.words.opens_quotation(phrase.name[0] - 1):
        return phrase
    if phrase.last - phrase.name[0] == NAME and _may_be_named(phrase, phrase.last - 1):
        return phrase
    last = phrase.name[0] + 1
    while last < phrase.last and goes_on(phrase.words, phrase.name[0], last):
        last += 1
    return replace(phrase, last=last, end=last, name=(phrase.name[0], last))

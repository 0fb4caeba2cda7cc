"""The speaker's phrase that begins at a word, by the habits of the language."""

from dataclasses import replace

from pelican_dossier.languages.speechrules import Head
from pelican_dossier.reading.voices.appositions import with_apposition
from pelican_dossier.reading.voices.capitals import capital_phrase
from pelican_dossier.reading.voices.nouns import NounPhrase
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.words import Words

_QUOTED_NAME = 3
"""Words of a name that stands in quotation marks by itself."""
_SOME = Head("person", "many", withholds=True)


def phrase_at(words: Words, token: int, limit: int, clitics: int = 0) -> Phrase | None:
    """The phrase, if one begins there.

    ``limit`` is the token after its sentence; ``clitics`` letters are written onto the front of its first word.
    """
    if words.language.speech.capitals:
        return capital_phrase(words, token, limit)
    if words.opens_quotation(token):
        return _quoted_name(words, token)
    if not clitics and words.is_number(token):
        return _counted(words, token, limit)
    phrase = NounPhrase(words, token, limit, clitics).read()
    return with_apposition(phrase) if phrase else None


def _quoted_name(words: Words, token: int) -> Phrase | None:
    """«Unrwa» in quotation marks right before «that»."""
    quoted = words.quotation(token)
    end = words.after(quoted.end) if quoted else token
    if not 2 < end - token <= _QUOTED_NAME + 2 or words.at(end) not in words.language.speech.complementizers:
        return None
    name = token + 1, end - 1
    return Phrase(words, *name, end, None, is_definite=True, name=name, is_certain=False)


def _counted(words: Words, token: int, limit: int) -> Phrase | None:
    """«42 of the party's leaders», «five officials»."""
    first = token
    while first < limit and words.is_number(first):
        first += 1
    if words.at(first) in words.language.speech.parts:
        first += 1
    phrase = NounPhrase(words, first, limit).read()
    if phrase is None or phrase.head is None or phrase.head.kind != "person" or phrase.name is not None:
        return None
    return replace(phrase, first=token, head=_SOME, is_definite=False)

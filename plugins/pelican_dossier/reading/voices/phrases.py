"""The speaker's phrase that begins at a word, by the habits of the language."""

from pelican_dossier.reading.voices.appositions import with_apposition
from pelican_dossier.reading.voices.capitals import capital_phrase
from pelican_dossier.reading.voices.nouns import NounPhrase
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.words import Words


def phrase_at(words: Words, token: int, limit: int, clitics: int = 0) -> Phrase | None:
    """The phrase, if one begins there.

    ``limit`` is the token after its sentence; ``clitics`` letters are written onto the front of its first word.
    """
    if words.language.speech.capitals:
        return capital_phrase(words, token, limit)
    phrase = NounPhrase(words, token, limit, clitics).read()
    return with_apposition(phrase) if phrase else None

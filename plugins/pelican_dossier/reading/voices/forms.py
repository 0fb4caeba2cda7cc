"""What the form of a word tells the judge: what kind of word it is, and what it may be a part of."""

from functools import lru_cache

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.speechrules import FORMS, SpeechGrammar
from pelican_dossier.reading.voices.around import is_mark, is_word
from pelican_dossier.reading.voices.tokens import TokenRow


def kind_of(row: TokenRow, token: int, start: int) -> str:
    """What kind of word stands at a token."""
    word = row.at(token)
    if token < start or not word:
        return "edge"
    return "date" if row.is_dated(token) else _kind(row.language, word)


@lru_cache(maxsize=FORMS)
def _kind(language: LanguagePack, word: str) -> str:
    speech = language.speech
    for name, words in (
        ("that", speech.complementizers),
        ("comma", language.orthography.commas),
        ("not", speech.negations),
        ("relative", speech.relatives),
        ("was", speech.auxiliaries),
        ("opener", speech.openers),
        ("preposition", speech.prepositions),
        ("adverb", speech.skipped),
        ("to", speech.addressees),
        ("stop", speech.stops),
    ):
        if word in words:
            return name
    if is_mark(word):
        return f"mark {word}" if word in ':«»"()-' else "mark"
    if language.figures.numerals.is_number(word):
        return "number"
    if word in speech.cues or word in speech.weak_cues:
        return "saying"
    if word in speech.given_names:
        return "name"
    if (head := speech.head_of(word)) is not None:
        return f"{head.kind}"
    if word.startswith(speech.article):
        return "definite"
    if word.startswith(speech.attached_articles):
        return "attached"
    if word.startswith(speech.clitics) and speech.head_of(word[1:]):
        return "attached head"
    return f"begins {word[0]}" if word[0] in speech.written_onto else "word"


@lru_cache(maxsize=FORMS)
def form_of(speech: SpeechGrammar, word: str) -> str:
    """What the form of a noun tells: the article, an adjective's ending, an event, a possessive."""
    if not is_word(word):
        return "mark"
    if word in speech.given_names:
        return "given name"
    if word in speech.complementizers or word in speech.stops or word in speech.prepositions:
        return "link"
    head, definite = speech.head_of(word), "the " if word.startswith(speech.article) else ""
    if head is not None:
        return f"{definite}{head.kind}"
    if word.endswith(speech.adjective_ending):
        return f"{definite}adjective"
    if speech.event_nouns.fullmatch(speech.bare(word)):
        return f"{definite}event"
    if word.startswith(speech.clitics):
        return f"{word[0]} word"
    return f"{definite}word"

"""One who speaks in a dispatch, and the words of a phrase by which he is known again."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

from pelican_dossier.languages.speechrules import FORMS, SpeechGrammar
from pelican_dossier.reading.voices.phrase import Phrase


@dataclass(slots=True)
class Speaker:
    """One who speaks in a dispatch, as first named in full."""

    number: int
    """In the order in which they are named."""
    name: str
    role: str | None
    words: frozenset[str]
    """The plain words of name and role, by which they may be called again."""
    name_words: frozenset[str]
    heads: frozenset[str]
    """The plain nouns that name and role begin with."""
    anonymous: bool
    unnamed: bool


@lru_cache(maxsize=FORMS)
def _plain(speech: SpeechGrammar, word: str) -> str:
    """A word by which a speaker is named, plain and without «and»; the empty string of a mark and of «himself»."""
    if not word or not word[0].isalnum() or word in speech.reflexives:
        return ""
    if word.startswith(speech.joined) and speech.head_of(word[1:]) and word not in speech.heads:
        word = word[1:]
    return speech.plain(word)


def nouns_of(phrase: Phrase, span: tuple[int, int] | None = None) -> frozenset[str]:
    """The plain noun that a phrase, or some of its tokens, begin with."""
    first, _ = span or (phrase.first, phrase.last)
    return frozenset({phrase.row.language.speech.plain(phrase.row.at(first)[phrase.clitics if span is None else 0 :])})


def plain_words(phrase: Phrase, span: tuple[int, int] | None = None) -> frozenset[str]:
    """The plain words of a phrase, or of some of its tokens."""
    first, last = span or (phrase.first, phrase.last)
    tokens = list(phrase.row.tokens[first:last])
    if phrase.clitics and first == phrase.first:
        tokens[0] = tokens[0][phrase.clitics :]
    return frozenset(filter(None, map(_plain, repeat(phrase.row.language.speech), tokens)))


def has_no_office(speaker: Speaker) -> bool:
    """Whether a speaker is called by a name and nothing else."""
    return bool(speaker.name_words) and speaker.role is None and not speaker.heads - speaker.name_words

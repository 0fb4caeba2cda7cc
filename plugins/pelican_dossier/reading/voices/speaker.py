"""One who speaks in a dispatch."""

from dataclasses import dataclass

from pelican_dossier.languages.speechrules import SpeechGrammar


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


def without_conjunction(speech: SpeechGrammar, word: str) -> str:
    """The noun of a second speaker without the «and» that is written onto it."""
    return (
        word[1:] if word.startswith(speech.joined) and speech.head_of(word[1:]) and word not in speech.heads else word
    )

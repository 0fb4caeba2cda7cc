"""A speaker's phrase, as it was found in the words."""

from dataclasses import dataclass

from pelican_dossier.languages.speechrules import Head
from pelican_dossier.reading.voices.words import Words

LONGEST = 18
"""Words of a phrase."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` to ``last``, the latter outside, that name who speaks."""

    words: Words
    first: int
    last: int
    end: int
    """The token after it, with an apposition or a bracket that follows."""
    head: Head | None
    is_definite: bool
    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    clitics: int = 0
    """Letters written onto the front of its first word."""
    doubted: int | None = None
    """From here on the words are a name only where «that» or a quotation follows them; else they are what is said."""

    is_certain: bool = True
    """Whether its words make it a speaker by themselves."""

    @property
    def text(self) -> str:
        """As received."""
        return self.received((self.first, self.last))

    def received(self, span: tuple[int, int]) -> str:
        """Some of its tokens as received."""
        return self.words.received(*span, self.clitics if span[0] == self.first else 0)

    @property
    def start(self) -> int:
        """Where it begins in the folded text."""
        return self.words.starts[self.first] + self.clitics

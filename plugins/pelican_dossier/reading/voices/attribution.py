"""A construction that says who speaks, and what a rule for one is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pelican_dossier.languages.speechrules import CueWord, Gender, Number
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.words import Words


@dataclass(frozen=True, slots=True)
class Attribution:
    """A construction that says who speaks, and between which tokens stands what is said."""

    rule: str
    at: int
    """The token of the word of saying."""
    end: int
    """The token after it and its speaker."""
    phrase: Phrase | None
    """None where the speaker is understood."""
    gender: Gender = None
    number: Number = None
    said_from: int | None = None
    """None where what is said stands before."""
    via: Phrase | None = None
    follows: bool = False
    """The speaker is that of the attribution before it in the sentence."""
    cites: bool = False
    """Behind a speaker it names whom he cites, who then is the one that speaks."""
    relays: bool = False
    """It names who passes on what the attribution of its sentence says."""


IsKnown = Callable[[Phrase], bool]
"""Whether a phrase names somebody whom the dispatch has named before."""
Rule = Callable[[Words, int, CueWord, IsKnown], Attribution | None]
"""What a word of saying at a token attributes; None where it is none of the rule's."""
PhraseRule = Callable[[Words, IsKnown], Iterable[Attribution]]
"""What a part attributes by a phrase (according to)."""

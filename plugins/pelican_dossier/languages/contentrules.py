"""How a language shows where a speaker's words begin and end: what the dispatch says around them is its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pelican_dossier.languages.clauserules import Gender

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ContentGrammar:
    """Words around what is said; all of them folded."""

    leads: Mapping[str, str] = field(default_factory=dict)
    """Verbs by lemma -> the preposition that leads up to what is said (hinted at, warned of)."""
    occasions: frozenset[str] = _NONE
    """Where and when somebody speaks, without an article (statement, visit, reply)."""
    of_occasion: frozenset[str] = _NONE
    """Prepositions before an occasion (in, during)."""
    by_the_way: frozenset[str] = _NONE
    """Words that open a remark on how it was said (and that during …)."""
    his_sayings: Mapping[str, tuple[Gender, Literal["one", "many"]]] = field(default_factory=dict)
    """Deeds of saying with a pronoun: those of whoever is the subject of the sentence (his stress)."""
    beside: frozenset[str] = _NONE
    """What stands before such a deed where it goes along with another (with)."""
    titling: frozenset[str] = _NONE
    """Words before a colon behind which a title stands, and nobody's words (entitled)."""
    named: frozenset[str] = _NONE
    """Nouns right before a quotation that is the name of one of them, and nobody's words (campaign, prize)."""
    behind_topics: frozenset[str] = _NONE
    """Words right before the verb of who was named behind «as for» (so she has)."""
    connectives: frozenset[str] = _NONE
    """Words that join a clause to the one before, so that nobody's words end in them (while, as, then)."""

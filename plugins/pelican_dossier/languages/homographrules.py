"""Words of saying that are other words too, and what tells them apart."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class HomographGrammar:
    """How a word of saying is told from one that is written like it; all words are folded but for ``noun_ending``."""

    prepositions: frozenset[str] = _NONE
    """Verbs that are prepositions too (through), as before «one of»."""
    on_behalf: frozenset[str] = frozenset()
    """Given names that are «in the name of» before a noun of speakers."""
    said_too: frozenset[str] = _NONE
    """Prepositions that are a verb of saying too (between, made clear): before a speaker and «that» behind him."""
    written_otherwise: Mapping[str, str] = field(default_factory=dict)
    """Verbs and nouns of speakers -> how another word is written that folds like them (is called)."""
    noun_ending: str = "\0"
    """As received, the ending of a noun that folds like a verb with a pronoun (a conviction, convicted him)."""
    behind_verbs: frozenset[str] = frozenset()
    """Words right before which a name is a verb (a source who preferred not to be named)."""
    behind_no_verb: frozenset[str] = _NONE
    """Prepositions that no verb follows, where nouns are written like verbs (most prominent, highlighted)."""
    telling_letters: frozenset[str] = _NONE
    """Prepositions that show, as received, whether a text tells their last letter from the one that ends names."""
    absent: frozenset[str] = _NONE
    """Words before a noun of saying that tell it was not said (without an accusation)."""
    past_endings: tuple[str, ...] = ("\0",)
    """Of a verb of the past whose subject is a woman or several things."""
    in_names: Mapping[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    """A link word and the word behind it that make a name -> the given names that they are taken for (Ban Ki-moon)."""
    short: Mapping[str, str] = field(default_factory=dict)
    """A title that is written as a letter with a stop -> the whole title (Dr.)."""
    rulings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Verbs by lemma -> who decides by them and says nothing (the court condemned)."""
    bodies_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Nouns that are those of a body only before such words (unit of analysis, and not of the nation)."""
    praying: frozenset[str] = _NONE
    """Verbs by lemma that are a prayer before a word for God (asking God)."""
    students: frozenset[str] = _NONE
    """Forms of a verb of saying that are the noun of a person too, as before an adjective (a student, demanded)."""
    turning_out: frozenset[str] = _NONE
    """Forms of a verb of saying that are «it turned out» too, where no noun of a speaker stands behind them."""
    assisting: frozenset[str] = _NONE
    """Nouns of deeds that are those of a woman in office right before another office (help, assistant to)."""

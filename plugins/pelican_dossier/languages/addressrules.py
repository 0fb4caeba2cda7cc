"""How a language calls people: by rank and by words of honour, and by what their names are made of."""

from dataclasses import dataclass

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AddressGrammar:
    """Words before, within and instead of a name; all of them folded."""

    demonyms: frozenset[str] = _NONE
    """Adjectives of states, with their article, that are surnames too: behind an office they tell whose it is."""
    titles: frozenset[str] = _NONE
    """Words of rank that are part of a role and never of a name."""
    ranks: frozenset[str] = _NONE
    """Titles behind which a name stands (Dr., Colonel)."""
    degrees: frozenset[str] = _NONE
    """Titles, without stops, that tell of no office (Dr., Eng.)."""
    styles: frozenset[str] = _NONE
    """Words of honour before an office or a title (His Excellency the minister)."""
    styled: frozenset[str] = _NONE
    """Such words for somebody who was named (his excellency said)."""
    royal: tuple[str, ...] = ("\0",)
    """How such words begin that are for princes and kings alone."""
    commoners: frozenset[str] = _NONE
    """Titles, plain, of those who are none (doctor)."""
    descent: frozenset[str] = _NONE
    """Words between a name and the father's (son of)."""
    families: frozenset[str] = _NONE
    """Words that another word of the name follows, whatever it is (Al, de)."""
    halves: frozenset[str] = _NONE
    """First halves of given names of two words (Abd)."""
    namely: frozenset[str] = _NONE
    """«And he is», behind a name before who that is."""
    deities: frozenset[str] = _NONE
    """Words for God, to whom and of whom speakers speak."""
    kinship: frozenset[str] = _NONE
    """Words behind which a name stands and no verb (son of, father of)."""
    his: frozenset[str] = _NONE
    """Nouns of people with a pronoun on them, before their own names (his colleague)."""
    sovereign: frozenset[str] = _NONE
    """Offices that are held for nobody, so that a person behind them with a preposition is who hears them."""
    done_to: frozenset[str] = _NONE
    """Nouns of people by what is done to them, to which a preposition with a pronoun belongs (the accused)."""
    done_by: frozenset[str] = _NONE
    """Such prepositions."""

"""What tells the names of people, bodies and places from other words in one language; all words are folded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pelican_dossier.model import EntityKind

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NameGrammar:
    """The words by which names are known, and those that are none."""

    is_common: Callable[[str], bool] = lambda _: False
    """Whether a word without its article is an ordinary word, whatever else it is."""
    is_verb: Callable[[str], bool] = lambda _: False
    """Whether a word is a form of a verb and no noun."""
    countries: Callable[[], frozenset[str]] = frozenset
    """Those of the gazetteer that are countries."""
    places: Callable[[], Mapping[str, bool]] = dict
    """The gazetteer: names of places, their words parted by spaces, and whether each is no other word."""
    known: Mapping[str, EntityKind] = field(default_factory=dict)
    """Names that every newsroom knows and no rule tells (al-Qaeda)."""
    same: Mapping[str, str] = field(default_factory=dict)
    """Another form of a known name -> the one that stands for it (the Houthis)."""
    body_nouns: frozenset[str] = _NONE
    """Nouns with which the name of a body begins, where names have no capitals, or which it holds."""
    topics: frozenset[str] = _NONE
    """Nouns of such a name that stand for the whole of it, and belong to an office behind one (the Foreign)."""
    enclosing: frozenset[str] = _NONE
    """Those behind which the name of another body may stand (forces of the National Army)."""
    joining: frozenset[str] = _NONE
    """Those whose name goes on behind an «and» (the Ministry of Education and Science)."""
    dedicated: frozenset[str] = _NONE
    """Nouns of bodies, places and prizes that are called after a person with a title (the King Salman Centre)."""
    attached: tuple[str, ...] = ()
    """Prepositions with an article by which a body's name goes on (the Committee for the Relief)."""
    purposes: frozenset[str] = _NONE
    """Words by which the name of a body goes on with the noun behind them (for football)."""
    not_purposes: frozenset[str] = _NONE
    """Prepositions behind a word that is a deed and no purpose (to arrive at)."""
    vague: frozenset[str] = _NONE
    """Adjectives that make no name by themselves (the international organisation)."""
    outlets: frozenset[str] = _NONE
    """Nouns of bodies beside which the name of an outlet stands (newspaper)."""
    dative: str = ""
    """The preposition that is written onto whom somebody tells something."""
    place_nouns: Mapping[str, bool] = field(default_factory=dict)
    """Nouns with which the name of a place stands (town, airport), and whether they belong to it."""
    place_bodies: frozenset[str] = _NONE
    """Nouns that end the name of a house, though they are bodies' too (medical centre)."""
    place_adjectives: frozenset[str] = _NONE
    """Adjectives that end the name of such a place (the International Airport)."""
    loose: frozenset[str] = _NONE
    """Nouns of bodies and places whose genitive makes no name by itself (an oil company): a second find is needed."""
    plurals: frozenset[str] = _NONE
    """Plurals among the nouns of bodies, with which adjectives are feminine."""
    employing: frozenset[str] = _NONE
    """Prepositions before the body that somebody works for."""
    directions: frozenset[str] = _NONE
    """Words right before a place (north of, in)."""
    adjectives: frozenset[str] = _NONE
    """Adjectives of names that their form does not tell (Supreme, Armed)."""
    no_adjectives: frozenset[str] = _NONE
    """Adjectives that belong to no name (current, local)."""
    common_places: frozenset[str] = _NONE
    """Nouns that stand for a place that was named (the country)."""
    given_names: frozenset[str] = _NONE
    """Those of people, in a language without capitals."""
    given_words: frozenset[str] = _NONE
    """Those of them that are ordinary words more often (victory, growth)."""
    natural: frozenset[str] = _NONE
    """Nouns of places behind which any noun is a name (mount)."""
    particles: frozenset[str] = _NONE
    """Words within a person's name behind which it goes on (son of, van)."""
    ends_of_names: frozenset[str] = _NONE
    """Words with which a person's name may go on that are no names by themselves (of the faith)."""
    latin: Callable[[str], str] | None = None
    """A name as newspapers write it in Latin letters, of a language that has others; a proposal, no transliteration."""
    vowels: str = ""
    """Letters that foreign names are spelt with or without."""
    native_endings: tuple[str, ...] = ()
    """Endings that words of the language have and no foreign name has (a dual)."""
    openers: frozenset[str] = _NONE
    """Words that open a person's name with the one behind them (father of, servant of)."""
    personal: frozenset[str] = _NONE
    """Pronouns that stand behind people alone: who."""
    ranks: frozenset[str] = _NONE
    """Titles behind which a single name may stand (President, King)."""
    linking: frozenset[str] = _NONE
    """Words within a name that are none by themselves, and that some leave out (son of; of, for)."""
    no_names: frozenset[str] = _NONE
    """Nouns that end the name of something else in capitals: a law, an event, a prize."""
    of_peoples: frozenset[str] = _NONE
    """Words with a capital that name a people, a faith, a language (Muslim)."""
    people_endings: tuple[str, ...] = ()
    """How others end."""
    small_nouns: frozenset[str] = _NONE
    """Nouns that end a name in small letters (the Conservative party)."""
    written_apart: tuple[str, str] = (" ", " ")
    """How a name of two words is joined by some, and how it is written apart by others."""
    known_openers: frozenset[str] = field(init=False)
    """The words with which a known name begins."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "known_openers", frozenset(name.partition(" ")[0] for name in self.known))

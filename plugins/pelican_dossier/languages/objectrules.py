"""What stands beside the speaker of a verb of saying: whom he urges or accuses, and of what he speaks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ObjectGrammar:
    """How objects are told from speakers; all words are folded."""

    urging: frozenset[str] = _NONE
    """Verbs by lemma whose object is whom somebody accuses or urges, which stands right behind who does."""
    transitive: frozenset[str] = _NONE
    """Verbs by lemma besides those, whose object may be whom or what somebody blames, advises, describes."""
    told: frozenset[str] = _NONE
    """Verbs by lemma whose object is who hears it, so that a name in quotation marks behind them is a paper's."""
    asked: frozenset[str] = _NONE
    """Verbs in the passive, with «and» or without, behind which stands who is asked, and so who answers."""
    upon: frozenset[str] = _NONE
    """Verbs by lemma that take the preposition which is written like a name (insisted *on*)."""
    with_words: frozenset[str] = _NONE
    """Forms of verbs that say something only where «that» or a quotation stands behind them (is counted as, spends)."""
    excluding: frozenset[str] = _NONE
    """Verbs by lemma that rule something out, and leave somebody out."""
    needed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Verbs by lemma with the nouns of which one stands behind them where they say something (claimed the attack)."""
    idle: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Verbs by lemma with nouns close behind them by which nothing is said (drew the eyes of, showed flexibility)."""
    governed: Mapping[str, str] = field(default_factory=dict)
    """Verbs by lemma with the preposition, also one written onto a word, before what they are about (doubted in)."""
    ours: tuple[str, ...] = ()
    """A pronoun of ours on a noun."""
    followers: frozenset[str] = _NONE
    """People who are told by whose they are, as one urges or warns them (his followers, our people)."""
    promised: Mapping[str, str] = field(default_factory=dict)
    """Forms of a verb that is written like another -> the preposition before what is promised (promised; and he counted
    it as)."""
    announcing: frozenset[str] = _NONE
    """Verbs by lemma with which a deed is said to announce what it brings."""
    played: frozenset[str] = _NONE
    """What a player or a whistle announces by a deed, in no words (announcing the first goal)."""
    having: frozenset[str] = _NONE
    """Those that open a sentence before its owner, who is its subject in sense (the minister has a file)."""
    admitting: Mapping[str, str] = field(default_factory=dict)
    """Verbs by lemma that say something with such a preposition on a deed, and without it decide (admitted to)."""
    of_votes: frozenset[str] = _NONE
    """Deeds with that preposition by which something is decided (by a majority of)."""
    of_others: frozenset[str] = _NONE
    """Verbs by lemma behind which a single noun before «of» or «as» is the object (accused the council of)."""
    happened_before: frozenset[str] = _NONE
    """Verbs, with «and» or without, by which something has happened before of somebody (it has come before of him)."""
    of: tuple[str, ...] = ()
    """The preposition that is written onto whom it has happened of."""
    of_whom: frozenset[str] = _NONE
    """That preposition with a pronoun on it."""
    ending: str = ""
    """Of an indefinite noun that is an object and no subject."""
    plurals: tuple[str, ...] = ("\0",)
    """Of several people without an article who are an object and no subject."""
    oblique: tuple[str, ...] = ("\0",)
    """Of several people with an article who are an object and no subject."""
    possessives: tuple[str, ...] = ("\0",)
    """How a noun ends that is somebody's, behind whom it is an object (claimed its responsibility)."""
    urged: frozenset[str] = frozenset()
    """Who is urged and hardly ever urges (the community of nations)."""
    pronouns: tuple[str, ...] = ("\0",)
    """As received, pronouns on a noun, which behind a definite one is an object too (the minister his thanks)."""
    subjects_owned: tuple[str, ...] = ("\0",)
    """As received, how a noun with a pronoun is written that is a subject itself (whose names)."""
    tied: str = "\0"
    """How a feminine noun ends before such a pronoun."""

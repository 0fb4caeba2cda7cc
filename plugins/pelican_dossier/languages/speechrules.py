"""How a language says that somebody said something: its verbs and nouns of saying, its speakers, its link words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Literal

from pelican_dossier.languages.addressrules import AddressGrammar
from pelican_dossier.languages.clauserules import ClauseGrammar, Gender
from pelican_dossier.languages.contentrules import ContentGrammar
from pelican_dossier.languages.daterules import NEVER
from pelican_dossier.languages.documentrules import DocumentGrammar
from pelican_dossier.languages.homographrules import HomographGrammar
from pelican_dossier.languages.objectrules import ObjectGrammar

Number = Literal["one", "two", "many"] | None
SpeakerKind = Literal["person", "institution", "statement", "place"]
FORMS = 1 << 14
"""Forms of words of which is remembered what they may be: nearly all that a newspaper writes in a day."""


@dataclass(frozen=True, slots=True)
class CueWord:
    """One form of a word of saying, folded."""

    lemma: str
    form: Literal["verb", "participle", "noun"]
    proclitics: int = 0
    """How many letters are written onto its front."""
    gender: Gender = None
    """Whom the form agrees with; None where it does not tell."""
    number: Number = None
    reach: int | None = None
    """Words before «that», a colon or a quotation without which a verb of other meanings says nothing."""
    relays: bool = False
    """Its subject passes on what another said (quoted so-and-so as saying)."""
    impersonal: bool = False
    """Without a subject nobody says it (it is said that)."""
    refers: bool = False
    """It refers to words that stand before it (as he said, which he confirmed)."""


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that a speaker's phrase may begin with."""

    kind: SpeakerKind
    number: Number = "one"
    withholds: bool = False
    """Without a name and an article it withholds who spoke (a source, an official)."""
    takes: frozenset[str] = frozenset()
    """Prepositions that go on with the phrase (envoy to, official in)."""
    is_feminine: bool | None = False
    """Whether its verb is feminine, where verbs agree; None where it is either."""


@dataclass(frozen=True, slots=True, eq=False)
class SpeechGrammar:
    """Everything that finds voices in one language, folded. Equal to itself alone: what it says can be remembered."""

    cues: Mapping[str, CueWord] = field(default_factory=dict)
    weak_cues: Mapping[str, CueWord] = field(default_factory=dict)
    """Words that say something now and then, which only the judge decides (refused, hoped, complained)."""
    relations: frozenset[str] = frozenset()
    """People who are told by whose they are, with his name behind them: his wife, his family."""
    according_to: re.Pattern[str] = NEVER
    """Up to the speaker named after it; the group ``verb`` where a verb of saying comes between, ``tongue`` where the
    words are his own and nobody relays them, ``source`` where who speaks may cite him."""
    according_words: frozenset[str] = frozenset()
    """The words that it may begin with."""
    his_words: Mapping[str, tuple[Gender, Number]] = field(default_factory=dict)
    """«According to» with a pronoun: whoever spoke last and agrees."""
    complementizers: frozenset[str] = frozenset()
    """Words that open what is said."""
    complementizer_prepositions: frozenset[str] = frozenset()
    """Prepositions that may stand between the verb and what is said."""
    relayed_from: frozenset[str] = frozenset()
    """Between who relays and who spoke (from)."""
    on_behalf: frozenset[str] = frozenset()
    """Words with which that preposition means something else (on behalf of, instead of)."""
    relayed_words: frozenset[str] = frozenset()
    """Between who spoke and what was said (his saying)."""
    skipped: frozenset[str] = frozenset()
    """Between a verb and its subject: adverbs and the like."""
    stops: frozenset[str] = frozenset()
    """Words that end a speaker's phrase."""
    goes_on: frozenset[str] = frozenset()
    """Words that always belong to it."""
    verbal_nouns: re.Pattern[str] = NEVER
    """Verbal nouns, without their article; behind a definite noun a definite one is an object (to decline comment)."""
    anaphors: Mapping[str, Number] = field(default_factory=dict)
    """Words that stand for who spoke before, without a name: these (many), the source (one whose name is withheld)."""
    roles: frozenset[str] = frozenset()
    """Nouns that tell of a speaker his part alone, and no name: the two sides, the authorities."""
    reflexives: frozenset[str] = frozenset()
    """Words that point back to who was named (the source himself): part of the phrase, not of the name."""
    addressees: frozenset[str] = frozenset()
    """Whom something is told: with a preposition before it, no part of the speaker."""
    occasions: frozenset[str] = frozenset()
    """Where something is said: with a preposition before it, no part of the speaker (in a statement)."""
    openers: frozenset[str] = frozenset()
    """Words before a subject that stands before its verb (but, while, that)."""
    auxiliaries: frozenset[str] = frozenset()
    """Words that put a subject before its verb (had, was)."""
    heads: Mapping[str, Head] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)
    """Nouns of speakers, without their article -> what they mean, in words that are the same in every language."""
    prepositions: frozenset[str] = frozenset()
    """Words that go on with a phrase only where its head takes them."""
    parts: frozenset[str] = frozenset()
    """Between a number and those whom it counts (of)."""
    others: frozenset[str] = frozenset()
    """And another: the second speaker of a pair."""
    joined: tuple[str, ...] = ()
    """«And», where it is written onto the next word."""
    then: str = ""
    """«So», where it is written onto a verb whose subject stands before it."""
    turning: frozenset[str] = frozenset()
    """Nouns with a pronoun that turn to another speaker (for his part)."""
    topic_markers: frozenset[str] = frozenset()
    """Words before a subject whose verb has such a «so» (as for)."""
    clitics: tuple[str, ...] = ()
    """Prepositions that are written onto the next word."""
    quoting: frozenset[str] = frozenset()
    """Those that lead up to words that were said, and not to an outlet's name."""
    telling_of: frozenset[str] = frozenset()
    """Those behind a verb of saying that lead up to what is told of, in no clause: spoke *of* five dead."""
    attached_articles: tuple[str, ...] = ()
    """Those with an article behind them."""
    day_parts: frozenset[str] = frozenset()
    """Words that end a phrase before a date (morning), and may be names else."""
    present_tense: tuple[str, ...] = ()
    """How verbs of the future begin, which stand behind a name."""
    present: tuple[str, ...] = ()
    """How verbs of the present begin that no name ends in."""
    bare_bodies: frozenset[str] = frozenset()
    """Nouns of bodies, with their article, that mean one which was named: the group."""
    joint: frozenset[str] = frozenset()
    """Joint statements by which their issuers may be called later."""
    given_names: frozenset[str] = frozenset()
    never_speak: frozenset[str] = frozenset()
    """Nouns that show or provide, and say nothing (results, the agreement)."""
    plain: Callable[[str], str] = str
    """A word without article, preposition and case, by which two namings of one speaker are compared."""
    nominative: Callable[[str], str] = str
    """A speaker's phrase as received -> as a list has it, in the case of a subject."""
    locatives: frozenset[str] = frozenset()
    """Prepositions before the name of a place."""
    of_states: re.Pattern[str] | None = None
    """A country whose name is a plural, and the adjective that belongs to it (the United States)."""
    adjective_ending: tuple[str, ...] = ()
    """Of adjectives that look like nouns of people (the media centre)."""
    bare: Callable[[str], str] = str
    """A word without its article and the preposition before that."""
    places: Mapping[str, bool] = field(default_factory=dict)
    """Nouns before a place's name (town, airport), and whether they belong to it."""
    counting: frozenset[str] = frozenset()
    """Nouns of some or of a number, behind which people stand with that ending too."""
    before_understood: frozenset[str] = frozenset()
    """Words right before a verb whose subject is understood."""
    feminine_ending: str = ""
    """Of a noun that takes a feminine verb; empty where verbs do not agree."""
    people: re.Pattern[str] | None = None
    """A plural of people by its form, without its article."""
    event_nouns: re.Pattern[str] = NEVER
    """Nouns that are what is said and no name (importance, rejection), by their form."""
    awaited: frozenset[str] = frozenset()
    """Words before «that» and a verb that tell what is still to be said (is expected to announce)."""
    negations: frozenset[str] = frozenset()
    """Words before a verb that make it say nothing (did not)."""
    denying: frozenset[str] = frozenset()
    """Verbs that say something with such a word too (did not rule out)."""
    demonstratives: frozenset[str] = frozenset()
    """Words that begin another noun within a phrase, which is no part of it (the minister, this news)."""
    denials: frozenset[str] = frozenset()
    """Verbs that deny what follows them, by lemma: who denies says the verb too, never the clause by itself."""
    rejections: frozenset[str] = frozenset()
    """Those of them that deny words only with a claim right behind them (rejected claims that, not a plan that)."""
    own_words: frozenset[str] = frozenset()
    """Words that show a headline to be what somebody says: of the first person, of duty, of the future."""
    claims: frozenset[str] = frozenset()
    """Nouns of what others say (allegations): a «that» right behind one opens their words, not the speaker's."""
    continuing: frozenset[str] = frozenset()
    """Participles beside those of saying that end a denied clause and begin one of their own (accusing)."""
    going_on: frozenset[str] = frozenset()
    """Verbs by lemma with which whoever spoke last goes on (added)."""
    relative_pronouns: frozenset[str] = frozenset()
    """Those that stand for a noun before them, which may be who speaks (who said)."""
    indefinite: frozenset[str] = frozenset()
    """Pronouns behind a preposition that stand for no speaker (praised what)."""
    relatives: frozenset[str] = frozenset()
    """Words before a verb that nobody is the subject of (which points to)."""
    provenance_verbs: frozenset[str] = frozenset()
    """Verbs by which words come from somewhere (it came in, it was on the tongue of)."""
    resumptives: frozenset[str] = frozenset()
    """Behind such a verb: the statement was named before it (in which came)."""
    unambiguous_cues: frozenset[str] = frozenset()
    """Verbs that mean nothing but saying, so that their subject may be any name."""
    article: str = ""
    capitals: bool = False
    """Whether names begin with capitals; subjects then stand before their verbs."""
    articles: frozenset[str] = frozenset()
    """Articles and the like that stand before a noun as words."""
    pronouns: Mapping[str, tuple[Gender, Number]] = field(default_factory=dict)
    """Subjects that stand for whoever spoke last."""
    homographs: HomographGrammar = field(default_factory=HomographGrammar)
    objects: ObjectGrammar = field(default_factory=ObjectGrammar)
    content: ContentGrammar = field(default_factory=ContentGrammar)
    documents: DocumentGrammar = field(default_factory=DocumentGrammar)
    address: AddressGrammar = field(default_factory=AddressGrammar)
    clauses: ClauseGrammar = field(default_factory=ClauseGrammar)
    """What finds subjects before their verbs, in a language with capitals."""
    telling: frozenset[str] = field(init=False)
    """All words that open a rule, so that the others are passed over at once."""
    ends: frozenset[str] = field(init=False)
    """All words that end a speaker's phrase."""
    bounding: frozenset[str] = field(init=False)
    """All words that may do something else in a speaker's phrase than go on with it as nouns and adjectives do."""
    written_onto: frozenset[str] = field(init=False)
    """All letters that are written onto the front of a word and mean something of their own."""
    written_alike: frozenset[str] = field(init=False)
    """Given names that are prepositions too."""
    head_of: Callable[[str], Head | None] = field(init=False)
    """The noun of a speaker that a word is, with its article or without."""

    def __post_init__(self) -> None:
        ends = frozenset({*self.clitics, *self.stops, *self.complementizers, *self.addressees, *self.demonstratives})
        taken = frozenset().union(*(head.takes for head in self.heads.values()))
        object.__setattr__(self, "ends", ends)
        object.__setattr__(
            self,
            "bounding",
            ends.union(self.goes_on, self.prepositions, taken, self.day_parts, self.cues, self.reflexives),
        )
        onto = frozenset({*self.clitics, *self.joined, self.then, *self.present})
        object.__setattr__(self, "written_onto", onto)
        object.__setattr__(self, "written_alike", self.prepositions & self.given_names)
        telling = (self.weak_cues, self.complementizers, self.given_names, self.according_words, self.his_words, ":")
        object.__setattr__(self, "telling", frozenset(self.cues).union(*telling))
        object.__setattr__(self, "head_of", lru_cache(maxsize=FORMS)(partial(_head_of, self.heads, self.bare)))


def _head_of(heads: Mapping[str, Head], bare: Callable[[str], str], word: str) -> Head | None:
    return heads.get(word) or heads.get(bare(word))

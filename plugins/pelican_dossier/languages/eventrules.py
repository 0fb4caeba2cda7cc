"""How a language tells what happens: event triggers with their types, and the words that part one clause from the next.

Types follow the Rich ERE annotation guidelines where these have one (Conflict.Attack, Life.Die, Contact.Meet); the
others are what news of any country tells of besides.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pelican_dossier.languages.daterules import NEVER

EventType = Literal[
    "attack",
    "die",
    "injure",
    "arrest",
    "release",
    "try",
    "fight",
    "control",
    "crash",
    "find",
    "disaster",
    "protest",
    "meet",
    "visit",
    "agree",
    "announce",
    "decide",
    "elect",
    "appoint",
    "resign",
    "leave",
    "arrive",
    "move",
    "transfer",
    "begin",
    "end",
    "continue",
    "postpone",
    "open",
    "close",
    "build",
    "train",
    "rise",
    "fall",
    "trade",
    "pay",
    "play",
    "fund",
    "ceremony",
    "say",
]

FAMILIES: tuple[frozenset[EventType], ...] = (
    frozenset(("attack", "die", "injure", "fight")),
    frozenset(("crash", "disaster", "find")),
    frozenset(("agree", "announce", "decide", "postpone")),
    frozenset(("begin", "open")),
    frozenset(("end", "close")),
    frozenset(("leave", "move")),
    frozenset(("meet", "visit", "arrive")),
)
"""Types of one happening: its tellers name the one or the other of them (one attack kills and wounds)."""


_RELATED: Mapping[str, frozenset[str]] = {
    one: frozenset().union(*(family for family in FAMILIES if one in family)) for one in frozenset().union(*FAMILIES)
}


def are_of_one_family(one: str | None, other: str | None) -> bool:
    """Whether two types may be told of one happening."""
    return one == other or (one is not None and other in _RELATED.get(one, ()))


SINGULAR: frozenset[EventType] = frozenset(
    ("attack", "die", "injure", "fight", "crash", "disaster", "elect", "protest")
)
"""What has a place of its own: two tellers of one day mean one where the place is the same, and two where it is not."""


AFTERWARDS: frozenset[EventType] = frozenset(("visit", "arrive", "ceremony", "arrest", "try", "pay"))
"""What people do upon it, whose tellers name it by the way."""


PERSONAL: frozenset[EventType] = frozenset(("try", "arrest", "release"))
"""What befalls each by himself, in the same words as others."""


RARE: frozenset[EventType] = frozenset(("crash", "disaster", "elect"))
"""Those of them of which a dossier has one on a day, in a war too, where nothing else is told."""


DECIDING: frozenset[EventType] = frozenset(("agree", "announce", "decide", "postpone"))
"""Ways to tell that something was settled: this decision may take up any of them."""


CHANGES: frozenset[EventType] = frozenset(("rise", "fall"))
"""What tells that something comes to another number."""


RECURRING: frozenset[EventType] = CHANGES | {"say", "announce", "trade", "play", "continue"}
"""What happens day after day: in the words of one day it is told on the next, and no day is mistaken."""


Subject = Literal["matches", "markets"]


class Discourse(NamedTuple):
    """How dispatches of one subject are known, and what words tell there that tell other things elsewhere."""

    signs: frozenset[str]
    """Words of which they have many, as they are written."""
    senses: Mapping[str, EventType | None]
    """Forms, and what they tell there; None where nothing happens."""


@dataclass(frozen=True, slots=True)
class EventGrammar:
    """Triggers by the forms in which they are written, and the words by which a sentence falls into clauses; folded."""

    triggers: Mapping[str, EventType] = field(default_factory=dict)
    """Every form, without what is written onto its front."""
    verbs: frozenset[str] = frozenset()
    """Those of them that are finite verbs: a clause may begin with them."""
    conjugations: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Every form of a verb -> all of its forms."""
    hazards: Mapping[str, str] = field(default_factory=dict)
    """Every form that tells by which force a disaster comes (rain, floods) -> that force, in the data's words (water):
    the families of natural hazards of EM-DAT, as far as news tells them apart, with fire and collapse."""
    nouns: frozenset[str] = frozenset()
    """Those of them that may have an article; what has one is no verb, though it is written alike."""
    phrases: Mapping[str, Mapping[str, EventType]] = field(default_factory=dict)
    """Two words that are a trigger together: the first, and those that may stand behind it."""
    complements: Mapping[str, Mapping[str, EventType | None]] = field(default_factory=dict)
    """Verbs of which another word of the clause tells what they mean (fire a missile, open an investigation): every
    form, and such words; ``""`` stands for all others. None where nothing happens (play a role)."""
    light_verbs: frozenset[str] = frozenset()
    """Verbs that leave it to their noun to say what happens (take place)."""
    fronts: tuple[re.Pattern[str], ...] = ()
    """What may be written onto a word, each way by itself: «and», a preposition, an article."""
    conjunctions: frozenset[str] = frozenset()
    """«And», where it is written onto a verb."""
    joining: frozenset[str] = frozenset()
    """«And», where it is a word."""
    endings: tuple[str, ...] = ()
    """What may be written onto a word's end (his, their)."""
    particles: frozenset[str] = frozenset()
    """Verbs that before another verb are no verbs."""
    inflections: tuple[str, ...] = ()
    """Endings of number, gender and case, the longest first: words are compared without them."""
    issued: frozenset[str] = frozenset()
    """Verbs with the pronoun of the words that somebody issued: in a statement (which) it issued."""
    no_happenings: frozenset[tuple[str, str]] = frozenset()
    """A noun of what happens with the word before it beside which nothing does (during the session)."""
    befallen: re.Pattern[str] = NEVER
    """Words for those who are tried, arrested or released, with their names behind (the suspect); ``who`` are these."""
    amid: frozenset[str] = frozenset()
    """Words behind which a noun tells only in which circumstances something happens."""
    homographs: frozenset[str] = frozenset()
    """Plain forms of verbs that are other words more often (jail, open)."""
    verb_leads: frozenset[str] = frozenset()
    """Words behind which they are verbs, beside plural nouns (to, will)."""
    no_triggers: frozenset[str] = frozenset()
    """Words that look like one of them and are none: names of people, those who are left."""
    discourses: Mapping[Subject, Discourse] = field(default_factory=dict)
    """Subjects in whose dispatches some words tell something else."""
    offices: frozenset[str] = frozenset()
    """Words behind which a noun is part of a name: the Ministry of Transport."""
    openers: re.Pattern[str] = NEVER
    """Words that begin a clause wherever they stand: that, while; the group ``relative`` where it tells more of what
    stands right before it (who, which), ``resuming`` where it goes on with the main clause, ``that`` where it is what
    somebody says, ``telling`` where he goes on to say it (adding), ``when`` where it tells what happened then,
    ``turning`` where it turns to something else, so that what is told before it is a clause of its own (but)."""
    adnominal: re.Pattern[str] = NEVER
    """Right before a date that only tells which thing is meant: the agreement of 2008."""
    attributive: re.Pattern[str] = NEVER
    """Right before such a date: the 2008 agreement."""
    no_happening: re.Pattern[str] = NEVER
    """Words around a date that tell of no happening: an issue of a newspaper, a weekend, an archive picture."""
    periods: re.Pattern[str] = NEVER
    """Right before a date in a stretch of time that something fills (in the period from)."""
    throughout: re.Pattern[str] = NEVER
    """Right before a date all through which something lasts, and on no day of which it happens."""
    between: re.Pattern[str] = NEVER
    """Right before two days of which something happened on the one, the other or both."""
    until: re.Pattern[str] = NEVER
    """Right before the end of a stretch of time."""
    until_hour: re.Pattern[str] = NEVER
    """Right before the day of an hour up to which something is counted or lasts (as of 1 p.m. on)."""
    definite: re.Pattern[str] = NEVER
    """A noun with its article, which a date behind it is no part of."""
    owner: re.Pattern[str] = NEVER
    """All that stands between a date and the noun that it owns (Friday's massive quake)."""
    demonstrative: re.Pattern[str] = NEVER
    """Right before a noun of what was told before (this)."""
    known: re.Pattern[str] = NEVER
    """All that stands behind or before a noun that takes up what was told before: the previous."""
    since: re.Pattern[str] = NEVER
    """A date that may be since when something has lasted."""
    present: re.Pattern[str] = NEVER
    """A verb that tells what is or will be."""
    future: re.Pattern[str] = NEVER
    """A form of a verb that tells what is to come."""
    planned: re.Pattern[str] = NEVER
    """Other words that tell so before it (will, is due to)."""
    states: frozenset[str] = frozenset()
    """Verbs by which something only goes on to be (remain)."""
    dating: re.Pattern[str] = NEVER
    """Words before a noun of what happens, by which it only dates the rest of its clause (after the raid)."""
    holding: frozenset[str] = frozenset()
    """Verbs that tell more of a noun before a comma without a word between (a meeting ..., held in the capital)."""
    offset: re.Pattern[str] = NEVER
    """A date with what follows it, where that is the event from which it is counted (a day after the vote)."""
    preceding: re.Pattern[str] = NEVER
    """An offset that is counted back from an event (a day before the vote)."""
    contrasting: re.Pattern[str] = NEVER
    """Before a date whose number is only compared with another (compared with 34 in 2016)."""
    levels: re.Pattern[str] = NEVER
    """Before the date of a level from which something moves, or with which it is compared (from its low of Monday)."""
    conditional: re.Pattern[str] = NEVER
    """Before what happens only if something else does."""
    negating: re.Pattern[str] = NEVER
    """Right before what does not happen."""
    rest: re.Pattern[str] = NEVER
    """Those that are left, before what is said of them."""
    follows_subject: bool = True
    """Whether a verb stands behind its subject, so that no clause begins with it."""

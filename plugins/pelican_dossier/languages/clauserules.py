"""How a language with capitals, whose subjects stand before their verbs, says who says something."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Gender = Literal["m", "f", "n"] | None
"""Neither of the first two: an institution, where pronouns tell it from people."""


@dataclass(frozen=True, slots=True)
class ClauseGrammar:
    """Words that bound subjects, and what verbs of saying need beside them; all words are folded."""

    genders: Mapping[str, Gender] = field(default_factory=dict)
    """Given names, titles and nouns that tell which pronoun a person goes by."""
    definite_articles: frozenset[str] = frozenset()
    quantifiers: frozenset[str] = frozenset()
    """Words right before an article that belong to the phrase (all the, both the)."""
    courtesies: frozenset[str] = frozenset()
    """Titles that are no role (Mr.)."""
    joining: frozenset[str] = frozenset()
    """Words between two speakers (and)."""
    joining_verbs: frozenset[str] = frozenset()
    """Words between two verbs of one subject (and, but)."""
    adverbs: frozenset[str] = frozenset()
    """Words beside a verb or before a clause that belong to no subject."""
    adverb_endings: tuple[str, ...] = ("\0",)
    """Of other such words, by their form."""
    not_adverbs: frozenset[str] = frozenset()
    """Nouns that end like them (family)."""
    possessive_endings: tuple[str, ...] = ("\0",)
    """Of a word that owns the one behind it, which then is no verb."""
    plural_endings: tuple[str, ...] = ("\0",)
    times: frozenset[str] = frozenset()
    """Parts of a day, and before them ``time_openers``, that stand beside a verb (has this morning announced)."""
    time_openers: frozenset[str] = frozenset()
    adjunct_openers: frozenset[str] = frozenset()
    """Prepositions, beside those of a phrase, behind which no subject stands (which during the day said)."""
    occasioning: frozenset[str] = frozenset()
    """Prepositions behind a verb of saying that tell when and where something was said (said on Saturday)."""
    subordinating: frozenset[str] = frozenset()
    """Words before a clause within another (where, after): its verb may belong to the one around it."""
    pasts: frozenset[str] = frozenset()
    """Bare forms of verbs that are their past too (read)."""
    sentence_subordinating: frozenset[str] = frozenset()
    """Words that open a sentence whose subject stands behind a comma (after the raid, the minister)."""
    conditions: frozenset[str] = frozenset()
    """Words before a subject of whom nobody knows that he says anything (if, unless)."""
    indefinite: frozenset[str] = frozenset()
    """Words before a subject that stand for what it names so (what they call)."""
    modals: frozenset[str] = frozenset()
    """Words before the bare form of a verb that says nothing yet (to, will)."""
    passives: frozenset[str] = frozenset()
    """Words before a participle that make it passive, or go on (was told, is saying)."""
    participle_endings: tuple[str, ...] = ("\0",)
    """Of a word that opens a sentence before its subject (speaking in court, the mayor)."""
    past_endings: tuple[str, ...] = ("\0",)
    """Of a participle behind a noun (a meeting chaired by)."""
    person_endings: tuple[str, ...] = ("\0",)
    """Of a noun before a full name (batsman Ann Lee)."""
    web_endings: tuple[str, ...] = ("\0",)
    """Of the name of a site, which speaks as an outlet."""
    published: frozenset[str] = frozenset()
    """Participles behind a document and before whoever made it (a poll published by)."""
    venues: frozenset[str] = frozenset()
    """Verbs behind which somebody says something somewhere (took to Twitter to announce)."""
    perceived: frozenset[str] = frozenset()
    """Words between such a word and a participle that says something (was heard telling)."""
    relatives_of_people: frozenset[str] = frozenset()
    """Words right behind a phrase that stand for it as a subject (who)."""
    asides: frozenset[str] = frozenset()
    """Words that open a clause between commas behind a subject (who, when)."""
    transitive_cues: frozenset[str] = frozenset()
    """Verbs by which a person or an institution says something without quoted words or a clause (denied the claims)."""
    openers_by_cue: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words right behind a verb that make it one of saying (called for, threatened to), by lemma."""
    openers_behind_object: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Such words behind whom it is said to (asked them whether), by lemma."""
    deeds: frozenset[str] = frozenset()
    """Those of them whose participle goes on with a deed and no words (hoping to win)."""
    cries: frozenset[str] = frozenset()
    """Verbs whose participle right behind a noun says quoted words (fans chanting)."""
    particles: Mapping[str, str] = field(default_factory=dict)
    """Verbs that say something only with another word behind them (went on), by lemma."""
    absolute: str = "\0"
    """The word before a noun and a participle that say something beside a sentence (with one of them telling)."""
    determiners: frozenset[str] = frozenset()
    """Words behind a verb that a noun written alike does not have behind it, beside articles and capitals."""
    unsaid_by_cue: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words right behind a verb that make it say nothing (believe in, gangs accused of theft), by lemma."""
    counting_cues: frozenset[str] = frozenset()
    """Verbs that count where a number stands right behind them and no clause (added 40)."""
    clausal_cues: frozenset[str] = frozenset()
    """Verbs that say a clause without «that» (the paper reports the boat was seen)."""
    gerund_cues: frozenset[str] = frozenset()
    """Verbs that say a participle right behind them (witnesses report seeing)."""
    gerund_endings: tuple[str, ...] = ("\0",)
    finite: frozenset[str] = frozenset()
    """Verbs by which such a clause is known (was, has, would)."""
    quantities: frozenset[str] = frozenset()
    """Words that count those behind «of», who speak (hundreds of protesters)."""
    issuing_cues: frozenset[str] = frozenset()
    """Verbs by which whoever issues a statement says it (released a statement)."""
    of_headlines: frozenset[str] = frozenset()
    """Verbs that say something in a headline without a clause (reports a surge)."""
    nouns_too: frozenset[str] = frozenset()
    """Forms of verbs of saying that are nouns behind an owner (the mayor's claims)."""
    telling_verbs: frozenset[str] = frozenset()
    """Verbs whose object is whom it is told."""
    agent: str = "\0"
    """The word before who did it in the passive (by)."""
    agents_cues: frozenset[str] = frozenset()
    """Verbs of saying whose agent speaks (described by)."""
    unsaid: frozenset[str] = frozenset()
    """Words right behind a participle of saying that make it none (adding to)."""
    contracted: frozenset[str] = frozenset()
    """A subject and such a verb in one word (it's)."""
    there: frozenset[str] = frozenset()
    """Words of place behind a noun, which belong to it (one person there)."""
    within: str = "\0"
    """The word before a document in which something is said (in a report)."""
    relating: frozenset[str] = frozenset()
    """Words that open a clause which tells of a person or a thing (whose)."""
    of_claims: frozenset[str] = frozenset()
    """Words right behind a claim that tell whose it is (allegations from, reports by)."""
    charging: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words behind an agent with which begins what is said of somebody (accused by critics *of*), by lemma."""

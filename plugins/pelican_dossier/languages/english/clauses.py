"""How English clauses are bounded: what stands beside a verb of saying and its subject, and what they need."""

from pelican_dossier.languages.clauserules import ClauseGrammar
from pelican_dossier.languages.english.people import GENDERS
from pelican_dossier.languages.english.saying import (
    CHARGING,
    CLAUSAL,
    CRIES,
    ISSUING,
    LIKE_DEEDS,
    NOUNS_TOO,
    OF_HEADLINES,
    OPENERS,
    OPENERS_BEHIND_OBJECT,
    PARTICLES,
    TRANSITIVE,
    UNSAID,
    WITH_AGENTS,
)

ADVERBS = (
    "strongly firmly flatly categorically vehemently angrily repeatedly publicly privately openly explicitly bluntly "
    "again initially immediately quickly officially formally"
)
"""Adverbs beside a verb of saying: they end a speaker's phrase and are no part of it."""
BESIDE = (
    "also then later earlier today yesterday recently previously reportedly still even too now once soon ever "
    "already meanwhile however nevertheless nonetheless instead moreover furthermore further simply thus therefore "
    "though often always just so yet only perhaps separately indeed long all"
)
"""Other words that belong to no subject: adverbs that link sentences or tell when."""

CLAUSES = ClauseGrammar(
    transitive_cues=TRANSITIVE,
    openers_by_cue=OPENERS,
    openers_behind_object=OPENERS_BEHIND_OBJECT,
    deeds=LIKE_DEEDS,
    cries=CRIES,
    particles=PARTICLES,
    absolute="with",
    determiners=frozenset(
        "this these those that his her its their our my no any some all he she it they we i to".split()
    ),
    unsaid_by_cue=UNSAID,
    counting_cues=frozenset({"add"}),
    clausal_cues=CLAUSAL,
    gerund_cues=frozenset("admit deny describe recall recount report".split()),
    gerund_endings=("ing",),
    finite=frozenset(
        "is are was were has have had will would could should can may might must does did isn't aren't wasn't weren't "
        "hasn't haven't hadn't won't wouldn't can't couldn't don't doesn't didn't".split()
    ),
    quantities=frozenset(
        "hundreds thousands dozens scores millions many most some one two three four several few majority number "
        "group groups both all half none each".split()
    ),
    issuing_cues=ISSUING,
    of_headlines=OF_HEADLINES,
    nouns_too=NOUNS_TOO,
    indefinite=frozenset({"what"}),
    conditions=frozenset({"if", "unless", "whether"}),
    telling_verbs=frozenset("told tells tell telling".split()),
    agent="by",
    agents_cues=WITH_AGENTS,
    unsaid=frozenset({"to", "up"}),
    genders=GENDERS,
    definite_articles=frozenset({"the"}),
    quantifiers=frozenset("all both half".split()),
    courtesies=frozenset("mr mrs ms miss".split()),
    joining=frozenset({"and"}),
    joining_verbs=frozenset("and but then".split()),
    adverbs=frozenset(f"{ADVERBS} {BESIDE}".split()),
    adverb_endings=("ly",),
    not_adverbs=frozenset("family ally bully supply reply fly anomaly monopoly butterfly".split()),
    possessive_endings=("'s", "’s"),
    plural_endings=("s",),
    times=frozenset("morning afternoon evening night".split()),
    time_openers=frozenset("this last yesterday that".split()),
    adjunct_openers=frozenset("during despite against amid toward towards through throughout into onto via".split()),
    occasioning=frozenset("on in at from near outside inside via through during amid after before following".split()),
    subordinating=frozenset("where when after before since until because if while whose which".split()),
    sentence_subordinating=frozenset("when after before since until because if while although though as".split()),
    pasts=frozenset({"read", "hit"}),
    modals=frozenset(
        "to will would shall should can could may might must did does do cannot not don't doesn't didn't won't "
        "wouldn't can't couldn't let lets".split()
    ),
    passives=frozenset("is are was were be been being am isn't aren't wasn't weren't gets got get".split()),
    participle_endings=("ing",),
    past_endings=("ed",),
    person_endings=("man", "woman", "er", "or", "ist", "ian", "eer"),
    web_endings=(".com", ".org", ".net", ".co.uk", ".gov"),
    published=frozenset("published released conducted commissioned issued compiled prepared obtained".split()),
    venues=frozenset("took takes turned".split()),
    perceived=frozenset("heard overheard seen filmed recorded".split()),
    relatives_of_people=frozenset({"who"}),
    contracted=frozenset(
        "it's he's she's that's there's they're we're i'm you're it’s he’s she’s that’s there’s they’re we’re i’m "
        "you’re".split()
    ),
    within="in",
    relating=frozenset("who whose whom which".split()),
    there=frozenset("there here inside outside nearby backstage".split()),
    charging=CHARGING,
    of_claims=frozenset("from by of in against about made published on at levelled leveled".split()),
    asides=frozenset("who which whose when while where".split()),
)

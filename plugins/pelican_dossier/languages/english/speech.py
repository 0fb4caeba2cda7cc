"""How English news says who said what: verbs of saying, speakers, phrases that refer."""

import re
from collections.abc import Iterator

from pelican_dossier.languages.addressrules import AddressGrammar
from pelican_dossier.languages.contentrules import ContentGrammar
from pelican_dossier.languages.english.clauses import ADVERBS, BESIDE, CLAUSES
from pelican_dossier.languages.english.meanings import MEANINGS
from pelican_dossier.languages.english.saying import PLAIN, cues
from pelican_dossier.languages.objectrules import ObjectGrammar
from pelican_dossier.languages.speechrules import Head, Number, SpeakerKind, SpeechGrammar

_OFFICES = (
    "minister president spokesman spokeswoman spokesperson director ambassador envoy adviser advisor commander "
    "secretary deputy governor mayor commissioner coordinator representative chief chairman chairwoman chair "
    "leader king queen prince sheikh general colonel major captain lieutenant admiral senator congressman "
    "congresswoman lawmaker mp judge prosecutor lawyer attorney professor doctor dr mr mrs ms sir lord lady pope "
    "bishop imam cleric premier chancellor member head boss manager coach captain superintendent inspector "
    "sergeant constable detective officer ceo founder author editor writer actor actress justice candidate host "
    "rapper singer artist columnist mechanic pilot nurse engineer principal owner curator democrat republican "
    "director producer comedian executive businessman businesswoman"
)
_UNNAMED = (
    "source official officer diplomat expert analyst witness activist observer resident soldier fighter worker "
    "student teacher neighbour neighbor driver victim survivor aide insider man woman boy girl mother father "
    "brother sister wife husband son daughter friend cousin grandson granddaughter stepfather "
    "stepmother partner fiance girlfriend boyfriend teenager pensioner colleague doctor lawyer researcher scientist "
    "economist historian critic journalist reporter farmer fan player customer passenger participant supporter rival "
    "person individual insider caller user someone one delegate"
)
_MANY = (
    "sources officials officers diplomats experts analysts witnesses activists observers residents soldiers "
    "fighters workers students teachers people police authorities lawyers researchers scientists economists "
    "historians critics journalists reporters farmers fans players customers passengers participants supporters "
    "democrats republicans ministers lawmakers mps senators leaders commanders prosecutors investigators doctors "
    "families relatives parents friends media reports some others many campaigners organisers organizers rescuers "
    "firefighters commentators conservatives aides opponents protesters demonstrators parishioners councillors voters "
    "neighbours neighbors backers detractors negotiators peacekeepers watchers forecasters meteorologists bookmakers "
    "pundits insiders scholars academics regulators executives bosses retailers shoppers viewers readers drivers "
    "astronomers biologists psychologists clinicians paramedics medics businessmen spokesmen policemen "
    "fishermen congressmen delegates"
)
_INSTITUTIONS = (
    "ministry government command department agency newspaper committee commission organisation organization "
    "council party movement group front coalition army force forces embassy university house congress parliament "
    "court administration authority company bank fund center centre union association network channel television "
    "radio office bureau team club service board navy pentagon kremlin nato un eu state institute corporation firm "
    "campaign league federation foundation assembly senate tribunal watchdog charity news post times association "
    "press outlet paper hospital school delegation ap reuters afp bbc cnn club site website bloc airline museum zoo "
    "observatory laboratory regulator monitor vestry diocese faction brigade militia leadership"
)
_STATEMENTS = (
    "statement report study survey letter memo document poll studies reports surveys polls documents lawsuit "
    "release indictment affidavit complaint bulletin bulletins leak leaks transcript filing filings dossier advisory "
    "forecast forecasts regulations guidelines records statistics census prospectus assessment assessments analysis "
    "review audit research data figures"
)
_PLACES = (
    "washington baghdad tehran moscow paris london berlin ankara riyadh cairo damascus beirut beijing tokyo "
    "brussels jerusalem iraq iran turkey syria egypt russia china france britain germany israel"
)

_IN = frozenset({"of", "in", "for", "at", "from", "to", "with", "on", "and", "within", "who", "by"})


def _heads() -> Iterator[tuple[str, Head]]:
    kinds: tuple[tuple[str, SpeakerKind, Number, bool], ...] = (
        (_PLACES, "place", "one", False),
        (_STATEMENTS, "statement", "one", False),
        (_INSTITUTIONS, "institution", "one", False),
        (_UNNAMED, "person", "one", True),
        (_OFFICES, "person", "one", False),
        (_MANY, "person", "many", True),
    )
    for words, kind, number, withholds in kinds:
        for word in words.split():
            yield word, Head(kind, number, withholds, _IN)
    for words in (_UNNAMED, _OFFICES):
        for word in words.split():
            yield _plural(word), Head("person", "many", withholds=True, takes=_IN)
    for word in _INSTITUTIONS.split():
        yield _plural(word), Head("institution", "many", takes=_IN)


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s"


SPEECH = SpeechGrammar(
    meanings=MEANINGS,
    cues=cues(),
    according_to=re.compile(
        r"\b(?:according to|in the words of|as (?P<verb>(?=said|reported|announced|stated|noted|explained))|"
        r"(?P<source>citing|quoting)|(?P<tongue>(?!)))\s?"
    ),
    according_words=frozenset({"according", "in", "as", "citing", "quoting"}),
    complementizers=frozenset({"that"}),
    complementizer_prepositions=frozenset({"to", "out"}),
    relayed_words=frozenset({"as", "saying", "telling"}),
    skipped=frozenset(f"{ADVERBS} {BESIDE} had has have".split()),
    stops=frozenset(
        f"{ADVERBS} "
        "that when while after before since until because if as but or who which whose where during despite "
        "although though against about over under than then also later earlier today yesterday is was were are be "
        "been has have had will would could should can may might did does do not it he she they we i you this "
        "there here what why how whenever wherever whatever whichever like unlike saying "
        "adding almost nearly about more".split()
    ),
    goes_on=frozenset("al el bin ibn de la le van von der den di da".split()),
    addressees=frozenset("reporters journalists us me them him her".split()),
    occasions=frozenset(
        "statement interview tweet conference speech release letter email e-mail post message briefing hearing "
        "memo".split()
    ),
    openers=frozenset(
        "but and while as that because although though when however so if whereas which where after before since "
        "meanwhile".split()
    ),
    heads=dict(_heads()),
    address=AddressGrammar(
        titles=frozenset(
            "pm det insp supt pc dc cllr rev hon mr mrs ms dr sir lord lady gen col lt maj capt sgt sen rep gov "
            "prof".split()
        ),
        degrees=frozenset("mr mrs ms miss dr prof professor eng engr".split()),
    ),
    never_speak=frozenset(
        "whenever wherever whatever whichever "
        "regulations it there this that these those which what who if when where how why law deal agreement plan "
        "rule rules theory sign signs no none nobody neither nothing editor's editor’s".split()
    ),
    roles=frozenset("two both sides parties authorities".split()),
    prepositions=frozenset("of in for at from to with within on by near".split()),
    parts=frozenset({"of"}),
    others=frozenset({"another", "other"}),
    quoting=frozenset({"as"}),
    day_parts=frozenset({"early", "late"}),
    present_tense=("\0",),
    joint=frozenset({"statement"}),
    plain=lambda word: word.removesuffix("'s"),
    locatives=frozenset("in at near from to".split()),
    objects=ObjectGrammar(ending="\0"),
    before_understood=frozenset("and but he she they it also then".split()),
    negations=frozenset({"not", "never"}),
    denials=frozenset("deny refute rebut reject dismiss".split()),
    rejections=frozenset({"reject", "dismiss"}),
    claims=frozenset(
        "claims claim idea notion suggestion suggestions reports report allegations allegation accusations accusation "
        "rumours rumors rumour rumor theory theories insinuation insinuations assertion assertions contention "
        "speculation charge charges belief myth doubt doubts".split()
    ),
    own_words=frozenset("i we my our me us i'm we're i'll we'll must will won't should can't cannot not never".split()),
    relatives=frozenset("which that who".split()),
    unambiguous_cues=PLAIN,
    capitals=True,
    articles=frozenset("the a an its his her their".split()),
    pronouns={"he": ("m", "one"), "she": ("f", "one"), "it": (None, "one"), "they": (None, "many")},
    clauses=CLAUSES,
    content=ContentGrammar(of_occasion=frozenset({"on"})),
)

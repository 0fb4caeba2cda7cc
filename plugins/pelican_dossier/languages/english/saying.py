"""English verbs of saying: their forms, and what each needs beside it to say something."""

from collections.abc import Mapping

from pelican_dossier.languages.speechrules import CueWord

_REGULAR = (
    "add explain announce state claim insist stress confirm warn note argue acknowledge declare reveal report "
    "reply respond deny emphasize emphasise underline reiterate affirm assert allege vow pledge promise tweet ask "
    "joke recall concede complain predict suggest believe continue conclude observe comment describe call accuse "
    "urge advise mention indicate point testify estimate hope maintain remark recount boast demand disclose "
    "propose threaten welcome condemn criticise criticize quote cite show refute reject dismiss denounce blast "
    "praise worry fear caution counter contend lament muse exclaim shout yell whisper cry recommend elaborate "
    "post question wonder speculate proclaim pronounce summarise repeat clarify plead apologise apologize defend "
    "opine hail echo protest answer retort issue release lash object decry offer blame stipulate chant laud "
    "express counsel thank credit hint imply signal notify assure reassure concur infer reckon attest implore "
    "exhort appeal encourage forecast surmise guess confess confide remind scream mutter murmur mumble interject "
    "enthuse bemoan deplore castigate commend applaud congratulate request scoff rant reaffirm underscore theorise "
    "recognise recognize theorize postulate disagree rebuke scold divulge justify"
)
_IRREGULAR = (
    "say said saying / tell told telling / admit admitted admitting / write wrote writing / think thought thinking "
    "/ agree agreed agreeing / quip quipped quipping / speak spoke speaking / find found finding / rebut rebutted "
    "rebutting / slam slammed slamming / read read reading / brag bragged bragging / hit hit hitting / swear swore "
    "swearing / go went going / foresee foresaw foreseeing / beg begged begging"
)
"""The base, the past and the participle of each."""
_NEEDS_WORDS = frozenset(
    (
        "accuse admit advise agree announce answer apologise apologize appeal applaud argue ask assure beg believe "
        "blame blast brag call castigate chant cite claim clarify commend comment concede conclude condemn confess "
        "confide confirm congratulate contend continue counter credit deplore disagree divulge enthuse foresee "
        "interject justify bemoan mumble murmur mutter postulate rant reaffirm rebuke remind request scoff scold "
        "recognise recognize scream theorise theorize underscore "
        "criticise criticize cry decry defend demand denounce deny describe dismiss echo elaborate estimate fear "
        "find go encourage exhort forecast guess hail hint hit hope implore imply indicate infer issue lament "
        "lash laud maintain mention note notify object observe offer plead pledge point post praise predict proclaim "
        "promise pronounce propose protest question quote read reassure rebut recall reckon recommend refute reject "
        "release repeat report respond reveal shout show signal slam speak speculate suggest summarise surmise swear "
        "tell thank think threaten urge vow welcome whisper wonder worry write yell"
    ).split()
)
"""Verbs with other meanings: they say something with «that», a colon or a quotation near."""
PLAIN = frozenset(
    (
        "acknowledge add affirm allege announce argue assert caution claim contend declare emphasise "
        "emphasize exclaim explain insist joke muse opine quip reiterate remark reply retort say state stipulate "
        "stress tell tweet warn"
    ).split()
)
"""Verbs that mean nothing but saying."""
TRANSITIVE = frozenset(
    (
        "accuse bemoan believe blame boast castigate complain condemn confirm criticise criticize decry demand "
        "denounce deny deplore describe express fear hope lament laud pledge praise predict promise "
        "reaffirm rebut recommend refute reject slam threaten underscore urge vow welcome worry"
    ).split()
)
"""Verbs by which a person or an institution says something with any object."""
OPENERS: Mapping[str, frozenset[str]] = {
    "call": frozenset("for on upon".split()),
    "admit": frozenset({"to"}),
    "appeal": frozenset("for to".split()),
    "vow": frozenset("to not".split()),
    "promise": frozenset("to not".split()),
    "pledge": frozenset("to not".split()),
    "threaten": frozenset("to not".split()),
    "ask": frozenset("how if what whether why".split()),
    "note": frozenset("how".split()),
    "hit": frozenset("out".split()),
    "lash": frozenset("out".split()),
    "speak": frozenset("out".split()),
    "point": frozenset("out".split()),
    "recount": frozenset("how".split()),
    "recall": frozenset("how".split()),
    "question": frozenset("how if whether why".split()),
    "wonder": frozenset("how if whether why".split()),
}
"""Words right behind a verb that make it one of saying, by its base."""
OPENERS_BEHIND_OBJECT: Mapping[str, frozenset[str]] = {
    "ask": frozenset("if whether".split()),
    "question": frozenset("if whether".split()),
    **dict.fromkeys("dismiss hail reject".split(), frozenset({"as"})),
}
"""Words behind whom a verb asks or what it judges, which make it one of saying, by its base."""
LIKE_DEEDS = frozenset("hope believe fear worry threaten promise pledge vow boast predict".split())
"""Those of them whose participle goes on with what somebody does (hoping to win)."""
CRIES = frozenset("shout chant yell cry scream".split())
"""Verbs whose participle right behind a noun says quoted words (fans chanting “…”)."""
PARTICLES: Mapping[str, str] = {"go": "on"}
"""Verbs that say something only with another word behind them."""
ISSUING = frozenset({"issue", "release"})
OF_HEADLINES = frozenset("report reveal confirm deny warn ask suggest call point recall".split())
WITH_AGENTS = frozenset(
    "report describe accuse criticise criticize condemn denounce urge announce allege cite predict tell hail "
    "praise slam blast".split()
)
_CHARGING: Mapping[str, str] = {
    "accuse": "of",
    "blast": "as for over",
    "cite": "as",
    "condemn": "as for over",
    "criticise": "as for over",
    "criticize": "as for over",
    "denounce": "as for over",
    "describe": "as",
    "hail": "as for",
    "praise": "as for",
    "report": "as",
    "slam": "as for over",
    "tell": "to",
    "urge": "to",
}
CHARGING = {base: frozenset(words.split()) for base, words in _CHARGING.items()}
"""Words behind an agent with which begins what is said of somebody, by the verb's base."""
CLAUSAL = frozenset(
    "admit allege believe claim confirm deny estimate fear guess hint hope imply indicate maintain note predict reckon "
    "recognise recognize report reveal show signal suggest".split()
)
"""Verbs that say a clause without «that»."""
_PASSIVE: Mapping[str, str] = {
    "accuse": "of to",
    "believe": "in to",
    "blame": "for on",
    "condemn": "for to",
    "credit": "with",
    "criticise": "as for over",
    "criticize": "as for over",
    "denounce": "as",
    "describe": "as",
    "estimate": "at to",
    "hope": "to",
    "praise": "for",
    "report": "missing to",
    "tell": "to",
    "threaten": "with",
    "welcome": "back guests him her into me them to us visitors",
}
"""What stands right behind a participle that tells apart whom it is said of («gangs accused of theft»)."""
UNSAID: Mapping[str, frozenset[str]] = {
    **{base: frozenset(words.split()) for base, words in _PASSIVE.items()},
    "say": frozenset({"nothing"}),
    "speak": frozenset("about after at before by during for in of on to with".split()),
}
"""Words right behind a verb that make it say nothing, by its base."""
NOUNS_TOO = frozenset(
    (
        "answer answers appeal appeals forecast forecasts guess signal signals boast boasts call calls claim claims "
        "comment comments credit credits cries cry demand demands echo estimate estimates fear fears hope hopes "
        "issue issues note notes object objects offer offers pledge pledges post posts praise promise promises "
        "protest protests question questions release releases remark remarks report reports state states stress "
        "thank thanks tweet tweets vow vows warns"
    ).split()
)
_MOST_WORDS_TO_CONTENT = 8


def cues() -> dict[str, CueWord]:
    """Every form of every verb."""
    forms = [tuple(row.split()) for row in _IRREGULAR.split("/")]
    forms += [(base, _past(base), base.removesuffix("e") + "ing") for base in _REGULAR.split()]
    found: dict[str, CueWord] = {}
    for base, past, participle in forms:
        reach = _MOST_WORDS_TO_CONTENT if base in _NEEDS_WORDS else None
        for form in (past, _third(base), base):
            is_bare = form == base and form != past
            found[form] = CueWord(
                base, "verb", reach=_MOST_WORDS_TO_CONTENT if is_bare else reach, relays=base in ("quote", "cite")
            )
        found[participle] = CueWord(base, "participle", reach=reach)
    return found


def _past(base: str) -> str:
    return base[:-1] + "ied" if _ends_in_y(base) else base.removesuffix("e") + "ed"


def _third(base: str) -> str:
    if _ends_in_y(base):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch")) else "s")


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in "aeiou"

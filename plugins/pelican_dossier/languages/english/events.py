"""What English news tells of: event triggers by type in their forms, and the words between clauses."""

import re
from collections.abc import Iterator, Mapping

from pelican_dossier.languages.english.speech import SPEECH
from pelican_dossier.languages.eventrules import EventGrammar, EventType, MeantBeside, complements_of, forms_by_form

_VERBS: Mapping[EventType, str] = {
    "attack": "attack bomb strike:struck target shell raid ambush assault storm assassinate detonate explode kidnap "
    "abduct stab shoot:shot blow:blew:blown",
    "die": "kill die murder drown perish slay:slew:slain",
    "injure": "injure wound hurt:hurt",
    "arrest": "arrest detain seize capture",
    "release": "release free",
    "try": "try sentence convict jail execute investigate charge",
    "fight": "fight:fought clash battle repel destroy",
    "control": "retake:retook:retaken recapture occupy invade overrun:overran",
    "crash": "crash collide derail vanish disappear sink:sank:sunk",
    "find": "find:found discover recover uncover",
    "disaster": "collapse flood burn",
    "protest": "protest demonstrate rally",
    "meet": "meet:met hold:held host",
    "visit": "visit tour",
    "agree": "agree sign ratify approve",
    "announce": "announce reveal unveil",
    "decide": "decide rule ban order cancel issue",
    "elect": "elect vote",
    "appoint": "appoint name nominate",
    "resign": "resign oust dismiss",
    "leave": "leave:left withdraw:withdrew:withdrawn depart evacuate flee:fled pull",
    "arrive": "arrive return reach land",
    "move": "deploy move relocate send:sent",
    "transfer": "deliver receive hand transfer give:gave:given grant",
    "begin": "begin:began:begun start launch resume",
    "end": "end finish complete conclude halt cease reduce",
    "continue": "continue remain stay extend",
    "postpone": "postpone delay",
    "open": "open inaugurate",
    "close": "close shut:shut",
    "build": "build:built construct",
    "train": "train",
    "rise": "rise:rose:risen increase jump climb grow:grew:grown",
    "fall": "fall:fell:fallen drop decline tumble lose:lost",
    "trade": "sell:sold buy:bought export import",
    "pay": "pay:paid donate spend:spent",
    "play": "play beat:beat:beaten defeat score",
    "fund": "fund invest",
}
"""The base of each verb, with its past and its participle where these are not regular."""

_NOUNS: Mapping[EventType, str] = {
    "attack": "attack bombing bomb blast explosion strike airstrike raid assault ambush assassination shooting "
    "kidnapping massacre shelling stabbing offensive",
    "die": "death killing murder fatality toll dead",
    "injure": "injury casualty",
    "arrest": "arrest detention capture",
    "release": "release",
    "try": "trial execution investigation conviction verdict sentencing",
    "fight": "battle clash fighting war",
    "control": "occupation invasion recapture takeover",
    "crash": "crash collision accident disappearance derailment",
    "find": "discovery recovery",
    "disaster": "earthquake quake aftershock flood downpour rainfall rainstorm fire blaze storm hurricane typhoon "
    "cyclone tornado collapse eruption volcano tsunami wildfire landslide",
    "protest": "protest demonstration rally",
    "meet": "meeting talks summit conference consultation negotiation session round",
    "visit": "visit trip",
    "agree": "agreement deal treaty accord pact ceasefire truce memorandum",
    "announce": "announcement",
    "decide": "decision ruling order decree law resolution ban",
    "elect": "election vote referendum poll",
    "appoint": "appointment nomination",
    "resign": "resignation ouster",
    "leave": "withdrawal departure evacuation exit pullout",
    "arrive": "arrival return",
    "move": "deployment transition",
    "transfer": "delivery handover shipment",
    "begin": "start beginning launch resumption outbreak onset",
    "end": "end completion closure conclusion reduction",
    "continue": "continuation extension stay",
    "postpone": "postponement delay",
    "open": "opening inauguration",
    "build": "construction",
    "train": "training exercise drill",
    "rise": "rise increase",
    "fall": "fall decline drop",
    "trade": "sale purchase export import",
    "pay": "payment donation",
    "ceremony": "funeral ceremony festival prayer sermon anniversary celebration parade exhibition",
    "say": "statement interview speech article remark",
    "play": "match game final championship",
}
"""Nouns of what happens, in the singular."""

_HAZARDS: dict[str, str] = {
    "water": "flood downpour rainfall rainstorm",
    "wind": "storm hurricane typhoon cyclone tornado",
    "fire": "fire burn wildfire blaze",
    "earth": "earthquake quake aftershock landslide",
}
"""By which force: verbs and nouns in the singular."""

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_WEAPONS = "shot shots missile missiles rocket rockets shell shells bullet bullets gunfire drone drones"
_INQUIRIES = "investigation investigations probe inquiry case"
_FORCES = "earthquake quake tsunami storm hurricane typhoon cyclone flood floods tornado wave waves avalanche"
_MEANT: tuple[MeantBeside, ...] = (
    (
        "hold:held",
        "meet",
        {
            "elect": "election elections vote referendum poll polls ballot",
            "protest": "protest protests rally rallies demonstration demonstrations march",
            "ceremony": "funeral ceremony ceremonies celebration celebrations prayer prayers parade festival",
        },
    ),
    (
        "launch",
        "begin",
        {
            "attack": f"{_WEAPONS} attack attacks strike strikes airstrike airstrikes raid raids offensive assault",
            "try": _INQUIRIES,
        },
    ),
    ("open", "open", {"try": _INQUIRIES}),
    ("fire", None, {"attack": _WEAPONS}),
    ("cast:cast", None, {"elect": "ballot ballots vote votes"}),
    ("strike:struck", "attack", {"agree": "deal deals agreement accord", "disaster": _FORCES}),
    ("hit:hit", None, {"attack": f"{_WEAPONS} airstrike airstrikes strike strikes attack", "disaster": _FORCES}),
    ("run:ran", None, {"elect": "election elections office presidency parliament"}),
    ("give:gave:given", "transfer", {"say": "speech speeches statement interview evidence testimony"}),
    ("deliver", "transfer", {"say": "speech speeches statement address remarks verdict"}),
    ("reach", "arrive", {"agree": "deal agreement accord settlement compromise truce"}),
    (
        "win:won",
        None,
        {
            "elect": "election elections vote votes seat seats majority presidency",
            "play": "match game final title championship medal cup",
        },
    ),
    ("draw:drew:drawn", None, {"play": "match game"}),
)
"""Verbs of which another word tells what they mean: in their forms, what they mean by themselves, and beside which
words something else."""
_LIGHT = frozenset(
    "take took taken occur occurred happen happened happens be was were is are been come came erupt erupts "
    "erupted broke break breaks broken "
    "carry carries carried conduct conducts conducted stage stages staged".split()
)


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}ed"


def _third(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return f"{word}es"
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeiou" else f"{word}s"


def _conjugated(rows: str) -> Iterator[tuple[str, ...]]:
    for row in rows.split():
        base, *irregular = row.split(":")
        last = base[-1] if re.fullmatch(r"\w*[^aeiou][aeiou][bdgmnprt]", base) else ""
        # stabbed; what doubles no letter is no word and does no harm
        past = irregular or ([_past(base), base + last + "ed"] if last else [_past(base)])
        yield (base, _third(base), *past, f"{base.removesuffix('e')}{last}ing")


def _nouns(words: str) -> Iterator[str]:
    for word in words.split():
        yield from (word, _third(word))


_FINITE = {form: type_ for type_, rows in reversed(list(_VERBS.items())) for verb in _conjugated(rows) for form in verb}
_COMPLEMENTS = complements_of(_MEANT, _conjugated)
_OF_FORCE = {word: force for force, words in _HAZARDS.items() for word in words.split()}
_SAYING = frozenset(
    form
    for form, cue in SPEECH.cues.items()
    if cue.reach is None or form.endswith(("ed", "ing")) or form not in (cue.lemma, _third(cue.lemma))
)
"""Not «points», «hopes», «counter», which are nouns more often."""
_TRIGGERS: dict[str, EventType] = {
    **dict.fromkeys(_SAYING, "say"),
    **_FINITE,
    **{
        form: type_
        for type_, words in reversed(list(_NOUNS.items()))
        for word in words.split()
        for form in (word, _third(word))
    },
}

EVENTS = EventGrammar(
    triggers=_TRIGGERS,
    hazards={form: _OF_FORCE[word] for word in _OF_FORCE for form in (*next(_conjugated(word)), *_nouns(word))},
    conjugations=forms_by_form(verb for rows in _VERBS.values() for verb in _conjugated(rows)),
    verbs=frozenset((*_FINITE, *_COMPLEMENTS, *SPEECH.cues)).difference(
        form for words in _NOUNS.values() for form in _nouns(words)
    ),
    as_time=frozenset((word, "session") for word in ("trading", "previous", "early", "earlier")),
    phrases={form: {"fire": "attack"} for forms in _conjugated("open") for form in forms},
    complements=_COMPLEMENTS,
    light_verbs=_LIGHT,
    joining=frozenset({"and"}),
    dating=re.compile(r"\b(?:since|following|after|before)\s+(?=(?:(?:an?|the|its|their)\s+)?(?:\S+\s+){0,2}$)"),
    inflections=("ings", "ing", "ers", "ed", "es", "s"),
    offices=frozenset("ministry minister department secretary office committee bureau".split()),
    openers=re.compile(
        r"\b(?:(?P<that>that)|(?P<relative>who|which|whose)|(?P<resuming>and all this)|while|whereas|but|although|"
        r"though|because|when|where|after|before(?= \w+ \w+ed\b)|(?P<telling>saying|adding|noting|warning)|as)\b"
    ),
    adnominal=re.compile(r"\bof(?: the)?\s+$"),
    attributive=re.compile(r"\b(?:the|its|their|his|her|a|an|this|that|new|old|[a-z]+'s)\s+$"),
    no_happening=re.compile(
        r"\b(?:edition|issue)s?\b|"
        rf"\b(?:{_MONTHS})\s+(?:delivery|futures|contracts?)\b|"
        r"\bnewspapers?\b|\bweekend\b|\b(?:file|archive)\s+(?:photo|picture|image)|"
        r"\b(?:declar|designat)\w+\s+(?:\S+\s+){1,4}an?\s+(?:\w+\s+){0,2}holiday\b"
    ),
    throughout=re.compile(r"\b(?:throughout|all\s+through|over\s+the\s+course\s+of)\s+(?:the\s+)?$"),
    owner=re.compile(r"^['’]s?\s+(?:\w+\s+)?$"),
    demonstrative=re.compile(r"\b(?:this|that)\s+(?:\w+\s+)?$"),
    planned=re.compile(r"\b(?:will|would|(?:is|are|was|were)\s+(?:due|set|expected|scheduled|planned|planning|to)\b)"),
    states=frozenset("remain remains remained stay stays stayed continue continues continued".split()),
    offset=re.compile(r".*\b(?:days?|weeks?|months?|years?|eve|morning)\s+(?:after|before|of)\b"),
    preceding=re.compile(r".*\b(?:before|eve)\b"),
    contrasting=re.compile(
        r"\b(?:compared|versus|against|instead|from|up from|down from|(?<!later )(?<!earlier )than)\b[^,.]{0,60}$"
    ),
    conditional=re.compile(
        r"\b(?:unless|could|might|would have|whether|"
        r"if (?:the|an?|he|she|it|they|we|you|i|there|any|no|that|this|not))\b"
    ),
    negating=re.compile(r"(?:n't|n’t|\bnot|\bnever|\bno)\s+(?:\w+\s+)?$"),
    rest=re.compile(r"\b(?:the\s+rest|the\s+remaining|the\s+others|the\s+other\s+(?:part|half)|remainder)\b"),
)

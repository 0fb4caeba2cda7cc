"""What English news tells of: event triggers by type in their forms, and the words between clauses."""

import re
from collections.abc import Iterator

from pelican_dossier.languages.english.eventwords import (
    HAZARDS,
    HOMOGRAPHS,
    MARKET_SIGNS,
    MARKETS,
    MATCH_SIGNS,
    MATCHES,
    MEANT,
    NOUNS,
    VERB_LEADS,
    VERBS,
)
from pelican_dossier.languages.english.speech import SPEECH
from pelican_dossier.languages.eventforms import complements_of, forms_by_form
from pelican_dossier.languages.eventrules import Discourse, EventGrammar, EventType

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
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


def _all_forms(rows: str) -> Iterator[str]:
    for forms in _conjugated(rows):
        yield from forms


def _nouns(words: str) -> Iterator[str]:
    for word in words.split():
        yield from (word, _third(word))


_FINITE = {form: type_ for type_, rows in reversed(list(VERBS.items())) for verb in _conjugated(rows) for form in verb}
_COMPLEMENTS = complements_of(MEANT, _conjugated)
_OF_FORCE = {word: force for force, words in HAZARDS.items() for word in words.split()}
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
        for type_, words in reversed(list(NOUNS.items()))
        for word in words.split()
        for form in (word, _third(word))
    },
}

_EXTENTS = "high low tall deep far near long short big large small many few much little early late well".split()
_AS = f"{''.join(f'(?<!{word} )' for word in _EXTENTS)}as(?! (?:of|{'|'.join(_EXTENTS)})\\b)"
"""What opens a clause, and no measure: waves as high as six metres."""

EVENTS = EventGrammar(
    triggers=_TRIGGERS,
    hazards={form: _OF_FORCE[word] for word in _OF_FORCE for form in (*next(_conjugated(word)), *_nouns(word))},
    conjugations=forms_by_form(verb for rows in VERBS.values() for verb in _conjugated(rows)),
    verbs=frozenset((*_FINITE, *_COMPLEMENTS, *SPEECH.cues)).difference(
        form for words in NOUNS.values() for form in _nouns(words)
    ),
    no_happenings=frozenset((word, "session") for word in ("trading", "previous", "early", "earlier")),
    befallen=re.compile(
        r"\b(?:suspect|defendant|accused|convict|gunman|killer|smuggler)s?,?\s+(?P<who>[\w'’-]+(?:\s+[\w'’-]+)?)"
    ),
    amid=frozenset({"amid"}),
    homographs=frozenset(HOMOGRAPHS.split()),
    verb_leads=frozenset(VERB_LEADS.split()),
    phrases={
        **{form: {"fire": "attack"} for forms in _conjugated("open") for form in forms},
        **{form: {"off": "postpone"} for form in ("put", "puts", "putting")},
    },
    complements=_COMPLEMENTS,
    light_verbs=_LIGHT,
    joining=frozenset({"and"}),
    discourses={
        "matches": Discourse(
            frozenset(MATCH_SIGNS.split()), dict.fromkeys((*_all_forms(MATCHES[0]), *_nouns(MATCHES[1])), "play")
        ),
        "markets": Discourse(frozenset(MARKET_SIGNS.split()), dict.fromkeys(_nouns(MARKETS), None)),
    },
    dating=re.compile(r"\b(?:since|following|after|before)\s+(?=(?:(?:an?|the|its|their)\s+)?(?:\S+\s+){0,2}$)"),
    inflections=("ings", "ing", "ers", "ed", "es", "s"),
    offices=frozenset("ministry minister department secretary office committee bureau".split()),
    openers=re.compile(
        r"\b(?:(?P<that>that)|(?P<relative>who|which|whose)|(?P<resuming>and all this)|while|whereas|"
        r"(?P<turning>but(?! also| not))|although|"
        rf"though|because|(?P<when>when)|where|after|before(?= \w+ \w+ed\b)|{_AS}|"
        r"(?P<telling>saying|adding|noting|warning))\b"
    ),
    adnominal=re.compile(r"\bof(?: the)?\s+$"),
    attributive=re.compile(r"\b(?:the|its|their|his|her|a|an|this|that|new|old|[a-z]+'s)\s+$"),
    no_happening=re.compile(
        r"\b(?:edition|issue)s?\b|\bborn\s+(?:(?:on|in|before|after)\s+)?(?=[\w])|\b(?:date\s+of\s+birth|birthdays?)\b|"
        rf"\b(?:{_MONTHS})(?:\s+(?:brent|wti|crude|gold|wheat|corn|us)){{0,2}}\s+(?:delivery|futures|contracts?|crude|brent|wti)\b|"
        rf"\b(?:delivery|futures|contracts?|crude|brent|wti|settlement)\s+(?:in|for|expiring\s+in)\s+(?:{_MONTHS})\b|"
        rf"\b(?:{_MONTHS})(?:['’]s)?\s+(?:wages|salar(?:y|ies)|rent|payroll|bills?)\b|"
        rf"\b(?:wages|salar(?:y|ies)|rent|bills?)\s+(?:for|up\s+to|until)\s+(?:the\s+month\s+of\s+)?(?:{_MONTHS})\b|"
        r"\bnewspapers?\b|\bweekend\b|\b(?:file|archive)\s+(?:photo|picture|image)|"
        r"\b(?:declar|designat)\w+\s+(?:\S+\s+){1,4}an?\s+(?:\w+\s+){0,2}holiday\b"
    ),
    throughout=re.compile(r"\b(?:throughout|all\s+through|over\s+the\s+course\s+of)\s+(?:the\s+)?$"),
    between=re.compile(r"\bbetween\s+$"),
    until=re.compile(r"\b(?:until|till|to|through)\s+(?:\w+\s+){0,2}$"),
    until_hour=re.compile(
        r"\b(?:until|till|as\s+of|up\s+to|by)\s+(?:\d[\d:.]*\s*(?:[ap]\.?m\.?|o['’]clock)|noon|midday|midnight|dawn|dusk)"
        r"(?:\s+(?:local\s+time|gmt|on|of|the))*,?\s+$"
    ),
    owner=re.compile(r"^['’]s?\s+(?:\w+\s+)?$"),
    demonstrative=re.compile(r"\b(?:this|that)\s+(?:\w+\s+)?$"),
    known=re.compile(r"\bthe\s+(?:previous|earlier|prior|same|said)\s+$"),
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

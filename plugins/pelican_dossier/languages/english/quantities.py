"""What English figures count of a happening: the words beside them, folded."""

import re
from collections.abc import Mapping

from pelican_dossier.languages.quantityrules import QuantityGrammar

_CUES = {
    "dead": r"kill(?:s|ed|ing)?|deaths?\s+of|claim(?:s|ed|ing)?\s+the\s+lives\s+of|murder(?:s|ed|ing)|martyrdom\s+of",
    "wounded": r"wound(?:s|ed|ing)?|injur(?:e|es|ed|ing)|hurt(?:ing|s)?|injuries\s+to",
    "arrested": r"arrest(?:s|ed|ing)?(?:\s+of)?|detain(?:s|ed|ing)?|detention\s+of",
    "freed": r"freed|freeing|released|releasing|release\s+of",
    "rescued": r"rescue(?:s|d)?|rescuing|saved",
    "displaced": r"displac(?:e|es|ed|ing)|evacuat(?:e|es|ed|ing|ion\s+of)",
    "deployed": r"deploy(?:s|ed|ing|ment\s+of)?|dispatch(?:ed|ing)",
}
_TOLL_NOUNS = {
    "dead": r"death\s+toll|number\s+of\s+(?:dead|deaths|fatalities|people\s+killed)|fatalities|toll",
    "wounded": r"number\s+of\s+(?:wounded|injured|injuries|people\s+(?:wounded|injured))",
    "missing": r"number\s+of\s+missing",
    "arrested": r"number\s+of\s+(?:arrests|detainees)",
}
_BEHIND = {
    "dead": r"killed|dead|died|martyred|slain|(?:lost|losing)\s+their\s+lives",
    "wounded": r"wounded|injured|hurt",
    "missing": r"missing|unaccounted\s+for",
    "arrested": r"arrested|detained",
    "freed": r"freed|released",
    "rescued": r"rescued|saved",
    "displaced": r"displaced|evacuated|made\s+homeless",
    "deployed": r"deployed|guarding|securing|who\s+(?:will\s+)?(?:guard|secure)",
}
_UNITS = {"dead": r"deaths|fatalities|dead", "arrested": "arrests", "wounded": "injuries|wounded"}
_POPULATIONS = {
    "police": r"police(?:men|man)?(?:\s+officers?)?|officers?\s+of\s+the\s+police",
    "soldiers": r"soldiers?|troops|servicemen|army\s+officers?",
    "members": r"members?\s+of\s+(?:the\s+|a\s+)?(?:\w+\s+){0,2}(?:forces?|security|guard|police|army)|"
    r"security\s+(?:personnel|men|officers?|forces?|guards?)",
    "units": r"(?:\w+\s+)?(?:battalions?|brigades?|units|patrols|combat\s+groups|formations)",
    "militants": r"militants?|gunm[ae]n|attackers?|terrorists?|bombers?|insurgents?|rebels?",
    "workers": r"workers?|employees|labou?rers",
    "civilians": r"civilians?|citizens",
    "children": r"child(?:ren)?|boys?|girls?",
    "women": r"wom[ae]n",
    "worshippers": r"worshippers?",
    "pilgrims": r"pilgrims?",
    "passengers": r"passengers?",
    "crew": r"crew(?:\s+members)?|crewm[ae]n|sailors?",
    "firefighters": r"firefighters?|firem[ae]n",
    "students": r"students?|pupils?|trainees|recruits",
    "medics": r"doctors?|medics?|nurses?|paramedics?",
    "journalists": r"journalists?|reporters?",
    "foreigners": r"foreigners?|foreign\s+nationals",
}
_PEOPLE = r"people|persons?|others?|more|victims?|dead|deaths|fatalities|wounded|injured|lives|individuals"
_HEAD = r"[\s)\]”\"]*(?:of\s+(?:the\s+)?)?(?:(?!and\b|or\b|in\b|of\b|from\b|by\b)[a-z-]+\s+){0,2}?"


def _any_of(patterns: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in patterns.items())


QUANTITIES = QuantityGrammar(
    cues=re.compile(rf"\b(?:{_any_of(_CUES)})\b"),
    tolls=re.compile(
        rf"\b(?:{_any_of(_TOLL_NOUNS)})\b(?:\W+\w+){{0,6}}?\W+(?:to|at|is|was|stands\s+at|reached)\s+"
        r"(?:(?:at\s+least|about|some|around|nearly|more\s+than)\s+)?$"
    ),
    units=re.compile(rf"(?:{_any_of(_UNITS)})\b"),
    behind=re.compile(
        rf"(?:\s+(?!and\b|but\b|who\b)[\w-]+){{0,5}}?\s+(?:(?:were|was|are|is|been|left|still)\s+)?(?:\w+ly\s+)?(?:{_any_of(_BEHIND)})\b"
    ),
    together=re.compile(r"(?:\s+\w+){0,2}\s+(?:dead|killed)\s+(?:or|and)\s+(?:wounded|injured)\b"),
    joining=re.compile(r"\b(?:as\s+well\s+as|in\s+addition\s+to|along\s+with|besides|plus)\b"),
    populations=re.compile(rf"{_HEAD}(?:{_any_of(_POPULATIONS)})\b"),
    where=re.compile(r"[,;.]|\s(?:in|at|on|to|across|during|around)\s"),
    people=re.compile(rf"[\s)\]”\"]*(?:{_PEOPLE})\b"),
    partitive=re.compile(r"[\s)\]”\"]*of\s+"),
    others=re.compile(r"[\s)\]]*(?:other|others|more)\b"),
    part=re.compile(r"\b(?:including|among\s+them|of\s+them|of\s+whom)\s*,?\s+(?:(?:at\s+least|about|some)\s+)?$"),
    part_behind=re.compile(r"[\s)\]]*of\s+(?:them|whom|those|the\s+(?:wounded|injured|dead|victims))\b"),
    qualified=re.compile(
        r"(?:\W*\w+){0,4}?\s+(?:seriously|critically|slightly|badly|in\s+(?:a\s+)?(?:critical|serious))\b"
    ),
    risen=re.compile(
        r"\b(?:ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|bring(?:s|ing)|brought|up|grew|grown)\b"
        r"[^.]{0,160}\bto\s+(?:(?:at\s+least|about|some)\s+)?$"
    ),
    unsaid=re.compile(
        r"\b(?:den(?:y|ies|ied)|no|not|n't|could|may|might|would|fear(?:s|ed)?|threat\w*|plot\w*|foiled|attempt\w*|"
        r"plann(?:ed|ing)|intend\w*)\b"
    ),
    another=re.compile(
        r"\b(?:earlier|previous(?:ly)?|similar|last\s+(?:year|month|week|january|february|march|april|may|june|july|"
        r"august|september|october|november|december)|ago|since|in\s+(?:19|20)\d\d|over\s+the\s+past|years|months)\b"
    ),
    given_for=re.compile(
        r"\s*(?:(?:a|an|per)\s+\w+\s+)?for\s+(?:the\s+)?(?P<what>(?:(?!(?:and|for|while|on|in)\b)[\w.]+\s*){1,3})"
    ),
    adding_up=re.compile(
        r"\b(?:in|over|within|during)\s+(?:(?:the\s+)?(?:past|last)\s+)?\w+\s+(?:weeks?|months?|days|years?)\b"
    ),
    measures=re.compile(
        r"\b(?:(?:with|has|had)\s+)?(?:an?\s+|the\s+)?(?:total\s+)?(?:(?P<length>length)|(?P<width>width)|(?P<height>height)|"
        r"(?P<depth>depth)|(?P<area>area))\s+(?:of|is|was)\s+(?:about\s+|some\s+)?$"
    ),
    unlike_things=re.compile(
        r"(?:times|stages|phases|points|votes|members|types|kinds|ways|degrees|percent|per cent)\b|%"
    ),
    beside=re.compile(
        r"\b(?:in|of|by|with|from|to|for|at|on|over|across|among|between|than|per|every|after|before|within)\s+(?:the\s+|about\s+)?$"
    ),
    taken_up=re.compile(
        r"\b(?:in\s+|of\s+)?the\s+(?:\w+\s+)?(?:attack|bombing|blast|explosion|crash|accident|fire|earthquake|shooting|collision)\b"
    ),
    until=re.compile(r"\b(?:before|until|prior\s+to|ahead\s+of)\b"),
    doubting=tuple("conflict contradict differ var den refut dismiss false untrue baseless unfound fabricat".split()),
    opposing=re.compile(
        r"^\W*(?:but|however|while|whereas|by\s+contrast|in\s+contrast)\b|,\s+(?:however|meanwhile|by\s+contrast)\b|"
        r"\b(?:only|no\s+more\s+than|disputed)\b"
    ),
    differing=re.compile(
        r"\b(?:conflicting|contradictory)\s+(?:reports|accounts|versions|figures)\b|"
        r"\b(?:accounts|reports|versions|figures|estimates)\s+(?:differ(?:ed)?|var(?:y|ied)|conflict(?:ed)?)\b"
    ),
    denied=re.compile(
        r"\b(?:den(?:y|ies|ied)|refut(?:e|es|ed)|dismiss(?:es|ed))\s+(?:the\s+|these\s+|those\s+|earlier\s+|media\s+){0,3}"
        r"(?:reports|rumou?rs)\b|"
        r"\b(?:reports|rumou?rs|claims)\b(?:\W+[\w'’-]+){0,10}?\W+(?:are|were|was|is)\W+(?:\w+ly\W+)?"
        r"(?:false|untrue|baseless|unfounded|fabricated)\b"
    ),
    accusing=re.compile(r"\b(?:accus(?:e|es|ed|ing|ations?)|alleg(?:e|es|ed|ing|ations?))\b"),
    denying=re.compile(
        r"(?<!not )(?<!n't )\bden(?:y|ies|ied|ying)\b(?!\s+(?:\w+\s+){0,2}(?:reports|rumou?rs)\b)[^.,;:?!]{0,60}?"
        r"\b(?:that|having|being|it|they|he|she|any)\s+(?P<claim>[^.,;:?!]+)"
    ),
)

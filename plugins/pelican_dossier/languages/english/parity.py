"""What an English text and its translation must have in common; all words are in small letters."""

import re

from pelican_dossier.languages.english.commonwords import COMMON_WORDS
from pelican_dossier.languages.english.contrasts import (
    CHANGE,
    COMPARISON,
    EXTREMES,
    MAY_DENY,
    NEGATIONS,
    ORDER,
    WITHOUT,
)
from pelican_dossier.languages.english.dates.parts import DECADES, WEEKDAYS
from pelican_dossier.languages.english.figures import ORDINALS
from pelican_dossier.languages.english.hijrimonths import HIJRI_MONTHS
from pelican_dossier.languages.english.measures import MEASURES
from pelican_dossier.languages.english.sounds import sounds
from pelican_dossier.languages.parityrules import ParityGrammar

_WORDS = {
    0: "zero nil nought scoreless goalless",
    1: "one once single sole half",
    2: "both twice double doubles doubled couple pair pairs two-way bilateral dual twin ii",
    3: "triple treble hat-trick trio trilateral iii",
    4: "quadruple quartet iv foursome foursomes fourballs",
    12: "dozen dozens",
}
_ROMAN = {word: number for number, word in enumerate("v vi vii viii ix x xi xii xiii xiv xv xvi".split(), 5)}

_ENDINGS = tuple(
    pair.partition("=")[::2]
    for pair in (
        "s= es= ies=y ed= ed=e d= ing= ing=e ly= men=man ness= iness=y ves=f ves=fe ied=y "
        "ist= ists= al= ic= able= ment= ful= less= like= ship= hood="
    ).split()
)

PARITY = ParityGrammar(
    ordinals={word: number for word, number in ORDINALS.items() if "-" not in word}
    | {"quarters": 4, "hundredth": 100, "thousandth": 1000},
    decades=DECADES,
    weekdays=WEEKDAYS,
    words=_ROMAN | {word: number for number, words in _WORDS.items() for word in words.split()},
    hijri_months=HIJRI_MONTHS,
    also_words=frozenset({"may", "march", "mar", "jan"}),
    relative=re.compile(r"\b(?:last|next|past|coming|previous|this|ago|yesterday|tomorrow)\b"),
    limits=re.compile(r"\b(?:by|until|till?|through|since|from|before|after|later|to|up|as of|earlier)\b"),
    starts=re.compile(
        r"\b(?:starting|beginning|begins?|began|starts?|started|effective)(?: (?:from|on|in|of|as of))?(?: the)? $"
    ),
    loose_hedges=re.compile(
        r"\bover\b[^.]*\b(?:second|minute|hour|day|week|month|year|decade)s?\b|\bjust (?:over|under)\b|"
        r"\bestimate[ds]?\b|\breach(?:es|ed|ing)?\b|\bas (?:high|deep|tall|wide|large|big|far|long|low) as\b"
    ),
    near_parts=re.compile(r"\b(?:early|earlier|start|beginning|begins?|late|later|end|ends|mid\w*|first|last)\b"),
    plain_cues=frozenset("say add announce confirm stress explain".split()),
    reported=re.compile(
        r"[\"“«‘]|\b(?:reportedly|allegedly|apparently|so-called|report|reports|reported|thank|thanked|note|noted|argue|argued|"
        r"claim|claims|claimed|complain|complained|concern|concerns|worried|fear|fears|hope|hopes|believe|believes|view|views)\b"
    ),
    percent=re.compile(r"[ -]?(?:per ?cent(?:age points?)?)"),
    not_days=re.compile(r"\s(?!GMT|UTC)[A-Z]\w|\s?[”\"»’]"),
    measures=MEASURES,
    unit_plurals=re.compile(r"(?:s|feet)$"),
    comparison=COMPARISON,
    change=CHANGE,
    extremes=EXTREMES,
    order=ORDER,
    without=WITHOUT,
    negations=NEGATIONS,
    may_deny=MAY_DENY,
    sounds=sounds,
    name_endings=("s", "n", "ns", "an", "ans", "ian", "ians", "ish", "ese", "i", "is", "ic", "ite", "ites"),
    common_words=COMMON_WORDS,
    endings=_ENDINGS,
    beginnings=re.compile(
        r"(?:anti|astro|bio|counter|cyber|geo|hydro|inter|mega|micro|mid|mini|multi|neuro|non|over|post|pre|pro|re|semi|sub|super|trans|ultra|un|under)-?(?=\w{3})"
    ),
)

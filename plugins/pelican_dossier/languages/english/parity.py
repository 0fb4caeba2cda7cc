"""English numbers that are no figures: ordinals, decades, Roman numerals, words that may stand for one or two."""

import re

from pelican_dossier.languages.english.dates.parts import WEEKDAYS
from pelican_dossier.languages.english.numbers import ORDINALS
from pelican_dossier.languages.parityrules import ParityGrammar

_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
_WORDS = {
    0: "zero nil nought scoreless goalless",
    1: "one once single sole half",
    2: "both twice double doubles doubled couple pair pairs two-way bilateral dual twin ii",
    3: "triple treble hat-trick trio trilateral iii",
    4: "quadruple quartet iv foursome foursomes fourballs",
    5: "v",
    6: "vi",
    7: "vii",
    8: "viii",
    9: "ix",
    10: "x",
    11: "xi",
    12: "xii dozen dozens",
    13: "xiii",
    14: "xiv",
    15: "xv",
    16: "xvi",
}

PARITY = ParityGrammar(
    ordinals={word: number for word, number in ORDINALS.items() if "-" not in word}
    | {"quarters": 4, "hundredth": 100, "thousandth": 1000},
    has_capitals=True,
    front=re.compile(r""),
    decades={name: tens * 10 for tens, name in enumerate(_DECADES.split(), 2)},
    weekdays=WEEKDAYS,
    words={word: number for number, words in _WORDS.items() for word in words.split()},
    also_words=frozenset({"may", "march", "mar", "jan"}),
    vague=frozenset(),
    relative=re.compile(r"\b(?:last|next|past|coming|previous|this|ago|yesterday|tomorrow)\b"),
    limits=re.compile(r"\b(?:by|until|till?|through|since|from|before|after|later|to|up|as of|earlier)\b"),
    loose_hedges=re.compile(
        r"over\b.*\b(?:second|minute|hour|day|week|month|year|decade)s?|just (?:over|under)|"
        r"up to|as (?:much|many) as|.*\bestimated"
    ),
    plain_sayings=frozenset("say add announce confirm stress explain".split()),
    reported=re.compile(
        r"[\"“«‘]|\b(?:reportedly|allegedly|apparently|so-called|report|reports|reported|thank|thanked|note|noted|argue|argued|"
        r"claim|claims|claimed|complain|complained|concern|concerns|worried|fear|fears|hope|hopes|believe|believes|view|views)\b"
    ),
    percent=re.compile(r"[ -]?(?:per ?cent(?:age points?)?)"),
    not_days=re.compile(r"\s(?!GMT|UTC)[A-Z]\w|\s?[”\"»’]"),
)

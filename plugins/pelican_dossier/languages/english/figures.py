"""English figures over folded text: numbers in words, hedges, ranges, units."""

import re
from fractions import Fraction

from pelican_dossier.languages.english.metres import METRES
from pelican_dossier.languages.english.nofigures import NO_FIGURES
from pelican_dossier.languages.figurerules import FigureGrammar, HedgeRule, RangeRule, Unit
from pelican_dossier.languages.numerals import Numerals

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_IRREGULAR |= {"twelve": "twelfth"}

_WORDS = {word: number for number, word in enumerate(_ONES, 1)} | {
    word: number * 10 for number, word in enumerate(_TENS, 2)
}
_CARDINALS = _WORDS | {f"{ten}-{one}": _WORDS[ten] + _WORDS[one] for ten in _TENS for one in _ONES[:9]}


def _ordinal(cardinal: str) -> str:
    tens, hyphen, word = cardinal.rpartition("-")
    regular = word.removesuffix("y") + "ieth" if word.endswith("y") else word + "th"
    return tens + hyphen + _IRREGULAR.get(word, regular)


CARDINALS: dict[str, int] = _CARDINALS | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "a dozen": 12,
    "hundred": 100,
    "a hundred": 100,
}
ORDINALS: dict[str, int] = {_ordinal(word): number for word, number in _CARDINALS.items()}
_MILLIONS = {"million": 10**6, "billion": 10**9, "trillion": 10**12}

NUMERALS = Numerals(
    words=_WORDS | {"hundred": 100, "a": 1, "an": 1},
    scales={"dozen": 12, "thousand": 1000, **_MILLIONS},
    measures={"m": METRES},
    suffixes={"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12} | _MILLIONS,
    fractions={"half": Fraction(1, 2), "quarter": Fraction(1, 4)},
    joiner="and",
    hundred=frozenset({"hundred"}),
    articles=frozenset({"a", "an", "of"}),
    hyphen=True,
)
"""For figures: two hundred and fifty, twenty-five, 3.5 million, $20bn."""


_TIME = {"P{}D": "day", "P{}W": "week", "P{}M": "month", "P{}Y": "year"}
_TIME |= {"PT{}H": "hour", "PT{}M": "minute", "PT{}S": "second"}
UNITS = {noun + ending: Unit(duration) for duration, noun in _TIME.items() for ending in ("", "s")}
UNITS |= {f"{noun}-old": Unit(duration) for duration, noun in _TIME.items()}
UNITS |= dict.fromkeys(("decade", "decades"), Unit("P{}Y", 10))
UNITS |= dict.fromkeys(("century", "centuries"), Unit("P{}Y", 100))

FUNCTION_WORDS = frozenset(
    "of in on at by to from for with and or but the than that this these those is are was were be been being has "
    "have had who which when where while as if into over under after before since until during between about "
    "against near per each every it he she they we i you his her its their our my your not no so then also up down "
    "out off only just more less because said says say will would could can may might should did does do percent "
    "most least even still all both either through without amid despite among across".split()
)

_CLIMBING = (
    r"\b(?:climb|jump|push|edg|sail|surg|soar|creep|swell|mov|rac|ris|pass)(?:e?s|e|ed|ing)?|"
    r"\b(?:rose|risen|grow|grows|grew|grown|crept|shot|go|goes|went|gone|going|swollen)"
)
_CLIMBING = f"(?:{_CLIMBING})"
_TOTALS = r"\b(?:tolls?|total|tally|count|number|figure|population|deaths|dead|cases|casualties|sales|prices?|turnout)"
"""What comes to a number, and past it."""

HEDGES = (
    HedgeRule(
        "approx",
        "APPROX",
        re.compile(
            r"\b(?:about|around|approximately|roughly|nearly|almost|some|circa|an estimated|"
            r"estimated|close to|just under|just over)\s+[$€£¥]?$"
        ),
    ),
    HedgeRule("approx-after", "APPROX", after=re.compile(r" or so\b")),
    HedgeRule(
        "at-most",
        "EQUAL_OR_LESS",
        re.compile(
            r"\b(?:up to|at (?:the )?most|no more than|not more than|a maximum of|"
            r"as (?:many|much) as)\s+[$€£¥]?$"
        ),
    ),
    HedgeRule("at-most-after", "EQUAL_OR_LESS", after=re.compile(r" (?:at (?:the )?most|or (?:less|fewer))\b")),
    HedgeRule(
        "at-least",
        "EQUAL_OR_MORE",
        re.compile(r"\b(?:at least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of)\s+[$€£¥]?$"),
    ),
    HedgeRule("at-least-after", "EQUAL_OR_MORE", after=re.compile(r" (?:at least|or more)\b")),
    HedgeRule("less-than", "LESS_THAN", re.compile(r"\b(?:(?:less|fewer|lower|smaller) than|under|below)\s+[$€£¥]?$")),
    HedgeRule(
        "more-than",
        "MORE_THAN",
        re.compile(
            r"\b(?:(?:more|greater|higher|larger|bigger) than|over|above|exceed(?:s|ed|ing)?|"
            r"in excess of|upwards of|surpass(?:es|ed|ing)?|top(?:s|ped|ping)|"
            rf"{_CLIMBING}(?: (?:well|far|sharply|quickly))? past|"
            rf"{_TOTALS}(?: [a-z'’-]+){{0,4}}? (?P<hedge>past|pass(?:es|ed|ing)|cross(?:es|ed|ing)))"
            r"(?: the)?\s+[$€£¥]?$"
        ),
    ),
)
"""The first that fits counts; «no more than» stands before «more than»."""

_CHANGES = re.compile(
    r"\b(?:ris|fall|f[ea]ll|grow|grew|drop|increas|decreas|declin|climb|jump|plung|cut|reduc|rais|rose|shrank|shrink|soar|chang|"
    r"went|gone|go|move|moving|expand|widen|narrow|slip|edg|tumbl|doubl|tripl|quadrupl|swell|dwindl|lower|up|down)"
    r"(?:e|es|ed|en|n|s|ing|ped|ping)?\b[^\d.;]*\bfrom (?:about )?[$€£¥]?$"
)
"""«rose from 5 to 20» tells two numbers, no range."""

RANGES = (
    RangeRule(
        "between-and", re.compile(r"\bbetween (?:about )?[$€£¥]?$"), re.compile(r"(?: ?[a-z]+)? (?:and|to) [$€£¥]?")
    ),
    RangeRule(
        "from-to",
        re.compile(r"\bfrom (?:about )?[$€£¥]?$"),
        re.compile(r"(?: [a-z]+)? to [$€£¥]?"),
        unless=_CHANGES,
    ),
    RangeRule("to", re.compile(r""), re.compile(r" (?:to|or) [$€£¥]?"), unless=_CHANGES),
    RangeRule("dash", re.compile(r"(?<![\d-])$"), re.compile(r"\s?[-–]\s?[$€£¥]?"), needs_unit=True),
)

FIGURES = FigureGrammar(
    numerals=NUMERALS,
    openings=dict.fromkeys(NUMERALS.openers, 0),
    bare_words=frozenset("a an one hundred thousand million billion trillion".split()),
    units=UNITS,
    function_words=FUNCTION_WORDS,
    names_have_capitals=True,
    counted=re.compile(
        r"\s?(?P<sign>[%€£¥])|[ -](?P<percent>per ?cent(?:age points?)?)\b|"
        r"[ -]?(?:of the )?(?P<unit>(?<=\d)(?:km|cm|mm|m|kg|g|mph|kph|kmh|ft|lb)\b|(?:[a-z]+(?:-[a-z]+)* ){0,2}?"
        r"(?!(?:is|was|has|this|as|its|his)\b)[a-z]{2,}s\b|"
        r"(?:[a-z]+ )?(?:people|men|women|children|personnel|police|staff|percent)\b|[a-z]+(?:-[a-z]+)*)"
    ),
    conjoined=re.compile(
        r" and (?P<unit>advisers|advisors|contractors|soldiers|troops|personnel|officers|civilians|women|children)\b"
    ),
    half_of_scale=re.compile(r" and a half(?= )"),
    fraction_behind=re.compile(r" (?P<over>\d)/(?P<under>\d)(?![\d/])"),
    halved=frozenset(
        "inch mile metre meter kilometre kilometer foot pound ton tonne litre liter acre pint ounce".split()
    ),
    half_of_unit=re.compile(r" and a half\b"),
    hedges=HEDGES,
    no_figures=NO_FIGURES,
    ranges=RANGES,
)

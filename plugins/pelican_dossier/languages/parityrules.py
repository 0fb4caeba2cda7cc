"""What of one language a translation must answer: numbers, units, directions, negations, hedges, foreign names."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pelican_dossier.languages.daterules import NEVER, NOTHING

_DIMENSIONS = {
    "money": "dollar euro pound-sterling riyal dirham dinar lira rouble rupee yen yuan won franc krona cent penny",
    "length": "kilometre metre centimetre millimetre mile yard foot inch",
    "time": "second minute hour day week month year decade century",
    "weight": "kilogram gram tonne pound ounce",
    "capacity": "litre gallon barrel",
    "area": "hectare acre dunam",
}
DIMENSIONS = {unit: dimension for dimension, line in _DIMENSIONS.items() for unit in line.split()}
"""Units by which languages count, in words that all packs share -> of what they are one."""
SCALES: Mapping[str, tuple[str, float]] = {
    "kilometre": ("length", 1000),
    "metre": ("length", 1),
    "centimetre": ("length", 0.01),
    "millimetre": ("length", 0.001),
    "mile": ("length", 1609.344),
    "yard": ("length", 0.9144),
    "foot": ("length", 0.3048),
    "inch": ("length", 0.0254),
    "tonne": ("weight", 1000),
    "kilogram": ("weight", 1),
    "gram": ("weight", 0.001),
    "pound": ("weight", 0.45359237),
    "ounce": ("weight", 0.028349523125),
    "hectare": ("area", 10_000),
    "acre": ("area", 4046.8564224),
    "dunam": ("area", 1000),
}
"""Units -> of what, and how many metres, kilograms or square metres one is (BIPM; the yard and the pound of 1959)."""
Measure = frozenset[str]
"""The units that a word may mean."""


def measures(lines: Mapping[str, str]) -> dict[str, Measure]:
    """Each word with its units, given a line of words for each unit."""
    words: dict[str, set[str]] = {}
    for unit, line in lines.items():
        for word in line.split():
            words.setdefault(word, set()).add(unit)
    return {word: frozenset(meant) for word, meant in words.items()}


def numbered_names(names: Sequence[str], before: str = "") -> re.Pattern[str]:
    """Whole words that name the first of something, the second and so on, each a pattern; the last group that matched
    is ``n1``, ``n2``. ``before`` may be written onto them."""
    ways = "|".join(f"(?P<n{number}>{name})" for number, name in enumerate(names, 1))
    return re.compile(rf"(?<!\w){before}(?:{ways})(?!\w)")


@dataclass(frozen=True, slots=True)
class Direction:
    """Words, over folded text, that point one way and the other: more and less."""

    one: re.Pattern[str] = NEVER
    other: re.Pattern[str] = NEVER
    either: re.Pattern[str] = NEVER
    """Words that may point either way, or answer both."""


@dataclass(frozen=True, slots=True)
class ParityGrammar:
    """What a number may be written as beside a cardinal, and words that may stand for one; all folded."""

    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Single words."""
    front: re.Pattern[str] = NOTHING
    """What is written onto the front of a number or a name of the calendar; matches the empty string."""
    decades: Mapping[str, int] = field(default_factory=dict)
    """The eighties: 80."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """0 is Monday."""
    words: Mapping[str, int] = field(default_factory=dict)
    """Words that may stand for a number and need not (both, twice, a pair)."""
    hijri_months: re.Pattern[str] = NEVER
    """The months of that calendar, as ``numbered_names``, over folded text."""
    also_words: frozenset[str] = frozenset()
    """Names of months and days, and numbers, that are ordinary words too: they count where a date has them."""
    vague: frozenset[str] = frozenset()
    """Thousands and millions of nobody knows how many."""
    relative: re.Pattern[str] = NEVER
    """Words, over folded text, that look back or ahead: last, next."""
    limits: re.Pattern[str] = NEVER
    """Words, over folded text, that may make a date a limit: until, since, by."""
    loose_hedges: re.Pattern[str] = NEVER
    """Hedges, over folded text, that may say nothing: «over two days», «reach»."""
    reaching: re.Pattern[str] = NEVER
    """Right before a number, over folded text, what says «up to» as well as «reaches»."""
    near_parts: re.Pattern[str] = NEVER
    """Words, over folded text in and around a date, that may tell a part of it: early, the beginning."""
    clock: re.Pattern[str] = NEVER
    """Words, over folded text, between a hedge and an hour; they end where the hour begins."""
    plain_cues: frozenset[str] = frozenset()
    """Lemmas of verbs that say nothing but that something is said."""
    reported: re.Pattern[str] = NEVER
    """Words, over folded text, that attribute what is said without a verb of saying, and quotation marks."""
    percent: re.Pattern[str] = NEVER
    """Of a hundred, over folded text from a number's end."""
    not_days: re.Pattern[str] = NEVER
    """Behind a name of a day that is part of a longer name (Sunday Times), over the text as received."""
    measures: Mapping[str, Measure] = field(default_factory=dict)
    """Words and signs of units."""
    twos: Mapping[str, Measure] = field(default_factory=dict)
    """Words that say two of a unit by their form."""
    unit_plurals: re.Pattern[str] = NEVER
    """The end of a unit in the plural, over a folded word."""
    ones: Mapping[str, Measure] = field(default_factory=dict)
    """Words that say one of a unit without a number."""
    unit_may_stand_before: bool = False
    """Whether a number in words may stand behind what it counts."""
    comparison: Direction = Direction()
    """More and less."""
    change: Direction = Direction()
    """Rise and fall."""
    extremes: Direction = Direction()
    """At least and at most, of what is no number."""
    order: Direction = Direction()
    """Before and after."""
    starts: re.Pattern[str] = NEVER
    """Words, over folded text, that end where a date begins from which something lasts."""
    without: re.Pattern[str] = NEVER
    """Words that deny what goes along: each answers one of another language before any other denial does."""
    negations: re.Pattern[str] = NEVER
    """Words that deny, one for each denial."""
    may_deny: re.Pattern[str] = NEVER
    """Words for which another language may have a denial, or that may stand for one."""
    exonyms: Mapping[str, str] = field(default_factory=dict)
    """How a foreign name or word of a name begins, in Latin letters -> how what stands for it begins, folded."""
    sounds: Callable[[str], str] = str
    """How a word sounds, in letters that all packs share: small ones, S as in she, T as in thin, x as in loch."""
    common_words: frozenset[str] = frozenset()
    """Words that are no names even where they begin with a capital."""
    endings: Sequence[tuple[str, str]] = ()
    """Of their forms: the ending, and what stands in its place in the list."""
    beginnings: re.Pattern[str] = NEVER
    """What may be written before one of them: geo, micro."""
    name_endings: Sequence[str] = ()
    """What makes an adjective or a plural of a name; where none are given, whatever it goes on with."""

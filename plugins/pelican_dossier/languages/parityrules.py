"""How a language writes numbers that are no figures, so that a translation can be held against its original."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pelican_dossier.languages.daterules import NEVER, NOTHING


@dataclass(frozen=True, slots=True)
class ParityGrammar:
    """What a number may be written as beside a cardinal, and words that may stand for one; all folded."""

    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Single words."""
    has_capitals: bool = False
    front: re.Pattern[str] = NOTHING
    """What is written onto the front of a number or a name of the calendar; matches the empty string."""
    decades: Mapping[str, int] = field(default_factory=dict)
    """The eighties: 80."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """0 is Monday."""
    words: Mapping[str, int] = field(default_factory=dict)
    """Words that may stand for a number and need not (both, twice, a pair)."""
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
    plain_sayings: frozenset[str] = frozenset()
    """Lemmas of verbs that say nothing but that something is said."""
    reported: re.Pattern[str] = NEVER
    """Words, over folded text, that attribute what is said without a verb of saying, and quotation marks."""
    percent: re.Pattern[str] = NEVER
    """Of a hundred, over folded text from a number's end."""
    not_days: re.Pattern[str] = NEVER
    """Behind a name of a day that is part of a longer name (Sunday Times), over the text as received."""

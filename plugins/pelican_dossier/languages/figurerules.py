"""How a language counts: hedges, units, and the numbers that are no figures."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pelican_dossier.languages.daterules import NEVER
from pelican_dossier.languages.numerals import Numerals
from pelican_dossier.model import Hedge

LOOK_BACK = 60
"""Letters before a number in which its hedge, or what makes it no figure, may stand."""


@dataclass(frozen=True, slots=True)
class HedgeRule:
    """Words before or after a number that say how exact it is."""

    name: str
    hedge: Hedge
    before: re.Pattern[str] | None = None
    """Over folded text, up to the number; of more than the hedge itself, that is the group ``hedge``."""
    after: re.Pattern[str] | None = None
    """Over folded text, from the end of the number and what it counts."""


@dataclass(frozen=True, slots=True)
class NoFigure:
    """A number that counts nothing: a year, an ordinal, a resolution, a phone number."""

    name: str
    before: re.Pattern[str] | None = None
    """What stands before it, up to the number."""
    after: re.Pattern[str] | None = None
    """What stands behind it, from its end."""
    number: re.Pattern[str] | None = None
    """The number itself, where not any."""
    spares_counted: bool = False
    """Not where a noun that is counted follows."""


@dataclass(frozen=True, slots=True)
class RangeRule:
    """Two numbers that bound one figure."""

    name: str
    before: re.Pattern[str]
    """Over folded text, up to the first number."""
    between: re.Pattern[str]
    """All that stands between the two."""
    needs_unit: bool = False
    """Only where something is counted: 3-5 is a score."""
    unless: re.Pattern[str] = NEVER
    """Before the first number: the two are where a change begins and where it ends."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time."""

    duration: str
    """``{}`` in an ISO 8601 duration: ``P{}W``."""
    factor: int = 1
    """A decade is ten years."""


@dataclass(frozen=True, slots=True)
class FigureGrammar:
    """Everything that finds figures in one language; all words are folded."""

    numerals: Numerals = field(default_factory=Numerals)
    openings: Mapping[str, int] = field(default_factory=dict)
    """Number words that may open a figure -> how many letters are written onto their front."""
    bare_words: frozenset[str] = frozenset()
    """Those that need a noun after them (one, a): alone they count nothing."""
    proclitics_before_digits: frozenset[str] = frozenset()
    """What may be written onto digits; other letters make a name of them (F16)."""
    units: Mapping[str, Unit] = field(default_factory=dict)
    """Nouns of time, whose figures are durations."""
    function_words: frozenset[str] = frozenset()
    """What no number counts: prepositions, particles."""
    counted: re.Pattern[str] = NEVER
    """What is counted, from the end of the number: the groups ``sign``, ``percent`` and ``unit``."""
    conjoined: re.Pattern[str] = NEVER
    """A second noun under the same number (soldiers and advisers), from the end of the first."""
    half_of_scale: re.Pattern[str] = NEVER
    """And a half (million), from the end of a number that ends in a scale."""
    fraction_behind: re.Pattern[str] = NEVER
    """From the end of a number in digits: the groups ``over`` and ``under`` (3 1/2)."""
    halved: frozenset[str] = frozenset()
    """Measures, beside units of time, of which a half or a quarter is a figure (half an inch)."""
    half_of_unit: re.Pattern[str] = NEVER
    """And a half (year), from the end of what is counted."""
    hedges: tuple[HedgeRule, ...] = ()
    no_figures: tuple[NoFigure, ...] = ()
    ranges: tuple[RangeRule, ...] = ()
    duals: Mapping[str, int] = field(default_factory=dict)
    """Nouns that say two by their form -> how many letters are written onto their front."""
    dual_ending: re.Pattern[str] | None = None
    """Words that are duals by their ending, all but ``not_dual``; the group ``noun``."""
    glued: re.Pattern[str] = NEVER
    """Words that digits may be written onto by a slip, where something is counted."""
    against: re.Pattern[str] = NEVER
    """What counts «one» against others, over the words of its sentence (only one)."""
    turned: re.Pattern[str] = NEVER
    """From a number in digits: a mark and digits that a sign of direction parts from it."""
    with_teen: Mapping[str, int] = field(default_factory=dict)
    """Numbers with an article that stand behind a noun only before a ten (the twelve states)."""
    behind: Mapping[str, int] = field(default_factory=dict)
    """Numbers that may stand behind the noun that they count."""
    definite_noun: re.Pattern[str] | None = None
    """Such a noun with its article or its owner, the group ``noun``."""
    definite_adjective: re.Pattern[str] = NEVER
    """A word that may be its adjective."""
    one_noun: re.Pattern[str] | None = None
    """A noun before «one»."""
    definite: Mapping[str, int] = field(default_factory=dict)
    """Numbers with an article, figures behind a hedge alone -> its letters."""
    first_words: frozenset[str] = field(init=False)
    """All words that may open a figure, but those that are duals by their ending."""
    dual_letters: tuple[str, ...] = ()
    """What such a word ends in, asked first."""
    last_letters: frozenset[str] = field(init=False)
    """In which digits and duals end, asked before that."""
    quickest_no_figures: tuple[NoFigure, ...] = field(init=False)
    """``no_figures``, of which any is enough: those first that need not search what stands before a number."""
    not_dual: frozenset[str] = frozenset()
    names_have_capitals: bool = False
    signs_before: str = "$€£¥"
    """Signs of money that stand before the number they count."""

    def __post_init__(self) -> None:
        first = frozenset({*self.openings, *self.duals, *self.behind, *self.with_teen, *self.definite})
        object.__setattr__(self, "first_words", first)
        object.__setattr__(self, "last_letters", frozenset("0123456789").union(end[-1] for end in self.dual_letters))
        quickest = sorted(self.no_figures, key=lambda rule: rule.before is not None)
        object.__setattr__(self, "quickest_no_figures", tuple(quickest))

    def hedged(self, text: str, start: int, end: int, until: int | None = None) -> tuple[Hedge | None, int, int]:
        """How exact a number is said to be in folded text, and the stretch of both.

        ``until`` is where the words before it end, if not at the number.
        """
        first = max(0, start - LOOK_BACK)
        before = text[first : start if until is None else until]
        for rule in self.hedges:
            if rule.before and (match := rule.before.search(before)):
                has_told_part = "hedge" in rule.before.groupindex and match["hedge"] is not None
                return rule.hedge, first + match.start("hedge" if has_told_part else 0), end
            if rule.after and (match := rule.after.match(text, end)):
                return rule.hedge, start, match.end()
        return None, start, end

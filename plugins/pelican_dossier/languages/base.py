"""What the rooms ask of a source language, and what it says of searching."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from re import Match

from pelican_dossier.languages.comparerules import CompareGrammar
from pelican_dossier.languages.daterules import (
    DIGIT_PARTS,
    NOTHING,
    DateGrammar,
    Parts,
    alternation,
    spaced,
    year_month_day,
)
from pelican_dossier.languages.eventrules import EventGrammar
from pelican_dossier.languages.figurerules import FigureGrammar
from pelican_dossier.languages.headerrules import HeaderGrammar
from pelican_dossier.languages.namerules import NameGrammar
from pelican_dossier.languages.parityrules import ParityGrammar
from pelican_dossier.languages.planrules import PlanGrammar
from pelican_dossier.languages.quantityrules import QuantityGrammar
from pelican_dossier.languages.senses import Absolute, Sense
from pelican_dossier.languages.speechrules import SpeechGrammar
from pelican_dossier.model.text import Folded, Orthography
from pelican_dossier.text.signs import plain


@dataclass(frozen=True, slots=True)
class SearchGrammar:
    """Rules over folded words, in the regular expressions that Python and a browser read alike.

    A replacement names a group as ``$1``. The rules are applied when the index is built and, from the same lists, in
    the reader's browser.
    """

    words: str
    """Which words the rules are for."""
    rewrites: Sequence[tuple[str, str]] = ()
    """What is always done, in this order."""
    openings: Sequence[str] = ()
    """What may be written onto the front of a word, one after the other; the word may also begin so by itself. Readers
    do not mean the first one when they ask for a word: and."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Folded names of months that mean the same month in another newspaper."""


@dataclass(frozen=True, slots=True)
class BoilerplateRule:
    """A standing line of a site that is no part of the article."""

    name: str
    pattern: re.Pattern[str]
    """Over a folded paragraph or its end."""
    to_the_end: bool = False
    """Everything that follows belongs to it too."""
    is_label: bool = False
    """Links stand below it, on a page up to the next paragraph."""


@dataclass(frozen=True, slots=True)
class Codepage:
    """The one-byte encoding in which texts of a language were kept before Unicode."""

    name: str
    signs: str
    """Its own letters and marks, as ranges of a pattern: the share of them tells it from others."""
    letters: str
    """Those that never stand beside a Latin letter."""
    common: str = ""
    """A pattern of what nearly every text in it holds and accented Latin letters never spell."""


def small_letters(text: str, digits: Mapping[int, str] | None = None) -> Folded:
    """The plain text in small letters, where those are as many (İ, for one, would grow).

    ``digits`` are a language's own ones by their code points, with those that stand for them.
    """
    folded = plain(text)
    text = folded.text
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return Folded(lowered.translate(digits) if digits else lowered, folded.origin)


def _plain_dates(months: Mapping[str, int]) -> DateGrammar:
    """Dates of digits, and a day with the name of its month and perhaps its year, of a language without other rules."""
    if not months:
        return DateGrammar()
    parts = Parts(
        {
            **DIGIT_PARTS,
            "day": r"(?P<day>\d{1,2})(?!\d)",
            "month": rf"(?P<month>{alternation(months)})(?!\w)",
            "year": r"(?P<year>(?<!\d)[12]\d{3}(?!\d))",
        }
    )

    def named(match: Match[str]) -> Sense | None:
        groups = match.groupdict()
        day, year = groups.get("day"), groups.get("year")
        if day and not 1 <= int(day) <= 31:
            return None
        return Absolute(int(year) if year else None, months[spaced(match["month"])], int(day) if day else None)

    return DateGrammar(
        words={name.split()[0]: (0, frozenset({"month"})) for name in months},
        rules=(
            parts.rule("iso-date", "number", "{iso}", year_month_day),
            parts.rule("day-month-year", "number", "{day} {month}(?: {year})?", named),
            parts.rule("month-year", "month", "{month} {year}", named),
        ),
    )


_OF_MONTHS = DateGrammar()


@dataclass(frozen=True, slots=True, eq=False)
class LanguagePack:
    """One language that dispatches are written in: letters, dates, figures, words of saying, habits of the newsroom.

    Its code, letters and months are enough to read dates; what a language leaves out is not read.
    """

    code: str
    letters: str
    """Those of its alphabet, as ranges of a pattern; empty of a language that is not read."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Every name of a month, folded, to its number."""
    digits: str = ""
    """Its own digits from nought to nine, where it has others than the Latin ones."""
    identifying: frozenset[str] = frozenset()
    """Function words, folded, that stand in all its texts and seldom in those of others in its letters."""
    fold: Callable[[str], Folded] = small_letters
    dates: DateGrammar = _OF_MONTHS
    """Where a language names no other: a day with the name of its month."""
    figures: FigureGrammar = field(default_factory=FigureGrammar)
    speech: SpeechGrammar = field(default_factory=SpeechGrammar)
    names: NameGrammar = field(default_factory=NameGrammar)
    header: HeaderGrammar = field(default_factory=HeaderGrammar)
    comparison: CompareGrammar = field(default_factory=CompareGrammar)
    events: EventGrammar = field(default_factory=EventGrammar)
    plans: PlanGrammar = field(default_factory=PlanGrammar)
    quantities: QuantityGrammar = field(default_factory=QuantityGrammar)
    parity: ParityGrammar = field(default_factory=ParityGrammar)
    search: SearchGrammar | None = None
    """By which the search finds a word however it is written."""
    proclitics: re.Pattern[str] = NOTHING
    """Letters written onto the front of a word, over folded text; matches the empty string."""
    orthography: Orthography = field(default_factory=Orthography)
    codepages: Sequence[Codepage] = ()
    """The likeliest first."""
    blocks: str = ""
    """The blocks of Unicode beside the Latin ones in which it is written, as ranges of a pattern."""
    spellings: Sequence[tuple[str, str]] = ()
    """Folded spellings that stand for one another."""
    words_too: frozenset[str] = frozenset()
    """Folded names that are ordinary words too."""
    swallowed_article: tuple[str, str] | None = None
    """The article, and how it is written behind a preposition that swallows it."""
    boilerplate: Sequence[BoilerplateRule] = ()
    publisher_words: frozenset[str] = frozenset()
    """Words that tell an outlet's name from a place's."""
    paper_words: frozenset[str] = frozenset()
    """Those of them that a newspaper's name may have or not: the newspaper Okaz is Okaz."""
    quotes_outlets: bool = False
    """Whether the name of an outlet stands in quotation marks amid other words."""
    romanise: Callable[[str], str] | None = None
    """A name in Latin letters, of a language that has others."""
    romanisation: str | None = None
    """The published scheme by which it is done."""
    clock_offsets: tuple[int, int] = (-8, 13)
    """Hours from UTC of the clocks that its outlets keep: of the one farthest west and the one farthest east."""
    run_in_heading: re.Pattern[str] | None = None
    """A subheading that a newspaper ran into its paragraph; the group ``heading``, over folded text."""

    month_openers: frozenset[str] = field(init=False)
    """The words with which the name of a month may begin."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "month_openers", frozenset(name.split()[0] for name in self.months))
        if self.dates is _OF_MONTHS:
            object.__setattr__(self, "dates", _plain_dates(self.months))
        if self.digits:
            latin = dict(zip(map(ord, self.digits), "0123456789", strict=True))
            object.__setattr__(self, "fold", partial(small_letters, digits=latin))

    @property
    def is_read(self) -> bool:
        """Whether texts in it are read: dates, figures, voices, names."""
        return bool(self.letters)

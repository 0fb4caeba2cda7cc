"""What the rooms ask of a source language."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pelican_dossier.languages.comparerules import CompareGrammar
from pelican_dossier.languages.daterules import DateGrammar
from pelican_dossier.languages.figurerules import FigureGrammar
from pelican_dossier.languages.parityrules import ParityGrammar
from pelican_dossier.languages.searchrules import SearchGrammar
from pelican_dossier.languages.speechrules import SpeechGrammar
from pelican_dossier.model.orthography import Orthography


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with the differences between spellings taken out, and where each of its letters came from."""

    text: str
    origin: Sequence[int]
    """For each offset of ``text``, its end included, the offset in the text as received."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text as received that became ``text[start:end]``, with the marks on its last letter."""
        return self.origin[start], self.origin[end]


def without(text: str, dropped: re.Pattern[str]) -> tuple[str, Sequence[int]]:
    """A text without what a pattern finds, and for each of its offsets the one in the text as it was."""
    if not dropped.search(text):
        return text, range(len(text) + 1)
    origin: list[int] = []
    kept_from = 0
    for match in dropped.finditer(text):
        origin.extend(range(kept_from, match.start()))
        kept_from = match.end()
    origin.extend(range(kept_from, len(text) + 1))
    return dropped.sub("", text), origin


@dataclass(frozen=True, slots=True)
class BoilerplateRule:
    """A standing line of a site that is no part of the article."""

    name: str
    pattern: re.Pattern[str]
    """Over a folded paragraph or its end."""
    to_the_end: bool = False
    """Everything that follows belongs to it too."""


@dataclass(frozen=True, slots=True)
class Codepage:
    """The one-byte encoding in which texts of a language were kept before Unicode."""

    name: str
    signs: str
    """Its own letters and marks, as ranges of a pattern: the share of them tells it from others."""
    letters: str
    """Those that never stand beside a Latin letter."""


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """One language that dispatches are written in: letters, dates, figures, words of saying, habits of the newsroom."""

    code: str
    fold: Callable[[str], Folded]
    dates: DateGrammar
    figures: FigureGrammar
    speech: SpeechGrammar
    comparison: CompareGrammar
    parity: ParityGrammar
    proclitics: re.Pattern[str]
    """Letters written onto the front of a word, over folded text; matches the empty string."""
    months: Mapping[str, int]
    """Every name of a month, folded, to its number."""
    orthography: Orthography = field(default_factory=Orthography)
    codepage: Codepage | None = None
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
    romanise: Callable[[str], str] | None = None
    """A name in Latin letters, of a language that has others."""
    romanisation: str | None = None
    """The published scheme by which it is done."""
    run_in_heading: re.Pattern[str] | None = None
    """A subheading that a newspaper ran into its paragraph; the group ``heading``, over folded text."""
    search: SearchGrammar | None = None
    """By which the search finds a word however it is written."""

"""What the rooms ask of a source language."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier.languages.daterules import DateGrammar


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with the differences between spellings taken out, and where each of its letters came from."""

    text: str
    origin: Sequence[int]
    """For each offset of ``text``, its end included, the offset in the text as received."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text as received that became ``text[start:end]``, with the marks on its last letter."""
        return self.origin[start], self.origin[end]


@dataclass(frozen=True, slots=True)
class BoilerplateRule:
    """A standing line of a site that is no part of the article."""

    name: str
    pattern: re.Pattern[str]
    """Over a folded paragraph or its end."""
    to_the_end: bool = False
    """Everything that follows belongs to it too."""


@dataclass(frozen=True, slots=True)
class SourceLanguage:
    """One language that dispatches are written in: its letters, its dates, its habits of the newsroom."""

    code: str
    fold: Callable[[str], Folded]
    dates: DateGrammar
    proclitics: re.Pattern[str]
    """Letters written onto the front of a word, over folded text; matches the empty string."""
    months: Mapping[str, int]
    """Every name of a month, folded, to its number."""
    boilerplate: Sequence[BoilerplateRule] = ()
    publisher_words: frozenset[str] = frozenset()
    """Words that tell an outlet's name from a place's."""
    run_in_heading: re.Pattern[str] | None = None
    """A subheading that a newspaper ran into its paragraph; the group ``heading``, over folded text."""

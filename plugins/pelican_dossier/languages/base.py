"""What the rooms ask of a source language, and what a date expression can say before it meets a calendar."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pelican_dossier.model import Bound

Unit = Literal["day", "week", "month", "year"]
Section = Literal["START", "MID", "END"]
Towards = Literal[-1, 0, 1]
"""Last, this, next."""


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
class Absolute:
    """A date named by its parts; at least one of them is given."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    towards: Towards | None = None
    """Last, this or next, said of a month or a weekday without a year."""


@dataclass(frozen=True, slots=True)
class NearDay:
    """Today, yesterday, the day after tomorrow: so many days from publication."""

    days: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class NearUnit:
    """This week, last month, next year; or the one after the date last named."""

    unit: Unit
    towards: Towards
    after_last_named: bool = False
    year: int | None = None
    """The year that the words add ("next year, 2025")."""


@dataclass(frozen=True, slots=True)
class Offset:
    """Three days ago, two weeks later: one point at the unit's own precision."""

    count: int
    unit: Unit
    towards: Literal[-1, 1]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The past two weeks, the coming twelve months: a range that ends or begins at the anchor."""

    count: int
    unit: Unit
    towards: Literal[-1, 1]


@dataclass(frozen=True, slots=True)
class Vague:
    """Earlier, in the coming months: found, never given a value."""


@dataclass(frozen=True, slots=True)
class Contradictory:
    """Words that name no one date: two month names that are not one month."""


Sense = Absolute | NearDay | NearUnit | Offset | Stretch | Vague | Contradictory


@dataclass(frozen=True, slots=True)
class DateRule:
    """How one family of date expressions is written, and what it says."""

    name: str
    pattern: re.Pattern[str]
    """Over folded text; the group ``date`` is the expression, other groups are its parts."""
    read: Callable[[re.Match[str]], Sense | None]
    """None where the words turn out to be no date (a day 45)."""


def rule(name: str, pattern: str, read: Callable[[re.Match[str]], Sense | None]) -> DateRule:
    """A rule from the text of its pattern."""
    return DateRule(name, re.compile(pattern), read)


def towards(match: re.Match[str]) -> Towards:
    """Which of the groups ``past``, ``next`` and ``this`` matched."""
    return -1 if match["past"] else 1 if match["next"] else 0


def _iso(match: re.Match[str]) -> Sense | None:
    month, day = int(match["month"]), int(match["day"])
    return Absolute(int(match["year"]), month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


ISO_DATE = rule("iso-date", r"(?<![\w/-])(?P<date>(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d))(?![\w-])", _iso)
"""2025-11-07, in any language."""


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
    date_rules: Sequence[DateRule]
    sections: Sequence[tuple[re.Pattern[str], Section]]
    """Words before a date that make it a start, a middle or an end; part of the expression."""
    bounds: Sequence[tuple[re.Pattern[str], Bound]]
    """Words before a date that bound it; outside the expression."""
    proclitics: re.Pattern[str]
    """Letters written onto the front of a word, over folded text; matches the empty string."""
    months: Mapping[str, int]
    """Every name of a month, folded, to its number."""
    boilerplate: Sequence[BoilerplateRule] = ()
    publisher_words: frozenset[str] = frozenset()
    """Words that tell an outlet's name from a place's."""
    run_in_heading: re.Pattern[str] | None = None
    """A subheading that a newspaper ran into its paragraph; the group ``heading``, over folded text."""


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, spaces as the text has them."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"

"""How the date rules of a language are written: patterns with named parts, tried where one of their words stands."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from re import Match
from typing import Literal

from pelican_dossier.languages.senses import Absolute, Range, Read, Section, Sense, Slashed
from pelican_dossier.languages.tenses import TenseGrammar
from pelican_dossier.model import Bound

NUMBER = frozenset({"number"})
"""The kind of digits, which no list of words holds."""
NEVER = re.compile(r"(?!)")
"""Of what a language does not say."""
NOTHING = re.compile("")
"""Of what is written onto no word."""
_PART = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class DateRule:
    """One way of writing a date, and what it says."""

    name: str
    opens: frozenset[str]
    """The kinds of words that it may begin with."""
    pattern: "Pattern"
    """Over folded text, from its first word on; the whole match is the expression."""
    read: Read
    """None where the words turn out to be no date (a day 45)."""
    after_prefix: Literal["any", "section"] | None = None
    """Only right after words that lead to a date (in, since, the end of): a bare 2013 is a number."""
    after_day: bool = False
    """Only in a list, right behind a day with its month (June 1, 2 and 3)."""
    outside_quotations: bool = False
    sentence: re.Pattern[str] | None = None
    """What stands before it in its sentence, all of it."""
    bare: bool = False
    """Not with a proclitic before it."""
    capital: str | None = None
    """A group that has to begin with a capital as received (May, not may)."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words before a date that say more of it, or only that a date comes."""

    opens: frozenset[str]
    pattern: "Pattern"
    """Over folded text, with the space after it."""
    section: Section | None = None
    """A start, a middle or an end; part of the expression, as the others are not."""
    bound: Bound | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """What may begin at a word."""

    proclitics: int
    """How many letters are written onto its front."""
    rules: tuple[DateRule, ...]
    prefixes: tuple[Prefix, ...]


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """Everything that finds dates in one language."""

    words: Mapping[str, tuple[int, frozenset[str]]] = field(default_factory=dict)
    """First words of rules and prefixes, folded -> how many letters are written onto their front, their kinds."""
    rules: tuple[DateRule, ...] = ()
    prefixes: tuple[Prefix, ...] = ()
    ranges: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = ()
    """What leads up to the first date of a range (between, from, nothing) -> all that stands between the two."""
    of_links: re.Pattern[str] = NEVER
    """Between a date and the longer one that it belongs to (May of that year)."""
    same_links: re.Pattern[str] = NEVER
    """Between two names of one day (which corresponds to)."""
    calendar_links: re.Pattern[str] = re.compile(r"\s*[-–—|,،]\s*")
    """Between the names that one day has in two calendars, where no word pairs them."""
    namely_links: re.Pattern[str] = NEVER
    """Between a year that is counted and the day in it that is meant (a year ago, on 8 August)."""
    to_event: re.Pattern[str] = NEVER
    """From an offset to the day of the event that it is counted from (three days after | the attack of | 4 August)."""
    event: re.Pattern[str] = NEVER
    """Behind an offset, that event; the group ``noun`` is the noun that names it."""
    owning: re.Pattern[str] = NEVER
    """Behind a date that owns a noun (after Friday's quake): what bounds it is said of the noun, and not of the day."""
    list_links: re.Pattern[str] = NEVER
    """Between the years of a list."""
    shared_year_links: re.Pattern[str] = NEVER
    """Between days or months that one year behind the last of them is said of."""
    year_beside: re.Pattern[str] = NEVER
    """What may stand between a day and a year that no rule takes, with that year."""
    restating: re.Pattern[str] = NEVER
    """All that stands between a date and an offset that only tells it once more (that is, in about four months)."""
    surname: re.Pattern[str] = NEVER
    """Right before a weekday that is a surname."""
    named_again: re.Pattern[str] = NEVER
    """Right before one that its dispatch has as a surname: it is once more."""
    tenses: TenseGrammar = field(default_factory=TenseGrammar)
    """What tells past days from days to come."""
    us_elections: re.Pattern[str] = NEVER
    """The one event whose years every newsroom takes as known; the group ``president`` where it is the president's."""
    pairing: str = ""
    """The word that pairs a day with its date, or with its day in another calendar."""
    date_order: str | None = None
    """Of digits with slashes: DMY, or None where writers differ."""
    openings: Mapping[str, Opening] = field(init=False)
    """By the same words: the rules and prefixes that may begin there, in the order of their lists."""
    number: Opening = field(init=False)
    """What may begin at digits."""

    def __post_init__(self) -> None:
        opened = {one: self._opened(*one) for one in {*self.words.values(), (0, NUMBER)}}
        object.__setattr__(self, "openings", {word: opened[its] for word, its in self.words.items()})
        object.__setattr__(self, "number", opened[0, NUMBER])

    def _opened(self, proclitics: int, kinds: frozenset[str]) -> Opening:
        rules = tuple(rule for rule in self.rules if rule.opens & kinds)
        return Opening(proclitics, rules, tuple(prefix for prefix in self.prefixes if prefix.opens & kinds))


class Pattern:
    """A pattern that is compiled when it is first tried.

    Compiling all of them takes half of what a command needs to start, and a few dispatches try few of them.
    """

    __slots__ = ("match", "source")

    match: Callable[..., re.Match[str] | None]
    """As ``re.Pattern`` has it."""

    def __init__(self, source: str) -> None:
        self.source = source

    def __getattr__(self, name: str) -> Callable[..., re.Match[str] | None]:
        """``match``, until it is there."""
        if name != "match":
            raise AttributeError(name)
        self.match = re.compile(self.source).match
        return self.match


@dataclass(frozen=True, slots=True)
class Parts:
    """The named parts that patterns are put together from.

    In a pattern, ``{name}`` stands for a part and a space for any white space. A name that no part has is an error.
    """

    parts: Mapping[str, str]

    def _expanded(self, pattern: str) -> str:
        """The pattern with its parts in place."""
        while _PART.search(pattern):
            pattern = _PART.sub(lambda match: self.parts[match[1]], pattern)
        return pattern.replace(" ", r"\s+")

    def rule(self, name: str, opens: str, pattern: str, read: Read, **conditions: object) -> DateRule:
        """A rule that ends where a word ends. ``opens`` names kinds of words, separated by spaces."""
        ends_a_word = Pattern(self._expanded(pattern) + r"(?!\w)")
        return DateRule(name, frozenset(opens.split()), ends_a_word, read, **conditions)  # type: ignore[arg-type]

    def prefix(
        self,
        opens: str,
        pattern: str,
        section: Section | None = None,
        bound: Bound | None = None,
        *,
        approximate: bool = False,
    ) -> Prefix:
        """Words before a date, whatever white space follows them."""
        words = Pattern(self._expanded(f"(?:{pattern})"))
        return Prefix(frozenset(opens.split()), words, section, bound, approximate)


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; words that begin alike share a branch."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    ends = "" in branches
    branches.pop("", None)
    letters = [
        (r"\s+" if letter == " " else re.escape(letter)) + (alternation(rest) if any(rest) else "")
        for letter, rest in sorted(branches.items())
    ]
    if not letters:
        return ""
    joined = "|".join(letters)
    if ends:
        return f"(?:{joined})?"
    return joined if len(letters) == 1 else f"(?:{joined})"


def spaced(words: str) -> str:
    """The words with one space between them, as the lists have them."""
    return " ".join(words.split())


def kinds_of_words(listed: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """The first words of phrases, which are listed by kinds, with all their kinds."""
    kinds: dict[str, set[str]] = {}
    for kind, phrases in listed.items():
        for phrase in phrases:
            kinds.setdefault(re.split("[ -]", phrase)[0], set()).add(kind)
    return {word: frozenset(its) for word, its in kinds.items()}


def year_month_day(match: Match[str]) -> Sense | None:
    """2025-11-07, 2025/11/7."""
    month, day = int(match["month_number"]), int(match["day_number"])
    return Absolute(int(match["year"]), month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def slashed(match: Match[str]) -> Sense | None:
    """7/11/2025, 7-11-2025."""
    first, second = int(match["first"]), int(match["second"] or match["dashed"])
    return Slashed(first, second, int(match["year"])) if 1 <= first <= 31 and 1 <= second <= 31 else None


def year_span(match: Match[str]) -> Sense | None:
    """2014-2017; two digits after a dash stand in the first year's century."""
    first, digits = int(match["year"][:4]), match["other_year"][:4]
    last = int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)
    return Range(Absolute(first), Absolute(last)) if first < last < 2200 else None


DIGIT_PARTS: Mapping[str, str] = {
    "iso": r"(?<![\w/-])(?P<year>[12]\d{3})-(?P<month_number>\d\d)-(?P<day_number>\d\d)(?![-/])",
    "iso_month": r"(?<![\w/-])(?P<year>[12]\d{3})-(?P<month_number>\d\d)(?![-/\d])",
    "year_first": r"(?<![\w/-])(?P<year>[12]\d{3})/(?P<month_number>\d{1,2})/(?P<day_number>\d{1,2})(?![-/\d])",
    "slashed": (
        r"(?<![\w/-])(?P<first>\d{1,2})"
        r"(?:\s?[/\\]\s?(?P<second>\d{1,2})\s?[/\\]\s?|(?:\s?[-–]\s?|\.)(?P<dashed>\d{1,2})(?:\s?[-–]\s?|\.))"
        r"(?P<year>[12]\d{3})(?![-/\d])"
    ),
    "short_slashed": r"(?<![\w/-])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<short>\d\d)(?![-/\d])",
}
"""Dates of digits, in any language."""

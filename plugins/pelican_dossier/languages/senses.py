"""What the words of a date expression say before they meet a calendar, and how matches are read in every language."""

from collections.abc import Callable
from dataclasses import dataclass
from re import Match
from typing import Literal

from pelican_dossier.model import Bound

Unit = Literal["day", "week", "month", "year", "decade", "century"]
PartUnit = Literal["half", "quarter", "season", "months", "week", "weekday", "day"]
Section = Literal["START", "MID", "END"]
Towards = Literal[-1, 0, 1]
"""Last, this, next."""
Since = Literal["published", "text", "sentence", "event"]
"""What is counted from: publication, the date named last, the day of what the sentence tells, a named event."""


@dataclass(frozen=True, slots=True)
class Absolute:
    """A date named by its parts; at least one of them is given."""

    year: int | None = None
    """Astronomical: 1 is AD 1, 0 is 1 BC, -1 is 2 BC."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    towards: Towards | None = None
    """Last, this or next, said of a month or a weekday without a year."""
    calendar: Literal["gregorian", "hijri"] = "gregorian"
    may_be_today: bool = False
    """Of a weekday that is itself told of: on a Saturday, «Saturday will be» is that day."""
    may_count_weekdays: bool = False
    """The third Tuesday of a month, where its third day is no Tuesday."""


@dataclass(frozen=True, slots=True)
class Slashed:
    """Day and month in digits, whose order the words do not tell."""

    first: int
    second: int
    year: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or a century, by its first year; ``years`` is 10 or 100."""

    first_year: int | None
    years: Literal[10, 100]
    tens: int | None = None
    """Of a decade whose century the words do not name: the nineties, 90."""


@dataclass(frozen=True, slots=True)
class NearDay:
    """Today, yesterday, the day after tomorrow: so many days from publication."""

    days: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class NearUnit:
    """This week, last month, next year."""

    unit: Unit
    towards: Towards
    year: int | None = None
    """The year that the words add ("next year, 2025")."""


@dataclass(frozen=True, slots=True)
class LastNamed:
    """That year, the same day, the following month: counted from the date that the text named last."""

    unit: Unit
    towards: Towards
    or_current: bool = False
    """In news it is the unit of publication: «the end of the year»."""
    years_before: int = 0
    """Of so many years before: the same month of last year."""
    is_near: bool = False
    """Only of a date beside it; else that of publication: «earlier in the week»."""


@dataclass(frozen=True, slots=True)
class Offset:
    """Three days ago, two weeks later: one point at the unit's own precision."""

    count: int
    unit: Unit
    towards: Literal[-1, 1]
    since: Since = "published"
    bound: Bound | None = None
    """More than a year ago: before it."""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """The past two weeks, the coming twelve months: a range that ends or begins at the anchor."""

    count: int
    unit: Unit
    towards: Literal[-1, 1]


@dataclass(frozen=True, slots=True)
class PartOf:
    """A half, a quarter, a season, first months, a week, a weekday of something longer; ``of`` None: of its year."""

    unit: PartUnit
    number: int
    """From 1 (a weekday from 0); -1 is the last. Of months how many, below zero the last ones. 0 is the quarter of
    publication, from which ``towards`` counts."""
    of: "Sense | None" = None
    towards: Towards | None = None
    """Last summer, next spring."""
    needs_whole: bool = False
    """No date unless what it is a part of is named."""
    nth: int = 1
    """Which of its weekdays; -1 is the last."""


@dataclass(frozen=True, slots=True)
class Within:
    """A date whose longer one is said apart: May of that year, Friday of next week."""

    part: "Absolute | PartOf"
    whole: "Sense"


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another, both of them in it."""

    first: "Sense"
    last: "Sense"


@dataclass(frozen=True, slots=True)
class Vague:
    """Earlier, in the coming months: found, never given a value."""


@dataclass(frozen=True, slots=True)
class Contradictory:
    """Two month names that are not one month."""

    first: str = ""
    second: str = ""


@dataclass(frozen=True, slots=True)
class NotADate:
    """A name or a turn of phrase that only holds a word of the calendar."""


Sense = (
    Absolute
    | Slashed
    | Era
    | NearDay
    | NearUnit
    | LastNamed
    | Offset
    | Duration
    | PartOf
    | Within
    | Range
    | Vague
    | Contradictory
    | NotADate
)
Read = Callable[[Match[str]], Sense | None]
Count = Callable[[Match[str]], tuple[int, Unit] | None]
"""How many days, weeks, months, years a match names."""


def vague(_match: Match[str]) -> Sense:
    """Words that date something without a calendar."""
    return Vague()


def not_a_date(_match: Match[str]) -> Sense:
    """Words of the calendar that date nothing."""
    return NotADate()


def towards(match: Match[str]) -> Towards | None:
    """Which of the groups ``past``, ``next`` and ``this`` matched, if any."""
    groups = match.groupdict()
    return -1 if groups.get("past") else 1 if groups.get("next") else 0 if groups.get("this") else None


def offset(count: Count, direction: Literal[-1, 1], since: Since = "published") -> Read:
    """Reads so many units before or after something; the groups ``more`` and ``about`` make it less exact."""
    further: Bound = "BEFORE" if direction < 0 else "AFTER"

    def read(match: Match[str]) -> Sense | None:
        counted, groups = count(match), match.groupdict()
        bound = further if groups.get("more") else None
        return Offset(*counted, direction, since, bound, bool(groups.get("about"))) if counted else None

    return read


def duration(count: Count) -> Read:
    """Reads so many units that are past, or to come where the group ``next`` matched."""

    def read(match: Match[str]) -> Sense | None:
        counted = count(match)
        return Duration(*counted, 1 if towards(match) == 1 else -1) if counted else None

    return read

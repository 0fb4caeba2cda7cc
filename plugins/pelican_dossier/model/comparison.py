"""What the dispatches of a dossier say together: statements, events, questions with their answers."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pelican_dossier.model.dispatch import Passage
from pelican_dossier.model.edtf import Days, Edtf
from pelican_dossier.model.findingkinds import Conflict
from pelican_dossier.model.quantities import EventQuantity
from pelican_dossier.model.reading import Bound, Modifier
from pelican_dossier.model.written import (
    EntryId,
    Filled,
    Multilingual,
    Name,
    PhrasesByLanguage,
    RequiredText,
    Written,
)

SharedKind = Literal["verbatim", "near", "same statement"]
Wording = Literal["earliest", "base", "verbatim", "reworded", "shortened", "other words"]
"""Beside the version that the others are compared with: the *earliest*, where days show that it is, else the *base*."""
QuestionKind = Literal["date", "figure", "place", "destination"]


PassageName = Annotated[str, Written(r"^[a-z0-9][a-z0-9_-]*#p\d+$", "write a passage as 002#p2")]
"""A paragraph of a dispatch, as editors name it: as much of the id as is unique, and the paragraph’s address."""


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Words that stand in more than one dispatch, by order of publication; within one day that order tells nothing."""

    id: str
    kind: SharedKind
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A dispatch that carries a statement."""

    source: str
    passages: tuple[Passage, ...]
    """The words said, in the order of the text."""
    speaker: str | None
    """As this dispatch calls him; None where that is withheld."""
    role: str | None
    via: str | None
    wording: Wording
    """Beside the words of the carrier that stands first, for order's sake alone where days do not tell."""
    nearest: str | None = None
    """The carrier whose words are most like its own; None where none are in its language."""
    beside_nearest: Wording | None = None
    """Beside the words of that one."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance, wherever it is carried."""

    id: str
    occasion: Edtf | None
    """When it was made, where the carriers agree."""
    carriers: tuple[Carrier, ...]
    """By order of publication; those of one day in no order that tells anything."""
    support: int
    """Independent outlets that carry it."""
    aliases: tuple[str, ...] = ()
    """The ids that it had, or would have, where a later carrier is the first of those known."""
    title: Multilingual = field(default_factory=dict)
    """The editor's; empty where there is none."""


@dataclass(frozen=True, slots=True)
class EventWeight:
    """What makes an event worth being told first."""

    outlets: int
    """Independent ones that tell it; none where all of it is that somebody says something, or names a thing."""
    is_titled: bool
    """The editors have given it a title."""
    in_headline: bool
    in_finding: bool = False

    @property
    def total(self) -> int:
        """A title is worth three outlets, a headline or a finding one."""
        return self.outlets + 3 * self.is_titled + self.in_headline + self.in_finding


@dataclass(frozen=True, slots=True)
class Event:
    """What dispatches tell of one happening."""

    id: str
    value: Edtf
    mod: Modifier | None
    bound: Bound | None
    earliest: date
    latest: date
    title: Multilingual
    """The editor's; empty where there is none: then the clearest clause stands for it."""
    passages: tuple[Passage, ...]
    """The date expressions, the clearest clause's first."""
    clauses: tuple[Passage, ...]
    """The words that tell of it, beside each of the passages."""
    type: str | None
    """What kind of happening it is, as the clearest clause tells it."""
    support: int
    """Independent outlets that tell it."""
    weight: EventWeight
    aliases: tuple[str, ...] = ()
    """The ids that it had, or would have, where another of its passages founds it, or the editors give no id."""
    quantities: tuple[EventQuantity, ...] = ()
    """What dispatches count of it, what conflicts first."""
    voices: int = 1
    """Those who tell it: two outlets that carry one spokesman are one voice; an outlet's own words are its own."""


@dataclass(frozen=True, slots=True)
class EventTitle:
    """An event as the editor names it in ``dossier.yaml``."""

    id: EntryId
    title: RequiredText
    date: Annotated[str, Written(r"^\d{4}", "write the date as the timeline has it: 2025-11-06, 2025-09, 2026")]
    """The event's, as the data and the timeline spell it."""
    passage: PassageName | None = None
    """``ID#pN`` of one of its passages, where two events have one date."""


@dataclass(frozen=True, slots=True)
class StatementTitle:
    """A statement as the editor names it in ``dossier.yaml``."""

    title: RequiredText
    passage: PassageName
    """Where one of its carriers has it."""
    words: Name | None = None
    """Some of its words there, where the paragraph has more than one statement."""


@dataclass(frozen=True, slots=True)
class Question:
    """What an editor asks of all dispatches, and by which words an answer is known."""

    id: EntryId
    ask: RequiredText
    kind: QuestionKind
    marks: Annotated[PhrasesByLanguage, Filled("write the words by which an answer is known, in one language at least")]
    """Source language -> phrases of which one stands in the sentence of an answer."""
    units: PhrasesByLanguage = field(default_factory=dict)
    """Source language -> what the figures of an answer count."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Of what an answer holds: two are compared only where all that both give overlaps."""

    population: tuple[str, ...] = ()
    """Registry ids of those whom it counts or is about."""
    phase: int | None = None
    """The first, the second phase of something."""
    part: bool = False
    """Of some and not of all."""
    rest: bool = False
    """Of those who are left when some are told apart."""
    planned: bool = False
    """Told as to come."""
    held_before: bool = False
    """Told as what was so before something changed it; its day is not said."""
    as_of: date | None = None
    """The day at which it held: that of publication, or one that the sentence names."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one passage answers to a question."""

    value: Edtf | str | int | float
    """A date, a number or ISO 8601 duration, or registry ids of places in a row."""
    mod: str | None
    """A date's modifier or a figure's hedge."""
    bound: Bound | None
    speaker: str | None
    """None where the dispatch itself says so."""
    via: str | None
    scope: Scope
    passage: Passage
    """The words of the value."""
    earliest: date | None = None
    """Of a date: the first day it may mean; of the end of a year, the first of its last quarter."""
    latest: date | None = None

    @property
    def said(self) -> tuple[str, str | None, str | None]:
        """What two answers that say the same have in common: a number, unless one is told as less, however hedged."""
        is_number = not isinstance(self.value, Edtf)
        hedge = None if is_number and self.mod not in ("LESS_THAN", "EQUAL_OR_LESS") else self.mod
        return str(self.value), hedge, self.bound

    @property
    def days(self) -> Days:
        """Between which it lies, if it is a date."""
        return Days(self.earliest, self.latest)


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """The answers that give one value of one scope, whenever they were told."""

    answers: tuple[int, ...]
    """By their number, in order of publication."""
    outlets: int
    """Independent ones that carry it."""
    voices: int
    """Speakers who give it; two outlets that carry one spokesman have one voice."""
    first: date | None
    """The first day on which it may have been published, and the last; None where no day is known."""
    last: date | None


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question with every answer, by order of publication."""

    question: Question
    answers: tuple[Answer, ...]
    conflicts: tuple[tuple[int, int], ...] = ()
    """Pairs of answers, by their number, whose values exclude one another: contradictions or differing accounts."""
    contradictions: tuple[tuple[int, int], ...] = ()
    """Those of ``conflicts`` that cannot both be true; the others may both hold, or their scopes are unclear."""
    incomparable: tuple[tuple[int, int], ...] = ()
    """Pairs whose values differ and whose scopes do: no contradiction."""
    groups: tuple[AnswerGroup, ...] = ()
    """Every answer once; what most outlets give stands first."""

    @property
    def tier(self) -> Conflict | None:
        """The graver of the tiers that its answers are in; None where none conflict."""
        if self.contradictions:
            return "contradiction"
        return "differing accounts" if self.conflicts else None

    def tiers(self) -> list[Conflict | None]:
        """Of each answer, by its number, the graver of the tiers that it is in."""
        found: list[Conflict | None] = [None] * len(self.answers)
        for at in (at for pair in self.conflicts for at in pair):
            found[at] = "differing accounts"
        for at in (at for pair in self.contradictions for at in pair):
            found[at] = "contradiction"
        return found

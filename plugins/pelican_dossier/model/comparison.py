"""What the dispatches of a dossier say together: shared passages, statements, events."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pelican_dossier.model.dispatch import Passage
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.quantities import EventQuantity
from pelican_dossier.model.reading import Bound, Modifier
from pelican_dossier.model.written import (
    EntryId,
    Multilingual,
    Name,
    RequiredText,
    Written,
)

SharedKind = Literal["verbatim", "near", "same statement"]
Wording = Literal["earliest", "base", "verbatim", "reworded", "shortened", "other words"]
"""Beside the version that the others are compared with: the *earliest*, where days show that it is, else the *base*."""

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

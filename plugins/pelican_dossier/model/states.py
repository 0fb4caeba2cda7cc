"""A published state of a dossier: as much of ``dossier.json`` as is held against later states, in the same words.

No words of a dispatch are in it, so that a state may be kept where a dispatch was withdrawn since.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Literal

from pelican_dossier.model.findingkinds import FindingKind
from pelican_dossier.model.findings import FindingStatus
from pelican_dossier.model.reading import FigureValue, Subject

StateValue = FigureValue | None
"""Of a date as EDTF spells it, of a figure, or registry ids in a row."""

NO_VOICES = hashlib.sha256(b"[]").hexdigest()
"""What stands for who speaks where nobody does."""


@dataclass(frozen=True, slots=True)
class ReadState:
    """What was read from some words: a date or a figure."""

    kind: Literal["date", "figure"]
    paragraph: int
    start: int
    end: int
    value: StateValue
    mod: str | None = None
    bound: str | None = None


@dataclass(frozen=True, slots=True)
class CorrectionState:
    """A reading that editors had put right."""

    what: Subject
    paragraph: int | None
    start: int | None
    end: int | None
    sha256: str
    """Of what they put in its place."""


@dataclass(frozen=True, slots=True)
class SourceState:
    """A dispatch that was public or withdrawn."""

    id: str
    sha256: str
    """Of its bytes as received."""
    status: Literal["public", "withdrawn"]
    publisher: str | None
    published: str | None
    """Its day of publication, as EDTF spells it."""
    read: tuple[ReadState, ...]
    voices: str
    """SHA-256 of all that was read of who speaks."""
    corrections: tuple[CorrectionState, ...] = ()


@dataclass(frozen=True, slots=True)
class TranslationState:
    """A translation of which something was shown."""

    source: str
    language: str
    sha256: str
    """Of what of it was shown."""
    reviewer: str | None


@dataclass(frozen=True, slots=True)
class EventState:
    """An event of the timeline."""

    id: str
    aliases: tuple[str, ...]
    sources: tuple[str, ...]
    value: StateValue
    mod: str | None
    bound: str | None


@dataclass(frozen=True, slots=True)
class AnswerState:
    """What a passage answered to a question."""

    question: str
    source: str
    paragraph: int
    start: int
    end: int
    value: StateValue
    mod: str | None
    bound: str | None


@dataclass(frozen=True, slots=True)
class FindingState:
    """A finding, open or decided."""

    id: str
    rule: str
    kind: FindingKind
    status: FindingStatus
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class State:
    """A dossier as it was published."""

    day: date | None
    """On which it was; None of what is about to be."""
    sources: tuple[SourceState, ...]
    translations: tuple[TranslationState, ...] | None
    """None where the data do not tell of them."""
    events: tuple[EventState, ...]
    answers: tuple[AnswerState, ...]
    findings: tuple[FindingState, ...]
    id: str | None = None
    """Of a state of which something was left out since it was kept; else its id follows from what it holds."""

    def without(self, ids: Collection[str]) -> "State":
        """The same as if some dispatches had never been published, and what they alone told."""
        events = (replace(one, sources=tuple(id_ for id_ in one.sources if id_ not in ids)) for one in self.events)
        return replace(
            self,
            sources=tuple(one for one in self.sources if one.id not in ids),
            translations=self.translations and tuple(one for one in self.translations if one.source not in ids),
            events=tuple(one for one in events if one.sources),
            answers=tuple(one for one in self.answers if one.source not in ids),
            findings=tuple(one for one in self.findings if set(ids).isdisjoint(one.sources)),
        )

    def telling(self, ids: Collection[str]) -> "State":
        """The same as if nothing had been read but in some dispatches; of the others it tells that they were there."""
        return replace(
            self,
            sources=tuple(
                one if one.id in ids else replace(one, read=(), voices=NO_VOICES, corrections=())
                for one in self.sources
            ),
            events=tuple(one for one in self.events if not set(ids).isdisjoint(one.sources)),
            answers=tuple(one for one in self.answers if one.source in ids),
        )

    def is_like(self, other: "State") -> bool:
        """Whether nothing differs but the day, and how it is called."""
        return all(
            getattr(self, one.name) == getattr(other, one.name) for one in fields(self) if one.name not in ("day", "id")
        )


StatePart = SourceState | ReadState | CorrectionState | TranslationState | EventState | AnswerState | FindingState

ChangeKind = Literal[
    "source-added",
    "source-withdrawn",
    "source-gone",
    "source-altered",
    "source-redated",
    "translation-added",
    "translation-revised",
    "translation-reviewed",
    "translation-gone",
    "reading-corrected",
    "correction-gone",
    "reading-changed",
    "voices-changed",
    "event-added",
    "event-moved",
    "event-gone",
    "answer-added",
    "answer-changed",
    "answer-gone",
    "finding-opened",
    "finding-decided",
    "finding-reopened",
    "finding-gone",
]


@dataclass(frozen=True, slots=True)
class StateChange:
    """One difference of a state from the one before it."""

    kind: ChangeKind
    source: str | None
    """The dispatch of a part that does not name it itself."""
    before: StatePart | None
    """None of what is new."""
    after: StatePart | None
    """None of what is gone."""


@dataclass(frozen=True, slots=True)
class Step:
    """A state beside the one before it."""

    state: State
    before: State | None
    """None of the first one."""
    changes: tuple[StateChange, ...]

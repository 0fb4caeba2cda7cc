"""What editors say of a dispatch's readings: which they accept, which they put right, and what stands on record of it.

An annotation states what is true of some words, not what to do with a reading: it holds whether the program reads them
wrongly, not at all or, one day, rightly.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Literal, get_args

from pelican_dossier.model.dispatch import PartKind
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.reading import (
    Bound,
    EntityKind,
    FigureValue,
    Hedge,
    Modifier,
    ReadKind,
    SpeechKind,
    Subject,
)
from pelican_dossier.model.written import EntryId, Name, RequiredText, Written

SUBJECTS: tuple[Subject, ...] = get_args(Subject)
KINDS_READ: tuple[ReadKind, ...] = get_args(ReadKind)
Absent = Literal["none"]
"""Written where an editor says that there is none; what is left out stays as the program has it."""
ParagraphName = Annotated[str, Written(r"^p\d+$", "write the paragraph's anchor, such as p8")]
_NUMBER = r"-?\d+(\.\d+)?"
_LENGTH = (
    r"P(?=[\dT])(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?"
    r"(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?"
)
WrittenFigure = Annotated[
    FigureValue | None,
    Written(
        f"^({_NUMBER}/{_NUMBER}|{_LENGTH}(/{_LENGTH})?)$",
        "write a number in digits and without quotation marks, a duration such as P8W, or a range such as 10/12",
    ),
]
Words = Annotated[str, Written(r"\S", "write words as they stand in the dispatch, or leave the key out")]


@dataclass(frozen=True, slots=True)
class AnnotatedDate:
    """What a date expression means."""

    value: Edtf | Absent | None = None
    mod: Modifier | Absent | None = None
    bound: Bound | Absent | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedFigure:
    """What a figure says."""

    value: WrittenFigure = None
    unit: Name | Absent | None = None
    mod: Hedge | Absent | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedVoice:
    """Who speaks, as what, and which words are theirs."""

    speaker: Name | None = None
    role: Name | Absent | None = None
    kind: SpeechKind | None = None
    said: tuple[Words, ...] | None = None
    """Each stands in the paragraph."""
    anonymous: bool | None = None
    unnamed: bool | None = None
    via: Name | Absent | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedMention:
    """Whom or what a name means."""

    entity: EntryId | Absent | None = None
    """An id of the registry."""
    kind: EntityKind | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a person says of some words, or of the dispatch: one of the keys from ``date`` to ``dateline``."""

    who: Name
    when: datetime.date
    paragraph: ParagraphName | None = None
    words: Words | None = None
    """As received; None for a whole paragraph, and for what is told of the dispatch."""
    nth: int = 1
    """Which of the places in the paragraph that have these words, from 1."""
    date: AnnotatedDate | None = None
    figure: AnnotatedFigure | None = None
    voice: AnnotatedVoice | None = None
    mention: AnnotatedMention | None = None
    part: PartKind | None = None
    headline: Name | Absent | None = None
    publisher: Name | Absent | None = None
    author: Name | Absent | None = None
    dateline: tuple[Name, ...] | None = None
    none: ReadKind | None = None
    """What these words are not."""
    suggested_by: Name | None = None
    """The program that read it so; its suggestion a person has accepted."""

    @property
    def subjects(self) -> Sequence[Subject]:
        """What it is about; in a file that holds, one thing."""
        given: list[Subject] = [key for key in SUBJECTS if getattr(self, key) is not None]
        return [*given, self.none] if self.none else given


@dataclass(frozen=True, slots=True)
class Correction(Annotation):
    """An annotation that differs from what the program reads."""

    reason: RequiredText = field(kw_only=True)

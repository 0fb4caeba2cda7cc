"""What is read from a dispatch: dates, figures, voices, mentions, findings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pelican_dossier.model.dispatch import Dispatch, Ground, Passage, Published
from pelican_dossier.model.edtf import Days, Edtf
from pelican_dossier.model.findings import Finding
from pelican_dossier.model.text import Span, TextLayer
from pelican_dossier.model.written import Name, RequiredText

Modifier = Literal["START", "MID", "END", "APPROX", "ON_OR_BEFORE", "BEFORE", "ON_OR_AFTER", "AFTER"]
Bound = Literal["ON_OR_BEFORE", "BEFORE", "ON_OR_AFTER", "AFTER"]
Anchor = Literal["absolute", "published", "text"]
Hedge = Literal["APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"]
SpeechKind = Literal["direct", "indirect"]
EntityKind = Literal["person", "organisation", "place"]
FigureValue = int | float | str
"""A number; an ISO 8601 duration; ``LOW/HIGH`` of either where the words give a range."""
ReadKind = Literal["date", "figure", "voice", "mention"]
Subject = Literal["date", "figure", "voice", "mention", "part", "headline", "publisher", "author", "dateline"]
"""What an editor may put right."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A run of words that a reader would place on a calendar."""

    paragraph: int
    start: int
    end: int
    text: str
    value: Edtf | None
    """None where the words are vague or cannot be resolved."""
    mod: Modifier | None
    bound: Bound | None
    anchor: Anchor
    earliest: date | None
    latest: date | None
    doubtful: bool = False

    @property
    def days(self) -> Days:
        """The first and the last of the period that it names."""
        return Days(self.earliest, self.latest)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts."""

    paragraph: int
    start: int
    end: int
    text: str
    value: FigureValue
    unit: str | None
    """What is counted, as written; None where the words leave it out."""
    mod: Hedge | None
    doubtful: bool = False
    """The digits may stand otherwise than they were written."""


@dataclass(frozen=True, slots=True)
class ContentSpan:
    """Words that a voice is said to have said; without their quotation marks."""

    start: int
    end: int
    kind: SpeechKind


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone whom the dispatch says to have said something, once a paragraph."""

    paragraph: int
    start: int
    end: int
    """The speaker's phrase, or the verb where the speaker is understood."""
    speaker: str
    """The name, else the noun phrase; that of an earlier paragraph where this one has a pronoun or a bare role."""
    role: str | None
    kind: SpeechKind
    anonymous: bool
    """The dispatch withholds the name."""
    unnamed: bool
    """The office is given and not the person."""
    via: str | None
    """Who relays the words."""
    said: tuple[ContentSpan, ...]
    doubtful: bool = False
    """The words leave it open who speaks, or whether it is a saying."""
    grounds: tuple[Ground, ...] = ()
    """Why: ``judged``, with the construction, the chance that it is right, and what spoke most for and against it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the registry where it stands in a text."""

    paragraph: int
    start: int
    end: int
    text: str
    entity: str | None
    kind: EntityKind


ReadItem = DateExpression | Figure | Voice | Mention


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """A correction as it was applied: what the program has by itself, and what stands in its place."""

    what: Subject
    paragraph: int | None
    """None for what is told of the dispatch as a whole."""
    start: int | None
    end: int | None
    text: str | None
    before: tuple[ReadItem | str, ...]
    """The program's readings of these words; none where it reads nothing."""
    after: tuple[ReadItem | str, ...]
    """What is published; none where the words are no such thing."""
    reason: RequiredText
    who: str
    when: date
    suggested_by: str | None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Who has looked at everything that was read of a dispatch, and at what was missed."""

    who: Name
    when: date


@dataclass(frozen=True, slots=True)
class Tally:
    """How many readings of one kind were right, of a dispatch that a person has reviewed."""

    read: int
    """By the program."""
    right: int
    """In every field as it is published."""
    there: int
    """That the person has found to be there."""


@dataclass(frozen=True, slots=True)
class Review:
    """How far people have looked at what was read of a dispatch."""

    reviewed: Reviewed | None = None
    accepted: tuple[ReadItem, ...] = ()
    """Readings that a person has found right one by one."""
    corrections: tuple[CorrectionRecord, ...] = ()
    tallies: Mapping[ReadKind, Tally] = field(default_factory=dict)
    """Of a dispatch that was reviewed as a whole; empty for others."""


@dataclass(frozen=True, slots=True)
class ReadWords:
    """What the words of a dispatch say by themselves, whatever names a dossier knows."""

    published: Published
    dates: tuple[DateExpression, ...]
    figures: tuple[Figure, ...]
    voices: tuple[Voice, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one dispatch."""

    dispatch: Dispatch
    published: Published
    dates: tuple[DateExpression, ...]
    figures: tuple[Figure, ...]
    voices: tuple[Voice, ...]
    mentions: tuple[Mention, ...]
    findings: tuple[Finding, ...] = ()
    review: Review = Review()
    layer: TextLayer = field(kw_only=True, repr=False, compare=False)
    """In which it was read; no part of what is told of the dispatch."""

    def sentence_at(self, paragraph: int, offset: int) -> Span:
        """The sentence that holds an offset of a paragraph."""
        return self.layer.at(paragraph, offset).sentence_at(offset)

    def passage(self, read: DateExpression | Figure | Mention) -> Passage:
        """Where something read stands."""
        return Passage(self.dispatch.id, read.paragraph, read.start, read.end)

    def words(self, passage: Passage) -> str:
        """What stands at an address in the dispatch, as received."""
        return self.dispatch.paragraphs[passage.paragraph].text[passage.start : passage.end]


def spans_by_paragraph(found: Iterable[DateExpression | Mention]) -> dict[int, list[Span]]:
    """Where date expressions and mentions stand, by the number of their paragraph."""
    spans: dict[int, list[Span]] = {}
    for one in found:
        spans.setdefault(one.paragraph, []).append((one.start, one.end))
    return spans

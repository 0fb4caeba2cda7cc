"""What editors have put right, as readers see it: the program's reading, what stands in its place, why, and who."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.desk.scoring import looked_at, scores
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.inferred import rests_on_inference
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.voices import named_in
from pelican_dossier.model import (
    CorrectionRecord,
    DateExpression,
    Figure,
    PartKind,
    Reading,
    ReadItem,
    ReadKind,
    SpeechKind,
    Subject,
    Voice,
)
from pelican_dossier.model.langstring import LangString, marked

_WHAT: Mapping[Subject, str] = {
    "date": marked("Date"),
    "figure": marked("Figure"),
    "voice": marked("Speaker"),
    "mention": marked("Name"),
    "part": marked("Part of the text"),
    "headline": marked("Headline"),
    "publisher": marked("Outlet"),
    "author": marked("Author"),
    "dateline": marked("Dateline"),
}
_PARTS: Mapping[PartKind, str] = {
    "header": marked("header"),
    "summary": marked("summary"),
    "heading": marked("heading"),
    "body": marked("text of the dispatch"),
    "boilerplate": marked("not part of the dispatch"),
}
_SPEECH: Mapping[SpeechKind, str] = {"direct": marked("direct quote"), "indirect": marked("indirect quote")}

_KINDS_READ: Mapping[ReadKind, str] = {
    "date": marked("dates"),
    "figure": marked("figures"),
    "voice": marked("speakers"),
    "mention": marked("names"),
}


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One correction on record."""

    id: str
    """Of its place on the source's page."""
    what: str
    href: str
    """The paragraph, or the page, that it is about."""
    number: str | None
    """The paragraph as it is cited."""
    words: LangString | None
    before: tuple[tuple[LangString, ...], ...]
    """The program's readings, each in as many pieces as it has fields; none where it reads nothing."""
    after: tuple[tuple[LangString, ...], ...]
    """What is published; none where the words are no such thing."""
    reason: LangString | None
    who: str
    when: str
    suggested_by: str | None
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class ReviewView:
    """How far a person has looked at what was read of one source, and what was put right."""

    source: SourceLink
    read: int
    """Readings that are published."""
    looked_at: int
    reviewed_by: str | None
    """Who has looked at all of it."""
    reviewed: str | None
    corrections: tuple[CorrectionView, ...]


@dataclass(frozen=True, slots=True)
class ScoreView:
    """One row of the score."""

    kind: str
    read: int
    right: int
    there: int
    precision: str | None
    recall: str | None


@dataclass(frozen=True, slots=True)
class ScoresView:
    """How well the program reads."""

    reviewed: int
    """Sources that a person has reviewed as a whole."""
    rows: tuple[ScoreView, ...]
    """Empty where there are none."""


def score_view(edition: Edition) -> ScoresView:
    """What the reviewed sources tell of the program."""
    readings, interface = edition.dossier.readings, edition.interface
    return ScoresView(
        reviewed=sum(reading.review.reviewed is not None for reading in readings),
        rows=tuple(
            ScoreView(
                kind=interface.catalog.gettext(_KINDS_READ[one.kind]),
                read=one.tally.read,
                right=one.tally.right,
                there=one.tally.there,
                precision=None if one.precision is None else interface.formats.percent(one.precision),
                recall=None if one.recall is None else interface.formats.percent(one.recall),
            )
            for one in scores(readings)
        ),
    )


@once
def review_of(edition: Edition, reading: Reading) -> ReviewView:
    """What people say of one source's readings."""
    review, (read, seen) = reading.review, looked_at(reading)
    return ReviewView(
        source=source_link(edition, reading),
        read=read,
        looked_at=seen,
        reviewed_by=review.reviewed.who if review.reviewed else None,
        reviewed=edition.formats.day(review.reviewed.when) if review.reviewed else None,
        corrections=tuple(_view(edition, reading, record) for record in review.corrections),
    )


def _view(edition: Edition, reading: Reading, record: CorrectionRecord) -> CorrectionView:
    dispatch = reading.dispatch
    return CorrectionView(
        id=addresses.correction_anchor(record),
        what=edition.interface.catalog.gettext(_WHAT[record.what]),
        href=addresses.source(edition.language, dispatch.id, record.paragraph),
        number=None if record.paragraph is None else addresses.anchor(record.paragraph),
        words=LangString(record.text, dispatch.language) if record.text else None,
        before=tuple(tuple(_told(edition, reading, record, one)) for one in record.before),
        after=tuple(tuple(_told(edition, reading, record, one)) for one in record.after),
        reason=edition.words(record.reason),
        who=record.who,
        when=edition.formats.day(record.when),
        suggested_by=record.suggested_by,
        paragraph=record.paragraph,
    )


def _told(edition: Edition, reading: Reading, record: CorrectionRecord, one: ReadItem | str) -> Iterator[LangString]:
    """One reading in the words of the edition, field by field."""
    interface, received = edition.interface, reading.dispatch.language

    def said(message: str) -> LangString:
        return LangString(interface.catalog.gettext(message), interface.language)

    if isinstance(one, str):
        yield said(_PARTS[one]) if record.what == "part" else LangString(one, received)  # type: ignore[index]
    elif isinstance(one, DateExpression):
        inferred = rests_on_inference(reading, one)
        dated = edition.dated(one.value, one.mod, one.bound, is_inferred=inferred) if one.value else None
        yield dated or said(marked("no date can be given"))
    elif isinstance(one, Figure):
        yield LangString(interface.formats.figure(one.value, one.mod), interface.language)
        if one.unit:
            yield LangString(one.unit, received)
    elif isinstance(one, Voice):
        yield named_in(edition, reading)(one.speaker)
        yield from _differing(one, record, reading, said)
    else:
        entity = edition.entities.get(one.entity or "")
        yield edition.named(entity.names) if entity else said(marked("nobody in the register"))


def _differing(
    one: Voice, record: CorrectionRecord, reading: Reading, said: Callable[[str], LangString]
) -> Iterator[LangString]:
    """What of a voice, beside its speaker, is other before and after; all of it where there is only one."""
    both = [voice for voice in (*record.before, *record.after) if isinstance(voice, Voice)]

    def differs(field: str) -> bool:
        return len(both) == 1 or len({getattr(voice, field) for voice in both}) > 1

    received = reading.dispatch.language
    if differs("role") and one.role:
        yield LangString(one.role, received)
    if differs("kind"):
        yield said(_SPEECH[one.kind])
    if differs("anonymous") and one.anonymous:
        yield said(marked("anonymous"))
    if differs("unnamed") and one.unnamed:
        yield said(marked("not named"))
    if differs("via") and one.via:
        yield said(marked("As quoted by:"))
        yield LangString(one.via, received)
    if differs("said"):
        text = reading.dispatch.paragraphs[one.paragraph].text
        yield from (LangString(text[span.start : span.end], received) for span in one.said)

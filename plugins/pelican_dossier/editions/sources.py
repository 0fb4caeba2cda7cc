"""A source's page: provenance, text, translation, what was dropped, what stands elsewhere."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pelican_dossier import addresses
from pelican_dossier.editions.columns import balance
from pelican_dossier.editions.corrections import ReviewView, review_of
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.findings import FindingView, findings_in, findings_of
from pelican_dossier.editions.inferredday import inferred_day
from pelican_dossier.editions.links import Credit, SourceLink, credit, source_link, withdrawn_link
from pelican_dossier.editions.marking import Marking
from pelican_dossier.editions.paragraphs import Noticed, ParagraphView, PartView, paragraph_view
from pelican_dossier.editions.passages import AlsoIn
from pelican_dossier.editions.standpoint import Standpoint, standpoint
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch, Passage, Reading
from pelican_dossier.model.langstring import LangString
from pelican_dossier.translation.catalogs import Translation

HeadlineFrom = Literal["dispatch", "editors", "opening"]
"""Whose the headline is: the dispatch's own, the editors', or none, in whose place the first words stand."""
_DESCRIPTION_WORDS = 30
"""Words that a source's description has at most; what is longer is cut by those who show it."""


@dataclass(frozen=True, slots=True)
class OriginalView:
    """The bytes as received."""

    name: str
    sha256: str
    size: int
    encoding: str
    """Empty where they are no text."""
    media_type: str
    href: str | None
    """None where the original is not published."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """Everything that a source's page shows."""

    link: SourceLink
    language: str
    url: str | None
    original: OriginalView
    author: LangString | None = None
    stated_url: str | None = None
    """The address that the page itself states, where the editors give none."""
    is_publisher_inferred: bool = False
    via: LangString | None = None
    dateline: tuple[LangString, ...] = ()
    retrieved: str | None = None
    retrieved_on: str | None = None
    """The day of ``retrieved`` as a Robust Link has it."""
    version: str | None = None
    """Where a web archive shows it as it was caught."""
    rights: str | None = None
    credit: Credit | None = None
    """Of the translation that is shown; None where there is none."""
    facing: str | None = None
    """The language that faces the one read first: the original's, or in its own edition that of a translation."""
    columns: int = 10
    """How wide the one read first is beside the other, in tenths."""
    headline: HeadlineFrom = "dispatch"
    needs_translation: bool = False
    paragraphs: tuple[ParagraphView, ...] = ()
    findings: tuple[FindingView, ...] = ()
    standpoint: Standpoint | None = None
    day_told: str | None = None
    """How the day was inferred from the text, in plain sentences."""
    opening: LangString | None = None
    """What search engines and previews show of it; None where nothing of its text may be shown."""
    before: SourceLink | None = None
    after: SourceLink | None = None
    supersedes: SourceLink | None = None
    superseded_by: SourceLink | None = None
    withdrawn_on: str | None = None
    withdrawn_because: LangString | None = None
    is_read: bool = True
    """Whether it is in one of the languages that are read."""
    review: ReviewView | None = None
    """How far people have looked at what was read of it."""

    @property
    def is_translated(self) -> bool:
        """Whether it is read in a translation."""
        return self.needs_translation and self.credit is not None

    @property
    def article(self) -> tuple[ParagraphView, ...]:
        """The paragraphs that are not boilerplate as a whole."""
        return tuple(paragraph for paragraph in self.paragraphs if not paragraph.is_dropped)

    @property
    def dropped(self) -> tuple[ParagraphView, ...]:
        """The paragraphs that are, wherever among the others they stand."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.is_dropped)

    @property
    def dropped_because(self) -> tuple[tuple[str, int], ...]:
        """Each reason for which paragraphs were dropped, with how many were, the most frequent first."""
        return tuple(Counter(reason for paragraph in self.dropped for reason in paragraph.reasons).most_common())

    @property
    def header(self) -> tuple[PartView, ...]:
        """What stands above the text in paragraphs that do not show it."""
        return tuple(part for one in self.paragraphs for part in one.parts if part not in one.shown)

    @property
    def headings(self) -> tuple[tuple[str, LangString], ...]:
        """The anchor of each paragraph that has a heading, and its words."""
        return tuple(
            (paragraph.anchor, part.translation or LangString("".join(s.text for s in part.segments), self.language))
            for paragraph in self.paragraphs
            for part in paragraph.parts
            if part.kind == "heading"
        )


def source_view(
    edition: Edition,
    reading: Reading,
    also_in: Mapping[tuple[str, int], Sequence[AlsoIn]],
    events: Mapping[Passage, str],
) -> SourceView:
    """The page of a public source; ``events`` tells of each date where the timeline has it."""
    dispatch, sidecar = reading.dispatch, reading.dispatch.sidecar
    before, after = _neighbours(edition)[dispatch.id]
    translation = _facing(edition, dispatch)
    review = review_of(edition, reading)
    marking, found = Marking(edition, reading, events, translation), findings_in(edition, reading)
    paragraphs = tuple(
        paragraph_view(
            edition,
            dispatch,
            paragraph,
            translation,
            marking,
            Noticed(
                also_in=tuple(also_in.get((dispatch.id, at), ())),
                findings=found.get(at, ()),
                corrections=tuple(one for one in review.corrections if one.paragraph == at),
            ),
        )
        for at, paragraph in enumerate(dispatch.paragraphs)
    )
    superseding = _superseding(edition).get(dispatch.id)
    superseded = edition.readings.get(sidecar.supersedes or "")
    return SourceView(
        link=source_link(edition, reading),
        language=dispatch.language,
        is_publisher_inferred=dispatch.is_publisher_inferred,
        via=edition.name(dispatch.relayed, dispatch.language) if dispatch.relayed else None,
        dateline=tuple(edition.name(place, dispatch.language) for place in dispatch.dateline),
        url=sidecar.url,
        author=LangString(dispatch.author, dispatch.language) if dispatch.author else None,
        stated_url=None if sidecar.url else dispatch.stated_url,
        retrieved=edition.formats.day(sidecar.retrieved) if sidecar.retrieved else None,
        rights=sidecar.rights,
        original=_original(edition, dispatch),
        credit=credit(edition, translation) if translation else None,
        facing=_facing_language(edition, dispatch, translation),
        columns=balance(
            paragraphs,
            dispatch.language,
            translation.language if translation else edition.language,
            is_translated=dispatch.language != edition.language,
        ),
        headline=_headline_from(edition, dispatch),
        needs_translation=dispatch.language != edition.language,
        paragraphs=paragraphs,
        findings=findings_of(edition, reading),
        standpoint=standpoint(edition, reading),
        day_told=inferred_day(edition, reading),
        opening=edition.opening(dispatch, _DESCRIPTION_WORDS),
        before=source_link(edition, before) if before else None,
        after=source_link(edition, after) if after else None,
        supersedes=source_link(edition, superseded) if superseded else None,
        superseded_by=source_link(edition, superseding) if superseding else None,
        retrieved_on=sidecar.seen_on,
        version=sidecar.capture.version if sidecar.capture else None,
        is_read=LANGUAGE_PACKS[dispatch.language].is_read,
        review=review,
    )


def _facing(edition: Edition, dispatch: Dispatch) -> Translation | None:
    """What is shown with the original: it in the edition's language, in the original's own that of the next edition.

    None where no paragraph is translated.
    """
    if dispatch.language != edition.language:
        found = [edition.translation(dispatch)]
    else:
        found = [edition.translations.get((dispatch.id, language)) for language in edition.settings.languages]
    return next((one for one in found if one and one.paragraphs), None)


def _facing_language(edition: Edition, dispatch: Dispatch, translation: Translation | None) -> str | None:
    if translation is None:
        return None
    return dispatch.language if dispatch.language != edition.language else translation.language


def _headline_from(edition: Edition, dispatch: Dispatch) -> HeadlineFrom:
    headlines = dispatch.sidecar.headline
    if edition.language in headlines or (headlines and dispatch.title is None):
        return "editors"
    return "dispatch" if dispatch.title is not None else "opening"


@once
def _superseding(edition: Edition) -> Mapping[str, Reading]:
    """Dispatch id -> the reading that replaces it."""
    return {r.dispatch.sidecar.supersedes: r for r in edition.dossier.readings if r.dispatch.sidecar.supersedes}


@once
def _neighbours(edition: Edition) -> Mapping[str, tuple[Reading | None, Reading | None]]:
    """Dispatch id -> the one before and the one after it, by publication."""
    row: list[Reading | None] = [None, *edition.dossier.readings, None]
    around = zip(row, row[2:], strict=False)
    return {r.dispatch.id: pair for r, pair in zip(edition.dossier.readings, around, strict=True)}


def withdrawn_view(edition: Edition, dispatch: Dispatch) -> SourceView:
    """The page that a withdrawn source leaves: since when and why, and nothing of its text."""
    withdrawal = dispatch.sidecar.withdrawn
    assert withdrawal is not None
    return SourceView(
        link=withdrawn_link(edition, dispatch),
        language=dispatch.language,
        url=dispatch.sidecar.url,
        original=_original(edition, dispatch),
        withdrawn_on=edition.interface.formats.day(withdrawal.date),
        withdrawn_because=edition.words(withdrawal.reason),
    )


def _original(edition: Edition, dispatch: Dispatch) -> OriginalView:
    original = dispatch.original
    href = addresses.original(original.name) if edition.showing.whole(dispatch.id) else None
    media_type = addresses.media_type(original.name)
    return OriginalView(original.name, original.sha256, len(original.data), original.encoding, media_type, href)

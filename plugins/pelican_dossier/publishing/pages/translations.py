"""How far the sources are translated, who did it, and what the editors let differ."""

from collections.abc import Iterator
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import Credit, ParagraphLink, SourceLink, credit, paragraph_link, source_link
from pelican_dossier.model import Reading
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage, sheets
from pelican_dossier.translation.catalogs import Translation
from pelican_dossier.translation.progress import Progress, progress

_STATES = 150
"""Dispatches whose translation is told of on one page."""


@dataclass(frozen=True, slots=True)
class AcceptedView:
    """A difference that the editors accepted: the words of both sides, why and when."""

    place: ParagraphLink
    original: tuple[LangString, ...]
    translation: tuple[LangString, ...]
    reason: LangString | None
    decided: str


@dataclass(frozen=True, slots=True)
class ProgressView:
    """The state of one dispatch in one language."""

    source: SourceLink
    language: str
    translated: str
    paragraphs: int
    missing: tuple[ParagraphLink, ...]
    outdated: tuple[ParagraphLink, ...]
    credit: Credit | None
    accepted: tuple[AcceptedView, ...]


def _states(edition: Edition) -> tuple[ProgressView, ...]:
    """How far the public dispatches are translated, by language."""
    dispatches = [reading.dispatch for reading in edition.dossier.readings]
    found = progress(dispatches, edition.settings.languages, edition.translations)
    return tuple(_view(edition, edition.readings[one.dispatch], one) for one in found)


def _view(edition: Edition, reading: Reading, one: Progress) -> ProgressView:
    return ProgressView(
        source=source_link(edition, reading),
        language=one.language,
        translated=edition.interface.formats.number(one.translated),
        paragraphs=one.paragraphs,
        missing=tuple(paragraph_link(edition, one.dispatch, paragraph) for paragraph in one.missing),
        outdated=tuple(paragraph_link(edition, one.dispatch, paragraph) for paragraph in one.outdated),
        credit=credit(edition, one.translation) if one.translation else None,
        accepted=tuple(_accepted(edition, reading, one.translation)) if one.translation else (),
    )


def _accepted(edition: Edition, reading: Reading, translation: Translation) -> Iterator[AcceptedView]:
    dispatch = reading.dispatch
    for one in translation.accepted:
        if edition.showing.paragraph(dispatch.id, one.paragraph):
            yield AcceptedView(
                place=paragraph_link(edition, dispatch.id, one.paragraph),
                original=tuple(LangString(words, dispatch.language) for words in one.difference.original),
                translation=tuple(LangString(words, translation.language) for words in one.difference.translation),
                reason=edition.words(one.decision.reason),
                decided=edition.interface.formats.day(one.decision.date),
            )


def _pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    for sheet in sheets(addresses.listing(edition.language, Folder.TRANSLATIONS), _states(edition), _STATES):
        yield SitePage(sheet.path, "dossier/translations", {"sheet": sheet})


TRANSLATIONS = PageKind(
    make=_pages, listings=(Listing(Folder.TRANSLATIONS, marked("State of the translations"), is_in_menu=False),)
)

"""A source as lists, timelines and neighbours name it: its headline, its outlet, its day."""

from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.grounds import ground_sentence, published_how
from pelican_dossier.editions.keeping import once
from pelican_dossier.editions.segments import html_datetime
from pelican_dossier.model import Dispatch, Published, Reading
from pelican_dossier.model.langstring import LangString


@dataclass(frozen=True, slots=True)
class PublishedView:
    """The day of publication as the edition says it."""

    words: LangString | None
    datetime: str | None
    how: str
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A source as lists and neighbours name it."""

    id: str
    title: LangString
    publisher: LangString | None
    published: PublishedView
    href: str
    is_withdrawn: bool = False
    is_inferred: bool = False
    """The day is not stated anywhere."""


def published_view(edition: Edition, published: Published) -> PublishedView:
    """When a dispatch was published, and how that is known."""
    catalog, formats = edition.interface.catalog, edition.interface.formats
    return PublishedView(
        words=edition.dated(published.value) if published.value else None,
        datetime=html_datetime(published.value),
        how=published_how(published.source, catalog),
        grounds=tuple(ground_sentence(ground, catalog, formats) for ground in published.grounds),
    )


@once
def source_link(edition: Edition, reading: Reading) -> SourceLink:
    """A public source in a list."""
    return _link(edition, reading.dispatch, reading.published, is_withdrawn=False)


def withdrawn_link(edition: Edition, dispatch: Dispatch) -> SourceLink:
    """A withdrawn source in a list."""
    return _link(edition, dispatch, dispatch.published, is_withdrawn=True)


def _link(edition: Edition, dispatch: Dispatch, published: Published, *, is_withdrawn: bool) -> SourceLink:
    return SourceLink(
        id=dispatch.id,
        title=edition.title(dispatch),
        publisher=edition.name(dispatch.publisher, dispatch.language) if dispatch.publisher else None,
        published=published_view(edition, published),
        href=addresses.source(edition.language, dispatch.id),
        is_withdrawn=is_withdrawn,
        is_inferred=published.source == "inferred",
    )

"""Every page of an edition: one module a kind, one line here, by which menu, home page, search, index and map go."""

from collections.abc import Iterator, Mapping, Sequence

from pelican_dossier.addresses import Folder
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.excerpts import QuotedOn
from pelican_dossier.editions.history import history_view
from pelican_dossier.editions.versions import source_versions
from pelican_dossier.model.past import Past
from pelican_dossier.publishing.exports import Export
from pelican_dossier.publishing.pages.apparatus import (
    DOWNLOADS,
    GLOSSARY,
    OWN,
    SEARCH,
    TRANSLATIONS,
    findables_of,
    headings_of,
)
from pelican_dossier.publishing.pages.changes import CHANGES
from pelican_dossier.publishing.pages.citing import CITING
from pelican_dossier.publishing.pages.compared import FINDINGS, PASSAGES, QUESTIONS, STATEMENTS
from pelican_dossier.publishing.pages.corrections import CORRECTIONS
from pelican_dossier.publishing.pages.entities import ENTITIES
from pelican_dossier.publishing.pages.finds import Findable, FoundText
from pelican_dossier.publishing.pages.home import AT_THE_ROOT, HOME
from pelican_dossier.publishing.pages.kind import Making, PageKind, SitePage
from pelican_dossier.publishing.pages.masthead import masthead_pictures
from pelican_dossier.publishing.pages.sources import SOURCES
from pelican_dossier.publishing.pages.timeline import TIMELINE, event_places
from pelican_dossier.publishing.pages.versions import VERSIONS
from pelican_dossier.publishing.references import Reference

__all__ = [
    "AT_THE_ROOT",
    "OWN",
    "PAGES",
    "Findable",
    "FoundText",
    "PageKind",
    "SitePage",
    "findables",
    "masthead_pictures",
    "menu",
    "pages",
    "result_headings",
]

PAGES: tuple[PageKind, ...] = (
    HOME,
    TIMELINE,
    SOURCES,
    QUESTIONS,
    STATEMENTS,
    PASSAGES,
    FINDINGS,
    ENTITIES,
    CHANGES,
    VERSIONS,
    CITING,
    GLOSSARY,
    TRANSLATIONS,
    CORRECTIONS,
    SEARCH,
    DOWNLOADS,
)
"""In the order in which the menu, the home page and the index have them."""
_ROW = (Folder.TIMELINE, Folder.QUESTIONS, Folder.FINDINGS, Folder.SOURCES)
"""The parts that the menu names itself; the others stand under "More"."""


def pages(
    edition: Edition,
    exported: Sequence[Export],
    references: Mapping[str, Reference],
    is_searchable: bool = True,
    past: Past | None = None,
    quoted_on: Mapping[str, Sequence[QuotedOn]] | None = None,
) -> Iterator[SitePage]:
    """Every page of one edition; ``exported`` is what can be taken away, ``references`` are by dispatch.

    ``past`` is what the dossier was before, ``quoted_on`` the editors' texts that cite a dispatch.
    """
    past = past or Past()
    history = history_view(edition, past.steps, event_places(edition))
    of_old = history, past.versions, source_versions(edition, past.versions)
    making = Making(edition, PAGES, exported, references, is_searchable, *of_old, quoted_on=quoted_on or {})
    for kind in PAGES:
        yield from kind.make(making)


def menu() -> tuple[tuple[tuple[Folder, str], ...], tuple[tuple[Folder, str], ...]]:
    """Folder and title, a message, of each part that every page leads to: those in the row, those under "More"."""
    listings = [listing for kind in PAGES for listing in kind.listings if listing.is_in_menu]
    titles = {listing.folder: listing.title for listing in listings}
    more = ((folder, title) for folder, title in titles.items() if folder not in _ROW)
    return tuple((folder, titles[folder]) for folder in _ROW if folder in titles), tuple(more)


def findables(edition: Edition) -> Iterator[Findable]:
    """What readers of an edition can search for: everything but the editors' own pages."""
    return findables_of(edition, PAGES)


def result_headings() -> Mapping[str, str]:
    """Kind of result -> its heading, a message, in the order in which they are shown."""
    return headings_of(PAGES)

"""The page of the search, with the plain index: names by the alphabet, sources, dates. It serves where no script can.

Both are given what each kind of page has to be found.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.pages.finds import Findable, IndexEntry
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage, sheets

_SECTIONS: Mapping[str, str] = {"names": marked("Names"), "sources": marked("Sources"), "dates": marked("Dates")}
_INDEXED = 400
"""Lines of the index on one page."""
OWN = "page"
"""Results that are pages of the editors' own."""


def headings_of(kinds: Sequence[PageKind]) -> Mapping[str, str]:
    """Kind of result -> its heading, in the order in which they are shown."""
    shown = sorted((kind.results for kind in kinds if kind.results), key=lambda results: results.shown)
    return {key: heading for results in shown for key, heading in results.headings.items()} | {
        OWN: marked("Further pages")
    }


def findables_of(edition: Edition, kinds: Sequence[PageKind]) -> Iterator[Findable]:
    """Everything but the editors' own pages."""
    for results in sorted((kind.results for kind in kinds if kind.results), key=lambda results: results.kept):
        yield from results.make(edition)


def _entries(edition: Edition, kinds: Sequence[PageKind]) -> list[IndexEntry]:
    entries = [entry for kind in kinds if kind.indexed for entry in kind.indexed(edition)]
    return sorted(entries, key=lambda entry: (list(_SECTIONS).index(entry.section), entry.by))


def _pages(making: Making) -> Iterator[SitePage]:
    """The index in as many pages as it needs; the search stands on its first."""
    path = addresses.listing(making.edition.language, Folder.SEARCH)
    kinds = headings_of(making.kinds).items()
    for sheet in sheets(path, _entries(making.edition, making.kinds), _INDEXED):
        sections = [
            (section, _SECTIONS[section], [(heading, list(part)) for heading, part in groupby(of, _heading)])
            for section, of in groupby(sheet.items, key=lambda entry: entry.section)
        ]
        asks = making.is_searchable and not sheet.before
        variables = {"sheet": sheet, "sections": sections, "is_searchable": asks, "kinds": kinds}
        yield SitePage(sheet.path, "dossier/search", variables)


def _heading(entry: IndexEntry) -> str | None:
    return entry.heading


SEARCH = PageKind(make=_pages, listings=(Listing(Folder.SEARCH, marked("Search"), is_in_menu=False),))

"""The versions that were kept: their list, and a page for each, whose address never holds other words."""

from collections.abc import Iterator

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.sources import withdrawn_view
from pelican_dossier.editions.versions import version_view
from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage, sheets

_SOURCES = 50
"""Sources on one page of their list."""


def _pages(making: Making) -> Iterator[SitePage]:
    edition, found = making.edition, making.versions
    withdrawn = {dispatch.id: withdrawn_view(edition, dispatch) for dispatch in edition.dossier.withdrawn}
    for sheet in sheets(addresses.listing(edition.language, Folder.VERSIONS), list(found.values()), _SOURCES):
        yield SitePage(sheet.path, "dossier/versions", {"sheet": sheet})
        for of in sheet.items:
            versions = making.kept_versions.kept[of.id]
            for at in range(len(versions)):
                view = version_view(edition, of, versions, at)
                variables = {"version": view, "listed": f"{sheet.path}#{of.id}", "source": withdrawn.get(of.id)}
                yield SitePage(view.link.href, "dossier/version", variables, stands_for_itself=False)


VERSIONS = PageKind(make=_pages, listings=(Listing(Folder.VERSIONS, marked("Versions kept")),))

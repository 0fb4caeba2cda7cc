"""What changed between the states in which the dossier was published."""

from collections.abc import Iterator

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.history import A_PAGE
from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage, sheets


def _pages(making: Making) -> Iterator[SitePage]:
    path = addresses.listing(making.edition.language, Folder.CHANGES)
    for sheet in sheets(path, making.history.steps, A_PAGE):
        yield SitePage(sheet.path, "dossier/changes", {"sheet": sheet, "history": making.history})


CHANGES = PageKind(make=_pages, listings=(Listing(Folder.CHANGES, marked("What changed")),))

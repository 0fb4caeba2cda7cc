"""The page of everything that can be taken away."""

from collections.abc import Iterator

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage


def _pages(making: Making) -> Iterator[SitePage]:
    path = addresses.listing(making.edition.language, Folder.DOWNLOADS)
    yield SitePage(path, "dossier/downloads", {"exports": making.exported})


DOWNLOADS = PageKind(make=_pages, listings=(Listing(Folder.DOWNLOADS, marked("Downloads"), is_in_menu=False),))

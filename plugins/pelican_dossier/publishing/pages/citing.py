"""Who speaks where: the speakers of the dossier, with the outlets and the days of the dispatches that quote them."""

from collections.abc import Iterator

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.speakers import speakers_view
from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage


def _pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    path = addresses.listing(edition.language, Folder.CITING)
    yield SitePage(path, "dossier/citing", {"speakers": speakers_view(edition)})


CITING = PageKind(make=_pages, listings=(Listing(Folder.CITING, marked("Who speaks where")),))

"""What editors have put right, how much of the readings a person has looked at, and how well the program reads."""

from collections.abc import Iterator

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.corrections import review_of
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage, Way, sheets

_REVIEWS = 100
"""Sources on one page."""


def _pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    reviews = [review_of(edition, reading) for reading in edition.dossier.readings]
    for sheet in sheets(addresses.listing(edition.language, Folder.CORRECTIONS), reviews, _REVIEWS):
        yield SitePage(sheet.path, "dossier/corrections", {"sheet": sheet})


def _count(edition: Edition) -> int:
    return sum(len(reading.review.corrections) for reading in edition.dossier.readings)


CORRECTIONS = PageKind(
    make=_pages,
    listings=(Listing(Folder.CORRECTIONS, marked("Corrections"), is_in_menu=False, way=Way(_count)),),
)

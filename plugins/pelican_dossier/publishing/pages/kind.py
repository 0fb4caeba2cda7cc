"""What a kind of page is: where it stands, what leads to it, and what makes its pages; and the pages of long lists."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pelican_dossier.addresses import Folder, numbered
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.excerpts import QuotedOn
from pelican_dossier.editions.history import HistoryView
from pelican_dossier.editions.versions import SourceVersions
from pelican_dossier.model.versions import KeptVersions
from pelican_dossier.publishing.exports import Export
from pelican_dossier.publishing.pages.finds import IndexEntry, Results
from pelican_dossier.publishing.references import Reference

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class SitePage:
    """One file to draw."""

    path: str
    """From the site's root."""
    template: str
    """The template's name without ``.html``."""
    variables: Mapping[str, Any] = field(default_factory=dict)
    stands_for_itself: bool = True
    """Else it only leads on, or shows a part of what another page shows: the sitemap sheets it out."""


@dataclass(frozen=True, slots=True)
class Way:
    """How the home page leads to a listing."""

    count: Callable[[Edition], int] | None = None
    """How much stands there; listings without it share a line with their neighbours."""
    purpose: str | None = None
    """What it is for; a message of the interface."""
    label: str | None = None
    """A message, where it is not the listing's title."""
    is_offered_empty: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """A page that stands in a folder of its own and leads to the others there."""

    folder: Folder
    title: str
    """A message of the interface."""
    is_in_menu: bool = True
    """The menu has the listings in the order of ``PAGES``."""
    way: Way | None = None
    """None where the home page does not lead there by itself."""


@dataclass(frozen=True, slots=True, eq=False)
class Making:
    """What the pages of one edition are made from."""

    edition: Edition
    kinds: "Sequence[PageKind]"
    """All of them, for pages that lead to all."""
    exported: Sequence[Export] = ()
    """What can be taken away."""
    references: Mapping[str, Reference] = field(default_factory=dict)
    """Dispatch id -> how it is referred to."""
    is_searchable: bool = True
    history: HistoryView = field(default_factory=HistoryView)
    """The published states."""
    kept_versions: KeptVersions = field(default_factory=KeptVersions)
    versions: Mapping[str, SourceVersions] = field(default_factory=dict)
    """Source id -> its versions as readers see them."""
    quoted_on: Mapping[str, Sequence[QuotedOn]] = field(default_factory=dict)
    """Dispatch id -> the editors' texts that cite it."""


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page."""

    make: Callable[[Making], Iterator[SitePage]]
    """Every page of this kind in one edition."""
    listings: tuple[Listing, ...] = ()
    """Empty for pages that no menu leads to."""
    results: Results | None = None
    """What the search finds of it."""
    indexed: Callable[[Edition], Iterable[IndexEntry]] | None = None
    """Its lines in the index."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """Another page of the same list."""

    number: int
    path: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Sheet(Generic[_Item]):
    """One page of a list."""

    path: str
    items: tuple[_Item, ...]
    first: int
    """The place of its first item in the whole list, from 0."""
    at: int
    """Its own place among the pages, from 0."""
    pager: tuple[PageLink, ...]
    """All pages of the list; empty where one holds it."""

    @property
    def before(self) -> PageLink | None:
        """The page before this one."""
        return self.pager[self.at - 1] if self.at else None

    @property
    def after(self) -> PageLink | None:
        """The page behind this one."""
        return self.pager[self.at + 1] if self.at + 1 < len(self.pager) else None


def sheets(path: str, items: Sequence[_Item], most: int) -> tuple[Sheet[_Item], ...]:
    """A list in pages of ``most`` items, the first at the list's own address; one empty page where there are none."""
    firsts = range(0, max(1, len(items)), most)
    paths = [numbered(path, at // most + 1) for at in firsts]
    return tuple(
        Sheet(
            path=paths[number],
            items=tuple(items[first : first + most]),
            first=first,
            at=number,
            pager=tuple(PageLink(at + 1, other, at == number) for at, other in enumerate(paths)) if paths[1:] else (),
        )
        for number, first in enumerate(firsts)
    )

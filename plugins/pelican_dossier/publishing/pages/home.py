"""An edition's first page: the story, the questions, the latest, how much there is; and the site's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.editions.additions import latest_source
from pelican_dossier.editions.counts import counted
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.front import by_tier, front_view
from pelican_dossier.editions.inferred import day_words
from pelican_dossier.editions.openpoints import open_tiers
from pelican_dossier.editions.questions import question_views
from pelican_dossier.editions.saidby import carried_most
from pelican_dossier.editions.story import told_by_data, written_story
from pelican_dossier.model.langstring import capitalised
from pelican_dossier.publishing.data import updated_on, updated_words
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage
from pelican_dossier.publishing.pages.timeline import event_pages, event_places, leading, overview

_LATEST, _ALL = 3, 6
"""Sources that are named as the newest, of a dossier of more than so many: of a smaller one all are."""
_STATEMENTS = 3
AT_THE_ROOT = (SitePage(addresses.CHOICE, "dossier/languages"), SitePage(addresses.NOT_FOUND, "dossier/missing"))
"""Pages that belong to no edition."""


@dataclass(frozen=True, slots=True)
class WayView:
    """A listing as the home page leads to it."""

    href: str
    label: str
    """A message."""
    count: int | None
    purpose: str | None
    """A message."""
    is_offered_empty: bool


def _pages(making: Making) -> Iterator[SitePage]:
    variables = _variables(making.edition) | {"ways": _ways(making), "history": making.history}
    yield SitePage(addresses.home(making.edition.language), "dossier/home", variables)


def _variables(edition: Edition) -> dict[str, Any]:
    dossier, ngettext = edition.dossier, edition.interface.catalog.ngettext
    extent = ngettext("%(count)s dispatch", "%(count)s dispatches", len(dossier.readings))
    updated = updated_on(dossier, edition.settings)
    days = [(r.published.earliest, r.published.latest, r) for r in dossier.readings]
    first = min((earliest for earliest, _, _ in days if earliest), default=None)
    dated = sorted(((latest, r.dispatch.id, r) for _, latest, r in days if latest), key=lambda d: d[:2], reverse=True)
    last = dated[0][0] if dated else None
    newest = [reading for _, _, reading in dated] or dossier.readings
    story = written_story(edition)
    return {
        "story": story,
        "told": None if story else told_by_data(edition, last, event_pages(edition)),
        "strip": overview(edition),
        **leading(edition),
        "extent": capitalised(counted(edition, len(dossier.readings), extent)),
        "latest": [latest_source(edition, reading) for reading in newest[: _LATEST if len(newest) > _ALL else _ALL]],
        "first_day": day_words(edition, first) if first else None,
        "last_day": day_words(edition, last) if last else None,
        "undated": sum(1 for r in dossier.readings if not r.published.value),
        "questions": by_tier(question_views(edition)),
        "tiers": open_tiers(edition),
        "statements": carried_most(edition, _STATEMENTS),
        "front": front_view(edition, last, event_places(edition)),
        "imprint": edition.words(edition.settings.imprint),
        "updated": updated_words(edition, updated) if updated and updated != last else None,
    }


def _ways(making: Making) -> list[list[WayView]]:
    """The listings line by line: one that is counted by itself, neighbours that are not together."""
    listings = [listing for kind in making.kinds for listing in kind.listings]
    views = [view for listing in listings if (view := _way(making.edition, listing))]
    lines = groupby(enumerate(views), key=lambda pair: pair[0] if pair[1].count is not None else -1)
    return [[view for _, view in line] for _, line in lines]


def _way(edition: Edition, listing: Listing) -> WayView | None:
    way = listing.way
    if way is None:
        return None
    count = way.count(edition) if way.count else None
    if count == 0 and not way.is_offered_empty:
        return None
    path = addresses.listing(edition.language, listing.folder)
    return WayView(path, way.label or listing.title, count, way.purpose, way.is_offered_empty)


HOME = PageKind(make=_pages)

"""The timeline, and its cuts down to one source, one name or one kind of entry, each a page of its own."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.datesigns import key_of
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.inferred import dated_at
from pelican_dossier.editions.links import source_link
from pelican_dossier.editions.strip import Strip, strip
from pelican_dossier.editions.timeline import Entry, main_events, timeline
from pelican_dossier.editions.timelineheads import by_year
from pelican_dossier.model import Event
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.pages.finds import Findable, IndexEntry, Results, sources_of, texts_around
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, Sheet, SitePage, Way, sheets

_ENTRIES = 80
"""Entries on one page."""
_MOST = {"kind": 2, "source": 24, "entity": 24}
_MOST_OF_MANY = {"kind": 0, "source": 24, "entity": 6}
"""Of each sort, the most frequent ones; where there are many entries fewer, for every cut repeats those it holds."""
_MANY = 1500
"""Entries."""
_KINDS = {"event": marked("Events"), "publication": marked("Publications")}


@dataclass(frozen=True, slots=True)
class TimelineCut:
    """What the timeline may be cut down to."""

    by: str
    """``source``, ``entity`` or ``kind``."""
    id: str
    name: LangString
    count: int
    href: str

    def keeps(self, entry: Entry) -> bool:
        """Whether an entry belongs to the cut."""
        return self.id in _IDS[self.by](entry)


_IDS: Mapping[str, Callable[[Entry], Sequence[str]]] = {
    "kind": lambda entry: (entry.kind,),
    "source": lambda entry: entry.sources,
    "entity": lambda entry: entry.entities,
}
"""What tells the entries of each sort of cut."""


def _filters(edition: Edition, entries: Sequence[Entry]) -> Iterator[TimelineCut]:
    """The cuts that the timeline offers: of each sort those that hold most; none where there is nothing to choose."""
    most = _MOST if len(entries) <= _MANY else _MOST_OF_MANY
    for by, names in _names(edition).items():
        counts = Counter(id_ for entry in entries for id_ in _IDS[by](entry))
        cuts = [
            TimelineCut(by, id_, name, counts[id_], addresses.filtered(edition.language, by, id_))
            for id_, name in names.items()
            if counts[id_]
        ]
        if len(cuts) > 1:
            yield from sorted(cuts, key=lambda cut: -cut.count)[: most[by]]


def _names(edition: Edition) -> Mapping[str, Mapping[str, LangString]]:
    """Of all that there may be a cut to, by sort and id."""
    spoken = edition.interface
    return {
        "kind": {kind: LangString(spoken.catalog.gettext(name), spoken.language) for kind, name in _KINDS.items()},
        "source": {id_: source_link(edition, reading).title for id_, reading in edition.readings.items()},
        "entity": {entity.id: edition.named(entity.names) for entity in edition.dossier.entities},
    }


@once
def _sheets(edition: Edition) -> tuple[Sheet[Entry], ...]:
    return sheets(addresses.listing(edition.language, Folder.TIMELINE), timeline(edition), _ENTRIES)


@once
def event_pages(edition: Edition) -> Mapping[str | None, str]:
    """Event -> the page of the timeline that has it."""
    return {entry.id: sheet.path for sheet in _sheets(edition) for entry in sheet.items}


@once
def event_places(edition: Edition) -> Mapping[str, str]:
    """Event -> where the timeline has it."""
    return {id_: f"{path}#{id_}" for id_, path in event_pages(edition).items() if id_}


@once
def overview(edition: Edition) -> Strip | None:
    """The timeline at a glance; None where nothing has a date."""
    return strip(edition, event_pages(edition))


@once
def _year_places(edition: Edition) -> Mapping[int, str]:
    backwards = ((entry.year, sheet) for sheet in reversed(_sheets(edition)) for entry in reversed(sheet.items))
    return {year: f"{sheet.path}#y{year}" for year, sheet in backwards}


def leading(edition: Edition) -> dict[str, Any]:
    """The main events, and where the timeline has them."""
    return {"main_events": main_events(edition), "event_places": event_places(edition)}


def _pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    entries, places = timeline(edition), _year_places(edition)
    cuts = tuple(_filters(edition, entries))
    links = [(edition.formats.year(year), places[year]) for year in sorted(places)]
    keys = tuple(key_of(edition, (entry.sign for entry in entries)))
    extent = _extent(edition, entries)
    common = {"year_links": links, "strip": overview(edition), "keys": keys, "filters": cuts, "extent": extent}
    for sheet in _sheets(edition):
        variables = {"sheet": sheet, "years": by_year(edition, sheet.items), **common}
        yield SitePage(sheet.path, "dossier/timeline", variables)
    for one in cuts:
        for sheet in sheets(one.href, [entry for entry in entries if one.keeps(entry)], _ENTRIES):
            held = {"sheet": sheet, "years": by_year(edition, sheet.items), "cut": one}
            yield SitePage(sheet.path, "dossier/timeline_cut", held, stands_for_itself=False)


def _extent(edition: Edition, entries: Sequence[Entry]) -> tuple[str, str] | None:
    """The first year and the last; None where there is one year or none."""
    years = sorted({entry.year for entry in entries})
    return (edition.formats.year(years[0]), edition.formats.year(years[-1])) if len(years) > 1 else None


def _found(edition: Edition) -> Iterator[Findable]:
    """Each event that has a title, and each date of the others: that is all that names them."""
    untitled: dict[tuple[Edtf, str | None, str | None], list[Event]] = {}
    for event in edition.dossier.events:
        if title := edition.words(event.title):
            yield _findable(edition, title, [event])
        else:
            untitled.setdefault((event.value, event.mod, event.bound), []).append(event)
    for date, events in untitled.items():
        passages = [passage for event in events for passage in event.passages]
        yield _findable(edition, dated_at(edition, *date, passages), events)


def _findable(edition: Edition, title: LangString, events: Sequence[Event]) -> Findable:
    first = events[0]
    date = dated_at(edition, first.value, first.mod, first.bound, first.passages)
    return Findable(
        kind="event",
        href=event_places(edition)[first.id],
        title=title,
        about=(date,) if title != date else (),
        texts=tuple(texts_around(edition, first.passages[:1]))[:1],
        sources=sources_of(passage for event in events for passage in event.passages),
        years=tuple(range(first.earliest.year, first.latest.year + 1)),
    )


def _indexed(edition: Edition) -> Iterator[IndexEntry]:
    """Each date that the timeline has, once, leading to its first entry."""
    places = event_places(edition)
    told: set[tuple[Edtf, str | None, str | None]] = set()
    for event in sorted(edition.dossier.events, key=lambda event: (event.earliest, event.latest, event.id)):
        date = event.value, event.mod, event.bound
        if date not in told:
            told.add(date)
            year = edition.formats.year(event.earliest.year)
            yield IndexEntry("dates", year, dated_at(edition, *date, event.passages), places[event.id])


TIMELINE = PageKind(
    make=_pages,
    listings=(Listing(Folder.TIMELINE, marked("Timeline"), way=Way(lambda edition: len(timeline(edition)))),),
    results=Results({"event": marked("Timeline")}, _found, shown=50, kept=70),
    indexed=_indexed,
)

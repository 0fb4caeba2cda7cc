"""The timeline cut down to one source, one name or one kind of entry: each cut is a page of its own."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pelican_dossier.editions import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.interface import marked
from pelican_dossier.editions.links import source_link
from pelican_dossier.editions.timeline import Entry
from pelican_dossier.editions.words import Words

_MOST = 40
"""Of each sort, those that are offered on the timeline itself; the others are reached from their own pages."""
_KINDS = {"event": marked("Events"), "publication": marked("Publications")}


@dataclass(frozen=True, slots=True)
class Filter:
    """What the timeline may be cut down to."""

    by: str
    """``source``, ``entity`` or ``kind``."""
    id: str
    name: Words
    count: int
    href: str

    def keeps(self, entry: Entry) -> bool:
        """Whether an entry belongs to the cut."""
        return self.id in {"source": entry.sources, "entity": entry.entities, "kind": (entry.kind,)}[self.by]


@dataclass(frozen=True, slots=True)
class Filters:
    """All cuts, and those that the timeline offers."""

    all: tuple[Filter, ...]

    def offered(self, by: str) -> tuple[Filter, ...]:
        """The most frequent ones of a sort; none where there is nothing to choose."""
        found = [one for one in self.all if one.by == by]
        if len(found) < 2:
            return ()
        return tuple(sorted(found, key=lambda one: -one.count)[:_MOST])


def filters(edition: Edition, entries: Sequence[Entry]) -> Filters:
    """Every cut that holds an entry."""
    return Filters((*_kinds(edition, entries), *_sources(edition, entries), *_entities(edition, entries)))


def _kinds(edition: Edition, entries: Sequence[Entry]) -> Iterator[Filter]:
    counts = Counter(entry.kind for entry in entries)
    interface = edition.interface
    for kind, name in _KINDS.items():
        if counts[kind]:
            yield _filter(edition, "kind", kind, Words(interface.catalog.gettext(name), interface.language), counts)


def _sources(edition: Edition, entries: Sequence[Entry]) -> Iterator[Filter]:
    counts = Counter(source for entry in entries for source in entry.sources)
    for reading in edition.dossier.readings:
        if counts[reading.dispatch.id]:
            yield _filter(edition, "source", reading.dispatch.id, source_link(edition, reading).title, counts)


def _entities(edition: Edition, entries: Sequence[Entry]) -> Iterator[Filter]:
    counts = Counter(id_ for entry in entries for id_ in entry.entities)
    for entity in edition.dossier.entities:
        name = edition.words(entity.names)
        if counts[entity.id] and name:
            yield _filter(edition, "entity", entity.id, name, counts)


def _filter(edition: Edition, by: str, id_: str, name: Words, counts: Counter[str]) -> Filter:
    return Filter(by, id_, name, counts[id_], addresses.filtered(edition.language, by, id_))

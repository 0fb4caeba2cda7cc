"""The timeline cut down to one source, one name or one kind of entry: each cut is a page of its own."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.interface import marked
from pelican_dossier.editions.links import source_link
from pelican_dossier.editions.timeline import Entry
from pelican_dossier.model.langstring import LangString

_MOST = {"kind": 2, "source": 24, "entity": 24}
_MOST_OF_MANY = {"kind": 0, "source": 24, "entity": 6}
"""Of each sort, the most frequent ones; where there are many entries fewer, for every cut repeats those it holds."""
_MANY = 1500
"""Entries."""
_KINDS = {"event": marked("Events"), "publication": marked("Publications")}


@dataclass(frozen=True, slots=True)
class Filter:
    """What the timeline may be cut down to."""

    by: str
    """``source``, ``entity`` or ``kind``."""
    id: str
    name: LangString
    count: int
    href: str

    def keeps(self, entry: Entry) -> bool:
        """Whether an entry belongs to the cut."""
        return self.id in {"source": entry.sources, "entity": entry.entities, "kind": (entry.kind,)}[self.by]


def filters(edition: Edition, entries: Sequence[Entry]) -> tuple[Filter, ...]:
    """The cuts that the timeline offers: of each sort those that hold most; none where there is nothing to choose."""
    most = _MOST if len(entries) <= _MANY else _MOST_OF_MANY
    found = (*_kinds(edition, entries), *_sources(edition, entries), *_entities(edition, entries))
    by_sort = {by: [one for one in found if one.by == by] for by in most}
    return tuple(
        one
        for by, cuts in by_sort.items()
        if len(cuts) > 1
        for one in sorted(cuts, key=lambda cut: -cut.count)[: most[by]]
    )


def _kinds(edition: Edition, entries: Sequence[Entry]) -> Iterator[Filter]:
    counts = Counter(entry.kind for entry in entries)
    interface = edition.interface
    for kind, name in _KINDS.items():
        if counts[kind]:
            yield _filter(
                edition, "kind", kind, LangString(interface.catalog.gettext(name), interface.language), counts
            )


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


def _filter(edition: Edition, by: str, id_: str, name: LangString, counts: Counter[str]) -> Filter:
    return Filter(by, id_, name, counts[id_], addresses.filtered(edition.language, by, id_))

"""The index: names by the alphabet, sources, dates, each leading to its place. It serves where the search cannot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.interface import marked
from pelican_dossier.editions.links import source_link, withdrawn_link
from pelican_dossier.languages.searchkeys import keys
from pelican_dossier.model import Entity, Term
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString

SECTIONS: Mapping[str, str] = {"names": marked("Names"), "sources": marked("Sources"), "dates": marked("Dates")}


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of the index."""

    section: str
    """A key of ``SECTIONS``."""
    heading: str | None
    """The letter or the year that it stands under."""
    words: LangString
    href: str
    about: tuple[LangString, ...] = ()


def index_entries(edition: Edition, places: Mapping[str, str]) -> tuple[IndexEntry, ...]:
    """All lines in their order; ``places`` tells where the timeline has each event."""
    return (*_names(edition), *_sources(edition), *_dates(edition, places))


def _names(edition: Edition) -> list[IndexEntry]:
    mentions, _ = edition.mentioned
    named: list[Entity | Term] = [entity for entity in edition.dossier.entities if mentions[entity.id]]
    named += edition.dossier.terms
    rows: list[tuple[str, str, IndexEntry]] = []
    for one in named:
        name = edition.words(one.names)
        assert name is not None
        # without the article, by which half of all Arabic names would stand under one letter
        by = " ".join(keys(name.text).words) or name.text
        if isinstance(one, Entity):
            role = edition.role(one)
            href, about = addresses.entity(edition.language, one), (role,) if role else ()
        else:
            href, about = addresses.term(edition.language, one.id), ()
        rows.append((by, one.id, IndexEntry("names", by[0].upper(), name, href, about)))
    return [entry for _, _, entry in sorted(rows, key=lambda row: row[:2])]


def _sources(edition: Edition) -> Iterator[IndexEntry]:
    links = [source_link(edition, reading) for reading in edition.dossier.readings]
    links += [withdrawn_link(edition, dispatch) for dispatch in edition.dossier.withdrawn]
    for link in links:
        about = tuple(words for words in (link.publisher, link.published.words) if words)
        yield IndexEntry("sources", None, link.title, link.href, about)


def _dates(edition: Edition, places: Mapping[str, str]) -> Iterator[IndexEntry]:
    """Each date that the timeline has, once, leading to its first entry."""
    told: set[tuple[Edtf, str | None, str | None]] = set()
    for event in sorted(edition.dossier.events, key=lambda event: (event.earliest, event.latest, event.id)):
        date = event.value, event.mod, event.bound
        if date not in told:
            told.add(date)
            year = edition.formats.year(event.earliest.year)
            yield IndexEntry("dates", year, edition.dated(*date), places[event.id])

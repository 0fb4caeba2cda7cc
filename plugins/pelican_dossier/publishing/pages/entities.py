"""People, organisations and places: their lists, the map, and each with every mention of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from pelican_dossier import addresses
from pelican_dossier.addresses import KIND_FOLDERS, Folder
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.map_view import locator, map_view
from pelican_dossier.editions.saidby import GivenRole, StatementLink, given_roles, statements_by
from pelican_dossier.editions.segments import Segment, segments_of
from pelican_dossier.editions.speakers import speakers_view
from pelican_dossier.editions.voices import identities_in
from pelican_dossier.model import Entity, EntityKind, Reading
from pelican_dossier.model.edtf import of_interval, parse
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.pages.finds import Findable, FoundText, IndexEntry, Results, named_entry, names_of
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage, Way, sheets

_LINKS, _MENTIONING = 250, 30
"""Names on one page of a list; sources that mention a name on one of its pages."""


@dataclass(frozen=True, slots=True)
class MentionView:
    """A sentence that names the entity, or in which it speaks."""

    href: str
    paragraph: int
    segments: tuple[Segment, ...]
    sentence: LangString


_Mentioning = tuple[SourceLink, tuple[MentionView, ...]]
"""A source with the sentences in which it names an entity or lets it speak."""


@dataclass(frozen=True, slots=True)
class EntityLink:
    """An entity as lists name it."""

    name: LangString
    href: str
    role: LangString | None
    mentions: int
    sources: int


@dataclass(frozen=True, slots=True)
class RoleView:
    """What an entity is, and when."""

    title: LangString
    period: str | None


@dataclass(frozen=True, slots=True)
class EntityView:
    """Everything that an entity's page shows."""

    link: EntityLink
    kind: EntityKind
    other_names: tuple[LangString, ...]
    """Its names in the other languages, and its further forms."""
    roles: tuple[RoleView, ...]
    given_roles: tuple[GivenRole, ...]
    """The roles in which dispatches quote it."""
    statements: tuple[StatementLink, ...]
    wikidata: str | None
    sources: tuple[_Mentioning, ...]


def _links(edition: Edition, kind: EntityKind) -> tuple[EntityLink, ...]:
    """The entities of one kind that the dossier mentions, the most mentioned first."""
    mentions, _ = edition.mentioned
    named = (one for one in edition.dossier.entities if one.kind == kind and mentions[one.id])
    links = (_link(edition, entity) for entity in named)
    return tuple(sorted(links, key=lambda link: (-link.sources, -link.mentions, link.href)))


def _views(edition: Edition) -> tuple[tuple[Entity, EntityView], ...]:
    """The pages of all entities that the dossier mentions."""
    found: dict[str, list[_Mentioning]] = {}
    for reading in edition.dossier.readings:
        link, segments = source_link(edition, reading), segments_of(edition, reading)
        places: dict[str, dict[tuple[int, str], MentionView]] = {}
        for place in _places(edition, reading):
            dispatch = reading.dispatch
            sentence, stretch = edition.sentence(dispatch, place.paragraph, place.start)
            view = MentionView(
                href=addresses.source(edition.language, dispatch.id, place.paragraph),
                paragraph=place.paragraph,
                segments=segments.of(place.paragraph, *stretch) if stretch else (),
                sentence=sentence,
            )
            # one sentence that names it twice is shown once
            key = (place.paragraph, sentence.text)
            places.setdefault(place.entity, {}).setdefault(key, view)
        for entity_id, views in places.items():
            found.setdefault(entity_id, []).append((link, tuple(views.values())))
    named = (entity for entity in edition.dossier.entities if entity.id in found)
    return tuple((entity, _view(edition, entity, tuple(found[entity.id]))) for entity in named)


class _Place(NamedTuple):
    """Where a dispatch speaks of an entity."""

    paragraph: int
    start: int
    entity: str


def _places(edition: Edition, reading: Reading) -> list[_Place]:
    """Where it is named, and where it says something without being named: «and he added»; in the order of the text."""
    named = {_Place(one.paragraph, one.start, one.entity) for one in reading.mentions if one.entity is not None}
    identities = identities_in(edition)
    for voice in reading.voices:
        entity = identities.of(reading.dispatch.id, voice.speaker).entity
        if entity is not None:
            named.add(_Place(voice.paragraph, voice.start, entity))
    return sorted(named)


def _view(edition: Edition, entity: Entity, sources: tuple[_Mentioning, ...]) -> EntityView:
    link = _link(edition, entity)
    others = [
        LangString(form, language)
        for language in sorted(entity.names, key=lambda code: (code == edition.language, code))
        for form in (entity.names[language], *entity.aliases.get(language, ()))
    ]
    return EntityView(
        link=link,
        kind=entity.kind,
        other_names=tuple(words for words in others if words != link.name),
        roles=tuple(_roles(edition, entity)),
        given_roles=given_roles(edition).get(entity.id, ()),
        statements=statements_by(edition).get(entity.id, ()),
        wikidata=entity.wikidata,
        sources=sources,
    )


def _roles(edition: Edition, entity: Entity) -> Iterator[RoleView]:
    """The roles whose dates are known; the last one's title stands beside the name anyway."""
    formats = edition.interface.formats
    for role in entity.roles:
        title = edition.words(role.title)
        if title is None or (len(entity.roles) == 1 and not (role.since or role.until)):
            continue
        since, until = (parse(day) if day else None for day in (role.since, role.until))
        period: str | None = None
        if since and until:
            period = formats.edtf(of_interval(since, until))
        elif since:
            period = formats.dated(since, None, "ON_OR_AFTER")
        elif until:
            period = formats.dated(until, None, "ON_OR_BEFORE")
        yield RoleView(title, period)


def _link(edition: Edition, entity: Entity) -> EntityLink:
    mentions, sources = (counts[entity.id] for counts in edition.mentioned)
    href, name = addresses.entity(edition.language, entity), edition.named(entity.names)
    return EntityLink(name, href, edition.role(entity), mentions, sources)


def _pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    for kind, folder in KIND_FOLDERS.items():
        for sheet in sheets(addresses.listing(edition.language, folder), _links(edition, kind), _LINKS):
            drawn = map_view(edition) if kind == "place" and not sheet.first else None
            unnamed = speakers_view(edition).unnamed if kind == "person" and not sheet.first else ()
            variables = {"kind": kind, "sheet": sheet, "map": drawn, "unnamed": unnamed}
            yield SitePage(sheet.path, "dossier/entities", variables)
    for entity, view in _views(edition):
        for mentioning in sheets(addresses.entity(edition.language, entity), view.sources, _MENTIONING):
            drawn = locator(edition, entity) if entity.kind == "place" and not mentioning.first else None
            here = replace(view, sources=())  # those of this page are in its sheet
            yield SitePage(mentioning.path, "dossier/entity", {"entity": here, "sheet": mentioning, "map": drawn})


def _found(edition: Edition) -> Iterator[Findable]:
    where: dict[str, list[str]] = {}
    for reading in edition.dossier.readings:
        for id_ in dict.fromkeys(mention.entity for mention in reading.mentions if mention.entity):
            where.setdefault(id_, []).append(reading.dispatch.id)
    for entity in edition.dossier.entities:
        if entity.id in where:
            name, role = edition.named(entity.names), edition.role(entity)
            yield Findable(
                kind=entity.kind,
                href=addresses.entity(edition.language, entity),
                title=name,
                about=(role,) if role else (),
                texts=tuple(FoundText(words) for words in names_of(edition, entity) if words != name),
                also=tuple(form for forms in entity.short.values() for form in forms),
                sources=tuple(where[entity.id]),
            )


def _indexed(edition: Edition) -> Iterator[IndexEntry]:
    mentions, _ = edition.mentioned
    for entity in edition.dossier.entities:
        if mentions[entity.id]:
            role = edition.role(entity)
            yield named_entry(edition, entity, addresses.entity(edition.language, entity), (role,) if role else ())


ENTITIES = PageKind(
    make=_pages,
    listings=(
        Listing(Folder.PEOPLE, marked("People"), way=Way()),
        Listing(Folder.ORGANISATIONS, marked("Organisations"), way=Way()),
        Listing(Folder.PLACES, marked("Places"), way=Way()),
    ),
    results=Results(
        {"person": marked("People"), "organisation": marked("Organisations"), "place": marked("Places")},
        _found,
        shown=10,
        kept=10,
    ),
    indexed=_indexed,
)

"""Which pages an edition has, by what template each is drawn, and what it is given."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pelican_dossier.editions import addresses
from pelican_dossier.editions.addresses import KIND_FOLDERS
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findings import finding_views
from pelican_dossier.editions.glossary import glossary
from pelican_dossier.editions.links import source_link, withdrawn_link
from pelican_dossier.editions.mentions import entity_links, entity_views
from pelican_dossier.editions.passages import also_in, shared_views
from pelican_dossier.editions.questions import question_views
from pelican_dossier.editions.sources import source_view, withdrawn_view
from pelican_dossier.editions.statements import statement_views
from pelican_dossier.editions.timeline import timeline
from pelican_dossier.editions.translators import states
from pelican_dossier.publishing.data import updated_on

LANGUAGE_CHOICE = "index.html"
_LATEST = 3
"""Sources that the home page names as the newest."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file to draw."""

    path: str
    """From the site's root."""
    template: str
    """The template's name without ``.html``."""
    variables: Mapping[str, Any] = field(default_factory=dict)


def pages(edition: Edition) -> Iterator[Page]:
    """Every page of one edition. A new kind of page is a line here."""
    makers: tuple[Callable[[Edition], Iterator[Page]], ...] = (
        _home,
        _sources,
        _timeline,
        _passages,
        _statements,
        _questions,
        _findings,
        _entities,
        _glossary,
        _translations,
    )
    for maker in makers:
        yield from maker(edition)


def _home(edition: Edition) -> Iterator[Page]:
    dossier = edition.dossier
    updated, formats = updated_on(dossier, edition.settings), edition.interface.formats
    dated = [(r.published.earliest, r.published.latest, r) for r in dossier.readings]
    first = min((earliest for earliest, _, _ in dated if earliest), default=None)
    newest = sorted(((latest, r.dispatch.id, r) for _, latest, r in dated if latest), key=lambda n: n[:2], reverse=True)
    yield Page(
        addresses.home(edition.language),
        "dossier/home",
        {
            "sources": [source_link(edition, reading) for reading in dossier.readings],
            "latest": [source_link(edition, reading) for _, _, reading in newest[:_LATEST]],
            "first_day": formats.day(first) if first else None,
            "last_day": formats.day(newest[0][0]) if newest else None,
            "undated": sum(1 for r in dossier.readings if not r.published.value),
            "shared": len(dossier.shared_passages),
            "statements": len(dossier.statements),
            "questions": question_views(edition),
            "findings": len(dossier.findings),
            "updated": formats.day(updated) if updated else None,
        },
    )


def _sources(edition: Edition) -> Iterator[Page]:
    dossier = edition.dossier
    yield Page(
        addresses.listing(edition.language, "sources"),
        "dossier/sources",
        {
            "sources": [source_link(edition, reading) for reading in dossier.readings],
            "withdrawn": [withdrawn_link(edition, dispatch) for dispatch in dossier.withdrawn],
        },
    )
    elsewhere = also_in(edition)
    for reading in dossier.readings:
        path = addresses.source(edition.language, reading.dispatch.id)
        yield Page(path, "dossier/source", {"source": source_view(edition, reading, elsewhere)})
    for dispatch in dossier.withdrawn:
        path = addresses.source(edition.language, dispatch.id)
        yield Page(path, "dossier/withdrawn", {"source": withdrawn_view(edition, dispatch)})


def _timeline(edition: Edition) -> Iterator[Page]:
    path = addresses.listing(edition.language, "timeline")
    yield Page(path, "dossier/timeline", {"years": timeline(edition)})


def _passages(edition: Edition) -> Iterator[Page]:
    path = addresses.listing(edition.language, "passages")
    yield Page(path, "dossier/passages", {"passages": shared_views(edition)})


def _statements(edition: Edition) -> Iterator[Page]:
    views = statement_views(edition)
    yield Page(addresses.listing(edition.language, "statements"), "dossier/statements", {"statements": views})
    for view in views:
        yield Page(view.href, "dossier/statement", {"statement": view})
    for statement in edition.dossier.statements:
        target = addresses.statement(edition.language, statement.id)
        for alias in statement.aliases:
            yield Page(addresses.statement(edition.language, alias), "dossier/moved", {"target": target})


def _questions(edition: Edition) -> Iterator[Page]:
    views = question_views(edition)
    yield Page(addresses.listing(edition.language, "questions"), "dossier/questions", {"questions": views})
    for view in views:
        yield Page(view.href, "dossier/question", {"question": view})


def _findings(edition: Edition) -> Iterator[Page]:
    views = finding_views(edition)
    yield Page(addresses.listing(edition.language, "findings"), "dossier/findings", {"findings": views})
    for view in views:
        yield Page(view.href, "dossier/finding", {"finding": view})


def _glossary(edition: Edition) -> Iterator[Page]:
    path = addresses.listing(edition.language, "glossary")
    yield Page(path, "dossier/glossary", {"terms": glossary(edition)})


def _translations(edition: Edition) -> Iterator[Page]:
    path = addresses.listing(edition.language, "translations")
    yield Page(path, "dossier/translations", {"languages": states(edition)})


def _entities(edition: Edition) -> Iterator[Page]:
    for kind, folder in KIND_FOLDERS.items():
        path = addresses.listing(edition.language, folder)
        yield Page(path, "dossier/entities", {"kind": kind, "entities": entity_links(edition, kind)})
    for entity, view in entity_views(edition):
        yield Page(addresses.entity(edition.language, entity), "dossier/entity", {"entity": view})

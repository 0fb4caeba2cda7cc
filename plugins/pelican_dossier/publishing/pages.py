"""Which pages an edition has, by what template each is drawn, and what it is given."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.addresses import KIND_FOLDERS
from pelican_dossier.editions.citing import citing
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.filters import filters
from pelican_dossier.editions.findable import KINDS
from pelican_dossier.editions.findings import FindingView, finding_views
from pelican_dossier.editions.glossary import glossary
from pelican_dossier.editions.index import SECTIONS, IndexEntry, index_entries
from pelican_dossier.editions.keeping import once
from pelican_dossier.editions.links import source_link, withdrawn_link
from pelican_dossier.editions.map_view import locator, map_view
from pelican_dossier.editions.mentions import entity_links, entity_views
from pelican_dossier.editions.passages import A_PAGE, also_in, shared_views
from pelican_dossier.editions.questions import question_views
from pelican_dossier.editions.sources import SourceView, source_view, withdrawn_view
from pelican_dossier.editions.statements import statement_views
from pelican_dossier.editions.strip import Strip, strip
from pelican_dossier.editions.timeline import Entry, by_year, timeline
from pelican_dossier.editions.translators import states
from pelican_dossier.model import Passage
from pelican_dossier.publishing.exports import Export
from pelican_dossier.publishing.home import home
from pelican_dossier.publishing.meta import tags
from pelican_dossier.publishing.paging import Sheet, sheets
from pelican_dossier.publishing.references import Reference

LANGUAGE_CHOICE = "index.html"
_ENTRIES, _LINKS, _STATEMENTS, _FINDINGS, _MENTIONING, _STATES, _ANSWERS, _NAMED = 80, 250, 200, 60, 30, 150, 150, 120
_INDEXED = 400
"""What one page of a list holds, so that none grows beyond 300 KB: entries of the timeline; links to sources or
names; statements; findings; sources that mention a name; dispatches whose translation is told of;
answers to a question; sources that a finding names; lines of the index."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file to draw."""

    path: str
    """From the site's root."""
    template: str
    """The template's name without ``.html``."""
    variables: Mapping[str, Any] = field(default_factory=dict)


def pages(
    edition: Edition, exported: Sequence[Export], cited: Mapping[str, Reference], is_searchable: bool = True
) -> Iterator[Page]:
    """Every page of one edition; a new kind of page is a line here.

    ``exported`` is what can be taken away, ``cited`` how each source is cited.
    """
    makers: tuple[Callable[[Edition], Iterator[Page]], ...] = (
        _home_and_timeline,
        partial(_sources, cited=cited),
        _passages,
        _statements,
        _questions,
        _findings,
        _entities,
        _citing,
        _glossary,
        _translations,
    )
    for maker in makers:
        yield from maker(edition)
    yield from _search(edition, is_searchable)
    yield Page(addresses.listing(edition.language, "downloads"), "dossier/downloads", {"exports": exported})


def _sources(edition: Edition, cited: Mapping[str, Reference]) -> Iterator[Page]:
    dossier = edition.dossier
    links = [source_link(edition, reading) for reading in dossier.readings]
    withdrawn = [withdrawn_link(edition, dispatch) for dispatch in dossier.withdrawn]
    for sheet in sheets(addresses.listing(edition.language, "sources"), [*links, *withdrawn], _LINKS):
        yield Page(sheet.path, "dossier/sources", {"sheet": sheet})
    elsewhere, events = also_in(edition), _passages_on_the_timeline(edition)
    for reading in dossier.readings:
        yield _source(edition, "dossier/source", source_view(edition, reading, elsewhere, events), cited)
    for dispatch in dossier.withdrawn:
        yield _source(edition, "dossier/withdrawn", withdrawn_view(edition, dispatch), cited)


def _source(edition: Edition, template: str, view: SourceView, cited: Mapping[str, Reference]) -> Page:
    reference = cited[view.link.id]
    variables = {
        "source": view,
        "cite": reference,
        "tags": tags(reference.item, view.rights),
        "picture": addresses.picture(edition.language, view.link.id),
    }
    return Page(view.link.href, template, variables)


def _home_and_timeline(edition: Edition) -> Iterator[Page]:
    """Both at once, for the home page has the timeline's strip, which leads into its pages."""
    pages_ = _timeline_sheets(edition)
    entries = [entry for sheet in pages_ for entry in sheet.items]
    paths = {entry.id: sheet.path for sheet in pages_ for entry in sheet.items}
    years = {entry.year: f"{sheet.path}#y{entry.year}" for sheet in reversed(pages_) for entry in reversed(sheet.items)}
    overview = strip(edition, paths, years)
    home_ = home(edition, paths) | {"strip": overview.brief(), "entries": len(entries)}
    yield Page(addresses.home(edition.language), "dossier/home", home_)
    yield from _timeline(edition, entries, pages_, years, overview)


def _timeline(
    edition: Edition,
    entries: Sequence[Entry],
    pages_: Sequence[Sheet[Entry]],
    years: Mapping[int, str],
    overview: Strip,
) -> Iterator[Page]:
    offered = filters(edition, entries)
    links = [(edition.formats.year(year), years[year]) for year in sorted(years)]
    for sheet in pages_:
        variables = {"sheet": sheet, "years": by_year(edition, sheet.items), "year_links": links}
        yield Page(sheet.path, "dossier/timeline", {**variables, "strip": overview, "filters": offered})
    for one in offered:
        for sheet in sheets(one.href, [entry for entry in entries if one.keeps(entry)], _ENTRIES):
            years_ = by_year(edition, sheet.items)
            yield Page(sheet.path, "dossier/timeline_cut", {"sheet": sheet, "years": years_, "cut": one})


@once
def _timeline_sheets(edition: Edition) -> tuple[Sheet[Entry], ...]:
    """Asked for by the sources, whose dates lead there, before it is drawn."""
    return sheets(addresses.listing(edition.language, "timeline"), timeline(edition), _ENTRIES)


@once
def event_places(edition: Edition) -> dict[str, str]:
    """Event -> where the timeline has it."""
    entries = ((entry.id, sheet) for sheet in _timeline_sheets(edition) for entry in sheet.items)
    return {id_: f"{sheet.path}#{id_}" for id_, sheet in entries if id_}


def _passages_on_the_timeline(edition: Edition) -> dict[Passage, str]:
    """Where the timeline has the event that a passage dates."""
    places = event_places(edition)
    return {passage: places[event.id] for event in edition.dossier.events for passage in event.passages}


def _passages(edition: Edition) -> Iterator[Page]:
    for sheet in sheets(addresses.listing(edition.language, "passages"), shared_views(edition), A_PAGE):
        yield Page(sheet.path, "dossier/passages", {"sheet": sheet})


def _statements(edition: Edition) -> Iterator[Page]:
    views = statement_views(edition)
    for sheet in sheets(addresses.listing(edition.language, "statements"), views, _STATEMENTS):
        yield Page(sheet.path, "dossier/statements", {"sheet": sheet})
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
        for sheet in sheets(view.href, (*view.comparable, *view.apart), _ANSWERS):
            compared = sheet.items[: max(0, len(view.comparable) - sheet.first)]
            answers = {"comparable": compared, "apart": sheet.items[len(compared) :]}
            yield Page(sheet.path, "dossier/question", {"question": view, "sheet": sheet, **answers})


def _findings(edition: Edition) -> Iterator[Page]:
    views = finding_views(edition).values()
    by_kind = sorted(views, key=lambda view: view.kind_id)
    pages_ = sheets(addresses.listing(edition.language, "findings"), by_kind, _FINDINGS)
    places = {view.kind_id: f"{sheet.path}#{view.kind_id}" for sheet in reversed(pages_) for view in sheet.items}
    kinds = [(kind, len(list(of_kind)), places[id_]) for (id_, kind), of_kind in groupby(by_kind, key=_kind)]
    for sheet in pages_:
        yield Page(sheet.path, "dossier/findings", {"sheet": sheet, "kinds": kinds})
    for view in views:
        for sheet_ in sheets(view.href, view.sources, _NAMED):
            yield Page(sheet_.path, "dossier/finding", {"finding": view, "sheet": sheet_})


def _kind(view: FindingView) -> tuple[str, str]:
    return view.kind_id, view.kind


def _citing(edition: Edition) -> Iterator[Page]:
    yield Page(addresses.listing(edition.language, "citing"), "dossier/citing", {"citing": citing(edition)})


def _glossary(edition: Edition) -> Iterator[Page]:
    path = addresses.listing(edition.language, "glossary")
    yield Page(path, "dossier/glossary", {"terms": glossary(edition)})


def _translations(edition: Edition) -> Iterator[Page]:
    for sheet in sheets(addresses.listing(edition.language, "translations"), states(edition), _STATES):
        yield Page(sheet.path, "dossier/translations", {"sheet": sheet})


def _entities(edition: Edition) -> Iterator[Page]:
    for kind, folder in KIND_FOLDERS.items():
        for sheet in sheets(addresses.listing(edition.language, folder), entity_links(edition, kind), _LINKS):
            drawn = map_view(edition) if kind == "place" and not sheet.first else None
            yield Page(sheet.path, "dossier/entities", {"kind": kind, "sheet": sheet, "map": drawn})
    for entity, view in entity_views(edition):
        for mentioning in sheets(addresses.entity(edition.language, entity), view.sources, _MENTIONING):
            drawn = locator(edition, entity) if entity.kind == "place" and not mentioning.first else None
            yield Page(mentioning.path, "dossier/entity", {"entity": view, "sheet": mentioning, "map": drawn})


def _search(edition: Edition, is_searchable: bool) -> Iterator[Page]:
    """The index in as many pages as it needs; the search stands on its first."""
    entries = index_entries(edition, event_places(edition))
    for sheet in sheets(addresses.listing(edition.language, "search"), entries, _INDEXED):
        by_section = groupby(sheet.items, key=lambda entry: entry.section)
        sections = [
            (section, SECTIONS[section], [(heading, list(part)) for heading, part in groupby(of, _heading)])
            for section, of in by_section
        ]
        asks = is_searchable and not sheet.before
        variables = {"sheet": sheet, "sections": sections, "is_searchable": asks, "kinds": KINDS.items()}
        yield Page(sheet.path, "dossier/search", variables)


def _heading(entry: IndexEntry) -> str | None:
    return entry.heading

"""The sources: their list, and a page for each with what it says of the news item to programs that keep references.

Zotero reads both Highwire's tags and Dublin Core's. Highwire's date knows no doubt, so it stands only where the day is
stated; Dublin Core's is EDTF, which can say that a day is inferred or one of several.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, all_links, source_link
from pelican_dossier.editions.passages import also_in
from pelican_dossier.editions.sources import SourceView, source_view, withdrawn_view
from pelican_dossier.model import Dispatch, Passage
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.pages.finds import Findable, FoundText, IndexEntry, Results
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage, Way, sheets
from pelican_dossier.publishing.pages.timeline import event_places
from pelican_dossier.publishing.references.item import BibliographicItem

_LINKS = 250
"""Sources on one page of their list."""
_OUTLETS = 12
"""Outlets by which a page of it can be cut down, those with most sources; the style sheet knows so many."""


@dataclass(frozen=True, slots=True)
class MetaTag:
    """One ``<meta>``."""

    name: str
    content: str
    language: str | None = None
    """Of the content, where it is words."""


@dataclass(frozen=True, slots=True)
class OutletFilter:
    """An outlet by which the list of sources can be cut down."""

    number: int
    """Counted from one; its sources have the class ``oN``."""
    example: SourceLink
    """One of its sources, for its name and its sign."""
    count: int


def _outlets(links: Iterable[SourceLink]) -> dict[str, OutletFilter]:
    """Name of an outlet -> its filter; none where there is but one."""
    named: dict[str, list[SourceLink]] = {}
    for link in links:
        if link.publisher:
            named.setdefault(link.publisher.text, []).append(link)
    most = sorted(named, key=lambda name: -len(named[name]))[:_OUTLETS] if len(named) > 1 else ()
    return {name: OutletFilter(at, named[name][0], len(named[name])) for at, name in enumerate(most, 1)}


def _pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    path = addresses.listing(edition.language, Folder.SOURCES)
    for sheet in sheets(path, all_links(edition), _LINKS):
        yield SitePage(sheet.path, "dossier/sources", {"sheet": sheet, "outlets": _outlets(sheet.items)})
    elsewhere, events = also_in(edition), _passages_on_the_timeline(edition)
    for reading in edition.dossier.readings:
        yield _page(making, "dossier/source", source_view(edition, reading, elsewhere, events))
    for dispatch in edition.dossier.withdrawn:
        yield _page(making, "dossier/withdrawn", withdrawn_view(edition, dispatch))


def _page(making: Making, template: str, view: SourceView) -> SitePage:
    reference = making.references[view.link.id]
    variables = {
        "source": view,
        "cite": reference,
        "quoted_on": making.quoted_on.get(view.link.id, ()),
        "versions": making.versions.get(view.link.id),
        "tags": (*_highwire(reference.item), *_dublin_core(reference.item, view.rights)),
        "picture": addresses.picture(making.edition.language, view.link.id),
    }
    return SitePage(view.link.href, template, variables)


def _passages_on_the_timeline(edition: Edition) -> dict[Passage, str]:
    """Where the timeline has the event that a passage dates."""
    places = event_places(edition)
    return {passage: places[event.id] for event in edition.dossier.events for passage in event.passages}


def _highwire(item: BibliographicItem) -> Iterator[MetaTag]:
    if item.title:
        yield MetaTag("citation_title", item.title, item.language)
    if item.author:
        yield MetaTag("citation_author", item.author)
    if item.publisher:
        yield MetaTag("citation_journal_title", item.publisher)
    if item.day and not item.day.is_inferred and item.day.known:
        yield MetaTag("citation_publication_date", "/".join(f"{part:02}" for part in item.day.known))
    yield MetaTag("citation_language", item.language)
    if item.page:
        yield MetaTag("citation_public_url", item.page)


def _dublin_core(item: BibliographicItem, rights: str | None) -> Iterator[MetaTag]:
    yield MetaTag("DC.type", "Text")
    yield MetaTag("DC.identifier", item.page or item.id)
    if item.title:
        yield MetaTag("DC.title", item.title, item.language)
    if item.translated_title:
        yield MetaTag("DCTERMS.alternative", item.translated_title)
    if item.author:
        yield MetaTag("DC.creator", item.author)
    if item.publisher:
        yield MetaTag("DC.publisher", item.publisher)
    if item.day:
        yield MetaTag("DC.date", item.day.edtf)
    yield MetaTag("DC.language", item.language)
    if item.url:
        yield MetaTag("DC.source", item.url)
    if rights:
        yield MetaTag("DC.rights", rights)


def _found(edition: Edition) -> Iterator[Findable]:
    for reading in edition.dossier.readings:
        dispatch, published, link = reading.dispatch, reading.published, source_link(edition, reading)
        first, last = published.earliest, published.latest
        yield Findable(
            kind="source",
            href=link.href,
            title=link.title,
            about=_about(link),
            texts=tuple(_texts(edition, dispatch)),
            also=(dispatch.publisher or "", *dispatch.sidecar.headline.values()),
            sources=(dispatch.id,),
            years=tuple(range(first.year, last.year + 1)) if published.value and first and last else (),
        )


def _texts(edition: Edition, dispatch: Dispatch) -> Iterator[FoundText]:
    """The paragraphs that are shown and belong to the article, in the edition's language first."""
    translation = edition.translation(dispatch)
    for paragraph in dispatch.paragraphs:
        if not edition.showing.paragraph(dispatch.id, paragraph.index):
            continue
        anchor = addresses.anchor(paragraph.index)
        kept = [(which, part) for which, part in enumerate(paragraph.parts) if part.kind != "boilerplate"]
        translated = [words for which, _ in kept if translation and (words := translation.part(paragraph.index, which))]
        original = " ".join(paragraph.part_text(part) for _, part in kept)
        if translated:
            yield FoundText(LangString(" ".join(words.text for words in translated), translated[0].language), anchor)
        if original:
            yield FoundText(LangString(original, dispatch.language), anchor)


def _indexed(edition: Edition) -> Iterator[IndexEntry]:
    for link in all_links(edition):
        yield IndexEntry("sources", None, link.title, link.href, _about(link))


def _about(link: SourceLink) -> tuple[LangString, ...]:
    return tuple(words for words in (link.publisher, link.published.words) if words)


SOURCES = PageKind(
    make=_pages,
    listings=(Listing(Folder.SOURCES, marked("Sources"), way=Way(lambda edition: len(edition.dossier.readings))),),
    results=Results({"source": marked("Sources")}, _found, shown=40, kept=40),
    indexed=_indexed,
)

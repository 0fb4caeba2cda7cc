"""The pages that serve the others: glossary, what can be taken away, state of translations, search with its index."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.links import Credit, ParagraphLink, SourceLink, credit, paragraph_link, source_link
from pelican_dossier.editions.segments import terms_of
from pelican_dossier.model import Entity, Reading, Term
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.pages.finds import Findable, FoundText, IndexEntry, Results, named_entry, names_of
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage, sheets
from pelican_dossier.translation.catalogs import Translation
from pelican_dossier.translation.renewing import Progress, progress


@dataclass(frozen=True, slots=True)
class TermView:
    """An entry of the glossary."""

    id: str
    name: LangString
    others: tuple[LangString, ...]
    """Its names in the other languages."""
    definition: LangString | None
    href: str | None
    """The page of what is named."""
    sources: tuple[SourceLink, ...]
    """Where it stands."""


@once
def glossary(edition: Edition) -> tuple[TermView, ...]:
    """The entries, by their names in the edition's language."""
    entries: list[Entity | Term] = [*edition.dossier.terms]
    entries += [entity for entity in edition.dossier.entities if entity.definition and edition.mentioned[0][entity.id]]
    return tuple(sorted((_term_view(edition, one) for one in entries), key=lambda view: (view.name.text, view.id)))


def _term_view(edition: Edition, one: Entity | Term) -> TermView:
    name = edition.named(one.names)
    others = (LangString(text, language) for language, text in sorted(one.names.items()) if language != name.language)
    return TermView(
        id=one.id,
        name=name,
        others=tuple(others),
        definition=edition.words(one.definition),
        href=addresses.entity(edition.language, one) if isinstance(one, Entity) else None,
        sources=tuple(_term_sources(edition, one)),
    )


def _term_sources(edition: Edition, one: Entity | Term) -> Iterator[SourceLink]:
    for reading in edition.dossier.readings:
        if isinstance(one, Entity):
            stands = any(mention.entity == one.id for mention in reading.mentions)
        else:
            dispatch = reading.dispatch
            shown = (p for p in dispatch.paragraphs if edition.showing.paragraph(dispatch.id, p.index))
            spans = (span for p in shown for span in terms_of(edition).spans(p.text, dispatch.language))
            stands = any(id_ == one.id for _, _, id_ in spans)
        if stands:
            yield source_link(edition, reading)


def _glossary_page(making: Making) -> Iterator[SitePage]:
    path = addresses.listing(making.edition.language, Folder.GLOSSARY)
    yield SitePage(path, "dossier/glossary", {"terms": glossary(making.edition)})


def _terms_found(edition: Edition) -> Iterator[Findable]:
    for term in edition.dossier.terms:
        name, definition = edition.named(term.names), edition.words(term.definition)
        texts = [definition] if definition else []
        yield Findable(
            kind="term",
            href=addresses.term(edition.language, term.id),
            title=name,
            texts=tuple(map(FoundText, (*texts, *(words for words in names_of(edition, term) if words != name)))),
        )


def _terms_indexed(edition: Edition) -> Iterator[IndexEntry]:
    for term in edition.dossier.terms:
        yield named_entry(edition, term, addresses.term(edition.language, term.id))


GLOSSARY = PageKind(
    make=_glossary_page,
    listings=(Listing(Folder.GLOSSARY, marked("Glossary")),),
    results=Results({"term": marked("Glossary")}, _terms_found, shown=20, kept=20),
    indexed=_terms_indexed,
)


def _downloads_page(making: Making) -> Iterator[SitePage]:
    path = addresses.listing(making.edition.language, Folder.DOWNLOADS)
    yield SitePage(path, "dossier/downloads", {"exports": making.exported})


DOWNLOADS = PageKind(make=_downloads_page, listings=(Listing(Folder.DOWNLOADS, marked("Downloads")),))


_STATES = 150
"""Dispatches whose translation is told of on one page."""


@dataclass(frozen=True, slots=True)
class AcceptedView:
    """A difference that the editors accepted: the words of both sides, why and when."""

    place: ParagraphLink
    original: tuple[LangString, ...]
    translation: tuple[LangString, ...]
    reason: LangString | None
    decided: str


@dataclass(frozen=True, slots=True)
class ProgressView:
    """The state of one dispatch in one language."""

    source: SourceLink
    language: str
    translated: str
    paragraphs: int
    missing: tuple[ParagraphLink, ...]
    outdated: tuple[ParagraphLink, ...]
    credit: Credit | None
    accepted: tuple[AcceptedView, ...]


def _states(edition: Edition) -> tuple[ProgressView, ...]:
    """How far the public dispatches are translated, by language."""
    dispatches = [reading.dispatch for reading in edition.dossier.readings]
    found = progress(dispatches, edition.settings.languages, edition.translations)
    return tuple(_view(edition, edition.readings[one.dispatch], one) for one in found)


def _view(edition: Edition, reading: Reading, one: Progress) -> ProgressView:
    return ProgressView(
        source=source_link(edition, reading),
        language=one.language,
        translated=edition.interface.formats.number(one.translated),
        paragraphs=one.paragraphs,
        missing=tuple(paragraph_link(edition, one.dispatch, paragraph) for paragraph in one.missing),
        outdated=tuple(paragraph_link(edition, one.dispatch, paragraph) for paragraph in one.outdated),
        credit=credit(edition, one.translation) if one.translation and (one.translated or one.outdated) else None,
        accepted=tuple(_accepted(edition, reading, one.translation)) if one.translation else (),
    )


def _accepted(edition: Edition, reading: Reading, translation: Translation) -> Iterator[AcceptedView]:
    dispatch = reading.dispatch
    for one in translation.accepted:
        if edition.showing.paragraph(dispatch.id, one.paragraph):
            yield AcceptedView(
                place=paragraph_link(edition, dispatch.id, one.paragraph),
                original=tuple(LangString(words, dispatch.language) for words in one.difference.original),
                translation=tuple(LangString(words, translation.language) for words in one.difference.translation),
                reason=edition.words(one.decision.reason),
                decided=edition.interface.formats.day(one.decision.date),
            )


def _translations_pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    for sheet in sheets(addresses.listing(edition.language, Folder.TRANSLATIONS), _states(edition), _STATES):
        yield SitePage(sheet.path, "dossier/translations", {"sheet": sheet})


TRANSLATIONS = PageKind(
    make=_translations_pages,
    listings=(Listing(Folder.TRANSLATIONS, marked("Translation status"), is_in_menu=False),),
)


_SECTIONS: Mapping[str, str] = {"names": marked("Names"), "sources": marked("Sources"), "dates": marked("Dates")}
_INDEXED = 400
"""Lines of the index on one page."""
OWN = "page"
"""Results that are pages of the editors' own."""


def headings_of(kinds: Sequence[PageKind]) -> Mapping[str, str]:
    """Kind of result -> its heading, in the order in which they are shown."""
    shown = sorted((kind.results for kind in kinds if kind.results), key=lambda results: results.shown)
    return {key: heading for results in shown for key, heading in results.headings.items()} | {
        OWN: marked("Other pages")
    }


def findables_of(edition: Edition, kinds: Sequence[PageKind]) -> Iterator[Findable]:
    """Everything but the editors' own pages."""
    for results in sorted((kind.results for kind in kinds if kind.results), key=lambda results: results.kept):
        yield from results.make(edition)


def _entries(edition: Edition, kinds: Sequence[PageKind]) -> list[IndexEntry]:
    entries = [entry for kind in kinds if kind.indexed for entry in kind.indexed(edition)]
    return sorted(entries, key=lambda entry: (list(_SECTIONS).index(entry.section), entry.by))


def _search_page(making: Making) -> Iterator[SitePage]:
    """The index in as many pages as it needs; the search stands on its first."""
    path = addresses.listing(making.edition.language, Folder.SEARCH)
    kinds = tuple(headings_of(making.kinds).items())
    for sheet in sheets(path, _entries(making.edition, making.kinds), _INDEXED):
        sections = [
            (
                section,
                _SECTIONS[section],
                [(heading, list(part)) for heading, part in groupby(of, attrgetter("heading"))],
            )
            for section, of in groupby(sheet.items, key=attrgetter("section"))
        ]
        asks = making.is_searchable and not sheet.before
        variables = {"sheet": sheet, "sections": sections, "is_searchable": asks, "kinds": kinds}
        yield SitePage(sheet.path, "dossier/search", variables)


SEARCH = PageKind(make=_search_page, listings=(Listing(Folder.SEARCH, marked("Search"), is_in_menu=False),))

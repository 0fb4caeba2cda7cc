"""The glossary: every term, and every name that has a definition, with where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.segments import terms_of
from pelican_dossier.model import Entity, Term
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.pages.finds import Findable, FoundText, IndexEntry, Results, named_entry, names_of
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage


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
    return tuple(sorted((_view(edition, one) for one in entries), key=lambda view: (view.name.text, view.id)))


def _view(edition: Edition, one: Entity | Term) -> TermView:
    name = edition.named(one.names)
    others = (LangString(text, language) for language, text in sorted(one.names.items()) if language != name.language)
    return TermView(
        id=one.id,
        name=name,
        others=tuple(others),
        definition=edition.words(one.definition),
        href=addresses.entity(edition.language, one) if isinstance(one, Entity) else None,
        sources=tuple(_sources(edition, one)),
    )


def _sources(edition: Edition, one: Entity | Term) -> Iterator[SourceLink]:
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


def _pages(making: Making) -> Iterator[SitePage]:
    path = addresses.listing(making.edition.language, Folder.GLOSSARY)
    yield SitePage(path, "dossier/glossary", {"terms": glossary(making.edition)})


def _found(edition: Edition) -> Iterator[Findable]:
    for term in edition.dossier.terms:
        name, definition = edition.named(term.names), edition.words(term.definition)
        texts = [definition] if definition else []
        yield Findable(
            kind="term",
            href=addresses.term(edition.language, term.id),
            title=name,
            texts=tuple(map(FoundText, (*texts, *(words for words in names_of(edition, term) if words != name)))),
        )


def _indexed(edition: Edition) -> Iterator[IndexEntry]:
    for term in edition.dossier.terms:
        yield named_entry(edition, term, addresses.term(edition.language, term.id))


GLOSSARY = PageKind(
    make=_pages,
    listings=(Listing(Folder.GLOSSARY, marked("Glossary")),),
    results=Results({"term": marked("Glossary")}, _found, shown=20, kept=20),
    indexed=_indexed,
)

"""The glossary's page: every term, and every name that has a definition, with where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.model import Entity, Term
from pelican_dossier.model.langstring import LangString


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


def glossary(edition: Edition) -> tuple[TermView, ...]:
    """The entries, by their names in the edition's language."""
    entries: list[Entity | Term] = [*edition.dossier.terms]
    entries += [entity for entity in edition.dossier.entities if entity.definition and edition.mentioned[0][entity.id]]
    return tuple(sorted((_view(edition, one) for one in entries), key=lambda view: (view.name.text, view.id)))


def _view(edition: Edition, one: Entity | Term) -> TermView:
    name = edition.words(one.names)
    assert name is not None
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
            stands = any(id_ == one.id for p in shown for _, _, id_ in edition.terms.spans(p.text, dispatch.language))
        if stands:
            yield source_link(edition, reading)

"""What a source's page says of the news item to programs that keep references: Highwire's tags and Dublin Core's.

Zotero reads both. Highwire's date knows no doubt, so it stands only where the day is stated; Dublin Core's is EDTF,
which can say that a day is inferred or one of several.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pelican_dossier.publishing.references.item import BibliographicItem


@dataclass(frozen=True, slots=True)
class Tag:
    """One ``<meta>``."""

    name: str
    content: str
    language: str | None = None
    """Of the content, where it is words."""


def tags(item: BibliographicItem, rights: str | None) -> tuple[Tag, ...]:
    """All tags of a source; what is not known is left out."""
    return (*_highwire(item), *_dublin_core(item, rights))


def _highwire(item: BibliographicItem) -> Iterator[Tag]:
    if item.title:
        yield Tag("citation_title", item.title, item.language)
    if item.publisher:
        yield Tag("citation_journal_title", item.publisher)
    if item.day and not item.day.is_inferred and item.day.known:
        yield Tag("citation_publication_date", "/".join(f"{part:02}" for part in item.day.known))
    yield Tag("citation_language", item.language)
    if item.page:
        yield Tag("citation_public_url", item.page)


def _dublin_core(item: BibliographicItem, rights: str | None) -> Iterator[Tag]:
    yield Tag("DC.type", "Text")
    yield Tag("DC.identifier", item.page or item.id)
    if item.title:
        yield Tag("DC.title", item.title, item.language)
    if item.translated_title:
        yield Tag("DCTERMS.alternative", item.translated_title)
    if item.publisher:
        yield Tag("DC.publisher", item.publisher)
    if item.day:
        yield Tag("DC.date", item.day.edtf)
    yield Tag("DC.language", item.language)
    if item.url:
        yield Tag("DC.source", item.url)
    if rights:
        yield Tag("DC.rights", rights)

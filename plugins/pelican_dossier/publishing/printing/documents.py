"""Which documents are printed, by what template each is drawn, and what it is given."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.passages import also_in
from pelican_dossier.editions.sources import SourceView, source_view
from pelican_dossier.editions.story import StoryView
from pelican_dossier.editions.timeline import by_year
from pelican_dossier.publishing.data import updated_on
from pelican_dossier.publishing.printing.links import Links
from pelican_dossier.publishing.printing.volumes import Volume, volumes

_COUNTERS = {"\u0660": "arabic-indic", "\u06f0": "persian"}
"""An edition's digit nought -> the style sheet's class for page numbers in such digits."""


@dataclass(frozen=True, slots=True)
class Document:
    """One PDF to draw."""

    path: str
    """From the site's root."""
    page: str | None
    """The page of the site that offers it; None for a later volume, which the page of downloads offers."""
    template: str
    """The template's name without ``.html``."""
    variables: Mapping[str, Any]


def documents(edition: Edition, site_url: str) -> Iterator[Document]:
    """The documents of one edition: the whole dossier, then each source. A withdrawn source has none of its own."""
    elsewhere = also_in(edition)
    sources = [source_view(edition, reading, elsewhere, {}) for reading in edition.dossier.readings]
    yield from _whole(edition, sources, site_url)
    for source in sources:
        page = source.link.href
        links = Links(edition.language, [page], site_url)
        path = addresses.printed_source(edition.language, source.link.id)
        variables = {**_common(edition, links, page, site_url), "source": source, "title": source.link.title}
        yield Document(path, page, "dossier/print_source", variables)


def _whole(edition: Edition, sources: Sequence[SourceView], site_url: str) -> Iterator[Document]:
    page, language = addresses.home(edition.language), edition.language
    made = volumes(edition, sources)
    number = edition.interface.formats.number
    for at, volume in enumerate(made, 1):
        links = Links(language, _held(language, volume), site_url)
        variables = {
            **_common(edition, links, page, site_url),
            "story": _on_paper(volume.story, links, page),
            "title": edition.words(edition.settings.title),
            "volume": volume,
            "number_of_volume": number(at) if len(made) > 1 else None,
            "volumes": number(len(made)),
            "extent": len(sources),
            "years": by_year(edition, volume.entries),
        }
        path = addresses.printed_dossier(language, at)
        yield Document(path, page if at == 1 else None, "dossier/print_dossier", variables)


def _on_paper(story: StoryView | None, links: Links, page: str) -> StoryView | None:
    return story and replace(story, html=replace(story.html, text=links.in_html(story.html.text, page)))


def _held(language: str, volume: Volume) -> Iterator[str]:
    yield from volume.pages
    for folder, items in (("timeline", volume.entries), ("glossary", volume.terms)):
        if items:
            yield addresses.listing(language, folder)


def _common(edition: Edition, links: Links, page: str, site_url: str) -> dict[str, Any]:
    updated = updated_on(edition.dossier, edition.settings)
    return {
        "edition": edition,
        "output_file": page,
        "href": links,
        "id_of": links.id,
        "other_languages": lambda: (),
        "counter": _COUNTERS.get(edition.interface.formats.number(0), "decimal"),
        "address": f"{site_url}/{page.removesuffix('index.html')}" if site_url else None,
        "created": updated.isoformat() if updated else None,
        "updated": edition.interface.formats.day(updated) if updated else None,
    }

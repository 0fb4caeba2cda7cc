"""The dossier on paper: which documents there are, a PDF each, and where their links lead."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.cache import Cache
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findings import FindingView, finding_views
from pelican_dossier.editions.links import SourceLink, withdrawn_link
from pelican_dossier.editions.passages import also_in
from pelican_dossier.editions.questions import QuestionView, question_views
from pelican_dossier.editions.sources import SourceView, source_view, withdrawn_view
from pelican_dossier.editions.statements import StatementView, statement_views
from pelican_dossier.editions.story import StoryView, written_story
from pelican_dossier.editions.timeline import Entry, timeline
from pelican_dossier.editions.timelineheads import by_year
from pelican_dossier.publishing.data import updated_on, updated_words
from pelican_dossier.publishing.pages.apparatus import TermView, glossary
from pelican_dossier.publishing.printing.drawing import draw

_LISTS = (Folder.TIMELINE, Folder.GLOSSARY)
"""Lists whose entries have ids that are their own in a document too."""


class Links:
    """The links of one document. Called by templates in the place of ``href``."""

    def __init__(self, language: str, holds: Iterable[str], site_url: str) -> None:
        """``holds`` are the pages of the site that the document holds, by their paths."""
        self._language, self._holds, self._site_url = language, frozenset(holds), site_url

    def __call__(self, target: str) -> str:
        """The address for a link; empty where the document cannot lead there."""
        page, _, fragment = target.partition("#")
        if self._first_page(page) in self._holds:
            return f"#{self.id(target)}"
        if not self._site_url:
            return ""
        return f"{self._site_url}/{addresses.stem(page)}" + (f"#{fragment}" if fragment else "")

    def id(self, target: str) -> str:
        """The id, in the document, of a page of the site or of a place on it."""
        page, _, fragment = target.partition("#")
        path = addresses.stem(page).removeprefix(f"{self._language}/").rstrip("/").split("/")
        if fragment and path[0] in _LISTS:
            return fragment
        return ".".join([*path, *([fragment] if fragment else [])])

    def in_html(self, html: str, page: str) -> str:
        """HTML made for ``page``, its links led anew; those that begin with a scheme stay."""
        return re.sub(r'(?<=href=")(?![a-z]+:)[^"]+', lambda found: self._from(page, found.group()), html)

    def _from(self, page: str, target: str) -> str:
        path, mark, fragment = target.partition("#")
        return self(normpath(join(dirname(page), path)) + mark + fragment if path else page + target)

    def _first_page(self, page: str) -> str:
        """The page itself, or the first one of the list that it continues."""
        listings = (addresses.listing(self._language, folder) for folder in _LISTS)
        return next((listing for listing in listings if page.startswith(addresses.stem(listing))), page)


_COUNTERS = {"\u0660": "arabic-indic", "\u06f0": "persian"}
"""An edition's digit nought -> the style sheet's class for page numbers in such digits."""
_IN_A_VOLUME: dict[str, int] = {"entries": 600, "sources": 40, "statements": 120, "findings": 200}
"""Part -> how many of its items one volume holds, some 250 pages, which take half a gigabyte to draw."""


@dataclass(frozen=True, slots=True)
class Volume:
    """What one volume holds; the parts that it lacks are empty."""

    story: StoryView | None = None
    questions: Sequence[QuestionView] = ()
    entries: Sequence[Entry] = ()
    sources: Sequence[SourceView] = ()
    withdrawn: Sequence[tuple[SourceLink, SourceView]] = ()
    statements: Sequence[StatementView] = ()
    findings: Sequence[FindingView] = ()
    terms: Sequence[TermView] = ()

    @property
    def pages(self) -> Iterator[str]:
        """The pages of the site that the volume holds, the timeline and the glossary aside."""
        yield from (source.link.href for source in self.sources)
        for views in (self.questions, self.statements, self.findings):
            yield from (view.href for view in views)


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


def documents_of(edition: Edition, site_url: str) -> Iterator[Document]:
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
    made = _volumes(edition, sources)
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
    for folder, items in ((Folder.TIMELINE, volume.entries), (Folder.GLOSSARY, volume.terms)):
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
        "address": f"{site_url}/{addresses.stem(page)}" if site_url else None,
        "created": updated.isoformat() if updated else None,
        "updated": updated_words(edition, updated) if updated else None,
    }


def _volumes(edition: Edition, sources: Sequence[SourceView]) -> tuple[Volume, ...]:
    """One volume where each part fits, else the story, the questions and the glossary, then each part by itself."""
    whole = Volume(
        story=written_story(edition),
        questions=question_views(edition),
        entries=timeline(edition),
        sources=sources,
        withdrawn=[(withdrawn_link(edition, one), withdrawn_view(edition, one)) for one in edition.dossier.withdrawn],
        statements=statement_views(edition),
        findings=tuple(finding_views(edition).values()),
        terms=glossary(edition),
    )
    if all(len(getattr(whole, part)) <= most for part, most in _IN_A_VOLUME.items()):
        return (whole,)
    first = Volume(story=whole.story, questions=whole.questions, withdrawn=whole.withdrawn, terms=whole.terms)
    return (first, *(volume for part in _IN_A_VOLUME for volume in _cut(getattr(whole, part), part)))


def _cut(items: Sequence[Any], part: str) -> Iterator[Volume]:
    most = _IN_A_VOLUME[part]
    for start in range(0, len(items), most):
        parts: dict[str, Any] = {part: items[start : start + most]}
        yield Volume(**parts)


Render = Callable[[str, Mapping[str, Any]], str]
"""A template's name and its variables -> HTML."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The PDFs of a dossier."""

    files: Mapping[str, bytes]
    """By path."""
    of_page: Mapping[str, tuple[str, int]]
    """A page's path -> the path of the PDF that holds the same, and its bytes."""
    unknown_letters: Mapping[str, str]
    """Path -> letters that no font for print has."""


def printed(editions: Sequence[Edition], site_url: str, render: Render, kit: Path, kept: Cache) -> Printed:
    """Draws all documents; ``kit`` has the style and the fonts. Raises MachineFailed where a library is missing."""
    planned = [document for edition in editions for document in documents_of(edition, site_url)]
    html = {document.path: render(document.template, document.variables) for document in planned}
    drawing = draw(html, kit, kept)
    return Printed(
        files=drawing.documents,
        of_page={
            document.page: (document.path, len(drawing.documents[document.path]))
            for document in planned
            if document.page
        },
        unknown_letters=drawing.unknown_letters,
    )

"""All of one edition, written: its pages, its references, its index of search."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from pelican_dossier.copies import leave_if_alone
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.excerpts import QuotedOn
from pelican_dossier.model.past import Past
from pelican_dossier.publishing.exports.format import Export
from pelican_dossier.publishing.linked import Graph, as_document
from pelican_dossier.publishing.pages import Findable, SitePage, findables, masthead_pictures, pages
from pelican_dossier.publishing.references import references
from pelican_dossier.publishing.search import search_files

Files = Iterable[tuple[str, bytes]]
"""Path and content of each."""


@dataclass(frozen=True, slots=True)
class EditionDrawing:
    """What every edition of a site is drawn with."""

    editions: Sequence[Edition]
    data: dict[str, Any]
    """What ``dossier.json`` holds."""
    site_url: str
    exported: Sequence[Export]
    past: Past
    write: Callable[[SitePage, Edition, str | None], None]
    """Writes a page, with its linked data if it has any."""
    write_files: Callable[[Files], None]

    def draw(
        self, edition: Edition, found_beside: Iterable[Findable] | None, quoted_on: Mapping[str, Sequence[QuotedOn]]
    ) -> list[SitePage]:
        """Writes all; returns the pages without what they show.

        ``found_beside`` is what can be searched for beside the edition's own; None where there is no search.
        ``quoted_on`` are the editors' texts that cite a dispatch.
        """
        drawn: list[SitePage] = []
        graph, references_ = Graph(self.editions, self.data, self.site_url), references(edition, self.site_url)
        is_searchable = found_beside is not None
        shown = pages(edition, self.exported, references_, is_searchable, self.past, quoted_on)
        # the index is made by another program while the pages are drawn
        with ThreadPoolExecutor() as maker:
            found = [*findables(edition), *(found_beside or ())] if is_searchable else []
            index = maker.submit(search_files, edition, found) if is_searchable else None
            for page in chain(masthead_pictures(edition), shown):
                leave_if_alone()
                nodes = graph.of_page(page.template, page.path, page.variables)
                self.write(page, edition, as_document(nodes) if nodes else None)
                drawn.append(replace(page, variables={}))
            self.write_files((file.path, file.content) for one in references_.values() for file in one.files)
            self.write_files(index.result() if index else ())
        return drawn

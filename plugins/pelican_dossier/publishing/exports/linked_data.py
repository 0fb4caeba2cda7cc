"""The dossier as linked data."""

from collections.abc import Iterator

from pelican_dossier.editions.interface import marked
from pelican_dossier.publishing.exports.format import File, Format, View
from pelican_dossier.publishing.linked import Graph, as_document
from pelican_dossier.publishing.linked.places import FILE


def _files(view: View) -> Iterator[File]:
    graph = Graph(view.editions, view.data, view.site_url)
    yield File(FILE, (as_document(graph.whole(), indent=1) + "\n").encode())


LINKED_DATA = Format(
    name="JSON-LD",
    purpose=marked("Sources, statements, claims and events in schema.org’s words, for graphs and search engines."),
    media_type="application/ld+json",
    files=_files,
)

"""Everything that readers may take away: one line a format, a module each where it has substance of its own."""

from collections.abc import Iterator

from pelican_dossier.addresses import DATA
from pelican_dossier.desk.data import FORMAT, plain
from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.exports.atom import ATOM
from pelican_dossier.publishing.exports.format import Export, File, Format, View, json_file
from pelican_dossier.publishing.exports.ical import ICALENDAR
from pelican_dossier.publishing.exports.sqlite import SQLITE
from pelican_dossier.publishing.exports.tabular import CSV, DATA_PACKAGE
from pelican_dossier.publishing.exports.timelinejs import TIMELINEJS
from pelican_dossier.publishing.linked import Graph, as_document
from pelican_dossier.publishing.linked.nodes import FILE
from pelican_dossier.publishing.references.formats import FORMATS as REFERENCE_FORMATS
from pelican_dossier.publishing.references.formats import ReferenceFormat
from pelican_dossier.publishing.references.item import items

__all__ = ["FORMATS", "Export", "File", "Format", "View", "exports"]


def _whole(view: View) -> Iterator[File]:
    """That from which every other export is made."""
    yield json_file(DATA, view.data)


def _linked_data(view: View) -> Iterator[File]:
    graph = Graph(view.editions, view.data, view.site_url)
    yield File(FILE, (as_document(graph.whole(), indent=1) + "\n").encode())


def _bibliography(reference: ReferenceFormat) -> Format:
    """All sources, a file an edition."""

    def files(view: View) -> Iterator[File]:
        for edition in view.editions:
            path = f"data/bibliography.{edition.language}.{reference.ending}"
            content = reference.written(list(items(edition, view.site_url)))
            yield File(path, content.encode(), edition.language)

    return Format(reference.name, reference.purpose, reference.media_type, files)


def _pdf(view: View) -> Iterator[File]:
    """The whole dossier is listed; a source's own document is offered on its page."""
    for path, content in view.printed.items():
        language, *within = path.split("/")
        yield File(path, content, language, is_listed=len(within) == 1)


def _versions(view: View) -> Iterator[File]:
    kept = view.past.versions.kept
    if kept:
        versions = {id_: [{"id": one.id, **plain(one)} for one in of] for id_, of in kept.items()}
        yield json_file("data/versions.json", {"format": FORMAT, "versions": versions})


WHOLE = Format(
    name="JSON",
    purpose=marked("The whole dossier as data: every dispatch, with all that was read in it and every comparison."),
    media_type="application/json",
    files=_whole,
)
BIBLIOGRAPHIES: tuple[Format, ...] = tuple(map(_bibliography, REFERENCE_FORMATS))
LINKED_DATA = Format(
    name="JSON-LD",
    purpose=marked(
        "Sources, statements, answers and events in schema.org vocabulary, for knowledge graphs and search engines."
    ),
    media_type="application/ld+json",
    files=_linked_data,
)
PDF = Format(
    name="PDF",
    purpose=marked(
        "The whole dossier for print, for reading offline and for citing; each source page has a PDF of its own."
    ),
    media_type="application/pdf",
    files=_pdf,
)
VERSIONS = Format(
    name=marked("JSON (versions kept)"),
    purpose=marked(
        "Every version of every passage that was kept: its words, as far as they are shown, and a checksum."
    ),
    media_type="application/json",
    files=_versions,
)
FORMATS: tuple[Format, ...] = (
    WHOLE,
    VERSIONS,
    CSV,
    DATA_PACKAGE,
    SQLITE,
    TIMELINEJS,
    ICALENDAR,
    ATOM,
    *BIBLIOGRAPHIES,
    LINKED_DATA,
    PDF,
)
"""In the order of the page of downloads."""


def exports(view: View) -> tuple[Export, ...]:
    """The files of every format that has any."""
    made = (Export(format_, tuple(format_.files(view))) for format_ in FORMATS)
    return tuple(export for export in made if export.files)

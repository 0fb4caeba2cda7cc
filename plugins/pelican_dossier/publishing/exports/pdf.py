"""The dossier on paper, as ``publishing/printing`` draws it."""

from collections.abc import Iterator

from pelican_dossier.editions.interface import marked
from pelican_dossier.publishing.exports.format import File, Format, View


def _files(view: View) -> Iterator[File]:
    """The whole dossier is listed; a source's own document is offered on its page."""
    for path, content in view.printed.items():
        language, *within = path.split("/")
        yield File(path, content, language, is_listed=len(within) == 1)


PDF = Format(
    name="PDF",
    purpose=marked("The whole dossier to print, to read offline and to cite; each source’s page offers its own."),
    media_type="application/pdf",
    files=_files,
)

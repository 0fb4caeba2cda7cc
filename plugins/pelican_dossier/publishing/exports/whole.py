"""The whole dossier as data, from which every other export is made."""

from collections.abc import Iterator

from pelican_dossier.addresses import DATA
from pelican_dossier.editions.interface import marked
from pelican_dossier.publishing.data import as_json
from pelican_dossier.publishing.exports.format import File, Format, View


def _files(view: View) -> Iterator[File]:
    yield File(DATA, (as_json(view.data, indent=1) + "\n").encode())


WHOLE = Format(
    name="JSON",
    purpose=marked("The whole dossier for programs: every source with all that was read from it and compared."),
    media_type="application/json",
    files=_files,
)

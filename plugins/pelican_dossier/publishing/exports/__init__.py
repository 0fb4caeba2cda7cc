"""Everything that readers may take away: one module a format, one line here."""

from pelican_dossier.publishing.exports.atom import ATOM
from pelican_dossier.publishing.exports.bibliographies import BIBLIOGRAPHIES
from pelican_dossier.publishing.exports.datapackage import DATA_PACKAGE
from pelican_dossier.publishing.exports.format import Export, File, Format, View
from pelican_dossier.publishing.exports.ical import ICALENDAR
from pelican_dossier.publishing.exports.linked_data import LINKED_DATA
from pelican_dossier.publishing.exports.pdf import PDF
from pelican_dossier.publishing.exports.separated import CSV
from pelican_dossier.publishing.exports.timelinejs import TIMELINEJS
from pelican_dossier.publishing.exports.whole import WHOLE

__all__ = ["FORMATS", "Export", "File", "Format", "View", "exports"]

FORMATS: tuple[Format, ...] = (
    WHOLE,
    CSV,
    DATA_PACKAGE,
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

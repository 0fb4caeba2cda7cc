"""Everything that readers may take away: one line a format, a module each where it has substance."""

from pelican_dossier.publishing.exports.atom import ATOM
from pelican_dossier.publishing.exports.format import Export, File, Format, View
from pelican_dossier.publishing.exports.ical import ICALENDAR
from pelican_dossier.publishing.exports.ready import BIBLIOGRAPHIES, LINKED_DATA, PDF, WHOLE
from pelican_dossier.publishing.exports.tabular import CSV, DATA_PACKAGE
from pelican_dossier.publishing.exports.timelinejs import TIMELINEJS

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

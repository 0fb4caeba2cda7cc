"""All sources as a bibliography, a file an edition, in every format of references."""

from collections.abc import Iterator

from pelican_dossier.publishing.exports.format import File, Format, View
from pelican_dossier.publishing.references.formats import FORMATS, ReferenceFormat
from pelican_dossier.publishing.references.item import items


def _format(reference: ReferenceFormat) -> Format:
    def files(view: View) -> Iterator[File]:
        for edition in view.editions:
            path = f"data/bibliography.{edition.language}.{reference.ending}"
            content = reference.written(list(items(edition, view.site_url)))
            yield File(path, content.encode(), edition.language)

    return Format(reference.name, reference.purpose, reference.media_type, files)


BIBLIOGRAPHIES: tuple[Format, ...] = tuple(_format(reference) for reference in FORMATS)

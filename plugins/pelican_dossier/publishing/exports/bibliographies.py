"""All sources as a bibliography, a file an edition, in every format of citations."""

from collections.abc import Iterator

from pelican_dossier.publishing.citations import FORMATS, cited
from pelican_dossier.publishing.citations.formats import CitationFormat
from pelican_dossier.publishing.exports.format import File, Format, View


def _format(citation: CitationFormat) -> Format:
    def files(view: View) -> Iterator[File]:
        for edition in view.editions:
            path = f"data/bibliography.{edition.language}.{citation.ending}"
            content = citation.written(list(cited(edition, view.site_url)))
            yield File(path, content.encode(), edition.language)

    return Format(citation.name, citation.purpose, citation.media_type, files)


BIBLIOGRAPHIES: tuple[Format, ...] = tuple(_format(citation) for citation in FORMATS)

"""The dossier on paper: a PDF of each source and of the whole, in every edition."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican_dossier.editions.edition import Edition
from pelican_dossier.publishing.cache import Cache
from pelican_dossier.publishing.printing.documents import documents_of
from pelican_dossier.publishing.printing.drawing import draw

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

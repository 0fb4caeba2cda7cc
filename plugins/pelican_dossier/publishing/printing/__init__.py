"""The dossier on paper: a PDF of each source and of the whole, in every edition."""

from pelican_dossier.publishing.printing.documents import Document, documents
from pelican_dossier.publishing.printing.drawing import Drawing, draw

__all__ = ["Document", "Drawing", "documents", "draw"]

"""The dossier on paper: a PDF of each source and of the whole, in every edition."""

from pelican_dossier.publishing.printing.documents import documents
from pelican_dossier.publishing.printing.printed import printed

__all__ = ["documents", "printed"]

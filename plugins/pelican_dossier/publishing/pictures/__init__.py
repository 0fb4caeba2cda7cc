"""Pictures that stand for the dossier and its sources where their pages are shared."""

from pelican_dossier.publishing.pictures.kept import picture
from pelican_dossier.publishing.pictures.subjects import subjects

__all__ = ["picture", "subjects"]

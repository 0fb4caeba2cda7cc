"""Pictures that stand for the dossier and its sources where their pages are shared."""

from pelican_dossier.publishing.pictures.cache import Cache
from pelican_dossier.publishing.pictures.subjects import subjects

__all__ = ["Cache", "subjects"]

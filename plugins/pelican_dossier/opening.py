"""The editors' folder as the commands open it: with what builds keep beside it, as far as its settings allow."""

from pathlib import Path

from pelican_dossier.conf import limits_of
from pelican_dossier.desk.content import Content, TranslationsAre, kept_beside, load


def opened_content(folder: Path, translations_are: TranslationsAre = "checked") -> Content:
    """Reads ``content/``. Raises ProblemsFound."""
    return load(folder, kept_beside(folder), translations_are=translations_are, limits=limits_of(folder))

"""The editors' folder as the commands open it: with what builds keep beside it, as far as its settings allow."""

from pathlib import Path

from pelican_dossier.conf import limits_of
from pelican_dossier.desk.content import Content, TranslationsAre, kept_beside, load


def opened_content(
    folder: Path, translations_are: TranslationsAre = "checked", settings: Path | None = None
) -> Content:
    """Reads ``content/``, by the settings beside it where none are named. Raises ProblemsFound."""
    limits = limits_of(folder, settings)
    return load(folder, kept_beside(folder), translations_are=translations_are, limits=limits)

"""The project's own dispatches, and the translations of them, as cases name them."""

from pelican_dossier.intake import receive
from pelican_dossier.model import Dispatch
from pelican_dossier.translation.catalogs import as_translated, read_translation
from tests.fixtures import Case
from tests.intake.strategies import DISPATCHES

KEYS = ("dispatch", "language")
"""Of a case: the number of the dispatch, and the language in which it is read."""


def dispatch_of(case: Case) -> Dispatch:
    """The original of a case, or its translation."""
    path = next(DISPATCHES.glob(f"{case.keys['dispatch']}_*.txt"))
    original, language = receive(path.read_bytes(), path.name), case.keys["language"]
    if language == original.language:
        return original
    catalog = DISPATCHES.parent / f"translations/{language}/{path.stem}.po"
    return as_translated(original, read_translation(catalog, catalog.name, original, language))

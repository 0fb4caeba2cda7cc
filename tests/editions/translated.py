"""An edition of one dispatch and its translation, paragraph for paragraph."""

from dataclasses import replace
from datetime import date

from pelican_dossier.comparing import compare
from pelican_dossier.editions.edition import Edition
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Entity, Settings
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from pelican_dossier.translation.catalogs import Translation, as_translated

DAY = date(2025, 11, 7)
STATES = (
    Entity("iraq", "place", {"ar": "العراق", "en": "Iraq"}),
    Entity("us", "place", {"ar": "الولايات المتحدة", "en": "United States"}, adjectives={"en": ("US",)}),
)


def edition_in(language: str, original: str, translation: str, entities: tuple[Entity, ...] = STATES) -> Edition:
    """The edition in a language of a text, a line a paragraph, beside its translation into that language."""
    registry = Registry(entities)
    reading = read(receive_text(original, "one", None, DAY), registry)
    lines = {at: (line,) for at, line in enumerate(translation.split("\n"))}
    translated = Translation(language, None, False, None, None, lines)
    theirs = replace(as_translated(reading.dispatch, translated), published=reading.dispatch.published)
    translated = replace(translated, reading=read(theirs, registry))
    settings = Settings({}, ("ar", "en"))
    dossier = compare([reading], (), registry.entities, settings)
    return Edition(language, settings, dossier, {("one", language): translated})

"""Dispatch -> Reading: dates, figures, voices and mentions; pure, only the text and the publication date go in."""

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch, Reading
from pelican_dossier.reading.dates import read_dates
from pelican_dossier.reading.figures import read_figures
from pelican_dossier.reading.mentions import read_mentions
from pelican_dossier.reading.received import received_findings
from pelican_dossier.reading.voices import read_voices
from pelican_dossier.registry import Registry
from pelican_dossier.text import text_layer


def read(dispatch: Dispatch, registry: Registry, timezone: str | None = None) -> Reading:
    """Everything that the project's readers find in one dispatch.

    ``timezone`` is that of outlets that have none of their own in the registry.
    """
    language = LANGUAGE_PACKS[dispatch.language]
    layer = text_layer(dispatch, language.fold, language.orthography)
    found = received_findings(dispatch)
    if not language.is_read:
        return Reading(dispatch, dispatch.published, (), (), (), (), found, layer=layer)
    dates = read_dates(dispatch, layer, registry.zone_of(dispatch.publisher) or timezone)
    figures = read_figures(layer, language, dates.expressions)
    voices = read_voices(layer, language, dates.expressions)
    mentions = read_mentions(layer, language, registry)
    found += dates.findings
    return Reading(dispatch, dates.published, dates.expressions, figures, voices, mentions, found, layer=layer)

"""Dispatch -> Reading: dates, figures, voices and mentions; pure, only the text and the publication date go in."""

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch, Reading
from pelican_dossier.reading.dates import read_dates
from pelican_dossier.reading.figures import read_figures
from pelican_dossier.reading.mentions import read_mentions
from pelican_dossier.reading.stretches import read_stretches
from pelican_dossier.reading.voices import read_voices
from pelican_dossier.registry import Registry


def read(dispatch: Dispatch, registry: Registry) -> Reading:
    """Everything that the project's readers find in one dispatch."""
    language = LANGUAGE_PACKS[dispatch.language]
    if not language.is_read:
        return Reading(dispatch, dispatch.published, (), (), (), (), ())
    stretches = read_stretches(dispatch, language)
    dates = read_dates(dispatch)
    figures = read_figures(stretches, language, dates.expressions)
    voices = read_voices(stretches, language, dates.expressions)
    mentions = read_mentions(stretches, language, registry)
    return Reading(dispatch, dates.published, dates.expressions, figures, voices, mentions, dates.findings)

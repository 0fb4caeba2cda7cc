"""Dispatch -> Reading: dates and mentions; pure, nothing but the text and the publication date goes in."""

from pelican_dossier.model import Dispatch, Reading
from pelican_dossier.reading.dates import read_dates
from pelican_dossier.reading.mentions import Registry, read_mentions


def read(dispatch: Dispatch, registry: Registry) -> Reading:
    """Everything that the project's readers find in one dispatch."""
    dates = read_dates(dispatch)
    return Reading(dispatch, dates.published, dates.expressions, read_mentions(dispatch, registry), dates.findings)

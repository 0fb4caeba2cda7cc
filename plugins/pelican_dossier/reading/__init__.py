"""Dispatch -> Reading: dates, figures, voices and mentions; pure, only the text and the publication date go in."""

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch, Reading, ReadWords
from pelican_dossier.model.text import TextLayer
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
    layer = _layer(dispatch)
    words = _read_words(dispatch, layer, registry.zone_of(dispatch.publisher) or timezone)
    return _named(dispatch, words, layer, registry)


def read_words(dispatch: Dispatch, zone: str | None) -> ReadWords:
    """The part of reading that takes long, and that no change of the registry's names touches.

    ``zone`` is the time zone of the dispatch's outlet.
    """
    return _read_words(dispatch, _layer(dispatch), zone)


def with_names(dispatch: Dispatch, words: ReadWords, registry: Registry) -> Reading:
    """A dispatch whose words have been read, with the names of the registry found in it."""
    return _named(dispatch, words, _layer(dispatch), registry)


def _layer(dispatch: Dispatch) -> TextLayer:
    language = LANGUAGE_PACKS[dispatch.language]
    return text_layer(dispatch, language.fold, language.orthography)


def _read_words(dispatch: Dispatch, layer: TextLayer, zone: str | None) -> ReadWords:
    language = LANGUAGE_PACKS[dispatch.language]
    found = received_findings(dispatch)
    if not language.is_read:
        return ReadWords(dispatch.published, (), (), (), found)
    dates = read_dates(dispatch, layer, zone)
    figures = read_figures(layer, language, dates.expressions)
    voices = read_voices(layer, language, dates.expressions)
    return ReadWords(dates.published, dates.expressions, figures, voices, found + dates.findings)


def _named(dispatch: Dispatch, words: ReadWords, layer: TextLayer, registry: Registry) -> Reading:
    language = LANGUAGE_PACKS[dispatch.language]
    mentions = read_mentions(layer, language, registry) if language.is_read else ()
    read_ = words.published, words.dates, words.figures, words.voices, mentions, words.findings
    return Reading(dispatch, *read_, layer=layer)

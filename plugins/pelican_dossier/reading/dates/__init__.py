"""Dates: found by the rules of the dispatch's language, then placed on the calendar."""

from pelican_dossier.languages import SOURCE_LANGUAGES
from pelican_dossier.model import DateExpression, Dispatch, Published
from pelican_dossier.reading.dates.find import find
from pelican_dossier.reading.dates.publication import publication
from pelican_dossier.reading.dates.resolve import resolve
from pelican_dossier.reading.stretches import read_parts


def read_dates(dispatch: Dispatch) -> tuple[Published, tuple[DateExpression, ...]]:
    """When the dispatch was published, and every date expression in the order of the text."""
    language = SOURCE_LANGUAGES[dispatch.language]
    found = [
        words
        for paragraph, part in read_parts(dispatch)
        for words in find(paragraph.index, paragraph.text, part.start, part.end, language)
    ]
    published = publication(dispatch.published, found)
    return published, tuple(resolve(dispatch, found, published.day))

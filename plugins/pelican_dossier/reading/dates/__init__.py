"""Dates: found by the rules of the dispatch's language, then placed on the calendar."""

from dataclasses import dataclass

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression, Dispatch, Finding, Published
from pelican_dossier.reading.dates.find import find
from pelican_dossier.reading.dates.findings import date_findings
from pelican_dossier.reading.dates.join import join
from pelican_dossier.reading.dates.publication import publication
from pelican_dossier.reading.dates.resolve import resolve
from pelican_dossier.reading.stretches import read_parts


@dataclass(frozen=True, slots=True)
class DatesRead:
    """What the dates of one dispatch say."""

    published: Published
    expressions: tuple[DateExpression, ...]
    findings: tuple[Finding, ...]


def read_dates(dispatch: Dispatch) -> DatesRead:
    """When the dispatch was published, and every date expression in the order of the text."""
    language = LANGUAGE_PACKS[dispatch.language]
    found = [
        words
        for paragraph, part in read_parts(dispatch)
        for words in join(
            paragraph.text, find(paragraph.index, paragraph.text, part.start, part.end, language), language
        )
    ]
    published = publication(dispatch.published, found, dispatch)
    placed = tuple(resolve(dispatch, found, published.day))
    return DatesRead(published, placed, date_findings(dispatch, published, found, placed))

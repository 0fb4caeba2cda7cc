"""Dates: found by the rules of the dispatch's language, then placed on the calendar."""

from dataclasses import dataclass

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression, Dispatch, Finding, Published
from pelican_dossier.model.text import TextLayer
from pelican_dossier.reading.dates.find import find
from pelican_dossier.reading.dates.findings import date_findings
from pelican_dossier.reading.dates.join import join
from pelican_dossier.reading.dates.publication import publication
from pelican_dossier.reading.dates.resolve import resolve


@dataclass(frozen=True, slots=True)
class DatesRead:
    """What the dates of one dispatch say."""

    published: Published
    expressions: tuple[DateExpression, ...]
    findings: tuple[Finding, ...]


def read_dates(dispatch: Dispatch, layer: TextLayer) -> DatesRead:
    """When the dispatch was published, and every date expression in the order of the text."""
    grammar = LANGUAGE_PACKS[dispatch.language].dates
    found = [words for part in layer.parts for words in join(find(part, grammar), grammar)]
    published = publication(dispatch.published, found, dispatch)
    placed = tuple(resolve(dispatch, found, published.day))
    return DatesRead(published, placed, date_findings(dispatch, published, found, placed))

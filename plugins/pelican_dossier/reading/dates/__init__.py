"""Dates: found by the rules of the dispatch's language, then placed on the calendar; what cannot be is told."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Arguments, DateExpression, Dispatch, Finding, Passage, Published
from pelican_dossier.model.findings import finding_of
from pelican_dossier.model.text import TextLayer
from pelican_dossier.reading.dates import contradictions as look
from pelican_dossier.reading.dates import whenpublished
from pelican_dossier.reading.dates.contradictions import Contradiction, DatedText, PlacedDate
from pelican_dossier.reading.dates.find import Found, find
from pelican_dossier.reading.dates.joining import join, named_once
from pelican_dossier.reading.dates.publication import publication
from pelican_dossier.reading.dates.resolve import resolve
from pelican_dossier.reading.dates.shown import ShownDay, by_own_clock, shown_days
from pelican_dossier.reading.dates.surnames import without_surnames

LOOKS: Mapping[str, Callable[[DatedText], Iterator[Contradiction]]] = {
    "no-publication-date": whenpublished.no_publication_date,
    "publication-days-differ": whenpublished.publication_days_differ,
    "no-such-day": look.no_such_day,
    "weekday-mismatch": look.weekday_mismatch,
    "not-todays-weekday": look.not_todays_weekday,
    "two-month-names": look.two_months,
    "near-year-is-another": look.near_year_is_another,
    "impossible-deadline": look.impossible_deadline,
    "future-told-as-past": look.future_told_as_past,
    "order-of-digits": look.order_of_digits,
    "two-calendars-disagree": look.two_calendars,
}
"""Each rule with the function that looks for its findings."""


def date_findings(
    dispatch: Dispatch,
    published: Published,
    found: Sequence[Found],
    placed: Sequence[DateExpression],
    shown: Sequence[ShownDay] = (),
    zone: str | None = None,
) -> tuple[Finding, ...]:
    """Every finding, by rule and then in the order of the text."""
    dates = [PlacedDate(words, expression) for words, expression in zip(found, placed, strict=True)]
    reading = DatedText(dispatch, published, dates, shown, zone)
    findings = [
        _finding(dispatch, rule, arguments, dates_)
        for rule, looks in LOOKS.items()
        for arguments, dates_ in looks(reading)
    ]
    return tuple({finding.id: finding for finding in findings}.values())


def _finding(dispatch: Dispatch, rule: str, arguments: Arguments, dates: tuple[DateExpression, ...]) -> Finding:
    places = [Passage(dispatch.id, date.paragraph, date.start, date.end) for date in dates]
    first = places[0] if places else Passage(dispatch.id, 0, 0, len(dispatch.paragraphs[0].text))
    text = dispatch.paragraphs[first.paragraph].text[first.start : first.end]
    founding = dispatch.id, f"{first.paragraph}:{first.start}:{text}"
    return finding_of(rule, arguments, places or [first], *founding)


@dataclass(frozen=True, slots=True)
class DatesRead:
    """What the dates of one dispatch say."""

    published: Published
    expressions: tuple[DateExpression, ...]
    findings: tuple[Finding, ...]


def read_dates(dispatch: Dispatch, layer: TextLayer, zone: str | None = None) -> DatesRead:
    """When the dispatch was published, and every date expression in the order of the text.

    ``zone`` is the time zone of its outlet, where that is known.
    """
    grammar = LANGUAGE_PACKS[dispatch.language].dates
    parts = without_surnames([list(find(part, grammar)) for part in layer.parts], grammar)
    clues = [words for part in parts for words in join(part, grammar)]
    shown = shown_days(layer, dispatch)
    published = publication(by_own_clock(dispatch.published, dispatch, zone), clues, dispatch, shown)
    named = [named_once(part, grammar) for part in parts]
    is_named_twice = any(len(once) < len(part) for once, part in zip(named, parts, strict=True))
    found = [words for part in named for words in join(part, grammar)] if is_named_twice else clues
    placed = tuple(resolve(dispatch, found, published.day))
    return DatesRead(published, placed, date_findings(dispatch, published, found, placed, shown, zone))

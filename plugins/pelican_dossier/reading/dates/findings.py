"""What cannot be in a dispatch's dates: told as findings with their grounds; no value is repaired.

Where a likely value is to be had it is offered: the argument ``likely`` is an EDTF value, ``likely_because`` says
which reason of the catalog speaks for it.
"""

from collections.abc import Callable, Iterator, Sequence

from pelican_dossier.model import DateExpression, Dispatch, Finding, FindingKind, Ground, Passage, Published
from pelican_dossier.model.identity import identity
from pelican_dossier.reading.dates import contradictions as look
from pelican_dossier.reading.dates.contradictions import Args, DatedText, Read, Told
from pelican_dossier.reading.dates.find import Found

RULES: tuple[tuple[str, FindingKind, Callable[[DatedText], Iterator[Told]]], ...] = (
    ("no-publication-date", "missing", look.no_publication_date),
    ("no-such-day", "impossible", look.no_such_day),
    ("weekday-mismatch", "impossible", look.weekday_mismatch),
    ("not-todays-weekday", "impossible", look.not_todays_weekday),
    ("two-month-names", "unreadable", look.two_months),
    ("near-year-is-another", "impossible", look.near_year_is_another),
    ("impossible-deadline", "impossible", look.impossible_deadline),
    ("future-told-as-past", "impossible", look.future_told_as_past),
    ("order-of-digits", "unreadable", look.order_of_digits),
    ("two-calendars-disagree", "impossible", look.two_calendars),
)
"""Each rule with what kind of finding it is."""


def date_findings(
    dispatch: Dispatch, published: Published, found: Sequence[Found], placed: Sequence[DateExpression]
) -> tuple[Finding, ...]:
    """Every finding, by rule and then in the order of the text."""
    dates = [Read(words, expression) for words, expression in zip(found, placed, strict=True)]
    reading = DatedText(dispatch, published, dates)
    told = [
        _finding(dispatch, rule, kind, args, passages)
        for rule, kind, looks in RULES
        for args, passages in looks(reading)
    ]
    return tuple({finding.id: finding for finding in told}.values())


def _finding(
    dispatch: Dispatch, rule: str, kind: FindingKind, args: Args, passages: tuple[DateExpression, ...]
) -> Finding:
    places = tuple(Passage(dispatch.id, e.paragraph, e.start, e.end) for e in passages)
    if not places:
        places = (Passage(dispatch.id, 0, 0, len(dispatch.paragraphs[0].text)),)
    first = places[0]
    text = dispatch.paragraphs[first.paragraph].text[first.start : first.end]
    id_ = identity(rule, dispatch.id, f"{first.paragraph}:{first.start}:{text}")
    return Finding(id_, rule, kind, Ground(rule, args), places)

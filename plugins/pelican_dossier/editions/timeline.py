"""The timeline: every dated statement and every publication, in the order of the calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from pelican_dossier.editions import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.segments import Segment, Segments, html_datetime
from pelican_dossier.editions.words import Words
from pelican_dossier.model import DateExpression, Reading


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated statement, or one publication."""

    kind: str
    """``statement`` or ``publication``."""
    words: str
    """The date in the edition's words, with its modifier and bound."""
    datetime: str | None
    precision: str
    """``day``, ``week``, ``month``, ``year`` or ``range``: the sign that it is drawn with."""
    bound: str | None
    is_doubtful: bool
    is_relative: bool
    """Reckoned from the day of publication or from another date in the text."""
    expression: Words | None
    """The date as the dispatch writes it; None for a publication."""
    segments: tuple[Segment, ...]
    """The sentence as received, where it stands in no translation."""
    sentence: Words | None
    """The sentence in the edition's language, else in the original's; None for a publication."""
    source: SourceLink
    href: str


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of one year."""

    number: int
    words: str
    entries: tuple[Entry, ...]


def timeline(edition: Edition) -> tuple[Year, ...]:
    """All entries by the first day of what they name, the finer before the coarser."""
    dated = sorted(_dated(edition), key=lambda pair: pair[0])
    return tuple(
        Year(number, edition.formats.year(number), tuple(entry for _, entry in entries))
        for number, entries in groupby(dated, key=lambda pair: pair[0][0].year)
    )


_Key = tuple[date, date, int, str, int, int]


def _dated(edition: Edition) -> Iterator[tuple[_Key, Entry]]:
    for reading in edition.dossier.readings:
        link = source_link(edition, reading)
        published = reading.published
        if published.value and published.earliest and published.latest:
            key = (published.earliest, published.latest, 0, reading.dispatch.id, 0, 0)
            yield key, _publication(edition, link, published.value)
        segments = Segments(edition, reading)
        for expression in reading.dates:
            if expression.value and expression.earliest and expression.latest:
                place = (reading.dispatch.id, expression.paragraph, expression.start)
                key = (expression.earliest, expression.latest, 1, *place)
                yield key, _statement(edition, reading, link, segments, expression, expression.value)


def _publication(edition: Edition, link: SourceLink, value: str) -> Entry:
    return Entry(
        kind="publication",
        words=edition.formats.edtf(value),
        datetime=html_datetime(value),
        precision=_precision(value),
        bound=None,
        is_doubtful=False,
        is_relative=False,
        expression=None,
        segments=(),
        sentence=None,
        source=link,
        href=link.href,
    )


def _statement(
    edition: Edition, reading: Reading, link: SourceLink, segments: Segments, expression: DateExpression, value: str
) -> Entry:
    dispatch = reading.dispatch
    sentence, place = edition.sentence(dispatch, expression.paragraph, expression.start)
    return Entry(
        kind="statement",
        words=edition.formats.dated(value, expression.mod, expression.bound),
        datetime=html_datetime(value),
        precision=_precision(value),
        bound=expression.bound,
        is_doubtful=expression.doubtful,
        is_relative=expression.anchor != "absolute",
        expression=Words(expression.text, dispatch.language),
        segments=tuple(segments.of(expression.paragraph, *place)) if place else (),
        sentence=sentence,
        source=link,
        href=addresses.source(edition.language, dispatch.id, expression.paragraph),
    )


def _precision(value: str) -> str:
    if "/" in value:
        return "range"
    if "-W" in value:
        return "week"
    if "X" in value or (len(value) == 7 and int(value[5:]) > 12):
        return "range"
    return {10: "day", 7: "month"}.get(len(value), "year")

"""Dispatches as dots on one axis of days: where each stands, in hundredths of the axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import day_words
from pelican_dossier.editions.outlets import OutletSign, sign_of
from pelican_dossier.model import Reading
from pelican_dossier.model.langstring import LangString

_EDGE = 3.0
"""Hundredths that the first and the last dot stand from the ends, so that no shape is cut."""
_GAP = 4.0
"""Hundredths between two dots that would cover one another: a shape's width where the axis is shortest."""


@dataclass(frozen=True, slots=True)
class SpeakerDot:
    """One dispatch."""

    at: float
    """Hundredths from the start of the axis."""
    sign: OutletSign | None
    is_inferred: bool
    """The day is inferred, and the dot hollow."""


@dataclass(frozen=True, slots=True)
class Span:
    """The axis: its first and last day in words, and where years begin on it."""

    first: LangString
    last: LangString
    years: tuple[float, ...]
    start: date
    end: date

    def place(self, day: date) -> float:
        """Hundredths of the axis at which a day stands."""
        share = (day - self.start).days / (self.end - self.start).days
        return round(_EDGE + share * (100 - 2 * _EDGE), 1)


def span_of(edition: Edition) -> Span | None:
    """From the first day of publication to the last; None where fewer than two are known."""
    days = [reading.published.day for reading in edition.dossier.readings]
    known = sorted({day for day in days if day})
    if len(known) < 2:
        return None
    start, end = known[0], known[-1]
    span = Span(_day(edition, start), _day(edition, end), (), start, end)
    years = tuple(span.place(date(year, 1, 1)) for year in range(start.year + 1, end.year + 1))
    return Span(span.first, span.last, years, start, end)


def _day(edition: Edition, day: date) -> LangString:
    return LangString(day_words(edition, day), edition.interface.language)


def dots(edition: Edition, readings: Sequence[Reading], span: Span) -> tuple[SpeakerDot, ...]:
    """Those of some dispatches, beside one another where they are of nearly one day."""
    dated = sorted((day, reading.dispatch.id, reading) for reading in readings if (day := reading.published.day))
    places = _apart([span.place(day) for day, *_ in dated])
    return tuple(
        SpeakerDot(at, sign_of(edition, reading.dispatch), reading.published.source == "inferred")
        for at, (_, _, reading) in zip(places, dated, strict=True)
    )


def _apart(places: Sequence[float]) -> list[float]:
    """Places in their order, as far as needed from one another, and none beyond the ends."""
    gap = min(_GAP, (100 - 2 * _EDGE) / max(1, len(places)))
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + gap) if moved else place)
    limit = 100 - _EDGE
    for at in range(len(moved) - 1, -1, -1):
        moved[at] = round(min(moved[at], limit), 1)
        limit = moved[at] - gap
    return moved

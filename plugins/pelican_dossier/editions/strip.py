"""The timeline at a glance: a lane a source, each date to scale, years without any left out."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from pelican_dossier.editions import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.model import Event

_CROWDED, _WIDEST = 8, 3.0
"""Dates in a year for each of which its column grows by its own width again, and how wide it grows."""
_NARROWEST = 0.6
"""Per cent of the width that a span has at least."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A date in a lane; places are per cent of its width, counted from the left whatever the direction."""

    x: float
    width: float
    """0 for a day."""
    kind: str
    """``event`` or ``publication``."""
    open_at: str | None
    """``left`` or ``right``, where a bound leaves that end open; ``both`` where the words are only about right."""
    is_doubtful: bool
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One source with its dates."""

    source: SourceLink
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One year."""

    words: str
    x: float
    width: float
    href: str


@dataclass(frozen=True, slots=True)
class Strip:
    """All lanes under one row of years."""

    years: tuple[Column, ...]
    lanes: tuple[Lane, ...]


class _Scale:
    """From days to places, in columns of years that have dates; mirrored where the edition runs right to left."""

    def __init__(self, days: Iterable[date], is_mirrored: bool) -> None:
        counts = Counter(day.year for day in days)
        self.years = sorted(counts)
        weights = [min(_WIDEST, 1 + counts[year] / _CROWDED) for year in self.years]
        self.edges = [0.0, *(100 * edge / sum(weights) for edge in accumulate(weights))]
        self._is_mirrored = is_mirrored

    def place(self, day: date) -> float:
        """Per cent from where reading begins; a day in a year that is left out stands between its neighbours."""
        at = bisect_right(self.years, day.year) - 1
        if at < 0:
            return 0.0
        if self.years[at] != day.year:
            return self.edges[at + 1]
        part = (day.timetuple().tm_yday - 1) / 366
        return self.edges[at] + part * (self.edges[at + 1] - self.edges[at])

    def span(self, first: date, last: date) -> tuple[float, float]:
        """The left edge and the width."""
        begin, end = self.place(first), self.place(last)
        width = max(_NARROWEST, end - begin)
        return self.left(begin, width), round(width, 2)

    def left(self, begin: float, width: float = 0) -> float:
        """Where something stands from the left."""
        return round(100 - begin - width if self._is_mirrored else begin, 2)


def strip(edition: Edition) -> Strip:
    """The strip of a whole dossier."""
    dossier = edition.dossier
    published = {r.dispatch.id: r.published for r in dossier.readings if r.published.value}
    days = [event.earliest for event in dossier.events]
    days += [one.earliest for one in published.values() if one.earliest]
    scale = _Scale(days, edition.direction == "rtl")
    marks: dict[str, list[Mark]] = {reading.dispatch.id: [] for reading in dossier.readings}
    for event in dossier.events:
        for source in dict.fromkeys(passage.source for passage in event.passages):
            marks[source].append(_event(edition, scale, event))
    for id_, one in published.items():
        if one.value and one.earliest and one.latest:
            label = edition.formats.edtf(one.value)
            x = scale.left(scale.place(one.earliest))
            marks[id_].append(Mark(x, 0, "publication", None, False, label, addresses.source(edition.language, id_)))
    lanes = tuple(Lane(source_link(edition, r), tuple(marks[r.dispatch.id])) for r in dossier.readings)
    return Strip(tuple(_columns(edition, scale)), lanes)


def _event(edition: Edition, scale: _Scale, event: Event) -> Mark:
    is_day = event.earliest == event.latest
    x, width = (scale.left(scale.place(event.earliest)), 0.0) if is_day else scale.span(event.earliest, event.latest)
    clearest = event.passages[0]
    reading = edition.readings[clearest.source]
    dates = (d for d in reading.dates if (d.paragraph, d.start) == (clearest.paragraph, clearest.start))
    return Mark(
        x=x,
        width=width,
        kind="event",
        open_at=_open_at(edition, event),
        is_doubtful=any(read.doubtful for read in dates),
        label=edition.formats.dated(event.value, event.mod, event.bound),
        href=f"{addresses.listing(edition.language, 'timeline')}#{event.id}",
    )


def _open_at(edition: Edition, event: Event) -> str | None:
    if event.mod == "APPROX":
        return "both"
    if event.bound is None:
        return None
    is_before = event.bound in ("BEFORE", "ON_OR_BEFORE")
    return "left" if is_before == (edition.direction == "ltr") else "right"


def _columns(edition: Edition, scale: _Scale) -> Iterator[Column]:
    for year, begin, end in zip(scale.years, scale.edges, scale.edges[1:], strict=False):
        width = end - begin
        href = f"{addresses.listing(edition.language, 'timeline')}#y{year}"
        yield Column(edition.formats.year(year), scale.left(begin, width), round(width, 2), href)

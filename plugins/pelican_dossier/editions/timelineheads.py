"""The heads over the entries of the timeline: years, and the months that have many of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.timeline import Entry
from pelican_dossier.model.edtf import Edtf

_A_HEAD = 3
"""Entries of a month from which on it has a head of its own: fewer tell their month well enough themselves."""


@dataclass(frozen=True, slots=True)
class Month:
    """Entries of a year that follow one another."""

    words: str | None
    """The month that all of them are of, where they are so many that it needs a head."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of one year."""

    number: int
    words: str
    months: tuple[Month, ...]


def by_year(edition: Edition, entries: Iterable[Entry]) -> tuple[Year, ...]:
    """Entries in their order, year by year and month by month."""
    return tuple(
        Year(number, edition.formats.year(number), tuple(_by_month(edition, of_year)))
        for number, of_year in groupby(entries, key=lambda entry: entry.year)
    )


def _by_month(edition: Edition, entries: Iterable[Entry]) -> Iterator[Month]:
    waiting: list[Entry] = []
    for month, found in groupby(entries, key=_month_of):
        of_month = tuple(found)
        if month is None or len(of_month) < _A_HEAD:
            waiting += of_month
            continue
        if waiting:
            yield Month(None, tuple(waiting))
            waiting = []
        yield Month(edition.formats.within_year(month, None, None), of_month)
    if waiting:
        yield Month(None, tuple(waiting))


def _month_of(entry: Entry) -> Edtf | None:
    """The one that an entry names, or that all of its days are in."""
    first, last = entry.days
    return Edtf("month", first.year, first.month) if (first.year, first.month) == (last.year, last.month) else None

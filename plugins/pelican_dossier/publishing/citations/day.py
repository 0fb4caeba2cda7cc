"""The day of a news item as a citation may give it: no finer and no surer than it is known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pelican_dossier.model import Published


@dataclass(frozen=True, slots=True)
class Day:
    """One day of publication, of which the first and the last that it can have been are known."""

    earliest: date
    latest: date
    is_inferred: bool

    @property
    def is_sure(self) -> bool:
        """Whether it is one day, and stated."""
        return not self.is_inferred and self.earliest == self.latest

    @property
    def known(self) -> tuple[int, ...]:
        """Year, month and day as far as they are the same whichever day it was."""
        return tuple(_same(_parts(self.earliest), _parts(self.latest)))

    @property
    def span(self) -> str:
        """The day, or the first and the last of the days that it can have been."""
        if self.earliest == self.latest:
            return self.earliest.isoformat()
        return f"{self.earliest.isoformat()}/{self.latest.isoformat()}"

    @property
    def edtf(self) -> str:
        """``2025-11-07``; ``2025-11-07?`` where it is inferred; ``[2025-11-05..2025-11-07]`` for one of them."""
        if self.earliest != self.latest:
            return f"[{self.earliest.isoformat()}..{self.latest.isoformat()}]"
        return self.earliest.isoformat() + ("?" if self.is_inferred else "")


def day_of(published: Published) -> Day | None:
    """The day of a dispatch; None where nothing is known of it, or where it has no end."""
    if published.earliest is None or published.latest is None:
        return None
    return Day(published.earliest, published.latest, published.source == "inferred")


def _parts(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _same(first: tuple[int, ...], last: tuple[int, ...]) -> Iterator[int]:
    for one, other in zip(first, last, strict=True):
        if one != other:
            return
        yield one

"""The dossier in small, below the masthead of every page: its months, who published when, which dates are in conflict.

It is made of what the strip of the timeline shows; a key says what its marks are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.outlets import OutletSign
from pelican_dossier.editions.stripmarks import StripMarks, strip_marks
from pelican_dossier.editions.timescale import TimeScale
from pelican_dossier.model.langstring import LangString

_WIDE, _MIDDLE, _NARROW = 1152.0, 720.0, 358.0
_EDGE = 6.0
"""Units that no sign stands nearer to an end."""
_APART, _MOVED = 11.0, 44.0
"""Units between two signs, and how far one is moved for that; one that has to go farther is left out."""
_NARROWEST = 4.0
_MOST_NAMED = 16
"""Outlets in the key."""


@dataclass(frozen=True, slots=True)
class MastheadTick:
    """Where a month begins."""

    x: float
    is_year: bool


@dataclass(frozen=True, slots=True)
class MastheadSign:
    """A publication."""

    x: float
    """Of the middle of the sign."""
    sign: OutletSign


@dataclass(frozen=True, slots=True)
class MastheadBar:
    """A date in conflict."""

    x: float
    width: float
    is_contradiction: bool


@dataclass(frozen=True, slots=True)
class MastheadDrawing:
    """One size of it."""

    width: float
    ticks: tuple[MastheadTick, ...]
    bars: tuple[MastheadBar, ...]
    signs: tuple[MastheadSign, ...]


@dataclass(frozen=True, slots=True)
class MastheadOutlet:
    """A sign with its outlet's name, for the key."""

    sign: OutletSign
    name: LangString


@dataclass(frozen=True, slots=True)
class MastheadStrip:
    """The sizes in which it is drawn."""

    wide: MastheadDrawing
    middle: MastheadDrawing
    narrow: MastheadDrawing
    years: tuple[str, ...]
    """The first and the last, which stand at its ends; one where they are the same."""
    outlets: tuple[MastheadOutlet, ...]
    """Those that its key names, by the days on which they first published."""

    def has_bars(self, *, contradiction: bool) -> bool:
        """Whether a date of that tier is drawn."""
        return any(bar.is_contradiction == contradiction for bar in self.wide.bars)


@once
def masthead_strip(edition: Edition) -> MastheadStrip | None:
    """The dossier in small; None where nothing in it has a date."""
    marks = strip_marks(edition, None)
    if marks is None:
        return None
    formats = edition.interface.formats
    years = tuple(dict.fromkeys(formats.year(day.year) for day in marks.over))
    wide, middle, narrow = (_drawn(edition, marks, width) for width in (_WIDE, _MIDDLE, _NARROW))
    return MastheadStrip(wide, middle, narrow, years, _outlets(marks))


def _outlets(marks: StripMarks) -> tuple[MastheadOutlet, ...]:
    named = {mark.sign: mark.label for mark in sorted(marks.published, key=lambda mark: mark.days) if mark.sign}
    return tuple(MastheadOutlet(sign, name) for sign, name in islice(named.items(), _MOST_NAMED))


def _drawn(edition: Edition, marks: StripMarks, width: float) -> MastheadDrawing:
    is_mirrored = edition.direction == "rtl"
    scale = TimeScale(marks.over, width, is_mirrored=is_mirrored)
    ticks = tuple(MastheadTick(round(tick.x, 1), tick.is_year) for tick in scale.months())
    return MastheadDrawing(width, ticks, tuple(_bars(scale, marks)), tuple(_signs(scale, marks, is_mirrored)))


def _bars(scale: TimeScale, marks: StripMarks) -> Iterator[MastheadBar]:
    for mark in (mark for asked in marks.asked for mark in asked.marks if mark.is_in_conflict):
        west, wide = scale.span(mark.days)
        yield MastheadBar(round(west, 1), round(max(wide, _NARROWEST), 1), mark.conflict == "contradiction")


def _signs(scale: TimeScale, marks: StripMarks, is_mirrored: bool) -> Iterator[MastheadSign]:
    """In the order of their days, none over another."""
    ahead, at = -1 if is_mirrored else 1, -_APART
    for mark in sorted(marks.published, key=lambda mark: mark.days):
        x = min(max(scale.middle(mark.days[0]), _EDGE), scale.width - _EDGE)
        along = scale.width - x if is_mirrored else x
        moved = max(along, at + _APART)
        if mark.sign and moved - along <= _MOVED and moved <= scale.width - _EDGE:
            at = moved
            yield MastheadSign(round(x + ahead * (moved - along), 1), mark.sign)

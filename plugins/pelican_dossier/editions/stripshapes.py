"""The shapes of dates on the strip: as wide as what they name, hollow, dashed or broken as they are known."""

from pelican_dossier.editions.stripdrawing import Stretched, StripShape
from pelican_dossier.editions.stripmarks import StripMark
from pelican_dossier.editions.timescale import TimeScale

_BAR = 12.0
"""Units that a bar is high."""
_DISCS = (10.0, 13.0, 16.0)
"""How large a day is by the outlets that tell it: one, two, more."""
_LONG = 62
"""Days from which on a bar is thin, so that shorter ones are seen on it."""
_NARROWEST = 4.0
"""Units that a bar is wide at least."""


def extent_of(scale: TimeScale, mark: StripMark) -> Stretched:
    """Where a mark begins and ends, counted from the left."""
    if mark.days[0] == mark.days[1]:
        middle, half = scale.middle(mark.days[0]), _DISCS[min(mark.outlets, len(_DISCS)) - 1] / 2
        return middle - half, middle + half
    west, wide = scale.span(mark.days)
    missing = max(0.0, _NARROWEST - wide)
    return west - missing / 2, west + wide + missing / 2


def middle_of(scale: TimeScale, mark: StripMark) -> float:
    """The middle of a mark."""
    west, east = extent_of(scale, mark)
    return (west + east) / 2


def shape_of(scale: TimeScale, mark: StripMark, y: float) -> StripShape:
    """A mark at some height. Where it is in conflict, that is all that its shape says of it."""
    west, east = extent_of(scale, mark)
    is_day = mark.days[0] == mark.days[1]
    is_thin = (mark.days[1] - mark.days[0]).days > _LONG and not mark.is_in_conflict
    says = {
        "hollow": (mark.is_doubtful or mark.is_inferred) and not mark.is_in_conflict,
        "inferred": mark.is_inferred and not mark.is_in_conflict,
        "contradiction": mark.conflict == "contradiction",
    }
    return StripShape(
        x=round((west + east) / 2 if is_day else west, 1),
        y=round(y, 1),
        width=0 if is_day else round(east - west, 1),
        height=round(east - west, 1) if is_day else _BAR / 2 if is_thin else _BAR,
        ways=" ".join(name for name, holds in says.items() if holds),
        is_broken=mark.is_in_conflict,
        open_at=_side(mark.opens, is_mirrored=scale.is_mirrored),
    )


def _side(opens: str | None, *, is_mirrored: bool) -> str | None:
    if opens not in ("before", "after"):
        return opens
    return "left" if (opens == "before") != is_mirrored else "right"

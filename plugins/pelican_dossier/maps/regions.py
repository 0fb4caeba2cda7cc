"""Which places belong together on a plate, and what is shown around them."""

from collections.abc import Iterable, Mapping, Sequence
from math import acos, cos, degrees, radians, sin

from pelican_dossier.maps.drawing import drawn
from pelican_dossier.maps.frame import WIDTH, Frame
from pelican_dossier.maps.lines import Box, Point, area_of, is_inside
from pelican_dossier.maps.shapes import Shape, world
from pelican_dossier.model import Entity

_ONE_REGION = 12.0
"""Degrees of a great circle from one place to the next of the same region."""
_SHOWN_WHOLE = 22.0
"""Degrees of latitude and of longitude within which a country is shown whole around its places."""
_TO_BE_KNOWN = 150.0
"""Square units of a country of which the middle is not in sight."""
_SPECK = 1.0
"""Units from its middle to its edge."""


def point_of(town: Entity) -> Point:
    """Longitude and latitude of a place that has coordinates."""
    assert town.coordinates
    latitude, longitude = town.coordinates
    return longitude, latitude


def mainland(country: Entity) -> Shape:
    """The largest piece of a country."""
    return world().countries[country.country or ""][0]


def region(towns: Sequence[Entity], mentions: Mapping[str, int]) -> list[Entity]:
    """Of the groups of towns that lie near one another, the one with the most mentions."""
    groups: list[list[Entity]] = []
    for town in towns:
        near = [group for group in groups if any(_distance(town, other) < _ONE_REGION for other in group)]
        joined = [*(one for group in near for one in group), town]
        groups = [*(group for group in groups if group not in near), joined]
    order = {town.id: at for at, town in enumerate(towns)}
    return max(groups, key=lambda group: (sum(mentions[t.id] for t in group), -order[group[0].id]), default=[])


def _distance(one: Entity, other: Entity) -> float:
    """Degrees of the great circle."""
    (east, north), (to_east, to_north) = (tuple(map(radians, point_of(place))) for place in (one, other))
    cosine = sin(north) * sin(to_north) + cos(north) * cos(to_north) * cos(to_east - east)
    return degrees(acos(max(-1.0, min(1.0, cosine))))


def around(towns: Iterable[Entity]) -> list[Point]:
    """The places, with the outlines of the countries in which they lie, but for those that would make them small."""
    points = [point_of(town) for town in towns]
    found = list(points)
    for rings in world().countries.values():
        box = rings[0].box
        is_small = max(box.east - box.west, box.north - box.south) < _SHOWN_WHOLE
        if is_small and any(box.covers(point) and is_inside(point, [rings[0].points]) for point in points):
            found += rings[0].points
    return found


def in_sight(country: Entity, frame: Frame) -> Sequence[Sequence[Point]]:
    """What of a country is on the plate, in units; a speck where it is too small to be drawn.

    Nothing where less of it is seen than its name needs to make sense.
    """
    rings = drawn(frame).countries.get(country.country or "", ())
    x, y = frame.place(mainland(country).box.middle)
    if 0 < x < WIDTH and 0 < y < frame.height:
        return rings or [Box(x, y, x, y).wider(_SPECK).corners]
    return rings if sum(map(area_of, rings)) > _TO_BE_KNOWN else ()

"""What part of the world a plate shows, and how large."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, radians

from pelican_dossier.maps.lines import Box, Point, box_of
from pelican_dossier.maps.projection import Azimuthal, EqualEarth, Projection

WIDTH = 720
"""Units; a unit is a pixel where there is room."""
_LOWEST, _HIGHEST = 0.46, 0.8
"""Height as a share of the width."""
_PADDING = 0.07
_LEAST = radians(6)
"""Radii of the Earth from west to east: what is smaller than a small country is shown with what lies around it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A projection, and the rectangle of it that is drawn."""

    projection: Projection
    page: Box
    """In radii of the Earth."""
    window: Box
    """The degrees outside of which nothing is in sight."""

    @property
    def height(self) -> int:
        """Units, as :data:`WIDTH` has them."""
        return round(WIDTH * (self.page.north - self.page.south) / (self.page.east - self.page.west))

    def place(self, point: Point) -> Point:
        """Of a longitude and a latitude: units from the left and from the top; north is up in every edition."""
        longitude, latitude = point
        middle = (self.window.west + self.window.east) / 2
        return self.lay((longitude - 360 * round((longitude - middle) / 360), latitude))

    def lay(self, point: Point) -> Point:
        """The same for a longitude that has been turned around the world until it lies in the window."""
        x, y = self.projection(point)
        scale = WIDTH / (self.page.east - self.page.west)
        return (x - self.page.west) * scale, (self.page.north - y) * scale


def fitted(points: Sequence[Point]) -> Frame:
    """The frame around some points of the world, at least one."""
    middle = _middle(points)
    turned = [(x - 360 * round((x - middle) / 360), y) for x, y in points]
    around = box_of(turned)
    near = Azimuthal(round(middle, 2), round((around.south + around.north) / 2, 2))
    page = _page([near(point) for point in turned])
    window = near.window(hypot(*map(max, zip(map(abs, page[:2]), map(abs, page[2:]), strict=True))))
    if window:
        return Frame(near, page, window)
    far = EqualEarth(near.longitude)
    return Frame(far, _page([far(point) for point in turned]), far.window(0))


def _middle(points: Sequence[Point]) -> float:
    """The longitude opposite to the widest gap, so that no dossier is torn at the edge of the world."""
    longitudes = sorted({x % 360 for x, _ in points})
    gaps = zip(longitudes, [*longitudes[1:], longitudes[0] + 360], strict=True)
    begin, end = max(gaps, key=lambda gap: gap[1] - gap[0])
    return ((begin + end) / 2 + 180 + 180) % 360 - 180


def _page(points: Sequence[Point]) -> Box:
    """The rectangle around projected points, not too small, too flat or too high."""
    around = box_of(points)
    wide, high = around.east - around.west, around.north - around.south
    wide = max(wide * (1 + 2 * _PADDING), high * (1 + 2 * _PADDING) / _HIGHEST, _LEAST)
    high = max(high * (1 + 2 * _PADDING), wide * _LOWEST)
    x, y = (around.west + around.east) / 2, (around.south + around.north) / 2
    return Box(*(round(edge, 6) for edge in (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)))

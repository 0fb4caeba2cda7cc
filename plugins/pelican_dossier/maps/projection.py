"""How the world is laid flat: two projections that keep areas, and the frame of them that a plate shows.

Lambert’s azimuthal one has no edge or pole that it could not show, but for the other side of the world; where that
comes into sight, Equal Earth (Šavrič, Patterson, Jenny 2018) takes its place.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, degrees, hypot, radians, sin, sqrt
from typing import ClassVar

from pelican_dossier.maps.geometry import Box, Point, box_of

WIDTH = 720
"""Units; a unit is a pixel where there is room."""
_LOWEST, _HIGHEST = 0.46, 0.8
"""Height as a share of the width."""
_PADDING = 0.07
_LEAST = radians(6)
"""Radii of the Earth from west to east: what is smaller than a small country is shown with what lies around it."""
_MARGIN = 1.0
"""Degrees more than are in sight."""


@dataclass(frozen=True, slots=True)
class Azimuthal:
    """Lambert’s azimuthal projection around a point."""

    longitude: float
    latitude: float

    def __call__(self, point: Point) -> Point:
        """Degrees in, radii of the Earth out."""
        east, north, middle = radians(point[0] - self.longitude), radians(point[1]), radians(self.latitude)
        nearness = 1 + sin(middle) * sin(north) + cos(middle) * cos(north) * cos(east)
        scale = sqrt(2 / max(nearness, 1e-9))
        up = cos(middle) * sin(north) - sin(middle) * cos(north) * cos(east)
        return scale * cos(north) * sin(east), scale * up

    def window(self, reach: float) -> Box | None:
        """The degrees within which all lies that is ``reach`` radii from the middle; None with the other side in it."""
        if reach >= sqrt(2):
            return None
        angle = degrees(2 * asin(reach / 2)) + _MARGIN
        south, north = max(-90.0, self.latitude - angle), min(90.0, self.latitude + angle)
        holds_pole = abs(self.latitude) + angle >= 90
        if holds_pole and south <= -self.latitude <= north:
            return None
        wide = 180.0 if holds_pole else degrees(asin(sin(radians(angle)) / cos(radians(self.latitude)))) + _MARGIN
        return Box(self.longitude - wide, south, self.longitude + wide, north)


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """The whole world around a meridian."""

    longitude: float

    _FACTORS: ClassVar = (1.340264, -0.081106, 0.000893, 0.003796)

    def __call__(self, point: Point) -> Point:
        """Degrees in, radii of the Earth out."""
        a, b, c, d = self._FACTORS
        t = asin(sqrt(3) / 2 * sin(radians(point[1])))
        six = t**6
        slope = a + 3 * b * t**2 + six * (7 * c + 9 * d * t**2)
        x = 2 * sqrt(3) / 3 * radians(point[0] - self.longitude) * cos(t) / slope
        return x, t * (a + b * t**2 + six * (c + d * t**2))

    @property
    def window(self) -> Box:
        """All of the world, cut where it is furthest from the middle."""
        return Box(self.longitude - 180, -90, self.longitude + 180, 90)


@dataclass(frozen=True, slots=True)
class Frame:
    """A projection, and the rectangle of it that is drawn."""

    projection: Azimuthal | EqualEarth
    page: Box
    """In radii of the Earth."""
    window: Box
    """The degrees outside of which nothing is in sight."""

    @property
    def height(self) -> int:
        """Units, as :data:`WIDTH` has them."""
        wide, high = self.page.size
        return round(WIDTH * high / wide)

    def place(self, point: Point) -> Point:
        """Of a longitude and a latitude: units from the left and from the top; north is up in every edition."""
        longitude, latitude = point
        middle, _ = self.window.middle
        return self.lay((longitude - 360 * round((longitude - middle) / 360), latitude))

    def lay(self, point: Point) -> Point:
        """The same for a longitude that has been turned around the world until it lies in the window."""
        return self.laid([point])[0]

    def laid(self, points: Iterable[Point]) -> list[Point]:
        """The same for each of many."""
        west, _, east, north = self.page
        scale = WIDTH / (east - west)
        return [((x - west) * scale, (north - y) * scale) for x, y in map(self.projection, points)]


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
    return Frame(far, _page([far(point) for point in turned]), far.window)


def _middle(points: Sequence[Point]) -> float:
    """The longitude opposite to the widest gap, so that no dossier is torn at the edge of the world."""
    longitudes = sorted({x % 360 for x, _ in points})
    gaps = zip(longitudes, [*longitudes[1:], longitudes[0] + 360], strict=True)
    begin, end = max(gaps, key=lambda gap: gap[1] - gap[0])
    return ((begin + end) / 2 + 180 + 180) % 360 - 180


def _page(points: Sequence[Point]) -> Box:
    """The rectangle around projected points, not too small, too flat or too high."""
    around = box_of(points)
    wide, high = around.size
    wide = max(wide * (1 + 2 * _PADDING), high * (1 + 2 * _PADDING) / _HIGHEST, _LEAST)
    high = max(high * (1 + 2 * _PADDING), wide * _LOWEST)
    x, y = around.middle
    return Box(*(round(edge, 6) for edge in (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)))

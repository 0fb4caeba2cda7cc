"""From longitude and latitude to the plane: two projections that keep areas, one for a part of the world, one for all.

Lambert’s azimuthal one has no edge or pole that it could not show, but for the other side of the world; where that
comes into sight, Equal Earth (Šavrič, Patterson, Jenny 2018) takes its place.
"""

from dataclasses import dataclass
from math import asin, cos, degrees, radians, sin, sqrt
from typing import ClassVar, Protocol

from pelican_dossier.maps.lines import Box, Point

_MARGIN = 1.0
"""Degrees more than are in sight."""


class Projection(Protocol):
    """A way to lay the world out flat, north up."""

    def __call__(self, point: Point) -> Point:
        """Degrees in, radii of the Earth out."""

    def window(self, reach: float) -> Box | None:
        """The degrees within which all lies that is ``reach`` radii from the middle; None if all of it is."""


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

    def window(self, reach: float) -> Box:  # noqa: ARG002 - the world, however much of it is in sight
        """All of the world, cut where it is furthest from the middle."""
        return Box(self.longitude - 180, -90, self.longitude + 180, 90)

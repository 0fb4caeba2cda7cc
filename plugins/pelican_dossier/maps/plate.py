"""What a plate shows: which places belong together, and the coasts and borders around them as paths of SVG."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import acos, cos, degrees, radians, sin

from pelican_dossier.maps.geodata import Shape, world
from pelican_dossier.maps.geometry import (
    Box,
    Point,
    area_of,
    box_of,
    clipped_line,
    clipped_ring,
    divided,
    is_inside,
    simplified,
)
from pelican_dossier.maps.projection import WIDTH, Frame
from pelican_dossier.model import Entity

_ONE_REGION = 12.0
"""Degrees of a great circle from one place to the next of the same region."""
_SHOWN_WHOLE = 22.0
"""Degrees of latitude and of longitude within which a country is shown whole around its places."""
_TO_BE_KNOWN = 150.0
"""Square units of a country of which the middle is not in sight."""
_SPECK = 1.0
"""Units from its middle to its edge."""
_FLATTEST = 0.8
"""Units by which a bend must leave the straight line to be seen."""
_SMALLEST = 1.6
"""Units from one side to the other of an island that is large enough to be seen."""
_LONGEST = 2.0
"""Degrees that are drawn straight."""
_BLEED = 3
"""Units beyond the edge, so that no line is seen to run along it."""
_NETS, _MESHES, _OFF_POLE = (1, 2, 5, 10, 15, 30), 9, 1.0
"""Degrees between the lines of the net, how many meshes it has at most, and how far it ends from the poles."""
_TURNS = (-360, 0, 360)


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
        if max(box.size) < _SHOWN_WHOLE and any(
            box.covers(point) and is_inside(point, [rings[0].points]) for point in points
        ):
            found += rings[0].points
    return found


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is in sight."""

    countries: Mapping[str, tuple[tuple[Point, ...], ...]]
    """Code -> rings in units."""
    coasts: str
    borders: str
    net: str
    """Meridians and parallels."""

    @property
    def land(self) -> str:
        """All countries as one path."""
        return "".join(path(rings, is_ring=True) for rings in self.countries.values())


def drawn(frame: Frame) -> Drawn:
    """The coasts and borders within a frame; the same for every edition. Takes a quarter of a second."""
    view = Box(0, 0, WIDTH, frame.height).wider(_BLEED)
    shapes = world()
    countries = {code: tuple(_rings(of, frame, view)) for code, of in shapes.countries.items()}
    return Drawn(
        countries={code: rings for code, rings in countries.items() if rings},
        coasts=path(_lines(shapes.coasts, frame, view)),
        borders=path(_lines(shapes.borders, frame, view)),
        net=path(_lines(_net(frame.window), frame, view)),
    )


def in_sight(country: Entity, frame: Frame, shown: Drawn) -> Sequence[Sequence[Point]]:
    """What of a country is on the plate, in units; a speck where it is too small to be drawn.

    ``shown`` is what is drawn within the frame. Nothing where less of the country is seen than its name needs to make
    sense.
    """
    rings = shown.countries.get(country.country or "", ())
    x, y = frame.place(mainland(country).box.middle)
    if 0 < x < WIDTH and 0 < y < frame.height:
        return rings or [Box(x, y, x, y).wider(_SPECK).corners]
    return rings if sum(map(area_of, rings)) > _TO_BE_KNOWN else ()


def _net(window: Box) -> Iterator[Shape]:
    """Meridians and parallels, some six of them across the window."""
    wide = min(window.east - window.west, 2 * (window.north - window.south))
    step = next(step for step in _NETS if wide / step <= _MESHES or step == _NETS[-1])
    for east in range(int(window.west // step) * step, int(window.east) + 1, step):
        line = (float(east), -90 + _OFF_POLE), (float(east), 90 - _OFF_POLE)
        yield Shape(line, Box(east - 0.1, -90, east + 0.1, 90))
    for north in range(step * (-90 // step + 1), 90, step):
        line = (window.west, float(north)), (window.east, float(north))
        yield Shape(line, Box(window.west, north - 0.1, window.east, north + 0.1))


def _rings(shapes: Iterable[Shape], frame: Frame, view: Box) -> Iterator[tuple[Point, ...]]:
    for points in _in_window(shapes, frame.window):
        ring = clipped_ring(points, frame.window)
        if ring:
            placed = frame.laid(divided([*ring, ring[0]], _LONGEST))
            seen = clipped_ring(placed[:-1], view)
            if _is_large(seen):
                yield tuple(simplified([*seen, seen[0]], _FLATTEST)[:-1])


def _lines(shapes: Iterable[Shape], frame: Frame, view: Box) -> Iterator[Sequence[Point]]:
    for points in _in_window(shapes, frame.window):
        for part in clipped_line(points, frame.window):
            for seen in clipped_line(frame.laid(divided(part, _LONGEST)), view):
                if seen[0] != seen[-1] or _is_large(seen):
                    yield simplified(seen, _FLATTEST)


def _is_large(ring: Sequence[Point]) -> bool:
    return len(ring) >= 3 and max(box_of(ring).size) > _SMALLEST


def _in_window(shapes: Iterable[Shape], window: Box) -> Iterator[Sequence[Point]]:
    """The shapes, turned around the world until they meet the window."""
    for shape in shapes:
        for turn in _TURNS:
            box = Box(shape.box.west + turn, shape.box.south, shape.box.east + turn, shape.box.north)
            if box.meets(window):
                yield [(x + turn, y) for x, y in shape.points]


def path(lines: Iterable[Sequence[Point]], is_ring: bool = False) -> str:
    """Lines as one path: a place to begin at, then steps of tenths of a unit."""
    return "".join(_steps(line, is_ring) for line in lines)


def _steps(line: Sequence[Point], is_ring: bool) -> str:
    rounded = [(round(x * 10), round(y * 10)) for x, y in line]
    steps = [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in zip(rounded, rounded[1:], strict=False)]
    said = " ".join(f"{_tenths(x)} {_tenths(y)}" for x, y in steps if x or y)
    begin = f"M{_tenths(rounded[0][0])} {_tenths(rounded[0][1])}"
    return f"{begin}l{said}{'z' if is_ring else ''}" if said else ""


def _tenths(number: int) -> str:
    return f"{number / 10:.1f}".removesuffix(".0").replace("0.", ".", 1) if abs(number) < 10 else f"{number / 10:g}"

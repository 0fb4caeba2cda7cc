"""Where a map is from: coasts and borders, in the file beside this module, and the credit for coordinates."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import cos, radians

from pelican_dossier.maps.geometry import Box, Point, area_of, box_of

_POLE = 90.0


@dataclass(frozen=True, slots=True)
class Shape:
    """A ring or a line; longitudes run on beyond 180 degrees, so that none leaps around the world."""

    points: tuple[Point, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class World:
    """All of it."""

    countries: Mapping[str, tuple[Shape, ...]]
    """ISO 3166-1 alpha-2 -> open rings, the largest first; under an empty code those that have none."""
    coasts: tuple[Shape, ...]
    borders: tuple[Shape, ...]
    """Lines between two countries, each once."""


@cache
def world() -> World:
    """The shapes, read once."""
    text = resources.files(__package__).joinpath("countries.json").read_text("utf-8")
    data = json.loads(text)
    lines = [_line(steps, data["steps"]) for steps in data["arcs"]]
    borders = set(data["borders"])
    rings: dict[str, list[Shape]] = {}
    for code, numbers in data["countries"]:
        rings.setdefault(code, []).extend(_shape(_ring(ring, lines)) for ring in numbers)
    shapes = [_shape(_unbroken(line)) for line in lines]
    return World(
        countries={code: tuple(sorted(of, key=_size, reverse=True)) for code, of in rings.items()},
        coasts=tuple(shape for at, shape in enumerate(shapes) if at not in borders),
        borders=tuple(shape for at, shape in enumerate(shapes) if at in borders),
    )


def _line(steps: Sequence[int], to_a_degree: int) -> list[Point]:
    x = y = 0
    line = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        line.append((x / to_a_degree, y / to_a_degree))
    return line


def _ring(numbers: Iterable[int], lines: Sequence[list[Point]]) -> list[Point]:
    """Lines joined; one that is walked backwards has the complement of its number."""
    points: list[Point] = []
    for number in numbers:
        points += (lines[number] if number >= 0 else lines[~number][::-1])[:-1]
    ring = list(_unbroken([*points, points[0]]))
    *ring, (end, _) = ring
    if abs(end - ring[0][0]) > 1:  # around a pole: closed by way of it
        pole = -_POLE if ring[0][1] < 0 else _POLE
        ring += [(end, ring[0][1]), (end, pole), (ring[0][0], pole)]
    return ring


def _unbroken(line: Iterable[Point]) -> Iterator[Point]:
    """Without leaps at the edge of the world."""
    before: float | None = None
    for x, y in line:
        if before is not None:
            x += 360 * round((before - x) / 360)
        yield x, y
        before = x


def _shape(points: Iterable[Point]) -> Shape:
    row = tuple(points)
    return Shape(row, box_of(row))


def _size(shape: Shape) -> float:
    return area_of(shape.points) * cos(radians(shape.box.middle[1]))


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """A collection of places with their coordinates."""

    name: str
    href: str
    licence: str | None
    """None where it is in the public domain."""
    licence_href: str


_DEED = "https://creativecommons.org/"
GAZETTEERS = {
    "geonames": Gazetteer("GeoNames", "https://www.geonames.org/", "CC BY 4.0", f"{_DEED}licenses/by/4.0/"),
    "airportsdata": Gazetteer(
        "airportsdata", "https://github.com/mborsetti/airportsdata", "MIT", "https://spdx.org/licenses/MIT.html"
    ),
    "ourairports": Gazetteer("OurAirports", "https://ourairports.com/", None, f"{_DEED}publicdomain/mark/1.0/"),
    "naturalearth": Gazetteer(
        "Natural Earth", "https://www.naturalearthdata.com/", None, f"{_DEED}publicdomain/mark/1.0/"
    ),
    "openstreetmap": Gazetteer(
        "OpenStreetMap", "https://www.openstreetmap.org/", "ODbL 1.0", "https://www.openstreetmap.org/copyright"
    ),
    "wikidata": Gazetteer("Wikidata", "https://www.wikidata.org/", "CC0 1.0", f"{_DEED}publicdomain/zero/1.0/"),
}
"""By what stands before the colon of ``coordinates_from``."""

"""Where names stand on a plate: beside their dot or within their country, none over another or over a dot."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil, floor
from typing import Literal

from pelican_dossier.maps.geometry import Box, Point, box_of, crossings, is_inside
from pelican_dossier.model.langstring import LangString, script

_WIDTHS = (("M", 0.0), ("Cf", 0.0), ("Zs", 0.26), ("Lu", 0.72), ("Nd", 0.56), ("P", 0.36))
"""Of a letter, by the beginning of its Unicode category, in sizes of the type; rather too wide than too narrow."""
_WIDE, _JOINED, _OTHER = 1.05, 0.44, 0.52
"""The same for letters of East Asia, for those of the Arabic script, and for all others."""
_SPACED = 0.08
"""Sizes of the type between the letters of a country's name, at most."""
_LARGER = {"Arab": 1.16}
"""Scripts that are set larger than Latin beside them."""
_ABOVE, _BELOW = 0.78, 0.34
"""How far a line reaches above and below its baseline, in sizes of the type."""
_APART = 0.28
"""Sizes of the type between a dot and its name."""
_GRID = 30
"""Columns of points that are tried for the name of a country."""
_TRIED = 250
"""Of those points, the most inward."""
_EDGE = 4.0
"""Units that stay free along the edge."""
Side = Literal["east", "west", "middle"]
"""On which side of its place a name runs on; of the page, not of reading."""


@dataclass(frozen=True, slots=True)
class MapLabel:
    """A name on the plate."""

    x: float
    y: float
    """Of the baseline."""
    anchor: str
    """``start``, ``middle`` or ``end``, as SVG counts them from where the name's own language begins."""
    name: LangString


@dataclass(frozen=True, slots=True)
class Dot:
    """A place that is a point, in units."""

    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        """What it covers."""
        return Box(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)


class LabelPlacer:
    """A plate that fills with names; who comes first has the choice."""

    def __init__(self, width: float, height: float, size: float, dots: Sequence[Dot]) -> None:
        self._page = Box(0, 0, width, height).wider(-_EDGE)
        self._size = size
        self._dots = [(dot, dot.box.wider(1)) for dot in dots]
        self._taken: list[Box] = []

    def beside(self, dot: Dot, name: LangString, spacing: float = 0) -> MapLabel | None:
        """Beside a dot, where reading runs on if that is free; None where nothing is."""
        size = self._type(name)
        for x, y, side in _around(dot, size, name.direction == "rtl"):
            box = self._box(x, y, side, name, spacing)
            # no other dot comes between the name and its own
            if self._is_free(box._replace(west=box.west - _APART * size, east=box.east + _APART * size), dot):
                return self._take(box, x, y, side, name)
        return None

    def within(self, rings: Sequence[Sequence[Point]], name: LangString) -> MapLabel | None:
        """On a country, as far from its borders as may be; within them if there is room, else across or beside."""
        places = _inner(rings, self._page)
        for is_across in (False, True):
            for x, middle in places:
                y = middle + self._type(name) / 4
                box = self._box(x, y, "middle", name, _SPACED)
                if self._is_free(box, None) and (is_across or all(is_inside(c, rings) for c in box.corners)):
                    return self._take(box, x, y, "middle", name)
        return self.beside(Dot(*places[0], 0), name, _SPACED) if places else None

    def _is_free(self, box: Box, own: Dot | None) -> bool:
        dots = (around for dot, around in self._dots if dot is not own)
        return self._page.holds(box) and not any(box.meets(other) for other in (*self._taken, *dots))

    def _take(self, box: Box, x: float, y: float, side: Side, name: LangString) -> MapLabel:
        self._taken.append(box)
        return MapLabel(round(x, 1), round(y, 1), _anchor(side, name.direction == "rtl"), name)

    def _box(self, x: float, y: float, side: Side, name: LangString, spacing: float) -> Box:
        size = self._type(name)
        width = (width_of(name.text) + spacing * len(name.text)) * size
        west = x - {"east": 0.0, "middle": width / 2, "west": width}[side]
        return Box(west, y - _ABOVE * size, west + width, y + _BELOW * size)

    def _type(self, name: LangString) -> float:
        """The size of a name's letters in units."""
        return self._size * _LARGER.get(script(name.language), 1)


def _around(dot: Dot, size: float, is_rtl: bool) -> Iterator[tuple[float, float, Side]]:
    """The places of a name around a dot, the best first."""
    off, level = dot.radius + _APART * size, dot.y + 0.26 * size
    up, down = dot.y - dot.radius - 0.4 * size, dot.y + dot.radius + 0.85 * size
    ahead: tuple[tuple[float, Side], ...] = ((dot.x + off, "east"), (dot.x - off, "west"))
    for x, side in reversed(ahead) if is_rtl else ahead:
        yield x, level, side
    for y in (up, down):
        yield dot.x, y, "middle"
    for ahead_by in (off, -dot.radius):
        corners: tuple[tuple[float, Side], ...] = ((dot.x + ahead_by, "east"), (dot.x - ahead_by, "west"))
        for y in (up, down):
            for x, side in reversed(corners) if is_rtl else corners:
                yield x, y, side


def _anchor(side: Side, is_rtl: bool) -> str:
    """SVG’s word for it: text of the other direction starts at its right end."""
    if side == "middle":
        return "middle"
    return "start" if (side == "east") != is_rtl else "end"


def _inner(rings: Sequence[Sequence[Point]], page: Box) -> list[Point]:
    """Points of a grid that lie in the rings, the most inward first."""
    if not rings:
        return []
    around = box_of([point for ring in rings for point in ring])
    seen = Box(*map(max, around[:2], page[:2]), *map(min, around[2:], page[2:]))
    if min(seen.size) <= 0:
        return []
    step = max(seen.size) / _GRID
    columns, rows = (int(side / step) for side in seen.size)
    grid = {
        (column, row)
        for row in range(rows + 1)
        for column in _columns(crossings(seen.south + row * step, rings), seen.west, step, columns)
    }
    depths = _depths(grid)
    order = sorted(grid, key=lambda cell: (-depths[cell], cell[1], cell[0]))
    return [(seen.west + column * step, seen.south + row * step) for column, row in order[:_TRIED]]


def _columns(edges: Sequence[float], first: float, step: float, last: int) -> Iterator[int]:
    """Those of a row that lie between the first of its edges and the second, the third and the fourth."""
    for west, east in zip(edges[::2], edges[1::2], strict=True):
        yield from range(max(0, ceil((west - first) / step)), min(last, floor((east - first) / step)) + 1)


def _depths(grid: Iterable[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """How many layers of cells lie around each; a name is wide, so its sides count double."""
    left, depths, depth = set(grid), {}, 0
    while left:
        rim = {(x, y) for x, y in left if not left.issuperset(((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)))}
        rim |= {(x, y) for x, y in left if not left.issuperset(((x - 2, y), (x + 2, y)))}
        depths.update(dict.fromkeys(rim, depth))
        left -= rim
        depth += 1
    return depths


@lru_cache(maxsize=1 << 12)
def width_of(text: str) -> float:
    """About how wide a line is, in sizes of the type, whatever the face."""
    return sum(map(_width, text))


@cache
def _width(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    if unicodedata.bidirectional(letter) == "AL":
        return _JOINED
    category = unicodedata.category(letter)
    return next((width for beginning, width in _WIDTHS if category.startswith(beginning)), _OTHER)

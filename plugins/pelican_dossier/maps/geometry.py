"""Lines and rings as rows of points: cut to a box, with the bends that can be seen."""

from collections.abc import Callable, Iterator, Sequence
from operator import ge, le
from typing import NamedTuple

Point = tuple[float, float]
"""Across and up: longitude and latitude in degrees, else units."""


class Box(NamedTuple):
    """A rectangle along the axes."""

    west: float
    south: float
    east: float
    north: float

    @property
    def middle(self) -> Point:
        """The point where the diagonals cross."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    @property
    def size(self) -> Point:
        """How far it reaches across and up."""
        return self.east - self.west, self.north - self.south

    @property
    def corners(self) -> tuple[Point, ...]:
        """All four, one beside the other."""
        west, south, east, north = self
        return (west, south), (east, south), (east, north), (west, north)

    def meets(self, other: "Box") -> bool:
        """Whether they have more than an edge in common."""
        (west, south, east, north), (other_west, other_south, other_east, other_north) = self, other
        return west < other_east and other_west < east and south < other_north and other_south < north

    def holds(self, other: "Box") -> bool:
        """Whether the other one lies within."""
        return self.covers((other.west, other.south)) and self.covers((other.east, other.north))

    def covers(self, point: Point) -> bool:
        """Whether a point lies within or on the edge."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north

    def wider(self, by: float) -> "Box":
        """With a margin on all sides."""
        return Box(self.west - by, self.south - by, self.east + by, self.north + by)


def box_of(points: Sequence[Point]) -> Box:
    """The smallest box that holds all points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


_Side = tuple[int, float, Callable[[float, float], bool]]
"""Which of the two coordinates is held to what, and how a coordinate is known to be within."""


def _sides(box: Box) -> tuple[_Side, ...]:
    return (0, box.west, ge), (0, box.east, le), (1, box.south, ge), (1, box.north, le)


def _lies_within(points: Sequence[Point], box: Box) -> bool:
    """Whether nothing is to be cut, as of most shapes; asked in one go, which takes a tenth of the time."""
    return bool(points) and box.holds(box_of(points))


def clipped_ring(ring: Sequence[Point], box: Box) -> list[Point]:
    """What of a ring's inside lies in the box, as a ring that may run along its edges; Sutherland's and Hodgman's way.

    The ring is open: its last point is joined to its first.
    """
    kept = list(ring)
    if _lies_within(kept, box):
        return kept
    for axis, limit, is_within in _sides(box):
        row, kept = kept, []
        for before, point in zip([*row[-1:], *row], row, strict=False):
            if is_within(point[axis], limit) != is_within(before[axis], limit):
                kept.append(_crossing(before, point, axis, limit))
            if is_within(point[axis], limit):
                kept.append(point)
    return kept


def clipped_line(line: Sequence[Point], box: Box) -> list[list[Point]]:
    """The stretches of a line that lie in the box."""
    lines = [list(line)]
    if _lies_within(line, box):
        return lines if len(line) > 1 else []
    for axis, limit, is_within in _sides(box):
        lines = [part for whole in lines for part in _cut(whole, axis, limit, is_within)]
    return lines


def _cut(
    line: list[Point], axis: int, limit: float, is_within: Callable[[float, float], bool]
) -> Iterator[list[Point]]:
    part: list[Point] = line[:1] if is_within(line[0][axis], limit) else []
    for before, point in zip(line, line[1:], strict=False):
        if is_within(point[axis], limit) != is_within(before[axis], limit):
            part.append(_crossing(before, point, axis, limit))
        if is_within(point[axis], limit):
            part.append(point)
        elif part:
            yield part
            part = []
    if len(part) > 1:
        yield part


def _crossing(before: Point, point: Point, axis: int, limit: float) -> Point:
    """Where a stretch meets one side; exactly on it, so that rounding leads nowhere."""
    share = (limit - before[axis]) / (point[axis] - before[axis])
    other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def divided(line: Sequence[Point], longest: float) -> Iterator[Point]:
    """A line with points between those that lie far apart, so that it can be bent."""
    if line:
        yield line[0]
    for (x, y), (to_x, to_y) in zip(line, line[1:], strict=False):
        steps = int(max(abs(to_x - x), abs(to_y - y)) / longest) + 1
        for step in range(1, steps):
            yield x + (to_x - x) * step / steps, y + (to_y - y) * step / steps
        yield to_x, to_y


def simplified(points: Sequence[Point], flattest: float) -> list[Point]:
    """The ends, and each bend that leaves the line between those kept; Ramer's, Douglas's and Peucker's way."""
    last = len(points) - 1
    keep, open_ = {0, last}, [(0, last)]
    if last > 0 and points[0] == points[last]:
        x, y = points[0]
        far = max(range(last), key=lambda at: (points[at][0] - x) ** 2 + (points[at][1] - y) ** 2)
        keep, open_ = {0, far, last}, [(0, far), (far, last)]
    while open_:
        begin, end = open_.pop()
        at = _farthest(points, begin, end, flattest)
        if at:
            keep.add(at)
            open_ += [(begin, at), (at, end)]
    return [points[at] for at in sorted(keep)]


def _farthest(points: Sequence[Point], begin: int, end: int, least: float) -> int:
    """Which point between two leaves the stretch from one to the other by most; 0 where none does by ``least``.

    Half of a map's time is spent here, so that nothing is called for a point, and squares are compared.
    """
    (first_x, first_y), (last_x, last_y) = points[begin], points[end]
    dx, dy = last_x - first_x, last_y - first_y
    length = dx * dx + dy * dy
    found, off = 0, least * least
    for at in range(begin + 1, end):
        x, y = points[at]
        x, y = x - first_x, y - first_y
        along = (x * dx + y * dy) / length if length else 0.0
        if along > 1:
            x, y = x - dx, y - dy
        elif along > 0:
            x, y = x - along * dx, y - along * dy
        distance = x * x + y * y
        if distance > off:
            found, off = at, distance
    return found


def area_of(ring: Sequence[Point]) -> float:
    """Of an open ring, whichever way it runs."""
    pairs = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in pairs)) / 2


def crossings(y: float, rings: Sequence[Sequence[Point]]) -> list[float]:
    """Where open rings cross a parallel, from west to east: they are entered and left by turns."""
    found = []
    for ring in rings:
        for (x1, y1), (x2, y2) in zip([*ring[-1:], *ring], ring, strict=False):
            if (y1 > y) != (y2 > y):
                found.append(x1 + (y - y1) / (y2 - y1) * (x2 - x1))
    return sorted(found)


def is_inside(point: Point, rings: Sequence[Sequence[Point]]) -> bool:
    """Whether a point lies in an odd number of open rings."""
    x, y = point
    return sum(crossing > x for crossing in crossings(y, rings)) % 2 == 1

"""A map without words: nothing leaves its frame, names stand apart, shapes are whole and cut as they should be."""

from collections.abc import Iterable
from hashlib import sha256
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_dossier.maps.geodata import world
from pelican_dossier.maps.geometry import Box, clipped_line, clipped_ring, is_inside, simplified
from pelican_dossier.maps.labels import Dot, LabelPlacer, MapLabel, width_of
from pelican_dossier.maps.plate import drawn
from pelican_dossier.maps.projection import WIDTH, Azimuthal, EqualEarth, fitted
from pelican_dossier.model.langstring import LangString
from tests.conftest import ROOT

MAPS = ROOT / "plugins/pelican_dossier/maps"
EARTH = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
PLANE = st.tuples(st.floats(-500, 1500), st.floats(-500, 1500))
VIEW = Box(0, 0, 720, 500)


# --- the frame


@given(st.lists(EARTH, min_size=1, max_size=6))
def test_every_place_of_the_world_lies_within_its_frame(points: list[tuple[float, float]]) -> None:
    frame = fitted(points)
    for x, y in map(frame.place, points):
        assert 0 <= x <= WIDTH
        assert 0 <= y <= frame.height + 0.5
    assert WIDTH * 0.4 < frame.height < WIDTH * 0.85


@settings(max_examples=30)
@given(st.lists(EARTH, min_size=1, max_size=4))
def test_what_is_drawn_is_within_the_frame(points: list[tuple[float, float]]) -> None:
    frame = fitted(points)
    for rings in drawn(frame).countries.values():
        for ring in rings:
            assert all(-4 <= x <= WIDTH + 4 and -4 <= y <= frame.height + 4 for x, y in ring)


@given(EARTH)
def test_equal_areas_stay_equal(point: tuple[float, float]) -> None:
    """A small square of the Earth, seen from nearby, is as large in both projections."""
    x, y = point[0], max(-80.0, min(80.0, point[1]))
    square = [(x, y), (x + 0.1, y), (x + 0.1, y + 0.1), (x, y + 0.1)]
    sizes = []
    for lay in (Azimuthal(x, y), EqualEarth(x)):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = map(lay, square)
        sizes.append(abs((cx - ax) * (dy - by) - (dx - bx) * (cy - ay)) / 2)
    assert sizes[0] == pytest.approx(sizes[1], rel=1e-2)


# --- names


def boxes(labels: Iterable[MapLabel], size: float) -> list[Box]:
    found = []
    for label in labels:
        width = width_of(label.name.text) * size
        west = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
        found.append(Box(west, label.y - size * 0.7, west + width, label.y + size * 0.3))
    return found


@given(
    st.lists(st.tuples(st.integers(0, 720), st.integers(0, 500), st.text("abc ", min_size=1, max_size=12)), max_size=40)
)
def test_no_name_stands_over_another_over_a_dot_or_over_the_edge(towns: list[tuple[int, int, str]]) -> None:
    row = [Dot(x, y, 5) for x, y, _ in towns]
    placer = LabelPlacer(720, 500, 15, row)
    labels = [placer.beside(dot, LangString(name, "en")) for dot, (_, _, name) in zip(row, towns, strict=True)]
    placed = boxes(filter(None, labels), 15)
    assert not any(one.meets(other) for one, other in combinations(placed, 2))
    assert not any(box.meets(dot.box) for box in placed for dot in row)
    assert all(VIEW.holds(box) for box in placed)


def test_a_name_stands_where_reading_runs_on() -> None:
    for language, anchor, side in (("en", "start", 1), ("ar", "start", -1)):
        label = LabelPlacer(720, 500, 15, []).beside(Dot(300, 200, 5), LangString("بغداد", language))
        assert label
        assert label.anchor == anchor
        assert (label.x - 300) * side > 0


def test_no_other_dot_comes_between_a_name_and_its_own() -> None:
    own, other = Dot(300, 200, 7), Dot(309, 200, 3)
    label = LabelPlacer(720, 500, 15, [own, other]).beside(own, LangString("Baghdad", "en"))
    assert label
    assert label.anchor == "end"


def test_at_the_edge_a_name_turns_inward() -> None:
    label = LabelPlacer(720, 500, 15, []).beside(Dot(700, 200, 5), LangString("Baghdad", "en"))
    assert label
    assert (label.anchor, label.x < 700) == ("end", True)


# --- shapes


def test_the_shapes_are_those_that_the_readme_tells_of() -> None:
    told = (MAPS / "README.md").read_text("utf-8")
    assert sha256((MAPS / "countries.json").read_bytes()).hexdigest() in told


@pytest.mark.parametrize(
    ("code", "point", "is_in"),
    [
        ("IQ", (44.4, 33.3), True),
        ("IQ", (51.4, 35.7), False),
        ("RU", (182.0, 67.5), True),
        ("FJ", (178.0, -17.8), True),
        ("AQ", (0.0, -89.9), True),
        ("XK", (21.0, 42.6), True),
        ("LS", (28.2, -29.5), True),
        ("ZA", (28.2, -29.5), False),
    ],
)
def test_a_country_is_where_it_is(code: str, point: tuple[float, float], is_in: bool) -> None:
    rings = [ring.points for ring in world().countries[code]]
    turned = [(point[0] + turn, point[1]) for turn in (-360, 0, 360)]
    assert any(is_inside(one, rings) for one in turned) is is_in


def test_no_shape_leaps_around_the_world() -> None:
    shapes = [*world().coasts, *world().borders]
    assert all(abs(b[0] - a[0]) < 180 for shape in shapes for a, b in zip(shape.points, shape.points[1:], strict=False))


# --- cutting


@given(st.lists(PLANE, min_size=3, max_size=12))
def test_a_ring_is_cut_to_the_view_and_keeps_its_inside(ring: list[tuple[float, float]]) -> None:
    kept = clipped_ring(ring, VIEW)
    assert all(VIEW.covers(point) for point in kept)
    if all(VIEW.covers(point) for point in ring):
        assert kept == ring
    inner = [(x, y) for x in range(13, 720, 97) for y in range(11, 500, 83)]
    for point in inner:
        near = any(_distance(point, a, b) < 1e-6 for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))
        assert near or is_inside(point, [ring]) == is_inside(point, [kept])


def _distance(point: tuple[float, float], first: tuple[float, float], last: tuple[float, float]) -> float:
    across = (last[0] - first[0]) * (point[1] - first[1]) - (last[1] - first[1]) * (point[0] - first[0])
    return abs(across) / max(1e-9, abs(last[0] - first[0]) + abs(last[1] - first[1]))


@given(st.lists(PLANE, min_size=2, max_size=12))
def test_a_line_is_cut_to_the_view(line: list[tuple[float, float]]) -> None:
    parts = clipped_line(line, VIEW)
    assert all(VIEW.covers(point) for part in parts for point in part)
    kept = {point for part in parts for point in part}
    assert all(point in kept for a, point, b in zip(line, line[1:], line[2:], strict=False) if VIEW.covers(point))
    assert all(len(part) > 1 for part in parts)


@given(st.lists(PLANE, min_size=1, max_size=20), st.floats(0.1, 50))
def test_a_simpler_line_keeps_its_ends_and_leaves_nothing_farther(line: list[tuple[float, float]], by: float) -> None:
    kept = simplified(line, by)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    assert set(kept) <= set(line)

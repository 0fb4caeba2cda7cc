"""The map of the places: where a place is drawn, what is cut off, which name stands where."""

from collections.abc import Iterable
from hashlib import sha256
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_dossier.comparing import compare
from pelican_dossier.desk.showing import published
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.map_view import MapView, Mark, locator, map_view
from pelican_dossier.intake import receive_text
from pelican_dossier.maps.drawing import drawn
from pelican_dossier.maps.frame import WIDTH, fitted
from pelican_dossier.maps.labels import Dot, Label, Sheet, width_of
from pelican_dossier.maps.lines import Box, clipped_line, clipped_ring, is_inside, simplified
from pelican_dossier.maps.projection import Azimuthal, EqualEarth
from pelican_dossier.maps.shapes import world
from pelican_dossier.model import Entity, Settings
from pelican_dossier.model.langstring import LangString
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.conftest import ROOT

MAPS = ROOT / "plugins/pelican_dossier/maps"
EARTH = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
PLANE = st.tuples(st.floats(-500, 1500), st.floats(-500, 1500))
VIEW = Box(0, 0, 720, 500)


def place(name: str, coordinates: tuple[float, float] | None = None, country: str | None = None) -> Entity:
    return Entity(name.lower().replace(" ", "-"), "place", {"en": name}, coordinates=coordinates, country=country)


BAGHDAD, KIRKUK, ERBIL = (
    place("Baghdad", (33.34, 44.4)),
    place("Kirkuk", (35.47, 44.39)),
    place("Erbil", (36.19, 44.01)),
)
WASHINGTON, SUVA, APIA = (
    place("Washington", (38.9, -77.04)),
    place("Suva", (-18.14, 178.44)),
    place("Apia", (-13.83, -171.77)),
)
IRAQ, FRANCE, ANBAR = place("Iraq", country="IQ"), place("France", country="FR"), place("Anbar")


def edition(places: Iterable[Entity], text: str | None = None, language: str = "en", is_public: bool = True) -> Edition:
    """Of one dispatch that names each place once, unless the text is given."""
    places = tuple(places)
    text = text or "They met. " + " ".join(f"He left {one.names['en']}." for one in places)
    reading = read(receive_text(text, "d", "en", None), Registry(places))
    dossier = compare([reading], [], places)
    return Edition(language, Settings({"en": "A dossier"}, ("en",)), dossier if is_public else published(dossier), {})


def drawn_map(*places: Entity, text: str | None = None) -> MapView:
    found = map_view(edition(places, text))
    assert found
    return found


def marks(view: MapView, plate: int = 0, size: str = "wide") -> dict[str, Mark]:
    return {mark.name.text: mark for mark in view.plates[plate].marks[size]}


def dots(view: MapView, plate: int = 0) -> dict[str, Dot]:
    return {name: mark.dot for name, mark in marks(view, plate).items() if mark.dot}


# --- where a place is drawn


def test_north_is_up_and_east_is_right() -> None:
    found = dots(drawn_map(BAGHDAD, KIRKUK, place("Basra", (30.51, 47.78)), place("Mosul", (36.34, 43.13))))
    assert found["Mosul"].y < found["Kirkuk"].y < found["Baghdad"].y < found["Basra"].y
    assert found["Mosul"].x < found["Kirkuk"].x < found["Basra"].x


def test_places_on_both_sides_of_the_date_line_are_neighbours() -> None:
    view = drawn_map(SUVA, APIA)
    assert len(view.plates) == 1
    found = dots(view)
    assert found["Suva"].x < found["Apia"].x
    assert found["Suva"].y > found["Apia"].y


@pytest.mark.parametrize("coordinates", [(33.34, 44.4), (0, 180), (0, -180), (90, 0), (-90, 0), (78.2, 15.6), (0, 0)])
def test_one_place_alone_stands_in_the_midst_of_what_is_around_it(coordinates: tuple[float, float]) -> None:
    view = drawn_map(place("Somewhere", coordinates))
    (dot,) = dots(view).values()
    assert 0 < dot.x < WIDTH
    assert 0 < dot.y < view.plates[0].height


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


def test_the_same_places_give_the_same_bytes() -> None:
    first = drawn_map(BAGHDAD, KIRKUK, WASHINGTON, IRAQ)
    drawn.cache_clear()
    assert drawn_map(BAGHDAD, KIRKUK, WASHINGTON, IRAQ) == first


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


# --- an area is no point


def test_a_country_is_named_on_its_land_and_has_no_dot() -> None:
    view = drawn_map(IRAQ, BAGHDAD)
    mark = marks(view)["Iraq"]
    assert mark.dot is None
    assert mark.label
    rings = drawn(fitted([(44.4, 33.34), *world().countries["IQ"][0].points])).countries["IQ"]
    assert is_inside((mark.label.x, mark.label.y), rings)
    assert view.plates[0].named


def test_a_place_without_coordinates_stands_in_the_list_alone() -> None:
    view = drawn_map(BAGHDAD, ANBAR)
    assert set(marks(view)) == {"Baghdad"}
    assert view.missing == 1
    assert map_view(edition([ANBAR])) is None
    assert locator(edition([ANBAR]), ANBAR) is None


def test_a_country_that_has_coordinates_too_is_still_an_area() -> None:
    both = place("Iraq", (33.0, 44.0), "IQ")
    view = drawn_map(both)
    assert [mark.dot for mark in view.plates[0].marks["wide"]] == [None]


def test_a_country_too_small_to_be_drawn_has_its_name_on_the_map() -> None:
    view = drawn_map(IRAQ, FRANCE, place("Singapore", country="SG"))
    (plate,) = view.plates
    assert {mark.name.text for mark in plate.marks["wide"]} == {"Iraq", "France", "Singapore"}


def test_a_country_without_a_town_fills_the_plate() -> None:
    (plate,) = drawn_map(FRANCE).plates
    (mark,) = plate.marks["wide"]
    assert mark.label
    assert plate.box is None


# --- what is shown


def test_what_lies_far_away_has_a_plate_of_its_own() -> None:
    view = drawn_map(BAGHDAD, KIRKUK, WASHINGTON, FRANCE)
    assert [set(marks(view, at)) for at in (0, 1)] == [{"Baghdad", "Kirkuk"}, {"Washington", "France"}]
    assert view.plates[0].box is None
    assert view.plates[1].box


def test_the_region_is_where_most_is_mentioned() -> None:
    text = "They met. He left Washington. She left Washington. They left Washington. He left Baghdad. He left Kirkuk."
    view = drawn_map(BAGHDAD, KIRKUK, WASHINGTON, text=text)
    assert set(marks(view)) == {"Washington"}


def test_a_dot_grows_with_the_mentions() -> None:
    text = "They met. " + "He left Baghdad. " * 4 + "She left Kirkuk. " * 2 + "He left Erbil. "
    found = dots(drawn_map(BAGHDAD, KIRKUK, ERBIL, text=text))
    areas = [found[name].radius ** 2 for name in ("Baghdad", "Kirkuk", "Erbil")]
    assert areas[0] == pytest.approx(2 * areas[1], rel=0.05)
    assert areas[1] == pytest.approx(2 * areas[2], rel=0.05)


def test_what_is_withheld_is_not_on_the_map() -> None:
    assert map_view(edition([BAGHDAD])) is not None
    assert map_view(edition([BAGHDAD], is_public=False)) is None


def test_a_multitude_of_places_is_cut_to_the_most_mentioned() -> None:
    towns = [place(f"Town{at}", (30 + at % 13 / 2, 40 + at / 20)) for at in range(150)]
    view = drawn_map(*towns)
    assert len(marks(view)) == 120
    assert view.beyond == 30


def test_the_record_that_coordinates_come_from_is_credited() -> None:
    credited = Entity(
        "baghdad", "place", {"en": "Baghdad"}, coordinates=(33.3, 44.4), coordinates_from="geonames:98182"
    )
    assert [source.name for source in drawn_map(credited, KIRKUK).sources] == ["GeoNames"]


def test_the_whole_world_is_light() -> None:
    corners = [place("Anadyr", (64.7, 177.5)), place("Ushuaia", (-54.8, -68.3)), place("Hobart", (-42.9, 147.3))]
    plate = drawn_map(*corners, IRAQ, FRANCE, BAGHDAD, KIRKUK).plates[1]
    assert len(plate.land + plate.named + plate.coasts + plate.borders + plate.net) < 120_000


# --- names


def boxes(labels: Iterable[Label], size: float) -> list[Box]:
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
    sheet = Sheet(720, 500, 15, row)
    labels = [sheet.beside(dot, LangString(name, "en")) for dot, (_, _, name) in zip(row, towns, strict=True)]
    placed = boxes(filter(None, labels), 15)
    assert not any(one.meets(other) for one, other in combinations(placed, 2))
    assert not any(box.meets(dot.box) for box in placed for dot in row)
    assert all(VIEW.holds(box) for box in placed)


def test_a_name_stands_where_reading_runs_on() -> None:
    for language, anchor, side in (("en", "start", 1), ("ar", "start", -1)):
        label = Sheet(720, 500, 15, []).beside(Dot(300, 200, 5), LangString("بغداد", language))
        assert label
        assert label.anchor == anchor
        assert (label.x - 300) * side > 0


def test_no_other_dot_comes_between_a_name_and_its_own() -> None:
    own, other = Dot(300, 200, 7), Dot(309, 200, 3)
    label = Sheet(720, 500, 15, [own, other]).beside(own, LangString("Baghdad", "en"))
    assert label
    assert label.anchor == "end"


def test_at_the_edge_a_name_turns_inward() -> None:
    label = Sheet(720, 500, 15, []).beside(Dot(700, 200, 5), LangString("Baghdad", "en"))
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

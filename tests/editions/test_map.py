"""The map of the places: where a place is drawn, what is cut off, which name stands where."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from pelican_dossier.comparing import compare
from pelican_dossier.desk.showing import published
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.map_view import MapView, PlaceMark, locator, map_view
from pelican_dossier.intake import receive_text
from pelican_dossier.keeping import Kept
from pelican_dossier.maps.geodata import world
from pelican_dossier.maps.geometry import is_inside
from pelican_dossier.maps.labels import Dot
from pelican_dossier.maps.plate import drawn
from pelican_dossier.maps.projection import WIDTH, fitted
from pelican_dossier.model import Entity, Settings
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry


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


def edition(
    places: Iterable[Entity],
    text: str | None = None,
    language: str = "en",
    is_public: bool = True,
    keeping: Kept | None = None,
) -> Edition:
    """Of one dispatch that names each place once, unless the text is given."""
    places = tuple(places)
    text = text or "They met. " + " ".join(f"He left {one.names['en']}." for one in places)
    reading = read(receive_text(text, "d", "en", None), Registry(places))
    dossier = compare([reading], [], places)
    settings = Settings({"en": "A dossier"}, ("en",))
    return Edition(language, settings, dossier if is_public else published(dossier), {}, keeping)


def drawn_map(*places: Entity, text: str | None = None) -> MapView:
    found = map_view(edition(places, text))
    assert found
    return found


def marks(view: MapView, plate: int = 0, size: str = "wide") -> dict[str, PlaceMark]:
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


def test_the_same_places_give_the_same_bytes() -> None:
    assert drawn_map(BAGHDAD, KIRKUK, WASHINGTON, IRAQ) == drawn_map(BAGHDAD, KIRKUK, WASHINGTON, IRAQ)


def test_a_later_build_takes_over_the_coasts_of_an_earlier_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = map_view(edition([BAGHDAD, IRAQ], keeping=Kept(tmp_path)))
    monkeypatch.setattr("pelican_dossier.maps.plate.path", lambda *_: pytest.fail("the coasts were drawn again"))
    assert map_view(edition([BAGHDAD, IRAQ], keeping=Kept(tmp_path))) == first


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
    seen = plate.drawn
    assert len(seen.land + plate.named + seen.coasts + seen.borders + seen.net) < 120_000

"""The map of the places of one edition: a plate of the region, and one of the wider world where there is need."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.maps.geodata import GAZETTEERS, Gazetteer, world
from pelican_dossier.maps.geometry import Point, box_of
from pelican_dossier.maps.labels import Dot, LabelPlacer, MapLabel
from pelican_dossier.maps.plate import Drawn, around, drawn, in_sight, mainland, path, point_of, region
from pelican_dossier.maps.projection import WIDTH, Frame, fitted
from pelican_dossier.model import Entity
from pelican_dossier.model.langstring import LangString

SIZES = {"wide": 15.0, "narrow": 27.0}
"""Units of type, for a plate in its full width and for one on a telephone, where it is half as large."""
_RADII = ((0.5, 7.0), (0.25, 5.0), (0.0, 3.5))
"""Of the mentions that the most mentioned place has: more than which share has which radius, twice the area each."""
_GROWN = {"wide": 1.0, "narrow": 1.6}
"""By how much the dots grow."""
_UNPLACED = 24
"""Places without coordinates that are named beside the map, the most mentioned."""
_MOST = 120
"""Places that are points, the most mentioned; more could not be told apart, and would weigh."""


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """A place on the plate."""

    href: str
    name: LangString
    dot: Dot | None
    """None for a country: an area is no point."""
    label: MapLabel | None
    """None where there is no room."""


@dataclass(frozen=True, slots=True)
class Plate:
    """One drawing."""

    height: int
    drawn: Drawn
    named: str
    """The countries that the dossier names."""
    marks: Mapping[str, tuple[PlaceMark, ...]]
    """By the name of a size of type."""
    box: str | None
    """The region of the first plate on the second."""
    width: int = WIDTH


@dataclass(frozen=True, slots=True)
class MapView:
    """What is drawn, and from what."""

    plates: tuple[Plate, ...]
    missing: int
    """Places of which it is not known where they are."""
    beyond: int
    """Places that are left out because others are mentioned more."""
    sources: tuple[Gazetteer, ...]
    """Of coordinates."""
    shapes: Gazetteer = GAZETTEERS["naturalearth"]
    """Of coasts and borders."""
    unplaced: tuple[tuple[LangString, str], ...] = ()
    """Names and pages of places of which it is not known where they are, the most mentioned first."""


def map_view(edition: Edition) -> MapView | None:
    """The map of all places that the published dossier mentions; None where nothing can be drawn."""
    places = _mentioned(edition)
    countries, towns = _countries(places), _towns(places)
    if not countries and not towns:
        return None
    return MapView(
        plates=tuple(_plates(edition, towns[:_MOST], countries)),
        missing=len(places) - len(countries) - len(towns),
        beyond=max(0, len(towns) - _MOST),
        sources=_credited(towns[:_MOST]),
        unplaced=tuple(
            (edition.named(place.names), addresses.entity(edition.language, place))
            for place in places
            if not place.coordinates and place.country not in world().countries
        )[:_UNPLACED],
    )


def locator(edition: Edition, place: Entity) -> MapView | None:
    """Where one place lies, among the countries that the dossier names; None where that is not known."""
    if place.country in world().countries:
        towns, frame = [], fitted(mainland(place).points)
    elif place.coordinates:
        towns, frame = [place], fitted(around([place]))
    else:
        return None
    shown = _shown(edition, frame)
    countries = [one for one in _countries(_mentioned(edition)) if in_sight(one, frame, shown)]
    return MapView((_plate(edition, frame, towns, countries, sizes=("narrow",)),), 0, 0, _credited(towns))


def _mentioned(edition: Edition) -> list[Entity]:
    """The places, the most mentioned first."""
    mentions, _ = edition.mentioned
    places = (one for one in edition.dossier.entities if one.kind == "place" and mentions[one.id])
    return sorted(places, key=lambda place: (-mentions[place.id], place.id))


def _countries(places: Iterable[Entity]) -> list[Entity]:
    return [place for place in places if place.country in world().countries]


def _towns(places: Iterable[Entity]) -> list[Entity]:
    return [place for place in places if place.coordinates and place.country not in world().countries]


def _credited(towns: Iterable[Entity]) -> tuple[Gazetteer, ...]:
    named = {town.coordinates_from.partition(":")[0] for town in towns if town.coordinates_from}
    return tuple(of for prefix, of in GAZETTEERS.items() if prefix in named)


def _plates(edition: Edition, towns: Sequence[Entity], countries: Sequence[Entity]) -> Iterator[Plate]:
    mentions, _ = edition.mentioned
    near_towns = region(towns, mentions)
    core = around(near_towns) or [point for one in countries for point in mainland(one).points]
    frame = fitted(core)
    shown = _shown(edition, frame)
    near = [one for one in countries if in_sight(one, frame, shown)]
    yield _plate(edition, frame, near_towns, near)
    far_towns = [town for town in towns if town not in near_towns]
    far = [one for one in countries if one not in near]
    if far_towns or far:
        outlines = [point for one in far for point in mainland(one).points]
        wider = fitted([*map(point_of, far_towns), *outlines, *core])
        yield _plate(edition, wider, far_towns, far, boxed=core)


def _plate(
    edition: Edition,
    frame: Frame,
    towns: Sequence[Entity],
    countries: Sequence[Entity],
    boxed: Sequence[Point] = (),
    sizes: Sequence[str] = tuple(SIZES),
) -> Plate:
    shown = _shown(edition, frame)
    return Plate(
        height=frame.height,
        drawn=shown,
        named="".join(path(in_sight(one, frame, shown), is_ring=True) for one in countries),
        marks={size: tuple(_marks(edition, frame, towns, countries, size)) for size in sizes},
        box=_box(frame, boxed) if boxed else None,
    )


def _shown(edition: Edition, frame: Frame) -> Drawn:
    """What is drawn within a frame, by this build or an earlier one."""
    key = drawn, frame
    if key not in edition.kept:
        [edition.kept[key]] = edition.keeping.each(drawn, [(frame,)])
    return cast(Drawn, edition.kept[key])


def _box(frame: Frame, points: Sequence[Point]) -> str:
    box = box_of([frame.place(point) for point in points]).wider(4)
    return path([[*box.corners, box.corners[0]]], is_ring=True)


def _marks(
    edition: Edition, frame: Frame, towns: Sequence[Entity], countries: Sequence[Entity], size: str
) -> Iterator[PlaceMark]:
    """The countries, then the towns above them; the most mentioned town has the first choice."""
    mentions, shown = edition.mentioned[0], _shown(edition, frame)
    most = max((mentions[town.id] for town in towns), default=1)
    grow = _GROWN[size]
    dots = [_dot(frame.place(point_of(town)), mentions[town.id] / most, grow) for town in towns]
    placer = LabelPlacer(WIDTH, frame.height, SIZES[size], dots)
    named = [
        _mark(edition, town, dot, placer.beside(dot, edition.named(town.names)))
        for town, dot in zip(towns, dots, strict=True)
    ]
    for one in countries:
        label = placer.within(in_sight(one, frame, shown), edition.named(one.names))
        if label:
            yield _mark(edition, one, None, label)
    yield from named


def _mark(edition: Edition, place: Entity, dot: Dot | None, label: MapLabel | None) -> PlaceMark:
    return PlaceMark(addresses.entity(edition.language, place), edition.named(place.names), dot, label)


def _dot(place: Point, share: float, grow: float) -> Dot:
    radius = next(radius for least, radius in _RADII if share > least)
    return Dot(round(place[0], 1), round(place[1], 1), round(radius * grow, 1))

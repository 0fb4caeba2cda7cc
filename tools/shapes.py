"""Makes the shapes of the world that maps are drawn from: ``python tools/shapes.py countries-50m.json``.

The file is that of the npm package ``world-atlas``, which is Natural Earth's borders as TopoJSON; the README beside the
shapes names its version and digest. The same file gives the same bytes.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from babel.core import get_global

from pelican_dossier.maps.geometry import Point, area_of, simplified

OUTPUT = Path(__file__).resolve().parent.parent / "plugins/pelican_dossier/maps/countries.json"
STEPS = 100
"""To a degree: about a kilometre."""
_FLATTEST = 0.018
"""Degrees by which a bend must leave the straight line to be kept: under a unit of the closest map."""
_SMALLEST = 0.006
"""Square degrees of the islands that are kept where their country has a larger one."""
_UNNUMBERED = {"Kosovo": "XK"}
"""Countries to which ISO has given no number, and the codes that CLDR calls them by."""


def main() -> None:
    """Writes the shapes."""
    atlas = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    arcs = [list(_decoded(arc, atlas["transform"])) for arc in atlas["arcs"]]
    countries = [(_code(one), list(_rings(one))) for one in atlas["objects"]["countries"]["geometries"]]
    countries = sorted((code, _kept(rings, arcs)) for code, rings in countries)
    users = Counter(_arc(at) for _, rings in countries for ring in rings for at in ring)
    numbers = {arc: at for at, arc in enumerate(sorted(users))}
    written = {
        "format": 1,
        "source": "Natural Earth 4.1.0, 1:50m, by world-atlas 2.0.2; simplified",
        "steps": STEPS,
        "arcs": [_steps(simplified(arcs[arc], _FLATTEST)) for arc in numbers],
        "borders": [at for arc, at in numbers.items() if users[arc] > 1],
        "countries": [
            [code, [[numbers[at] if at >= 0 else ~numbers[~at] for at in ring] for ring in rings]]
            for code, rings in countries
        ],
    }
    text = json.dumps(written, separators=(",", ":")).replace('],"', '],\n"').replace("],[", "],\n[")
    OUTPUT.write_text(text + "\n", "utf-8")
    print(f"{OUTPUT.name}: {len(numbers)} lines, {len(countries)} countries, {OUTPUT.stat().st_size} bytes")


def _decoded(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> Iterator[Point]:
    """Differences of whole steps as degrees."""
    (x_step, y_step), (x_first, y_first) = transform["scale"], transform["translate"]
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield x * x_step + x_first, y * y_step + y_first


def _code(country: dict[str, Any]) -> str:
    """ISO 3166-1 alpha-2, by CLDR from ISO's number; empty where there is none."""
    alias = get_global("territory_aliases").get(country.get("id", ""), [""])
    return _UNNUMBERED.get(country["properties"]["name"], alias[0])


def _rings(country: dict[str, Any]) -> Iterator[list[int]]:
    polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
    for polygon in polygons:
        yield from polygon


def _arc(at: int) -> int:
    """TopoJSON counts an arc that is walked backwards from -1."""
    return at if at >= 0 else ~at


def _kept(rings: list[list[int]], arcs: Sequence[Sequence[Point]]) -> list[list[int]]:
    """All rings but the small ones, and always the largest."""
    sizes = [area_of([point for at in ring for point in arcs[_arc(at)][:: 1 if at >= 0 else -1]]) for ring in rings]
    return [ring for ring, size in zip(rings, sizes, strict=True) if size >= min(_SMALLEST, max(sizes))]


def _steps(points: Sequence[Point]) -> list[int]:
    """Longitude and latitude in steps: the first point, then differences; what falls together is one point."""
    rounded = [(round(x * STEPS), round(y * STEPS)) for x, y in points]
    different = [rounded[0], *(b for a, b in zip(rounded, rounded[1:], strict=False) if a != b)]
    flat = [*different[0]]
    for (x, y), (other_x, other_y) in zip(different, different[1:], strict=False):
        flat += [other_x - x, other_y - y]
    return flat


if __name__ == "__main__":
    main()

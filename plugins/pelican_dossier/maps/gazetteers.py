"""Where coordinates may come from, with the credit that each asks for."""

from dataclasses import dataclass


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

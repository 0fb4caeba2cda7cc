"""What an editor's own files know of names: an extract of GeoNames, items of Wikidata; nothing else is asked."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pelican_dossier.desk.data import misread
from pelican_dossier.languages import LANGUAGE_PACKS, detect
from pelican_dossier.problems import Problem, ProblemsFound

_GEONAMES_COLUMNS = 19
"""Of its extracts, whose ``readme.txt`` names them."""
_ID, _NAME, _OTHERS, _LATITUDE, _LONGITUDE, _FEATURE, _COUNTRY, _PEOPLE = 0, 1, 3, 4, 5, 7, 8, 14
_COORDINATES = "P625"
"""Wikidata’s property of them."""
_MOST = 5
"""Records that one name is offered; those behind are of hamlets that share it."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one record of a gazetteer says."""

    id: str
    """As ``coordinates_from`` has it: geonames:98182, wikidata:Q1530."""
    names: Mapping[str, tuple[str, ...]]
    """Language code -> names, the usual one first."""
    about: str
    """What an editor tells it from its namesakes by."""
    coordinates: tuple[float, float] | None = None
    weight: int = field(default=0, compare=False)
    """The larger comes first: people who live there."""

    @property
    def told(self) -> str:
        """The record in one line."""
        return ", ".join((self.id, self.about, *map(str, self.coordinates or ())))

    @property
    def wikidata(self) -> str | None:
        """Its id there, where it is one of Wikidata's."""
        gazetteer, _, number = self.id.partition(":")
        return number if gazetteer == "wikidata" else None


class Records:
    """The records of some files, by name."""

    def __init__(self, files: Iterable[Path] = ()) -> None:
        self._by_name: dict[str, list[Record]] = defaultdict(list)
        for file in files:
            for record in _read(file):
                keys = {_key(name, language) for language, names in record.names.items() for name in names}
                for key in keys:
                    self._by_name[key].append(record)

    def of(self, names: Iterable[str], language: str) -> tuple[Record, ...]:
        """The records that have one of the names, those of the largest places first."""
        found = {record.id: record for name in names for record in self._by_name.get(_key(name, language), ())}
        return tuple(sorted(found.values(), key=lambda record: (-record.weight, record.id)))[:_MOST]


def _key(name: str, language: str) -> str:
    pack = LANGUAGE_PACKS.get(language)
    return pack.fold(name).text if pack else name.casefold()


def _read(file: Path) -> Iterator[Record]:
    """Raises ProblemsFound where a file cannot be read or is neither of the two."""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ProblemsFound([Problem(str(file), None, f"cannot be read: {error}", "name another file")]) from None
    records = [*(_wikidata(text, file) if text.lstrip()[:1] in ("{", "[") else _geonames(text))]
    if not records:
        remedy = "give an extract of GeoNames (IQ.txt, say) or items of Wikidata as JSON"
        raise ProblemsFound([Problem(str(file), None, "holds no record of a gazetteer that is known", remedy)])
    return iter(records)


def _geonames(text: str) -> Iterator[Record]:
    for row in csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if len(row) == _GEONAMES_COLUMNS and row[_ID].isdecimal():
            names: dict[str, list[str]] = defaultdict(list)
            for name in filter(None, (row[_NAME], *row[_OTHERS].split(","))):
                names[detect(name)].append(name)
            yield Record(
                f"geonames:{row[_ID]}",
                {language: tuple(dict.fromkeys(listed)) for language, listed in names.items()},
                ", ".join(filter(None, (row[_NAME], row[_FEATURE], row[_COUNTRY]))),
                (round(float(row[_LATITUDE]), 4), round(float(row[_LONGITUDE]), 4)),
                int(row[_PEOPLE] or 0),
            )


def _wikidata(text: str, file: Path) -> Iterator[Record]:
    """Items as its API, its pages of data and its dumps have them: by id, in a list, or one by itself."""
    try:
        data = json.loads(text)
    except ValueError as error:
        place, why = misread(error)
        raise ProblemsFound([Problem.at(str(file), place, f"is no JSON: {why}", "save it again")]) from None
    if isinstance(data, dict):
        data = data.get("entities", data)
    items = [data] if isinstance(data, dict) and "labels" in data else data
    for item in items.values() if isinstance(items, dict) else items:
        if isinstance(item, dict) and isinstance(item.get("labels"), dict) and str(item.get("id", "")).startswith("Q"):
            yield _item(item)


def _item(item: Mapping[str, Any]) -> Record:
    names = {language: [label["value"]] for language, label in item["labels"].items()}
    for language, aliases in (item.get("aliases") or {}).items():
        names.setdefault(language, []).extend(alias["value"] for alias in aliases)
    said = item.get("descriptions") or {}
    about = [one["value"] for one in said.values()][:1]
    label = next((listed[0] for listed in names.values()), "")
    known = {language: tuple(listed) for language, listed in names.items()}
    claims = item.get("claims") or {}
    weight = len(item.get("sitelinks") or ())
    return Record(f"wikidata:{item['id']}", known, ", ".join([label, *about]), _point(claims), weight)


def _point(claims: Mapping[str, Any]) -> tuple[float, float] | None:
    for claim in claims.get(_COORDINATES, ()):
        value = claim.get("mainsnak", {}).get("datavalue", {}).get("value", {})
        if {"latitude", "longitude"} <= value.keys():
            return round(value["latitude"], 4), round(value["longitude"], 4)
    return None

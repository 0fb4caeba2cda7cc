"""The registry: people, organisations, places and terms, in as many files as the editors like."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from pelican_dossier.desk import yamlfile
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.maps.geodata import GAZETTEERS, world
from pelican_dossier.model import Entity, Role, Term
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.registry import Registry, forms_of


def read_registry(folder: Path, shown_as: str) -> Registry:
    """Every entity of a registry folder. Raises ProblemsFound, also where two entries claim one id."""
    entities: dict[str, Entity | Term] = {}
    problems: list[Problem] = []
    for path in sorted(path for path in folder.glob("*") if not path.name.startswith(".")):
        file = f"{shown_as}/{path.name}"
        if path.suffix != ".yaml":
            problems.append(Problem(file, None, "only files that end in .yaml are read", "rename it or move it away"))
            continue
        try:
            data, lines = yamlfile.read(path, "registry", file)
        except ProblemsFound as found:
            problems += found.problems
            continue
        for key, at, entry in _entries(data):
            line = lines.of(key, at, key="id")
            if entry["id"] in entities:
                problems.append(Problem(file, line, f"the id {entry['id']!r} is given twice", "rename one of them"))
            named = _MAKERS[key](entry)
            problems += _unfindable(named, file, line)
            problems += _unmapped(named, file, partial(lines.of, key, at))
            entities[named.id] = named
    if problems:
        raise ProblemsFound(problems)
    return Registry(
        (one for one in entities.values() if isinstance(one, Entity)),
        (one for one in entities.values() if isinstance(one, Term)),
    )


def _entries(data: Mapping[str, Any]) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Of every list of a file: which list, which entry, and the entry."""
    for key in _MAKERS:
        for at, entry in enumerate(data.get(key) or ()):
            yield key, at, entry


def _unfindable(named: Entity | Term, file: str, line: int | None) -> Iterator[Problem]:
    """Names that hold no letter once their spelling is levelled."""
    for code, language in LANGUAGE_PACKS.items():
        for form, _ in forms_of(named, code):
            if not language.fold(form).text.strip():
                yield Problem(file, line, f"the name {form!r} of {named.id!r} holds no letter", "correct it")


def _unmapped(named: Entity | Term, file: str, line_of: Callable[..., int]) -> Iterator[Problem]:
    """Countries of which the map has no shape, and gazetteers whose credit is not known."""
    if not isinstance(named, Entity):
        return
    if named.country is not None and named.country not in world().countries:
        what = f"{named.country!r} is no country that the map has a shape for"
        remedy = "write its two capitals of ISO 3166-1, or take `country` out"
        yield Problem(file, line_of(key="country"), what, remedy)
    gazetteer = (named.coordinates_from or "").partition(":")[0]
    if gazetteer and gazetteer not in GAZETTEERS:
        remedy = f"use one of {', '.join(GAZETTEERS)}, or take `coordinates_from` out"
        yield Problem(file, line_of(key="coordinates_from"), f"{gazetteer!r} is no gazetteer that is known", remedy)


def _entity(entry: dict[str, Any]) -> Entity:
    coordinates = entry.get("coordinates")
    return Entity(
        id=entry["id"],
        kind=entry["kind"],
        names=entry["names"],
        aliases={language: tuple(forms) for language, forms in entry.get("aliases", {}).items()},
        short={language: tuple(forms) for language, forms in entry.get("short", {}).items()},
        adjectives={language: tuple(forms) for language, forms in entry.get("adjectives", {}).items()},
        roles=tuple(Role(role["title"], role.get("from"), role.get("until")) for role in entry.get("roles", ())),
        part_of=entry.get("part_of"),
        wikidata=entry.get("wikidata"),
        coordinates=(coordinates[0], coordinates[1]) if coordinates else None,
        coordinates_from=entry.get("coordinates_from"),
        country=entry.get("country"),
        definition=entry.get("definition", {}),
    )


def _term(entry: dict[str, Any]) -> Term:
    aliases = {language: tuple(forms) for language, forms in entry.get("aliases", {}).items()}
    return Term(entry["id"], entry["names"], aliases, entry.get("definition", {}))


_MAKERS: dict[str, Callable[[dict[str, Any]], Entity | Term]] = {"entities": _entity, "terms": _term}

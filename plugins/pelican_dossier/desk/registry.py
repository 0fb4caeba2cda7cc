"""The registry: people, organisations and places, in as many files as the editors like."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican_dossier.desk import yamlfile
from pelican_dossier.languages import SOURCE_LANGUAGES
from pelican_dossier.model import Entity, Role
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.reading.registry import Registry


def read_registry(folder: Path, shown_as: str) -> Registry:
    """Every entity of a registry folder. Raises ProblemsFound, also where two entries claim one id."""
    entities: dict[str, Entity] = {}
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
        for at, entry in enumerate(data["entities"]):
            if entry["id"] in entities:
                line = lines.of("entities", at, key="id")
                problems.append(Problem(file, line, f"the id {entry['id']!r} is given twice", "rename one of them"))
            entity = _entity(entry)
            problems += _unfindable(entity, file, lines.of("entities", at, key="id"))
            entities[entity.id] = entity
    if problems:
        raise ProblemsFound(problems)
    return Registry(entities.values())


def _unfindable(entity: Entity, file: str, line: int) -> Iterator[Problem]:
    """Names that hold no letter once their spelling is levelled."""
    for code, language in SOURCE_LANGUAGES.items():
        name = [entity.names[code]] if code in entity.names else []
        for form in (*name, *entity.aliases.get(code, ()), *entity.short.get(code, ())):
            if not language.fold(form).text.strip():
                yield Problem(file, line, f"the name {form!r} of {entity.id!r} holds no letter", "correct it")


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
    )

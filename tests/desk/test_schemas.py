"""The JSON Schemas of the editors' files say what the program asks of them; those of the data name its fields."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from pelican_dossier.desk.data import IN_DATA, NOT_IN_DATA
from pelican_dossier.model import (
    Carrier,
    ContentSpan,
    DateExpression,
    Entity,
    Event,
    Figure,
    Mention,
    Paragraph,
    Part,
    Passage,
    Published,
    Role,
    Scope,
    SharedPassage,
    Sidecar,
    Statement,
    Term,
    Voice,
)
from tests.conftest import ROOT, schema
from tools import schemas

CONTENT = ROOT / "content"
DATA = [
    *(Carrier, ContentSpan, DateExpression, Entity, Event, Figure, Mention, Paragraph, Part, Passage, Published),
    *(Role, Scope, SharedPassage, Sidecar, Statement, Term, Voice),
]


@pytest.mark.parametrize("name", [f"{name}.schema.json" for name in schemas.FILES])
def test_a_schema_is_current(name: str) -> None:
    text = (schemas.FOLDER / name).read_text("utf-8")
    assert text == schemas.schemas()[name], "run tools/schemas.py"


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.yaml")), ids=lambda path: path.relative_to(CONTENT).as_posix())
def test_an_editors_program_accepts_what_stands_in_the_dossier(path: Path) -> None:
    name = {"dispatches": "sidecar", "registry": "registry"}.get(path.parent.name, path.stem)
    validator = Draft202012Validator(schema(name), format_checker=FormatChecker(["date"]))
    validator.validate(_days_as_text(yaml.safe_load(path.read_text("utf-8"))))


def _days_as_text(data: Any) -> Any:
    """As the program reads them."""
    if isinstance(data, dict):
        return {key: _days_as_text(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_days_as_text(one) for one in data]
    return data.isoformat() if hasattr(data, "isoformat") else data


def _objects(node: Any) -> Iterator[frozenset[str]]:
    """The keys of every object that a schema describes."""
    if isinstance(node, Mapping):
        if "required" in node and "properties" in node:
            yield frozenset(node["properties"])
        for value in node.values():
            yield from _objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from _objects(value)


@pytest.mark.parametrize("kind", DATA, ids=lambda kind: kind.__name__)
def test_the_schema_of_the_data_has_every_field(kind: type) -> None:
    names, left_out = IN_DATA.get(kind, {}), NOT_IN_DATA.get(kind, ())
    keys = frozenset(names.get(field.name, field.name) for field in fields(kind) if field.name not in left_out)
    assert keys in set(_objects(schema("dossier-data")))

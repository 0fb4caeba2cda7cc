"""Writes the JSON Schemas of the editors' files, by which an editor's program completes and checks them, from the
classes that the files are read into: ``python tools/schemas.py``. A test holds them to be current.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import reduce
from operator import or_
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pelican_dossier.desk.content import DecisionsFile
from pelican_dossier.desk.corrections import CorrectionsFile
from pelican_dossier.desk.registry import RegistryFile
from pelican_dossier.desk.settings import SettingsFile
from pelican_dossier.desk.states import StateFile
from pelican_dossier.desk.versions import VersionFile
from pelican_dossier.model import Sidecar
from pelican_dossier.model.corrections import Absent
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.written import Bounded, Filled, OfLanguage, Written
from pelican_dossier.refusing import IN_FILES

FOLDER = Path(__file__).resolve().parent.parent / "plugins/pelican_dossier/schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES: Mapping[str, tuple[type, str]] = {
    "sidecar": (Sidecar, "content/dispatches/*.yaml"),
    "dossier": (SettingsFile, "content/dossier.yaml"),
    "decisions": (DecisionsFile, "content/decisions.yaml"),
    "corrections": (CorrectionsFile, "content/corrections/*.yaml"),
    "registry": (RegistryFile, "content/registry/*.yaml"),
    "state": (StateFile, "content/states/*.json"),
    "version": (VersionFile, "content/versions/*/*.json"),
}
"""Name -> what such a file is read into, and where it stands."""
SIMPLE = {str: "string", Edtf: "string", int: "integer", float: "number", bool: "boolean"}


def schemas() -> dict[str, str]:
    """Each schema by its file's name."""
    return {f"{name}.schema.json": _written(_file(name, *FILES[name])) for name in FILES}


def _written(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _file(name: str, kind: type, title: str) -> dict[str, Any]:
    schema = {"$schema": DIALECT, "title": title, **_object(kind)}
    if name == "sidecar":  # what ``desk/dispatches.py`` holds it to beyond its fields
        schema["if"] = {"properties": {"status": {"const": "withdrawn"}}, "required": ["status"]}
        schema["then"] = {"properties": {"withdrawn": {"type": "object"}}, "required": ["withdrawn"]}
    return schema


def _object(kind: Any) -> dict[str, Any]:
    names = IN_FILES.get(kind, {})
    keys = {names.get(field.name, field.name): field for field in fields(kind)}
    needed = [key for key, of in keys.items() if of.default is MISSING and of.default_factory is MISSING]
    return {
        "type": "object",
        "additionalProperties": False,
        **({"required": needed} if needed else {}),
        "properties": {key: _schema(field.type) for key, field in keys.items()},
    }


def _schema(kind: Any) -> dict[str, Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is date:
        return {"type": "string", "format": "date", "$comment": "write a day as 2025-11-07"}
    if kind in SIMPLE:
        return {"type": SIMPLE[kind]}
    if is_dataclass(kind):
        return _object(kind)
    if origin is Literal:
        return {"type": SIMPLE[type(arguments[0])], "enum": [*arguments]}
    if origin is Mapping:
        key, value = map(_schema, arguments)
        return {
            "type": "object",
            "propertyNames": {said: key[said] for said in ("pattern", "enum") if said in key},
            "additionalProperties": value,
        }
    if origin is Annotated:
        schema = _schema(arguments[0])
        for rule in arguments[1:]:
            schema |= _ruled(rule, schema["type"])
        return schema
    if origin in (Union, UnionType):
        if {int, float, str} <= {*arguments}:
            return {"type": ["number", "string", "null"]}
        if Absent in arguments:
            inner: Any = reduce(or_, (one for one in arguments if one != Absent))
            return {"anyOf": [{"const": get_args(Absent)[0]}, _schema(inner)]}
        (given,) = (_schema(one) for one in arguments if one is not NoneType)
        return given | {"type": [given["type"], "null"]} | ({"enum": [*given["enum"], None]} if "enum" in given else {})
    assert origin is tuple, kind
    return {"type": "array", "items": _schema(arguments[0])} if arguments[-1] is ... else {"type": "array"}


def _ruled(rule: Any, kind: str) -> dict[str, Any]:
    comment = {"$comment": rule.remedy}
    match rule:
        case Written():
            return {"pattern": rule.pattern, **comment}
        case OfLanguage():  # the pattern beside it is as much as a schema can say
            return {}
        case Filled():
            unique = {"uniqueItems": True} if rule.is_distinct else {}
            return {"minProperties" if kind == "object" else "minItems": 1, **unique, **comment}
        case Bounded():
            bounds = [{"type": "number", "minimum": least, "maximum": most} for least, most in rule.bounds]
            return {"prefixItems": bounds, "minItems": len(bounds), "maxItems": len(bounds), **comment}
    raise TypeError(rule)


def main() -> int:
    """Writes those that are not current."""
    for name, text in schemas().items():
        if not (FOLDER / name).is_file() or (FOLDER / name).read_text("utf-8") != text:
            (FOLDER / name).write_text(text, "utf-8")
            print(f"wrote {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""An editor's YAML file: read with its line numbers and checked against a JSON Schema."""

import json
from collections.abc import Hashable, Iterator
from difflib import get_close_matches
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from pelican_dossier.problems import Problem, ProblemsFound


class _Loader(yaml.SafeLoader):
    """SafeLoader that leaves dates as text (a month must not become a day) and refuses a key given twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.tag != "tag:yaml.org,2002:str":
                raise yaml.constructor.ConstructorError(
                    None, None, "a key must be a word; put one such as no or 1 in quotes", key.start_mark
                )
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} is given twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def schema(name: str) -> dict[str, Any]:
    """One of the JSON Schemas that the package ships, by its name without ``.schema.json``."""
    text = resources.files("pelican_dossier").joinpath("schemas", f"{name}.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema(name), format_checker=FormatChecker(["date"]))


def read(path: Path, schema_name: str, shown_as: str) -> tuple[dict[str, Any], "Lines"]:
    """The file's data and where each of its keys stands.

    ``shown_as`` is the path as problems name it. Raises ProblemsFound with every defect of the file.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        node = yaml.compose(text, Loader=_Loader)
        data = yaml.load(text, Loader=_Loader) if node else {}
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ProblemsFound([Problem(shown_as, line, "this is not UTF-8", "save the file in UTF-8")]) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        what = f"this is not YAML ({error.problem})"
        raise ProblemsFound([Problem(shown_as, mark.line + 1 if mark else None, what, "correct the line")]) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise ProblemsFound([Problem(shown_as, None, f"this is not YAML ({error})", "correct the file")]) from None
    lines = Lines(node)
    problems = [
        Problem(shown_as, lines.of(*path_, key=key), what, remedy)
        for error in _validator(schema_name).iter_errors(data)
        for path_, key, what, remedy in _explain(error)
    ]
    if problems:
        raise ProblemsFound(problems)
    return data, lines


class Lines:
    """Where each key and item of a YAML file stands."""

    def __init__(self, node: yaml.Node | None) -> None:
        self._root = node

    def of(self, *path: str | int, key: str | None = None) -> int:
        """The line, from 1, of the value at ``path``, or of its key ``key``."""
        node, line = self._root, 1
        for step in (*path, *([key] if key is not None else [])):
            found = self._step(node, step)
            if found is None:
                break
            line, node = found
        return line

    def through(self, *path: str | int) -> range:
        """The lines, from 1, of the key at the end of ``path`` and of all that it holds."""
        node, line = self._root, 1
        for step in path:
            found = self._step(node, step)
            if found is None:
                break
            line, node = found
        return range(line, node.end_mark.line + 2 if node else line + 1)

    @staticmethod
    def _step(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
        if isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                if name.value == str(step):
                    return name.start_mark.line + 1, value
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return node.value[step].start_mark.line + 1, node.value[step]
        return None


def _explain(error: ValidationError) -> Iterator[tuple[tuple[str | int, ...], str | None, str, str]]:
    """Path, key, what is wrong and what to do, for one complaint of the schema."""
    path = tuple(error.absolute_path)
    rules: dict[str, Any] = error.schema if isinstance(error.schema, dict) else {}
    here = f"`{path[-1]}`" if path and isinstance(path[-1], str) else "this"
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = sorted(rules.get("properties", {}))
        for key in sorted(set(map(str, error.instance)) - set(known)):
            near = get_close_matches(key, known, n=1, cutoff=0.5)
            remedy = f"write `{near[0]}` if that is meant" if near else f"use one of {', '.join(known)}"
            yield path, key, f"the key `{key}` is unknown", remedy
    elif error.validator == "required" and isinstance(error.instance, dict):
        for key in sorted(set(rules["required"]) - set(error.instance)):
            yield path, None, f"the key `{key}` is missing", "add it"
    elif error.validator == "enum":
        values = ", ".join(map(str, rules["enum"]))
        yield path, None, f"{here} cannot be {error.instance!r}", f"write one of {values}"
    elif error.validator == "type":
        kind = rules["type"]
        wanted = kind if isinstance(kind, str) else " or ".join(kind)
        yield path, None, f"{here} is {error.instance!r}, not of type {wanted}", f"write a value of type {wanted}"
    else:
        remedy = str(rules.get("$comment") or "see the editor's guide in docs/editing.md")
        yield path, None, f"{here} cannot be {error.instance!r}", remedy

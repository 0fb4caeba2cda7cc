"""An editor's YAML file: an object of the model, and the line of each of its keys."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any, TypeVar

import yaml

from pelican_dossier.problems import Problem, ProblemsFound, not_utf8
from pelican_dossier.structuring import Malformed, structured

_Read = TypeVar("_Read")


class _Loader(yaml.SafeLoader):
    """SafeLoader that leaves dates as text (a month must not become a day) and refuses a key given twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.tag != "tag:yaml.org,2002:str":
                what = "a key must be a word; put one such as no or 1 in quotes"
                raise yaml.MarkedYAMLError(None, None, what, key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(None, None, f"the key {key.value!r} is given twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def is_text(value: str) -> bool:
    """Whether a text may stand in a file as it is, and is read as a text again."""
    try:
        return bool(yaml.load(value, _Loader) == value)  # it is a SafeLoader
    except yaml.YAMLError:
        return False


def read(path: Path, kind: type[_Read], shown_as: str) -> tuple[_Read, "Lines"]:
    """What the file holds, which is one object of ``kind``, and where each of its keys stands.

    ``shown_as`` is the path as problems name it. Raises ProblemsFound with every defect of the file.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        loader = _Loader(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else {}
    except UnicodeDecodeError as error:
        raise ProblemsFound([not_utf8(shown_as, error)]) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        what = f"this is not YAML ({error.problem})"
        raise ProblemsFound([Problem(shown_as, mark.line + 1 if mark else None, what, "correct the line")]) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise ProblemsFound([Problem(shown_as, None, f"this is not YAML ({error})", "correct the file")]) from None
    lines = Lines(node)
    try:
        return structured(data, kind), lines
    except Malformed as error:
        raise ProblemsFound(
            Problem(shown_as, lines.of(*one.path, key=one.key), one.what, one.remedy) for one in error.complaints
        ) from None


class Lines:
    """Where each key and item of a YAML file stands."""

    def __init__(self, node: yaml.Node | None) -> None:
        self._root = node

    def of(self, *path: str | int, key: str | None = None) -> int:
        """The line, from 1, of the value at ``path``, or of its key ``key``."""
        return self._found(*path, *([key] if key is not None else []))[0]

    def through(self, *path: str | int) -> range:
        """The lines, from 1, of the key at the end of ``path`` and of all that it holds."""
        line, node = self._found(*path)
        return range(line, node.end_mark.line + 2 if node else line + 1)

    def _found(self, *path: str | int) -> tuple[int, yaml.Node | None]:
        """The line and the value of the last step of a path that is there."""
        line, node = 1, self._root
        for step in path:
            found = self._step(node, step)
            if found is None:
                break
            line, node = found
        return line, node

    @staticmethod
    def _step(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
        if isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                if name.value == str(step):
                    return name.start_mark.line + 1, value
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return node.value[step].start_mark.line + 1, node.value[step]
        return None

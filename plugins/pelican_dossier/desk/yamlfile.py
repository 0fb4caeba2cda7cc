"""An editor's YAML file: an object of the model, and the line of each of its keys."""

import re
from collections.abc import Hashable
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import yaml

from pelican_dossier.desk.yamldefects import CUT, of_mark, told
from pelican_dossier.problems import Place, Problem, ProblemsFound, not_utf8, place_at
from pelican_dossier.refusing import quoted
from pelican_dossier.structuring import Malformed, structured

_Read = TypeVar("_Read")

_PARTED = re.compile(r".*\d,\d.*", re.DOTALL)
"""A text with a number whose thousands a comma parts."""
_NO_LETTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Signs that no page and no export can hold; an escape such as \\0 can put them into a text."""
_MOST_REPEATED = 100_000
"""Values that aliases may repeat in all: a few lines of them can stand for more than any machine holds."""
_TEXT, _NOTHING = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
_MOST_BITS = 63
"""Of a whole number, as other programs read it in JSON."""


class _Loader(yaml.SafeLoader):
    """SafeLoader that leaves dates as text (a month must not become a day) and refuses a key given twice."""

    def get_single_node(self) -> yaml.Node | None:
        """The file's one value, without signs and repetitions that nothing could hold."""
        node: yaml.Node | None = super().get_single_node()
        if node is not None:
            _expanded(node, {})
        return node

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """A value; whatever keeps a tag from being that of its text is told with the line."""
        try:
            made = super().construct_object(node, deep)
        except (ValueError, TypeError, LookupError, AttributeError):
            text = quoted(node.value) if isinstance(node, yaml.ScalarNode) else "this"
            what = f"{text} is no value of the kind {node.tag.rpartition(':')[2]}"
            raise yaml.MarkedYAMLError(None, None, what, node.start_mark) from None
        if isinstance(made, int) and made.bit_length() > _MOST_BITS:
            raise yaml.MarkedYAMLError(None, None, "a number cannot be that large", node.start_mark)
        return made

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """An object, whose keys are words that differ."""
        seen: set[str] = set()
        before: yaml.Node | None = None
        for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
            has_colon = not node.flow_style or value.tag != _NOTHING or ":" in _between(key, value)
            if node.flow_style and _is_cut(before, key, has_colon=has_colon):
                raise yaml.MarkedYAMLError(None, None, CUT, key.start_mark)
            before = value
            if not isinstance(key, yaml.ScalarNode) or key.tag != _TEXT:
                what = "a key must be a word; put one such as no or 1 in quotes"
                raise yaml.MarkedYAMLError(None, None, what, key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(None, None, f"the key {key.value!r} is given twice", key.start_mark)
            if not has_colon:
                raise yaml.MarkedYAMLError(None, None, "could not find expected ':'", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_sequence(self, node: yaml.SequenceNode, deep: bool = False) -> list[Any]:
        """A list, of whose items none is the rest of a number with a comma."""
        items = node.value if isinstance(node, yaml.SequenceNode) and node.flow_style else ()
        for before, item in pairwise(items):
            if _is_cut(before, item, has_colon=True):
                raise yaml.MarkedYAMLError(None, None, CUT, item.start_mark)
        return super().construct_sequence(node, deep)


def _is_cut(before: yaml.Node | None, rest: yaml.Node, *, has_colon: bool) -> bool:
    """Whether what stands behind a comma in brackets belongs to the text before it, which no quotation marks hold."""
    if not isinstance(before, yaml.ScalarNode) or before.style is not None or before.tag != _TEXT:
        return False
    is_of_number = isinstance(rest, yaml.ScalarNode) and bool(_PARTED.fullmatch(f"{before.value},{rest.value}"))
    return not has_colon or (is_of_number and before.end_mark.index + 1 == rest.start_mark.index)


def _between(key: yaml.Node, value: yaml.Node) -> str:
    text: str = key.end_mark.buffer or ":"
    return text[key.end_mark.pointer : value.start_mark.pointer]


def _expanded(node: yaml.Node, known: dict[yaml.Node, int]) -> int:
    """How many values a node stands for. Raises MarkedYAMLError for what no text holds and for what has no end."""

    def refuse(what: str) -> yaml.MarkedYAMLError:
        return yaml.MarkedYAMLError(None, None, what, node.start_mark)

    if node in known:
        if not known[node]:
            raise refuse("a value cannot hold itself")
        return known[node]
    known[node], size = 0, 1
    if isinstance(node, yaml.ScalarNode) and (bad := _NO_LETTERS.search(node.value)):
        raise refuse(f"it holds the sign U+{ord(bad[0]):04X}, which no text can")
    for one in () if isinstance(node, yaml.ScalarNode) else node.value:
        size += sum(_expanded(part, known) for part in (one if isinstance(one, tuple) else (one,)))
    if size > len(known) + _MOST_REPEATED:
        raise refuse("its aliases repeat too much")
    known[node] = size
    return size


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def is_text(value: str) -> bool:
    """Whether a text may stand in a file as it is, and is read as a text again."""
    try:
        return bool(yaml.load(value, _Loader) == value)  # it is a SafeLoader
    except (yaml.YAMLError, RecursionError):
        return False


def read(path: Path, kind: type[_Read], shown_as: str) -> tuple[_Read, "Lines"]:
    """What the file holds, which is one object of ``kind``, and where each of its keys stands.

    ``shown_as`` is the path as problems name it. Raises ProblemsFound with every defect of the file.
    """
    text = ""
    if path.exists() and not path.is_file():  # a pipe would be waited for without end
        raise ProblemsFound([Problem(shown_as, None, "this is no file", "move it away")])
    try:
        text = path.read_text(encoding="utf-8-sig")
        loader = _Loader(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else {}
    except UnicodeDecodeError as error:
        raise ProblemsFound([not_utf8(shown_as, error)]) from None
    except OSError as error:
        what = f"it cannot be read ({(error.strerror or str(error)).lower()})"
        raise ProblemsFound([Problem(shown_as, None, what, "put the file itself in its place, or remove it")]) from None
    except yaml.MarkedYAMLError as error:
        raise ProblemsFound([Problem.at(shown_as, *told(error, text))]) from None
    except yaml.reader.ReaderError as error:
        what = f"this is not YAML (it holds the sign U+{ord(text[error.position]):04X}, which no text can)"
        raise ProblemsFound([Problem.at(shown_as, place_at(text, error.position), what, "take it out")]) from None
    except RecursionError:
        raise ProblemsFound([Problem(shown_as, 1, "this is nested too deeply to be read", "write it flat")]) from None
    lines = Lines(node)
    try:
        return structured(data, kind), lines
    except Malformed as error:
        raise ProblemsFound(
            Problem.at(shown_as, lines.at(*one.path, key=one.key), one.what, one.remedy) for one in error.complaints
        ) from None


class Lines:
    """Where each key and item of a YAML file stands."""

    def __init__(self, node: yaml.Node | None) -> None:
        self._root = node

    def of(self, *path: str | int, key: str | None = None) -> int:
        """The line, from 1, of the value at ``path``, or of its key ``key``."""
        return self._found(*path, *([key] if key is not None else []))[0].line or 1

    def at(self, *path: str | int, key: str | None = None) -> Place:
        """Where the same begins, with its column."""
        return self._found(*path, *([key] if key is not None else []))[0]

    def through(self, *path: str | int) -> range:
        """The lines, from 1, of the key at the end of ``path`` and of all that it holds."""
        (first, _), node = self._found(*path)
        line = first or 1
        return range(line, node.end_mark.line + 2 if node else line + 1)

    def _found(self, *path: str | int) -> tuple[Place, yaml.Node | None]:
        """The place and the value of the last step of a path that is there."""
        place, node = Place(1), self._root
        for step in path:
            found = self._step(node, step)
            if found is None:
                break
            place, node = found
        return place, node

    @staticmethod
    def _step(node: yaml.Node | None, step: str | int) -> tuple[Place, yaml.Node] | None:
        if isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                if name.value == str(step):
                    return of_mark(name.start_mark), value
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return of_mark(node.value[step].start_mark), node.value[step]
        return None

"""Writes the editors' YAML files, whose comments, order and quotation marks stay as the editor has them."""

from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

from ruamel.yaml import YAML, ScalarNode, SequenceNode
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from pelican_dossier.desk.yamlfile import is_text

_WIDTH = 4096
"""Columns; an address, and words that were copied from a dispatch, must not be broken over lines."""


_NULL = "tag:yaml.org,2002:null"


class _WrittenNull(str):
    """Nothing, as the editor wrote it: ``null`` or ``~``."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


NULL = _WrittenNull("null")
"""Nothing, written out."""


def opened(text: str) -> CommentedMap:
    """What a file holds, to be added to; empty where it holds nothing."""
    data = _round_trip().load(text)
    return CommentedMap() if data is None else data


def written(data: CommentedMap) -> str:
    """The file again."""
    text = StringIO()
    _round_trip().dump(data, text)
    return text.getvalue()


def with_entry(data: CommentedMap, key: str, entry: Any) -> CommentedMap:
    """What a file holds, with an entry more at the end of one of its lists, before comments that stand behind it."""
    listed = data.get(key)
    if (listed is None and key in data) or (listed is not None and (not listed or listed.fa.flow_style())):
        data[key] = [*(listed or ()), entry]
        return opened(written(data))
    lines, entries = written(data).splitlines(), written(CommentedMap({key: [entry]})).splitlines()
    if listed is None:
        is_remark = lines and lines[-1].startswith("#")
        return opened("\n".join((*lines, *([""] if is_remark else []), *entries, "")))
    node = next(value for name, value in _round_trip().compose(written(data)).value if name.value == key)
    at = _end_of(node, lines)
    indented = [" " * node.start_mark.column + line if line else line for line in entries[1:]]
    return opened("\n".join((*lines[:at], *indented, *lines[at:], "")))


def _end_of(listed: SequenceNode, lines: Sequence[str]) -> int:
    """The number of the line behind a list; comments that stand no deeper than its dashes are not its own."""
    column, at = int(listed.start_mark.column), min(int(listed.end_mark.line), len(lines))
    for line in reversed(lines[:at]):
        bare = line.lstrip()
        if bare and (not bare.startswith("#") or len(line) - len(bare) > column):
            break
        at -= 1
    return at


def on_one_line(value: Any) -> Any:
    """A value as ``quoted`` has it, in braces and brackets on the line of its key."""
    if isinstance(value, Mapping):
        lined: Any = CommentedMap((key, on_one_line(one)) for key, one in value.items())
    elif isinstance(value, list):
        lined = CommentedSeq(map(on_one_line, value))
    else:
        return quoted(value)
    lined.fa.set_flow_style()
    return lined


def quoted(value: Any) -> Any:
    """A value as YAML has it, a text in quotation marks where a reader of YAML 1.1 would take it for something else."""
    if isinstance(value, Mapping):
        return {key: quoted(one) for key, one in value.items()}
    if isinstance(value, list):
        return [quoted(one) for one in value]
    if isinstance(value, str) and not isinstance(value, _WrittenNull) and not is_text(value):
        return DoubleQuotedScalarString(value)
    return value


def _null(_: Any, node: ScalarNode) -> _WrittenNull | None:
    return _WrittenNull(node.value) if node.value else None


def _as_null(representer: Any, value: _WrittenNull) -> Any:
    return representer.represent_scalar(_NULL, str(value))


def _round_trip() -> YAML:
    yaml = YAML()
    yaml.width, yaml.preserve_quotes = _WIDTH, True
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.constructor.yaml_constructors = {**yaml.constructor.yaml_constructors, _NULL: _null}
    yaml.representer.yaml_representers = {**yaml.representer.yaml_representers, _WrittenNull: _as_null}
    return yaml

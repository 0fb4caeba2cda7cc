"""Writes the editors' YAML files, whose comments, order and quotation marks stay as the editor has them."""

from collections.abc import Mapping
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from pelican_dossier.desk.yamlfile import is_text

_WIDTH = 4096
"""Columns; an address, and words that were copied from a dispatch, must not be broken over lines."""


def opened(text: str) -> CommentedMap:
    """What a file holds, to be added to; empty where it holds nothing."""
    data = _round_trip().load(text)
    return CommentedMap() if data is None else data


def written(data: CommentedMap) -> str:
    """The file again."""
    text = StringIO()
    _round_trip().dump(data, text)
    return text.getvalue()


def quoted(value: Any) -> Any:
    """A value as YAML has it, a text in quotation marks where a reader of YAML 1.1 would take it for something else."""
    if isinstance(value, Mapping):
        return {key: quoted(one) for key, one in value.items()}
    if isinstance(value, list):
        return [quoted(one) for one in value]
    if isinstance(value, str) and not is_text(value):
        return DoubleQuotedScalarString(value)
    return value


def _round_trip() -> YAML:
    yaml = YAML()
    yaml.width, yaml.preserve_quotes = _WIDTH, True
    return yaml

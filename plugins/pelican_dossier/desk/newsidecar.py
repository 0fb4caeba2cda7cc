"""The sidecar of a dispatch that is taken in: what stands beside the input, and what is known of it besides."""

from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from pelican_dossier.desk.yamlfile import is_text

_SIDECAR = """\
# What is known of this dispatch beyond its bytes. What was not verified stays out.
# Keys and their meaning: docs/editing.md.
show: passages   # full once the rights allow it; card for a citation alone
status: draft    # public once it has been looked at
"""
_WIDTH = 4096
"""Columns; an address must not be broken over lines."""


def sidecar_text(beside: Path, stated: Mapping[str, Any], origin: str | None) -> str:
    """The sidecar beside an input, with its comments and order, else a new one; and what is ``stated`` of the dispatch.

    Without a status of its own it is a draft's: a dispatch must not be public because nobody said that it is not.
    """
    yaml = YAML()
    yaml.width, yaml.preserve_quotes = _WIDTH, True
    data = yaml.load(beside.read_text("utf-8-sig") if beside.is_file() else _SIDECAR)
    if data is None:
        data = CommentedMap()
    for at, (key, value) in enumerate(stated.items()):
        if key in data:
            data[key] = _written(value)
        else:
            data.insert(at, key, _written(value))
    if "status" not in data:
        data["status"] = "draft"
    written = StringIO()
    yaml.dump(data, written)
    return f"# From {origin}.\n{written.getvalue()}" if origin else written.getvalue()


def _written(value: Any) -> Any:
    """A value as YAML has it, a text in quotation marks where it would be taken for something else."""
    if isinstance(value, Mapping):
        return {key: _written(one) for key, one in value.items()}
    if isinstance(value, str) and not is_text(value):
        return DoubleQuotedScalarString(value)
    return value

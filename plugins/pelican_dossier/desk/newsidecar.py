"""The sidecar of a dispatch that is taken in: what stands beside the input, and what is known of it besides."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican_dossier.desk.yamlwriter import opened, quoted, written

_HEAD = """\
# What is known of this dispatch beyond its bytes. What was not verified stays out.
# Keys and their meaning: docs/editing.md.
"""
_AS_TAKEN_IN = {
    "show": ("passages", "full once the rights allow it; card for a citation alone"),
    "status": ("draft", "public once it has been looked at"),
}
"""Key -> its value and what an editor may make of it: a dispatch must not be public because nobody said otherwise."""
_COLUMN = 17
"""Of the words behind a value."""


def sidecar_text(beside: Path, stated: Mapping[str, Any], origin: str | None) -> str:
    """The sidecar beside an input, with its comments and order, else a new one; and what is ``stated`` of the dispatch.

    What it does not say of ``show`` and ``status`` is written into it either way, so that editors find it there.
    """
    is_there = beside.is_file()
    data = opened(beside.read_text("utf-8-sig") if is_there else "")
    for at, (key, value) in enumerate(stated.items()):
        if key in data:
            data[key] = quoted(value)
        else:
            data.insert(at, key, quoted(value))
    for key, (usual, told) in _AS_TAKEN_IN.items():
        if key not in data:
            data[key] = usual
            data.yaml_add_eol_comment(told, key, column=_COLUMN)
    text = written(data) if is_there else f"{_HEAD}{written(data)}"
    return f"# From {origin}.\n{text}" if origin else text

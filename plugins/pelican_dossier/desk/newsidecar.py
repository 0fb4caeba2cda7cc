"""The sidecar of a dispatch that is taken in: what stands beside the input, and what is known of it besides."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican_dossier.desk.yamlwriter import opened, quoted, written

_SIDECAR = """\
# What is known of this dispatch beyond its bytes. What was not verified stays out.
# Keys and their meaning: docs/editing.md.
show: passages   # full once the rights allow it; card for a citation alone
status: draft    # public once it has been looked at
"""


def sidecar_text(beside: Path, stated: Mapping[str, Any], origin: str | None) -> str:
    """The sidecar beside an input, with its comments and order, else a new one; and what is ``stated`` of the dispatch.

    Without a status of its own it is a draft's: a dispatch must not be public because nobody said that it is not.
    """
    data = opened(beside.read_text("utf-8-sig") if beside.is_file() else _SIDECAR)
    for at, (key, value) in enumerate(stated.items()):
        if key in data:
            data[key] = quoted(value)
        else:
            data.insert(at, key, quoted(value))
    if "status" not in data:
        data["status"] = "draft"
    return f"# From {origin}.\n{written(data)}" if origin else written(data)

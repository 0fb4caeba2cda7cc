"""A dispatch as plain data: what ``dossier read`` prints and ``dossier.json`` holds of it."""

import json
from typing import Any

from pelican_dossier.model import Dispatch, Published, Reading
from pelican_dossier.problems import Unreadable
from pelican_dossier.structuring import plain

FORMAT = 1


def as_json(data: object, *, indent: int | None = None) -> str:
    """The data as JSON, keys sorted, letters as themselves, so that the same data are the same bytes."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=indent)


def reading_data(reading: Reading) -> dict[str, Any]:
    """One reading, as ``schemas/reading.schema.json`` describes it."""
    return {**dispatch_data(reading.dispatch, reading.published), **plain(reading)}


def dispatch_data(dispatch: Dispatch, published: Published) -> dict[str, Any]:
    """What is known of a dispatch before anything is read from it but its day."""
    given = {"format": FORMAT, "sha256": dispatch.original.sha256, "published": plain(published)}
    return {**given, **plain(dispatch)}


def unreadable_data(id_: str | None, error: Unreadable) -> dict[str, Any]:
    """A dispatch that cannot be read, on its line."""
    return {"id": id_, "error": {"rule": error.rule, "args": error.args_, "text": str(error)}}

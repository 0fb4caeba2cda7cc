"""A Data Package: what the tables are, which types and references their columns have, and their digests."""

import hashlib
from collections.abc import Iterator
from typing import Any

from pelican_dossier.editions.interface import marked
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.publishing.data import as_json
from pelican_dossier.publishing.exports.format import File, Format, View
from pelican_dossier.publishing.exports.separated import path, separated
from pelican_dossier.publishing.exports.tables import Column, Table

_PATH = "data/datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_GUARD = (
    "An apostrophe stands before whatever a spreadsheet would take for a formula, at the start of a text and after "
    "each semicolon, tab and line break in it; take it away there to have the text as it is."
)


def _files(view: View) -> Iterator[File]:
    yield File(_PATH, (as_json(_package(view), indent=1) + "\n").encode())


def _package(view: View) -> dict[str, Any]:
    first = view.editions[0]
    title, description = first.words(first.settings.title), first.words(first.settings.description)
    package = {
        "$schema": _PROFILE,
        "profile": "data-package",
        "name": "dossier",
        "title": title.text if title else None,
        "titles": dict(first.settings.title),
        "description": description.text if description else None,
        "descriptions": dict(first.settings.description),
        "languages": list(view.data["languages"]),
        "version": view.data["updated"],
        "homepage": view.site_url or None,
        "formulaGuard": _GUARD,
        "sources": [_source(view, source_link(first, reading)) for reading in first.dossier.readings],
        "resources": [_resource(view, table, content) for table, content in separated(view)],
    }
    return {key: value for key, value in package.items() if value}


def _source(view: View, link: SourceLink) -> dict[str, str]:
    """A dispatch as the package's readers name it; its address where the editors know it."""
    named = [link.publisher.text] if link.publisher else []
    url = view.editions[0].readings[link.id].dispatch.sidecar.url
    source = {"title": " · ".join([link.title.text, *named])}
    return source | {"path": url} if url else source


def _resource(view: View, table: Table, content: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "description": table.description,
        "path": path(table).rpartition("/")[2],
        "type": "table",
        "profile": "tabular-data-resource",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(table, table.columns_in(view.data["languages"])),
    }


def _schema(table: Table, columns: tuple[Column, ...]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.refers:
        schema["foreignKeys"] = [
            {"fields": [own], "reference": {"resource": other, "fields": [theirs]}}
            for own, other, theirs in table.refers
        ]
    return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": "string" if column.type in ("text", "code") else column.type,
        "description": column.description,
    }
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    return field | {"constraints": constraints} if constraints else field


DATA_PACKAGE = Format(
    name="Data Package",
    purpose=marked("Describes the tables to programs: what each column holds, what refers to what, and the digests."),
    media_type="application/json",
    files=_files,
)

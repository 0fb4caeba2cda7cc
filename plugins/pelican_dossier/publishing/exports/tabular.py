"""The tables as comma-separated values, and a Data Package that tells what is in them."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.exports.format import File, Format, View, json_file
from pelican_dossier.publishing.exports.tables import Column, Table
from pelican_dossier.publishing.exports.tables.filled import FilledTable, filled

_OPENS_A_FORMULA = re.compile(r"(^|[;\t\r\n])(?=['=+\-@\t\r\n＝＋－＠])")
"""Where a spreadsheet would begin to reckon: at the start of a cell, and of what it takes for one where it divides
cells otherwise. An apostrophe is among what is guarded, so that all of them can be taken away again."""
_PACKAGE = "data/datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_GUARD = (
    "An apostrophe stands before whatever a spreadsheet would take for a formula, at the start of a text and after "
    "each semicolon, tab and line break in it; take it away there to have the text as it is."
)


def _csv(view: View) -> Iterator[File]:
    yield from (File(_path(one.table), content) for one, content in _written_tables(view))


@lru_cache(maxsize=1)
def _written_tables(view: View) -> tuple[tuple[FilledTable, bytes], ...]:
    """Every table with its file's bytes."""
    return tuple((one, _written(one)) for one in filled(view))


def _path(table: Table) -> str:
    """Where a table stands."""
    return f"data/{table.name}.csv"


def _written(one: FilledTable) -> bytes:
    """UTF-8 with its mark, without which Excel takes Arabic for Latin letters."""
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(column.name for column in one.columns)
    for row in one.rows:
        writer.writerow(_cell(value, column) for value, column in zip(row, one.columns, strict=True))
    return lines.getvalue().encode("utf-8-sig")


def _cell(value: object, column: Column) -> str:
    """Words of others are guarded; the rest are values of closed forms, and -5 stays a number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return _guarded(json.dumps(value, ensure_ascii=False))
    return _guarded(str(value)) if column.type == "text" else str(value)


def _guarded(text: str) -> str:
    """Words that no spreadsheet takes for a formula: an apostrophe stands before whatever would begin one."""
    return _OPENS_A_FORMULA.sub(r"\1'", text)


def _data_package(view: View) -> Iterator[File]:
    yield json_file(_PACKAGE, _package(view))


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
        "resources": [_resource(one, content) for one, content in _written_tables(view)],
    }
    return {key: value for key, value in package.items() if value}


def _source(view: View, link: SourceLink) -> dict[str, str]:
    """A dispatch as the package's readers name it; its address where the editors know it."""
    named = [link.publisher.text] if link.publisher else []
    url = view.editions[0].readings[link.id].dispatch.sidecar.url
    source = {"title": " · ".join([link.title.text, *named])}
    return source | {"path": url} if url else source


def _resource(one: FilledTable, content: bytes) -> dict[str, Any]:
    table = one.table
    return {
        "name": table.name,
        "description": table.description,
        "path": _path(table).rpartition("/")[2],
        "type": "table",
        "profile": "tabular-data-resource",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(table, one.columns),
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


CSV = Format(
    name="CSV",
    purpose=marked("Tables for spreadsheets and statistics; each row names the paragraph it comes from."),
    media_type="text/csv",
    files=_csv,
)
DATA_PACKAGE = Format(
    name="Data Package",
    purpose=marked(
        "A machine-readable description of the tables: what each column holds, what refers to what, and checksums."
    ),
    media_type="application/json",
    files=_data_package,
)

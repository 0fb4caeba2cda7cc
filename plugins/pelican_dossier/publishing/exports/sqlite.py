"""The tables as one database file, for SQL and for programs that show databases."""

import json
import sqlite3
from collections.abc import Iterator, Set
from contextlib import closing
from typing import Any

from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.exports.format import File, Format, View
from pelican_dossier.publishing.exports.tables import Column, Type
from pelican_dossier.publishing.exports.tables.filled import FilledTable, filled

_PATH = "data/dossier.sqlite"
_TYPES: dict[Type, str] = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
"""Whatever else there is stands as text: dates as ISO 8601 has them, lists as JSON."""
_WRITTEN_BY = slice(96, 100)
"""Where a file has the version of the SQLite that wrote it (https://www.sqlite.org/fileformat.html, 1.3), which no
reader goes by: with it the same dossier would have other bytes on another machine."""


def _database(view: View) -> Iterator[File]:
    tables = filled(view)
    keys = {(one.table.name, one.table.key) for one in tables}
    with closing(sqlite3.connect(":memory:")) as database:
        for one in tables:
            database.execute(_schema(one, keys))
            places = ", ".join("?" * len(one.columns))
            database.executemany(f"INSERT INTO {_name(one.table.name)} VALUES ({places})", _rows(one))
        database.commit()
        content = bytearray(database.serialize())
    content[_WRITTEN_BY] = bytes(4)
    yield File(_PATH, bytes(content))


def _schema(one: FilledTable, keys: Set[tuple[str, tuple[str, ...]]]) -> str:
    """The statement that makes a table; it may refer to nothing but another's key, of which ``keys`` has all."""
    table, lines = one.table, [_field(column) for column in one.columns]
    if table.key:
        lines.append(f"PRIMARY KEY ({', '.join(map(_name, table.key))})")
    lines += [
        f"FOREIGN KEY ({_name(own)}) REFERENCES {_name(other)} ({_name(theirs)})"
        for own, other, theirs in table.refers
        if (other, (theirs,)) in keys
    ]
    inner = ",\n  ".join(lines)
    return f"CREATE TABLE {_name(table.name)} (\n  {inner}\n)"


def _field(column: Column) -> str:
    needed = " NOT NULL" if column.required else ""
    return f"{_name(column.name)} {_TYPES.get(column.type, 'TEXT')}{needed}"


def _name(name: str) -> str:
    return f'"{name}"'


def _rows(one: FilledTable) -> Iterator[tuple[Any, ...]]:
    return (tuple(map(_value, row)) for row in one.rows)


def _value(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


SQLITE = Format(
    name="SQLite",
    purpose=marked("The same tables as one database file, for SQL and for programs such as Datasette and DuckDB."),
    media_type="application/vnd.sqlite3",
    files=_database,
)

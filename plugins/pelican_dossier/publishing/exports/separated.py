"""The tables as comma-separated values: for spreadsheets and statistics."""

import csv
import io
import json
import re
from collections.abc import Iterator
from functools import lru_cache

from pelican_dossier.editions.interface import marked
from pelican_dossier.publishing.exports.format import File, Format, View
from pelican_dossier.publishing.exports.tables import TABLES, Column, Table

_OPENS_A_FORMULA = re.compile(r"(^|[;\t\r\n])(?=['=+\-@\t\r\n＝＋－＠])")
"""Where a spreadsheet would begin to reckon: at the start of a cell, and of what it takes for one where it divides
cells otherwise. An apostrophe is among what is guarded, so that all of them can be taken away again."""


def _files(view: View) -> Iterator[File]:
    yield from (File(path(table), content) for table, content in separated(view))


@lru_cache(maxsize=1)
def separated(view: View) -> tuple[tuple[Table, bytes], ...]:
    """Every table with its file's bytes."""
    languages = view.data["languages"]
    return tuple((table, _written(view, table, table.columns_in(languages))) for table in TABLES)


def path(table: Table) -> str:
    """Where a table stands."""
    return f"data/{table.name}.csv"


def _written(view: View, table: Table, columns: tuple[Column, ...]) -> bytes:
    """UTF-8 with its mark, without which Excel takes Arabic for Latin letters."""
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(column.name for column in columns)
    for row in table.rows(view):
        writer.writerow(_cell(row[column.name], column) for column in columns)
    return lines.getvalue().encode("utf-8-sig")


def _cell(value: object, column: Column) -> str:
    """Words of others are guarded; the rest are values of closed forms, and -5 stays a number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return guarded(json.dumps(value, ensure_ascii=False))
    return guarded(str(value)) if column.type == "text" else str(value)


def guarded(text: str) -> str:
    """Words that no spreadsheet takes for a formula: an apostrophe stands before whatever would begin one."""
    return _OPENS_A_FORMULA.sub(r"\1'", text)


CSV = Format(
    name="CSV",
    purpose=marked("Tables for spreadsheets and statistics: every row names the passage where it was read."),
    media_type="text/csv",
    files=_files,
)

"""Every table of a dossier with what stands in it, got once for all the formats that write tables."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pelican_dossier.publishing.exports.format import View
from pelican_dossier.publishing.exports.tables import Column, Table
from pelican_dossier.publishing.exports.tables.compared import ANSWERS, EVENTS, FINDINGS, PASSAGES
from pelican_dossier.publishing.exports.tables.corrected import CORRECTIONS
from pelican_dossier.publishing.exports.tables.readings import DATES, DISPATCHES, FIGURES, MENTIONS, SAID, VOICES

_TABLES: tuple[Table, ...] = (
    DISPATCHES,
    DATES,
    FIGURES,
    VOICES,
    SAID,
    MENTIONS,
    EVENTS,
    ANSWERS,
    FINDINGS,
    PASSAGES,
    CORRECTIONS,
)
"""In the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class FilledTable:
    """A table of one dossier."""

    table: Table
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]
    """A value a column: words, numbers, lists, None."""


@lru_cache(maxsize=1)
def filled(view: View) -> tuple[FilledTable, ...]:
    """Every table, in the order in which they are listed."""
    return tuple(_filled(view, table, table.columns_in(view.editions)) for table in _TABLES)


def _filled(view: View, table: Table, columns: tuple[Column, ...]) -> FilledTable:
    first = view.editions[0]
    rows = tuple(tuple(column.value(row, first) for column in columns) for row in table.rows(view))
    return FilledTable(table, columns, rows)

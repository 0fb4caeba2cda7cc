"""The dossier as tables: one row a thing that was read or compared, lists in tables of their own."""

from pelican_dossier.publishing.exports.tables.compared import ANSWERS, EVENTS, FINDINGS, PASSAGES
from pelican_dossier.publishing.exports.tables.dispatches import DISPATCHES
from pelican_dossier.publishing.exports.tables.readings import DATES, FIGURES, MENTIONS, SAID, VOICES
from pelican_dossier.publishing.exports.tables.table import Column, Row, Table

__all__ = ["TABLES", "Column", "Row", "Table"]

TABLES: tuple[Table, ...] = (DISPATCHES, DATES, FIGURES, VOICES, SAID, MENTIONS, EVENTS, ANSWERS, FINDINGS, PASSAGES)
"""In the order in which they are listed."""

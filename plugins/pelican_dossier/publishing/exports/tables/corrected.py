"""The table of what editors have put right, beside what the program has by itself."""

from collections.abc import Iterator
from typing import get_args

from pelican_dossier.desk.data import as_json
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model import Subject
from pelican_dossier.publishing.exports.format import View
from pelican_dossier.publishing.exports.tables import Column, Getter, Row, Table, address

_WHERE = ("paragraph", "start", "end", "text")
"""What of a reading the row tells by itself."""


def _rows(view: View) -> Iterator[Row]:
    for dispatch in view.data["dispatches"]:
        for record in dispatch.get("review", {}).get("corrections", ()):
            yield {**record, "source": dispatch["id"]}


def _place(row: Row, _: Edition) -> str | None:
    return None if row["paragraph"] is None else address(row)


def _json(key: str) -> Getter:
    """What was read, without where it stands, which the row tells."""

    def told(row: Row, _: Edition) -> str | None:
        items = [
            one if isinstance(one, str) else as_json({name: one[name] for name in one if name not in _WHERE})
            for one in row[key]
        ]
        return " ".join(items) or None

    return told


CORRECTIONS = Table(
    name="corrections",
    description="Every reading that editors have put right, with what the program has by itself.",
    columns=(
        Column("dispatch", "code", "The dispatch’s id", lambda row, _: row["source"], required=True),
        Column("what", "code", "What was put right", required=True, choices=get_args(Subject)),
        Column("passage", "code", "The words, as they are cited; empty where the dispatch as a whole is meant", _place),
        Column("text", "text", "The words as received"),
        Column(
            "before",
            "text",
            "What the program reads: its values as JSON, empty where it reads nothing",
            _json("before"),
        ),
        Column("after", "text", "What stands in its place; empty where the words are no such thing", _json("after")),
        Column("reason", "text", "Why", lambda row, e: e.words(row["reason"]), by_language=True),
        Column("who", "text", "Who has put it right", required=True),
        Column("when", "date", "When", required=True),
        Column("suggested_by", "text", "The program whose suggestion was accepted"),
    ),
    rows=_rows,
)

"""The dossier as tables: a row is what was read or compared, a column what is told of it and how it is got."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial, reduce
from operator import getitem
from typing import Any, Literal, TypeAlias

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.exports.format import View

Type = Literal["text", "code", "date", "integer", "number", "boolean", "array"]
"""``text`` is anybody's words; ``code`` an id, an address or a value of a closed form."""
Row: TypeAlias = Mapping[str, Any]
"""What ``dossier.json`` has of a thing, with what else its columns are got from."""
Getter = Callable[[Row, Edition], Any]
"""What stands in a column of a row, as an edition has it."""
_LEADING = "the dossier’s first edition; in another one its language stands in the place of the first folder"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: Type
    description: str
    get: Getter | None = None
    """From the first edition, or each; None: what the row has under the column's name."""
    required: bool = False
    choices: tuple[str, ...] = ()
    """All that may stand there."""
    by_language: bool = False
    """Stands once for each language of the dossier, as ``NAME_LANGUAGE``, with no words of another language in it."""

    def value(self, row: Row, edition: Edition) -> Any:
        """What stands in the column."""
        return self.get(row, edition) if self.get else row[self.name]


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of things, a row each."""

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[View], Iterator[Row]]
    key: tuple[str, ...] = ()
    """The columns that tell one row from all others."""
    refers: tuple[tuple[str, str, str], ...] = (("dispatch", "dispatches", "id"),)
    """A column of this table, and the table and column that it names a row of."""

    def columns_in(self, editions: Iterable[Edition]) -> tuple[Column, ...]:
        """The columns of a dossier that has these editions."""
        editions = tuple(editions)
        return tuple(one for column in self.columns for one in _in_each(column, editions))


def _in_each(column: Column, editions: Iterable[Edition]) -> Iterator[Column]:
    if not column.by_language:
        yield column
        return
    for edition in editions:
        yield replace(column, name=f"{column.name}_{edition.language}", get=partial(_own, column, edition))


def _own(column: Column, edition: Edition, row: Row, _: Edition) -> str | None:
    said: LangString | str | None = column.value(row, edition)
    if isinstance(said, LangString):
        return said.text if said.language == edition.language else None
    return said


def address(row: Row) -> str:
    """Of the passage that a row is or stands for, as it is cited."""
    return addresses.passage_address(row["source"], row["paragraph"], row["start"], row["end"])


def _page(row: Row, edition: Edition) -> str:
    return addresses.source(edition.language, row["source"], row["paragraph"])


def in_language(*keys: str) -> Getter:
    """The words of the edition's language, among those of all languages that a row has under the keys."""

    def words(row: Row, edition: Edition) -> str | None:
        said: str | None = reduce(getitem, keys, row).get(edition.language)
        return said

    return words


def page(address: Callable[[str, str], str]) -> Column:
    """The column of a page that a row has by its id."""
    description = f"Its page, from the site’s root, in {_LEADING}"
    return Column("page", "code", description, lambda row, e: address(e.language, row["id"]), required=True)


PLACE: tuple[Column, ...] = (
    Column("passage", "code", "The passage’s address, ID#pN:START-END", lambda row, _: address(row), required=True),
    Column("dispatch", "code", "The dispatch, by its id", lambda row, _: row["source"], required=True),
    Column("paragraph", "integer", "The paragraph, counted from 0", required=True),
    Column("start", "integer", "The first character in the paragraph, counted from 0", required=True),
    Column("end", "integer", "The first character after the passage", required=True),
    Column("page", "code", f"Where it stands, from the site’s root, in {_LEADING}", _page, required=True),
)
"""The columns of every row that stands somewhere in a dispatch."""

"""What a table is: columns with their types, rows with their values."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from pelican_dossier import addresses
from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.exports.format import View

Type = Literal["text", "code", "date", "integer", "number", "boolean", "array"]
"""``text`` is anybody's words; ``code`` an id, an address or a value of a closed form."""
Row: TypeAlias = Mapping[str, Any]
LEADING = "the dossier’s first edition; in another one its language stands in the place of the first folder"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: Type
    description: str
    required: bool = False
    choices: tuple[str, ...] = ()
    """All that may stand there."""
    by_language: bool = False
    """Stands once for each language of the dossier, as ``NAME_LANGUAGE``."""


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

    def columns_in(self, languages: Iterable[str]) -> tuple[Column, ...]:
        """The columns of a dossier in these languages."""
        languages = tuple(languages)
        return tuple(
            column if language is None else replace(column, name=f"{column.name}_{language}")
            for column in self.columns
            for language in (languages if column.by_language else (None,))
        )


PLACE: tuple[Column, ...] = (
    Column("passage", "code", "The passage’s address, ID#pN:START-END", required=True),
    Column("dispatch", "code", "The dispatch, by its id", required=True),
    Column("paragraph", "integer", "The paragraph, counted from 0", required=True),
    Column("start", "integer", "The first character in the paragraph, counted from 0", required=True),
    Column("end", "integer", "The first character after the passage", required=True),
    Column("page", "code", f"Where it stands, from the site’s root, in {LEADING}", required=True),
)
"""The columns of every row that stands somewhere in a dispatch."""


def place(view: View, passage: Mapping[str, Any]) -> dict[str, Any]:
    """What stands in the columns of ``PLACE``."""
    source, paragraph = passage["source"], passage["paragraph"]
    address = addresses.cited(source, paragraph, passage["start"], passage["end"])
    return {
        "passage": address,
        "dispatch": source,
        "paragraph": paragraph,
        "start": passage["start"],
        "end": passage["end"],
        "page": addresses.source(view.editions[0].language, source, paragraph),
    }


def by_language(name: str, words: Mapping[str, LangString | str | None]) -> dict[str, Any]:
    """The columns of one name, of which each holds words in its own language and none in another."""
    return {f"{name}_{language}": _own(said, language) for language, said in words.items()}


def _own(said: LangString | str | None, language: str) -> str | None:
    if isinstance(said, LangString):
        return said.text if said.language == language else None
    return said

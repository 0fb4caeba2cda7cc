"""A statement in columns: a base, and beside each of its sentences what others have in its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import ParagraphLink, SourceLink, source_link
from pelican_dossier.editions.passages import WordingPiece, differences, levelled
from pelican_dossier.editions.quotedwords import with_quotes
from pelican_dossier.editions.statementunits import StatementUnit, like_it_elsewhere, paired, units_of
from pelican_dossier.editions.voices import named_in, roles_in
from pelican_dossier.model import Carrier
from pelican_dossier.model.langstring import LangString
from pelican_dossier.model.text import Span

_ALIKE = 0.45
"""Share of words in common from which on the words that differ are marked; below it the wording is another."""

CellKind = Literal["base", "same", "near", "free", "added", "absent"]
"""``free`` says it in other words, ``added`` says what the base does not."""


@dataclass(frozen=True, slots=True)
class StatementCell:
    """What one dispatch has in a row."""

    kind: CellKind
    words: LangString | None = None
    pieces: tuple[WordingPiece, ...] = ()
    """``own``: of a base, words that others replace or leave out; else words that the base does not have."""
    places: tuple[ParagraphLink, ...] = ()
    """Of an absent one, where the dispatch says much of it beside the statement."""
    missing: int = 0
    """Words of the base that an absent one leaves out."""


@dataclass(frozen=True, slots=True)
class StatementColumn:
    """A dispatch that carries the statement."""

    source: SourceLink
    speaker: LangString | None
    role: LangString | None
    via: LangString | None


@dataclass(frozen=True, slots=True)
class StatementTable:
    """A statement over a base and some others; the base stands first."""

    columns: tuple[StatementColumn, ...]
    rows: tuple[tuple[StatementCell, ...], ...]
    """A cell for each of the columns."""
    is_translated: bool
    """Some of the words are a translation's."""
    is_quoted: bool
    """Some of them stand in quotation marks, and some do not."""


def statement_table(edition: Edition, base: Carrier, others: Sequence[Carrier]) -> StatementTable:
    """Every sentence of the base with what stands in its place, then what only others say."""
    ours = units_of(edition, base)
    columns = [(units, paired(ours, units)) for units in (units_of(edition, other) for other in others)]
    rows = []
    for at, unit in enumerate(ours):
        beside = [[unit for unit, to in zip(units, places, strict=True) if to == at] for units, places in columns]
        cells = [_cell(edition, other, unit, found) for other, found in zip(others, beside, strict=True)]
        rows.append((_base(unit, cells), *cells))
    rows += _added(columns)
    shown = [unit for units in (ours, *(units for units, _ in columns)) for unit in units]
    return StatementTable(
        columns=tuple(_column(edition, carrier) for carrier in (base, *others)),
        rows=tuple(rows),
        is_translated=any(unit.words.original for unit in shown),
        is_quoted={piece.is_quoted for row in rows for cell in row for piece in cell.pieces} == {True, False},
    )


def _column(edition: Edition, carrier: Carrier) -> StatementColumn:
    reading = edition.readings[carrier.source]
    named, titled = named_in(edition, reading), roles_in(edition, reading)
    return StatementColumn(
        source=source_link(edition, reading),
        speaker=named(carrier.speaker) if carrier.speaker else None,
        role=titled(carrier.speaker or "", carrier.role) if carrier.role else None,
        via=named(carrier.via) if carrier.via else None,
    )


def _cell(edition: Edition, other: Carrier, base: StatementUnit, found: Sequence[StatementUnit]) -> StatementCell:
    """What another carrier has in the place of a sentence of the base."""
    if not found:
        places = like_it_elsewhere(edition, other, base)
        return StatementCell("absent", places=places, missing=len(base.words.text.split()))
    words, quoted = _joined([unit.words for unit in found]), _joined_quotes(found)
    places = tuple(dict.fromkeys(unit.place for unit in found))
    ours, theirs = levelled(words), base.level
    if ours == theirs or _is_said_alike(base, found):
        return StatementCell("same", words, _plain(words, quoted), places)
    if LCSseq.normalized_similarity(ours, theirs) < _ALIKE:
        return StatementCell("free", words, _plain(words, quoted), places)
    pieces = (piece for piece in differences(words.text, base.words.text, words.language) if piece.text)
    return StatementCell("near", words, with_quotes(pieces, words.text, quoted), places)


def _plain(words: LangString, quoted: Sequence[Span]) -> tuple[WordingPiece, ...]:
    return with_quotes([WordingPiece(words.text, "same")], words.text, quoted)


def _is_said_alike(base: StatementUnit, found: Sequence[StatementUnit]) -> bool:
    """Whether the words that were said are the same as received, whoever translated or introduced them how."""
    theirs = LangString(" ".join(unit.said.text for unit in found), found[0].said.language)
    return base.said.language == theirs.language and levelled(base.said) == levelled(theirs)


def _added(columns: Sequence[tuple[tuple[StatementUnit, ...], list[int | None]]]) -> list[tuple[StatementCell, ...]]:
    """Rows of what the base does not say, those together that say it alike."""
    rows: list[dict[int, StatementUnit]] = []
    for column, (units, places) in enumerate(columns):
        for unit in (unit for unit, to in zip(units, places, strict=True) if to is None):
            free = [row for row in rows if column not in row]
            (beside,) = paired([next(iter(row.values())) for row in free], [unit])
            if beside is None:
                rows.append({column: unit})
            else:
                free[beside][column] = unit
    absent = StatementCell("absent")
    return [(absent, *(_said(row[at]) if at in row else absent for at in range(len(columns)))) for row in rows]


def _said(unit: StatementUnit) -> StatementCell:
    return StatementCell("added", unit.words, _plain(unit.words, unit.quoted), (unit.place,))


def _base(unit: StatementUnit, cells: Sequence[StatementCell]) -> StatementCell:
    """A sentence of the base, in which the words are marked that one of those nearly alike does not have."""
    text = unit.words.text.split()
    is_replaced = [False] * len(text)
    for cell in cells:
        at = 0
        if cell.kind != "near" or cell.words is None:
            continue
        for piece in differences(unit.words.text, cell.words.text, unit.words.language):
            ends = at + len(piece.text.split())
            if piece.kind == "own":
                is_replaced[at:ends] = [True] * (ends - at)
            at = ends
    pieces: list[WordingPiece] = []
    for word, replaced in zip(text, is_replaced, strict=True):
        kind = "own" if replaced else "same"
        if pieces and pieces[-1].kind == kind:
            pieces[-1] = WordingPiece(f"{pieces[-1].text} {word}", kind)
        else:
            pieces.append(WordingPiece(word, kind))
    return StatementCell("base", unit.words, with_quotes(pieces, unit.words.text, unit.quoted), (unit.place,))


def _joined(said: Sequence[LangString]) -> LangString:
    first = said[0]
    received = " ".join(one.original.text for one in said if one.original)
    original = LangString(received, first.original.language) if first.original else None
    return LangString(" ".join(one.text for one in said), first.language, original=original)


def _joined_quotes(units: Sequence[StatementUnit]) -> list[Span]:
    """Where quotations stand in the words of several, joined."""
    found: list[Span] = []
    at = 0
    for unit in units:
        found += [(at + start, at + end) for start, end in unit.quoted]
        at += len(unit.words.text) + 1
    return found

"""A clause in as many words as a picture has room for: those around its date, with dots where it goes on.

A date that stands before the clause it belongs to is left out, since the picture gives it already.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pelican_dossier.editions.toldclauses import ClausePiece
from pelican_dossier.languages import LANGUAGE_PACKS

_MOST = 84
"""Letters of what is told in a picture."""
_LEAST = 60
"""Letters that are kept at least where a cut moves to a mark."""
_OPENING = 2
"""Words before a date that opens a clause: In the (last days of) …"""
_MORE = "…"
_SPACES = re.compile(r"\s+")
_APOSTROPHES = "‘’"
_STRAIGHT = '"'


class _Marks(NamedTuple):
    """What the marks between clauses of a language tell."""

    behind_date: re.Pattern[str]
    pauses: re.Pattern[str]
    goes_on: re.Pattern[str]
    at_ends: re.Pattern[str]


@cache
def _marks(language: str) -> _Marks:
    signs = LANGUAGE_PACKS[language].orthography
    mark = f"[{re.escape(''.join(sorted(signs.commas | signs.clause_ends)))}]"
    ends = rf"(?:{mark}|[\s.])+"
    return _Marks(
        re.compile(rf"\W*?{mark}\s*"),
        re.compile(rf"(?<={mark})\s+"),
        re.compile(rf"(?:(?!{mark})[^\w\s])*\s+[^\W\d_]"),
        re.compile(rf"^{ends}|{ends}$"),
    )


def short_clause(pieces: Sequence[ClausePiece], language: str) -> str:
    """The words of a clause in a language, whole where they are few."""
    marks = _marks(language)
    text, date_end = _without_opening(pieces, marks)
    if len(text) <= _MOST:
        return _paired(marks.at_ends.sub("", text))
    start = _start(text, date_end, marks) if date_end > _MOST else 0
    end = date_end if start else _end(text, date_end, marks)
    before = f"{_MORE}\N{NO-BREAK SPACE}" if start else ""
    behind = f"\N{NO-BREAK SPACE}{_MORE}" if marks.goes_on.match(text, end) else ""
    return before + _paired(marks.at_ends.sub("", text[start:end])) + behind


def _without_opening(pieces: Sequence[ClausePiece], marks: _Marks) -> tuple[str, int]:
    """The words without a date that opens them, and where the first date in them ends; 0 where none is left."""
    text = "".join(piece.text for piece in pieces)
    at = next((at for at, piece in enumerate(pieces) if piece.is_date), None)
    if at is None:
        return text, 0
    before = "".join(piece.text for piece in pieces[:at])
    end = len(before) + len(pieces[at].text)
    comma = marks.behind_date.match(text, end)
    if comma and len(before.split()) <= _OPENING:
        return text[comma.end() :], 0
    return text, end


def _start(text: str, date_end: int, marks: _Marks) -> int:
    """Where the words that lead up to a date begin: behind a mark where one stands, else between two words."""
    first = date_end - _MOST
    pauses = [pause.end() for pause in marks.pauses.finditer(text, first, date_end - _LEAST)]
    space = _SPACES.search(text, first)
    return pauses[0] if pauses else space.end() if space else first


def _end(text: str, date_end: int, marks: _Marks) -> int:
    """Where the first words end: before a mark that stands not right behind the date, else between two words."""
    pauses = [pause.start() for pause in marks.pauses.finditer(text, max(_LEAST, date_end + 2), _MOST)]
    spaces = [space.start() for space in _SPACES.finditer(text, 0, _MOST)]
    return max(date_end, pauses[-1] if pauses else spaces[-1] if spaces else _MOST)


def _paired(text: str) -> str:
    """Without quotation marks and brackets where the other half of one is cut off."""
    kinds = {letter: unicodedata.category(letter) for letter in text if letter not in _APOSTROPHES}
    opening = {letter for letter, kind in kinds.items() if kind in ("Pi", "Ps")}
    closing = {letter for letter, kind in kinds.items() if kind in ("Pf", "Pe")}
    if sum(map(text.count, opening)) != sum(map(text.count, closing)):
        text = "".join(letter for letter in text if letter not in opening | closing)
    return text.replace(_STRAIGHT, "") if text.count(_STRAIGHT) % 2 else text

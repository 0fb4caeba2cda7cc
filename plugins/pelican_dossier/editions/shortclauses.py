"""A clause in as many words as a picture has room for: those around its date, with dots where it goes on.

A date that stands before the clause it belongs to is left out, since the picture gives it already.
"""

import re
from collections.abc import Sequence

from pelican_dossier.editions.toldclauses import ClausePiece

_MOST = 84
"""Letters of what is told in a picture."""
_LEAST = 60
"""Letters that are kept at least where a cut moves to a mark."""
_OPENING = 2
"""Words before a date that opens a clause: In the (last days of) …"""
_MORE = "…"
_MARK = r"[^\w\s\"“”«»‘’'()/.%-]"
"""A comma, a colon, a dash, in whatever script."""
_BEHIND_DATE = re.compile(rf"\W*{_MARK}\s*")
_PAUSES = re.compile(rf"(?<={_MARK})\s+|\s+(?=[“«\"])")
_GOES_ON = re.compile(r"[”»’\")]*\s+[^\W\d_]")
_SPACES = re.compile(r"\s+")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"))
_ENDS = re.compile(rf"^(?:{_MARK}|[\s.])+|(?:{_MARK}|[\s.])+$")


def short_clause(pieces: Sequence[ClausePiece]) -> str:
    """The words of a clause, whole where they are few."""
    text, date_end = _without_opening(pieces)
    if len(text) <= _MOST:
        return _paired(_ENDS.sub("", text))
    start = _start(text, date_end) if date_end > _MOST else 0
    end = date_end if start else _end(text, date_end)
    before = f"{_MORE}\N{NO-BREAK SPACE}" if start else ""
    behind = f"\N{NO-BREAK SPACE}{_MORE}" if _GOES_ON.match(text, end) else ""
    return f"{before}{_paired(_ENDS.sub('', text[start:end]))}{behind}"


def _without_opening(pieces: Sequence[ClausePiece]) -> tuple[str, int]:
    """The words without a date that opens them, and where the first date in them ends; 0 where none is left."""
    text = "".join(piece.text for piece in pieces)
    at = next((at for at, piece in enumerate(pieces) if piece.is_date), None)
    if at is None:
        return text, 0
    before = "".join(piece.text for piece in pieces[:at])
    end = len(before) + len(pieces[at].text)
    comma = _BEHIND_DATE.match(text, end)
    if comma and len(before.split()) <= _OPENING:
        return text[comma.end() :], 0
    return text, end


def _start(text: str, date_end: int) -> int:
    """Where the words that lead up to a date begin: behind a mark where one stands, else between two words."""
    first = date_end - _MOST
    pauses = [pause.end() for pause in _PAUSES.finditer(text, first, date_end - _LEAST)]
    space = _SPACES.search(text, first)
    return pauses[0] if pauses else space.end() if space else first


def _end(text: str, date_end: int) -> int:
    """Where the first words end: before a mark that stands not right behind the date, else between two words."""
    pauses = [pause.start() for pause in _PAUSES.finditer(text, max(_LEAST, date_end + 2), _MOST)]
    spaces = [space.start() for space in _SPACES.finditer(text, 0, _MOST)]
    return max(date_end, pauses[-1] if pauses else spaces[-1] if spaces else _MOST)


def _paired(text: str) -> str:
    """Without marks whose other half is cut off."""
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text.replace('"', "") if text.count('"') % 2 else text

"""Which words of a wording stand in quotation marks: the speaker's own, as against what is told around them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pelican_dossier.editions.passages import WordingPiece
from pelican_dossier.model.text import Span
from pelican_dossier.text.quotations import quotations

_WORD = re.compile(r"\S+")
_NAME = 2
"""Words up to which quotation marks stand about a name or a term, and nobody is quoted."""


def quoted_in(text: str, *, goes_on: bool) -> tuple[tuple[Span, ...], bool]:
    """Where quotations stand in a sentence, marks and all, and whether the last one is left open.

    ``goes_on``: the sentence before left one open, which this one may close.
    """
    found = tuple(quotations(text, goes_on))
    said = [one for one in found if not one.is_closed or one.first == 0 or _is_said(text[one.first : one.last])]
    return tuple((one.start, one.end) for one in said), bool(found) and not found[-1].is_closed


def _is_said(words: str) -> bool:
    return len(words.split()) > _NAME


def with_quotes(pieces: Iterable[WordingPiece], text: str, quoted: Sequence[Span]) -> tuple[WordingPiece, ...]:
    """Pieces of a wording, cut where quotations begin and end in it."""
    words = _WORD.finditer(text)
    flags = iter([any(start < word.end() and word.start() < end for start, end in quoted) for word in words])
    return tuple(cut for piece in pieces for cut in _cut(piece, flags))


def _cut(piece: WordingPiece, flags: Iterator[bool]) -> Iterator[WordingPiece]:
    told = [(word, next(flags, False)) for word in piece.text.split()]
    if not told:
        yield piece
    for is_quoted, words in groupby(told, key=lambda one: one[1]):
        yield replace(piece, text=" ".join(word for word, _ in words), is_quoted=is_quoted)

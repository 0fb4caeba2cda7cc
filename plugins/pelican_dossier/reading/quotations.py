"""Quotations: what stands between quotation marks, left open over paragraphs where the newspaper does so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_CLOSING = {'"': '"', "«": "»", "“": "”", "„": "“", "”": "”"}
_MARK = re.compile('["«»“”„]')
_LONGEST = 8
"""Paragraphs that one quotation may run on over; a mark that is never closed is a slip."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of a text between its marks; a mark of another kind inside it is part of the words."""

    start: int
    end: int
    """With the marks."""
    first: int
    last: int
    """Without them."""
    is_closed: bool = True


@lru_cache(maxsize=64)
def quotations(text: str, goes_on: bool = False) -> tuple[Quotation, ...]:
    """The outermost quotations of a paragraph; the last one may be left open to its end.

    ``goes_on``: the paragraph begins within a quotation that an earlier one has left open.
    """
    return tuple(_quotations(text, goes_on))


def _quotations(text: str, goes_on: bool) -> Iterator[Quotation]:
    opened, closing, depth = -1, "", 0
    marks = _MARK.finditer(text)
    if goes_on and (end := next(marks, None)):
        yield Quotation(0, end.end(), 0, end.start())
    for match in marks:
        mark, at = match[0], match.start()
        if opened >= 0:
            if mark == closing and depth == 0:
                yield Quotation(opened, at + 1, opened + 1, at)
                opened = -1
            elif mark == closing:
                depth -= 1
            elif _CLOSING.get(mark) == closing and mark != closing:
                depth += 1
        elif mark in _CLOSING:
            opened, closing, depth = at, _CLOSING[mark], 0
    if opened >= 0:
        yield Quotation(opened, len(text), opened + 1, len(text), is_closed=False)
    elif goes_on and not _MARK.search(text):
        yield Quotation(0, len(text), 0, len(text), is_closed=False)


def within(texts: Sequence[str]) -> frozenset[int]:
    """The paragraphs, by their number, that begin within a quotation which an earlier one has opened."""
    found: set[int] = set()
    for opened, text in enumerate(texts):
        inside = quotations(text, opened in found)
        if inside and not inside[-1].is_closed and opened not in found:
            found.update(_carried(texts, opened))
    return frozenset(found)


def _carried(texts: Sequence[str], opened: int) -> range:
    """The paragraphs behind one that leaves a quotation open, up to the one that closes it; none where none does."""
    for at in range(opened + 1, min(len(texts), opened + 1 + _LONGEST)):
        if mark := _MARK.search(texts[at]):
            before = texts[at][mark.start() - 1 : mark.start()] if mark.start() else ""
            closes = mark[0] in "»”" or (mark[0] == '"' and before != "" and not before.isspace())
            return range(opened + 1, at + 1 if closes else opened + 1)
    return range(0)

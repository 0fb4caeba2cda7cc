"""Which stretches of a dispatch are read, and how they fall into sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from pelican_dossier.languages.base import Folded, LanguagePack
from pelican_dossier.model import Dispatch, Paragraph, Part

READ_KINDS = frozenset({"summary", "heading", "body"})
"""A header and a site's standing lines hold no dates, voices, figures or passages."""

_SENTENCE_END = re.compile(r"[.!?؟…](?<![.!?؟…]{2})[.!?؟…]*+[\"”»')\]]*+(?=\s|$)|\.(?=[\u0621-\u064a])")
"""A stop before a space, or before an Arabic letter where a newspaper lost the space."""
_ABBREVIATIONS = "Mr Mrs Ms Dr St Gen Lt Col Maj Sgt Sen Rep Gov No Jan Feb Aug Sept Oct Nov Dec".replace(" ", "|")
_INITIALS = re.compile(rf"(?:^|[\s(.])(?:[A-Z]|و?[ء-ي]|[ap]\.m|{_ABBREVIATIONS})\.$")

_CLOSING = {'"': '"', "«": "»", "“": "”"}
_QUOTATION_MARK = re.compile('["«»“”]')

_TOKEN = re.compile(r"([ء-يٮ-ۓ]++|[^\W\d_]++(?:['’][^\W\d_]++)*|\d++(?:[.,٬٫]\d++)*|[^\w\s])")
"""Digits with their separators, letters, or one mark; «و200» is two. Arabic letters come first: a range is quicker.

No group is possessive: in the Python 3.11 of Debian 12 such a group keeps what it should give back."""

_LONGEST_ABBREVIATION = 6
"""Letters of the longest one, with its stop and what stands before it."""


def read_parts(dispatch: Dispatch) -> Iterator[tuple[Paragraph, Part]]:
    """The parts of a dispatch that are read, in order."""
    for paragraph in dispatch.paragraphs:
        for part in paragraph.parts:
            if part.kind in READ_KINDS:
                yield paragraph, part


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a paragraph that is read, and its folded text, in which the rules count."""

    paragraph: int
    text: str
    """The whole paragraph, as received."""
    start: int
    """Where the part begins in it."""
    folded: Folded
    tokens: tuple[Sequence[str], Sequence[int], Sequence[int]]
    """Of the folded text: numbers, words and marks, where each begins, where it ends."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the paragraph of ``folded.text[start:end]``."""
        first, last = self.folded.span(start, end)
        return self.start + first, self.start + last


def read_stretches(dispatch: Dispatch, language: LanguagePack) -> tuple[Stretch, ...]:
    """The stretches of a dispatch that are read, in order."""
    return tuple(
        _stretch(paragraph, part, language.fold(paragraph.part_text(part))) for paragraph, part in read_parts(dispatch)
    )


def _stretch(paragraph: Paragraph, part: Part, folded: Folded) -> Stretch:
    parts = _TOKEN.split(folded.text)  # gaps and tokens by turns
    until = list(accumulate(map(len, parts)))
    return Stretch(paragraph.index, paragraph.text, part.start, folded, (parts[1::2], until[:-1:2], until[1::2]))


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as offsets in ``text``, without the space around them."""
    for last in sentence_ends(text, start, end):
        yield from _trimmed(text, start, last)
        start = last


def sentence_ends(text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where the sentences of ``text[start:end]`` end, its own end included."""
    end = len(text) if end is None else end
    for match in _SENTENCE_END.finditer(text, start, end):
        last = match.end()
        if text[last - 1] != "." or not _INITIALS.search(text, max(start, last - _LONGEST_ABBREVIATION), last):
            yield last
            start = last
    if start < end:
        yield end


_REACH = 400
"""Letters that are looked back over, so that a text without a stop costs no more than its length."""


def sentence_start(text: str, at: int) -> int:
    """Where the sentence begins that holds ``at``, or a place ``_REACH`` letters before it."""
    start = max(0, at - _REACH)
    for first, last in sentences(text, start, at):
        start = first if last <= at else start
    return start


def in_quotation(text: str, at: int) -> bool:
    """Whether ``at`` stands between quotation marks."""
    opened = bisect_right(_marks(text), at)
    return opened % 2 == 1


@lru_cache(maxsize=32)
def _marks(text: str) -> tuple[int, ...]:
    """Where quotations of a paragraph open and close, by turns; a mark inside another kind's quotation is its own."""
    found: list[int] = []
    closing = ""
    for match in _QUOTATION_MARK.finditer(text):
        mark = match[0]
        if closing:
            if mark == closing:
                found.append(match.start())
                closing = ""
        elif mark in _CLOSING:
            found.append(match.end())
            closing = _CLOSING[mark]
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end

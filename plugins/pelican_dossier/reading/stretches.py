"""Which stretches of a dispatch are read, and how they fall into sentences."""

import re
from collections.abc import Iterator

from pelican_dossier.model import Dispatch, Paragraph, Part

READ_KINDS = frozenset({"summary", "heading", "body"})
"""A header and a site's standing lines hold no dates, voices, figures or passages."""

_SENTENCE_END = re.compile(r"(?<![.!?؟…])[.!?؟…]++[\"”»')\]]*+(?=\s|$)|\.(?=[\u0621-\u064a])")
"""A stop before a space, or before an Arabic letter where a newspaper lost the space."""
_ABBREVIATIONS = "Mr Mrs Ms Dr St Gen Lt Col Maj Sgt Sen Rep Gov No Jan Feb Aug Sept Oct Nov Dec".replace(" ", "|")
_INITIALS = re.compile(rf"(?:^|[\s(.])(?:[A-Z]|و?[ء-ي]|[ap]\.m|{_ABBREVIATIONS})\.$")

_LONGEST_ABBREVIATION = 6
"""Letters of the longest one, with its stop and what stands before it."""


def read_parts(dispatch: Dispatch) -> Iterator[tuple[Paragraph, Part]]:
    """The parts of a dispatch that are read, in order."""
    for paragraph in dispatch.paragraphs:
        for part in paragraph.parts:
            if part.kind in READ_KINDS:
                yield paragraph, part


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as offsets in ``text``, without the space around them."""
    end = len(text) if end is None else end
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if not _INITIALS.search(text, max(begin, match.end() - _LONGEST_ABBREVIATION), match.end()):
            yield from _trimmed(text, begin, match.end())
            begin = match.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end

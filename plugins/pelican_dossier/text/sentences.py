"""Sentences: where one ends and the next begins.

A stop within a quotation ends a sentence only where the quotation ends with a sentence itself, or is left open:
«…said: "We leave. The bases are empty," and left on Friday.» is one sentence, so that no clause loses its verb.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from pelican_dossier.model.orthography import Orthography
from pelican_dossier.model.text import Quotation, Span
from pelican_dossier.text.patterns import TextPatterns, patterns_of
from pelican_dossier.text.quotations import quotations

_LAST = 4
"""Letters before a closing mark among which its sentence's stop stands."""


def sentences(text: str, orthography: Orthography, quoted: Iterable[Quotation] | None = None) -> Iterator[Span]:
    """The sentences of a text as offsets, without the space around them; ``quoted`` are its quotations."""
    start = 0
    for last in _ends(text, orthography, quotations(text) if quoted is None else quoted):
        yield from _trimmed(text, start, last)
        start = last


def _ends(text: str, orthography: Orthography, quoted: Iterable[Quotation]) -> Iterator[int]:
    patterns = patterns_of(orthography)
    whole = [(quotation.start, quotation.last) for quotation in quoted if _goes_on_behind(text, quotation, patterns)]
    start = 0
    for match in patterns.sentence_end.finditer(text):
        last = match.end()
        if (whole and _holds(whole, last)) or (text[last - 1] == "." and patterns.is_abbreviated(text, start, last)):
            continue
        yield last
        start = last
    if start < len(text):
        yield len(text)


def _goes_on_behind(text: str, quotation: Quotation, patterns: TextPatterns) -> bool:
    """Whether the sentence in which a quotation ends goes on behind it."""
    first, last = quotation.first, quotation.last
    if not quotation.is_closed or patterns.ends_before.search(text, max(first, last - _LAST), last):
        return False
    return patterns.ends_behind.match(text, quotation.end) is None


def _holds(spans: Sequence[Span], offset: int) -> bool:
    """Whether one of the spans, which are in order, holds an offset."""
    before = bisect_left(spans, (offset, -1)) - 1
    return before >= 0 and offset <= spans[before][1]


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end

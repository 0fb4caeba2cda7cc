"""Sentences, and the patterns of an orthography by which a text is cut."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pelican_dossier.model.text import Orthography, Quotation, Span, any_of
from pelican_dossier.text.quotations import quotations

CLOSING_MARKS = frozenset("\"»”“›’)]'")
"""What belongs to the sentence behind whose stop it stands."""
_LONGEST_ABBREVIATION = 6
"""Letters of the longest one, with its stop and what stands before it."""
_LONGEST_INITIAL = 9
"""Letters of the longest name of a letter, with its stop and what stands before it."""
_LAST = 4
"""Letters before a closing mark among which its sentence's stop stands."""
_LONGEST = 1200
"""Letters; the longest sentence of the first five dispatches has 560."""
_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class TextPatterns:
    """An orthography, compiled."""

    token: re.Pattern[str]
    """Digits with their separators, letters, or one mark."""
    sentence_end: re.Pattern[str]
    """Up to the mark that closes what the sentence ends in."""
    ends_before: re.Pattern[str]
    """A stop, and nothing else before where the search ends."""
    ends_behind: re.Pattern[str]
    """A stop or the end of the text, right behind a quotation."""
    abbreviation: re.Pattern[str]
    initial: re.Pattern[str]
    """The name of a foreign letter with its stop, where the search ends."""
    next_initial: re.Pattern[str]

    def is_abbreviated(self, text: str, start: int, stop: int) -> bool:
        """Whether the stop that ends at an offset is that of an abbreviation, nothing before ``start`` looked at."""
        if self.abbreviation.search(text, max(start, stop - _LONGEST_ABBREVIATION), stop) is not None:
            return True
        is_followed = self.next_initial.match(text, stop) is not None
        return is_followed and self.initial.search(text, max(start, stop - _LONGEST_INITIAL), stop) is not None


@cache
def patterns_of(orthography: Orthography) -> TextPatterns:
    """The patterns of an orthography, compiled once."""
    # no group is possessive: in the Python 3.11 of Debian 12 such a group keeps what it should give back
    stop, closing = any_of(orthography.sentence_ends), any_of(CLOSING_MARKS)
    unspaced = rf"|\.(?=[{orthography.unspaced}])" if orthography.unspaced else ""
    number = rf"\d++(?:[{re.escape(orthography.separators)}]\d++)*"
    return TextPatterns(
        token=re.compile(rf"({orthography.word}|{number}|[^\w\s])"),
        sentence_end=re.compile(rf"[{stop}](?<![{stop}]{{2}})[{stop}]*+[{closing}]*+(?=\s|$){unspaced}"),
        ends_before=re.compile(rf"[{stop}]\s*$"),
        ends_behind=re.compile(rf"[)\]]*(?:[{stop}]|\s*$)"),
        abbreviation=re.compile(rf"(?:^|[\s(.])(?:{orthography.abbreviation})\.$"),
        initial=re.compile(rf"(?<!\w)(?:{orthography.initials})\.$" if orthography.initials else _NEVER),
        next_initial=re.compile(rf"(?:{orthography.initials})(?!\w)" if orthography.initials else _NEVER),
    )


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


def around(text: str, start: int, end: int, offset: int) -> tuple[int, int]:
    """The sentence, or what stands around ``offset`` where a newspaper forgot its stops."""
    if end - start <= _LONGEST:
        return start, end
    half = _LONGEST // 2
    first = text.find(" ", offset - half, offset) + 1 if offset - half > start else start
    last = text.rfind(" ", offset, offset + half) if offset + half < end else end
    return max(start, first), last if last > offset else end

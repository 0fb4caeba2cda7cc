"""The patterns by which a text is cut, made of its language's orthography; and a text without what a pattern finds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pelican_dossier.model.orthography import Orthography, any_of

CLOSING_MARKS = frozenset("\"»”“›’)]'")
"""What belongs to the sentence behind whose stop it stands."""
_LONGEST_ABBREVIATION = 6
"""Letters of the longest one, with its stop and what stands before it."""


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

    def is_abbreviated(self, text: str, start: int, stop: int) -> bool:
        """Whether the stop that ends at an offset is that of an abbreviation, nothing before ``start`` looked at."""
        return self.abbreviation.search(text, max(start, stop - _LONGEST_ABBREVIATION), stop) is not None


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
    )


def without(text: str, dropped: re.Pattern[str]) -> tuple[str, Sequence[int]]:
    """A text without what a pattern finds, and for each of its offsets the one in the text as it was."""
    if not dropped.search(text):
        return text, range(len(text) + 1)
    origin: list[int] = []
    kept_from = 0
    for match in dropped.finditer(text):
        origin.extend(range(kept_from, match.start()))
        kept_from = match.end()
    origin.extend(range(kept_from, len(text) + 1))
    return dropped.sub("", text), origin

"""Shared passages: the same words in more than one dispatch, with offsets on every side.

Reading policy: 12 words or more that are the whole of a paragraph or quotation on one side, or 25 words
or more running, unchanged after normalisation. Each run is traced to the dispatch that had it first, so
that the work grows with the text and not with the pairs.
"""

import hashlib
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pelican_dossier.languages import SOURCE_LANGUAGES
from pelican_dossier.languages.base import SourceLanguage
from pelican_dossier.model import Passage, Reading, SharedPassage
from pelican_dossier.reading.stretches import read_parts

WHOLE = 12
"""Words that are enough where they are the whole of a paragraph or a quotation on one side."""
RUNNING = 25
"""Words that are enough anywhere."""

_WORD = re.compile(r"\w+")
_QUOTATION = re.compile(r"\"([^\"]*)\"|«([^«»]*)»|“([^“”]*)”")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of a paragraph as normalised words."""

    source: str
    paragraph: int
    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    """Each word's offsets in the paragraph as received."""
    units: tuple[tuple[int, int], ...]
    """The whole stretch and each quotation in it, as first and last word (outside)."""

    def passage(self, first: int, last: int) -> Passage:
        return Passage(self.source, self.paragraph, self.spans[first][0], self.spans[last - 1][1])


@dataclass(frozen=True, slots=True)
class _Run:
    """Words ``first`` to ``first + length`` of a later stretch that stand from ``found`` in an earlier one."""

    first: int
    found: int
    length: int


def shared_passages(readings: Sequence[Reading]) -> tuple[SharedPassage, ...]:
    """Every verbatim shared passage, founder first; ``readings`` come in order of publication."""
    first_holder: dict[tuple[str, ...], tuple[_Stretch, int]] = {}
    followers: dict[Passage, list[Passage]] = defaultdict(list)
    founding_text: dict[Passage, str] = {}
    for reading in readings:
        stretches = list(_stretches(reading))
        for stretch in stretches:
            for founder, run in _runs(stretch, first_holder):
                founding = founder.passage(run.found, run.found + run.length)
                founding_text[founding] = founder.text[founding.start : founding.end]
                followers[founding].append(stretch.passage(run.first, run.first + run.length))
        for stretch in stretches:
            for at in range(len(stretch.words) - WHOLE + 1):
                first_holder.setdefault(stretch.words[at : at + WHOLE], (stretch, at))
    return tuple(
        SharedPassage(_id(founding, founding_text[founding]), "verbatim", (founding, *later))
        for founding, later in followers.items()
    )


def _id(founding: Passage, text: str) -> str:
    digest = hashlib.sha256(f"{founding.source}\n{text}".encode())
    return f"verbatim-{digest.hexdigest()[:10]}"


def _runs(
    stretch: _Stretch, first_holder: dict[tuple[str, ...], tuple[_Stretch, int]]
) -> Iterator[tuple[_Stretch, _Run]]:
    at = 0
    while at <= len(stretch.words) - WHOLE:
        holder = first_holder.get(stretch.words[at : at + WHOLE])
        run = _extended(stretch, at, *holder) if holder else None
        if holder and run and _is_enough(stretch, holder[0], run):
            yield holder[0], run
            at = run.first + run.length
        else:
            at += 1


def _extended(stretch: _Stretch, at: int, founder: _Stretch, found: int) -> _Run:
    """The longest run around a common one."""
    length = WHOLE
    while at and found and stretch.words[at - 1] == founder.words[found - 1]:
        at, found, length = at - 1, found - 1, length + 1
    longest = min(len(stretch.words) - at, len(founder.words) - found)
    while length < longest and stretch.words[at + length] == founder.words[found + length]:
        length += 1
    return _Run(at, found, length)


def _is_enough(stretch: _Stretch, founder: _Stretch, run: _Run) -> bool:
    return (
        run.length >= RUNNING
        or _holds_a_unit(stretch.units, run.first, run.first + run.length)
        or _holds_a_unit(founder.units, run.found, run.found + run.length)
    )


def _holds_a_unit(units: Iterable[tuple[int, int]], first: int, last: int) -> bool:
    return any(first <= begin and end <= last and end - begin >= WHOLE for begin, end in units)


def _stretches(reading: Reading) -> Iterator[_Stretch]:
    dispatch = reading.dispatch
    language = SOURCE_LANGUAGES[dispatch.language]
    for paragraph, part in read_parts(dispatch):
        folded = language.fold(paragraph.text[part.start : part.end])
        tokens = list(_tokens(folded.text, language))
        if len(tokens) < WHOLE:
            continue
        spans = tuple(folded.span(start, end) for _, start, end in tokens)
        units = [(0, len(tokens))]
        for match in _QUOTATION.finditer(folded.text):
            first = bisect_left(tokens, match.start(), key=lambda token: token[1])
            last = bisect_left(tokens, match.end(), key=lambda token: token[1])
            if first < last:
                units.append((first, last))
        yield _Stretch(
            dispatch.id,
            paragraph.index,
            paragraph.text,
            tuple(word for word, _, _ in tokens),
            tuple((part.start + start, part.start + end) for start, end in spans),
            tuple(units),
        )


def _tokens(text: str, language: SourceLanguage) -> Iterator[tuple[str, int, int]]:
    """Normalised words with their offsets; two names of one month count as one word."""
    words = [(match[0], *match.span()) for match in _WORD.finditer(text)]
    last: tuple[str, int, int] | None = None
    at = 0
    while at < len(words):
        word, start, end = words[at]
        at += 1
        pair = f"{word} {words[at][0]}" if at < len(words) else ""
        if pair in language.months:
            word, end, at = f"#{language.months[pair]}", words[at][2], at + 1
        elif word in language.months:
            word = f"#{language.months[word]}"
        if last is not None:
            if word == last[0] and word.startswith("#"):
                last = (word, last[1], end)
                continue
            yield last
        last = (word, start, end)
    if last is not None:
        yield last

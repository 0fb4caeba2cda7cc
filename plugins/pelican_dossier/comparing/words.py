"""The words of a whole dossier as numbers in one row, so that what they share can be sorted out.

Normalised words serve comparison alone; every offset leads back to the text as received.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import Paragraph, Part, Passage, Reading
from pelican_dossier.reading.quotations import quotations
from pelican_dossier.reading.stretches import read_parts

Numbers = NDArray[np.integer[Any]]
Weights = NDArray[np.float32]
_Item = TypeVar("_Item")
Span = tuple[int, int]
"""The first word and the one behind the last, counted in a stretch."""

_WORD = re.compile(r"\w+")
_QUOTATION_MARKS = ('"', "«", "“", "„", "”")


@dataclass(frozen=True, slots=True)
class FoldedPart:
    """A part of a dispatch that is read, with the differences between spellings taken out of its words."""

    dispatch: int
    """Its number among the readings."""
    reading: Reading
    paragraph: Paragraph
    part: Part
    text: str


def folded_parts(readings: Iterable[Reading]) -> tuple[FoldedPart, ...]:
    """Every part that is compared, folded once for all rules."""
    return tuple(
        FoldedPart(number, reading, paragraph, part, fold(paragraph.part_text(part)).text)
        for number, reading in enumerate(readings)
        for fold in (LANGUAGE_PACKS[reading.dispatch.language].fold,)
        for paragraph, part in read_parts(reading.dispatch)
    )


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A part of a paragraph that is compared."""

    source: str
    dispatch: int
    """Its number among the readings."""
    language: LanguagePack
    paragraph: Paragraph
    part: Part
    first: int
    """Its first word in the dossier's row."""
    length: int
    """Words."""
    text: str
    """Folded."""
    is_quoting: bool
    """Whether it has quotation marks."""


@dataclass(frozen=True, slots=True)
class Row:
    """Every word of every stretch, in order of publication."""

    words: Numbers
    """The same number for the same normalised word."""
    stretches: Sequence[Stretch]
    bounds: Sequence[Span]
    """For each dispatch, its first word in the row and the one behind its last."""


def row_of(parts: Iterable[FoldedPart]) -> Row:
    """The words of all parts that are read."""
    numbers: dict[str, int] = {}
    words, stretches = array("i"), []
    bounds: list[Span] = []
    for _, of_one in groupby(parts, key=lambda part: part.dispatch):
        begin = len(words)
        for folded in of_one:
            dispatch = folded.reading.dispatch
            language = LANGUAGE_PACKS[dispatch.language]
            written = _WORD.findall(folded.text)
            written = _joined(written, _months_in(written, language), lambda _first, _last, name: name)
            if written:
                is_quoting = any(mark in folded.text for mark in _QUOTATION_MARKS)
                at = dispatch.id, len(bounds), language, folded.paragraph, folded.part
                stretches.append(Stretch(*at, len(words), len(written), folded.text, is_quoting))
                words.extend([numbers.setdefault(word, len(numbers)) for word in written])
        bounds.append((begin, len(words)))
    return Row(np.array(words, dtype=np.uint32), stretches, bounds)


def _months_in(words: Sequence[str], language: LanguagePack) -> list[tuple[int, int, str]]:
    """Names of months: the first word, the one behind the last, and the month; two names of one month are one."""
    openers, months = language.month_openers, language.months
    found: list[tuple[int, int, str]] = []
    for at, word in enumerate(words):
        if word not in openers or (found and at < found[-1][1]):
            continue
        pair = f"{word} {words[at + 1]}" if at + 1 < len(words) else ""
        number = months.get(pair) or months.get(word)
        if number is None:
            continue
        end = at + 1 + (pair in months)
        if found and found[-1][1:] == (at, f"#{number}"):
            found[-1] = found[-1][0], end, found[-1][2]
        else:
            found.append((at, end, f"#{number}"))
    return found


def _joined(
    words: list[_Item], months: Sequence[tuple[int, int, str]], make: Callable[[int, int, str], _Item]
) -> list[_Item]:
    """The words, with one thing for each month in the place of its names."""
    for first, end, name in reversed(months):
        words[first:end] = [make(first, end - 1, name)]
    return words


class Places:
    """Where the words of one stretch stand in its paragraph, and which of them are quoted; asked of candidates only."""

    def __init__(self, stretch: Stretch) -> None:
        self._stretch = stretch

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands between quotation marks."""
        return tuple(self._quoted()) if self._stretch.is_quoting else ()

    def passage(self, span: Span) -> Passage:
        """Some of the words as an address in the text as received."""
        part, start, end = self._stretch.part, self._spans[span[0]][0], self._spans[span[1] - 1][1]
        if len(self._stretch.text) != part.end - part.start:  # folding has dropped letters
            folded = self._stretch.language.fold(self._stretch.paragraph.part_text(part))
            start, end = folded.span(start, end)
        return Passage(self._stretch.source, self._stretch.paragraph.index, part.start + start, part.start + end)

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """The offsets of each word in the folded text."""
        text, language = self._stretch.text, self._stretch.language
        spans = [match.span() for match in _WORD.finditer(text)]
        months = _months_in(_WORD.findall(text), language)
        return _joined(list(spans), months, lambda first, last, _name: (spans[first][0], spans[last][1]))

    def _quoted(self) -> Iterator[Span]:
        for quotation in quotations(self._stretch.text):
            first = bisect_left(self._spans, (quotation.first,))
            last = bisect_left(self._spans, (quotation.last,))
            if first < last:
                yield first, last

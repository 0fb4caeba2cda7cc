"""The words of a whole dossier as numbers in one row, so that what they share can be sorted out.

Normalised words serve comparison alone; every offset leads back to the text as received.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pelican_dossier.comparing.sentences import ComparedPart
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import Passage
from pelican_dossier.model.text import PartLayer

Numbers = NDArray[np.integer[Any]]
Weights = NDArray[np.float32]
Span = tuple[int, int]
"""The first word and the one behind the last, counted in a part."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, eq=False)
class PartWords:
    """The words of a part in the dossier's row."""

    source: str
    dispatch: int
    """Its number among the readings."""
    language: LanguagePack
    layer: PartLayer
    first: int
    """Its first word in the dossier's row."""
    length: int
    """Words."""

    @property
    def is_quoting(self) -> bool:
        """Whether it has quotations."""
        return bool(self.layer.quotations)


@dataclass(frozen=True, slots=True)
class Row:
    """Every word of every part, in order of publication."""

    words: Numbers
    """The same number for the same normalised word."""
    parts: Sequence[PartWords]
    bounds: Sequence[Span]
    """For each dispatch, its first word in the row and the one behind its last."""


def row_of(parts: Iterable[ComparedPart]) -> Row:
    """The words of all parts."""
    numbers: dict[str, int] = {}
    words, found = array("i"), list[PartWords]()
    bounds: list[Span] = []
    for _, of_one in groupby(parts, key=lambda part: part.dispatch):
        begin = len(words)
        for part in of_one:
            dispatch = part.reading.dispatch
            language = LANGUAGE_PACKS[dispatch.language]
            written = _WORD.findall(part.layer.folded.text)
            for first, end, name in reversed(_months_in(written, language)):
                written[first:end] = [name]
            if written:
                found.append(PartWords(dispatch.id, len(bounds), language, part.layer, len(words), len(written)))
                words.extend([numbers.setdefault(word, len(numbers)) for word in written])
        bounds.append((begin, len(words)))
    return Row(np.array(words, dtype=np.uint32), found, bounds)


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


class WordPlaces:
    """Where the words of one part stand in its paragraph, and which of them are quoted; asked where it may share
    something."""

    def __init__(self, part: PartWords) -> None:
        self._part = part

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands between quotation marks."""
        quotations = ((quotation.first, quotation.last) for quotation in self._part.layer.quotations)
        spans = ((bisect_left(self._spans, (first,)), bisect_left(self._spans, (last,))) for first, last in quotations)
        return tuple((first, last) for first, last in spans if first < last)

    def passage(self, span: Span) -> Passage:
        """Some of the words as an address in the text as received."""
        layer = self._part.layer
        start, end = layer.span(self._spans[span[0]][0], self._spans[span[1] - 1][1])
        return Passage(self._part.source, layer.paragraph.index, start, end)

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """The offsets of each word in the folded text."""
        text, language = self._part.layer.folded.text, self._part.language
        spans = [match.span() for match in _WORD.finditer(text)]
        for first, end, _ in reversed(_months_in(_WORD.findall(text), language)):
            spans[first:end] = [(spans[first][0], spans[end - 1][1])]
        return spans

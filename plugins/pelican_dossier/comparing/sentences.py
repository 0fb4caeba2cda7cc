"""The sentences of a dispatch with what was read in each."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from pelican_dossier.comparing.words import ComparedPart
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import DateExpression, Figure, Mention, Passage, Reading, Voice
from pelican_dossier.model.text import PartLayer, Span

_EDGES = re.compile(r"^\W+|\W+$")
_PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”", '"': '"'}
"""Marks of which a stretch of a sentence shows both or none."""
_Read = TypeVar("_Read", DateExpression, Figure, Mention)


def _place(read: DateExpression | Figure | Mention) -> tuple[int, int]:
    return read.paragraph, read.start


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence of a dispatch; offsets count in its paragraph as received."""

    reading: Reading
    layer: PartLayer
    """The part that holds it."""
    start: int
    end: int

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.layer.paragraph.index

    @property
    def language(self) -> LanguagePack:
        """The language in which it is written."""
        return LANGUAGE_PACKS[self.reading.dispatch.language]

    @property
    def passage(self) -> Passage:
        """All of it."""
        return Passage(self.reading.dispatch.id, self.paragraph, self.start, self.end)

    @cached_property
    def folded(self) -> str:
        """Its words with the differences between spellings taken out."""
        return self.layer.folded_words(self.start, self.end)

    def folded_at(self, offset: int) -> int:
        """Where an offset of the paragraph stands in the folded words."""
        return self.layer.folded_at(offset) - self.layer.folded_at(self.start)

    def before(self, offset: int) -> str:
        """The folded words before an offset of the paragraph."""
        return self.folded[: self.folded_at(offset)]

    def received(self, at: int) -> int:
        """The offset in the paragraph of a place in the folded words."""
        return self.layer.part.start + self.layer.folded.origin[self.layer.folded_at(self.start) + at]

    def plain(self, word: str) -> str:
        """A folded word without article, case and the marks around it."""
        return self.language.speech.plain(_EDGES.sub("", word))

    @property
    def dates(self) -> Sequence[DateExpression]:
        """The dates in it."""
        return self._held(self.reading.dates)

    @property
    def figures(self) -> Sequence[Figure]:
        """The figures in it."""
        return self._held(self.reading.figures)

    @property
    def mentions(self) -> Sequence[Mention]:
        """The names in it."""
        return self._held(self.reading.mentions)

    def _held(self, found: Sequence[_Read]) -> Sequence[_Read]:
        """Those of a dispatch that begin in the sentence; readings keep them in the order of the text."""
        first, last = (self.paragraph, self.start), (self.paragraph, self.end)
        return found[bisect_left(found, first, key=_place) : bisect_left(found, last, key=_place)]

    def voice_of(self, offset: int) -> Voice | None:
        """Whoever is said to have said what stands at an offset; of several the one whose words are the fewest."""
        speaking = [
            (span.end - span.start, at, voice)
            for at, voice in enumerate(self.reading.voices)
            if voice.paragraph == self.paragraph
            for span in voice.said
            if span.start <= offset < span.end
        ]
        return min(speaking, key=lambda found: found[:2])[2] if speaking else None

    def trimmed(self, start: int, end: int) -> Span:
        """A stretch of it without the marks around it, half a pair of them, and words at its end that lead on to what
        follows."""
        text, leading_on = self.layer.paragraph.text, self.language.figures.function_words
        marks = self.language.orthography
        joints = f" \t{''.join(sorted(marks.commas | marks.clause_ends))}{marks.dashes}"
        before: Span | None = None
        while before != (start, end):
            before = start, end
            words = text[start:end]
            start += len(words) - len(words.lstrip(joints))
            end -= len(words) - len(words.rstrip(joints))
            words = text[start:end]
            last = words.rpartition(" ")[2]
            if (closing := _PAIRS.get(words[:1])) and closing not in words[1:]:
                start += 1
            elif any(words.endswith(mark) and opening not in words[:-1] for opening, mark in _PAIRS.items()):
                end -= 1
            elif last != words and self.language.fold(last).text in leading_on:
                end -= len(last)
        return start, end


def sentences_in(part: ComparedPart) -> Iterator[Sentence]:
    """The sentences of one part."""
    for start, end in part.layer.sentences:
        yield Sentence(part.reading, part.layer, start, end)

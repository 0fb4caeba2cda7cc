"""The parts that are compared, and their sentences with what was read in each; made once for everybody who asks."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from pelican_dossier.comparing.clauses import Clause, clauses
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import DateExpression, Figure, Mention, Passage, Reading, Voice
from pelican_dossier.model.text import PartLayer, Span
from pelican_dossier.text.signs import without_marks

_PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”", '"': '"'}
"""Marks of which a stretch of a sentence shows both or none."""
_Read = TypeVar("_Read", DateExpression, Figure, Mention)


def _place(read: DateExpression | Figure | Mention) -> tuple[int, int]:
    return read.paragraph, read.start


def beginning_in(found: Sequence[_Read], paragraph: int, start: int, end: int) -> Sequence[_Read]:
    """Those of what was read in a dispatch that begin between two offsets; readings keep them in the order of the
    text."""
    first = bisect_left(found, (paragraph, start), key=_place)
    return found[first : bisect_left(found, (paragraph, end), first, key=_place)]


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

    @cached_property
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

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """In the order of the text; together they cover all of it."""
        return clauses(self)

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        """What happens in it, in the order of the text."""
        return tuple(trigger for clause in self.clauses for trigger in clause.triggers)

    @cached_property
    def first(self) -> int:
        """Where it begins in the folded text of its part."""
        return self.layer.folded_at(self.start)

    def folded_at(self, offset: int) -> int:
        """Where an offset of the paragraph stands in the folded words."""
        return self.layer.folded_at(offset) - self.first

    def before(self, offset: int) -> str:
        """The folded words before an offset of the paragraph."""
        return self.folded[: self.folded_at(offset)]

    def received(self, at: int) -> int:
        """The offset in the paragraph of a place in the folded words."""
        return self.layer.part.start + self.layer.folded.origin[self.first + at]

    def plain(self, word: str) -> str:
        """A folded word without article, case and the marks around it."""
        return self.language.speech.plain(without_marks(word))

    @cached_property
    def dates(self) -> Sequence[DateExpression]:
        """The dates in it."""
        return self._held(self.reading.dates)

    @cached_property
    def figures(self) -> Sequence[Figure]:
        """The figures in it."""
        return self._held(self.reading.figures)

    @cached_property
    def mentions(self) -> Sequence[Mention]:
        """The names in it."""
        return self._held(self.reading.mentions)

    def _held(self, found: Sequence[_Read]) -> Sequence[_Read]:
        """Those of a dispatch that begin in the sentence; readings keep them in the order of the text."""
        return beginning_in(found, self.paragraph, self.start, self.end)

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


@dataclass(frozen=True, eq=False)
class ComparedPart:
    """A part of a dispatch that is compared."""

    dispatch: int
    """The number of its dispatch among the readings."""
    reading: Reading
    layer: PartLayer

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All of it, sentence by sentence."""
        return tuple(Sentence(self.reading, self.layer, start, end) for start, end in self.layer.sentences)


def compared_parts(readings: Iterable[Reading]) -> tuple[ComparedPart, ...]:
    """Every part that is compared, in order of the readings."""
    return tuple(
        ComparedPart(number, reading, layer) for number, reading in enumerate(readings) for layer in reading.layer.parts
    )

"""The sentences of a dispatch with what was read in each, for rules that look at what stands together."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from pelican_dossier.comparing.words import ComparedPart
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import DateExpression, Entity, Figure, Mention, Passage, Reading, Voice
from pelican_dossier.model.text import PartLayer

_DEEPEST = 8
"""Steps from a place or body up to what it is part of."""


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

    @property
    def text(self) -> str:
        """Its words as received."""
        return self.reading.dispatch.paragraphs[self.paragraph].text[self.start : self.end]

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
        cue = [
            (said.end - said.start, at, voice)
            for at, voice in enumerate(self.reading.voices)
            if voice.paragraph == self.paragraph
            for said in voice.said
            if said.start <= offset < said.end
        ]
        return min(cue, key=lambda found: found[:2])[2] if cue else None


def sentences_in(part: ComparedPart) -> Iterator[Sentence]:
    """The sentences of one part."""
    for start, end in part.layer.sentences:
        yield Sentence(part.reading, part.layer, start, end)


class Belonging:
    """What is part of what, by the registry: a base of a town, a capital's name of its state."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities

    def above(self, id_: str) -> tuple[str, ...]:
        """The entity and all that it is part of, the widest last."""
        chain = [id_]
        while len(chain) < _DEEPEST and (entity := self._entities.get(chain[-1])) and entity.part_of:
            chain.append(entity.part_of)
        return tuple(chain)

    def root(self, id_: str) -> str:
        """The widest of them: the state."""
        return self.above(id_)[-1]

"""How a language is written down, as far as a text is cut by it into words, clauses, sentences and quotations."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from pelican_dossier.model.dispatch import Paragraph, Part


@dataclass(frozen=True, slots=True)
class Orthography:
    """The marks and the shape of words of one language; the defaults are those of Latin letters."""

    word: str = r"[^\W\d_]++(?:['’][^\W\d_]++)*"
    """A pattern for a word, over folded text."""
    separators: str = ".,"
    """Marks between the digits of one number."""
    commas: frozenset[str] = frozenset(",")
    clause_ends: frozenset[str] = frozenset(":;")
    full_stops: frozenset[str] = frozenset(".…")
    tone_marks: frozenset[str] = frozenset("?!")
    """They end a sentence and belong to its words."""
    dashes: str = "-–—"
    abbreviation: str = r"[^\W\d_]"
    """A pattern for what stands right before a full stop that ends no sentence: an initial, Mr."""
    initials: str = ""
    """A pattern for the name of a foreign letter: those with nothing but stops between them are one word (سي.إن.إن)."""
    unspaced: str = ""
    """Letters, as ranges of a pattern, before which a full stop ends its sentence without a space."""
    printed_quotations: tuple[str, ...] = ()
    """The marks that its newspapers print: opening and closing, then those of a quotation within."""
    sentence_ends: frozenset[str] = field(init=False)
    """All marks that end a sentence."""
    marks: frozenset[str] = field(init=False)
    """All marks between clauses and sentences."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentence_ends", self.full_stops | self.tone_marks)
        object.__setattr__(self, "marks", self.commas | self.clause_ends | self.sentence_ends)


def any_of(signs: frozenset[str]) -> str:
    """The inside of a pattern's class of signs."""
    return "".join(f"\\{sign}" for sign in sorted(signs))


Span = tuple[int, int]
"""Where something begins and where it ends, the latter outside."""


class Folded(NamedTuple):
    """A text with the differences between spellings taken out, and where each of its letters came from."""

    text: str
    origin: Sequence[int]
    """For each offset of ``text``, its end included, the offset in the text as received."""

    def span(self, start: int, end: int) -> Span:
        """What became ``text[start:end]`` in the text as received, with the marks on its last letter."""
        return self.origin[start], self.origin[end]

    def at(self, offset: int) -> int:
        """Where an offset of the text as received stands in ``text``."""
        if isinstance(self.origin, range):  # nothing was taken out
            return min(max(0, offset), len(self.text))
        return bisect_left(self.origin, offset)


class Quotation(NamedTuple):
    """What stands between quotation marks; those of another kind inside it are part of its words."""

    start: int
    end: int
    """With the marks."""
    first: int
    last: int
    """Without them."""
    is_closed: bool = True
    """Else it goes on in the next paragraph, or its mark is a slip."""


class Tokens(NamedTuple):
    """Numbers, words and marks of a folded text."""

    words: Sequence[str]
    starts: Sequence[int]
    """Where each begins in the folded text."""
    ends: Sequence[int]
    """Where each ends in it."""


@dataclass(frozen=True, slots=True, eq=False)
class PartLayer:
    """The text layer of a part. Rules count in its folded text, everybody else in its paragraph."""

    paragraph: Paragraph
    part: Part
    folded: Folded
    tokens: Tokens
    sentences: Sequence[Span]
    """In the paragraph, without the space around them."""
    quotations: Sequence[Quotation]
    """The outermost, in the folded text."""

    def span(self, start: int, end: int) -> Span:
        """The offsets in the paragraph of ``folded.text[start:end]``."""
        first, last = self.folded.span(start, end)
        return self.part.start + first, self.part.start + last

    def received(self, start: int, end: int) -> str:
        """What became ``folded.text[start:end]``, as received."""
        first, last = self.span(start, end)
        return self.paragraph.text[first:last]

    def folded_at(self, offset: int) -> int:
        """Where an offset of the paragraph stands in the folded text."""
        return self.folded.at(offset - self.part.start)

    def folded_words(self, start: int, end: int) -> str:
        """What stands between two offsets of the paragraph, folded, as far as the part goes."""
        return self.folded.text[self.folded_at(start) : self.folded_at(end)]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset of the paragraph, or else ends before it; the whole part where none is."""
        if not self.sentences:
            return self.part.start, self.part.end
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=itemgetter(0)) - 1)]

    def is_quoted(self, offset: int) -> bool:
        """Whether what stands at an offset of the paragraph stands between quotation marks."""
        at = self.folded_at(offset)
        before = bisect_right(self.quotations, at, key=lambda quotation: quotation.first) - 1
        return before >= 0 and at < self.quotations[before].last


@dataclass(frozen=True, slots=True, eq=False)
class TextLayer:
    """The parts of a dispatch in order, each taken apart once."""

    all: tuple[PartLayer, ...]
    parts: tuple[PartLayer, ...]
    """Those that are read."""

    def at(self, paragraph: int, offset: int) -> PartLayer:
        """The part that holds an offset of a paragraph, else the one before it."""
        return self.all[bisect_right(self.all, (paragraph, offset), key=_address) - 1]


def _address(layer: PartLayer) -> tuple[int, int]:
    return layer.paragraph.index, layer.part.start

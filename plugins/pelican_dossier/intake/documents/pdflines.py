"""The lines of a PDF's pages, in the order of reading: their directions, their brackets, what stands beside what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from statistics import median

from pelican_dossier.intake.documents.pdforder import Letter, runs_left, text_of
from pelican_dossier.text.signs import visible

_TURNED = (
    (
        str.maketrans("()[]{}", ")(][}{"),
        re.compile(r"\([^()]*\)|\[[^][]*\]|\{[^{}]*\}"),
        re.compile(r"\)[^()]*\(|\][^][]*\[|\}[^{}]*\{"),
    ),
    (str.maketrans("«»‹›", "»«›‹"), re.compile(r"«[^«»]*»|‹[^‹›]*›"), re.compile(r"»[^«»]*«|›[^‹›]*‹")),
)
"""Marks that are drawn turned where they are read from right to left: how to turn them, a pair, and one turned."""
_STRAY_STOP = re.compile(r"[.:!]+(?=\w)")
"""What ends a sentence, at the head of a line."""
_SAME_LINE = 0.3
"""Of the size of its letters: how far the feet of two stretches of one line may lie apart."""
_GAP = 1.5
"""Of their size: two stretches of one line are not further apart, two columns are."""
HYPHEN = "\u00ad"
"""At the end of a line: one that may part a word or belong to it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, or a stretch of one, as it is read."""

    text: str
    page: int
    """Counted from 0."""
    left: float
    right: float
    y: float
    size: float
    runs_left: bool
    """Whether it is read from right to left."""

    @property
    def begins(self) -> float:
        """How far the edge where reading begins lies from the page's own, on that side; less is further out."""
        return -self.right if self.runs_left else self.left

    @property
    def ends(self) -> float:
        """How far reading goes, in the same measure."""
        return -self.left if self.runs_left else self.right


def lines_of(rows: Iterable[Sequence[Letter]], page: int) -> Iterator[Line]:
    """The lines of a page, whose letters come in ``rows``: stretches of lines, in the order of the file."""
    rows, run = list(rows), list[Sequence[Letter]]()
    around = runs_left(chain.from_iterable(rows))
    for row in rows:
        if all(letter.sign.isspace() for letter in row):
            continue
        if run and not _is_beside(run, row):
            yield from _line(run, page, around)
            run = []
        run.append(row)
    if run:
        yield from _line(run, page, around)


def _is_beside(run: Sequence[Sequence[Letter]], row: Sequence[Letter]) -> bool:
    """Whether a stretch stands on the line of those before it, in their column."""
    before, after = [_Box.of(one) for one in run], _Box.of(row)
    size = max(before[-1].size, after.size)
    if abs(before[-1].y - after.y) > _SAME_LINE * size:
        return False
    left, right = min(box.left for box in before), max(box.right for box in before)
    return -_SAME_LINE * size <= max(after.left - right, left - after.right) <= _GAP * size


def _line(run: Sequence[Sequence[Letter]], page: int, around: bool) -> Iterator[Line]:
    """One line; none where it shows nothing."""
    letters = [letter for row in run for letter in (*row, replace(row[-1], sign=" ", left=0.0, right=0.0))]
    inked = [letter for letter in letters if not letter.sign.isspace()]
    to_left = runs_left(inked, around=around)
    text = " ".join(text_of(letters, to_left=to_left).split())
    if to_left and (stop := _STRAY_STOP.match(text)):  # the line of a page that was laid out from left to right
        text = text[stop.end() :] + stop[0]
    if visible(text):
        box = _Box.of(inked)
        yield Line(text, page, box.left, box.right, box.y, box.size, to_left)


@dataclass(frozen=True, slots=True)
class _Box:
    """Where letters stand, on the whole."""

    left: float
    right: float
    y: float
    size: float

    @classmethod
    def of(cls, letters: Sequence[Letter]) -> "_Box":
        """Of letters of which one at least is no space."""
        inked = [letter for letter in letters if not letter.sign.isspace()]
        left, right = min(letter.left for letter in inked), max(letter.right for letter in inked)
        return cls(left, right, median(letter.y for letter in inked), median(letter.size for letter in inked))


def upright(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines with their brackets as they are written, not as they are drawn."""
    found = [list(lines) for lines in pages]
    for table, pair, turned in _TURNED:
        leftward = [line.text for lines in found for line in lines if line.runs_left]
        if sum(len(turned.findall(text)) - len(pair.findall(text)) for text in leftward) > 0:
            found = [
                [replace(line, text=line.text.translate(table)) if line.runs_left else line for line in lines]
                for lines in found
            ]
    return found

"""The lines of a PDF's pages, in the order of reading: their directions, their brackets, what stands beside what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median
from unicodedata import bidirectional

from pelican_dossier.text.signs import visible

_TO_LEFT = frozenset(("R", "AL"))
_BRACKETS = str.maketrans("()[]{}", ")(][}{")
_PAIR = re.compile(r"\([^()]*\)|\[[^][]*\]|\{[^{}]*\}")
_TURNED_PAIR = re.compile(r"\)[^()]*\(|\][^][]*\[|\}[^{}]*\{")
_OPENS_LATE = re.compile(r"(?<=\S)([(\[{]) (?=\S)")
_CLOSES_LATE = re.compile(r"(?<=\S) ([)\]}])(?=\S)")
_SAME_LINE = 0.3
"""Of the size of its letters: how far the feet of two stretches of one line may lie apart."""
_GAP = 1.5
"""Of their size: two stretches of one line are not further apart, two columns are."""
HYPHEN = "\u00ad"
"""At the end of a line: one that may part a word or belong to it."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A sign where it stands on a page; ``y`` is its foot, and grows upwards."""

    sign: str
    left: float
    right: float
    y: float
    size: float


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


def line_of(letters: Sequence[Letter], page: int) -> Iterator[Line]:
    """One line of a page's letters; none where they show nothing."""
    inked = [one for one in letters if not one.sign.isspace()]
    if not inked:
        return
    kinds = [bidirectional(one.sign) for one in inked]
    runs_left = sum(kind in _TO_LEFT for kind in kinds) > kinds.count("L")
    text = "".join(_readable(_in_order(letters) if runs_left else letters))
    text = " ".join(text.split())
    if visible(text):
        left, right = min(one.left for one in inked), max(one.right for one in inked)
        size = median(one.size for one in inked)
        yield Line(text, page, left, right, median(one.y for one in inked), size, runs_left)


def _readable(letters: Iterable[Letter]) -> Iterator[str]:
    """Signs as text has them; those beyond the first plane come in two halves."""
    row = "".join(one.sign for one in letters)
    yield row.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "")


def _in_order(letters: Sequence[Letter]) -> Iterator[Letter]:
    """The letters of a line from right to left. Words that run the other way come last word first: they are turned."""
    words = [list(word) for _, word in groupby(letters, key=lambda one: one.sign.isspace())]
    latin = [any(bidirectional(one.sign) == "L" for one in word) for word in words]
    foreign = [not any(bidirectional(one.sign) in _TO_LEFT for one in word) for word in words]
    at = 0
    while at < len(words):
        end = at
        if latin[at] and foreign[at]:
            end = max(n for n in range(at, len(words)) if latin[n] and all(foreign[at : n + 1]))
        run = words[at : end + 1]
        spaces, inked = run[1::2], run[::2]
        inked.sort(key=lambda word: word[0].left)
        for n, word in enumerate(inked):
            yield from word
            yield from spaces[n] if n < len(spaces) else ()
        at = end + 1


def upright(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines with their stretches joined and their brackets as they are written, not as they are drawn."""
    joined = [list(_joined(lines)) for lines in pages]
    leftward = " ".join(line.text for lines in joined for line in lines if line.runs_left)
    if len(_TURNED_PAIR.findall(leftward)) > len(_PAIR.findall(leftward)):
        joined = [[_turned(line) for line in lines] for lines in joined]
    return joined


def _turned(line: Line) -> Line:
    if not line.runs_left:
        return line
    text = _OPENS_LATE.sub(r" \1", line.text.translate(_BRACKETS))
    return replace(line, text=_CLOSES_LATE.sub(r"\1 ", text))


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Stretches that stand on one line of one column, as one."""
    run: list[Line] = []
    for line in lines:
        if run and not _is_beside(run, line):
            yield _one(run)
            run = []
        run.append(line)
    if run:
        yield _one(run)


def _is_beside(run: Sequence[Line], line: Line) -> bool:
    last = run[-1]
    size = max(last.size, line.size)
    if abs(last.y - line.y) > _SAME_LINE * size:
        return False
    left, right = min(one.left for one in run), max(one.right for one in run)
    return -_SAME_LINE * size <= max(line.left - right, left - line.right) <= _GAP * size


def _one(run: Sequence[Line]) -> Line:
    if len(run) == 1:
        return run[0]
    runs_left = sum(len(one.text) for one in run if one.runs_left) * 2 > sum(len(one.text) for one in run)
    row = sorted(run, key=lambda one: -one.right if runs_left else one.left)
    text = row[0].text
    for before, line in pairwise(row):
        gap = before.left - line.right if runs_left else line.left - before.right
        text += line.text if gap < _SAME_LINE * line.size / 3 else f" {line.text}"
    left, right = min(one.left for one in run), max(one.right for one in run)
    return Line(text, run[0].page, left, right, run[0].y, max(one.size for one in run), runs_left)

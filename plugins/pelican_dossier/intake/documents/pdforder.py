"""The letters of a PDF's line -> its text: from where they stand on the page to the order in which they are read.

What a PDF says of the order of its letters is not to be relied on where a line runs from right to left: programs write
them as they draw them, and readers turn words that were drawn in other forms of their letters, or do not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from unicodedata import bidirectional, category

_TO_LEFT = frozenset(("R", "AL"))
_KINDS = {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N", "WS": "S"}
"""Unicode's classes of direction -> L and R run so, N is of a number, S a space; anything else is O."""
_NUMBER = re.compile(r"N(?:N|O(?=N))*")
_LATIN = re.compile(r"[LN](?:[LN]|O(?=[LN]))*")
"""A word or a number that runs to the right, with what stands between its letters."""
_PHRASE_TO_LEFT = re.compile(r"R(?:[RNOS]*R)?")
_MIXED = 0.2
"""Of a line's letters: how many run the other way where it may be a line of either language."""
_APART = 0.2
"""Of the size of the letters: the least gap between two words."""
_WIDE = 0.28
"""The least gap that is one by itself, whatever the file says."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A sign where it stands on a page."""

    sign: str
    x: float
    """Where its drawing begins: letters that overlap stand in the order of these."""
    left: float
    right: float
    y: float
    """Its foot; grows upwards."""
    size: float

    @property
    def middle(self) -> float:
        """Between its edges."""
        return (self.left + self.right) / 2


def runs_left(letters: Iterable[Letter], *, around: bool | None = None) -> bool:
    """Whether a line is read from right to left: most of its letters are; a mixed one as those ``around`` it."""
    kinds = [bidirectional(letter.sign) for letter in letters]
    to_left, to_right = sum(kind in _TO_LEFT for kind in kinds), kinds.count("L")
    is_mixed = min(to_left, to_right) > _MIXED * (to_left + to_right)
    return around if is_mixed and around is not None else to_left > to_right


def text_of(letters: Sequence[Letter], *, to_left: bool) -> str:
    """The text of a line, in the order in which it is read."""
    if not any(bidirectional(letter.sign) in _TO_LEFT for letter in letters):
        return _whole("".join(letter.sign for letter in letters))
    signs = list(_by_place(letters, to_left))
    kinds = "".join(_KINDS.get(bidirectional(sign[0]), "O") for sign in signs)
    for begin, end in _latin(kinds) if to_left else _phrases_to_left(kinds):
        signs[begin:end] = reversed(signs[begin:end])
    if not to_left:
        kinds = "".join(_KINDS.get(bidirectional(sign[0]), "O") for sign in signs)
        for phrase in _PHRASE_TO_LEFT.finditer(kinds):
            for number in _NUMBER.finditer(kinds, *phrase.span()):
                signs[slice(*number.span())] = reversed(signs[slice(*number.span())])
    return _whole("".join(signs))


def _by_place(letters: Sequence[Letter], to_left: bool) -> Iterator[str]:
    """The signs as they stand, each with the marks above and below it, and a space where there is one."""
    words, row, spaces, marks = dict[Letter, int](), list[Letter](), list[float](), list[Letter]()
    word = 0
    for letter in letters:
        if letter.sign.isspace():
            word += 1
            if letter.right > letter.left:
                spaces.append(letter.middle)
        elif category(letter.sign) == "Mn":
            marks.append(letter)
        else:
            row.append(letter)
            words.setdefault(letter, word)
    row.sort(key=lambda letter: (letter.x, letter.middle), reverse=to_left)
    marked = dict[Letter, list[Letter]]()
    for mark in marks if row else ():
        marked.setdefault(min(row, key=lambda letter: _away(letter, mark)), []).append(mark)
    gaps = _gaps([[letter, *marked.get(letter, ())] for letter in row], to_left)
    for at, letter in enumerate(row):
        if at:
            before, (first, last) = row[at - 1], gaps[at - 1]
            least = _APART if words[before] != words[letter] else _WIDE
            is_wide = last - first > least * max(before.size, letter.size)
            if is_wide or (first < last and any(first <= space <= last for space in spaces)):
                yield " "
        yield letter.sign + "".join(mark.sign for mark in marked.get(letter, ()))


def _away(letter: Letter, mark: Letter) -> tuple[bool, float]:
    """How far a mark is from a letter; one that is drawn with it is nearer than others."""
    return letter.x != mark.x, abs(letter.middle - mark.middle)


def _gaps(row: Sequence[Sequence[Letter]], to_left: bool) -> list[tuple[float, float]]:
    """What lies between each letter with its marks and the next, and is covered by no other: nothing, or less."""
    lefts = [min(one.left for one in drawn) for drawn in row]
    rights = [max(one.right for one in drawn) for drawn in row]
    if to_left:
        ends, begins = accumulate(lefts, min), reversed([*accumulate(reversed(rights), max)][:-1])
        return list(zip(begins, ends, strict=False))
    ends, begins = accumulate(rights, max), reversed([*accumulate(reversed(lefts), min)][:-1])
    return list(zip(ends, begins, strict=False))


def _latin(kinds: str) -> Iterator[tuple[int, int]]:
    """In a line that runs to the left: each phrase that runs to the right as a whole, and each number apart."""
    found = [(match.start(), match.end(), "L" in match[0]) for match in _LATIN.finditer(kinds)]
    at = 0
    while at < len(found):
        last = at
        for n in range(at + 1, len(found)) if found[at][2] else ():
            if "R" in kinds[found[n - 1][1] : found[n][0]]:
                break
            if found[n][2]:
                last = n
        yield found[at][0], found[last][1]
        at = last + 1


def _phrases_to_left(kinds: str) -> Iterator[tuple[int, int]]:
    return (phrase.span() for phrase in _PHRASE_TO_LEFT.finditer(kinds))


def _whole(signs: str) -> str:
    """Signs as text has them: those beyond the first plane come in two halves."""
    return signs.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "")


def parted(letter: Letter, hyphen: str) -> Letter:
    """A hyphen behind the last letter of a line, which a file has no place for."""
    at = letter.left if bidirectional(letter.sign) in _TO_LEFT else letter.right
    return replace(letter, sign=hyphen, x=at, left=at, right=at)

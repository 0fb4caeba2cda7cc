"""Which numbers, months and days of one side nothing on the other side answers."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import TypeVar

from pelican_dossier.translation.parity.atoms import RUN_TOGETHER, Atom
from pelican_dossier.translation.parity.contents import PartContent

_HALF = Fraction(1, 2)
_METRES = re.compile(r"\d+\s?m\b")
_HELD = 4
"""Letters of a word that is looked for within another."""
_Said = TypeVar("_Said")


def unanswered(one: PartContent, other: PartContent) -> tuple[tuple[Atom, ...], tuple[Atom, ...]]:
    """The atoms of each side that the other one lacks; what only stands more often is none, unless on both sides."""
    counted = _counted(one), _counted(other)

    def are_alike(ours: Atom, theirs: Atom) -> bool:
        return _is_alike(ours, theirs, may_be_time=not (ours in counted[0] and theirs in counted[1]))

    ours, theirs = _without_pairs(one.atoms, other.atoms, _is_same)
    ours, theirs = _without_pairs(ours, theirs, are_alike)
    lacking = [atom for atom in ours if atom.is_needed and not _answers_otherwise(atom, one, other)]
    extra = [atom for atom in theirs if atom.is_needed and not _answers_otherwise(atom, other, one)]
    if not (lacking and extra):
        lacking = [atom for atom in lacking if not any(_is_same(atom, said) for said in other.atoms)]
        extra = [atom for atom in extra if not any(_is_same(atom, said) for said in one.atoms)]
    return tuple(lacking), tuple(extra)


def _counted(content: PartContent) -> frozenset[Atom]:
    """The numbers that count something, and tell no hour and no year."""
    spans = [(figure.start, figure.end) for figure in content.figures if figure.unit]
    return frozenset(atom for atom in content.atoms if any(start <= atom.start < end for start, end in spans))


def _without_pairs(
    ours: Sequence[Atom], theirs: Sequence[Atom], are_one: Callable[[Atom, Atom], bool]
) -> tuple[list[Atom], list[Atom]]:
    """What is left when each atom has found one on the other side; those that need an answer choose first."""
    free, left = sorted(theirs, key=lambda atom: not atom.is_needed), []
    for atom in sorted(ours, key=lambda atom: not atom.is_needed):
        pair = next((other for other in free if are_one(atom, other)), None)
        if pair is None:
            left.append(atom)
        else:
            free.remove(pair)
    return left, free


def _is_same(one: Atom, other: Atom) -> bool:
    return one.kind == other.kind and one.value == other.value


def _is_alike(one: Atom, other: Atom, *, may_be_time: bool) -> bool:
    """Whether two atoms are one thing, written otherwise: a month as its number, the 1980s as the eighties, 4 p.m."""
    kinds = {one.kind, other.kind}
    if kinds == {"month", "number"}:
        return one.value == other.value
    low, high = sorted((one.value, other.value))
    if kinds in ({"decade", "number"}, {"decade"}):
        return low == high % 100 or (high % 100 == 0 and low == high // 100 + 1)
    if kinds == {"number"}:
        is_clock = (high - low == 12 and high <= 24) or (low <= 24 and high == low * 100)
        is_year = 1000 < high < 2100 and high % 100 == low
        is_part = low.denominator != 1 and (low * 100 == high or low * high == 1)
        return (may_be_time and (is_clock or is_year)) or is_part
    return False


def _answers_otherwise(atom: Atom, one: PartContent, other: PartContent) -> bool:
    """Whether the other side says it in several atoms, in another unit, by a date of the same value, without spaces."""
    if _is_run_together(atom, other):
        return True
    if atom.kind == "weekday":
        return False
    value = next((d.value for d in one.dates if d.value and d.start <= atom.start < d.end), None)
    if value is not None and any(value == date.value for date in other.dates):
        return True
    if atom.kind != "number":
        return False
    values = {a.value for a in other.atoms if a.kind == "number"}
    own = {a.value for a in one.atoms if a.kind == "number"}
    if _is_metres(atom, one, values) or (atom.has_digits and any(_is_metres(a, other, own) for a in other.atoms)):
        return True
    if atom.value.denominator != 1:
        return _is_split(atom, one, values)
    return any(v.denominator != 1 and _is_split_of(atom.value, v, other) for v in values)


def _is_run_together(atom: Atom, other: PartContent) -> bool:
    """Whether a word of the other side is several without a space between, and holds one that says it."""
    language = other.language
    names = {"month": language.months, "weekday": language.parity.weekdays}
    words = names.get(atom.kind, language.figures.numerals.words)
    said = [word for word, value in words.items() if value == atom.value and len(word) >= _HELD]
    return any(len(word) >= RUN_TOGETHER and any(one in word for one in said) for word in other.layer.tokens.words)


def _is_metres(atom: Atom, one: PartContent, values: set[int | Fraction]) -> bool:
    """Whether 100m, which is read as millions, is a hundred metres; the next number may be read with it."""
    written = _written(atom, one)
    return _METRES.match(written) is not None and values >= {int(digits) for digits in re.findall(r"\d+", written)}


def _is_split(atom: Atom, one: PartContent, values: set[int | Fraction]) -> bool:
    """1.5 as «one and a half» or «an hour and a half»; 4.40 as 4:40."""
    whole = atom.value // 1
    if atom.value - whole == _HALF and _HALF in values and (whole in values or whole in (0, 1)):
        return True
    first, _, last = _written(atom, one).replace(",", ".").partition(".")
    return last.isdecimal() and first.isdecimal() and {int(first), int(last)} <= values


def _is_split_of(value: int | Fraction, decimal: int | Fraction, other: PartContent) -> bool:
    written = [_written(a, other).replace(",", ".") for a in other.atoms if a.value == decimal]
    return any(str(value) in (part.lstrip("0") for part in words.split(".")) for words in written)


def _written(atom: Atom, line: PartContent) -> str:
    return line.layer.paragraph.text[atom.start : atom.end]


def paired(
    ours: Sequence[_Said], theirs: Sequence[_Said], value: Callable[[_Said], object]
) -> Iterator[tuple[_Said, _Said]]:
    """Those of one value that stand as often on both sides, in their order."""
    counts = Counter(map(value, ours)), Counter(map(value, theirs))
    for key in dict.fromkeys(map(value, ours)):
        if key is not None and counts[0][key] == counts[1][key]:
            yield from zip(
                (one for one in ours if value(one) == key), (one for one in theirs if value(one) == key), strict=True
            )

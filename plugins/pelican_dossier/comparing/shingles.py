"""Runs of words that two parts have in common: all shingles, runs of five words, are sorted, and the same ones joined.

The work grows with the dossier's words: a shingle that stands in many places is joined to the first of them
and perhaps to the one before it, not to all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest

import numpy as np

from pelican_dossier.comparing.words import Numbers, PartWords, Row, Span, Weights

SHINGLE = 5
"""Words of a shingle, by which passages in common are looked up."""
_COMMON = 10
"""WordPlaces up to which a shingle tells a passage from others; one in twice as many tells half: a stock phrase."""
_WEIGHT_SHARE, _LEAST, _WEIGHT_QUOTED, _WEIGHT, _SHARED = 0.15, 2, 4, 7, 8
"""What the shingles must tell that two parts have in common, for the two to be looked at: a share of the
shorter one's, two at least, four at most where one of the parts quotes somebody and seven elsewhere (a quotation
may share eight words, other text shares twelve); or so many runs of any kind."""
_EVERY, _CLOSE = 8, 64
"""WordPlaces up to which a shingle is joined to all of its others, and to the one before it; else to the first."""
_MOST_RUNS = 64
"""Of two parts: the longest ones count."""
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F)
"""Odd 64-bit numbers, so that two runs of other words hardly ever get the same sum; alignment verifies it."""


@dataclass(frozen=True, slots=True)
class CommonRun:
    """Words of one part that stand in another too."""

    here: Span
    there: Span
    whole: int
    """How many they are with those that go on unchanged in the paragraphs before and behind."""

    @property
    def length(self) -> int:
        """Words."""
        return self.here[1] - self.here[0]


@dataclass(frozen=True, slots=True)
class PartPair:
    """Two parts of different dispatches that may share a passage; ``here`` is the earlier one."""

    here: PartWords
    there: PartWords
    runs: tuple[CommonRun, ...]
    """As long as they are, in the order of the earlier part."""
    here_words: Numbers
    there_words: Numbers
    here_weights: Weights
    """For each word of the earlier part, what the shingle that begins with it tells."""
    there_weights: Weights

    def turned(self) -> "PartPair":
        """The same, seen from the other side."""
        runs = tuple(CommonRun(run.there, run.here, run.whole) for run in self.runs)
        return PartPair(
            self.there, self.here, runs, self.there_words, self.here_words, self.there_weights, self.here_weights
        )


def part_pairs(row: Row) -> Iterator[PartPair]:
    """Pairs of parts that have more than a phrase in common, by the later and then the earlier part."""
    if len(row.words) < SHINGLE:
        return
    owner = np.repeat(np.arange(len(row.parts), dtype=np.int32), [part.length for part in row.parts])
    here, there, weights = _joined(row, owner)
    if not len(here):
        return
    pair = owner[there].astype(np.int64) * len(row.parts) + owner[here]
    order = np.lexsort((here, there - here, pair))
    here, there, pair = here[order], there[order], pair[order]
    del order
    goes_on = (np.diff(pair) == 0) & (np.diff(here) == 1) & (np.diff(there) == 1)
    begins = np.flatnonzero(np.concatenate(([True], ~goes_on)))
    lengths = np.diff(np.concatenate((begins, [len(pair)])))
    pairs, firsts, counts = np.unique(pair[begins], return_index=True, return_counts=True)
    weight = np.add.reduceat(weights[here], begins[firsts])
    shared = np.add.reduceat(lengths, firsts)
    length = np.array([part.length for part in row.parts])
    sides = np.divmod(pairs, len(row.parts))
    shorter = np.minimum(*(length[side] for side in sides)) - SHINGLE + 1
    quoting = np.array([part.is_quoting for part in row.parts])
    most = np.where(quoting[sides[0]] | quoting[sides[1]], _WEIGHT_QUOTED, _WEIGHT)
    enough = (weight >= np.clip(shorter * _WEIGHT_SHARE, _LEAST, most)) | (shared >= _SHARED)
    for which in np.flatnonzero(enough):
        of_pair = slice(firsts[which], firsts[which] + counts[which])
        later, earlier = divmod(int(pairs[which]), len(row.parts))
        one, other = row.parts[earlier], row.parts[later]
        found = [
            (int(here[at]) - one.first, int(there[at]) - other.first, int(length) + SHINGLE - 1)
            for at, length in zip(begins[of_pair], lengths[of_pair], strict=True)
        ]
        if len(found) > _MOST_RUNS:  # a text that repeats itself
            found = nlargest(_MOST_RUNS, found, key=lambda run: (run[2], -run[0], -run[1]))
        runs = tuple(_extended(row, one, other, sorted(found)))
        a, b = _words(one), _words(other)
        yield PartPair(one, other, runs, row.words[a], row.words[b], weights[a], weights[b])


def _words(part: PartWords) -> slice:
    return slice(part.first, part.first + part.length)


def _joined(row: Row, owner: Numbers) -> tuple[Numbers, Numbers, Weights]:
    """The places of the same shingle in two dispatches, the earlier one first; and what each run tells."""
    hashes, places = _shingles(row, owner)
    order = np.argsort(hashes, kind="stable")
    hashes, places = hashes[order], places[order]
    is_first = np.concatenate(([True], hashes[1:] != hashes[:-1]))[: len(places)]
    sizes = np.diff(np.append(np.flatnonzero(is_first), len(places))).astype(np.int32)
    del hashes, order, is_first
    weights = np.zeros(len(row.words), dtype=np.float32)
    weights[places] = np.repeat(np.minimum(1, _COMMON / sizes).astype(np.float32), sizes)
    places, sizes = places[np.repeat(sizes > 1, sizes)], sizes[sizes > 1]
    begin = np.repeat(np.cumsum(sizes, dtype=np.int32) - sizes, sizes)
    rank, size = np.arange(len(places), dtype=np.int32) - begin, np.repeat(sizes, sizes)
    here, there = [], []
    for back in range(1, _EVERY):
        chosen = np.flatnonzero((rank >= back) & (size <= (_CLOSE if back == 1 else _EVERY)))
        here.append(places[chosen - back])
        there.append(places[chosen])
    chosen = np.flatnonzero((size > _EVERY) & (rank > 0))
    here.append(places[begin[chosen]])
    there.append(places[chosen])
    one, other = np.concatenate(here), np.concatenate(there)
    dispatch = np.array([part.dispatch for part in row.parts], dtype=np.int32)
    apart = dispatch[owner[one]] != dispatch[owner[other]]
    return one[apart], other[apart], weights


def _shingles(row: Row, owner: Numbers) -> tuple[Numbers, Numbers]:
    """A number for each shingle within a part, and where it begins."""
    last = len(row.words) - SHINGLE + 1
    hashes = np.zeros(last, dtype=np.uint64)
    for at, factor in enumerate(_FACTORS):
        hashes += (row.words[at : at + last].astype(np.uint64) + np.uint64(1)) * np.uint64(factor)
    places = np.flatnonzero(owner[:last] == owner[SHINGLE - 1 :]).astype(np.int32)
    return hashes[places], places


def _extended(row: Row, one: PartWords, other: PartWords, found: list[tuple[int, int, int]]) -> Iterator[CommonRun]:
    """The runs made as long as they are; what a longer one holds is left out."""
    bounds = row.bounds[one.dispatch], row.bounds[other.dispatch]
    reached: dict[int, int] = {}
    for here, there, length in found:
        shift = there - here
        if reached.get(shift, -1) >= here + length:
            continue
        before = _same_before(row, one.first + here, other.first + there, bounds)
        after = _same_from(row, one.first + here + length, other.first + there + length, bounds)
        back, on = min(before, here, there), min(after, one.length - here - length, other.length - there - length)
        reached[shift] = here + length + on
        ours, theirs = (here - back, here + length + on), (there - back, there + length + on)
        yield CommonRun(ours, theirs, before + length + after)


def _same_before(row: Row, here: int, there: int, bounds: tuple[Span, Span]) -> int:
    """How many words right before two places are the same."""
    most = min(here - bounds[0][0], there - bounds[1][0])
    if most <= 0 or row.words[here - 1] != row.words[there - 1]:
        return 0
    return _same(row.words[here - most : here][::-1], row.words[there - most : there][::-1])


def _same_from(row: Row, here: int, there: int, bounds: tuple[Span, Span]) -> int:
    """How many words from two places on are the same."""
    most = min(bounds[0][1] - here, bounds[1][1] - there)
    if most <= 0 or row.words[here] != row.words[there]:
        return 0
    return _same(row.words[here : here + most], row.words[there : there + most])


def _same(one: Numbers, other: Numbers) -> int:
    """How many words two rows of one length begin with in common; a difference mostly comes soon."""
    count, step = 0, 16
    while count < len(one):
        equal = one[count : count + step] == other[count : count + step]
        if not equal.all():
            return count + int(np.argmin(equal))
        count, step = count + len(equal), step * 4
    return count

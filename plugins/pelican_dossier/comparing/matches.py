"""What two parts share: words unchanged, nearly unchanged, or of one statement, by the reading policy.

- verbatim: 12 words or more that are the whole of a paragraph or quotation on one side, or 25 or more running;
- near: at least half of the shingles of the shorter part (a paragraph, or what is quoted in it), or
  four fifths of its words in their order, which a short one with three edits still has;
- same statement: a shorter run of 8 words or more inside quotation marks on one side at least, where seven tenths
  of the quotation agree: else a long title would make one statement of two.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import LCSseq

from pelican_dossier.comparing.shingles import SHINGLE, CommonRun, PartPair
from pelican_dossier.comparing.words import PartWords, Span, WordPlaces
from pelican_dossier.model import SharedKind

WHOLE = 12
"""Words that are enough where they are the whole of a paragraph or a quotation on one side."""
RUNNING = 25
"""Words that are enough anywhere."""
QUOTED = 8
"""Words that are enough inside quotation marks."""
_HALF, _FOUR_FIFTHS = 0.5, 0.8
"""Of the shingles of a part that is nearly the same, or of its words in their order."""
_SEVEN_TENTHS = 0.7
"""Of the words of a quotation in which the same statement stands."""
_NEARLY_ALL = 0.8
"""Of the words of a near passage: if one unchanged run holds so many, it is the passage."""
_UNIQUE = 7
"""What a run tells that is no title and no phrase of a newspaper's: nearly all that 12 words can."""
_APART = 25
"""Words between two runs of one passage."""
_EDGE = 4
"""Words at the edge of a paragraph or quotation that may have been edited."""

PlacesOf = Callable[[PartWords], WordPlaces]


@dataclass(frozen=True, slots=True)
class Match:
    """Words of an earlier part that stand in a later one too."""

    kind: SharedKind
    here: Span
    there: Span
    words: int
    """Those that stand in shingles on both sides."""

    def turned(self) -> "Match":
        """The same, seen from the other side."""
        return Match(self.kind, self.there, self.here, self.words)


def matches(pair: PartPair, places_of: PlacesOf) -> tuple[Match, ...]:
    """What the two share, by the strongest rule that holds."""
    wholes = _long([(0, pair.here.length)], WHOLE), _long([(0, pair.there.length)], WHOLE)
    unchanged = tuple(_verbatim(pair.runs, *wholes))
    near = _near(pair, *wholes)
    quotes = pair.here.is_quoting or pair.there.is_quoting
    if quotes and (near is None or any(run.length >= max(WHOLE, _NEARLY_ALL * near.words) for run in pair.runs)):
        here, there = places_of(pair.here), places_of(pair.there)
        quoted = _long(here.quotations, WHOLE), _long(there.quotations, WHOLE)
        unchanged = tuple(_verbatim(pair.runs, wholes[0] + quoted[0], wholes[1] + quoted[1]))
        near = near or _near(pair, *quoted)
    if near is not None and sum(match.words for match in unchanged) < _NEARLY_ALL * near.words:
        return (near, *(match for match in unchanged if not _overlap(match.here, near.here)))
    if unchanged or not quotes:
        return unchanged
    return tuple(_same_statement(pair, places_of(pair.here), places_of(pair.there)))


def further_runs(pair: PartPair, known: Sequence[Match], *, is_related: bool) -> Iterator[Match]:
    """Runs of 12 words and more: between two dispatches that share more, else where no part is a stock phrase."""
    for run in pair.runs:
        if run.whole < WHOLE or any(_overlap(run.there, other.there) for other in known):
            continue
        if is_related or _weight_of(pair, run, run.here) >= _UNIQUE:
            yield _unchanged(run)


def _long(units: Sequence[Span], shortest: int) -> list[Span]:
    return [unit for unit in units if _length(unit) >= shortest]


def _verbatim(runs: Sequence[CommonRun], here: Sequence[Span], there: Sequence[Span]) -> Iterator[Match]:
    for run in runs:
        if run.whole >= RUNNING or _holds_a_unit(here, run.here) or _holds_a_unit(there, run.there):
            yield _unchanged(run)


def _unchanged(run: CommonRun) -> Match:
    return Match("verbatim", run.here, run.there, run.length)


def _holds_a_unit(units: Sequence[Span], span: Span) -> bool:
    return any(span[0] <= first and last <= span[1] for first, last in units)


def _near(pair: PartPair, here: Sequence[Span], there: Sequence[Span]) -> Match | None:
    """The longest paragraph or quotation of which half stands on the other side, and what answers it there."""
    turned = pair.turned()
    found = [match for unit in here if (match := _near_unit(unit, pair))]
    found += [match.turned() for unit in there if (match := _near_unit(unit, turned))]
    return max(found, key=lambda match: _length(match.here) + _length(match.there), default=None)


def _near_unit(unit: Span, pair: PartPair) -> Match | None:
    inside = [run for run in pair.runs if _overlap(run.here, unit)]
    if not inside:
        return None
    chain = _chain(inside)
    one, other = _around(chain, unit)
    if _shared(pair, unit, inside) < _HALF:
        share, answer = _aligned(pair, unit, chain)
        if share < _FOUR_FIFTHS:
            return None
        one, other = unit, answer
    words = sum(run.length for run in chain)
    return Match("near", *_with_edges(unit, one, (0, pair.there.length), other), words)


def _shared(pair: PartPair, unit: Span, runs: Sequence[CommonRun]) -> float:
    """The share of a unit's shingles that stand on the other side too, each by what it tells."""
    weights = pair.here_weights[unit[0] : unit[1] - SHINGLE + 1]
    is_shared = np.zeros(len(weights), dtype=np.bool_)
    for run in runs:
        is_shared[max(0, run.here[0] - unit[0]) : max(0, run.here[1] - SHINGLE + 1 - unit[0])] = True
    return float(weights[is_shared].sum() / weights.sum())


def _aligned(pair: PartPair, unit: Span, chain: Sequence[CommonRun]) -> tuple[float, Span]:
    """The share of a unit's words that stand in the same order around the chain on the other side, and where."""
    one, other = _around(chain, unit)
    first = max(0, other[0] - (one[0] - unit[0]) - _EDGE)
    last = other[1] + (unit[1] - one[1]) + _EDGE
    words = pair.here_words[unit[0] : unit[1]].tolist()
    blocks = LCSseq.opcodes(words, pair.there_words[first:last].tolist())
    same = [block for block in blocks if block.tag == "equal"]
    share = sum(block.src_end - block.src_start for block in same) / len(words)
    return share, (first + same[0].dest_start, first + same[-1].dest_end)


def _chain(runs: Sequence[CommonRun]) -> list[CommonRun]:
    """Runs in the same order on both sides, not far apart, that hold the most words."""
    best: list[tuple[int, list[CommonRun]]] = []
    for run in runs:
        before = [(words, chain) for words, chain in best if _follows(run, chain[-1])]
        words, chain = max(before, key=lambda found: found[0], default=(0, []))
        best.append((words + run.length, [*chain, run]))
    return max(best, key=lambda found: found[0])[1]


def _follows(run: CommonRun, before: CommonRun) -> bool:
    is_behind = run.here[0] > before.here[0] and run.there[0] > before.there[0]
    return is_behind and max(run.here[0] - before.here[1], run.there[0] - before.there[1]) <= _APART


def _around(chain: Sequence[CommonRun], unit: Span) -> tuple[Span, Span]:
    """From the first to the last word of a chain within a unit, on both sides."""
    first, last = chain[0], chain[-1]
    one = max(first.here[0], unit[0]), min(last.here[1], unit[1])
    return one, (first.there[0] + one[0] - first.here[0], last.there[1] + one[1] - last.here[1])


def _with_edges(unit: Span, one: Span, whole: Span, other: Span) -> tuple[Span, Span]:
    """Both spans with the few edited words before and behind them."""
    if one[0] - unit[0] <= _EDGE and other[0] - whole[0] <= _EDGE:
        one, other = (unit[0], one[1]), (whole[0], other[1])
    if unit[1] - one[1] <= _EDGE and whole[1] - other[1] <= _EDGE:
        one, other = (one[0], unit[1]), (other[0], whole[1])
    return one, other


def _same_statement(pair: PartPair, here: WordPlaces, there: WordPlaces) -> Iterator[Match]:
    """Runs inside one quotation, made one."""
    turned = pair.turned()
    found = [match for quoted in _long(here.quotations, QUOTED) if (match := _quoted(quoted, pair))]
    found += [match.turned() for quoted in _long(there.quotations, QUOTED) if (match := _quoted(quoted, turned))]
    kept: list[Match] = []
    for match in sorted(found, key=lambda match: -_length(match.here)):
        if not any(_overlap(match.here, other.here) or _overlap(match.there, other.there) for other in kept):
            kept.append(match)
    yield from kept


def _quoted(quoted: Span, pair: PartPair) -> Match | None:
    inside = [run for run in pair.runs if min(run.here[1], quoted[1]) - max(run.here[0], quoted[0]) >= SHINGLE]
    if not inside:
        return None
    chain = _chain(inside)
    if max(_weight_of(pair, run, quoted) for run in chain) < QUOTED - SHINGLE + 1:
        return None
    if _aligned(pair, quoted, chain)[0] < _SEVEN_TENTHS:
        return None
    return Match("same statement", *_around(chain, quoted), sum(run.length for run in chain))


def _weight_of(pair: PartPair, run: CommonRun, quoted: Span) -> float:
    """What the shingles tell that a run of words holds inside a quotation."""
    first, last = max(run.here[0], quoted[0]), min(run.here[1], quoted[1])
    return float(pair.here_weights[first : max(first, last - SHINGLE + 1)].sum())


def _length(span: Span) -> int:
    return span[1] - span[0]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]

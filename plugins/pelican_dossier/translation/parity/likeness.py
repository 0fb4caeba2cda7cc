"""How much a name sounds like a word in another script; 0 is alike."""

from functools import lru_cache
from math import inf

_VOWELS = frozenset("aeiu")
_LOST = {"a": 0.1, "e": 0.05, "i": 0.12, "u": 0.15, "h": 0.25, "g": 0.5, "r": 0.6, "t": 0.6, "d": 0.6, "j": 0.7}
"""What it costs when one side has a sound and the other has nothing; of others 1."""
_NEAR = {
    pair[::way]: cost
    for cost, pairs in (
        (0.1, "ei ea sz Tt gj"),
        (0.25, "ai au ae eu iu kg kx gx Sj TT Ts Td Tz xh hg Ss jk td gS zj jx jh"),
        (0.35, "Sk Sx Sz sk uf ij fb ub jz mn St ts tS uh ig"),
    )
    for pair in pairs.split()
    for way in (1, -1)
}
"""What it costs when one sound stands for the other."""


_CERTAIN = ("l", 1.0), ("mn", 1.0), ("r", 0.6)
"""Sounds that hardly stand for others, and what it costs to have one too few."""


@lru_cache(maxsize=1 << 14)
def unlikeness(name: str, word: str, most: float, spare: int) -> tuple[float, float]:
    """The cost of turning a name into a word, a consonant of the name; and into the beginning of a longer word.

    The beginning may have up to ``spare`` sounds less than the name. Above ``most`` either is infinite.
    """
    consonants = max(sum(letter not in _VOWELS for letter in name), 1.5)
    limit = most * consonants
    if sum(cost * max(0, _count(name, sounds) - _count(word, sounds)) for sounds, cost in _CERTAIN) > limit:
        return inf, inf
    before = [0.0]
    for letter in word:
        before.append(before[-1] + _LOST.get(letter, 1.0))
    for letter in name:
        lost = _LOST.get(letter, 1.0)
        row = [before[0] + lost]
        for at, other in enumerate(word):
            same = 0.0 if letter == other else _NEAR.get(letter + other, 1.2)
            row.append(min(before[at] + same, before[at + 1] + lost, row[at] + _LOST.get(other, 1.0)))
        before = row
        if min(before) > limit:
            return inf, inf
    beginnings = before[max(0, len(name) - spare) : min(len(name) + 1, len(word))]
    return before[-1] / consonants, min(beginnings, default=inf) / consonants


def _count(word: str, sounds: str) -> int:
    return sum(map(word.count, sounds))

"""Two wordings of one statement, word by word: what both have, what only one has, whole words alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import LCSseq, Opcode

from pelican_dossier.languages import LANGUAGE_PACKS

_EDGE = re.compile(r"^\W+|\W+$")
_FEW = 3
"""Words in common between two differences that are too few to be told apart from them."""
_CACHED = 1 << 14
"""Words that are kept at hand."""


@dataclass(frozen=True, slots=True)
class WordingPiece:
    """Words in a row; their texts, joined by spaces, are the wording."""

    text: str
    kind: str
    """``same``, ``own`` (only this wording has it) or ``gap`` (the other's words that this one leaves out)."""
    missing: int = 0
    """Of a gap: how many words it leaves out."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words that stand for others; one side may have none."""

    ours: str
    theirs: str


def changes(wording: str, other: str, language: str) -> tuple[Change, ...]:
    """What one wording says otherwise than another in the same language, in its order."""
    ours, theirs = wording.split(), other.split()
    blocks = _blocks(_level(theirs, language), _level(ours, language))
    return tuple(
        Change(" ".join(ours[our_first:our_last]), " ".join(theirs[their_first:their_last]))
        for tag, their_first, their_last, our_first, our_last in blocks
        if tag != "equal"
    )


def differences(wording: str, other: str, language: str) -> tuple[WordingPiece, ...]:
    """One wording beside another in the same language, with the other's words that it leaves out as gaps."""
    ours, theirs = wording.split(), other.split()
    ours_level, theirs_level = _level(ours, language), _level(theirs, language)
    pieces: list[WordingPiece] = []
    for block in _blocks(theirs_level, ours_level):
        tag, their_first, their_last, our_first, our_last = block
        words = " ".join(ours[our_first:our_last])
        if tag == "equal":
            pieces.append(WordingPiece(words, "same"))
            continue
        if words:
            pieces.append(WordingPiece(words, "own"))
        else:
            pieces.append(WordingPiece("", "gap", their_last - their_first))
    return tuple(_joined(pieces))


def _blocks(theirs: Sequence[str], ours: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Stretches that are equal or not, in order; a replaced stretch as one."""
    their_at = our_at = 0
    for block in LCSseq.opcodes(theirs, ours):
        if block.tag != "equal":
            continue
        if block.src_end - block.src_start < _FEW and not _at_an_edge(block, theirs, ours):
            continue
        if (their_at, our_at) != (block.src_start, block.dest_start):
            yield "other", their_at, block.src_start, our_at, block.dest_start
        yield "equal", block.src_start, block.src_end, block.dest_start, block.dest_end
        their_at, our_at = block.src_end, block.dest_end
    if (their_at, our_at) != (len(theirs), len(ours)):
        yield "other", their_at, len(theirs), our_at, len(ours)


def _at_an_edge(block: Opcode, theirs: Sequence[str], ours: Sequence[str]) -> bool:
    begins = block.src_start == block.dest_start == 0
    return begins or (block.src_end == len(theirs) and block.dest_end == len(ours))


def _level(words: Sequence[str], language: str) -> list[str]:
    return [_levelled(word, language) for word in words]


@lru_cache(maxsize=_CACHED)
def _levelled(word: str, language: str) -> str:
    return _EDGE.sub("", LANGUAGE_PACKS[language].fold(word).text)


def _joined(pieces: Sequence[WordingPiece]) -> Iterator[WordingPiece]:
    """Neighbours of one kind made one."""
    waiting: WordingPiece | None = None
    for piece in pieces:
        if waiting and waiting.kind == piece.kind != "gap":
            waiting = WordingPiece(f"{waiting.text} {piece.text}", piece.kind)
            continue
        if waiting:
            yield waiting
        waiting = piece
    if waiting:
        yield waiting

"""Shared passages side by side, and two wordings of one statement word by word, whole words alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import LCSseq, Opcode

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Passage, SharedKind, SharedPassage
from pelican_dossier.model.langstring import LangString, direction, marked

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


_KINDS: Mapping[SharedKind, str] = {
    "verbatim": marked("word for word"),
    "near": marked("nearly the same words"),
    "same statement": marked("of one statement"),
}

_TOLD = 5
"""Later carriers that the first one names beside its paragraph."""
_CHANGES = 3
"""Differences that are told beside a paragraph; side by side shows all."""


@dataclass(frozen=True, slots=True)
class SharedCarrierView:
    """One dispatch that carries a shared passage."""

    source: SourceLink
    href: str
    paragraph: int
    words: LangString
    """The passage as received; empty where it is withheld."""
    pieces: tuple[WordingPiece, ...]
    """Its words; those that the first carrier does not have are ``own``."""
    translation: LangString | None
    """The sentence or paragraph around it in the edition's language."""


A_PAGE = 40
"""Shared passages on one page of their list."""


@dataclass(frozen=True, slots=True)
class SharedView:
    """A shared passage with its carriers, the first one first."""

    id: str
    kind: str
    carriers: tuple[SharedCarrierView, ...]
    same_outlet: bool


@dataclass(frozen=True, slots=True)
class AlsoIn:
    """Where a paragraph's words stand too."""

    span: str
    """The HTML id of the passage here."""
    source: SourceLink
    href: str
    shared_href: str
    kind: str
    """How alike the two are."""
    is_earlier: bool
    language: str
    changes: tuple[Change, ...]
    """What the words here say otherwise than there, the first few; none where either side is withheld."""
    further: int
    """How many more differences there are."""

    @property
    def direction(self) -> str:
        """The direction of the words in ``changes``."""
        return direction(self.language)


def shared_views(edition: Edition) -> tuple[SharedView, ...]:
    """Every shared passage of the dossier."""
    return tuple(_view(edition, shared) for shared in edition.dossier.shared_passages)


def _view(edition: Edition, shared: SharedPassage) -> SharedView:
    publishers = {edition.readings[passage.source].dispatch.publisher for passage in shared.passages}
    carriers = tuple(_carrier(edition, passage, shared.passages[0]) for passage in shared.passages)
    kind = edition.catalog.gettext(_KINDS[shared.kind])
    return SharedView(shared.id, kind, carriers, len(publishers) == 1 and None not in publishers)


def _carrier(edition: Edition, passage: Passage, first: Passage) -> SharedCarrierView:
    reading = edition.readings[passage.source]
    dispatch = reading.dispatch
    text = edition.passage_text(passage)
    pieces = differences(text, edition.passage_text(first), dispatch.language) if passage is not first else ()
    translated, place = edition.sentence(dispatch, passage.paragraph, passage.start) if text else (None, None)
    return SharedCarrierView(
        source=source_link(edition, reading),
        href=addresses.source(edition.language, passage.source, passage.paragraph),
        paragraph=passage.paragraph,
        words=LangString(text, dispatch.language),
        pieces=tuple(piece for piece in pieces if piece.kind != "gap") or (WordingPiece(text, "same"),),
        translation=translated if place is None else None,
    )


def also_in(edition: Edition) -> dict[tuple[str, int], list[AlsoIn]]:
    """(dispatch id, paragraph) -> the other places of the passages in it.

    The first carrier leads to the next ones, each of them back to it; the list of shared passages has them all: what
    a thousand dispatches share must not become a million links.
    """
    places: dict[tuple[str, int], list[AlsoIn]] = {}
    for number, shared in enumerate(edition.dossier.shared_passages):
        first, *later = shared.passages
        href = addresses.shared_passage(edition.language, shared.id, number // A_PAGE + 1)
        kind = edition.interface.catalog.gettext(_KINDS[shared.kind])
        for other in later[:_TOLD]:
            here = places.setdefault((first.source, first.paragraph), [])
            here.append(_place(edition, href, kind, first, other, is_earlier=False))
        for other in later:
            here = places.setdefault((other.source, other.paragraph), [])
            here.append(_place(edition, href, kind, other, first, is_earlier=True))
    return places


def _place(edition: Edition, href: str, kind: str, here: Passage, there: Passage, *, is_earlier: bool) -> AlsoIn:
    reading = edition.readings[there.source]
    language = reading.dispatch.language
    ours, theirs = edition.passage_text(here), edition.passage_text(there)
    differing = changes(ours, theirs, language) if ours and theirs else ()
    return AlsoIn(
        span=addresses.span_anchor(here),
        source=source_link(edition, reading),
        href=addresses.source(edition.language, there.source, there.paragraph),
        shared_href=href,
        kind=kind,
        is_earlier=is_earlier,
        language=language,
        changes=differing[:_CHANGES],
        further=len(differing[_CHANGES:]),
    )

"""Shared passages side by side, and two wordings of one statement word by word, whole words alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.outlets import outlet_of
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Passage, SharedKind, SharedPassage
from pelican_dossier.model.langstring import LangString, direction, marked
from pelican_dossier.text.signs import without_marks

_FEW = 3
"""Words in common between two differences that are too few to be told apart from them."""
_READABLE = 12
"""Words of the other wording that stand in the midst of this one; where it leaves out more, they are counted."""
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
    instead: str = ""
    """The other's words in whose place these stand, or that are left out, as far as they are few."""
    is_quoted: bool = False
    """They stand in quotation marks; told of statements alone."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words that stand for others; one side may have none."""

    ours: str
    theirs: str


def changes(wording: str, other: str, language: str) -> tuple[Change, ...]:
    """What one wording says otherwise than another in the same language, in its order."""
    stretches = _stretches(wording, other, language)
    return tuple(Change(" ".join(ours), " ".join(theirs)) for is_same, ours, theirs in stretches if not is_same)


def differences(wording: str, other: str, language: str) -> tuple[WordingPiece, ...]:
    """One wording beside another in the same language, with the other's words that it leaves out as gaps."""
    return tuple(_piece(*stretch) for stretch in _stretches(wording, other, language))


def _piece(is_same: bool, ours: Sequence[str], theirs: Sequence[str]) -> WordingPiece:
    if is_same:
        return WordingPiece(" ".join(ours), "same")
    instead = " ".join(theirs) if len(theirs) <= _READABLE else ""
    return WordingPiece(" ".join(ours), "own" if ours else "gap", 0 if ours else len(theirs), instead)


def _stretches(wording: str, other: str, language: str) -> Iterator[tuple[bool, list[str], list[str]]]:
    """Both in stretches of words that are the same and that are not, by turns; a replaced stretch as one."""
    ours, theirs = wording.split(), other.split()
    level = [[_levelled(word, language) for word in words] for words in (theirs, ours)]
    our_at = their_at = 0
    for block in LCSseq.opcodes(*level):
        begins = block.src_start == block.dest_start == 0
        ends = block.src_end == len(theirs) and block.dest_end == len(ours)
        if block.tag != "equal" or (block.src_end - block.src_start < _FEW and not begins and not ends):
            continue
        if (their_at, our_at) != (block.src_start, block.dest_start):
            yield False, ours[our_at : block.dest_start], theirs[their_at : block.src_start]
        our_at, their_at = block.dest_end, block.src_end
        yield True, ours[block.dest_start : our_at], theirs[block.src_start : their_at]
    if (their_at, our_at) != (len(theirs), len(ours)):
        yield False, ours[our_at:], theirs[their_at:]


@lru_cache(maxsize=_CACHED)
def _levelled(word: str, language: str) -> str:
    folded = LANGUAGE_PACKS[language].fold(word).text if language in LANGUAGE_PACKS else word.casefold()
    return without_marks(folded)


def levelled(said: LangString) -> list[str]:
    """The words of a text without differences of spelling and without the marks around them."""
    return [_levelled(word, said.language) for word in said.text.split()]


_KINDS: Mapping[SharedKind, str] = {
    "verbatim": marked("word for word"),
    "near": marked("almost word for word"),
    "same statement": marked("from the same statement"),
}

_TOLD = 5
"""Later carriers that the first one names beside its paragraph."""
_CHANGES = 3
"""Differences that are told beside a paragraph; side by side shows all."""


@dataclass(frozen=True, slots=True)
class CarriedView:
    """A passage where one dispatch carries it."""

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
    carriers: tuple[CarriedView, ...]
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
    order: str | None
    """``earlier`` or ``later`` than here, where the days of publication show it."""
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
    outlets = {outlet_of(edition, edition.readings[passage.source].dispatch) for passage in shared.passages}
    carriers = tuple(_carrier(edition, passage, shared.passages[0]) for passage in shared.passages)
    kind = edition.catalog.gettext(_KINDS[shared.kind])
    return SharedView(shared.id, kind, carriers, len(outlets) == 1 and None not in outlets)


def _carrier(edition: Edition, passage: Passage, first: Passage) -> CarriedView:
    text, language = edition.passage_text(passage), edition.readings[passage.source].dispatch.language
    pieces = differences(text, edition.passage_text(first), language) if passage is not first else ()
    own = tuple(WordingPiece(piece.text, piece.kind) for piece in pieces if piece.kind != "gap")
    return carried(edition, passage, own or (WordingPiece(text, "same"),))


def carried(edition: Edition, passage: Passage, pieces: tuple[WordingPiece, ...]) -> CarriedView:
    """A passage with its words in pieces."""
    reading = edition.readings[passage.source]
    dispatch, text = reading.dispatch, edition.passage_text(passage)
    translated, place = edition.sentence(dispatch, passage.paragraph, passage.start) if text else (None, None)
    return CarriedView(
        source=source_link(edition, reading),
        href=addresses.source(edition.language, passage.source, passage.paragraph),
        paragraph=passage.paragraph,
        words=LangString(text, dispatch.language),
        pieces=pieces,
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
            here.append(_place(edition, href, kind, first, other))
        for other in later:
            here = places.setdefault((other.source, other.paragraph), [])
            here.append(_place(edition, href, kind, other, first))
    return places


def _place(edition: Edition, href: str, kind: str, here: Passage, there: Passage) -> AlsoIn:
    reading, days = edition.readings[there.source], edition.readings[here.source].published.days
    theirs_are_on = reading.published.days
    language = reading.dispatch.language
    ours, theirs = edition.passage_text(here), edition.passage_text(there)
    differing = changes(ours, theirs, language) if ours and theirs else ()
    return AlsoIn(
        span=addresses.span_anchor(here),
        source=source_link(edition, reading),
        href=addresses.source(edition.language, there.source, there.paragraph),
        shared_href=href,
        kind=kind,
        order="earlier" if theirs_are_on.precedes(days) else "later" if days.precedes(theirs_are_on) else None,
        language=language,
        changes=differing[:_CHANGES],
        further=len(differing[_CHANGES:]),
    )

"""Shared passages, side by side: who had the words first, and where else they stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from pelican_dossier.editions import addresses
from pelican_dossier.editions.differences import Piece, differences
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.interface import marked
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.words import Words
from pelican_dossier.model import Passage, SharedKind, SharedPassage

_KINDS: Mapping[SharedKind, str] = {
    "verbatim": marked("word for word"),
    "near": marked("nearly the same words"),
    "same statement": marked("of one statement"),
}


@dataclass(frozen=True, slots=True)
class Carrier:
    """One dispatch that carries a shared passage."""

    source: SourceLink
    href: str
    paragraph: int
    words: Words
    """The passage as received; empty where it is withheld."""
    pieces: tuple[Piece, ...]
    """Its words; those that the first carrier does not have are ``own``."""
    translation: Words | None
    """The sentence or paragraph around it in the edition's language."""


A_PAGE = 40
"""Shared passages on one page of their list."""


@dataclass(frozen=True, slots=True)
class SharedView:
    """A shared passage with its carriers, the first one first."""

    id: str
    kind: str
    carriers: tuple[Carrier, ...]
    same_outlet: bool


@dataclass(frozen=True, slots=True)
class AlsoIn:
    """Where a paragraph's words stand too."""

    span: str
    """The HTML id of the passage here."""
    title: Words
    href: str
    shared_href: str
    is_earlier: bool


def shared_views(edition: Edition) -> tuple[SharedView, ...]:
    """Every shared passage of the dossier."""
    return tuple(_view(edition, shared) for shared in edition.dossier.shared_passages)


def _view(edition: Edition, shared: SharedPassage) -> SharedView:
    publishers = {edition.readings[passage.source].dispatch.publisher for passage in shared.passages}
    carriers = tuple(_carrier(edition, passage, shared.passages[0]) for passage in shared.passages)
    kind = edition.catalog.gettext(_KINDS[shared.kind])
    return SharedView(shared.id, kind, carriers, len(publishers) == 1 and None not in publishers)


def _carrier(edition: Edition, passage: Passage, first: Passage) -> Carrier:
    reading = edition.readings[passage.source]
    dispatch = reading.dispatch
    text = edition.passage_text(passage)
    pieces = differences(text, edition.passage_text(first), dispatch.language) if passage is not first else ()
    translated, place = edition.sentence(dispatch, passage.paragraph, passage.start) if text else (None, None)
    return Carrier(
        source=source_link(edition, reading),
        href=addresses.source(edition.language, passage.source, passage.paragraph),
        paragraph=passage.paragraph,
        words=Words(text, dispatch.language),
        pieces=tuple(piece for piece in pieces if piece.kind != "gap") or (Piece(text, "same"),),
        translation=translated if place is None else None,
    )


def also_in(edition: Edition) -> dict[tuple[str, int], list[AlsoIn]]:
    """(dispatch id, paragraph) -> the other places of the passages in it.

    The first carrier leads to all later ones, each of them back to it: what a thousand dispatches share must
    not become a million links.
    """
    places: dict[tuple[str, int], list[AlsoIn]] = {}
    for number, shared in enumerate(edition.dossier.shared_passages):
        first, *later = shared.passages
        href = addresses.shared_passage(edition.language, shared.id, number // A_PAGE + 1)
        for other in later:
            places.setdefault((first.source, first.paragraph), []).append(_place(edition, href, first, other, False))
            places.setdefault((other.source, other.paragraph), []).append(_place(edition, href, other, first, True))
    return places


def _place(edition: Edition, href: str, here: Passage, there: Passage, is_earlier: bool) -> AlsoIn:
    return AlsoIn(
        span=addresses.span_anchor(here),
        title=edition.title(edition.readings[there.source].dispatch),
        href=addresses.source(edition.language, there.source, there.paragraph),
        shared_href=href,
        is_earlier=is_earlier,
    )

"""Shared passages, side by side: who had the words first, and where else they stand."""

from dataclasses import dataclass

from pelican_dossier.editions import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.words import Words
from pelican_dossier.model import Passage, SharedPassage


@dataclass(frozen=True, slots=True)
class Carrier:
    """One dispatch that carries a shared passage."""

    source: SourceLink
    href: str
    paragraph: int
    words: Words
    """The passage as received; empty where it is withheld."""
    translation: Words | None
    """The sentence or paragraph around it in the edition's language."""


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
    carriers = tuple(_carrier(edition, passage) for passage in shared.passages)
    return SharedView(shared.id, shared.kind, carriers, len(publishers) == 1 and None not in publishers)


def _carrier(edition: Edition, passage: Passage) -> Carrier:
    reading = edition.readings[passage.source]
    dispatch = reading.dispatch
    text = dispatch.paragraphs[passage.paragraph].text[passage.start : passage.end]
    translated, place = edition.sentence(dispatch, passage.paragraph, passage.start) if text else (None, None)
    return Carrier(
        source=source_link(edition, reading),
        href=addresses.source(edition.language, passage.source, passage.paragraph),
        paragraph=passage.paragraph,
        words=Words(text, dispatch.language),
        translation=translated if place is None else None,
    )


def also_in(edition: Edition) -> dict[tuple[str, int], list[AlsoIn]]:
    """(dispatch id, paragraph) -> the other places of the passages in it.

    The first carrier leads to all later ones, each of them back to it: what a thousand dispatches share must
    not become a million links.
    """
    places: dict[tuple[str, int], list[AlsoIn]] = {}
    for shared in edition.dossier.shared_passages:
        first, *later = shared.passages
        for other in later:
            places.setdefault((first.source, first.paragraph), []).append(_place(edition, shared, first, other, False))
            places.setdefault((other.source, other.paragraph), []).append(_place(edition, shared, other, first, True))
    return places


def _place(edition: Edition, shared: SharedPassage, here: Passage, there: Passage, is_earlier: bool) -> AlsoIn:
    return AlsoIn(
        span=addresses.span_anchor(here),
        title=edition.title(edition.readings[there.source].dispatch),
        href=addresses.source(edition.language, there.source, there.paragraph),
        shared_href=addresses.shared_passage(edition.language, shared.id),
        is_earlier=is_earlier,
    )

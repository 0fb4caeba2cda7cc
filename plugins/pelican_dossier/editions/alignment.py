"""A statement over all its carriers, each beside the one that stands first, or beside one above it that is nearer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier.comparing.wordings import NEAR, CarriedWords, carried_words, likeness, wording_beside
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.passages import CarriedView, WordingPiece, carried, differences
from pelican_dossier.editions.voices import named_in, roles_in
from pelican_dossier.model import Carrier, Statement, Wording
from pelican_dossier.model.langstring import LangString, marked

_WORDINGS: Mapping[Wording, str] = {
    "earliest": marked("earliest version here"),
    "base": marked("compared with this version"),
    "verbatim": marked("word for word"),
    "reworded": marked("reworded"),
    "shortened": marked("shortened"),
    "other words": marked("in different words"),
}
_ABOVE = 12
"""Versions above one among which another is looked for that it is more like than the base."""
_NEARER = 0.02
"""By how much more words it has in common with that one."""


@dataclass(frozen=True, slots=True)
class CarrierView:
    """One dispatch that carries a statement, beside a base."""

    source: SourceLink
    speaker: LangString | None
    role: LangString | None
    via: LangString | None
    wording: str
    """Beside the base; of the base itself, what it is."""
    beside: SourceLink | None
    """A version above that it is nearly the same as, and that its words are held against instead of the base."""
    beside_wording: str | None
    left_out: int
    """Words of the version it is held against that this one does not have."""
    said: tuple[CarriedView, ...]


def carrier_views(edition: Edition, statement: Statement) -> tuple[CarrierView, ...]:
    """The carriers of a statement, in their order."""
    carriers, words = statement.carriers, [words_of(edition, carrier) for carrier in statement.carriers]
    views = [_view(edition, carriers[0], carriers[0].wording, None, None)]
    for at in range(1, len(words)):
        beside = _held_against(words, at)
        near = wording_beside(words[at], words[beside]) if beside else None
        views.append(_view(edition, carriers[at], wording_beside(words[at], words[0]), carriers[beside], near))
    return tuple(views)


def words_of(edition: Edition, carrier: Carrier) -> CarriedWords:
    """What a carrier says, ready to be held against others."""
    texts = [edition.passage_text(passage) for passage in carrier.passages]
    return carried_words(carrier.source, edition.readings[carrier.source].dispatch.language, texts)


def _held_against(words: Sequence[CarriedWords], at: int) -> int:
    """The first, or a version above that is nearer: nearly the same, or at all alike where the first is not."""
    closest = max(range(max(1, at - _ABOVE), at), key=lambda other: likeness(words[at], words[other]), default=0)
    like, like_base = likeness(words[at], words[closest]), likeness(words[at], words[0])
    is_nearer = like > like_base + _NEARER and wording_beside(words[at], words[closest]) != "other words"
    return closest if is_nearer and (like >= NEAR or wording_beside(words[at], words[0]) == "other words") else 0


def _view(
    edition: Edition, carrier: Carrier, wording: Wording, beside: Carrier | None, near: Wording | None
) -> CarrierView:
    reading = edition.readings[carrier.source]
    named, titled, language = named_in(edition, reading), roles_in(edition, reading), reading.dispatch.language
    texts = [edition.passage_text(passage) for passage in carrier.passages]
    theirs = [edition.passage_text(passage) for passage in beside.passages] if beside else []
    compares = beside is not None and (near or wording) != "other words"
    pieces = _rows(texts, " ".join(theirs), language) if compares else [(WordingPiece(text, "same"),) for text in texts]
    held = sum(len(piece.text.split()) for row in pieces for piece in row if piece.kind == "same")
    gettext = edition.catalog.gettext
    return CarrierView(
        source=source_link(edition, reading),
        speaker=named(carrier.speaker) if carrier.speaker else None,
        role=titled(carrier.speaker or "", carrier.role) if carrier.role else None,
        via=named(carrier.via) if carrier.via else None,
        wording=gettext(_WORDINGS[wording]),
        beside=source_link(edition, edition.readings[beside.source]) if beside and near else None,
        beside_wording=gettext(_WORDINGS[near]) if near else None,
        left_out=max(0, len(" ".join(theirs).split()) - held) if compares else 0,
        said=tuple(carried(edition, passage, row) for passage, row in zip(carrier.passages, pieces, strict=True)),
    )


def _rows(texts: Sequence[str], base: str, language: str) -> list[tuple[WordingPiece, ...]]:
    """Each passage beside what the other version prints; all of them are held against it in one, in their order."""
    waiting = list(reversed(differences(" ".join(texts), base, language)))
    rows = []
    for text in texts:
        row, left = [], len(text.split())
        while left and waiting:
            piece = waiting.pop()
            words = piece.text.split()
            if len(words) > left:
                waiting.append(WordingPiece(" ".join(words[left:]), piece.kind))
                piece = WordingPiece(" ".join(words[:left]), piece.kind, piece.missing, piece.instead)
            left -= min(left, len(words))
            row.append(piece)
        rows.append(row)
    rows[-1] += reversed(waiting)
    return [tuple(row) for row in rows]

"""A statement side by side over all its carriers, with one after the other as the base that the others stand beside."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier.comparing.wordings import NEAR, CarriedWords, carried_words, likeness, nearest, wording_beside
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
_VERSIONS = 72
"""Versions on the page of a statement, over all bases: with more than eight carriers, not each of them is a base."""
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


@dataclass(frozen=True, slots=True)
class AlignmentView:
    """All carriers of a statement beside one of them, which stands first."""

    id: str
    """Of its section on the page."""
    base: SourceLink
    carriers: tuple[CarrierView, ...]


def alignments(edition: Edition, statement: Statement) -> tuple[AlignmentView, ...]:
    """A statement beside each base; that of the carrier that stands first comes first."""
    words = [_words(edition, carrier) for carrier in statement.carriers]
    return tuple(_alignment(edition, statement, words, base) for base in _bases(words))


def _words(edition: Edition, carrier: Carrier) -> CarriedWords:
    texts = [edition.passage_text(passage) for passage in carrier.passages]
    return carried_words(carrier.source, edition.readings[carrier.source].dispatch.language, texts)


def _bases(words: Sequence[CarriedWords]) -> list[int]:
    """The carriers that are bases: all, or of many the first and those that most others are nearest to."""
    most = max(1, _VERSIONS // len(words))
    near_to = Counter(other.source for other in nearest(words) if other) if most < len(words) else Counter[str]()
    order = sorted(range(1, len(words)), key=lambda at: -near_to[words[at].source])
    return [0, *sorted(order[: most - 1])]


def _alignment(edition: Edition, statement: Statement, words: Sequence[CarriedWords], base: int) -> AlignmentView:
    carriers, placed = statement.carriers, [base]
    first = carriers[base].wording if base == 0 else "base"
    views = [_view(edition, carriers[base], first, None, None)]
    for at in (at for at in range(len(words)) if at != base):
        beside = _held_against(words, at, placed)
        near = wording_beside(words[at], words[beside]) if beside != base else None
        views.append(_view(edition, carriers[at], wording_beside(words[at], words[base]), carriers[beside], near))
        placed.append(at)
    source = source_link(edition, edition.readings[carriers[base].source])
    return AlignmentView(f"base-{carriers[base].source}", source, tuple(views))


def _held_against(words: Sequence[CarriedWords], at: int, placed: Sequence[int]) -> int:
    """The base, or a version above that is nearer: nearly the same, or at all alike where the base is not."""
    base, *others = placed
    closest = max(others[-_ABOVE:], key=lambda other: likeness(words[at], words[other]), default=base)
    like, like_base = likeness(words[at], words[closest]), likeness(words[at], words[base])
    is_nearer = like > like_base + _NEARER and wording_beside(words[at], words[closest]) != "other words"
    return closest if is_nearer and (like >= NEAR or wording_beside(words[at], words[base]) == "other words") else base


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

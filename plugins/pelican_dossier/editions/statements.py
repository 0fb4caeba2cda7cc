"""Statements as readers see them: every carrier's wording beside the first one's, differences marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.differences import WordingPiece, differences
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.voices import named_in
from pelican_dossier.model import Carrier, Passage, Statement, Wording
from pelican_dossier.model.langstring import LangString, marked

_WORDINGS: Mapping[Wording, str] = {
    "first": marked("the first to carry it"),
    "verbatim": marked("word for word"),
    "reworded": marked("reworded"),
    "shortened": marked("shortened"),
    "other words": marked("in other words"),
}
_TITLE_WORDS = 16
"""Words by which a statement is named."""


@dataclass(frozen=True, slots=True)
class SaidView:
    """The words of one paragraph of a carrier."""

    href: str
    paragraph: int
    pieces: tuple[WordingPiece, ...]
    """As received; those that the first carrier does not have are ``own``."""
    language: str
    direction: str
    translation: LangString | None


@dataclass(frozen=True, slots=True)
class CarrierView:
    """One dispatch that carries a statement."""

    source: SourceLink
    speaker: LangString | None
    role: LangString | None
    via: LangString | None
    wording: str
    is_first: bool
    left_out: int
    """Words of the first carrier that this one does not have."""
    said: tuple[SaidView, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement with its carriers, the first one first."""

    id: str
    title: LangString
    speaker: LangString | None
    occasion: LangString | None
    support: int
    carriers: tuple[CarrierView, ...]
    href: str


def statement_views(edition: Edition) -> tuple[StatementView, ...]:
    """Every statement of the dossier."""
    return tuple(_view(edition, statement) for statement in edition.dossier.statements)


def _view(edition: Edition, statement: Statement) -> StatementView:
    first = statement.carriers[0]
    carriers = tuple(_carrier(edition, carrier, first) for carrier in statement.carriers)
    return StatementView(
        id=statement.id,
        title=statement_title(edition, statement),
        speaker=carriers[0].speaker,
        occasion=edition.dated(statement.occasion) if statement.occasion else None,
        support=statement.support,
        carriers=carriers,
        href=addresses.statement(edition.language, statement.id),
    )


def statement_title(edition: Edition, statement: Statement) -> LangString:
    """How the statement begins, in the edition's language where it is translated."""
    passage = statement.carriers[0].passages[0]
    dispatch = edition.readings[passage.source].dispatch
    sentence, place = edition.sentence(dispatch, passage.paragraph, passage.start)
    if place is not None:
        sentence = LangString(edition.passage_text(passage), dispatch.language)
    return sentence.begun(_TITLE_WORDS)


def _carrier(edition: Edition, carrier: Carrier, first: Carrier) -> CarrierView:
    reading = edition.readings[carrier.source]
    named = named_in(edition, reading)
    same_language = edition.readings[first.source].dispatch.language == reading.dispatch.language
    base = " ".join(edition.passage_text(passage) for passage in first.passages)
    is_first = carrier is first
    compares = same_language and carrier.wording not in ("first", "other words")
    texts = [edition.passage_text(passage) for passage in carrier.passages]
    pieces = (
        _rows(texts, base, reading.dispatch.language) if compares else [(WordingPiece(text, "same"),) for text in texts]
    )
    held = sum(len(piece.text.split()) for row in pieces for piece in row if piece.kind == "same")
    return CarrierView(
        source=source_link(edition, reading),
        speaker=named(carrier.speaker) if carrier.speaker else None,
        role=LangString(carrier.role, reading.dispatch.language) if carrier.role else None,
        via=named(carrier.via) if carrier.via else None,
        wording=edition.catalog.gettext(_WORDINGS[carrier.wording]),
        is_first=is_first,
        left_out=max(0, len(base.split()) - held) if compares else 0,
        said=tuple(_said(edition, passage, row) for passage, row in zip(carrier.passages, pieces, strict=True)),
    )


def _rows(texts: Sequence[str], base: str, language: str) -> list[tuple[WordingPiece, ...]]:
    """Each passage beside what the first carrier prints; all of them are held against it in one, in their order."""
    waiting = list(reversed(differences(" ".join(texts), base, language)))
    rows = []
    for text in texts:
        row, left = [], len(text.split())
        while left and waiting:
            piece = waiting.pop()
            words = piece.text.split()
            if len(words) > left:
                waiting.append(WordingPiece(" ".join(words[left:]), piece.kind))
                piece = WordingPiece(" ".join(words[:left]), piece.kind)
            left -= min(left, len(words))
            row.append(piece)
        rows.append(row)
    rows[-1] += reversed(waiting)
    return [tuple(row) for row in rows]


def _said(edition: Edition, passage: Passage, pieces: tuple[WordingPiece, ...]) -> SaidView:
    dispatch = edition.readings[passage.source].dispatch
    translated, place = edition.sentence(dispatch, passage.paragraph, passage.start)
    own = LangString("", dispatch.language)
    return SaidView(
        href=addresses.source(edition.language, passage.source, passage.paragraph),
        paragraph=passage.paragraph,
        pieces=pieces,
        language=own.language,
        direction=own.direction,
        translation=translated if place is None else None,
    )

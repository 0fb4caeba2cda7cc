"""Statements as readers see them: what is said by whom and when, in the words of each carrier."""

from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.alignment import CarrierView, carrier_views
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.statementtitles import (
    CreditedSpeaker,
    occasion_of,
    opening_of,
    speakers_of,
    statement_titles,
)
from pelican_dossier.model import Statement
from pelican_dossier.model.langstring import LangString


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement with its carriers, the first one first."""

    id: str
    title: LangString
    opening: LangString
    """How it begins with the first who names its speaker, in the edition's language where it is translated."""
    speakers: tuple[CreditedSpeaker, ...]
    occasion: LangString | None
    support: int
    carriers: tuple[CarrierView, ...]
    """All of them, beside the one that stands first."""
    href: str


def statement_views(edition: Edition) -> tuple[StatementView, ...]:
    """Every statement of the dossier."""
    return tuple(_view(edition, statement) for statement in edition.dossier.statements)


def _view(edition: Edition, statement: Statement) -> StatementView:
    return StatementView(
        id=statement.id,
        title=statement_titles(edition)[statement.id],
        opening=opening_of(edition, statement),
        speakers=speakers_of(edition, statement),
        occasion=occasion_of(edition, statement),
        support=statement.support,
        carriers=carrier_views(edition, statement),
        href=addresses.statement(edition.language, statement.id),
    )

"""What the dispatches tell of somebody of the registry who is quoted: in which roles, and with which statements."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.statementtitles import CreditedSpeaker, speakers_of, statement_titles
from pelican_dossier.editions.voices import identities_in, roles_in
from pelican_dossier.model import Statement
from pelican_dossier.model.langstring import LangString


@dataclass(frozen=True, slots=True)
class GivenRole:
    """A role in which dispatches quote somebody."""

    words: LangString
    places: tuple[tuple[SourceLink, str], ...]
    """Each dispatch that gives it, with the paragraph."""


@dataclass(frozen=True, slots=True)
class StatementLink:
    """A statement of somebody, by its title."""

    title: LangString
    href: str
    dispatches: int
    """How many carry it: its page has their wordings side by side."""
    outlets: int
    """How many of their outlets carry it by themselves."""
    speakers: tuple[CreditedSpeaker, ...]


@once
def given_roles(edition: Edition) -> Mapping[str, tuple[GivenRole, ...]]:
    """Entity id -> the roles that dispatches give, in order of publication."""
    found: dict[str, dict[LangString, dict[str, tuple[SourceLink, str]]]] = defaultdict(lambda: defaultdict(dict))
    identities = identities_in(edition)
    for reading in edition.dossier.readings:
        link, titled = source_link(edition, reading), roles_in(edition, reading)
        for voice in reading.voices:
            one = identities.of(reading.dispatch.id, voice.speaker)
            if one.entity and voice.role:
                words = titled(voice.speaker, voice.role)
                place = link, addresses.source(edition.language, link.id, voice.paragraph)
                found[one.entity][words].setdefault(link.id, place)
    return {
        id_: tuple(GivenRole(words, tuple(places.values())) for words, places in roles.items())
        for id_, roles in found.items()
    }


@once
def statements_by(edition: Edition) -> Mapping[str, tuple[StatementLink, ...]]:
    """Entity id -> the statements that a dispatch carries as its words."""
    found: dict[str, dict[str, StatementLink]] = defaultdict(dict)
    identities = identities_in(edition)
    for statement in edition.dossier.statements:
        link = _statement(edition, statement)
        for carrier in statement.carriers:
            one = identities.of(carrier.source, carrier.speaker) if carrier.speaker else None
            if one and one.entity:
                found[one.entity][statement.id] = link
    return {id_: tuple(links.values()) for id_, links in found.items()}


def carried_most(edition: Edition, count: int) -> tuple[StatementLink, ...]:
    """The statements that most outlets carry, of those that several dispatches have."""
    found = [one for one in edition.dossier.statements if len(one.carriers) > 1]
    found.sort(key=lambda one: (-one.support, -len(one.carriers)))
    return tuple(_statement(edition, one) for one in found[:count])


def _statement(edition: Edition, statement: Statement) -> StatementLink:
    href = addresses.statement(edition.language, statement.id)
    return StatementLink(
        statement_titles(edition)[statement.id],
        href,
        len(statement.carriers),
        statement.support,
        speakers_of(edition, statement),
    )

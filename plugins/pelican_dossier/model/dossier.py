"""What a dossier holds: the readings, compared, and what its editors know."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pelican_dossier.model.comparison import AnsweredQuestion, Event, EventTitle, Question, SharedPassage, Statement
from pelican_dossier.model.dispatch import Dispatch, Multilingual
from pelican_dossier.model.reading import EntityKind, Finding, Reading


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is, and since and until when: a year, a month or a day; None where it was not verified."""

    title: Multilingual
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place of the registry."""

    id: str
    kind: EntityKind
    names: Multilingual
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    short: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Forms that count only after a full name has stood in the same dispatch."""
    adjectives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words that stand for it without naming it (Iraqi): a translation may answer its name with one of them."""
    roles: tuple[Role, ...] = ()
    """The last one last."""
    part_of: str | None = None
    """The place in which it lies, the state or body to which it belongs or for which its name stands."""
    wikidata: str | None = None
    coordinates: tuple[float, float] | None = None
    """Latitude and longitude in degrees, WGS 84; None for what is no point, and where they were not verified."""
    coordinates_from: str | None = None
    """The gazetteer and the number of its record: ``geonames:98182``."""
    country: str | None = None
    """ISO 3166-1 alpha-2, where the place is a country, which is an area and no point."""
    definition: Multilingual = field(default_factory=dict)
    """What readers should know of it; the glossary has those that have one."""


@dataclass(frozen=True, slots=True)
class Term:
    """An expression that is no name and is always translated in one way."""

    id: str
    names: Multilingual
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    definition: Multilingual = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Story:
    """The story so far, in the editors' own words."""

    html: Multilingual
    """Its citations still as the editors write them: ``dispatch:000#p8``."""
    author: str | None = None
    is_machine: bool = False
    """Written by a program, such as a language model."""
    reviewer: str | None = None
    """The person who has reviewed it; None where nobody has."""
    written: date | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``content/dossier.yaml`` says of the dossier."""

    title: Multilingual
    languages: tuple[str, ...]
    """The editions, the first one leading."""
    description: Multilingual = field(default_factory=dict)
    story: Story | None = None
    month_style: Literal["levantine", "gregorian", "both"] = "both"
    digits: Literal["latin", "native"] = "latin"
    updated: date | None = None
    contact: str | None = None
    questions: tuple[Question, ...] = ()
    events: tuple[EventTitle, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """All readings, compared."""

    readings: tuple[Reading, ...]
    """The public ones, in order of publication; those of unknown date last, then by id."""
    withdrawn: tuple[Dispatch, ...]
    """No longer published; each leaves a page with date and reason."""
    entities: tuple[Entity, ...]
    shared_passages: tuple[SharedPassage, ...]
    terms: tuple[Term, ...] = ()
    """By id."""
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    questions: tuple[AnsweredQuestion, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Of single dispatches and of several, by dispatch in the order of ``readings``."""

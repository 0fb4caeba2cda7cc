"""What a dossier holds: the readings, compared, and what its editors know."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pelican_dossier.model.checks import CheckLevel, CheckRule
from pelican_dossier.model.comparison import Event, EventTitle, SharedPassage, Statement, StatementTitle
from pelican_dossier.model.dispatch import Dispatch
from pelican_dossier.model.findings import Finding
from pelican_dossier.model.questions import AnsweredQuestion, Question
from pelican_dossier.model.reading import EntityKind, Reading
from pelican_dossier.model.written import (
    Coordinates,
    EntryId,
    Filled,
    LanguageCode,
    Multilingual,
    Name,
    PartOfADate,
    PhrasesByLanguage,
    RequiredText,
    TimeZone,
    WebAddress,
    Written,
)


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is, and since and until when: a year, a month or a day; None where it was not verified."""

    title: RequiredText
    since: PartOfADate | None = None
    until: PartOfADate | None = None


WikidataId = Annotated[
    str, Written(r"^Q[1-9][0-9]*$", "write a Wikidata id such as Q796, or null where it was not verified")
]
GazetteerRecord = Annotated[
    str, Written(r"^[a-z][a-z0-9-]*:\S+$", "write the gazetteer and its record, such as geonames:98182")
]
Contact = Annotated[
    str,
    Written(r"^(https?://\S+|mailto:\S+@\S+|[^\s@:/]+@[^\s@]+)$", "write an address of the web, or of electronic mail"),
]
CountryCode = Annotated[
    str, Written(r"^[A-Z]{2}$", "write the two capitals of ISO 3166-1, such as IQ, where the place is a country")
]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place of the registry."""

    id: EntryId
    kind: EntityKind
    names: RequiredText
    aliases: PhrasesByLanguage = field(default_factory=dict)
    short: PhrasesByLanguage = field(default_factory=dict)
    """Forms that count only after a full name has stood in the same dispatch."""
    adjectives: PhrasesByLanguage = field(default_factory=dict)
    """Words that stand for it without naming it (Iraqi): a translation may answer its name with one of them."""
    roles: tuple[Role, ...] = ()
    """The last one last."""
    part_of: EntryId | None = None
    """The place in which it lies, the state or body to which it belongs or for which its name stands."""
    wikidata: WikidataId | None = None
    coordinates: Coordinates | None = None
    """None for what is no point, and where they were not verified."""
    coordinates_from: GazetteerRecord | None = None
    country: CountryCode | None = None
    """Where the place is a country, which is an area and no point."""
    timezone: TimeZone | None = None
    """Of an outlet: by which it keeps its clock."""
    definition: Multilingual = field(default_factory=dict)
    """What readers should know of it; the glossary has those that have one."""


@dataclass(frozen=True, slots=True)
class Term:
    """An expression that is no name and is always translated in one way."""

    id: EntryId
    names: RequiredText
    aliases: PhrasesByLanguage = field(default_factory=dict)
    definition: Multilingual = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Story:
    """The story so far, in the editors' own words."""

    text: RequiredText
    """Markdown, with citations as the editors write them: ``dispatch:000#p8``."""
    author: Name | None = None
    author_kind: Literal["person", "machine"] = "person"
    """A program is a machine, and called a language model in each edition's language."""
    reviewed_by: Name | None = None
    """The person who has reviewed it; None where nobody has."""
    written: date | None = None


@dataclass(frozen=True, slots=True)
class Stamps:
    """Who says of a snapshot by when it was there."""

    authority: WebAddress | None = None
    """Of RFC 3161."""
    calendars: tuple[WebAddress, ...] = ()
    """Of OpenTimestamps."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``content/dossier.yaml`` says of the dossier."""

    title: RequiredText
    languages: Annotated[tuple[LanguageCode, ...], Filled("name each language once", is_distinct=True)]
    """The editions, the first one leading."""
    description: Multilingual = field(default_factory=dict)
    headline: Multilingual = field(default_factory=dict)
    """The facts in a few words, with which the home page opens; without it they are made from the data."""
    standfirst: Multilingual = field(default_factory=dict)
    """What the headline rests on, in two or three sentences."""
    main_question: EntryId | None = None
    """The question that the home page opens with; None for the one on which most sources conflict."""
    imprint: Multilingual = field(default_factory=dict)
    """Who publishes and who edits the dossier, in a sentence or two."""
    story: Story | None = None
    month_style: Literal["levantine", "gregorian", "both"] = "both"
    digits: Literal["latin", "native"] = "latin"
    updated: date | None = None
    timezone: TimeZone | None = None
    """By which the outlets keep their clocks that have none of their own in the registry."""
    contact: Contact | None = None
    stamps: Stamps = field(default_factory=Stamps)
    html: Literal["kept", "sanitised"] = "kept"
    """Of HTML in the editors' pages: as it is written, or cleaned of all that could run, where strangers write them."""
    checks: Mapping[CheckRule, CheckLevel] = field(default_factory=dict)
    """How much each rule of ``dossier check`` weighs, where that is not the usual weight."""
    questions: tuple[Question, ...] = ()
    events: tuple[EventTitle, ...] = ()
    statements: tuple[StatementTitle, ...] = ()


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

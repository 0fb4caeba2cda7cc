"""The timeline: every event and every publication, in the order of the calendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from pelican_dossier import addresses
from pelican_dossier.comparing.eventdating import mention_in
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.inferred import dated_at
from pelican_dossier.editions.links import ParagraphLink, SourceLink, paragraph_link, source_link
from pelican_dossier.editions.quantities import QuantityView, quantity_views
from pelican_dossier.editions.segments import Segment, html_datetime, segments_of
from pelican_dossier.model import DateExpression, Event, Passage, Published
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString

_MAIN = 5
"""Events that lead at the most."""


@dataclass(frozen=True, slots=True)
class Teller:
    """A source that dates an event, with every paragraph in which it does."""

    source: SourceLink
    places: tuple[ParagraphLink, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One event, or one publication."""

    kind: str
    """``event`` or ``publication``."""
    year: int
    words: LangString
    """The date in the edition's words, with its modifier and bound."""
    datetime: str | None
    precision: str
    """``day``, ``week``, ``month``, ``year`` or ``range``: the sign that it is drawn with."""
    source: SourceLink
    href: str
    sources: tuple[str, ...]
    """The dispatches, by id."""
    is_relative: bool
    """Reckoned from the day of publication or from another date in the text; of a publication, inferred."""
    id: str | None = None
    """Of an event, as all that follows."""
    aliases: tuple[str, ...] = ()
    """Other ids that lead to it."""
    bound: str | None = None
    is_about: bool = False
    """Said to be about right only."""
    is_doubtful: bool = False
    expression: LangString | None = None
    """The date as the clearest sentence writes it."""
    title: LangString | None = None
    """The editor's; None where the clearest sentence stands for it."""
    segments: tuple[Segment, ...] = ()
    """Its clause as received, where it stands in no translation."""
    clause: LangString | None = None
    """In the edition's language, else in the original's."""
    told_by: tuple[Teller, ...] = ()
    """Every source that dates it, the clearest first."""
    entities: tuple[str, ...] = ()
    """Registry ids of what is named in the sentences that date it."""
    support: int = 1
    """Independent outlets that tell it."""
    voices: int = 1
    """The voices that do: two outlets that carry one spokesman are one."""
    weight: int = 0
    """By which the main events are told first; 0 where nothing happens: a saying, or a date that only names a thing."""
    is_main: bool = False
    """Several outlets tell it, or the editors gave it a title."""
    quantities: tuple[QuantityView, ...] = ()
    """What is counted of it."""


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of one year."""

    number: int
    words: str
    entries: tuple[Entry, ...]


@once
def timeline(edition: Edition) -> tuple[Entry, ...]:
    """All entries by the first day of what they name, the finer before the coarser."""
    return tuple(entry for _, entry in sorted(_dated(edition), key=lambda pair: pair[0]))


@once
def main_events(edition: Edition) -> tuple[Entry, ...]:
    """The events that weigh most, in the order of the calendar; what one outlet alone tells is none of them."""
    told = [entry for entry in timeline(edition) if entry.is_main]
    heaviest = set(sorted(range(len(told)), key=lambda at: (-told[at].weight, at))[:_MAIN])
    return tuple(entry for at, entry in enumerate(told) if at in heaviest)


def by_year(edition: Edition, entries: Iterable[Entry]) -> tuple[Year, ...]:
    """Entries in their order, year by year."""
    return tuple(
        Year(number, edition.formats.year(number), tuple(of_year))
        for number, of_year in groupby(entries, key=lambda entry: entry.year)
    )


_Key = tuple[date, date, int, str]


def _dated(edition: Edition) -> Iterator[tuple[_Key, Entry]]:
    expressions: dict[Passage, DateExpression] = {}
    for reading in edition.dossier.readings:
        id_, published = reading.dispatch.id, reading.published
        expressions |= {Passage(id_, read.paragraph, read.start, read.end): read for read in reading.dates}
        if published.value and published.earliest and published.latest:
            entry = _publication(edition, source_link(edition, reading), published)
            yield (published.earliest, published.latest, 0, id_), entry
    for event in edition.dossier.events:
        yield (event.earliest, event.latest, 1, event.id), _event(edition, event, expressions[event.passages[0]])


def _publication(edition: Edition, link: SourceLink, published: Published) -> Entry:
    assert published.value is not None
    assert published.earliest is not None
    value = published.value
    return Entry(
        kind="publication",
        year=published.earliest.year,
        words=edition.dated(value, is_inferred=published.source == "inferred"),
        datetime=html_datetime(value),
        precision=_precision(value),
        source=link,
        href=link.href,
        sources=(link.id,),
        is_relative=published.source == "inferred",
    )


def _event(edition: Edition, event: Event, read: DateExpression) -> Entry:
    passage, clause = event.passages[0], event.clauses[0]
    reading = edition.readings[passage.source]
    told = told_in(edition, read, passage, clause)
    is_original = told.language == reading.dispatch.language
    return Entry(
        id=event.id,
        year=event.earliest.year,
        aliases=event.aliases,
        kind="event",
        words=dated_at(edition, event.value, event.mod, event.bound, event.passages),
        datetime=html_datetime(event.value),
        precision=_precision(event.value),
        bound=event.bound,
        is_about=event.mod == "APPROX",
        is_doubtful=read.doubtful,
        is_relative=read.anchor != "absolute",
        expression=LangString(edition.passage_text(passage), reading.dispatch.language),
        title=edition.words(event.title),
        segments=segments_of(edition, reading).of(clause.paragraph, clause.start, clause.end) if is_original else (),
        clause=told,
        source=source_link(edition, reading),
        href=addresses.source(edition.language, passage.source, passage.paragraph),
        told_by=tuple(_told_by(edition, event)),
        sources=tuple(dict.fromkeys(one.source for one in event.passages)),
        entities=tuple(dict.fromkeys(id_ for one in event.passages for id_ in _named(edition, one))),
        support=event.support,
        voices=event.voices,
        weight=event.weight.total if event.weight.outlets else 0,
        is_main=event.weight.outlets > 1 or event.weight.is_titled,
        quantities=quantity_views(edition, event),
    )


def told_in(edition: Edition, read: DateExpression, passage: Passage, clause: Passage) -> LangString:
    """The clause of a date in the edition's language: of the translation where the same date stands in it, else all of
    the sentence that is translated, else as received."""
    dispatch = edition.readings[passage.source].dispatch
    translation = edition.translation(dispatch)
    theirs = translation.reading if translation else None
    for one in theirs.dates if theirs else ():
        if theirs and one.paragraph == read.paragraph and (one.value, one.mod) == (read.value, read.mod):
            return LangString(theirs.words(mention_in(theirs, one).words), edition.language)
    sentence, place = edition.sentence(dispatch, passage.paragraph, passage.start)
    return LangString(edition.passage_text(clause), dispatch.language) if place else sentence


def _named(edition: Edition, passage: Passage) -> Iterator[str]:
    """What the sentence around a passage names."""
    reading = edition.readings[passage.source]
    start, end = reading.sentence_at(passage.paragraph, passage.start)
    for mention in reading.mentions:
        if mention.entity and mention.paragraph == passage.paragraph and start <= mention.start < end:
            yield mention.entity


def _told_by(edition: Edition, event: Event) -> Iterator[Teller]:
    paragraphs: dict[str, dict[int, None]] = {}
    for passage in event.passages:
        paragraphs.setdefault(passage.source, {})[passage.paragraph] = None
    for source, found in paragraphs.items():
        places = tuple(paragraph_link(edition, source, at) for at in found)
        yield Teller(source_link(edition, edition.readings[source]), places)


def _precision(value: Edtf) -> str:
    return value.precision if value.precision in ("day", "week", "month", "year") else "range"

"""The timeline: every event and every publication, in the order of the calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pelican_dossier import addresses
from pelican_dossier.editions.bounds import told_bound
from pelican_dossier.editions.datedisputes import DateDispute, dispute_over
from pelican_dossier.editions.datesigns import DateSign, date_sign
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.inferred import in_short, is_inferred, within_year
from pelican_dossier.editions.latestday import last_published, was_past
from pelican_dossier.editions.links import ParagraphLink, SourceLink, paragraph_link, source_link
from pelican_dossier.editions.quantities import QuantityView, quantity_views
from pelican_dossier.editions.segments import html_datetime
from pelican_dossier.editions.timescale import Stretch
from pelican_dossier.editions.toldclauses import ClausePiece, ToldClause, told_clause
from pelican_dossier.editions.voices import VoiceView
from pelican_dossier.model import DateExpression, Event, Passage, Reading
from pelican_dossier.model.edtf import Days, Edtf
from pelican_dossier.model.langstring import LangString, isolated

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
    when: LangString
    """The same below the head of its year."""
    brief: LangString
    """The same with its month in short."""
    days: Stretch
    """The first and the last day that it may mean: of the end of a year, those of its last quarter."""
    datetime: str | None
    precision: str
    """``day``, ``week``, ``month``, ``year`` or ``range``."""
    sign: DateSign
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
    mod: str | None = None
    bound: str | None = None
    is_foreseen: bool = False
    """Told before it comes, and by nobody after it came."""
    dispute: DateDispute | None = None
    """What is amiss with its date."""
    is_about: bool = False
    """Said to be about right only."""
    is_doubtful: bool = False
    expression: LangString | None = None
    """The date as the clearest sentence writes it."""
    basis: str | None = None
    """That it was worked out or inferred, with the words of its clause that it was worked out from."""
    title: LangString | None = None
    """The editor's; None where the clearest sentence stands for it."""
    clause: LangString | None = None
    """In the edition's language, else in the original's."""
    pieces: tuple[ClausePiece, ...] = ()
    """The clause, cut where the words of its date begin and end."""
    voice: VoiceView | None = None
    """Who says so; None where the dispatch itself does."""
    is_unattributed: bool = False
    """Nobody is told to say so, and its clause names nobody who does it."""
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
    is_past: bool = False
    """Foreseen, and over when the latest dispatch was published."""
    is_latest: bool = False
    """The last of the publications on the latest day."""
    quantities: tuple[QuantityView, ...] = ()
    """What is counted of it."""


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


_Key = tuple[date, date, int, str]


def _dated(edition: Edition) -> Iterator[tuple[_Key, Entry]]:
    expressions: dict[Passage, DateExpression] = {}
    for reading in edition.dossier.readings:
        id_, published = reading.dispatch.id, reading.published
        expressions |= {Passage(id_, read.paragraph, read.start, read.end): read for read in reading.dates}
        if published.value and published.earliest and published.latest:
            days = published.earliest, published.latest
            yield (*days, 0, id_), _publication(edition, reading, published.value, days)
    for event in edition.dossier.events:
        meant = Days(event.earliest, event.latest).part(event.mod).ends
        assert meant is not None
        yield (*meant, 1, event.id), _event(edition, event, expressions[event.passages[0]], meant)


def _publication(edition: Edition, reading: Reading, value: Edtf, days: Stretch) -> Entry:
    link, inferred = source_link(edition, reading), reading.published.source == "inferred"
    return Entry(
        kind="publication",
        year=days[0].year,
        words=edition.dated(value, is_inferred=inferred),
        when=within_year(edition, value, None, None, is_inferred=inferred),
        brief=in_short(edition, value, None, None, is_inferred=inferred),
        days=days,
        datetime=html_datetime(value),
        precision=_precision(value),
        sign=DateSign("published", ("inferred",) if inferred else ()),
        source=link,
        href=link.href,
        sources=(link.id,),
        is_relative=inferred,
        basis=edition.interface.catalog.gettext("inferred") if inferred else None,
        told_by=(Teller(link, ()),),
        is_latest=link.id == last_published(edition),
    )


def _event(edition: Edition, event: Event, read: DateExpression, days: Stretch) -> Entry:
    passage = event.passages[0]
    reading = edition.readings[passage.source]
    told = told_clause(edition, read, passage, event.clauses[0], is_said=event.type in ("say", "announce"))
    date = event.value, event.mod, told_bound(edition, event.bound, event.passages)
    inferred = is_inferred(edition, event.value, event.passages)
    dispute = dispute_over(edition, event.passages)
    is_foreseen = _is_foreseen(edition, event, days)
    return Entry(
        id=event.id,
        year=days[0].year,
        aliases=event.aliases,
        kind="event",
        words=edition.dated(*date, is_inferred=inferred),
        when=within_year(edition, *date, is_inferred=inferred),
        brief=in_short(edition, *date, is_inferred=inferred),
        days=days,
        datetime=html_datetime(event.value),
        precision=_precision(event.value),
        sign=date_sign(
            _precision(event.value),
            event.mod,
            event.bound,
            dispute=dispute.kind if dispute else None,
            is_doubtful=read.doubtful,
            is_inferred=read.anchor != "absolute",
        ),
        mod=event.mod,
        bound=event.bound,
        is_foreseen=is_foreseen,
        is_past=is_foreseen and was_past(edition, days[1]),
        dispute=dispute,
        is_about=event.mod == "APPROX",
        is_doubtful=read.doubtful,
        is_relative=read.anchor != "absolute",
        expression=LangString(edition.passage_text(passage), reading.dispatch.language),
        basis=_basis(edition, told) if read.anchor != "absolute" else None,
        title=edition.words(event.title),
        clause=told.words,
        pieces=told.pieces,
        voice=told.voice,
        is_unattributed=told.is_unattributed,
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


def _basis(edition: Edition, told: ToldClause) -> str:
    gettext = edition.interface.catalog.gettext
    if told.date_words is None:
        return gettext("worked out")
    return gettext("worked out from “%(words)s”") % {"words": isolated(told.date_words.text)}


def _is_foreseen(edition: Edition, event: Event, days: Stretch) -> bool:
    """A limit that somebody foresaw stays foreseen, though others name it when it is past."""
    told = [edition.readings[source].published.days for source in {passage.source for passage in event.passages}]
    is_before = any(on.latest and on.latest < days[0] for on in told)
    is_after = any(on.earliest and on.earliest >= days[0] for on in told)
    return is_before and (not is_after or event.bound in ("BEFORE", "ON_OR_BEFORE"))


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

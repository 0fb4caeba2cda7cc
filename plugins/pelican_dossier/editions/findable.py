"""What readers of an edition can search for: its sources with every passage that is shown, its names, its findings."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.finding_words import TITLES, finding_sentence
from pelican_dossier.editions.interface import marked
from pelican_dossier.editions.links import source_link
from pelican_dossier.editions.questions import asked_words
from pelican_dossier.editions.statements import statement_title
from pelican_dossier.model import Dispatch, Entity, Event, Passage, Term
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString

KINDS: Mapping[str, str] = {
    "person": marked("People"),
    "organisation": marked("Organisations"),
    "place": marked("Places"),
    "term": marked("Glossary"),
    "question": marked("Questions"),
    "source": marked("Sources"),
    "event": marked("Timeline"),
    "statement": marked("Statements"),
    "finding": marked("Findings"),
    "page": marked("Further pages"),
}
"""Kinds of results and their headings, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words to be found, and the place that they lead to."""

    words: LangString
    anchor: str | None = None
    """On the page of the result; None for the page itself."""
    is_repeated: bool = False
    """It stands in a source, by which it is found; here it is only shown."""


@dataclass(frozen=True, slots=True)
class Findable:
    """One result, as it would be shown."""

    kind: str
    href: str
    title: LangString
    about: tuple[LangString, ...] = ()
    """Beside the title: outlet and day, a role."""
    texts: tuple[Text, ...] = ()
    also: tuple[str, ...] = ()
    """By what it is found besides, without its being shown: its title in other languages."""
    sources: tuple[str, ...] = ()
    """The dispatches that it is of."""
    years: tuple[int, ...] = ()


Places = Mapping[str, str]
"""Event -> where the timeline has it."""


def findables(edition: Edition, places: Places) -> Iterator[Findable]:
    """Everything but the editors' own pages. A new kind of result is a line here and one in ``KINDS``."""
    makers: tuple[Callable[[Edition], Iterator[Findable]], ...] = (
        _entities,
        _terms,
        _questions,
        _sources,
        _statements,
        _findings,
    )
    for maker in makers:
        yield from maker(edition)
    yield from _events(edition, places)


def _entities(edition: Edition) -> Iterator[Findable]:
    where: dict[str, list[str]] = {}
    for reading in edition.dossier.readings:
        for id_ in dict.fromkeys(mention.entity for mention in reading.mentions if mention.entity):
            where.setdefault(id_, []).append(reading.dispatch.id)
    for entity in edition.dossier.entities:
        if entity.id not in where:
            continue
        name = edition.words(entity.names)
        assert name is not None
        role = edition.role(entity)
        yield Findable(
            kind=entity.kind,
            href=addresses.entity(edition.language, entity),
            title=name,
            about=(role,) if role else (),
            texts=tuple(Text(words) for words in _names(edition, entity) if words != name),
            also=tuple(form for forms in entity.short.values() for form in forms),
            sources=tuple(where[entity.id]),
        )


def _names(edition: Edition, named: Entity | Term) -> Iterator[LangString]:
    for language in sorted(named.names, key=lambda code: (code != edition.language, code)):
        yield LangString(named.names[language], language)
        yield from (LangString(alias, language) for alias in named.aliases.get(language, ()))


def _terms(edition: Edition) -> Iterator[Findable]:
    for term in edition.dossier.terms:
        name, definition = edition.words(term.names), edition.words(term.definition)
        assert name is not None
        texts = [definition] if definition else []
        yield Findable(
            kind="term",
            href=addresses.term(edition.language, term.id),
            title=name,
            texts=tuple(map(Text, (*texts, *(words for words in _names(edition, term) if words != name)))),
        )


def _questions(edition: Edition) -> Iterator[Findable]:
    for asked in edition.dossier.questions:
        yield Findable(
            kind="question",
            href=addresses.question(edition.language, asked.question.id),
            title=asked_words(edition, asked.question),
            also=tuple(asked.question.ask.values()),
            sources=_sources_of(tuple(answer.passage for answer in asked.answers)),
        )


def _sources(edition: Edition) -> Iterator[Findable]:
    for reading in edition.dossier.readings:
        dispatch, published, link = reading.dispatch, reading.published, source_link(edition, reading)
        first, last = published.earliest, published.latest
        yield Findable(
            kind="source",
            href=link.href,
            title=link.title,
            about=tuple(words for words in (link.publisher, link.published.words) if words),
            texts=tuple(_passages(edition, dispatch)),
            also=(dispatch.publisher or "", *dispatch.sidecar.headline.values()),
            sources=(dispatch.id,),
            years=tuple(range(first.year, last.year + 1)) if published.value and first and last else (),
        )


def _passages(edition: Edition, dispatch: Dispatch) -> Iterator[Text]:
    """The paragraphs that are shown and belong to the article, in the edition's language first."""
    translation = edition.translation(dispatch)
    for paragraph in dispatch.paragraphs:
        if not edition.showing.paragraph(dispatch.id, paragraph.index):
            continue
        anchor = addresses.anchor(paragraph.index)
        kept = [(which, part) for which, part in enumerate(paragraph.parts) if part.kind != "boilerplate"]
        translated = [words for which, _ in kept if translation and (words := translation.part(paragraph.index, which))]
        original = " ".join(paragraph.part_text(part) for _, part in kept)
        if translated:
            yield Text(LangString(" ".join(words.text for words in translated), translated[0].language), anchor)
        if original:
            yield Text(LangString(original, dispatch.language), anchor)


def _statements(edition: Edition) -> Iterator[Findable]:
    for statement in edition.dossier.statements:
        passages = tuple(passage for carrier in statement.carriers for passage in carrier.passages)
        occasion = statement.occasion
        yield Findable(
            kind="statement",
            href=addresses.statement(edition.language, statement.id),
            title=statement_title(edition, statement),
            about=(edition.dated(occasion),) if occasion else (),
            texts=tuple(_around(edition, statement.carriers[0].passages)),
            sources=_sources_of(passages),
            years=(occasion.year,) if occasion and occasion.years == 1 else (),
        )


def _around(edition: Edition, passages: tuple[Passage, ...]) -> Iterator[Text]:
    """The sentences around passages, in the edition's language and as received."""
    for passage in passages:
        dispatch = edition.readings[passage.source].dispatch
        sentence, place = edition.sentence(dispatch, passage.paragraph, passage.start)
        yield Text(sentence, is_repeated=True)
        if place is None:
            yield Text(LangString(edition.passage_text(passage), dispatch.language), is_repeated=True)


def _findings(edition: Edition) -> Iterator[Findable]:
    interface = edition.interface
    for finding in edition.dossier.findings:
        title, sentence = interface.catalog.gettext(TITLES[finding.rule]), finding_sentence(interface, finding)
        yield Findable(
            kind="finding",
            href=addresses.finding(edition.language, finding.id),
            title=LangString(title, interface.language),
            texts=(Text(LangString(sentence, interface.language)),),
            sources=_sources_of(finding.passages),
        )


def _events(edition: Edition, places: Places) -> Iterator[Findable]:
    """Each event that has a title, and each date of the others: that is all that names them."""
    untitled: dict[tuple[Edtf, str | None, str | None], list[Event]] = {}
    for event in edition.dossier.events:
        if title := edition.words(event.title) if event.title else None:
            yield _on_the_timeline(edition, places, title, [event])
        else:
            untitled.setdefault((event.value, event.mod, event.bound), []).append(event)
    for date, events in untitled.items():
        yield _on_the_timeline(edition, places, edition.dated(*date), events)


def _on_the_timeline(edition: Edition, places: Places, title: LangString, events: Sequence[Event]) -> Findable:
    first = events[0]
    passage, date = first.passages[0], edition.dated(first.value, first.mod, first.bound)
    dispatch = edition.readings[passage.source].dispatch
    sentence, _ = edition.sentence(dispatch, passage.paragraph, passage.start)
    return Findable(
        kind="event",
        href=places[first.id],
        title=title,
        about=(date,) if title != date else (),
        texts=(Text(sentence, is_repeated=True),),
        sources=_sources_of(tuple(passage for event in events for passage in event.passages)),
        years=tuple(range(first.earliest.year, first.latest.year + 1)),
    )


def _sources_of(passages: tuple[Passage, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(passage.source for passage in passages))

"""How a statement is named: by the editors, else who says it on what and when, as far as the dossier tells that."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.inferred import dated_at
from pelican_dossier.editions.voices import identities_in, midsentence, named_in
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.searchkeys import keys
from pelican_dossier.model import Carrier, Multilingual, Passage, Statement
from pelican_dossier.model.langstring import LangString, isolated, marked

_MANY = 3
"""A name tells a statement from the others where no more than one in so many has it."""
_BY_ALL, _BY_ONE = marked("%(speaker)s on %(topic)s"), marked("Statement by %(speaker)s")
_ON, _QUOTED = marked("On %(topic)s"), marked("“%(title)s”")
_DATED, _TOLD_APART = marked("%(statement)s, %(date)s"), marked("%(statement)s: %(opening)s")
_OPENING, _FEW = 16, 8
"""Words by which a statement without a name is known, and by which two of one name are told apart."""

_ALIKE = 4
"""Letters at the beginning of two words of one root."""

_Named = tuple[str, str]
"""Of what kind something is that words name (``event``, ``entity``, ``term``), and its id."""


@dataclass(frozen=True, slots=True)
class CreditedSpeaker:
    """Whom some of the dispatches that carry a statement name."""

    name: LangString
    dispatches: int


@once
def statement_titles(edition: Edition) -> Mapping[str, LangString]:
    """Statement id -> its title."""
    statements = edition.dossier.statements
    about = [_about(edition, statement) for statement in statements]
    spread = Counter(one for named in about for one in named)
    titles = {
        statement.id: edition.words(statement.title)
        or _title(edition, statement, _topic(edition, statement, named, spread))
        for statement, named in zip(statements, about, strict=True)
    }
    times = Counter(title.text for title in titles.values())
    return {
        one.id: _told_apart(edition, titles[one.id], one) if times[titles[one.id].text] > 1 else titles[one.id]
        for one in statements
    }


def occasion_of(edition: Edition, statement: Statement) -> LangString | None:
    """When it was said; None where the carriers do not tell, or not alike."""
    passages = [passage for carrier in statement.carriers for passage in carrier.passages]
    return dated_at(edition, statement.occasion, None, None, passages) if statement.occasion else None


def opening_of(edition: Edition, statement: Statement, most: int = _OPENING) -> LangString:
    """How a statement begins with the first who names its speaker, in the edition's language where it is translated."""
    passage = (_leading(edition, statement) or statement.carriers[0]).passages[0]
    dispatch = edition.readings[passage.source].dispatch
    sentence, place = edition.sentence(dispatch, passage.paragraph, passage.start)
    if place is not None:
        sentence = LangString(edition.passage_text(passage), dispatch.language)
    return sentence.begun(most)


def _told_apart(edition: Edition, title: LangString, statement: Statement) -> LangString:
    """One of several titles that are the same, with the words that its statement begins with."""
    opening = opening_of(edition, statement, _FEW)
    args = {"statement": title.text, "opening": isolated(opening.text)}
    return LangString(edition.interface.catalog.gettext(_TOLD_APART) % args, title.language)


def _title(edition: Edition, statement: Statement, topic: str | None) -> LangString:
    by, gettext = edition.interface, edition.interface.catalog.gettext
    told = speaker_of(by, statement)
    # a phrase of another language is no name, and left out
    speaker = told and (told.text if told.language == by.language else told.romanised)
    if speaker and topic and not _says_as_much(speaker, topic):
        title = gettext(_BY_ALL) % {"speaker": speaker, "topic": topic}
    elif speaker:
        title = gettext(_BY_ONE) % {"speaker": midsentence(told) if told and told.original else speaker}
    elif topic:
        title = gettext(_ON) % {"topic": topic}
    else:
        return opening_of(edition, statement)
    occasion = occasion_of(by, statement)
    return LangString(gettext(_DATED) % {"statement": title, "date": occasion.text} if occasion else title, by.language)


def speaker_of(edition: Edition, statement: Statement) -> LangString | None:
    """Whom most carriers name, as the edition writes him; None where that is withheld."""
    leading = _leading(edition, statement)
    return _speaker_in(edition, leading) if leading else None


def _says_as_much(speaker: str, topic: str) -> bool:
    """Whether a speaker's name has all words of a topic: *a government source on the government* says nothing."""
    said = {word[:_ALIKE] for word in keys(speaker).words}
    return all(word[:_ALIKE] in said for word in keys(topic).words)


def speakers_of(edition: Edition, statement: Statement) -> tuple[CreditedSpeaker, ...]:
    """All whom carriers name, whom most do first: a statement may be told as one though two are credited with it.

    Two who are called alike stand once: nothing shows whether one is meant.
    """
    called: dict[LangString, int] = {}
    for carriers in _by_speaker(edition, statement):
        name = _speaker_in(edition, carriers[0])
        called[name] = called.get(name, 0) + len(carriers)
    return tuple(CreditedSpeaker(*one) for one in sorted(called.items(), key=lambda one: -one[1]))


def _speaker_in(edition: Edition, carrier: Carrier) -> LangString:
    """Whom a carrier names, which it does, as the edition writes him."""
    return named_in(edition, edition.readings[carrier.source])(str(carrier.speaker))


def _leading(edition: Edition, statement: Statement) -> Carrier | None:
    """The first of the carriers that name whom most of them name; None where that is withheld."""
    return next((carriers[0] for carriers in _by_speaker(edition, statement)), None)


def _by_speaker(edition: Edition, statement: Statement) -> list[list[Carrier]]:
    """The carriers that name somebody, those of one speaker together, whom most name first."""
    identities, named = identities_in(edition), defaultdict[str, list[Carrier]](list)
    for one in statement.carriers:
        if one.speaker:
            named[identities.of(one.source, one.speaker).id].append(one)
    return sorted(named.values(), key=lambda carriers: -len(carriers))


def _about(edition: Edition, statement: Statement) -> dict[_Named, int]:
    """What a statement tells of, and what it names where it begins, with how many carriers do."""
    found = Counter[_Named]()
    for carrier in statement.carriers:
        found.update(list(dict.fromkeys(_named_by(edition, carrier))))
    return found


def _named_by(edition: Edition, carrier: Carrier) -> Iterator[_Named]:
    dated = _dated_events(edition)
    for passage in carrier.passages:
        here = dated.get((passage.source, passage.paragraph), ())
        yield from (("event", id_) for told, id_ in here if told.overlaps(passage))
    speaker = identities_in(edition).of(carrier.source, carrier.speaker).entity if carrier.speaker else None
    reading = edition.readings[carrier.source]
    language = reading.dispatch.language
    opens = carrier.passages[0]
    for mention in reading.mentions:
        is_other = mention.entity is not None and mention.entity != speaker
        if is_other and reading.passage(mention).overlaps(opens):
            yield "entity", str(mention.entity)
    if language in LANGUAGE_PACKS:
        folded = LANGUAGE_PACKS[language].fold(reading.words(opens)).text
        yield from (("term", term.id) for *_, term in edition.registry.terms_in(folded, language))


@once
def _dated_events(edition: Edition) -> Mapping[tuple[str, int], Sequence[tuple[Passage, str]]]:
    """Paragraph -> the dates in it of events that have a title of the editors."""
    found: dict[tuple[str, int], list[tuple[Passage, str]]] = defaultdict(list)
    for event in edition.dossier.events:
        for passage in event.passages if event.title else ():
            found[passage.source, passage.paragraph].append((passage, event.id))
    return found


def _topic(
    edition: Edition, statement: Statement, named: Mapping[_Named, int], spread: Mapping[_Named, int]
) -> str | None:
    """What a statement is about: what most of its carriers name and few other statements do, an event before a name."""
    most, half = max(1, len(edition.dossier.statements) // _MANY), len(statement.carriers) / 2
    telling = [one for one, carriers in named.items() if spread[one] <= most and carriers >= half]
    best = min(telling, key=lambda one: (one[0] != "event", -named[one], spread[one]), default=None)
    return _words_of(edition.interface, *best) if best else None


def _words_of(edition: Edition, kind: str, id_: str) -> str | None:
    """The name of what a statement is about in the edition's language; None where it has none in it."""
    if kind == "event":
        title = next(event.title for event in edition.dossier.events if event.id == id_).get(edition.language)
        return edition.catalog.gettext(_QUOTED) % {"title": title} if title else None
    names: Multilingual = edition.entities[id_].names if kind == "entity" else _terms(edition)[id_]
    return names.get(edition.language)


@once
def _terms(edition: Edition) -> Mapping[str, Multilingual]:
    return {term.id: term.names for term in edition.dossier.terms}

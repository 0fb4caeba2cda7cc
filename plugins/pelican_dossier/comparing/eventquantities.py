"""Which happening a quantity belongs to: one that its sentence dates or takes up, or that its dispatch is about."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, groupby

from pelican_dossier.comparing.clauses import clause_at
from pelican_dossier.comparing.measures import SIZES, measures, things
from pelican_dossier.comparing.quantities import Quantity, quantities
from pelican_dossier.comparing.sentences import ComparedPart, Sentence
from pelican_dossier.comparing.spans import is_counted_since
from pelican_dossier.comparing.utterances import content_words, telling_words
from pelican_dossier.model import Event, QuantityKind

_HARM = frozenset({"attack", "die", "injure", "fight", "crash", "disaster", "find", "protest"})
_FITTING: Mapping[QuantityKind, frozenset[str]] = {
    **dict.fromkeys(("dead", "wounded", "casualties", "missing", "rescued", "displaced"), _HARM),
    **dict.fromkeys(("arrested", "freed"), _HARM | {"arrest", "release"}),
}
"""The types of the happenings of which something is counted; of those who guard, all but sayings."""
_RECENT = 7
"""Days after a happening in which a dispatch that dates nothing may tell of it."""
_IN_COMMON = 3
"""Content words that a sentence has in common with the clauses of an event that it takes up."""
_UNDATED, _SHARE = 4, 0.15
"""The same of a sentence in a dispatch that dates nothing: so many, and of its words."""
_CROWD = 60
"""Happenings of one day among which a dispatch without a date is not led to one."""
_LEAD = 4
"""Paragraphs in which a dispatch names what it is about."""


def quantities_of_events(parts: Sequence[ComparedPart], events: Sequence[Event]) -> dict[str, list[Quantity]]:
    """The quantities of every event; those that no event surely has are left out."""
    found: dict[str, list[Quantity]] = defaultdict(list)
    told = _DatedEvents(parts, events)
    for _, of_one in groupby(parts, key=lambda part: part.dispatch):
        dispatch = list(of_one)
        counting = {figure.paragraph for figure in dispatch[0].reading.figures}
        for part in (part for part in dispatch if part.layer.paragraph.index in counting):
            for quantity in chain.from_iterable(map(_counted, part.sentences)):
                event = told.event_of(quantity)
                if event is not None:
                    found[event.id].append(quantity)
    return found


def _counted(sentence: Sentence) -> Iterator[Quantity]:
    """What a sentence counts or measures, each figure once."""
    taken = set[int]()
    for quantity in chain(quantities(sentence), measures(sentence), things(sentence)):
        if quantity.figure.start not in taken:
            taken.add(quantity.figure.start)
            yield quantity


@dataclass(frozen=True, slots=True)
class _Mention:
    """A date of an event in a dispatch."""

    place: tuple[int, int]
    """Paragraph and offset."""
    event: Event


class _DatedEvents:
    """The events that each dispatch dates, and those that it may tell of without a date."""

    def __init__(self, parts: Sequence[ComparedPart], events: Sequence[Event]) -> None:
        self._readings = {part.reading.dispatch.id: part.reading for part in parts}
        self._mentions: dict[str, list[_Mention]] = defaultdict(list)
        self._near: dict[date, list[Event]] = defaultdict(list)
        self._words: dict[str, frozenset[str]] = {}
        for event in events:
            for passage in event.passages:
                self._mentions[passage.source].append(_Mention((passage.paragraph, passage.start), event))
            if event.value.precision == "day" and event.type in _HARM:
                self._near[event.latest].append(event)
        for mentions in self._mentions.values():
            mentions.sort(key=lambda mention: mention.place)

    def event_of(self, quantity: Quantity) -> Event | None:
        """The event that a quantity surely belongs to."""
        if quantity.kind in SIZES:
            return self._lead(quantity.sentence)
        sentence, place = quantity.sentence, (quantity.figure.paragraph, quantity.figure.start)
        mentions = [m for m in self._mentions.get(sentence.reading.dispatch.id, ()) if _fits(quantity.kind, m.event)]
        own = [m for m in mentions if _is_in(m.place, sentence)]
        if quantity.kind in _FITTING and is_counted_since(sentence, quantity.figure):
            return None  # the sum of many days is not that of one
        if any(_is_counted_before(sentence, quantity, m.place[1]) for m in own):
            return None
        beside = [m for m in own if m.place < place or _are_of_one_clause(sentence, m.place[1], place[1])]
        if beside or quantity.kind == "things":
            return beside[-1].event if beside else None
        if sentence.language.quantities.another.search(sentence.before(place[1])):
            return None
        if not mentions:
            return self._undated(sentence) if quantity.kind in _FITTING else None
        lead = mentions[0]
        is_about_it = lead.place[0] <= _LEAD
        if quantity.kind not in _FITTING or sentence.layer.part.kind == "heading":
            return lead.event if is_about_it and not own else None
        last = next((m for m in reversed(mentions) if m.place < place), lead)
        others = {m.event.id for m in (last, *own)} - {lead.event.id}
        if is_about_it and self._takes_up(sentence, place[1], lead.event, is_alone=not others):
            return lead.event
        return last.event if last.place[0] == place[0] and not own else None

    def _lead(self, sentence: Sentence) -> Event | None:
        """The event that a dispatch is about."""
        mentions = [m for m in self._mentions.get(sentence.reading.dispatch.id, ()) if m.event.type != "say"]
        return mentions[0].event if mentions and mentions[0].place[0] <= _LEAD else None

    def _takes_up(self, sentence: Sentence, until: int, event: Event, *, is_alone: bool) -> bool:
        """Whether the words of a sentence are those that tell of an event, or name it once more; where the sentence
        tells of others too, those before the figure."""
        before = sentence.before(until)
        if is_alone and sentence.language.quantities.taken_up.search(before):
            return True
        ours = telling_words(sentence.folded if is_alone else before, sentence.language.code)
        return len(ours & self._words_of(event)) >= _IN_COMMON

    def _undated(self, sentence: Sentence) -> Event | None:
        """The recent event with which the words of a sentence have most in common."""
        published = sentence.reading.published.latest
        if published is None:
            return None
        days = (date.fromordinal(published.toordinal() - days) for days in range(_RECENT))
        near = [event for day in days if len(self._near.get(day, ())) <= _CROWD for event in self._near.get(day, ())]
        ours = telling_words(sentence.folded, sentence.language.code)
        ranked = sorted((-len(ours & self._words_of(one)), -one.weight.outlets, at) for at, one in enumerate(near))
        if (
            not ranked
            or -ranked[0][0] < max(_UNDATED, _SHARE * len(ours))
            or (len(ranked) > 1 and ranked[1][:2] == ranked[0][:2])
        ):
            return None
        return near[ranked[0][2]]

    def _words_of(self, event: Event) -> frozenset[str]:
        """The telling words of all its clauses."""
        if event.id not in self._words:
            told = [(self._readings[clause.source], clause) for clause in event.clauses]
            words = (content_words(reading.words(clause), reading.dispatch.language) for reading, clause in told)
            self._words[event.id] = frozenset().union(*words)
        return self._words[event.id]


def _are_of_one_clause(sentence: Sentence, one: int, other: int) -> bool:
    found = sentence.clauses
    return clause_at(found, one) is clause_at(found, other)


def _is_counted_before(sentence: Sentence, quantity: Quantity, at: int) -> bool:
    """Whether a number is said to have been counted before what happened on a date behind it."""
    between = sentence.layer.folded_words(quantity.figure.end, at) if quantity.figure.end <= at else ""
    return sentence.language.quantities.until.search(between) is not None


def _fits(kind: QuantityKind, event: Event) -> bool:
    if kind not in _FITTING:
        return event.type != "say"
    return event.type in _FITTING[kind] and event.value.precision == "day"


def _is_in(place: tuple[int, int], sentence: Sentence) -> bool:
    return place[0] == sentence.paragraph and sentence.start <= place[1] < sentence.end

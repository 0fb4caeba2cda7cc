"""What the dates of dispatches tell: the clause of each, what happens on it, and whether anything does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from pelican_dossier.comparing.clauses import Clause, clause_at
from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.comparing.happenings import (
    happens,
    is_owned,
    is_statistic,
    is_up_to_an_hour,
    may_happen_on,
)
from pelican_dossier.comparing.otherdays import counts_from_an_event
from pelican_dossier.comparing.plans import headed, postponed
from pelican_dossier.comparing.sentences import ComparedPart, Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.model import DateExpression, Passage, Reading

_NEXT = timedelta(days=1)
_THING = 4
"""Words between a date and the thing that it names behind itself: the 2008 Strategic Framework Agreement."""

Held = Mapping[tuple[str, int], Sequence[tuple[Passage, str]]]
"""(dispatch id, paragraph) -> the passages in it that stand elsewhere too, with the id of what they belong to."""


def event_mentions(parts: Iterable[ComparedPart], held: Held) -> Iterator[EventMention]:
    """Those of every dispatch, in the order of the parts."""
    for part in parts:
        for sentence in part.sentences:
            dates = [date for date in sentence.dates if date.value and date.earliest and date.latest]
            found = sentence.clauses if dates else ()
            for before, date in pairwise([None, *dates]):
                if date and not (before and _goes_on(sentence, before, date)) and may_happen_on(sentence, date):
                    one = _mention(sentence, date, found, held)
                    if _tells(one):
                        yield one


def _tells(one: EventMention) -> bool:
    """Whether something happens on a date, or it names what has happened."""
    if one.trigger is None:
        return not (is_statistic(one.sentence, one.date, one.clause) or is_up_to_an_hour(one.sentence, one.date))
    return one.names_a_thing or happens(one.sentence, one.date, one.clause, one.trigger)


def _goes_on(sentence: Sentence, before: DateExpression, date: DateExpression) -> bool:
    """Whether a date only goes on with the one before it: late Sunday and early Monday, the night of Sunday-Monday."""
    between = sentence.layer.folded_words(before.end, date.start).strip(" (")
    grammar = sentence.language.events
    if not between.strip("-–—/ "):
        ends, begins = before.days.latest, date.days.earliest
        return ends is not None and begins is not None and begins - ends == _NEXT
    language = sentence.language
    if language.comparison.either.fullmatch(f" {between} ") or language.dates.restating.fullmatch(f" {between} "):
        return True  # in December or January; in December, that is, in four months
    return before.value != date.value and between in grammar.joining | grammar.conjunctions


def mention_in(reading: Reading, date: DateExpression) -> EventMention:
    """What a dispatch, or a translation, tells to happen on one of its dates."""
    layer = reading.layer.at(date.paragraph, date.start)
    sentence = Sentence(reading, layer, *layer.sentence_at(date.start))
    return _mention(sentence, date, sentence.clauses, {})


def _mention(sentence: Sentence, date: DateExpression, found: Sequence[Clause], held: Held) -> EventMention:
    clause = clause_at(found, date.start)
    thing = _thing(sentence, date, clause)
    here = held.get((sentence.reading.dispatch.id, date.paragraph), ())
    return EventMention(
        sentence,
        date,
        clause,
        thing or _governor(sentence, date, clause),
        thing is not None,
        frozenset(id_ for passage, id_ in here if passage.start <= date.start < passage.end),
    )


def _governor(sentence: Sentence, date: DateExpression, clause: Clause) -> Trigger | None:
    """What happens on a date; of an offset from an event it is that event, whose day it gives; what the date owns."""
    if owned := _owned(sentence, date, clause):
        return owned
    if not counts_from_an_event(sentence, date):
        if date.start >= clause.told_until or _is_behind_relative(sentence, date, clause):
            return None
        governor = postponed(sentence, clause, date) or clause.governor(date.start)
        if governor is None or (governor.start > date.start and _is_joined(sentence, governor)):
            return None
        return headed(sentence, clause, governor)
    return next((trigger for trigger in clause.triggers if trigger.start >= date.end), None)


def _is_joined(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a noun only goes on behind an «and»: on 5 May, and the postponement of the second round."""
    before, events = sentence.before(trigger.start), sentence.language.events
    last = before.split()[-1] if before.strip() else ""
    is_written_on = before[-1:] in events.conjunctions and not before[-2:-1].isalnum()
    return (
        not trigger.is_verb and bool(before) and (is_written_on or (before[-1:].isspace() and last in events.joining))
    )


def _owned(sentence: Sentence, date: DateExpression, clause: Clause) -> Trigger | None:
    """The noun that a date owns (Friday's massive quake), whatever is told of it."""
    behind = next((one for one in clause.triggers if one.start >= date.end), None)
    return None if behind is None or behind.is_verb or not is_owned(sentence, date, behind) else behind


def _is_behind_relative(sentence: Sentence, date: DateExpression, clause: Clause) -> bool:
    """Whether it is a second date, behind the comma that ends what only tells more of a thing: the trial, which began
    yesterday, to Thursday."""
    before = [other for other in sentence.dates if clause.start <= other.start < date.start]
    if not clause.is_relative or not before:
        return False
    between = sentence.layer.folded_words(before[-1].end, date.start).lstrip()
    return between[:1] in sentence.language.orthography.commas and bool(between)


def _thing(sentence: Sentence, date: DateExpression, clause: Clause) -> Trigger | None:
    """What a date names: the agreement of 2008, the 2008 agreement; None where something happens on it."""
    grammar, precision = sentence.language.events, date.value.precision if date.value else None
    if precision in ("month", "year") and grammar.adnominal.search(sentence.before(date.start)):
        governor = clause.governor(date.start)
        if governor is None or governor.is_verb or governor.start >= date.start:
            return None
        counts = any(governor.end <= figure.start < date.start for figure in sentence.figures)
        return None if counts else governor  # five billions, expected for 2015
    if not grammar.attributive.search(sentence.before(date.start)):
        return None
    behind = sentence.layer.folded_words(date.end, clause.end).split()
    noun = next((trigger for trigger in clause.triggers if trigger.start >= date.end), None)
    if noun is None or not behind:
        return None
    between = sentence.layer.folded_words(date.end, noun.start).split()
    return noun if len(between) <= _THING and not any(word.endswith(",") for word in between) else None

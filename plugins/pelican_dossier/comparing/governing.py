"""What a question's marks govern in a sentence: an answer belongs to what is asked about, and does not only stand by.

A date belongs to the trigger that governs it, a figure to what it counts, a place to its clause. A clause that tells
more of what is asked about (which took place on Thursday) counts as its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pelican_dossier.comparing.amounts import is_of_another_subject
from pelican_dossier.comparing.clauses import Clause, clause_at
from pelican_dossier.comparing.counting import TOLLS, counting_trigger, is_in_a_row, is_right_behind
from pelican_dossier.comparing.phrases import AskedPhrase, Span, places_of
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.languages.eventrules import EventType, are_of_one_family
from pelican_dossier.model import DateExpression, Figure, Mention

_BEFORE_MARK = 45
"""Letters before a mark in which a bounded date still belongs to it: until September 2025 will end the mission."""
_BESIDE_RELATIVE = 3
"""Letters between a mark and the clause that tells more of it."""
_BESIDE = 4
"""Words between what is asked about and a number without a noun: the number of troops there is now 2,000."""
_OF_WORDS = 2
"""Words between a noun and one that says more of it, the partitive among them: a campaign of air strikes."""
_OF_TIME: frozenset[EventType | None] = frozenset(("continue", "begin", "end", None))
"""What only tells how long something lasts: in the phase that lasts until September, the mission ends."""
_TELLING: frozenset[EventType | None] = frozenset(("say", "announce", None))
"""What takes no number of its own."""
_MEASURING: frozenset[EventType] = frozenset(("rise", "fall", "say", "announce", "continue", "end"))
"""What parts no number from what is said to come to it."""
_MOVING: frozenset[EventType | None] = frozenset(("leave", "move", "transfer", "arrive", "begin", None))
"""Ways to get somewhere."""


@dataclass(frozen=True, eq=False)
class MarkPlace:
    """A place where a sentence names what is asked about; offsets count in its paragraph as received."""

    sentence: Sentence
    clauses: Sequence[Clause]
    start: int
    end: int

    @cached_property
    def clause(self) -> Clause:
        """The one in which it stands."""
        return clause_at(self.clauses, self.start)

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        """Those of its own words; empty where it names a thing."""
        return tuple(trigger for trigger in self.clause.triggers if self.start <= trigger.start < self.end)

    @cached_property
    def is_denied(self) -> bool:
        """Whether its clause, or the one that reports it, says before it that it is not so."""
        return self.sentence.language.comparison.denying.search(self._told_before) is not None

    @cached_property
    def _told_before(self) -> str:
        at = self.clauses.index(self.clause)
        is_reported = at > 0 and self.clauses[at - 1].reports
        return self._words(self.clauses[at - 1].start if is_reported else self.clause.start, self.start)

    def _words(self, start: int, end: int) -> str:
        return self.sentence.layer.folded_words(start, end) if start < end else ""

    def _turns_before(self, offset: int) -> bool:
        """Whether the sentence turns to something else between the mark and what begins behind it."""
        return self.sentence.language.comparison.breaks.search(self._words(self.end, offset)) is not None

    def _tells_more(self, clause: Clause) -> bool:
        """Whether a clause tells more of what the mark names."""
        if clause.antecedent is None:
            at = self.clauses.index(clause)
            opener = self.sentence.language.events.openers.match(self._words(clause.start, clause.end))
            is_relative = opener is not None and bool(opener["relative"] or opener["that"])
            return at > 0 and is_relative and 0 <= clause.start - self.end <= _BESIDE_RELATIVE
        return clause.antecedent in self.triggers

    def governs_date(self, date: DateExpression) -> bool:
        """Whether a date is that of what is asked about."""
        clause = clause_at(self.clauses, date.start)
        governor = clause.governor(date.start)
        if self._is_told_by_another(date) or (governor and self._names_a_thing(governor, date)):
            return False
        if governor is not None and governor in self.triggers:
            return self.sentence.language.comparison.causing.search(self.sentence.before(self.start)) is None
        if governor is not None and self._begins_with(governor, date):
            return True
        if governor is not None and self._is_altered(governor):
            return False
        if governor is not None and self._goes_on_with(governor):
            return True
        types = {trigger.type for trigger in self.triggers}
        is_alike = governor is not None and any(are_of_one_family(governor.type, type_) for type_ in types)
        if self._tells_more(clause):
            return is_alike or not types
        if clause is self.clause:
            return is_alike if types else self._is_beside(governor, date)
        if governor is not None and self.clause.start < clause.start and self._elaborates(clause):
            return governor.type in types
        is_bounded = date.bound in ("ON_OR_BEFORE", "BEFORE") and 0 <= self.start - date.end <= _BEFORE_MARK
        return is_bounded and (governor.type if governor else None) in _OF_TIME

    def _begins_with(self, trigger: Trigger, date: DateExpression) -> bool:
        """Whether a verb before a date tells that what the mark names behind it began: began on Sunday to storm."""
        between = self._words(date.end, self.triggers[0].start).split() if self.triggers else ()
        is_behind = bool(self.triggers) and date.end <= self.triggers[0].start
        return trigger.is_verb and trigger.type == "begin" and is_behind and len(between) <= _OF_WORDS

    def _goes_on_with(self, trigger: Trigger) -> bool:
        """Whether a noun only says more of the last word of a mark that has a verb: began a campaign of strikes."""
        between = self._words(self.end, trigger.start)
        words = between.split()
        is_of = not words or (words[0] in self.sentence.language.comparison.partitives and len(words) <= _OF_WORDS)
        is_behind = self.end <= trigger.start and between.replace(" ", "").isalpha() == bool(words)
        return bool(self.triggers) and not trigger.is_verb and is_of and is_behind

    def _is_altered(self, trigger: Trigger) -> bool:
        """Whether another happening is made of a trigger by the word before it: the reopening."""
        return self.sentence.language.comparison.altering.search(self.sentence.before(trigger.start)) is not None

    def _is_told_by_another(self, date: DateExpression) -> bool:
        """Whether a date behind the mark tells when somebody goes on speaking."""
        events = self.sentence.language.events
        between = self._words(self.end, date.start)
        openers = [opener for opener in events.openers.finditer(between) if opener["telling"]]
        if not openers:
            return False
        resumed = self.sentence.received(self.sentence.folded_at(self.end) + openers[-1].end())
        triggers = clause_at(self.clauses, date.start).triggers
        return not any(resumed <= trigger.start < date.start for trigger in triggers)

    def _names_a_thing(self, governor: Trigger, date: DateExpression) -> bool:
        """Whether a month or a year only tells which thing is meant: the opening of the festival of 2015."""
        is_long = date.value is not None and date.value.precision in ("month", "year")
        is_apart = len(self._words(governor.end, date.start).split()) > _BESIDE
        adnominal = self.sentence.language.events.adnominal
        return is_long and is_apart and adnominal.search(self.sentence.before(date.start)) is not None

    def _is_beside(self, governor: Trigger | None, date: DateExpression) -> bool:
        """Whether nothing else happens between a thing and a date of its clause: the port was closed on Friday."""
        if governor is None:
            return True
        if date.start < self.end:  # on the day of a warning nothing of what it warns of has come
            return governor.type != "say" and governor == self.clause.governor(self.start)
        between = [trigger for trigger in self.clause.triggers if self.end <= trigger.start < date.start]
        events = self.sentence.language.events
        is_light = self._words(self.start, self.end) in events.light_verbs
        may_be_verb = governor.is_verb or events.follows_subject or is_light
        return not between or (len(between) == 1 and may_be_verb)

    def _elaborates(self, clause: Clause) -> bool:
        """Whether the next clause only says in other words what that of the mark does."""
        is_next = self.clauses.index(clause) == self.clauses.index(self.clause) + 1
        opens = self.sentence.language.comparison.elaborating.match(self._words(clause.start, clause.end))
        return is_next and opens is not None

    def governs_figure(self, figure: Figure, rivals: Sequence[Figure], is_bare: bool) -> bool:
        """Whether a figure counts what is asked about; ``rivals`` are those that count the same unit.

        One that is bare, where a unit is asked for, counts what stands beside it and nothing else.
        """
        trigger = counting_trigger(self.sentence, self.clauses, figure)
        if trigger is not None and trigger in self.triggers:
            return True
        if any(own.type in TOLLS for own in self.triggers):
            is_measured = trigger is not None and (trigger.type in _MEASURING or self._rises_to(trigger, figure))
            return is_measured and self.end <= figure.start and self._comes_to(figure, rivals)
        if is_bare and (figure.start < self.end or len(self._words(self.end, figure.start).split()) > _BESIDE):
            return False
        if not self.triggers and is_right_behind(self.sentence, figure, self.start):
            return trigger is None or trigger.start > figure.start or trigger.type in _TELLING
        if figure.start < self.start:
            return clause_at(self.clauses, figure.start) is self.clause and self._is_said_of(figure, trigger)
        return not self._turns_before(figure.start) and self._comes_to(figure, rivals)

    def _rises_to(self, trigger: Trigger, figure: Figure) -> bool:
        """Whether the number of those whom the mark names comes to a figure that has its own noun for them: the number
        of the dead of the force rose to 21 dead."""
        is_noun = figure.start <= trigger.start < figure.end and any(own.type == trigger.type for own in self.triggers)
        measuring = self.sentence.language.comparison.measuring
        return is_noun and measuring.search(self._words(self.clause.start, figure.start)) is not None

    def counts(self, figure: Figure) -> bool:
        """Whether its own word for those who came to harm is what tells whom a figure counts."""
        trigger = counting_trigger(self.sentence, self.clauses, figure)
        return trigger is not None and trigger in self.triggers and trigger.type in TOLLS

    def _is_said_of(self, figure: Figure, trigger: Trigger | None) -> bool:
        """Whether a figure before a thing belongs to nothing else: the part of 13,000 policemen in securing it."""
        is_free = (trigger.type if trigger else None) in _TELLING
        between = (one for one in self.clause.triggers if figure.end <= one.start < self.start)
        return is_free and not self.triggers and not any(one.is_verb for one in between)

    def _comes_to(self, figure: Figure, rivals: Sequence[Figure]) -> bool:
        """Whether a figure behind a thing is its number: the first, one in its row, or one that it comes to."""
        measuring = self.sentence.language.comparison.measuring
        between = [
            trigger
            for clause in self.clauses
            for trigger in clause.triggers
            if self.end <= trigger.start < figure.start and self._takes(trigger, figure)
        ]
        if between and measuring.search(self._words(between[-1].end, figure.start)) is None:
            return False
        earlier = [other for other in rivals if self.end <= other.start < figure.start]
        if is_of_another_subject(self.sentence, figure, self.end):
            return False
        if not earlier:
            return True
        is_row = is_in_a_row(self.sentence, earlier[-1], figure)
        return is_row or measuring.search(self._words(earlier[-1].end, figure.start)) is not None

    def _takes(self, trigger: Trigger, figure: Figure) -> bool:
        """Whether a trigger before a figure may be what it counts: a verb, or the noun right before it."""
        if trigger.type in TOLLS:
            return True
        is_near = len(self._words(trigger.end, figure.start).split()) <= 1
        return trigger.type not in _MEASURING and (trigger.is_verb or is_near)

    def holds(self, mention: Mention) -> bool:
        """Whether a name behind the mark stands in its clause or in one that tells more of it, and of no others."""
        clause = clause_at(self.clauses, mention.start)
        if mention.start < self.end or not (clause is self.clause or self._tells_more(clause)):
            return False
        return self.sentence.language.events.rest.search(self._words(self.end, mention.start)) is None

    def leads_to(self, mention: Mention) -> bool:
        """Whether what is asked about may go to a place of its sentence."""
        governor = clause_at(self.clauses, mention.start).governor(mention.start)
        tells_of_rest = self.sentence.language.events.rest.search(self._words(self.end, mention.start)) is not None
        is_turned = self.end <= mention.start and self._turns_before(mention.start) and not tells_of_rest
        return (governor.type if governor else None) in _MOVING and not is_turned


def marks_in(sentence: Sentence, phrases: Sequence[AskedPhrase]) -> Iterator[MarkPlace]:
    """Every place of a sentence where it names what is asked about, and says that it is so."""
    spans: list[Span] = places_of(phrases, sentence)
    altering = sentence.language.comparison.altering
    told = [(start, end) for start, end in spans if altering.search(sentence.before(start)) is None]
    found = sentence.clauses if told else ()
    for start, end in told:
        yield MarkPlace(sentence, found, start, end)

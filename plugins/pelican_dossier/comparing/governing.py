"""What a question's marks govern in a sentence: an answer belongs to what is asked about, and does not only stand by.

A date belongs to the trigger that governs it, a figure to what it counts, a place to its clause. A clause that tells
more of what is asked about (which took place on Thursday) counts as its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pelican_dossier.comparing.clauses import Clause, clause_at
from pelican_dossier.comparing.happenings import is_owned
from pelican_dossier.comparing.phrases import AskedPhrase, Span, places_of
from pelican_dossier.comparing.plans import headed, postponed
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.languages.eventrules import RECURRING, EventType, are_of_one_family
from pelican_dossier.model import DateExpression, Mention

_BEFORE_MARK = 45
"""Letters before a mark in which a bounded date still belongs to it: until September 2025 will end the mission."""
_BEFORE_THING = 60
"""Letters between a date and a mark behind it that names a thing: of what stands farther behind it is no day."""
_BESIDE_RELATIVE = 3
"""Letters between a mark and the clause that tells more of it."""
_APART = 4
"""Words between a happening and a month or year that is no longer its own, but that of a thing."""
_OF_WORDS = 2
"""Words between a noun and one that says more of it, the partitive among them: a campaign of air strikes."""
_OF_TIME: frozenset[EventType | None] = frozenset(("continue", "begin", "end", None))
"""What only tells how long something lasts: in the phase that lasts until September, the mission ends."""
_MOVING: frozenset[EventType | None] = frozenset(("leave", "move", "transfer", "arrive", "begin", None))
"""Ways to get somewhere."""


@dataclass(frozen=True, eq=False)
class MarkPlace:
    """Where a sentence names what is asked about; offsets count in its paragraph as received."""

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
        return self.words(self.clauses[at - 1].start if is_reported else self.clause.start, self.start)

    def words(self, start: int, end: int) -> str:
        """The folded words between two offsets; none where the second does not come later."""
        return self.sentence.layer.folded_words(start, end) if start < end else ""

    def turns_before(self, offset: int) -> bool:
        """Whether the sentence turns to something else between the mark and what begins behind it."""
        return self.sentence.language.comparison.breaks.search(self.words(self.end, offset)) is not None

    def _tells_more(self, clause: Clause) -> bool:
        """Whether a clause tells more of what the mark names."""
        if clause.antecedent is None:
            at = self.clauses.index(clause)
            opener = self.sentence.language.events.openers.match(self.words(clause.start, clause.end))
            is_relative = opener is not None and bool(opener["relative"] or opener["that"])
            return at > 0 and is_relative and 0 <= clause.start - self.end <= _BESIDE_RELATIVE
        return clause.antecedent in self.triggers

    def governs_date(self, date: DateExpression) -> bool:
        """Whether a date is that of what is asked about."""
        clause = clause_at(self.clauses, date.start)
        governor = clause.governor(date.start)
        if governor is not None and postponed(self.sentence, clause, date) is None:
            governor = headed(self.sentence, clause, governor)
        if self._is_told_by_another(date) or (governor and self._names_a_thing(governor, date)):
            return False
        if any(date.end <= one.start and is_owned(self.sentence, date, one) for one in self.triggers):
            return True
        if governor is not None and governor in self.triggers:
            return self.sentence.language.comparison.causing.search(self.sentence.before(self.start)) is None
        if governor is not None and (self._begins_with(governor, date) or self._tells_what_happened_then(clause)):
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
            return (is_alike and not self._is_parted(governor)) if types else self._is_beside(governor, date)
        if governor is not None and self.clause.start < clause.start and self._elaborates(clause):
            return governor.type in types
        is_bounded = date.bound in ("ON_OR_BEFORE", "BEFORE") and 0 <= self.start - date.end <= _BEFORE_MARK
        return is_bounded and (governor.type if governor else None) in _OF_TIME

    def _tells_what_happened_then(self, clause: Clause) -> bool:
        """Whether the mark stands right behind the clause of a date, in one without any that tells what happened when
        that did: fell on Thursday, when it reached its low."""
        at = self.clauses.index(self.clause)
        if not at or self.clauses[at - 1] is not clause:
            return False
        opener = self.sentence.language.events.openers.match(self.words(self.clause.start, self.clause.end))
        is_dated = any(self.clause.start <= date.start < self.clause.end for date in self.sentence.dates)
        return opener is not None and bool(opener["when"]) and not is_dated

    def _is_parted(self, governor: Trigger | None) -> bool:
        """Whether another happening of a kind that recurs is told between that of a date and the mark."""
        if governor is None or governor.type not in RECURRING:
            return False
        first, last = sorted((governor.start, self.triggers[0].start))
        return any(first < one.start < last and one.type == governor.type for one in self.clause.triggers)

    def _begins_with(self, trigger: Trigger, date: DateExpression) -> bool:
        """Whether a verb before a date tells that what the mark names behind it began: began on Sunday to storm."""
        between = self.words(date.end, self.triggers[0].start).split() if self.triggers else ()
        is_behind = bool(self.triggers) and date.end <= self.triggers[0].start
        return trigger.is_verb and trigger.type == "begin" and is_behind and len(between) <= _OF_WORDS

    def _goes_on_with(self, trigger: Trigger) -> bool:
        """Whether a noun only says more of the last word of a mark that has a verb: began a campaign of strikes."""
        between = self.words(self.end, trigger.start)
        words, language = between.split(), self.sentence.language
        is_of = not words or (words[0] in language.comparison.partitives and len(words) <= _OF_WORDS)
        is_of = is_of or language.events.demonstrative.fullmatch(f"{between.strip()} ") is not None
        is_behind = self.end <= trigger.start and between.replace(" ", "").isalpha() == bool(words)
        return bool(self.triggers) and not trigger.is_verb and is_of and is_behind

    def _is_altered(self, trigger: Trigger) -> bool:
        """Whether another happening is made of a trigger by the word before it: the reopening."""
        return self.sentence.language.comparison.altering.search(self.sentence.before(trigger.start)) is not None

    def _is_told_by_another(self, date: DateExpression) -> bool:
        """Whether a date behind the mark tells when somebody goes on speaking."""
        events = self.sentence.language.events
        between = self.words(self.end, date.start)
        openers = [opener for opener in events.openers.finditer(between) if opener["telling"]]
        if not openers:
            return False
        resumed = self.sentence.received(self.sentence.folded_at(self.end) + openers[-1].end())
        triggers = clause_at(self.clauses, date.start).triggers
        return not any(resumed <= trigger.start < date.start for trigger in triggers)

    def _names_a_thing(self, governor: Trigger, date: DateExpression) -> bool:
        """Whether a month or a year only tells which thing is meant: the opening of the festival of 2015."""
        is_long = date.value is not None and date.value.precision in ("month", "year")
        is_apart = len(self.words(governor.end, date.start).split()) > _APART
        adnominal = self.sentence.language.events.adnominal
        return is_long and is_apart and adnominal.search(self.sentence.before(date.start)) is not None

    def _is_beside(self, governor: Trigger | None, date: DateExpression) -> bool:
        """Whether nothing else happens between a thing and a date of its clause: the port was closed on Friday."""
        if governor is None:
            return True
        if self.start - date.end > _BEFORE_THING:
            return False
        if date.start < self.end:  # on the day of a warning nothing of what it warns of has come
            return governor.type != "say" and governor == self.clause.governor(self.start)
        between = [trigger for trigger in self.clause.triggers if self.end <= trigger.start < date.start]
        events = self.sentence.language.events
        is_light = self.words(self.start, self.end).split()[-1] in events.light_verbs
        may_be_verb = governor.is_verb or events.follows_subject or is_light
        return not between or (len(between) == 1 and may_be_verb)

    def _elaborates(self, clause: Clause) -> bool:
        """Whether the next clause only says in other words what that of the mark does."""
        is_next = self.clauses.index(clause) == self.clauses.index(self.clause) + 1
        opens = self.sentence.language.comparison.elaborating.match(self.words(clause.start, clause.end))
        return is_next and opens is not None

    def holds(self, mention: Mention) -> bool:
        """Whether a name behind the mark stands in its clause or in one that tells more of it, and of no others."""
        clause = clause_at(self.clauses, mention.start)
        if mention.start < self.end or not (clause is self.clause or self._tells_more(clause)):
            return False
        return self.sentence.language.events.rest.search(self.words(self.end, mention.start)) is None

    def leads_to(self, mention: Mention) -> bool:
        """Whether what is asked about may go to a place of its sentence."""
        governor = clause_at(self.clauses, mention.start).governor(mention.start)
        tells_of_rest = self.sentence.language.events.rest.search(self.words(self.end, mention.start)) is not None
        is_turned = self.end <= mention.start and self.turns_before(mention.start) and not tells_of_rest
        return (governor.type if governor else None) in _MOVING and not is_turned


def marks_in(sentence: Sentence, phrases: Sequence[AskedPhrase]) -> Iterator[MarkPlace]:
    """Every place of a sentence where it names what is asked about, and says that it is so."""
    spans: list[Span] = places_of(phrases, sentence)
    altering = sentence.language.comparison.altering
    told = [(start, end) for start, end in spans if altering.search(sentence.before(start)) is None]
    found = sentence.clauses if told else ()
    for start, end in told:
        yield MarkPlace(sentence, found, start, end)

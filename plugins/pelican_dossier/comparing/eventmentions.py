"""Event mentions: what one dispatch says to happen on a date, told by the clause that the date belongs to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pelican_dossier.comparing.clauses import Clause, clause_at
from pelican_dossier.comparing.sentences import ComparedPart, Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.comparing.utterances import telling_words
from pelican_dossier.languages.eventrules import EventType, are_of_one_family
from pelican_dossier.model import DateExpression, Passage, Reading
from pelican_dossier.model.dispatch import identity
from pelican_dossier.model.text import Span
from pelican_dossier.text.sentences import sentences

_BESIDE = 40
"""Letters around a date in which words tell that nothing happens on it."""
_BARE = 2
"""Content words of a clause, beside those that tell what happens, below which it names nothing."""
_THING = 4
"""Words between a date and the thing that it names behind itself: the 2008 Strategic Framework Agreement."""


@dataclass(frozen=True, eq=False)
class EventMention:
    """A date with its clause; offsets count in its paragraph as received."""

    sentence: Sentence
    date: DateExpression
    clause: Clause
    trigger: Trigger | None
    """What happens on the date; None where no word that is known tells it."""
    names_a_thing: bool
    """The date tells which agreement or decision is meant, and nothing that happens in the clause."""
    held_by: frozenset[str]
    """The ids of the shared passages and statements that it stands in."""

    @property
    def source(self) -> str:
        """The dispatch."""
        return self.sentence.reading.dispatch.id

    @property
    def language(self) -> str:
        """In which it is told."""
        return self.sentence.language.code

    @property
    def passage(self) -> Passage:
        """The words of the date."""
        return self.sentence.reading.passage(self.date)

    @property
    def id(self) -> str:
        """Of the event that it would found; its paragraph counts as one whole, so that addresses last."""
        paragraph, span = self.sentence.layer.paragraph, (self.sentence.start, self.sentence.end)
        if len(paragraph.parts) > 1:
            cut = sentences(paragraph.text, self.sentence.language.orthography)
            span = next(one for one in cut if self.date.start < one[1])
        return identity("event", self.source, self._without_its_date(*span).strip(), self.date.text)

    @cached_property
    def type(self) -> EventType | None:
        """What kind of happening it is; who announces that something is so, or issues a statement, only says it."""
        if self.trigger is None:
            return None
        issues_words = self.trigger.type == "decide" and any(one.type == "say" for one in self.clause.triggers)
        is_said = issues_words or (self.trigger.type == "announce" and self.clause.reports)
        return "say" if is_said else self.trigger.type

    @property
    def words(self) -> Passage:
        """The clause, or the thing that the date names; of who says something, with what he says."""
        start, end = self._clause
        if self.type == "say" and not self.names_a_thing:
            start, end = self.sentence.trimmed(start, self.sentence.end)
        return Passage(self.source, self.date.paragraph, start, end)

    @cached_property
    def _clause(self) -> Span:
        start, end = self.clause.told_from, self.clause.end
        if self.trigger and self.trigger.start < start:  # what a relative clause tells more of
            start = self.trigger.start
        if self.names_a_thing and self.trigger:
            start, end = min(self.trigger.start, self.date.start), max(self.trigger.end, self.date.end)
        return self.sentence.trimmed(min(start, self.date.start), end)

    @cached_property
    def content(self) -> frozenset[str]:
        """The telling words of the clause, without its date."""
        (start, end), words = self._clause, self.sentence.layer.folded_words
        return telling_words(f"{words(start, self.date.start)} {words(self.date.end, end)}", self.language)

    @cached_property
    def trigger_words(self) -> frozenset[str]:
        """Those of the clause that tell what kind of happening it is."""
        words = (self.sentence.layer.folded_words(one.start, one.end) for one in self.clause.triggers)
        return telling_words(" ".join(words), self.language)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The other ones, by which it is told from what happens of its kind."""
        return self.content - self.trigger_words

    def tells_too(self, type_: EventType | None) -> bool:
        """Whether something of a type, or of its family, is told in the clause besides."""
        return any(are_of_one_family(trigger.type, type_) for trigger in self.clause.triggers)

    def is_beside(self, other: "EventMention") -> bool:
        """Whether the two stand in one sentence."""
        return self.sentence.layer is other.sentence.layer and self.sentence.start == other.sentence.start

    def _without_its_date(self, start: int, end: int) -> str:
        whole = self.sentence.layer.paragraph.text
        return f"{whole[start : self.date.start].rstrip()} {whole[self.date.end : end].lstrip()}"

    @property
    def is_main(self) -> bool:
        """Whether it tells of something that happens, and not only which thing is meant, or who says something."""
        return not self.names_a_thing and self.type != "say"

    @cached_property
    def is_bare(self) -> bool:
        """Whether it names nothing that tells what happens from another of its kind: it was named before."""
        if self.trigger is None or self.names_a_thing:
            return False
        word = self.sentence.layer.folded_words(self.trigger.start, self.trigger.end)
        has_pronoun = not self.trigger.is_verb and word.endswith(self.sentence.language.events.endings or ("\0",))
        return has_pronoun or len(self.telling) < _BARE

    @property
    def is_headline(self) -> bool:
        """Whether it stands in a headline."""
        return self.sentence.layer.part.kind == "heading"

    @cached_property
    def entities(self) -> frozenset[str]:
        """The registry ids of what its sentence names."""
        return frozenset(mention.entity for mention in self.sentence.mentions if mention.entity)

    @cached_property
    def part(self) -> str:
        """Of whom it tells: ``some``, the ``rest``, or all where neither is said between what happens and the date."""
        first = (
            self.sentence.folded_at(self.trigger.start) if self.trigger and self.trigger.start < self.date.start else 0
        )
        told = self.sentence.folded[first : self.sentence.folded_at(self.date.start)]
        grammar = self.sentence.language
        some, rest = (
            max((match.end() for match in pattern.finditer(told)), default=-1)
            for pattern in (grammar.comparison.part, grammar.events.rest)
        )
        if some < 0 and rest < 0:
            return ""
        return "rest" if rest > some else "some"


Held = Mapping[tuple[str, int], Sequence[tuple[Passage, str]]]
"""(dispatch id, paragraph) -> the passages in it that stand elsewhere too, with the id of what they belong to."""


def event_mentions(parts: Iterable[ComparedPart], held: Held) -> Iterator[EventMention]:
    """Those of every dispatch, in the order of the parts."""
    for part in parts:
        for sentence in part.sentences:
            dates = [date for date in sentence.dates if date.value and date.earliest and date.latest]
            found = sentence.clauses if dates else ()
            for date in dates:
                if tells_of_a_happening(sentence, date):
                    yield _mention(sentence, date, found, held)


def tells_of_a_happening(sentence: Sentence, date: DateExpression) -> bool:
    """Whether something may happen on a date: not over a stretch of time, since when, or in an issue of a newspaper."""
    assert date.value is not None
    published = sentence.reading.published.earliest
    is_near = date.anchor != "absolute"
    if is_near and (date.value.precision == "interval" or _is_this_year(sentence, date)):
        return False
    if is_near and sentence.language.events.adnominal.search(sentence.before(date.start)):
        return False  # this year's festival
    if date.bound == "ON_OR_AFTER" and published and date.latest and date.latest < published:
        return False
    around = sentence.layer.folded_words(
        max(sentence.start, date.start - _BESIDE), min(sentence.end, date.end + _BESIDE)
    )
    return sentence.language.events.no_happening.search(around) is None


def _is_this_year(sentence: Sentence, date: DateExpression) -> bool:
    published = sentence.reading.published.earliest
    is_year = date.value is not None and date.value.precision == "year" and date.mod is None
    return is_year and published is not None and date.earliest is not None and date.earliest.year == published.year


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
        thing or clause.governor(date.start),
        thing is not None,
        frozenset(id_ for passage, id_ in here if passage.start <= date.start < passage.end),
    )


def _thing(sentence: Sentence, date: DateExpression, clause: Clause) -> Trigger | None:
    """What a date names: the agreement of 2008, the 2008 agreement; None where something happens on it."""
    grammar, precision = sentence.language.events, date.value.precision if date.value else None
    if precision not in ("month", "year"):
        return None
    if grammar.adnominal.search(sentence.before(date.start)):
        governor = clause.governor(date.start)
        return governor if governor and not governor.is_verb and governor.start < date.start else None
    if not grammar.attributive.search(sentence.before(date.start)):
        return None
    behind = sentence.layer.folded_words(date.end, clause.end).split()
    noun = next((trigger for trigger in clause.triggers if trigger.start >= date.end), None)
    if noun is None or not behind:
        return None
    between = sentence.layer.folded_words(date.end, noun.start).split()
    return noun if len(between) <= _THING and not any(word.endswith(",") for word in between) else None

"""Event mentions: what one dispatch says to happen on a date, told by the clause that the date belongs to."""

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 — what is read is called a date here
from functools import cached_property

from pelican_dossier.comparing.anaphors import names_nothing, takes_up
from pelican_dossier.comparing.clauses import Clause
from pelican_dossier.comparing.happenings import is_to_come
from pelican_dossier.comparing.mistaken import offered_instead
from pelican_dossier.comparing.otherdays import is_reckoned, reach
from pelican_dossier.comparing.plans import is_ahead, is_put_off_to
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.tellings import part_told, said_from, said_until, stems, told_words
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.comparing.utterances import telling_words
from pelican_dossier.comparing.whereabouts import places_told
from pelican_dossier.languages.eventrules import DECIDING, SINGULAR, EventType, are_of_one_family
from pelican_dossier.model import DateExpression, Passage
from pelican_dossier.model.dispatch import identity
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.text import Span
from pelican_dossier.text.sentences import sentences

_NEAR = 60
"""Letters between a word that tells that something begins and what does so."""
_ASPECTS: frozenset[EventType] = frozenset(("begin", "continue"))
"""Types that only tell that something begins or goes on."""
_OF_VICTIMS: frozenset[EventType] = frozenset(("die", "injure"))
"""Of whom somebody only tells, where he announces them."""


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
        counts = any(one.type in _OF_VICTIMS for one in self.clause.triggers if one.start > self.trigger.start)
        is_said = (issues_words and not is_ahead(self.sentence, self.date)) or (
            self.trigger.type == "announce" and (self.clause.reports or counts or self._reports_within)
        )
        return "say" if is_said else self.trigger.type

    @property
    def _reports_within(self) -> bool:
        """Whether «that» follows what happens in its clause."""
        sentence, trigger = self.sentence, self.trigger
        told = sentence.layer.folded_words(trigger.end, self.clause.end) if trigger else ""
        return any(opener["that"] for opener in sentence.language.events.openers.finditer(told))

    @cached_property
    def likely(self) -> Edtf | None:
        """The day that its dispatch's own words offer instead of its date, which they show to be impossible."""
        return offered_instead(self.sentence.reading, self.date)

    @cached_property
    def is_reckoned(self) -> bool:
        """Whether it is counted back from publication in a number that may be round."""
        return is_reckoned(self.sentence, self.date)

    @cached_property
    def reach(self) -> tuple[Day | None, Day | None]:
        """The first and the last day that its date may mean."""
        return reach(self.sentence, self.date)

    @property
    def words(self) -> Passage:
        """The clause, or the thing that the date names; of who says something, with what he says."""
        start, end = self._clause
        if self.type == "say" and not self.names_a_thing:
            first = said_from(self.sentence, start, end)
            start, end = self.sentence.trimmed(first, said_until(self.sentence, end))
        return Passage(self.source, self.date.paragraph, start, end)

    @cached_property
    def _clause(self) -> Span:
        return told_words(self.sentence, self.date, self.clause, self.trigger, names_a_thing=self.names_a_thing)

    @cached_property
    def content(self) -> frozenset[str]:
        """The telling words of the clause, without its date and their endings."""
        (start, end), words = self._clause, self.sentence.layer.folded_words
        return stems(
            self.language, telling_words(f"{words(start, self.date.start)} {words(self.date.end, end)}", self.language)
        )

    @cached_property
    def trigger_words(self) -> frozenset[str]:
        """Those of the clause that tell what kind of happening it is."""
        words = (self.sentence.layer.folded_words(one.start, one.end) for one in self.clause.triggers)
        return stems(self.language, telling_words(" ".join(words), self.language))

    @cached_property
    def telling(self) -> frozenset[str]:
        """The other ones, by which it is told from what happens of its kind."""
        return self.content - self.trigger_words

    @cached_property
    def kinds(self) -> frozenset[EventType]:
        """Its type, and where that only tells that something begins or goes on, the type of what does so."""
        if self.type is None or self.trigger is None:
            return frozenset()
        is_aspect = self.type in _ASPECTS
        beside = [one for one in self.clause.triggers if abs(one.start - self.trigger.start) <= _NEAR]
        found = [one.type for one in beside if (not one.is_verb if is_aspect else one.type in _ASPECTS)]
        return frozenset((self.type, *found, *self._put_off))

    @cached_property
    def is_put_off(self) -> bool:
        """Whether its date is the new day of what is postponed."""
        return is_put_off_to(self.sentence, self.date, self.trigger)

    @property
    def _put_off(self) -> list[EventType]:
        """The types of what is postponed to its date."""
        beside = [one for one in self.clause.triggers if self.trigger and self.trigger.end <= one.start]
        return [one.type for one in beside if one.start < self.date.start] if self.is_put_off else []

    def is_of_kind(self, other: "EventMention") -> bool:
        """Whether the two may be of one type; of what is postponed, only what is told to be then."""
        if self.is_put_off != other.is_put_off:
            return bool((self.kinds & other.kinds) - {"postpone"})
        if self.source == other.source and not self.kinds & SINGULAR:
            return bool(self.kinds & other.kinds)
        return any(are_of_one_family(ours, theirs) for ours in self.kinds for theirs in other.kinds)

    def may_be(self, other: "EventMention") -> bool:
        """Whether nothing that its type and its part tell speaks against its being the same happening."""
        return self.is_of_kind(other) and self.is_of_part(other)

    def takes_up(self, other: "EventMention") -> bool:
        """Whether it may be another one that was told before: of its type, or of the same attack."""
        is_known = not self.kinds.isdisjoint(SINGULAR | DECIDING) and self.is_of_kind(other)
        return (is_known or not self.kinds.isdisjoint(other.kinds)) and self.is_of_part(other)

    def is_of_part(self, other: "EventMention") -> bool:
        """Whether the two tell of all, of some or of the rest alike; of victims, some are as good as all."""
        return self.part == other.part or bool(self.kinds & SINGULAR)

    @cached_property
    def is_planned(self) -> bool:
        """Whether its clause says that it is to come."""
        return self.is_put_off or is_to_come(self.sentence, self.clause, self.clause.end)

    @cached_property
    def around(self) -> frozenset[str]:
        """The telling words of its whole sentence."""
        return stems(self.language, telling_words(self.sentence.folded, self.language))

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in its dispatch."""
        return self.date.paragraph, self.date.start

    def comes_before(self, other: "EventMention") -> bool:
        """Whether it stands before another in one dispatch."""
        return self.source == other.source and self.place < other.place

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
        return names_nothing(self.sentence, self.trigger, self.telling)

    @cached_property
    def is_anaphor(self) -> bool:
        """Whether it names nothing, or takes up with a noun what was told before: Saturday's raids, this attack."""
        if self.is_bare:
            return True
        if self.trigger is None or self.names_a_thing:
            return False
        return takes_up(self.sentence, self.date, self.trigger)

    @cached_property
    def places(self) -> frozenset[str]:
        """Words of the places that its clause names, else of those of its sentence."""
        here = places_told(self.sentence, *self._clause)
        return here or places_told(self.sentence, self.sentence.start, self.sentence.end)

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
        """Of whom it tells: ``some``, the ``rest``, or all."""
        return part_told(self.sentence, self.date, self.clause, self.trigger)

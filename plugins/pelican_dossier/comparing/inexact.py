"""Happenings whose dates are no exact days: told by their month, put on an impossible day, or reckoned in round months.

Each is the only happening that its words fit, near what its date names; where none or several fit, it stays its own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pelican_dossier.comparing.disjoint import DisjointSets
from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.comparing.otherdays import is_on_weekday_of_publication
from pelican_dossier.comparing.tellings import stems
from pelican_dossier.comparing.utterances import share_words, telling_words
from pelican_dossier.languages.eventrules import DECIDING, RARE, EventType
from pelican_dossier.model.edtf import Days, of_day

_COARSE = (3, 0.3)
"""Content words that two clauses have in common of which one dates the happening by its month only: so many, and of
the shorter."""
_SELDOM: frozenset[EventType] = RARE | {"find"}
"""Types of which one is enough to know it by, where a month has no other."""
_OCCASIONS: frozenset[EventType] = DECIDING | {"meet"}
"""What is decided, and where."""
_AROUND = (2, 0.15)
"""Content words that two sentences of one dispatch about a decision have in common: so many, and of the shorter."""
_DECIDED = (4, 0.25)
"""The same of the sentence that tells of a meeting, and of the clause of a decision."""
_A_DAY, _A_WEEK = timedelta(days=1), timedelta(weeks=1)
_CROWD = 60
"""Mentions of a month that are looked at."""


@dataclass(frozen=True, slots=True)
class InexactDates:
    """The mentions of a dossier, with what has been joined of them."""

    mentions: Sequence[EventMention]
    numbers: DisjointSets
    are_one: Callable[[EventMention, EventMention], bool]

    def coarse(self) -> Iterator[tuple[int, int]]:
        """What is dated by its week or month with the only event of a day in it that is told in the same words."""
        days = self._by_month()
        for at, one in enumerate(self.mentions):
            if (
                not (one.is_main and one.date.value and one.date.value.precision in ("week", "month"))
                or one.is_reckoned
            ):
                continue
            near = {n for day in (one.date.earliest, one.date.latest) if day for n in days.get(f"{day:%Y-%m}", ())}
            told_alike = list(self._with_only(at, sorted(near), self._is_within))
            yield from told_alike or self._with_only(at, sorted(near), _is_occasion)

    def planned(self) -> Iterator[tuple[int, int]]:
        """What is postponed, or lasts, with what is told to be then, or to begin."""
        yield from self._put_off()
        yield from self._stretches()

    def _put_off(self) -> Iterator[tuple[int, int]]:
        """What is postponed to a month or a year with the only thing that is postponed to a finer date in it."""
        put_off = [at for at, one in enumerate(self.mentions) if one.is_main and one.is_put_off]
        for at in put_off:
            coarse = self.mentions[at]
            finer = [n for n in put_off if _lies_within(self.mentions[n], coarse)]
            yield from self._with_only(at, finer, name_one_thing)

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """What lasts from one day to another with the only event of its first day that is told to begin in the same
        words."""
        days: dict[date, list[int]] = defaultdict(list)
        for at, one in enumerate(self.mentions):
            if one.is_main and one.date.value and one.date.value.precision == "day" and one.date.earliest:
                days[one.date.earliest].append(at)
        for at, one in enumerate(self.mentions):
            if one.is_main and one.date.value and one.date.value.precision == "interval" and one.date.earliest:
                yield from self._with_only(at, days.get(one.date.earliest, ()), _begins)

    def mistaken(self) -> Iterator[tuple[int, int]]:
        """What is put on an impossible day with the only event that is told alike on the day offered instead; what
        somebody is said to put on a day that he counts from his own (tomorrow), with that of the day before; and what
        is to come on the weekday of publication, with that of this very day."""
        by_date: dict[object, list[int]] = defaultdict(list)
        for at, one in enumerate(self.mentions):
            by_date[one.date.value].append(at)
        for at, one in enumerate(self.mentions):
            meant = one.likely
            if meant is None and is_spoken(one) and one.date.earliest:
                meant = of_day(one.date.earliest - _A_DAY)
            if meant is None and is_on_weekday_of_publication(one.sentence, one.date) and one.date.earliest:
                meant = of_day(one.date.earliest - _A_WEEK)
            if meant is not None:
                yield from self._with_only(at, by_date.get(meant, []), self._is_told_alike)

    def reckoned(self) -> Iterator[tuple[int, int]]:
        """What is counted back in round months (16 months after the crash) with the only event of its kind that is told
        alike around then."""
        days = self._by_month(even_coarse=True)
        for at, one in enumerate(self.mentions):
            first, last = one.reach
            if not (one.is_main and one.is_reckoned and first and last):
                continue
            near = sorted(n for month in _months(first, last) for n in days.get(month, ()) if n != at)
            yield from self._with_only(at, near, self._is_within)

    def _with_only(
        self, at: int, near: Sequence[int], fits: Callable[[EventMention, EventMention], bool]
    ) -> Iterator[tuple[int, int]]:
        """A mention with the only event near it of which a mention fits it; with none where several do."""
        found = {self.numbers.leader(n) for n in near[:_CROWD] if fits(self.mentions[n], self.mentions[at])}
        if len(found) == 1:
            yield found.pop(), at

    def _by_month(self, *, even_coarse: bool = False) -> dict[str, list[int]]:
        """The mentions of days, by month; of months, too, where they count."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(self.mentions):
            is_fine = one.date.value and one.date.value.precision in (("day", "month") if even_coarse else ("day",))
            if one.is_main and is_fine and not one.is_reckoned and one.date.earliest:
                found[f"{one.date.earliest:%Y-%m}"].append(at)
        return found

    def _is_told_alike(self, one: EventMention, mistaken: EventMention) -> bool:
        return one.is_of_kind(mistaken) and self.are_one(one, mistaken)

    def _is_within(self, one: EventMention, coarse: EventMention) -> bool:
        if not Days(*coarse.reach).overlaps(one.date.days):
            return False
        if not one.may_be(coarse) or not one.kinds & coarse.kinds or one.is_planned != coarse.is_planned:
            return False
        is_rare = bool(one.kinds & coarse.kinds & _SELDOM)
        if share_words(one.telling, coarse.telling, *_COARSE):
            return True
        return is_rare and not (one.places and coarse.places and one.places.isdisjoint(coarse.places))


def _begins(one: EventMention, lasting: EventMention) -> bool:
    """Whether something that lasts is told to begin on the day of another mention."""
    return "begin" in one.kinds and one.is_of_part(lasting) and share_words(one.content, lasting.content, *_COARSE)


def _is_occasion(one: EventMention, coarse: EventMention) -> bool:
    """Whether a dispatch tells again, by its week, of the decision that it gives a day, or of the meeting that took it:
    in the meeting that was held last week."""
    if one.source != coarse.source or not Days(*coarse.reach).overlaps(one.date.days):
        return False
    is_taken_up = coarse.clause.is_relative or coarse.is_anaphor
    is_settled = not one.kinds.isdisjoint(DECIDING) and not coarse.kinds.isdisjoint(_OCCASIONS)
    is_told = not one.is_planned and not coarse.is_planned
    return is_taken_up and is_settled and is_told and share_words(one.around, coarse.around, *_AROUND)


def took_it(meeting: EventMention, decision: EventMention) -> bool:
    """Whether a decision of a day was taken at a meeting of that day: the sentence of the meeting goes on to it."""
    if "meet" not in meeting.kinds or decision.kinds.isdisjoint(DECIDING) or meeting.is_planned or decision.is_planned:
        return False
    goes_on = any(one.type in decision.kinds & DECIDING for one in meeting.sentence.triggers)
    return goes_on and share_words(meeting.around, decision.content | decision.trigger_words, *_DECIDED)


def _lies_within(one: EventMention, coarse: EventMention) -> bool:
    """Whether a date is finer than another and lies within it."""
    outer, inner = coarse.date.days.ends, one.date.days.ends
    return bool(outer and inner and outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer)


def name_one_thing(one: EventMention, other: EventMention) -> bool:
    """Whether two postponements may be of one thing: told in words in common, or by one that names it as known (the
    vote), by words that tell of one kind."""
    ours, theirs = _thing(one), _thing(other)
    return not (ours and theirs) or one.language != other.language or not ours.isdisjoint(theirs)


def _thing(one: EventMention) -> frozenset[str]:
    """The telling words that name what is postponed; none where it was named before (the vote was put off)."""
    trigger, start, words = one.trigger, one.clause.told_from, one.sentence.layer.folded_words
    if trigger and not (trigger.is_verb and one.sentence.language.events.follows_subject):
        start = trigger.end
    told = telling_words(words(start, one.date.start), one.language) if start < one.date.start else ()
    return stems(one.language, told) - one.trigger_words


def is_spoken(one: EventMention) -> bool:
    """Whether it is to come by the words of somebody, who may have spoken on the day before publication (tomorrow)."""
    language, date, published = one.sentence.language, one.date, one.sentence.reading.published.latest
    if published is None or date.earliest is None or date.earliest <= published:
        return False
    words = language.fold(date.text).text.lower()
    return words in language.comparison.spoken_days and one.sentence.voice_of(date.start) is not None


def _months(first: date, last: date) -> Iterator[str]:
    """Every month from one day to another."""
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield f"{month // 12:04}-{month % 12 + 1:02}"

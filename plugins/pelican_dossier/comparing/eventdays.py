"""One happening on two days: what one source dates otherwise than the others, or a dispatch otherwise than itself.

Happenings of neighbouring days are two, however alike their words, unless they count the same things, or the second
takes up a single happening that the same dispatch, and others, put on another day. The same day of two neighbouring
months is mostly a slip of the pen. Nobody dies twice.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice, pairwise

from pelican_dossier.comparing.outlets import publisher_key
from pelican_dossier.comparing.triggers import trigger_types
from pelican_dossier.comparing.utterances import content_words, share_words
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.eventrules import RARE, RECURRING, are_of_one_family
from pelican_dossier.model import Event, Passage, Reading

_APART = 7
"""Days between two datings of one happening, at most."""
_PAIRS = 200
"""Pairs of clauses that count the same, or events of one dispatch, that are looked at."""
_COUNTED_ALIKE = (3, 0.3)
"""Content words that two clauses have in common which count the same: so many, and of the shorter."""
_TAKEN_UP = (4, 0.6)
"""The same of a clause that takes up a happening, and the clauses that tell of it."""
_SLIPPED = (2, 0.3)
"""The same of two clauses that give the same day of two neighbouring months."""
_OF_ONE_DEATH = (4, 0.3)
"""The same of two clauses that name one dead person, two of them his name’s."""
_HEAD = 3
"""Letters before the noun that takes it up: an «and», a quotation mark."""
_NAMED_WITHIN = 6
"""Words behind that of killing or dying among which the name of the dead stands."""
_OUTLETS = 3
"""Independent ones that tell of a happening on another day than a single one does."""


@dataclass(frozen=True, slots=True)
class Dating:
    """A passage that dates an event."""

    event: Event
    at: int
    """The number of its clause and passage."""

    @property
    def clause(self) -> Passage:
        """The words that tell of it."""
        return self.event.clauses[self.at]

    @property
    def passage(self) -> Passage:
        """The words of the date."""
        return self.event.passages[self.at]


Misdated = tuple[Dating, Dating]
"""One that a single outlet gives, and one of the same happening on another day."""


def misdated(events: Sequence[Event], readings: Mapping[str, Reading]) -> tuple[Misdated, ...]:
    """Each happening that is put on two days, once."""
    found: dict[frozenset[str], Misdated] = {}
    for pair in _Datings(events, readings).misdated():
        found.setdefault(frozenset(dating.event.id for dating in pair), pair)
    return tuple(found.values())


class _Datings:
    """All datings of happenings that may be one on another day."""

    def __init__(self, events: Sequence[Event], readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._all = [
            Dating(event, at)
            for event in events
            if event.value.precision == "day" and event.type not in RECURRING and event.bound is None
            for at in range(len(event.clauses))
        ]

    def misdated(self) -> Iterator[Misdated]:
        yield from self._taken_up()
        yield from self._counted_alike()
        yield from self._slipped()
        yield from self._died_twice()

    def _taken_up(self) -> Iterator[Misdated]:
        """Where a dispatch takes up a single happening that it and others put on another day."""
        for odd in self._all:
            if odd.event.weight.outlets > 1 or not self._takes_up(odd.clause):
                continue
            for usual in islice(self._by_source[odd.clause.source], _PAIRS):
                words = self._words(odd.clause)
                if (
                    usual.event.weight.outlets >= _OUTLETS
                    and _may_be_one(odd.event, usual.event)
                    and share_words(words, frozenset().union(*map(self._words, usual.event.clauses)), *_TAKEN_UP)
                ):
                    yield odd, Dating(usual.event, self._of_another_outlet(usual.event, odd.clause))

    def _counted_alike(self) -> Iterator[Misdated]:
        """Where two outlets count the same things of it in much the same words."""
        counting: dict[tuple[str, str], list[Dating]] = defaultdict(list)
        for dating in self._all:
            for counted in self._counts(dating.clause):
                counting[counted].append(dating)
        for datings in counting.values():
            for pair in islice(combinations(datings, 2), _PAIRS):
                one, other = sorted(pair, key=lambda dating: dating.event.weight.outlets)
                sources = {p.source for p in one.event.passages} & {p.source for p in other.event.passages}
                if (
                    one.event.weight.outlets <= 1
                    and not sources
                    and _may_be_one(one.event, other.event)
                    and share_words(self._words(one.clause), self._words(other.clause), *_COUNTED_ALIKE)
                ):
                    yield one, other

    def _slipped(self) -> Iterator[Misdated]:
        """Where one dispatch names the month beside that which others name, of what seldom happens."""
        on_day: dict[tuple[str, int | None], list[Dating]] = defaultdict(list)
        for dating in self._all:
            if dating.event.type in RARE:
                on_day[dating.event.type, dating.event.value.day].append(dating)
        for datings in on_day.values():
            for pair in islice(combinations(datings, 2), _PAIRS):
                odd, usual = sorted(pair, key=lambda dating: dating.event.weight.outlets)
                if (
                    odd.event.weight.outlets < usual.event.weight.outlets
                    and abs(_month(odd.event) - _month(usual.event)) == 1
                    and share_words(self._words(odd.clause), self._words(usual.clause), *_SLIPPED)
                ):
                    yield odd, usual

    def _died_twice(self) -> Iterator[Misdated]:
        """Where two dispatches put the death of one person, by his name, on two days."""
        dying: dict[tuple[str, str], list[Dating]] = defaultdict(list)
        for dating in self._all:
            for name in self._dead(dating.clause):
                dying[name].append(dating)
        for datings in dying.values():
            for pair in islice(combinations(datings, 2), _PAIRS):
                odd, usual = sorted(pair, key=lambda dating: dating.event.weight.outlets)
                if (
                    odd.clause.source != usual.clause.source
                    and odd.event.value != usual.event.value
                    and share_words(self._words(odd.clause), self._words(usual.clause), *_OF_ONE_DEATH)
                ):
                    yield odd, usual

    def _dead(self, clause: Passage) -> Iterator[tuple[str, str]]:
        """Those of whom a clause tells that they died, each by a given name with the next word of the name."""
        language = LANGUAGE_PACKS[self._readings[clause.source].dispatch.language]
        words = self._folded(clause).split()
        for at, word in enumerate(words):
            if "die" in trigger_types(language.code, word):
                behind = pairwise(map(language.speech.plain, words[at + 1 : at + 1 + _NAMED_WITHIN]))
                names = language.names
                named = (pair for pair in behind if pair[0] in names.given_names and pair[1] not in names.particles)
                yield from islice(named, 1)

    def _of_another_outlet(self, event: Event, odd: Passage) -> int:
        """The number of the clause most like another one, of another outlet if there is one."""
        ours, words = self._outlet_of(odd), self._words(odd)

        def likeness(at: int) -> tuple[bool, bool, int]:
            clause = event.clauses[at]
            return self._outlet_of(clause) != ours, clause.source != odd.source, len(words & self._words(clause))

        return max(range(len(event.clauses)), key=likeness)

    def _outlet_of(self, clause: Passage) -> str | None:
        return publisher_key(self._readings[clause.source].dispatch)

    @cached_property
    def _by_source(self) -> Mapping[str, Sequence[Dating]]:
        found: dict[str, list[Dating]] = defaultdict(list)
        for dating in self._all:
            found[dating.clause.source].append(dating)
        return found

    def _takes_up(self, clause: Passage) -> bool:
        """Whether it begins with a single happening that was told before."""
        language = LANGUAGE_PACKS[self._readings[clause.source].dispatch.language]
        named = language.quantities.taken_up.search(self._folded(clause))
        return named is not None and named.start() <= _HEAD

    def _folded(self, clause: Passage) -> str:
        layer = self._readings[clause.source].layer.at(clause.paragraph, clause.start)
        return layer.folded_words(clause.start, clause.end)

    def _words(self, clause: Passage) -> frozenset[str]:
        reading = self._readings[clause.source]
        return content_words(reading.words(clause), reading.dispatch.language)

    def _counts(self, clause: Passage) -> frozenset[tuple[str, str]]:
        """The numbers of a clause with the things that each counts: as many people are hurt on many days."""
        reading = self._readings[clause.source]
        language = LANGUAGE_PACKS[reading.dispatch.language]
        return frozenset(
            (str(figure.value), word)
            for figure in reading.figures
            if figure.paragraph == clause.paragraph and clause.start <= figure.start < clause.end
            if figure.unit and not language.quantities.counts_people(language.fold(figure.unit).text)
            for word in content_words(figure.unit, language.code)
        )


def _month(event: Event) -> int:
    """Its month, counted through the years."""
    return event.latest.year * 12 + event.latest.month


def _may_be_one(one: Event, other: Event) -> bool:
    """Whether two events are of one family, on two days near each other."""
    days = abs((one.latest - other.latest).days)
    return 0 < days <= _APART and are_of_one_family(one.type, other.type)

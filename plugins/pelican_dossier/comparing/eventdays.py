"""One happening on two days: what one source dates otherwise than the others, or a dispatch otherwise than itself.

Happenings of neighbouring days are two, however alike their words, unless they count the same, or the second takes up
a single happening that the same dispatch, and others, put on another day.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from pelican_dossier.comparing.utterances import content_words, share_words
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.eventrules import are_of_one_family
from pelican_dossier.model import Event, Passage, Reading

_APART = 7
"""Days between two datings of one happening, at most."""
_CROWD = 20
"""Happenings of one day that are looked at."""
_COUNTED_ALIKE = (3, 0.3)
"""Content words that two clauses have in common which count the same: so many, and of the shorter."""
_TAKEN_UP = (4, 0.6)
"""The same of a clause that takes up a happening, and the clauses that tell of it."""
_HEAD = 3
"""Letters before the noun that takes it up: an «and», a quotation mark."""
_OUTLETS = 3
"""Independent ones that tell of a happening on another day than a single one does."""


@dataclass(frozen=True, slots=True)
class Misdated:
    """An event that one dispatch puts on a day of its own, and another that is the same happening."""

    odd: Event
    at: int
    """The number of its clause and passage."""
    other: Event
    there: int


def misdated(events: Sequence[Event], readings: Mapping[str, Reading]) -> Iterator[Misdated]:
    """Each event that is another once more on another day, once."""
    by_day: dict[date, list[Event]] = defaultdict(list)
    for event in events:
        if event.value.precision == "day" and event.type not in ("say", "announce") and event.bound is None:
            by_day[event.latest].append(event)
    looks = _Likeness(readings)
    for day, here in sorted(by_day.items()):
        near = [day.fromordinal(day.toordinal() + days) for days in range(1, _APART + 1)]
        later = [event for one in near for event in by_day.get(one, ())[:_CROWD]]
        for one, other in product(here[:_CROWD], later):
            if one.type and are_of_one_family(one.type, other.type) and (found := looks.misdated(one, other)):
                yield found
                break


class _Likeness:
    """Whether two events of two days are one."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings

    def misdated(self, one: Event, other: Event) -> Misdated | None:
        """The two as one happening, where nothing else can be meant."""
        odd, usual = sorted((one, other), key=lambda event: event.weight.outlets)
        if odd.weight.outlets > 1:
            return None
        both = {p.source for p in odd.passages} & {p.source for p in usual.passages}
        if both:
            return self._taken_up(odd, usual) if usual.weight.outlets >= _OUTLETS else None
        return self._counted_alike(odd, usual)

    def _taken_up(self, odd: Event, usual: Event) -> Misdated | None:
        """Whether a dispatch takes up a single happening that others put on another day."""
        words = frozenset[str]().union(*map(self._words, usual.clauses))
        for at, clause in enumerate(odd.clauses):
            reading = self._readings[clause.source]
            language = LANGUAGE_PACKS[reading.dispatch.language]
            named = language.quantities.taken_up.search(language.fold(reading.words(clause)).text)
            if named and named.start() <= _HEAD and share_words(self._words(clause), words, *_TAKEN_UP):
                there = next((i for i, p in enumerate(usual.passages) if p.source != clause.source), 0)
                return Misdated(odd, at, usual, there)
        return None

    def _counted_alike(self, odd: Event, usual: Event) -> Misdated | None:
        """Whether two outlets count the same things of it in much the same words."""
        for (at, clause), (there, other) in product(enumerate(odd.clauses), enumerate(usual.clauses)):
            if self._counts(clause) & self._counts(other) and share_words(
                self._words(clause), self._words(other), *_COUNTED_ALIKE
            ):
                return Misdated(odd, at, usual, there)
        return None

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
            if figure.paragraph == clause.paragraph
            and clause.start <= figure.start < clause.end
            and figure.unit
            and not language.quantities.counts_people(language.fold(figure.unit).text)
            for word in content_words(figure.unit or "", reading.dispatch.language)
        )

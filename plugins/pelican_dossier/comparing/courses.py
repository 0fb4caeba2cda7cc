"""The course of a quantity: whether what dispatches count of a happening agrees, grows over days, or conflicts.

A toll grows: a higher number on a later day is none the less right before. A number that a dispatch itself says to
have been overtaken conflicts with nothing, wherever it is repeated. What is left conflicts where two numbers exclude
each other on one day, or a later one is lower.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from itertools import combinations

from pelican_dossier.comparing.bounds import NumberBounds
from pelican_dossier.comparing.eventquantities import quantities_of_events
from pelican_dossier.comparing.measures import SIZES
from pelican_dossier.comparing.quantities import Quantity
from pelican_dossier.comparing.sentences import ComparedPart
from pelican_dossier.comparing.sums import with_sums
from pelican_dossier.comparing.utterances import content_words
from pelican_dossier.model import Course, Event, EventQuantity, Population, QuantityKind, ToldQuantity
from pelican_dossier.model.findingkinds import CONFLICTS

_FALLING: frozenset[QuantityKind] = frozenset({"wounded", "missing", "displaced"})
"""What may become less: the missing are found."""
_UNSURE: frozenset[QuantityKind] = frozenset({"deployed", "things"})
"""What is planned, or counted of who knows which."""
_GUARDS: frozenset[Population] = frozenset({"security", "members", "police", "soldiers"})
_UNIT_WORDS = 2
"""Words that tell which units are meant that two figures of units have in common."""
_AROUND = 3
"""Content words that two dispatches have in common around what they count of one event."""
_STEM = 5
"""Letters by which forms of one word are known."""
_GRAVEST: tuple[Course, ...] = ("contradiction", "differing accounts", "grows")
_MOST = 60
"""Figures of one quantity that are compared with one another; of more, the first."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A quantity with what decides whether it may conflict."""

    quantity: Quantity
    population: Population
    is_overtaken: bool = False
    counted: Population = ""
    """With whom it is compared: all who guard, whoever they are."""
    words: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def around(self) -> frozenset[str]:
        """The telling words of its sentence and of the headline above it."""
        reading, code = self.quantity.sentence.reading, self.quantity.sentence.language.code
        return content_words(self.quantity.sentence.folded, code) | content_words(reading.dispatch.title or "", code)

    @property
    def source(self) -> str:
        return self.quantity.sentence.reading.dispatch.id

    @property
    def value(self) -> str:
        return str(self.quantity.figure.value)

    @property
    def day(self) -> date | None:
        return self.quantity.sentence.reading.published.latest

    @property
    def is_headline(self) -> bool:
        return self.quantity.sentence.layer.part.kind == "heading"

    @property
    def bounds(self) -> NumberBounds:
        """The least and the most that it may mean."""
        return self.quantity.bounds


def counted(parts: Sequence[ComparedPart], events: Sequence[Event]) -> tuple[Event, ...]:
    """Events with what dispatches count of each."""
    found = quantities_of_events(parts, events)
    return tuple(replace(one, quantities=courses(one, found[one.id])) if one.id in found else one for one in events)


def courses(event: Event, quantities: Sequence[Quantity]) -> tuple[EventQuantity, ...]:
    """Every quantity of an event with its course, those that conflict first."""
    by_kind: dict[QuantityKind, list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        by_kind[quantity.kind].append(quantity)
    weighed = {kind: _overtaken(_placed(found)) for kind, found in by_kind.items()}
    each = (_quantity(event, kind, told) for kind, of_kind in weighed.items() for told in _groups(kind, of_kind))
    overtaken = (one.quantity for of_kind in weighed.values() for one in of_kind if one.is_overtaken)
    gone = frozenset(one.sentence.reading.passage(one.figure) for one in overtaken)
    made = with_sums([one for one in each if one], quantities, gone)
    return tuple(sorted(made, key=lambda one: one.course not in CONFLICTS))


def _placed(found: Sequence[Quantity]) -> list[_Weighed]:
    """Quantities with those whom they count; a total that has grown to less than its parts counts one of them."""
    told, beside = [], defaultdict[int, list[Quantity]](list)
    for one in found:
        beside[id(one.sentence)].append(one)
    for one in found:
        population = one.population
        if one.is_risen and not population:
            parts = [part for part in beside[id(one.sentence)] if part.population]
            if parts and _number(one) < sum(map(_number, parts)):
                largest = max(parts, key=_number)
                population = largest.population if _number(largest) <= _number(one) else population
        told.append(_Weighed(one, population, words=_stems(one)))
    return told


def _stems(quantity: Quantity) -> frozenset[str]:
    """The beginnings of the words that tell whom it counts: forms of one word begin alike."""
    return frozenset(word[:_STEM] for word in content_words(quantity.words, quantity.sentence.language.code))


def _number(quantity: Quantity) -> Fraction:
    return Fraction(str(quantity.figure.value).partition("/")[0])


def _overtaken(told: Sequence[_Weighed]) -> list[_Weighed]:
    """Those that a dispatch itself says to have grown since, and the same numbers elsewhere."""
    values = {
        (one.population, one.value)
        for of_one in _by_source(told)
        for risen in (one for one in of_one if one.quantity.is_risen)
        for one in of_one
        if not one.quantity.is_risen and _has_grown(one, risen, of_one)
    }
    highest: dict[Population, Fraction] = {}
    for one in told:
        highest[one.population] = max(_number(one.quantity), highest.get(one.population, Fraction()))
    return [
        replace(
            one, is_overtaken=(one.population, one.value) in values and _number(one.quantity) < highest[one.population]
        )
        for one in told
    ]


def _by_source(told: Iterable[_Weighed]) -> Iterator[list[_Weighed]]:
    """What each dispatch counts."""
    found: dict[str, list[_Weighed]] = defaultdict(list)
    for one in told:
        found[one.source].append(one)
    yield from found.values()


def _has_grown(one: _Weighed, risen: _Weighed, told: Iterable[_Weighed]) -> bool:
    """Whether a number is a state of what has grown: of the same people, or of some of them all."""
    if one.population == risen.population:
        return _number(one.quantity) < _number(risen.quantity)
    beside = {
        t.population: _number(t.quantity)
        for t in told
        if t.quantity.sentence is one.quantity.sentence and not t.quantity.is_risen
    }
    return not risen.population and bool(one.population) and sum(beside.values()) < _number(risen.quantity)


def _groups(kind: QuantityKind, told: Sequence[_Weighed]) -> Iterator[list[_Weighed]]:
    """Those that count the same people, or the same things."""
    groups: dict[object, list[_Weighed]] = defaultdict(list)
    for one in told:
        is_guard = kind == "deployed" and one.population in _GUARDS
        population: Population = "security" if is_guard else one.population
        groups[one.words if one.quantity.things else population].append(replace(one, counted=population))
    yield from groups.values()


def _quantity(event: Event, kind: QuantityKind, told: Sequence[_Weighed]) -> EventQuantity | None:
    """One quantity; None where each of its dispatches counts in two ways."""
    compared = list(_compared(told))
    pairs = ((a, b) for a, b in combinations(compared[:_MOST], 2) if a.source != b.source)
    found = {_pair(event, kind, a, b) for a, b in pairs}
    kept = {id(one) for one in compared}
    shown = [one for one in told if one.is_overtaken or id(one) in kept]
    agrees: Course = "agree" if len({one.source for one in shown}) > 1 else "one"
    grown: Course = "grows" if any(one.is_overtaken for one in told) else agrees
    course = next((one for one in _GRAVEST if one in found), grown)
    if not compared or (course == "one" and told[0].quantity.things):
        return None
    return EventQuantity(kind, told[0].counted, course, tuple(map(_shown, shown)), told[0].quantity.things)


def _compared(told: Sequence[_Weighed]) -> Iterator[_Weighed]:
    """What is not overtaken; nothing of a dispatch whose text counts in two ways."""
    for of_one in _by_source(one for one in told if not one.is_overtaken):
        text = [one for one in of_one if not one.is_headline]
        for one in of_one:
            if one.is_headline or not any(_exclude(one, other) for other in text[:_MOST]):
                yield one


def _exclude(one: _Weighed, other: _Weighed) -> bool:
    """Whether two numbers cannot both be meant."""
    (low, high), (least, most) = one.bounds, other.bounds
    return high < least or most < low


def _pair(event: Event, kind: QuantityKind, one: _Weighed, other: _Weighed) -> Course:
    """How two numbers go together, of which the first was published no later."""
    if not _exclude(one, other) or not _are_comparable(one, other):
        return "agree"
    if one.day is None or other.day is None or kind in _UNSURE or one.population != other.population:
        return "differing accounts"
    if kind in SIZES:
        is_about = "APPROX" in (one.quantity.figure.mod, other.quantity.figure.mod)
        return "differing accounts" if is_about else "contradiction"
    rises = one.bounds[1] < other.bounds[0]
    if one.day != other.day and (rises or kind in _FALLING):
        return "grows" if rises else "differing accounts"
    is_breaking = one.day == other.day and one.day <= event.latest
    is_vague = one.quantity.figure.mod == "APPROX" or other.quantity.figure.mod == "APPROX"
    return "differing accounts" if is_breaking or is_vague else "contradiction"


def _are_comparable(one: _Weighed, other: _Weighed) -> bool:
    """Whether they count the same: their dispatches speak of it in some of the same words, or those tell which units.

    Who guards, and how large something is, may be told apart from the rest.
    """
    kind, languages = one.quantity.kind, (one.quantity.sentence.language, other.quantity.sentence.language)
    if one.quantity.population == "units":
        return len(one.words & other.words) >= _UNIT_WORDS
    is_apart = kind == "deployed" or kind in SIZES or languages[0] is not languages[1]
    return is_apart or len(one.around & other.around) >= _AROUND


def _shown(told: _Weighed) -> ToldQuantity:
    quantity, figure = told.quantity, told.quantity.figure
    voice = quantity.sentence.voice_of(figure.start)
    return ToldQuantity(
        passage=quantity.sentence.reading.passage(figure),
        value=figure.value,
        mod=figure.mod,
        speaker=voice.speaker if voice else None,
        told=told.day,
        is_overtaken=told.is_overtaken,
    )

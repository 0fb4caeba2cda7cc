"""The course of a quantity: whether what dispatches count of a happening agrees, grows over days, or conflicts.

A toll grows: a higher number on a later day is none the less right before. A number that a dispatch itself says to
have been overtaken conflicts with nothing, wherever it is repeated. What is left conflicts where two numbers exclude
each other on one day, or a later one is lower.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from pelican_dossier.comparing.eventquantities import quantities_of_events
from pelican_dossier.comparing.measures import SIZES, is_whole_of
from pelican_dossier.comparing.quantities import Quantity
from pelican_dossier.comparing.sentences import ComparedPart
from pelican_dossier.comparing.sums import with_sums
from pelican_dossier.comparing.utterances import content_words
from pelican_dossier.comparing.weighed import Weighed, by_source, exclude, oppose
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
_GRAVEST: tuple[Course, ...] = ("contradiction", "differing accounts", "grows", "not comparable")
_MOST = 60
"""Figures of one quantity that are compared with one another; of more, the first."""


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


def _placed(found: Sequence[Quantity]) -> list[Weighed]:
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
        told.append(Weighed(one, population, words=_stems(one)))
    return told


def _stems(quantity: Quantity) -> frozenset[str]:
    """The beginnings of the words that tell whom it counts: forms of one word begin alike."""
    return frozenset(word[:_STEM] for word in content_words(quantity.words, quantity.sentence.language.code))


def _number(quantity: Quantity) -> Fraction:
    return Fraction(str(quantity.figure.value).partition("/")[0])


def _overtaken(told: Sequence[Weighed]) -> list[Weighed]:
    """Those that a dispatch itself says to have grown since, and the same numbers elsewhere."""
    values = {
        (one.population, one.value)
        for of_one in by_source(told)
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


def _has_grown(one: Weighed, risen: Weighed, told: Iterable[Weighed]) -> bool:
    """Whether a number is a state of what has grown: of the same people, or of some of them all."""
    if one.population == risen.population:
        return _number(one.quantity) < _number(risen.quantity)
    beside = {
        t.population: _number(t.quantity)
        for t in told
        if t.quantity.sentence is one.quantity.sentence and not t.quantity.is_risen
    }
    return not risen.population and bool(one.population) and sum(beside.values()) < _number(risen.quantity)


def _groups(kind: QuantityKind, told: Sequence[Weighed]) -> Iterator[list[Weighed]]:
    """Those that count the same people, or the same things."""
    groups: dict[object, list[Weighed]] = defaultdict(list)
    for one in told:
        is_guard = kind == "deployed" and one.population in _GUARDS
        population: Population = "security" if is_guard else one.population
        is_whole = kind in SIZES and any(is_whole_of(one.quantity, other.quantity) for other in told[:_MOST])
        what = (one.words, is_whole) if one.quantity.things else population
        groups[what].append(replace(one, counted=population))
    yield from groups.values()


def _quantity(event: Event, kind: QuantityKind, told: Sequence[Weighed]) -> EventQuantity | None:
    """One quantity; None where each of its dispatches counts in two ways."""
    compared = list(_compared(told))
    pairs = (pair for pair in combinations(compared[:_MOST], 2) if pair[0].source != pair[1].source or oppose(*pair))
    found = {_pair(event, kind, a, b) for a, b in pairs}
    kept = {id(one) for one in compared}
    shown = [one for one in told if one.is_overtaken or id(one) in kept]
    agrees: Course = "agree" if len({one.source for one in shown}) > 1 else "one"
    grown: Course = "grows" if any(one.is_overtaken for one in told) else agrees
    course = next((one for one in _GRAVEST if one in found), grown)
    if not compared or (course == "one" and told[0].quantity.things):
        return None
    return EventQuantity(kind, told[0].counted, course, tuple(map(_shown, shown)), told[0].quantity.things)


def _compared(told: Sequence[Weighed]) -> Iterator[Weighed]:
    """What is not overtaken; nothing of a dispatch whose text counts in two ways, unless it sets two voices that count
    against each other."""
    for of_one in by_source(one for one in told if not one.is_overtaken):
        text = [one for one in of_one if not one.is_headline]
        for one in of_one:
            if one.is_headline or not any(exclude(one, o) and not oppose(one, o) for o in text[:_MOST]):
                yield one


def _pair(event: Event, kind: QuantityKind, one: Weighed, other: Weighed) -> Course:
    """How two numbers go together, of which the first was published no later."""
    if not exclude(one, other):
        return "agree"
    if not _are_comparable(one, other):
        return "not comparable"
    is_one_dispatch = one.source == other.source  # in which two speakers count
    is_unsure = kind in _UNSURE or one.population != other.population
    if one.day is None or other.day is None or is_one_dispatch or is_unsure:
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


def _are_comparable(one: Weighed, other: Weighed) -> bool:
    """Whether they count the same: their dispatches speak of it in some of the same words, or those tell which units.

    Who guards, and how large something is, may be told apart from the rest.
    """
    kind, languages = one.quantity.kind, (one.quantity.sentence.language, other.quantity.sentence.language)
    if one.quantity.population == "units":
        return len(one.words & other.words) >= _UNIT_WORDS
    is_apart = kind == "deployed" or kind in SIZES or languages[0] is not languages[1]
    return is_apart or len(one.around & other.around) >= _AROUND


def _shown(told: Weighed) -> ToldQuantity:
    quantity, figure, voice = told.quantity, told.quantity.figure, told.voice
    return ToldQuantity(
        passage=quantity.sentence.reading.passage(figure),
        value=figure.value,
        mod=figure.mod,
        speaker=voice.speaker if voice else None,
        told=told.day,
        is_overtaken=told.is_overtaken,
    )

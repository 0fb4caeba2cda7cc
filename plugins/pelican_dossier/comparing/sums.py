"""Sums: what a dispatch counts in all where it gives only parts: ten of the force and three workers are 13 dead."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pelican_dossier.comparing.quantities import Quantity
from pelican_dossier.model import Course, EventQuantity, Passage, ToldQuantity

_PARTS = 2
"""Populations of which a sum is made, at least."""


def with_sums(
    made: Sequence[EventQuantity], found: Sequence[Quantity], overtaken: frozenset[Passage]
) -> Iterator[EventQuantity]:
    """Quantities; those of all people with the sums that other dispatches leave to the reader.

    A sum is shown and conflicts with nothing: what conflicts are its parts. One of overtaken parts is overtaken.
    """
    for one in made:
        sums = [] if one.population or one.things else list(_sums(one, found, overtaken))
        if not sums:
            yield one
            continue
        has_grown = one.course in ("one", "agree") and any(told.is_overtaken for told in sums)
        told = sorted((*one.told, *sums), key=lambda t: (t.told or date.max, t.passage.source, t.passage.paragraph))
        yield replace(one, told=tuple(told), course="grows" if has_grown else _course(one, sums))


def _course(one: EventQuantity, sums: Sequence[ToldQuantity]) -> Course:
    """What the sums make of the course of the totals."""
    if one.course not in ("one", "agree"):
        return one.course
    totals = {str(told.value) for told in one.told if told.mod is None}
    return "agree" if {str(told.value) for told in sums} <= totals else "sums differ"


def _sums(all_: EventQuantity, found: Sequence[Quantity], overtaken: frozenset[Passage]) -> Iterator[ToldQuantity]:
    by_sentence: dict[Passage, list[Quantity]] = defaultdict(list)
    for one in found:
        if one.kind == all_.kind:
            by_sentence[one.sentence.passage].append(one)
    for sentence in by_sentence.values():
        parts = [one for one in sentence if one.population and not one.is_risen]
        is_whole = len({one.population for one in parts}) == len(parts) >= _PARTS
        has_total = any(not one.population and not one.is_risen for one in sentence)
        values = [one.figure.value for one in parts if isinstance(one.figure.value, int) and one.figure.mod is None]
        if not is_whole or has_total or len(values) < len(parts):
            continue
        reading, first, last = parts[0].sentence.reading, parts[0].figure, parts[-1].figure
        voice = parts[0].sentence.voice_of(first.start)
        yield ToldQuantity(
            passage=Passage(reading.dispatch.id, first.paragraph, first.start, last.end),
            value=sum(values),
            mod=None,
            speaker=voice.speaker if voice else None,
            told=reading.published.latest,
            is_overtaken=any(reading.passage(one.figure) in overtaken for one in parts),
            is_sum=True,
        )

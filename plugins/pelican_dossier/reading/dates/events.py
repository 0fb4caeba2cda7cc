"""The day of the event that an offset is counted from, where the sentence names it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from pelican_dossier.languages.daterules import DateGrammar
from pelican_dossier.languages.senses import Absolute, NearDay, Offset
from pelican_dossier.reading.dates import calendar
from pelican_dossier.reading.dates.find import Found
from pelican_dossier.reading.dates.tense import tense
from pelican_dossier.reading.dates.whole import whole_day

_NEAR = 6
"""Expressions before an offset among which the day of its event is looked for."""
_SENTENCE = 300
"""Letters before an offset in which its event was named."""
_NAMED_IN = 40
"""Letters behind an offset in which its event is named."""


def from_event(
    found: Sequence[Found], at: int, grammar: DateGrammar, published: date | None, *, narrative: bool
) -> tuple[Found, date | None] | None:
    """An offset that is counted from an event, and the day that it is to be counted from.

    None for all others, and for one whose event has no day in the text: in news that leads back to the event from
    publication.
    """
    words = found[at]
    offset = words.sense
    if not isinstance(offset, Offset) or offset.since not in ("sentence", "event"):
        return None
    backwards = offset.since == "event"
    if day := _event_of(found, at, grammar, published):
        ahead: Literal[-1, 1] = -1 if offset.towards > 0 else 1
        towards = offset.towards if backwards else ahead
        return replace(words, sense=replace(offset, since="published", towards=towards)), day
    if not backwards and (told := _day_before(found, at, published)):
        return replace(words, sense=replace(offset, since="published")), told
    if backwards or narrative or tense(words, grammar) > 0:
        return replace(words, sense=replace(offset, since="event")), published
    return None


def _event_of(found: Sequence[Found], at: int, grammar: DateGrammar, published: date | None) -> date | None:
    """The day that the words behind an offset give its event, or that the sentence gave it before."""
    words, following = found[at], found[at + 1 : at + 2]
    layer = words.layer
    start, end = layer.sentence_at(words.start)
    for other in following:
        if other.layer is layer and other.start < end:
            between = layer.folded_words(words.end, other.start)
            if grammar.to_event.fullmatch(between) and (day := _day(other, published)):
                return day
    named = grammar.event.match(layer.folded_words(words.end, words.end + _NAMED_IN))
    if named is None:
        return None
    for other in found[max(0, at - _NEAR) : at]:
        is_before = other.layer is layer and other.start >= start
        if (
            is_before
            and named["noun"] in layer.folded_words(max(start, words.start - _SENTENCE), words.start)
            and (day := _day(other, published))
        ):
            return day
    return None


def _day_before(found: Sequence[Found], at: int, published: date | None) -> date | None:
    """The day that the sentence has named last before an offset."""
    words = found[at]
    start, _ = words.layer.sentence_at(words.start)
    for other in reversed(found[max(0, at - _NEAR) : at]):
        if other.layer is words.layer and other.start >= start and (day := _day(other, published)):
            return day
    return None


def _day(words: Found, published: date | None) -> date | None:
    sense = words.sense
    if isinstance(sense, NearDay) and published:
        near = calendar.shifted(published, sense.days, "day")
        return near.earliest if near else None
    return whole_day(words) if isinstance(sense, Absolute) else None

"""The day of the event that an offset is counted from, where the sentence names it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from pelican_dossier.languages.daterules import DateGrammar
from pelican_dossier.languages.senses import Absolute, NearDay, Offset
from pelican_dossier.model import Bound
from pelican_dossier.reading.dates import calendar
from pelican_dossier.reading.dates.find import Found, before_in_sentence
from pelican_dossier.reading.dates.tense import tense
from pelican_dossier.reading.dates.whole import whole_day

_SENTENCE = 300
"""Letters before an offset in which its event was named."""
_NAMED_IN = 40
"""Letters behind an offset in which its event is named."""
_YESTERDAY = -1
_FURTHER: Mapping[Bound | None, Bound] = {"BEFORE": "AFTER", "AFTER": "BEFORE"}
"""How what is counted from an event is bounded, and not the event itself."""
LONG_UNITS = frozenset({"year", "decade", "century"})
"""Of so many of them nobody knows from what they are counted where no verb tells."""
_LONG = 5
"""Letters of the words by which two stretches are known to name one thing."""


def from_event(
    found: Sequence[Found], at: int, grammar: DateGrammar, published: date | None, *, narrative: bool
) -> tuple[Found, date | None] | None:
    """An offset that is counted from an event, and the day that it is to be counted from.

    None for all others, and for one whose event has no day in the text: in news that leads back to the event from
    the day of which it tells.
    """
    words = found[at]
    offset = words.sense
    if not isinstance(offset, Offset) or offset.since not in ("sentence", "event"):
        return None
    backwards = offset.since == "event"
    if day := _event_of(found, at, grammar, published):
        ahead: Literal[-1, 1] = -1 if offset.towards > 0 else 1
        towards = offset.towards if backwards else ahead
        bound = offset.bound if backwards else _FURTHER.get(offset.bound)  # more than a month after June
        return replace(words, sense=replace(offset, since="published", towards=towards, bound=bound)), day
    if not backwards and (told := _day_before(found, at, published)):
        return replace(words, sense=replace(offset, since="published")), told
    told_as = 1 if backwards or narrative else tense(words, grammar)
    if told_as > 0 or (told_as == 0 and offset.unit in LONG_UNITS):
        return replace(words, sense=replace(offset, since="event")), published
    day = _news_day(found, words, published)
    return None if day == published else (replace(words, sense=replace(offset, since="published")), day)


def _news_day(found: Sequence[Found], offset: Found, published: date | None) -> date | None:
    """The day from which a dispatch counts back to what it names: yesterday where it tells of yesterday first, as
    papers do, unless it is that of which it tells; else that of publication."""
    near = ((one, one.sense.days) for one in found if isinstance(one.sense, NearDay) and one.sense.days <= 0)
    first, days = next(near, (offset, 0))
    if published is None or days != _YESTERDAY:
        return published
    if isinstance(offset.sense, Offset) and (offset.sense.count > 1 or offset.sense.unit != "day"):
        return published + timedelta(days=_YESTERDAY)
    named = _telling(offset.layer.folded_words(offset.end, offset.end + _NAMED_IN))
    told = _telling(first.layer.folded_words(*first.layer.sentence_at(first.start)))
    return published if named & told else published + timedelta(days=_YESTERDAY)


def _telling(folded: str) -> frozenset[str]:
    """The longer words of a stretch, by their last letters: what is written onto a word stands before them."""
    return frozenset(word[-_LONG:] for word in folded.split() if len(word) >= _LONG)


def _event_of(found: Sequence[Found], at: int, grammar: DateGrammar, published: date | None) -> date | None:
    """The day that the words behind an offset give its event, or that the sentence gave it before."""
    words, following = found[at], found[at + 1 : at + 2]
    layer = words.layer
    start, end = layer.sentence_at(words.start)
    for other in following:
        if other.layer is layer and other.start < end:
            between = layer.folded_words(words.end, other.start)
            day = _day(other, published) or _month_of(other, words, published)
            if grammar.to_event.fullmatch(between) and day:
                return day
    named = grammar.event.match(layer.folded_words(words.end, words.end + _NAMED_IN))
    if named is None or named["noun"] not in layer.folded_words(max(start, words.start - _SENTENCE), words.start):
        return None
    return next((day for other in before_in_sentence(found, at) if (day := _day(other, published))), None)


def _day_before(found: Sequence[Found], at: int, published: date | None) -> date | None:
    """The day that the sentence has named last before an offset."""
    named = reversed(before_in_sentence(found, at))
    return next((day for other in named if (day := _day(other, published))), None)


def _day(words: Found, published: date | None) -> date | None:
    sense = words.sense
    if isinstance(sense, NearDay) and published:
        near = calendar.shifted(published, sense.days, "day")
        return near.earliest if near else None
    if not isinstance(sense, Absolute):
        return None
    return whole_day(words) or (_last(sense, published) if published else None)


def _month_of(words: Found, offset: Found, published: date | None) -> date | None:
    """The first of the month in which an event was, where months or more are counted from it."""
    sense, counted = words.sense, offset.sense
    if not isinstance(sense, Absolute) or sense.calendar != "gregorian" or sense.month is None or sense.day is not None:
        return None
    if not isinstance(counted, Offset) or counted.unit in ("day", "week"):
        return None
    if sense.year is None and published is None:
        return None
    year = sense.year or (published.year - (sense.month > published.month) if published else None)
    return date(year, sense.month, 1) if year and year > 0 else None


def _last(sense: Absolute, published: date) -> date | None:
    """The last day before publication of a month that is said to be over (on 2 June last)."""
    if sense.year or sense.calendar != "gregorian" or not (sense.month and sense.day and sense.towards == -1):
        return None
    years = (calendar.day(year, sense.month, sense.day) for year in (published.year, published.year - 1))
    return next((day.earliest for day in years if day and day.earliest and day.earliest < published), None)

"""What stands around a date expression: a quoted event's day, the manner of the text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier.languages.senses import Absolute, Duration, LastNamed, NearDay, NearUnit, Offset, Sense
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.reading.dates.find import Found, before_in_sentence
from pelican_dossier.reading.dates.whole import whole_day

_NARRATIVE = 10
"""Dates with their year that a history names at least."""
_FEW, _LONG_AGO = 3, 5
"""Of dates so many years before publication fewer make a history, where hardly any is nearer."""
_NEWS_SHARE = 5
"""A history names at least five such dates for each that is counted from the day of writing."""


@dataclass(frozen=True, slots=True)
class Context:
    """What placing an expression on the calendar may ask for."""

    published: date | None
    """The day it is counted from: publication, or a quoted event."""
    last_named: Edtf | None
    story_day: date | None
    """In a history, a day of the year that its dates have come to; None elsewhere."""
    date_order: str | None
    tense: Callable[[], int]
    """-1 told as past, 1 as to come, 0 neither."""
    lasts: bool = False
    """Something has lasted from then until now."""

    def goes_on_from(self, sense: Sense) -> bool:
        """Whether a past «end of the week» is that of the week, or of the month, that the text has named last."""
        if not isinstance(sense, LastNamed) or not sense.or_current or self.last_named is None:
            return False
        return sense.unit in ("week", "month") and sense.unit == self.last_named.precision and self.tense() < 0


def reads_as_narrative(found: Sequence[Found], published: date | None) -> bool:
    """Whether a date without a year belongs to the dates before it, as in a history, rather than to publication."""
    years = [words.sense.year for words in found if isinstance(words.sense, Absolute) and words.sense.year is not None]
    if sum(_counts_from_today(words.sense) for words in found) * _NEWS_SHARE > len(years):
        return False
    if published is None:
        return True
    far = sum(published.year - year >= _LONG_AGO for year in years)
    return len(years) >= _NARRATIVE or (far >= _FEW and far * _NEWS_SHARE >= len(years) * (_NEWS_SHARE - 1))


def names_few_years(found: Sequence[Found]) -> bool:
    """Whether a text names too few years to be a history: one of them may be that of a background alone."""
    return sum(isinstance(words.sense, Absolute) and words.sense.year is not None for words in found) < _FEW


def is_bare_year(sense: Sense) -> bool:
    """Whether an expression names a year and no month."""
    return isinstance(sense, Absolute) and sense.month is None and sense.year is not None


def is_beside(words: Found, other: Found) -> bool:
    """Whether an earlier expression stands in the same sentence, or in the one before it."""
    layer = words.layer
    start, _ = layer.sentence_at(words.start)
    before, _ = layer.sentence_at(max(layer.part.start, start - 1))
    return other.layer is layer and other.start >= before


_ASIDE = 5
"""Years ahead of the story that a bare year may take it; one farther ahead is an aside (a report of 2005 on 1964)."""

_COARSE = frozenset({"year", "decade", "century"})
_LEADING = 100
"""Days of a period that leads a story on; a longer one (a half of the year) may look back and ahead."""


def story_day_after(period: Edtf, before: date | None) -> date | None:
    """Where a history stands after naming a period: a month or day leads it, a year only where it goes on."""
    ends = period.days.ends
    if ends is None:
        return before
    first, last = ends
    if period.precision not in _COARSE:
        return first if (last - first).days < _LEADING else before
    return first if before is None or 0 <= first.year - before.year <= _ASIDE else before


def _counts_from_today(sense: Sense) -> bool:
    if isinstance(sense, Absolute):
        return sense.year is None and ((sense.weekday is not None and sense.month is None) or sense.towards is not None)
    return isinstance(sense, NearDay | NearUnit | Duration) or (
        isinstance(sense, Offset) and sense.since == "published"
    )


def quoted_event(found: Sequence[Found], at: int) -> date | None:
    """The day of the event whose words these are: the sentence opens on a date and then quotes."""
    layer = found[at].layer
    if not layer.is_quoted(found[at].start):
        return None
    opening = (other for other in before_in_sentence(found, at) if not layer.is_quoted(other.start))
    return next((day for other in opening if (day := whole_day(other))), None)

"""What a date expression's words come to on the calendar, by the reading policy."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import singledispatch

from pelican_dossier.languages.base import (
    Absolute,
    Contradictory,
    NearDay,
    NearUnit,
    Offset,
    Stretch,
    Vague,
)
from pelican_dossier.model import Anchor, DateExpression, Dispatch
from pelican_dossier.reading.dates.calendar import Period, day, month, shifted, year
from pelican_dossier.reading.dates.find import Found
from pelican_dossier.reading.stretches import sentences

_NEAR = 6
"""Expressions before a quoted deadline among which the day of its event is looked for."""
_REACH = 400
"""Letters before it that are looked at, so that a text without a stop costs no more than its length."""
_QUOTATION_MARKS = frozenset('"«“”»')


def resolve(dispatch: Dispatch, found: Sequence[Found], published: date | None) -> Iterator[DateExpression]:
    """Each expression with its value. ``published`` None: what is relative to it stays without one."""
    last_named: Period | None = None
    for at, words in enumerate(found):
        anchor: Anchor = "absolute"
        reference = published
        if _is_relative(words):
            event = _quoted_event(dispatch, words, found[max(0, at - _NEAR) : at])
            anchor, reference = ("text", event) if event else ("published", published)
        if isinstance(words.sense, NearUnit) and words.sense.after_last_named:
            anchor, reference = "text", last_named.first if last_named else None
        period = _place(words.sense, reference)
        if period is not None:
            last_named = period
        yield DateExpression(
            paragraph=words.paragraph,
            start=words.start,
            end=words.end,
            text=words.text,
            value=period.value if period else None,
            mod=words.section or words.bound,
            bound=words.bound,
            anchor=anchor,
            earliest=period.first if period else None,
            latest=period.last if period else None,
            doubtful=isinstance(words.sense, Contradictory) or _at_odds(words.sense, reference),
        )


def _is_relative(words: Found) -> bool:
    sense = words.sense
    if isinstance(sense, Absolute):
        return sense.year is None
    return not isinstance(sense, Contradictory | Vague) and not (isinstance(sense, NearUnit) and sense.year)


def _quoted_event(dispatch: Dispatch, words: Found, before: Sequence[Found]) -> date | None:
    """The day of the event whose words these are: the sentence opens on a date and then quotes."""
    if not isinstance(words.sense, Stretch | Offset):
        return None
    text = dispatch.paragraphs[words.paragraph].text
    start = max(0, words.start - _REACH)
    for first, last in sentences(text, start, words.end):
        start = first if last <= words.end else start
    for other in before:
        sense = other.sense
        if other.paragraph != words.paragraph or other.start < start or not isinstance(sense, Absolute):
            continue
        if sense.year and sense.month and sense.day:
            quoted = sum(letter in _QUOTATION_MARKS for letter in text[other.end : words.start])
            period = day(sense.year, sense.month, sense.day)
            if quoted % 2 and period:
                return period.first
    return None


def _at_odds(sense: object, published: date | None) -> bool:
    """The words cannot all be right: a weekday that is not the date's, a next year that is this one."""
    if isinstance(sense, Absolute) and sense.year and sense.month and sense.day:
        named = day(sense.year, sense.month, sense.day)
        return named is None or sense.weekday not in (None, named.first.weekday())
    if published is None:
        return False
    if isinstance(sense, NearDay) and sense.weekday is not None:
        meant = shifted(published, sense.days, "day")
        return meant is not None and meant.first.weekday() != sense.weekday
    if isinstance(sense, NearUnit) and sense.year is not None and sense.unit == "year":
        return published.year + sense.towards != sense.year
    return False


@singledispatch
def _place(_sense: object, _anchor: date | None) -> Period | None:
    """The period that the words name, seen from ``anchor``; None where they name none."""
    return None


@_place.register
def _absolute(sense: Absolute, anchor: date | None) -> Period | None:
    if sense.month is None:
        if sense.year is not None:
            return year(sense.year)
        return _weekday(sense, anchor) if anchor and sense.weekday is not None else None
    in_year = sense.year
    if in_year is None:
        in_year = _year_of_month(sense, anchor) if anchor else None
    if in_year is None:
        return None
    return day(in_year, sense.month, sense.day) if sense.day else month(in_year, sense.month)


def _year_of_month(sense: Absolute, anchor: date) -> int:
    """Last August is one that ended before this month; next August comes after it."""
    assert sense.month is not None
    if sense.towards == -1:
        return anchor.year - (sense.month >= anchor.month)
    if sense.towards == 1:
        return anchor.year + (sense.month <= anchor.month)
    if sense.towards == 0:
        return anchor.year
    distance = (sense.month - anchor.month + 6) % 12 - 6
    return (anchor.year * 12 + anchor.month - 1 + distance) // 12


def _weekday(sense: Absolute, anchor: date) -> Period | None:
    """The last such day not after publication; before it with «last», after it with «next»."""
    assert sense.weekday is not None
    back = (anchor.weekday() - sense.weekday) % 7
    if sense.towards == -1:
        back = back or 7
    elif sense.towards == 1:
        back -= 7
    return shifted(anchor, -back, "day")


@_place.register
def _near_day(sense: NearDay, anchor: date | None) -> Period | None:
    return shifted(anchor, sense.days, "day") if anchor else None


@_place.register
def _near_unit(sense: NearUnit, anchor: date | None) -> Period | None:
    if sense.year is not None and sense.unit == "year":
        return year(sense.year)
    return shifted(anchor, sense.towards, sense.unit) if anchor else None


@_place.register
def _offset(sense: Offset, anchor: date | None) -> Period | None:
    return shifted(anchor, sense.towards * sense.count, sense.unit) if anchor else None


@_place.register
def _stretch(sense: Stretch, anchor: date | None) -> Period | None:
    if anchor is None:
        return None
    far = shifted(anchor, sense.towards * sense.count, sense.unit, to_the_day=True)
    if far is None:
        return None
    first, last = sorted((anchor, far.first))
    return Period(f"{first.isoformat()}/{last.isoformat()}", first, last)

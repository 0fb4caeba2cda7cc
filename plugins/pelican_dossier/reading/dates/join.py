"""Expressions that are one: the two ends of a range, a month and its year said apart."""

from collections.abc import Iterable
from dataclasses import replace

from pelican_dossier.languages.daterules import DateGrammar
from pelican_dossier.languages.senses import (
    Absolute,
    Era,
    LastNamed,
    NearDay,
    NearUnit,
    PartOf,
    Range,
    Sense,
    Within,
)
from pelican_dossier.reading.dates.find import Found

_FARTHEST = 12
"""Letters between two expressions that may be one."""
_LEAD = 16
"""Letters before the first in which «from» and «between» stand."""
_ENDS = (Absolute, NearDay, PartOf, Era, Within)


def join(found: Iterable[Found], grammar: DateGrammar) -> list[Found]:
    """The expressions of one part, those that belong together as one."""
    belonging: list[Found] = []
    for words in found:
        whole = _within(belonging[-1], words, grammar) if belonging else None
        belonging[-1:] = [whole] if whole else [*belonging[-1:], words]
    joined: list[Found] = []
    for words in belonging:
        whole = _range(joined[-1], words, grammar) if joined else None
        joined[-1:] = [whole] if whole else [*joined[-1:], words]
    return [words for words in joined if not _lacks_its_whole(words.sense)]


def _lacks_its_whole(sense: Sense) -> bool:
    return isinstance(sense, PartOf) and sense.needs_whole and sense.of is None


def _gap(first: Found, second: Found) -> str | None:
    if not 0 <= second.start - first.end <= _FARTHEST:
        return None
    return first.layer.folded_words(first.end, second.start)


def _whole(first: Found, second: Found, sense: Sense) -> Found:
    return replace(first, end=second.end, text=first.layer.paragraph.text[first.start : second.end], sense=sense)


def _within(part: Found, whole: Found, grammar: DateGrammar) -> Found | None:
    if not _is_part_of(part.sense, whole.sense):
        return None
    gap = _gap(part, whole)
    if gap is None or not grammar.of_links.fullmatch(gap):
        return None
    assert isinstance(part.sense, Absolute | PartOf)
    return _whole(part, whole, Within(part.sense, whole.sense))


def _is_part_of(part: Sense, whole: Sense) -> bool:
    unit = whole.unit if isinstance(whole, NearUnit | LastNamed) else None
    named = isinstance(whole, Absolute) and whole.day is None and whole.weekday is None and whole.towards is None
    if isinstance(part, PartOf):
        if part.of is not None or part.towards is not None:
            return False
        months = isinstance(whole, Absolute) and whole.month is not None
        return (
            unit == "year"
            or (unit == "month" and part.unit in ("week", "weekday"))
            or (
                named
                and isinstance(whole, Absolute)
                and (months or whole.year is not None)
                and (not months or part.unit in ("week", "weekday"))
            )
        )
    if not isinstance(part, Absolute) or part.year is not None or part.towards is not None:
        return False
    if part.month is not None:
        only_year = named and isinstance(whole, Absolute) and whole.month is None and whole.year is not None
        return unit == "year" or only_year
    return part.weekday is not None and unit == "week"


def _range(first: Found, last: Found, grammar: DateGrammar) -> Found | None:
    if not (isinstance(first.sense, _ENDS) and isinstance(last.sense, _ENDS)):
        return None
    gap = _gap(first, last)
    if gap is None:
        return None
    before = first.layer.folded_words(first.start - _LEAD, first.start)
    for opener, link in grammar.ranges:
        if link.fullmatch(gap) and opener.fullmatch(before):
            bounded = replace(first, bound=None, section=None, approximate=False)
            return _whole(bounded, last, Range(first.sense, last.sense))
    return None

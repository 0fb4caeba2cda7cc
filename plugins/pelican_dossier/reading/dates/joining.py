"""Which date expressions are one, which share a year, and which have a year beside them that nobody can read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from pelican_dossier.languages.daterules import DateGrammar
from pelican_dossier.languages.senses import (
    Absolute,
    Era,
    LastNamed,
    NearDay,
    NearUnit,
    Offset,
    PartOf,
    Range,
    Sense,
    Within,
)
from pelican_dossier.reading.dates.find import Found
from pelican_dossier.reading.dates.samedays import same_day

_FARTHEST = 20
"""Letters between two expressions that may be one."""
_LEAD = 16
"""Letters before the first in which «from» and «between» stand."""
_ENDS = (Absolute, NearDay, PartOf, Era, Within)


def join(found: Iterable[Found], grammar: DateGrammar) -> list[Found]:
    """The expressions of one part, those that belong together as one."""
    whole = _with_their_year(_with_their_month(_paired(found, grammar, _within)), grammar)
    joined = _paired(_with_shared_years(whole, grammar), grammar, _range)
    return [_told(words, grammar) for words in joined if not _lacks_whole(words.sense)]


def named_once(found: Iterable[Found], grammar: DateGrammar) -> list[Found]:
    """The expressions of one part before they are joined, two names of one day as one."""
    return _paired(found, grammar, _named_twice)


def _with_their_month(found: Iterable[Found]) -> list[Found]:
    """«June 1, 2 and 3»: the month of the first is that of those behind it."""
    named: list[Found] = []
    for words in found:
        sense, before = words.sense, named[-1].sense if named else None
        if isinstance(sense, Absolute) and sense.day and sense.month is None and sense.towards is None:
            month = before.month if isinstance(before, Absolute) else None
            words = replace(words, sense=replace(sense, month=month))
        named.append(words)
    return named


def _with_their_year(found: Iterable[Found], grammar: DateGrammar) -> list[Found]:
    """«a year ago, on 8 August»: the day is one of that year."""
    named: list[Found] = []
    for words in found:
        before = named[-1] if named else None
        gap = _gap(before, words) if before and _counts_years(before.sense) and _is_yearless(words.sense) else None
        if before and gap and grammar.namely_links.fullmatch(gap):
            assert isinstance(words.sense, Absolute)
            words = replace(words, sense=Within(words.sense, before.sense))
        named.append(words)
    return named


def _counts_years(sense: Sense) -> bool:
    """Whether the words count whole years from publication."""
    return (
        isinstance(sense, Offset | NearUnit)
        and sense.unit == "year"
        and (isinstance(sense, NearUnit) or (sense.since == "published" and sense.towards < 0))
    )


def _with_shared_years(found: Sequence[Found], grammar: DateGrammar) -> Iterator[Found]:
    """«3 February and 5 March 2018»: the year of the last is that of those before it."""
    followed: list[Found] = []
    for words in reversed(found):
        after = followed[-1] if followed else None
        followed.append(_sharing(words, after, grammar) if after and _is_yearless(words.sense) else words)
    yield from reversed(followed)


def _is_yearless(sense: Sense) -> bool:
    return isinstance(sense, Absolute) and sense.month is not None and sense.year is None and sense.towards is None


def _sharing(words: Found, after: Found, grammar: DateGrammar) -> Found:
    """Words with the year of those behind them; without any where what stands between leaves that open."""
    sense, gap = after.sense, _gap(words, after)
    sense = sense.first if isinstance(sense, Range) else sense
    assert isinstance(words.sense, Absolute)
    if gap is None or not isinstance(sense, Absolute) or sense.year is None or sense.month is None:
        return words
    if sense.calendar != words.sense.calendar or bool(sense.day) != bool(words.sense.day):
        return words
    if not grammar.shared_year_links.fullmatch(gap):
        return words
    year = sense.year - (words.sense.month > sense.month if words.sense.month else 0)  # 30 December and 2 January 2019
    return replace(words, sense=replace(words.sense, year=year), is_unread=False)


def _told(words: Found, grammar: DateGrammar) -> Found:
    """Words whose year stands beside them in a way that no rule knows."""
    senses = (words.sense.first, words.sense.last) if isinstance(words.sense, Range) else (words.sense,)
    if not any(map(_is_yearless, senses)):
        return words
    behind = words.layer.folded_words(words.end, words.end + _YEAR_BESIDE)
    return replace(words, is_unread=grammar.year_beside.match(behind) is not None)


_YEAR_BESIDE = 24
"""Letters behind a day within which its year is looked for."""


def _lacks_whole(sense: Sense) -> bool:
    return isinstance(sense, PartOf) and sense.needs_whole and sense.of is None


def _paired(
    found: Iterable[Found], grammar: DateGrammar, pair: Callable[[Found, Found, DateGrammar], Found | None]
) -> list[Found]:
    joined: list[Found] = []
    for words in found:
        whole = pair(joined[-1], words, grammar) if joined else None
        joined[-1:] = [whole] if whole else [*joined[-1:], words]
    return joined


def _gap(first: Found, second: Found) -> str | None:
    if not 0 <= second.start - first.end <= _FARTHEST:
        return None
    return first.layer.folded_words(first.end, second.start)


def _whole(first: Found, second: Found, sense: Sense) -> Found:
    return replace(first, end=second.end, text=first.layer.paragraph.text[first.start : second.end], sense=sense)


def _named_twice(first: Found, second: Found, grammar: DateGrammar) -> Found | None:
    gap = _gap(first, second)
    sense = same_day(first.sense, second.sense) if gap and grammar.same_links.fullmatch(gap) else None
    return None if sense is None else _whole(first, second, sense)


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
    if isinstance(whole, Offset) and whole.unit == "year" and whole.since == "published" and not whole.approximate:
        unit = "year"
    if isinstance(whole, Absolute) and whole.day is None and whole.weekday is None and whole.towards is None:
        unit = "month" if whole.month is not None else "year" if whole.year is not None else None
    if isinstance(part, PartOf) and part.of is None and part.towards is None:
        return unit == "year" or (unit == "month" and part.unit in ("week", "weekday"))
    if not isinstance(part, Absolute) or part.year is not None or part.towards is not None:
        return False
    return unit == "year" if part.month is not None else part.weekday is not None and unit == "week"


def _in_two_calendars(first: Sense, last: Sense) -> Sense | None:
    """The day that two calendars name, one behind the other; None of a stretch from one day to another."""
    if not (isinstance(first, Absolute) and isinstance(last, Absolute)) or first.calendar == last.calendar:
        return None
    return same_day(first, last)


def _is_near(sense: Sense) -> bool:
    """Whether a day is told without its month."""
    return isinstance(sense, NearDay) or (isinstance(sense, Absolute) and sense.month is None and sense.year is None)


def _range(first: Found, last: Found, grammar: DateGrammar) -> Found | None:
    if not (isinstance(first.sense, _ENDS) and isinstance(last.sense, _ENDS)):
        return None
    gap = _gap(first, last)
    if gap is None:
        return None
    if (day := _in_two_calendars(first.sense, last.sense)) is not None:
        return _whole(first, last, day) if grammar.calendar_links.fullmatch(gap) else None
    before = first.layer.folded_words(first.start - _LEAD, first.start)
    for opener, link in grammar.ranges:
        if link.fullmatch(gap) and opener.fullmatch(before):
            if opener is grammar.ranges[-1][0] and _is_near(first.sense) and not _is_near(last.sense) and gap[0] == " ":
                return None  # postponed yesterday to 15 March
            bounded = replace(first, bound=None, section=None, approximate=False)
            return _whole(bounded, last, Range(first.sense, last.sense))
    return None

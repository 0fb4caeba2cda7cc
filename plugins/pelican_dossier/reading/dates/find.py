"""Where date expressions stand, what their words say before any calendar is asked, and which of them are one."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from re import Match

from pelican_dossier.languages.daterules import DateGrammar, DateRule, Opening, Prefix
from pelican_dossier.languages.senses import (
    Absolute,
    Era,
    LastNamed,
    NearDay,
    NearUnit,
    NotADate,
    PartOf,
    Range,
    Section,
    Sense,
    Within,
)
from pelican_dossier.model import Bound
from pelican_dossier.model.text import PartLayer

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Found:
    """A run of words that dates something."""

    layer: PartLayer
    """The part that holds it."""
    start: int
    end: int
    text: str
    rule: str
    sense: Sense
    section: Section | None = None
    bound: Bound | None = None
    approximate: bool = False
    is_unread: bool = False
    """A year stands beside it that no rule takes, so that none may be supplied."""

    @property
    def paragraph(self) -> int:
        """The number of the paragraph in which its offsets count."""
        return self.layer.paragraph.index


@dataclass(slots=True)
class _Lead:
    """The prefixes that lead up to where a date may begin."""

    start: int = -1
    """Where the section begins that belongs to the expression."""
    end: int = -1
    section: Section | None = None
    bound: Bound | None = None
    approximate: bool = False

    def take(self, prefix: Prefix, start: int, end: int) -> None:
        """One prefix more, or the first of a new lead."""
        if start != self.end or (self.section and prefix.section):
            self.start, self.section, self.bound, self.approximate = -1, None, None, False
        if prefix.section:
            self.start, self.section = start, prefix.section
        self.bound = prefix.bound or self.bound
        self.approximate = self.approximate or prefix.approximate
        self.end = end


_NO_LEAD = _Lead()
_OPENS_PARAGRAPH = _Lead(end=0)


def find(layer: PartLayer, grammar: DateGrammar) -> Iterator[Found]:
    """The date expressions of a part: at each word the longest one, the earlier rule among equals."""
    folded, openings = layer.folded, grammar.openings
    lead = _Lead()
    free_from = 0
    for word in _WORD.finditer(folded.text):
        opening = openings.get(word[0])
        if opening is None:
            if word[0].isalpha():
                continue
            opening = grammar.number
            at = word.start() + _letters_before_digits(word[0])
        else:
            at = word.start() + opening.proclitics
        if at < free_from:
            continue
        if lead.end in (at, word.start()):
            led = lead
        else:  # a paragraph that opens with a year opens with a date
            led = _OPENS_PARAGRAPH if at == 0 and opening is grammar.number else _NO_LEAD
        best = _longest(layer, grammar, opening, at, led)
        if best is None:
            for prefix in opening.prefixes if at >= lead.end else ():
                if match := prefix.pattern.match(folded.text, at):
                    lead.take(prefix, at, match.end())
                    break
            continue
        rule, match, sense = best
        free_from = match.end()
        if isinstance(sense, NotADate):
            continue
        begin, until = layer.span(led.start if led.start >= 0 else at, match.end())
        words = layer.paragraph.text[begin:until]
        bound = None if isinstance(sense, Range) and led.bound == "ON_OR_AFTER" else led.bound  # from 12 to 15 October
        yield Found(layer, begin, until, words, rule.name, sense, led.section, bound, led.approximate)
        if isinstance(sense, Absolute) and sense.month is None and sense.year is not None:
            link = grammar.list_links.match(folded.text, free_from)  # 2005, 2006 and 2007
            lead = _Lead(end=link.end() if link else -1)


def _letters_before_digits(word: str) -> int:
    """Of «and 2006» where the conjunction is written onto the number."""
    return next((at for at, letter in enumerate(word[:3]) if letter.isdecimal()), 0)


def _longest(
    layer: PartLayer, grammar: DateGrammar, opening: Opening, at: int, led: _Lead
) -> tuple[DateRule, Match[str], Sense] | None:
    best: tuple[DateRule, Match[str], Sense] | None = None
    for rule in opening.rules:
        if rule.after_prefix and (led.end < 0 or (rule.after_prefix == "section" and led.section is None)):
            continue
        if rule.bare and opening.proclitics:
            continue
        match = rule.pattern.match(layer.folded.text, at)
        if match is None or (best is not None and match.end() <= best[1].end()):
            continue
        sense = rule.read(match)
        if sense is not None and _allowed(rule, match, layer, grammar):
            best = rule, match, sense
    return best


def _allowed(rule: DateRule, match: Match[str], layer: PartLayer, grammar: DateGrammar) -> bool:
    """What a pattern over folded text cannot see: capitals, quotation marks, how the sentence begins."""
    if rule.capital and match[rule.capital] and not layer.received(*match.span(rule.capital))[0].isupper():
        return False
    if not rule.outside_quotations:
        return True
    at, _ = layer.span(*match.span())
    if layer.is_quoted(at):
        return False
    start, _ = layer.sentence_at(at)
    return grammar.reporting.match(layer.folded_words(start, at)) is not None


_FARTHEST = 12
"""Letters between two expressions that may be one."""
_LEAD = 16
"""Letters before the first in which «from» and «between» stand."""
_ENDS = (Absolute, NearDay, PartOf, Era, Within)


def join(found: Iterable[Found], grammar: DateGrammar) -> list[Found]:
    """The expressions of one part, those that belong together as one."""
    joined = _paired(_with_shared_years(_paired(found, grammar, _within), grammar), grammar, _range)
    return [_told(words, grammar) for words in joined if not _lacks_whole(words.sense)]


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
    if isinstance(whole, Absolute) and whole.day is None and whole.weekday is None and whole.towards is None:
        unit = "month" if whole.month is not None else "year" if whole.year is not None else None
    if isinstance(part, PartOf) and part.of is None and part.towards is None:
        return unit == "year" or (unit == "month" and part.unit in ("week", "weekday"))
    if not isinstance(part, Absolute) or part.year is not None or part.towards is not None:
        return False
    return unit == "year" if part.month is not None else part.weekday is not None and unit == "week"


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

"""Where date expressions stand, and what their words say before any calendar is asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import Match

from pelican_dossier.languages.daterules import DateGrammar, DateRule, Opening, Prefix
from pelican_dossier.languages.senses import Absolute, NotADate, Range, Section, Sense
from pelican_dossier.model import Bound
from pelican_dossier.model.text import PartLayer

_WORD = re.compile(r"\w+")
_NEAR = 6
"""Expressions before one among which that of its event is looked for."""
_LONGEST_SENTENCE = 600
"""Letters before a date within which its sentence has to begin, where its beginning matters."""


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
    after_day: bool = False
    """A day with its month stands right before."""

    def take(self, prefix: Prefix, start: int, end: int) -> None:
        """One prefix more, or the first of a new lead."""
        if start != self.end or (self.section and prefix.section):
            self.start, self.section, self.bound, self.approximate = -1, None, None, False
        self.after_day = False
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
        best = _longest(layer, opening, at, led)
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
        bound = led.bound
        if (isinstance(sense, Range) and bound == "ON_OR_AFTER") or grammar.owning.match(folded.text, free_from):
            bound = None  # from 12 to 15 October; after Friday's quake
        yield Found(layer, begin, until, words, rule.name, sense, led.section, bound, led.approximate)
        if isinstance(sense, Absolute) and (sense.day or (sense.month is None and sense.year is not None)):
            link = grammar.list_links.match(folded.text, free_from)  # 2005, 2006 and 2007; June 1, 2 and 3
            lead = _Lead(end=link.end() if link else -1, after_day=sense.day is not None)


def before_in_sentence(found: Sequence[Found], at: int) -> list[Found]:
    """The last expressions that the sentence of one has before it, in their order."""
    layer = found[at].layer
    start, _ = layer.sentence_at(found[at].start)
    return [other for other in found[max(0, at - _NEAR) : at] if other.layer is layer and other.start >= start]


def _letters_before_digits(word: str) -> int:
    """Of «and 2006» where the conjunction is written onto the number."""
    return next((at for at, letter in enumerate(word[:3]) if letter.isdecimal()), 0)


def _longest(layer: PartLayer, opening: Opening, at: int, led: _Lead) -> tuple[DateRule, Match[str], Sense] | None:
    best: tuple[DateRule, Match[str], Sense] | None = None
    for rule in opening.rules:
        if rule.after_prefix and (
            led.end < 0 or led.after_day or (rule.after_prefix == "section" and led.section is None)
        ):
            continue
        if rule.after_day and not led.after_day:
            continue
        if rule.bare and opening.proclitics:
            continue
        match = rule.pattern.match(layer.folded.text, at)
        if match is None or (best is not None and match.end() <= best[1].end()):
            continue
        sense = rule.read(match)
        if sense is not None and _allowed(rule, match, layer):
            best = rule, match, sense
    return best


def _allowed(rule: DateRule, match: Match[str], layer: PartLayer) -> bool:
    """What a pattern over folded text cannot see: capitals, quotation marks, how the sentence begins."""
    if rule.capital and match[rule.capital] and not layer.received(*match.span(rule.capital))[0].isupper():
        return False
    at, _ = layer.span(*match.span())
    if rule.outside_quotations and layer.is_quoted(at):
        return False
    if rule.sentence is None:
        return True
    start, _ = layer.sentence_at(at)
    if at - start > _LONGEST_SENTENCE:
        return False
    return rule.sentence.fullmatch(layer.folded_words(start, at)) is not None

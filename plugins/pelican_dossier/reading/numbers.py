"""A number in the words of a part, what it counts, and the value that the two make."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from pelican_dossier.languages.figurerules import FigureGrammar, Unit
from pelican_dossier.languages.numeralreader import read_numeral
from pelican_dossier.languages.numerals import Exact
from pelican_dossier.model.text import PartLayer, Tokens

_DIRECTION = "".join(map(chr, (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_TURNS = re.compile(rf"\d\D*[{_DIRECTION}]\D*\d")


def turning(received: str) -> bool:
    """Whether a sign of direction stands among the digits of a number as received."""
    return not received.isalnum() and _TURNS.search(received) is not None


_PLACES = 4
"""Behind the point of a number whose decimals do not end: 220 2/3."""


def shown(value: Exact, unit: Unit | None) -> int | float | str:
    """The number, or the ISO 8601 duration that it makes with a unit of time."""
    if unit is None:
        return int(value) if value.denominator == 1 else round(float(value), _PLACES)
    years_and_a_half = unit.duration == "P{}Y" and (value * unit.factor).denominator == 2
    if years_and_a_half:
        return f"P{int(value * unit.factor)}Y6M"
    amount = value * unit.factor
    return unit.duration.format(int(amount) if amount.denominator == 1 else round(float(amount), _PLACES))


class Number(NamedTuple):
    """A number in the words of a stretch; offsets count in its folded text."""

    start: int
    end: int
    value: Exact
    next: int
    """The token after it."""
    scale: int = 1
    unit: str | None = None
    """The noun that the number itself holds: a dual, or one that stands before its number."""
    noun_end: int | None = None
    """Where such a noun ends, if before its number."""
    is_bare: bool = False
    """Nothing by itself, a figure with a noun (a, one)."""
    needs_time: bool = False
    """A fraction, which is a figure of a unit of time alone (half an hour)."""
    needs_hedge: bool = False
    """Only behind «more than» and the like, or of a time or a share (past the fifty, the four days)."""
    is_lonely: bool = False
    """«one» behind its noun: only where the sentence counts it against others."""
    doubtful: bool = False
    high: Exact | None = None
    """The upper end of a range."""


class Counted(NamedTuple):
    """What a number counts, as the text writes it."""

    end: int
    words: str | None = None
    unit: Unit | None = None
    is_share: bool = False
    """A per cent, a sign."""


def behind_its_noun(tokens: Tokens, at: int, grammar: FigureGrammar) -> Number | None:
    """«the parties the four», «a Muslim, one»: the number with the noun before it."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    value, following = grammar.behind.get(words[at]), at + 1
    if (
        words[at] in grammar.with_teen
        and words[following : following + 1]
        and words[following] in grammar.numerals.teen
    ):
        value, following = grammar.with_teen[words[at]] + 10, following + 1
    if value is None or at == 0 or starts[at] != ends[at - 1] + 1:
        return None
    noun = words[at - 1]
    pattern = grammar.one_noun if value == 1 else grammar.definite_noun
    match = pattern.fullmatch(noun) if pattern and noun not in grammar.function_words else None
    if pattern is None or match is None:
        return None
    first = at - 1
    while value != 1 and _goes_before(tokens, first, pattern, grammar):
        first, match = first - 1, pattern.fullmatch(words[first - 1]) or match
    start, noun = starts[first] + match.start("noun"), " ".join([match["noun"], *words[first + 1 : at]])
    noun_end = ends[at - 1]
    return Number(start, ends[following - 1], value, following, unit=noun, noun_end=noun_end, is_lonely=value == 1)


def _goes_before(tokens: Tokens, at: int, pattern: re.Pattern[str], grammar: FigureGrammar) -> bool:
    """Whether the word before a definite one is definite too, so that this one is its adjective: the friendly matches
    the four."""
    words, adjective = tokens.words, grammar.definite_adjective
    if at == 0 or adjective.fullmatch(words[at]) is None or tokens.starts[at] != tokens.ends[at - 1] + 1:
        return False
    noun = words[at - 1]
    return noun not in grammar.function_words and adjective.fullmatch(noun) is None and bool(pattern.fullmatch(noun))


_BRACKETS, _OPENING = frozenset({"()", "[]"}), frozenset("([")
_AMID = re.compile(r"\w\s?$")
"""Words before a bracket: what begins a sentence or stands behind a colon numbers a list."""


def in_brackets(text: str, tokens: Tokens, number: Number, grammar: FigureGrammar) -> Number:
    """«(100) thousand», «(60) days»: digits that stand in brackets amid a sentence, with these, and with their scale.

    Where nothing is counted behind them the number stays as it is: it may be an age, a note, a sign.
    """
    start, end, behind = number.start - 1, number.end + 1, number.next + 1
    is_bracketed = start >= 0 and text[start] + text[number.end : end] in _BRACKETS
    if not is_bracketed or not _AMID.search(text, max(0, start - 2), start) or not text[end : end + 1].isspace():
        return number
    words = tokens.words
    scale = grammar.numerals.scales.get(words[behind]) if behind < len(words) else None
    if scale and tokens.starts[behind] == end + 1:
        end, value = tokens.ends[behind], number.value * scale
        return number._replace(start=start, end=end, value=value, next=behind + 1, scale=scale)
    counted = grammar.counted.match(text, end)
    if counted is None or (counted["unit"] or "").partition(" ")[0] in grammar.function_words:
        return number
    return number._replace(start=start, end=end, next=behind)


def with_its_digits(text: str, tokens: Tokens, number: Number, grammar: FigureGrammar) -> Number:
    """«thirty (30) days», as contracts have it: a number in words takes in the same in digits behind it."""
    words, at = tokens.words, number.next + 1
    if at >= len(words) or words[number.next] not in _OPENING:
        return number
    digits = read_numeral(grammar.numerals, text, tokens, at, words[at])
    if digits is None or not digits.has_digits or digits.value != number.value:
        return number
    alone = Number(tokens.starts[at], tokens.ends[digits.end - 1], digits.value, digits.end)
    whole = in_brackets(text, tokens, alone, grammar)
    return number._replace(next=digits.end + 1) if whole is alone else whole._replace(start=number.start)


_QUOTES = frozenset("\"“”«»'‘’")


def is_a_name(layer: PartLayer, number: Number, counted: Counted) -> bool:
    """«in Four Corners», «on 60 Minutes», «on board Polar Two»: capitals in the midst of a sentence, where words before
    have none, behind a name, or all that stands between quotation marks."""
    before = layer.received(max(0, number.start - 20), number.start).split()
    written = layer.received(number.start, number.start + 1)
    is_in_capitals = counted.words is not None and counted.words[0].isupper()
    if written.isupper() and not is_in_capitals:
        return bool(before) and before[-1].isalpha() and before[-1][0].isupper()
    if counted.words is None or not is_in_capitals:
        return False
    is_title = written.isupper() or (written.isdecimal() and counted.unit is not None)
    behind = min(counted.end + 1, len(layer.folded.text))
    quoted = layer.received(max(0, number.start - 1), number.start), layer.received(counted.end, behind)
    if is_title and all(mark in _QUOTES for mark in quoted if mark) and all(quoted):
        return True
    return is_title and bool(before) and before[-1].isalpha() and before[-1].islower()


_NEAR = 60
"""Letters around «one» in which words count it against others."""


def is_against_others(layer: PartLayer, at: int, others: Sequence[int], grammar: FigureGrammar) -> bool:
    """Whether the sentence of «one», which stands at an offset of the paragraph, counts something else or only one.

    ``others`` are where the other figures begin, in order.
    """
    start, end = layer.sentence_at(at)
    has_others = bisect_left(others, start) < bisect_left(others, end)
    near = layer.folded_words(max(start, at - _NEAR), min(end, at + _NEAR))
    return has_others or grammar.against.search(near) is not None

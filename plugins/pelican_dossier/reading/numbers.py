"""A number in the words of a part, what it counts, and the value that the two make."""

from dataclasses import dataclass

from pelican_dossier.languages.figurerules import FigureGrammar, Unit
from pelican_dossier.languages.numerals import Exact
from pelican_dossier.model.text import Tokens


def shown(value: Exact, unit: Unit | None) -> int | float | str:
    """The number, or the ISO 8601 duration that it makes with a unit of time."""
    if unit is None:
        return int(value) if value.denominator == 1 else float(value)
    years_and_a_half = unit.duration == "P{}Y" and (value * unit.factor).denominator == 2
    if years_and_a_half:
        return f"P{int(value * unit.factor)}Y6M"
    amount = value * unit.factor
    return unit.duration.format(int(amount) if amount.denominator == 1 else float(amount))


@dataclass(frozen=True, slots=True)
class Number:
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
    """Only behind «more than» and the like (past the fifty)."""
    high: Exact | None = None
    """The upper end of a range."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts, as the text writes it."""

    end: int
    words: str | None = None
    unit: Unit | None = None


def behind_its_noun(tokens: Tokens, at: int, grammar: FigureGrammar) -> Number | None:
    """«the parties the four», «a Muslim, one»: the number with the noun before it."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    value = grammar.behind.get(words[at])
    if value is None or at == 0 or starts[at] != ends[at - 1] + 1:
        return None
    noun = words[at - 1]
    pattern = grammar.one_noun if value == 1 else grammar.definite_noun
    match = pattern.fullmatch(noun) if pattern and noun not in grammar.function_words else None
    if match is None:
        return None
    start = starts[at - 1] + match.start("noun")
    return Number(start, ends[at], value, at + 1, unit=match["noun"], noun_end=ends[at - 1])

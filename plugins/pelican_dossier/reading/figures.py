"""Figures: each number with what it counts, how exact it is, and nothing that is a date, a name or a code."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.daterules import NEVER
from pelican_dossier.languages.figurerules import LOOK_BACK, FigureGrammar
from pelican_dossier.languages.numeralreader import read_numeral
from pelican_dossier.model import DateExpression, Figure
from pelican_dossier.model.reading import spans_by_paragraph
from pelican_dossier.model.text import PartLayer, TextLayer
from pelican_dossier.reading import numbers
from pelican_dossier.reading.numbers import Counted, Number, shown

_Spans = Sequence[tuple[int, int]]


class Scan:
    """One walk over the words of a part."""

    def __init__(self, layer: PartLayer, grammar: FigureGrammar, dates: _Spans) -> None:
        self._layer, self._grammar, self._dates = layer, grammar, dates
        self._text = layer.folded.text
        self._tokens, self._starts, self._ends = layer.tokens.words, layer.tokens.starts, layer.tokens.ends

    def figures(self) -> Iterator[Figure]:
        """The figures in their order; «one» beside its noun only where it is counted against others."""
        found = list(self._all())
        others = [figure.start for figure, is_lonely in found if not is_lonely]
        for figure, is_lonely in found:
            if not is_lonely or numbers.is_against_others(self._layer, figure.start, others, self._grammar):
                yield figure

    def _all(self) -> Iterator[tuple[Figure, bool]]:
        grammar, free_from = self._grammar, 0
        if grammar.counted is NEVER:  # else every number would be a figure of nothing
            return
        first_words, last_letters, endings = grammar.first_words, grammar.last_letters, grammar.dual_letters
        opening = [
            (at, word)
            for at, word in enumerate(self._tokens)
            if word in first_words or (word[-1] in last_letters and (word.endswith(endings) or word[-1].isdecimal()))
        ]
        for at, word in opening:
            if at < free_from:
                continue
            number = self._number(at, word)
            if number is None:
                continue
            number = self._ranged(number)
            free_from = number.next
            counted = self._counted(number)
            if self._counts(number, counted):
                free_from = max(free_from, bisect_left(self._starts, counted.end, number.next))
                yield self._figure(number, counted), number.is_lonely

    def _number(self, at: int, word: str) -> Number | None:
        grammar = self._grammar
        if word[0].isdecimal():
            if not self._is_part_of_a_name(at):
                return self._numeral(at, word, 0)
            number = self._numeral(at, word, 0) if self._grammar.glued.fullmatch(self._tokens[at - 1]) else None
            return number._replace(is_bare=True) if number else None
        if (number := numbers.behind_its_noun(self._layer.tokens, at, grammar)) and not self._is_by_itself(number, at):
            return number
        clitics = grammar.openings.get(word)
        if clitics is not None:
            return self._numeral(at, word[clitics:], clitics)
        if (article := grammar.definite.get(word)) is not None:
            number = self._numeral(at, word[article:], article)
            needs_hedge = number is not None and number.next == at + 1
            return number._replace(start=self._starts[at], needs_hedge=needs_hedge) if number else None
        return self._dual(at, word)

    def _is_by_itself(self, number: Number, at: int) -> bool:
        """Whether «one» counts nothing before it: percent stands behind it, or it is one of twenty-one."""
        if not number.is_lonely:
            return False
        numeral = self._numeral(at, self._tokens[at], 0)
        match = self._grammar.counted.match(self._text, number.end)
        return (match is not None and match["unit"] is None) or (numeral is not None and numeral.value > 1)

    def _numeral(self, at: int, word: str, clitics: int) -> Number | None:
        grammar = self._grammar
        numeral = read_numeral(grammar.numerals, self._text, self._layer.tokens, at, word)
        if numeral is None:
            return None
        value, end, following = numeral.value, self._ends[numeral.end - 1], numeral.end
        half = grammar.half_of_scale.match(self._text, end)
        if half and (numeral.scale > 1 or not half.groupdict().get("scale")):
            value, end = value + Fraction(numeral.scale, 2), half.end()
            following = bisect_left(self._starts, end, following)
        elif numeral.has_digits and (part := grammar.fraction_behind.match(self._text, end)) and part["under"] != "0":
            value, end = value + Fraction(int(part["over"]), int(part["under"])), part.end()
            following = bisect_left(self._starts, end, following)
        is_bare = word in grammar.bare_words and numeral.end == at + 1
        needs_time = word in grammar.numerals.fractions and numeral.value < 1
        start = self._starts[at] + clitics
        number = Number(start, end, value, following, numeral.scale, is_bare=is_bare, needs_time=needs_time)
        number = number._replace(doubtful=numeral.doubtful)
        words = self._text, self._layer.tokens
        if not numeral.has_digits:
            return numbers.with_its_digits(*words, number, grammar)
        return numbers.in_brackets(*words, self._turned(number), grammar)

    def _turned(self, number: Number) -> Number:
        """A decimal in digits that a sign of direction may have turned round."""
        turned = self._grammar.turned.match(self._text, number.end)
        if turned and number.scale == 1 and numbers.turning(self._layer.received(number.start, turned.end())):
            at = bisect_left(self._starts, turned.start("digits"))
            rest = read_numeral(self._grammar.numerals, self._text, self._layer.tokens, at, self._tokens[at])
            if rest and number.value.denominator == 1:
                value, end = Fraction(f"{number.value}.{turned['digits']}") * rest.scale, self._ends[rest.end - 1]
                return number._replace(end=end, value=value, next=rest.end, scale=rest.scale, doubtful=True)
        is_turning = numbers.turning(self._layer.received(number.start, number.end))
        return number._replace(doubtful=number.doubtful or is_turning)

    def _is_part_of_a_name(self, at: int) -> bool:
        """F16, a code: letters that are no proclitics touch the digits."""
        if at == 0 or self._ends[at - 1] != self._starts[at] or not self._tokens[at - 1][0].isalpha():
            return False
        return self._tokens[at - 1] not in self._grammar.proclitics_before_digits

    def _dual(self, at: int, word: str) -> Number | None:
        """A noun that says two by its form; its adjectives, duals too, count nothing more."""
        clitics = self._dual_clitics(word)
        if clitics is None:
            return None
        following = at + 1
        while following < len(self._tokens) and self._dual_clitics(self._tokens[following]) is not None:
            following += 1
        return Number(self._starts[at] + clitics, self._ends[at], 2, following, unit=word[clitics:])

    def _dual_clitics(self, word: str) -> int | None:
        """How many letters are written onto the front of a dual; None of a word that is none."""
        grammar = self._grammar
        if word in grammar.duals:
            return grammar.duals[word]
        if grammar.dual_ending is None or word in grammar.not_dual or not word.endswith(grammar.dual_letters):
            return None
        match = grammar.dual_ending.fullmatch(word)
        return match.start("noun") if match and match["noun"] not in grammar.not_dual else None

    def _ranged(self, low: Number) -> Number:
        """The number, or the range that it opens; the end of a date opens none (in 2015 to 13 billion)."""
        if low.next >= len(self._tokens) or low.unit or self._is_dated(low.start, low.end):
            return low
        for rule in self._grammar.ranges:
            between = rule.between.match(self._text, low.end)
            before = self._before(low) if between else ""
            if not between or not rule.before.search(before) or rule.unless.search(before):
                continue
            at = bisect_right(self._ends, between.end(), low.next)
            word = self._tokens[at][between.end() - self._starts[at] :] if at < len(self._tokens) else ""
            high = self._number(at, word) if word else None
            if high is None or high.unit or (rule.needs_unit and self._counted(high).words is None):
                continue
            value = low.value * high.scale if low.scale == 1 and low.value * high.scale <= high.value else low.value
            if value < high.value:
                return high._replace(start=low.start, value=value, high=high.value, is_bare=False)
        return low

    def _before(self, number: Number) -> str:
        return self._text[max(0, number.start - LOOK_BACK) : number.start]

    def _counted(self, number: Number) -> Counted:
        """The noun or sign that the number counts."""
        grammar, text = self._grammar, self._text
        if number.unit:
            noun = self._layer.received(number.start, number.noun_end or number.end)
            return Counted(number.end, noun, grammar.units.get(number.unit))
        if number.start and text[number.start - 1] in grammar.signs_before:
            return Counted(number.end, text[number.start - 1])
        match = grammar.counted.match(text, number.end)
        if match is None or self._is_dated(*match.span(match.lastgroup or 0)):
            return Counted(number.end)
        if match["unit"] is None:
            return Counted(match.end(), self._layer.received(*match.span(match.lastgroup or 0)), is_share=True)
        first = match["unit"].split()[0]
        if first in grammar.function_words:
            return Counted(number.end)
        start, end = match.span("unit")
        if conjoined := grammar.conjoined.match(text, end):
            end = conjoined.end()
        return Counted(end, self._layer.received(start, end), grammar.units.get(first))

    def _counts(self, number: Number, counted: Counted) -> bool:
        """Whether the number is a figure at all."""
        if number.needs_time and counted.unit is None and counted.words not in self._grammar.halved:
            return False
        if (number.is_bare and counted.words is None) or self._is_dated(number.start, number.end):
            return False
        is_told = counted.unit or counted.is_share
        if number.needs_hedge and not is_told and self._grammar.hedged(self._text, number.start, number.end)[0] is None:
            return False
        if self._grammar.names_have_capitals and numbers.is_a_name(self._layer, number, counted):
            return False
        before = self._before(number)
        digits = self._text[number.start : number.end]
        return not any(
            (not rule.spares_counted or counted.words is None)
            and (rule.number is None or rule.number.fullmatch(digits))
            and (rule.after is None or rule.after.match(self._text, number.end))
            and (rule.before is None or rule.before.search(before))
            for rule in self._grammar.quickest_no_figures
        )

    def _is_dated(self, start: int, end: int) -> bool:
        """Whether a date has taken any of the words."""
        if not self._dates:
            return False
        first, last = self._layer.span(start, end)
        at = bisect_left(self._dates, (first, first))
        return any(other < last and first < until for other, until in self._dates[max(0, at - 1) : at + 1])

    def _figure(self, number: Number, counted: Counted) -> Figure:
        start, end = number.start, counted.end
        value, high = number.value, number.high
        if counted.unit and (half := self._grammar.half_of_unit.match(self._text, end)):
            value, end = value + Fraction(1, 2), half.end()
        if counted.words and counted.words in self._grammar.signs_before and self._text[:start].endswith(counted.words):
            start -= len(counted.words)
        hedge, start, end = self._grammar.hedged(self._text, start, end)
        first, last = self._layer.span(start, end)
        return Figure(
            paragraph=self._layer.paragraph.index,
            start=first,
            end=last,
            text=self._layer.paragraph.text[first:last],
            value=shown(value, counted.unit)
            if high is None
            else f"{shown(value, counted.unit)}/{shown(high, counted.unit)}",
            unit=counted.words,
            mod=hedge,
            doubtful=number.doubtful,
        )


def read_figures(layer: TextLayer, language: LanguagePack, dates: Iterable[DateExpression]) -> tuple[Figure, ...]:
    """Every figure in the order of the text; numbers that ``dates`` have taken are none."""
    taken = spans_by_paragraph(dates)
    return tuple(
        figure
        for part in layer.parts
        for figure in Scan(part, language.figures, taken.get(part.paragraph.index, ())).figures()
    )

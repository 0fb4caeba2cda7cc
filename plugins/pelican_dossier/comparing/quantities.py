"""Quantities: which figures of a dispatch count the dead, the wounded, the arrested, those who guard; and of whom."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pelican_dossier.comparing.bounds import NumberBounds, number_bounds
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.languages.eventrules import EventType
from pelican_dossier.languages.quantityrules import QuantityGrammar
from pelican_dossier.model import Figure, Population, QuantityKind

_REACH = 60
"""Letters between a cue and the first figure that it governs."""
_FARTHER = 110
"""The same where figures that it governs stand between them."""
_BESIDE = 25
"""Letters before a figure in which a verb governs it."""
_MOVING: frozenset[EventType] = frozenset({"arrive", "leave", "move", "transfer", "meet", "visit", "continue"})
"""What is told of some of the wounded or of the dead afterwards."""
_AROUND = 40
"""Letters before a cue in which what it tells may be denied."""
_GUARDING: frozenset[Population] = frozenset({"security", "members", "police", "soldiers", "units"})
"""Who may be deployed."""


@dataclass(frozen=True, eq=False)
class Quantity:
    """A figure that counts something of a happening."""

    sentence: Sentence
    figure: Figure
    kind: QuantityKind
    population: Population
    is_risen: bool
    """It is said to have grown to what it is."""
    words: str
    """Those that tell whom or what it counts, folded."""
    things: str = ""
    """What is counted or measured, as received, where it is no people."""

    @property
    def bounds(self) -> NumberBounds:
        """The least and the most that the number may mean."""
        return number_bounds(self.figure.value, self.figure.mod)


def quantities(sentence: Sentence) -> Iterator[Quantity]:
    """Those of a sentence, as far as they are told as facts and count all whom their words name."""
    if sentence.figures:
        yield from _Reader(sentence).all()


@dataclass(frozen=True, slots=True)
class _Counted:
    """A figure in the folded words of its sentence."""

    figure: Figure
    start: int
    noun: int
    """Where what it counts begins, else its end."""
    end: int
    until: int
    """Where the next figure begins, or the words end."""


class _Reader:
    """One walk over the figures of a sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence, self._text = sentence, sentence.folded
        self._grammar: QuantityGrammar = sentence.language.quantities
        self._figures = self._counted([f for f in sentence.figures if _counts_things(f)])

    def all(self) -> Iterator[Quantity]:
        found: list[Quantity] = []
        kinds = set[QuantityKind | None]()
        for counted in self._figures:
            kind, cue = self._kind(counted)
            is_of_others = kind in kinds and self._grammar.others.match(self._text, counted.noun) is not None
            kinds.add(kind)
            if kind is None and found and self._grammar.part.search(self._text, 0, counted.start):
                kind = found[-1].kind
            population = self._population(counted)
            if kind is None or population is None or self._is_unsaid(counted, cue):
                continue
            is_risen = self._grammar.risen.search(self._text[: counted.start]) is not None
            before = [one for one in found if one.kind == kind]
            if is_of_others or any(one.is_risen for one in before) or self._is_of_some(counted, population):
                continue
            if not _may_be(kind, population):
                continue
            words = self._grammar.where.split(self._text[counted.noun : counted.until], maxsplit=1)[0]
            found.append(Quantity(self._sentence, counted.figure, kind, population, is_risen, words))
        yield from found

    def _counted(self, figures: Sequence[Figure]) -> list[_Counted]:
        at = self._sentence.folded_at
        starts = [*(at(figure.start) for figure in figures[1:]), len(self._text)]
        found = []
        for figure, until in zip(figures, starts, strict=False):
            start, end = at(figure.start), at(figure.end)
            unit = self._sentence.language.fold(figure.unit).text if figure.unit else ""
            noun = self._text.rfind(unit, start, end) if unit else end  # a hedge may stand behind it
            found.append(_Counted(figure, start, noun if noun >= 0 else end, end, until))
        return found

    def _kind(self, counted: _Counted) -> tuple[QuantityKind | None, int]:
        """What happened to those whom a figure counts, and where the word begins that tells it."""
        grammar, text = self._grammar, self._text
        if any(grammar.together.match(text, at, counted.until) for at in (counted.noun, counted.end)):
            return "casualties", counted.start
        for pattern, begins in ((grammar.units, counted.noun), (grammar.behind, counted.end)):
            if match := pattern.match(text, begins, counted.until):
                return None if self._are_moved(counted) else _group(match), counted.start
        if match := grammar.tolls.search(text, max(0, counted.start - _REACH), counted.start):
            return _group(match), match.start()
        cues = grammar.cues.finditer(text, max(0, counted.start - _FARTHER), counted.start)
        cue = max(cues, key=re.Match.end, default=None)
        if cue and self._governs(cue, counted):
            return _group(cue), cue.start()
        return None, counted.start

    def _governs(self, cue: re.Match[str], counted: _Counted) -> bool:
        """Whether nothing between a cue and a figure tells of something else that happens."""
        before = [(one.start, one.until) for one in self._figures if cue.end() <= one.start < counted.start]
        if counted.start - cue.end() > (_FARTHER if before else _REACH):
            return False
        joined = [match.span() for match in self._grammar.joining.finditer(self._text, cue.end(), counted.start)]
        between = [trigger for trigger in self._triggers if cue.end() <= self._place(trigger) < counted.start]
        return not any(
            (trigger.is_verb or not before) and not _is_inside(self._place(trigger), joined) for trigger in between
        )

    def _are_moved(self, counted: _Counted) -> bool:
        """Whether the sentence tells where some of them go: 80 wounded arrived."""
        near = max(0, counted.start - _BESIDE)
        return any(t.type in _MOVING for t in self._triggers if near <= self._place(t) < counted.start)

    @cached_property
    def _triggers(self) -> Sequence[Trigger]:
        return self._sentence.triggers

    def _place(self, trigger: Trigger) -> int:
        return self._sentence.folded_at(trigger.start)

    def _population(self, counted: _Counted) -> Population | None:
        """Whom a figure counts; None where its noun is none that is known."""
        match = self._grammar.populations.match(self._text, counted.noun, counted.until)
        if match:
            return _population(match)
        is_plain = counted.figure.unit is None and not self._grammar.partitive.match(self._text, counted.end)
        return "" if is_plain or self._grammar.people.match(self._text, counted.noun) else None

    def _is_of_some(self, counted: _Counted, population: Population) -> bool:
        """Whether it counts some of those whom another figure counts, and nobody can tell which."""
        grammar, text = self._grammar, self._text
        some = grammar.part_behind.match(text, counted.noun) or grammar.part_behind.match(text, counted.end)
        if some and text[some.end() : counted.until].strip():  # «15, of them 12 of the force» counts all
            return True
        if grammar.qualified.match(text, counted.end, counted.until):
            return True
        return not population and grammar.part.search(text, 0, counted.start) is not None

    def _is_unsaid(self, counted: _Counted, cue: int) -> bool:
        first = max(0, cue - _AROUND)
        commas = self._sentence.language.orthography.commas
        first = max([first, *(at + 1 for at in range(first, cue) if self._text[at] in commas)])
        return self._grammar.unsaid.search(self._text, first, counted.start) is not None


def _counts_things(figure: Figure) -> bool:
    """Whether it is no length of time, no share and no doubtful number."""
    is_time = isinstance(figure.value, str) and figure.value.startswith("P")
    return not is_time and not figure.doubtful and not (figure.unit or "").startswith(("%", "٪"))


def _may_be(kind: QuantityKind, population: Population) -> bool:
    return kind != "deployed" or population in _GUARDING


def _is_inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _group(match: re.Match[str]) -> QuantityKind:
    return match.lastgroup  # type: ignore[return-value]  # the groups of these patterns are kinds


def _population(match: re.Match[str]) -> Population:
    return match.lastgroup  # type: ignore[return-value]  # the groups of this pattern are populations

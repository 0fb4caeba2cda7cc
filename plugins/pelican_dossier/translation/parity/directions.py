"""Words that turn the sense: more and less, rise and fall, denials."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from re import Pattern

from pelican_dossier.languages.parityrules import Direction
from pelican_dossier.translation.parity.contents import PartContent
from pelican_dossier.translation.parity.difference import Difference


def comparisons(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """More on one side, less on the other."""
    grammars = original.language.parity.comparison, translation.language.parity.comparison
    yield from _turned("comparison", original, translation, grammars)


def changes(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A rise on one side, a fall on the other."""
    grammars = original.language.parity.change, translation.language.parity.change
    yield from _turned("change", original, translation, grammars)


def extremes(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """At least on one side, at most on the other: of a week, of those who came."""
    grammars = original.language.parity.extremes, translation.language.parity.extremes
    yield from _turned("hedge", original, translation, grammars)


def order(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """Before on one side, after on the other."""
    yield from _turned(
        "bound", original, translation, (original.language.parity.order, translation.language.parity.order)
    )


def _turned(
    rule: str, original: PartContent, translation: PartContent, grammars: tuple[Direction, Direction]
) -> Iterator[Difference]:
    """Words of one direction that are too rare, beside words of the other that are too many."""
    ours, theirs = _Pointing(original, grammars[0]), _Pointing(translation, grammars[1])
    for way, back in (("one", "other"), ("other", "one")):
        lacking = ours.surely[way] - theirs.maybe(way)
        extra = theirs.surely[back] - ours.maybe(back)
        if lacking > 0 and extra > 0:
            yield Difference(rule, tuple(ours.words[way][-lacking:]), tuple(theirs.words[back][-extra:]))
            return


class _Pointing:
    """The words of a part that point one way or the other."""

    def __init__(self, part: PartContent, grammar: Direction) -> None:
        self.words = {"one": _found(part, grammar.one), "other": _found(part, grammar.other)}
        self.surely = Counter({way: len(found) for way, found in self.words.items()})
        self._either = len(_found(part, grammar.either))

    def maybe(self, way: str) -> int:
        """As many words as may point a way."""
        return self.surely[way] + self._either


def negations(original: PartContent, translation: PartContent) -> Iterator[Difference]:
    """A denial that only one side has, where the other has no word to spare that may stand for one."""
    paired = min(len(_found(part, part.language.parity.without)) for part in (original, translation))
    ours, theirs = _Denying(original, 0), _Denying(translation, 0)
    if _differ(ours, theirs) or (paired and _differ(_Denying(original, paired), _Denying(translation, paired))):
        yield Difference("negation", ours.words, theirs.words)


class _Denying:
    """The words of a part that deny, and how many may; without the first of those that stand for «without»."""

    def __init__(self, part: PartContent, paired: int) -> None:
        grammar, text = part.language.parity, part.layer.folded.text
        left_out = [match.span() for match in islice(grammar.without.finditer(text), paired)]

        def found(pattern: Pattern[str]) -> list[tuple[int, int]]:
            spans = (match.span() for match in pattern.finditer(text))
            return [one for one in spans if not any(one[0] < end and start < one[1] for start, end in left_out)]

        self.words = tuple(part.layer.received(*span) for span in found(grammar.negations))
        self.maybe = len(found(grammar.may_deny))


def _differ(ours: _Denying, theirs: _Denying) -> bool:
    spare = ours.maybe - theirs.maybe
    count, other = len(ours.words), len(theirs.words)
    return count > other + max(0, -spare) or other > count + max(0, spare)


def _found(part: PartContent, pattern: Pattern[str]) -> tuple[str, ...]:
    return tuple(part.layer.received(*match.span()) for match in pattern.finditer(part.layer.folded.text))

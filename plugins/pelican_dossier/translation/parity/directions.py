"""Words that turn the sense: more and less, rise and fall, denials."""

from collections import Counter
from collections.abc import Iterator
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
    ours, theirs = _denials(original), _denials(translation)
    spare = len(_may_deny(original)) - len(_may_deny(translation))
    if len(ours) > len(theirs) + max(0, -spare) or len(theirs) > len(ours) + max(0, spare):
        yield Difference("negation", ours, theirs)


def _denials(part: PartContent) -> tuple[str, ...]:
    return _found(part, part.language.parity.negations)


def _may_deny(part: PartContent) -> tuple[str, ...]:
    return _found(part, part.language.parity.may_deny)


def _found(part: PartContent, pattern: Pattern[str]) -> tuple[str, ...]:
    return tuple(part.layer.received(*match.span()) for match in pattern.finditer(part.layer.folded.text))

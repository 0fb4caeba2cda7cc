"""What the figures of an answer count: the noun beside a number, or the one that is asked about where it has none."""

import re
from collections.abc import Sequence

from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.model import Figure

_NOUN_WORDS = 4
"""Words behind a number without a noun among which those whom it counts are named: 15 of the force's members."""
_CLOSED = re.compile(r"^\s*[)\]»”\"]+\s*")
"""What closes around a number: (15) persons."""


def counts_any(sentence: Sentence, figure: Figure, units: Sequence[str]) -> bool:
    """Whether a figure counts one of some units, each of which may be several words; every figure where none is given.

    A number without a noun counts what it is said of, unless some of those it counts are told apart by such a unit:
    15, among them 12 soldiers.
    """
    if not units:
        return True
    written = [_plain(sentence, unit) for unit in units]
    counted = _counted(sentence, figure) or _named_before(sentence, figure)
    if counted:
        return any(_is_of(sentence, unit, counted) for unit in written)
    if sentence.language.comparison.those_behind.match(sentence.layer.folded_words(figure.end, sentence.end)):
        return _counts_some_of(sentence, figure, written)
    return not any(_is_among(sentence, figure, other, written) for other in sentence.figures)


def _named_before(sentence: Sentence, figure: Figure) -> list[str]:
    """The noun before a number word that stands behind what it counts; none of others."""
    grammar = sentence.language.comparison
    if sentence.layer.folded_words(figure.start, figure.end).strip() not in grammar.paired:
        return []
    before = sentence.before(figure.start).split()[-1:]
    is_noun = before and len(grammar.numbers(sentence.plain(before[0]))) > 1
    return [sentence.plain(before[0])] if is_noun else []


def _counts_some_of(sentence: Sentence, figure: Figure, units: Sequence[Sequence[str]]) -> bool:
    """Whether those of whom a figure counts some (two of them) are counted before it in the sentence, by a unit."""
    before = [other for other in sentence.figures if other.end <= figure.start]
    return bool(before) and any(_is_of(sentence, unit, _counted(sentence, before[-1])) for unit in units)


def counts_people(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure counts people by a noun that tells nothing of them, and whose they are is not said beside it."""
    counted = _counted(sentence, figure)
    return len(counted) == 1 and counted[0] in sentence.language.comparison.of_any


def names_anybody(sentence: Sentence, units: Sequence[str]) -> bool:
    """Whether one of some units counts people by a noun that tells nothing of them."""
    of_any = sentence.language.comparison.of_any
    return any(word in of_any for unit in units for word in _plain(sentence, unit))


def whom(sentence: Sentence, figure: Figure) -> str:
    """Whose members a figure counts, by the first word behind a noun that tells nothing of them; empty where none is
    said: 17 members of the force."""
    counted = _counted(sentence, figure)
    if not counted or counted[0] not in sentence.language.comparison.of_any:
        return ""
    return next((word for word in counted[1:] if word not in sentence.language.figures.function_words), "")


def _is_of(sentence: Sentence, unit: Sequence[str], counted: Sequence[str]) -> bool:
    """Whether the words of a unit stand among those that a figure counts, in the singular or in the plural."""
    numbers = sentence.language.comparison.numbers
    return all(not numbers(word).isdisjoint(counted) for word in unit)


def names_any(sentence: Sentence, start: int, end: int, units: Sequence[str]) -> bool:
    """Whether one of some units stands between two offsets of the paragraph."""
    words = [sentence.plain(word) for word in sentence.layer.folded_words(start, end).split()]
    return any(_is_of(sentence, _plain(sentence, unit), words) for unit in units)


def is_bare(sentence: Sentence, figure: Figure) -> bool:
    """Whether no noun tells what a figure counts."""
    return not _counted(sentence, figure)


def _plain(sentence: Sentence, text: str) -> list[str]:
    return [sentence.plain(word) for word in sentence.language.fold(text).text.split()]


def _counted(sentence: Sentence, figure: Figure) -> list[str]:
    """The words of the noun that a figure counts, without article and case; none where it has none."""
    behind = sentence.layer.folded_words(figure.end, sentence.end)
    closed = _CLOSED.match(behind)
    words = re.split(r"[^\w\s]", behind[closed.end() if closed else 0 :])[0].split()[:_NOUN_WORDS]
    is_part = words[:1] and words[0] in sentence.language.comparison.partitives
    whom = [sentence.plain(word) for word in words[1:]] if is_part else []
    if figure.unit:
        return [*_each_noun(sentence, figure.unit), *whom]  # 13 people of the security forces
    return whom or ([sentence.plain(words[0])] if words and closed else [])


def _each_noun(sentence: Sentence, unit: str) -> list[str]:
    """The plain words of a unit, those that an «and» is written onto without it: soldiers and policemen."""
    first, *rest = _plain(sentence, unit)
    written_on = tuple(sentence.language.events.conjunctions)
    bare = (word.removeprefix(one) for word in rest for one in written_on if word.startswith(one))
    return [first, *rest, *bare]


def _is_among(sentence: Sentence, whole: Figure, part: Figure, units: Sequence[Sequence[str]]) -> bool:
    """Whether a figure right behind another counts some of those, by one of the units."""
    between = sentence.layer.folded_words(whole.end, part.start) if whole.end <= part.start else ""
    if not between or len(between.split()) > _NOUN_WORDS:
        return False
    counted = _counted(sentence, part)
    is_named = any(_is_of(sentence, unit, counted) for unit in units)
    return is_named and sentence.language.comparison.of_those.search(between) is not None


def is_counted_with_others(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure counts two kinds at once: 23 between dead and wounded."""
    behind = sentence.layer.folded_words(figure.end, sentence.end)
    return sentence.language.comparison.together.match(behind) is not None

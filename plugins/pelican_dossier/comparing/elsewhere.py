"""Whether a value holds of another region than the one that is asked about: rain on Asir, where Jazan is meant.

Two regions exclude each other where both are named with one noun for what they are (a region, a province). A place that
is named by itself may lie in the region that is asked about, and excludes nothing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pelican_dossier.comparing.clauses import clause_at
from pelican_dossier.comparing.phrases import asked_in
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import bare_forms
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression, Figure, Question

_WORD = re.compile(r"\w+")


class _PlaceNamed(NamedTuple):
    """A place that is named with a noun for what it is."""

    level: str
    """What it is: of the words for it, the first in the language's list."""
    names: frozenset[str]
    """Its name's first word; of several, all of theirs, in all forms that may be it."""


def is_elsewhere(sentence: Sentence, question: Question, value: DateExpression | Figure) -> bool:
    """Whether the places named nearest to a value are other ones of the level of what the question names."""
    asked = list(_named(asked_in(question, sentence), sentence))
    if not asked:
        return False
    clause = clause_at(sentence.clauses, value.start)
    said = {form for word in _WORD.findall(sentence.folded) for form in bare_forms(sentence.language.code, word)}
    if any(one.names & said for one in asked):
        return False
    before = list(_named(sentence.layer.folded_words(sentence.start, value.start), sentence))
    nearest = before[-1:] or list(_named(sentence.layer.folded_words(value.start, clause.end), sentence))[:1]
    return any(one.level == other.level for one in nearest for other in asked)


def _named(folded: str, sentence: Sentence) -> Iterator[_PlaceNamed]:
    """The places of a folded text, in its order."""
    code, words = sentence.language.code, _WORD.findall(folded)
    levels = sentence.language.comparison.levels
    for at, word in enumerate(words):
        level = next((levels[form] for form in bare_forms(code, word) if form in levels), None)
        names = _names(words, at, code) if level else frozenset[str]()
        if level and names:
            yield _PlaceNamed(level, names)


def _names(words: Sequence[str], at: int, code: str) -> frozenset[str]:
    """What stands behind a noun of a level, with all that «and» goes on with; where it stands behind its name, that."""
    pack = LANGUAGE_PACKS[code]
    is_behind = pack.comparison.names_before_level
    if is_behind and words[at + 1 : at + 2] != ["of"]:
        return frozenset(bare_forms(code, words[at - 1])) - pack.figures.function_words if at else frozenset()
    first = at + (2 if is_behind else 1)
    found = set[str]()
    for index, word in enumerate(words[first:]):
        if index and not word.startswith(tuple(pack.events.conjunctions) or "\0"):
            break
        found.update(form for form in bare_forms(code, word) if form not in pack.figures.function_words)
    return frozenset(found)

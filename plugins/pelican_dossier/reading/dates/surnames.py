"""Weekdays that are surnames: *the secretary Ahmad al-Khamis*, in whose language that is Thursday."""

from collections.abc import Sequence

from pelican_dossier.languages.daterules import DateGrammar
from pelican_dossier.languages.senses import Absolute
from pelican_dossier.reading.dates.find import Found

_BEFORE = 60
"""Letters before a weekday in which an office with a given name stands."""


def without_surnames(parts: Sequence[Sequence[Found]], grammar: DateGrammar) -> list[list[Found]]:
    """The expressions of each part, but for weekdays behind a given name that has no other beside it, and for the same
    word right behind a verb of saying in the same dispatch."""
    bare = [words for part in parts for words in part if _is_bare_weekday(words)]
    named = {id(words): _folded(words) for words in bare if grammar.surname.search(_before(words))}
    if not named:
        return [list(part) for part in parts]
    surnames = set(named.values())
    again = {id(w) for w in bare if _folded(w) in surnames and grammar.named_again.search(_before(w))}
    return [[words for words in part if id(words) not in named and id(words) not in again] for part in parts]


def _is_bare_weekday(words: Found) -> bool:
    sense = words.sense
    return isinstance(sense, Absolute) and sense.weekday is not None and sense == Absolute(weekday=sense.weekday)


def _folded(words: Found) -> str:
    return words.layer.folded_words(words.start, words.end)


def _before(words: Found) -> str:
    return words.layer.folded_words(max(words.layer.part.start, words.start - _BEFORE), words.start)

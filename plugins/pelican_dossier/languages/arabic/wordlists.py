"""Common words and places of Arabic, by the lists beside this module."""

from collections.abc import Mapping
from functools import cache, lru_cache

from pelican_dossier.languages import wordlists
from pelican_dossier.languages.arabic.givennames import NAMES_OF_PEOPLE

_PACKAGE = "pelican_dossier.languages.arabic"
_ARTICLE = "ال"
_ENDINGS = ("ه", "ها", "هم", "هما", "نا", "ات", "ين", "ون", "ان", "وا", "ا", "ته", "تها", "اته", "اتها", "تهم", "يه")
"""Endings of nouns and verbs that the list of common words leaves out."""
_PRESENT = ("ي", "ت", "سي", "ست")
_PLURALS = ("ون", "ان")
_PROCLITICS = "وفبلك"
_SHORTEST = 3
"""Letters of a word without such an ending."""


@cache
def _common() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns, particles and the like; verbs that are no nouns."""
    nouns, verbs = wordlists.sections(_PACKAGE, "commonwords.txt")
    return frozenset(nouns), frozenset(verbs)


@cache
def places() -> Mapping[str, bool]:
    """The gazetteer: folded names of places, and whether they are no other words."""
    return wordlists.gazetteer(_PACKAGE, _is_other_word)


def countries() -> frozenset[str]:
    """The folded names of countries."""
    return wordlists.countries(_PACKAGE)


def _is_other_word(name: str) -> bool:
    nouns, verbs = _common()
    bare = name.removeprefix(_ARTICLE)
    forms = {name, bare, bare.removesuffix("ه"), bare.removesuffix("ات")}
    return name in NAMES_OF_PEOPLE or not forms.isdisjoint(nouns) or not forms.isdisjoint(verbs)


@lru_cache(maxsize=1 << 16)
def is_common(word: str) -> bool:
    """Whether a folded word without its article is an ordinary word, also with a pronoun or a preposition on it."""
    nouns, _ = _common()
    if _is_listed(word, nouns) or is_verb(word):
        return True
    return word[:1] in _PROCLITICS and len(word) > _SHORTEST + 1 and _is_listed(word[1:], nouns)


@lru_cache(maxsize=1 << 16)
def is_verb(word: str) -> bool:
    """Whether a folded word is a form of a verb and no noun."""
    nouns, verbs = _common()
    if word.startswith(_PRESENT) and word.endswith(_PLURALS) and len(word) > _SHORTEST + 2:
        return word not in nouns
    return word in verbs or (_is_listed(word, verbs) and not _is_listed(word, nouns))


def _is_listed(word: str, words: frozenset[str]) -> bool:
    if word in words:
        return True
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return any(len(stem) >= _SHORTEST and (stem in words or stem + "ه" in words) for stem in stems)

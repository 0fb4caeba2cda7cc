"""One sense per discourse: what words that may tell of several things tell of in a dispatch of matches.

A word keeps one sense throughout a text (Gale, Church and Yarowsky 1992): two teams that *meet* in a report of matches
play, and whoever *wins* there was not elected.
"""

from functools import lru_cache

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model.text import TextLayer

_SIGNS = 4
"""Words of a match that a dispatch of matches has at least."""
_DENSITY = 80
"""Words of such a dispatch among which one of them stands, at the least."""
_KEPT = 64
"""Dispatches whose subject is kept: sentences are looked at dispatch by dispatch."""


@lru_cache(maxsize=_KEPT)
def tells_of_matches(layer: TextLayer, code: str) -> bool:
    """Whether a dispatch in a language tells of matches."""
    signs = LANGUAGE_PACKS[code].events.match_signs
    words = [word for part in layer.parts for word in part.tokens.words]
    found = sum(word in signs for word in words)
    return found >= _SIGNS and found * _DENSITY >= len(words)

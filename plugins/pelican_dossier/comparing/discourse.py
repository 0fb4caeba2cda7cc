"""One sense per discourse: what a word that may tell of several things tells of in a dispatch of one subject.

A word keeps one sense throughout a text (Gale, Church and Yarowsky 1992): two teams that *meet* in a report of matches
play, whoever *wins* there was not elected, and a *session* of the stock exchange is no meeting.
"""

from functools import lru_cache

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.eventrules import Subject
from pelican_dossier.model.text import TextLayer

_SIGNS = 4
"""Words of a subject that a dispatch about it has at least."""
_DENSITY = 80
"""Words of such a dispatch among which one of them stands, at the least."""
_KEPT = 64
"""Dispatches whose subject is kept: sentences are looked at dispatch by dispatch."""


@lru_cache(maxsize=_KEPT)
def subject_of(layer: TextLayer, code: str) -> Subject | None:
    """What a dispatch in a language is about, of the subjects that decide what its words mean; None where it is about
    anything else."""
    words = [word for part in layer.parts for word in part.tokens.words]
    for subject, discourse in LANGUAGE_PACKS[code].events.discourses.items():
        found = sum(map(discourse.signs.__contains__, words))
        if found >= _SIGNS and found * _DENSITY >= len(words):
            return subject
    return None

"""Parity: every figure, date, name, hedge and attribution of a part stands in its translation, and nothing more.

Both sides have been read by the project's own readers, from one and the same day, and are compared as values.
"""

from collections.abc import Iterator

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Reading
from pelican_dossier.registry import Registry
from pelican_dossier.translation.parity.contents import contents
from pelican_dossier.translation.parity.difference import Difference
from pelican_dossier.translation.parity.rules import RULES

__all__ = ["Difference", "can_compare", "differences_between"]


def can_compare(*languages: str) -> bool:
    """Whether texts in these languages are read; a display language that is none of them is not compared."""
    return all(language in LANGUAGE_PACKS for language in languages)


def differences_between(
    original: Reading, translation: Reading, registry: Registry
) -> Iterator[tuple[int, Difference]]:
    """What differs between a dispatch and its translation part for part, each with the number of its paragraph."""
    theirs = translation.layer.all
    parts = {(layer.paragraph.index, layer.paragraph.parts.index(layer.part)): layer for layer in original.layer.all}
    ours = [parts[layer.paragraph.index, layer.paragraph.parts.index(layer.part)] for layer in theirs]
    sides = contents(original, ours, registry), contents(translation, theirs, registry)
    for one, other in zip(*sides, strict=True):
        for rule in RULES:
            for difference in rule(one, other):
                yield one.layer.paragraph.index, difference

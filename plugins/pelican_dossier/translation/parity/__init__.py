"""Parity: every figure, date, name, hedge and attribution of a passage stands in its translation, and nothing more.

Both sides are read by the project's own readers and compared as values, from one and the same day.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.registry import Registry
from pelican_dossier.translation.parity.contents import contents
from pelican_dossier.translation.parity.rules import RULES, Difference

__all__ = ["Difference", "can_compare", "differences"]


def can_compare(*languages: str) -> bool:
    """Whether texts in these languages are read; a display language that is none of them is not compared."""
    return all(language in LANGUAGE_PACKS for language in languages)


def differences(
    pairs: Sequence[tuple[str, str]], language: str, other: str, day: date | None, registry: Registry
) -> Iterator[tuple[int, Difference]]:
    """What differs between lines and their translations, each with the number of its pair.

    ``day`` is that of publication, where one is known: «last August» is the same on both sides whatever it is.
    """
    originals = contents([original for original, _ in pairs], language, day, registry)
    translations = contents([translation for _, translation in pairs], other, day, registry)
    for at, (original, translation) in enumerate(zip(originals, translations, strict=True)):
        for rule in RULES:
            for difference in rule(original, translation):
                yield at, difference

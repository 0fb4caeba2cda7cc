"""English, as newspapers write it."""

import re

from pelican_dossier.languages.base import Folded, SourceLanguage
from pelican_dossier.languages.english.dates import DATES
from pelican_dossier.languages.english.dates.parts import MONTHS
from pelican_dossier.languages.english.newsroom import BOILERPLATE, PUBLISHER_WORDS


def fold(text: str) -> Folded:
    """The text in small letters where that keeps every offset (İ, for one, would grow)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return Folded(lowered, range(len(text) + 1))
    return Folded("".join(low if len(low := c.lower()) == 1 else c for c in text), range(len(text) + 1))


LANGUAGE = SourceLanguage(
    code="en",
    fold=fold,
    dates=DATES,
    proclitics=re.compile(""),
    months=MONTHS,
    boilerplate=BOILERPLATE,
    publisher_words=PUBLISHER_WORDS,
)

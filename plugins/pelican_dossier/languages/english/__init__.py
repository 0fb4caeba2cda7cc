"""English, as newspapers write it."""

import re

from pelican_dossier.languages.base import Folded, SourceLanguage
from pelican_dossier.languages.english.dates import BOUNDS, DATE_RULES, MONTHS, SECTIONS
from pelican_dossier.languages.english.newsroom import BOILERPLATE, PUBLISHER_WORDS


def fold(text: str) -> Folded:
    """The text in small letters where that keeps every offset (İ, for one, would grow)."""
    return Folded("".join(low if len(low := c.lower()) == 1 else c for c in text), range(len(text) + 1))


LANGUAGE = SourceLanguage(
    code="en",
    fold=fold,
    date_rules=DATE_RULES,
    sections=SECTIONS,
    bounds=BOUNDS,
    proclitics=re.compile(""),
    months=MONTHS,
    boilerplate=BOILERPLATE,
    publisher_words=PUBLISHER_WORDS,
)

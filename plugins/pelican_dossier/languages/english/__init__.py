"""English, as newspapers write it."""

import re
from collections.abc import Sequence

from pelican_dossier.languages.base import Folded, LanguagePack, without
from pelican_dossier.languages.english.comparison import COMPARISON
from pelican_dossier.languages.english.dates import DATES
from pelican_dossier.languages.english.dates.parts import MONTHS
from pelican_dossier.languages.english.figures import FIGURES
from pelican_dossier.languages.english.newsroom import BOILERPLATE, PUBLISHER_WORDS
from pelican_dossier.languages.english.parity import PARITY
from pelican_dossier.languages.english.search import SEARCH
from pelican_dossier.languages.english.speech import SPEECH
from pelican_dossier.languages.english.spellings import SPELLINGS
from pelican_dossier.model.orthography import Orthography

_SPACES = re.compile(r"(?<=[ \u00a0])[ \u00a0]+")
"""Spaces behind a space: no difference between two spellings."""


def fold(text: str) -> Folded:
    """The text in small letters where that keeps every offset (İ, for one, would grow), without spaces in a row."""
    origin: Sequence[int] = range(len(text) + 1)
    if "  " in text or "\u00a0" in text:
        text, origin = without(text, _SPACES)
        text = text.replace("\u00a0", " ")
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return Folded(lowered, origin)


ORTHOGRAPHY = Orthography(
    abbreviation=r"[A-Z]|[ap]\.m|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec",
    printed_quotations=("“", "”", "‘", "’"),
)

LANGUAGE = LanguagePack(
    code="en",
    fold=fold,
    orthography=ORTHOGRAPHY,
    dates=DATES,
    figures=FIGURES,
    speech=SPEECH,
    comparison=COMPARISON,
    parity=PARITY,
    proclitics=re.compile(""),
    months=MONTHS,
    spellings=SPELLINGS,
    boilerplate=BOILERPLATE,
    publisher_words=PUBLISHER_WORDS,
    search=SEARCH,
)

"""What is particular to each source language. A new one is a package here and a line in LANGUAGE_PACKS."""

import re
from functools import cache

from pelican_dossier.languages import arabic, english
from pelican_dossier.languages.base import LanguagePack

LANGUAGE_PACKS: dict[str, LanguagePack] = {language.code: language for language in (arabic.LANGUAGE, english.LANGUAGE)}
LATIN_MARKS = {"Arab": arabic.LATIN_MARKS}
"""By the letters of a language: the marks that it writes for the Latin ones."""

_ARABIC_LETTER = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")


def detect(text: str) -> str:
    """The language of a text, by the script that most of its letters belong to."""
    arabic_letters = len(_ARABIC_LETTER.findall(text))
    return "ar" if arabic_letters * 2 >= arabic_letters + len(_LATIN_LETTER.findall(text)) else "en"


@cache
def month_openers(code: str) -> frozenset[str]:
    """The folded words with which the name of a month may begin in a language."""
    return frozenset(name.split()[0] for name in LANGUAGE_PACKS[code].months)

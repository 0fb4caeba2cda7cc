"""What is particular to each source language, and which one a text is in. A new one is a package and a line here."""

import re
import unicodedata
from collections import Counter

from pelican_dossier.languages import arabic, english
from pelican_dossier.languages.base import LanguagePack


class LanguagePacks(dict[str, LanguagePack]):
    """By their codes; a language that has no pack has one that reads nothing."""

    def __missing__(self, code: str) -> LanguagePack:
        return LanguagePack(code, letters="")


LANGUAGE_PACKS = LanguagePacks({language.code: language for language in (arabic.LANGUAGE, english.LANGUAGE)})
LATIN_MARKS = {"Arab": arabic.LATIN_MARKS}
"""By the letters of a language: the marks that it writes for the Latin ones."""
UNDETERMINED = "und"
"""The code of a language that nobody knows; with ``-Arab`` and the like where its letters tell how it runs."""
_RIGHT_TO_LEFT = {"ARABIC": "Arab", "HEBREW": "Hebr", "SYRIAC": "Syrc", "THAANA": "Thaa"}
"""Unicode's names of letters -> ISO 15924's."""

_WORD = re.compile(r"[^\W\d_]+")
_MOST_LETTERS_LOOKED_AT = 20_000
"""Letters of a text by which its language is told."""
_ONE_IDENTIFYING_IN = 20
"""One telling word in so many, at the least, makes a text one of a language."""
_SHORT = 40
"""Words below which a text may have no telling word by chance: only letters of another alphabet speak against it."""
_FOREIGN_NAMES = 1
"""Words of a short text that may be names with letters of another alphabet."""


def detect(text: str) -> str:
    """The language of a text: of those that are read, the one whose letters are most of it, if its words agree.

    Else ``UNDETERMINED``.
    """
    text = text[:_MOST_LETTERS_LOOKED_AT]
    letters = "".join(_WORD.findall(text))
    own = {code: _words_of(text, language) for code, language in LANGUAGE_PACKS.items()}
    sizes = {code: sum(map(len, words)) for code, words in own.items()}
    code = max(sizes, key=sizes.__getitem__)
    if letters and sizes[code] < len(letters) - sum(sizes.values()):
        return _undetermined(letters)
    language, words = LANGUAGE_PACKS[code], own[code]
    folded = language.fold(text).text
    identifying = sum(word in language.identifying for word in _WORD.findall(folded))
    if not language.identifying or identifying * _ONE_IDENTIFYING_IN >= len(words):
        return code
    strange = [word for word in words if re.search(f"[^{language.letters}]", word)]
    if len(words) < _SHORT and len(strange) <= _FOREIGN_NAMES:
        return code
    return _undetermined(letters)


def _words_of(text: str, language: LanguagePack) -> list[str]:
    """The words in which a letter of a language stands."""
    own = re.compile(f"[{language.letters}]")
    return [word for word in _WORD.findall(text) if own.search(word)]


def _undetermined(letters: str) -> str:
    """With the name of the letters where they run from right to left, so that pages set them so."""
    names = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in letters)
    name = max(names, key=names.__getitem__, default="")
    return f"{UNDETERMINED}-{_RIGHT_TO_LEFT[name]}" if name in _RIGHT_TO_LEFT else UNDETERMINED

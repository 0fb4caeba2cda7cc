"""What is particular to each source language, and which one a text is in. A new one is a package and a line here."""

import re
import unicodedata
from collections import Counter

from pelican_dossier.languages import arabic, english
from pelican_dossier.languages.arabic.letters import LATIN_MARKS as ARABIC_MARKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model.langstring import script
from pelican_dossier.text.signs import plain


class LanguagePacks(dict[str, LanguagePack]):
    """By their codes; a language that has no pack has one that reads nothing."""

    def __missing__(self, code: str) -> LanguagePack:
        return LanguagePack(code, letters="")


LANGUAGE_PACKS = LanguagePacks({language.code: language for language in (arabic.LANGUAGE, english.LANGUAGE)})
LATIN_MARKS = {"Arab": ARABIC_MARKS}
"""By the letters of a language: the marks that it writes for the Latin ones."""
UNDETERMINED = "und"
"""The code of a language that nobody knows; with ``-Arab`` and the like where its letters tell how it runs."""
_RIGHT_TO_LEFT = {"ARABIC": "Arab", "HEBREW": "Hebr", "SYRIAC": "Syrc", "THAANA": "Thaa"}
"""Unicode's names of letters -> ISO 15924's."""

_WORD = re.compile(r"[^\W\d_]+")
_MOST_LETTERS_LOOKED_AT = 20_000
"""Letters of a text by which its language is told."""
_LEAST_SHARE = 0.05
"""Of a text's words that are identifying ones, so that it is in their language."""
_NEARLY_ALL = 0.9
"""Of the letters that the likeliest language accounts for: who has as many is written in the same ones."""
_SHORT = 40
"""Words below which a text may have no identifying one by chance: only letters of others speak against it."""
_FOREIGN_NAMES = 1
"""Words of a short text that may be names with letters of another alphabet."""


def comma(language: str) -> str:
    """The comma between the items of a line, with its space, as a display language writes it."""
    return ", ".translate(LATIN_MARKS.get(script(language), {}))


def detect(text: str) -> str:
    """Of the languages that are read the one whose letters and words a text has, else ``UNDETERMINED``."""
    text = plain(text[:_MOST_LETTERS_LOOKED_AT]).text
    letters = "".join(_WORD.findall(text))
    written = {code: _words_of(text, language.letters) for code, language in LANGUAGE_PACKS.items()}
    sizes = {code: sum(map(len, words)) for code, words in written.items()}
    most = max(sizes.values())
    of_none = len(letters) - sum(map(len, _words_of(text, "".join(pack.letters for pack in LANGUAGE_PACKS.values()))))
    if most < of_none:
        return _undetermined(letters)
    shares = {
        code: _share(text, LANGUAGE_PACKS[code], len(written[code]))
        for code, size in sizes.items()
        if size >= most * _NEARLY_ALL
    }
    code = max(shares, key=shares.__getitem__)
    if shares[code] >= _LEAST_SHARE:
        return code
    strange = _words_of(" ".join(written[code]), f"^{LANGUAGE_PACKS[code].letters}\\W")
    if len(written[code]) < _SHORT and len(strange) <= _FOREIGN_NAMES:
        return code
    return _undetermined(letters)


def _share(text: str, language: LanguagePack, words: int) -> float:
    """Of identifying words; just enough of a language that names none, where nothing speaks for another."""
    if not language.identifying or not words:
        return _LEAST_SHARE
    return sum(word in language.identifying for word in _WORD.findall(language.fold(text).text)) / words


def _words_of(text: str, letters: str) -> list[str]:
    """The words in which one of some letters stands, these as ranges of a pattern."""
    own = re.compile(f"[{letters}]")
    return [word for word in _WORD.findall(text) if own.search(word)]


def _undetermined(letters: str) -> str:
    """With the name of the letters where they run from right to left, so that pages set them so."""
    names = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in letters)
    name = max(names, key=names.__getitem__, default="")
    return f"{UNDETERMINED}-{_RIGHT_TO_LEFT[name]}" if name in _RIGHT_TO_LEFT else UNDETERMINED

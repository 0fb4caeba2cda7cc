"""Arabic letters: spellings that newspapers use for one another, and what is written onto a word's front."""

import re

from pelican_dossier.languages.base import Folded

# Each letter stands for one letter, so that offsets hold: hamza carriers, alef maqsura, ta marbuta,
# the Persian and Kurdish forms of ya and kaf, Arabic-Indic and Persian digits.
_SAME_LENGTH = (
    *((letter, "ا") for letter in "أإآٱ"),
    ("ى", "ي"),
    ("ی", "ي"),
    ("ئ", "ي"),
    ("ؤ", "و"),
    ("ک", "ك"),
    ("ة", "ه"),
    *zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True),
    *zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True),
)
_DROPPED = re.compile("[\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
"""Tatweel, vowel signs, Quranic marks and invisible direction marks."""

PROCLITICS = re.compile(r"[وف]?[بكل]?")
"""And, so; in, like, to: one of each kind at the most."""


def fold(text: str) -> Folded:
    """The text without the differences between spellings; every offset leads back to it."""
    origin: range | list[int] = range(len(text) + 1)
    if _DROPPED.search(text):
        origin, kept_from = [], 0
        for dropped in _DROPPED.finditer(text):
            origin.extend(range(kept_from, dropped.start()))
            kept_from = dropped.end()
        origin.extend(range(kept_from, len(text) + 1))
        text = _DROPPED.sub("", text)
    for letter, plain in _SAME_LENGTH:
        text = text.replace(letter, plain)
    return Folded(text, origin)

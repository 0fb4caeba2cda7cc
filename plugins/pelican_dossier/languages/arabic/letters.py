"""Arabic letters: spellings that newspapers use for one another, and what is written onto a word's front."""

import re

from pelican_dossier.languages.base import Codepage
from pelican_dossier.model.orthography import Orthography
from pelican_dossier.model.text import Folded
from pelican_dossier.text.patterns import without

# Each letter stands for one letter, so that offsets hold: hamza carriers, alef maqsura, ta marbuta,
# the Persian and Kurdish forms of ya and kaf, Arabic-Indic and Persian digits.
_SAME_LENGTH = (
    *((letter, "ا") for letter in "أإآٱ"),
    ("\u00a0", " "),
    ("ى", "ي"),
    ("ی", "ي"),
    ("ئ", "ي"),
    ("ؤ", "و"),
    ("ک", "ك"),
    ("ة", "ه"),
    *zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True),
    *zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True),
)
_MARKS = "\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f\u202a-\u202e\u2066-\u2069"
_MARK = re.compile(f"[{_MARKS}]")
_DROPPED = re.compile(rf"(?<=[ \u00a0])[{_MARKS} \u00a0]+|[{_MARKS}]")
"""Tatweel, vowel signs, Quranic marks and invisible direction marks, spaces behind a space."""

LETTERS = "ء-غـ-ي"

ORTHOGRAPHY = Orthography(
    word=r"[ء-يٮ-ۓ]++|[^\W\d_]++(?:['’][^\W\d_]++)*",  # its letters first: a range is quicker
    separators=".,٬٫",
    commas=frozenset("،,"),
    clause_ends=frozenset(":؛;"),
    tone_marks=frozenset("؟?!"),
    dashes="-–—\u0640",  # newspapers write the tatweel for a dash too
    abbreviation=r"و?[ء-ي]|[A-Z]",
    unspaced="ء-ي",
    printed_quotations=("«", "»", "“", "”"),
)
CODEPAGE = Codepage("windows-1256", signs="\u060c\u061b\u061f\u0621-\u0652", letters="\u0621-\u0652")
LATIN_MARKS = str.maketrans({",": "،", ";": "؛", "?": "؟"})
"""Latin marks as languages in Arabic letters write them."""

PROCLITICS = re.compile(r"[وف]?[بكل]?")
"""And, so; in, like, to: one of each kind at the most."""


def fold(text: str) -> Folded:
    """The text without the differences between spellings; every offset leads back to it."""
    bare, origin = without(text, _MARK)
    if "  " in bare or "\u00a0" in bare:  # looking behind each letter costs three times as much
        bare, origin = without(text, _DROPPED)
    for letter, plain in _SAME_LENGTH:
        bare = bare.replace(letter, plain)
    return Folded(bare, origin)

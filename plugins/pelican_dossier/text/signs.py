"""Signs that are not read as they stand: invisible ones, spaces of every width, letters in the shapes of a printer."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from pelican_dossier.model.text import Folded

_IGNORABLE = (
    (0x00AD, 0x00AD),  # the soft hyphen
    (0x034F, 0x034F),
    (0x061C, 0x061C),  # marks of direction, which stand further on too
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),  # selectors of variants
    (0xFEFF, 0xFEFF),  # the byte order mark
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
)
IGNORED = "".join(f"{chr(first)}-{chr(last)}" for first, last in _IGNORABLE)
"""Unicode's default-ignorable signs, as ranges of a pattern."""
_BEYOND = re.compile("[\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+")
"""Those beyond Unicode's first plane by themselves: with them the other classes would be searched one by one."""
_SHAPED_BLOCKS = (
    range(0xFB00, 0xFB07),  # ligatures of Latin letters
    range(0xFB50, 0xFE00),  # Arabic letters and ligatures as PDFs hold them
    range(0xFE70, 0xFEFD),
    range(0xFF01, 0xFF5F),  # as wide as ideographs
)
_NOUGHTS = (
    *(0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50),
    *(0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50),
    *(0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10),
)
"""The digits of the scripts in Unicode's first plane, each script's ten behind its nought; looking for them among all
signs would take a tenth of the time in which the program starts."""


def _shapes() -> Iterator[tuple[str, str]]:
    """Each letter of a printer's shapes, and each digit of any script, with the letters that it stands for."""
    for code in (code for block in _SHAPED_BLOCKS for code in block):
        plain = unicodedata.normalize("NFKC", chr(code)).lstrip()  # a vowel sign by itself stands on a space
        if plain != chr(code):
            yield chr(code), plain
    for nought in _NOUGHTS:
        yield from ((chr(nought + digit), str(digit)) for digit in range(10))


_SHAPES = dict(_shapes())
_SHAPED = re.compile(f"[{''.join(sorted(_SHAPES))}]")
_APOSTROPHES = "’‘ʼʻʿʾ‛`´′"
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}](?<=[^\\W\\d_].)(?=[^\\W\\d_])")
"""Between letters: what there is of such signs on keyboards, in transliterations and from typesetters."""
_SPACES = "\t\x0b\x0c\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACE = re.compile(f"[{_SPACES}]")
_MORE_SPACES = re.compile(r"(?<= ) +")


def ignored(also: str = "") -> re.Pattern[str]:
    """A pattern for what a language does not read: the signs that nobody sees, and its own, as ranges of a pattern."""
    return re.compile(f"[{IGNORED}{also}]+")


_IGNORED = ignored()
_LEADING = re.compile(rf"[\s{IGNORED}]*\s")
_MARKS_AROUND = re.compile(r"^\W+|\W+$")
_EDGE = re.compile(rf"^[\s{IGNORED}]+|[\s{IGNORED}]+$")


def plain(text: str, dropped: re.Pattern[str] = _IGNORED) -> Folded:
    """A text without what a pattern drops, with one space where one or more of any width stand, in plain letters, and
    one apostrophe within words."""
    origin: Sequence[int] = range(len(text) + 1)
    if not text.isascii():
        if _SHAPED.search(text):
            text, origin = _in_plain_letters(text)
        for pattern in (dropped, _BEYOND):
            if pattern.search(text):
                text, origin = _without(text, pattern, origin)
    if _APOSTROPHE.search(text):
        text = _APOSTROPHE.sub("'", text)
    if _SPACE.search(text):
        text = _SPACE.sub(" ", text)
    if "  " in text:
        text, origin = _without(text, _MORE_SPACES, origin)
    return Folded(text, origin)


def visible(text: str) -> str:
    """A text without the signs that nobody sees, and without space around it."""
    return _IGNORED.sub("", _EDGE.sub("", text))


def visible_span(text: str) -> tuple[int, int]:
    """Where a text begins and ends without spaces that only invisible signs keep at its edges."""
    before, behind = _LEADING.match(text), len(text)
    at = behind
    while at and (text[at - 1].isspace() or _IGNORED.match(text, at - 1)):
        at -= 1
        behind = at if text[at].isspace() else behind
    return before.end() if before else 0, behind


def _in_plain_letters(text: str) -> tuple[str, Sequence[int]]:
    """Of a sign that stands for several letters each leads back to it."""
    letters = [_SHAPES.get(letter, letter) for letter in text]
    origin = [at for at, plain in enumerate(letters) for _ in plain]
    return "".join(letters), [*origin, len(text)]


def _without(text: str, dropped: re.Pattern[str], origin: Sequence[int]) -> tuple[str, Sequence[int]]:
    """A text without what a pattern finds, and where each of its offsets lies by the origin that it had."""
    kept: list[int] = []
    kept_from = 0
    for match in dropped.finditer(text):
        kept.extend(origin[kept_from : match.start()])
        kept_from = match.end()
    kept.extend(origin[kept_from:])
    return dropped.sub("", text), kept


def without_marks(word: str) -> str:
    """A word, or some in a row, without the marks and spaces around."""
    return _MARKS_AROUND.sub("", word)

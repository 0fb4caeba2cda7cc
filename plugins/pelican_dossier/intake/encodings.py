"""Which encoding bytes are in: what a label means, and what the bytes themselves say."""

import codecs
import re
from collections.abc import Iterator
from functools import cache

import webencodings

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import Codepage

NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Signs that a text has by mistake, though an editor may vouch for most of them."""
LATIN = "windows-1252"
"""What browsers read where a page says Latin-1 or ASCII, or says nothing."""
_NO_ENCODINGS = frozenset({"replacement", "x-user-defined"})
"""Browsers' names for what they refuse to read."""
_NOT_OF_FILES = frozenset({"unicode_escape", "raw_unicode_escape", "undefined", "idna", "punycode", "utf_7"})
"""Python's codecs that rewrite what they read."""
_ALSO = {"x-mac-arabic": "mac-arabic", "macarabic": "mac-arabic"}
"""Labels that neither browsers nor Python know."""
_HIGH = re.compile(r"[^\x00-\x7f]")
_CONTROLS = re.compile(r"[\x80-\x84\x86-\x9f]")
"""What no one-byte encoding has on purpose."""
_LATIN_LETTER = r"[A-Za-z\u00c0-\u024f]"
_CUT = re.compile(rb"(?:[\xe2-\xf4][\x80-\xbf]{1,2}|\xe2|(?<=[a-z])[\xc2-\xde]|(?<=\s)\xf0)\s*\Z")
"""A letter of UTF-8 whose last byte is lost; elsewhere these were a capital behind a small letter, or a lone sign."""
_MOST_STRANGE = 0.02
"""Of a text's signs that may be none of texts, so that its encoding is told and the signs are named one by one."""


def codec_of(label: str) -> codecs.CodecInfo | None:
    """What reads the encoding that a label means, to browsers or else to Python; None where nobody knows it."""
    label = _ALSO.get(label.strip().lower(), label.strip())
    if known := webencodings.lookup(label):
        return None if known.name in _NO_ENCODINGS else known.codec_info
    try:
        found = codecs.lookup(label)
        b"    ".decode(label)  # which codecs that make no text refuse
    except UnicodeDecodeError:
        pass
    except (LookupError, ValueError):
        return None
    return None if found.name.replace("-", "_") in _NOT_OF_FILES else found


def name_of(label: str) -> str:
    """What browsers call the encoding of a label: Latin-1 is windows-1252."""
    known = webencodings.lookup(label)
    return known.name if known else label.strip().lower()


def of_page(data: bytes, label: str) -> str | None:
    """The encoding of a page that states a label: the label's, unless the bytes plainly are in another one."""
    codec = codec_of(label)
    told = guessed(data)
    if codec is None or (told == "utf-8" and codec.name != "utf-8" and not data.isascii()):
        return told
    plausible = {codec_of(page.name): page.name for page in _codepages_of(data)}
    codepages = {codec_of(page.name) for page in _codepages()}
    if codec in codepages | {codec_of(LATIN)} and codec not in plausible and told in plausible.values():
        return told
    return label


def guessed(data: bytes) -> str | None:
    """UTF-8 or UTF-16, whole or nearly so; else the one-byte encoding of a source language, or of western Europe."""
    if _is_utf8(data) and b"\x00" not in data:
        return "utf-8"
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data[: len(data) // 2 * 2].decode(encoding, "replace")
        if text and "\ufffd" not in text and not _is_strange(text) and _is_plausible(text):
            return encoding
    if _is_utf8(data) or _is_nearly_utf8(data):
        return None if _is_strange(data.decode("utf-8", "replace")) else "utf-8"
    own = next(_codepages_of(data), None)
    if own:
        return own.name
    return None if _is_strange(data.decode("latin-1")) else LATIN


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether more likely letters are whole in UTF-8 than not, or only the last one is cut."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if len(_likely("\x80").findall(text)) >= bad:
        return True
    cut = _CUT.search(data)
    return cut is not None and data[: cut.start()].isascii()


def _codepages() -> Iterator[Codepage]:
    for language in LANGUAGE_PACKS.values():
        yield from language.codepages


def _codepages_of(data: bytes) -> Iterator[Codepage]:
    """The encodings of source languages in which bytes read like a text, the likeliest first."""
    for page in _codepages():
        text = data.decode(page.name, "replace")
        if "\ufffd" not in text and not _is_strange(text) and not _CONTROLS.search(text) and _is_of(page, text):
            yield page


def _is_of(page: Codepage, text: str) -> bool:
    """Whether a text reads like one of an encoding: «Bogotá» and «Björn» become other letters within Latin words."""
    if not re.search(page.common, text) or text.count("\u00a0") > text.count(" "):  # MacArabic has a space of its own
        return False
    own, high = len(re.findall(f"[{page.signs}]", text)), len(_HIGH.findall(text))
    beside = rf"(?<={_LATIN_LETTER})[{page.letters}]|[{page.letters}](?={_LATIN_LETTER})"
    return own * 10 >= high * 7 and len(re.findall(beside, text)) * 10 < own


def _is_strange(text: str) -> bool:
    """Whether too many of a text's signs are none of texts."""
    return len(NOT_TEXT.findall(text)) > len(text) * _MOST_STRANGE and len(NOT_TEXT.findall(text)) > 1


def _is_plausible(text: str) -> bool:
    """Mostly letters of the languages that are read and common signs: a wrong byte order gives ideographs."""
    return len(_likely("\x00").findall(text)) * 10 >= len(text) * 9


@cache
def _likely(first: str) -> re.Pattern[str]:
    """Letters of the languages that are read, and common signs, from one on."""
    blocks = "".join(language.blocks for language in LANGUAGE_PACKS.values())
    return re.compile(rf"[{first}-\u024f\u2000-\u206f{blocks}]")

"""Bytes to text: the encodings that news files come in."""

import codecs
import re

from bs4.dammit import EncodingDetector

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import Codepage
from pelican_dossier.problems import Unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
NEVER = re.compile(r"[\x00\ud800-\udfff\ufffe\uffff]")
"""What no text holds even where an editor vouches for it."""
_NOT_OF_FILES = frozenset({"unicode_escape", "raw_unicode_escape", "undefined", "idna", "punycode"})
"""Python's codecs that rewrite what they read."""
_AS_BROWSERS_READ = dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "windows-1252")
"""The WHATWG Encoding Standard's labels: what a page means that says so."""
_SIGN_REMEDY = "if it was received so, vouch for it by naming its `encoding` in the sidecar"
_HIGH = re.compile(r"[^\x00-\x7f]")
_REMEDY = "name its `encoding` in the sidecar or save the file in UTF-8"


def decode(data: bytes, stated: str | None, *, page: bool) -> tuple[str, str]:
    """The text of ``data`` without its byte order mark, and the encoding that it was read in.

    ``stated`` is the sidecar's word and overrides every guess; a ``page`` may state its own.
    Raises Unreadable with the line of the first byte that cannot be read.
    """
    if stated is not None:
        return _strictly(data, stated, forbidden=NEVER)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    declared = EncodingDetector.find_declared_encoding(data, is_html=True) if page else None
    if declared is None or declared.lower().startswith("utf-16"):  # a page that could be read so far is not UTF-16
        return _guessed(data)
    return _strictly(data, _AS_BROWSERS_READ.get(declared.lower(), declared))


def _guessed(data: bytes) -> tuple[str, str]:
    """UTF-8; else UTF-16 without a mark; else the one-byte encoding of a source language, or of western Europe."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if "\x00" not in text:  # else it may be UTF-16
            check_text(text)
            return text, "utf-8"
    if len(data) % 2 == 0:
        for encoding in ("utf-16-le", "utf-16-be"):
            text = data.decode(encoding, "replace")
            if "\ufffd" not in text and not _NOT_TEXT.search(text) and _is_plausible(text):
                return text, encoding
    pages = [language.codepage for language in LANGUAGE_PACKS.values() if language.codepage]
    texts = {page: data.decode(page.name, "replace") for page in pages}
    texts = {page: text for page, text in texts.items() if "\ufffd" not in text and not _NOT_TEXT.search(text)}
    for page, text in texts.items():
        if _is_of(page, text):
            return text, page.name
    if texts:
        return _strictly(data, "windows-1252")
    line = 1 + data[: _first_bad(data)].count(b"\n")
    raise Unreadable("unknown-encoding", "its bytes are no text in UTF-8, UTF-16 or Windows-1256", _REMEDY, line)


def _is_of(page: Codepage, text: str) -> bool:
    """Whether a text reads like one of an encoding: «Bogotá» and «Björn» become other letters within Latin words."""
    own, high = len(re.findall(f"[{page.signs}]", text)), len(_HIGH.findall(text))
    mixed = re.findall(rf"(?<=[A-Za-z])[{page.letters}]|[{page.letters}](?=[A-Za-z])", text)
    return own * 10 >= high * 7 and len(mixed) * 10 < own


def _is_plausible(text: str) -> bool:
    """Mostly letters of the languages that are read and common signs: a wrong byte order gives ideographs."""
    blocks = "".join(language.blocks for language in LANGUAGE_PACKS.values())
    return len(re.findall(rf"[\x00-\u024f\u2000-\u206f{blocks}]", text)) * 10 >= len(text) * 9


def check_text(text: str, forbidden: re.Pattern[str] = _NOT_TEXT) -> None:
    """Raises Unreadable, with its line, for a sign that no text holds."""
    if bad := forbidden.search(text):
        line = 1 + text.count("\n", 0, bad.start())
        raise Unreadable("not-a-text", f"it holds the sign U+{ord(bad[0]):04X}", _SIGN_REMEDY, line)


def _strictly(data: bytes, encoding: str, forbidden: re.Pattern[str] = _NOT_TEXT) -> tuple[str, str]:
    try:
        if codecs.lookup(encoding).name.replace("-", "_") in _NOT_OF_FILES:
            raise LookupError
        text = data.decode(encoding)
    except (LookupError, ValueError) as error:
        if isinstance(error, UnicodeDecodeError):
            line = 1 + data[: error.start].count(b"\n")
            what = f"byte {error.start} cannot be read as {encoding}"
            raise Unreadable("undecodable", what, _REMEDY, line, byte=error.start, encoding=encoding) from None
        raise Unreadable(
            "unknown-encoding", f"the encoding {encoding!r} is unknown", _REMEDY, encoding=encoding
        ) from None
    check_text(text, forbidden)
    return text.removeprefix("\ufeff"), "utf-8" if encoding == "utf-8-sig" else encoding


def _first_bad(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    bad = re.search(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]", data)
    return bad.start() if bad else 0

"""Bytes to text, every sign of it or none: what cannot be read is told, with what an editor may do about it."""

import codecs
import re
from dataclasses import dataclass
from typing import Literal

from bs4.dammit import EncodingDetector

from pelican_dossier.intake.encodings import LATIN, NOT_TEXT, codec_of, guessed, name_of, of_page
from pelican_dossier.problems import NeedsSidecar, Unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
)
"""UTF-32's before UTF-16's, which it begins with."""
NEVER = re.compile(r"[\x00\ud800-\udfff\ufffe\uffff]")
"""What no text holds even where an editor vouches for it."""
UNREADABLE = "\ufffd"
"""Unicode's sign for what cannot be read."""
_SIDECAR = "in the sidecar beside the file"
_KNOWN_LABELS = "name its `encoding` by a label that is known, such as utf-8 or windows-1256"

Errors = Literal["strict", "replace"]


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, without their byte order mark."""

    text: str
    encoding: str
    """In which it was read."""
    declared: str | None = None
    """What a page says that it is in, where it was read in another."""


def decode(data: bytes, stated: str | None, *, page: bool, errors: Errors = "strict") -> Decoded:
    """The text of ``data``.

    ``stated`` is the sidecar's word and overrides every guess; a ``page`` may state its own. With ``errors`` to be
    replaced, a sign that cannot be read becomes U+FFFD. Raises Unreadable with the line of the first such sign.
    """
    forbidden = NEVER if stated is not None else NOT_TEXT
    declared = None
    encoding = stated or _marked(data)
    if stated is not None and stated.lower() == "utf-16" and (marked := _marked(data)):
        encoding = marked
    if encoding is None and page:
        declared = EncodingDetector.find_declared_encoding(data, is_html=True)
        if declared and declared.lower().startswith("utf-16"):  # what could be read so far is not UTF-16
            declared = None
    if encoding is None:
        encoding = of_page(data, declared) if declared else guessed(data)
    if encoding is None:
        line = 1 + data[: _first_strange(data)].count(b"\n")
        what = "its bytes are no text in UTF-8, UTF-16 or another encoding that is known"
        raise NeedsSidecar("unknown-encoding", what, f"name its `encoding` {_SIDECAR} or save it in UTF-8", line)
    text = _text(data, encoding, errors, stated is not None)
    if errors == "replace":
        text = forbidden.sub(UNREADABLE, text)
    check_text(text, forbidden, encoding)
    if declared is not None and (encoding == declared or codec_of(encoding) == codec_of(declared)):
        encoding, declared = name_of(declared), None
    return Decoded(text.removeprefix("\ufeff"), encoding, declared)


def _marked(data: bytes) -> str | None:
    """The encoding of a byte order mark."""
    return next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)


def _text(data: bytes, encoding: str, errors: Errors, is_stated: bool) -> str:
    codec = codec_of(encoding)
    if codec is None:
        what = f"the encoding {encoding!r} is unknown"
        raise NeedsSidecar("unknown-encoding", what, f"{_KNOWN_LABELS}, {_SIDECAR}", encoding=encoding)
    try:
        return codec.decode(data, errors)[0]
    except UnicodeDecodeError as error:
        line = 1 + data[: error.start].count(b"\n")
        what = f"byte {error.start} cannot be read as {encoding}"
        remedy = _remedy(data, encoding, is_stated)
        raise NeedsSidecar("undecodable", what, remedy, line, byte=error.start, encoding=encoding) from None


def _remedy(data: bytes, encoding: str, is_stated: bool) -> str:
    """What takes in bytes that one encoding does not hold: another that does, else a sign for each."""
    other = guessed(data)
    if other is None or codec_of(other) == codec_of(encoding) or (other == LATIN and not is_stated):
        return f"write `encoding: {encoding}` and `errors: replace` {_SIDECAR}, or save the file in UTF-8"
    return f"write `encoding: {other}`, in which they read as text, {_SIDECAR}"


def check_text(text: str, forbidden: re.Pattern[str] = NOT_TEXT, encoding: str | None = None) -> None:
    """Raises Unreadable, with its line, for a sign that no text holds; ``encoding`` is that of the bytes, if any."""
    bad = forbidden.search(text)
    if bad is None:
        return
    line = 1 + text.count("\n", 0, bad.start())
    what = f"it holds the sign U+{ord(bad[0]):04X}"
    if encoding is None:
        raise Unreadable("not-a-text", what, f"take it out or write {UNREADABLE} in its place", line)
    remedy = f"if it was received so, vouch for it with `encoding: {encoding}` {_SIDECAR}"
    if NEVER.fullmatch(bad[0]):
        remedy = f"write `encoding: {encoding}` and `errors: replace` {_SIDECAR}"
    raise NeedsSidecar("not-a-text", what, remedy, line)


def _first_strange(data: bytes) -> int:
    bad = re.search(rb"[^\x09-\x0d\x20-\x7e]", data)
    return bad.start() if bad else 0

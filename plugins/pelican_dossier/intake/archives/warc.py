"""A web archive, WARC: every page that a server answered with."""

import re
from collections.abc import Iterator
from contextlib import redirect_stderr
from datetime import date
from email.message import Message
from hashlib import sha256
from io import StringIO
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader

from pelican_dossier.intake.archives.archived import ArchivedPage, Unpacking
from pelican_dossier.intake.documents.document import MOST_PAGE, MOST_UNPACKED, broken, too_large
from pelican_dossier.model.capture import Capture

_PAGES = ("text/html", "application/xhtml+xml")
_ABOUT_OTHERS = ("warcinfo", "request", "metadata")
"""Types of records that only tell of others."""
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_TOLD = (
    *("content-type", "content-language", "content-encoding", "content-location", "last-modified", "date", "etag"),
    *("server", "memento-datetime"),
)
"""What of a server's answer tells of the page; others, such as cookies, tell of whoever asked for it."""
_MOST_TOLD = 300
"""Signs of such a header."""
_CHUNK = 1 << 16
_CODINGS = ("", "identity")
_REMEDY = "save the page anew or take the archive up again from where it was made"


def unpack_warc(file: IO[bytes], into: Unpacking) -> None:
    """Adds the pages of an archive, in its order; tells what is none and what cannot be read."""
    records = ArchiveIterator(file)
    with redirect_stderr(StringIO()):  # where warcio tells of damage, in sentences of its own
        _unpack(records, into)
    if records.err_count and not into.broken:
        into.broken.append(("the archive", broken("it is damaged between its records: some may be missing", _REMEDY)))


def _unpack(records: ArchiveIterator, into: Unpacking) -> None:
    unpacked, last = 0, "the beginning"
    try:
        for record in records:
            url = _header(record, "WARC-Target-URI").strip("<>")
            why = _no_page(record)
            if why is None:
                _take(record, url, into)
            elif record.rec_type not in _ABOUT_OTHERS:
                into.leave_out(why, url)
            for size in _rest(record):
                unpacked += size
                if unpacked > MOST_UNPACKED:
                    into.broken.append((url, too_large(f"the archive unpacks to more than {MOST_UNPACKED >> 20} MiB")))
                    return
            unpacked += record.length or 0
            last = url or last
    except Exception:  # what warcio meets in damaged records has no common name
        into.broken.append((last, broken("behind this the archive cannot be read", _REMEDY)))


def _header(record: Any, name: str) -> str:
    return str(record.rec_headers.get_header(name) or "")


def _no_page(record: Any) -> str | None:
    """Why a record is no dispatch; None where it is a page."""
    if record.rec_type == "revisit":
        return "the same answer as before"
    if record.rec_type not in ("response", "resource"):
        return "no answer of a server"
    if record.rec_type == "response":
        if record.http_headers is None:
            return "no answer over HTTP"
        status = str(record.http_headers.get_statuscode())
        if status.startswith("3"):
            return "a redirect"
        if not status.startswith("2"):
            return "an error of the server's"
    return None if _content_type(record).get_content_type() in _PAGES else "no page"


def _content_type(record: Any) -> Message:
    stated = record.http_headers.get_header("Content-Type") if record.http_headers else _header(record, "Content-Type")
    message = Message()
    message["Content-Type"] = str(stated or "application/octet-stream")
    return message


def _take(record: Any, url: str, into: Unpacking) -> None:
    coding = str(record.http_headers.get_header("Content-Encoding") or "") if record.http_headers else ""
    if coding.lower() not in (*_CODINGS, *BufferedReader.get_supported_decompressors()):
        into.broken.append((url, broken(f"its answer is packed as {coding!r}, which cannot be unpacked", _REMEDY)))
        return
    data = record.content_stream().read(MOST_PAGE + 1)
    if len(data) > MOST_PAGE:
        into.broken.append((url, too_large(f"the page unpacks to more than {MOST_PAGE >> 20} MiB")))
    elif getattr(record.raw_stream, "limit", 0) > 0 and not record.raw_stream.read(1):
        into.broken.append((url, broken("the archive breaks off within this page", _REMEDY)))
    elif not data.strip():
        into.leave_out("an empty answer", url)
    else:
        encoding = _content_type(record).get_content_charset() if record.http_headers else None
        place = _header(record, "WARC-Record-ID").strip("<>")
        into.pages.append(
            ArchivedPage(data, f"record {place}", url or None, _day(record), encoding, _capture(record, data, place))
        )


def _capture(record: Any, data: bytes, place: str) -> Capture | None:
    """What is told of the answer; None where the record does not say when it was given."""
    time = _header(record, "WARC-Date")
    if not _TIME.fullmatch(time):
        return None
    head = record.http_headers
    status = str(head.get_statuscode()) if head else ""
    told = {name: " ".join(str(head.get_header(name) or "").split()) for name in _TOLD} if head else {}
    return Capture(
        time,
        sha256(data).hexdigest(),
        record=place or None,
        status=int(status) if status.isdecimal() else None,
        headers={name: value for name, value in told.items() if value.isprintable() and 0 < len(value) <= _MOST_TOLD},
    )


def _rest(record: Any) -> Iterator[int]:
    """What of a record has not been read, in pieces, by their sizes."""
    while piece := record.raw_stream.read(_CHUNK):
        yield len(piece)


def _day(record: Any) -> date | None:
    try:
        return date.fromisoformat(_header(record, "WARC-Date")[:10])
    except ValueError:
        return None

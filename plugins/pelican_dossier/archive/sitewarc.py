"""The files of a site -> a WARC 1.1 and its index: a ``resource`` record each, for nobody asked a server for them.

Nothing is compressed, so that no version of zlib tells in the bytes; what packs the bag compresses it anyway.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from warcio.warcwriter import WARCWriter

from pelican_dossier import __version__
from pelican_dossier.archive.sealed import AGENT

_TEXTS = {
    **{".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".csv": "text/csv", ".md": "text/markdown"},
    **{".json": "application/json", ".jsonld": "application/ld+json", ".atom": "application/atom+xml"},
    **{".xml": "application/xml", ".svg": "image/svg+xml", ".ics": "text/calendar", ".bib": "text/x-bibtex"},
    **{".ris": "application/x-research-info-systems", ".webmanifest": "application/manifest+json"},
}
"""Ending -> media type of what is in UTF-8."""
_OTHERS = {
    **{f".{ending}": f"image/{ending}" for ending in ("png", "jpeg", "gif", "webp", "avif")},
    **{".jpg": "image/jpeg", ".ico": "image/x-icon", ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf"},
    **{".pdf": "application/pdf", ".txt": "text/plain", ".wasm": "application/wasm", ".mp4": "video/mp4"},
    ".sqlite": "application/vnd.sqlite3",
}
"""Ending -> media type of the others; texts as received may be in any encoding."""


@dataclass(frozen=True, slots=True)
class SiteRecord:
    """A file of the site, as it stands in the WARC."""

    url: str
    media_type: str
    digest: str
    offset: int
    length: int
    """Bytes, with the record's head."""


def write_warc(
    stream: IO[bytes], name: str, base: str, files: Mapping[str, Path | bytes], time: datetime
) -> list[SiteRecord]:
    """Writes the files, by their addresses below ``base``, and says where each is; ``name`` is that of the WARC."""
    writer = WARCWriter(stream, gzip=False, warc_version="1.1")
    writer.write_record(_about(writer, name, base, time))
    return [_write(writer, stream, url, source, time) for url, source in files.items()]


def data_of(source: Path | bytes) -> bytes:
    """The bytes of a file of the site."""
    return source if isinstance(source, bytes) else source.read_bytes()


def _about(writer: WARCWriter, name: str, base: str, time: datetime) -> object:
    """The record that says what the others are."""
    said = {
        "software": f"{AGENT} {__version__}",
        "format": "WARC file version 1.1",
        "description": f"A site as it was built, each file at its address below {base}/; no server was asked for it.",
    }
    named = {"WARC-Record-ID": _record_id(f"{base}/ {name}"), "WARC-Date": stamp(time), "WARC-Filename": name}
    data = "".join(f"{label}: {value}\r\n" for label, value in said.items()).encode()
    kind = "application/warc-fields"
    return writer.create_warc_record("", "warcinfo", BytesIO(data), len(data), kind, warc_headers_dict=named)


def _write(writer: WARCWriter, stream: IO[bytes], url: str, source: Path | bytes, time: datetime) -> SiteRecord:
    data, media_type, offset = data_of(source), _media_type(url), stream.tell()
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    named = {
        **{"WARC-Record-ID": _record_id(f"{url} {digest}"), "WARC-Date": stamp(time)},
        **{"WARC-Payload-Digest": digest, "WARC-Block-Digest": digest},
    }
    record = writer.create_warc_record(url, "resource", BytesIO(data), len(data), media_type, warc_headers_dict=named)
    writer.write_record(record)
    return SiteRecord(url, media_type, digest, offset, stream.tell() - offset)


def _media_type(url: str) -> str:
    ending = PurePosixPath(urlsplit(url).path).suffix.lower()
    if ending in _TEXTS:
        return f"{_TEXTS[ending]}; charset=utf-8"
    return _OTHERS.get(ending, "application/octet-stream")


def index(records: Sequence[SiteRecord], name: str, time: datetime) -> bytes:
    """The CDXJ of the records in a WARC."""
    return "".join(sorted(_index_lines(records, name, time))).encode()


def _index_lines(records: Sequence[SiteRecord], name: str, time: datetime) -> Iterator[str]:
    for record in records:
        said = {
            **{"url": record.url, "mime": record.media_type.partition(";")[0], "status": "200"},
            **{"digest": record.digest, "length": record.length, "offset": record.offset, "filename": name},
        }
        yield f"{_sort_key(record.url)} {time:%Y%m%d%H%M%S} {json.dumps(said, ensure_ascii=False)}\n"


def _sort_key(url: str) -> str:
    """An address with its host the other way round, in small letters (SURT)."""
    parts = urlsplit(url.lower())
    host = ",".join(reversed(re.sub(r"^www\d*\.", "", parts.hostname or "").split(".")))
    port, query = f":{parts.port}" if parts.port else "", f"?{parts.query}" if parts.query else ""
    return f"{host}{port}){parts.path}{query}"


def stamp(time: datetime) -> str:
    """A time as web archives write it."""
    return f"{time:%Y-%m-%dT%H:%M:%SZ}"


def _record_id(name: str) -> str:
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, name)}>"

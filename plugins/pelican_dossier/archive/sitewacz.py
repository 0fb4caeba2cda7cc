"""A site -> a WACZ of it, which programs for web archives replay and search: the same bytes for the same site.

Format: WACZ 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/).
"""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import quote, urljoin

import lxml.html

from pelican_dossier import __version__
from pelican_dossier.addresses import CHOICE
from pelican_dossier.archive.bag import FILE_MODE
from pelican_dossier.archive.bagfiles import pieces
from pelican_dossier.archive.sealed import AGENT
from pelican_dossier.archive.sitewarc import data_of, index, stamp, write_warc

PLACEHOLDER = "https://dossier.invalid"
"""Where a site is said to stand that was built for no address; nobody can own it (RFC 2606)."""
_SAFE = "/!$&'()*+,;=:@~"
"""Marks that an address may hold as they are."""
_WARC, _INDEX, _PAGES = "archive/data.warc", "indexes/index.cdx", "pages/pages.jsonl"
_PACKAGE, _DIGEST = "datapackage.json", "datapackage-digest.json"
_ASKED_ANEW = "/pagefind/pagefind-entry.json"
"""The file that the engine of the search asks for with the time, so that no browser gives it an old one."""
_APART = ("br", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "li", "p", "td", "th")
"""Elements behind which another word begins."""
_LARGE = 1 << 30
"""Bytes from which on a zip needs its larger fields."""


@dataclass(frozen=True, slots=True)
class _ListedPage:
    """A page that a reader may open from the list."""

    url: str
    title: str
    text: str
    asks: frozenset[str]
    """Where its forms of search lead, with nothing asked yet."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A file of the archive."""

    stream: IO[bytes]
    size: int
    digest: str


def write_wacz(file: Path, site: Mapping[str, Path | bytes], siteurl: str, titles: Sequence[str], seconds: int) -> None:
    """Writes the archive of a site, whose files are given by their paths in it.

    ``siteurl`` is the address that it was built for, empty for none; ``seconds`` is the time of all that is in it.
    """
    base, time = (siteurl or PLACEHOLDER).rstrip("/"), datetime.fromtimestamp(seconds, UTC)
    files = {f"{base}/{quote(path, safe=_SAFE)}": site[path] for path in sorted(site)}
    pages = [_page(url, data_of(source)) for url, source in files.items() if url.endswith(".html")]
    files |= _answers(files, pages)
    with tempfile.TemporaryFile() as warc, file.open("wb") as stream:
        name = PurePosixPath(_WARC).name
        records = write_warc(warc, name, base, files, time)
        parts = {
            _WARC: _part(warc),
            _INDEX: _part(BytesIO(index(records, name, time))),
            _PAGES: _part(BytesIO("".join(_page_lines(pages, time)).encode())),
        }
        parts[_PACKAGE] = _part(BytesIO(_package(parts, titles, f"{base}/{CHOICE}", time)))
        parts[_DIGEST] = _part(BytesIO(_json({"path": _PACKAGE, "hash": parts[_PACKAGE].digest})))
        _zip(stream, parts, time)


def _page(url: str, data: bytes) -> _ListedPage:
    """A page with its title and the words of its main part."""
    tree = lxml.html.document_fromstring(data, parser=lxml.html.HTMLParser(encoding="utf-8"))
    for part in list(tree.iter("script", "style", "template")):
        part.drop_tree()
    asks = frozenset(
        f"{urljoin(url, form.get('action'))}?{field.get('name')}="
        for form in tree.iter("form")
        for field in form.iter("input")
        if form.get("action") and field.get("type") == "search"
    )
    title, body = tree.findtext(".//title") or url, next(iter((*tree.iter("main"), *tree.iter("body"))), tree)
    for part in body.iter(*_APART):
        part.tail = f" {part.tail or ''}"
    return _ListedPage(url, " ".join(title.split()), " ".join(body.text_content().split()), asks)


def _answers(files: Mapping[str, Path | bytes], pages: Sequence[_ListedPage]) -> Iterator[tuple[str, Path | bytes]]:
    """What is answered to questions, which is the file whatever was asked, as by any server of files.

    A program that replays an archive takes the record whose query is the nearest, and none without a query.
    """
    engine = {f"{url}?ts=" for url in files if url.endswith(_ASKED_ANEW)}
    for url in sorted(engine.union(*(page.asks for page in pages))):
        if (asked := url.partition("?")[0]) in files:
            yield url, files[asked]


def _page_lines(pages: Sequence[_ListedPage], time: datetime) -> Iterator[str]:
    yield _line({"format": "json-pages-1.0", "id": "pages", "title": "All pages", "hasText": True})
    for page in pages:
        name = hashlib.sha256(page.url.encode()).hexdigest()[:22]
        yield _line({"id": name, "url": page.url, "ts": stamp(time), "title": page.title, "text": page.text})


def _package(parts: Mapping[str, _Part], titles: Sequence[str], main: str, time: datetime) -> bytes:
    """The list of what is in the archive, which Data Package calls its resources."""
    resources = [
        {"name": PurePosixPath(path).name, "path": path, "hash": part.digest, "bytes": part.size}
        for path, part in parts.items()
    ]
    said = {"software": f"{AGENT} {__version__}", "created": stamp(time), "title": " · ".join(titles)}
    opened = {"mainPageUrl": main, "mainPageDate": stamp(time)}
    return _json({"profile": "data-package", "wacz_version": "1.1.1", **said, **opened, "resources": resources})


def _part(stream: IO[bytes]) -> _Part:
    stream.seek(0)
    digest = hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]  # any stream will do
    return _Part(stream, stream.tell(), f"sha256:{digest}")


def _zip(stream: IO[bytes], parts: Mapping[str, _Part], time: datetime) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for path, part in parts.items():
            member = zipfile.ZipInfo(path, time.timetuple()[:6])
            member.external_attr, member.create_system = FILE_MODE << 16, 3
            part.stream.seek(0)
            with archive.open(member, "w", force_zip64=part.size > _LARGE) as into:
                into.writelines(pieces(part.stream))


def _json(said: Mapping[str, object]) -> bytes:
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()


def _line(said: Mapping[str, object]) -> str:
    return json.dumps(said, ensure_ascii=False) + "\n"

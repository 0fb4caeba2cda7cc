"""A web archive with its list of pages, WACZ."""

import json
import zlib
from typing import IO
from zipfile import BadZipFile, ZipFile

from pelican_dossier.intake.archives.archived import Unpacking
from pelican_dossier.intake.archives.warc import unpack_warc
from pelican_dossier.intake.documents.document import broken, opened_zip

_LISTS = ("pages/pages.jsonl", "pages/extraPages.jsonl")


def unpack_wacz(file: IO[bytes], into: Unpacking) -> None:
    """Adds the pages that the archive lists, all that it holds where it lists none. Raises Unreadable."""
    with opened_zip(file, "web archive") as archive:
        names = sorted(name for name in archive.namelist() if name.endswith((".warc", ".warc.gz")))
        if not names:
            raise broken("there is no WARC in this web archive")
        for name in names:
            try:
                with archive.open(name) as member:
                    unpack_warc(member, into)
            except (BadZipFile, OSError, NotImplementedError, zlib.error, EOFError):
                into.broken.append((name, broken("this part of the archive cannot be read")))
        listed = _listed(archive)
    if listed:
        into.only(listed, why="a frame or another answer that the archive does not list as a page")


def _listed(archive: ZipFile) -> list[str]:
    """The addresses of its pages."""
    urls = list[str]()
    for name in _LISTS:
        try:
            lines = archive.read(name).splitlines()
        except (KeyError, BadZipFile, OSError, zlib.error):
            continue
        for line in lines:
            try:
                entry = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(entry, dict) and isinstance(entry.get("url"), str):
                urls.append(entry["url"])
    return urls

"""A web archive with its list of pages, WACZ."""

import json
import re
import zlib
from collections.abc import Mapping
from hashlib import sha256
from stat import S_ISLNK
from typing import IO
from zipfile import BadZipFile, ZipFile

from pelican_dossier.intake.archives.archived import Unpacking
from pelican_dossier.intake.archives.warc import unpack_warc
from pelican_dossier.intake.documents.document import broken, opened_zip

_AT_ONCE = 1 << 20
_PACKAGE = "datapackage.json"
_REFUSE = "do not open it; ask for it anew where it comes from"
_LISTS = ("pages/pages.jsonl", "pages/extraPages.jsonl")


def unpack_wacz(file: IO[bytes], into: Unpacking) -> None:
    """Adds the pages that the archive lists, all that it holds where it lists none. Raises Unreadable.

    Nothing is written outside of memory, whatever its names say; one that is a trap or has changed is refused whole.
    """
    with opened_zip(file, "web archive") as archive:
        _refuse_traps(archive)
        names = sorted(name for name in archive.namelist() if name.endswith((".warc", ".warc.gz")))
        if not names:
            raise broken("there is no WARC in this web archive")
        digests = _digests(archive)
        for name in names:
            try:
                with archive.open(name) as member:
                    _check_digest(member, name, digests)
                    member.seek(0)
                    unpack_warc(member, into)
            except (BadZipFile, OSError, NotImplementedError, zlib.error, EOFError):
                into.broken.append((name, broken("this part of the archive cannot be read")))
        listed = _listed(archive)
    if listed:
        into.only(listed, why="a frame or another answer that the archive does not list as a page")


def _refuse_traps(archive: ZipFile) -> None:
    """Refuses what no program for web archives writes: two files of one name, a way out, a link, a lock."""
    names = set[str]()
    for member in archive.infolist():
        name = member.filename
        if name in names:
            raise broken(f"this web archive holds two files of the name {name}", _REFUSE)
        if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or re.match("[A-Za-z]:", name):
            raise broken(f"a name in this web archive leads out of it: {name}", _REFUSE)
        if S_ISLNK(member.external_attr >> 16):
            raise broken(f"{name} in this web archive is a link", _REFUSE)
        if member.flag_bits & 1:
            raise broken(f"{name} in this web archive is encrypted", "take the archive up again without a password")
        names.add(name)


def _digests(archive: ZipFile) -> Mapping[str, str]:
    """File -> its SHA-256, for those of which the archive states it."""
    try:
        resources = json.loads(archive.read(_PACKAGE))["resources"]
        return {
            one["path"]: one["hash"].removeprefix("sha256:") for one in resources if one["hash"].startswith("sha256:")
        }
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError, BadZipFile, OSError, zlib.error):
        return {}


def _check_digest(member: IO[bytes], name: str, digests: Mapping[str, str]) -> None:
    """Raises Unreadable where a file has another digest than the archive states."""
    digest = sha256()
    while piece := member.read(_AT_ONCE):
        digest.update(piece)
    if digests.get(name, digest.hexdigest()) != digest.hexdigest():
        raise broken(f"{name} in this web archive has changed: {_PACKAGE} has another digest of it", _REFUSE)


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

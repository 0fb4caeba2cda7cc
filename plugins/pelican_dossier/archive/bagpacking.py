"""A bag -> one file: a tar, compressed or not, or a zip, the same bytes wherever it is made."""

import gzip
import shutil
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, cast

from pelican_dossier.archive import walk
from pelican_dossier.archive.bag import FILE_MODE

_COMPRESSION = 9
"""The most that zlib does."""
_LARGE = 1 << 30
"""Bytes from which on a zip needs its larger fields."""


def pack(bag: Path, archive: Path, name: str, kind: str, seconds: int) -> None:
    """Writes the bag as the folder ``name`` of an archive, whose files all have one time. ``kind`` is of ``KINDS``."""
    with archive.open("wb") as stream:
        KINDS[kind](stream, bag, name, seconds)


def _tar(stream: IO[bytes], bag: Path, name: str, seconds: int) -> None:
    # this format has no times but whole seconds, and names of any length in any letters
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for inside, path in walk(bag):
            member = tarfile.TarInfo(f"{name}/{inside}")
            member.size, member.mtime, member.mode = path.stat().st_size, seconds, FILE_MODE
            with path.open("rb") as file:
                tar.addfile(member, file)


def _tar_gz(stream: IO[bytes], bag: Path, name: str, seconds: int) -> None:
    with gzip.GzipFile("", "wb", _COMPRESSION, stream, mtime=seconds) as compressed:
        _tar(cast(IO[bytes], compressed), bag, name, seconds)


def _zip(stream: IO[bytes], bag: Path, name: str, seconds: int) -> None:
    time = datetime.fromtimestamp(seconds, UTC).timetuple()[:6]
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        for inside, path in walk(bag):
            member = zipfile.ZipInfo(f"{name}/{inside}", time)
            member.compress_type, member.external_attr, member.create_system = zipfile.ZIP_DEFLATED, FILE_MODE << 16, 3
            with path.open("rb") as file, archive.open(member, "w", force_zip64=path.stat().st_size > _LARGE) as into:
                shutil.copyfileobj(file, into)


KINDS: Mapping[str, Callable[[IO[bytes], Path, str, int], None]] = {"tar": _tar, "tar.gz": _tar_gz, "zip": _zip}
"""Ending of an archive's name -> what packs it."""

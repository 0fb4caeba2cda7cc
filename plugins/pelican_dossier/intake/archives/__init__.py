"""Kinds of file that hold many articles: each is taken out as a page of its own, byte for byte where it was one."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import IO

from pelican_dossier.intake.archives.archived import Unpacking


def _warc(file: IO[bytes], into: Unpacking) -> None:
    from pelican_dossier.intake.archives.warc import unpack_warc

    unpack_warc(file, into)


def _wacz(file: IO[bytes], into: Unpacking) -> None:
    from pelican_dossier.intake.archives.wacz import unpack_wacz

    unpack_wacz(file, into)


def _feed(file: IO[bytes], into: Unpacking) -> None:
    from pelican_dossier.intake.archives.feed import unpack_feed

    unpack_feed(file, into)


_KINDS: Mapping[str, Callable[[IO[bytes], Unpacking], None]] = {
    ".warc": _warc,
    ".warc.gz": _warc,
    ".wacz": _wacz,
    ".rss": _feed,
    ".atom": _feed,
    ".xml": _feed,
}
"""The ending of its name -> what unpacks it."""
ARCHIVE_ENDINGS = tuple(_KINDS)


def archive_ending(path: PurePath) -> str | None:
    """Which of these kinds a file is by its name; None of others."""
    return next((ending for ending in ARCHIVE_ENDINGS if path.name.lower().endswith(ending)), None)


def unpack(path: Path, urls: Sequence[str] = ()) -> Unpacking:
    """The articles in an archive, only those of the addresses ``urls`` where there are any.

    One page that cannot be read does not stop the others. Raises Unreadable where none of it can be, and OSError.
    """
    unpacking, ending = Unpacking(), archive_ending(path)
    assert ending is not None
    with path.open("rb") as file:
        _KINDS[ending](file, unpacking)
    if urls:
        unpacking.only(urls, why="not asked for")
    return unpacking

"""The files of a bag wherever it is kept, each read once and none of them unpacked."""

import errno
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Protocol

from pelican_dossier.archive import oddity

Digests = Mapping[str, str]
"""Algorithm, as hashlib names it -> digest in hexadecimal, in small letters."""

_AT_ONCE = 1 << 20
"""Bytes that are read at once."""
LARGEST_TAG_FILE = 1 << 28
"""Bytes of a manifest that is read; one of a million files has less."""


@dataclass(frozen=True, slots=True)
class BagContents:
    """What is in a bag, by paths inside it (``data/a.txt``)."""

    files: Mapping[str, int]
    """Plain file -> its bytes."""
    odd: Mapping[str, str] = field(default_factory=dict)
    """Link or special file -> what it is, in words."""
    empty_folders: Sequence[str] = ()
    beside: Sequence[str] = ()
    """What an archive holds outside of the bag."""


class BagFiles(Protocol):
    """A bag that can be read: a folder, or an archive of one."""

    contents: BagContents

    def each(self, paths: Set[str]) -> Iterator[tuple[str, IO[bytes]]]:
        """These files, in whatever order is quick; a stream holds until the next is asked for.

        Raises ProblemsFound where an archive is damaged, and OSError.
        """


class BagFolder:
    """A bag that is a folder. No link in it is followed."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError for a folder that cannot be read; one inside of it is told with the files."""
        self.folder = folder
        files: dict[str, int] = {}
        odd: dict[str, str] = {}
        empty: list[str] = []
        waiting = [""]
        while waiting:  # folders may be nested more deeply than calls
            inside = waiting.pop()
            try:
                with os.scandir(folder / inside) as found:
                    entries = list(found)
            except OSError as error:
                if not inside:
                    raise
                odd[inside] = f"this folder cannot be read ({error.strerror})"
                continue
            if inside and not entries:
                empty.append(inside)
            for entry in entries:
                name = f"{inside}/{entry.name}" if inside else entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(name)
                elif what := _oddity(entry) or _denied(entry):
                    odd[name] = what
                else:
                    files[name] = entry.stat().st_size
        self.contents = BagContents(dict(sorted(files.items())), dict(sorted(odd.items())), sorted(empty))

    def each(self, paths: Set[str]) -> Iterator[tuple[str, IO[bytes]]]:
        """These files, by name."""
        for path in sorted(paths):
            with (self.folder / path).open("rb") as stream:
                yield path, stream


def _oddity(entry: os.DirEntry[str]) -> str | None:
    return None if entry.is_file(follow_symlinks=False) else oddity(Path(entry))


def _denied(entry: os.DirEntry[str]) -> str | None:
    return None if os.access(entry, os.R_OK) else "the file cannot be read (permission denied)"


def small_files(bag: BagFiles, paths: Set[str]) -> Mapping[str, bytes]:
    """The bytes of tag files; of one that is larger than any tag file, as many as fit."""
    return {path: b"".join(pieces(stream, LARGEST_TAG_FILE)) for path, stream in bag.each(paths)}


def digests(bag: BagFiles, wanted: Mapping[str, Set[str]]) -> Mapping[str, Digests]:
    """Path -> its digests by the algorithms that are wanted of it, each file read once; none where the disk fails."""
    return {path: _digested(stream, wanted[path]) for path, stream in bag.each(wanted.keys())}


def _digested(stream: IO[bytes], algorithms: Set[str]) -> Digests:
    hashes = {algorithm: hashlib.new(algorithm) for algorithm in sorted(algorithms)}
    try:
        for piece in pieces(stream):
            for each in hashes.values():
                each.update(piece)
    except OSError as error:
        if error.errno != errno.EIO:
            raise
        return {}
    return {algorithm: each.hexdigest() for algorithm, each in hashes.items()}


def pieces(stream: IO[bytes], most: int | None = None) -> Iterator[bytes]:
    """The bytes of a stream; where it holds more than so many, no others."""
    taken = 0
    while (most is None or taken < most) and (piece := stream.read(_AT_ONCE)):
        taken += len(piece)
        yield piece

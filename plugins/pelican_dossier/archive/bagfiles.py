"""The files of a bag wherever it is kept, each read once and none of them unpacked."""

import hashlib
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
        """Raises OSError for folders that cannot be read."""
        self.folder = folder
        files: dict[str, int] = {}
        odd: dict[str, str] = {}
        empty: list[str] = []
        for inside, path in _everything(folder):
            if what := None if inside.endswith("/") else oddity(path):
                odd[inside] = what
            elif inside.endswith("/"):
                empty.append(inside.rstrip("/"))
            else:
                files[inside] = path.stat().st_size
        self.contents = BagContents(files, odd, empty)

    def each(self, paths: Set[str]) -> Iterator[tuple[str, IO[bytes]]]:
        """These files, by name."""
        for path in sorted(paths):
            with (self.folder / path).open("rb") as stream:
                yield path, stream


def _everything(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file, link and special file below, and with a stroke behind its name every empty folder."""
    for path in sorted(folder.iterdir()):
        if path.is_symlink() or not path.is_dir():
            yield path.name, path
            continue
        inside = [(f"{path.name}/{name}", file) for name, file in _everything(path)]
        yield from inside or [(f"{path.name}/", path)]


def small_files(bag: BagFiles, paths: Set[str]) -> Mapping[str, bytes]:
    """The bytes of tag files; of one that is larger than any tag file, as many as fit."""
    return {path: b"".join(_pieces(stream, LARGEST_TAG_FILE)) for path, stream in bag.each(paths)}


def digests(bag: BagFiles, wanted: Mapping[str, Set[str]]) -> Mapping[str, Digests]:
    """Path -> its digests by the algorithms that are wanted of it, each file read once."""
    return {path: _digested(stream, wanted[path]) for path, stream in bag.each(wanted.keys())}


def _digested(stream: IO[bytes], algorithms: Set[str]) -> Digests:
    hashes = {algorithm: hashlib.new(algorithm) for algorithm in sorted(algorithms)}
    for piece in _pieces(stream):
        for each in hashes.values():
            each.update(piece)
    return {algorithm: each.hexdigest() for algorithm, each in hashes.items()}


def _pieces(stream: IO[bytes], most: int | None = None) -> Iterator[bytes]:
    """The bytes of a stream; where it holds more than so many, no others."""
    taken = 0
    while (most is None or taken < most) and (piece := stream.read(_AT_ONCE)):
        taken += len(piece)
        yield piece

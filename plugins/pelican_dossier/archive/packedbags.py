"""Bags in one file (tar, compressed or not, and zip), read in place: nothing is unpacked, whatever its names say."""

import bz2
import errno
import gzip
import lzma
import re
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from pelican_dossier.archive.bagfiles import BagContents, BagFiles, BagFolder
from pelican_dossier.archive.bagnames import leads_out
from pelican_dossier.archive.tagfiles import DECLARATION
from pelican_dossier.problems import Problem, ProblemsFound

_MOST_AT_ONCE = 1 << 26
"""Bytes that a reader of an archive may ask for at once: a head of a tar that claims more is a trap."""
_MOST_FILES = 1_000_000
_MOST_TIMES = 200
"""How many times larger an archive may be unpacked; pages of a site pack to a tenth, digests to a half."""
_ALWAYS_TAKEN = 1 << 28
"""Bytes below which nobody asks how much was packed."""
_BROKEN = (
    *(tarfile.TarError, zipfile.BadZipFile, EOFError, zlib.error, lzma.LZMAError),
    *(ValueError, OverflowError, struct.error),
)
"""What the readers raise where an archive is damaged or made to be."""
_COMPRESSED: Mapping[bytes, Callable[[Path], IO[bytes]]] = {
    b"\x1f\x8b": cast(Callable[[Path], IO[bytes]], gzip.GzipFile),
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\x00": lzma.LZMAFile,
}
"""How a compressed file begins -> what opens it."""

_REFUSE = "do not unpack it; ask for the bag anew where it comes from"


@dataclass(frozen=True, slots=True)
class _Member:
    """What an archive says of one of its members."""

    name: str
    size: int
    kind: str
    """``file``, ``folder``, or what else it is, in words."""


@contextmanager
def opened(path: Path) -> Iterator[BagFiles]:
    """A bag in a folder or a file. Raises ProblemsFound for what is none, or is a trap, and OSError."""
    if path.is_dir():
        yield BagFolder(path)
        return
    with _reporting(path):
        if _head(path).startswith(b"PK"):  # zipfile looks at its end, where a tar may hold a file that is a zip
            with zipfile.ZipFile(path) as archive:
                yield _BagZip(path, archive)
            return
        with _plain(path) as stream, tarfile.open(fileobj=cast(IO[bytes], _Bounded(stream)), mode="r:") as tar:
            yield _BagTar(path, tar)


@contextmanager
def _reporting(path: Path) -> Iterator[None]:
    """Turns what the readers of archives raise into problems."""
    try:
        yield
    except NotImplementedError as error:
        what = "this archive is packed in a way that this program does not know"
        raise ProblemsFound([Problem(path.name, None, what, "unpack it with the program that packed it")]) from error
    except (*_BROKEN, OSError) as error:
        if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):  # a place before the beginning
            raise
        what = "this is no bag and no archive of one, or it is damaged"
        raise ProblemsFound([Problem(path.name, None, what, "take another copy of it")]) from error


def _plain(path: Path) -> IO[bytes]:
    head = _head(path)
    opener = next((opener for mark, opener in _COMPRESSED.items() if head.startswith(mark)), None)
    return opener(path) if opener else path.open("rb")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(6)


class _Bounded:
    """A stream of which nobody reads too much at once."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.seek, self.tell = stream.seek, stream.tell

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= _MOST_AT_ONCE:
            raise tarfile.ReadError("a head claims too much")
        return self._stream.read(size)


class _BagTar:
    """A bag in a tar."""

    def __init__(self, path: Path, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self._root, self.contents = _contents(path, map(_of_tar, tar))

    def each(self, paths: Set[str]) -> Iterator[tuple[str, IO[bytes]]]:
        """These files in the order of the archive, for a compressed one is only read forwards."""
        for member in self._tar:
            inside = _inside(_tidy(member.name), self._root)
            if inside in paths and (stream := self._tar.extractfile(member)):
                yield inside, stream


class _BagZip:
    """A bag in a zip."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._root, self.contents = _contents(path, map(_of_zip, archive.infolist()))

    def each(self, paths: Set[str]) -> Iterator[tuple[str, IO[bytes]]]:
        """These files in the order of the archive."""
        for member in self._archive.infolist():
            if (inside := _inside(_tidy(member.filename), self._root)) in paths:
                with self._archive.open(member) as stream:
                    yield inside, stream


def _of_tar(member: tarfile.TarInfo) -> _Member:
    kind = "file" if member.isreg() else "folder" if member.isdir() else "this is no plain file"
    if member.issym() or member.islnk():
        kind = f"this is a {'symbolic' if member.issym() else 'hard'} link to {member.linkname}"
    return _Member(member.name, member.size, kind)


def _of_zip(member: zipfile.ZipInfo) -> _Member:
    mode = member.external_attr >> 16
    kind = "folder" if member.is_dir() else "file"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        kind = "this is a symbolic link" if stat.S_ISLNK(mode) else "this is no plain file"
    if member.flag_bits & 1:
        kind = "this is encrypted"
    return _Member(member.filename, member.file_size, kind)


def _tidy(name: str) -> str:
    """A name without what changes nothing: strokes too many, and single dots."""
    return "/".join(part for part in name.split("/") if part not in ("", "."))


def _inside(name: str, root: str) -> str:
    """A path inside the bag; empty for what is not in it."""
    return name.removeprefix(root) if name.startswith(root) else ""


def _contents(path: Path, members: Iterable[_Member]) -> tuple[str, BagContents]:
    """Where in an archive the bag is (``bag/``), and what is in it. Raises ProblemsFound for traps."""
    files: dict[str, int] = {}
    folders: set[str] = set()
    problems: list[Problem] = []
    whole = 0
    for count, member in enumerate(members, 1):
        name, whole = _tidy(member.name), whole + member.size
        shown = member.name.encode("utf-8", "backslashreplace").decode()
        if count > _MOST_FILES:
            raise ProblemsFound([Problem(path.name, None, f"it holds more than {_MOST_FILES:,} files", _REFUSE)])
        if whole > max(_ALWAYS_TAKEN, _MOST_TIMES * path.stat().st_size):
            what = f"it is more than {_MOST_TIMES} times larger unpacked: this is a trap"
            raise ProblemsFound([Problem(path.name, None, what, _REFUSE)])
        if leads_out(member.name) or "\0" in name:
            problems.append(Problem(shown, None, "this name leads out of the archive", _REFUSE))
        elif member.kind not in ("file", "folder"):
            problems.append(Problem(shown, None, member.kind, _REFUSE))
        elif member.kind == "folder":
            folders.add(name)
        elif name in files:
            problems.append(Problem(shown, None, "the archive holds two files of this name", _REFUSE))
        else:
            files[name] = member.size
    above = {name[: match.start()] for name in (*files, *folders) for match in re.finditer("/", name)}
    both = "the archive holds a file and a folder of this name"
    problems.extend(Problem(name, None, both, _REFUSE) for name in files.keys() & (above | folders))
    if problems:
        raise ProblemsFound(problems)
    root = _root(path, files)
    empty = sorted(name for name in folders - above - {root.rstrip("/"), ""})
    return root, BagContents(
        {name.removeprefix(root): size for name, size in files.items() if name.startswith(root)},
        empty_folders=[name.removeprefix(root) for name in empty if name.startswith(root)],
        beside=[name for name in (*sorted(files), *empty) if not name.startswith(root)],
    )


def _root(path: Path, files: Iterable[str]) -> str:
    """The folder of the bag with its stroke; empty where the archive has none. Raises ProblemsFound for no bag."""
    found = sorted(
        (name.count("/"), name) for name in files if name.rpartition("/")[2] == DECLARATION and name.count("/") < 2
    )
    if not found:
        what = f"there is no {DECLARATION} at its top or in a folder there, so this is no bag"
        raise ProblemsFound([Problem(path.name, None, what, "name an archive of one bag")])
    return found[0][1].removesuffix(DECLARATION)

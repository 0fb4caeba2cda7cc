"""What one process at a time makes, whole or not at all, and what killed ones have left behind.

A result is made in a folder beside its place, of a name of its own, and renamed there; whoever makes the same waits.
"""

import hashlib
import os
import re
import secrets
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from platform import node

from pelican_dossier.problems import Problem, ProblemsFound

_TOKEN = 4
"""Bytes that tell one folder of work from another."""
_SCRATCH = "dossier-"
_LONGEST = 200
"""Bytes of a name that may get more in front and behind; the systems' limit is 255."""


@contextmanager
def in_turn(target: Path, doing: str) -> Iterator[None]:
    """Waits while another process makes the same, and says who does.

    The system holds the lock for the process and takes it back when that ends, however it ends: one that was killed
    bars nobody. Raises ProblemsFound where something else stands in the lock's place.
    """
    path = _beside(target, "lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    while True:
        descriptor = _opened(path)
        try:
            if not _lock(descriptor, waits=False):
                said = os.read(descriptor, 200).decode("utf-8", "replace").strip() or "it does not say which"
                print(f"waiting for another {doing} of {target} to end ({said})", file=sys.stderr)
                _lock(descriptor, waits=True)
            if not _is_there(descriptor, path):
                continue  # it was another's, which took it away when it was done
            with suppress(OSError):  # a full disk keeps nobody from a lock that does not say whose it is
                os.truncate(descriptor, 0)
                os.write(descriptor, f"process {os.getpid()} on {node()}\n".encode())
            try:
                yield
            finally:
                with suppress(OSError):  # Windows removes no open file, and finds it free all the same
                    path.unlink()
            return
        finally:
            os.close(descriptor)


def _opened(path: Path) -> int:
    """The lock's file, and nothing in its place: no link, no folder, nothing that is waited for when it is opened."""
    only_a_file = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR | only_a_file, 0o644)
    except PermissionError:
        raise
    except OSError as error:
        if not os.path.lexists(path):
            error.filename = str(path.parent)  # nobody knows of the lock
            raise
        raise _no_lock(path) from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _no_lock(path)
    return descriptor


def _no_lock(path: Path) -> ProblemsFound:
    return ProblemsFound([Problem(str(path), None, "what stands here is no file of a build's", "move it away")])


if sys.platform == "win32":

    def _lock(descriptor: int, *, waits: bool) -> bool:
        """Takes the lock; false where another process has it and is not waited for."""
        import msvcrt

        while True:
            try:
                # its first byte could then not be read by those who ask who holds it
                os.lseek(descriptor, 1 << 20, os.SEEK_SET)
                msvcrt.locking(descriptor, msvcrt.LK_LOCK if waits else msvcrt.LK_NBLCK, 1)
                return True
            except OSError:
                if not waits:
                    return False
            finally:
                os.lseek(descriptor, 0, os.SEEK_SET)

else:

    def _lock(descriptor: int, *, waits: bool) -> bool:
        """Takes the lock; false where another process has it and is not waited for."""
        from fcntl import LOCK_EX, LOCK_NB, flock

        try:
            flock(descriptor, LOCK_EX if waits else LOCK_EX | LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _is_there(descriptor: int, path: Path) -> bool:
    """Whether the open file is the one that stands at the path now."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def own_name(target: Path, kind: str, *, is_only: bool = False) -> Path:
    """A place beside the target where nothing stands: ``.output-new-1f2e3d4c``, or the same one each time."""
    return _beside(target, kind if is_only else f"{kind}-{secrets.token_hex(_TOKEN)}")


def _beside(target: Path, kind: str) -> Path:
    name = target.name
    if not name:
        what, remedy = "nothing can be made in the place of the root of a disk", "name a folder below it"
        raise ProblemsFound([Problem(str(target), None, what, remedy)])
    if len(os.fsencode(name)) > _LONGEST:
        name = hashlib.sha256(os.fsencode(name)).hexdigest()
    return target.with_name(f".{name}-{kind}")


def left_behind(target: Path, *kinds: str) -> list[Path]:
    """What earlier processes, which were killed, have left beside the target; asked in one's turn."""
    named = re.compile(rf"{re.escape(_beside(target, '').name)}(?:{'|'.join(kinds)})(?:-[0-9a-f]{{{_TOKEN * 2}}})?")
    return sorted(path for path in target.parent.iterdir() if named.fullmatch(path.name))


def remove(path: Path) -> None:
    """Removes a folder with all that it holds, also where its folders are read-only; of a link the link alone.

    What cannot be removed is told, and fails nothing: the result stands.
    """
    try:
        if path.is_symlink() or not path.is_dir():
            path.unlink(missing_ok=True)
            return
        shutil.rmtree(path, ignore_errors=True)
        if path.exists():
            path.chmod(stat.S_IRWXU)
            for above, folders, _ in os.walk(path):
                for name in folders:
                    Path(above, name).chmod(stat.S_IRWXU)
            shutil.rmtree(path)
    except OSError as error:
        print(f"warning: {path} could not be removed ({error.strerror}); remove it yourself", file=sys.stderr)


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for what is made to be looked at and thrown away; takes away those of processes that were killed."""
    if sys.platform == "win32":
        with tempfile.TemporaryDirectory(prefix=_SCRATCH) as folder:
            yield Path(folder)
        return
    for old in Path(tempfile.gettempdir()).glob(f"{_SCRATCH}*"):
        with suppress(OSError), _held(old) as is_free:
            if is_free and not old.is_symlink():
                remove(old)
    made = Path(tempfile.mkdtemp(prefix=f".{_SCRATCH}"))
    with _held(made):
        own = made.rename(made.with_name(made.name.removeprefix(".")))  # nobody sees it before it is held
        try:
            yield own
        finally:
            remove(own)


@contextmanager
def _held(folder: Path) -> Iterator[bool]:
    """Holds a folder, and tells whether nobody else does."""
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0))
    try:
        yield _lock(descriptor, waits=False)
    finally:
        os.close(descriptor)

"""How every file of the editors' is written: beside its place, whole, and then renamed into it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pelican_dossier.turns import in_turn, own_name, remove

_PART = "part"


def put(path: Path, data: bytes) -> None:
    """Writes a file, or leaves the one that is there as it was. Raises OSError where the machine fails.

    A link stays one: the file that it leads to is replaced.
    """
    if path.exists() and not path.is_file():  # a terminal, a pipe
        path.write_bytes(data)
        return
    with checked(path, data):
        pass


@contextmanager
def checked(path: Path, data: bytes) -> Iterator[Path]:
    """Writes a file once what is done with its bytes has not failed; they are found beside it meanwhile."""
    path = path.resolve() if path.is_symlink() else path
    with in_turn(path, "write"):
        part = own_name(path, _PART, is_only=True)
        remove(part)  # of a process that was killed
        try:
            with part.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())  # a full disk must tell so before the old file is gone
            if path.exists():
                shutil.copymode(path, part)
            yield part
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

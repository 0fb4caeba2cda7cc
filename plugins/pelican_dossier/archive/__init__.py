"""Files -> snapshot: a bag that is packed, and verified years later. Both see the files below a folder in one way."""

from collections.abc import Callable, Iterator
from pathlib import Path


def walk(folder: Path, skip: Callable[[str], bool] = lambda _: False) -> Iterator[tuple[str, Path]]:
    """Every file, link and special file below, with its path from ``folder`` (``a/b.txt``), in one order everywhere.

    Files and folders whose name ``skip`` accepts are passed over. Raises OSError for an unreadable folder.
    """
    for path in sorted(folder.iterdir()):
        if skip(path.name):
            continue
        if path.is_dir() and not path.is_symlink():
            for inside, file in walk(path, skip):
                yield f"{path.name}/{inside}", file
        else:
            yield path.name, path


def is_left_behind(name: str) -> bool:
    """Hidden files, and the copies that editors' programs leave beside a file: what no snapshot holds."""
    return name.startswith((".", "#")) or name.endswith("~")


def oddity(path: Path) -> str | None:
    """What keeps a path from being a plain file, as part of a problem; None for a plain file."""
    if path.is_symlink():
        return "this is a symbolic link"
    return None if path.is_file() else "this is no plain file"

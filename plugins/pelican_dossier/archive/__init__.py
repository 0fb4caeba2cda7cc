"""Files -> snapshot: a bag that is packed, and verified years later. Both see the files below a folder in one way."""

from collections.abc import Callable, Iterator
from pathlib import Path


def walk(
    folder: Path, skip: Callable[[str], bool] = lambda _: False, *, follows_links: bool = False
) -> Iterator[tuple[str, Path]]:
    """Every file, link and special file below, with its path from ``folder`` (``a/b.txt``), in one order everywhere.

    Files and folders whose name ``skip`` accepts are passed over. Where links are followed, one that leads to a folder
    it is in yields nothing. Raises OSError for an unreadable folder.
    """
    yield from _walk(folder, skip, [folder.resolve()] if follows_links else None)


def _walk(folder: Path, skip: Callable[[str], bool], above: list[Path] | None) -> Iterator[tuple[str, Path]]:
    """``above`` are the folders that the walk is in, where it follows links."""
    for path in sorted(folder.iterdir()):
        if skip(path.name):
            continue
        if not path.is_dir() or (path.is_symlink() and above is None):
            yield path.name, path
        elif above is None or path.resolve() not in above:
            below = None if above is None else [*above, path.resolve()]
            yield from ((f"{path.name}/{inside}", file) for inside, file in _walk(path, skip, below))


def is_left_behind(name: str) -> bool:
    """Hidden files, and the copies that editors' programs leave beside a file: what no snapshot holds."""
    return name.startswith((".", "#")) or name.endswith("~")


def oddity(path: Path, *, follows_links: bool = False) -> str | None:
    """What keeps a path from being a plain file, as part of a problem; None for a plain file."""
    if path.is_symlink() and not follows_links:
        return "this is a symbolic link"
    return None if path.is_file() else "this is no plain file"

"""The editors' folder as it lies on the disk: what cannot be read there is told before anything is read.

A folder that nobody can look into must not be taken for an empty one, nor a link that leads nowhere for a sidecar that
is not there; a pipe is waited for without end; and a link that leads out would publish a file of the machine's.
"""

import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from pelican_dossier.limits import Limits
from pelican_dossier.problems import Problem, ProblemsFound

_Defect = tuple[str, str]
"""What is wrong, and what to do."""

FOLDERS = ("dispatches", "registry", "translations", "corrections", "states", "versions", "pages", "analyses")
FILES = ("dossier.yaml", "decisions.yaml")
"""What has to be a folder, and what a file, where it is there at all."""
_READ = (".txt", ".text", ".htm", ".html", ".yaml", ".po", ".md", ".json", ".docx", ".pdf", ".mhtml", ".mht", ".rst")
"""Endings of files that are read as a whole; others are copied."""


def editors_files(folder: Path) -> tuple[str, ...]:
    """The paths in the editors' folder of what they write there, and of what is recorded; no images, nothing empty."""
    found = [path for name in FOLDERS for path in (folder / name).rglob("*") if path.suffix.lower() in _READ]
    found += [folder / name for name in FILES]
    inside = [path.relative_to(folder) for path in found if is_filled(path)]
    return tuple(sorted(path.as_posix() for path in inside if not any(part.startswith(".") for part in path.parts)))


def is_filled(path: Path) -> bool:
    """Whether a file is there and holds something; a YAML file of comments alone says as little as an empty one."""
    if not path.is_file() or path.suffix != ".yaml":
        return path.is_file() and path.stat().st_size > 0
    lines = (line.strip() for line in path.read_bytes().splitlines())
    return any(line and not line.startswith(b"#") for line in lines)


def check_tree(folder: Path, shown_as: str, limits: Limits, only: Collection[str] = ()) -> None:
    """Raises ProblemsFound for everything below a folder that is no file or folder of it, or that cannot be read.

    ``only`` are names of what is looked at in it, all where there are none.
    """
    found = [*_defects(folder, limits)]
    if only:
        found = [(inside, defect) for inside, defect in found if inside.partition("/")[0] in only]
    problems = [Problem(f"{shown_as}/{inside}".rstrip("/"), None, *defect) for inside, defect in found]
    if problems:
        raise ProblemsFound(problems)


def _defects(folder: Path, limits: Limits) -> Iterator[tuple[str, _Defect]]:
    allowed = [path.resolve() for path in (folder, *limits.outside)]
    for name in FOLDERS:
        if (folder / name).exists() and not (folder / name).is_dir():
            yield name, ("this is no folder", "make it one or move it away")
    for name in FILES:
        if (folder / name).is_dir():
            yield name, ("this is a folder", "write a file of this name or move it away")
    if os.path.lexists(folder):
        yield from _below(folder, "", allowed, limits)


def _below(folder: Path, inside: str, allowed: list[Path], limits: Limits) -> Iterator[tuple[str, _Defect]]:
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as error:
        yield inside, _unreadable(error)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        name = os.fsencode(entry.name).decode("utf-8", "backslashreplace")
        at = f"{inside}{name}"
        try:
            if name != entry.name:
                yield at, ("its name is not in UTF-8", "rename it")
            elif defect := _of_link(Path(entry.path), allowed) if entry.is_symlink() else None:
                yield at, defect
            elif entry.is_dir() and not entry.is_symlink():
                yield from _below(Path(entry.path), f"{at}/", allowed, limits)
            elif defect := _of_file(entry, limits):
                yield at, defect
        except OSError as error:
            yield at, _unreadable(error)


def _of_link(path: Path, allowed: list[Path]) -> _Defect | None:
    """What is wrong with where a link leads; what is read there is never told."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError where links lead round
        return "this link leads nowhere", "put the file itself in its place, or remove the link"
    if not any(target.is_relative_to(folder) for folder in allowed):
        remedy = "put the file itself in its place, or name the folder it is in by DOSSIER_OUTSIDE in pelicanconf.py"
        return "this link leads out of the editors' folder", remedy
    if path.parent.resolve().is_relative_to(target):
        return "this link leads to a folder that it is in", "remove it"
    return None


def _of_file(entry: os.DirEntry[str], limits: Limits) -> _Defect | None:
    state = entry.stat()
    if stat.S_ISDIR(state.st_mode):
        return None
    if not stat.S_ISREG(state.st_mode):
        return "this is no file but a pipe, a socket or a device", "move it away"
    if not os.access(entry.path, os.R_OK):
        return "it cannot be read (permission denied)", "let yourself read it (`chmod u+r`)"
    if state.st_size > limits.largest and Path(entry.name).suffix.lower() in _READ:
        what = f"it has {state.st_size:,} bytes, and no more than {limits.largest:,} are read"
        return what, "split it, or raise DOSSIER_LARGEST in pelicanconf.py"
    return None


def _unreadable(error: OSError) -> _Defect:
    why = (error.strerror or "the system does not say why").lower()
    return f"it cannot be read ({why})", "let yourself read it (`chmod u+rX`), or move it away"


def vanished(error: OSError, folder: Path, shown_as: str) -> Problem | None:
    """The problem of a file below a folder that could not be read when its turn came; None for other files."""
    if not isinstance(error.filename, str | bytes) or not error.filename:
        return None
    path = Path(os.fsdecode(error.filename))
    if not path.absolute().is_relative_to(folder.absolute()):
        return None
    inside = path.absolute().relative_to(folder.absolute()).as_posix()
    return Problem(f"{shown_as}/{inside}", None, *_unreadable(error))

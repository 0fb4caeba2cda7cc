"""Small dossiers to break, and commands in processes of their own that can be killed at any moment."""

import hashlib
import os
import shutil
import signal
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pelican_dossier import (
    cli,
    site,  # noqa: F401  # a child need not load what its parent has
)

SETTINGS = """
SITENAME = "Faults"
PATH = "content"
PLUGINS = ["pelican_dossier"]
TIMEZONE = "UTC"
RELATIVE_URLS = True
DIRECT_TEMPLATES = []
DOSSIER_SEARCH = False  # its index is another program's
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
DISPATCHES = {
    "ferry": "The harbour master said on 7 November 2025 that the ferry carries 40 cars an hour.\n\nIt is free.\n",
    "pier": "Work on the second pier begins in September 2026, the ministry announced on 9 November 2025.\n",
}
NEW = "quay.txt", "The ministry of transport said on 10 November 2025 that the quay will be closed for 3 weeks.\n" * 300
"""A dispatch that is to be added, of more than one page of a disk."""


def make(folder: Path, title: str) -> Path:
    """A dossier of two dispatches under a title, with its settings."""
    content = folder / "content"
    (content / "dispatches").mkdir(parents=True)
    (content / "dossier.yaml").write_text(f"format: 1\ntitle: {{en: {title}, ar: {title}}}\nlanguages: [en, ar]\n")
    for name, text in DISPATCHES.items():
        (content / f"dispatches/{name}.txt").write_text(text)
        (content / f"dispatches/{name}.yaml").write_text("rights: public domain\n")
    (folder / "pelicanconf.py").write_text(SETTINGS)
    (folder / NEW[0]).write_text(NEW[1])
    return folder


def started(folder: Path, *arguments: str) -> int:
    """The number of a process that runs a command in a folder; it and its children are a group."""
    child = os.fork()
    if child:
        return child
    status = 99
    try:
        os.setsid()
        os.chdir(folder)
        said = os.open(os.devnull, os.O_WRONLY)
        os.dup2(said, 1)
        os.dup2(said, 2)
        status = cli.main(arguments)
    finally:
        os._exit(status)


def ended(process: int) -> int:
    """The exit status of a process, when it has ended; minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def run(folder: Path, *arguments: str) -> int:
    """The exit status of a command that nobody disturbs."""
    return ended(started(folder, *arguments))


def killed(process: int, after: float) -> int:
    """Kills a process and its children after so many seconds; its exit status, which is 0 where it was done by then."""
    time.sleep(after)
    try:
        os.killpg(process, signal.SIGKILL)
    except ProcessLookupError:  # it is no group yet
        os.kill(process, signal.SIGKILL)
    return ended(process)


@dataclass(frozen=True, slots=True)
class Tree:
    """The files below a folder."""

    files: Mapping[str, bytes]
    """Path -> digest."""

    @property
    def digest(self) -> str:
        """Of all of them."""
        return hashlib.sha256(repr(sorted(self.files.items())).encode()).hexdigest()


def tree(folder: Path, passed_by: Sequence[str] = ()) -> Tree:
    """What is below a folder, without what is named so at its top."""
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).digest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] not in passed_by
    }
    return Tree(files)


def emptied(folder: Path) -> None:
    """Removes all that is in a folder, which stays."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()

"""``python -m bench.faults``: kills builds and snapshots, fills disks, changes bags, and counts what was lost."""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.bagfaults import snapshots, tamperings
from bench.faultrow import Row
from bench.victims import NEW, Tree, emptied, ended, killed, make, run, started, tree

_PAGE = 4096
"""Bytes in which a disk is filled."""
_DISK = "64m"
_OWN = ("cache", "output", "ballast")
"""What is compared by itself or not at all: a cache holds times."""
_COMMANDS: dict[str, tuple[str, ...]] = {
    "add": ("add", NEW[0]),
    "translate": ("translate", "--to", "ar"),
    "build": ("build",),
}
"""What is done on a disk that fills up."""


class _Pair:
    """Two dossiers that differ, and the sites that are made of them, of which either is whole."""

    def __init__(self, folder: Path) -> None:
        self.output = folder / "output"
        self.dossiers = [make(folder / name, name) for name in ("one", "other")]
        self.wholes: list[str] = []
        for dossier in self.dossiers:
            if run(dossier, "build", "--output", str(folder / "whole")):
                raise SystemExit(f"bench: {dossier} cannot be built")
            self.wholes.append(tree(folder / "whole").digest)
        shutil.rmtree(folder / "whole")

    def start(self, which: int) -> int:
        return started(self.dossiers[which], "build", "--output", str(self.output))

    def standing(self) -> int | None:
        """Which of the two sites stands there whole, also where the last one was only taken away."""
        last = [*self.output.parent.glob(f".{self.output.name}-last-*")]
        digest = tree(self.output if self.output.exists() or not last else last[0]).digest
        return self.wholes.index(digest) if digest in self.wholes else None

    def left(self) -> list[str]:
        """What stands beside the site and is none of the editors'."""
        return [path.name for path in self.output.parent.iterdir() if path.name.startswith(f".{self.output.name}")]


def kills(folder: Path, count: int, chance: random.Random) -> Row:
    """Builds that are killed at any moment: the last site or the new one stands, and the next build clears up."""
    row, pair = Row("a killed build leaves the last site or the new one, whole"), _Pair(folder)
    began = time.monotonic()
    ended(pair.start(0))
    takes, standing = time.monotonic() - began, 0
    for _ in range(count):
        row.tries += 1
        row.struck += killed(pair.start(1 - standing), chance.uniform(0, takes * 1.1)) != 0
        now = pair.standing()
        row.lost += now is None
        standing = standing if now is None else now
    row.lost += bool(ended(pair.start(1 - standing)) or pair.left() or pair.standing() != 1 - standing)
    return row


def pairs(folder: Path, count: int, chance: random.Random) -> Row:
    """Two builds at once into one folder: both are done, and one of their sites stands there whole."""
    row, pair = Row("of two builds at once both end well, and one's site stands whole"), _Pair(folder)
    for _ in range(count):
        row.tries += 1
        first = pair.start(0)
        time.sleep(chance.uniform(0, 0.5))
        second = pair.start(1)
        row.struck += os.waitpid(first, os.WNOHANG) == (0, 0)
        statuses = ended(first), ended(second)
        row.lost += bool(any(statuses) or pair.standing() is None or pair.left())
    return row


def disks(folder: Path, count: int, chance: random.Random) -> Row:
    """Disks that fill up: every file is the old one or the new one, and the same command again does the rest."""
    row = Row("a full disk leaves every file old or new, and the same command again does the rest")
    disk = folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        print("note: no disk of its own can be made here (mount wants root), so none was filled", file=sys.stderr)
        return row
    try:
        wholes = {name: _undisturbed(disk, arguments) for name, arguments in _COMMANDS.items()}
        for at in range(count):
            name = [*_COMMANDS][at % len(_COMMANDS)]
            row.tries += 1
            struck, is_well = _filled(disk, _COMMANDS[name], wholes[name], chance)
            row.struck += struck
            row.lost += not is_well
    finally:
        subprocess.run(["umount", disk], check=False)
    return row


@dataclass(frozen=True, slots=True)
class _Undisturbed:
    before: Tree
    after: Tree
    site: Tree
    needs: int
    """Bytes of the disk."""


def _undisturbed(disk: Path, arguments: Sequence[str]) -> _Undisturbed:
    emptied(disk)
    make(disk, "disk")
    before, free = tree(disk, _OWN), shutil.disk_usage(disk).free
    run(disk, *arguments)
    return _Undisturbed(before, tree(disk, _OWN), tree(disk / "output"), free - shutil.disk_usage(disk).free)


def _filled(disk: Path, arguments: Sequence[str], whole: _Undisturbed, chance: random.Random) -> tuple[bool, bool]:
    """Whether the disk was full before the command was done, and whether nothing was lost by it."""
    emptied(disk)
    make(disk, "disk")
    ballast = disk / "ballast"
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(disk).free - chance.randrange(0, whole.needs, _PAGE))
    struck = run(disk, *arguments) != 0
    now, site = tree(disk, _OWN).files, tree(disk / "output").files
    old, new = whole.before.files, whole.after.files
    is_old_or_new = all(digest in (old.get(path), new.get(path)) for path, digest in now.items())
    is_well = is_old_or_new and old.keys() <= now.keys() and site in ({}, whole.site.files)
    ballast.unlink()
    is_done = run(disk, *arguments) == 0
    return struck, is_well and is_done and (tree(disk, _OWN), tree(disk / "output")) == (whole.after, whole.site)


FAULTS: dict[str, Callable[[Path, int, random.Random], Row]] = {
    "kills": kills,
    "pairs": pairs,
    "disks": disks,
    "snapshots": snapshots,
    "tamperings": tamperings,
}
_COUNTS = {"kills": 100, "pairs": 50, "disks": 50, "snapshots": 50, "tamperings": 1000}


def main(argv: Sequence[str] | None = None) -> int:
    """Tries what the command line asks for; exit status 1 where anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m bench.faults", description=__doc__)
    for name, count in _COUNTS.items():
        parser.add_argument(f"--{name}", type=int, default=count, metavar="N", help=f"default: {count}")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the moments at which faults come")
    arguments = parser.parse_args(argv)
    print("| promise | tries | struck | lost | seconds |\n| --- | --- | --- | --- | --- |", flush=True)
    lost = 0
    for name, try_ in FAULTS.items():
        if not getattr(arguments, name):
            continue
        with tempfile.TemporaryDirectory(prefix="faults-") as folder:
            began = time.monotonic()
            row = try_(Path(folder).resolve(), getattr(arguments, name), random.Random(arguments.seed))
            row.seconds = time.monotonic() - began
        print(row, flush=True)
        lost += row.lost
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())

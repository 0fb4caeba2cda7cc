"""Commands and what they take: each a whole process, from nothing to a finished site."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.site import PROJECT

_WATCH = PROJECT / "bench" / "watch.py"


class BenchFailed(Exception):
    """A command that is missing, or did not do its work."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a command took."""

    seconds: float
    processor: float
    """Seconds of computing on all processors together."""
    peak: int
    """Bytes that the command's largest process held at once."""


@dataclass(frozen=True, slots=True)
class Command:
    """A build to measure: the command, where it is run, and what it makes."""

    program: str
    dispatches: int
    words: Sequence[str]
    folder: Path
    output: Path


@dataclass(slots=True)
class Series:
    """All runs of one command."""

    command: Command
    runs: list[Run] = field(default_factory=list)

    def of(self, what: Callable[[Run], float]) -> list[float]:
        """One number of every run."""
        return [what(run) for run in self.runs]

    @property
    def processor(self) -> float:
        """The least of all runs, because other work on the machine only ever adds to it."""
        return min(self.of(lambda run: run.processor))

    @property
    def peak(self) -> float:
        """The median of all runs."""
        return statistics.median(self.of(lambda run: run.peak))


# --- the builds --------------------------------------------------------------------------------------
def own_build(output: Path, dispatches: int) -> Command:
    """The project's own site, into a folder of ours."""
    words = (_program("dossier"), "build", "--output", str(output))
    return Command("dossier", dispatches, words, PROJECT, output)


def dossier_build(site: Path, dispatches: int) -> Command:
    """A temporary site."""
    return Command("dossier", dispatches, (_program("dossier"), "build"), site, site / "output")


def hugo_build(site: Path, dispatches: int) -> Command:
    """The same dispatches by Hugo, with a cache of its own that is as new as the site."""
    cache = str(site / "cache")
    return Command("Hugo", dispatches, (_program("hugo"), "--quiet", "--cacheDir", cache), site, site / "public")


def _program(name: str) -> str:
    """A program of the environment that this one runs in."""
    found = shutil.which(name, path=sysconfig.get_path("scripts"))
    if found is None:
        raise BenchFailed(f"{name} is not installed in this environment; run tools/setup bench")
    return found


# --- measuring ---------------------------------------------------------------------------------------
def measure(all_series: Iterable[Series], runs: int, tell: Callable[[str], None]) -> None:
    """Runs every command in turn, ``runs`` times, so that a busy moment of the machine falls on all alike."""
    rows = list(all_series)
    for at in range(runs):
        for series in rows:
            run = cold(series.command)
            series.runs.append(run)
            what = f"{series.command.program}, {series.command.dispatches} dispatches"
            tell(f"run {at + 1} of {runs}: {what}: {run.seconds:.2f} s")


def cold(command: Command) -> Run:
    """One build without anything that an earlier one has left."""
    for left in (command.output, command.folder / "cache", command.folder / ".cache"):
        shutil.rmtree(left, ignore_errors=True)
    return warm(command)


def warm(command: Command) -> Run:
    """One build on what the last one has left."""
    watched = (sys.executable, "-I", "-S", str(_WATCH), *command.words)
    done = subprocess.run(watched, cwd=command.folder, env=_environment(), capture_output=True, check=True)
    taken = json.loads(done.stdout)
    if taken["status"] or not command.output.is_dir():
        raise BenchFailed(f"{command.program} with {command.dispatches} dispatches failed: {taken['said'].strip()}")
    return Run(taken["seconds"], taken["processor"], taken["peak"])


def _environment() -> dict[str, str]:
    """The caller's, without what would lead Python to foreign modules or Hugo to other settings."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "HUGO"))}


# --- what was built ----------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Work:
    """How much a build made, so that measures of different days can be told to be of the same work."""

    dispatches: int
    program: str
    pages: int
    size: int
    """Bytes of all files."""
    dates: int | None = None
    mentions: int | None = None
    shared: int | None = None
    """What was read; None for a program that reads nothing."""


def work(command: Command) -> Work:
    """What stands in the output of a finished build."""
    files = [path for path in command.output.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    size = sum(path.stat().st_size for path in files)
    data = command.output / "data" / "dossier.json"
    if not data.is_file():
        return Work(command.dispatches, command.program, pages, size)
    dossier = json.loads(data.read_bytes())
    return Work(
        command.dispatches,
        command.program,
        pages,
        size,
        dates=sum(len(dispatch["dates"]) for dispatch in dossier["dispatches"]),
        mentions=sum(len(dispatch["mentions"]) for dispatch in dossier["dispatches"]),
        shared=len(dossier["shared_passages"]),
    )

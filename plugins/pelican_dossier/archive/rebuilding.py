"""The site of a snapshot, built again from what the snapshot holds, and held against the one that was packed."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pelican_dossier.archive.bagfiles import BagFiles, BagFolder, pieces, small_files
from pelican_dossier.archive.livesite import SITE, Accusations, compared, site_in
from pelican_dossier.archive.packedbags import opened
from pelican_dossier.archive.readbag import read_bag
from pelican_dossier.archive.recipe import (
    EDITORS,
    LOCK,
    PLUGINS,
    PROGRAM,
    PROGRAMS,
    RECIPE,
    SETTINGS_FOLDER,
    THEME,
    Recipe,
)
from pelican_dossier.archive.software import departures, locked
from pelican_dossier.archive.verdicts import Verdict, Verification
from pelican_dossier.archive.verify import judge
from pelican_dossier.problems import MachineFailed, Problem, ProblemsFound

_BUILD = "data/build/"
_PLACES: Mapping[str, str] = {
    "data/content/": "content/",
    "data/dispatches/": "content/dispatches/",
    f"{_BUILD}{SETTINGS_FOLDER}": "",
    f"{_BUILD}{THEME}": THEME,
    f"{_BUILD}{PLUGINS}": PLUGINS,
    f"{_BUILD}{PROGRAM}": PROGRAM,
}
"""What of a bag is laid out to build from, and where."""
_DATA = "data/dossier.json"
_SETTINGS = "settings_of_the_snapshot.py"
_CONF = """\
import runpy
globals().update((name, said) for name, said in runpy.run_path({settings!r}).items() if name.isupper())
SITEURL = {siteurl!r}
PATH, CACHE_PATH, PLUGIN_PATHS = "content", "kept", ["plugins"]
"""
_FOUND = """\
import sys
sys.path[:0] = {paths}
from pelican_dossier.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""Has a Python find the program of the snapshot before any other, and the modules beside its settings."""
_THEMES: Mapping[str, str] = {EDITORS: THEME, PROGRAMS: f"{PROGRAM}pelican_dossier/theme"}
_REBUILT = Accusations(
    changed="it comes out with other bytes than the snapshot has",
    missing="it does not come out, and the snapshot has it",
    extra="it comes out, and the snapshot has no such file",
    remedy="rebuild it with --fresh where versions differ; else the snapshot's site was not made of what it holds",
    remedy_of_extra="rebuild it with --fresh where versions differ; else somebody took it out of the snapshot's site",
)
_WORDS: Mapping[Verdict, str] = {Verdict.GOOD: "same", Verdict.CHANGED: "differs"}
"""What verdicts are called where two sites are held together; the others keep their names."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a snapshot says of how its site was built."""

    recipe: Recipe
    lock: bytes


def rebuild(snapshot: Path, work: Path, output: Path, *, fresh: bool) -> Verification:
    """Builds the site of a snapshot in the folder ``output`` and compares every file with the one that was packed.

    ``work`` is an empty folder to build in. The program that is run is the one in the snapshot; ``fresh`` has it run
    with the packages of the snapshot's lock, which are fetched from a package index, and not with those of this
    machine, whose departures from the lock are notes. It runs what the snapshot holds, settings and plugins too.
    Raises ProblemsFound where the snapshot is not whole but for its site, or holds too little to be built from; and
    MachineFailed where packages cannot be installed; OSError.
    """
    output = output.absolute()
    if output.exists() and not (output.is_dir() and not any(output.iterdir())):
        remedy = "name a folder that is empty or not there yet"
        raise ProblemsFound([Problem(str(output), None, "something is there already", remedy)])
    with opened(snapshot) as bag:
        read = read_bag(bag)
        damaged = [problem for problem in judge(read).problems if not problem.file.startswith(SITE)]
        if damaged:
            raise ProblemsFound(damaged)
        expected = site_in(read)
        kept = _kept(bag)
        _check_whole(bag)
        _lay_out(bag, work)
    conf = _CONF.format(settings=kept.recipe.settings, siteurl=kept.recipe.siteurl)
    if theme := _THEMES.get(kept.recipe.theme):
        conf += f"THEME = {theme!r}\n"
    (work / _SETTINGS).write_text(conf, "utf-8")
    python = _fresh(work, kept.lock) if fresh else Path(sys.executable)
    _build(python, work, output, prints=kept.recipe.prints)
    found = compared(BagFolder(output), expected, _REBUILT)
    others = list(departures(locked(kept.lock) if not fresh else {}, kept.recipe.python))
    if others:
        found.notes.append(f"built with other versions than the snapshot's lock has: {', '.join(others)}")
    return found


def told(found: Verification, *, files: bool) -> Iterator[str]:
    """A line for each file if they are asked for, and how many there are of each kind."""
    words = {verdict: _WORDS.get(verdict, str(verdict)) for verdict in Verdict}
    if files:
        for path, verdict in sorted(found.verdicts.items()):
            yield f"{words[verdict]:14}  {path}"
    counted = {verdict: list(found.verdicts.values()).count(verdict) for verdict in Verdict}
    yield ", ".join(f"{count:,} {words[verdict]}" for verdict, count in counted.items() if count)


def _kept(bag: BagFiles) -> _Kept:
    """The recipe and the lock. Raises ProblemsFound where there are none that this program knows."""
    names = {f"{_BUILD}{RECIPE}", f"{_BUILD}{LOCK}"}
    if not names <= bag.contents.files.keys():
        what, remedy = "the snapshot does not say how its site was built", "name one that was packed by 0.2.0 or later"
        raise ProblemsFound([Problem(f"{_BUILD}{RECIPE}", None, what, remedy)])
    data = small_files(bag, names)
    try:
        said = json.loads(data[f"{_BUILD}{RECIPE}"])
        recipe = Recipe(**said)
        is_known = recipe.format == 1 and f"{_BUILD}{SETTINGS_FOLDER}{recipe.settings}" in bag.contents.files
        if not is_known or not all(isinstance(said[name], str) for name in ("siteurl", "python", "theme")):
            raise TypeError
    except (ValueError, TypeError, KeyError):
        what, remedy = "this is no recipe that this program knows", "rebuild it with a newer version of the program"
        raise ProblemsFound([Problem(f"{_BUILD}{RECIPE}", None, what, remedy)]) from None
    return _Kept(recipe, data[f"{_BUILD}{LOCK}"])


def _check_whole(bag: BagFiles) -> None:
    """Raises ProblemsFound where a public bag leaves out dispatches that its site was made of."""
    held = [path.removeprefix("data/dispatches/") for path in bag.contents.files if path.startswith("data/dispatches/")]
    texts = {Path(name).stem for name in held if not name.endswith(".yaml")} | _buried(bag)
    withheld = sorted(name for name in held if name.endswith(".yaml") and Path(name).stem not in texts)
    if withheld:
        what = f"this is a public snapshot, which leaves out what {', '.join(withheld)} describes"
        remedy = "rebuild one that was packed with --private"
        raise ProblemsFound([Problem("data/dispatches/", None, what, remedy)])


def _buried(bag: BagFiles) -> set[str]:
    """The ids of withdrawn dispatches that no bytes are kept of, by what the packed data say."""
    try:
        data = json.loads(small_files(bag, {_DATA})[_DATA])
        return {each["id"] for each in data["dispatches"] if (each["sidecar"]["withdrawn"] or {}).get("sha256")}
    except (KeyError, TypeError, ValueError, AttributeError):
        return set()


def _lay_out(bag: BagFiles, work: Path) -> None:
    targets = {
        path: work / place / path.removeprefix(begin)
        for path in bag.contents.files
        for begin, place in _PLACES.items()
        if path.startswith(begin)
    }
    for path, stream in bag.each(targets.keys()):
        _write(stream, targets[path])


def _write(stream: IO[bytes], target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        file.writelines(pieces(stream))


def _fresh(work: Path, lock: bytes) -> Path:
    """The Python of a new environment with the packages of a lock, and none besides. Raises MachineFailed."""
    folder, wanted = work / "environment", work / LOCK
    wanted.write_bytes(lock)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    for command in (
        ["venv", "--without-pip", str(folder)],
        ["pip", "--python", str(python), "install", "--quiet", "--no-input", "--no-deps", "-r", str(wanted)],
    ):
        run = _run([sys.executable, "-I", "-m", *command], work)
        if run.returncode:
            said = " ".join((run.stderr or run.stdout).split())[-300:]
            what = "the packages of the snapshot's lock could not be installed, for which a network is needed"
            raise MachineFailed(f"{what}: {said}")
    return python


def _build(python: Path, work: Path, output: Path, *, prints: bool) -> None:
    found = _FOUND.format(paths=[str(work / PROGRAM), str(work)])
    command = [str(python), "-c", found, "build", "--settings", _SETTINGS, "--output", str(output)]
    run = _run([*command, *(["--print"] if prints else [])], work)
    if run.returncode:
        lines = run.stderr.strip().splitlines() or [f"exit status {run.returncode}"]
        what = f"the program that the snapshot holds does not build its site: {lines[-1].strip().rstrip('.')}"
        remedy = "rebuild it with --fresh, by the Python that its recipe names"
        raise ProblemsFound([Problem(_BUILD, None, what, remedy)])


def _run(command: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=False)

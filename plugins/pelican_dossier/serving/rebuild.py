"""Builds for the browser: by copies of a process that has loaded everything; by a new one where code has changed.

To load what a build needs takes longer than to build a small dossier after an edit.
"""

import atexit
import multiprocessing
import subprocess
import sys
import traceback
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from pelican_dossier.build import build, warm_up
from pelican_dossier.conf import read_conf
from pelican_dossier.copies import HAS_COPIES, in_a_copy
from pelican_dossier.problems import MachineFailed, ProblemsFound, failed

_PACKAGE = Path(__file__).parent.parent
_FEW = 40
"""Dispatches up to which a whole build, made for what it loads, is done before an editor has saved a file."""
_Loaded = dict[str, tuple[int, int]]


class Rebuild:
    """Builds a site again and again; what goes wrong is told in the terminal too."""

    def __init__(self, settings: Path) -> None:
        """``settings`` is a ``pelicanconf.py``. A process that can be copied begins at once to load what is needed."""
        self._settings = settings
        self._asked: Connection | None = None
        if HAS_COPIES:
            self._asked, theirs = multiprocessing.Pipe()
            work = settings, self._asked, theirs
            multiprocessing.get_context("fork").Process(target=_serve_builds, args=work).start()
            theirs.close()
            # before Python waits for that process, which waits to be asked
            atexit.register(self._asked.close)

    def run(self) -> list[str]:
        """Builds and returns what went wrong, a line each; empty where all is well."""
        if self._asked is None:
            return _by_a_new_process(self._settings)
        self._asked.send(None)
        lines: list[str] = self._asked.recv()
        return lines


def _serve_builds(settings: Path, asked: Connection, ours: Connection) -> None:
    """Loads all, then by a copy each time that it is asked for, until nobody can ask."""
    asked.close()
    with suppress(EOFError, KeyboardInterrupt):
        with suppress(Exception):  # whoever asks is told then
            if sum(1 for _ in read_conf(settings).content.glob("dispatches/*.yaml")) <= _FEW:
                warm_up(settings)
        loaded = _loaded()
        while True:
            ours.recv()
            is_old = any(_state(file) != state for file, state in loaded.items())
            ours.send(_by_a_new_process(settings) if is_old else _by_a_copy(settings))


def _by_a_new_process(settings: Path) -> list[str]:
    command = [sys.executable, "-m", "pelican_dossier.cli", "build", "--settings", str(settings)]
    run = subprocess.run(command, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    print(run.stderr, end="", file=sys.stderr)
    return run.stderr.splitlines() if run.returncode else []


def _by_a_copy(settings: Path) -> list[str]:
    try:
        in_a_copy(partial(build, settings))
    except ProblemsFound as found:
        lines = [str(problem) for problem in found.problems]
    except (MachineFailed, OSError, MemoryError) as error:
        lines = [failed(error)]
    except Exception as defect:
        lines = "".join(traceback.format_exception(defect)).splitlines()
    else:
        lines = []
    print("".join(f"{line}\n" for line in lines), end="", file=sys.stderr)
    return lines


def _loaded() -> _Loaded:
    """Size and time of each file of code that this process has loaded, and of all that stand in the package."""
    modules = (getattr(module, "__file__", None) for module in [*sys.modules.values()])
    files = {file for file in modules if file} | {str(file) for file in _PACKAGE.rglob("*") if file.suffix != ".pyc"}
    return {file: state for file in files if (state := _state(file))}


def _state(file: str) -> tuple[int, int] | None:
    try:
        found = Path(file).stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns

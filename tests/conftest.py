"""What every test may ask for: the project's own site, built once, and copies of it to break."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Any

import pytest
from coverage import Coverage
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("project", derandomize=True, deadline=None)
settings.load_profile("project")

Shared = Callable[[str, Callable[[Path], None]], Path]
"""A folder by its name, and what fills it."""


def schema(name: str) -> dict[str, Any]:
    """One of the JSON Schemas that the package ships, by its name without ``.schema.json``."""
    path = ROOT / f"plugins/pelican_dossier/schemas/{name}.schema.json"
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--thorough`` runs every combination, which takes longer than every change can wait."""
    parser.addoption("--thorough", action="store_true", help="run what is marked as thorough, too")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what is thorough unless it is asked for; and uncounted what would cost more than it told.

    That is the same lines a hundred times, or none of the package's. It comes last: Hypothesis marks its tests by then.
    """
    if not config.getoption("--thorough"):
        left_out = [item for item in items if item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    for item in items:
        if item.get_closest_marker("hypothesis") or item.path.is_relative_to(ROOT / "tests/site"):
            item.add_marker("no_cover")


def counting() -> dict[str, str]:
    """What in its environment has a process count its lines, where the test's own are counted."""
    if Coverage.current() is None:
        return {}
    data = ROOT / ".cache/coverage/data"
    return {"COVERAGE_PROCESS_START": str(ROOT / "pyproject.toml"), "COVERAGE_FILE": str(data)}


def run_dossier(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The ``dossier`` command as a user runs it."""
    counted = {} if arguments[:1] == ("build",) else counting()
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "pelican_dossier.cli", *arguments],
        cwd=cwd,
        env=os.environ | counted | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def copy_of_the_project(folder: Path) -> Path:
    """The editors' files and the site's plumbing, without what git does not keep."""
    for name in ("content", "theme", "plugins"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pelicanconf.py", folder)
    return folder


def without_the_editors_texts(project: Path) -> None:
    """Takes out what cites the dispatches, so that a test may take a dispatch away."""
    shutil.rmtree(project / "content/pages")
    without_the_story(project)


def without_the_story(project: Path) -> None:
    """Takes the story out of the dossier's settings."""
    settings = project / "content/dossier.yaml"
    lines = settings.read_text("utf-8").splitlines(keepends=True)
    at = lines.index("story:\n")
    length = next(n for n, line in enumerate(lines[at + 1 :], 1) if line.strip() and not line.startswith(" "))
    settings.write_text("".join(lines[:at] + lines[at + length :]), "utf-8")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """Folders that the first worker to ask for them fills and that all of them read."""
    base = tmp_path_factory.getbasetemp()
    of_all = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def filled(name: str, fill: Callable[[Path], None]) -> Path:
        folder, done = of_all / name, of_all / f"{name}.done"
        with (of_all / f"{name}.lock").open("w") as lock:
            flock(lock, LOCK_EX)
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                done.touch()
        return folder

    return filled


@pytest.fixture(scope="session")
def measured() -> dict[str, str]:
    """For the builds that many tests share: any other would take twice the time, to tell the same."""
    return counting()


@pytest.fixture(scope="session")
def built(shared: Shared, measured: dict[str, str]) -> Path:
    """The project's own site, as ``dossier build`` leaves it."""

    def fill(folder: Path) -> None:
        run = run_dossier("build", "--output", str(folder / "output"), cwd=ROOT, **measured)
        assert run.returncode == 0, run.stderr

    return shared("site", fill) / "output"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    return copy_of_the_project(tmp_path / "project")

"""What every test may ask for: the project's own site, built once, and copies of it to break."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("project", derandomize=True, deadline=None)
settings.load_profile("project")

Run = Callable[..., subprocess.CompletedProcess[str]]


def run_dossier(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The ``dossier`` command as a user runs it."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "pelican_dossier.cli", *arguments],
        cwd=cwd,
        env=os.environ | environment,
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


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, as ``dossier build`` leaves it."""
    output = tmp_path_factory.mktemp("site") / "output"
    run = run_dossier("build", "--output", str(output), cwd=ROOT)
    assert run.returncode == 0, run.stderr
    return output


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    return copy_of_the_project(tmp_path / "project")

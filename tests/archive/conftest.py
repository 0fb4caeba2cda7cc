"""A dossier and a bag of it, made once, and copies to break."""

import shutil
from pathlib import Path

import pytest

from tests.archive.dossiers import build_site, pack, write_content


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a dossier, its site and a public bag of both."""
    folder = tmp_path_factory.mktemp("made")
    write_content(folder / "content")
    build_site(folder / "content", folder / "output")
    pack(folder)
    return folder


@pytest.fixture
def work(made: Path, tmp_path: Path) -> Path:
    """A folder with a dossier and its site, as an editor has it."""
    for name in ("content", "output"):
        shutil.copytree(made / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def bag(made: Path, work: Path) -> Path:
    """The public bag of the dossier in ``work``."""
    return Path(shutil.copytree(made / "bag", work / "bag"))

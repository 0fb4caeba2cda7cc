"""No save is missed while the site is served."""

import os
import threading
import time
from pathlib import Path

import pytest

from pelican_dossier.serving.watching import Watching

_SAVES = 1000
_FILES = 5


class Builds:
    """What each build of a site has found in the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.found: list[dict[str, str]] = []
        self._running = threading.Lock()

    def run(self) -> None:
        """Longer than a tick of the file system's clock, as any build is."""
        assert self._running.acquire(blocking=False), "two builds at once"
        time.sleep(0.02)
        self.found.append({path.name: path.read_text() for path in sorted(self.folder.glob("*.txt"))})
        self._running.release()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    for number in range(_FILES):
        (tmp_path / f"content/{number}.txt").write_text("first")
    return tmp_path / "content"


@pytest.fixture
def builds(folder: Path) -> Builds:
    return Builds(folder)


@pytest.fixture
def watching(folder: Path, builds: Builds) -> Watching:
    watching = Watching()
    watching.watch(str(folder), builds.run, delay=0.5)
    watching.note()
    return watching


def _until_quiet(watching: Watching, builds: Builds) -> None:
    for _ in range(2 * _FILES + 2):
        before = len(builds.found)
        watching.examine()
        if len(builds.found) == before:
            return
    pytest.fail("builds go on though nothing is saved")


def _save(folder: Path, number: int) -> None:
    """By turns as an editor's program that writes into the file, and as one that puts another in its place."""
    path = folder / f"{number % _FILES}.txt"
    if number % 2:
        path.write_text(str(number))
    else:
        (folder / "saving.tmp").write_text(str(number))
        (folder / "saving.tmp").replace(path)


def test_a_thousand_quick_saves_end_in_a_site_of_the_last(folder: Path, builds: Builds, watching: Watching) -> None:
    def save_all() -> None:
        for number in range(_SAVES):
            _save(folder, number)
            if not number % 10:
                time.sleep(0.005)

    saving = threading.Thread(target=save_all)
    saving.start()
    while saving.is_alive():
        watching.examine()
    saving.join()
    _until_quiet(watching, builds)
    last = range(_SAVES - _FILES, _SAVES)
    assert builds.found[-1] == {f"{number % _FILES}.txt": str(number) for number in last}
    assert 1 < len(builds.found) < _SAVES


def test_nothing_is_built_while_nothing_is_saved(builds: Builds, watching: Watching) -> None:
    watching.examine()
    assert builds.found == []


def test_what_is_saved_while_the_first_site_is_built_is_built(folder: Path, builds: Builds, watching: Watching) -> None:
    (folder / "0.txt").write_text("second")
    os.utime(folder / "0.txt", (1, 1))
    watching.examine()
    assert builds.found[-1]["0.txt"] == "second"


def test_an_old_file_that_is_moved_into_the_folder_is_built(
    folder: Path, builds: Builds, watching: Watching, tmp_path: Path
) -> None:
    old = tmp_path / "old.txt"
    old.write_text("of last week")
    os.utime(old, (1_000_000_000, 1_000_000_000))
    old.replace(folder / "new.txt")
    watching.examine()
    assert builds.found[-1]["new.txt"] == "of last week"


@pytest.mark.parametrize("is_emptied", [False, True], ids=["removed", "emptied"])
def test_a_site_that_is_removed_is_built_again_once(tmp_path: Path, is_emptied: bool) -> None:
    site, built = tmp_path / "output", []
    site.mkdir()
    (site / "index.html").touch()
    watching = Watching()
    watching.keep(site, lambda: built.append("site"), delay=0.5)
    (site / "other.html").touch()
    watching.examine()
    assert not built, "what happens in the site itself is no reason to build it"
    for page in site.iterdir():
        page.unlink()
    if not is_emptied:
        site.rmdir()
    watching.examine()
    watching.examine()  # the build failed, which it would do again
    assert built == ["site"]


def test_a_file_that_goes_is_built_without(folder: Path, builds: Builds, watching: Watching) -> None:
    (folder / "4.txt").unlink()
    watching.examine()
    assert "4.txt" not in builds.found[-1]

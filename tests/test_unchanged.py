"""A build of what has not changed leaves the site as it is; whatever a build goes by has it built anew."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pelican_dossier.conf import read_conf
from pelican_dossier.problems import ProblemsFound
from pelican_dossier.unchanged import Stamp

_SETTINGS = """
from words import NAME

PLUGINS = ["pelican_dossier"]
PATH = "texts"
THEME_TEMPLATES_OVERRIDES = ["overrides"]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A site that was built, with a module of its own that its settings load."""
    for name, text in {
        "pelicanconf.py": _SETTINGS,
        "words.py": "NAME = 'a dossier'\n",
        "texts/one.txt": "first",
        "texts/deep/two.txt": "second",
        "overrides/base.html": "<html>",
        "output/index.html": "<html>",
        "output/data/dossier.json": "{}",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    _stamp(tmp_path).set()
    yield tmp_path
    monkeypatch.undo()


def _stamp(folder: Path, *, prints: bool = False) -> Stamp:
    return Stamp(read_conf(folder / "pelicanconf.py"), folder / "output", prints=prints)


def test_a_site_is_left_where_nothing_changed(folder: Path) -> None:
    assert _stamp(folder).holds()


def _written(name: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text, encoding="utf-8")


_CHANGES: dict[str, Callable[[Path], object]] = {
    "a dispatch of the same length": _written("texts/one.txt", "FIRST"),
    "a new file": _written("texts/three.txt", ""),
    "a file that is gone": lambda folder: (folder / "texts/deep/two.txt").unlink(),
    "a file of another name": lambda folder: (folder / "texts/one.txt").rename(folder / "texts/1.txt"),
    "the settings": _written("pelicanconf.py", f"{_SETTINGS}SITEURL = 'https://example.org'\n"),
    "a template": _written("overrides/base.html", "<HTML>"),
    "a page that somebody changed": _written("output/index.html", "<html>!"),
    "a page that somebody took away": lambda folder: (folder / "output/index.html").unlink(),
    "a file that is none of the site's": _written("output/more.html", ""),
}


@pytest.mark.parametrize("change", _CHANGES.values(), ids=_CHANGES)
def test_a_site_is_built_anew_after_a_change(folder: Path, change: Callable[[Path], object]) -> None:
    change(folder)
    assert not _stamp(folder).holds()


def test_the_environment_counts_as_far_as_the_settings_say_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _written("pelicanconf.py", f"{_SETTINGS}import os\nSITEURL = os.environ.get('SITEURL', '')\n")(folder)
    _stamp(folder).set()
    monkeypatch.setenv("TERM", "vt52")
    assert _stamp(folder).holds()
    monkeypatch.setenv("SITEURL", "https://example.org")
    assert not _stamp(folder).holds()


def test_what_the_cache_holds_does_not_count(folder: Path) -> None:
    (folder / "cache" / "readings").mkdir()
    assert _stamp(folder).holds()


def test_a_change_during_a_build_counts_for_the_next(folder: Path) -> None:
    stamp = _stamp(folder)
    (folder / "texts/one.txt").write_text("changed while it was built")
    stamp.set()
    assert not _stamp(folder).holds()


def test_pdfs_are_made_where_the_last_build_made_none(folder: Path) -> None:
    assert not _stamp(folder, prints=True).holds()


def test_plugins_of_others_may_go_by_a_clock(folder: Path) -> None:
    _written("pelicanconf.py", _SETTINGS.replace('"]', '", "sitemap"]', 1))(folder)
    _stamp(folder).set()
    assert not _stamp(folder).holds()


def test_each_site_is_known_by_itself_and_forgotten_when_it_is_gone(folder: Path) -> None:
    conf, other = read_conf(folder / "pelicanconf.py"), folder / "other"
    other.mkdir()
    Stamp(conf, other, prints=False).set()
    assert Stamp(conf, other, prints=False).holds()
    assert _stamp(folder).holds()
    other.rmdir()
    _stamp(folder).set()
    assert len([*(folder / "cache" / "built").iterdir()]) == 1


@pytest.mark.parametrize("harm", [b"", b"\xff\xfe", b"elsewhere\n"])
def test_a_damaged_stamp_holds_nothing(folder: Path, harm: bytes) -> None:
    (stamp,) = (folder / "cache" / "built").iterdir()
    stamp.write_bytes(harm)
    assert not _stamp(folder).holds()
    _stamp(folder).set()
    assert _stamp(folder).holds()


@pytest.mark.parametrize(("text", "line"), [("A = 1\nB = unknown\n", 2), ("A = (\n", 1)])
def test_settings_that_fail_are_named_with_the_line(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "pelicanconf.py"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_conf(path)
    assert found.value.problems[0].line == line

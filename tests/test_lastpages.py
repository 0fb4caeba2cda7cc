"""Pages of the last site stand in the new one where nothing that goes into them has changed, and nowhere else."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pelican_dossier.lastpages import LEDGERS, LastPages
from pelican_dossier.model.langstring import LangString

_PAGE = "en/sources/one/index.html"
_DATA = {"title": LangString("The end of the mission", "en"), "count": 3}


def _last(folder: Path, common: object = "masthead") -> LastPages:
    return LastPages(folder / "cache", folder / "output", folder / "theme", common)


def _written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of one page."""
    _written(tmp_path, "theme/page.html", "{{ title }}")
    last = _last(tmp_path)
    new = _written(tmp_path, f"output/{_PAGE}", "<p>as it was drawn</p>")
    assert not last.stands(_PAGE, last.key(_DATA), new)
    last.remember(tmp_path / "output")
    return tmp_path


def _stands(folder: Path, data: object = _DATA, common: object = "masthead") -> bool:
    last = _last(folder, common)
    return last.stands(_PAGE, last.key(data), folder / "new" / _PAGE)


def test_a_page_of_the_same_data_stays(folder: Path) -> None:
    assert _stands(folder)
    assert (folder / "new" / _PAGE).read_text(encoding="utf-8") == "<p>as it was drawn</p>"


_CHANGES: dict[str, Callable[[Path], object]] = {
    "a template": lambda folder: _written(folder, "theme/page.html", "{{ title }}!"),
    "a new template": lambda folder: _written(folder, "theme/other.html", ""),
    "the page itself": lambda folder: _written(folder, f"output/{_PAGE}", "<p>as somebody left it</p>"),
    "the page's time": lambda folder: os.utime(folder / "output" / _PAGE, (0, 0)),
    "a page that is gone": lambda folder: (folder / "output" / _PAGE).unlink(),
}


@pytest.mark.parametrize("change", _CHANGES.values(), ids=_CHANGES)
def test_a_page_is_drawn_after_a_change(folder: Path, change: Callable[[Path], object]) -> None:
    change(folder)
    assert not _stands(folder)


def test_a_page_is_drawn_for_other_data_and_other_common_parts(folder: Path) -> None:
    assert not _stands(folder, {**_DATA, "count": 4})
    assert not _stands(folder, common="another masthead")


@pytest.mark.parametrize("harm", [b"", b"{", b"[]", b'{"en/sources/one/index.html": [1]}', b"\xff"])
def test_a_damaged_ledger_has_everything_drawn(folder: Path, harm: bytes) -> None:
    (ledger,) = (folder / "cache" / LEDGERS).iterdir()
    ledger.write_bytes(harm)
    assert not _stands(folder)


def test_what_cannot_be_told_is_drawn(folder: Path) -> None:
    last = _last(folder)
    assert last.key(lambda: None) is None
    assert not last.stands(_PAGE, None, folder / "new" / _PAGE)


def test_a_page_stays_where_files_cannot_have_two_names(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "hardlink_to", refused)
    assert _stands(folder)
    assert (folder / "new" / _PAGE).stat().st_mtime_ns == (folder / "output" / _PAGE).stat().st_mtime_ns

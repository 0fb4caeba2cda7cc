"""Catalogs whose dispatches are gone: nobody is advised to throw translations away."""

from pathlib import Path

import pytest

from pelican_dossier.translation.checking import read_translations


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("bridge", "port"):
        path = tmp_path / "en" / f"{name}.po"
        path.parent.mkdir(exist_ok=True)
        path.write_text('msgid ""\nmsgstr ""\n', "utf-8")
    return tmp_path


def told(folder: Path, received: set[str]) -> list[str]:
    _, problems = read_translations(folder, "content/translations", ["en"], [], received)
    return [str(problem) for problem in problems]


def test_a_catalog_beside_other_dispatches_is_named(folder: Path) -> None:
    assert told(folder, {"bridge"}) == [
        "content/translations/en/port.po: there is no dispatch 'port'; put the dispatch back, or name the catalog after another."
    ]


def test_where_all_dispatches_are_gone_it_is_they_that_are_missed(folder: Path) -> None:
    assert told(folder, set()) == [
        "content/translations: 2 catalogs wait for dispatches, and there is none at all; "
        "put the folder of the dispatches back; the catalogs are whole."
    ]

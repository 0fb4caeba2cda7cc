"""Who cites whom: the table says in how many dispatches of an outlet a voice is heard, the picture the same."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup


@pytest.mark.parametrize(("language", "name", "outlets"), [("en", "Sabah al-Numan", 2), ("ar", "صباح النعمان", 2)])
def test_a_voice_is_counted_once_a_dispatch_under_its_outlet(
    built: Path, language: str, name: str, outlets: int
) -> None:
    page = BeautifulSoup((built / language / "citing/index.html").read_text(encoding="utf-8"), "lxml")
    (row,) = (row for row in page.select("tbody tr") if row.select_one("th").get_text() == name)  # type: ignore[union-attr]
    *cells, total = (cell.get_text() for cell in row.select("td"))
    assert [cell for cell in cells if cell] == ["1"] * outlets
    assert total == str(outlets)


def test_the_picture_has_a_line_for_each_number_of_the_table(built: Path) -> None:
    page = BeautifulSoup((built / "en/citing/index.html").read_text(encoding="utf-8"), "lxml")
    filled = [cell for row in page.select("tbody tr") for cell in row.select("td")[:-1] if cell.get_text()]
    assert len(page.select("svg.citing line")) == len(filled)


def test_every_voice_of_a_dispatch_with_an_outlet_is_in_the_table(built: Path) -> None:
    data = json.loads((built / "data/dossier.json").read_text(encoding="utf-8"))
    speakers = {voice["speaker"] for dispatch in data["dispatches"] for voice in dispatch["voices"]}
    rows = BeautifulSoup((built / "ar/citing/index.html").read_text(encoding="utf-8"), "lxml").select("tbody tr")
    assert 0 < len(rows) <= len(speakers)

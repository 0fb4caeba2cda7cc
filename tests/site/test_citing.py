"""Who speaks where: each speaker once, with the outlets that quote him and the days; the picture says the same."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag


def page_of(built: Path, language: str) -> BeautifulSoup:
    return BeautifulSoup((built / language / "citing/index.html").read_text(encoding="utf-8"), "lxml")


def row_of(page: BeautifulSoup, name: str) -> Tag:
    (row,) = (row for row in page.select("tbody tr") if name in row.select_one("th").get_text())  # type: ignore[union-attr]
    return row


@pytest.mark.parametrize(("language", "name", "outlets"), [("en", "Sabah al-Numan", 2), ("ar", "صباح النعمان", 2)])
def test_a_speaker_stands_once_with_each_outlet_that_quotes_him(
    built: Path, language: str, name: str, outlets: int
) -> None:
    row = row_of(page_of(built, language), name)
    assert len(row.select(".quoted-in li")) == outlets
    assert len({mark.get_text() for mark in row.select(".quoted-in .outlet")}) == outlets


@pytest.mark.parametrize(("language", "reports"), [("en", "Unnamed reports"), ("ar", "تقارير لم تُسمَّ")])
def test_those_without_a_name_are_found_among_the_people_too(built: Path, language: str, reports: str) -> None:
    page = BeautifulSoup((built / language / "people/index.html").read_text("utf-8"), "lxml")
    groups = [str(link["href"]).rpartition("#")[2] for link in page.select("h2 a")]
    assert groups == ["office", "anonymous"]
    assert all(page_of(built, language).select(f"#{name}") for name in groups)
    assert reports in [link.get_text().strip("\u2066\u2067\u2068\u2069") for link in page.select(".entities a")]


def test_a_speaker_of_two_dispatches_of_one_outlet_is_one_row_with_both_days(built: Path) -> None:
    row = row_of(page_of(built, "en"), "US Embassy in Baghdad")
    assert [len(one.select("a")) for one in row.select(".quoted-in li")] == [2]


def test_the_picture_has_a_dot_for_each_dispatch_of_the_table(built: Path) -> None:
    for row in page_of(built, "en").select("tbody tr"):
        assert len(row.select(".days svg svg")) == len(row.select(".quoted-in a"))


def test_a_dot_of_an_inferred_day_is_hollow(built: Path) -> None:
    for row in page_of(built, "en").select("tbody tr"):
        inferred = [link for link in row.select(".quoted-in a") if link.get_text().startswith("about ")]
        assert len(row.select(".days svg.open")) == len(inferred)


def test_speakers_stand_by_how_they_are_named(built: Path) -> None:
    page = page_of(built, "en")
    groups = {section["aria-labelledby"]: section.get_text() for section in page.select("section.quoted")}
    assert list(groups) == ["named", "office", "anonymous"]
    assert "Mark Savaya" in groups["named"]
    assert "US Embassy" in groups["office"]
    assert "Iraqi officials" in groups["anonymous"]


def test_every_row_is_a_speaker_of_a_dispatch(built: Path) -> None:
    data = json.loads((built / "data/dossier.json").read_text(encoding="utf-8"))
    speakers = {voice["speaker"] for dispatch in data["dispatches"] for voice in dispatch["voices"]}
    assert 0 < len(page_of(built, "ar").select("tbody tr")) <= len(speakers)

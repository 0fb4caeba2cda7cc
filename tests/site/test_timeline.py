"""The timeline: a strip to scale, cuts that work without a script and on the spot with one, pages when it is long."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser

from pelican_dossier.publishing.paging import sheets


def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


def lanes(site: Path, language: str) -> list[Tag]:
    return parsed(site / language / "timeline/index.html").select(".strip .lane")[1:]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_source_has_a_lane_with_its_publication_and_its_dates(built: Path, language: str) -> None:
    events = json.loads((built / "data/dossier.json").read_text("utf-8"))["events"]
    for lane, dispatch in zip(lanes(built, language), ("003", "001", "000", "002", "004"), strict=True):
        of_lane = [e for e in events if any(p["source"].startswith(dispatch) for p in e["passages"])]
        spans = {(e["earliest"], e["latest"]) for e in of_lane}
        assert len(lane.select("a.event")) == len(spans)
        assert len(lane.select("a.publication")) == 1


def place(mark: Tag) -> float:
    sign = mark.select_one("circle, svg, rect")
    assert sign is not None
    return float(str(sign.get("cx") or sign.get("x")).removesuffix("%"))


def test_time_runs_from_right_to_left_in_arabic(built: Path) -> None:
    for arabic, english in zip(lanes(built, "ar"), lanes(built, "en"), strict=True):
        ours, theirs = (lane.select_one("a.publication") for lane in (arabic, english))
        assert ours is not None
        assert theirs is not None
        assert place(ours) == pytest.approx(100 - place(theirs), abs=0.02)


def test_a_mark_says_what_it_is_and_leads_to_its_entry(built: Path) -> None:
    page = parsed(built / "en/timeline/index.html")
    for mark in page.select(".strip a.event"):
        assert mark.title is not None
        assert mark.title.get_text()
        assert page.find(id=str(mark["href"]).removeprefix("#")) is not None


def said(entry: Tag) -> str:
    return " ".join(entry.get_text().split())


@pytest.mark.parametrize(
    ("by", "id_"), [("source", "002_c098c9c46f94c4c7"), ("entity", "erbil"), ("kind", "publication")]
)
def test_a_cut_is_a_page_of_its_own(built: Path, by: str, id_: str) -> None:
    whole = parsed(built / "en/timeline/index.html")
    kept = [said(e) for e in whole.select(".timeline > li") if id_ in str(e[f"data-{by}"]).split()]
    cut = parsed(built / f"en/timeline/{by}/{id_}/index.html")
    assert kept
    assert [said(entry) for entry in cut.select(".timeline > li")] == kept


def test_with_a_script_the_cut_is_made_on_the_spot(browser: Browser, built: Path) -> None:
    page = browser.new_page()
    page.goto((built / "ar/timeline/index.html").as_uri())
    everything = page.locator(".timeline > li:visible").count()
    page.locator(".filters > summary").click()
    page.locator('.filters a[data-by="kind"][data-id="publication"]').click()
    assert page.url.endswith("ar/timeline/index.html")
    assert page.locator(".timeline > li:visible").count() == 5
    page.locator(".showing a").click()
    assert page.locator(".timeline > li:visible").count() == everything
    page.close()


def test_a_long_list_has_pages_that_lead_to_one_another() -> None:
    first, second, third = sheets("en/sources/index.html", list(range(25)), 10)
    assert [sheet.path for sheet in (first, second, third)] == [
        "en/sources/index.html",
        "en/sources/2/index.html",
        "en/sources/3/index.html",
    ]
    assert (first.items, third.items, third.first) == (tuple(range(10)), tuple(range(20, 25)), 20)
    assert second.before
    assert second.after
    assert (second.before.path, second.after.path) == (first.path, third.path)
    assert (first.before, third.after) == (None, None)


def test_a_short_list_has_no_pager_and_an_empty_one_a_page() -> None:
    (only,) = sheets("en/sources/index.html", [1], 10)
    assert (only.pager, only.before, only.after) == ((), None, None)
    empty: list[int] = []
    assert [sheet.items for sheet in sheets("en/sources/index.html", empty, 10)] == [()]

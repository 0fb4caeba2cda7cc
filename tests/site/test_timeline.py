"""The timeline: a strip to scale, cuts that work without a script and on the spot with one, pages when it is long."""

import itertools
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser

from pelican_dossier.publishing.pages.kind import sheets
from tests.inprocess import dossier


def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_strip_is_a_picture_whose_words_lead_to_what_they_tell(built: Path, language: str) -> None:
    page = parsed(built / language / "timeline/index.html")
    drawings = page.select("svg.strip")
    assert [drawing["aria-hidden"] for drawing in drawings] == ["true", "true"]
    for mark in page.select("svg.strip a"):
        assert mark["tabindex"] == "-1"
        target = str(mark["href"])
        assert page.find(id=target.removeprefix("#")) if target.startswith("#") else target.startswith("../")


# What stands in the drawing that is shown, as boxes.
BOXES = """drawings => drawings.filter(one => getComputedStyle(one).display !== "none").map(one =>
    [...one.querySelectorAll("text")].map(text => {
        const box = text.getBoundingClientRect();
        return [box.left, box.top, box.right, box.bottom, text.textContent];
    }))"""


@pytest.mark.parametrize("width", [390, 768, 1280])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_words_of_the_strip_lie_over_others(browser: Browser, built: Path, language: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((built / language / "timeline/index.html").as_uri())
    (words,) = page.eval_on_selector_all("svg.strip", BOXES)
    assert len(words) > 10
    for at, (left, top, right, bottom, text) in enumerate(words):
        assert 0 <= left < right <= width, text
        line = (bottom - top) / 3  # a line is higher than its letters
        for other in words[at + 1 :]:
            meets = left < other[2] and other[0] < right and top < other[3] - line and other[1] < bottom - line
            assert not meets, (text, other[4])
    page.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_on_a_phone_the_timeline_is_no_more_than_twice_as_high(browser: Browser, built: Path, language: str) -> None:
    heights = []
    for width in (390, 1280):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto((built / language / "timeline/index.html").as_uri())
        heights.append(page.evaluate("document.documentElement.scrollHeight"))
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.close()
    assert heights[0] <= 2 * heights[1]


def test_a_year_and_a_month_with_many_entries_stay_while_they_pass(browser: Browser, built: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((built / "en/timeline/index.html").as_uri())
    page.locator(".month:has(h3) .timeline").last.locator("li").last.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 400)")
    for head in ("section.year:last-of-type > h2", "section.year:last-of-type h3"):
        box = page.locator(head).bounding_box()
        assert box
        assert 0 <= box["y"] < 900
    page.close()


def test_no_two_months_show_at_one_place(browser: Browser, built: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((built / "en/timeline/index.html").as_uri())
    for at in range(0, int(page.evaluate("document.documentElement.scrollHeight")), 450):
        page.evaluate(f"scrollTo(0, {at})")
        tops = page.locator(".month > h3").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
        shown = [top for top in tops if 0 <= top < 900]
        assert all(later - earlier > 10 for earlier, later in itertools.pairwise(sorted(shown)))
    page.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_key_has_every_way_of_drawing_and_few_shapes_of_the_rail(built: Path, language: str) -> None:
    page = parsed(built / language / "timeline/index.html")
    shapes, keys = ({str(use["href"]) for use in page.select(f"{place} .dot use")} for place in (".timeline", ".keys"))
    assert keys == {"#s-day", "#s-month", "#s-until"} <= shapes
    ways = {str(way) for dot in page.select(".timeline .dot") for way in dot["class"]}
    assert ways == {str(way) for dot in page.select(".keys .dot") for way in dot["class"]}
    assert len(page.select(".keys li")) <= 7


def test_only_what_cannot_both_be_true_is_red(browser: Browser, built: Path) -> None:
    page = browser.new_page()
    page.goto((built / "en/timeline/index.html").as_uri())
    colour = "one => getComputedStyle(one).stroke"
    (red,) = {*page.locator(".timeline .dot.contradiction").evaluate_all(f"all => all.map({colour})")}
    assert page.locator(".timeline .dot.differing").count() > 0
    assert red not in page.locator(".timeline .dot:not(.contradiction)").evaluate_all(f"all => all.map({colour})")
    page.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_clause_has_the_words_of_its_date_in_bold(built: Path, language: str) -> None:
    events = parsed(built / language / "timeline/index.html").select(".timeline > li.event")
    bold = [entry.select_one(".what b") for entry in events]
    assert sum(words is not None for words in bold) > 0.8 * len(bold)


@pytest.mark.parametrize("place", ["timeline/index.html", "timeline/source/002_c098c9c46f94c4c7/index.html"])
def test_an_entry_names_each_source_once_with_its_passages(built: Path, place: str) -> None:
    events = {e["id"]: e for e in json.loads((built / "data/dossier.json").read_text("utf-8"))["events"]}
    whole = parsed(built / "en" / place)
    for entry in whole.select(".timeline > li.event"):
        assert len(entry.select(".where > li")) == len(str(entry["data-source"]).split())
        if entry.get("id"):
            passages = {(p["source"], p["paragraph"]) for p in events[str(entry["id"])]["passages"]}
            assert len(entry.select(".where a")) == len(passages)


def test_beside_an_entry_stands_the_outlet_or_the_headline(project: Path) -> None:
    (project / "content/dispatches/nameless.txt").write_text("قال مسؤول إن الاجتماع عقد في 3 آذار 2019.\n", "utf-8")
    sidecar = "show: full\nheadline: {en: A headline, ar: عنوان}\n"
    (project / "content/dispatches/nameless.yaml").write_text(sidecar, "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    page = parsed(project / "output/en/timeline/index.html")
    told = {said(where) for where in page.select(".where > li")}
    assert "A headline para. 1" in told
    assert "Shafaq News para. 14" in told


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_stands_beside_an_entry_is_hardly_longer_than_the_entry(
    browser: Browser, built: Path, language: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((built / language / "timeline/index.html").as_uri())
    gaps = page.eval_on_selector_all(
        ".timeline > li.event",
        """entries => entries.map(entry => {
            const end = (found) => Math.max(...[...found].map(one => one.getBoundingClientRect().bottom));
            const line = parseFloat(getComputedStyle(entry.querySelector(".what")).lineHeight);
            return (end(entry.querySelectorAll(".where")) - end(entry.querySelectorAll(".what"))) / line;
        })""",
    )
    assert max(gaps) < 3.5, "lines of white beneath an entry"
    page.close()


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

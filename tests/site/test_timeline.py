"""The timeline: a strip to scale, cuts that work without a script and on the spot with one, pages when it is long."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser

from pelican_dossier.publishing.pages.kind import sheets
from tests.inprocess import dossier


def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


def lanes(site: Path, language: str) -> list[Tag]:
    return parsed(site / language / "timeline/index.html").select(".strip .lane.source")


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


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_question_of_dates_has_a_lane_with_its_answers(built: Path, language: str) -> None:
    questions = json.loads((built / "data/dossier.json").read_text("utf-8"))["questions"]
    dated = [question for question in questions if question["kind"] == "date"]
    page = parsed(built / language / "timeline/index.html")
    assert len(page.select(".strip .lane.question")) == len(dated)
    (lane,), (question,) = page.select(".strip .lane.question"), dated
    assert {mark["href"] for mark in lane.select("a")} == {f"../questions/{question['id']}/index.html"}
    assert question["contradictions"] == []
    in_conflict = {at for pair in question["conflicts"] for at in pair}
    answers = enumerate(question["answers"])
    values = {(a["value"], a["mod"], a["bound"], at in in_conflict) for at, a in answers}
    assert len(lane.select("a.answer")) == len({title.get_text() for title in lane.select("title")}) <= len(values)
    told = [mark.get_text() for mark in lane.select("a.disputed title")]
    assert len(told) == len({value[:3] for value in values if value[3]})
    said = {"ar": "روايات مختلفة", "en": "accounts differ"}[language]
    assert all(said in title for title in told)


def test_what_accounts_differ_on_is_broken_and_what_is_inferred_is_dashed(browser: Browser, built: Path) -> None:
    page = browser.new_page()
    page.goto((built / "en/timeline/index.html").as_uri())
    fill = page.locator(".strip a.answer.disputed rect").first.evaluate("rect => getComputedStyle(rect).fill")
    assert fill.endswith(('#broken-left")', "#broken)"))
    square = page.locator(".strip a.publication.inferred rect")
    assert square.count() == 1
    assert square.evaluate("rect => getComputedStyle(rect).strokeDasharray") != "none"
    on_the_rail = page.locator(".timeline > .publication.relative > .when")
    assert on_the_rail.count() == 1
    assert on_the_rail.evaluate("when => getComputedStyle(when, '::before').borderTopStyle") == "dashed"
    assert "inferred" in on_the_rail.inner_text()
    page.close()


def test_a_bound_leaves_one_end_of_its_sign_open(browser: Browser, built: Path) -> None:
    page = browser.new_page()
    page.goto((built / "en/timeline/index.html").as_uri())
    bounded = page.locator(".timeline > .until.month:not(.relative, .doubtful) > .when").first
    background = bounded.evaluate("when => getComputedStyle(when, '::before').backgroundImage")
    assert "gradient" in background
    assert bounded.evaluate("when => getComputedStyle(when, '::after').borderBottomWidth") == "3px"
    page.close()


@pytest.mark.parametrize("place", ["timeline/index.html", "timeline/source/002_c098c9c46f94c4c7/index.html"])
def test_an_entry_names_each_source_once_with_its_passages(built: Path, place: str) -> None:
    events = {e["id"]: e for e in json.loads((built / "data/dossier.json").read_text("utf-8"))["events"]}
    whole = parsed(built / "en" / place)
    for entry in whole.select(".timeline > li.event"):
        sources = [str(a["href"]) for a in entry.select(".where a:not(.passage)")]
        assert len(sources) == len(set(sources)) == len(str(entry["data-source"]).split())
        if entry.get("id"):
            passages = {(p["source"], p["paragraph"]) for p in events[str(entry["id"])]["passages"]}
            assert len(entry.select(".where a.passage")) == len(passages)


def test_beside_an_entry_stands_the_outlet_or_the_headline(project: Path) -> None:
    (project / "content/dispatches/nameless.txt").write_text("قال مسؤول إن الاجتماع عقد في 3 آذار 2019.\n", "utf-8")
    sidecar = "show: full\nheadline: {en: A headline, ar: عنوان}\n"
    (project / "content/dispatches/nameless.yaml").write_text(sidecar, "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    page = parsed(project / "output/en/timeline/index.html")
    told = {a["href"]: " ".join(a.get_text().split()) for a in page.select(".where a:not(.passage)")}
    assert told["../sources/nameless/index.html"] == "A headline"
    assert told["../sources/001_83465c09f28e29d4/index.html"] == "Shafaq News · 18 August 2025"


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

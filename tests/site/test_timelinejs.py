"""The real TimelineJS shows every event and publication of ``dossier.json``, as precise as they are and no more."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Route

from tests.conftest import ROOT

TIMELINEJS = ROOT / ".venv/node/test/node_modules/@knight-lab/timelinejs/dist"
HOST = "http://timeline.invalid/"
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/css/timeline.css">
<div id="timeline" style="height: 600px"></div><script src="/js/timeline.js"></script>"""
SHOW = """async language => {
  const data = await (await fetch(`/data/timeline.${language}.json`)).json();
  const options = {language, font: null, script_path: location.origin + "/js/"};
  const timeline = new TL.Timeline("timeline", data, options);
  await new Promise(done => timeline.on("ready", done));
  const dated = new Map(timeline.config.events.map(event => [event.unique_id, event]));
  const parts = date => date && ["year", "month", "day"].map(part => date.data[part] ?? null);
  return [...document.querySelectorAll(".tl-slide")].map(slide => ({
    id: slide.id,
    headline: slide.querySelector(".tl-headline").textContent.trim(),
    date: (slide.querySelector(".tl-headline-date")?.textContent ?? "").trim(),
    text: slide.querySelector(".tl-text-content")?.innerHTML ?? "",
    start: parts(dated.get(slide.id)?.start_date), end: parts(dated.get(slide.id)?.end_date),
    group: dated.get(slide.id)?.group,
  }));
}"""
GROUPS = {"ar": {"event": "الأحداث", "published": "ما نُشر"}, "en": {"event": "Events", "published": "Publications"}}
Slide = dict[str, Any]


@pytest.fixture(scope="module")
def slides(browser: Browser, built: Path) -> dict[str, list[Slide]]:
    """What TimelineJS shows of each edition's file, in its own order, cut off from every other host."""
    assert TIMELINEJS.is_dir(), "no TimelineJS: run `make test`, which installs it"
    asked: list[str] = []
    errors: list[str] = []

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(HOST).partition("?")[0]
        file = (built if path.startswith("data/") else TIMELINEJS) / path
        if route.request.url == HOST:
            route.fulfill(body=PAGE, content_type="text/html")
        elif route.request.url.startswith(HOST) and file.is_file():
            route.fulfill(path=file)
        else:
            asked.append(route.request.url)
            route.abort()

    shown = {}
    for language in ("ar", "en"):
        page = browser.new_page()
        page.route("**/*", answer)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(HOST)
        shown[language] = page.evaluate(SHOW, language)
        page.close()
    assert errors == []
    assert [url for url in asked if "favicon" not in url] == []
    return shown


@pytest.fixture(scope="module")
def data(built: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((built / "data/dossier.json").read_text("utf-8"))
    return read


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_event_and_publication_is_a_slide(
    slides: dict[str, list[Slide]], data: dict[str, Any], language: str
) -> None:
    title, *shown = slides[language]
    assert title["headline"] == data["title"][language]
    events = {event["id"] for event in data["events"]}
    published = {f"published-{d['id']}" for d in data["dispatches"] if d["published"]["value"]}
    assert {slide["id"] for slide in shown} == events | published
    assert len(shown) == len(events | published)
    for slide in shown:
        assert slide["group"] == GROUPS[language]["event" if slide["id"] in events else "published"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_month_stays_a_month(slides: dict[str, list[Slide]], data: dict[str, Any], language: str) -> None:
    by_id = {slide["id"]: slide for slide in slides[language]}
    seen = set()
    for event in data["events"]:
        value, slide = event["date"], by_id[event["id"]]
        if re.fullmatch(r"\d{4}(-(0\d|1[012])(-\d\d)?)?", value):
            known = [int(part) for part in value.split("-")]
            assert slide["start"] == known + [None] * (3 - len(known))
            assert slide["end"] is None
            seen.add(len(known))
        elif value.count("-") in (1, 4):  # a week, or two days
            assert slide["start"] == [int(part) for part in event["earliest"].split("-")]
            assert slide["end"] == [int(part) for part in event["latest"].split("-")]
    assert seen == {1, 2, 3}


def test_headlines_are_the_sources_own_words(slides: dict[str, list[Slide]], data: dict[str, Any]) -> None:
    dispatches = {d["id"]: d for d in data["dispatches"]}
    by_id = {slide["id"]: slide for slide in slides["ar"]}
    for event in data["events"]:
        passage = event["passages"][0]
        text = dispatches[passage["source"]]["paragraphs"][passage["paragraph"]]["text"]
        slide = by_id[event["id"]]
        if "ar" in event["title"]:
            assert slide["headline"] == event["title"]["ar"]
        else:
            assert slide["headline"].removesuffix("…") in " ".join(text.split())
        for one in event["passages"]:
            assert f"{one['source']}#p{one['paragraph']}:{one['start']}-{one['end']}" in slide["text"]
    for language in ("ar", "en"):
        by_id = {slide["id"]: slide for slide in slides[language]}
        for id_, dispatch in dispatches.items():
            assert by_id[f"published-{id_}"]["headline"] == dispatch["sidecar"]["headline"][language]


@pytest.mark.parametrize(
    ("value", "mod", "bound", "english", "arabic"),
    [
        ("2024-08", None, None, "August 2024", "آب/أغسطس 2024"),
        ("2025-09", "END", "ON_OR_BEFORE", "by the end of September 2025", "في موعد أقصاه نهاية أيلول/سبتمبر 2025"),
        ("2025", "MID", None, "the middle of 2025 (doubtful)", "منتصف 2025 (مشكوك فيه)"),
        ("2024-W40", None, None, "about the week from 30 September 2024 to 6 October 2024", None),
    ],
)
def test_the_date_shown_says_how_it_is_known(
    slides: dict[str, list[Slide]],
    data: dict[str, Any],
    value: str,
    mod: str | None,
    bound: str | None,
    english: str,
    arabic: str | None,
) -> None:
    ids = [e["id"] for e in data["events"] if (e["date"], e["mod"], e["bound"]) == (value, mod, bound)]
    assert ids
    for language, words in (("en", english), ("ar", arabic)):
        shown = {slide["id"]: slide["date"] for slide in slides[language]}
        assert words is None or {shown[id_] for id_ in ids} == {words}


def test_what_is_inferred_or_told_otherwise_elsewhere_is_told(
    slides: dict[str, list[Slide]], data: dict[str, Any]
) -> None:
    shown = {slide["id"]: slide for slide in slides["en"]}
    inferred = shown["published-003_57f495dec0a2a805"]
    assert inferred["date"] == "about 27 September 2024 (inferred)"
    assert "does not state it" in inferred["text"]
    ask = next(question["ask"]["en"] for question in data["questions"] if question["id"] == "mission-end")
    disputed = [slide for slide in slides["en"] if ask in slide["text"]]
    assert len(disputed) >= 3
    assert all("../en/questions/mission-end/index.html" in slide["text"] for slide in disputed)

"""The file for TimelineJS in a dossier with what the five do not have; ``tests/site`` shows it in TimelineJS itself."""

import json
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from tests.publishing.conftest import SITE, data_of


def slides(site: Path, language: str) -> dict[str, Any]:
    timeline = json.loads((site / f"data/timeline.{language}.json").read_text("utf-8"))
    return {slide["unique_id"]: slide for slide in timeline["events"]}


def test_a_quarter_has_its_months_and_no_days(odd: Path) -> None:
    (quarter,) = [event["id"] for event in data_of(odd)["events"] if event["date"] == "2026-34"]
    slide = slides(odd, "en")[quarter]
    assert slide["start_date"] == {"year": 2026, "month": 4}
    assert slide["end_date"] == {"year": 2026, "month": 6}
    assert slide["display_date"] == "the second quarter of 2026"


def test_words_of_others_are_no_markup(odd: Path) -> None:
    headline = slides(odd, "en")["published-odd"]["text"]["headline"]
    assert "<b>" not in headline
    assert BeautifulSoup(headline, "lxml").get_text() == "+44; 'quoted' & <b>bold</b>"


def test_links_are_whole_where_the_address_is_known(odd: Path, built: Path) -> None:
    for slide in slides(odd, "ar").values():
        links = [str(a["href"]) for a in BeautifulSoup(slide["text"]["text"], "lxml").select("a")]
        assert links
        assert all(link.startswith(f"{SITE}/ar/") for link in links)
    for slide in slides(built, "ar").values():
        for a in BeautifulSoup(slide["text"]["text"], "lxml").select("a"):
            assert (built / "data" / str(a["href"]).partition("#")[0]).resolve().is_file()


def test_a_source_without_a_day_has_no_slide(odd: Path) -> None:
    assert "published-older" in slides(odd, "en")
    assert "published-undated" not in slides(odd, "en")


def test_words_in_another_language_say_so(odd: Path) -> None:
    foreign = next(s for s in slides(odd, "en").values() if 'lang="ar"' in s["text"]["headline"])
    headline = BeautifulSoup(foreign["text"]["headline"], "lxml").select_one("bdi")
    assert headline is not None
    assert (headline["lang"], headline["dir"]) == ("ar", "rtl")

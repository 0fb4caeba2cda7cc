"""Home: the story with its sources, the questions, the strip, the latest; each step leads on."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser

from tests.conftest import without_the_story
from tests.inprocess import dossier

SOURCE = "000_8bfb806fada896e9"


def home(output: Path, language: str) -> BeautifulSoup:
    return BeautifulSoup((output / language / "index.html").read_text("utf-8"), "lxml")


def part(page: BeautifulSoup, name: str) -> Tag:
    (found,) = page.select(f"section.{name}")
    return found


def text(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


def built_with(project: Path, story: str) -> Path:
    without_the_story(project)
    with (project / "content/dossier.yaml").open("a", encoding="utf-8") as settings:
        settings.write(story)
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    return project / "output"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_sentence_of_the_story_leads_to_a_passage(built: Path, language: str) -> None:
    (told,) = part(home(built, language), "story").select(".told p")
    assert told.find_parent(attrs={"lang": language}) is not None
    sentences = re.split(r"\.\s", told.decode_contents())
    assert 3 <= len(sentences) <= 5
    for sentence in sentences:
        assert 'href="sources/' in sentence, sentence
    for link in told.select("a"):
        path, _, anchor = str(link["href"]).partition("#")
        page = BeautifulSoup((built / language / path).read_text("utf-8"), "lxml")
        assert page.find("section", id=anchor) is not None, link


def test_both_editions_tell_the_story_from_the_same_passages(built: Path) -> None:
    arabic, english = ([a["href"] for a in home(built, language).select(".told a")] for language in ("ar", "en"))
    assert sorted(arabic) == sorted(english)


def test_the_story_says_who_wrote_it_and_that_nobody_reviewed_it(built: Path) -> None:
    said = text(part(home(built, "en"), "story"))
    assert "Written by a language model on 26 November 2026. It was written by a machine." in said
    assert "No person has reviewed it yet." in said
    assert "كُتبت آلياً. لم يراجعها أحد بعد." in text(part(home(built, "ar"), "story"))


def test_what_the_sources_disagree_on_stands_first_with_its_values(built: Path) -> None:
    (first, *others) = part(home(built, "en"), "asked").select("li")
    assert "disputed" in first["class"]
    assert "by the end of September 2025 · by September 2026 · by the end of 2026" in text(first)
    assert [text(other) for other in others if "disputed" not in (other.get("class") or [])] == [
        "How many foreign troops are in Iraq? 5 answers",
        "Which bases will be kept? 4 answers",
    ]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_strip_leads_into_the_timeline(built: Path, language: str) -> None:
    marks = part(home(built, language), "glance").select("a[href*=timeline]")
    assert marks
    timeline = BeautifulSoup((built / language / "timeline/index.html").read_text("utf-8"), "lxml")
    for mark in marks:
        path, _, anchor = str(mark["href"]).partition("#")
        assert path == "timeline/index.html"
        assert timeline.find(id=anchor) is not None


def test_how_it_is_made_leads_to_the_pages_that_the_editors_have(built: Path, project: Path) -> None:
    assert [a["href"] for a in part(home(built, "en"), "made").select("p > a")] == [
        "about/index.html",
        "method/index.html",
    ]
    for page in (project / "content/pages").glob("method.*"):
        page.unlink()
    for page in (project / "content/pages").glob("about.*"):
        page.write_text(page.read_text("utf-8").replace("(../method/index.html)", "(../index.html)"), "utf-8")
    assert dossier("build", cwd=project).returncode == 0
    assert [a["href"] for a in part(home(project / "output", "en"), "made").select("p > a")] == ["about/index.html"]


def test_a_story_in_one_language_says_so_in_the_other(project: Path) -> None:
    page = home(built_with(project, "story: {text: {ar: 'قيل [هنا](dispatch:000#p5) كلام.'}}\n"), "en")
    told = part(page, "story")
    (words,) = told.select(".told")
    assert (words["lang"], words["dir"]) == ("ar", "rtl")
    assert "It has not been written in this language yet." in text(told)
    assert "Written by the editors." in text(told)


def test_markdown_of_the_story_brings_no_html_along(project: Path) -> None:
    page = home(
        built_with(project, "story: {text: {en: 'So *far* <b onclick=\"x\">so</b> <script>1</script>'}}\n"), "en"
    )
    (words,) = part(page, "story").select(".told")
    assert [tag.name for tag in words.select("*")] == ["p", "em"]


def test_a_story_may_cite_what_is_withheld_and_what_was_withdrawn(project: Path) -> None:
    (project / f"content/dispatches/{SOURCE}.yaml").write_text("show: card\nheadline: {en: A, ar: ع}\n", "utf-8")
    withdrawn = "status: withdrawn\nwithdrawn: {date: 2026-01-05, reason: {en: An error}}\n"
    (project / "content/dispatches/004_5ef256accc8a372d.yaml").write_text(withdrawn, "utf-8")
    story = "story: {text: {en: '[One](dispatch:000#p8) and [another](dispatch:004#p3).'}}\n"
    output = built_with(project, story)
    one, another = part(home(output, "en"), "story").select(".told a")
    assert one["href"] == f"sources/{SOURCE}/index.html#p8"
    page = (output / f"en/sources/{SOURCE}/index.html").read_text("utf-8")
    assert 'id="p8"' in page
    assert another["href"] == "sources/004_5ef256accc8a372d/index.html"


def test_without_a_story_the_data_tell_what_they_can(project: Path) -> None:
    output = built_with(project, "")
    data = json.loads((output / "data/dossier.json").read_text("utf-8"))
    told = part(home(output, "en"), "story")
    said = text(told)
    assert "4 outlets report on this." in said
    assert "The dispatches were published between c. 27 September 2024 and 7 November 2025." in said
    (day, *questions) = told.select(".told a")
    (event,) = [e for e in data["events"] if f"timeline/index.html#{e['id']}" == day["href"]]
    assert event["support"] > 1
    assert event["latest"] <= "2025-11-07", "no plan is told as done"
    assert [a["href"] for a in questions] == [
        f"questions/{q['id']}/index.html" for q in data["questions"] if q["conflicts"]
    ]
    assert "Put together by the program from the data" in said
    assert "Written by" not in said


def test_a_dossier_of_texts_without_dates_has_a_home_too(project: Path) -> None:
    content = project / "content"
    for name in ("dispatches", "translations/en", "pages"):
        for path in (content / name).iterdir():
            path.unlink()
    (content / "dossier.yaml").write_text("format: 1\ntitle: {en: Few words}\nlanguages: [en]\n", "utf-8")
    (content / "dispatches/one.txt").write_text("Nobody knows when this was said.\n", "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    page = home(project / "output", "en")
    assert [len(page.select(f"section.{name}")) for name in ("story", "asked", "glance")] == [0, 0, 0]
    newest = part(page, "newest")
    assert text(newest.select("h2")[0]) == "Sources"
    assert [a["href"] for a in newest.select("li a")] == ["sources/one/index.html"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_wide_screen_has_the_story_beside_what_is_in_dispute(browser: Browser, built: Path, language: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((built / language / "index.html").as_uri())
    story, asked, strip = (page.locator(name).bounding_box() for name in (".story", "section.asked", ".glance"))
    assert story
    assert asked
    assert strip
    assert story["y"] == asked["y"]
    assert (story["x"] < asked["x"]) == (language == "en")
    assert strip["width"] > story["width"] + asked["width"]
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()

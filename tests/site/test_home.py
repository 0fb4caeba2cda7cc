"""Home: the story with its sources, the questions, the strip, the latest; each step leads on."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser

from tests.conftest import Shared, copy_of_the_project, without_the_story
from tests.inprocess import dossier

SOURCE = "000_8bfb806fada896e9"


def home(output: Path, language: str) -> BeautifulSoup:
    return BeautifulSoup((output / language / "index.html").read_text("utf-8"), "lxml")


def part(page: BeautifulSoup, name: str) -> Tag:
    (found,) = page.select(f"section.{name}")
    return found


def text(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


@pytest.fixture(scope="module")
def silent(shared: Shared) -> Path:
    """A site whose editors say nothing: no headline, no main question, no story, no method."""

    def fill(project: Path) -> None:
        settings = copy_of_the_project(project) / "content/dossier.yaml"
        own = re.sub(r"(?m)^(headline|standfirst):\n(  .*\n)+", "", settings.read_text("utf-8"))
        own = own.replace("main_question: mission-end\n", "imprint: {en: A name and its address}\n")
        settings.write_text(own, "utf-8")
        for page in (project / "content/pages").glob("method.*"):
            page.unlink()
        for page in (project / "content/pages").glob("about.*"):
            page.write_text(page.read_text("utf-8").replace("(../method/index.html)", "(../index.html)"), "utf-8")
        build_telling(project, "")

    return shared("silent", fill) / "output"


@pytest.fixture(scope="module")
def unasked(shared: Shared) -> Path:
    """A site without questions, whose story is told in Arabic alone."""

    def fill(project: Path) -> None:
        settings = copy_of_the_project(project) / "content/dossier.yaml"
        words = re.sub(r"(?m)^questions:\n(- .*\n|  .*\n)+", "", settings.read_text("utf-8"))
        settings.write_text(words.replace("main_question: mission-end\n", ""), "utf-8")
        build_telling(project, "story: {text: {ar: 'قيل [هنا](dispatch:000#p5) كلام.'}}\n")

    return shared("unasked", fill) / "output"


@pytest.fixture(scope="module")
def citing(shared: Shared) -> Path:
    """A site whose story cites what is withheld and what was withdrawn, and brings HTML along."""

    def fill(project: Path) -> None:
        dispatches = copy_of_the_project(project) / "content/dispatches"
        (dispatches / f"{SOURCE}.yaml").write_text("show: card\nheadline: {en: A, ar: ع}\n", "utf-8")
        withdrawn = "status: withdrawn\nwithdrawn: {date: 2026-01-05, reason: {en: An error}}\n"
        (dispatches / "004_5ef256accc8a372d.yaml").write_text(withdrawn, "utf-8")
        cited = "[One](dispatch:000#p8) and [another](dispatch:004#p3)"
        html = '<b onclick="x">so</b> <script>1</script>'
        build_telling(project, f"story: {{text: {{en: 'So *far* {html} {cited}.'}}}}\n")

    return shared("citing", fill) / "output"


def build_telling(project: Path, story: str) -> None:
    without_the_story(project)
    with (project / "content/dossier.yaml").open("a", encoding="utf-8") as settings:
        settings.write(story)
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_sentence_of_the_story_leads_to_a_passage(built: Path, language: str) -> None:
    (told,) = part(home(built, language), "story").select(".told")
    assert told["lang"] == language
    paragraphs = told.select("p")
    assert 3 <= len(paragraphs) <= 5
    for link in told.select("a"):
        del link["data-tip"]  # the words of the passage have sentences of their own
    sentences = [one for paragraph in paragraphs for one in re.split(r"\.\s", paragraph.decode_contents())]
    for sentence in sentences:
        assert 'href="sources/' in sentence, sentence
    for link in told.select("a"):
        path, _, anchor = str(link["href"]).partition("#")
        page = BeautifulSoup((built / language / path).read_text("utf-8"), "lxml")
        # a dispatch as a whole is pointed to for its day, of which its head gives the grounds
        assert (page.find("section", id=anchor) if anchor else page.find(id="day")) is not None, link


def test_both_editions_tell_the_story_from_the_same_passages(built: Path) -> None:
    arabic, english = ([a["href"] for a in home(built, language).select(".told a")] for language in ("ar", "en"))
    assert sorted(arabic) == sorted(english)


def test_the_story_says_who_wrote_it_and_that_nobody_reviewed_it(built: Path) -> None:
    said = text(part(home(built, "en"), "story"))
    assert "Written by a language model on 26 November 2026." in said
    assert "Not yet reviewed by a person." in said
    assert "من كتابة نموذج لغوي في 26 تشرين الثاني/نوفمبر 2026. لم يراجعها أحد بعد." in text(
        part(home(built, "ar"), "story")
    )


def tier(page: BeautifulSoup, name: str) -> list[Tag]:
    (found,) = part(page, "asked").select(f"ul.{name}")
    return found.select("li")


def test_what_is_open_stands_tier_by_tier_with_its_values_and_its_outlets(built: Path) -> None:
    page = home(built, "en")
    contradicted = tier(page, "contradiction")
    assert all(str(point.select("a")[0]["href"]).startswith("findings/") for point in contradicted)
    first = tier(page, "differing-accounts")[0]
    assert text(first.select("h4 > a")[0]) == "When does the Coalition’s mission in Iraq end?"
    assert (
        "By the end of September 2025 (Arab Today and Ishtartv.com), by September 2026 (Shafaq News) and "
        "by the end of 2026 (Shafaq News and Al-Araby Al-Jadeed)"
    ) in bare(first)
    assert {text(name) for name in first.select(".outlets .hide")} == {
        *("Arab Today", "Shafaq News", "Al-Araby Al-Jadeed", "Ishtartv.com"),
    }
    assert [text(point.select("h4 > a")[0]) for point in tier(page, "no-conflict")] == [
        "How many foreign troops are in Iraq?",
        "Which bases will be kept?",
    ]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_is_open_says_why_it_matters_and_no_reason_twice_in_a_tier(built: Path, language: str) -> None:
    for name in ("contradiction", "differing-accounts"):
        reasons = [text(point.select("p")[1]) for point in tier(home(built, language), name) if point.select("p + p")]
        assert reasons
        assert len(reasons) == len(set(reasons))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_several_outlets_carry_is_one_click_away_side_by_side(built: Path, language: str) -> None:
    page = home(built, language)
    said = page.select("section[aria-labelledby=said] li a")
    assert len(said) == 3
    assert {"النعمان", "al-Numan"} & {*text(said[0]).split()}
    beside = BeautifulSoup((built / language / str(said[0]["href"])).read_text("utf-8"), "lxml")
    assert len(beside.select(".pick li")) == 3


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_source_has_the_number_by_which_people_name_it(built: Path, language: str) -> None:
    assert {text(one) for one in part(home(built, language), "newest").select("bdi.count")} == {
        *("000", "001", "002", "003", "004"),
    }
    listed = BeautifulSoup((built / language / "sources/index.html").read_text("utf-8"), "lxml")
    assert [text(one) for one in listed.select(".sources bdi.count")] == ["003", "001", "000", "002", "004"]


def bare(tag: Tag) -> str:
    """Without what isolates words of either direction."""
    return re.sub("[\u2066-\u2069]", "", text(tag))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_head_tells_facts_and_leads_to_each_within_one_click(built: Path, language: str) -> None:
    page = home(built, language)
    facts = page.select_one(".front .facts")
    assert facts is not None
    for link in facts.select("a"):
        assert (built / language / str(link["href"]).partition("#")[0]).is_file()
    assert len(facts.select("dt")) == 4
    picture = part(page, "main-question")
    assert picture.select("a")[0]["href"] == "questions/mission-end/index.html"
    assert picture.select("table caption")


OUTLETS = "Ishtartv.com", "Al-Araby Al-Jadeed", "Shafaq News", "Arab Today"


def test_the_newest_say_what_they_add_to_those_before(built: Path) -> None:
    newest = [text(one) for one in part(home(built, "en"), "newest").select("li")]
    assert len(newest) == 5, "a small dossier names all"
    by_outlet: dict[str, str] = {}
    for said in newest:
        by_outlet.setdefault(next(name for name in OUTLETS if name in said), said)
    # a question is asked once of a report that answers it in two ways
    assert by_outlet["Arab Today"].count("When does the Coalition’s mission in Iraq end?") == 1
    # Arab Today gave this deadline a year before; nobody named Syria before Shafaq News did
    assert (
        "As in earlier dispatches: When does the Coalition’s mission in Iraq end? By the end of September 2025"
        in by_outlet["Ishtartv.com"]
    )
    assert "New in this dispatch: Where are the troops leaving Ain al-Asad going? Syria" in by_outlet["Shafaq News"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_phone_shows_headline_standfirst_and_a_fact_at_once(browser: Browser, built: Path, language: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto((built / language / "index.html").as_uri())
    for name in (".front h1", ".front .deck", ".facts > div >> nth=0"):
        box = page.locator(name).bounding_box()
        assert box
        assert box["y"] + box["height"] <= 844, name
    page.close()


HEADLINES = {
    "en": ("Three dates, five dispatches", "by the end of 2026"),
    "ar": ("خمسة أخبار وثلاثة مواعيد", "نهاية 2026"),
}


def test_without_words_of_the_editors_the_head_is_made_from_the_data(silent: Path) -> None:
    for language, (headline, value) in HEADLINES.items():
        page = home(silent, language)
        assert bare(page.select("h1")[0]) == headline
        assert value in bare(page.select(".deck")[0])
    assert "A name and its address" in text(part(home(silent, "en"), "made"))


def test_a_main_question_that_nobody_asks_is_a_problem(project: Path) -> None:
    settings = project / "content/dossier.yaml"
    settings.write_text(
        settings.read_text("utf-8").replace("main_question: mission-end", "main_question: nobody"), "utf-8"
    )
    run = dossier("check", cwd=project)
    assert run.returncode == 1
    assert "'nobody' is none of the questions" in run.stdout + run.stderr


def test_without_a_question_the_strip_stands_in_the_place_of_the_picture(unasked: Path) -> None:
    for language in ("ar", "en"):
        page = home(unasked, language)
        assert not page.select(".main-question")
        marks = part(page, "glance").select("a[href*='timeline/index.html#']")
        assert marks
        timeline = BeautifulSoup((unasked / f"{language}/timeline/index.html").read_text("utf-8"), "lxml")
        for mark in marks:
            path, _, anchor = str(mark["href"]).partition("#")
            assert path == "timeline/index.html"
            assert timeline.find(id=anchor) is not None


def test_how_it_is_made_leads_to_the_pages_that_the_editors_have(built: Path, silent: Path) -> None:
    assert [a["href"] for a in part(home(built, "en"), "made").select(".head a")] == [
        "about/index.html",
        "method/index.html",
    ]
    assert [a["href"] for a in part(home(silent, "en"), "made").select(".head a")] == ["about/index.html"]


def test_a_story_in_one_language_says_so_in_the_other(unasked: Path) -> None:
    told = part(home(unasked, "en"), "story")
    (words,) = told.select(".told")
    assert (words["lang"], words["dir"]) == ("ar", "rtl")
    assert "Not available in this language yet." in text(told)
    assert "Written by the editors." in text(told)


def test_markdown_of_the_story_brings_no_html_along(citing: Path) -> None:
    (words,) = part(home(citing, "en"), "story").select(".told")
    assert [tag.name for tag in words.select("*")] == ["p", "em", "a", "a"]


def test_a_story_may_cite_what_is_withheld_and_what_was_withdrawn(citing: Path) -> None:
    one, another = part(home(citing, "en"), "story").select(".told a")
    assert one["href"] == f"sources/{SOURCE}/index.html#p8"
    page = (citing / f"en/sources/{SOURCE}/index.html").read_text("utf-8")
    assert 'id="p8"' in page
    assert another["href"] == "sources/004_5ef256accc8a372d/index.html"


def test_without_a_story_the_data_tell_what_they_can(silent: Path) -> None:
    data = json.loads((silent / "data/dossier.json").read_text("utf-8"))
    told = part(home(silent, "en"), "story")
    said = text(told)
    assert "Reported by four outlets." in said
    assert "The dispatches were published between about 27 September 2024 and 7 November 2025." in said
    (day, *questions) = told.select(".told a")
    (event,) = [e for e in data["events"] if f"timeline/index.html#{e['id']}" == day["href"]]
    assert event["support"] > 1
    assert event["latest"] <= "2025-11-07", "no plan is told as done"
    assert [a["href"] for a in questions] == [
        f"questions/{q['id']}/index.html" for q in data["questions"] if q["conflicts"]
    ]
    assert "Compiled by the program from the data" in said
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
    names = (".story", "section.asked", ".main-question")
    story, asked, picture = (page.locator(name).bounding_box() for name in names)
    assert story
    assert asked
    assert picture
    assert story["y"] == asked["y"]
    assert (story["x"] < asked["x"]) == (language == "en")
    assert picture["width"] > story["width"] + asked["width"]
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_fact_is_a_title_and_not_the_sentence_that_stands_below(built: Path, language: str) -> None:
    page = home(built, language)
    titles = {bare(link) for link in page.select(".asked h4 > a")}
    facts = {bare(link) for link in page.select(".facts li a")}
    assert facts
    assert facts <= titles

"""Reading a source: what is marked in the words, where it leads, and what the margin tells."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Shared, copy_of_the_project
from tests.inprocess import dossier

INFERRED = "003_57f495dec0a2a805"
MARKS = ".date, .figure, .mention, .term, .voice"
EDITIONS = ["ar", "en"]


def source(site: Path, language: str, id_: str = INFERRED) -> BeautifulSoup:
    return BeautifulSoup((site / language / "sources" / id_ / "index.html").read_text("utf-8"), "lxml")


def one(tag: Tag, selector: str) -> Tag:
    found = tag.select_one(selector)
    assert found is not None, selector
    return found


@pytest.mark.parametrize("language", EDITIONS)
def test_a_date_leads_to_its_event_on_the_timeline(built: Path, language: str) -> None:
    date = next(a for a in source(built, language).select("#p1 .original a.date") if a.text == "نهاية سبتمبر 2025")
    path, _, anchor = str(date["href"]).partition("#")
    timeline = (built / language / "sources" / INFERRED / path).resolve()
    event = one(BeautifulSoup(timeline.read_text("utf-8"), "lxml"), f"#{anchor}")
    assert one(event, ".when time")["datetime"] == "2025-09"


def test_the_translation_is_marked_where_it_says_the_same(built: Path) -> None:
    paragraph = one(source(built, "en"), "#p1")
    original, translation = one(paragraph, ".original"), one(paragraph, ".translation")
    dates = {a["href"] for a in original.select("a.date")}
    assert [a.text for a in translation.select("a.date")] == [
        "Friday",
        "over the next 12 months",
        "the end of September 2025",
        "September 2026",
    ]
    assert {a["href"] for a in translation.select("a.date")} == dates
    names = {a["href"] for a in original.select("a.mention")}
    assert {a["href"] for a in translation.select("a.mention")} <= names


def test_what_only_a_translation_says_is_not_marked(project: Path) -> None:
    catalog = project / f"content/translations/en/{INFERRED}.po"
    text = catalog.read_text("utf-8")
    assert "until September 2026" in text
    catalog.write_text(text.replace("until September 2026", "until October 2027"), "utf-8")
    refused = dossier("build", cwd=project)
    ids = sorted(set(re.findall(r"parity-[0-9a-f]+", refused.stderr)))
    assert ids
    decided = "".join(f"- {{id: {id_}, decision: accepted, reason: {{en: A test}}, date: 2026-01-01}}\n" for id_ in ids)
    (project / "content/decisions.yaml").write_text(f"format: 1\ndecisions:\n{decided}", "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    translation = one(source(project / "output", "en"), "#p1 .translation")
    assert "until October 2027" in translation.text
    assert "October 2027" not in [a.text for a in translation.select("a.date")]


@pytest.mark.parametrize(("page", "is_withheld"), [("page", False), ("page-withheld", True)])
@pytest.mark.parametrize("language", EDITIONS)
def test_a_menu_never_stands_before_the_article(addressed: Path, language: str, page: str, is_withheld: bool) -> None:
    soup = source(addressed, language, page)
    article, folded = soup.select(".text > .paragraph"), soup.select(".text > details > .paragraph")
    assert len({tag["id"] for tag in (*article, *folded)}) == len(article) + len(folded)
    assert (article[-1].find_next(id=str(folded[0]["id"])), folded[0]["id"]) == (folded[0], "p0")
    assert not soup.select(".text > details[open]")
    assert {bool(tag.select(".withheld")) for tag in folded} == {is_withheld}
    if not is_withheld:
        assert "Front page" not in "".join(tag.text for tag in article)
        assert "Front page" in folded[0].text
        assert "forty cars" in article[-1].text


@pytest.mark.parametrize("language", EDITIONS)
def test_an_address_opens_what_is_folded(browser: Browser, built: Path, language: str) -> None:
    page = browser.new_page()
    page.goto((built / language / "sources" / INFERRED / "index.html").as_uri())
    expect(page.locator("#p16")).to_be_hidden()
    page.goto(f"{page.url}#p16")
    expect(page.locator("#p16 .original")).to_be_in_viewport()
    page.locator(".dropped-pieces > summary").press("Enter")
    expect(page.locator("#p16")).to_be_hidden()
    page.close()


@pytest.mark.parametrize("language", EDITIONS)
def test_what_is_folded_is_read_without_a_script(browser: Browser, built: Path, language: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built / language / "sources" / INFERRED / "index.html").as_uri())
    page.locator(".dropped-pieces > summary").click()
    expect(page.locator("#p18 .original")).to_be_visible()
    context.close()


@pytest.mark.parametrize("language", EDITIONS)
def test_marks_stand_on_whole_words(built: Path, language: str) -> None:
    for path in (built / language / "sources").glob("*/index.html"):
        for words in BeautifulSoup(path.read_text("utf-8"), "lxml").select(".text p, .text h2"):
            for mark in words.select(MARKS):
                before, after = mark.find_previous(string=True), mark.next_sibling
                start = str(before)[-1:] if before is not None and words in before.parents else " "
                end = str(after)[:1] if after is not None else " "
                assert not (start.isalnum() and mark.text[0].isalnum()), f"{path}: {words}"
                assert not (end.isalnum() and mark.text[-1].isalnum()), f"{path}: {words}"


def test_who_speaks_is_marked_and_told_of_beside(built: Path) -> None:
    paragraph = one(source(built, "ar"), "#p7")
    speaker = one(paragraph, ".original .voice")
    assert speaker.text == "الحكومة العراقية"
    assert "الحكومة العراقية" in one(paragraph, ".speaker").text
    understood = one(source(built, "ar"), "#p2 .original a.voice")
    assert understood.text == "وأضاف"
    note = one(source(built, "ar"), str(understood["href"]))
    assert "الولايات المتحدة والعراق" in note.text


@pytest.mark.parametrize("language", EDITIONS)
def test_a_mark_explains_itself_in_focus(browser: Browser, origins: dict[str, str], language: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{origins['server']}/{language}/sources/{INFERRED}/index.html")
    date = page.locator("#p1 .original a.date").first
    shown = "e => getComputedStyle(e, '::after').content"
    assert date.evaluate(shown) == "none"
    date.focus()
    said = {"ar": "نحو 27 أيلول/سبتمبر 2024", "en": "about 27 September 2024"}[language]
    assert said in date.evaluate(shown)
    page.close()


@pytest.fixture
def narrow(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 390, "height": 844})


def test_on_a_narrow_screen_a_figure_opens_its_note(narrow: Page, origins: dict[str, str]) -> None:
    narrow.goto(f"{origins['server']}/en/sources/{INFERRED}/index.html")
    note = narrow.locator("#p8 .reading").first
    expect(note).to_be_hidden()
    narrow.locator("#p8 .translation a.figure").first.click()
    expect(note).to_be_visible()
    expect(note).to_contain_text("about 2,500")
    narrow.close()


@pytest.mark.parametrize("language", EDITIONS)
def test_on_a_narrow_screen_the_other_language_opens_under_its_paragraph(
    narrow: Page, origins: dict[str, str], language: str
) -> None:
    narrow.goto(f"{origins['server']}/{language}/sources/{INFERRED}/index.html")
    facing = narrow.locator("#p8-facing")
    expect(facing).to_be_hidden()
    narrow.locator("#p8 .flip").click()
    expect(facing).to_be_in_viewport()
    assert narrow.url.endswith("#p8-facing")
    narrow.close()


EMPTY = """() => {
  const rows = [...document.querySelectorAll(".text > .paragraph")];
  let height = 0, empty = 0, area = 0, blank = 0;
  const below = [];
  rows.forEach((row, at) => {
    const style = getComputedStyle(row), box = row.getBoundingClientRect();
    const inner = box.height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const texts = [...row.querySelectorAll(":scope > .original, :scope > .translation")].map((column) => {
      const words = document.createRange();
      words.selectNodeContents(column);
      return words.getBoundingClientRect().height;
    });
    height += inner; empty += inner - Math.max(...texts);
    texts.forEach((text) => { area += inner; blank += inner - text; });
    const end = at + 1 < rows.length ? rows[at + 1].getBoundingClientRect().top : box.bottom;
    const told = [...row.querySelectorAll(".apparatus :is(a, summary)")].filter((one) =>
      one.checkVisibility({ contentVisibilityAuto: true }));
    if (told.some((one) => one.getBoundingClientRect().bottom > end + 1)) below.push(row.id);
  });
  return { empty: empty / height, blank: blank / area, below };
}"""
"""Of a source's page: which share of its rows' height is taller than their tallest text; which share of the columns of
text is blank below the words; the paragraphs whose notes reach below the next one."""


def make_a_hundred(folder: Path) -> None:
    """The five and as many of their paragraphs in other rows as make a hundred dispatches, none of them translated."""
    project = copy_of_the_project(folder)
    dispatches = project / "content/dispatches"
    lines = [line for path in sorted(dispatches.glob("*.txt")) for line in path.read_text("utf-8").splitlines() if line]
    for at in range(95):
        row = [lines[(at * 7 + step * (at % 5 + 1)) % len(lines)] for step in range(at % 9 + 1)]
        (dispatches / f"mixed-{at}.txt").write_text("\n".join(row) + "\n", "utf-8")
        sidecar = f"show: full\nlanguage: ar\npublished: 2025-11-{at % 28 + 1:02}\npublisher: Outlet {at % 12}\n"
        (dispatches / f"mixed-{at}.yaml").write_text(sidecar, "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="module")
def hundred(shared: Shared) -> Path:
    """A dossier of a hundred dispatches."""
    return shared("hundred", make_a_hundred) / "output"


def gaps(browser: Browser, paths: list[Path]) -> None:
    """Asserts that pages have next to no height without words, and no notes beside the next paragraph."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    for path in paths:
        page.goto(path.as_uri())
        measured = page.evaluate(EMPTY)
        assert measured["empty"] < 0.1, path
        assert measured["blank"] < 0.1, path
        assert measured["below"] == [], path
    page.close()


@pytest.mark.parametrize("language", EDITIONS)
def test_the_notes_take_no_height_and_the_columns_end_together(browser: Browser, built: Path, language: str) -> None:
    gaps(browser, sorted((built / language / "sources").glob("*/index.html")))


@pytest.mark.thorough
@pytest.mark.parametrize("language", EDITIONS)
def test_nor_do_they_in_a_dossier_of_a_hundred(browser: Browser, hundred: Path, language: str) -> None:
    pages = sorted((hundred / language / "sources").glob("mixed-*/index.html"))
    assert len(pages) == 95
    gaps(browser, pages[::4])


@pytest.mark.parametrize("language", EDITIONS)
def test_how_sure_an_inferred_day_is_and_why_stands_one_click_from_it(built: Path, language: str) -> None:
    page = BeautifulSoup((built / language / "sources" / INFERRED / "index.html").read_text("utf-8"), "lxml")
    link = page.select_one(".byline a[href^='#']")
    assert link
    told = page.find(id=str(link["href"]).removeprefix("#"))
    assert isinstance(told, Tag)
    assert "2024" in told.get_text()


@pytest.mark.parametrize("language", EDITIONS)
def test_no_word_is_cut_in_the_margin(browser: Browser, built: Path, language: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    for path in sorted((built / language / "sources").glob("*/index.html")):
        page.goto(path.as_uri())
        cut = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"
        assert page.eval_on_selector_all(".apparatus summary b", cut) == [], path
    page.close()


@pytest.mark.parametrize("language", EDITIONS)
def test_what_opens_in_the_margin_moves_nothing(browser: Browser, built: Path, language: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((built / language / "sources" / INFERRED / "index.html").as_uri())
    places = """() => [...document.querySelectorAll(".paragraph, summary")].map((one) =>
      Math.round(one.getBoundingClientRect().top + scrollY))"""
    before = page.evaluate(places)
    lines = page.locator("#p1 .apparatus summary")
    assert lines.count() > 2
    for at in range(lines.count()):
        lines.nth(at).press("Enter")
        assert page.locator("#p1 .apparatus [open]").count() == 1
        assert page.evaluate(places) == before
    page.close()


@pytest.mark.parametrize(("language", "here", "there"), [("ar", "هنا:", "هناك:"), ("en", "Here:", "There:")])
def test_the_margin_tells_what_a_shared_passage_says_otherwise(
    built: Path, language: str, here: str, there: str
) -> None:
    also = one(source(built, language), "#p1 .also")
    changes = [" ".join(change.get_text(" ").split()) for change in also.select(".change")]
    assert f"{here} أقصاه نهاية سبتمبر {there} لا يتجاوز نهاية أيلول" in [c.replace("،", "") for c in changes]


@pytest.mark.parametrize("language", EDITIONS)
def test_every_finding_of_a_source_is_told_above_its_text(built: Path, language: str) -> None:
    data = json.loads((built / "data/dossier.json").read_text("utf-8"))
    for dispatch in data["dispatches"]:
        named = {f["id"] for f in data["findings"] if any(p["source"] == dispatch["id"] for p in f["passages"])}
        page = source(built, language, dispatch["id"])
        told = {str(a["href"]).split("/")[-2] for a in page.select('.found a[href*="/findings/"]')}
        assert told == named, dispatch["id"]
        beside = {str(a["href"]).split("/")[-2] for a in page.select(".apparatus .finding a")}
        assert beside == named, dispatch["id"]


@pytest.mark.parametrize("language", EDITIONS)
def test_every_page_below_a_list_leads_back_to_it(built: Path, language: str) -> None:
    pages = [path for path in (built / language).glob("*/*/**/index.html") if "refresh" not in path.read_text("utf-8")]
    assert len(pages) > 60
    for path in pages:
        crumbs = BeautifulSoup(path.read_text("utf-8"), "lxml").select(".crumbs a")
        folder = path.relative_to(built / language).parts[0]
        targets = [(path.parent / str(a["href"])).resolve() for a in crumbs]
        assert targets == [built / language / "index.html", built / language / folder / "index.html"], path


def test_a_long_source_has_a_table_of_contents(project: Path) -> None:
    sections = [
        (name, f"{name} is told of in this paragraph, which is long enough to stand under a heading of its own.")
        for name in ("The talks in Baghdad", "The bases that remain", "The view from Erbil")
    ]
    text = "A headline above them\n" + "\n".join(line for section in sections for line in section) + "\n"
    (project / "content/dispatches/long_one.txt").write_text(text, "utf-8")
    (project / "content/dispatches/long_one.yaml").write_text("show: full\nlanguage: en\n", "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    for language in EDITIONS:
        page = source(project / "output", language, "long_one")
        contents = [(a.text, a["href"]) for a in page.select(".contents a")]
        assert [words for words, _ in contents][-3:] == [name for name, _ in sections]
        assert all(page.select_one(str(href)) for _, href in contents)


@pytest.mark.parametrize("language", EDITIONS)
def test_the_list_of_sources_is_cut_down_to_an_outlet_without_a_script(
    browser: Browser, built: Path, language: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built / language / "sources/index.html").as_uri())
    rows = page.locator(".sources > li")
    everything = [rows.nth(at).locator(".outlet").inner_text() for at in range(rows.count())]
    outlet = max(everything, key=everything.count)
    page.locator(".filters summary").click()
    page.locator(".filters label", has_text=outlet).click()
    shown = [rows.nth(at) for at in range(rows.count()) if rows.nth(at).is_visible()]
    assert [row.locator(".outlet").inner_text() for row in shown] == [outlet] * everything.count(outlet)
    page.locator(".filters label").first.click()
    expect(rows.last).to_be_visible()
    context.close()


def test_the_editors_texts_show_what_they_cite_and_the_source_names_them(built: Path) -> None:
    page = BeautifulSoup((built / "en/method/index.html").read_text("utf-8"), "lxml")
    cited = [(link["href"], link["data-tip"], link["data-tip-dir"]) for link in page.select(".prose a[data-tip]")]
    assert (f"../sources/{INFERRED}/index.html#p15", "You may also be interested in:", "ltr") in cited
    links = [(link["href"], link.text) for link in one(source(built, "en"), ".quoted-on").select("li a")]
    assert links == [
        ("../../index.html#story", "The story so far"),
        ("#p1", "para. 2"),
        ("../../about/index.html", "About this dossier"),
        ("../../method/index.html", "Method"),
        ("#p15", "para. 16"),
    ]

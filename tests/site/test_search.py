"""The search, in a real browser on a host: what it finds, when it loads, who can use it; and the index without it."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.conftest import ROOT
from tests.fixtures import Case, load
from tests.inprocess import dossier
from tests.site.combined import in_turn
from tests.site.test_access import violations

CASES = load(Path(__file__).with_name("search.fixtures.txt"), ["edition", "miss"])
EXACT = 0.95
SOURCES_FOUND = """
() => [...document.querySelectorAll(".results li")].flatMap((item) => {
  const source = /sources\\/([^/]+)\\//.exec(item.querySelector("h3 a").href);
  const passages = [...item.querySelectorAll("p a")].map((a) => Number(a.hash.slice(2)));
  return source ? [[source[1].slice(0, 3), ...passages.sort((a, b) => a - b).map((at) => `p${at}`)].join(" ")] : [];
})
"""


SAID: list[str] = []
"""What the browser's console says of the page, and scripts that fail."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    SAID.clear()

    def on_console(message: ConsoleMessage) -> None:
        SAID.append(message.text)

    page.on("console", on_console)
    page.on("pageerror", lambda error: SAID.append(str(error)))
    yield page
    context.close()


def come_to(page: Page, origins: dict[str, str], language: str, asked: str = "") -> None:
    page.goto(f"{origins['server']}/{language}/search/index.html{asked}")


def ask(page: Page, words: str) -> None:
    page.fill("#asked", words)
    page.press("#asked", "Enter")
    # the address changes when everything is shown
    page.wait_for_function("words => new URLSearchParams(location.search).get('q') === words", arg=words)


def found(page: Page) -> list[str]:
    sources: list[str] = page.evaluate(SOURCES_FOUND)
    return sorted(sources)


def test_the_questions_find_what_they_must(page: Page, origins: dict[str, str]) -> None:
    in_language = {language: [c for c in CASES if c.keys["edition"] == language] for language in ("ar", "en")}
    assert len(in_language["ar"]) >= 40
    assert len(in_language["en"]) >= 20
    wrong: dict[str, tuple[Case, list[str]]] = {}
    for language, cases in in_language.items():
        come_to(page, origins, language)
        for case in cases:
            ask(page, case.text)
            if found(page) != sorted(case.expected):
                wrong[f"{case.where} {case.title}"] = case, found(page)
    unexpected = {title: got for title, (case, got) in wrong.items() if "miss" not in case.keys}
    assert unexpected == {}
    assert [case.title for case, _ in wrong.values()] == [case.title for case in CASES if "miss" in case.keys]
    assert 1 - len(wrong) / len(CASES) >= EXACT
    assert SAID == []


def test_a_question_of_what_is_not_there_says_which_word(page: Page, origins: dict[str, str]) -> None:
    come_to(page, origins, "en")
    ask(page, "Iraq earthquake")
    assert page.inner_text(".count") == "Not in the dossier: earthquake"
    ask(page, "soldiers Savaya sovereignty")
    assert page.inner_text(".count") == "Each of these words is in the dossier, but nowhere all together."


@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_of_the_search_is_loaded_before_somebody_comes_to_it(
    page: Page, origins: dict[str, str], language: str
) -> None:
    asked: list[str] = []

    def on_request(request: Request) -> None:
        asked.append(request.url.removeprefix(f"{origins['server']}/"))

    page.on("request", on_request)
    come_to(page, origins, language)
    page.wait_for_load_state("networkidle")
    scripts = [url for url in asked if url.endswith(".js")]
    assert scripts == ["theme/dossier/search.js"]
    assert [url for url in asked if "/search/" in url] == [f"{language}/search/index.html"]
    with page.expect_request("**/wasm.unknown.pagefind"):
        page.focus("#asked")
    assert f"{language}/search/pagefind/pagefind.js" in asked
    assert not [url for url in asked if url.startswith(("en" if language == "ar" else "ar") + "/search/")]


def test_its_opener_is_as_light_as_any_script_and_stands_on_no_other_page(built: Path) -> None:
    with_script: dict[str, list[str]] = {}
    for path in built.rglob("*.html"):
        if scripts := re.findall(r'<script src="[^"]*/([^/"]+)"', path.read_text("utf-8")):
            with_script.setdefault(path.parent.relative_to(built).as_posix(), []).extend(scripts)
    sources = [f"sources/{path.stem}" for path in (ROOT / "content/dispatches").glob("*.txt")]
    scripts_of = {
        "": ["visits.js"],
        "/changes": ["visits.js"],
        "/timeline": ["timeline.js"],
        "/search": ["search.js"],
        **{f"/{source}": ["cite.js", "closing.js"] for source in sources},
    }
    assert with_script == {
        f"{language}{place}": names for language in ("ar", "en") for place, names in scripts_of.items()
    }
    for name in {name for names in scripts_of.values() for name in names}:
        assert (built / "theme/dossier" / name).stat().st_size <= 3 * 1024


def test_a_result_leads_to_the_passage_with_its_words_marked_whole(page: Page, origins: dict[str, str]) -> None:
    come_to(page, origins, "ar")
    ask(page, "البشمركه")
    marks = page.locator(".results mark").all_inner_texts()
    assert {re.sub(r"^(?:و?ب?ال)", "", mark) for mark in marks} >= {"بيشمركة"}
    assert all(" " not in mark for mark in marks)
    link = page.locator('.results p a[href*="/sources/004"]').first
    link.click()
    assert re.search(r"/ar/sources/004_\w+/index\.html#p2$", page.url)
    assert "البيشمركة" in page.inner_text(":target")


def test_the_original_and_the_translation_are_each_in_its_language(page: Page, origins: dict[str, str]) -> None:
    come_to(page, origins, "en")
    ask(page, "البيشمركة")
    lines = page.locator('.results li:has(h3 a[href*="/sources/"]) > p:has(a)')
    assert {(line.get_attribute("lang"), line.get_attribute("dir")) for line in lines.all()} == {("ar", "rtl")}
    ask(page, "Peshmerga")
    assert {(line.get_attribute("lang"), line.get_attribute("dir")) for line in lines.all()} == {("en", "ltr")}


def test_results_are_narrowed_down_and_can_be_linked(page: Page, origins: dict[str, str]) -> None:
    come_to(page, origins, "en")
    ask(page, "Erbil")
    total = int(page.inner_text(".count").split()[0])
    kinds = page.locator("#kind option").all_inner_texts()
    assert sum(int(re.findall(r"\((\d+)\)", kind)[0]) for kind in kinds[1:]) == total
    page.select_option("#year", "2025")
    page.select_option("#kind", "source")
    page.wait_for_function("location.search.includes('kind=source')")
    assert page.locator(".results h2").all_inner_texts() == ["Sources (2)"]
    narrowed, address = found(page), page.url
    assert {source[:3] for source in narrowed} == {"000", "001"}
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector(".results li")
    assert (page.input_value("#asked"), page.input_value("#year"), page.input_value("#kind")) == (
        "Erbil",
        "2025",
        "source",
    )
    assert found(page) == narrowed


def test_the_editors_own_pages_and_names_are_found(page: Page, origins: dict[str, str]) -> None:
    come_to(page, origins, "en")
    ask(page, "Shia al-Sudani")
    assert page.locator(".results section").first.inner_text().startswith("People (1)")
    method = origins["server"] + "/en/method/index.html"
    ask(page, '"byte for byte"')
    assert method in page.locator(".results h3 a").evaluate_all("all => all.map((a) => a.href)")


def test_the_keyboard_alone_is_enough(page: Page, origins: dict[str, str]) -> None:
    page.goto(f"{origins['server']}/en/index.html")
    # the way to the content, the dossier's name, the other language, the key to the line, five sections and the rest of
    # them come first
    for _ in range(11):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Search the dossier"
    page.keyboard.type("Erbil")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/index.html?q=Erbil")
    page.wait_for_selector(".results li")
    while page.evaluate("document.activeElement.id") != "asked":
        page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("Harir")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/index.html?q=Harir")
    page.wait_for_selector(".results li")
    assert page.locator('[role="status"]').inner_text().endswith("results")
    assert page.evaluate("document.activeElement.id") == "asked"
    stops = []
    while not page.evaluate("Boolean(document.activeElement.closest('.results'))"):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert stops == ["BUTTON", "SUMMARY", "kind", "source", "year", "A"]


@pytest.mark.parametrize(
    ("language", "asked", "scheme"),
    in_turn([("ar", "القوات الأمريكية"), ("en", "Coalition forces")], ["light", "dark"]),
)
def test_axe_finds_nothing_in_the_results(
    browser: Browser, origins: dict[str, str], language: str, asked: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    come_to(page, origins, language, f"?q={asked}")
    page.wait_for_selector(".results li")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def sections_of_the_index(page: BeautifulSoup) -> dict[str, list[str]]:
    return {
        str(section["aria-labelledby"]): [str(a["href"]) for a in section.select("li a")]
        for section in page.select(".index section")
    }


@pytest.mark.parametrize("language", ["ar", "en"])
def test_without_a_script_the_index_serves(browser: Browser, built: Path, language: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built / language / "search/index.html").as_uri())
    assert not page.locator("form.search").is_visible()
    assert not page.locator(".from-files").is_visible()
    context.close()
    index = sections_of_the_index(BeautifulSoup((built / language / "search/index.html").read_text("utf-8"), "lxml"))
    assert list(index) == ["names", "sources", "dates"]
    names = {
        f"../{p.parent.relative_to(built / language).as_posix()}/index.html"
        for folder in ("people", "organisations", "places")
        for p in (built / language / folder).glob("*/index.html")
    }
    assert names <= set(index["names"])
    assert len(index["sources"]) == 5
    entries = set(re.findall(r' id="([\w-]+)"', (built / language / "timeline/index.html").read_text("utf-8")))
    assert {href.partition("#")[2] for href in index["dates"]} <= entries


def test_opened_from_a_file_the_page_says_that_it_cannot_search(page: Page, built: Path) -> None:
    page.goto((built / "ar/search/index.html").as_uri())
    assert page.locator(".from-files").is_visible()
    assert not page.locator("form.search").is_visible()
    assert SAID == []


def test_a_browser_makes_the_same_keys_as_the_program(page: Page, built: Path, origins: dict[str, str]) -> None:
    from pelican_dossier.languages.searchkeys import keys

    texts: list[str] = [
        text
        for path in sorted((built / "en/search/texts").glob("*.json"))
        for _, title, _, texts in json.loads(path.read_text("utf-8")).values()
        for text in (title[0], *(row[1] for row in texts))
    ]
    texts += [
        "U.S.-led (2,500) naïve Nîmes İzmir",
        "بِالعِراقِ ٢٬٥٠٠ الـ12 تشرين الثاني/ نوفمبر",
        "al-Sudani’s 2025-11-07",
        "وزﺍرة ﺍﻟﻌﺮاق ﻻ ﷲ ﻣﺴﺆوﻟﺔ ﻣﺎﻫﻲ",
        "the\u200b oﬃ\u00adcial\ufeff ２０１９\u3000Iraq\U000e0041 a\U000e0100b\u061c\u08f0",
    ]
    come_to(page, origins, "en")
    made: list[list[Any]] = page.evaluate(
        """async (texts) => {
          const { Keys } = await import(new URL("../../theme/dossier/keys.js", location));
          const keys = new Keys(await (await fetch("search.json")).json());
          return texts.map((text) => keys.words(text).map((word) => word.chain));
        }""",
        texts,
    )
    for text, chains in zip(texts, made, strict=True):
        ours = keys(text)
        assert tuple(chain[0] for chain in chains) == ours.words, text
        assert tuple(key for chain in chains for key in chain[1:]) == ours.perhaps, text


def test_a_site_can_do_without_the_search(project: Path) -> None:
    with (project / "pelicanconf.py").open("a", encoding="utf-8") as conf:
        conf.write("DOSSIER_SEARCH = False\n")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    assert [p.name for p in (project / "output/ar/search").iterdir()] == ["index.html"]
    page = BeautifulSoup((project / "output/ar/search/index.html").read_text("utf-8"), "lxml")
    assert not page.select("form, script, template")
    assert list(sections_of_the_index(page)) == ["names", "sources", "dates"]


def test_a_machine_without_the_engine_is_told_what_to_do(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", ModuleType("pagefind_bin"))
    run = dossier("build", cwd=project)
    assert run.returncode == 3
    assert "install pagefind-bin" in run.stderr
    assert "DOSSIER_SEARCH = False" in run.stderr
    assert not (project / "output").exists()


@pytest.mark.parametrize(("width", "is_open"), [(390, False), (1280, True)])
def test_on_a_phone_the_first_result_stands_before_the_choices(
    browser: Browser, origins: dict[str, str], width: int, is_open: bool
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(f"{origins['server']}/en/search/index.html?q=Erbil")
    page.wait_for_selector(".results li")
    assert page.locator(".narrow").evaluate("one => one.open") == is_open
    assert page.locator(".results a").first.is_visible()
    if not is_open:
        page.locator(".narrow summary").click()
    assert page.locator("#kind").is_visible()
    page.close()


def test_the_index_is_folded_below_results_and_stands_open_before(browser: Browser, origins: dict[str, str]) -> None:
    page = browser.new_page()
    page.goto(f"{origins['server']}/en/search/index.html")
    assert page.locator(".index .index-list").first.is_visible()
    page.goto(f"{origins['server']}/en/search/index.html?q=Erbil")
    page.wait_for_selector("details.index")
    assert not page.locator(".index-list").first.is_visible()
    page.locator("details.index > summary").click()
    assert page.locator(".index-list").first.is_visible()
    page.close()

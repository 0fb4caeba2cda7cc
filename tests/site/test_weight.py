"""What a page weighs, and what its style sheets promise: both directions, every preference, paper."""

import gzip
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser, Request

from tests.conftest import ROOT
from tests.site.places import every_kind

STATIC = ROOT / "theme/static/dossier"
SHEETS = sorted(STATIC.glob("*.css"))
KB = 1024
LIMIT_OF_A_PAGES_SHEETS = 11 * KB
LIMIT_OF_ALL_SHEETS = 15 * KB
LIMIT_OF_A_PAGE = 200 * KB
# Properties and values that are of one direction, or of the screen's axes where a logical one exists.
PHYSICAL = re.compile(
    r"""(?:^|[{;\s])
    (?:
        (?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right|top|bottom)(?:-[a-z]+)*\s*:
        | border-(?:top|bottom)-(?:left|right)-radius\s*:
        | (?:(?:min|max)-)?(?:width|height)\s*:
        | (?:text-align|float|clear|caption-side|justify-[a-z]+|transform-origin|background-position)\s*:[^;}]*\b(?:left|right)\b
        | (?:margin|padding|inset|border-width|border-style|border-color|scroll-margin)\s*:\s*[^\s;}]+(?:\s+[^\s;}]+){3}\s*[;}]
        | (?:left|right)\b
    )""",
    re.VERBOSE,
)


def rules(sheet: Path) -> str:
    """A style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)


def common_rules() -> str:
    """Those of the sheet that every page has."""
    return rules(STATIC / "dossier.css")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_sheet_is_logical_throughout(sheet: Path) -> None:
    assert [found.group().strip() for found in PHYSICAL.finditer(rules(sheet))] == []


def test_every_token_that_a_sheet_asks_for_has_a_value() -> None:
    sheets = " ".join(rules(sheet) for sheet in SHEETS)
    templates = " ".join(path.read_text("utf-8") for path in (ROOT / "theme/templates").rglob("*.html"))
    given = set(re.findall(r"(--[\w-]+)\s*:", sheets + templates))
    assert set(re.findall(r"var\((--[\w-]+)", sheets)) - given == set()


@pytest.mark.parametrize(
    "rule",
    [
        "margin-left: 1em;",
        "left: 0;",
        "text-align: right;",
        "border-top: 0;",
        "max-width: 3em;",
        "margin: 0 1em 0 2em;",
        "background: linear-gradient(to right, red, blue);",
    ],
)
def test_a_physical_rule_would_be_found(rule: str) -> None:
    assert PHYSICAL.search(f".a {{ {rule} }}")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_sheet_asks_no_other_host(sheet: Path) -> None:
    assert rules(sheet).strip()
    assert re.findall(r"https?:|//", rules(sheet)) == []


def published(built: Path) -> list[Path]:
    return sorted((built / "theme/dossier").glob("*.css"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawing_in_a_file_has_the_colours_of_the_page(built: Path, scheme: str) -> None:
    roots = re.findall(r":root\s*{([^}]*--paper:[^}]*)}", common_rules())
    tokens = dict(re.findall(r"--([\w-]+): (#\w+)", dict(zip(["light", "dark"], roots, strict=False))[scheme]))
    template = (ROOT / "theme/templates/dossier/masthead_picture.html").read_text("utf-8")
    colours = dict(re.findall(r'"(\w+)": "(#\w+)"', template.partition(f'"{scheme}": ')[2].partition("}")[0]))
    assert {"ink", "edge", "dispute", "c1", "c8"} <= colours.keys()
    assert colours.items() <= tokens.items()
    drawn = set(re.findall(r'"(#\w+)"', (built / f"en/masthead-wide-{scheme}.svg").read_text("utf-8")))
    assert drawn
    assert drawn <= set(colours.values())


def test_all_sheets_together_are_light(built: Path) -> None:
    assert [sheet.name for sheet in published(built)] == [sheet.name for sheet in SHEETS]
    assert sum(map(transferred, published(built))) < LIMIT_OF_ALL_SHEETS


def test_a_sheet_as_published_has_the_same_rules(browser: Browser, built: Path) -> None:
    page = browser.new_page()
    read = """sheet => {
        const read = new CSSStyleSheet();
        read.replaceSync(sheet);
        // what holds a token is kept by the browser as it was written
        const spaced = rule => rule.cssText.replace(/,\\s+/g, ",").replace(/\\b0\\./g, ".");
        return [...read.cssRules].map(spaced);
    }"""
    for sheet in published(built):
        written = page.evaluate(read, (STATIC / sheet.name).read_text("utf-8"))
        assert len(written) > 1
        assert page.evaluate(read, sheet.read_text("utf-8")) == written, sheet.name
    page.close()


def test_the_sheets_of_any_page_are_light(built: Path) -> None:
    asked = {
        place: re.findall(
            r'<link rel="stylesheet" href="[./]*theme/dossier/([^"]+)"', (built / place).read_text("utf-8")
        )
        for place in every_kind(built)
    }
    assert all("dossier.css" in sheets for sheets in asked.values())
    weights = {
        place: sum(transferred(built / "theme/dossier" / sheet) for sheet in sheets) for place, sheets in asked.items()
    }
    assert {place: weight for place, weight in weights.items() if weight >= LIMIT_OF_A_PAGES_SHEETS} == {}


@pytest.mark.parametrize(
    "query", ["prefers-color-scheme: dark", "prefers-contrast: more", "prefers-reduced-motion: reduce", "print"]
)
def test_the_sheet_answers(query: str) -> None:
    wanted = query if query == "print" else f"({query})"
    blocks = re.findall(rf"@media {re.escape(wanted)}\s*\{{\s*[^\s}}]", common_rules())
    assert blocks, query


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_source_with_all_that_it_loads_is_light(browser: Browser, built: Path, language: str) -> None:
    page = browser.new_page()
    loaded: set[str] = set()

    def on_request(request: Request) -> None:
        loaded.add(request.url)

    page.on("request", on_request)
    weights = {}
    for place in sorted((built / language / "sources").glob("*/index.html")):
        loaded.clear()
        page.goto(place.as_uri())
        page.wait_for_load_state("networkidle")
        page.evaluate("document.fonts.ready")
        files = [built / url.removeprefix(f"{built.as_uri()}/") for url in loaded]
        assert any(file.suffix == ".woff2" for file in files)
        weights[place.parent.name] = sum(map(transferred, files))
    page.close()
    assert weights
    assert {place: weight for place, weight in weights.items() if weight >= LIMIT_OF_A_PAGE} == {}


CUT = ["noto-naskh-arabic-letters", "dossier-latin-extended"]
"""Fonts that were cut: what they no longer hold must not be asked of them."""


@pytest.mark.parametrize("name", CUT)
def test_a_cut_font_is_asked_only_for_what_it_holds(name: str) -> None:
    (face,) = [face for face in re.findall(r"@font-face \{.*?\}", common_rules(), re.DOTALL) if name in face]
    (said,) = re.findall(r"unicode-range: (.*?);", face)
    asked = {point for part in said.split(", ") for point in points(part)}
    with TTFont(STATIC / f"fonts/{name}-wght-normal.woff2") as font:
        assert asked - set(font.getBestCmap()) == set()


def points(part: str) -> range:
    first, _, last = part.removeprefix("U+").partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


@pytest.mark.parametrize(
    "letters",
    ["ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", "پچژگکی", "ڕڵۆێەھ", "ٹڈڑںےہ", "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟٪٫٬ـًٌٍَُِّْٰ", "ﷲﷺ﷼﴾﴿ﻻ"],
    ids=["Arabic", "Persian", "Kurdish", "Urdu", "digits and points", "ready-made signs"],
)
def test_what_is_written_in_arabic_letters_is_drawn_by_the_site(letters: str) -> None:
    with TTFont(STATIC / "fonts/noto-naskh-arabic-letters-wght-normal.woff2") as font:
        assert set(letters) - set(map(chr, font.getBestCmap())) == set()


def test_every_letter_of_the_romanisation_is_drawn_by_the_site() -> None:
    fonts = ("source-serif-4-latin", "dossier-latin-extended")
    held = {p for f in fonts for p in TTFont(STATIC / f"fonts/{f}-wght-normal.woff2").getBestCmap()}
    assert {chr(p) for p in map(ord, "āīūĀĪŪḍḥṣṭẓḌḤṢṬẒʻʼʿʾ") if p not in held} == set()


def transferred(file: Path) -> int:
    """Bytes on the line: fonts are compressed in themselves, a host compresses the rest."""
    data = file.read_bytes()
    return len(data if file.suffix == ".woff2" else gzip.compress(data))

"""Arabic and Latin on one line, looked at in a browser: what is isolated stays whole, and its neighbours stand right."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import polib
import pytest
from playwright.sync_api import Browser, Page

from pelican_dossier.intake import receive
from pelican_dossier.translation.catalogs import message_of
from tests.conftest import Shared, copy_of_the_project
from tests.inprocess import dossier
from tests.site.combined import in_turn

LOOK = (Path(__file__).parent / "bidi.js").read_text("utf-8") + ";window.bidi = bidi"

OPEN = "document.querySelectorAll('details').forEach((one) => { one.name = ''; one.open = true; })"
"""Those of one name open one at a time: without it, all can be looked at together."""

ENGLISH = (
    "“The first 250 (of 2,500) leave on 6/11/2025,” said John Smith Jr., the Coalition’s spokesman (acting), on Friday.\n"
    "The U.S. Central Command (CENTCOM) did not say when the rest would follow.\n"
)
ENGLISH_CARD = """show: full
language: en
published: 2025-11-07
url: https://example.org/news/2025/11/06?id=7#top
retrieved: 2025-11-08
rights: © 2025 Example Press Ltd. (all of them).
headline: {en: 'Iraq, 6/11/2025: the talks (round 2)'}
"""
ARABIC = "حقوق النشر 2025 (شفق نيوز، أربيل)."
PAGE = """Title: الملف `dossier.yaml` (2025)
Lang: ar
Slug: files

تجد الإعدادات في `content/dossier.yaml`، والأصل في `000_8bfb806fada896e9.txt`. [المصدر](dispatch:english#p1)، (`ID.po`).
"""


def spoil(project: Path) -> None:
    """Puts into the project what stands badly beside the other direction: addresses, brackets, numbers, stops."""
    dispatches = project / "content/dispatches"
    (dispatches / "english.txt").write_text(ENGLISH, "utf-8")
    (dispatches / "english.yaml").write_text(ENGLISH_CARD, "utf-8")
    with (dispatches / "004_5ef256accc8a372d.yaml").open("a", encoding="utf-8") as card:
        card.write(f"rights: {ARABIC}\n")
    settings = project / "content/dossier.yaml"
    text = settings.read_text("utf-8")
    text = text.replace("contact: null", "contact: desk-2@example.org").replace("[ar, en]", "[ar, en, ckb]", 1)
    settings.write_text(text, "utf-8")
    (project / "content/pages/files.ar.md").write_text(PAGE, "utf-8")
    translation = polib.POFile()
    translation.metadata = {
        "Content-Type": "text/plain; charset=utf-8",
        "X-Translator": "Model 4.5 (a machine)",
        "X-Translator-Kind": "person",
        "X-Reviewed-By": "J. Smith, Jr.",
    }
    paragraph = receive(ENGLISH.encode(), "english.txt").paragraphs[1]
    line = "ولم تقل القيادة المركزية الأميركية (CENTCOM) متى يلحق بهم الباقون."
    translation.append(polib.POEntry(msgctxt="p1", msgid=message_of(paragraph), msgstr=line))
    (project / "content/translations/ar").mkdir()
    translation.save(str(project / "content/translations/ar/english.po"))
    path = project / "content/translations/en/004_5ef256accc8a372d.po"
    path.write_text(
        path.read_text("utf-8").replace("a language model", "محمد علي (2025)").replace("machine", "person"), "utf-8"
    )


@pytest.fixture(scope="module")
def site(shared: Shared) -> Path:
    def fill(folder: Path) -> None:
        spoil(copy_of_the_project(folder))
        run = dossier("build", cwd=folder)
        assert run.returncode == 0, run.stderr

    return shared("bidi", fill) / "output"


WIDTHS = [390, 1280]


@pytest.fixture(scope="module")
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 844})
    yield context.new_page()
    context.close()


def opened(page: Page, path: Path) -> None:
    page.goto(path.as_uri())
    page.evaluate("document.fonts.ready")
    page.evaluate(OPEN)
    page.evaluate(LOOK)
    page.evaluate("bidi.mark()")


def looked_at(page: Page) -> Any:
    return page.evaluate("bidi.check()")


PAGES = [
    "index.html",
    "timeline/index.html",
    "sources/index.html",
    "sources/english/index.html",
    "sources/000_8bfb806fada896e9/index.html",
    "sources/004_5ef256accc8a372d/index.html",
    "passages/index.html",
    "findings/index.html",
    "statements/index.html",
    "questions/mission-end/index.html",
    "questions/troop-count/index.html",
    "people/index.html",
    "people/qasim-al-araji/index.html",
    "organisations/iraqi-government/index.html",
    "places/ain-al-asad-air-base/index.html",
]
OF_THE_EDITORS = ["ar/files", "ar/method", "en/method", "ar/about", "en/about"]
LANGUAGES = ["ar", "en", "ckb"]
NAMES = {"SHA", "JSON", "Wikidata"}
"""What the interface calls by its Latin name, where a bracket or nothing at all stands around it."""


@pytest.mark.parametrize(("path", "language", "page"), in_turn(product(PAGES, LANGUAGES), WIDTHS), indirect=["page"])
def test_nothing_is_torn_and_every_stop_stands_on_its_side(site: Path, page: Page, language: str, path: str) -> None:
    opened(page, site / language / path)
    seen = looked_at(page)
    assert seen["wrong"] == []
    assert seen["runs"]
    assert set(page.evaluate("bidi.bare()")) <= NAMES


@pytest.mark.parametrize(("path", "page"), in_turn(OF_THE_EDITORS, WIDTHS), indirect=["page"])
def test_the_editors_pages_may_name_files(site: Path, page: Page, path: str) -> None:
    opened(page, site / path / "index.html")
    assert looked_at(page)["wrong"] == []


TORN = [
    ("ar", "sources/english/index.html", "english.txt"),
    ("ar", "sources/000_8bfb806fada896e9/index.html", "000_8bfb806fada896e9.txt"),
    ("ar", "people/qasim-al-araji/index.html", "Qasim al-Araji"),
    ("ar", "findings/index.html", "J. Smith, Jr."),
    ("ar", "files/index.html", "000_8bfb806fada896e9.txt"),
    ("en", "sources/002_c098c9c46f94c4c7/index.html", "بعد يومين"),
    ("en", "sources/004_5ef256accc8a372d/index.html", ARABIC),
    ("en", "people/qasim-al-araji/index.html", "قاسم الأعرجي"),
]


@pytest.mark.parametrize(("language", "path", "what", "page"), in_turn(TORN, WIDTHS), indirect=["page"])
def test_without_isolation_the_check_complains(site: Path, page: Page, language: str, path: str, what: str) -> None:
    opened(page, site / language / path)
    page.evaluate("bidi.strip()")
    assert any(what.replace(" ", "") in complaint for complaint in looked_at(page)["wrong"]), looked_at(page)

"""The site in a real browser: both editions, narrow and wide, from a server's subfolder and from files."""

import functools
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FloatRect, Page

from tests.site.combined import in_turn

WIDTHS = [390, 1280]
EDITIONS = ["ar", "en"]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def addresses(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The site's root by a server's subfolder, and by its files."""
    root = tmp_path_factory.mktemp("www")
    shutil.copytree(built, root / "some" / "folder")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield {"server": f"http://127.0.0.1:{server.server_port}/some/folder", "file": built.as_uri()}
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(params=WIDTHS)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page at one width, whose console and network must stay clean."""
    context = browser.new_context(viewport={"width": request.param, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    # a font or an icon still on its way when the test leaves the page is no fault of the page
    page.on("requestfailed", lambda r: complaints.append(r.url) if r.failure != "net::ERR_ABORTED" else None)
    yield page
    context.close()
    assert complaints == []


@pytest.mark.parametrize(
    ("language", "by", "page"),
    in_turn([("ar", "server"), ("ar", "file"), ("en", "file"), ("en", "server")], WIDTHS),
    indirect=["page"],
)
def test_from_the_timeline_to_a_passage_and_across(
    page: Page, addresses: dict[str, str], by: str, language: str
) -> None:
    other = "en" if language == "ar" else "ar"
    page.goto(f"{addresses[by]}/index.html")
    page.click(f'main a[hreflang="{language}"]')
    assert page.url.endswith(f"/{language}/index.html")
    page.click('nav.menu a[href="timeline/index.html"]')
    entry = page.locator("ol.timeline li.event", has=page.locator('time[datetime="2025-11-06"]')).first
    entry.locator(".where a").first.click()
    assert f"/{language}/sources/" in page.url
    anchor = page.url.rpartition("#")[2]
    target = page.locator(f"#{anchor}")
    assert target.is_visible()
    assert target.bounding_box()["y"] < 844  # type: ignore[index]
    # the passage has a switch of its own now, in its own row, which lies over no words
    switch = target.locator(".same-place a")
    box = switch.bounding_box()
    assert box is not None
    beside = [one.bounding_box() for one in target.locator(":scope > div").all()]
    assert [shown for shown in beside if shown and meet(box, shown)] == []
    switch.click()
    page.wait_for_url(f"**/{other}/sources/**")
    assert page.url.endswith(f"#{anchor}")
    assert page.locator("html").get_attribute("lang") == other
    assert page.locator(f"#{anchor}").bounding_box()["y"] < 844  # type: ignore[index]


def meet(one: FloatRect, other: FloatRect) -> bool:
    """Whether two boxes share room on the page."""
    across = one["x"] < other["x"] + other["width"] and other["x"] < one["x"] + one["width"]
    return across and one["y"] < other["y"] + other["height"] and other["y"] < one["y"] + one["height"]


@pytest.mark.parametrize("language", EDITIONS)
def test_no_entry_of_the_timeline_that_is_led_to_lies_below_its_year(
    page: Page, addresses: dict[str, str], language: str
) -> None:
    timeline = f"{addresses['server']}/{language}/timeline/index.html"
    page.goto(timeline)
    ids = [one.get_attribute("id") for one in page.locator("ol.timeline > li[id]").all()]
    assert len(ids) > 3
    for id_ in ids[2:8]:
        page.goto(f"{timeline}#{id_}")
        year = page.locator(f"section.year:has(#{id_}) > h2").bounding_box()
        entry = page.locator(f"#{id_}").bounding_box()
        assert year is not None
        assert entry is not None
        assert not meet(year, entry), id_


@pytest.mark.parametrize("language", EDITIONS)
def test_the_switch_without_a_passage_leads_to_the_same_page(
    page: Page, addresses: dict[str, str], language: str
) -> None:
    other = "en" if language == "ar" else "ar"
    page.goto(f"{addresses['server']}/{language}/places/index.html")
    page.click("header .switch")
    assert page.url == f"{addresses['server']}/{other}/places/index.html"


PLACES = [
    "index.html",
    "timeline/index.html",
    "sources/index.html",
    "sources/004_5ef256accc8a372d/index.html",
    "passages/index.html",
    "findings/index.html",
    "people/index.html",
    "places/iraq/index.html",
    "method/index.html",
]


@pytest.mark.parametrize("language", EDITIONS)
def test_no_page_scrolls_sideways(page: Page, addresses: dict[str, str], language: str) -> None:
    for place in PLACES:
        page.goto(f"{addresses['server']}/{language}/{place}")
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{place} is {wider} px too wide"


@pytest.mark.parametrize("language", EDITIONS)
def test_the_page_runs_in_its_languages_direction(page: Page, addresses: dict[str, str], language: str) -> None:
    page.goto(f"{addresses['server']}/{language}/timeline/index.html")
    assert page.evaluate("getComputedStyle(document.body).direction") == ("rtl" if language == "ar" else "ltr")
    home, switch = page.locator("header .home").bounding_box(), page.locator("header .switch").bounding_box()
    assert home is not None
    assert switch is not None
    assert (home["x"] > switch["x"]) == (language == "ar")


def test_arabic_is_set_in_its_own_face(page: Page, addresses: dict[str, str]) -> None:
    page.goto(f"{addresses['server']}/ar/index.html")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('16px \"Noto Naskh Arabic\"', 'العراق')")
    assert "Naskh" in page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")


def test_a_download_is_the_file_as_received(page: Page, addresses: dict[str, str], built: Path) -> None:
    page.goto(f"{addresses['server']}/en/sources/004_5ef256accc8a372d/index.html")
    with page.expect_download() as download:
        page.click(".received a[download]")
    received = built / "originals" / "004_5ef256accc8a372d.txt"
    assert Path(download.value.path()).read_bytes() == received.read_bytes()

"""The web archive of the site, opened by ReplayWeb.page in a real browser without any network."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from pelican_dossier.archive import walk
from pelican_dossier.archive.sitewacz import PLACEHOLDER, write_wacz
from tests.conftest import ROOT

PLAYER = ROOT / ".venv/node/test/node_modules/replaywebpage"
PAGE = """\
<!doctype html><meta charset="utf-8"><script src="/ui.js"></script>
<replay-web-page source="/site.wacz" url="{url}" replayBase="/replay/" embed="replayonly" style="height: 90vh"></replay-web-page>
"""
PATIENCE = 30_000
"""Milliseconds."""
STARTS = 3
"""How often the player is started: on a busy machine it sometimes waits for its own worker without end."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def player(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a player with the archive of the project's site."""
    folder = tmp_path_factory.mktemp("replay")
    write_wacz(folder / "site.wacz", dict(walk(built)), "", ["The dossier"], 1762473600)
    (folder / "replay").mkdir()
    (folder / "ui.js").symlink_to(PLAYER / "ui.js")
    (folder / "replay/sw.js").symlink_to(PLAYER / "sw.js")
    for language in ("ar", "en"):
        url = f"{PLACEHOLDER}/{language}/index.html"
        (folder / f"{language}.html").write_text(PAGE.format(url=url), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def replayed(page: Page) -> Frame:
    """The frame in which the player shows the archived page, once it does."""
    main = page.frame_locator("replay-web-page iframe").frame_locator("iframe").locator("main")
    for left in reversed(range(STARTS)):
        try:
            expect(main).to_be_visible(timeout=PATIENCE)
        except AssertionError:
            if not left:
                raise
            page.reload()
        else:
            break
    return next(frame for frame in page.frames if "mp_/" in frame.url)


@pytest.mark.parametrize(
    ("language", "direction", "other", "font", "asked", "found"),
    [
        ("ar", "rtl", "en", "Noto Naskh Arabic", "اربيل", "أربيل"),
        ("en", "ltr", "ar", "Source Serif 4", "Arbil", "Erbil"),
    ],
)
def test_the_archive_replays_with_links_fonts_and_search(
    browser: Browser, player: str, language: str, direction: str, other: str, font: str, asked: str, found: str
) -> None:
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    outside = list[str]()
    page.context.route(
        lambda url: not url.startswith((player, "blob:", "data:")), lambda route: outside.append(route.request.url)
    )
    page.goto(f"{player}/{language}.html")
    frame = replayed(page)
    assert frame.evaluate("document.documentElement.dir") == direction
    fonts = "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status == 'loaded').map(f => f.family))"
    assert font in frame.evaluate(fonts)

    frame.locator("main a[href*='sources/']").first.click()
    frame.wait_for_url("**/sources/*/index.html*")
    frame.locator(f"a[hreflang={other}]").first.click()
    frame.wait_for_url(f"**/{other}/sources/*/index.html*")
    frame.locator(f"a[hreflang={language}]").first.click()
    frame.wait_for_url(f"**/{language}/sources/*/index.html*")

    box = frame.locator("input[type=search]").first
    box.fill(asked)
    box.press("Enter")
    frame.wait_for_url(f"**/{language}/search/index.html?q=*")
    expect(frame.locator(".results")).to_contain_text(found)
    assert outside == []
    page.close()

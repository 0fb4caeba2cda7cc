"""A real browser and a host, for the tests that look at pages."""

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from pelican_dossier.publishing.host import RESPONSE
from tests.conftest import Shared, copy_of_the_project, run_dossier


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert program, "no Chromium: run `make test`, which installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


class AsTheHostSends(SimpleHTTPRequestHandler):
    """Sends along what ``_headers`` asks for."""

    def end_headers(self) -> None:
        for name, value in RESPONSE.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def origins(built: Path) -> Iterator[dict[str, str]]:
    """The site's root by a server that sends the site's headers, and by its files."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(AsTheHostSends, directory=str(built)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield {"server": f"http://127.0.0.1:{server.server_port}", "file": built.as_uri()}
    server.shutdown()
    thread.join()
    server.server_close()


SITE_URL = "https://dossier.example/iraq"


@pytest.fixture(scope="session")
def addressed(shared: Shared, measured: dict[str, str]) -> Path:
    """A site with an address of its own, and sources of which more, less or nothing is known."""
    return shared("addressed", lambda folder: _address(folder, measured)) / "output"


def _address(folder: Path, measured: dict[str, str]) -> None:
    project = copy_of_the_project(folder)
    for name, (sidecar, text) in SOURCES.items():
        (project / f"content/dispatches/{name}.txt").write_text(text, "utf-8")
        (project / f"content/dispatches/{name}.yaml").write_text(sidecar, "utf-8")
    for name, sidecar in PAGES.items():
        (project / f"content/dispatches/{name}.html").write_text(SAVED_PAGE.format(name), "utf-8")
        (project / f"content/dispatches/{name}.yaml").write_text(f"publisher: The Example\n{sidecar}", "utf-8")
    (project / "content/analyses").mkdir()
    (project / "content/analyses/bases.en.md").write_text(ANALYSIS, "utf-8")
    run = run_dossier("build", cwd=project, SITEURL=SITE_URL, **measured)
    assert run.returncode == 0, run.stderr


KNOWN = "Forces will leave the base by the end of September 2026, the ministry said.\n"
CAPTURED = "https://archive.example/web/20251201221500/https://news.example/a?b=1&c=2"
SOURCES = {
    "known": (
        "url: https://news.example/a?b=1&c=2\nretrieved: 2025-12-01\npublisher: The Example & Sons\nlanguage: en\n"
        "published: 2025-11-05\nheadline: {en: 'Bases: 50% of {them} & more_left'}\n"
        f"capture: {{time: '2025-12-01T22:15:00Z', sha256: {sha256(KNOWN.encode()).hexdigest()}, version: '{CAPTURED}'}}\n",
        KNOWN,
    ),
    "between": (
        "publisher: The Example\nlanguage: en\npublished: 2025-10-30/2025-11-02\nheadline: {en: One of four days}\n",
        "Forces will leave the base, the ministry said.\n",
    ),
    "unknown": ("show: card\nlanguage: en\n", "Words that are withheld from every reader of this dossier.\n"),
    "gone": (
        "status: withdrawn\nwithdrawn: {date: 2026-01-05, reason: {en: At the publisher's request, ar: بطلب الناشر}}\n"
        "publisher: The Example\nlanguage: en\nheadline: {en: Gone}\n",
        "Words that were withdrawn from every reader of this dossier.\n",
    ),
    "draft": (
        "status: draft\nlanguage: en\nheadline: {en: Unfinished talks}\n",
        "Words that wait for their day to come.\n",
    ),
}
"""Name -> sidecar and text."""
PAGES = {"page": "show: full\n", "page-withheld": "show: passages\n"}
SAVED_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry opens | The Example</title></head>
<body><nav><ul><li><a href="/">Front page</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>
<main><article><h1>Ferry opens</h1>
<p>The ferry of {} across the strait opened on Monday, the harbour master said, after three years of work.</p>
<p>It carries forty cars an hour and is free for those who live on the island, the harbour master added.</p></article></main>
<footer><p>All rights reserved by the publisher of this page.</p></footer></body></html>
"""
"""A page with a menu above its article and a line below it."""
ANALYSIS = """Title: Two bases
Lang: en
Slug: bases
Date: 2026-01-02

As [others](https://others.example/x?a=1&b=2) say, and [the ministry](dispatch:003#p2).
"""

"""A real browser and a host, for the tests that look at pages."""

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from pelican_dossier.publishing.headers import RESPONSE


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert program, "no Chromium: run `make test`, which installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


class _AsTheHostSends(SimpleHTTPRequestHandler):
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
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_AsTheHostSends, directory=str(built)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield {"server": f"http://127.0.0.1:{server.server_port}", "file": built.as_uri()}
    server.shutdown()
    thread.join()
    server.server_close()

"""Under its policy every page works and asks nothing of anyone but its own origin: from a server and from files."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Request

from tests.site.places import every_kind

TABS = 9
"""Pages open at a time: that nothing more is asked for shows after half a second, which they wait out together."""
SHEETS_THAT_CAME = """() => {
    const asked = document.querySelectorAll("link[rel=stylesheet]").length;
    return asked > 0 && document.styleSheets.length === asked;
}"""
INLINE = "document.head.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"


@pytest.mark.parametrize("by", ["server", "file"])
def test_nothing_is_refused_and_nothing_is_asked_of_others(
    browser: Browser, built: Path, origins: dict[str, str], by: str
) -> None:
    origin = origins[by]
    context = browser.new_context()
    said: list[str] = []
    asked: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        said.append(f"{message.location}: {message.text}")

    def on_request(request: Request) -> None:
        asked.append(request.url)

    context.on("console", on_console)
    context.on("weberror", lambda error: said.append(f"{error.page and error.page.url}: {error.error}"))
    context.on("request", on_request)
    # the links of 404.html begin at the server's root
    places = [*every_kind(built), *(["404.html"] if by == "server" else [])]
    tabs = [context.new_page() for _ in range(TABS)]
    for begin in range(0, len(places), TABS):
        opened = list(zip(tabs, places[begin : begin + TABS], strict=False))
        for page, place in opened:
            page.goto(f"{origin}/{place}")
        for page, place in opened:
            page.wait_for_load_state("networkidle")
            page.evaluate("document.fonts.ready")
            assert page.evaluate(SHEETS_THAT_CAME), place
    assert said == []
    assert [url for url in asked if not url.startswith(f"{origin}/")] == []
    assert any(url.endswith(".woff2") for url in asked)
    context.close()


def test_what_the_policy_forbids_is_refused(browser: Browser, origins: dict[str, str]) -> None:
    page = browser.new_page()
    for origin in origins.values():
        page.goto(f"{origin}/en/index.html")
        with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
            page.evaluate(INLINE)
        assert page.evaluate("window.ran") is None
    page.close()

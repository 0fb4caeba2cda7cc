"""A reader's last visit: remembered in the browser alone, and marked where scripts run."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_is_new_since_the_last_visit_is_marked_until_it_was_looked_at(
    browser: Browser, origins: dict[str, str], built: Path, language: str
) -> None:
    asked: list[str] = []
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    home = f"{origins['server']}/{language}/index.html"
    page.goto(home)
    mark = page.locator(".unseen")
    expect(mark).to_be_hidden()  # a first visit has nothing to be new against
    page.evaluate("localStorage.setItem(Object.keys(localStorage)[0], 'state-of-last-year')")
    page.reload()
    expect(mark).to_be_visible()
    page.click(".changed a")
    expect(mark.first).to_be_visible()
    page.goto(home)
    expect(mark).to_be_hidden()
    assert all(url.startswith(origins["server"]) for url in asked)
    assert (built / language / "changes/index.html").is_file()
    context.close()

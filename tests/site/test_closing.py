"""Opened notes and menus close by the key that closes things, where scripts run."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect


@pytest.mark.parametrize("opened", [".apparatus details", ".menu .more", ".key"])
def test_escape_closes_what_is_open_and_leaves_the_focus_on_its_line(
    browser: Browser, built: Path, opened: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((built / "en/sources/002_c098c9c46f94c4c7/index.html").as_uri())
    note = page.locator(opened).first
    note.locator("summary").click()
    expect(note).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(note).not_to_have_attribute("open", "")
    expect(note.locator("summary")).to_be_focused()
    page.close()

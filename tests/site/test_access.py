"""Every kind of page for readers with other eyes, hands and browsers: axe, the keyboard, 400 %, no JavaScript."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.site.combined import in_turn
from tests.site.places import every_kind

EDITIONS = ["ar", "en"]
SCHEMES: list[Literal["light", "dark"]] = ["light", "dark"]
# axe takes a font whose word is narrower than its letters one by one for a font of icons and passes its contrast over;
# joined Arabic is always such a font. Here a word is as wide as its letters.
AS_WIDE_AS_ITS_LETTERS = """
() => {
  const one = CanvasRenderingContext2D.prototype.measureText;
  CanvasRenderingContext2D.prototype.measureText = function (text) {
    return { width: [...text].reduce((sum, letter) => sum + one.call(this, letter).width, 0) };
  };
}
"""
STOPS = "a[href], summary"
# What the style sheet hides on purpose (the summary of an apparatus that is open in the margin) is no stop.
UNREACHED = """
() => [...document.querySelectorAll("a[href], summary")]
  // a picture that is hidden from screen readers shows again what stands beside it
  .filter((stop) => !(stop.tabIndex < 0 && stop.closest('svg[aria-hidden="true"]')))
  .filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.dataset.reached)
  .map((stop) => stop.outerHTML.slice(0, 160))
"""
FOCUSED = """
() => {
  const stop = document.activeElement;
  if (stop === document.body || stop.dataset.reached) return null;
  stop.dataset.reached = "yes";
  const style = getComputedStyle(stop);
  // nothing may lie over all of it, the bar that stays at the top least of all
  const parts = [0.5, 0.02, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9, 0.98];
  const isSeen = [...stop.getClientRects()].some((box) => parts.some((part) => {
    const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const over = document.elementFromPoint(box.left + box.width * part, middle);
    return over !== null && (stop.contains(over) || over.contains(stop));
  }));
  const isRinged = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return { html: stop.outerHTML.slice(0, 160), isSeen, isRinged };
}
"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[Any]:
    """What axe finds wrong: rule and elements."""
    page.evaluate(AS_WIDE_AS_ITS_LETTERS)
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [(rule["id"], [node["html"][:200] for node in rule["nodes"]][:5]) for rule in found]


@pytest.mark.parametrize(("language", "scheme"), in_turn(EDITIONS, SCHEMES))
def test_axe_finds_nothing(
    page: Page, built: Path, origins: dict[str, str], language: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    found = {}
    for place in [*every_kind(built, (language,)), "404.html"]:
        page.goto(f"{origins['server']}/{place}")
        found[place] = violations(page)
    assert {place: wrong for place, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_arabic_that_is_too_pale_is_found(browser: Browser, built: Path, scheme: Literal["light", "dark"]) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto((built / "ar/index.html").as_uri())
    page.add_style_tag(content="main p:lang(ar) { color: #888; background: #999; }")
    assert "color-contrast" in {rule for rule, _ in violations(page)}
    context.close()


# A page of each kind is walked in one edition or the other: their templates are the same.
@pytest.mark.parametrize(("language", "width", "part"), in_turn([("ar", 390), ("en", 1280)], [0, 1]))
def test_the_keyboard_reaches_everything_and_is_seen(
    browser: Browser, built: Path, language: str, width: int, part: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    for place in every_kind(built, (language,))[part::2]:
        page.goto((built / place).as_uri())
        for _ in range(page.locator(STOPS).count() + 1):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUSED)
            if stop is None:
                break
            assert stop["isSeen"], f"{place}: {stop['html']} is out of sight"
            assert stop["isRinged"], f"{place}: {stop['html']} shows no focus"
        assert page.evaluate(UNREACHED) == [], place
    context.close()


@pytest.mark.parametrize("language", EDITIONS)
def test_at_400_per_cent_no_page_scrolls_sideways(
    browser: Browser, built: Path, origins: dict[str, str], language: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 256})
    page = context.new_page()
    wide = {}
    for place in [*every_kind(built, (language,)), "404.html"]:
        page.goto(f"{origins['server']}/{place}")
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wider > 0:
            wide[place] = wider
    assert wide == {}
    context.close()


def test_all_of_it_can_be_walked_without_javascript(browser: Browser, built: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built / "index.html").as_uri())
    page.click('main a[hreflang="ar"]')
    assert page.url.endswith("/ar/index.html")
    page.click("nav.menu > ul li:nth-child(2) a")
    assert page.url.endswith("/ar/timeline/index.html")
    page.locator("ol.timeline li.event .where a").first.click()
    assert "/ar/sources/" in page.url
    target = page.locator(f"#{page.url.rpartition('#')[2]}")
    assert target.is_visible()
    page.locator('main a[href*="/findings/"]:visible').first.click()
    finding = page.url
    assert re.search(r"/ar/findings/[a-z-]+-[0-9a-f]{10}/", finding)
    page.click("header .switch")
    assert page.url == finding.replace("/ar/", "/en/")
    assert page.locator("html").get_attribute("lang") == "en"
    page.click("header .home")
    assert page.url.endswith("/en/index.html")
    context.close()

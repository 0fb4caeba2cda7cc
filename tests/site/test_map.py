"""The map in a browser: names within the picture and apart, links that lead to the places, both editions and widths."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

NAMES = """
() => [...document.querySelectorAll(".map svg")].map((svg) => ({
  picture: svg.getBoundingClientRect().toJSON(),
  names: [...svg.querySelectorAll("text")].filter((text) => text.checkVisibility({ visibilityProperty: true })).map((text) => ({
    name: text.textContent, box: text.getBoundingClientRect().toJSON(), size: parseFloat(getComputedStyle(text).fontSize)
      * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
  })),
  dots: [...svg.querySelectorAll("circle")].filter((dot) => dot.checkVisibility({ visibilityProperty: true }))
    .map((dot) => dot.getBoundingClientRect().toJSON()),
}))
"""
Seen = list[dict[str, Any]]


@pytest.fixture(scope="module", params=["ar", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=[390, 1280])
def page(browser: Browser, built: Path, language: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 900})
    page = context.new_page()
    page.goto((built / language / "places/index.html").as_uri())
    page.evaluate("document.fonts.ready.then(() => true)")
    yield page
    context.close()


def overlaps(one: Any, other: Any, slack: float = 0) -> bool:
    """Boxes of lines hold the room above and below the letters, which may meet."""
    return bool(
        one["left"] + slack < other["right"]
        and other["left"] + slack < one["right"]
        and one["top"] + one["height"] * 0.25 < other["bottom"] - other["height"] * 0.25
        and other["top"] + other["height"] * 0.25 < one["bottom"] - one["height"] * 0.25
    )


def test_names_stand_within_the_picture_and_apart(page: Page) -> None:
    plates: Seen = page.evaluate(NAMES)
    assert len(plates) == 2
    for plate in plates:
        names, picture = plate["names"], plate["picture"]
        assert names
        for at, one in enumerate(names):
            assert picture["left"] <= one["box"]["left"], one["name"]
            assert one["box"]["right"] <= picture["right"], one["name"]
            assert picture["top"] <= one["box"]["top"] + one["box"]["height"] * 0.25, one["name"]
            assert one["box"]["bottom"] - one["box"]["height"] * 0.25 <= picture["bottom"], one["name"]
            assert [other["name"] for other in names[at + 1 :] if overlaps(one["box"], other["box"])] == [], one["name"]
            assert not any(overlaps(one["box"], dot, 0.5) for dot in plate["dots"]), one["name"]


def test_names_can_be_read(page: Page) -> None:
    assert all(name["size"] >= 12 for plate in page.evaluate(NAMES) for name in plate["names"])


def test_each_name_leads_to_the_page_of_its_place(page: Page, built: Path, language: str) -> None:
    links = page.evaluate(
        "() => [...document.querySelectorAll('.map svg a')].map((a) => [a.href.baseVal, a.textContent.trim()])"
    )
    assert len(links) > 20
    for target, name in links:
        place = BeautifulSoup((built / language / "places" / target).read_text("utf-8"), "lxml")
        assert place.h1
        assert place.h1.get_text() == name


def test_the_list_has_every_place_of_the_map(page: Page) -> None:
    of_map = page.evaluate("() => [...document.querySelectorAll('.map svg a')].map((a) => a.href.baseVal)")
    of_list = page.evaluate("() => [...document.querySelectorAll('.entities a')].map((a) => a.getAttribute('href'))")
    assert set(of_map) < set(of_list)


def test_north_is_up_and_east_right_in_both_directions(page: Page) -> None:
    dots = {
        str(a.get_attribute("href")).split("/")[-2]: a.locator("circle").bounding_box()
        for a in page.locator(".map svg a:has(circle):visible").all()
    }
    baghdad, erbil, asad = dots["baghdad"], dots["erbil"], dots["ain-al-asad-air-base"]
    assert baghdad
    assert erbil
    assert asad
    assert erbil["y"] < baghdad["y"]
    assert asad["x"] < baghdad["x"]


def test_a_country_has_no_dot_and_the_list_tells_of_the_rest(built: Path) -> None:
    page = BeautifulSoup((built / "en/places/index.html").read_text("utf-8"), "lxml")
    assert page.select(".map a.country")
    assert not page.select(".map a.country circle")
    caption = page.select_one(".map figcaption")
    assert caption
    assert "7 places without verified coordinates" in caption.get_text()
    assert "GeoNames (CC BY 4.0)" in caption.get_text()


def test_a_place_shows_where_it_lies(built: Path) -> None:
    page = BeautifulSoup((built / "en/places/erbil/index.html").read_text("utf-8"), "lxml")
    assert len(page.select(".locator circle")) == 1
    assert not page.select('.locator a[href="index.html"]')
    assert not BeautifulSoup((built / "en/places/anbar/index.html").read_text("utf-8"), "lxml").select(".map")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_and_paper_keep_the_map(browser: Browser, built: Path, scheme: Any) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme)
    page = context.new_page()
    page.goto((built / "en/places/index.html").as_uri())
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        colours = page.evaluate(
            "() => ['.map .wide circle', '.map .land', '.map .coasts'].map((of) => {"
            "const style = getComputedStyle(document.querySelector(of)); return [style.fill, style.stroke] })"
        )
        (dot, _), (land, _), (_, coast) = colours
        assert dot != land
        assert coast != land
    context.close()

"""The menu: where in the dossier one is, at every width, and the search always at hand."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, expect

from tests.site.places import every_kind


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_page_of_a_part_marks_it_in_the_menu(built: Path, language: str) -> None:
    for place in every_kind(built, (language,)):
        page = BeautifulSoup((built / place).read_text("utf-8"), "lxml")
        marked = page.select("nav.menu [aria-current]")
        if page.select_one(".crumbs"):
            (link,) = marked
            leads_to = ((built / place).parent / str(link["href"])).resolve()
            assert leads_to == (built / language / place.split("/")[1] / "index.html").resolve(), place
            assert link["aria-current"] == "true", place
        else:
            assert {link["aria-current"] for link in marked} <= {"page"}, place


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("place", ["index.html", "sources/003_57f495dec0a2a805/index.html", "findings/index.html"])
def test_on_a_phone_the_part_one_is_in_and_the_search_stand_in_the_row(
    browser: Browser, built: Path, language: str, place: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto((built / language / place).as_uri())
    expect(page.locator("nav.menu [aria-current]")).to_be_in_viewport(ratio=0.99)
    expect(page.locator(".find button")).to_be_in_viewport(ratio=0.99)
    assert page.evaluate("document.querySelector('nav.menu').offsetHeight") < 56  # one row
    page.locator(".find input").click()
    page.keyboard.type("Harir")
    assert page.locator(".find input").input_value() == "Harir"
    assert page.evaluate("document.querySelector('.find input').offsetWidth") > 250
    page.close()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [320, 390, 700, 768])
def test_no_part_is_cut_at_the_edge_of_the_row_and_more_has_them_all(
    browser: Browser, built: Path, language: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto((built / language / "findings/index.html").as_uri())
    parts = page.evaluate(
        """() => {
            const row = document.querySelector(".menu > ul").getBoundingClientRect();
            return [...document.querySelectorAll(".menu > ul a")].map(link => {
                const at = link.getBoundingClientRect();
                const isBelow = at.top >= row.bottom - 1;
                return [link.textContent, isBelow, at.left >= row.left - 1 && at.right <= row.right + 1];
            });
        }"""
    )
    assert all(is_below or is_whole for _, is_below, is_whole in parts)
    page.locator(".menu .more summary").click()
    offered = page.locator(".menu .more a:visible").all_inner_texts()
    assert {name for name, is_below, _ in parts if is_below} <= {*offered, page.locator(".menu li").first.inner_text()}
    page.close()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_line_below_the_masthead_has_a_key_to_its_marks(
    browser: Browser, built: Path, language: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto((built / language / "index.html").as_uri())
    page.locator(".key summary").click()
    for line in page.locator(".key li").all():
        expect(line).to_be_in_viewport(ratio=0.99)
    assert page.locator(".key li svg").count() == 6  # four outlets, dates on which accounts differ, a month
    page.close()

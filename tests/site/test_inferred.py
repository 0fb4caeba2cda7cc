"""A day of publication that no dispatch states is «about» with its grounds wherever it is printed; a stated one nowhere."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.site.places import without_lines

INFERRED = "003_57f495dec0a2a805"
DAYS = {"en": ("27 September 2024", "about "), "ar": ("27 أيلول/سبتمبر 2024", "نحو ")}
STATED = {"en": "about 7 November 2025", "ar": "نحو 7 تشرين الثاني/نوفمبر 2025"}
ENDINGS = {".html", ".json", ".jsonld", ".csv", ".ics", ".atom", ".bib", ".ris"}


def printed(site: Path) -> Iterator[tuple[str, str]]:
    """Every file that may print a day, as one reads it: without what the editors tell in their own words."""
    for path in sorted(site.rglob("*")):
        if path.suffix not in ENDINGS or not path.is_file():
            continue
        text = path.read_text("utf-8").replace("\n ", "")  # a calendar goes on in the next line so
        if path.suffix == ".html" and 'class="told"' in text:
            page = BeautifulSoup(text, "lxml")
            for own in page.select(".told"):
                own.decompose()
            text = str(page)
        yield path.relative_to(site).as_posix(), html.unescape(without_lines(text))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_inferred_day_says_so_wherever_it_is_printed(built: Path, language: str) -> None:
    day, sign = DAYS[language]
    found = 0
    for name, text in printed(built):
        for match in re.finditer(re.escape(day), text):
            before = text[: match.start()]
            assert before.endswith((sign, f"{sign}من ")), (name, before[-60:])
            found += 1
    assert found > 100


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_stated_day_is_as_sure_as_it_is(built: Path, language: str) -> None:
    assert not [name for name, text in printed(built) if STATED[language] in text]


@pytest.mark.parametrize(("language", "grounds"), [("en", "refers to an election"), ("ar", "انتخابات")])
def test_the_grounds_are_told_where_it_is_pointed_at(built: Path, language: str, grounds: str) -> None:
    page = BeautifulSoup((built / language / "sources/index.html").read_text("utf-8"), "lxml")
    (tipped,) = page.select("time[title]")
    line = tipped.find_parent("li")
    assert line is not None
    assert line.select(f'a[href*="{INFERRED}"]')
    assert grounds in str(tipped["title"])

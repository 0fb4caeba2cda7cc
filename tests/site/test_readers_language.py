"""In the edition of a translated dossier the reader's language stands, and what is received stands as quoted alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from pelican_dossier.languages import LANGUAGE_PACKS

ARABIC = re.compile(f"[{LANGUAGE_PACKS['ar'].letters}]")
QUOTED = (
    ".original, .as-received, .orig, blockquote, q, del, mark, details, .cite, "  # originals, and quotations of them
    ".names, .glossary, .romanised, "  # names in their own script
    ".switch, .flip, .other, .same-place, .languages, .finding .sentence, .found, .received"
)
"""Where words of another language may stand: as the original, as a quotation of it, as a name in its own script."""
SIGN = "in Arabic"


def stretches(page: BeautifulSoup) -> Iterator[tuple[NavigableString, Tag]]:
    """The Arabic words of a page, each with the element around it."""
    assert page.body is not None
    for text in page.body.find_all(string=ARABIC):
        assert isinstance(text, NavigableString)
        if text.parent is not None and text.parent.name not in ("script", "style"):
            yield text, text.parent


def language_of(element: Tag) -> str:
    return next((str(one["lang"]) for one in (element, *element.parents) if one.get("lang")), "")


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, BeautifulSoup]:
    root = built / "en"
    found = sorted(root.rglob("*.html"))
    return {str(path.relative_to(root)): BeautifulSoup(path.read_text(encoding="utf-8"), "lxml") for path in found}


def test_words_in_arabic_say_that_they_are(pages: dict[str, BeautifulSoup]) -> None:
    unsaid = {(name, text) for name, page in pages.items() for text, at in stretches(page) if language_of(at) != "ar"}
    assert unsaid == set()


def test_arabic_is_an_original_a_quotation_or_a_name_in_its_own_script(pages: dict[str, BeautifulSoup]) -> None:
    loose = set()
    for name, page in pages.items():
        quoted = {id(element) for element in page.select(QUOTED)}
        for text, at in stretches(page):
            if not any(id(element) in quoted for element in (at, *at.parents)):
                loose.add((name, str(text)))
    assert loose == set()


def test_no_speaker_of_a_translated_dossier_is_left_in_arabic(pages: dict[str, BeautifulSoup]) -> None:
    """What nothing translates has a sign that says so; in a dossier with full translations nothing has."""
    signed = {(name, str(sign.parent)) for name, page in pages.items() for sign in page.select(".sign") if SIGN in sign}
    assert signed == set()


def test_speakers_answers_and_outlets_are_in_english(pages: dict[str, BeautifulSoup]) -> None:
    page = pages["questions/mission-end/index.html"]
    told = page.get_text(" ")
    assert "An Iraqi government source" in told
    assert "Al-Araby Al-Jadeed" in told

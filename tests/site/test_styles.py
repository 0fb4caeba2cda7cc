"""``month_style`` and ``digits`` hold on every page, and the interface's marks are its language's."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import Shared, copy_of_the_project
from tests.inprocess import dossier
from tests.site.places import without_lines

LEVANTINE = "كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين"
GREGORIAN = "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
STYLES = [
    ("levantine", "native"),
    ("gregorian", "latin"),
    ("both", "latin"),
    pytest.param(("both", "native"), marks=pytest.mark.thorough),
]


def own_words(page: BeautifulSoup) -> Iterator[str]:
    """What the interface says and writes, without what it quotes and without names of files and paragraphs."""
    assert page.body is not None
    for text in page.body.find_all(string=True):
        holder = text.parent
        nearest = holder if holder is None or holder.get("lang") else holder.find_parent(lang=True)
        assert holder is not None
        assert nearest is not None
        is_value = nearest.find_parent("th") is not None and not holder.find_parent(class_="expression")
        is_own = nearest.name in ("html", "ul", "time") or nearest.get("class") == ["time"] or is_value
        if is_own and holder.name != "code" and not (holder.name == "bdi" and not holder.get("lang")):
            yield re.sub("\u2068.*?\u2069", "", text)


def pages(output: Path, language: str) -> Iterator[tuple[str, BeautifulSoup]]:
    for path in sorted((output / language).rglob("*.html")):
        page = BeautifulSoup(without_lines(path.read_text("utf-8")), "lxml")
        if not page.select("body.editors-page"):
            yield path.relative_to(output).as_posix(), page


@cache
def said(output: Path, language: str) -> list[tuple[str, list[str]]]:
    """The own words of each page; read once, since many tests ask."""
    return [(path, list(own_words(page))) for path, page in pages(output, language)]


@pytest.fixture(scope="module", params=STYLES, ids="-".join)
def styled(shared: Shared, request: pytest.FixtureRequest) -> tuple[str, str, Path]:
    """A style, its digits, and the project built so."""
    months, digits = request.param
    return months, digits, shared(f"{months}-{digits}", lambda folder: make_styled(folder, months, digits)) / "output"


def make_styled(folder: Path, months: str, digits: str) -> None:
    project = copy_of_the_project(folder)
    settings = project / "content/dossier.yaml"
    text = settings.read_text("utf-8").replace("month_style: both", f"month_style: {months}")
    settings.write_text(text.replace("digits: latin", f"digits: {digits}"), "utf-8")
    (project / "content/dispatches/given.txt").write_text("قال مسؤول إن 2500 جندي غادروا بغداد أمس.\n", "utf-8")
    (project / "content/dispatches/given.yaml").write_text("show: full\npublished: 2025-11-06\n", "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr


def test_months_are_named_in_one_style(styled: tuple[str, str, Path]) -> None:
    months, _, output = styled
    seen: set[str] = set()
    for path, own in said(output, "ar"):
        for words in own:
            levantine, gregorian = re.findall(LEVANTINE, words), re.findall(GREGORIAN, words)
            seen |= {*levantine, *gregorian}
            if months == "both":
                assert len(levantine) == len(re.findall(f"(?:{LEVANTINE})[^/،]{{0,7}}/(?:{GREGORIAN})", words)), path
            else:
                assert not (gregorian if months == "levantine" else levantine), f"{path}: {words}"
    assert ({"أيلول", "تشرين"} <= seen) == (months != "gregorian")
    assert ({"سبتمبر", "نوفمبر"} <= seen) == (months != "levantine")


def test_digits_are_of_one_kind(styled: tuple[str, str, Path]) -> None:
    _, digits, output = styled
    ours, others = ("[٠-٩]", "[0-9]") if digits == "native" else ("[0-9]", "[٠-٩]")
    seen = 0
    for path, own in said(output, "ar"):
        for words in own:
            seen += len(re.findall(ours, words))
            assert not re.search(others, words.replace("SHA-256", "")), f"{path}: {words}"
    assert seen > 500


def test_a_day_that_the_editors_state_is_written_like_any_other(styled: tuple[str, str, Path]) -> None:
    months, digits, output = styled
    names = {"levantine": "تشرين الثاني", "gregorian": "نوفمبر", "both": "تشرين الثاني/نوفمبر"}
    day = f"6 {names[months]} 2025"
    if digits == "native":
        day = day.translate({ord(str(digit)): chr(0x660 + digit) for digit in range(10)})
    page = without_lines((output / "ar/sources/given/index.html").read_text("utf-8"))
    assert f"حدّد المحررون اليوم: {day}." in page
    assert day in str(BeautifulSoup(page, "lxml").select_one(".cite .sentence"))
    # four digits have no separator, so that in Latin ones there is nothing to tell of what the dispatch writes alike
    assert ("المقصود: ٢٥٠٠" in page) == (digits == "native")
    assert "2,500" not in page


def test_the_english_edition_keeps_its_months_and_digits(styled: tuple[str, str, Path]) -> None:
    _, _, output = styled
    for path, own in said(output, "en"):
        assert not re.search(f"[٠-٩]|{LEVANTINE}|{GREGORIAN}", " ".join(own)), path
    assert "6 November 2025" in (output / "en/sources/given/index.html").read_text("utf-8")


MARKS = {"ar": "[“”‘’,;?]", "en": "[«»‹›،؛؟]"}


@pytest.mark.parametrize("language", MARKS)
def test_the_interface_uses_its_languages_marks(built: Path, language: str) -> None:
    for path, own in said(built, language):
        for words in own:
            bare = re.sub(r"\d,\d|\w’\w", "", words)  # a separator, an apostrophe
            assert not re.search(MARKS[language], bare), f"{path}: {words}"


@pytest.mark.parametrize(("language", "marks"), [("ar", "«»"), ("en", "“”")])
def test_what_a_finding_quotes_stands_in_its_languages_quotation_marks(built: Path, language: str, marks: str) -> None:
    quoted = re.compile(".?\u2068[^\u2069]*\u2069.?")
    seen = 0
    for path, page in pages(built, language):
        for sentence in page.select(".findings-page .sentence, .ground"):
            for quote in quoted.findall(sentence.get_text()):
                if quote[0] in "«“”\"'" or quote[-1] in "»“”\"'":
                    assert (quote[0], quote[-1]) == (marks[0], marks[1]), f"{path}: {quote}"
                    seen += 1
    assert seen > 10


@pytest.mark.parametrize(("language", "joined"), [("ar", "التون كوبري وناحية الحرير"), ("en", "Altun Kupri and Harir")])
def test_places_are_joined_as_the_language_joins_them(built: Path, language: str, joined: str) -> None:
    page = BeautifulSoup((built / language / "questions/remaining-bases/index.html").read_text("utf-8"), "lxml")
    values = [tag.get_text() for tag in page.select("section.group h3 > bdi") if isinstance(tag, Tag)]
    assert joined in values

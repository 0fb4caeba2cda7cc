"""A dossier in a third language, one without a catalog: what is Kurdish is called so, and nothing else is."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import polib
import pytest
from babel.dates import format_date, format_skeleton, get_month_names
from bs4 import BeautifulSoup, Tag

from pelican_dossier.editions.interface import spoken
from pelican_dossier.intake import receive
from pelican_dossier.model.langstring import direction
from pelican_dossier.translation.catalogs import message_of
from tests.conftest import Shared, copy_of_the_project, run_dossier
from tests.site.places import without_lines

SOURCE = "000_8bfb806fada896e9"
TITLE = "کۆتایی ئەرکی هاوپەیمانی لە عێراق"
KURDISH = {
    1: "وەزارەتی پێشمەرگە لە هەرێمی کوردستان، ڕۆژی هەینی، جەختی لە بەردەوامیی هاوکاریی ئەمنی لەگەڵ حکوومەتی فیدراڵ کردەوە.",
    4: "وەزارەت ڕوونی کردەوە کە ئامانجی ئەم هاوکارییە پاراستنی سەروەریی عێراق و بنبڕکردنی تیرۆرە.",
}
ENGLISH = "Officials met in Erbil on 6 November 2025.\nThe talks will go on, they said.\n"
ARABIC = ["التقى مسؤولون في أربيل في 6 تشرين الثاني 2025.", "قالوا إن المحادثات ستستمر."]
EDITIONS = ["ar", "en", "ckb"]
NAMES = {"Wikidata", "SHA-256", "/"}
"""What is called the same in every language."""


INTERFACE = {"Timeline": "هێڵی کات", "Sources": "سەرچاوەکان"}
"""All that the interface can say in Kurdish."""


def translate(project: Path, dispatch: str, language: str, lines: dict[int, str]) -> None:
    """Writes a catalog with the translations of some paragraphs."""
    received = receive((project / f"content/dispatches/{dispatch}.txt").read_bytes(), f"{dispatch}.txt")
    catalog = polib.POFile()
    catalog.metadata = {"Content-Type": "text/plain; charset=utf-8", "X-Translator": "Soran"}
    for at, line in lines.items():
        catalog.append(polib.POEntry(msgctxt=f"p{at}", msgid=message_of(received.paragraphs[at]), msgstr=line))
    (project / f"content/translations/{language}").mkdir(exist_ok=True)
    catalog.save(str(project / f"content/translations/{language}/{dispatch}.po"))


@pytest.fixture(scope="module")
def site(shared: Shared) -> Path:
    """The project with a Kurdish edition, and with one dispatch that was written in English."""
    return shared("third", make_third) / "output"


def make_third(folder: Path) -> None:
    project = copy_of_the_project(folder)
    settings = project / "content/dossier.yaml"
    text = settings.read_text("utf-8").replace("languages: [ar, en]", f"languages: [{', '.join(EDITIONS)}]")
    settings.write_text(text.replace("title:\n", f"title:\n  ckb: {TITLE}\n", 1), "utf-8")
    (project / "content/dispatches/english.txt").write_text(ENGLISH, "utf-8")
    (project / "content/dispatches/english.yaml").write_text("show: full\nlanguage: en\n", "utf-8")
    translate(project, SOURCE, "ckb", KURDISH)
    (project / "content/translations/ar").mkdir()
    translate(project, "english", "ar", dict(enumerate(ARABIC)))
    catalog = polib.POFile()
    catalog.metadata = {"Content-Type": "text/plain; charset=utf-8", "Plural-Forms": "nplurals=2; plural=(n != 1);"}
    catalog += [polib.POEntry(msgid=message, msgstr=own) for message, own in INTERFACE.items()]
    messages = project / "plugins/pelican_dossier/locale/ckb/LC_MESSAGES"
    messages.mkdir(parents=True)
    catalog.save(str(messages / "dossier.po"))
    run = run_dossier("build", cwd=project, PYTHONPATH=str(project / "plugins"))
    assert run.returncode == 0, run.stderr


@cache
def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(without_lines(path.read_text(encoding="utf-8")), "lxml")


def pages(site: Path, language: str) -> dict[str, BeautifulSoup]:
    """Path -> page, without those that the editors wrote, which stand in the languages they wrote them in."""
    folder = site / language
    found = {path.relative_to(folder).as_posix(): parsed(path) for path in sorted(folder.rglob("*.html"))}
    return {path: page for path, page in found.items() if not page.select("body.editors-page")}


def language_of(tag: Tag | None) -> str:
    return "" if tag is None else str(tag["lang"]) if tag.get("lang") else language_of(tag.parent)


def texts(page: BeautifulSoup) -> Iterator[tuple[Tag, str]]:
    """The words of a page with what they stand in; names of files and marks of paragraphs are in no language."""
    for text in page.find_all(string=True):
        holder = text.parent
        assert holder is not None
        nameless = holder.name in ("code", "script") or (holder.name == "bdi" and not holder.get("lang"))
        if holder.name not in ("[document]", "html") and not nameless and re.search(r"[^\W\d_]", text):
            yield holder, " ".join(text.split())


def test_the_three_editions_have_the_same_pages_and_anchors(site: Path) -> None:
    note = re.compile(r"n\d")  # stands only where the words do not say the date to readers of that edition

    def anchors(language: str) -> dict[str, set[str]]:
        return {path: _without_facing(page, note) for path, page in pages(site, language).items()}

    first, *others = (anchors(language) for language in EDITIONS)
    assert len(first) > 50
    assert all(other == first for other in others)


def _without_facing(page: BeautifulSoup, note: re.Pattern[str]) -> set[str]:
    """The anchors of a page; where another language faces the text, each paragraph has one for its other side too."""
    found = {str(tag["id"]) for tag in page.find_all(id=True) if not note.match(str(tag["id"]))}
    paragraphs = {id_ for id_ in found if re.fullmatch(r"p\d+", id_)}
    facing = {f"{id_}-facing" for id_ in paragraphs if page.select_one(".facing") is not None}
    assert {id_ for id_ in found if id_.endswith("-facing")} == facing
    return found - facing


def test_the_kurdish_edition_is_kurdish_from_right_to_left(site: Path) -> None:
    for page in pages(site, "ckb").values():
        assert page.html is not None
        assert (page.html["lang"], page.html["dir"]) == ("ckb", "rtl")


def test_every_page_leads_to_itself_in_each_other_language(site: Path) -> None:
    for language in EDITIONS:
        for path, page in pages(site, language).items():
            others = [other for other in EDITIONS if other != language]
            switches = page.select("header a.switch")
            assert [switch["hreflang"] for switch in switches] == others
            here = (site / language / path).parent
            assert [(here / str(a["href"])).resolve() for a in switches] == [site / other / path for other in others]
            assert [link["hreflang"] for link in page.select("link[rel=alternate][hreflang]")] == others
            for place in page.select(".same-place"):
                assert [a["hreflang"] for a in place.select("a")] == others


def test_the_root_offers_three_languages_each_by_its_own_name(site: Path) -> None:
    offered = parsed(site / "index.html").select("main a")
    assert [a["href"] for a in offered] == [f"{language}/index.html" for language in EDITIONS]
    assert [a.select_one(".language").get_text() for a in offered] == ["العربية", "English", "کوردیی ناوەندی"]  # type: ignore[union-attr]
    assert offered[2].select_one(f'.title[lang="ckb"][dir="rtl"]:-soup-contains("{TITLE}")')


def test_what_is_translated_is_shown_in_kurdish_and_the_rest_in_its_own_language(site: Path) -> None:
    page = pages(site, "ckb")[f"sources/{SOURCE}/index.html"]
    for section in page.select("section.paragraph"):
        at = int(str(section["id"])[1:])
        shown = section.select_one(".translation > *")
        assert shown is not None
        if at in KURDISH:
            assert (shown["lang"], shown["dir"], shown.get_text()) == ("ckb", "rtl", KURDISH[at])
        else:
            assert shown["class"] == ["missing"]
        assert {(own["lang"], own["dir"]) for own in section.select(".original > *")} == {("ar", "rtl")}
    untranslated = pages(site, "ckb")["sources/004_5ef256accc8a372d/index.html"]
    assert not untranslated.select(".translation")
    assert {own["lang"] for own in untranslated.select(".original > *")} == {"ar"}
    english = pages(site, "ckb")["sources/english/index.html"]
    assert {(own["lang"], own["dir"]) for own in english.select(".original > *")} == {("en", "ltr")}


def test_nothing_passes_for_kurdish_that_is_not(site: Path) -> None:
    months = "|".join(
        (*get_month_names("wide", locale="ckb").values(), *get_month_names("abbreviated", locale="ckb").values())
    )
    under_its_year = re.compile(rf"(?:\d{{1,2}}ی )?(?:{months})(?: \d{{1,2}})?")
    whole = re.compile(rf"\d{{1,2}}ی [^\W\d]+( [^\W\d]+)? \d{{4}}|\d{{4}} [^\W\d]+( [^\W\d]+)?|(?:{months})ی \d{{4}}")
    kurdish = {*KURDISH.values(), TITLE, *NAMES, *INTERFACE.values(), "کوردیی ناوەندی"}
    for path, page in pages(site, "ckb").items():
        for holder, text in texts(page):
            said = text.removesuffix(f" – {TITLE}").rstrip("…") if holder.name == "title" else text.rstrip("…")
            if language_of(holder) == "ckb" and said not in kurdish:
                stands_under_it = (
                    holder.name == "h3"
                    or holder.find_parent(class_="when")
                    or holder.find_parent("svg", class_="strip")
                )
                written = whole.fullmatch(said) or (stands_under_it and under_its_year.fullmatch(said))
                assert written or said in " ".join(KURDISH.values()), f"{path}: {text}"
        for tag in page.select("[aria-label], [title]"):
            assert language_of(tag) != "ckb", f"{path}: {tag}"


def test_the_interface_speaks_english_and_says_so(site: Path) -> None:
    latin = re.compile("[A-Za-z]{3}")
    for path, page in pages(site, "ckb").items():
        assert page.select_one("main [lang=en][dir=ltr]") is not None, path
        for holder, text in texts(page):
            if latin.search(text) and text not in NAMES:
                assert language_of(holder) == "en" or holder.find_parent(class_="original"), f"{path}: {text}"
        for tag in page.find_all(lang=True):
            is_isolated = tag.name == "tspan" and tag.get_text().startswith("\N{FIRST STRONG ISOLATE}")
            said = tag.get("dir") or tag.get("direction")
            assert tag.name in ("link", "title") or is_isolated or said == direction(str(tag["lang"])), f"{path}: {tag}"
    assert spoken("ckb") == "en"


def test_the_few_words_that_the_interface_has_in_kurdish_are_used(site: Path) -> None:
    page = pages(site, "ckb")["timeline/index.html"]
    heading = page.select_one("h1")
    assert heading is not None
    assert heading.get_text() == INTERFACE["Timeline"]
    assert language_of(heading) == "ckb"
    menu = [a.get_text() for a in page.select("nav.menu a")]
    assert menu[:5] == ["Story", INTERFACE["Timeline"], "Questions", "Findings", INTERFACE["Sources"]]


def test_dates_are_written_in_kurdish(site: Path) -> None:
    seen = 0
    for page in pages(site, "ckb").values():
        for tag in page.select("time[lang=ckb]"):
            if len(value := str(tag["datetime"])) == 10:
                day = date.fromisoformat(value)
                stands_under_its_year = tag.find_parent(class_="when") is not None
                told = format_skeleton("MMMMd", day, locale="ckb") if stands_under_its_year else None
                assert tag.get_text() == (told or format_date(day, "long", locale="ckb"))
                seen += 1
    assert seen > 50
    timeline = pages(site, "ckb")["timeline/index.html"]
    assert timeline.select_one('.when time[lang="ckb"]:-soup-contains("تشرینی دووەم 6")') is not None


def test_a_dispatch_written_in_english_is_translated_into_arabic(site: Path) -> None:
    page = pages(site, "ar")["sources/english/index.html"]
    translated = page.select(".translation > *")
    assert [(p["lang"], p["dir"], p.get_text()) for p in translated] == [("ar", "rtl", line) for line in ARABIC]
    originals = page.select(".original > *")
    assert [(p["lang"], p["dir"], p.get_text()) for p in originals] == [
        ("en", "ltr", line) for line in ENGLISH.splitlines()
    ]
    assert "ترجمة Soran." in page.get_text()
    facing = pages(site, "en")["sources/english/index.html"].select(".original ~ .translation.facing > *")
    assert [(p["lang"], p["dir"], p.get_text()) for p in facing] == [("ar", "rtl", line) for line in ARABIC]

"""What readers see of translations: who made them, what is missing, what the glossary says."""

import re
from pathlib import Path

import polib
import pytest
from bs4 import BeautifulSoup, Tag

from tests.inprocess import dossier


def page(site: Path, address: str) -> BeautifulSoup:
    return BeautifulSoup((site / address / "index.html").read_text(encoding="utf-8"), "lxml")


def source(site: Path, language: str, unique: str) -> BeautifulSoup:
    (folder,) = (site / language / "sources").glob(f"{unique}*")
    return page(site, f"{language}/sources/{folder.name}")


def test_every_page_of_a_translated_edition_says_who_translated_when_and_who_reviewed(built: Path) -> None:
    for path in (built / "en").rglob("*.html"):
        footer = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").footer
        assert footer is not None
        credit = footer.select_one(".translated-by")
        assert credit is not None, path
        assert "Translated by a language model on 26 November 2026." in credit.text
        assert "Not yet reviewed by a person." in credit.text
    assert page(built, "ar/timeline").select("footer .translated-by") == []


def test_the_state_of_the_translations_has_every_source(built: Path) -> None:
    for language, complete in (("en", "19 of 19 paragraphs"), ("ar", "19 من 19 فقرة")):
        rows = page(built, f"{language}/translations").select("main li")
        assert len(rows) == 5
        assert complete in rows[0].text


def test_what_the_editors_let_differ_is_published_with_their_reason(project: Path) -> None:
    (catalog,) = project.glob("content/translations/en/004*.po")
    text = catalog.read_text(encoding="utf-8")
    catalog.write_text(text.replace("27 September 2025", "28 September 2025"), encoding="utf-8")
    (id_,) = re.findall(r"parity-[0-9a-f]{10}", dossier("check", cwd=project).stderr)
    decision = f"- {{id: {id_}, decision: accepted, reason: {{en: For the test}}, date: 2026-01-02}}"
    (project / "content/decisions.yaml").write_text(f"format: 1\ndecisions:\n{decision}\n", encoding="utf-8")
    assert dossier("build", cwd=project).returncode == 0
    (accepted,) = page(project / "output", "en/translations").select(".accepted")
    assert re.search(r"2 January 2026.*27 / 28.*For the test", " ".join(accepted.text.split()))


@pytest.fixture
def half_translated(project: Path) -> Path:
    """A site with one paragraph of 004 untranslated and one translated from other words."""
    (path,) = project.glob("content/translations/en/004*.po")
    catalog = polib.pofile(str(path), wrapwidth=0)
    catalog[1].msgstr = ""
    catalog[2].msgid += " وأضاف شيئا آخر."
    catalog.save()
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    return project / "output"


def test_an_untranslated_passage_stands_in_its_own_language_with_its_names_in_the_readers(
    half_translated: Path,
) -> None:
    shown = source(half_translated, "en", "004").find(id="p1")
    assert isinstance(shown, Tag)
    missing = shown.select_one(".missing")
    assert missing is not None
    assert missing.text == "This paragraph is not translated yet."
    original = shown.select_one(".original p")
    assert original is not None
    assert (original["lang"], original["dir"]) == ("ar", "rtl")
    notes = " ".join(" ".join(reading.text for reading in shown.select(".reading")).split())
    assert "Sabah al-Numan" in notes
    assert "6 November 2025" in notes


def test_the_state_names_what_is_missing_and_what_is_outdated(half_translated: Path) -> None:
    (row,) = (li for li in page(half_translated, "en/translations").select("main li") if "2 of 4" in li.text)
    places = {label.text: label.find_next("a") for label in row.select(".places .label")}
    assert {label: link.text for label, link in places.items() if link} == {
        "Not translated yet:": "p1",
        "Original changed after translation:": "p2",
    }


@pytest.mark.parametrize(("language", "words"), [("en", "An agreement that Iraq"), ("ar", "اتفاقية وقّعها العراق")])
def test_a_term_is_explained_where_it_stands_and_in_the_glossary(built: Path, language: str, words: str) -> None:
    (term,) = source(built, language, "004").select("#p1 .original .term")
    assert str(term["data-tip"]).startswith(words)
    entry = page(built, f"{language}/glossary").find(id=str(term["href"]).partition("#")[2])
    assert isinstance(entry, Tag)
    assert words in entry.text
    assert re.search("Strategic Framework Agreement", entry.text)
    assert len(entry.select(".where a")) == 2


def test_a_translation_has_its_terms_explained_too(built: Path) -> None:
    (term,) = source(built, "en", "004").select("#p1 .translation .term")
    assert term.text == "Strategic Framework Agreement"

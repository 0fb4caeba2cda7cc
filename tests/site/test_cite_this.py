"""Every source and passage is cited, and read back by programs that others wrote: no surer than the page."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bs4 import BeautifulSoup
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from edtf import parse_edtf
from playwright.sync_api import Browser, expect

from pelican_dossier.build import what_is_missing
from tests.site.conftest import SITE_URL, SOURCES

INFERRED = "003_57f495dec0a2a805"
FORMATS = ("json", "bib", "ris")


def data(site: Path) -> dict[str, dict[str, Any]]:
    read = json.loads((site / "data/dossier.json").read_text("utf-8"))
    return {dispatch["id"]: dispatch for dispatch in read["dispatches"]}


def csl(site: Path, language: str = "en") -> dict[str, dict[str, Any]]:
    read = json.loads((site / f"data/bibliography.{language}.json").read_text("utf-8"))
    return {item["id"]: item for item in read}


def ris(site: Path, language: str = "en") -> dict[str, dict[str, Any]]:
    read = rispy.loads((site / f"data/bibliography.{language}.ris").read_bytes().decode())
    return {item["id"]: item for item in read}


def bibtex(site: Path, language: str = "en") -> dict[str, dict[str, str]]:
    library = parse_string((site / f"data/bibliography.{language}.bib").read_text("utf-8"))
    assert not library.failed_blocks
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


def head(site: Path, language: str, source: str) -> dict[str, str]:
    page = BeautifulSoup((site / f"{language}/sources/{source}/index.html").read_text("utf-8"), "lxml")
    return {str(meta["name"]): str(meta["content"]) for meta in page.select("head meta[name]")}


def cite(site: Path, language: str, source: str) -> BeautifulSoup:
    page = BeautifulSoup((site / f"{language}/sources/{source}/index.html").read_text("utf-8"), "lxml")
    (block,) = page.select("section.cite")
    return BeautifulSoup(str(block), "lxml")


def sentence(site: Path, language: str, source: str) -> str:
    first = cite(site, language, source).select_one(".sentence")
    assert first is not None
    return first.get_text()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_source_with_a_page_is_cited_in_every_format(addressed: Path, language: str) -> None:
    public = set(data(addressed))
    assert {"known", "between", "unknown", "gone"} < public
    assert "draft" not in public
    for read in (csl, ris, bibtex):
        assert set(read(addressed, language)) == public
    for source in public:
        for ending in FORMATS:
            assert (addressed / f"{language}/sources/{source}/citation.{ending}").is_file()
        links = [str(a["href"]) for a in cite(addressed, language, source).select(".cite-files a")]
        assert links == [f"citation.{ending}" for ending in FORMATS]


def test_the_files_say_what_the_dossier_says(addressed: Path) -> None:
    items, records, entries = csl(addressed, "ar"), ris(addressed, "ar"), bibtex(addressed, "ar")
    for id_, dispatch in data(addressed).items():
        headline = dispatch["title"] or dispatch["sidecar"]["headline"].get(dispatch["language"])
        item, record, entry = items[id_], records[id_], entries[id_]
        assert item.get("title") == headline
        assert record.get("title") == headline
        assert entry.get("title", "").strip("{}") == (
            (headline or "")
            .replace("}", "\\textbraceright{}")
            .replace("{", "\\textbraceleft{}", 1)
            .replace("&", "\\&")
            .replace("_", "\\_")
        ).replace("%", "\\%")
        assert item.get("container-title") == dispatch["publisher"] == record.get("secondary_title")
        assert item["language"] == dispatch["language"] == record["language"] == entry["language"]
        url = dispatch["sidecar"]["url"] or f"{SITE_URL}/ar/sources/{id_}/index.html"
        assert item["URL"] == url == record["urls"][0] == entry["url"]
        assert ("accessed" in item) == bool(dispatch["sidecar"]["url"] and dispatch["sidecar"]["retrieved"])


def test_a_stated_day_is_a_day_in_every_format(addressed: Path) -> None:
    assert csl(addressed)["known"]["issued"] == {"date-parts": [[2025, 11, 5]]}
    assert csl(addressed)["known"]["accessed"] == {"date-parts": [[2025, 12, 1]]}
    assert ris(addressed)["known"]["date"] == "2025/11/05/"
    assert bibtex(addressed)["known"]["date"] == "2025-11-05"
    assert head(addressed, "en", "known")["citation_publication_date"] == "2025/11/05"
    assert "5 November 2025" in sentence(addressed, "en", "known")
    assert "?" not in sentence(addressed, "en", "known").replace("a?b", "")


@pytest.mark.parametrize(("language", "words"), [("en", "about 27 September 2024"), ("ar", "نحو 27 أيلول/سبتمبر 2024")])
def test_an_inferred_day_stays_doubtful_in_every_format(addressed: Path, language: str, words: str) -> None:
    assert data(addressed)[INFERRED]["published"]["from"] == "inferred"
    assert words in sentence(addressed, language, INFERRED)
    assert csl(addressed, language)[INFERRED]["issued"] == {"date-parts": [[2024, 9, 27]], "circa": True}
    assert ris(addressed, language)[INFERRED]["date"] == "2024/09/27/2024-09-27?"
    assert bibtex(addressed, language)[INFERRED]["date"] == "2024-09-27?"
    tags = head(addressed, language, INFERRED)
    assert "citation_publication_date" not in tags
    assert str(parse_edtf(tags["DC.date"])) == "2024-09-27?"


def test_one_of_several_days_is_none_of_them(addressed: Path) -> None:
    assert csl(addressed)["between"]["issued"] == {"date-parts": [[2025, 10, 30], [2025, 11, 2]], "circa": True}
    assert bibtex(addressed)["between"]["date"] == "2025"
    assert ris(addressed)["between"]["date"] == "2025///[2025-10-30..2025-11-02]"
    tags = head(addressed, "en", "between")
    assert tags["citation_publication_date"] == "2025"
    parse_edtf(tags["DC.date"])
    assert "[30 October 2025 to 2 November 2025?]" in sentence(addressed, "en", "between")
    assert "on one of these days: 30 October 2025 to 2 November 2025" in csl(addressed)["between"]["note"]


@pytest.mark.parametrize(("language", "words"), [("en", "n.d."), ("ar", "د.ت.")])
def test_what_is_not_known_is_not_said(addressed: Path, language: str, words: str) -> None:
    assert set(csl(addressed, language)["unknown"]) == {"URL", "id", "language", "note", "type"}
    assert sentence(addressed, language, "unknown").lower().startswith(words)
    tags = head(addressed, language, "unknown")
    assert {"citation_publication_date", "citation_title", "citation_journal_title", "DC.date"} & set(tags) == set()


def test_a_withdrawn_source_is_cited_as_withdrawn(addressed: Path) -> None:
    assert "Withdrawn from this dossier on 5 January 2026." in csl(addressed)["gone"]["note"]
    assert "Withdrawn from this dossier on 5 January 2026." in " ".join(ris(addressed)["gone"]["notes"])
    shown = " ".join(cite(addressed, "en", "gone").get_text().split())
    assert "Withdrawn from this dossier on 5 January 2026." in shown


def test_neither_drafts_nor_withheld_words_are_cited(addressed: Path) -> None:
    hidden = [SOURCES[name][1].strip() for name in ("unknown", "gone", "draft")]
    for path in addressed.rglob("*"):
        if path.suffix in {".json", ".jsonld", ".bib", ".ris", ".xml", ".html"}:
            text = path.read_text("utf-8")
            assert not any(words in text for words in [*hidden, "Unfinished talks"]), path


def test_a_headline_in_another_language_stands_with_its_translation(addressed: Path) -> None:
    headline = data(addressed)[INFERRED]["sidecar"]["headline"]
    assert csl(addressed, "en")[INFERRED]["title"] == f"{headline['ar']} [{headline['en']}]"
    assert ris(addressed, "en")[INFERRED]["translated_title"] == headline["en"]
    assert csl(addressed, "ar")[INFERRED]["title"] == headline["ar"]
    assert head(addressed, "en", INFERRED)["citation_title"] == headline["ar"]


def test_a_headline_keeps_the_capitals_it_was_printed_with(addressed: Path) -> None:
    assert "“Bases: 50% of {them} & more_left”. The Example & Sons, 5 November 2025." in sentence(
        addressed, "en", "known"
    )


def test_another_processor_and_style_can_cite_from_the_file(addressed: Path) -> None:
    items = list(csl(addressed).values())
    style = CitationStylesStyle("harvard-cite-them-right", validate=False, locale="en-GB")
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    bibliography.register(Citation([CitationItem("known")]))
    (said,) = map(str, bibliography.bibliography())
    assert "2025" in said
    assert "https://news.example/a?b=1&c=2" in said
    assert "Example & Sons" in said


def test_the_arabic_sentence_is_arabic(addressed: Path) -> None:
    for source in data(addressed):
        said = sentence(addressed, "ar", source)
        # what is left without the original's own words and its address
        own = re.sub(r"«.*»|https?://\S+", "", said) if source[0].isdigit() else ""
        assert not re.search(r"[A-Za-z,;?]", own), said


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_passage_has_a_sentence_with_its_own_address(addressed: Path, language: str) -> None:
    for source in (INFERRED, "known"):
        page = f"{SITE_URL}/{language}/sources/{source}/index.html"
        block = cite(addressed, language, source)
        rows = block.select(".cite-passages li")
        assert len(rows) == len(data(addressed)[source]["paragraphs"])
        for at, row in enumerate(rows):
            assert row["id"] == f"cite-p{at}"
            number = {"ar": f"الفقرة {at + 1}، ", "en": f"para. {at + 1}, "}[language]
            assert f"{number}{page}#p{at}" in row.select_one(".line").get_text()  # type: ignore[union-attr]
    assert "https://news.example/a?b=1&c=2" in cite(addressed, language, "known").select(".cite-passages li")[0].text


def line(site: Path, language: str, source: str, paragraph: int | None = None) -> str:
    at = "section.cite > div > .line" if paragraph is None else f"#cite-p{paragraph} .line"
    words = cite(site, language, source).select_one(f"{at} > span")
    assert words is not None
    return words.get_text()


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        (
            "en",
            "Arab Today, [Washington and Baghdad announce end of Coalition military mission in Iraq by end of"
            " September 2025], about 27 September 2024. In: The end of the Coalition’s mission in Iraq, para. 9,"
            f" {SITE_URL}/en/sources/{INFERRED}/index.html#p8, dispatches up to ",
        ),
        (
            "ar",
            "العرب اليوم، [واشنطن وبغداد تعلنان إنهاء مهمة التحالف العسكرية في العراق بحلول نهاية سبتمبر 2025]،"
            " نحو 27 أيلول/سبتمبر 2024. في: نهاية مهمة التحالف في العراق، الفقرة 9،"
            f" {SITE_URL}/ar/sources/{INFERRED}/index.html#p8، الأخبار حتى ",
        ),
    ],
)
def test_one_line_says_all_that_a_citation_needs(addressed: Path, language: str, wanted: str) -> None:
    assert line(addressed, language, INFERRED, 8).startswith(wanted)


def test_the_line_is_no_surer_than_what_is_known(addressed: Path) -> None:
    assert line(addressed, "en", "unknown").startswith("date not known. In: The end of")
    assert "[30 October 2025 to 2 November 2025?]. In: " in line(addressed, "en", "between")
    assert "5 November 2025, https://news.example/a?b=1&c=2. In: " in line(addressed, "en", "known")


def test_a_line_is_copied_where_scripts_run(browser: Browser, origins: dict[str, str]) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{origins['server']}/en/sources/{INFERRED}/index.html#cite-p8")
    button = page.locator("#cite-p8 .copy")
    button.click()
    expect(button).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#cite-p8 .line > span").inner_text()
    context.close()


def test_without_an_address_of_the_site_the_line_ends_with_the_paragraph(built: Path) -> None:
    assert "para. 1, dispatches up to " in line(built, "en", INFERRED, 0)
    assert "URL" not in csl(built)[INFERRED]
    assert "citation_public_url" not in head(built, "en", INFERRED)


def test_editors_are_told_what_citations_lack(tmp_path: Path) -> None:
    conf = tmp_path / "pelicanconf.py"
    conf.write_text("SITEURL = ''\n", "utf-8")
    assert "has no SITEURL" in what_is_missing(conf)
    conf.write_text("SITEURL = 'https://dossier.example'\n", "utf-8")
    assert what_is_missing(conf) == ""

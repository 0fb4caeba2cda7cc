"""The printed dossier, as its readers copy from it, search it and cite it."""

import difflib
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import polib
import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from tests.conftest import ROOT, Shared, copy_of_the_project, run_dossier
from tests.inprocess import dossier

DISPATCHES = sorted((ROOT / "content/dispatches").glob("*.txt"))
LANGUAGES = ["ar", "en"]
WITHHELD, DRAFT, WITHDRAWN = "withheld", "waiting", "gone"
SECRET = "قالت المصادر اليوم الجمعة (7 تشرين الثاني 2025)، إن القافلة السرية سوف تنسحب ليلاً."
DOUBTFUL = "عنوان الخبر\nقال مسؤول إن الاجتماع عقد في 31 شباط 2025 ببغداد، وإن الموعد لاحق.\n"


@pytest.fixture(scope="session")
def printed(shared: Shared) -> Path:
    """The project's own site with its PDFs, and beside it dispatches that may not be read in it."""
    return shared("print", make_printed) / "output"


def make_printed(folder: Path) -> None:
    project = copy_of_the_project(folder)
    dispatches = project / "content/dispatches"
    for name, sidecar in (
        (WITHHELD, "show: card\nheadline: {ar: عنوان بلا نص, en: A headline without a text}\n"),
        (DRAFT, "status: draft\nheadline: {ar: مسودة, en: A draft}\n"),
        (WITHDRAWN, "status: withdrawn\nwithdrawn: {date: 2026-01-05, reason: {en: An error, ar: خطأ}}\n"),
    ):
        (dispatches / f"{name}.txt").write_text(SECRET, "utf-8")
        (dispatches / f"{name}.yaml").write_text(sidecar, "utf-8")
    (dispatches / "unsure.txt").write_text(DOUBTFUL, "utf-8")
    (dispatches / "unsure.yaml").write_text("show: full\npublished: 2025-11-06\n", "utf-8")
    where = ("--output", "output")
    run = run_dossier(
        "build", "--print", *where, cwd=project, PYTHONHASHSEED="1", TZ="Asia/Baghdad", SOURCE_DATE_EPOCH="1"
    )
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""


def whole(output: Path, language: str) -> Path:
    return output / f"{language}/dossier-{language}.pdf"


def of_source(output: Path, language: str, id_: str) -> Path:
    return output / f"{language}/sources/{id_}/{id_}-{language}.pdf"


def copied(pdf: Path, *options: str) -> str:
    """What a reader copies from a PDF."""
    run = subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, check=True)
    return run.stdout.decode("utf-8")


@cache
def beginnings(pdf: Path) -> dict[str, int]:
    """On which page each source of the whole dossier begins, and what follows them."""
    reader = PdfReader(pdf)
    named = {
        name: place
        for name, place in reader.named_destinations.items()
        if name == "statements" or (name.startswith("sources.") and name.count(".") == 1)
    }
    pages = {name: reader.get_destination_page_number(place) for name, place in named.items()}
    return {name: page for name, page in pages.items() if page is not None}


def pages_of(pdf: Path, source: str) -> list[str]:
    """The pages of one source of the whole dossier, as pdftotext wants them named."""
    first = beginnings(pdf)[source]
    last = min(page for page in beginnings(pdf).values() if page > first)
    return ["-f", str(first + 1), "-l", str(last + 1)]


def words(text: str) -> list[str]:
    """Runs of letters with their marks, and runs of digits; letters in any form are the letters.

    Words are taken as they come, never put in order. pdftotext moves the space behind a number before it, so that
    digits and letters are told apart by what they are.
    """
    plain = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", unicodedata.normalize("NFKC", text))
    return re.findall(r"\d+|[^\W\d_][^\W\d_\u064b-\u0652]*(?:[\u064b-\u0652]+[^\W\d_]*)*", plain)


def share(wanted: list[str], found: list[str]) -> float:
    """The share of the wanted words that are found in their order."""
    matcher = difflib.SequenceMatcher(None, wanted, found, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(wanted)


def outline(entries: list[Any]) -> Iterator[str]:
    """The titles of bookmarks at all levels."""
    for entry in entries:
        if isinstance(entry, list):
            yield from outline(entry)
        else:
            yield str(entry.title)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", DISPATCHES, ids=lambda file: file.stem)
def test_what_is_copied_from_a_source_is_the_source(printed: Path, file: Path, language: str) -> None:
    found = words(copied(of_source(printed, language, file.stem)))
    assert share(words(file.read_text("utf-8")), found) >= 0.99
    if language == "en":
        catalog = polib.pofile(str(ROOT / f"content/translations/en/{file.stem}.po"))
        assert share(words(" ".join(entry.msgstr for entry in catalog)), found) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_copied_from_the_whole_dossier_is_each_source(printed: Path, language: str) -> None:
    pdf = whole(printed, language)
    for file in DISPATCHES:
        found = words(copied(pdf, *pages_of(pdf, f"sources.{file.stem}")))
        assert share(words(file.read_text("utf-8")), found) >= 0.99, file.stem


def test_the_measure_sees_words_that_are_missing_or_out_of_order() -> None:
    wanted = words("انسحبت القوات من قاعدة عين الأسد في 2025")
    assert share(wanted, words("انسحبت القوات من قاعدة عين في 2025")) < 0.99
    assert share(wanted, words("عين الأسد في 2025 انسحبت القوات من قاعدة")) < 0.99
    assert share(wanted, words("انسحبت القوات من قاعدة عين الأ سد في 2025")) < 0.99


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_says_its_language_its_title_and_its_day(printed: Path, language: str) -> None:
    for pdf in (whole(printed, language), of_source(printed, language, DISPATCHES[0].stem)):
        reader = PdfReader(pdf)
        root: Any = reader.root_object
        assert root["/Lang"] == language
        assert root["/MarkInfo"]["/Marked"]
        assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()
        assert reader.metadata is not None
        assert reader.metadata.title
        assert reader.metadata.author is None
        assert str(reader.metadata.creation_date).startswith("2025-11-07")


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("ar", ["المحتويات", "التسلسل الزمني", "المصادر", "الملاحظات", "مسرد المصطلحات"]),
        ("en", ["Contents", "Timeline", "Sources", "Findings", "Glossary"]),
    ],
)
def test_the_whole_dossier_has_its_parts_as_bookmarks(printed: Path, language: str, parts: list[str]) -> None:
    reader = PdfReader(whole(printed, language))
    assert len(reader.pages) > 20
    titles = list(outline(reader.outline))
    assert [title for title in titles if title in parts] == parts
    assert any("عنوان" in title or "headline" in title for title in titles)


def test_the_contents_name_the_page_where_a_part_begins(printed: Path) -> None:
    pages = copied(whole(printed, "en")).split("\f")
    (said,) = re.findall(r"^Findings \.+ ?(\d+)$", pages[1], re.MULTILINE)
    assert "Findings" in pages[int(said) - 1].splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_passages_of_the_same_document(printed: Path, language: str) -> None:
    reader = PdfReader(whole(printed, language))
    wanted = {f"sources.{DISPATCHES[0].stem}.p8", "timeline", "colophon"}
    assert wanted <= set(reader.named_destinations)
    targets = [
        str(annotation.get_object()["/Dest"])
        for page in reader.pages
        for annotation in page.get("/Annots", ())
        if "/Dest" in annotation.get_object()
    ]
    assert any(target.startswith("sources.") for target in targets)
    assert set(targets) <= set(reader.named_destinations)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_withheld_stands_in_no_document(printed: Path, language: str) -> None:
    for pdf in sorted((printed / language).rglob("*.pdf")):
        found = words(copied(pdf))
        assert not {"القافلة", "ليلاً"} & set(found), pdf.name
        assert not {"مسودة", "draft"} & set(found), pdf.name
    card = copied(of_source(printed, language, WITHHELD))
    assert re.search({"ar": r"الفقرة\W+1\b", "en": r"para\.\s1\b"}[language], card)
    assert {"ar": "عنوان", "en": "headline"}[language] in card
    for id_ in (DRAFT, WITHDRAWN):
        assert not of_source(printed, language, id_).exists()
    assert "2026" in copied(whole(printed, language))  # the day of the withdrawal


@pytest.mark.parametrize(("language", "sign"), [("ar", "مشكوك فيه"), ("en", "doubtful")])
def test_a_doubtful_date_stays_doubtful(printed: Path, language: str, sign: str) -> None:
    page = BeautifulSoup((printed / f"{language}/sources/unsure/index.html").read_text("utf-8"), "lxml")
    assert page.select(".doubtful"), "the page itself has no doubt; choose another example"
    assert sign in copied(of_source(printed, language, "unsure"))


def test_pages_lead_to_their_documents_and_say_how_large_they_are(printed: Path) -> None:
    id_ = DISPATCHES[0].stem
    for place in ("ar/downloads", "ar", f"ar/sources/{id_}"):
        page = BeautifulSoup((printed / place / "index.html").read_text("utf-8"), "lxml")
        (link,) = page.select('a[type="application/pdf"]')
        target = (printed / place / str(link["href"])).resolve()
        assert target.read_bytes().startswith(b"%PDF-")
        assert link.parent is not None
        assert f"{target.stat().st_size:,}" in link.parent.get_text()


def test_without_being_asked_nothing_is_printed_and_nothing_leads_there(built: Path) -> None:
    assert list(built.rglob("*.pdf")) == []
    for page in built.rglob("*.html"):
        assert "application/pdf" not in page.read_text("utf-8")


def test_the_same_dossier_is_the_same_bytes_and_is_drawn_once(printed: Path) -> None:
    project = printed.parent
    first = {path.relative_to(printed): path.read_bytes() for path in sorted(printed.rglob("*.pdf"))}
    kept = sorted((project / ".cache/print").iterdir())
    assert len(kept) == len(first)
    (project / ".cache/print" / kept[0].name).unlink()  # has to be drawn anew, elsewhere in the world
    kept[1].write_bytes(kept[1].read_bytes()[:-9])  # as a full disk leaves it
    elsewhere = {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    run = run_dossier("snapshot", "again", "--print", cwd=project, **elsewhere)
    assert run.returncode == 0, run.stderr
    again = project / "again/data/site"
    assert {path.relative_to(again): path.read_bytes() for path in sorted(again.rglob("*.pdf"))} == first


def test_a_machine_that_cannot_draw_is_told_what_it_lacks(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library libpango')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    run = dossier("build", "--print", cwd=project)
    assert run.returncode == 3
    assert run.stderr.startswith("the machine failed: PDFs need WeasyPrint")
    assert len(run.stderr.splitlines()) == 1
    assert not (project / "output").exists()

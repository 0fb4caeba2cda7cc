"""``show`` and ``status`` are obeyed in every file of the output."""

import gzip
import html
import json
import re
from pathlib import Path

import pytest

from pelican_dossier.languages.searchkeys import keys
from pelican_dossier.publishing.search.engine import encoded
from tests.conftest import without_the_editors_texts
from tests.inprocess import dossier

SOURCE = "000_8bfb806fada896e9"
CITED = {5, 6, 8, 9, 10, 11, 12}
"""Its paragraphs that hold a shared passage, a finding or an answer: under ``show: passages`` they alone are printed."""


def sentences_of(project: Path, source: str) -> dict[int, list[str]]:
    """Each paragraph's words as they could leak: whole clauses of the original and of the translation."""
    import polib

    text = (project / f"content/dispatches/{source}.txt").read_text("utf-8")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    clauses = {
        at: [c.strip() for c in line.replace('"', "،").split("،") if len(c) > 30] for at, line in enumerate(lines)
    }
    for entry in polib.pofile(str(project / f"content/translations/en/{source}.po")):
        clauses[int(entry.msgctxt[1:])] += [c.strip() for c in entry.msgstr.replace("“", ",").split(",") if len(c) > 40]
    return clauses


def leaks(output: Path, clauses: list[str]) -> list[tuple[str, str]]:
    found = []
    for path in sorted(output.rglob("*")):
        if path.is_file():
            text = opened(path).decode("utf-8", "replace")
            if path.suffix == ".ics":
                text = unfolded(text)
            shown = without_tags(text)
            found += [
                (path.relative_to(output).as_posix(), c)
                for c in clauses
                if c in text or c in shown or json.dumps(c)[1:-1] in text
            ]
    return found


def unfolded(calendar: str) -> str:
    """A calendar's words as they are read: its lines are cut anywhere, and commas are escaped."""
    return re.sub(r"\\([,;])", r"\1", re.sub(r"\r\n[ \t]", "", calendar))


def opened(path: Path) -> bytes:
    """A file's bytes; those of the search's index are compressed."""
    data = path.read_bytes()
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def indexed(output: Path, word: str) -> bool:
    """Whether the index of a search holds a word."""
    key = encoded(keys(word).words).encode()
    return any(key in opened(path) for path in output.glob("*/search/pagefind/index/*"))


def without_tags(page: str) -> str:
    """What a page shows: a name or a date that is marked in a clause would hide it."""
    return html.unescape(re.sub(r"<[^>]*>", "", page))


def built_with(project: Path, sidecar: str, *, alone: bool = False) -> Path:
    (project / f"content/dispatches/{SOURCE}.yaml").write_text(
        sidecar + "headline: {en: A headline, ar: عنوان}\n", "utf-8"
    )
    if alone:  # what another dispatch repeats is the other's to publish
        for path in (project / "content/dispatches").glob("001_*"):
            path.unlink()
        for path in (project / "content/translations/en").glob("001_*"):
            path.unlink()
    without_the_editors_texts(project)
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    return project / "output"


def test_the_search_for_leaks_finds_what_is_published(project: Path) -> None:
    clauses = sentences_of(project, SOURCE)
    output = built_with(project, "show: full\n")
    for at in range(1, 13):
        assert leaks(output, clauses[at]), at


def test_the_search_for_leaks_looks_into_every_export(project: Path) -> None:
    clauses = sentences_of(project, SOURCE)
    output = built_with(project, "show: full\n")
    found = {path for path, _ in leaks(output, [clause for at in range(1, 13) for clause in clauses[at]])}
    tables = {f"data/{name}.csv" for name in ("events", "passages")}
    by_language = {
        f"data/{name}" for name in ("events.ar.ics", "events.en.ics", "timeline.ar.json", "timeline.en.json")
    }
    assert {"data/dossier.json"} | tables | by_language <= found


@pytest.mark.parametrize(
    ("sidecar", "is_found"),
    [
        ("show: full\n", True),
        ("show: card\n", False),
        ("show: passages\n", False),
        ("status: draft\nshow: full\n", False),
    ],
)
def test_a_withheld_word_cannot_be_searched_for(project: Path, sidecar: str, is_found: bool) -> None:
    text = project / f"content/dispatches/{SOURCE}.txt"
    text.write_text(text.read_text("utf-8") + "\nوذكر الزمردستاني أمراً لم يذكره غيره.\n", "utf-8")
    output = built_with(project, sidecar)
    assert indexed(output, "البيشمركة")
    assert indexed(output, "الزمردستاني") == is_found


@pytest.mark.parametrize("sidecar", ["show: card\n", "status: draft\n", "show: full\nstatus: draft\n"])
def test_a_withheld_source_stands_nowhere(project: Path, sidecar: str) -> None:
    clauses = sentences_of(project, SOURCE)
    output = built_with(project, sidecar, alone=True)
    assert leaks(output, [c for at in range(1, 13) for c in clauses[at]]) == []
    assert not (output / f"originals/{SOURCE}.txt").exists()


def test_a_draft_leaves_no_trace(project: Path) -> None:
    output = built_with(project, "status: draft\n")
    assert [p for p in output.rglob("*") if p.is_file() and SOURCE.encode() in p.read_bytes()] == []
    assert [p for p in output.rglob("*") if SOURCE in p.name] == []


def test_a_draft_page_of_the_editors_is_not_published(project: Path) -> None:
    page = "Title: Not yet\nLang: en\nSlug: not-yet\nStatus: draft\n{}\nWords that wait.\n"
    (project / "content/pages/draft.en.md").write_text(page.format(""))
    (project / "content/analyses").mkdir()
    (project / "content/analyses/draft.en.md").write_text(page.format("Date: 2026-01-01\n"))
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    assert leaks(project / "output", ["Words that wait"]) == []


def test_under_card_the_citation_stays(project: Path) -> None:
    output = built_with(project, "show: card\n")
    page = (output / f"en/sources/{SOURCE}/index.html").read_text("utf-8")
    assert "A headline" in page
    assert 'id="p8"' in page
    assert "This paragraph is not published here." in page
    (dispatch,) = [d for d in json.loads((output / "data/dossier.json").read_text())["dispatches"] if d["id"] == SOURCE]
    assert dispatch["sha256"] in page
    assert {p["text"] for p in dispatch["paragraphs"]} == {None}


def test_under_passages_only_those_that_are_cited_are_printed(project: Path) -> None:
    clauses = sentences_of(project, SOURCE)
    output = built_with(project, "")  # passages is the default
    page = output / f"en/sources/{SOURCE}/index.html"
    for at in range(13):
        if at in CITED:
            assert any(c in without_tags(page.read_text("utf-8")) for c in clauses[at]), at
        else:
            assert leaks(output, clauses[at]) == [], at


def test_a_withdrawn_source_leaves_a_page_with_date_and_reason(project: Path) -> None:
    clauses = sentences_of(project, SOURCE)
    sidecar = (
        "status: withdrawn\nwithdrawn: {date: 2026-01-05, reason: {en: At the publisher's request, ar: بطلب الناشر}}\n"
    )
    output = built_with(project, sidecar, alone=True)
    page = (output / f"en/sources/{SOURCE}/index.html").read_text("utf-8")
    assert "withdrawn on 5 January 2026" in page
    assert "At the publisher&#39;s request" in page
    assert leaks(output, [c for at in range(1, 13) for c in clauses[at]]) == []


def test_a_withdrawal_needs_date_and_reason(project: Path) -> None:
    (project / f"content/dispatches/{SOURCE}.yaml").write_text("status: withdrawn\n")
    run = dossier("check", cwd=project)
    assert run.returncode == 1
    assert "`withdrawn` is missing" in run.stderr


SECRET = """عنوان سري جدا لا ينشر
قالت المصادر اليوم الجمعة (7 تشرين الثاني 2025)، إن القوات سوف تنسحب من بغداد في النهاية بحسب ما ورد.
نص آخر في تاريخ 3 آذار 2019 لم ينشر أبدا.
"""


@pytest.mark.parametrize("show", ["card", "passages"])
def test_nothing_read_from_a_withheld_paragraph_is_published(project: Path, show: str) -> None:
    (project / "content/dispatches/secret.txt").write_text(SECRET, "utf-8")
    (project / "content/dispatches/secret.yaml").write_text(f"show: {show}\n")
    assert dossier("build", cwd=project).returncode == 0
    assert leaks(project / "output", ["سوف تنسحب", "2019-03-03", "لم ينشر"]) == []
    page = (project / "output/en/sources/secret/index.html").read_text("utf-8")
    assert "7 November 2025" in page
    assert "appears beside" not in page  # the ground would quote the paragraph
    assert "عنوان سري" in page  # a headline is part of the citation
    (dispatch,) = [
        d
        for d in json.loads((project / "output/data/dossier.json").read_text("utf-8"))["dispatches"]
        if d["id"] == "secret"
    ]
    assert (dispatch["dates"], dispatch["mentions"], dispatch["published"]["grounds"]) == ([], [], [])


def test_a_withdrawn_source_takes_its_headline_along(project: Path) -> None:
    (project / "content/dispatches/secret.txt").write_text(SECRET, "utf-8")
    sidecar = "status: withdrawn\nwithdrawn: {date: 2026-01-05, reason: {en: An error}}\n"
    (project / "content/dispatches/secret.yaml").write_text(sidecar)
    assert dossier("build", cwd=project).returncode == 0
    assert leaks(project / "output", ["عنوان سري"]) == []


CONTRADICTION = """date 2025-11-10
قالت المصادر إن الاجتماع عقد يوم الجمعة 6 نوفمبر 2025 في المقر.
"""


@pytest.mark.parametrize(("show", "published"), [("card", False), ("passages", True), ("full", True)])
def test_a_finding_is_published_where_its_passage_may_be(project: Path, show: str, published: bool) -> None:
    (project / "content/dispatches/odd.txt").write_text(CONTRADICTION, "utf-8")
    (project / "content/dispatches/odd.yaml").write_text(f"show: {show}\n")
    assert dossier("build", cwd=project).returncode == 0
    data = json.loads((project / "output/data/dossier.json").read_text("utf-8"))
    told = [f for f in data["findings"] if f["passages"][0]["source"] == "odd"]
    assert [finding["rule"] for finding in told] == (["weekday-mismatch"] if published else [])
    assert bool(leaks(project / "output", ["الجمعة 6 نوفمبر 2025"])) == published

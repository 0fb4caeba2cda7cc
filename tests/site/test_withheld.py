"""``show`` and ``status`` are obeyed in every file of the output."""

import gzip
import html
import json
import re
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import polib
import pytest

from pelican_dossier.desk.dispatches import read_dispatches
from pelican_dossier.languages.searchkeys import keys
from pelican_dossier.publishing.search.engine import encoded
from tests.conftest import ROOT, Shared, copy_of_the_project, without_the_editors_texts
from tests.inprocess import dossier

SOURCE = "000_8bfb806fada896e9"
CITED = {5, 6, 8, 9, 10, 11, 12}
"""Its paragraphs that hold a shared passage, a finding or an answer: under ``show: passages`` they alone are printed."""


def sentences_of(source: str) -> dict[int, list[str]]:
    """Each paragraph's words as they could leak: whole clauses of the original and of the translation."""
    text = (ROOT / f"content/dispatches/{source}.txt").read_text("utf-8")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    clauses = {
        at: [c.strip() for c in line.replace('"', "،").split("،") if len(c) > 30] for at, line in enumerate(lines)
    }
    for entry in polib.pofile(str(ROOT / f"content/translations/en/{source}.po")):
        clauses[int(entry.msgctxt[1:])] += [c.strip() for c in entry.msgstr.replace("“", ",").split(",") if len(c) > 40]
    return clauses


def leaks(output: Path, clauses: list[str]) -> list[tuple[str, str]]:
    return [
        (path.relative_to(output).as_posix(), c)
        for path in sorted(output.rglob("*"))
        if path.is_file()
        for c in clauses
        if any(c in text for text in told_by(path)) or json.dumps(c)[1:-1] in told_by(path)[0]
    ]


@cache
def told_by(path: Path) -> tuple[str, str]:
    """What a file says, and what it shows."""
    text = opened(path).decode("utf-8", "replace")
    if path.suffix == ".ics":
        text = unfolded(text)
    return text, without_tags(text)


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


WITHDRAWN = (
    "status: withdrawn\nwithdrawn: {date: 2026-01-05, reason: {en: At the publisher's request, ar: بطلب الناشر}}\n"
)
SIDECARS = {
    "full": "show: full\n",
    "passages": "",  # the default
    "card": "show: card\n",
    "draft": "status: draft\nshow: full\n",
    "withdrawn": WITHDRAWN,
}
ALONE = {"card", "draft", "withdrawn"}
"""Without the dispatch that repeats the source: its words would be the other's to publish."""
ANYWHERE = [clause for clauses in list(sentences_of(SOURCE).values())[1:13] for clause in clauses]


@pytest.fixture(scope="module")
def site(shared: Shared) -> Callable[[str], Path]:
    """The site with one source shown as a sidecar says."""
    return lambda sidecar: shared(f"withheld-{sidecar}", lambda folder: build_with(folder, sidecar)) / "output"


def build_with(project: Path, sidecar: str) -> None:
    copy_of_the_project(project)
    dispatches = project / "content/dispatches"
    (dispatches / f"{SOURCE}.yaml").write_text(f"{SIDECARS[sidecar]}headline: {{en: A headline, ar: عنوان}}\n", "utf-8")
    text = dispatches / f"{SOURCE}.txt"
    text.write_text(text.read_text("utf-8") + "\nوذكر الزمردستاني أمراً لم يذكره غيره.\n", "utf-8")
    if sidecar in ALONE:
        for path in [*dispatches.glob("001_*"), *(project / "content/translations/en").glob("001_*")]:
            path.unlink()
    without_the_editors_texts(project)
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr


def test_the_search_for_leaks_finds_what_is_published(site: Callable[[str], Path]) -> None:
    clauses = sentences_of(SOURCE)
    for at in range(1, 13):
        assert leaks(site("full"), clauses[at]), at


def test_the_search_for_leaks_looks_into_every_export(site: Callable[[str], Path]) -> None:
    found = {path for path, _ in leaks(site("full"), ANYWHERE)}
    tables = {f"data/{name}.csv" for name in ("events", "passages")}
    by_language = {
        f"data/{name}" for name in ("events.ar.ics", "events.en.ics", "timeline.ar.json", "timeline.en.json")
    }
    assert {"data/dossier.json"} | tables | by_language <= found


@pytest.mark.parametrize("sidecar", SIDECARS)
def test_a_withheld_word_cannot_be_searched_for(site: Callable[[str], Path], sidecar: str) -> None:
    assert indexed(site(sidecar), "البيشمركة")
    assert indexed(site(sidecar), "الزمردستاني") == (sidecar == "full")


@pytest.mark.parametrize("sidecar", sorted(ALONE))
def test_a_withheld_source_stands_nowhere(site: Callable[[str], Path], sidecar: str) -> None:
    assert leaks(site(sidecar), ANYWHERE) == []
    assert not (site(sidecar) / f"originals/{SOURCE}.txt").exists()


def test_a_draft_leaves_no_trace(site: Callable[[str], Path]) -> None:
    files = list(site("draft").rglob("*"))
    assert [path for path in files if path.is_file() and SOURCE.encode() in path.read_bytes()] == []
    assert [path for path in files if SOURCE in path.name] == []


def test_under_card_the_citation_stays(site: Callable[[str], Path]) -> None:
    output = site("card")
    page = (output / f"en/sources/{SOURCE}/index.html").read_text("utf-8")
    assert "A headline" in page
    assert 'id="p8"' in page
    assert "This paragraph is not published here." in page
    dispatch = dispatch_of(output, SOURCE)
    assert dispatch["sha256"] in page
    assert {p["text"] for p in dispatch["paragraphs"]} == {None}


def test_under_passages_only_those_that_are_cited_are_printed(site: Callable[[str], Path]) -> None:
    clauses, output = sentences_of(SOURCE), site("passages")
    page = output / f"en/sources/{SOURCE}/index.html"
    for at in range(13):
        if at in CITED:
            assert any(c in without_tags(page.read_text("utf-8")) for c in clauses[at]), at
        else:
            assert leaks(output, clauses[at]) == [], at


def test_a_withdrawn_source_leaves_a_page_with_date_and_reason(site: Callable[[str], Path]) -> None:
    page = (site("withdrawn") / f"en/sources/{SOURCE}/index.html").read_text("utf-8")
    assert "withdrawn on 5 January 2026" in page
    assert "At the publisher&#39;s request" in page


def test_a_withdrawal_needs_date_and_reason(project: Path) -> None:
    (project / f"content/dispatches/{SOURCE}.yaml").write_text("status: withdrawn\n")
    run = dossier("check", cwd=project)
    assert run.returncode == 1
    assert "`withdrawn` does not say since when and why" in run.stderr


BURIED = b"words that nobody may keep"
DIGEST = sha256(BURIED).hexdigest()
SECRETS = {
    "card": """عنوان سري جدا لا ينشر
قالت المصادر اليوم الجمعة (7 تشرين الثاني 2025)، إن القوات سوف تنسحب من بغداد في النهاية بحسب ما ورد.
نص آخر في تاريخ 3 آذار 2019 لم ينشر أبدا.
""",
    "passages": """عنوان سري ثان لا ينشر
ذكر شهود اليوم الجمعة (7 تشرين الثاني 2025)، أن المدارس ربما تغلق أبوابها في البصرة أسبوعاً على الأقل.
كلام غيره في تاريخ 4 آذار 2018 لم يكتب قط.
""",
}
"""How the source is shown -> its text; one that both held would be a shared passage, which is published."""
CONTRADICTION = """date 2025-11-30
قالت المصادر إن الاجتماع عقد يوم الجمعة {} نوفمبر 2025 في المقر.
"""
CONTRADICTIONS = {"card": 6, "passages": 13, "full": 20}
"""How the source is shown -> the day of November that it calls a Friday, and that was none."""
DRAFT = "Title: Not yet\nLang: en\nSlug: not-yet\nStatus: draft\n{}\nWords that wait.\n"


@pytest.fixture(scope="module")
def reticent(shared: Shared) -> Path:
    """A site of which dispatches and pages say what it must not."""

    def fill(project: Path) -> None:
        copy_of_the_project(project)
        sources = {
            **{f"secret-{show}": (text, f"show: {show}\n") for show, text in SECRETS.items()},
            **{f"odd-{show}": (CONTRADICTION.format(day), f"show: {show}\n") for show, day in CONTRADICTIONS.items()},
            "gone": ("عنوان سحبه ناشره\nقال الوزير إن الأمر لم يحسم بعد.\n", WITHDRAWN),
        }
        for name, (text, sidecar) in sources.items():
            (project / f"content/dispatches/{name}.txt").write_text(text, "utf-8")
            (project / f"content/dispatches/{name}.yaml").write_text(sidecar, "utf-8")
        buried = WITHDRAWN.replace("reason:", f"sha256: {DIGEST}, reason:")
        (project / "content/dispatches/buried.yaml").write_text(f"{buried}publisher: The Example\nlanguage: ar\n")
        (project / "content/pages/draft.en.md").write_text(DRAFT.format(""))
        (project / "content/analyses").mkdir()
        (project / "content/analyses/draft.en.md").write_text(DRAFT.format("Date: 2026-01-01\n"))
        run = dossier("build", cwd=project)
        assert run.returncode == 0, run.stderr

    return shared("reticent", fill) / "output"


def dispatch_of(output: Path, source: str) -> dict[str, Any]:
    dispatches = json.loads((output / "data/dossier.json").read_text("utf-8"))["dispatches"]
    (dispatch,) = [dispatch for dispatch in dispatches if dispatch["id"] == source]
    assert isinstance(dispatch, dict)
    return dispatch


def test_nothing_read_from_a_withheld_paragraph_is_published(reticent: Path) -> None:
    assert leaks(reticent, ["سوف تنسحب", "2019-03-03", "لم ينشر", "تغلق أبوابها", "2018-03-04", "لم يكتب"]) == []
    for source in ("secret-card", "secret-passages"):
        page = (reticent / f"en/sources/{source}/index.html").read_text("utf-8")
        assert "7 November 2025" in page
        assert "appears beside" not in page  # the ground would quote the paragraph
        assert "عنوان سري" in page  # a headline is part of the citation
        dispatch = dispatch_of(reticent, source)
        assert (dispatch["dates"], dispatch["mentions"], dispatch["published"]["grounds"]) == ([], [], [])


def test_a_withdrawn_source_takes_its_headline_along(reticent: Path) -> None:
    assert leaks(reticent, ["عنوان سحبه"]) == []


def test_a_withdrawn_source_whose_file_is_gone_keeps_its_page_with_the_digest(reticent: Path) -> None:
    page = without_tags((reticent / "en/sources/buried/index.html").read_text("utf-8"))
    for said in ("withdrawn on 5 January 2026", "no longer kept here; this was its digest", DIGEST):
        assert said in page
    assert not list((reticent / "originals").glob("buried*"))


def test_a_withdrawn_source_without_a_file_needs_the_digest_that_it_had(tmp_path: Path) -> None:
    beside, file = (tmp_path / f"dispatches/buried.{ending}" for ending in ("yaml", "txt"))
    beside.parent.mkdir()
    beside.write_text(WITHDRAWN)
    (problem,) = read_dispatches(tmp_path, "dispatches")[1]
    assert str(problem) == (
        "dispatches/buried.yaml: no dispatch has this name; "
        "write the `sha256` that the file had into `withdrawn`, or put the file back."
    )
    beside.write_text(WITHDRAWN.replace("reason:", f"sha256: {DIGEST}, reason:"))
    (dispatch,), problems = read_dispatches(tmp_path, "dispatches")
    assert (dispatch.original.sha256, problems) == (DIGEST, [])
    file.write_text("other words")
    (problem,) = read_dispatches(tmp_path, "dispatches")[1]
    assert problem.what == "its bytes are not those that were withdrawn"
    file.write_bytes(BURIED)
    assert read_dispatches(tmp_path, "dispatches")[1] == []


def test_a_draft_page_of_the_editors_is_not_published(reticent: Path) -> None:
    assert leaks(reticent, ["Words that wait"]) == []


@pytest.mark.parametrize("show", CONTRADICTIONS)
def test_a_finding_is_published_where_its_passage_may_be(reticent: Path, show: str) -> None:
    data = json.loads((reticent / "data/dossier.json").read_text("utf-8"))
    told = [f for f in data["findings"] if f["passages"][0]["source"] == f"odd-{show}"]
    assert [finding["rule"] for finding in told] == (["weekday-mismatch"] if show != "card" else [])
    assert bool(leaks(reticent, [f"الجمعة {CONTRADICTIONS[show]} نوفمبر 2025"])) == (show != "card")

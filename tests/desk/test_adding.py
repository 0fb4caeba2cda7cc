"""``dossier add``: the bytes are kept, the sidecar written, and what was read is told."""

import os
from collections.abc import Callable
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from pelican_dossier.cli import main
from pelican_dossier.desk.adding import Filling, add
from pelican_dossier.desk.cards import show
from pelican_dossier.desk.content import load
from pelican_dossier.desk.newid import slug
from pelican_dossier.intake import page as page_module
from pelican_dossier.intake.page import Page
from pelican_dossier.model import Sidecar
from pelican_dossier.model.capture import Capture
from tests.conftest import ROOT
from tests.inprocess import dossier
from tests.intake.documents import ARABIC, docx, page, styled, warc

FIVE = sorted((ROOT / "content/dispatches").glob("*.txt"))
NEWS = "The harbour master said on Monday that the ferry carries forty cars an hour and is free for the islanders.\n"
MORE = "Work on the second pier begins in September and will take two years, the ministry of transport announced.\n"

Adding = Callable[..., tuple[int, str, str]]


@pytest.fixture
def adding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Adding:
    """Runs the command on a new dossier: its exit status, what it says and what it complains of."""
    new_content(tmp_path)
    (tmp_path / "pelicanconf.py").write_text('PATH = "content"\nPLUGINS = ["pelican_dossier"]\n', "utf-8")
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["add", *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def new_content(folder: Path) -> Path:
    content = folder / "content"
    content.mkdir()
    (content / "dossier.yaml").write_text("format: 1\ntitle: {en: New}\nlanguages: [en, ar]\n")
    return content


def put(path: str, data: str | bytes) -> Path:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data if isinstance(data, bytes) else data.encode())
    return target


def taken() -> dict[str, Sidecar]:
    return {dispatch.original.name: dispatch.sidecar for dispatch in load(Path("content")).dispatches}


def test_a_text_and_a_page_are_taken_in(tmp_path: Path) -> None:
    content = new_content(tmp_path)
    page = tmp_path / "saved.html"
    page.write_bytes("<html><h1>عنوان</h1><p>قال مسؤول.</p></html>".encode("windows-1256"))
    run = dossier("add", str(FIVE[0]), str(page), cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert (content / "dispatches" / FIVE[0].name).read_bytes() == FIVE[0].read_bytes()
    assert (content / "dispatches/saved.html").read_bytes() == page.read_bytes()
    for told in ("شفق نيوز", "2025-11-07 (stated)", "windows-1256", "عنوان", "header: date-outlet-places"):
        assert told in run.stdout
    assert [d.sidecar.status for d in load(content).dispatches] == ["draft", "draft"]


def test_an_id_is_never_taken_twice_and_the_other_files_are_taken(adding: Adding) -> None:
    assert adding(str(FIVE[0]))[0] == 0
    other = put(f"other/{FIVE[0].name}", NEWS)
    status, _, complaints = adding(str(other), str(FIVE[1]))
    assert status == 1
    assert "supersedes" in complaints
    assert sorted(taken()) == [FIVE[0].name, FIVE[1].name]


def test_of_two_files_with_one_id_the_first_is_taken(adding: Adding) -> None:
    put("a/ferry.txt", NEWS)
    put("b/ferry.txt", MORE)
    status, _, complaints = adding("a/ferry.txt", "b/ferry.txt")
    assert (status, complaints.splitlines()) == (
        1,
        ["b/ferry.txt: another of the files has the id 'ferry'; rename one of them."],
    )
    assert Path("content/dispatches/ferry.txt").read_text() == NEWS


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("A b.txt", b"x", "a-b.txt"),
        ("خبر.txt", b"x", "khbr.txt"),
        ("x.pdf", b"x", "this is no PDF"),
        ("x.png", b"x", "this is no file that can be a dispatch"),
        ("empty.txt", b"", "there is no text in it"),
        ("x.warc", b"x", "there is no article in it"),
        ("x.wacz", b"x", "this is no whole web archive"),
        ("x.yaml", b"show: full\n", "this is no file that can be a dispatch"),
    ],
)
def test_one_bad_file_does_not_stop_the_others(adding: Adding, name: str, data: bytes, told: str) -> None:
    put(name, data)
    put("good.txt", NEWS)
    status, _, complaints = adding(name, "none.txt", "good.txt")
    assert status == 1
    assert f"{name}: " in complaints
    assert told in complaints
    assert "none.txt: there is no such file" in complaints
    assert [*taken()] == ["good.txt"]


def test_a_sidecar_beside_an_input_goes_along_with_its_comments(adding: Adding) -> None:
    put("ferry.txt", NEWS)
    put("ferry.yaml", "# From the desk.\nrights: by the outlet's leave   # a letter of May\npublisher: Gazette\n")
    assert adding("ferry.txt", "ferry.yaml", "--publisher", "The Gazette")[0] == 0
    written = Path("content/dispatches/ferry.yaml").read_text()
    assert written == (
        "# From the desk.\nrights: by the outlet's leave   # a letter of May\npublisher: The Gazette\n"
        "show: passages   # full once the rights allow it; card for a citation alone\n"
        "status: draft    # public once it has been looked at\n"
    )
    assert taken()["ferry.txt"].publisher == "The Gazette"


def test_what_a_sidecar_says_of_show_and_status_stays(adding: Adding) -> None:
    put("ferry.txt", NEWS)
    put("ferry.yaml", "status: public\nshow: card   # as agreed\n")
    status, said, _ = adding("ferry.txt")
    assert status == 0
    assert Path("content/dispatches/ferry.yaml").read_text() == "status: public\nshow: card   # as agreed\n"
    assert "show       card: the citation alone" in said


def test_the_same_lines_stand_in_a_sidecar_that_went_along_and_in_a_new_one(adding: Adding) -> None:
    put("ferry.txt", NEWS)
    put("ferry.yaml", "url: https://example.org/ferry\n")
    put("pier.txt", MORE)
    status, said, _ = adding("ferry.txt", "pier.txt")
    assert status == 0
    lines = [Path(f"content/dispatches/{id_}.yaml").read_text().splitlines()[-2:] for id_ in ("ferry", "pier")]
    assert lines[0] == lines[1]
    assert said.count("show       passages: paragraphs that nothing is found in are withheld; `show: full`") == 2


@pytest.mark.parametrize("error", [ImportError("a part\nof it is missing"), AssertionError(), KeyError("x")])
def test_a_library_that_fails_in_its_own_way_stops_no_other_file_and_hides_no_card(
    adding: Adding, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    whole = page_module.read_page

    def failing(text: str, *rest: Any) -> Page:
        if "ferry" in text:
            raise error
        return whole(text, *rest)

    monkeypatch.setattr("pelican_dossier.intake.read_page", failing)
    put("pier.html", f"<html><body><h1>The pier</h1><p>{MORE}</p></body></html>")
    put("ferry.html", f"<html><body><h1>The ferry</h1><p>{NEWS}</p></body></html>")
    put("rail.txt", "The railway to the coast opens in June.\n")
    status, said, complaints = adding("pier.html", "ferry.html", "rail.txt")
    assert status == 1
    assert complaints.startswith(f"ferry.html: it cannot be read ({type(error).__name__}")
    assert len(complaints.splitlines()) == 1
    assert "pier.html: " in said
    assert "rail.txt: " in said
    assert not list(Path("content/dispatches").glob("ferry*"))


def test_a_reading_that_fails_leaves_nothing_behind(adding: Adding, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: Any) -> None:
        raise RuntimeError("no such table")

    monkeypatch.setattr("pelican_dossier.desk.adding.read", failing)
    put("ferry.txt", NEWS)
    status, _, complaints = adding("ferry.txt")
    assert (status, complaints.count("RuntimeError: no such table")) == (1, 1)
    assert not list(Path("content/dispatches").glob("ferry*"))


def test_an_invalid_sidecar_is_the_problem_of_its_file(adding: Adding) -> None:
    put("ferry.txt", NEWS)
    put("ferry.yaml", "pubisher: Gazette\n")
    put("pier.txt", MORE)
    status, _, complaints = adding("ferry.txt", "pier.txt")
    assert status == 1
    assert complaints.startswith("ferry.yaml:1:1: ")
    assert "write `publisher`" in complaints
    assert [*taken()] == ["pier.txt"]


def test_what_is_known_is_stated_on_the_command_line(adding: Adding) -> None:
    put("Ferry news.txt", NEWS)
    stated = ("--publisher", "No", "--published", "2015-08-09/2015-08-10", "--rights", "ours: all")
    status, said, _ = adding("Ferry news.txt", "--id", "ferry", "--headline", "The ferry", *stated)
    assert status == 0
    sidecar = taken()["ferry.txt"]
    assert (sidecar.publisher, str(sidecar.published), sidecar.rights) == (
        "No",
        "2015-08-09/2015-08-10",
        "ours: all",
    )
    assert (sidecar.headline, sidecar.status) == ({"en": "The ferry"}, "draft")
    assert "2015-08-09/2015-08-10 (given)" in said


@pytest.mark.parametrize(
    "options", [("--id", "x"), ("--headline", "x"), ("--published", "soon"), ("--published", "2015-13-01")]
)
def test_what_fits_no_dispatch_is_a_wrong_command_line(adding: Adding, options: tuple[str, str]) -> None:
    put("ferry.txt", NEWS)
    put("pier.txt", MORE)
    status, _, complaints = adding("ferry.txt", "pier.txt", *options)
    assert (status, complaints.count("\n")) == (2, 1)
    assert not Path("content/dispatches").exists()


def test_the_same_bytes_are_said_and_not_taken_twice(adding: Adding) -> None:
    put("ferry.txt", NEWS)
    put("all/again.txt", NEWS)
    put("all/pier.txt", MORE)
    assert adding("ferry.txt")[0] == 0
    status, _, complaints = adding("all/again.txt")
    assert (status, complaints) == (
        1,
        "all/again.txt: its bytes are those of the dispatch 'ferry'; there is nothing to add.\n",
    )
    status, said, _ = adding("all")
    assert status == 0
    assert "note: all/again.txt: left out, its bytes are those of 'ferry'" in said
    assert sorted(taken()) == ["ferry.txt", "pier.txt"]


def test_the_same_again_is_no_problem(adding: Adding) -> None:
    put("ferry.txt", NEWS)
    adding("ferry.txt")
    before = Path("content/dispatches/ferry.yaml").read_bytes()
    status, said, complaints = adding("ferry.txt")
    assert (status, complaints) == (0, "")
    assert "note: ferry.txt: left out, its bytes are those of 'ferry'" in said
    assert Path("content/dispatches/ferry.yaml").read_bytes() == before


def test_other_bytes_of_the_same_name_are_refused(adding: Adding) -> None:
    put("ferry.txt", NEWS)
    adding("ferry.txt")
    put("ferry.txt", NEWS + MORE)
    status, _, complaints = adding("ferry.txt")
    assert status == 1
    assert complaints.startswith("ferry.txt: there is a dispatch 'ferry' already")
    assert Path("content/dispatches/ferry.txt").read_text("utf-8") == NEWS


@pytest.mark.parametrize("given", ["ferry.txt", "folder"])
def test_a_full_disk_leaves_nothing_half_and_the_same_again_completes_it(
    adding: Adding, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    put(given if given.endswith(".txt") else f"{given}/ferry.txt", NEWS)
    real = os.fsync

    def full_from_the_second_file_on(descriptor: int) -> None:
        monkeypatch.setattr(os, "fsync", full)
        real(descriptor)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_from_the_second_file_on)
    status, _, complaints = adding(given)
    assert (status, complaints) == (3, "the machine failed: the disk is full; make room and do it again\n")
    assert [path.name for path in Path("content/dispatches").iterdir()] == ["ferry.yaml"]
    monkeypatch.setattr(os, "fsync", real)
    sidecar = Path("content/dispatches/ferry.yaml").read_bytes()
    assert adding(given)[0] == 0
    assert taken()["ferry.txt"].status == "draft"
    assert Path("content/dispatches/ferry.txt").read_text("utf-8") == NEWS
    assert Path("content/dispatches/ferry.yaml").read_bytes() == sidecar


def test_a_sidecar_that_waits_for_its_dispatch_is_kept(adding: Adding) -> None:
    put("ferry.txt", NEWS)
    put("content/dispatches/ferry.yaml", "# ours\nrights: by letter\n")
    assert adding("ferry.txt", "--publisher", "The Islander")[0] == 0
    text = Path("content/dispatches/ferry.yaml").read_text("utf-8")
    assert "# ours" in text
    assert "rights: by letter" in text
    assert taken()["ferry.txt"].publisher == "The Islander"
    assert taken()["ferry.txt"].status == "draft"


def test_two_sidecars_that_say_different_things_are_told(adding: Adding) -> None:
    put("ferry.txt", NEWS)
    put("ferry.yaml", "rights: by letter\n")
    put("content/dispatches/ferry.yaml", "rights: none\n")
    status, _, complaints = adding("ferry.txt")
    assert status == 1
    assert complaints == "ferry.yaml: ferry.yaml stands there and says something else; keep one of the two sidecars.\n"
    assert not Path("content/dispatches/ferry.txt").exists()


def test_nearly_the_same_words_and_shared_passages_are_said(adding: Adding) -> None:
    put("ferry.txt", NEWS + MORE)
    put("copy.txt", (MORE + NEWS).replace("forty", "fifty"))
    put(
        "pier.txt",
        MORE + "The mayor thanked the builders and promised that the old pier stays open for fishermen all year.\n",
    )
    adding("ferry.txt")
    said = adding("copy.txt")[1]
    assert "nine tenths of them are those of ferry" in said
    said = adding("pier.txt")[1]
    assert "nine tenths" not in said
    assert "shared (verbatim) with copy, ferry: Work on the second pier" in said


def test_names_that_the_registry_lacks_are_said(adding: Adding) -> None:
    put("ferry.txt", "وقال الوزير سعد الدين الحكيم إن العبارة تعمل. وأضاف سعد الدين الحكيم أن الرسوم ألغيت.\n")
    assert "new names" in adding("ferry.txt")[1]


def test_an_archive_becomes_a_file_a_page(adding: Adding) -> None:
    harbour = page(ARABIC[2], title="افتتاح الميناء").encode("windows-1256")
    answers = [
        ("https://news.example/2015/ferry-opens.html", "200 OK", "text/html", page(NEWS, title="").encode()),
        ("https://news.example/harbour", "200 OK", "text/html; charset=windows-1256", harbour),
        ("https://news.example/logo.png", "200 OK", "image/png", b"\x89PNG"),
    ]
    put("news.warc.gz", warc(answers))
    put("news.yaml", "rights: by leave\n")
    status, said, complaints = adding("news.warc.gz")
    assert (status, complaints) == (0, "")
    assert "note: news.warc.gz: 1 left out (no page): https://news.example/logo.png" in said
    first, second = sorted(taken().items())
    assert first[0] == "ferry-opens.html"
    assert Path("content/dispatches", second[0]).read_bytes() == harbour
    assert second[0].removesuffix(".html") == slug("افتتاح الميناء")
    assert (second[1].url, str(second[1].retrieved), second[1].rights) == (
        "https://news.example/harbour",
        "2015-08-09",
        "by leave",
    )
    beside = Path("content/dispatches", second[0]).with_suffix(".yaml").read_text()
    assert beside.startswith("# From news.warc.gz (SHA-256 ")
    assert "record urn:uuid:1" in beside.splitlines()[0]
    assert second[1].capture == Capture(
        time="2015-08-09T10:00:00Z",
        sha256=sha256(harbour).hexdigest(),
        record="urn:uuid:1",
        status=200,
        headers={"content-type": "text/html; charset=windows-1256"},
    )
    status, said, _ = adding("news.warc.gz")
    assert (status, said.count("left out, its bytes are those of")) == (0, 2)


def test_bytes_that_are_no_longer_those_that_were_captured_are_a_problem(adding: Adding) -> None:
    put("news.warc", warc([("https://news.example/ferry", "200 OK", "text/html", page(NEWS, title="").encode())]))
    adding("news.warc")
    assert dossier("check", cwd=Path()).returncode == 0
    Path("content/dispatches/ferry.html").write_text(page(NEWS.replace("forty", "sixty"), title=""))
    assert dossier("check", cwd=Path()).stderr.startswith(
        "content/dispatches/ferry.html: its bytes are not those that were captured; put back what was captured"
    )


@pytest.mark.parametrize(
    ("saved", "url", "time"),
    [
        (
            "https://web.archive.org/web/20150809101112/https://news.example/a?b",
            "https://news.example/a?b",
            "2015-08-09T10:11:12Z",
        ),
        (
            "https://web.archive.org/web/20150809101112id_/http://news.example/",
            "http://news.example/",
            "2015-08-09T10:11:12Z",
        ),
        (
            "https://arquivo.example/wayback/20150809101112/https://news.example/a",
            "https://news.example/a",
            "2015-08-09T10:11:12Z",
        ),
        (
            "https://news.example/20151309101112/https://other.example/",
            "https://news.example/20151309101112/https://other.example/",
            None,
        ),
        (
            "https://news.example/share?u=20150809101112/https://other.example/",
            "https://news.example/share?u=20150809101112/https://other.example/",
            None,
        ),
    ],
)
def test_a_page_that_was_saved_from_a_web_archive_has_a_capture(
    adding: Adding, saved: str, url: str, time: str | None
) -> None:
    text = page(NEWS, title="").replace("<html", f"<!-- saved from url=({len(saved):04}){saved} -->\n<html", 1)
    put("ferry.html", text)
    assert adding("ferry.html")[0] == 0
    (sidecar,) = taken().values()
    assert sidecar.url == url
    assert sidecar.capture == (Capture(time, sha256(text.encode()).hexdigest(), version=saved) if time else None)
    assert str(sidecar.retrieved) == ("2015-08-09" if time else "None")


def test_pages_with_one_title_have_ids_of_their_own(adding: Adding) -> None:
    answers = [
        (f"https://news.example/{at}", "200 OK", "text/html", page(words, title="Briefly").encode())
        for at, words in enumerate((NEWS, MORE))
    ]
    put("news.warc", warc(answers, packed=False))
    assert adding("news.warc", "--address", "https://news.example/1")[0] == 0
    assert adding("news.warc")[0] == 0
    assert sorted(taken()) == ["briefly-2.html", "briefly.html"]
    assert "second pier" in Path("content/dispatches/briefly.html").read_text()


def test_an_entry_of_a_feed_keeps_its_author_day_and_outlet(adding: Adding) -> None:
    entry = (
        "<entry><id>tag:1</id><title>The ferry opens</title><link href='https://news.example/ferry'/><author><name>A. "
        "Reporter</name></author><published>2015-08-09T22:30:00+03:00</published><content type='html'>"
        f"&lt;p&gt;{NEWS}&lt;/p&gt;</content></entry>"
    )
    put("feed.atom", f"<feed xmlns='http://www.w3.org/2005/Atom'><title>The Gazette</title>{entry}</feed>")
    status, said, complaints = adding("feed.atom")
    assert (status, complaints) == (0, "")
    for told in ("author     A. Reporter", "publisher  The Gazette", "published  2015-08-09 (stated)"):
        assert told in said
    assert taken()["the-ferry-opens.html"].url == "https://news.example/ferry"


def test_a_folder_gives_every_file_that_can_be_a_dispatch(adding: Adding) -> None:
    put(
        "in/The ferry.html",
        "<!--\n Page saved with SingleFile \n url: https://news.example/a \n saved date: Sun Aug 09 "
        f"2015 10:00:00 GMT+0300 (AST)\n-->{page(NEWS)}",
    )
    put("in/The ferry_files/frame.html", page("Buy now."))
    put("in/deeper/pier.docx", docx(styled("The pier", "Title"), styled(MORE)))
    put("in/deeper/pier.yaml", "rights: by leave\n")
    put("in/logo.png", b"\x89PNG")
    put("in/.hidden.txt", "x")
    status, said, complaints = adding("in")
    assert (status, complaints) == (0, "")
    assert "note: in: left out, of kinds that can be no dispatch: 1 .png" in said
    found = taken()
    assert sorted(found) == ["pier.docx", "the-ferry.html"]
    assert (found["the-ferry.html"].url, str(found["the-ferry.html"].retrieved)) == (
        "https://news.example/a",
        "2015-08-09",
    )
    assert found["pier.docx"].rights == "by leave"


def test_a_folder_without_a_dispatch_is_told(adding: Adding) -> None:
    put("in/logo.png", b"\x89PNG")
    status, _, complaints = adding("in")
    assert (status, complaints) == (1, "in: no file in it can be a dispatch; name another folder.\n")


def test_a_card_is_drawn_in_a_terminal_and_arabic_is_kept_apart(adding: Adding, tmp_path: Path) -> None:
    del adding
    put("ferry.docx", docx(styled("2015-08-09"), styled(ARABIC[0])))
    drawn = Console(file=StringIO(), force_terminal=True, width=90, highlight=False)
    seen = list[tuple[int, int]]()
    added = add(
        [tmp_path / "ferry.docx"], tmp_path / "content", Filling(), lambda done, all_: seen.append((done, all_))
    )
    for one in added.taken:
        show(one, drawn)
    text = drawn.file.getvalue()  # type: ignore[attr-defined]
    assert "╭" in text
    assert "\u2068أيلول/سبتمبر 2026\u2069: 2026-09" in text
    assert "none: a document" in text
    assert seen == [(0, 1), (1, 1)]


def test_a_slug_is_cut_between_words() -> None:
    assert slug("The Ferry’s opening: 2015!") == "the-ferry-s-opening-2015"
    assert slug("Gazette_08 evening, page_2_") == "gazette_08-evening-page_2"
    assert slug("word " * 40).endswith("-word")
    assert len(slug("word " * 40)) <= 60
    assert (slug("x" * 200), slug("…")) == ("x" * 60, "")


def test_nothing_is_taken_in_where_no_dossier_is(adding: Adding) -> None:
    put("news.txt", NEWS)
    Path("elsewhere").mkdir()
    status, said, complaint = adding("news.txt", "--content", "elsewhere/content")
    assert (status, said, complaint.count("\n")) == (1, "", 1)
    assert "content/dossier.yaml: the file is missing; run this where the folder content/" in complaint
    assert not any(Path("elsewhere").iterdir())


@pytest.mark.parametrize("folder", [".", "content", ".."])
def test_the_dossier_itself_is_not_taken_in(adding: Adding, folder: str) -> None:
    status, said, complaint = adding(folder)
    assert (status, said) == (2, "")
    assert f"{folder} is where the dossier itself is" in complaint

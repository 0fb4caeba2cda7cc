"""Catalogs go to other tools as XLIFF and come back, and programs draft what is missing; nothing is lost on the way."""

import sys
from pathlib import Path
from typing import Any

import polib
import pytest
from translate.storage.xliff import xlifffile

from tests.inprocess import dossier

FIRST = "أكد الوزير أن القوات ستغادر البلاد."
SECOND = "ووصل الوفد إلى أربيل يوم الجمعة."
HALVES = f"{sys.executable} -c 'import sys; print(*[line[:9] for line in sys.stdin.read().splitlines()], sep=chr(10))'"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A dossier of one dispatch with two paragraphs, and its catalog."""
    content = tmp_path / "content"
    (content / "dispatches").mkdir(parents=True)
    settings = "format: 1\ntitle: {ar: ملف, en: File}\nlanguages: [ar, en]\n"
    (content / "dossier.yaml").write_text(settings, "utf-8")
    (content / "dispatches/one.txt").write_text(f"{FIRST}\n{SECOND}\n", "utf-8")
    (content / "dispatches/one.yaml").write_text("publisher: وكالة\n", "utf-8")
    told(tmp_path)
    return tmp_path


def told(desk: Path, *arguments: str) -> str:
    run = dossier("translate", *arguments, "--when", "2026-11-28", cwd=desk)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout


def parsed(path: str) -> Any:
    """A file as translate-toolkit has it, which is Weblate's library too."""
    parse: Any = xlifffile.parsefile
    return parse(path)


def catalog(desk: Path) -> polib.POFile:
    return polib.pofile(str(desk / "content/translations/en/one.po"))


def saved(desk: Path, head: dict[str, str], *words: str) -> None:
    found = catalog(desk)
    found.metadata |= head
    for entry, said in zip(found, words, strict=False):
        entry.msgstr = said
    found.save()


def translated(desk: Path, **words: str) -> str:
    """A file as another tool's library writes it."""
    told(desk, "--xliff", "out")
    store = parsed(str(desk / "out/en/one.xlf"))
    for unit in store.units:
        if unit.getid().rpartition("\x04")[2] in words:
            unit.target = words[unit.getid().rpartition("\x04")[2]]
    store.savefile(str(desk / "back.xlf"))
    return "back.xlf"


def test_other_tools_read_the_messages_with_their_state_and_the_notes(desk: Path) -> None:
    saved(desk, {}, "The minister said so.")
    assert "wrote out/en/one.xlf" in told(desk, "--xliff", "out")
    first, second = parsed(str(desk / "out/en/one.xlf")).units
    assert (first.source, first.target, first.isapproved()) == (FIRST, "The minister said so.", True)
    assert (second.source, second.target, second.isapproved()) == (SECOND, None, False)
    assert second.getnotes() == "one#p1 · وكالة"


@pytest.mark.parametrize("is_there", [True, False])
def test_nothing_is_written_where_what_came_back_cannot_be_taken(desk: Path, is_there: bool) -> None:
    back = translated(desk, p1="one\ntwo\nthree") if is_there else "nofile.xlf"
    (desk / "content/translations/en/one.po").unlink()
    run = dossier("translate", "--from", back, cwd=desk)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (1, "", 1)
    assert not (desk / "content/translations/en/one.po").exists()


def test_what_was_translated_elsewhere_comes_back_with_its_translator(desk: Path) -> None:
    said = told(desk, "--from", translated(desk, p1="The delegation arrived."), "--who", "Mona")
    assert "wrote content/translations/en/one.po: p1" in said
    found = catalog(desk)
    assert [entry.msgstr for entry in found] == ["", "The delegation arrived."]
    head = found.metadata
    assert (head["X-Translator"], head["X-Translator-Kind"]) == ("Mona", "person")
    assert head["PO-Revision-Date"] == "2026-11-28 00:00+0000"


def test_several_files_come_back_at_once(desk: Path) -> None:
    file = translated(desk, p1="The delegation arrived.")
    (desk / "again.xlf").write_bytes((desk / file).read_bytes())
    assert "wrote content/translations/en/one.po: p1" in told(desk, "--from", file, "again.xlf", "--who", "Mona")


def test_what_comes_back_as_it_went_changes_nothing(desk: Path) -> None:
    saved(desk, {"X-Reviewed-By": "Mona"}, "The minister said so.")
    before = (desk / "content/translations/en/one.po").read_bytes()
    assert "one.po: nothing new" in told(desk, "--from", translated(desk))
    assert (desk / "content/translations/en/one.po").read_bytes() == before


def test_new_words_in_a_reviewed_catalog_wait_for_another_review(desk: Path) -> None:
    saved(desk, {"X-Reviewed-By": "Mona"}, "The minister said so.")
    assert "Mona had reviewed it" in told(desk, "--from", translated(desk, p0="The minister confirmed it."))
    assert catalog(desk).metadata["X-Reviewed-By"] == ""


def test_a_translation_of_words_that_have_changed_waits_to_be_looked_through(desk: Path) -> None:
    file = translated(desk, p1="The delegation arrived on Friday.")
    (desk / "content/dispatches/one.txt").write_text(f"{FIRST}\n{SECOND.replace('الجمعة', 'السبت')}\n", "utf-8")
    assert "to look through, for the dispatch has other words now: p1" in told(desk, "--from", file)
    entry = catalog(desk)[1]
    assert (entry.msgstr, entry.fuzzy, entry.previous_msgid) == ("The delegation arrived on Friday.", True, SECOND)


@pytest.mark.parametrize(
    ("was", "now", "what"),
    [
        ('id="p1"', 'id="p7"', "one has no paragraph 'p7'"),
        ('original="one"', 'original="two"', "the dossier has no catalog of 'two' in 'en'"),
        (
            "The delegation.",
            "The\n\ndelegation.",
            "the translation of para. 2 (p1) has another number of lines (2) than its source (1)",
        ),
        ("xliff:document:1.2", "xliff:document:2.0", "is no XLIFF 1.2"),
        ("</body>", "", "is no XML"),
    ],
)
def test_what_fits_no_catalog_is_a_problem_and_nothing_is_written(desk: Path, was: str, now: str, what: str) -> None:
    file = desk / translated(desk, p1="The delegation.")
    file.write_text(file.read_text("utf-8").replace(was, now), "utf-8")
    before = (desk / "content/translations/en/one.po").read_bytes()
    run = dossier("translate", "--from", "back.xlf", cwd=desk)
    assert run.returncode == 1
    assert f": {what}" in run.stderr.splitlines()[0]
    assert (desk / "content/translations/en/one.po").read_bytes() == before


def test_a_program_drafts_what_is_missing_and_is_credited_as_a_machine(desk: Path) -> None:
    assert "wrote content/translations/en/one.po: p0, p1" in told(desk, "--with", HALVES)
    found = catalog(desk)
    assert [entry.msgstr for entry in found] == [FIRST[:9].strip(), SECOND[:9].strip()]
    assert (found.metadata["X-Translator-Kind"], found.metadata["X-Reviewed-By"]) == ("machine", "")
    assert "catalogs that no person has reviewed: 1" in told(desk, "--status")


def test_a_draft_in_the_catalog_of_a_person_waits_to_be_looked_through(desk: Path) -> None:
    saved(desk, {"X-Translator": "Mona", "X-Translator-Kind": "person"}, "The minister said so.")
    told(desk, "--with", HALVES)
    first, second = catalog(desk)
    assert (first.msgstr, first.fuzzy) == ("The minister said so.", False)
    assert (second.msgstr, second.fuzzy, second.tcomment) == (SECOND[:9].strip(), True, "drafted by a program")
    assert catalog(desk).metadata["X-Translator"] == "Mona"


def test_a_program_is_told_the_languages(desk: Path) -> None:
    told(desk, "--with", f"{sys.executable} -c 'import sys; print(*sys.argv[1:] * 2, sep=chr(10))' {{from}}-{{to}}")
    assert [entry.msgstr for entry in catalog(desk)] == ["ar-en", "ar-en"]


@pytest.mark.parametrize(
    ("command", "what"),
    [
        (f"{sys.executable} -c 'raise SystemExit(3)'", "ended with 3 (and said nothing)"),
        (f"{sys.executable} -c 'print(1)'", "answered 1 lines to 2; none of them was written"),
        ("/no/such/program", "could not be run"),
        ("unclosed '", "could not be run"),
    ],
)
def test_a_program_that_fails_is_told_in_a_sentence_and_loses_nothing(desk: Path, command: str, what: str) -> None:
    before = (desk / "content/translations/en/one.po").read_bytes()
    run = dossier("translate", "--with", command, cwd=desk)
    assert run.returncode == 3
    assert what in run.stderr
    assert run.stderr.count("\n") == 1
    assert (desk / "content/translations/en/one.po").read_bytes() == before


def test_what_a_program_leaves_empty_is_still_missing(desk: Path) -> None:
    said = told(desk, "--with", f"{sys.executable} -c 'print(); print(chr(65))'")
    assert "missing: p0" in said
    assert [entry.msgstr for entry in catalog(desk)] == ["", "A"]

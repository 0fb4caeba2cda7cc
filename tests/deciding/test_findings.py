"""``dossier findings``: listing, filtering and deciding, with the file of decisions as the editors have it."""

import re
import sys
from io import StringIO
from pathlib import Path

import pytest

from pelican_dossier.desk.content import load
from tests.inprocess import TERMINAL, dossier

SETTINGS = """\
format: 1
title: {en: The ferry}
languages: [en, ar]
questions:
- id: opening
  ask: {en: "When does the ferry open?"}
  kind: date
  marks: {en: [ferry will open]}
"""
DECISIONS = """\
# what we decided
format: 1
decisions:
- id: gone-0123456789   # of a dispatch that was withdrawn
  decision: dismissed
  reason: {en: It was no date}
  date: 2025-01-02
"""
SENTENCE = "HARBOUR TOWN, March {} 2025 ({}) - The new ferry will open on {} 1, 2025, the ministry said.\n"
CATALOG = """\
msgid ""
msgstr "Language: ar\\nX-Translator: M\\n"

msgctxt "p0"
msgid "There are forty cars on the ferry."
msgstr "في العبّارة خمسون سيارة."
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A dossier of two dispatches that answer its question in two ways, and one without a day."""
    folder = tmp_path / "content/dispatches"
    folder.mkdir(parents=True)
    (tmp_path / "pelicanconf.py").write_text('PATH = "content"\nPLUGINS = ["pelican_dossier"]\n', "utf-8")
    (tmp_path / "content/dossier.yaml").write_text(SETTINGS, "utf-8")
    (tmp_path / "content/decisions.yaml").write_text(DECISIONS, "utf-8")
    (folder / "first.txt").write_text(f"The ferry\n{SENTENCE.format('3,', 'The Wire', 'May')}", "utf-8")
    (folder / "second.txt").write_text(f"A ferry\n{SENTENCE.format('4,', 'The Example', 'June')}", "utf-8")
    (folder / "third.txt").write_text("There are forty cars on the ferry.\n", "utf-8")
    return tmp_path


def told(desk: Path, *arguments: str) -> str:
    run = dossier("findings", *arguments, cwd=desk)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout


def conflict(desk: Path) -> str:
    """The id of the finding that the answers differ."""
    listed = told(desk, "--kind", "differing accounts") + told(desk, "--kind", "contradiction")
    return next(line.partition(" ")[0] for line in listed.splitlines() if line.startswith("answers-conflict"))


def test_findings_are_listed_in_a_sentence_each(desk: Path) -> None:
    listed = told(desk)
    assert "no-publication-date-" in listed
    assert "    The dispatch does not say when it was published." in listed
    assert "“When does the ferry open?” The dispatches give different answers: 1 May 2025 and 1 June 2025" in listed


def test_in_a_terminal_they_are_a_table_with_what_waits_in_colour(desk: Path) -> None:
    run = dossier("findings", cwd=desk, **TERMINAL)
    heading, *lines = [line.strip() for line in run.stdout.splitlines() if line.strip()]
    assert re.fullmatch(r"finding +what it says", re.sub(r"\x1b\[[0-9;]*m", "", heading).strip())
    assert f"\x1b[1m{conflict(desk)}\x1b[0m" in run.stdout
    assert "\x1b[33mmissing, open\x1b[0m" in run.stdout
    assert all(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) <= int(TERMINAL["COLUMNS"]) for line in lines)
    whole = ("findings", "answers-conf")
    assert dossier(*whole, cwd=desk, **TERMINAL).stdout == told(desk, *whole[1:])


def test_they_can_be_cut_down(desk: Path) -> None:
    assert told(desk, "--source", "third", "--kind", "missing").startswith("no-publication-date-")
    assert "no-publication-date-" not in told(desk, "--source", "fir")
    assert told(desk, "--status", "dismissed") == "no finding is so\n"


def test_one_is_told_whole_by_the_beginning_of_its_id(desk: Path) -> None:
    whole = told(desk, "answers-conf")
    assert "    first#p1: May 1, 2025" in whole
    assert "    second#p1: June 1, 2025" in whole


def test_a_decision_is_written_with_comments_kept_and_taken_back(desk: Path) -> None:
    id_ = conflict(desk)
    reasons = ("--reason", "The ministry put it off", "--reason", "أجّلتها الوزارة", "--when", "2025-03-09")
    assert told(desk, id_, "--answer", *reasons) == f"{id_}: answered, written into content/decisions.yaml\n"
    text = (desk / "content/decisions.yaml").read_text("utf-8")
    assert text.startswith("# what we decided\n")
    assert "# of a dispatch that was withdrawn" in text
    _, decision = load(desk / "content").decisions
    assert (decision.id, decision.status, str(decision.date)) == (id_, "answered", "2025-03-09")
    assert decision.reason == {"en": "The ministry put it off", "ar": "أجّلتها الوزارة"}
    assert "answered on 2025-03-09, en: The ministry put it off" in told(desk, id_)
    told(desk, id_, "--dismiss", "--reason", "It was a slip", "--when", "2025-03-10")
    assert [one.status for one in load(desk / "content").decisions] == ["dismissed", "dismissed"]
    told(desk, id_, "--reopen")
    assert (desk / "content/decisions.yaml").read_text("utf-8") == DECISIONS


def test_the_file_is_made_where_there_is_none(desk: Path) -> None:
    (desk / "content/decisions.yaml").unlink()
    told(desk, conflict(desk), "--accept", "--reason", "Both stand")
    (decision,) = load(desk / "content").decisions
    assert decision.status == "accepted"


def test_several_are_decided_at_once_in_a_file_that_holds_none_yet(desk: Path) -> None:
    (desk / "content/decisions.yaml").write_text("# what we decide\nformat: 1\ndecisions: []\n", "utf-8")
    ids = [one.id for one in load(desk / "content").dossier().findings]
    assert len(ids) > 1
    told(desk, *ids, "--dismiss", "--reason", "It is none")
    assert [one.id for one in load(desk / "content").decisions] == ids
    assert (desk / "content/decisions.yaml").read_text("utf-8").startswith("# what we decide\n")


def test_going_through_them_asks_of_each_open_one(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("\nd\nNo date is needed\n\nq\n"))
    said = told(desk, "--decide", "--when", "2025-03-09")
    assert "1 of " in said.splitlines()[-1]
    assert [one.reason for one in load(desk / "content").decisions][1:] == [{"en": "No date is needed"}]


def test_the_reason_is_asked_in_each_language_of_the_dossier(desk: Path) -> None:
    run = dossier("findings", "--decide", cwd=desk, answers="\nd\nلا حاجة إلى موعد\nNo date is needed\nq\n")
    assert "reason, which is published: " in run.stdout
    assert run.stdout.count("the same in en, or enter: ") == 1
    *_, decision = load(desk / "content").decisions
    assert decision.reason == {"ar": "لا حاجة إلى موعد", "en": "No date is needed"}


@pytest.mark.parametrize("typed", ["d\n", "dismissed\nNo date is needed\n", "d\n\n"])
def test_what_is_no_whole_answer_decides_nothing(desk: Path, typed: str) -> None:
    before = (desk / "content/decisions.yaml").read_text("utf-8")
    run = dossier("findings", "--decide", cwd=desk, answers=typed)
    assert run.stdout.splitlines()[-1].rpartition(": ")[2].startswith("0 of ")
    assert ("is none of these letters" in run.stdout) == ("dismissed" in typed)
    assert (desk / "content/decisions.yaml").read_text("utf-8") == before


def test_a_difference_of_a_translation_is_accepted_by_the_id_that_check_names(desk: Path) -> None:
    catalog = desk / "content/translations/ar/third.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(CATALOG, "utf-8")
    complaint = dossier("check", cwd=desk).stderr
    id_ = complaint.partition("accept it as '")[2].partition("'")[0]
    assert id_.startswith("parity-")
    said = told(desk, id_[:10], "--accept", "--reason", "A slip of the source")
    assert said.startswith(f"{id_}: accepted, ")
    assert dossier("check", cwd=desk).returncode == 0


@pytest.fixture
def differing(desk: Path) -> str:
    """The id of a difference of a translation, which nobody has accepted."""
    catalog = desk / "content/translations/ar/third.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(CATALOG, "utf-8")
    return dossier("check", cwd=desk).stderr.partition("accept it as '")[2].partition("'")[0]


def test_a_difference_is_looked_at_and_taken_back_by_the_beginning_of_its_id(desk: Path, differing: str) -> None:
    shown = told(desk, differing[:10]).splitlines()
    assert shown[0] == f"{differing}  a translation that differs, open, in third"
    assert "forty" in shown[1]
    assert shown[2:] == [
        "    third#p0: There are forty cars on the ferry.",
        "    ar: في العبّارة خمسون سيارة.",
    ]
    told(desk, differing, "--accept", "--reason", "A slip of the source", "--when", "2025-03-09")
    *_, decided = shown = told(desk, differing[:10]).splitlines()
    assert shown[0] == f"{differing}  a translation that differs, accepted, in third"
    assert decided == "    accepted on 2025-03-09, en: A slip of the source"
    assert told(desk, differing[:10], "--status", "open") == "no finding is so\n"
    assert told(desk, differing[:10], "--reopen").startswith(f"{differing}: open, ")
    assert (desk / "content/decisions.yaml").read_text("utf-8") == DECISIONS


def test_a_difference_is_accepted_and_nothing_else(desk: Path, differing: str) -> None:
    run = dossier("findings", differing[:10], "--dismiss", "--reason", "x", cwd=desk)
    assert (run.returncode, run.stderr.count("\n")) == (2, 1)
    assert "is put right, or accepted by --accept" in run.stderr


def test_a_decision_on_what_is_gone_is_told_and_taken_out(desk: Path) -> None:
    run = dossier("findings", "gone-0", cwd=desk)
    assert "what was decided on as 'gone-0' is there no more; --reopen takes the decision out" in run.stderr
    assert told(desk, "gone-0", "--reopen").startswith("gone-0123456789: open, ")
    assert not load(desk / "content").decisions


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["nothing"], "no finding has the id 'nothing'"),
        (["--accept", "--reason", "x"], "name the findings that are decided"),
        (["answers-conflict", "--accept"], "say why: --reason WORDS"),
        (["answers-conflict", "--accept", "--reason", "fr=oui"], "nothing of the dossier is in 'fr'; begin 'oui' with"),
        (["answers-conflict", "--accept", "--reason", ""], "'' has no words"),
        (["answers-conflict", "--reopen"], "nothing is decided on 'answers-conflict"),
        (["parity-0123456789", "--accept", "--reason", "x"], "no translation differs as 'parity-0123456789'"),
    ],
)
def test_what_cannot_be_decided_is_told_in_a_sentence(desk: Path, arguments: list[str], what: str) -> None:
    run = dossier("findings", *arguments, cwd=desk)
    assert (run.returncode, run.stderr.count("\n")) == (2, 1)
    assert f"dossier findings: {what}" in run.stderr

"""The tutorial is run as a new editor would: every file written, every command run, in the order of the page."""

import re
import shlex
import subprocess
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT, Shared
from tests.inprocess import dossier
from tests.publishing.conftest import data_of

BLOCK = re.compile(r"^```(?P<kind>\w+) ?(?P<file>\S*)\n(?P<text>.*?)^```", re.M | re.S)


@pytest.fixture(scope="module")
def followed(shared: Shared) -> Path:
    """The folder of the dossier, when all twelve steps are done."""
    return shared("tutorial", follow) / "bridge"


def follow(folder: Path) -> None:
    blocks = list(BLOCK.finditer((ROOT / "docs/tutorial.md").read_text("utf-8")))
    at = folder
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if block["file"]:
            file = at / block["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block["text"], "utf-8")
        elif block["kind"] == "sh":
            answers = following["text"] if following and following["kind"] == "answers" else ""
            for line in block["text"].replace("\\\n", " ").splitlines():
                at = _run(line, at, answers)


def _run(line: str, at: Path, answers: str) -> Path:
    """Runs a line of the shell's; the folder that one stands in afterwards."""
    command, *arguments = shlex.split(line)
    if command == "cd":
        return at / arguments[0]
    if command == "dossier":
        with patch("sys.stdin", StringIO(answers)):
            run = dossier(*arguments, cwd=at)
    else:
        run = subprocess.run(["sh", "-c", line], cwd=at, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, f"{line}\n{run.stdout}\n{run.stderr}"
    return at


def test_every_day_outlet_and_place_is_read(followed: Path) -> None:
    told = {one["id"]: one for one in data_of(followed / "output")["dispatches"]}
    assert {id_: one["published"]["value"] for id_, one in told.items()} == {
        "first": "2025-03-09",
        "second": "2025-03-12",
        "third": "2025-03-17",
        "page": "2025-03-14",
    }
    assert told["page"]["publisher"] == "أخبار النهر"
    assert told["first"]["title"] == "إغلاق جسر النخيل أمام الشاحنات"
    assert told["first"]["dateline"] == ["بغداد"]
    assert (told["second"]["dateline"], told["second"]["publisher"]) == (["BAGHDAD"], "Iraq Wire")


def test_the_correction_stands_on_both_editions(followed: Path) -> None:
    for language in ("ar", "en"):
        page = (followed / f"output/{language}/sources/second/index.html").read_text("utf-8")
        assert BeautifulSoup(page, "lxml").select_one("#p0 .correction")


def test_the_question_has_its_answers(followed: Path) -> None:
    (question,) = data_of(followed / "output")["questions"]
    assert {400, 600} <= {answer["value"] for answer in question["answers"]}
    assert question["conflicts"]


def test_the_bag_is_whole(followed: Path) -> None:
    (bag,) = (followed / "snapshots").iterdir()
    assert (bag / "manifest-sha256.txt").is_file()


@pytest.mark.parametrize("page", ["tutorial.md", "editing.md"])
def test_the_arabic_page_has_the_blocks_of_the_english_one(page: str) -> None:
    english, arabic = ((ROOT / "docs" / name).read_text("utf-8") for name in (page, f"ar/{page}"))
    assert [block[0] for block in BLOCK.finditer(arabic)] == [block[0] for block in BLOCK.finditer(english)]
    assert [line[:3] for line in arabic.splitlines() if line.startswith("#")].count("## ") == english.count("\n## ")

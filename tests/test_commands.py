"""Every command is told in the README, says what it does, and exits as docs/formats.md says."""

import json
import re
import shlex
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from bs4 import BeautifulSoup

from pelican_dossier.cli import parser
from pelican_dossier.commands import COMMANDS
from pelican_dossier.starting import begin
from pelican_dossier.starting.asking import Said, asked
from tests.conftest import ROOT, run_dossier
from tests.inprocess import dossier

NAMES = [command.name for command in COMMANDS]


def test_the_help_lists_every_command() -> None:
    run = run_dossier("--help", cwd=ROOT)
    assert run.returncode == 0
    (listed,) = re.findall(r"COMMAND\n((?:    .*\n)+)", run.stdout)
    assert re.findall(r"^    (\w+)", listed, re.MULTILINE) == NAMES


@pytest.mark.parametrize("command", NAMES)
def test_each_command_stands_in_the_readme_and_explains_itself(command: str) -> None:
    assert f"`dossier {command}`" in (ROOT / "README.md").read_text("utf-8")
    run = dossier(command, "--help", cwd=ROOT)
    assert run.returncode == 0
    assert len(run.stdout.split("\n\n")) >= 2
    (examples,) = re.findall(r"examples:\n((?:  .*\n?)+)", run.stdout)
    for example in examples.splitlines():
        assert example.startswith(f"  dossier {command}")
        assert parser().parse_args(shlex.split(example.partition(" > ")[0])[1:]).run


def _examples() -> Iterator[str]:
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        yield from re.findall(r"^\.venv/bin/(dossier .*?)(?:\s+#.*)?$", path.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("example", sorted(set(_examples())))
def test_each_example_of_the_documents_is_a_right_command_line(example: str) -> None:
    assert parser().parse_args(shlex.split(example.partition(" > ")[0])[1:]).run


@pytest.mark.parametrize(
    "command", [("record", "--when"), ("findings", "x", "--decide", "accepted", "--when"), ("read", "--published")]
)
def test_a_day_that_is_none_is_answered_with_how_one_is_written(command: tuple[str, ...]) -> None:
    run = dossier(*command, "tomorrow", cwd=ROOT)
    assert (run.returncode, "'tomorrow' is no day; write it like 2025-03-01" in run.stderr) == (2, True)


@pytest.mark.parametrize(
    ("command", "meant"),
    [
        (("chek",), "dossier: error: argument COMMAND: invalid choice: 'chek' .*; did you mean check"),
        (
            ("check", "--contnt", "x"),
            "dossier check: error: unrecognized arguments: --contnt x; did you mean --content",
        ),
        (("findings", "--status", "opne"), "invalid choice: 'opne' .*; did you mean open"),
    ],
)
def test_what_is_no_command_option_or_choice_is_answered_with_the_nearest(command: tuple[str, ...], meant: str) -> None:
    run = dossier(*command, cwd=ROOT)
    assert run.returncode == 2
    assert re.search(rf"{meant}\?\n$", run.stderr)
    assert "did you mean" not in dossier("zzz", cwd=ROOT).stderr + dossier("check", "x", cwd=ROOT).stderr


def test_check_says_that_all_is_well() -> None:
    run = run_dossier("check", cwd=ROOT)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("5 dispatches")


def test_snapshot_and_verify_end_to_end(project: Path) -> None:
    run = dossier("snapshot", cwd=project)
    assert run.stdout.startswith("packed snapshots/2025-11-07-"), run.stderr
    (bag,) = (project / "snapshots").iterdir()
    assert dossier("verify", str(bag), cwd=project).returncode == 0
    spoiled = bag / "data/dispatches/000_8bfb806fada896e9.txt"
    spoiled.write_bytes(spoiled.read_bytes().replace(b"2000", b"2500"))
    run = dossier("verify", str(bag), cwd=project)
    assert run.returncode == 1
    assert "data/dispatches/000_8bfb806fada896e9.txt" in run.stderr


def test_serve_shows_the_site_and_what_is_wrong_with_it(tmp_path: Path, unused_port: int) -> None:
    begin(tmp_path, asked(Said("en"), "The river"))
    settings = tmp_path / "content/dossier.yaml"
    written = settings.read_text("utf-8")
    settings.write_text(written.replace("title:", "titel:"))
    complaint = "content/dossier.yaml:3:1: the key `titel` is unknown; write `title` if that is meant."
    address = f"http://127.0.0.1:{unused_port}/en/index.html"
    command = [sys.executable, "-m", "pelican_dossier.cli", "serve", "--port", str(unused_port)]
    with Popen(command, cwd=tmp_path, stdout=PIPE, stderr=PIPE) as server:
        try:
            page = _eventually(address, "There is no site yet")
            assert complaint in page
            assert "livereload" in page
            settings.write_text(written)
            page = _eventually(address, "The river")
            assert "livereload" in page
            assert "dossier-serving" not in page
            settings.write_text(written.replace("title:", "titel:"))
            page = _eventually(address, "This is the last good site")
            assert complaint in page
            assert "The river" in page
            assert BeautifulSoup(page, "lxml").html is not None
            (sheet,) = re.findall(r'href="(/dossier-serving.css)"', page)
            assert "position" in _eventually(f"http://127.0.0.1:{unused_port}{sheet}", "position")
        finally:
            server.terminate()


@pytest.mark.parametrize("command", [("serve",), ("review", "sample", "--who", "Mona", "--page")])
def test_a_port_that_is_taken_is_told_with_the_next_free_one(tmp_path: Path, command: tuple[str, ...]) -> None:
    begin(tmp_path, asked(Said("en"), "The river"))
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = int(other.getsockname()[1])
        run = dossier(*command, "--port", str(port), cwd=tmp_path)
    assert run.returncode == 2
    told = re.fullmatch(
        rf".*port {port} is taken by another program; the next free one is (\d+): --port \1\n", run.stderr
    )
    assert told
    assert int(told[1]) > port


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _eventually(address: str, words: str) -> str:
    """The page, once it says so; its last state after two minutes."""
    page = ""
    for _ in range(600):
        try:
            with urllib.request.urlopen(address) as answer:
                page = answer.read().decode("utf-8")
        except urllib.error.HTTPError as error:
            page = error.read().decode("utf-8")
        except OSError:
            page = ""
        if words in page:
            break
        time.sleep(0.2)
    return page


def test_every_schema_is_json_that_editors_tools_can_use() -> None:
    for path in sorted((ROOT / "plugins/pelican_dossier/schemas").glob("*.json")):
        assert json.loads(path.read_text("utf-8"))["$schema"].endswith("2020-12/schema")

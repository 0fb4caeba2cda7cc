"""Every command is told in the README, says what it does, and exits as docs/formats.md says."""

import json
import re
import shlex
import socket
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from bs4 import BeautifulSoup

from pelican_dossier.cli import parser
from pelican_dossier.commands import COMMANDS
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
    assert f".venv/bin/dossier {command}" in (ROOT / "README.md").read_text("utf-8")
    run = dossier(command, "--help", cwd=ROOT)
    assert run.returncode == 0
    assert len(run.stdout.split("\n\n")) >= 2
    (examples,) = re.findall(r"examples:\n((?:  .*\n?)+)", run.stdout)
    for example in examples.splitlines():
        assert example.startswith(f"  dossier {command}")
        assert parser().parse_args(shlex.split(example)[1:]).run


def _examples() -> Iterator[str]:
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        yield from re.findall(r"^\.venv/bin/(dossier .*?)(?:\s+#.*)?$", path.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("example", sorted(set(_examples())))
def test_each_example_of_the_documents_is_a_right_command_line(example: str) -> None:
    assert parser().parse_args(shlex.split(example)[1:]).run


def test_check_says_that_all_is_well() -> None:
    run = run_dossier("check", cwd=ROOT)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("5 dispatches")


def test_snapshot_and_verify_end_to_end(project: Path) -> None:
    assert dossier("snapshot", "bag", cwd=project).returncode == 0
    run = dossier("snapshot", cwd=project)
    assert run.stdout.startswith("packed snapshots/2025-11-07-"), run.stderr
    assert dossier("verify", "bag", cwd=project).returncode == 0
    spoiled = project / "bag/data/dispatches/000_8bfb806fada896e9.txt"
    spoiled.write_bytes(spoiled.read_bytes().replace(b"2000", b"2500"))
    run = dossier("verify", "bag", cwd=project)
    assert run.returncode == 1
    assert "data/dispatches/000_8bfb806fada896e9.txt" in run.stderr


def test_serve_shows_the_site_and_rebuilds_it(project: Path, unused_port: int) -> None:
    command = [sys.executable, "-m", "pelican_dossier.cli", "serve", "--port", str(unused_port)]
    with Popen(command, cwd=project, stdout=PIPE, stderr=PIPE) as server:
        try:
            address = f"http://127.0.0.1:{unused_port}/en/index.html"
            assert "The end of the Coalition" in _eventually(address, "The end of the Coalition")
            settings = project / "content/dossier.yaml"
            settings.write_text(settings.read_text("utf-8").replace("The end of the Coalition", "Another title for it"))
            page = _eventually(address, "Another title for it")
            assert "livereload" in page
            assert BeautifulSoup(page, "lxml").html is not None
        finally:
            server.terminate()


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
        except OSError:
            page = ""
        if words in page:
            break
        time.sleep(0.2)
    return page


def test_every_schema_is_json_that_editors_tools_can_use() -> None:
    for path in sorted((ROOT / "plugins/pelican_dossier/schemas").glob("*.json")):
        assert json.loads(path.read_text("utf-8"))["$schema"].endswith("2020-12/schema")

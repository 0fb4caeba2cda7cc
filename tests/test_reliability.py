"""What docs/reliability.md promises is held by tests that are there."""

import ast
import re

import pytest

from bench import faults
from tests.conftest import ROOT

PAGE = (ROOT / "docs/reliability.md").read_text("utf-8")
ROWS = [line for line in PAGE.splitlines() if "`tests/" in line]


@pytest.mark.parametrize("row", ROWS, ids=[row.split("|")[1].strip() for row in ROWS])
def test_each_promise_has_its_test(row: str) -> None:
    for file, names in re.findall(r"`(tests/[\w/]+\.py)`((?:,? `test_\w+`)+)", row):
        tree = ast.parse((ROOT / file).read_text("utf-8"))
        there = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert set(re.findall(r"test_\w+", names)) <= there


@pytest.mark.thorough
def test_some_faults_lose_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert faults.main(["--kills", "3", "--pairs", "1", "--disks", "3", "--snapshots", "4", "--tamperings", "10"]) == 0
    assert capsys.readouterr().out.count("\n|") >= 5

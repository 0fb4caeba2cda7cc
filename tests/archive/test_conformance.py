"""What each case of the BagIt conformance suite is about is judged as it should be, and the command that counts them."""

from pathlib import Path

import pytest

from bench.conformance import judged, main
from tests.archive.otherbags import make
from tests.archive.suite import CASES, make_case

# bagit 1.9 calls re.sub() in a way that Python 3.13 deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:'count' is passed as positional:DeprecationWarning:bagit")


@pytest.mark.parametrize("name", CASES)
def test_what_a_case_of_the_suite_is_about_is_judged_as_it_should_be(tmp_path: Path, name: str) -> None:
    make_case(tmp_path, name)
    [case] = judged(tmp_path)
    assert (case.name, case.is_right) == (name, True)


def test_each_bag_is_judged_by_the_folder_that_it_is_in(tmp_path: Path) -> None:
    space = "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n"
    make(tmp_path / "v0.97/valid/plain")
    make(tmp_path / "v1.0/valid/not", declaration=space)
    make(tmp_path / "v0.97/invalid/space", declaration=space)
    make(tmp_path / "v0.97/invalid/not")
    make(tmp_path / "v0.97/warning/silent")
    make(tmp_path / "v0.97/darwin-only/left", declaration=space)
    said: list[str] = []
    assert main([str(tmp_path)], said.append) == 1
    assert said[1:] == [
        "| valid | 2 | 1 | 2 |",  # bagit.py lets the space pass
        "| invalid | 2 | 1 | 0 |",
        "| warning | 1 | 0 | 1 |",
        "judged otherwise: v1.0/valid/not",
        "judged otherwise: v0.97/invalid/not",
        "judged otherwise: v0.97/warning/silent",
    ]


def test_a_suite_that_is_not_there_is_asked_for(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 2

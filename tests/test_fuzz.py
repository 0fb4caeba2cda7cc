"""What strangers give, mutated: a few of each kind here, as many as anybody likes by ``make fuzz``."""

import pytest

from bench.fuzz import main


def test_nothing_that_is_mutated_crashes_anything(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--inputs", "12", "--first", "1000000"]) == 0
    assert capsys.readouterr().out.count("12 inputs, 0 crashes") == 5

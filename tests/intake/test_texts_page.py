"""The page that tells how texts are taken in tells the truth: every example on it is run."""

import re
from pathlib import Path

import pytest

from pelican_dossier.intake import receive
from tests.intake.test_taking_apart import told

PAGE = Path(__file__).resolve().parents[2] / "docs" / "texts.md"
EXAMPLES = re.findall(r"^```header\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.split("\n")[1] for example in EXAMPLES])
def test_an_example(example: str) -> None:
    lines = example.rstrip("\n").split("\n")
    text = [line for line in lines if not line.startswith("    ")]
    expected = [line.strip() for line in lines if line.startswith("    ")]
    found = list(told(receive("\n".join(text).encode(), "text.txt")))
    assert [line for line in found if not line[0].isdecimal() or " boilerplate: " in line] == expected


def test_the_page_has_every_order_of_lines() -> None:
    assert len(EXAMPLES) >= 10

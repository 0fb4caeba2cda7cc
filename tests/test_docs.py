"""The examples of the documentation are true."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from pelican_dossier.intake import receive_text
from pelican_dossier.reading import read
from pelican_dossier.reading.mentions import Registry
from tests.conftest import ROOT
from tests.reading.test_dates import told

PAGE = ROOT / "docs" / "dates.md"
BLOCK = re.compile(r"^```dates (\w+) ?(\S*)\n(.*?)^```", re.M | re.S)
PUBLISHED = "2025-11-07"


@dataclass(frozen=True)
class Example:
    language: str
    published: date | None
    text: str
    expected: list[str]


def examples() -> Iterator[Example]:
    for language, published, block in BLOCK.findall(PAGE.read_text("utf-8")):
        day = None if published == "unknown" else date.fromisoformat(published or PUBLISHED)
        for entry in re.split(r"\n(?! )", block.strip()):
            text, *expected = entry.split("\n")
            yield Example(language, day, text, [line.strip() for line in expected if line.strip() != "nothing"])


EXAMPLES = list(examples())


def test_there_are_examples_of_both_languages() -> None:
    assert {example.language for example in EXAMPLES} == {"ar", "en"}


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.text[:40] for example in EXAMPLES])
def test_an_example_of_how_dates_are_read(example: Example) -> None:
    reading = read(receive_text(example.text, "x", example.language, example.published), Registry())
    assert [told(expression) for expression in reading.dates] == example.expected

"""A language of letters, digits and months alone: its dates and names are read, and no room misses the rest."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bench.parity import differences
from pelican_dossier.intake import receive_text
from pelican_dossier.languages import detect
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import Entity
from pelican_dossier.reading import read
from pelican_dossier.reading.newnames import candidates
from pelican_dossier.registry import Registry
from tests.conftest import without_the_story
from tests.inprocess import dossier
from tests.languages.toy import TEXT, TOY, registered

REGISTRY = Registry([Entity("erbil", "place", {"qaa": "ერბილი", "en": "Erbil"})])
PUBLISHED = date(2025, 11, 7)


@pytest.fixture(autouse=True)
def _language() -> Iterator[LanguagePack]:
    with registered() as toy:
        yield toy


def test_its_texts_are_known_by_their_letters() -> None:
    assert detect(TEXT) == TOY.code
    assert receive_text(TEXT, "one", None, None).title == "ერბილი ვანა სორე თავი"


def test_its_dates_and_names_are_read_and_nothing_else() -> None:
    reading = read(receive_text(TEXT, "one", None, PUBLISHED), REGISTRY)
    assert [(found.text, str(found.value)) for found in reading.dates] == [
        ("६ ბელო २०२५", "2025-11-06"),
        ("१२ თოვო", "2025-12-12"),
        ("ბელო २०२६", "2026-11"),
    ]
    assert [mention.entity for mention in reading.mentions] == ["erbil", "erbil"]
    assert (reading.figures, reading.voices, reading.findings) == ((), (), ())


def test_it_may_be_compared_translated_and_searched_for_names() -> None:
    reading = read(receive_text(TEXT, "one", None, PUBLISHED), REGISTRY)
    assert list(candidates(reading)) == []
    lines = [("ნუმა ६ ბელო २०२५", "Since 6 November 2025")]
    assert list(differences(lines, TOY.code, "en", PUBLISHED, REGISTRY)) == []
    lines = [("ნუმა ६ ბელო २०२५", "Since 7 November 2025")]
    assert list(differences(lines, TOY.code, "en", PUBLISHED, REGISTRY))


def test_a_site_is_built_of_its_dispatches(project: Path) -> None:
    without_the_story(project)
    (project / "content/dispatches/toy.txt").write_text(TEXT, "utf-8")
    (project / "content/dispatches/toy.yaml").write_text("show: full\npublished: 2025-11-07\n", "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    page = (project / "output/en/sources/toy/index.html").read_text("utf-8")
    assert 'lang="qaa"' in page
    assert 'datetime="2025-11-06"' in page

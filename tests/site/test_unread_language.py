"""A dispatch in a language that is not read: published as it is, said to be so, with nothing taken from it."""

import json
from pathlib import Path

import pytest

from tests.conftest import Shared, copy_of_the_project
from tests.inprocess import dossier
from tests.languages.test_detection import FRENCH, PERSIAN


@pytest.fixture(scope="module")
def site(shared: Shared) -> Path:
    return shared("unread", make_unread) / "output"


def make_unread(folder: Path) -> None:
    project = copy_of_the_project(folder)
    for name, text, sidecar in (
        ("french", FRENCH, "language: fr\n"),
        ("persian", PERSIAN, ""),
    ):
        (project / f"content/dispatches/{name}.txt").write_text(text, "utf-8")
        (project / f"content/dispatches/{name}.yaml").write_text(f"show: full\n{sidecar}", "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(("name", "language"), [("french", "fr"), ("persian", "und-Arab")])
def test_nothing_is_taken_from_it(site: Path, name: str, language: str) -> None:
    data = json.loads((site / "data/dossier.json").read_text("utf-8"))
    (dispatch,) = (one for one in data["dispatches"] if one["id"] == name)
    assert dispatch["language"] == language
    assert [dispatch[kind] for kind in ("dates", "figures", "voices", "mentions")] == [[], [], [], []]
    assert not [one for one in data["findings"] if any(p["source"] == name for p in one["passages"])]


@pytest.mark.parametrize(
    ("edition", "words"),
    [("en", "not a language the program reads"), ("ar", "ليست من اللغات التي يقرؤها البرنامج")],
)
def test_its_page_says_so(site: Path, edition: str, words: str) -> None:
    assert words in (site / edition / "sources/persian/index.html").read_text("utf-8")
    assert words not in (site / edition / "sources/000_8bfb806fada896e9/index.html").read_text("utf-8")


def test_its_text_stands_there_in_its_language(site: Path) -> None:
    page = (site / "en/sources/persian/index.html").read_text("utf-8")
    assert 'lang="und-Arab" dir="rtl"' in page
    assert "پایگاه‌ها" in page
    assert 'lang="fr" dir="ltr"' in (site / "en/sources/french/index.html").read_text("utf-8")

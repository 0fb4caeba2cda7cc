"""Citations of passages in any Markdown, by an extension of Python-Markdown that needs no Pelican."""

import logging
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from markdown import Markdown

from pelican_dossier.passages import PassagesExtension
from tests.conftest import ROOT

SITE = "https://example.org/dossier"
DISPATCH = "The ferry opens\nJanuary 7, 2025\nThe ferry opened on Monday, the harbour master said.\n"


@pytest.fixture
def markdown(tmp_path: Path) -> Markdown:
    """Python-Markdown with the extension, for a dossier of one dispatch."""
    (tmp_path / "content/dispatches").mkdir(parents=True)
    settings = "format: 1\ntitle: {en: The ferry}\nlanguages: [en]\n"
    (tmp_path / "content/dossier.yaml").write_text(settings, "utf-8")
    (tmp_path / "content/dispatches/000_ferry.txt").write_text(DISPATCH, "utf-8")
    (tmp_path / "content/dispatches/000_ferry.yaml").write_text("show: full\n", "utf-8")
    return Markdown(extensions=[PassagesExtension(content=str(tmp_path / "content"), site=SITE)])


def test_a_citation_leads_to_the_passage_and_has_its_words(markdown: Markdown) -> None:
    assert markdown.convert("It [opened](dispatch:000#p2).") == (
        f'<p>It <a href="{SITE}/en/sources/000_ferry/index.html#p2" '
        'title="The ferry opened on Monday, the harbour master said.">opened</a>.</p>'
    )
    assert markdown.convert("[All of it](dispatch:000).") == (
        f'<p><a href="{SITE}/en/sources/000_ferry/index.html">All of it</a>.</p>'
    )


def test_other_links_are_left_alone(markdown: Markdown) -> None:
    assert markdown.convert("[a](b.html)") == '<p><a href="b.html">a</a></p>'


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[it](dispatch:nowhere#p1)", "dispatch:nowhere#p1 leads to no dispatch of "),
        (
            "[“The ferry opened on Sunday”](dispatch:000#p2)",
            "«The ferry opened on Sunday» does not stand in 000_ferry#p2",
        ),
    ],
)
def test_what_is_wrong_with_a_citation_is_told(
    markdown: Markdown, caplog: pytest.LogCaptureFixture, text: str, what: str
) -> None:
    with caplog.at_level(logging.WARNING, "pelican_dossier.passages"):
        markdown.convert(text)
    assert [record for record in caplog.messages if record.startswith(what)]


def test_words_that_the_passage_has_are_told_to_nobody(markdown: Markdown, caplog: pytest.LogCaptureFixture) -> None:
    markdown.convert("[“The ferry opened … the harbour master”](dispatch:000#p2)")
    assert caplog.messages == []


def test_markdown_finds_it_by_its_name() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    module, _, name = project["entry-points"]["markdown.extensions"]["dossier_passages"].partition(":")
    assert getattr(import_module(module), name) is PassagesExtension

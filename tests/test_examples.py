"""Every example of the documents is run: what is YAML by the reader of its file, what is a command by the command."""

import ast
import os
import re
import shlex
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from polib import POFile

from pelican_dossier.commands import COMMANDS
from pelican_dossier.desk import yamlfile
from pelican_dossier.desk.content import DecisionsFile
from pelican_dossier.desk.corrections import CorrectionsFile
from pelican_dossier.desk.registry import RegistryFile
from pelican_dossier.desk.settings import SettingsFile
from pelican_dossier.model import Sidecar
from pelican_dossier.starting import begin
from pelican_dossier.starting.asking import Said, asked
from pelican_dossier.translation.xliff import as_xliff
from tests.conftest import ROOT
from tests.inprocess import dossier
from tests.intake.documents import docx, page, styled, warc, zipped

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(?:yaml|yml)(?P<file>[^\n]*)\n(?P<text>.*?)^```", re.M | re.S)
KINDS: dict[str, type] = {
    **{"content/dossier.yaml": SettingsFile, "content/decisions.yaml": DecisionsFile},
    **{"content/registry": RegistryFile, "content/corrections": CorrectionsFile, "content/dispatches": Sidecar},
}
"""A file, or a folder of files -> what is read from it."""
LEFT_OUT: dict[type, tuple[str, ...]] = {
    SettingsFile: ("format: 1", "title: {en: A dossier}", "languages: [ar, en]"),
    **dict.fromkeys((DecisionsFile, RegistryFile, CorrectionsFile), ("format: 1",)),
    Sidecar: (),
}
"""What an example may leave out that the whole file needs."""
SLOW = ("build", "snapshot", "record", "compare", "verify", "sign", "stamp", "rebuild")
"""Commands that draw a site, or need one that was drawn: the tutorial and the tests of the archive run them."""


def blocks() -> Iterator[tuple[str, str, str]]:
    for document in DOCUMENTS:
        for block in BLOCK.finditer(document.read_text("utf-8")):
            yield f"{document.name}: {block['text'].splitlines()[0]}", block["file"].strip(), block["text"]


BLOCKS = list(blocks())


@pytest.mark.parametrize(("file", "text"), [block[1:] for block in BLOCKS], ids=[block[0] for block in BLOCKS])
def test_an_example_of_a_file_is_read_as_that_file(tmp_path: Path, file: str, text: str) -> None:
    (kind,) = {kind for name, kind in KINDS.items() if file.removeprefix("bridge/").startswith(name)}
    lacking = [line for line in LEFT_OUT[kind] if not re.search(rf"^{line.partition(':')[0]}:", text, re.M)]
    path = tmp_path / "example.yaml"
    path.write_text("\n".join([*lacking, text]), "utf-8")
    yamlfile.read(path, kind, file)


FILLED = (
    "read content/dispatches/000_a.txt --corrections content/corrections/000_a.yaml",
    "findings --source 000",
)
"""Commands that documents tell with a word for what an editor has, with a file of his."""


def commands() -> Iterator[str]:
    """The command lines of documents and help, without ``dossier`` and what a comment says of them."""
    yield from FILLED
    for document in DOCUMENTS:
        yield from re.findall(r"^\.venv/bin/dossier (.*?)(?:\s+#.*)?$", document.read_text("utf-8"), re.M)
    for command in COMMANDS:
        yield from (example.removeprefix("dossier ") for example in command.examples)


EXAMPLES = sorted(set(commands()))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A dossier with two dispatches, and beside it whatever the examples name."""
    begin(tmp_path, asked(Said("ar,en"), "library"))
    dispatches = tmp_path / "content/dispatches"
    for path in list(dispatches.iterdir()):
        shutil.copy(path, path.with_name(f"001_b{path.suffix}"))
        path.rename(path.with_name(f"000_a{path.suffix}"))
    (tmp_path / "article.txt").write_text("The ferry opens\nJanuary 7, 2025\nThe ferry opened on Monday.\n", "utf-8")
    saved = page("The bridge is closed to lorries from today.")
    (tmp_path / "page.html").write_text(saved, "utf-8")
    (tmp_path / "report.docx").write_bytes(
        docx(*map(styled, ("The port is closed", "January 8, 2025", "The port closed on Tuesday.")))
    )
    sent = ("https://example.org/ferry", "200 OK", "text/html", page("The ferry is free for islanders.").encode())
    (tmp_path / "archive.wacz").write_bytes(zipped({"archive/data.warc.gz": warc([sent])}))
    (tmp_path / "IQ.txt").write_text(
        "98182|Baghdad||بغداد|33.3|44.4|P|PPLC|IQ||||||1||||\n".replace("|", "\t"), "utf-8"
    )
    (tmp_path / "000.xlf").write_bytes(as_xliff(POFile(), "000_a", "ar", "en"))
    (tmp_path / "apertium").write_text("#!/bin/sh\ncat\n", "utf-8")
    (tmp_path / "apertium").chmod(0o755)
    correction = "format: 1\nreviewed: {who: Mona, when: 2025-02-01}\n"
    (tmp_path / "content/corrections").mkdir()
    (tmp_path / "content/corrections/000_a.yaml").write_text(correction, "utf-8")
    for folder in ("saved-pages", "articles"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.html").write_text(page(f"The {folder} say that the road is open."), "utf-8")
    return tmp_path


RUN_HERE = [one for one in EXAMPLES if not one.startswith(("serve", *SLOW)) and "--page" not in one]


@pytest.mark.parametrize("example", RUN_HERE)
def test_an_example_of_a_command_does_what_it_says(desk: Path, example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO())
    monkeypatch.setenv("PATH", str(desk), prepend=os.pathsep)
    command, _, file = example.partition(" > ")
    if file:
        file = file.replace("~", "home")
        (desk / file).parent.mkdir(parents=True, exist_ok=True)
        (desk / file).touch()  # as a shell does
    run = dossier(*shlex.split(command), cwd=desk)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout or "github" in example  # which is told of problems and warnings alone
    if file:
        (desk / file).write_text(run.stdout, "utf-8")
        assert dossier("check", cwd=desk).returncode == 0


Use = tuple[str, frozenset[str]]
"""A command, and its options."""


def use_of(words: str) -> Use:
    name, *rest = words.split()
    return name, frozenset(word.partition("=")[0] for word in rest if word.startswith("--"))


def documented() -> Iterator[tuple[Use, str]]:
    """Every command with its options that a sentence or a block of the documents or the help tells, and where."""
    for document in DOCUMENTS:
        in_blocks = re.findall(r"^(?:\.venv/bin/)?dossier ([a-z].*?)(?:\s+#.*)?$", document.read_text("utf-8"), re.M)
        for words in in_blocks if document.parent.name != "reference" else ():
            yield use_of(words), f"{document.name}: {words}"
    for name, words in told_in_passing():
        yield use_of(words.replace("`", "").rstrip(",;")), f"{name}: {words}"
    for words in EXAMPLES:
        yield use_of(words), f"an example: {words}"


def run_by_tests() -> Iterator[Use]:
    """Of each module of tests the commands and the options that it names, those of the blocks that are run, too."""
    for path in (path for path in (ROOT / "tests").rglob("test_*.py") if path.name != Path(__file__).name):
        names = {
            one.value
            for one in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(one, ast.Constant) and isinstance(one.value, str)
        }
        options = frozenset(name for name in names if name.startswith("--"))
        yield from ((command.name, options) for command in COMMANDS if command.name in names)
    yield from (use_of(one) for one in RUN_HERE)
    tutorial = (ROOT / "docs/tutorial.md").read_text("utf-8").replace("\\\n", " ")
    yield from (use_of(words) for words in re.findall(r"^dossier (.*)$", tutorial, re.M))


def test_every_command_of_the_documents_is_run_by_a_test_with_the_options_that_it_is_told_with() -> None:
    run = list(run_by_tests())
    unrun = {
        where: use
        for use, where in documented()
        if not any(use[0] == name and use[1] <= options for name, options in run)
    }
    assert unrun == {}


def told_in_passing() -> Iterator[tuple[str, str]]:
    """Commands within the sentences of documents, each with the document."""
    for document in DOCUMENTS:
        for span in re.findall(r"`((?:\.venv/bin/)?dossier [a-z][^`]*)`", document.read_text("utf-8")):
            yield document.name, span.removeprefix(".venv/bin/").removeprefix("dossier ")


def test_a_command_that_a_sentence_names_is_there_with_the_options_that_it_names() -> None:
    known = {}
    for command in COMMANDS:
        parser = ArgumentParser()
        command.options(parser)
        known[command.name] = {string for action in parser._actions for string in action.option_strings}
    found = list(told_in_passing())
    assert len(found) > 100
    for document, span in found:
        name, *words = span.split()
        assert name in known, f"{document}: {span}"
        options = {word.rstrip(",;") for word in words if word.startswith("--")}
        assert options <= known[name], f"{document}: {span}"

"""What an editor's YAML may hold: whatever stands there is read or told with its line, and never fails."""

from dataclasses import fields
from pathlib import Path

import pytest

from pelican_dossier.desk.content import DecisionsFile
from pelican_dossier.desk.registry import RegistryFile
from pelican_dossier.desk.settings import SettingsFile
from pelican_dossier.desk.yamlfile import is_text, read
from pelican_dossier.desk.yamlwriter import opened, written
from pelican_dossier.model import Sidecar
from pelican_dossier.problems import Problem, ProblemsFound
from tests.conftest import ROOT

KINDS = (Sidecar, SettingsFile, RegistryFile, DecisionsFile)
BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def told(folder: Path, text: str, kind: type = Sidecar) -> tuple[Problem, ...]:
    path = folder / "file.yaml"
    path.write_text(text, "utf-8")
    try:
        read(path, kind, "file.yaml")
    except ProblemsFound as found:
        return found.problems
    return ()


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("!!int many", "this is not YAML ('many' is no value of the kind int)"),
        ("0x_", "this is not YAML ('0x_' is no value of the kind int)"),
        ("!!float ''", "this is not YAML ('' is no value of the kind float)"),
        ("!!timestamp soon", "this is not YAML ('soon' is no value of the kind timestamp)"),
        ("!!bool maybe", "this is not YAML ('maybe' is no value of the kind bool)"),
        ("!!map word", "this is not YAML (expected a mapping node, but found scalar)"),
        ("!!python/name:os.sep ''", "this is not YAML (could not determine a constructor"),
        ("9" * 6000, "this is not YAML ('9999"),
        ("0x" + "f" * 6000, "this is not YAML (a number cannot be that large)"),
        (r'"half a letter \ud800"', "this is not YAML (it holds the sign U+D800, which no text can)"),
        (r'"nothing \0"', "this is not YAML (it holds the sign U+0000, which no text can)"),
        (r'{"\udc80": x}', "this is not YAML (it holds the sign U+DC80, which no text can)"),
        ("&x [a, *x]", "this is not YAML (a value cannot hold itself)"),
        ("[" * 5000, "this is nested too deeply to be read"),
        (".nan", "`rights` is nan, which is no text"),
    ],
)
def test_a_value_that_cannot_be_read_is_told_with_its_line(tmp_path: Path, value: str, what: str) -> None:
    (problem,) = told(tmp_path, f"show: full\nrights: {value}\n")
    assert problem.what.startswith(what)
    assert problem.line == (1 if "deeply" in what else 2)
    assert len(problem.what) < 300
    assert problem.remedy


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("url: x\nshow full\nstatus: draft\n", 2, "a key is without its colon"),
        ("show full\nstatus: draft\n", 1, "a key is without its colon"),
        ("show: full\nstatus draft", 2, "a key is without its colon"),
        ("show:full\n\n# of the outlet\nstatus: draft\n", 1, "a key is without its colon"),
        ("headline:\n  ar: x\n  en y\nshow: full\n", 3, "a key is without its colon"),
        ("headline\n  ar: x\nshow: full\n", 1, "a key is without its colon"),
        ("entities:\n- id one\n  kind: place\n", 2, "a key is without its colon"),
        ("entities:\n- id: one\n  kind place\n  names: {en: x}\n", 3, "a key is without its colon"),
        ("format: 1\nquestions\n- id: one\n  kind: date\n", 2, "a key is without its colon"),
        ("title: {en: x}\nlanguages\n- en\n", 2, "a key is without its colon"),
        ("show: full\n  status: draft\n", 2, "it is indented as if it belonged to the text above"),
        ("rights: known: no\nshow: full\n", 1, "mapping values are not allowed here"),
        ("languages: [en,\nformat: 1\nmore: x\n", 1, "a bracket is not closed"),
        ("show: full\nheadline: {en: x\n", 2, "a bracket is not closed"),
        ('rights: "unknown\nshow: full\n', 1, "a quotation mark is not closed"),
        ("show: full\nrights: 'unknown\npublisher: The Harbour's Own\n", 2, "a quotation mark is not closed"),
        ("show: full\nheadline: {en The bridge, ar: x}\n", 2, "a key is without its colon"),
        ("languages:\n- en\n-ar\nformat: 1\n", 3, "a dash is without its space"),
        ("show: full\nheadline: {en: A ferry, a bridge and a pier}\n", 2, "a comma ends the text before this"),
        ("show: full\nheadline: {en: Past 2,000, ar: x}\n", 2, "a comma ends the text before this"),
        ("show: full\nheadline: {en: Past 2,000 at the end}\n", 2, "a comma ends the text before this"),
        ("show: full\nheadline: {en: 'A ferry', ar x}\n", 2, "a key is without its colon"),
        ("show: full\nmarks: [dead, past 2,000]\n", 2, "a comma ends the text before this"),
    ],
)
def test_what_is_left_out_is_told_of_the_line_that_lacks_it(tmp_path: Path, text: str, line: int, what: str) -> None:
    (problem,) = told(tmp_path, text)
    assert (problem.line, problem.what) == (line, f"this is not YAML ({what})")


@pytest.mark.parametrize("headline", ["{en: A ferry, ar: x}", "{en: 'A ferry, a bridge', ar: x}", '{en: "2,000"}'])
def test_a_comma_that_parts_or_is_quoted_is_none_of_a_text(tmp_path: Path, headline: str) -> None:
    assert told(tmp_path, f"show: full\nheadline: {headline}\n") == ()


def test_a_sign_that_is_no_letter_is_told_with_its_line(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "show: full\nurl: null\nrights: a\x01b\n")
    assert (problem.line, problem.what) == (3, "this is not YAML (it holds the sign U+0001, which no text can)")


def test_aliases_that_stand_for_more_than_a_machine_holds(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, BOMB)
    assert problem.what == "this is not YAML (its aliases repeat too much)"


def test_an_alias_may_spare_an_editor_some_words(tmp_path: Path) -> None:
    assert told(tmp_path, "rights: &who The Outlet\npublisher: *who\n") == ()


def test_a_number_that_is_none_is_no_coordinate(tmp_path: Path) -> None:
    text = "format: 1\nentities:\n- id: a\n  kind: place\n  names: {en: A}\n  coordinates: [.nan, .inf]\n"
    assert {problem.line for problem in told(tmp_path, text, RegistryFile)} == {6}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "value", ["!!set {a}", "!!omap [a: b]", "!!binary aGk=", "{<<: {a: b}}", "1:60", "~", "2025-01-01"]
)
def test_no_field_fails_over_any_value(tmp_path: Path, kind: type, value: str) -> None:
    for name in (field.name for field in fields(kind)):
        for problem in told(tmp_path, f"{name}: {value}\n", kind):
            assert problem.line is not None


@pytest.mark.parametrize("words", ["0x_", "!!int x", "[" * 5000, "a: b", "- x", "\x01"])
def test_what_is_read_otherwise_is_written_in_quotes(words: str) -> None:
    assert not is_text(words)


@pytest.mark.parametrize(
    "text", ["ask: {en: When does it open?}", "title: A bridge: shut", "who: @mona", "names: {en: [A}"]
)
def test_a_text_with_a_sign_of_yamls_own_is_to_be_quoted(tmp_path: Path, text: str) -> None:
    (problem,) = told(tmp_path, f"format: 1\n{text}\n")
    assert problem.line == 2
    assert problem.remedy.startswith("put a text that holds one of , : ?")


def test_a_file_of_the_editors_is_written_again_as_it_was() -> None:
    files = sorted((ROOT / "content").rglob("*.yaml"))
    assert files
    for path in files:
        text = path.read_text("utf-8")
        assert written(opened(text)) == text, path

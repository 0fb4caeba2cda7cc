"""What was written in a released format opens in every later version: ``tests/formats/`` has a folder for each.

A folder is made once, by the version that released the format, and never touched again: where a test fails over it,
the program is to be mended. Its digests stand beside it.
"""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pelican_dossier.archive.verdicts import Verdict
from pelican_dossier.archive.verify import verify
from pelican_dossier.desk.content import load
from pelican_dossier.desk.past import published_at
from tests.conftest import schema
from tests.inprocess import dossier

FORMATS = Path(__file__).with_name("formats")
EACH = pytest.mark.parametrize(
    "kept",
    [folder for folder in sorted(FORMATS.iterdir()) if folder.is_dir()],
    ids=lambda folder: f"format {folder.name}",
)


def validator(name: str) -> Draft202012Validator:
    """By today's schema, but that keys may have come since, which is no break; none may have gone or changed its type."""

    def without_required(part: Any) -> Any:
        if isinstance(part, dict):
            return {
                key: without_required(one)
                for key, one in part.items()
                if not (key == "required" and isinstance(one, list))
            }
        return [without_required(one) for one in part] if isinstance(part, list) else part

    return Draft202012Validator(without_required(schema(name)))


@EACH
def test_what_is_kept_is_what_was_released(kept: Path) -> None:
    lines = kept.with_suffix(".sha256").read_text("ascii").splitlines()
    told = {path.removeprefix("./"): digest for digest, path in (line.split() for line in lines)}
    files = (path for path in kept.rglob("*") if path.is_file())
    assert told == {path.relative_to(kept).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@EACH
def test_the_editors_files_are_read_without_a_problem(kept: Path, tmp_path: Path) -> None:
    shutil.copytree(kept / "content", tmp_path / "content")
    content = load(tmp_path / "content")
    assert [one.id for one in content.dispatches] == ["four", "one", "three", "two"]
    whole = content.dossier()
    assert len(whole.readings) == 2
    assert {question.question.id for question in whole.questions} == {"opening", "workers"}
    assert content.settings.story is not None
    assert content.annotations["one"].corrections
    assert content.translations
    assert content.states


@EACH
def test_its_data_are_still_valid_and_can_be_compared(kept: Path, tmp_path: Path) -> None:
    validator("dossier-data").validate(json.loads((kept / "dossier.json").read_text("utf-8")))
    for line in (kept / "readings.jsonl").read_text("utf-8").splitlines():
        validator("reading").validate(json.loads(line))
    (state,) = (kept / "content/states").iterdir()
    assert {one.id for one in published_at(kept / "dossier.json").state.sources} == {
        one.id for one in published_at(state).state.sources
    }
    run = dossier("compare", str(state), str(kept / "dossier.json"), cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")


@EACH
def test_its_snapshot_is_found_whole(kept: Path) -> None:
    found = verify(kept / "snapshot.tar.gz")
    assert found.problems == []
    assert set(found.verdicts.values()) == {Verdict.GOOD}

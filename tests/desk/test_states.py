"""States that editors keep: written once, read back in their order, without a word of any dispatch."""

import json
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pelican_dossier.desk.changereport import PageChanges, lines
from pelican_dossier.desk.content import load
from pelican_dossier.desk.past import published_at
from pelican_dossier.desk.states import keep, note_files, read_states, shown_states, state_files, state_id, state_in
from pelican_dossier.editions.edition import Edition
from pelican_dossier.problems import ProblemsFound
from pelican_dossier.publishing.data import dossier_data
from pelican_dossier.starting import begin
from pelican_dossier.starting.asking import Said, asked
from tests.comparing.desk import project
from tests.conftest import ROOT, run_dossier
from tests.inprocess import dossier


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    content = project()
    languages = content.settings.languages
    editions = [Edition(one, content.settings, content.dossier(), content.translations) for one in languages]
    return dossier_data(editions)


def test_what_was_kept_is_read_back_in_the_order_of_publication(data: dict[str, Any], tmp_path: Path) -> None:
    days = [date(2026, 2, 1), date(2026, 1, 1), date(2026, 1, 1)]
    files = [keep(tmp_path / "states", state_in(data, day)).name for day in days]
    assert files == ["2026-02-01.json", "2026-01-01.json", "2026-01-01-2.json"]
    read = [file.state for file in read_states(tmp_path / "states", "content/states")]
    assert [state.day for state in read] == sorted(days)
    assert all(state.is_like(state_in(data)) for state in read)


def test_no_words_of_a_dispatch_stand_in_a_state(data: dict[str, Any], tmp_path: Path) -> None:
    kept = json.loads(keep(tmp_path, state_in(data, date(2026, 1, 1))).read_text("utf-8"))
    for source in kept["state"]["sources"]:
        source["publisher"] = None  # an outlet's name stands on its page, withdrawn or not
    assert not re.search("[\u0621-\u064a]", json.dumps(kept, ensure_ascii=False))


def test_a_state_has_one_id_before_and_after_it_is_kept(data: dict[str, Any]) -> None:
    now, kept = state_in(data), state_in(data, date(2026, 1, 1))
    assert state_id(now) == state_id(kept)
    assert state_id(now, "another before it") != state_id(now)


def test_of_a_source_that_is_withdrawn_or_gone_a_state_tells_only_that_it_was_there(data: dict[str, Any]) -> None:
    now = json.loads(json.dumps(data))
    withdrawn, gone = (dispatch["id"] for dispatch in now["dispatches"][:2])
    now["dispatches"][0]["sidecar"]["status"] = "withdrawn"
    del now["dispatches"][1]
    state = state_in(data, date(2026, 1, 1))
    (told,) = shown_states([state], now)
    assert [one.id for one in told.sources] == [one.id for one in state.sources]
    for before, after in zip(state.sources, told.sources, strict=True):
        hides = before.id in (withdrawn, gone)
        assert after.read == (() if hides else before.read)
        assert (before.voices == after.voices) != hides
    told_of = {id_ for event in told.events for id_ in event.sources}
    assert len(told.events) < len(state.events)
    assert withdrawn in told_of, "an event that others tell, too, stays"
    assert all({*event.sources} - {withdrawn, gone} for event in told.events)
    assert {withdrawn, gone}.isdisjoint(answer.source for answer in told.answers)
    assert told.findings == state.findings


def test_a_state_of_which_something_is_left_out_keeps_its_id_and_so_do_those_after_it(data: dict[str, Any]) -> None:
    now = json.loads(json.dumps(data))
    now["dispatches"][0]["sidecar"]["status"] = "withdrawn"
    kept = [state_in(data, date(2026, 1, 1)), state_in(data, date(2026, 2, 1))]
    ids = [first := state_id(kept[0]), state_id(kept[1], first)]
    shown = shown_states(kept, now)
    assert [one.id for one in shown] == ids
    assert shown_states(shown, now) == shown
    assert shown_states(kept, data) == tuple(kept)


def test_states_are_packed_under_the_names_and_with_the_bytes_that_they_are_kept_with(
    data: dict[str, Any], tmp_path: Path
) -> None:
    days = [date(2026, 1, 1), date(2026, 1, 1), date(2026, 2, 1)]
    kept = {(path := keep(tmp_path, state_in(data, day))).name: path.read_bytes() for day in days}
    assert dict(state_files([file.state for file in read_states(tmp_path, "content/states")])) == kept


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{", "this is no state of a dossier"),
        ("[]", "this is no state of a dossier"),
        ('{"format": 1, "state": {"day": "2026-01-01", "paragraphs": []}}', "the key `paragraphs` is unknown"),
    ],
)
def test_a_file_that_holds_no_state_is_a_problem_of_its_own(text: str, what: str, tmp_path: Path) -> None:
    (tmp_path / "2026-01-01.json").write_text(text, "utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_states(tmp_path, "content/states")
    (problem,) = found.value.problems
    assert problem.file == "content/states/2026-01-01.json"
    assert what in problem.what


def test_the_dossiers_own_states_are_whole() -> None:
    assert load(ROOT / "content").states


def test_a_site_its_data_and_a_kept_file_are_one_state(data: dict[str, Any], tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "data").mkdir(parents=True)
    (site / "data/dossier.json").write_text(json.dumps(data), "utf-8")
    kept = keep(tmp_path / "states", state_in(data, date(2026, 1, 1)))
    same = [published_at(path).state for path in (site, site / "data/dossier.json", kept)]
    assert same[0] == same[1] == same[2]


def test_two_states_are_compared_on_the_command_line(data: dict[str, Any], tmp_path: Path) -> None:
    before = keep(tmp_path, state_in(data, date(2026, 1, 1)))
    changed = json.loads(before.read_text("utf-8"))
    changed["state"]["sources"][0]["published"] = "2025-01-02"
    after = tmp_path / "after.json"
    after.write_text(json.dumps(changed), "utf-8")
    run = dossier("compare", str(before), str(after), cwd=tmp_path)
    assert run.returncode == 0
    assert re.fullmatch(r"source-redated: 000_\w+ from 2025-11-07 public to 2025-01-02 public\n", run.stdout)
    same = "nothing has changed in the sources and what is read in them"
    assert dossier("compare", str(before), str(before), cwd=tmp_path).stdout == f"{same}\n"
    of_one = PageChanges((), ("en/about/index.html",), ())
    assert list(lines((), of_one)) == [f"{same}; of the pages:", "page-changed: en/about/index.html"]
    of_many = PageChanges(tuple(f"en/{number}.html" for number in range(30)), (), ())
    assert list(lines((), of_many))[-1] == "and 10 more"
    assert list(lines((), PageChanges((), (), ()))) == ["nothing has changed"]
    (change,) = json.loads(dossier("compare", "--json", str(before), str(after), cwd=tmp_path).stdout)
    assert (change["kind"], change["after"]["published"]) == ("source-redated", "2025-01-02")


def test_a_state_is_kept_by_a_command_and_only_where_it_is_another(data: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    earlier = tmp_path / "dossier.json"
    earlier.write_text(json.dumps(data), "utf-8")
    run = dossier("record", str(earlier), "--when", "2026-01-01", cwd=tmp_path)
    assert run.stdout.startswith("kept content/states/2026-01-01.json;")
    run = dossier("record", str(earlier), "--when", "2026-01-05", cwd=tmp_path)
    assert run.stdout == "nothing has changed since 2026-01-01: nothing was written\n"
    assert [path.name for path in (tmp_path / "content/states").iterdir()] == ["2026-01-01.json"]
    assert len([*(tmp_path / "content/versions").glob("*/*.json")]) == 5
    run = dossier("record", str(earlier), "--when", "2025-12-31", cwd=tmp_path)
    said = "kept content/states/2025-12-31.json; the page of what changed still counts from the last state, that of "
    assert run.stdout == f"{said}2026-01-01\n"
    (tmp_path / "content/states/2025-12-31.json").unlink()
    run = dossier("record", str(tmp_path / "missing"), cwd=tmp_path)
    assert (run.returncode, run.stderr.count("\n")) == (1, 1)


def test_the_last_two_states_name_the_files_that_are_there_beside_them(data: dict[str, Any], tmp_path: Path) -> None:
    state = state_in(data)
    for day in (1, 2, 3):
        keep(tmp_path, replace(state, day=date(2026, 1, day)))
    assert note_files(tmp_path, "content/states", ["dossier.yaml", "states/2026-01-02.json", "states/2026-01-03.json"])
    assert [file.files for file in read_states(tmp_path, "content/states")] == [
        (),
        ("dossier.yaml", "states/2026-01-03.json"),
        ("dossier.yaml", "states/2026-01-02.json"),
    ]
    assert not note_files(tmp_path, "content/states", ["dossier.yaml", *(f"states/2026-01-0{n}.json" for n in (2, 3))])


@pytest.mark.parametrize(
    "text",
    [
        '{"a":' * 3000,
        '{"format": 1, "state": "\\ud800"}',
        '{"format": 1, "state": NaN}',
        "[]",
        "null",
        "\0",
        "9" * 5000,
    ],
)
def test_what_is_no_state_is_told_in_a_line_that_can_be_printed(tmp_path: Path, text: str) -> None:
    (tmp_path / "2026-01-01.json").write_text(text, "utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_states(tmp_path, "content/states")
    told = str(found.value)
    place = ":1:1" if text == "\0" else ""
    assert told.encode().startswith(f"content/states/2026-01-01.json{place}: this is no state of a dossier".encode())
    assert len(told) < 600


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """A new dossier of which a state is kept."""
    begin(tmp_path, asked(Said("en"), "The river"))
    assert dossier("record", "--when", "2025-02-01", cwd=tmp_path).returncode == 0
    return tmp_path


def test_states_that_are_all_gone_fail_the_check_and_are_recorded_anew(recorded: Path) -> None:
    shutil.rmtree(recorded / "content/states")
    checked = dossier("check", cwd=recorded)
    assert (checked.returncode, checked.stderr.count("\n")) == (1, 1)
    told = "content/states: versions of sources were recorded on 2025-02-01, and no state of that day or later is there"
    assert checked.stderr.startswith(told)
    # in a process of its own: what Pelican's log lets through depends on what it has said in this one
    built = run_dossier("build", cwd=recorded)
    assert (built.returncode, built.stderr.count(told)) == (0, 1)
    assert dossier("record", "--when", "2025-02-01", cwd=recorded).returncode == 0
    assert dossier("check", cwd=recorded).returncode == 0


def test_what_is_said_of_a_broken_state_mends_it(recorded: Path) -> None:
    (state,) = (recorded / "content/states").glob("*.json")
    state.write_text("<<<<<<< HEAD\n", "utf-8")
    for command in ("check", "record", "build"):
        run = dossier(command, cwd=recorded)
        assert run.returncode == 1
        assert "where there is none, take it away and record anew" in run.stderr
    state.unlink()
    assert dossier("record", "--when", "2025-02-02", cwd=recorded).returncode == 0
    assert dossier("check", cwd=recorded).returncode == 0


def test_no_state_is_of_a_day_before_its_sources(recorded: Path) -> None:
    run = dossier("record", "--when", "2011-01-01", cwd=recorded)
    told = "sample appeared on 2025-01-05, so this was not published on 2011-01-01; name a later day by --when"
    assert (run.returncode, told in run.stderr) == (2, True)
    assert [path.name for path in (recorded / "content/states").iterdir()] == ["2025-02-01.json"]
    assert dossier("record", "--when", "2025-01-04", cwd=recorded).returncode == 0

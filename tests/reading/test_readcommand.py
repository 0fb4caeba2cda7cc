"""``dossier read``: a line of JSON for each dispatch, in order; one that cannot be read does not stop the others."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from pelican_dossier.cli import main
from pelican_dossier.desk.data import as_json, reading_data
from pelican_dossier.intake import receive_text
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.conftest import ROOT, schema
from tests.intake.strategies import DISPATCHES, texts
from tests.reading.test_mentions import NAMES

FILES = [str(path) for path in sorted(DISPATCHES.glob("*.txt"))]
NAMES_FOLDER = str(Path(__file__).with_name("registry"))
LINE = Draft202012Validator(schema("reading"), format_checker=FormatChecker(["date"]))

Lines = list[dict[str, Any]]
Run = Callable[..., tuple[int, Lines]]


def parsed(output: str) -> Lines:
    lines = [json.loads(line) for line in output.split("\n") if line]
    for line in lines:
        LINE.validate(line)
    return lines


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """``dossier read`` with these arguments: its exit status and its lines, which the schema admits."""

    def run_it(*arguments: str) -> tuple[int, Lines]:
        status = main(["read", *arguments])
        captured = capsys.readouterr()
        assert captured.err == ""
        return status, parsed(captured.out)

    return run_it


@pytest.fixture
def batch(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``dossier read --batch`` with these lines on standard input."""

    def run_it(*lines: object, arguments: tuple[str, ...] = ()) -> tuple[int, Lines]:
        raw = b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        return run("--batch", *arguments)

    return run_it


# --- files ----------------------------------------------------------------------------------------------
def test_one_line_a_dispatch_in_the_order_given(run: Run) -> None:
    backwards = FILES[::-1]
    status, lines = run(*backwards, "--json")
    assert status == 0
    assert [line["id"] for line in lines] == [Path(file).stem for file in backwards]


def test_a_line_holds_the_paragraphs_and_their_parts_as_received(run: Run) -> None:
    _, [line] = run(FILES[3])
    in_the_file = [text.strip() for text in Path(FILES[3]).read_text("utf-8").splitlines() if text.strip()]
    assert [paragraph["text"] for paragraph in line["paragraphs"]] == in_the_file
    assert [paragraph["index"] for paragraph in line["paragraphs"]] == list(range(19))
    assert line["paragraphs"][18]["parts"] == [{"start": 0, "end": 11, "kind": "boilerplate", "rule": "comment-prompt"}]


def test_a_day_that_the_header_states_wins_over_the_one_given(run: Run) -> None:
    _, [line] = run(FILES[1], "--published", "2020-01-01")
    assert (line["published"]["value"], line["published"]["from"]) == ("2025-08-18", "stated")


def test_a_day_given_stands_in_where_the_file_lacks_one(run: Run) -> None:
    _, [line] = run(FILES[3], "--published", "2024-09-27")
    assert (line["published"]["value"], line["published"]["from"]) == ("2024-09-27", "given")
    assert line["dates"][0]["value"] == "2024-09-27"


def test_what_is_relative_has_no_value_where_no_day_is_known(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("عقد الاجتماع الجمعة في بغداد.", "utf-8")
    _, [line] = run(str(path))
    assert line["published"] == {"value": None, "earliest": None, "latest": None, "from": "unknown", "grounds": []}
    assert (line["dates"][0]["text"], line["dates"][0]["value"]) == ("الجمعة", None)


def test_a_day_that_the_text_lets_infer_is_given_with_its_grounds(run: Run) -> None:
    _, [line] = run(FILES[3])
    assert (line["published"]["value"], line["published"]["from"]) == ("2024-09-27", "inferred")
    assert [ground["rule"] for ground in line["published"]["grounds"]] == [
        "inferred-deadline",
        "inferred-us-election",
        "inferred-news-weekday",
    ]
    assert (line["dates"][0]["text"], line["dates"][0]["value"]) == ("الجمعة", "2024-09-27")


def test_names_are_found_with_a_registry_and_not_without(run: Run) -> None:
    assert run(FILES[0])[1][0]["mentions"] == []
    _, [line] = run(FILES[0], "--registry", NAMES_FOLDER)
    assert {"ministry-of-peshmerga", "iraq", "kurdistan"} <= {mention["entity"] for mention in line["mentions"]}


def test_sidecars_are_read_only_when_asked_for(run: Run) -> None:
    assert run(FILES[2])[1][0]["publisher"] is None
    assert run(FILES[2], "--sidecar")[1][0]["publisher"] == "العربي الجديد"


def test_with_its_sidecar_a_dispatch_is_of_its_dossiers_clock(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dispatches").mkdir()
    settings_ = "format: 1\ntitle: {en: Bridges}\nlanguages: [en]\ntimezone: Asia/Baghdad\n"
    (tmp_path / "dossier.yaml").write_text(settings_, "utf-8")
    page = tmp_path / "dispatches/one.html"
    meta = "<meta property='article:published_time' content='2026-03-10T22:30:00Z'>"
    page.write_text(f"<html><head>{meta}</head><body><p>Engineers reopened the bridge.</p></body></html>", "utf-8")
    assert run(str(page), "--sidecar")[1][0]["published"]["value"] == "2026-03-11"
    assert run(str(page))[1][0]["published"]["value"] == "2026-03-10/2026-03-11"


def test_a_defective_sidecar_is_an_error_of_its_dispatch_alone(run: Run, tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        shutil.copy(FILES[1], tmp_path / name)
    (tmp_path / "one.yaml").write_text("publishre: X\n", "utf-8")
    status, [one, two] = run(str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--sidecar")
    assert status == 1
    assert (one["id"], one["error"]["rule"]) == ("one", "sidecar")
    assert "publisher" in one["error"]["text"]
    assert two["publisher"] == "شفق نيوز"


def test_a_file_that_cannot_be_read_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"one\n\x00\x81")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "folder.txt").mkdir()
    bad, missing, empty, folder = (str(tmp_path / f"{name}.txt") for name in ("bad", "missing", "empty", "folder"))
    names = [bad, FILES[0], missing, empty, folder, FILES[1]]
    status, lines = run(*names)
    assert status == 1
    assert [line["id"] for line in lines] == [Path(name).stem for name in names]
    assert [line["error"]["rule"] if "error" in line else None for line in lines] == [
        "undecodable",
        None,
        "unreadable-file",
        "empty",
        "unreadable-file",
        None,
    ]
    for line in lines:
        if "error" in line:
            assert line["error"]["text"].endswith(".")


def test_a_saved_page_is_read_too(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body><h1>Mission ends</h1><p>They agreed on Friday.</p></body></html>", "utf-8")
    _, [line] = run(str(page), "--published", "2024-09-27")
    assert (line["title"], line["language"]) == ("Mission ends", "en")
    assert [found["value"] for found in line["dates"]] == ["2024-09-27"]


# --- batch ----------------------------------------------------------------------------------------------
def test_batch_gives_each_id_back_in_order(batch: Run) -> None:
    ids = ["b", "a", "An id with spaces", "بغداد", "", "a"]
    status, lines = batch(*({"id": id_, "text": "أكدت الوزارة ذلك"} for id_ in ids))
    assert (status, [line["id"] for line in lines]) == (0, ids)


def test_batch_reads_what_a_line_says_of_its_dispatch(batch: Run) -> None:
    entry = {"id": "x", "text": "They agreed on Friday.", "published": "2024-09-27", "language": "en"}
    _, [line] = batch(entry)
    assert (line["language"], line["published"]["from"], line["dates"][0]["value"]) == ("en", "given", "2024-09-27")
    _, [line] = batch(entry | {"published": None, "language": None})
    assert (line["language"], line["published"]["value"]) == ("en", None)


def test_batch_believes_the_header_before_the_line(batch: Run) -> None:
    text = Path(FILES[1]).read_text("utf-8")
    _, [line] = batch({"id": "x", "text": text, "published": "2020-01-01"})
    assert (line["published"]["value"], line["published"]["from"]) == ("2025-08-18", "stated")


def test_batch_reads_a_file_as_the_file_itself_is_read(batch: Run, run: Run) -> None:
    for file in FILES:
        text = Path(file).read_bytes().decode()
        assert batch({"id": Path(file).stem, "text": text}) == run(file)


def test_batch_takes_a_registry(batch: Run) -> None:
    _, [line] = batch({"id": "x", "text": "عاد الوفد إلى بغداد"}, arguments=("--registry", NAMES_FOLDER))
    assert [(m["text"], m["entity"], m["kind"]) for m in line["mentions"]] == [("بغداد", "baghdad", "place")]


DEFECTIVE: dict[str, object] = {
    "no JSON": b"{",
    "bytes that are no UTF-8": b'{"id": "x", "text": "\xc7\xe1"}',
    "no object": ["x", "text"],
    "no text": {"id": "x"},
    "text that is no text": {"id": "x", "text": 7},
    "an impossible day": {"id": "x", "text": "t", "published": "2025-02-30"},
    "a month for a day": {"id": "x", "text": "t", "published": "2025-02"},
    "a day that is no text": {"id": "x", "text": "t", "published": 7},
    "an unknown language": {"id": "x", "text": "t", "language": "xx"},
    "an empty text": {"id": "x", "text": " \n"},
}


@pytest.mark.parametrize("defective", DEFECTIVE.values(), ids=list(DEFECTIVE))
def test_batch_a_defective_line_does_not_stop_the_others(batch: Run, defective: object) -> None:
    good = {"id": "good", "text": "أكدت الوزارة ذلك"}
    status, [before, line, after] = batch(good, defective, good)
    assert status == 1
    assert (before["id"], after["id"]) == ("good", "good")
    assert line["error"]["rule"] in ("bad-line", "empty")
    assert line["error"]["text"].endswith(".")
    assert line["id"] == (defective["id"] if isinstance(defective, dict) else None)


def test_batch_without_lines_prints_none(batch: Run) -> None:
    assert batch() == (0, [])
    assert batch(b"", b"  ", b"\t") == (0, [])


def test_batch_as_a_program_reads_a_pipe_and_nothing() -> None:
    command = [sys.executable, "-W", "error", "-m", "pelican_dossier.cli", "read", "--batch"]
    line = json.dumps({"id": "x", "text": "أكدت الوزارة، يوم الجمعة، ذلك", "published": "2025-11-07"}) + "\n"
    done = subprocess.run(command, input=line * 2 + "{\n", capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (1, "")
    one, two, three = parsed(done.stdout)
    assert one == two
    assert one["dates"][0]["value"] == "2025-11-07"
    assert three["id"] is None
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


# --- the command line -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "--no-such-option"],
        ["read", "--published", "2025-13-40", "x.txt"],
        ["read", "--published", "yesterday", "x.txt"],
        ["read", "--registry"],
        ["no-such-command"],
    ],
)
def test_a_wrong_command_line_ends_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("usage: dossier")


def test_without_a_command_all_of_them_are_told_and_it_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("usage: dossier")
    assert "snapshot" in captured.err


# --- the line's own form --------------------------------------------------------------------------------
@settings(max_examples=60)
@given(text=texts, published=st.one_of(st.none(), st.dates()))
def test_every_reading_is_a_line_that_the_schema_admits(text: str, published: date | None) -> None:
    line = as_json(reading_data(read(receive_text(text, "x", None, published), NAMES)))
    assert "\n" not in line
    LINE.validate(json.loads(line))


def test_a_line_holds_letters_as_themselves_and_its_keys_in_order() -> None:
    line = as_json(reading_data(read(receive_text("أكدت الوزارة", "x", None, None), Registry())))
    assert "أكدت الوزارة" in line
    assert list(json.loads(line)) == sorted(json.loads(line))


HOSTILE_LINES = [
    b'{"id":"a","text":"x \\ud800 y"}',
    b"[" * 100_000,
    b'{"id": NaN, "text": "x"}',
    b'{"id":"a","text":"x\\u0000"}',
    b'{"id":"a"}',
    b"null",
    b"\xff\xfe",
]


@pytest.mark.parametrize("hostile", HOSTILE_LINES, ids=lambda line: repr(line[:30]))
def test_a_hostile_line_does_not_stop_the_others(hostile: bytes) -> None:
    lines = hostile + b'\n{"id":"ok","text":"\xd9\x82\xd8\xa7\xd9\x84"}\n'
    run = subprocess.run(
        [sys.executable, "-m", "pelican_dossier.cli", "read", "--batch"],
        input=lines,
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert run.returncode == 1, run.stderr
    first, second = map(json.loads, run.stdout.decode("utf-8").splitlines())
    assert "error" in first
    assert second["id"] == "ok"
    assert second["paragraphs"][0]["text"] == "قال"


def test_a_unique_beginning_of_an_id_names_a_dispatch() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "pelican_dossier.cli", "read", "004"], capture_output=True, cwd=ROOT, check=False
    )
    assert json.loads(run.stdout)["id"] == "004_5ef256accc8a372d"


def test_nothing_to_read_is_a_wrong_command_line() -> None:
    for arguments in ([], ["--batch", "x.txt"]):
        command = [sys.executable, "-m", "pelican_dossier.cli", "read", *arguments]
        assert subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False).returncode == 2

"""A person reviews a dispatch in the terminal, in a browser or with another program's help; all of it is on record."""

import io
import socket
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from datetime import date
from pathlib import Path

import pytest

from pelican_dossier.cli import main
from pelican_dossier.desk.annotating import AnnotationsFile
from pelican_dossier.desk.content import load
from pelican_dossier.desk.data import reading_data
from pelican_dossier.desk.reviewer import Reviewer
from pelican_dossier.reviewing.page import ReviewPage, serve
from tests.desk.test_corrections import DAY, TEXT, folder

__all__ = ["folder"]
SPEAKER = "الوزير سعد الكناني"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the editor types."""
    keys = io.StringIO()
    monkeypatch.setattr(sys, "stdin", keys)
    return keys


def run(content: Path, *arguments: str) -> int:
    return main([*arguments, "--content", str(content)])


def type_in(keys: io.StringIO, *lines: str) -> None:
    keys.seek(0)
    keys.truncate()
    keys.write("".join(f"{line}\n" for line in lines))
    keys.seek(0)


def reviewer(content: Path) -> Reviewer:
    loaded = load(content)
    return Reviewer(loaded, loaded.readings[0], "Salma", date(2026, 1, 2))


def judged(content: Path) -> tuple[list[str], list[str]]:
    """The subjects of what was put right, and of what was accepted."""
    annotations = load(content).annotations["one"]
    return (
        [one.annotation.subjects[0] for one in annotations.corrections],
        [one.annotation.subjects[0] for one in annotations.accepted],
    )


def test_where_the_input_ends_what_was_judged_is_written_and_that_is_said(
    folder: Path, typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(typed, "a")
    assert run(folder, "review", "one", "--who", "Salma", "--when", "2026-01-02") == 0
    assert "the input has ended; what was judged before is written" in capsys.readouterr().out
    assert len(judged(folder)[1]) == 1


def test_readings_are_accepted_and_put_right_in_the_terminal(folder: Path, typed: io.StringIO) -> None:
    items = [item for item in reviewer(folder).items if not item.is_judged]
    lines: list[str] = []
    for item in items:
        if item.words == DAY:
            lines += ["c", "yesterday", "", "", "x", "", "2025-09", "", "none", "النص يقول ذلك"]
        elif item.subject == "figure":
            lines += ["n", "no figure"]
        else:
            lines += ["a"]
    type_in(typed, *lines, "d", "p3", "الآن", "2025-11-07", "", "", "it was missed", "n", "y")
    assert run(folder, "review", "one", "--who", "Salma", "--when", "2026-01-02") == 0
    read = reading_data(load(folder).readings[0])
    assert {one["text"]: one["value"] for one in read["dates"]} == {
        "يوم الخميس 6 تشرين الثاني 2025": "2025-11-06",
        DAY: "2025-09",
        "نهاية 2026": "2026",
        "الآن": "2025-11-07",
    }
    assert read["figures"] == []
    assert read["review"]["reviewed"] == {"who": "Salma", "when": "2026-01-02"}
    reasons = [record["reason"] for record in read["review"]["corrections"]]
    assert {"ar": "النص يقول ذلك"} in reasons
    assert {"en": "it was missed"} in reasons
    assert not list(load(folder).notes())
    assert all(item.is_judged for item in reviewer(folder).items)


def test_what_is_none_of_the_letters_is_told(
    folder: Path, typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(typed, "[x]", "", "a", "q")
    assert run(folder, "review", "one", "--who", "Salma") == 0
    said = capsys.readouterr().out
    assert "'[x]' is none of these letters\n[a]ccept, " in said
    assert "type one of these letters\n[a]ccept, " in said


@pytest.mark.parametrize(("words", "value"), [("1,200", 1200), ("٣٥٠", 350), ("2.5", 2.5), ("300/350", "300/350")])
def test_a_number_is_typed_as_the_text_writes_it(
    folder: Path, typed: io.StringIO, capsys: pytest.CaptureFixture[str], words: str, value: float | str
) -> None:
    type_in(typed, "c", "six", "", "", "why", "", words, "", "", "why", "q")
    assert run(folder, "review", "one", "--who", "Salma", "--only", "figure") == 0
    assert "`value` cannot be 'six'; write a number in digits" in " ".join(capsys.readouterr().out.split())
    assert [figure.value for figure in load(folder).readings[0].figures] == [value]


def test_what_is_read_already_is_not_written_as_put_right(
    folder: Path, typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    first = next(item for item in reviewer(folder).items if item.subject == "date" and not item.is_judged)
    type_in(typed, "c", "", "", "", "c", str(first.told["value"]), "", "", "q")
    assert run(folder, "review", "one", "--who", "Salma", "--only", "date") == 0
    assert capsys.readouterr().out.count("nothing differs from what is read, and nothing is written") == 2
    assert "one" not in load(folder).annotations


def test_an_addition_of_which_nothing_is_typed_is_not_written(
    folder: Path, typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    dates = len(load(folder).readings[0].dates)
    type_in(typed, *["a"] * dates, "d", "p3", "الآن", "", "", "", "n", "n")
    assert run(folder, "review", "one", "--who", "Salma", "--only", "date") == 0
    assert "nothing was typed, and nothing is written" in capsys.readouterr().out
    assert judged(folder) == ([], ["date"] * dates)


def test_a_form_that_says_what_is_read_writes_nothing(folder: Path) -> None:
    page = ReviewPage(reviewer(folder), None)
    at, item = next((at, one) for at, one in enumerate(page._items) if one.subject == "date")
    same = {f"i{at}-{field}": str(value) for field, value in item.told.items()}
    missed = {"missed": "figure", "missed-paragraph": "p2", "missed-words": "القاعدة", "missed-reason": "counted"}
    assert page.take({f"i{at}": "correct", f"i{at}-reason": "so it is", **same, **missed}) == 0
    assert page.unchanged == 2
    assert "one" not in load(folder).annotations


def test_a_year_is_typed_as_a_date(folder: Path, typed: io.StringIO) -> None:
    type_in(typed, "c", "2026", "", "", "why", "q")
    assert run(folder, "review", "one", "--who", "Salma", "--only", "date") == 0
    assert any(str(date.value) == "2026" for date in load(folder).readings[0].dates)


def test_what_was_judged_is_kept_where_the_editor_leaves(folder: Path, typed: io.StringIO) -> None:
    type_in(typed, "a", "q")
    assert run(folder, "review", "one", "--who", "Salma") == 0
    type_in(typed, "a")
    assert run(folder, "review", "one", "--who", "Salma") == 0
    assert len(judged(folder)[1]) == 2


def test_a_review_may_be_of_one_kind_of_reading(folder: Path, typed: io.StringIO) -> None:
    dates = len(load(folder).readings[0].dates)
    type_in(typed, *["a"] * dates, "n", "n")
    assert run(folder, "review", "one", "--who", "Salma", "--only", "date") == 0
    assert judged(folder)[1] == ["date"] * dates


def test_who_goes_on_speaking_is_put_right_too(folder: Path, typed: io.StringIO) -> None:
    items = [item for item in reviewer(folder).items if not item.is_judged]
    lines: list[str] = []
    for item in items:
        if item.subject == "voice" and item.paragraph == 1:
            lines += ["c", "سالم الربيعي", "", "", "", "", "", "", "سالم هو المتحدث", "y"]
        else:
            lines += ["s"]
    type_in(typed, *lines, "n", "n")
    assert run(folder, "review", "one", "--who", "Salma") == 0
    voices = reading_data(load(folder).readings[0])["voices"]
    assert [(voice["paragraph"], voice["speaker"]) for voice in voices] == [(1, "سالم الربيعي"), (2, "سالم الربيعي")]


def test_comments_and_order_of_the_file_stay(folder: Path) -> None:
    written = "# mine\nformat: 1\nreviewed:   {who: Ali, when: 2026-01-01}  # not whole\naccepted: []\n"
    (folder / "corrections/one.yaml").write_text(written, "utf-8")
    file = AnnotationsFile(folder, "one")
    file.put("accepted", {"publisher": "no", "who": "yes", "when": "2026-01-02"})
    file.put("corrections", {"publisher": "none", "who": "x", "when": "2026-01-02", "reason": {"en": "null"}})
    file.save(load(folder).dispatches[0], [])
    text = (folder / "corrections/one.yaml").read_text("utf-8")
    assert text.startswith("# mine\nformat: 1\nreviewed:")
    assert "# not whole" in text
    assert judged(folder) == (["publisher"], [])


def test_a_correction_in_the_place_of_another_stands_before_what_was_accepted(folder: Path) -> None:
    told = "  who: Ali\n  when: 2026-01-01\n"
    first = f"format: 1\ncorrections:\n- headline: x\n{told}  reason: {{en: y}}\n"
    (folder / "corrections/one.yaml").write_text(f"{first}accepted:\n- publisher: none\n{told}", "utf-8")
    file = AnnotationsFile(folder, "one")
    file.put("corrections", {"headline": "z", "who": "Ali", "when": "2026-01-02", "reason": {"en": "y"}})
    file.save(load(folder).dispatches[0], [])
    text = (folder / "corrections/one.yaml").read_text("utf-8")
    assert text.index("headline: z") < text.index("accepted:")
    assert "headline: x" not in text


def test_of_words_that_stand_twice_those_are_accepted_that_were_shown(folder: Path) -> None:
    (folder / "dispatches/one.txt").write_text(TEXT.replace("القاعدة ستبقى", "القاعدة حتى نهاية 2026 أو"), "utf-8")
    shown = [item for item in reviewer(folder).items if item.words == "نهاية 2026"]
    for item in shown:
        reviewer(folder).accept(item)
    kept = load(folder).annotations["one"].accepted
    assert [one.annotation.nth for one in kept] == [1, 2]
    assert [one.start for one in kept] == [item.start for item in shown]


def test_the_same_in_a_browser(folder: Path, unused_tcp_port: int) -> None:
    page = ReviewPage(reviewer(folder), None)
    at = next(n for n, item in enumerate(page._items) if item.words == DAY)
    form = {
        "token": page.token,
        f"i{at}": "correct",
        f"i{at}-value": "2025-08",
        f"i{at}-reason": "so it is",
        f"i{at - 1}": "accept",
        "missed": "figure",
        "missed-paragraph": "p2",
        "missed-words": "القاعدة",
        "missed-figure-value": "1",
        "missed-reason": "counted",
    }
    address = f"http://127.0.0.1:{unused_tcp_port}/"
    thread = threading.Thread(target=serve, args=(page, unused_tcp_port))
    thread.start()
    html = _opened(address).decode()
    assert f"<mark>{DAY}</mark>" in html
    assert 'dir="rtl"' in html
    forged = urllib.parse.urlencode(form | {"token": "guessed"}).encode()
    with pytest.raises(urllib.error.HTTPError, match="403"):
        _opened(address, forged)
    with pytest.raises(urllib.error.HTTPError, match="422"):
        _opened(address, urllib.parse.urlencode({**form, f"i{at}-reason": " "}).encode())
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(urllib.request.Request(address, headers={"Host": "elsewhere.example"}))
    assert b"3 judgements" in _opened(address, urllib.parse.urlencode(form).encode())
    thread.join()
    assert judged(folder)[0] == ["date", "figure"]
    assert len(judged(folder)[1]) == 1


def _opened(address: str, form: bytes | None = None) -> bytes:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, form) as answer:
                return bytes(answer.read())
        except urllib.error.HTTPError:
            raise
        except OSError:
            threading.Event().wait(0.05)
    raise AssertionError("nobody answers")


@pytest.fixture
def unused_tcp_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


OTHER = """
import json, sys
read = json.load(sys.stdin)
for date in read["dates"]:
    if date["text"] == "{day}":
        date["value"] = "2025-07"
read["voices"] = [voice for voice in read["voices"] if voice["paragraph"] != 2]
read["figures"].append({{"paragraph": 2, "start": 10, "end": 17, "text": "x", "value": 1, "unit": None, "mod": None}})
del read["mentions"]
print(json.dumps(read))
"""


def test_what_another_program_reads_is_offered_and_on_record_as_its_own(
    folder: Path, typed: io.StringIO, tmp_path: Path
) -> None:
    program = tmp_path / "other.py"
    program.write_text(OTHER.format(day=DAY), "utf-8")
    before = reading_data(load(folder).readings[0])
    type_in(typed, "s", "s", "s")
    command = f"{sys.executable} {program}"
    assert run(folder, "review", "one", "--who", "Salma", "--with", command) == 0
    assert reading_data(load(folder).readings[0]) == before
    type_in(typed, "a", "a", "a")
    assert run(folder, "review", "one", "--who", "Salma", "--with", command) == 0
    read = reading_data(load(folder).readings[0])
    assert next(one["value"] for one in read["dates"] if one["text"] == DAY) == "2025-07"
    assert not [voice for voice in read["voices"] if voice["paragraph"] == 2]
    assert {record["suggested_by"] for record in read["review"]["corrections"]} == {Path(sys.executable).name}


@pytest.mark.parametrize("program", ["no-such-program", f"{sys.executable} -c 'print(1)'", f"{sys.executable} -c 1/0"])
def test_a_program_that_does_not_answer_is_told(folder: Path, program: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "review", "one", "--who", "Salma", "--with", program) == 3
    assert program.split()[0] in capsys.readouterr().err


def test_corrections_are_offered_again_for_the_dispatch_that_replaces_another(folder: Path, typed: io.StringIO) -> None:
    correction = (
        f"- date: {{value: 2025-09}}\n  paragraph: p1\n  words: {DAY}\n"
        "  reason: {en: so it is}\n  who: Ali\n  when: 2026-01-01\n"
    )
    (folder / "corrections/one.yaml").write_text(f"format: 1\ncorrections:\n{correction}", "utf-8")
    (folder / "dispatches/two.txt").write_text(TEXT.replace("خبر عن القاعدة\n", "عنوان جديد\nسطر أضيف هنا.\n"), "utf-8")
    (folder / "dispatches/two.yaml").write_text("published: 2025-11-08\nsupersedes: one\n", "utf-8")
    type_in(typed, "a")
    assert run(folder, "review", "two", "--who", "Salma", "--from", "one") == 0
    (one, two) = load(folder).readings
    assert [record.who for record in one.review.corrections] == ["Ali"]
    (record,) = two.review.corrections
    assert (record.paragraph, record.suggested_by, record.who) == (2, "one", "Salma")


def test_the_ids_are_listed_though_a_page_cites_none_of_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "pages").mkdir(exist_ok=True)
    (folder / "pages/x.md").write_text("Title: x\nSlug: x\nLang: ar\n\n[x](dispatch:two)\n", "utf-8")
    assert run(folder, "review", "--status") == 1
    told = capsys.readouterr()
    assert "one" in told.out.split()
    assert "there is no dispatch 'two' (`dossier review --status` lists the ids)" in told.err


def test_how_well_the_program_reads_is_told_by_what_was_reviewed(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(folder, "score") == 0
    assert "0 of 1 dispatches are reviewed" in capsys.readouterr().out
    work = reviewer(folder)
    by_words = {(item.subject, item.words): item for item in work.items}
    work.put_right(by_words["date", DAY], {"value": "2025-09"}, {"en": "so"})
    work.put_right(by_words["figure", "نحو 300 جندي"], "none", {"en": "so"})
    work.mark_reviewed()
    gold = tmp_path / "gold.jsonl"
    assert run(folder, "score", "--gold", str(gold)) == 0
    shown = capsys.readouterr().out
    (reading,) = load(folder).readings
    assert reading.review.tallies["date"].right == reading.review.tallies["date"].read - 1
    assert (reading.review.tallies["figure"].read, reading.review.tallies["figure"].there) == (1, 0)
    assert "1 of 1 dispatches are reviewed" in shown
    assert '"2025-09"' in gold.read_text("utf-8")
    assert '"review"' not in gold.read_text("utf-8")
    assert run(folder, "review", "--status") == 0
    assert "Salma, 2026-01-02" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["review"], "name a dispatch"),
        (["review", "one"], "say who reviews"),
        (["review", "three", "--who", "x"], "there is no dispatch 'three' ("),
        (["review", "one", "--who", "x", "--from", "one"], "there is no dispatch with corrections 'one' ("),
    ],
)
def test_a_command_line_that_names_nothing_is_wrong(
    folder: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, *arguments) == 2
    assert told in capsys.readouterr().err


def test_one_key_takes_the_last_answer_back_and_asks_it_again(folder: Path, typed: io.StringIO) -> None:
    first, second, *_ = [item for item in reviewer(folder).items if not item.is_judged]
    type_in(typed, "a", "b", "s", "a", "q")
    assert run(folder, "review", "one", "--who", "Salma", "--when", "2026-01-02") == 0
    accepted = load(folder).annotations["one"].accepted
    assert [one.annotation.words for one in accepted] == [second.words]
    assert first.words != second.words


def test_several_answers_are_taken_back_and_none_before_the_first(
    folder: Path, typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(typed, "b", "a", "n", "none of that", "b", "b", "b", "q")
    assert run(folder, "review", "one", "--who", "Salma", "--when", "2026-01-02") == 0
    assert capsys.readouterr().out.count("this is the first") == 2
    assert not (folder / "corrections" / "one.yaml").exists()


def test_what_was_added_is_taken_back_before_the_last_reading_is_shown_again(folder: Path, typed: io.StringIO) -> None:
    items = [item for item in reviewer(folder).items if not item.is_judged]
    added = ["d", "p3", "الآن", "2025-11-07", "", "", "it was missed"]
    type_in(typed, *["a"] * len(items), *added, "b", "b", "s", "n", "n")
    assert run(folder, "review", "one", "--who", "Salma", "--when", "2026-01-02") == 0
    corrected, accepted = judged(folder)
    assert (corrected, len(accepted)) == ([], len(items) - 1)


def test_no_answer_is_taken_back_over_what_somebody_else_has_written(folder: Path) -> None:
    one = reviewer(folder)
    one.accept(next(item for item in one.items if not item.is_judged))
    file = folder / "corrections" / "one.yaml"
    file.write_text(file.read_text("utf-8") + "# looked at by the desk\n", "utf-8")
    assert not one.take_back(0)
    assert "# looked at by the desk" in file.read_text("utf-8")


def test_the_words_that_are_judged_are_seen_without_colours(
    folder: Path, typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    item = next(item for item in reviewer(folder).items if not item.is_judged and item.paragraph is not None)
    type_in(typed, *["s"] * 3, "q")
    run(folder, "review", "one", "--who", "Salma", "--when", "2026-01-02")
    told = capsys.readouterr().out
    assert f"[[{item.words}]]" in " ".join(told.split())
    assert "words:" in told

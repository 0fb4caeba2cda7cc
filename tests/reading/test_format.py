"""The fixtures' own format: what it takes, and how it refuses what it cannot read."""

from pathlib import Path

import pytest

from tests.fixtures import Case, MalformedError, load


def loaded(tmp_path: Path, text: str) -> list[Case]:
    path = tmp_path / "some.fixtures.txt"
    path.write_text(text, "utf-8")
    return load(path, keys=["published", "language"])


def test_title_keys_text_and_expectation(tmp_path: Path) -> None:
    text = "# a remark\n\nOne\n.\npublished: 2025-11-07\nلغة\n\nسطر ثان\n.\na = b\n.\n\nTwo\n.\nx\n.\nnothing\n.\n"
    one, two = loaded(tmp_path, text)
    assert (one.title, dict(one.keys), one.text) == ("One", {"published": "2025-11-07"}, "لغة\n\nسطر ثان")
    assert (one.expected, one.where) == (("a = b",), "some.fixtures.txt:3")
    assert (two.text, two.expected) == ("x", ())


def test_an_empty_line_ends_the_keys(tmp_path: Path) -> None:
    (case,) = loaded(tmp_path, "One\n.\nlanguage: en\n\ndate: today\n.\nnothing\n.\n")
    assert (dict(case.keys), case.text) == ({"language": "en"}, "date: today")


def test_dots_within_a_line_close_nothing(tmp_path: Path) -> None:
    (case,) = loaded(tmp_path, "One\n.\n..\n .\n...\n.\nnothing\n.\n")
    assert case.text == "..\n .\n..."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "some.fixtures.txt:1: there is no case in it"),
        ("# only a remark\n", "some.fixtures.txt:1: there is no case in it"),
        (".\nx\n.\n", "some.fixtures.txt:1: a dot, but no title before it"),
        ("One\nTwo\n.\n", "some.fixtures.txt:1: after the title 'One' comes a line with a single dot"),
        ("One", "some.fixtures.txt:1: after the title 'One' comes a line with a single dot"),
        ("One\n.\nx\n", "some.fixtures.txt:3: the file ends within the text of 'One'; close it with a single dot"),
        (
            "One\n.\nx\n.\ny\n",
            "some.fixtures.txt:5: the file ends within what 'One' expects; close it with a single dot",
        ),
        ("One\n.\nx\n.\n.\n", "some.fixtures.txt:5: 'One' expects no line; write 'nothing'"),
        ("A\n.\nx\n.\ny\n.\nA\n.\n", "some.fixtures.txt:7: the title 'A' stands already in line 1"),
        (
            "One\n.\npublish: 2025\nx\n.\ny\n.\n",
            "some.fixtures.txt:3: the key 'publish' is none of language, published; "
            "an empty line before the text tells it from a key",
        ),
        (
            "One\n.\nlanguage: en\nlanguage: ar\n.\ny\n.\n",
            "some.fixtures.txt:4: the key 'language' is given twice; an empty line before the text tells it from a key",
        ),
    ],
)
def test_a_malformed_file_is_refused_by_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(MalformedError) as refused:
        loaded(tmp_path, text)
    assert str(refused.value) == message


def test_a_failing_case_names_file_line_and_difference() -> None:
    case = Case("One", {}, "x", ("a", "b"), "some.fixtures.txt:3")
    case.check(["a", "b "])
    with pytest.raises(pytest.fail.Exception) as failed:
        case.check(["a", "c"])
    assert str(failed.value) == "some.fixtures.txt:3: One\n- expected, + found:\n  a\n- b\n+ c"

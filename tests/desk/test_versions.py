"""The words of each version of a source: kept when the dossier is recorded, told apart by digests, forgotten on demand."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pelican_dossier.desk.versions import forget_words, keep_versions, read_versions, shown_versions, versions_in
from pelican_dossier.problems import ProblemsFound, WrongUsage

DAY, NEXT = date(2025, 4, 1), date(2025, 5, 1)
WORDS = ("The bridge opens in May.", "It is free.")


def data(
    *words: str | None, show: str = "full", status: str = "public", translated: str | None = None
) -> dict[str, Any]:
    """As much of ``dossier.json`` as tells what is shown of a source."""
    paragraphs = [{"index": at, "text": text} for at, text in enumerate(words)]
    dispatch = {
        **{"id": "one", "language": "en", "sha256": hashlib.sha256(repr(words).encode()).hexdigest()},
        **{"paragraphs": paragraphs, "sidecar": {"show": show, "status": status}},
    }
    lines = [{"index": 0, "text": translated}] if translated else []
    return {"dispatches": [dispatch], "translations": [{"source": "one", "language": "ar", "paragraphs": lines}]}


def keep(folder: Path, said: Mapping[str, Any], day: date = DAY) -> list[str]:
    return [path.name for path in keep_versions(folder / "versions", versions_in(said, day).values(), "versions")]


def texts(folder: Path, said: Mapping[str, Any]) -> list[list[str | None]]:
    """What is shown of each version beside such data."""
    shown = shown_versions(read_versions(folder / "versions", "versions"), said).kept["one"]
    return [[one.text for one in version.passages] for version in shown]


def test_a_version_is_kept_once_and_every_other_beside_it(tmp_path: Path) -> None:
    [first] = keep(tmp_path, data(*WORDS))
    assert keep(tmp_path, data(*WORDS), NEXT) == []
    [second] = keep(tmp_path, data(WORDS[0].replace("May", "July"), WORDS[1]), NEXT)
    [third] = keep(tmp_path, data(*WORDS, translated="يُفتح الجسر"), NEXT)
    assert len({first, second, third}) == 3
    found = read_versions(tmp_path / "versions", "versions")["one"]
    assert [(version.id + ".json", version.day, version.number) for version in found] == [
        (first, DAY, 1),
        (second, NEXT, 2),
        (third, NEXT, 3),
    ]
    assert [(one.paragraph, one.language, one.text) for one in found[2].passages] == [
        (0, "en", WORDS[0]),
        (0, "ar", "يُفتح الجسر"),
        (1, "en", WORDS[1]),
    ]


def test_the_digest_of_a_passage_is_that_of_its_words(tmp_path: Path) -> None:
    keep(tmp_path, data(*WORDS))
    [version] = read_versions(tmp_path / "versions", "versions")["one"]
    assert [one.sha256 for one in version.passages] == [hashlib.sha256(text.encode()).hexdigest() for text in WORDS]


def test_what_is_withheld_is_not_kept(tmp_path: Path) -> None:
    assert keep(tmp_path, data(None, None)) == []
    keep(tmp_path, data(None, WORDS[1], show="passages"))
    assert texts(tmp_path, data(None, WORDS[1], show="passages")) == [[WORDS[1]]]


def test_a_source_that_is_shown_whole_is_shown_in_all_its_versions(tmp_path: Path) -> None:
    keep(tmp_path, data(*WORDS))
    assert texts(tmp_path, data("Other words.")) == [list(WORDS)]


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (data(None, WORDS[1], show="passages"), [None, WORDS[1]]),
        (data(WORDS[1], None, show="passages"), [None, None]),
        (data(None, None, show="card"), [None, None]),
        (data(status="withdrawn"), [None, None]),
        ({"dispatches": [], "translations": []}, [None, None]),
    ],
)
def test_words_that_are_not_shown_any_more_leave_their_digests(
    tmp_path: Path, now: Mapping[str, Any], shown: list[str | None]
) -> None:
    keep(tmp_path, data(*WORDS))
    assert texts(tmp_path, now) == [shown]


def test_forgotten_words_are_gone_from_the_disk_and_their_address_stays(tmp_path: Path) -> None:
    [name] = keep(tmp_path, data(*WORDS))
    assert forget_words(tmp_path / "versions", "one", "versions") == 1
    assert forget_words(tmp_path / "versions", "one", "versions") == 0
    with pytest.raises(WrongUsage, match="no version of 'onee' is kept; write 'one' if that is meant"):
        forget_words(tmp_path / "versions", "onee", "versions")
    with pytest.raises(WrongUsage, match="no version of 'on' is kept; write 'one' if that is meant"):
        forget_words(tmp_path / "versions", "on", "versions")
    with pytest.raises(WrongUsage, match="no version of 'ferry' is kept; versions has a folder for each"):
        forget_words(tmp_path / "versions", "ferry", "versions")
    file = tmp_path / "versions/one" / name
    assert not any(word in file.read_text("utf-8") for word in WORDS)
    assert texts(tmp_path, data("Other words.")) == [[None, None]]
    assert keep(tmp_path, data(*WORDS)) == [], "it is known"
    assert texts(tmp_path, data(*WORDS)) == [list(WORDS)], "what is public again needs no keeping"


def test_words_that_somebody_changed_are_no_version(tmp_path: Path) -> None:
    [name] = keep(tmp_path, data(*WORDS))
    file = tmp_path / "versions/one" / name
    whole = file.read_text("utf-8")
    for old, new, said in (
        ("May", "July", "the words of para. 1 .p0. .en. are not those that were published"),
        (hashlib.sha256(WORDS[1].encode()).hexdigest(), "0" * 64, "it holds version .* its name says another"),
        ('"source": "one"', '"source": "two"', "of two, and its name says another"),
        ('"number": 1', '"number": "1"', "this is no version of a source"),
    ):
        file.write_text(whole.replace(old, new), "utf-8")
        with pytest.raises(ProblemsFound, match=said):
            read_versions(tmp_path / "versions", "versions")
    file.write_text("[", "utf-8")
    with pytest.raises(ProblemsFound, match=r"versions/one/\w+\.json:1:2: this is no version"):
        read_versions(tmp_path / "versions", "versions")


def test_the_same_words_are_the_same_file(tmp_path: Path) -> None:
    for folder in ("one", "other"):
        keep(tmp_path / folder, data(*WORDS, translated="يُفتح الجسر"))
    [one], [other] = ([*(tmp_path / folder).rglob("*.json")] for folder in ("one", "other"))
    assert (one.name, one.read_bytes()) == (other.name, other.read_bytes())
    assert json.loads(one.read_bytes())["format"] == 1

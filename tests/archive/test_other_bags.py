"""Bags that other programs made: every version of BagIt, each valid one accepted, each invalid one refused."""

import hashlib
import os
from collections.abc import Iterator
from errno import EIO
from pathlib import Path
from typing import IO, Any

import pytest

from pelican_dossier.archive import bagfiles
from pelican_dossier.archive.verdicts import Verdict
from pelican_dossier.archive.verify import verify
from tests.archive.otherbags import LETTERS, line, make

COMPOSED, APART = "data/Caf\u00e9.txt", "data/Cafe\u0301.txt"
NOTHING = hashlib.md5(b"").hexdigest()

VALID: dict[str, dict[str, Any]] = {
    "the oldest version": {"version": "0.93", "tags": {"package-info.txt": "Contact-Name: A\nContact-Name: B\n"}},
    "0.94": {"version": "0.94"},
    "0.95 without tag manifests": {"version": "0.95", "has_tag_manifests": False},
    "0.96": {"version": "0.96", "tags": {"bag-info.txt": "Payload-Oxum: 6.3\n"}},
    "nothing in it": {"payload": {}, "has_tag_manifests": False},
    "1.0": {"version": "1.0", "algorithms": ("sha512",), "tags": {"bag-info.txt": "Payload-Oxum: 6.3\n"}},
    "two manifests": {"version": "1.0", "algorithms": ("sha1", "sha3_256")},
    "metadata with much space": {"tags": {"bag-info.txt": "A : b\nC:d\nE\t:\tf\n  and on\n\ttwice\nG:\n"}},
    "lines that end as on Windows": {
        "declaration": "BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n",
        "tags": {"bag-info.txt": "A: b\r\nC: d\r\n"},
    },
    "tag files in UTF-16": {"encoding": "UTF-16BE", "tags": {"bag-info.txt": "Contact-Name: ليلى\n"}},
    "tag files in Latin-1": {"encoding": "ISO-8859-1", "tags": {"bag-info.txt": "Contact-Name: Grün\n"}},
    "a complete fetch.txt": {"tags": {"fetch.txt": "https://example.org/alif.txt 3 data/alif.txt\n"}},
    "a fetch.txt of no use": {"tags": {"fetch.txt": "data:image/png;x 42 x.png\n"}},
    "names with spaces": {"payload": {"data/a b/  c": b"1"}},
    "names that end no line": {
        "payload": {"data/a\nb": b"1", "data/c\rd": b"2"},
        "listed_as": {"data/a\nb": "data/a%0Ab", "data/c\rd": "data/c%0dd"},
    },
    "a % in 0.97": {"payload": {"data/5%.txt": b"1", "data/a%20b": b"2", "data/50%25": b"3"}},
    "a % in 0.97 beside what it means in 1.0": {"payload": {"data/50%25": b"3", "data/50%": b"4"}},
    "a % in 1.0": {"version": "1.0", "payload": {"data/5%.txt": b"1"}, "listed_as": {"data/5%.txt": "data/5%25.txt"}},
    "a % in 1.0 that is not encoded": {"version": "1.0", "payload": {"data/5%.txt": b"1"}},
    "names with other lines in them": {"payload": {"data/a\u2028b\u0085c": b"1"}},
    "a bag in a bag": {"payload": {"data/bagit.txt": b"x", "data/manifest-md5.txt": b"y"}},
    "digests in capitals": {"payload": {}, "more_listed": f"{NOTHING.upper()}  data/none\n"},
}


@pytest.mark.parametrize("how", VALID)
def test_a_valid_bag_is_accepted(tmp_path: Path, how: str) -> None:
    bag = make(tmp_path / "bag", **VALID[how])
    if how == "digests in capitals":
        (bag / "data/none").touch()
    assert verify(bag).problems == []


INVALID: dict[str, tuple[dict[str, Any], str, str]] = {
    "no encoding": ({"declaration": "BagIt-Version: 0.97\n"}, "bagit.txt", "not the two lines"),
    "a mark at its beginning": (
        {"declaration": "\ufeffBagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"},
        "bagit.txt",
        "not the two lines",
    ),
    "space before a colon": (
        {"declaration": "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n"},
        "bagit.txt",
        "not the two lines",
    ),
    "space behind a value": (
        {"declaration": "BagIt-Version: 1.0 \nTag-File-Character-Encoding: UTF-8\n"},
        "bagit.txt",
        "not the two lines",
    ),
    "no whole number": ({"version": ".97"}, "bagit.txt", "not the two lines"),
    "a version of the future": ({"version": "3.1"}, "bagit.txt", "BagIt 3.1 is no version that this program knows"),
    "no manifest at all": (
        {"algorithms": (), "has_tag_manifests": False},
        "manifest-sha256.txt",
        "no manifest of the payload is there",
    ),
    "an encoding nobody knows": (
        {"declaration": "BagIt-Version: 1.0\nTag-File-Character-Encoding: KLINGON\n"},
        "bagit.txt",
        "KLINGON is no encoding",
    ),
    "a path that climbs out": ({"more_listed": f"{NOTHING}  ../../x\n"}, "manifest-md5.txt", "../../x leads out"),
    "one that climbs inside": ({"more_listed": f"{NOTHING}  data/../x\n"}, "manifest-md5.txt", "leads out"),
    "a path from the root": ({"more_listed": f"{NOTHING}  /etc/passwd\n"}, "manifest-md5.txt", "leads out"),
    "somebody's home": ({"more_listed": f"{NOTHING}  ~root/x\n"}, "manifest-md5.txt", "leads out"),
    "a drive": ({"more_listed": f"{NOTHING}  C:\\x\n"}, "manifest-md5.txt", "leads out"),
    "a server": ({"more_listed": f"{NOTHING}  \\\\host\\x\n"}, "manifest-md5.txt", "leads out"),
    "a tag file in the payload's manifest": (
        {"more_listed": f"{NOTHING}  bag-info.txt\n"},
        "manifest-md5.txt",
        "leads out of data/",
    ),
    "to be fetched to outside": (
        {"tags": {"fetch.txt": "https://example.org/ - ../x\n"}},
        "fetch.txt",
        "../x leads out",
    ),
    "to be fetched to a home": ({"tags": {"fetch.txt": "https://example.org/ - ~/x\n"}}, "fetch.txt", "leads out"),
    "to be fetched from nowhere": ({"tags": {"fetch.txt": "x y z\n"}}, "fetch.txt", "not an address, a length"),
    "to be fetched from nowhere, to a name with a colon": (
        {"tags": {"fetch.txt": "x 3 data/a:b\n"}},
        "fetch.txt",
        "not an address, a length",
    ),
    "to be fetched and unlisted": (
        {"version": "1.0", "tags": {"fetch.txt": "https://example.org/ 3 data/x\n"}},
        "fetch.txt",
        "data/x, which no manifest does",
    ),
    "one name with two digests": (
        {"more_listed": f"{NOTHING}  data/alif.txt\n"},
        "manifest-md5.txt",
        "listed before with another digest",
    ),
    "a line that is none": ({"more_listed": "data/alif.txt\n"}, "manifest-md5.txt", "not a digest and a path"),
    "a digest of another length": ({"more_listed": "00ff  data/x\n"}, "manifest-md5.txt", "not a digest and a path"),
    "a digest that goes on": (
        {"more_listed": f"{NOTHING}00  data/x\n"},
        "manifest-md5.txt",
        "not a digest and a path",
    ),
    "two counts, one over two lines": (
        {"tags": {"bag-info.txt": "Payload-Oxum: 6.3\nPayload-Oxum: 7\n .3\n"}},
        "bag-info.txt",
        "Payload-Oxum is 6.3 and 7 .3, which is not one number",
    ),
    "another count": ({"tags": {"bag-info.txt": "Payload-Oxum: 7.3\n"}}, "bag-info.txt", "the payload is 6.3"),
    "another number of files": ({"tags": {"bag-info.txt": "Payload-Oxum: 6.2\n"}}, "bag-info.txt", "payload is 6.3"),
    "no count": ({"tags": {"bag-info.txt": "Payload-Oxum: many\n"}}, "bag-info.txt", "not one number of bytes"),
    "metadata without a label": ({"tags": {"bag-info.txt": "just words\n"}}, "bag-info.txt", "no label with a colon"),
    "a file that is not there": ({"more_listed": f"{NOTHING}  data/x\n"}, "data/x", "missing"),
    "two names of one file": (
        {"payload": {COMPOSED: b"x"}, "more_listed": line("md5", b"y", APART)},
        "manifest-md5.txt",
        "here they are one file",
    ),
}


@pytest.mark.parametrize("how", INVALID)
def test_an_invalid_bag_is_refused_in_one_sentence(tmp_path: Path, how: str) -> None:
    asked, file, what = INVALID[how]
    [problem] = verify(make(tmp_path / "bag", **asked)).problems
    assert problem.file == file
    assert what in problem.what


NOTED: dict[str, tuple[dict[str, Any], str]] = {
    "two names that differ in capitals": (
        {"payload": {"data/a.txt": b"1", "data/A.txt": b"1"}},
        "data/A.txt and data/a.txt: some disks would keep only one",
    ),
    "two that differ in how marks are written": (
        {"payload": {COMPOSED: b"1", APART: b"1"}},
        "some disks would keep only one",
    ),
    "marks apart in the manifest": (
        {"payload": {COMPOSED: b"1"}, "listed_as": {COMPOSED: APART}},
        "writes the marks of this name in another way",
    ),
    "one file under two names": (
        {"payload": {COMPOSED: b"x"}, "more_listed": line("md5", b"x", APART)},
        "which are one file here",
    ),
    "listed twice alike": ({"more_listed": line("md5", b"one", "data/alif.txt")}, "data/alif.txt is listed twice"),
    "written by md5sum": ({"between": " *"}, "*data/alif.txt is not how BagIt writes a path"),
    "from a dot on": ({"listed_as": {"data/alif.txt": "./data/alif.txt"}}, "./data/alif.txt is not how"),
    "names that systems take for themselves": (
        {"payload": {"data/.DS_Store": b"", "data/con.txt": b"1", "data/why?": b"2"}},
        "data/con.txt: some systems cannot keep this name",
    ),
    "no tag manifest": ({"has_tag_manifests": False}, "no tag manifest lists bagit.txt and 1 more: not checked"),
    "a manifest by an unknown algorithm": ({"tags": {"manifest-crc.txt": "00  data/alif.txt\n"}}, "does not know"),
}


@pytest.mark.parametrize("how", NOTED)
def test_what_is_only_unusual_is_noted(tmp_path: Path, how: str) -> None:
    asked, note = NOTED[how]
    found = verify(make(tmp_path / "bag", **asked))
    assert found.problems == []
    assert note in "\n".join(found.notes)


def test_a_plain_bag_is_accepted_without_a_word(tmp_path: Path) -> None:
    found = verify(make(tmp_path / "bag", version="1.0", algorithms=("sha256",)))
    assert (found.problems, found.notes) == ([], [])
    assert found.verdicts == dict.fromkeys(["bagit.txt", "manifest-sha256.txt", *LETTERS], Verdict.GOOD) | {
        "tagmanifest-sha256.txt": Verdict.NOT_VERIFIABLE
    }


def test_what_was_not_checked_is_never_good(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag", has_tag_manifests=False, tags={"bag-info.txt": "A: b\n", "notes/extra.txt": "x"})
    verdicts = verify(bag).verdicts
    assert {path for path, verdict in verdicts.items() if verdict is Verdict.GOOD} == set(LETTERS)
    assert {path for path, verdict in verdicts.items() if verdict is Verdict.NOT_VERIFIABLE} == {
        "bagit.txt",
        "bag-info.txt",
        "manifest-md5.txt",
        "notes/extra.txt",
    }


def test_a_file_that_only_an_unknown_algorithm_tells_is_not_good(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag", algorithms=())
    (bag / "manifest-whirlpool.txt").write_text("00ff  data/alif.txt\n00ff  data/more/ba.txt\n00ff  data/more/ta.txt\n")
    found = verify(bag)
    assert [problem.file for problem in found.problems] == sorted(LETTERS)
    assert {found.verdicts[path] for path in LETTERS} == {Verdict.NOT_VERIFIABLE}


def test_two_manifests_that_were_written_anew_and_say_the_same_prove_a_change_and_no_wholeness(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag", algorithms=("sha256", "sha512"))
    manifests = ["manifest-sha256.txt", "manifest-sha512.txt"]
    for name in manifests:
        (bag / name).write_bytes((bag / name).read_bytes() + b"\n")
    (bag / "data/more/ba.txt").write_bytes(b"owt")
    found = verify(bag)
    assert [problem.file for problem in found.problems] == ["data/more/ba.txt", *manifests]
    assert found.verdicts["data/alif.txt"] is Verdict.NOT_VERIFIABLE


@pytest.mark.parametrize(("how", "line"), [("a version of the future", 1), ("an encoding nobody knows", 2)])
def test_what_a_declaration_may_not_say_is_told_with_its_line(tmp_path: Path, how: str, line: int) -> None:
    [problem] = verify(make(tmp_path / "bag", **INVALID[how][0])).problems
    assert (problem.file, problem.line) == ("bagit.txt", line)


def test_a_weak_digest_does_not_excuse_a_strong_one(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag", algorithms=("md5", "sha256"), has_tag_manifests=False)
    strong = bag / "manifest-sha256.txt"
    strong.write_text(strong.read_text().replace(hashlib.sha256(b"one").hexdigest(), "0" * 64))
    [problem] = verify(bag).problems
    assert (problem.file, problem.what) == (
        "data/alif.txt",
        "manifest-md5.txt lists its digest and manifest-sha256.txt another",
    )


def test_a_strong_digest_excuses_a_weak_one_whose_manifest_is_named(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag", algorithms=("md5", "sha256"), has_tag_manifests=False)
    weak = bag / "manifest-md5.txt"
    weak.write_text(weak.read_text().replace(hashlib.md5(b"one").hexdigest(), "0" * 32))
    found = verify(bag)
    assert found.verdicts["data/alif.txt"] is Verdict.GOOD
    assert [(each.file, each.what) for each in found.problems] == [
        ("manifest-md5.txt", "its digest of data/alif.txt is not the file's")
    ]


def test_a_tag_manifest_that_lists_less_than_the_other_is_noted(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag", algorithms=("md5", "sha256"), tags={"bag-info.txt": "A: b\n"})
    lines = (bag / "tagmanifest-md5.txt").read_text().splitlines(keepends=True)
    (bag / "tagmanifest-md5.txt").write_text("".join(line for line in lines if "bag-info" not in line))
    found = verify(bag)
    assert found.problems == []
    assert "tagmanifest-md5.txt does not list bag-info.txt, as tagmanifest-sha256.txt does" in found.notes


def test_a_file_to_be_fetched_is_missing_and_it_is_said_from_where(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag", tags={"fetch.txt": "https://example.org/alif.txt 3 data/alif.txt\n"})
    for lost in ("data/alif.txt", "data/more/ba.txt"):
        (bag / lost).unlink()
    assert [(problem.file, problem.remedy) for problem in verify(bag).problems] == [
        ("data/alif.txt", "fetch it from https://example.org/alif.txt, as fetch.txt says"),
        ("data/more/ba.txt", "restore it from another copy of the bag"),
    ]


def test_a_file_that_one_manifest_lists_is_missing(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag", algorithms=("md5", "sha256"), has_tag_manifests=False)
    lines = (bag / "manifest-sha256.txt").read_text().splitlines(keepends=True)
    (bag / "manifest-sha256.txt").write_text("".join(lines[1:]))
    (bag / "data/alif.txt").unlink()
    assert [(each.file, each.what) for each in verify(bag).problems] == [("data/alif.txt", "the file is missing")]


def test_a_changed_file_is_told_by_the_strongest_of_its_digests(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag", algorithms=("md5", "sha512"), has_tag_manifests=False)
    (bag / "data/alif.txt").write_text("other")
    [problem] = verify(bag).problems
    assert "SHA-512" in problem.what


def test_since_1_0_each_manifest_lists_each_file(tmp_path: Path) -> None:
    for version, problems in (("0.97", []), ("1.0", ["manifest-sha256.txt"])):
        bag = make(tmp_path / version, version=version, algorithms=("md5", "sha256"), has_tag_manifests=False)
        lines = (bag / "manifest-sha256.txt").read_text().splitlines(keepends=True)
        (bag / "manifest-sha256.txt").write_text("".join(lines[1:]))
        assert [problem.file for problem in verify(bag).problems] == problems


def test_what_is_said_of_a_manifest_as_a_whole_comes_before_what_is_said_of_its_lines(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag", version="1.0", algorithms=("md5", "sha256"), has_tag_manifests=False)
    lines = (bag / "manifest-sha256.txt").read_text().splitlines(keepends=True)
    (bag / "manifest-sha256.txt").write_text("".join([*lines[1:], "no digest\n"]))
    assert [(each.file, each.line) for each in verify(bag).problems] == [
        ("manifest-sha256.txt", None),
        ("manifest-sha256.txt", 3),
    ]


def test_no_advice_breaks_a_valid_bag(tmp_path: Path) -> None:
    """What a valid bag may hold and no manifest lists is not to be moved away."""
    bag = make(tmp_path / "bag", has_tag_manifests=False, tags={"bag-info.txt": "A: b\n"})
    (bag / "rights.txt").write_text("mine")
    (bag / "data/nobody").mkdir()
    found = verify(bag)
    assert found.problems == []
    assert "data/nobody: an empty folder, of which a bag says nothing" in found.notes


@pytest.mark.parametrize("name", ["data/alif.txt", "bagit.txt", "manifest-md5.txt"])
def test_a_link_is_named_once_and_not_followed(tmp_path: Path, name: str) -> None:
    bag = make(tmp_path / "bag")
    (bag / name).rename(tmp_path / "outside")
    (bag / name).symlink_to(tmp_path / "outside")
    found = verify(bag)
    assert [(each.file, each.what) for each in found.problems if each.file == name] == [
        (name, "this is a symbolic link")
    ]
    assert found.verdicts[name] is Verdict.NOT_VERIFIABLE


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    bag = make(tmp_path / "bag")
    (bag / "data/alif.txt").unlink()
    os.mkfifo(bag / "data/alif.txt")
    assert [(each.file, each.what) for each in verify(bag).problems] == [("data/alif.txt", "this is no plain file")]


def test_a_file_that_the_disk_does_not_give_is_named_and_the_others_are_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bag = make(tmp_path / "bag", algorithms=("sha256",))
    (bag / "data/alif.txt").write_bytes(b"changed")
    pieces = bagfiles.pieces

    def failing(stream: IO[bytes], most: int | None = None) -> Iterator[bytes]:
        if stream.name.endswith("ba.txt"):
            raise OSError(EIO, os.strerror(EIO))
        return pieces(stream, most)

    monkeypatch.setattr(bagfiles, "pieces", failing)
    found = verify(bag)
    assert [(each.file, found.verdicts[each.file]) for each in found.problems] == [
        ("data/alif.txt", Verdict.CHANGED),
        ("data/more/ba.txt", Verdict.NOT_VERIFIABLE),
    ]

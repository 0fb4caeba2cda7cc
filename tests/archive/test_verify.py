"""Finding out years later whether a snapshot is whole."""

import hashlib
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pelican_dossier.archive.verify import verify
from pelican_dossier.cli import main
from tests.archive.dossiers import pack, put

# bagit 1.9 calls re.sub() in a way that Python 3.13 deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:'count' is passed as positional:DeprecationWarning:bagit")


# What is found out later


def rewrite(file: Path, change: Callable[[bytes], bytes]) -> None:
    file.write_bytes(change(file.read_bytes()))


def lines(bag: Path) -> list[str]:
    return [str(problem) for problem in verify(bag).problems]


def test_a_defect_is_told_once_and_not_by_bagit_as_well(bag: Path) -> None:
    with (bag / "manifest-sha256.txt").open("a", encoding="utf-8") as manifest:
        manifest.write("neither-digest-nor-path\n")
    script = (
        "import sys, pathlib as p, pelican_dossier.archive.verify as v; print(*v.verify(p.Path(sys.argv[1])).problems)"
    )
    run = subprocess.run([sys.executable, "-c", script, bag], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("manifest-sha256.txt: its bytes have changed")
    assert run.stderr == ""


def test_a_tag_manifest_that_lost_a_line_is_told_what_it_does_not_list(bag: Path) -> None:
    rewrite(bag / "tagmanifest-sha256.txt", lambda data: re.sub(b"(?m)^.*  bag-info.txt\n", b"", data))
    assert lines(bag) == [
        "tagmanifest-sha256.txt: its bytes have changed: bag-info.txt is not listed; "
        "restore it from another copy of the bag."
    ]


def test_of_several_digests_that_a_tag_manifest_has_wrong_the_first_is_told(bag: Path) -> None:
    wrong = b"(?m)^[0-9a-f]{64}(?=  bag(?:-info|it).txt$)"
    rewrite(bag / "tagmanifest-sha256.txt", lambda data: re.sub(wrong, b"0" * 64, data))
    assert lines(bag) == [
        "tagmanifest-sha256.txt: its digest of bag-info.txt is not the file's; restore it from another copy of the bag."
    ]


def test_a_flipped_byte_is_named_with_both_digests(bag: Path) -> None:
    file = bag / "data/dispatches/full.txt"
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    rewrite(file, lambda data: bytes([data[0] ^ 1]) + data[1:])
    after = hashlib.sha256(file.read_bytes()).hexdigest()
    assert lines(bag) == [
        f"data/dispatches/full.txt: its bytes have changed: SHA-256 is {after} and should be {before}; "
        "restore it from another copy of the bag."
    ]


def test_every_defect_is_named_at_once_and_in_order(bag: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (bag / "data/dispatches/some.yaml").unlink()
    put(bag / "data/added.html", "x")
    put(bag / "more.txt", "x")
    rewrite(bag / "data/dossier.json", lambda data: data + b" ")
    assert [(problem.file, problem.what[:24]) for problem in verify(bag).problems] == [
        ("data/added.html", "no manifest lists the fi"),
        ("data/dispatches/some.yaml", "the file is missing"),
        ("data/dossier.json", "its bytes have changed: "),
        ("more.txt", "no manifest lists the fi"),
    ]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
@pytest.mark.parametrize("flip", [0x01, 0x20, 0x80])
def test_a_flipped_byte_of_the_bags_own_files_is_named(bag: Path, name: str, flip: int) -> None:
    for at in (0, 8, 20, -2):
        original = (bag / name).read_bytes()
        changed = bytearray(original)
        changed[at] ^= flip
        (bag / name).write_bytes(changed)
        assert f"{name}: its bytes have changed" in "\n".join(lines(bag)), at
        (bag / name).write_bytes(original)


def test_a_wrong_digest_in_a_manifest_does_not_accuse_the_file(bag: Path) -> None:
    rewrite(bag / "tagmanifest-sha512.txt", lambda data: re.sub(rb"^[0-9a-f]{128}", b"0" * 128, data))
    wrong = "tagmanifest-sha512.txt: its digest of bag-info.txt is not the file's"
    assert lines(bag) == [f"{wrong}; restore it from another copy of the bag."]


def test_a_tag_manifest_that_is_gone_or_no_text_is_named(bag: Path) -> None:
    rewrite(bag / "tagmanifest-sha512.txt", lambda data: b"\xff" + data)
    assert [problem.file for problem in verify(bag).problems] == ["tagmanifest-sha512.txt"]
    (bag / "tagmanifest-sha512.txt").unlink()
    assert [problem.what for problem in verify(bag).problems] == ["the file is missing"]


@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_a_folder_that_is_no_bag_is_said_to_be_none(tmp_path: Path, folder: str) -> None:
    assert [problem.file for problem in verify(tmp_path / folder).problems] == ["bagit.txt"]


def retag(bag: Path) -> None:
    """Makes the tag manifests fit the tag files again, as one would who wants a change to go unseen."""
    for algorithm in ("sha256", "sha512"):
        aids = ["finding-aid.ar.html", "finding-aid.en.html"]
        listed = ["bag-info.txt", "bagit.txt", *aids, *(f"manifest-{a}.txt" for a in ("sha256", "sha512"))]
        digests = [hashlib.new(algorithm, (bag / name).read_bytes()).hexdigest() for name in listed]
        text = "".join(f"{digest}  {name}\n" for digest, name in zip(digests, listed, strict=True))
        put(bag / f"tagmanifest-{algorithm}.txt", text)


def test_a_link_is_a_defect_and_is_not_followed(work: Path, bag: Path) -> None:
    outside = work / "outside"
    (bag / "data/dispatches").rename(outside)
    (bag / "data/dispatches").symlink_to(outside)
    (bag / "data/dossier.json").unlink()
    (bag / "data/dossier.json").symlink_to("site/data/dossier.json")
    assert [(problem.file, problem.what) for problem in verify(bag).problems] == [
        ("data/dispatches", "this is a symbolic link"),
        ("data/dossier.json", "this is a symbolic link"),
    ]


def test_a_link_inside_the_bag_hides_no_other_defect(bag: Path) -> None:
    (bag / "data/dossier.json").unlink()
    (bag / "data/dossier.json").symlink_to("site/data/dossier.json")
    (bag / "data/site/ar/index.html").unlink()
    assert [problem.file for problem in verify(bag).problems] == ["data/dossier.json", "data/site/ar/index.html"]


def test_a_link_in_place_of_a_file_of_the_bags_own_is_not_opened(bag: Path) -> None:
    (bag / "bag-info.txt").unlink()
    (bag / "bag-info.txt").symlink_to("/dev/zero")
    assert [(problem.file, problem.what) for problem in verify(bag).problems] == [
        ("bag-info.txt", "this is a symbolic link")
    ]


@pytest.mark.parametrize("path", ["../bag-and-more/x.txt", "../../etc/passwd", "/etc/passwd"])
def test_a_path_that_leads_out_of_the_bag_is_a_defect(work: Path, bag: Path, path: str) -> None:
    put(work / "bag-and-more/x.txt", "x")
    for algorithm in ("sha256", "sha512"):
        digest = hashlib.new(algorithm, b"x").hexdigest()
        with (bag / f"manifest-{algorithm}.txt").open("a", encoding="utf-8") as manifest:
            manifest.write(f"{digest}  {path}\n")
    retag(bag)
    found = [(problem.file, problem.what) for problem in verify(bag).problems]
    what = f"the path {path} leads out of data/"
    assert found == [("manifest-sha256.txt", what), ("manifest-sha512.txt", what)]


def test_a_wrong_count_of_the_payload_is_a_defect(bag: Path) -> None:
    rewrite(bag / "bag-info.txt", lambda data: re.sub(rb"Oxum: \d+", b"Oxum: 1", data))
    retag(bag)
    [problem] = verify(bag).problems
    assert "Payload-Oxum" in problem.what


def test_a_bag_that_has_moved_to_a_disk_that_writes_marks_apart_is_whole(work: Path) -> None:
    put(work / "content/images/cafe\u0301.svg", "x")
    bag = pack(work)
    (bag / "data/content/images/cafe\u0301.svg").rename(bag / "data/content/images/caf\u00e9.svg")
    assert verify(bag).problems == []


@pytest.mark.parametrize(
    ("given", "missing"), [(["no"], "no"), (["no", "--against", "."], "no"), ([".", "--against", "no"], "no")]
)
def test_what_is_not_there_is_told_in_a_sentence(
    given: list[str], missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["verify", *given]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"{missing}: there is no such file or folder; name a ")
    assert len(told.splitlines()) == 1

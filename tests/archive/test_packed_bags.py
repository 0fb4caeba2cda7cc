"""Bags in one file: read where they are, and refused where they are traps. Nothing is ever unpacked."""

import io
import random
import shutil
import stat
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.tampering import tree
from pelican_dossier.archive.verdicts import Verdict
from pelican_dossier.archive.verify import verify
from tests.archive.otherbags import LETTERS, make

KINDS = ("tar", "gztar", "bztar", "xztar", "zip")


def packed(bag: Path, kind: str) -> Path:
    return Path(shutil.make_archive(str(bag.parent / "packed" / bag.name), kind, bag.parent, bag.name))


@pytest.mark.parametrize("kind", KINDS)
def test_a_packed_bag_is_as_good_as_its_folder(tmp_path: Path, kind: str) -> None:
    bag = make(tmp_path / "bag", algorithms=("sha256",), tags={"bag-info.txt": "Payload-Oxum: 6.3\n"})
    assert verify(packed(bag, kind)) == verify(bag)
    (bag / "data/alif.txt").write_bytes(b"One")
    (bag / "data/more/ba.txt").unlink()
    (bag / "data/more/new.txt").touch()
    assert verify(packed(bag, kind)) == verify(bag)
    assert len(verify(bag).problems) == 3


@pytest.mark.parametrize("kind", KINDS)
def test_a_snapshot_may_be_packed_by_anybody(bag: Path, kind: str) -> None:
    assert verify(packed(bag, kind)).problems == []


def test_a_bag_may_stand_at_the_top_of_its_archive(tmp_path: Path) -> None:
    make(tmp_path / "bag")
    archive = Path(shutil.make_archive(str(tmp_path / "packed"), "gztar", tmp_path / "bag"))
    assert verify(archive).problems == []


def test_what_stands_beside_the_bag_is_named(tmp_path: Path) -> None:
    make(tmp_path / "in/bag")
    (tmp_path / "in/notes.txt").touch()
    archive = Path(shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path / "in"))
    assert [(each.file, each.what) for each in verify(archive).problems] == [
        ("notes.txt", "this stands beside the bag in its archive")
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_an_archive_cut_short_is_never_whole(tmp_path: Path, kind: str) -> None:
    archive = packed(make(tmp_path / "bag"), kind)
    data = archive.read_bytes()
    for keep in (0, 1, 60, len(data) // 2):
        archive.write_bytes(data[:keep])
        assert verify(archive).problems, keep


@pytest.mark.parametrize("data", [b"", b"no archive", b"\x1f\x8bno", b"BZh9no", b"\xfd7zXZ\x00no", b"PK\x03\x04no"])
def test_what_is_no_archive_is_said_to_be_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(data)
    [problem] = verify(tmp_path / "x.zip").problems
    assert problem.file == "x.zip"
    assert "no bag" in problem.what


# Traps


def tar_with(archive: Path, *members: tarfile.TarInfo, data: bytes = b"") -> Path:
    """A tar of a bag, with more members."""
    bag = make(archive.parent / "bag")
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(bag, "bag")
        for member in members:
            member.size = member.size or len(data) if member.isreg() else 0
            tar.addfile(member, io.BytesIO(data) if member.isreg() else None)
    return archive


def zip_with(archive: Path, *names: str, mode: int = 0) -> Path:
    """A zip of a bag, with more members."""
    bag = make(archive.parent / "bag")
    with zipfile.ZipFile(archive, "w") as made:
        for path, data in tree(bag).items():
            made.writestr(f"bag/{path}", data)
        for name in names:
            member = zipfile.ZipInfo(name)
            member.external_attr = mode << 16
            made.writestr(member, "/etc/passwd")
    return archive


OUTSIDE = ["/etc/x", "../x", "bag/data/../../x", "bag/data/..\\..\\x", "C:\\x", "\\\\host\\x", "~/x"]


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("make_archive", [lambda at, name: tar_with(at, tarfile.TarInfo(name)), zip_with])
def test_a_name_that_leads_out_is_refused_and_nothing_is_written(
    tmp_path: Path, name: str, make_archive: Callable[[Path, str], Path]
) -> None:
    archive = make_archive(tmp_path / "packed", name)
    before = tree(tmp_path)
    [problem] = verify(archive).problems
    assert problem.what == "this name leads out of the archive"
    assert problem.remedy.startswith("do not unpack it")
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    ("type_", "what"),
    [
        (tarfile.SYMTYPE, "this is a symbolic link to /etc/passwd"),
        (tarfile.LNKTYPE, "this is a hard link to /etc/passwd"),
        (tarfile.CHRTYPE, "this is no plain file"),
        (tarfile.FIFOTYPE, "this is no plain file"),
    ],
)
def test_links_and_devices_in_a_tar_are_refused(tmp_path: Path, type_: bytes, what: str) -> None:
    member = tarfile.TarInfo("bag/data/passwd")
    member.type, member.linkname = type_, "/etc/passwd"
    assert [each.what for each in verify(tar_with(tmp_path / "x", member)).problems] == [what]


def test_links_in_a_zip_are_refused(tmp_path: Path) -> None:
    archive = zip_with(tmp_path / "x", "bag/data/passwd", mode=stat.S_IFLNK | 0o777)
    assert [each.what for each in verify(archive).problems] == ["this is a symbolic link"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["bag/data/alif.txt", "./bag//data/alif.txt"])
@pytest.mark.parametrize("make_archive", [lambda at, name: tar_with(at, tarfile.TarInfo(name)), zip_with])
def test_two_files_of_one_name_are_refused(
    tmp_path: Path, name: str, make_archive: Callable[[Path, str], Path]
) -> None:
    [problem] = verify(make_archive(tmp_path / "x", name)).problems
    assert problem.what == "the archive holds two files of this name"


def test_a_file_that_is_a_folder_as_well_is_refused(tmp_path: Path) -> None:
    [problem] = verify(zip_with(tmp_path / "x", "bag/data/alif.txt/inside")).problems
    assert problem.what == "the archive holds a file and a folder of this name"


@pytest.mark.parametrize("size", [1 << 40, 1 << 60])
def test_a_tar_that_claims_to_hold_far_more_is_refused_before_it_is_read(tmp_path: Path, size: int) -> None:
    member = tarfile.TarInfo("bag/data/much")
    member.size = size
    archive = tmp_path / "x.tar"
    with tarfile.open(archive, "w") as tar:
        tar.add(make(tmp_path / "bag"), "bag")
        tar.fileobj.write(member.tobuf())
    [problem] = verify(archive).problems
    assert "this is a trap" in problem.what


def test_a_head_of_a_tar_that_would_fill_the_memory_is_not_read(tmp_path: Path) -> None:
    head = tarfile.TarInfo("x")
    head.type, head.size = tarfile.XHDTYPE, 1 << 33
    (tmp_path / "x.tar").write_bytes(head.tobuf() + bytes(10240))
    [problem] = verify(tmp_path / "x.tar").problems
    assert "no archive of one, or it is damaged" in problem.what


def test_a_zip_of_zeros_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pelican_dossier.archive.packedbags._ALWAYS_TAKEN", 1 << 20)
    bag = make(tmp_path / "bag", {**LETTERS, "data/zeros": bytes(1 << 22)})
    for kind in ("gztar", "zip"):
        [problem] = verify(packed(bag, kind)).problems
        assert "this is a trap" in problem.what


def test_an_archive_of_too_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pelican_dossier.archive.packedbags._MOST_FILES", 5)
    [problem] = verify(packed(make(tmp_path / "bag"), "zip")).problems
    assert problem.what == "it holds more than 5 files"


def test_an_encrypted_zip_is_said_to_be_one(tmp_path: Path) -> None:
    archive = packed(make(tmp_path / "bag", {}), "zip")
    data = bytearray(archive.read_bytes())
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    archive.write_bytes(data)
    assert [each.what for each in verify(archive).problems] == ["this is encrypted"]


def test_an_empty_folder_in_a_snapshots_archive_is_extra(bag: Path) -> None:
    (bag / "data/empty").mkdir()
    for kind in ("tar", "zip"):
        found = verify(packed(bag, kind))
        assert [(each.file, found.verdicts[each.file]) for each in found.problems] == [("data/empty", Verdict.EXTRA)]


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_changed_in_an_archive_it_is_read_or_said_to_be_damaged(tmp_path: Path, kind: str) -> None:
    archive = packed(make(tmp_path / "bag", {"data/\u00e9.txt": b"x" * 2000}), kind)
    data, chance = archive.read_bytes(), random.Random(kind)
    for _ in range(150):
        changed = bytearray(data)
        for _ in range(chance.choice([1, 2, 8])):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        archive.write_bytes(changed)
        verify(archive)

"""How the editors' files are written: whole, or the old one stays."""

import os
from pathlib import Path

import pytest

from pelican_dossier.writing import checked, put

FULL = OSError(28, "No space left on device")


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    put(tmp_path / "a/b.yaml", b"x")
    put(tmp_path / "a/b.yaml", b"y")
    assert {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()} == {"b.yaml": b"y"}


@pytest.mark.parametrize("fails", ["write", "fsync", "rename", "check"])
def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str) -> None:
    path = tmp_path / "one.po"
    put(path, b"old")

    def full(*_: object, **__: object) -> None:
        raise FULL

    if fails == "write":
        monkeypatch.setattr(Path, "open", full)
    elif fails == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    elif fails == "rename":
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        fill(path)
    monkeypatch.undo()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"one.po": b"old"}


def fill(path: Path) -> None:
    with checked(path, b"new" * 10_000) as part:
        assert part.read_bytes() == b"new" * 10_000
        raise FULL


def test_what_a_killed_process_left_of_a_file_is_gone_with_the_next(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"theirs")
    (tmp_path / ".one.po-part").symlink_to("theirs")
    (tmp_path / ".one.po-lock").write_bytes(b"process 1\n")
    put(tmp_path / "one.po", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"one.po": b"new", "theirs": b"theirs"}


def test_rights_and_links_stay_as_they_were(tmp_path: Path) -> None:
    path, link = tmp_path / "shared.po", tmp_path / "link.po"
    put(path, b"old")
    path.chmod(0o640)
    link.symlink_to("shared.po")
    put(link, b"new")
    assert (link.is_symlink(), path.read_bytes(), path.stat().st_mode & 0o777) == (True, b"new", 0o640)


def test_a_name_as_long_as_systems_have_them(tmp_path: Path) -> None:
    put(tmp_path / ("م" * 125), b"x")
    assert len([*tmp_path.iterdir()]) == 1


def test_what_is_no_file_is_written_as_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reading = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    put(tmp_path / "pipe", b"x")
    assert os.read(reading, 9) == b"x"
    os.close(reading)

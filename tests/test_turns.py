"""What one process at a time makes: nobody sees half of it, and what a killed one leaves bars nobody."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from pelican_dossier.problems import ProblemsFound, failed
from pelican_dossier.turns import in_turn, left_behind, own_name, remove, scratch
from tests.conftest import ROOT

DIES = "import os, sys; from pathlib import Path; from pelican_dossier.turns import in_turn, own_name, scratch\n"


def killed(statements: str, **environment: str) -> None:
    """A process that does something and is killed."""
    code = f"{DIES}{statements}\n os.kill(os.getpid(), 9)\n"
    path = os.pathsep.join([str(ROOT / "plugins"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, check=False, env=os.environ | environment | {"PYTHONPATH": path}, timeout=30)
    assert run.returncode == -9


def test_who_waits_is_told_for_whom(tmp_path: Path) -> None:
    target = tmp_path / "site"
    code = f"{DIES}with in_turn(Path({str(target)!r}), 'build'):\n print('', flush=True); sys.stdin.read()"
    first = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert first.stdin is not None
    assert first.stdout is not None
    first.stdout.readline()
    second = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert second.stderr is not None
    told = second.stderr.readline().decode()
    first.stdin.close()
    assert (first.wait(), second.wait()) == (0, 0)
    first.stdout.close()
    second.stderr.close()
    assert told.startswith(f"waiting for another build of {target} to end (process {first.pid} on ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_what_stands_in_the_locks_place_is_named(tmp_path: Path, kind: str) -> None:
    path = tmp_path / ".site-lock"
    if kind == "link":
        path.symlink_to(tmp_path / "other")
    elif kind == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    with pytest.raises(ProblemsFound, match=r"\.site-lock: what stands here is no file of a build's; move it away"):  # noqa: SIM117
        with in_turn(tmp_path / "site", "build"):
            pytest.fail("nobody's turn")
    assert not (tmp_path / "other").exists()


def test_a_link_where_work_would_stand_is_neither_written_through_nor_emptied(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs/file").write_text("x")
    (tmp_path / ".site-new").symlink_to("theirs")
    (tmp_path / ".site-newsletter").mkdir()
    for left in left_behind(tmp_path / "site", "new", "last"):
        remove(left)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site-newsletter", "theirs"]
    assert (tmp_path / "theirs/file").read_text() == "x"


def test_a_name_of_ones_own_is_known_again(tmp_path: Path) -> None:
    target = tmp_path / "a[b].c"
    made = own_name(target, "new")
    made.mkdir()
    assert left_behind(target, "new") == [made]
    assert left_behind(tmp_path / "a", "new") == []


def test_what_cannot_be_removed_is_told_and_fails_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a/b").mkdir(parents=True)

    def refuse(*_: object, ignore_errors: bool = False, **__: object) -> None:
        if not ignore_errors:
            raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "rmtree", refuse)
    remove(tmp_path / "a")
    assert (
        capsys.readouterr().err
        == f"warning: {tmp_path / 'a'} could not be removed (Permission denied); remove it yourself\n"
    )


def test_folders_that_are_read_only_are_removed(tmp_path: Path) -> None:
    folder = tmp_path / "a/b"
    folder.mkdir(parents=True)
    (folder / "c").write_text("x")
    for path in (folder / "c", folder, folder.parent):
        path.chmod(0o555)
    remove(folder.parent)
    assert not folder.parent.exists()


def test_a_folder_for_a_while_is_gone_with_it_and_with_whoever_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    killed("with scratch() as folder:\n (folder / 'x').write_text('x')", TMPDIR=str(tmp_path))
    assert len([*tmp_path.iterdir()]) == 1
    with scratch() as one, scratch() as other:
        assert one.is_dir()
        assert other.is_dir()
        assert len([*tmp_path.iterdir()]) == 2
    assert [*tmp_path.iterdir()] == []


def test_a_lock_on_a_full_disk_is_taken_and_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with in_turn(tmp_path / "site", "build"):
        assert [path.name for path in tmp_path.iterdir()] == [".site-lock"]
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_may_not_be_written_in_is_told_with_what_to_do(tmp_path: Path) -> None:
    error = PermissionError(13, "Permission denied", str(tmp_path / ".output-lock"))
    assert failed(error) == (
        f"the machine failed: {tmp_path}: it may not be read or written (permission denied); "
        "let yourself do so (`chmod u+rwX`)"
    )


def test_what_the_system_says_of_a_place_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    errors = (
        FileNotFoundError(2, "No such file or directory", str(tmp_path)),
        FileNotFoundError(2, "No such file or directory", str(tmp_path / "gone")),
        NotADirectoryError(20, "Not a directory", str(tmp_path / "file")),
        OSError(28, "No space left on device", str(tmp_path)),
        OSError(5, "Input/output error"),
    )
    told = [failed(error).removeprefix("the machine failed: ").replace(str(tmp_path), "DIR") for error in errors]
    assert told == [
        "DIR: nothing can be made there; name another place",
        "DIR/gone: there is no such file or folder; name another place",
        "DIR/file: a file stands where a folder is needed; name another place",
        "the disk is full (DIR); make room and do it again",
        "[Errno 5] Input/output error",
    ]


def test_nothing_is_made_in_the_place_of_a_root() -> None:
    with pytest.raises(ProblemsFound, match="name a folder below it"), in_turn(Path("/"), "build"):
        pass

"""Whatever is changed in a snapshot is noticed, told once, and told of the right file."""

from pathlib import Path

import pytest

from bench.tampering import TAMPERINGS, Tampering, one_byte, tree, unnoticed
from pelican_dossier.archive.verdicts import Verdict
from pelican_dossier.archive.verify import verify


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_every_change_is_told_once_of_the_right_file(bag: Path, tampering: Tampering) -> None:
    assert unnoticed(bag, tampering, 20) == []


@pytest.mark.thorough
@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_a_thousand_changes_are_told_once_of_the_right_file(bag: Path, tampering: Tampering) -> None:
    assert unnoticed(bag, tampering, 1000 if tampering is one_byte else 200) == []


def test_many_changes_at_once_are_all_told(bag: Path) -> None:
    files = tree(bag)
    names = sorted(name for name in files if name.startswith("data/"))
    for name in names:
        (bag / name).write_bytes(files[name] + b"x")
    assert [problem.file for problem in verify(bag).problems] == names


def test_where_all_manifests_are_damaged_nobody_else_is_accused(bag: Path) -> None:
    for kind in ("tagmanifest", "manifest"):
        names = [f"{kind}-{algorithm}.txt" for algorithm in ("sha256", "sha512")]
        before = {name: (bag / name).read_bytes() for name in names}
        for name in names:
            (bag / name).write_bytes(b"")
        found = verify(bag)
        assert [problem.file for problem in found.problems] == names
        for name, data in before.items():
            (bag / name).write_bytes(data)


def test_where_all_manifests_are_damaged_no_file_is_called_good(bag: Path) -> None:
    (bag / "data/dossier.json").write_bytes(b"{}")
    for algorithm in ("sha256", "sha512"):
        (bag / f"manifest-{algorithm}.txt").write_bytes(b"")
    found = verify(bag)
    assert [problem.file for problem in found.problems] == ["data/", "manifest-sha256.txt", "manifest-sha512.txt"]
    assert {verdict for path, verdict in found.verdicts.items() if path.startswith("data/")} == {Verdict.NOT_VERIFIABLE}
    assert "no manifest that has not changed lists data/content/decisions.yaml and 15 more: not checked" in found.notes


def test_damaged_manifests_accuse_of_a_loss_only_together(bag: Path) -> None:
    for name, digits, are_agreed in (("manifest-sha256.txt", 64, False), ("manifest-sha512.txt", 128, True)):
        with (bag / name).open("a") as manifest:
            manifest.write(f"{'0' * digits}  data/nothing.txt\n")
        assert (verify(bag).verdicts.get("data/nothing.txt") is Verdict.MISSING) is are_agreed

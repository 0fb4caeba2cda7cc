"""A published site, held against the snapshot that was made of it."""

import json
import shutil
from pathlib import Path

import pytest

from pelican_dossier.archive.livesite import verify_site
from pelican_dossier.archive.verdicts import Verdict
from pelican_dossier.problems import ProblemsFound
from tests.archive.dossiers import put
from tests.archive.otherbags import make
from tests.inprocess import dossier


def test_a_site_that_was_packed_is_as_in_its_snapshot(work: Path, bag: Path) -> None:
    found = verify_site(work / "output", bag)
    assert (found.problems, set(found.verdicts.values())) == ([], {Verdict.GOOD})
    archive = Path(shutil.make_archive(str(work / "packed"), "gztar", work, "bag"))
    assert verify_site(work / "output", archive) == found


def test_every_difference_is_named(work: Path, bag: Path) -> None:
    put(work / "output/ar/index.html", "altered")
    put(work / "output/ar/advertisement.html", "x")
    put(work / "output/.htaccess", "x")
    (work / "output/originals/full.txt").unlink()
    found = verify_site(work / "output", bag)
    assert [(each.file, each.what) for each in found.problems] == [
        ("ar/advertisement.html", "the snapshot holds no such file"),
        ("ar/index.html", "its bytes are others than in the snapshot"),
        ("originals/full.txt", "the file is missing"),
    ]
    assert found.verdicts[".htaccess"] is Verdict.NOT_VERIFIABLE
    assert found.notes == [".htaccess: snapshots leave such files out, so nothing says what it should be"]


def test_a_snapshot_whose_manifests_have_changed_tells_nothing(work: Path, bag: Path) -> None:
    with (bag / "manifest-sha256.txt").open("a") as manifest:
        manifest.write("\n")
    with pytest.raises(ProblemsFound, match=r"manifest-sha256\.txt: its bytes have changed"):
        verify_site(work / "output", bag)


def test_a_damaged_copy_of_the_site_in_the_bag_does_not_matter(work: Path, bag: Path) -> None:
    (bag / "data/site/ar/index.html").unlink()
    assert verify_site(work / "output", bag).problems == []


def test_a_link_in_a_site_is_named_and_a_bag_without_a_site_is_told(work: Path, bag: Path) -> None:
    page = work / "output/ar/index.html"
    page.rename(work / "elsewhere.html")
    page.symlink_to(work / "elsewhere.html")
    [problem] = verify_site(work / "output", bag).problems
    assert (problem.file, problem.what) == ("ar/index.html", "this is a symbolic link")
    run = dossier("verify", "output", "--against", str(make(work / "other")), cwd=work)
    assert (run.returncode, run.stderr) == (
        1,
        "data/site/: the snapshot holds no site; name a snapshot of this program.\n",
    )


def test_the_command_tells_of_each_file(work: Path, bag: Path) -> None:
    run = dossier("verify", "output", "--against", "bag", "--files", cwd=work)
    assert run.returncode == 0
    assert run.stdout.splitlines() == [
        "good            ar/index.html",
        "good            data/dossier.json",
        "good            originals/full.txt",
        "output: whole; files: 3 good",
    ]
    put(work / "output/ar/bell\a.html", "x")
    run = dossier("verify", "output", "--against", "bag", "--json", cwd=work)
    assert (run.returncode, run.stderr) == (
        1,
        "ar/bell\\u0007.html: the snapshot holds no such file; find out who put it there.\n",
    )
    told = json.loads(run.stdout)
    assert (told["whole"], told["files"]["ar/bell\\x07.html"]) == (False, "extra")
    assert bag.exists()

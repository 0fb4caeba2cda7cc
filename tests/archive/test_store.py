"""Every snapshot as a version in an OCFL store, of which other people's programs say that it is valid."""

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha512
from pathlib import Path

import pytest

from bench.tampering import tree
from pelican_dossier.archive.snapshot import store_snapshot
from pelican_dossier.archive.store import StoredVersion, keep_in_store
from pelican_dossier.archive.verify import verify
from pelican_dossier.desk.content import load
from pelican_dossier.problems import ProblemsFound
from tests.archive.dossiers import SECRET, build_site, pack, put
from tests.conftest import ROOT
from tests.inprocess import dossier

JUDGE = """\
import json, sys
import ocfl
store, kept = sys.argv[1:3]
root = ocfl.StorageRoot(root=store)
is_sound = root.validate(validate_objects=True, check_digests=True)
passed, checked = ocfl.Object().validate(kept, log_warnings=True)
for version, into in zip(sys.argv[3::2], sys.argv[4::2]):
    ocfl.Object().extract(kept, version, into)
print(json.dumps([is_sound and passed, root.good_objects, root.num_objects, checked.log.messages]))
"""
"""Asks ocfl-py of a store and of one object in it, of which it gets versions out."""


def keep(work: Path, *, private: bool = False, siteurl: str = "") -> tuple[StoredVersion, bool]:
    return store_snapshot(load(work / "content"), work / "output", work / "store", {}, siteurl=siteurl, private=private)


def change(work: Path, words: str) -> None:
    put(work / "content/pages/about.md", f"Title: About\nLang: en\nSlug: about\n\n{words}\n")
    build_site(work / "content", work / "output")


def object_in(store: Path) -> Path:
    return min(path for path in store.rglob("inventory.json") if not path.parent.name.startswith("v")).parent


def judged(store: Path, objects: int = 1, **versions: Path) -> list[str]:
    """What ocfl-py complains of or warns of; ``versions`` are got out into their folders."""
    asked = [str(each) for version, into in versions.items() for each in (version, into)]
    run = subprocess.run(
        [sys.executable, "-c", JUDGE, str(store), str(object_in(store)), *asked],
        env=os.environ | {"PYTHONPATH": str(ROOT / ".venv/ocfl")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    is_valid, good, found, messages = json.loads(run.stdout)
    assert (is_valid, good, found) == (True, objects, objects), messages
    return [str(message) for message in messages]


def test_versions_come_out_again_as_they_were_packed(work: Path, tmp_path: Path) -> None:
    first = tree(pack(work, "first"))
    digest = sha512(first["tagmanifest-sha512.txt"]).hexdigest()
    held = len(set(first.values()))
    assert keep(work) == (StoredVersion("v1", "2025-11-07T00:00:00Z", digest, len(first), held), True)
    change(work, "Other words")
    second = tree(pack(work, "second"))
    version, is_new = keep(work)
    assert (version.name, is_new, version.files) == ("v2", True, len(second))
    assert 0 < version.new < len(second)
    assert judged(work / "store", v1=tmp_path / "one", head=tmp_path / "two") == []
    assert (tree(tmp_path / "one"), tree(tmp_path / "two")) == (first, second)
    assert verify(tmp_path / "two").problems == []


def test_what_has_not_changed_is_kept_once_and_no_version_anew(work: Path) -> None:
    keep(work)
    before = tree(work / "store")
    version, is_new = keep(work)
    assert (version.name, is_new) == ("v1", False)
    assert tree(work / "store") == before
    contents = [data for path, data in before.items() if "/content/" in path]
    assert len(contents) == len(set(contents))


def test_the_same_dossiers_are_the_same_store(work: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere/deeper"
    for name in ("content", "output"):
        shutil.copytree(work / name, other / name)
    for folder in (work, other):
        keep(folder)
        change(folder, "Other words")
        keep(folder)
    assert tree(work / "store") == tree(other / "store")


def test_a_page_in_each_language_lists_the_versions(work: Path) -> None:
    keep(work)
    change(work, "Other words")
    version, _ = keep(work)
    english = (work / "store/https%3a%2f%2fdossier%2einvalid.en.html").read_text("utf-8")
    assert "<h1>A dossier</h1>" in english
    assert f"<tr><td>v2</td><td>7 November 2025</td><td>{version.files}</td><td>{version.new}</td>" in english
    assert version.digest in english
    assert english.index("<td>v2</td>") < english.index("<td>v1</td>"), "the newest first"
    assert '<html lang="ar" dir="rtl">' in (work / "store/https%3a%2f%2fdossier%2einvalid.ar.html").read_text("utf-8")


def test_private_snapshots_and_other_addresses_are_objects_of_their_own(work: Path) -> None:
    keep(work)
    keep(work, siteurl="https://example.org/dossier")
    assert not [path for path, data in tree(work / "store").items() if SECRET.encode() in data]
    keep(work, private=True)
    ids = [json.loads(path.read_bytes())["id"] for path in (work / "store").rglob("v1/inventory.json")]
    assert sorted(ids) == [
        "https://dossier.invalid",
        "https://dossier.invalid#private",
        "https://example.org/dossier",
    ]
    assert (work / "store/https%3a%2f%2fexample%2eorg%2fdossier.en.html").is_file()
    assert judged(work / "store", objects=3) == []


def test_a_folder_that_is_no_store_is_left_alone(work: Path) -> None:
    put(work / "store/mine.txt", "x")
    with pytest.raises(ProblemsFound, match=r"no OCFL store of version 1\.1; name a folder"):
        keep(work)
    assert tree(work / "store") == {"mine.txt": b"x"}


KILLED = """\
import os, signal, sys
from pathlib import Path
from pelican_dossier.archive.store import keep_in_store

store, first, second = map(Path, sys.argv[1:])
is_done, at = False, 1
while not is_done:
    if not (child := os.fork()):
        left = at
        def count(event, arguments):
            global left
            if event in ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.copyfile"):
                left -= 1
                if not left:
                    os.kill(os.getpid(), signal.SIGKILL)
        sys.addaudithook(count)
        keep_in_store(first, store, "urn:x:1", 0, lambda versions: {})
        keep_in_store(second, store, "urn:x:1", 0, lambda versions: {})
        os._exit(0)
    is_done = os.waitpid(child, 0)[1] == 0
    at += 3
print(at)
"""


def test_a_run_that_is_killed_loses_no_version_and_the_next_one_heals(work: Path, tmp_path: Path) -> None:
    first = pack(work, "first")
    change(work, "Other words")
    second = pack(work, "second")
    command: list[str | Path] = [sys.executable, "-c", KILLED, tmp_path / "kept/store", first, second]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 100
    keep_in_store(second, tmp_path / "whole/store", "urn:x:1", 0, lambda _: {})
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["store"]
    assert judged(tmp_path / "kept/store", v1=tmp_path / "begun", head=tmp_path / "last") == []
    assert (tree(tmp_path / "begun"), tree(tmp_path / "last")) == (tree(first), tree(second))


def test_a_store_is_no_folder_to_pack_into(tmp_path: Path) -> None:
    for more in (("bag",), ("--pack", "zip")):
        run = dossier("snapshot", "--store", "store", *more, cwd=tmp_path)
        assert (run.returncode, "--store makes no FOLDER" in run.stderr) == (2, True)

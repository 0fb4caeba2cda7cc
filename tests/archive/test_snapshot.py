"""Packing a dossier for an archive, and finding out years later whether the pack is whole."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from datetime import date
from errno import ENOSPC
from pathlib import Path

import bagit
import pytest

from bench.tampering import tree
from pelican_dossier import __version__
from pelican_dossier.archive import bag as bag_module
from pelican_dossier.archive.bagpacking import KINDS
from pelican_dossier.archive.snapshot import snapshot
from pelican_dossier.archive.verdicts import Verdict
from pelican_dossier.archive.verify import verify
from pelican_dossier.desk.content import load
from pelican_dossier.desk.past import published_at
from pelican_dossier.desk.states import keep
from pelican_dossier.problems import ProblemsFound
from tests.archive.dossiers import SECRET, SETTINGS, SOURCES, build_site, info, listing, pack, put, write_content
from tests.conftest import ROOT

# bagit 1.9 calls re.sub() in a way that Python 3.13 deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:'count' is passed as positional:DeprecationWarning:bagit")


# What an archivist receives


def test_other_peoples_tools_open_the_bag(bag: Path) -> None:
    opened = bagit.Bag(str(bag))
    assert opened.validate()
    assert opened.version_info == (1, 0)
    assert sorted(opened.algorithms) == ["sha256", "sha512"]
    assert verify(bag).problems == []


@pytest.mark.parametrize("algorithm", ["sha256", "sha512"])
def test_the_manifests_are_such_as_sha256sum_checks(bag: Path, algorithm: str) -> None:
    listed: set[str] = set()
    for kind in ("manifest", "tagmanifest"):
        for line in (bag / f"{kind}-{algorithm}.txt").read_text(encoding="utf-8").splitlines():
            digest, path = line.split("  ")
            assert hashlib.new(algorithm, (bag / path).read_bytes()).hexdigest() == digest
            listed.add(path)
    assert listed == tree(bag).keys() - {"tagmanifest-sha256.txt", "tagmanifest-sha512.txt"}


def test_earlier_versions_go_along_where_no_part_of_a_source_is_withheld(work: Path) -> None:
    for id_ in ("unseen", "gone"):
        put(work / f"content/dispatches/{id_}.yaml", "show: full\n")
        put(work / f"content/dispatches/{id_}.txt", "وصل الوفد في 5 مايو 2025.\n")
    build_site(work / "content", work / "output")
    kept = keep(work / "content/states", published_at(work / "output", date(2025, 12, 1)).state).read_bytes()
    for id_ in ("unseen", "gone"):
        put(work / f"content/dispatches/{id_}.yaml", SOURCES[id_])
    build_site(work / "content", work / "output")
    state = "data/content/states/2025-12-01.json"
    assert state not in tree(pack(work))
    assert tree(pack(work, "all", private=True))[state] == kept
    for id_ in ("some", "card"):
        put(work / f"content/dispatches/{id_}.yaml", "show: full\n")
    build_site(work / "content", work / "output")
    packed = tree(pack(work, "full"))[state]
    assert b"2025-05-05" in kept
    assert b"2025-05-05" not in packed
    assert [one["id"] for one in json.loads(packed)["state"]["sources"]] == ["card", "full", "gone", "some"]


def test_the_bag_holds_the_site_the_sources_and_the_editors_files(bag: Path) -> None:
    assert sorted(tree(bag / "data")) == [
        "content/decisions.yaml",
        "content/dossier.yaml",
        "content/images/map.svg",
        "content/pages/about.md",
        "content/registry/places.yaml",
        "content/translations/en/full.po",
        "dispatches/card.yaml",
        "dispatches/full.txt",
        "dispatches/full.yaml",
        "dispatches/gone.yaml",
        "dispatches/some.yaml",
        "dossier.json",
        "site.wacz",
        "site/ar/index.html",
        "site/data/dossier.json",
        "site/originals/full.txt",
    ]


def test_bytes_are_kept_as_received(work: Path, bag: Path) -> None:
    assert tree(bag / "data/site") == tree(work / "output")
    assert (bag / "data/dispatches/full.txt").read_bytes() == "خبر كامل\r\n".encode()
    assert (bag / "data/dossier.json").read_bytes() == (work / "output/data/dossier.json").read_bytes()


def test_a_finding_aid_in_each_language_tells_how_to_check_the_bag(bag: Path, work: Path) -> None:
    english, arabic = ((bag / f"finding-aid.{language}.html").read_text(encoding="utf-8") for language in ("en", "ar"))
    assert '<html lang="en" dir="ltr">' in english
    assert '<html lang="ar" dir="rtl">' in arabic
    for page in (english, arabic):
        assert "sha256sum -c manifest-sha256.txt" in page
        assert "bagit.py --validate ." in page
        assert "//" not in page, "it asks nobody for anything"
    assert "<h1>A dossier</h1>" in english
    assert "<dt>Dispatches</dt><dd>4</dd>" in english, "a draft leaves no trace"
    assert "<dt>As of</dt><dd>7 November 2025</dd>" in english
    assert "What may not be published is left out." in english
    private = (pack(work, "all", private=True) / "finding-aid.en.html").read_text(encoding="utf-8")
    assert "not for the public" in private


@pytest.mark.parametrize("algorithm", ["sha256", "sha512"])
def test_the_commands_of_the_finding_aid_find_the_bag_whole(bag: Path, algorithm: str) -> None:
    for kind in ("tagmanifest", "manifest"):
        command = [f"{algorithm}sum", "--quiet", "--strict", "-c", f"{kind}-{algorithm}.txt"]
        assert subprocess.run(command, cwd=bag, check=True, capture_output=True).stdout == b""


def test_the_bag_says_what_it_is_and_of_when(bag: Path) -> None:
    oxum = f"Payload-Oxum: {sum(map(len, tree(bag / 'data').values()))}.{len(tree(bag / 'data'))}"
    assert info(bag) == [
        f"Bag-Software-Agent: pelican-dossier {__version__}",
        "Bagging-Date: 2025-11-07",
        "External-Description: ملف",
        "External-Description: A dossier",
        oxum,
    ]


def test_a_dossier_without_a_date_gets_none(work: Path) -> None:
    write_content(work / "content", SETTINGS)
    build_site(work / "content", work / "output")
    bag = pack(work)
    assert json.loads((bag / "data/dossier.json").read_bytes())["updated"] is None
    assert not [line for line in info(bag) if line.startswith("Bagging-Date") or str(date.today()) in line]
    assert verify(bag).problems == []


def test_the_same_dossier_is_the_same_bytes_elsewhere(
    bag: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("another-machine") / "deeper"
    write_content(elsewhere / "content")
    build_site(elsewhere / "content", elsewhere / "output")
    for at, path in enumerate(sorted(elsewhere.rglob("*"))):
        os.utime(path, (at, at))
        path.chmod(0o700)
    listdir = os.listdir
    # A disk may list files in any order.
    monkeypatch.setattr(os, "listdir", lambda path=".": sorted(listdir(path), reverse=True))
    assert tree(pack(elsewhere, "differently-named")) == tree(bag)
    for manifest in bag.glob("*manifest-*.txt"):
        paths = [line.split(maxsplit=1)[1] for line in manifest.read_text(encoding="utf-8").splitlines()]
        assert paths == sorted(paths)


def test_nothing_of_the_machine_enters_the_bag(made: Path) -> None:
    everything = b"".join(tree(made / "bag").values())
    assert str(made).encode() not in everything
    assert str(Path.home()).encode() not in everything
    assert os.uname().nodename.encode() not in everything


# What is published and what is not


def test_a_public_bag_keeps_what_is_withheld_to_itself(bag: Path) -> None:
    for path, data in tree(bag).items():
        assert SECRET.encode() not in data, path
        for id_ in ("some", "card", "unseen", "gone"):
            assert f"The words of {id_}".encode() not in data, path
        assert b"Not yet." not in data, path


def test_a_draft_leaves_no_trace_in_a_public_bag(work: Path) -> None:
    put(work / "content/translations/en/unseen.pot", "msgid")
    put(work / "content/images/unseen.jpg", "JPEG")
    put(work / "content/images/unseen/2.jpg", "JPEG")
    put(work / "output/drafts/later.html", "Not yet.")
    assert not [path for path, data in tree(pack(work)).items() if "unseen" in path or b"unseen" in data]
    assert not (work / "bag/data/site/drafts").exists()


def test_a_draft_may_be_called_like_an_edition_or_a_file_of_the_editors(work: Path) -> None:
    for id_ in ("en", "dossier", "places"):
        put(work / f"content/dispatches/{id_}.txt", "نص")
        put(work / f"content/dispatches/{id_}.yaml", "status: draft")
    packed = tree(pack(work) / "data/content")
    assert {"dossier.yaml", "registry/places.yaml", "translations/en/full.po"} <= packed.keys()


def test_a_private_bag_holds_everything_of_the_editors(work: Path) -> None:
    bag = pack(work, private=True)
    assert tree(bag / "data/dispatches") == tree(work / "content/dispatches")
    everything = tree(work / "content").items()
    edited = {path: data for path, data in everything if not path.startswith("dispatches/")}
    assert tree(bag / "data/content") == edited
    assert verify(bag).problems == []


@pytest.mark.parametrize("status", ["draft", "Draft", "Published", "skip", "published\nStatus: draft"])
def test_a_page_that_is_not_published_stays_out(work: Path, status: str) -> None:
    put(work / "content/notes/late.md", f"Title: Late\nLang: en\nSlug: late\nstatus: {status}\n\nText\n")
    assert "content/notes/late.md" not in tree(pack(work) / "data")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "late.html",
            '<html><head><title>Late</title><meta name="status" content="draft"></head><body>x</body></html>',
        ),
        ("late.rst", "Late\n####\n\n:status: draft\n\nx\n"),
    ],
)
def test_a_draft_of_any_kind_of_page_stays_out_of_a_public_bag(work: Path, name: str, text: str) -> None:
    put(work / f"content/notes/{name}", text)
    put(work / f"content/notes/on{name}", text.replace("draft", "published"))
    packed = tree(pack(work) / "data")
    assert (f"content/notes/{name}" in packed, f"content/notes/on{name}" in packed) == (False, True)


@pytest.mark.parametrize("text", ["Status: published\n\nText", "Status: hidden\n\nText", "\nStatus: draft is a word"])
def test_a_page_that_is_published_is_packed(work: Path, text: str) -> None:
    put(work / "content/pages/late.md", f"Title: Late\nLang: en\nSlug: late\n{text}\n")
    assert "content/pages/late.md" in tree(pack(work) / "data")


@pytest.mark.parametrize("private", [False, True])
def test_what_editors_programs_leave_behind_stays_out(work: Path, private: bool) -> None:
    before = tree(pack(work, "before", private=private))
    for leftover in (".DS_Store", "pages/about.md~", "pages/.about.md.swp", ".git/HEAD", "#x#"):
        put(work / "content" / leftover, "x")
        put(work / "output" / leftover, "x")
    assert tree(pack(work, "after", private=private)) == before


# What is refused, and that nothing half-made stays


def refusal(work: Path, target: Path) -> str:
    before = tree(work)
    with pytest.raises(ProblemsFound) as found:
        snapshot(load(work / "content"), work / "output", target)
    assert tree(work) == before
    return str(found.value)


def test_without_a_site_the_editor_is_told_to_build_one(work: Path) -> None:
    shutil.rmtree(work / "output")
    message = "output/data/dossier.json: there is no built site; run `dossier build` first."
    assert refusal(work, work / "bag") == message
    assert not (work / "bag").exists()


@pytest.mark.parametrize("text", ["", "[]", '{"title": {}}', '{"title": 1, "updated": null, "dispatches": []}'])
def test_a_site_that_is_none_of_ours_is_refused(work: Path, text: str) -> None:
    put(work / "output/data/dossier.json", text)
    assert "this is not what `dossier build` writes" in refusal(work, work / "bag")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("full.yaml", SOURCES["gone"]),
        ("full.yaml", SOURCES["unseen"]),
        ("full.yaml", SOURCES["some"]),
        ("full.txt", "خبر آخر"),
        ("new.txt", "خبر جديد"),
    ],
)
def test_a_site_older_than_its_sources_is_refused(work: Path, file: str, text: str) -> None:
    put(work / "content/dispatches" / file, text)
    message = refusal(work, work / "bag")
    assert f"since the site was built content/dispatches has changed: {file[:-4].strip('.')}" in message
    assert "run `dossier build` first" in message


def test_a_folder_that_holds_something_is_not_overwritten(work: Path) -> None:
    put(work / "bag/mine.txt", "x")
    assert "something is there already" in refusal(work, work / "bag")
    assert "something is there already" in refusal(work, work / "bag/mine.txt")


def test_a_snapshot_does_not_go_into_what_it_holds(work: Path) -> None:
    assert "would stand inside output/" in refusal(work, work / "output/bag")
    assert "would stand inside content/" in refusal(work, work / "content/bag")


def test_folders_may_be_named_from_the_working_folder(work: Path, bag: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(work)
    snapshot(load(Path("content")), Path("output"), Path("another"))
    assert tree(work / "another") == tree(bag)
    assert verify(Path("another")).problems == []


def test_an_empty_folder_and_one_in_folders_to_be_made_are_filled(work: Path) -> None:
    (work / "empty").mkdir()
    assert verify(pack(work, "empty")).problems == []
    assert verify(pack(work, "snapshots/2025/first")).problems == []
    assert listing(work / "snapshots/2025") == {"first"}


def test_names_that_a_bag_cannot_carry_are_all_named(work: Path) -> None:
    put(work / "content/images/two\u2028lines.svg", "x")
    put(work / "output/end ", "x")
    put(work / "output/Map.svg", "x")
    put(work / "output/map.svg", "x")
    message = refusal(work, work / "bag")
    for name in ("content/images/two\u2028lines.svg", "output/end "):
        assert f"{name}: a bag's manifest cannot hold this name; rename it" in message
    assert "output/Map.svg: some disks would keep only one of this and map.svg" in message


def test_names_that_a_manifest_writes_in_another_way_are_packed(work: Path) -> None:
    """As RFC 8493 asks; bagit.py 1.9 and sha256sum do not find files with such names."""
    names = ("50%.svg", "50%25.svg", "two\nlines.svg")
    for name in names:
        put(work / "content/images" / name, name)
    bag = pack(work)
    manifest = (bag / "manifest-sha256.txt").read_text(encoding="utf-8")
    for listed in ("50%25.svg", "50%2525.svg", "two%0Alines.svg"):
        assert f"  data/content/images/{listed}\n" in manifest
    found = verify(bag)
    assert found.problems == []
    assert [found.verdicts[f"data/content/images/{name}"] for name in names] == [Verdict.GOOD] * 3


def test_a_link_that_the_editors_may_set_is_packed_as_what_it_leads_to(work: Path, bag: Path) -> None:
    (work / "content/images/map.svg").rename(work / "content/images/drawn.svg")
    (work / "content/images/map.svg").symlink_to("drawn.svg")
    (work / "content/maps").symlink_to("images")
    (work / "content/maps-too").mkdir()
    (work / "content/maps-too/pages").symlink_to("../pages")
    (work / "content/pages/maps-too").symlink_to("../maps-too")
    packed = tree(pack(work, "linked") / "data")
    assert {path: packed.get(path) for path in tree(bag / "data")} == tree(bag / "data")
    assert packed.keys() - tree(bag / "data").keys() == {
        "content/images/drawn.svg",
        "content/maps/drawn.svg",
        "content/maps/map.svg",
        "content/maps-too/pages/about.md",
    }
    assert not [path for path in (work / "linked").rglob("*") if path.is_symlink()]


def test_a_link_leads_to_nothing_that_is_withheld(work: Path) -> None:
    (work / "content/notes").mkdir()
    (work / "content/notes/one.txt").symlink_to("../dispatches/card.txt")
    (work / "content/notes/all").symlink_to("../dispatches")
    (work / "content/notes/two.po").symlink_to("../translations/en/some.po")
    (work / "content/notes/later.txt").symlink_to("../analyses/later.md")
    bag = pack(work)
    assert not [path for path in tree(bag) if path.startswith("data/content/notes")]
    assert not [path for path, data in tree(bag).items() if SECRET.encode() in data or b"words of some" in data]
    assert {"notes/one.txt", "notes/all/card.txt"} <= tree(pack(work, "all", private=True) / "data/content").keys()


def test_a_link_in_the_site_is_refused(work: Path) -> None:
    (work / "output/index.html").symlink_to("ar/index.html")
    assert "output/index.html: this is a symbolic link" in refusal(work, work / "bag")


def test_a_link_among_the_editors_files_is_refused(work: Path) -> None:
    (work / "content/images/passwd").symlink_to("/etc/passwd")
    assert "content/images/passwd: this link leads out of the editors' folder" in refusal(work, work / "bag")


def full_disk(*_: object) -> None:
    raise OSError(ENOSPC, os.strerror(ENOSPC))


def test_a_full_disk_leaves_nothing_behind(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, copy = tree(work), bag_module._copy
    for fails_at in (1, 12, 20):
        calls = iter([copy] * fails_at + [full_disk] * 99)
        monkeypatch.setattr(bag_module, "_copy", lambda *args, of=calls: next(of)(*args))
        for kind in (None, "zip"):
            with pytest.raises(OSError, match=os.strerror(ENOSPC)):
                pack(work, kind=kind)
            assert (tree(work), listing(work)) == (before, {"content", "output"})


# In one file


@pytest.mark.parametrize("kind", KINDS)
def test_a_packed_snapshot_is_the_bag_in_a_folder_of_its_name(bag: Path, work: Path, kind: str) -> None:
    archive = pack(work, f"2025.{kind}", kind=kind)
    assert verify(archive) == verify(bag)
    if kind == "zip":
        shutil.unpack_archive(archive, work / "unpacked")
    else:
        (work / "unpacked").mkdir()
        subprocess.run(["tar", "-xf", archive, "-C", work / "unpacked"], check=True)
    assert listing(work / "unpacked") == {"2025"}
    assert tree(work / "unpacked/2025") == tree(bag)


def state(path: Path) -> list[tuple[str, int, float, bytes]]:
    """All that tells a bag, or an archive of one, from another."""
    paths = sorted(path.rglob("*")) if path.is_dir() else [path]
    return [
        (
            each.relative_to(path).as_posix(),
            each.stat().st_mode if path.is_dir() else 0,
            each.stat().st_mtime if path.is_dir() else 0,
            each.read_bytes() if each.is_file() else b"",
        )
        for each in paths
    ]


SNAPSHOT = """\
import os, sys
from pathlib import Path
from tests.archive.dossiers import pack
os.umask(0)
for kind in (None, "tar", "tar.gz", "zip"):
    pack(Path(sys.argv[1]), f"made-{kind}", kind=kind)
"""


def test_path_clock_zone_seed_and_umask_leave_no_trace(work: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "deeper/and deeper"
    for name in ("content", "output"):
        shutil.copytree(work / name, elsewhere / name)
    environment = os.environ | {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "C.UTF-8"}
    subprocess.run([sys.executable, "-c", SNAPSHOT, elsewhere], cwd=ROOT, env=environment, check=True)
    before = os.umask(0o077)
    try:
        for kind in (None, *KINDS):
            assert state(pack(work, f"made-{kind}", kind=kind)) == state(elsewhere / f"made-{kind}")
    finally:
        os.umask(before)


# Killed


KILLED = """\
import os, signal, sys
from pathlib import Path
from pelican_dossier.archive import bag as bag_module
from pelican_dossier.archive.bagpacking import KINDS
from pelican_dossier.archive.snapshot import snapshot
from pelican_dossier.archive.verdicts import Verdict
from pelican_dossier.archive.verify import verify
from pelican_dossier.desk.content import load

folder, step = Path(sys.argv[1]), int(sys.argv[2])
content, target = load(folder / "content"), folder / "snapshots/bag"
is_done, at, outcomes = False, 1, {"none": 0, "whole": 0}
while not is_done:
    if not (child := os.fork()):
        left = at
        def count(event, arguments):
            global left
            if event in ("open", "os.mkdir", "os.rename", "os.chmod", "os.utime", "os.rmdir", "os.remove"):
                left -= 1
                if not left:
                    os.kill(os.getpid(), signal.SIGKILL)
        sys.addaudithook(count)
        snapshot(content, folder / "output", target)
        os._exit(0)
    is_done = os.waitpid(child, 0)[1] == 0
    if target.exists():
        assert verify(target).problems == [], at
        os.rename(target, folder / "old")
        for path in sorted((folder / "old").rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
        (folder / "old").rmdir()
        outcomes["whole"] += 1
    else:
        outcomes["none"] += 1
    at += step
assert outcomes["none"], outcomes
print(outcomes, [path.name for path in (folder / "snapshots").iterdir()])
"""


def survives(folder: Path, step: int) -> None:
    """Kills a snapshot at every ``step``th thing that it asks of the disk."""
    run = subprocess.run(
        [sys.executable, "-c", KILLED, folder, str(step)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.endswith(" []\n"), "the last one takes away what those before it left"


def test_a_snapshot_that_is_killed_is_whole_or_none(work: Path) -> None:
    survives(work, 23)


@pytest.mark.thorough
def test_a_snapshot_that_is_killed_at_any_moment_is_whole_or_none(work: Path) -> None:
    survives(work, 1)

"""Packing a dossier for an archive, and finding out years later whether the pack is whole."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from errno import ENOSPC
from pathlib import Path

import bagit
import pytest

from pelican_dossier import __version__
from pelican_dossier.archive.snapshot import snapshot
from pelican_dossier.archive.verify import verify
from pelican_dossier.desk.content import load
from pelican_dossier.desk.data import as_json
from pelican_dossier.desk.states import keep, state_at
from pelican_dossier.editions.edition import Edition
from pelican_dossier.problems import ProblemsFound
from pelican_dossier.publishing.data import dossier_data

# bagit 1.9 calls re.sub() in a way that Python 3.13 deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:'count' is passed as positional:DeprecationWarning:bagit")

Tree = dict[str, bytes]

SECRET = "ثلاثة أسطر لم يأذن بها صاحبها"
SOURCES = {
    "full": "show: full\n",
    "some": "show: passages\n",
    "card": "show: card\n",
    "unseen": "show: full\nstatus: draft\n",
    "gone": "show: full\nstatus: withdrawn\nwithdrawn: {date: 2025-12-01, reason: {ar: بطلب من الناشر}}\n",
}
CATALOG = """\
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgctxt "p0"
msgid "نص"
msgstr "The words of {id}"
"""
SETTINGS = "format: 1\nlanguages: [ar, en]\ntitle: {en: A dossier, ar: ملف}\n"


def put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def write_content(folder: Path, settings: str = SETTINGS + "updated: 2025-11-07\n") -> None:
    put(folder / "dossier.yaml", settings)
    put(folder / "decisions.yaml", "format: 1\ndecisions: []\n")
    put(folder / "registry/places.yaml", "format: 1\nentities: [{id: arbil, kind: place, names: {ar: أربيل}}]\n")
    for id_, sidecar in SOURCES.items():
        put(folder / f"dispatches/{id_}.txt", "خبر كامل\r\n" if id_ == "full" else f"{SECRET} {id_}\r\n")
        put(folder / f"dispatches/{id_}.yaml", sidecar)
        put(folder / f"translations/en/{id_}.po", CATALOG.format(id=id_))
    put(folder / "pages/about.md", "Title: عن الملف\nLang: ar\nSlug: about\n\nنص\n")
    put(folder / "analyses/later.md", "Title: Later\nLang: en\nSlug: later\nStatus: draft\n\nNot yet.\n")
    put(folder / "images/map.svg", "<svg/>")


def build_site(content: Path, site: Path) -> None:
    loaded = load(content)
    editions = [Edition(code, loaded.settings, loaded.dossier(), {}) for code in loaded.settings.languages]
    put(site / "data/dossier.json", as_json(dossier_data(editions), indent=1) + "\n")
    put(site / "ar/index.html", "<!doctype html><title>ملف</title>")
    put(site / "originals/full.txt", "خبر كامل\r\n")


def pack(folder: Path, name: str = "bag", *, private: bool = False) -> Path:
    """The bag of the dossier in ``folder``."""
    snapshot(load(folder / "content"), folder / "output", folder / name, private=private)
    return folder / name


def tree(folder: Path) -> Tree:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def listing(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def info(bag: Path) -> list[str]:
    return (bag / "bag-info.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a dossier, its site and a public bag of both."""
    folder = tmp_path_factory.mktemp("made")
    write_content(folder / "content")
    build_site(folder / "content", folder / "output")
    pack(folder)
    return folder


@pytest.fixture
def work(made: Path, tmp_path: Path) -> Path:
    """A folder with a dossier and its site, as an editor has it."""
    for name in ("content", "output"):
        shutil.copytree(made / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def bag(made: Path, work: Path) -> Path:
    """The public bag of the dossier in ``work``."""
    return Path(shutil.copytree(made / "bag", work / "bag"))


# What an archivist receives


def test_other_peoples_tools_open_the_bag(bag: Path) -> None:
    opened = bagit.Bag(str(bag))
    assert opened.validate()
    assert opened.version_info == (1, 0)
    assert sorted(opened.algorithms) == ["sha256", "sha512"]
    assert verify(bag) == []


@pytest.mark.parametrize("algorithm", ["sha256", "sha512"])
def test_the_manifests_are_such_as_sha256sum_checks(bag: Path, algorithm: str) -> None:
    listed: set[str] = set()
    for kind in ("manifest", "tagmanifest"):
        for line in (bag / f"{kind}-{algorithm}.txt").read_text(encoding="utf-8").splitlines():
            digest, path = line.split("  ")
            assert hashlib.new(algorithm, (bag / path).read_bytes()).hexdigest() == digest
            listed.add(path)
    assert listed == tree(bag).keys() - {"tagmanifest-sha256.txt", "tagmanifest-sha512.txt"}


def test_earlier_versions_go_along_where_nothing_is_withheld(work: Path) -> None:
    keep(work / "content/states", state_at(work / "output", date(2025, 12, 1)))
    states = {"content/states/2025-12-01.json"}
    assert not states & tree(pack(work) / "data").keys()
    assert states <= tree(pack(work, "all", private=True) / "data").keys()
    for id_ in ("some", "card", "gone"):
        put(work / f"content/dispatches/{id_}.yaml", "show: full\n")
    build_site(work / "content", work / "output")
    assert states <= tree(pack(work, "full") / "data").keys()


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
        "site/ar/index.html",
        "site/data/dossier.json",
        "site/originals/full.txt",
    ]


def test_bytes_are_kept_as_received(work: Path, bag: Path) -> None:
    assert tree(bag / "data/site") == tree(work / "output")
    assert (bag / "data/dispatches/full.txt").read_bytes() == "خبر كامل\r\n".encode()
    assert (bag / "data/dossier.json").read_bytes() == (work / "output/data/dossier.json").read_bytes()


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
    assert verify(bag) == []


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
    assert verify(bag) == []


@pytest.mark.parametrize("status", ["draft", "Draft", "Published", "skip", "published\nStatus: draft"])
def test_a_page_that_is_not_published_stays_out(work: Path, status: str) -> None:
    put(work / "content/notes/late.md", f"Title: Late\nLang: en\nSlug: late\nstatus: {status}\n\nText\n")
    assert "content/notes/late.md" not in tree(pack(work) / "data")


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
    assert verify(Path("another")) == []


def test_an_empty_folder_and_one_in_folders_to_be_made_are_filled(work: Path) -> None:
    (work / "empty").mkdir()
    assert verify(pack(work, "empty")) == []
    assert verify(pack(work, "snapshots/2025/first")) == []
    assert listing(work / "snapshots/2025") == {"first"}


def test_names_that_a_bag_cannot_carry_are_all_named(work: Path) -> None:
    put(work / "content/images/50%.svg", "x")
    put(work / "content/images/two\nlines.svg", "x")
    put(work / "output/end ", "x")
    message = refusal(work, work / "bag")
    for name in ("content/images/50%.svg", "content/images/two\nlines.svg", "output/end "):
        assert f"{name}: a bag's manifest cannot hold this name; rename it" in message


def test_a_link_among_the_editors_files_is_refused(work: Path) -> None:
    (work / "content/images/passwd").symlink_to("/etc/passwd")
    assert "content/images/passwd: this is a symbolic link" in refusal(work, work / "bag")


def full_disk(*_: object, **__: object) -> None:
    raise OSError(ENOSPC, os.strerror(ENOSPC))


def test_a_full_disk_leaves_nothing_behind(
    work: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    write_tags = iter((bagit._make_tag_file, full_disk))  # the second time is when the bag is nearly done
    for call, fails in (
        ("shutil.copyfile", full_disk),
        ("bagit.make_manifests", full_disk),
        ("bagit._make_tag_file", lambda *args: next(write_tags)(*args)),
    ):
        monkeypatch.setattr(call, fails)
        before, here = tree(work), Path.cwd()
        with pytest.raises(OSError, match=os.strerror(ENOSPC)):
            pack(work)
        assert (tree(work), Path.cwd()) == (before, here)
        assert listing(work) == {"content", "output"}
        monkeypatch.undo()
    assert capfd.readouterr() == ("", "")


# What is found out later


def rewrite(file: Path, change: Callable[[bytes], bytes]) -> None:
    file.write_bytes(change(file.read_bytes()))


def lines(bag: Path) -> list[str]:
    return [str(problem) for problem in verify(bag)]


def test_a_defect_is_told_once_and_not_by_bagit_as_well(bag: Path) -> None:
    with (bag / "manifest-sha256.txt").open("a", encoding="utf-8") as manifest:
        manifest.write("neither-digest-nor-path\n")
    script = "import sys, pathlib as p, pelican_dossier.archive.verify as v; print(*v.verify(p.Path(sys.argv[1])))"
    run = subprocess.run([sys.executable, "-c", script, bag], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("manifest-sha256.txt: its bytes have changed")
    assert run.stderr == ""


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
    assert [(problem.file, problem.what[:24]) for problem in verify(bag)] == [
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
    assert [problem.file for problem in verify(bag)] == ["tagmanifest-sha512.txt"]
    (bag / "tagmanifest-sha512.txt").unlink()
    assert [problem.what for problem in verify(bag)] == ["the file is missing"]


@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_a_folder_that_is_no_bag_is_said_to_be_none(tmp_path: Path, folder: str) -> None:
    assert [problem.file for problem in verify(tmp_path / folder)] == ["bagit.txt"]


def retag(bag: Path) -> None:
    """Makes the tag manifests fit the tag files again, as one would who wants a change to go unseen."""
    for algorithm in ("sha256", "sha512"):
        listed = [f"manifest-{a}.txt" for a in ("sha256", "sha512")] + ["bag-info.txt", "bagit.txt"]
        digests = [hashlib.new(algorithm, (bag / name).read_bytes()).hexdigest() for name in listed]
        text = "".join(f"{digest} {name}\n" for digest, name in zip(digests, listed, strict=True))
        put(bag / f"tagmanifest-{algorithm}.txt", text)


def test_a_link_is_a_defect_and_is_not_followed(work: Path, bag: Path) -> None:
    outside = work / "outside"
    (bag / "data/dispatches").rename(outside)
    (bag / "data/dispatches").symlink_to(outside)
    (bag / "data/dossier.json").unlink()
    (bag / "data/dossier.json").symlink_to("site/data/dossier.json")
    assert [(problem.file, problem.what) for problem in verify(bag)] == [
        ("data/dispatches", "this is a symbolic link"),
        ("data/dossier.json", "this is a symbolic link"),
    ]


def test_a_link_inside_the_bag_hides_no_other_defect(bag: Path) -> None:
    (bag / "data/dossier.json").unlink()
    (bag / "data/dossier.json").symlink_to("site/data/dossier.json")
    (bag / "data/site/ar/index.html").unlink()
    assert [problem.file for problem in verify(bag)] == ["data/dossier.json", "data/site/ar/index.html"]


def test_a_link_in_place_of_a_file_of_the_bags_own_is_not_opened(bag: Path) -> None:
    (bag / "bag-info.txt").unlink()
    (bag / "bag-info.txt").symlink_to("/dev/zero")
    assert [(problem.file, problem.what) for problem in verify(bag)] == [("bag-info.txt", "this is a symbolic link")]


@pytest.mark.parametrize("path", ["../bag-and-more/x.txt", "../../etc/passwd", "/etc/passwd"])
def test_a_path_that_leads_out_of_the_bag_is_a_defect(work: Path, bag: Path, path: str) -> None:
    put(work / "bag-and-more/x.txt", "x")
    for algorithm in ("sha256", "sha512"):
        digest = hashlib.new(algorithm, b"x").hexdigest()
        with (bag / f"manifest-{algorithm}.txt").open("a", encoding="utf-8") as manifest:
            manifest.write(f"{digest}  {path}\n")
    retag(bag)
    [problem] = verify(bag)
    assert path in str(problem)
    assert re.search("leads out of the bag|is unsafe", problem.what)


def test_a_wrong_count_of_the_payload_is_a_defect(bag: Path) -> None:
    rewrite(bag / "bag-info.txt", lambda data: re.sub(rb"Oxum: \d+", b"Oxum: 1", data))
    retag(bag)
    [problem] = verify(bag)
    assert "Payload-Oxum" in problem.what


def test_a_bag_that_has_moved_to_a_disk_that_writes_marks_apart_is_whole(work: Path) -> None:
    put(work / "content/images/cafe\u0301.svg", "x")
    bag = pack(work)
    (bag / "data/content/images/cafe\u0301.svg").rename(bag / "data/content/images/caf\u00e9.svg")
    assert verify(bag) == []

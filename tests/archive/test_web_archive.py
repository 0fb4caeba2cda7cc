"""The web archive in a snapshot: what other people's tools say of it, and that it is the site and nothing else."""

import hashlib
import json
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from bench.tampering import tree
from pelican_dossier.archive.payload import WACZ
from pelican_dossier.archive.sitewacz import write_wacz
from pelican_dossier.intake.archives import unpack
from tests.archive.dossiers import SECRET, build_site, pack, put

FORM = '<form action="../search/index.html"><input type="search" name="q"></form>'
SITE: dict[str, Path | bytes] = {
    "index.html": b"<!doctype html><title>Choice</title><a href='en/index.html'>English</a>",
    "en/index.html": f"<title>A  bridge</title><script>no words</script>menu<main><p>Words &amp;</p><p>mo<b>re</b></main>{FORM}".encode(),
    "search/index.html": b"<title>Search</title><main>Results</main>",
    "en/search/pagefind/pagefind-entry.json": b"{}",
    "originals/a name?#%.txt": "نص".encode("windows-1256"),
    "theme/a.css": b"p {}",
}


def judged(archive: Path) -> list[int]:
    """What ``wacz validate`` and ``warcio check`` say, as exit statuses; with the WARC taken out for the latter."""
    warc = archive.with_suffix(".warc")
    with zipfile.ZipFile(archive) as packed:
        warc.write_bytes(packed.read("archive/data.warc"))
    programs = Path(sys.executable).parent
    commands: tuple[list[str | Path], ...] = (
        [programs / "wacz", "validate", "-f", archive],
        [programs / "warcio", "check", warc],
    )
    runs = [subprocess.run(each, capture_output=True, check=False) for each in commands]
    return [run.returncode for run in runs]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_wacz(tmp_path / "site.wacz", SITE, "https://example.org:8443/Dossier/", ["A dossier", "ملف"], 1762473600)
    return tmp_path / "site.wacz"


def test_other_peoples_tools_find_it_valid_and_notice_a_change(archive: Path, tmp_path: Path) -> None:
    assert judged(archive) == [0, 0]
    changed = tmp_path / "changed.wacz"
    with zipfile.ZipFile(archive) as packed, zipfile.ZipFile(changed, "w") as into:
        for name in packed.namelist():
            into.writestr(name, packed.read(name).replace(b"mo<b>re", b"le<b>ss"))
    assert judged(changed) == [1, 1]


def test_each_file_stands_at_its_address_with_its_bytes(archive: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        warc = packed.read("archive/data.warc")
        index = [line.split(" ", 2) for line in packed.read("indexes/index.cdx").decode().splitlines()]
        assert {member.compress_type for member in packed.infolist()} == {zipfile.ZIP_STORED}, "to be read in its midst"
    about, *records = [
        (record.rec_type, record.rec_headers, record.content_stream().read())
        for record in ArchiveIterator(BytesIO(warc))
    ]
    assert b"no server was asked for it" in about[2]
    base = "https://example.org:8443/Dossier/"
    found = {head.get_header("WARC-Target-URI"): data for _, head, data in records}
    assert {kind for kind, _, _ in records} == {"resource"}
    assert found == {
        **{base + path: SITE[path] for path in SITE if " " not in path},
        f"{base}originals/a%20name%3F%23%25.txt": SITE["originals/a name?#%.txt"],
        f"{base}search/index.html?q=": SITE["search/index.html"],
        f"{base}en/search/pagefind/pagefind-entry.json?ts=": b"{}",
    }
    types = {head.get_header("WARC-Target-URI"): head.get_header("Content-Type") for _, head, _ in records}
    assert types[f"{base}theme/a.css"] == "text/css; charset=utf-8"
    assert types[f"{base}originals/a%20name%3F%23%25.txt"] == "text/plain", "whatever its encoding is"
    assert index == sorted(index)
    for key, time, said in index:
        assert key.startswith("org,example:8443)/dossier/")
        assert time == "20251107000000"
        entry = json.loads(said)
        part = warc[entry["offset"] : entry["offset"] + entry["length"]]
        assert part.startswith(b"WARC/1.1\r\n")
        assert entry["digest"] == f"sha256:{hashlib.sha256(found[entry['url']]).hexdigest()}"
        assert found[entry["url"]] in part


def test_it_lists_its_pages_with_their_words(archive: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        head, *pages = [json.loads(line) for line in packed.read("pages/pages.jsonl").decode().splitlines()]
        package = json.loads(packed.read("datapackage.json"))
    assert head["hasText"] is True
    said = {page["url"].rpartition("Dossier/")[2]: (page["title"], page["text"], page["ts"]) for page in pages}
    assert said == {
        "en/index.html": ("A bridge", "Words & more", "2025-11-07T00:00:00Z"),
        "index.html": ("Choice", "English", "2025-11-07T00:00:00Z"),
        "search/index.html": ("Search", "Results", "2025-11-07T00:00:00Z"),
    }
    assert len({page["id"] for page in pages}) == 3
    assert (package["title"], package["created"]) == ("A dossier · ملف", "2025-11-07T00:00:00Z")
    assert package["mainPageUrl"] == "https://example.org:8443/Dossier/index.html"


def test_without_an_address_it_stands_where_nobody_can(bag: Path) -> None:
    with zipfile.ZipFile(bag / "data" / WACZ) as packed:
        assert json.loads(packed.read("datapackage.json"))["mainPageUrl"] == "https://dossier.invalid/index.html"
        urls = {json.loads(line.split(b" ", 2)[2])["url"] for line in packed.read("indexes/index.cdx").splitlines()}
    assert urls == {f"https://dossier.invalid/{path}" for path in tree(bag / "data/site")}
    assert judged(bag / "data" / WACZ) == [0, 0]


def test_it_holds_no_more_than_the_site_in_the_bag(work: Path) -> None:
    put(work / "output/drafts/later.html", SECRET)
    assert SECRET.encode() not in (pack(work) / "data" / WACZ).read_bytes()
    assert SECRET.encode() in (pack(work, "all", private=True) / "data" / WACZ).read_bytes()


def test_its_pages_can_be_taken_in_again_as_those_of_any_web_archive(work: Path) -> None:
    put(work / "content/dispatches/full.txt", "خبر كامل\r\n")
    build_site(work / "content", work / "output")
    taken = unpack(pack(work) / "data" / WACZ)
    assert [(page.url, page.data) for page in taken.pages] == [
        ("https://dossier.invalid/ar/index.html", (work / "output/ar/index.html").read_bytes())
    ]
    assert taken.broken == []

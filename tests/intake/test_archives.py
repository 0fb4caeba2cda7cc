"""Archives of many articles are unpacked: each page as it was sent, and nothing left out without a word."""

import json
import warnings
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from pelican_dossier.intake import receive
from pelican_dossier.intake.archives import unpack
from pelican_dossier.intake.archives.archived import Unpacking
from pelican_dossier.intake.documents import document
from pelican_dossier.model.capture import Capture
from pelican_dossier.problems import Unreadable
from tests.intake.documents import ARABIC, page, warc, zipped

FERRY, HARBOUR = page("The ferry sails.").encode(), page(ARABIC[2], title="الميناء").encode("windows-1256")
ANSWERS = [
    ("https://news.example/old", "301 Moved", "text/html", b"<p>moved</p>"),
    ("https://news.example/ferry", "200 OK", "text/html", FERRY),
    ("https://news.example/ferry.png", "200 OK", "image/png", b"\x89PNG"),
    ("https://news.example/gone", "404 Not Found", "text/html", b"<p>gone</p>"),
    ("https://news.example/harbour", "200 OK", "text/html; charset=windows-1256", HARBOUR),
]
LEFT_OUT = {
    "a redirect": ["https://news.example/old"],
    "no page": ["https://news.example/ferry.png"],
    "an error of the server's": ["https://news.example/gone"],
}


def unpacked(folder: Path, name: str, data: bytes, *urls: str) -> Unpacking:
    path = folder / name
    path.write_bytes(data)
    return unpack(path, urls)


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
@pytest.mark.parametrize("coding", ["", "gzip"])
def test_a_web_archive_gives_every_page_as_it_was_sent(tmp_path: Path, name: str, packed: bool, coding: str) -> None:
    found = unpacked(tmp_path, name, warc(ANSWERS, packed=packed, coding=coding))
    assert [(one.url, one.data, one.encoding, str(one.retrieved)) for one in found.pages] == [
        ("https://news.example/ferry", FERRY, None, "2015-08-09"),
        ("https://news.example/harbour", HARBOUR, "windows-1256", "2015-08-09"),
    ]
    assert (found.left_out, found.broken) == (LEFT_OUT, [])
    assert found.pages[0].place == "record urn:uuid:1"


def test_what_the_server_said_of_a_page_is_kept_and_nothing_of_whoever_asked(tmp_path: Path) -> None:
    more = f"Last-Modified: Sun, 09 Aug 2015 09:00:00 GMT\r\nSet-Cookie: reader=Mona\r\nETag: {'x' * 400}\r\nServer: a\x1b[2J\r\n"
    first, *_ = unpacked(tmp_path, "a.warc", warc(ANSWERS, packed=False, more=more)).pages
    assert first.capture == Capture(
        time="2015-08-09T10:00:00Z",
        sha256=sha256(FERRY).hexdigest(),
        record="urn:uuid:1",
        status=200,
        headers={"content-type": "text/html", "last-modified": "Sun, 09 Aug 2015 09:00:00 GMT"},
    )


def test_a_record_without_a_time_tells_of_no_capture(tmp_path: Path) -> None:
    data = warc(ANSWERS, packed=False).replace(b"2015-08-09T10:00:00Z", b"yesterday")
    assert [page.capture for page in unpacked(tmp_path, "a.warc", data).pages] == [None, None]


def test_only_the_pages_that_are_named_are_taken(tmp_path: Path) -> None:
    found = unpacked(tmp_path, "a.warc", warc(ANSWERS, packed=False), "http://news.example/harbour/")
    assert [one.url for one in found.pages] == ["https://news.example/harbour"]
    assert found.left_out["not asked for"] == ["https://news.example/ferry"]


def test_of_an_archive_that_lists_its_pages_the_frames_are_left_out(tmp_path: Path) -> None:
    lists = b'{"format": "json-pages-1.0"}\n{"url": "https://news.example/ferry", "ts": "2015-08-09T10:00:00Z"}\n'
    members = {"archive/data.warc.gz": warc(ANSWERS), "pages/pages.jsonl": lists}
    found = unpacked(tmp_path, "a.wacz", zipped(members))
    assert [one.url for one in found.pages] == ["https://news.example/ferry"]
    assert [*found.left_out.values()][-1] == ["https://news.example/harbour"]
    without = unpacked(tmp_path, "b.wacz", zipped({"archive/data.warc.gz": warc(ANSWERS)}))
    assert len(without.pages) == 2


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive_that_breaks_off_gives_what_stands_before(tmp_path: Path, packed: bool) -> None:
    data = warc(ANSWERS, packed=packed)
    found = unpacked(tmp_path, "a.warc.gz" if packed else "a.warc", data[:-120])
    assert [one.url for one in found.pages] == ["https://news.example/ferry"]
    (broken,) = found.broken
    assert "archive" in str(broken[1])


def test_damage_within_an_archive_is_told(tmp_path: Path) -> None:
    data = warc(ANSWERS, packed=False)
    nameless = data.replace(b"WARC-Target-URI: https://news.example/harbour", b"WARC-Source: nobody")
    longer = data.replace(b"The ferry sails.", b"The ferry sails at noon.")
    for damaged in (nameless, longer):
        found = unpacked(tmp_path, "a.warc", damaged)
        assert found.pages[0].url == "https://news.example/ferry"
        assert found.broken


def test_records_of_every_type_are_taken_or_told(tmp_path: Path) -> None:
    data = warc(ANSWERS[1:2] * 3, packed=False)
    second = data.split(b"WARC/1.1")[2]
    chunked = FERRY[:20], FERRY[20:]
    body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in (*chunked, b""))
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + body
    head = (
        b"WARC-Type: %s\r\nWARC-Target-URI: https://news.example/%s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
    )
    records = [
        head % (b"response", b"chunked", b"application/http", len(http)) + http,
        head % (b"resource", b"resource", b"text/html", len(FERRY)) + FERRY,
        head % (b"continuation", b"more", b"text/html", len(FERRY)) + FERRY,
        head % (b"request", b"asked", b"application/http", 4) + b"GET ",
        second.replace(b"WARC-Type: response", b"WARC-Type: revisit").strip(),
    ]
    found = unpacked(
        tmp_path, "a.warc", b"".join(b"WARC/1.1\r\n" + record.lstrip() + b"\r\n\r\n" for record in records)
    )
    assert [(page.url, page.data) for page in found.pages] == [
        ("https://news.example/chunked", FERRY),
        ("https://news.example/resource", FERRY),
    ]
    assert found.left_out == {
        "no answer of a server": ["https://news.example/more"],
        "the same answer as before": ["https://news.example/ferry"],
    }


def test_an_archive_by_itself_is_no_dispatch() -> None:
    with pytest.raises(Unreadable, match="dossier add"):
        receive(warc(ANSWERS), "a.warc.gz")


def test_a_page_that_cannot_be_unpacked_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = unpacked(tmp_path, "a.warc", warc(ANSWERS[1:2], packed=False, coding="zstd"))
    assert (found.pages, [url for url, _ in found.broken]) == ([], ["https://news.example/ferry"])
    monkeypatch.setattr("pelican_dossier.intake.archives.warc.MOST_PAGE", 1 << 20)
    bomb = [("https://news.example/bomb", "200 OK", "text/html", b"<p>" * (1 << 20)), *ANSWERS[1:2]]
    found = unpacked(tmp_path, "b.warc.gz", warc(bomb, coding="gzip"))
    assert [one.url for one in found.pages] == ["https://news.example/ferry"]
    assert [(url, why.rule) for url, why in found.broken] == [("https://news.example/bomb", "too-large")]


def trap(name: str, *, twice: bool = False, mode: int = 0o644) -> bytes:
    """A web archive that holds one page, and a file of this name."""
    out = BytesIO()
    with ZipFile(out, "w") as archive, warnings.catch_warnings(action="ignore"):
        archive.writestr("archive/data.warc", warc(ANSWERS, packed=False))
        member = ZipInfo(name)
        member.external_attr = mode << 16
        for _ in range(1 + twice):
            archive.writestr(member, "/etc/passwd")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (trap("../../out.txt"), "a name in this web archive leads out of it: ../../out.txt"),
        (trap("/etc/cron.d/out"), "leads out of it: /etc/cron.d/out"),
        (trap("C:/out"), "leads out of it: C:/out"),
        (trap("..\\out"), "leads out of it"),
        (trap("archive/more.warc", twice=True), "two files of the name archive/more.warc"),
        (trap("archive/link.warc", mode=0o120777), "archive/link.warc in this web archive is a link"),
    ],
)
def test_a_web_archive_that_is_a_trap_is_refused_whole(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        unpacked(tmp_path, "a.wacz", data)
    assert said in str(refused.value)
    assert [path.name for path in tmp_path.iterdir()] == ["a.wacz"]


def test_a_part_of_a_web_archive_that_has_changed_is_refused(tmp_path: Path) -> None:
    data = warc(ANSWERS, packed=False)
    listed = {"resources": [{"path": "archive/a.warc", "hash": f"sha256:{sha256(data).hexdigest()}"}]}
    members = {"archive/a.warc": data, "datapackage.json": json.dumps(listed).encode()}
    assert len(unpacked(tmp_path, "a.wacz", zipped(members)).pages) == 2
    members["archive/a.warc"] = data.replace(b"sails", b"sinks")
    with pytest.raises(Unreadable, match="has changed"):
        unpacked(tmp_path, "b.wacz", zipped(members))
    for package in (b"[", b"[]", b'{"resources": [{"path": 1}]}'):
        members["datapackage.json"] = package
        assert len(unpacked(tmp_path, "c.wacz", zipped(members)).pages) == 2


@pytest.mark.parametrize(
    ("name", "data"), [("a.wacz", b"no zip"), ("a.wacz", zipped({"x": b""})), ("a.rss", b"no feed"), ("a.xml", b"<x/>")]
)
def test_what_is_no_archive_is_told(tmp_path: Path, name: str, data: bytes) -> None:
    with pytest.raises(Unreadable):
        unpacked(tmp_path, name, data)
    assert [why.rule for _, why in unpacked(tmp_path, "a.warc", b"<html>no archive</html>").broken] == [
        "broken-document"
    ]


def test_a_packed_file_that_unpacks_to_too_much_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MOST_UNPACKED", 1 << 20)
    with pytest.raises(Unreadable, match="would unpack to more than 1 MiB"):
        unpacked(tmp_path, "a.wacz", zipped({"archive/a.warc": b"0" * (2 << 20)}))


RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>وكالة الميناء</title><language>ar</language>
<item><title>افتتاح الميناء</title><link>https://news.example/harbour</link><dc:creator>سلمى حداد</dc:creator>
<pubDate>Sun, 09 Aug 2015 01:30:00 +0300</pubDate><description>موجز</description>
<content:encoded><![CDATA[<p>{}</p><script>x()</script>]]></content:encoded></item>
<item><title>خبر آخر</title><link>https://news.example/short</link><description>موجز فقط</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Harbour Gazette</title>
<entry><id>tag:1</id><title>Ferry &amp; harbour</title><link href="https://news.example/ferry"/><author><name>A. Reporter</name></author>
<published>2015-08-09T22:30:00-04:00</published><content type="html">&lt;p&gt;The ferry sails.&lt;/p&gt;</content></entry>
<entry><id>tag:2</id><title>Short</title><summary>No more</summary></entry></feed>"""


def test_an_entry_with_its_article_is_a_page_that_states_what_the_entry_states(tmp_path: Path) -> None:
    found = unpacked(tmp_path, "a.rss", RSS.format(ARABIC[2]).encode())
    (one,) = found.pages
    assert f"<p>{ARABIC[2]}</p><script>x()</script>" in one.data.decode()
    dispatch = receive(one.data, "harbour.html")
    assert (dispatch.title, dispatch.publisher, dispatch.language) == ("افتتاح الميناء", "وكالة الميناء", "ar")
    assert str(dispatch.published.value) == "2015-08-09"
    assert (one.url, found.left_out) == (
        "https://news.example/harbour",
        {"an entry with no more than a summary": ["خبر آخر"]},
    )


def test_an_atom_entry_is_too(tmp_path: Path) -> None:
    found = unpacked(tmp_path, "a.atom", ATOM.encode())
    dispatch = receive(found.pages[0].data, "ferry.html")
    assert (dispatch.title, dispatch.publisher) == ("Ferry & harbour", "The Harbour Gazette")
    assert str(dispatch.published.value) == "2015-08-09"
    assert 'name="author" content="A. Reporter"' in found.pages[0].data.decode()
    assert found.left_out == {"an entry with no more than a summary": ["Short"]}


def test_a_feed_that_breaks_off_gives_its_whole_entries_and_says_so(tmp_path: Path) -> None:
    found = unpacked(tmp_path, "a.atom", ATOM.encode()[:-60])
    assert len(found.pages) == 1
    (broken,) = found.broken
    assert "not well formed" in str(broken[1])

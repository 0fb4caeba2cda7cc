"""What somebody who means harm plants wherever a text can stand: shown as text in every file, and run by no page."""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from icalendar import Calendar
from lxml import etree
from playwright.sync_api import Browser, Dialog, Frame, Page, Request

from pelican_dossier.text.unseen import UNSEEN_SIGN
from tests.conftest import Shared
from tests.site.conftest import AsTheHostSends
from tests.site.hostile import RUN_OUT, TEXTS, fill, marked

RUNS = ("iframe", "object", "embed", "base", "frame", "applet", "portal")
PLACES = (
    *("title", "titlear", "description", "standfirst", "headline", "imprint", "story", "storyauthor", "reviewer"),
    *("text", "voice", "publisherone", "viaone", "rightsone", "headlineone", "headlinearone", "withdrawn"),
    *("ask", "askar", "askcars", "statement", "namear", "alias", "role", "person", "placear", "organisation", "body"),
    *("term", "definition", "who", "reason", "unit", "translation", "translator", "saved", "author", "outlet"),
    *("heading", "words", "wheading", "wwords", "mheading", "mwords"),
    *("pagetitle", "summary", "page", "apagetitle", "apage"),
)
"""Wherever something was planted that is published."""
CANARY = "window.canary = () => { window.__canary = 1; console.error('the canary ran') }"


@pytest.fixture(scope="module")
def hostile(shared: Shared) -> Path:
    """The site of a hostile dossier."""
    return shared("hostile", fill) / "output"


@pytest.fixture(scope="module")
def host(hostile: Path) -> Iterator[str]:
    """Its address while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(AsTheHostSends, directory=str(hostile)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def files(site: Path, *endings: str) -> list[Path]:
    """What is published but for the bytes as received."""
    found = [path for path in sorted(site.rglob("*")) if path.suffix in endings and "originals" not in path.parts]
    assert found, endings
    return found


def is_of_an_editor(page: Path) -> bool:
    return page.parts[-2:] in (("page", "index.html"), ("two", "index.html")) and "sources" not in page.parts


@cache
def elements(page: Path) -> list[tuple[str, Element]]:
    found = html5lib.parse(page.read_text("utf-8")).iter()
    return [(one.tag.rpartition("}")[2], one) for one in found if isinstance(one.tag, str)]


def test_every_place_is_published(hostile: Path) -> None:
    words = "\n".join(path.read_text("utf-8") for path in files(hostile, ".html", ".csv", ".json"))
    assert [place for place in PLACES if marked(place) not in words] == []


def test_no_page_holds_an_element_or_an_attribute_that_was_planted(hostile: Path) -> None:
    for page in files(hostile, ".html"):
        for tag, one in elements(page):
            to = [value for name, value in one.attrib.items() if name in ("href", "src", "action", "formaction")]
            assert not [value for value in to if re.match(r"\s*(javascript|vbscript|data):", value)], page
            assert tag != "meta" or one.get("http-equiv") in (None, "Content-Security-Policy", "refresh"), page
            assert tag != "meta" or "evil.example" not in one.get("content", "")[:40], page
            if is_of_an_editor(page):  # who may write HTML, which the policy keeps from running
                continue
            assert tag not in RUNS, page
            assert not [name for name in one.attrib if name.startswith("on") or "canary" in name], page
            assert tag != "script" or one.get("src") or one.get("type") == "application/ld+json", page
            assert not [value for value in to if value == "x" or "//evil.example" in value], page


def test_no_template_of_theirs_runs(hostile: Path) -> None:
    for path in files(hostile, ".html", ".json", ".csv", ".atom", ".ics", ".ris", ".bib"):
        assert RUN_OUT not in path.read_text("utf-8", "replace"), path


def test_a_sign_that_turns_a_line_or_hides_in_it_is_shown(hostile: Path) -> None:
    for path in files(hostile, ".html", ".json", ".jsonld", ".atom", ".ics", ".xml", ".svg"):
        assert not UNSEEN_SIGN.search(path.read_text("utf-8")), path
    page = elements(hostile / "en/sources/one/index.html")
    row = next(one for _, one in page if one.get("title") == "HANGUL FILLER")
    assert (row.text, row.get("class")) == ("U+3164", "unseen")
    data = json.loads((hostile / "data/dossier.json").read_text("utf-8"))
    (one,) = (source for source in data["dispatches"] if source["id"] == "one")
    assert TEXTS["one"].split("\n")[1].partition("\r")[0].rstrip() in one["paragraphs"][1]["text"], (
        "data hold it as received"
    )


def test_data_are_read_by_their_own_parsers(hostile: Path) -> None:
    for path in files(hostile, ".json", ".jsonld"):
        json.loads(path.read_text("utf-8"))
    for path in files(hostile, ".atom", ".xml", ".svg"):
        root = etree.parse(str(path), etree.XMLParser(resolve_entities=False)).getroot()
        assert not [one for one in root.iter() if str(one.tag).endswith(("}script", "}iframe", "}img"))], path
    for page in files(hostile, ".html"):
        for tag, one in elements(page):
            if tag == "script" and one.get("type"):
                json.loads(one.text or "")
    for line in (hostile / "_headers").read_text("utf-8").splitlines()[1:]:
        assert re.match(r"  (Content-Security-Policy|X-Content-Type-Options|Referrer-Policy): ", line)


def test_no_cell_is_a_formula_and_no_line_is_broken(hostile: Path) -> None:
    for path in files(hostile, ".csv"):
        with path.open(encoding="utf-8-sig", newline="") as lines:
            head, *rows = csv.reader(lines)
        assert {len(row) for row in rows} <= {len(head)}, path
        for cell in (cell for row in rows for cell in row):
            assert not re.match(r"[=+@\t\r\n]|-(?!\d)", cell), (path, cell)


def test_no_break_in_a_text_begins_an_entry(hostile: Path) -> None:
    sources = len({*TEXTS} | {"saved", "parts", "of the web archive"})
    for path in files(hostile, ".ics"):
        calendar = Calendar.from_ical(path.read_bytes())
        events = calendar.walk("VEVENT")
        assert len(events) == path.read_bytes().count(b"\r\nBEGIN:VEVENT\r\n") > 0
        assert not [name for one in calendar.walk() for name in one if "EVIL" in name]
        assert calendar.errors == []
    for path in files(hostile, ".ris"):
        records = rispy.loads(path.read_text("utf-8"))
        assert len(records) == (sources if "bibliography" in path.name else 1), path
        assert {key for record in records for key in record} & {"unknown_tag"} == set()
    for path in files(hostile, ".bib"):
        library = parse_string(path.read_text("utf-8"))
        assert len(library.entries) == (sources if "bibliography" in path.name else 1), path
        assert library.failed_blocks == []


def test_the_database_is_whole(hostile: Path) -> None:
    with closing(sqlite3.connect(f"file:{hostile / 'data/dossier.sqlite'}?mode=ro", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        (publisher,) = database.execute("SELECT publisher FROM dispatches WHERE id = 'one'").fetchone()
    assert marked("publisherone") in publisher


def kinds(site: Path) -> list[str]:
    """The first page of each kind in each language."""
    found: dict[tuple[str, ...], str] = {}
    for page in files(site, ".html"):
        place = page.relative_to(site)
        found.setdefault((*place.parts[:2], str(len(place.parts))), place.as_posix())
    return list(found.values())


@dataclass
class Watched:
    """A page that is watched: what ran in it, led on or was asked of others is told."""

    page: Page
    said: list[str] = field(default_factory=list)
    address: str = ""

    def __post_init__(self) -> None:
        self.page.on("dialog", self._on_dialog)
        self.page.on("framenavigated", self._on_way)
        self.page.on("request", self._on_request)

    def open(self, address: str) -> None:
        self.address = address
        self.page.goto(address, wait_until="load")
        if "?q=" in address:
            self.page.wait_for_load_state("networkidle")
        if self.page.evaluate("window.__canary"):
            self.said.append(f"{address}: the canary ran")

    def _on_dialog(self, dialog: Dialog) -> None:
        self.said.append(f"{self.address}: {dialog.message}")
        dialog.dismiss()

    def _on_way(self, frame: Frame) -> None:
        if unquote(frame.url) != self.address:
            self.said.append(f"{self.address}: to {frame.url}")

    def _on_request(self, request: Request) -> None:
        if "evil" in request.url or request.url.endswith("/x"):
            self.said.append(f"{self.address}: {request.url}")


def test_no_page_runs_anything_even_without_the_policy(browser: Browser, host: str, hostile: Path) -> None:
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(CANARY)
    watched = Watched(context.new_page())
    places = [place for place in kinds(hostile) if not is_of_an_editor(Path(place))]
    for place in (*places, f"en/search/index.html?q={marked('headlineone')}", "en/search/index.html?q=<img src=x>"):
        watched.open(f"{host}/{place}")
    found = watched.said[:]
    watched.open(f"{host}/en/page/index.html")
    context.close()
    assert len(places) > 40
    assert found == []
    assert any("canary ran" in one for one in watched.said), "what an editor may write, and only the policy stops"


def test_an_editors_html_runs_nothing_under_the_policy(browser: Browser, host: str) -> None:
    context = browser.new_context()
    context.add_init_script(CANARY)
    refused: list[str] = []
    context.on("console", lambda message: refused.append(message.text))
    watched = Watched(context.new_page())
    for place in ("en/page/index.html", "en/analyses/two/index.html"):
        watched.open(f"{host}/{place}")
    context.close()
    assert [one for one in watched.said if not one.endswith("/x")] == []
    assert any("Content Security Policy" in text for text in refused)
    assert not any("canary ran" in text for text in refused)

"""The feeds, read back by feedparser, tell what is new in ``dossier.json`` and date it by its own days."""

import re
import xml.etree.ElementTree as Xml
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import feedparser
import pytest
from bs4 import BeautifulSoup

from pelican_dossier.publishing.exports.news import KINDS
from tests.publishing.conftest import SITE, data_of

LANGUAGES = ["ar", "en"]
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def feed_of(site: Path, language: str) -> Any:
    feed = feedparser.parse((site / f"{language}/feed.atom").read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


def entries_of(site: Path, language: str, *kinds: str) -> list[Any]:
    return [entry for entry in feed_of(site, language).entries if entry.tags[0].term in kinds]


def page_of(site: Path, language: str, entry: Any) -> Path:
    link = urldefrag(str(entry.link)).url.removeprefix(f"{SITE}/{language}/")
    return site / language / link


def day(moment: str) -> str:
    assert moment.endswith("T00:00:00Z")
    return moment[:10]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_is_named_and_dated_as_the_dossier(site: Path, language: str) -> None:
    feed, data = feed_of(site, language).feed, data_of(site)
    assert feed.title.translate(ISOLATES) == data["title"][language]
    assert feed.title_detail.language == language
    assert feed.language == language
    days = [entry.updated for entry in feed_of(site, language).entries]
    assert days == sorted(days, reverse=True)
    assert feed.updated == max([*days, f"{data['updated']}T00:00:00Z"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_public_source_is_news(site: Path, language: str) -> None:
    public = {d["id"]: d for d in data_of(site)["dispatches"] if d["sidecar"]["status"] == "public"}
    entries = entries_of(site, language, "source", "replacement")
    assert len(entries) == len(public)
    for entry in entries:
        page = page_of(site, language, entry)
        said = public[page.parent.name]
        heading = BeautifulSoup(page.read_text("utf-8"), "lxml").select_one("h1 > bdi")
        assert heading is not None
        assert entry.title.translate(ISOLATES).endswith(heading.get_text())
        known = [d for d in (said["published"]["latest"], said["sidecar"]["retrieved"]) if d]
        assert day(entry.updated) == max(known, default=data_of(site)["updated"])
        is_stated = said["published"]["from"] in ("stated", "text", "given")
        assert (day(entry.published) if "published" in entry else None) == (
            said["published"]["value"] if is_stated else None
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_news_in_its_own_words(site: Path, language: str) -> None:
    data = data_of(site)
    findings = {finding["id"]: finding for finding in data["findings"]}
    since = {
        d["id"]: max(filter(None, (d["published"]["latest"], d["sidecar"]["retrieved"])), default="")
        for d in data["dispatches"]
    }
    entries = entries_of(site, language, "finding")
    assert len(entries) == len(findings)
    for entry in entries:
        said = findings[page_of(site, language, entry).parent.name]
        told = BeautifulSoup(entry.summary, "lxml").get_text()
        assert said["grounds"]["text"][language] in told
        latest = max((since[passage["source"]] for passage in said["passages"]), default="")
        assert day(entry.updated) == (said["decided"] or latest or data["updated"])


def test_an_inferred_day_is_told_as_inferred(built: Path) -> None:
    (entry,) = [e for e in entries_of(built, "en", "source") if "003_57f495dec0a2a805" in e.link]
    assert "published" not in entry
    assert "Published \u2068about 27 September 2024\u2069 (inferred)." in entry.summary
    (entry,) = [e for e in entries_of(built, "ar", "source") if "003_57f495dec0a2a805" in e.link]
    assert "(مستنتَج)" in entry.summary


def test_what_was_replaced_and_withdrawn_is_news(odd: Path) -> None:
    (replacement,) = entries_of(odd, "en", "replacement")
    assert replacement.title.translate(ISOLATES) == "Replaces an earlier source: The newer"
    assert "The older" in replacement.summary
    (withdrawal,) = entries_of(odd, "en", "withdrawal")
    assert withdrawal.title.translate(ISOLATES) == "Source withdrawn: The one that went"
    assert day(withdrawal.updated) == "2026-01-05"
    assert "At the publisher" in withdrawal.summary
    assert entries_of(odd, "ar", "translation") == []
    assert len(entries_of(odd, "en", "translation")) == 5
    assert {entry.tags[0].term for entry in feed_of(odd, "en").entries} == set(KINDS)


def test_a_source_without_a_day_is_not_given_one(odd: Path) -> None:
    (entry,) = [e for e in entries_of(odd, "en", "source") if e.title == "A source without a day"]
    assert "Publication date not known." in entry.summary
    assert "published" not in entry
    assert day(entry.updated) == data_of(odd)["updated"]


def test_ids_say_nothing_of_the_address_and_are_the_same_at_any(odd: Path, built: Path) -> None:
    ids = {}
    for site in (odd, built):
        feeds = [feed_of(site, language) for language in LANGUAGES]
        entries = [entry for feed in feeds for entry in feed.entries]
        found = [entry.id for entry in entries] + [feed.feed.id for feed in feeds]
        assert len(set(found)) == len(found)
        assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id_) for id_ in found)
        # what changed is told of the dossier as a whole, and these are two
        ids[site] = {id_ for id_ in found if id_ not in {e.id for e in entries if e.tags[0].term == "changes"}}
    assert ids[built] < ids[odd]


def test_titles_from_right_to_left_keep_their_direction_in_any_list(built: Path) -> None:
    for entry in feed_of(built, "ar").entries:
        assert entry.title.startswith("\u2067")
        assert entry.title.endswith("\u2069")
        assert entry.title_detail.language == "ar"
    untranslated = [e for e in feed_of(built, "en").entries if re.search("[\u0621-\u064a]", e.title)]
    assert untranslated == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_page(site: Path, language: str) -> None:
    where = f"http://host/{language}/feed.atom"
    for entry in feed_of(site, language).entries:
        target = urldefrag(urljoin(where, entry.link)).url.removeprefix("http://host/").removeprefix(f"{SITE}/")
        assert (site / target).is_file()
        assert target.startswith(f"{language}/")


def test_a_feed_at_a_known_address_names_it(odd: Path) -> None:
    links = {link.rel: link.href for link in feed_of(odd, "en").feed.links}
    assert links == {"alternate": f"{SITE}/en/index.html", "self": f"{SITE}/en/feed.atom"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_and_the_list_of_downloads_lead_to_the_feed(built: Path, language: str) -> None:
    for place in ("index.html", "timeline/index.html", "sources/000_8bfb806fada896e9/index.html"):
        path = built / language / place
        link = BeautifulSoup(path.read_text("utf-8"), "lxml").select_one('link[type="application/atom+xml"]')
        assert link is not None
        assert (path.parent / str(link["href"])).resolve() == built / language / "feed.atom"
    downloads = BeautifulSoup((built / language / "downloads/index.html").read_text("utf-8"), "lxml")
    assert downloads.select_one('a[href="../feed.atom"]')


OBLIGED = {"id": 1, "title": 1, "updated": 1}
"""What RFC 4287 demands of every feed and entry, once."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_has_what_its_standard_demands(site: Path, language: str) -> None:
    feed = Xml.fromstring((site / f"{language}/feed.atom").read_bytes())
    entries = feed.findall("{*}entry")
    for element in (feed, *entries):
        names = [child.tag.partition("}")[2] for child in element]
        assert {name: names.count(name) for name in OBLIGED} == OBLIGED
        assert names.count("published") <= 1
        rels = [link.get("rel") for link in element.findall("{*}link")]
        assert rels.count("alternate") == 1
    assert len(feed.findall("{*}author/{*}name")) == 1


def test_the_feed_says_in_counts_what_the_page_of_changes_says(odd: Path) -> None:
    (entry,) = entries_of(odd, "en", "changes")
    page = odd / "en/changes/index.html"
    section = BeautifulSoup(page.read_text("utf-8"), "lxml").find(id=urldefrag(entry.link).fragment)
    assert section is not None
    assert page_of(odd, "en", entry) == page
    headings = [" ".join(heading.get_text().split()) for heading in section.select("h3")]
    told = [line.get_text().replace(":", "") for line in BeautifulSoup(entry.summary, "lxml").select("p")]
    assert told == headings
    assert {"Sources added 4", "Sources withdrawn 1"} <= set(told)

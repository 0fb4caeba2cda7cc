"""Whoever holds the address of a version of a passage gets its words for good, or what is left of words withdrawn."""

import hashlib
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.archive.dossiers import put
from tests.conftest import Shared
from tests.inprocess import dossier

CONF = """\
SITENAME = "Versions"
PATH = "content"
PLUGINS = ["pelican_dossier"]
DOSSIER_SEARCH = False
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
BRIDGE = "The bridge opens in May 2025, the mayor said.\n\nIt is free of charge.\n"
FERRY = "The ferry stops in June 2025, the harbour master said.\n"
QUAY = "The quay is closed, the ministry said.\n"
DIGEST = hashlib.sha256(FERRY.encode()).hexdigest()
WITHDRAWN = f"""\
status: withdrawn
language: en
withdrawn: {{date: 2025-06-01, reason: {{en: At the publisher's request.}}, sha256: {DIGEST}}}
"""


def done(folder: Path, *command: str) -> str:
    run = dossier(*command, cwd=folder, SITEURL="")
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture(scope="session")
def site(shared: Shared) -> Path:
    """A dossier whose sources were published twice; one was corrected, one withdrawn, one removed since."""

    def fill(folder: Path) -> None:
        put(folder / "pelicanconf.py", CONF)
        put(folder / "content/dossier.yaml", "format: 1\ntitle: {en: Trial}\nlanguages: [en, ar]\n")
        for name, text in (("bridge", BRIDGE), ("ferry", FERRY), ("quay", QUAY)):
            put(folder / f"content/dispatches/{name}.txt", text)
            put(folder / f"content/dispatches/{name}.yaml", "show: full\nlanguage: en\n")
        done(folder, "build", "--output", "first")
        done(folder, "record", "first", "--when", "2025-04-01")
        put(folder / "content/dispatches/bridge.txt", BRIDGE.replace("May", "July"))
        put(folder / "content/dispatches/ferry.yaml", WITHDRAWN)
        for name in ("ferry.txt", "quay.txt", "quay.yaml"):
            (folder / "content/dispatches" / name).unlink()
        done(folder, "build", "--output", "unkept")
        done(folder, "record", "unkept", "--when", "2025-06-01")
        done(folder, "build")

    return shared("versions", fill)


def kept(site: Path, source: str) -> list[str]:
    """The ids of a source's versions, the earliest first."""
    said = json.loads((site / "output/data/versions.json").read_bytes())["versions"]
    return [version["id"] for version in said[source]]


def page(site: Path, source: str, version: str, language: str = "en") -> BeautifulSoup:
    file = site / f"output/{language}/versions/{source}/{version}/index.html"
    return BeautifulSoup(file.read_bytes(), "html.parser")


def paragraph(shown: BeautifulSoup, anchor: str) -> str:
    section = shown.find(id=anchor)
    assert section is not None
    words = section.find("p")
    assert words is not None
    return words.get_text()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_older_version_of_a_passage_has_its_words_after_the_text_was_corrected(site: Path, language: str) -> None:
    older, newer = kept(site, "bridge")
    assert paragraph(page(site, "bridge", older, language), "p0") == "The bridge opens in May 2025, the mayor said."
    assert paragraph(page(site, "bridge", newer, language), "p0") == "The bridge opens in July 2025, the mayor said."
    assert paragraph(page(site, "bridge", older, language), "p1") == "It is free of charge."


def test_a_version_tells_what_differs_from_the_one_before_and_whether_it_is_shown_now(site: Path) -> None:
    older, newer = (page(site, "bridge", id_) for id_ in kept(site, "bridge"))
    assert [one.get_text() for one in newer.select("details del, details ins")] == ["May", "July"]
    assert not older.select("del, ins")
    assert "The dispatch is shown in other words now" in older.get_text()
    assert "The dispatch is shown in these words now" in newer.get_text()


def test_a_withdrawn_source_leaves_a_digest_of_each_passage_with_day_and_reason(site: Path) -> None:
    [id_] = kept(site, "ferry")
    shown = page(site, "ferry", id_)
    assert FERRY.strip() not in shown.get_text()
    assert "withdrawn on 1 June 2025. At the publisher's request." in shown.get_text()
    digest = hashlib.sha256(FERRY.strip().encode()).hexdigest()
    assert digest in paragraph(shown, "p0")
    for file in (site / "output").rglob("*"):
        assert not file.is_file() or b"The ferry stops" not in file.read_bytes(), file


def test_a_source_that_is_gone_leaves_its_digests_too(site: Path) -> None:
    [id_] = kept(site, "quay")
    shown = page(site, "quay", id_)
    assert "no longer in the dossier" in shown.get_text()
    assert hashlib.sha256(QUAY.strip().encode()).hexdigest() in paragraph(shown, "p0")


def test_the_list_leads_to_every_version_and_a_source_to_its_own(site: Path) -> None:
    listed = BeautifulSoup((site / "output/en/versions/index.html").read_bytes(), "html.parser")
    for source in ("bridge", "ferry", "quay"):
        section = listed.find(id=source)
        assert section is not None
        links = {str(link["href"]) for link in section.select("li a[href]")}
        assert {f"{source}/{id_}/index.html" for id_ in kept(site, source)} <= {
            link.partition("#")[0] for link in links
        }
    differing = listed.select('#bridge li a[href$="#p0"]')
    assert [link.get_text() for link in differing] == ["para. 1"]
    source_page = BeautifulSoup((site / "output/en/sources/bridge/index.html").read_bytes(), "html.parser")
    assert source_page.select(f'#cite a[href="../../versions/bridge/{kept(site, "bridge")[1]}/index.html"]')


def test_compare_tells_which_words_differ(site: Path) -> None:
    told = done(site, "compare", "first", "output")
    assert "source-altered: bridge\n  #p0 (en) [-May-] {+July+}\n" in told
    changes = json.loads(done(site, "compare", "first", "output", "--json"))
    [altered] = [change for change in changes if change["kind"] == "source-altered"]
    assert altered["words"] == [{"paragraph": 0, "language": "en", "was": "May", "now": "July"}]
    assert "- altered: bridge\n  #p0 (en) [-May-] {+July+}\n" in done(site, "compare", "first", "output", "--markdown")


def test_a_public_snapshot_has_the_versions_without_what_is_not_shown_and_builds_the_same_site(site: Path) -> None:
    done(site, "snapshot", "bag")
    files = sorted((site / "bag/data/content/versions").rglob("*.json"))
    assert [file.parent.name for file in files] == ["bridge", "bridge", "ferry", "quay"]
    packed = "".join(file.read_text("utf-8") for file in files)
    assert "The bridge opens in May" in packed
    assert "The ferry stops" not in packed
    assert "The quay is closed" not in packed
    (state, _) = sorted((site / "bag/data/content/states").iterdir())
    assert {"2025-05"} == {event["value"] for event in json.loads(state.read_bytes())["state"]["events"]}
    assert " same" in done(site, "rebuild", "bag")


def test_words_are_forgotten_on_demand_and_the_address_stays(site: Path, tmp_path: Path) -> None:
    versions = site / "content/versions/bridge"
    for file in versions.glob("*.json"):
        put(tmp_path / "content/versions/bridge" / file.name, file.read_text("utf-8"))
    assert "took the words out of 2" in done(tmp_path, "record", "--forget", "bridge")
    assert not any("bridge opens" in file.read_text("utf-8") for file in tmp_path.rglob("*.json"))

"""Which documents a dossier is printed as, where their links lead, and what is kept of them."""

from pathlib import Path

import pytest

from pelican_dossier import addresses
from pelican_dossier.cache import Cache
from pelican_dossier.desk.content import load
from pelican_dossier.editions.edition import Edition
from pelican_dossier.publishing import printing
from pelican_dossier.publishing.printing import Links
from tests.conftest import ROOT

PASSAGE = addresses.source("en", "000", 8)


@pytest.fixture(scope="module")
def edition() -> Edition:
    content = load(ROOT / "content")
    return Edition("en", content.settings, content.dossier(), content.translations)


def test_a_small_dossier_is_one_volume_and_a_document_a_source(edition: Edition) -> None:
    made = list(printing.documents_of(edition, ""))
    assert [document.template for document in made] == ["dossier/print_dossier", *["dossier/print_source"] * 5]
    assert made[0].path == "en/dossier-en.pdf"
    assert made[1].path.startswith("en/sources/003_")
    assert made[1].page == str(Path(made[1].path).parent / "index.html")


def test_a_large_dossier_is_cut_where_a_part_is_full(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "_IN_A_VOLUME", {"entries": 600, "sources": 2, "statements": 120, "findings": 200})
    made = [document for document in printing.documents_of(edition, "") if document.template == "dossier/print_dossier"]
    held = [document.variables["volume"] for document in made]
    assert [len(volume.sources) for volume in held] == [0, 0, 2, 2, 1, 0, 0]
    assert [bool(volume.questions) for volume in held] == [True, *[False] * 6]
    assert sum(len(volume.findings) for volume in held) == len(edition.dossier.findings)
    assert made[0].path == "en/dossier-en.pdf"
    assert made[6].path == "en/dossier-en-7.pdf"
    assert [document.page for document in made] == ["en/index.html", *[None] * 6]


@pytest.mark.parametrize(
    ("target", "leads_to"),
    [
        (PASSAGE, "#sources.000.p8"),
        ("en/timeline/2/index.html#event-1", "#event-1"),
        ("en/people/x/index.html", "https://example.org/d/en/people/x/"),
        ("en/passages/index.html#s1", "https://example.org/d/en/passages/#s1"),
    ],
)
def test_links_stay_in_the_document_where_they_can(target: str, leads_to: str) -> None:
    held = ["en/sources/000/index.html", "en/timeline/index.html"]
    assert Links("en", held, "https://example.org/d")(target) == leads_to


def test_the_links_of_a_text_are_led_anew() -> None:
    links = Links("en", ["en/sources/000/index.html"], "https://example.org")
    text = (
        '<a href="sources/000/index.html#p8">a</a> <a href="https://example.com/">b</a> <a href="map/index.html">c</a>'
    )
    assert links.in_html(text, "en/index.html") == (
        '<a href="#sources.000.p8">a</a> <a href="https://example.com/">b</a> <a href="https://example.org/en/map/">c</a>'
    )


def test_without_a_public_address_a_link_out_of_the_document_leads_nowhere() -> None:
    assert Links("en", [], "")(PASSAGE) == ""


def test_what_is_kept_is_found_whole_or_not_at_all(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    assert cache.get("a") is None
    cache.put("a", b"%PDF")
    cache.put("b", b"%PDF too")
    assert cache.get("a") == b"%PDF"
    (tmp_path / "cache/a").write_bytes((tmp_path / "cache/a").read_bytes()[:-1])
    assert cache.get("a") is None
    cache.keep_only({"b"})
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["b"]


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file/cache")
    cache.put("a", b"%PDF")
    cache.keep_only(set())
    assert cache.get("a") is None

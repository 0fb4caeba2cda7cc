"""A page is one module and one line: from the one list come menu, home page, search, index, sitemap and addresses."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.desk.pages import check_pages
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model import Settings
from pelican_dossier.model.langstring import LangString
from pelican_dossier.problems import ProblemsFound
from pelican_dossier.publishing import pages as list_of_kinds
from pelican_dossier.publishing.host import twins_of_all
from pelican_dossier.publishing.pages import PAGES, PageKind, SitePage, findables, menu, pages, result_headings
from pelican_dossier.publishing.pages.finds import Findable, IndexEntry, Results
from pelican_dossier.publishing.pages.kind import Listing, Making, Way
from pelican_dossier.publishing.references import references
from tests.comparing.desk import small
from tests.conftest import ROOT

FOLDERS = StrEnum("FOLDERS", {**{folder.name: folder.value for folder in Folder}, "LETTERS": "letters"})  # type: ignore[misc]
LETTERS: Folder = FOLDERS["LETTERS"]  # type: ignore[assignment]
PATH = "en/letters/index.html"
WORDS = LangString("Zeal", "en")


def made(making: Making) -> Iterator[SitePage]:
    yield SitePage(addresses.listing(making.edition.language, LETTERS), "dossier/letters", {})


KIND = PageKind(
    make=made,
    listings=(Listing(LETTERS, "Letters", way=Way(lambda _: 7, "What was written.")),),
    results=Results({"letter": "Letters"}, lambda _: iter([Findable("letter", PATH, WORDS)]), shown=80, kept=80),
    indexed=lambda _: [IndexEntry("names", "Z", WORDS, PATH, by=("zzz", "zeal"))],
)


@pytest.fixture
def edition(monkeypatch: pytest.MonkeyPatch) -> Edition:
    """An edition of a site with a kind of page more."""
    monkeypatch.setattr(addresses, "Folder", FOLDERS)
    monkeypatch.setattr(list_of_kinds, "PAGES", (*PAGES, KIND))
    return Edition(
        "en", Settings({"en": "Trial"}, ("en",)), small(("d1", date(2025, 1, 1), "Forces left on 2 May 2025.")), {}
    )


def drawn(edition: Edition, template: str) -> SitePage:
    made_pages = list(pages(edition, (), references(edition, "")))
    return next(page for page in made_pages if page.template == template)


def test_it_stands_in_the_menu_and_on_the_home_page(edition: Edition) -> None:
    assert menu()[1][-1] == (LETTERS, "Letters")
    (way,) = drawn(edition, "dossier/home").variables["ways"][-1]
    assert (way.href, way.label, way.count, way.purpose) == (PATH, "Letters", 7, "What was written.")


def test_the_search_and_the_index_find_it(edition: Edition) -> None:
    assert list(findables(edition))[-1].kind == "letter"
    assert list(result_headings())[-2:] == ["letter", "page"]
    search = drawn(edition, "dossier/search").variables
    assert ("letter", "Letters") in search["kinds"]
    letters = {letter: entries for _, _, parts in search["sections"] for letter, entries in parts}
    assert [entry.words for entry in letters["Z"]] == [WORDS]


def test_the_sitemap_names_it(edition: Edition) -> None:
    every = list(pages(edition, (), references(edition, "")))
    assert (("en", PATH),) in [twins.paths for twins in twins_of_all({"en": every}, [], None)]


@pytest.mark.usefixtures("edition")
def test_its_slug_is_the_dossiers(tmp_path: Path) -> None:
    own = tmp_path / "pages" / "mine.md"
    own.parent.mkdir()
    own.write_text("Title: Mine\nLang: en\nSlug: letters\n\nText.\n", "utf-8")
    with pytest.raises(ProblemsFound) as found:
        check_pages(tmp_path, "content", ["en"], {})
    assert "'letters'" in str(found.value.problems[0])


def test_every_folder_but_the_editors_has_one_listing() -> None:
    listed = [listing.folder for kind in PAGES for listing in kind.listings]
    assert sorted(listed) == sorted(set(Folder) - {Folder.ANALYSES})


SPELT = re.compile(r"""index\.html|~\s*["']/|["'](?!https:)[^"'<>]*/["']\s*~|\}\}/(?!/)""" + f"|/({'|'.join(Folder)})/")


@pytest.mark.parametrize("template", sorted((ROOT / "theme/templates").rglob("*.html")), ids=lambda path: path.name)
def test_no_template_spells_an_address(template: Path) -> None:
    assert not SPELT.search(template.read_text("utf-8"))


MODULES = [path for path in sorted((ROOT / "plugins").rglob("*.py")) if path.name != "addresses.py"]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_one_module_spells_the_addresses_of_pages(module: Path) -> None:
    texts = [node.value for node in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(node, ast.Constant)]
    assert not [text for text in texts if isinstance(text, str) and "index.html" in text]

"""Other people's judges find nothing on any page: the W3C's checker, html-validate, and linkinator on every link."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer

from tests.conftest import Shared, copy_of_the_project
from tests.inprocess import dossier
from tests.site.judges import Links, html_validate, pages, vnu
from tests.site.test_third_language import translate

FACES = {"ar": "noto-naskh-arabic-letters", "ckb": "noto-naskh-arabic-letters", "en": "source-serif-4-latin"}
Judge = Callable[[Path], list[str]]
MANY = 90
"""Days of one dispatch: more than one page of the timeline holds."""
WITHDRAWN = "status: withdrawn\nwithdrawn: {date: 2026-01-05, reason: {en: At the publisher's request}}\nurl: https://news.example/1\n"
PAGE = "<html lang=en><head><title>A page &amp; more</title></head><body><h1>A page</h1><p>Officials met in Erbil.</p><p>“We stay”, they said.</p></body></html>"
ANALYSIS = "Title: A & B\nDate: 2025-12-01\nLang: en\nSlug: a-b\n\nSee <b>this</b> [passage](dispatch:000#p8).\n"


@pytest.fixture(scope="module")
def rare(shared: Shared) -> Path:
    """A site of all that the five dispatches lack: a third language, much withheld, nothing stated, lists in pages."""
    return shared("rare", make_rare) / "output"


def make_rare(folder: Path) -> None:
    project = copy_of_the_project(folder)
    settings = project / "content/dossier.yaml"
    text = settings.read_text("utf-8").replace("languages: [ar, en]", "languages: [ar, en, ckb]")
    settings.write_text(text.replace("contact: null", "contact: desk@news.example"), "utf-8")
    dispatches = project / "content/dispatches"
    sidecars = {
        "000_8bfb806fada896e9": "show: card\n",
        "001_83465c09f28e29d4": "show: passages\n",
        "002_c098c9c46f94c4c7": WITHDRAWN,
        "page": "show: full\nrights: All of them <held>\nurl: https://news.example/?a=1&b=2\nsupersedes: bare\n",
        "bare": "show: full\n",
    }
    for name, sidecar in sidecars.items():
        (dispatches / f"{name}.yaml").write_text(sidecar, "utf-8")
    (dispatches / "page.html").write_text(PAGE, "utf-8")
    (dispatches / "bare.txt").write_text('They met, "it is said", <twice> & once more in Baghdad.\n', "utf-8")
    days = (f"وصل {at} جندياً إلى أربيل في {at % 28 + 1} آذار {2000 + at // 28}." for at in range(MANY))
    (dispatches / "long.txt").write_text("\n".join(days), "utf-8")
    (dispatches / "long.yaml").write_text("show: full\n", "utf-8")
    translate(project, "long", "ckb", {0: "سەرباز گەیشتنە هەولێر."})
    (project / "content/analyses").mkdir()
    (project / "content/analyses/a.md").write_text(ANALYSIS, "utf-8")
    run = dossier("build", cwd=project, SITEURL="https://dossier.example")
    assert run.returncode == 0, run.stderr


@pytest.fixture(params=["built", "rare"])
def site(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("judge", [vnu, html_validate])
def test_no_page_is_objected_to(site: Path, judge: Judge) -> None:
    assert judge(site) == []


def moved(site: Path) -> set[str]:
    """Pages that nothing leads to any more: older addresses of statements."""
    return {_path(site, page) for page in pages(site) if 'http-equiv="refresh"' in page.read_text("utf-8")}


def only(page: Path, name: str) -> BeautifulSoup:
    """The elements of one name alone, which takes a tenth of the time."""
    return BeautifulSoup(page.read_text("utf-8"), "lxml", parse_only=SoupStrainer(name))


def _path(site: Path, page: Path) -> str:
    return page.relative_to(site).as_posix()


def test_every_link_leads_somewhere_and_every_page_is_led_to(site: Path) -> None:
    links, apart = Links(site), {"404.html", *moved(site)}
    assert links.broken == []
    assert links.reached >= {_path(site, page) for page in pages(site)} - apart
    assert not links.reached & apart
    assert Links(site, *sorted(apart)).broken == []


def test_the_rare_site_has_what_the_five_lack(rare: Path) -> None:
    assert (rare / "ckb/timeline/2/index.html").is_file()
    said = "".join(page.read_text("utf-8") for page in pages(rare / "en/sources"))
    assert "was withdrawn on" in said
    assert "This paragraph is not published here." in said


@pytest.mark.parametrize("edition", ["ar", "en"])
def test_every_page_describes_itself(site: Path, edition: str) -> None:
    for page in pages(site / edition):
        (described,) = only(page, "meta").select("meta[name=description]")
        assert str(described["content"]).strip(), page
        assert "<" not in str(described["content"]) or page.parent.name == "bare", page


@pytest.mark.parametrize("edition", FACES)
def test_a_page_with_an_address_asks_early_for_the_font_of_its_language(rare: Path, edition: str) -> None:
    sheet = rare / "theme/dossier/dossier.css"
    for page in pages(rare / edition):
        (early,) = only(page, "link").select("link[rel=preload]")
        font = (page.parent / str(early["href"])).resolve()
        assert font.name == f"{FACES[edition]}-wght-normal.woff2"
        assert font.is_file()
        assert f'url("{font.relative_to(sheet.parent)}")' in sheet.read_text("utf-8")


def test_a_page_opened_from_a_file_asks_for_no_font_early(built: Path) -> None:
    assert [page for page in pages(built) if "preload" in page.read_text("utf-8")] == []


PLANTED: dict[Judge, tuple[str, str, str]] = {
    vnu: ("<h1", '<p><div id="content"></div></p><h1', "Duplicate ID “content”."),
    html_validate: ("<h1", '<img src="../theme/dossier/icon.svg"><h1', "wcag/h37"),
}


@pytest.mark.parametrize("judge", PLANTED)
def test_a_judge_objects_to_a_planted_error(built: Path, tmp_path: Path, judge: Judge) -> None:
    before, after, objection = PLANTED[judge]
    text = (built / "en/index.html").read_text("utf-8")
    (tmp_path / "en").mkdir()
    (tmp_path / "en/index.html").write_text(text.replace(before, after, 1), "utf-8")
    assert any(said.startswith("en/index.html:") and objection in said for said in judge(tmp_path))


def test_the_checker_reads_the_style_sheet_too(built: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "dossier.css"
    sheet.write_text((built / "theme/dossier/dossier.css").read_text("utf-8") + "a { colr: red }\n", "utf-8")
    assert ["colr" in said for said in vnu(tmp_path)] == [True]


def test_a_link_to_a_page_or_a_place_that_is_missing_is_found(built: Path, tmp_path: Path) -> None:
    site = shutil.copytree(built, tmp_path / "site")
    page = site / "en/index.html"
    text = page.read_text("utf-8").replace('href="#content"', 'href="#nowhere"')
    page.write_text(text.replace('href="sources/index.html"', 'href="sources/gone.html"'), "utf-8")
    broken = Links(site).broken
    assert sorted(said.rpartition("/")[2] for said in broken) == ["gone.html", "index.html#nowhere"]

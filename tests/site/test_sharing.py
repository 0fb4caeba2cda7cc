"""What others ask of a site with an address of its own: a sitemap, cards and pictures to share, links that last."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree
from PIL import Image

from pelican_dossier.cache import Cache
from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.host import Twins, sitemap, twins_of_all
from pelican_dossier.publishing.pages import SitePage
from pelican_dossier.publishing.pictures import SIZE, Subject, draw, picture, shaped_width
from tests.site.conftest import CAPTURED, SITE_URL

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
INFERRED = "003_57f495dec0a2a805"


def urls(site: Path) -> dict[str, dict[str, str]]:
    """Address -> its twins by language."""
    root = etree.parse(str(site / "sitemap.xml")).getroot()
    assert root.tag == f"{SITEMAP}urlset"
    return {
        url.findtext(f"{SITEMAP}loc"): {link.get("hreflang"): link.get("href") for link in url.findall(f"{XHTML}link")}
        for url in root
    }


def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "lxml")


def test_the_sitemap_names_every_page_that_stands_for_itself(addressed: Path) -> None:
    named = urls(addressed)
    for url in named:
        assert (addressed / url.removeprefix(f"{SITE_URL}/")).is_file(), url
    for path in addressed.rglob("*.html"):
        place = path.relative_to(addressed).as_posix()
        page = parsed(path)
        leads_on = page.select_one('meta[http-equiv="refresh"]') is not None
        is_cut = place.split("/")[1:2] == ["timeline"] and place.count("/") == 4
        is_cut |= place.split("/")[1:2] == ["versions"] and place.count("/") == 4
        is_cut |= place.split("/")[1:2] == ["statements"] and place.split("/")[3:4] == ["beside"]
        assert (f"{SITE_URL}/{place}" in named) == (not leads_on and not is_cut and place != "404.html"), place


def test_twins_name_each_other_as_the_pages_do(addressed: Path) -> None:
    named = urls(addressed)
    for url, twins in named.items():
        assert not twins or url in twins.values()
        for language, twin in twins.items():
            assert named[twin] == twins, (url, language)
    source = f"{SITE_URL}/en/sources/{INFERRED}/index.html"
    assert named[source] == {"ar": source.replace("/en/", "/ar/"), "en": source}
    assert named[f"{SITE_URL}/en/index.html"]["x-default"] == f"{SITE_URL}/index.html"
    assert named[f"{SITE_URL}/en/analyses/bases/index.html"] == {}  # it has no twin
    assert set(named[f"{SITE_URL}/en/method/index.html"]) == {"ar", "en"}


def test_lastmod_is_the_dossiers_own_day_or_none(addressed: Path) -> None:
    updated = json.loads((addressed / "data/dossier.json").read_text("utf-8"))["updated"]
    root = etree.parse(str(addressed / "sitemap.xml")).getroot()
    told = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in root}
    assert {url for url, day in told.items() if day} == {
        f"{SITE_URL}/{place}index.html" for place in ("", "ar/", "en/")
    }
    assert set(filter(None, told.values())) == {updated}


def test_robots_txt_names_the_sitemap(addressed: Path) -> None:
    assert f"Sitemap: {SITE_URL}/sitemap.xml\n" in (addressed / "robots.txt").read_text("utf-8")


def test_without_an_address_there_is_nothing_that_needs_one(built: Path) -> None:
    assert not (built / "sitemap.xml").exists()
    assert not (built / "robots.txt").exists()
    assert list(built.rglob("picture.png")) == []
    assert parsed(built / "en/index.html").select('meta[property^="og:"]') == []


def test_more_addresses_than_one_file_may_hold_stand_in_several() -> None:
    many = [Twins((("en", f"en/{number}/index.html"),)) for number in range(50_001)]
    files = dict(sitemap("https://a.example", many))
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert files["sitemap.xml"].count("<loc>") == 2
    assert files["sitemap-1.xml"].count("<loc>") == 50_000
    assert files["sitemap-2.xml"].count("<loc>") == 1


def test_an_address_in_other_letters_is_written_as_addresses_are() -> None:
    drawn = {"ar": [SitePage("ar/عن/index.html", "page")]}
    ((_, text),) = sitemap("https://a.example", list(twins_of_all(drawn, [], None)))
    assert "<loc>https://a.example/ar/%D8%B9%D9%86/index.html</loc>" in text


@pytest.mark.parametrize(("language", "locale", "other"), [("ar", "ar_AR", "en_GB"), ("en", "en_GB", "ar_AR")])
def test_a_shared_page_has_a_card_in_its_language(addressed: Path, language: str, locale: str, other: str) -> None:
    for place in (f"{language}/sources/{INFERRED}/index.html", f"{language}/timeline/index.html"):
        page = parsed(addressed / place)
        tags = {str(meta["property"]): str(meta["content"]) for meta in page.select('meta[property^="og:"]')}
        assert page.title is not None
        assert tags["og:title"] == page.title.get_text().rpartition(" – ")[0]
        assert (tags["og:locale"], tags["og:locale:alternate"]) == (locale, other)
        assert tags["og:url"] == f"{SITE_URL}/{place}"
        picture = addressed / tags["og:image"].removeprefix(f"{SITE_URL}/")
        with Image.open(picture) as image:
            assert image.format == "PNG"
            assert image.size == SIZE == (int(tags["og:image:width"]), int(tags["og:image:height"]))


def test_a_card_has_a_day_only_where_it_is_stated(addressed: Path) -> None:
    said = {
        source: [str(m["content"]) for m in page.select('meta[property="article:published_time"]')]
        for source in (INFERRED, "known", "between", "unknown")
        for page in [parsed(addressed / f"en/sources/{source}/index.html")]
    }
    assert said == {INFERRED: [], "known": ["2025-11-05"], "between": [], "unknown": []}


def subject(headline: str, language: str, direction: str) -> Subject:
    return Subject(LangString("", language), LangString(headline, language), (), direction)


def ink(png: bytes, box: tuple[int, int, int, int]) -> int:
    with Image.open(BytesIO(png)) as image:
        grey = image.convert("L").crop(box)
    return sum(grey.histogram()[:128])


def test_arabic_is_drawn_joined_and_from_the_right() -> None:
    word, apart = "المستقبل", "\u200c".join("المستقبل")
    assert shaped_width(LangString(word, "ar"), 60) < 0.8 * shaped_width(LangString(apart, "ar"), 60)
    drawn = draw(subject(word, "ar", "rtl"))
    assert drawn != draw(subject(apart, "ar", "rtl"))
    starts, ends = (600, 0, 1180, 630), (20, 0, 600, 630)
    assert ink(drawn, starts) > 1000
    assert ink(drawn, ends) == 0
    english = draw(subject("Future", "en", "ltr"))
    assert ink(english, starts) == 0
    assert ink(english, ends) > 1000


def test_a_number_in_arabic_reads_from_the_left() -> None:
    def joined(*parts: str) -> bytes:
        return draw(subject("".join(parts), "ar", "rtl"))

    # were the line not laid out in both directions, 2025 would stand as 5202
    assert joined("عام ", "2025") != joined("عام ", "5202")
    assert shaped_width(LangString("عام 2025", "ar"), 60) == pytest.approx(
        shaped_width(LangString("عام ", "ar"), 60) + shaped_width(LangString("2025", "en"), 60), rel=0.02
    )


def test_a_headline_without_end_is_cut_within_the_picture() -> None:
    drawn = draw(subject("كلمات كثيرة من دون نهاية " * 40, "ar", "rtl"))
    assert ink(drawn, (20, 0, 80, 630)) == 0
    assert ink(drawn, (20, 520, 1180, 630)) == 0
    assert ink(drawn, (20, 0, 1180, 520)) > 10_000


def test_a_picture_is_drawn_once_and_the_same_bytes_again(tmp_path: Path) -> None:
    one, folder = subject("السلام", "ar", "rtl"), tmp_path / "pictures"
    first = picture(one, Cache(folder))
    (kept,) = folder.iterdir()
    Cache(folder).put(kept.name, b"from the cache")
    assert picture(one, Cache(folder)) == b"from the cache"
    kept.write_bytes(b"damaged")
    assert picture(one, Cache(folder)) == first
    picture(subject("السلام", "ar", "ltr"), Cache(folder))
    assert len(list(folder.iterdir())) == 2


def test_links_that_lead_out_say_what_they_led_to(addressed: Path) -> None:
    address, copy = parsed(addressed / "en/sources/known/index.html").select("dl.provenance a[rel=external]")
    assert copy["href"] == address["data-versionurl"] == CAPTURED
    assert (
        copy["data-originalurl"] == address["data-originalurl"] == address["href"] == "https://news.example/a?b=1&c=2"
    )
    assert address["data-versiondate"] == "2025-12-01"
    (others,) = parsed(addressed / "en/analyses/bases/index.html").select('a[href^="https://others"]')
    assert others["data-originalurl"] == others["href"] == "https://others.example/x?a=1&b=2"
    assert others["data-versiondate"] == "2026-01-02"
    for page in addressed.rglob("*.html"):
        for link in parsed(page).select('main a[href^="http"]'):
            # one source alone has a capture that others can open
            assert link["href"] in (link.get("data-originalurl"), link.get("data-versionurl")), page
            assert link.get("data-versionurl", CAPTURED) == CAPTURED

"""Every page of the built site: links lead somewhere, text knows its language, the editions are equals."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from jinja2 import Environment, FileSystemLoader
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser

from pelican_dossier.model.langstring import direction
from tests.conftest import ROOT, schema

DISPATCHES = sorted(path.stem for path in (ROOT / "content/dispatches").glob("*.txt"))


@cache
def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def links(site: Path) -> Iterator[tuple[Path, str]]:
    for page in pages(site):
        for tag in parsed(page).find_all(["a", "link", "img", "script", "source"]):
            for name in ("href", "src"):
                if tag.get(name):
                    yield page, str(tag[name])


def test_every_internal_link_and_anchor_resolves(built: Path) -> None:
    broken = []
    checked = 0
    for page, href in links(built):
        parts = urlsplit(href)
        if parts.scheme:
            assert parts.scheme in ("https", "http", "mailto"), f"{page}: {href}"
            continue
        # A host shows 404.html at any address and any depth, where no relative link would lead anywhere.
        is_rooted = page == built / "404.html"
        assert href.startswith("/") == is_rooted, f"{page}: {href} leaves a subfolder"
        path = unquote(parts.path).removeprefix("/")
        target = (page.parent / path).resolve() if path else page
        checked += 1
        if not target.is_file() or (parts.fragment and parsed(target).find(id=parts.fragment) is None):
            broken.append((page.relative_to(built).as_posix(), href))
    assert broken == []
    assert checked > 1000


def test_ids_stand_once(built: Path) -> None:
    for page in pages(built):
        ids = [tag["id"] for tag in parsed(page).find_all(id=True)]
        assert len(ids) == len(set(ids)), page


def test_every_language_has_its_direction(built: Path) -> None:
    for page in pages(built):
        html = parsed(page).html
        assert html is not None
        assert html["lang"] == (page.relative_to(built).parts[0] if page.parent != built else "ar")
        for tag in parsed(page).find_all(lang=True):
            told = tag.get("dir") or tag.get("direction")  # SVG knows no dir
            if tag.name not in ("a", "title", "text") or told:
                assert told == direction(str(tag["lang"])), f"{page}: {tag}"


def _language_of(tag: Tag) -> str:
    return str(tag["lang"]) if tag.get("lang") else _language_of(tag.parent) if tag.parent else ""


def test_no_text_stands_under_another_languages_name(built: Path) -> None:
    arabic, latin = re.compile("[\u0621-\u064a]"), re.compile("[A-Za-z]")
    for page in pages(built):
        for text in parsed(page).find_all(string=True):
            holder = text.parent
            if holder is None or holder.name in ("[document]", "code", "script") or isinstance(text, type(None)):
                continue
            if holder.name == "title" and page.parent == built:
                continue  # the choice of languages is called by the dossier's name in each
            is_arabic, is_latin = len(arabic.findall(text)), len(latin.findall(text))
            if is_arabic + is_latin < 25 or holder.name == "html" or holder.get("class") == ["ground"]:
                continue  # a ground quotes the original, isolated character by character
            expected = "ar" if is_arabic > is_latin else "en"
            if holder.name == "bdi" and holder.get("dir") == "ltr" and not holder.get("lang"):
                continue  # a file's name or an address, in no language
            assert _language_of(holder) == expected, f"{page}: {text!r}"


def test_both_editions_have_the_same_pages_and_anchors(built: Path) -> None:
    def anchors(language: str) -> dict[str, set[str]]:
        folder = built / language
        return {
            page.relative_to(folder).as_posix(): {
                str(tag["id"]) for tag in parsed(page).find_all(id=re.compile(r"^(p\d+|verbatim-|y\d)"))
            }
            for page in folder.rglob("*.html")
        }

    assert anchors("ar") == anchors("en")


def test_each_page_is_one_click_from_itself_in_the_other_language(built: Path) -> None:
    for language, other in (("ar", "en"), ("en", "ar")):
        for page in (built / language).rglob("*.html"):
            switch = parsed(page).select_one("header a.switch")
            assert switch is not None
            target = (page.parent / str(switch["href"])).resolve()
            assert target == (built / other / page.relative_to(built / language)).resolve()


def test_an_older_address_of_a_statement_leads_on(built: Path) -> None:
    data = json.loads((built / "data/dossier.json").read_text(encoding="utf-8"))
    moved = [(alias, statement["id"]) for statement in data["statements"] for alias in statement["aliases"]]
    assert moved
    for language in ("ar", "en"):
        for alias, id_ in moved:
            refresh = parsed(built / language / "statements" / alias / "index.html").select_one(
                "meta[http-equiv=refresh]"
            )
            assert refresh is not None
            assert refresh["content"] == f"0; url=../{id_}/index.html"


def test_the_page_for_what_is_not_there_speaks_every_language(built: Path) -> None:
    page = parsed(built / "404.html")
    for language, said in (("ar", "لا توجد صفحة على هذا الرابط."), ("en", "There is no page at this address.")):
        (section,) = page.select(f"section[lang={language}]")
        assert said in section.get_text()
        assert [a["href"] for a in section.select("a")] == [
            f"/{language}/index.html",
            f"/{language}/sources/index.html",
        ]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_long_page_of_the_editors_has_a_table_of_contents(built: Path, language: str) -> None:
    for name, length in (("method", 5), ("about", 4)):
        page = parsed(built / language / name / "index.html")
        contents = [(a.text, str(a["href"]).removeprefix("#")) for a in page.select(".contents a")]
        assert contents == [(heading.text, heading["id"]) for heading in page.select(".prose h2")]
        assert len(contents) == length


@pytest.mark.parametrize(("length", "tables"), [(0, 0), (3, 0), (4, 1)])
def test_a_page_of_three_headings_is_too_short_for_a_table_of_contents(length: int, tables: int) -> None:
    template = Environment(loader=FileSystemLoader(ROOT / "theme/templates"), autoescape=True).get_template(
        "dossier/contents.html"
    )
    shown = template.render(
        headings=lambda _content: [(f"h{at}", f"Heading {at}") for at in range(length)],
        edition_of=str,
        language_of=lambda _edition: "",
        label=lambda _words: "",
        _=str,
    )
    assert len(BeautifulSoup(shown, "lxml").select(".contents")) == tables


def test_the_root_offers_each_language(built: Path) -> None:
    offered = [tag["href"] for tag in parsed(built / "index.html").select("main a")]
    assert offered == ["ar/index.html", "en/index.html"]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("id_", DISPATCHES)
def test_a_source_card_shows_all_that_is_known(built: Path, language: str, id_: str) -> None:
    soup = parsed(built / language / "sources" / id_ / "index.html")
    (reading,) = [d for d in dossier(built)["dispatches"] if d["id"] == id_]
    paragraphs = soup.select("section.paragraph")
    assert [tag["id"] for tag in paragraphs] == [f"p{at}" for at in range(len(reading["paragraphs"]))]
    for tag, paragraph in zip(paragraphs, reading["paragraphs"], strict=True):
        shown = [part.get_text() for part in tag.select(".original > *")]
        # a header with words behind it is told above them, and stands as received below the text
        header = [part for part in paragraph["parts"] if part["kind"] == "header" and len(paragraph["parts"]) > 1]
        parts = [part for part in paragraph["parts"] if part not in header]
        assert shown == [paragraph["text"][part["start"] : part["end"]] for part in parts]
        received = soup.select_one("section.received").get_text()  # type: ignore[union-attr]
        assert all(paragraph["text"][part["start"] : part["end"]] in received for part in header)
        beside = ".original" if language == "en" else ".translation"
        assert [str(one["id"]) for one in tag.select(f"{beside}.facing")] == [f"{tag['id']}-facing"]
        assert len(tag.select(".original, .translation")) == 2
    download = soup.select_one(".received a[download]")
    assert download is not None
    original = built / language / "sources" / id_ / str(download["href"])
    assert original.read_bytes() == (ROOT / "content/dispatches" / f"{id_}.txt").read_bytes()
    text = soup.get_text()
    assert reading["sha256"] in text
    if language == "en":
        assert "Not yet reviewed by a person." in text
        assert "a language model" in text


def test_what_was_dropped_is_shown_with_its_reason(built: Path) -> None:
    soup = parsed(built / "en/sources/003_57f495dec0a2a805/index.html")
    dropped = soup.select("details.dropped-pieces > .paragraph")
    assert [tag["id"] for tag in dropped] == ["p15", "p16", "p17", "p18"]
    assert "links to other articles" in dropped[0].get_text()
    assert "leave a comment" in dropped[3].get_text()
    told = soup.select(".dropped-pieces > summary")[0].get_text(" ", strip=True)
    assert told.startswith("Not part of the dispatch: 4 paragraphs")
    assert "links to other articles, placed by the site below this one (3)" in " ".join(told.split())


def test_each_timeline_entry_leads_to_its_passage(built: Path) -> None:
    timeline = parsed(built / "en/timeline/index.html")
    entries = timeline.select("ol.timeline > li")
    events = dossier(built)["events"]
    published = [r for r in dossier(built)["dispatches"] if r["published"]["value"]]
    assert len(entries) == len(events) + len(published)
    led_to = [str(a["href"]) for a in timeline.select("ol.timeline > li.publication a")]
    assert sorted(led_to) == sorted(f"../sources/{reading['id']}/index.html" for reading in published)
    assert len(timeline.select("ol.timeline > li.event")) == len(events)
    for event in events:
        told = [a["href"] for a in timeline.select(f"#{event['id']} .where a")]
        assert {f"../sources/{p['source']}/index.html#p{p['paragraph']}" for p in event["passages"]} == set(told)


def test_shared_passages_are_linked_both_ways(built: Path) -> None:
    soup = parsed(built / "ar/passages/index.html")
    shared = dossier(built)["shared_passages"]
    assert [tag["id"] for tag in soup.select("section.shared-passage")] == [s["id"] for s in shared]
    for item in shared:
        first, *later = item["passages"]
        for here, there in [pair for other in later for pair in ((first, other), (other, first))]:
            page = parsed(built / "ar/sources" / here["source"] / "index.html")
            paragraph = page.find(id=f"p{here['paragraph']}")
            assert isinstance(paragraph, Tag)
            assert paragraph.find(id=f"p{here['paragraph']}-{here['start']}-{here['end']}") is not None
            found = {str(tag["href"]) for tag in paragraph.select(".also a")}
            assert f"../{there['source']}/index.html#p{there['paragraph']}" in found


def test_each_mention_stands_on_its_entitys_page(built: Path) -> None:
    folders = {"person": "people", "organisation": "organisations", "place": "places"}
    for reading in dossier(built)["dispatches"]:
        for mention in reading["mentions"]:
            page = parsed(built / "en" / folders[mention["kind"]] / mention["entity"] / "index.html")
            target = f"../../sources/{reading['id']}/index.html#p{mention['paragraph']}"
            said = [link.get_text(strip=True) for link in page.find_all("a", href=target)]
            assert f"para. {mention['paragraph'] + 1}" in said, "as all pages count"


def dossier(site: Path) -> dict[str, list[dict]]:  # type: ignore[type-arg]
    loaded: dict[str, list[dict]] = json.loads((site / "data/dossier.json").read_text("utf-8"))  # type: ignore[type-arg]
    return loaded


def test_the_data_keep_their_schema(built: Path) -> None:
    Draft202012Validator(schema("dossier-data")).validate(dossier(built))


@pytest.mark.parametrize("name", ["sidecar", "dossier", "decisions", "registry", "reading", "dossier-data"])
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


def test_nothing_of_the_machine_is_in_the_site(built: Path) -> None:
    for path in built.rglob("*"):
        if path.is_file():
            assert str(ROOT).encode() not in path.read_bytes(), path


def test_findings_are_told_in_each_language_and_lead_to_their_passages(built: Path) -> None:
    findings = dossier(built)["findings"]
    assert {finding["rule"] for finding in findings} == {
        "no-publication-date",
        "two-month-names",
        "near-year-is-another",
        "impossible-deadline",
        "same-words-two-dates",
        "answers-conflict",
        "answers-not-comparable",
        "announced-and-to-come",
        "announcement-long-made",
        "quotation-differs",
    }
    for finding in findings:
        assert set(finding["grounds"]["text"]) == {"ar", "en"}
        for language, sentence in finding["grounds"]["text"].items():
            for place in (f"findings/{finding['id']}/index.html", "findings/index.html"):
                soup = parsed(built / language / place)
                assert sentence in soup.get_text()
            passage = finding["passages"][0]
            card = parsed(built / language / f"sources/{passage['source']}/index.html")
            beside = card.select(f"#p{passage['paragraph']} .finding")
            assert any(sentence in note.get_text() for note in beside)


def test_each_statement_stands_side_by_side_with_all_its_carriers(built: Path) -> None:
    for statement in dossier(built)["statements"]:
        page = parsed(built / "en/statements" / statement["id"] / "index.html")
        led_to = {str(link["href"]).split("/")[-2] for link in page.select(".version h2 a")}
        assert led_to == {carrier["source"] for carrier in statement["carriers"]}
        columns = len(statement["carriers"])
        assert len(page.select(".cell")) % columns == 0
        assert len(page.select(".cell.base.opens")) == len(page.select(".cell.base")) > 0


def test_every_version_of_a_statement_can_be_chosen_as_the_one_compared_with(built: Path) -> None:
    for statement in dossier(built)["statements"]:
        path = built / "ar/statements" / statement["id"] / "index.html"
        choices = [path.parent / str(link["href"]) for link in parsed(path).select(".pick a")]
        chosen = [parsed(choice).select(".version h2 a")[0]["href"] for choice in choices]
        assert [str(href).split("/")[-2] for href in chosen] == [one["source"] for one in statement["carriers"]]
        assert all(len(parsed(choice).select(".pick a[aria-current]")) == 1 for choice in choices)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_on_a_phone_the_same_words_only_say_so(browser: Browser, built: Path, language: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    id_ = next(one["id"] for one in dossier(built)["statements"] if len(one["carriers"]) > 2)
    page.goto((built / language / "statements" / id_ / "index.html").as_uri())
    first, second = (page.locator(".version").nth(at).bounding_box() for at in (0, 1))
    assert first
    assert second
    assert abs(first["x"] - second["x"]) > 100
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not page.locator(".cell.same > .wording:visible").count()
    assert page.locator(".cell.base > .wording:visible").count() == page.locator(".cell.base").count()
    page.close()


def test_each_question_has_every_answer_under_its_value_and_marks_those_on_which_accounts_differ(built: Path) -> None:
    for asked in dossier(built)["questions"]:
        page = parsed(built / "ar/questions" / asked["id"] / "index.html")
        assert page.h1 is not None
        assert page.h1.get_text(strip=True) == asked["ask"]["ar"]
        places = {(a["passages"][0]["source"], f"p{a['passages'][0]['paragraph']}") for a in asked["answers"]}
        linked = {tuple(str(a["href"]).split("/")[-2:]) for a in page.select(".answer .links a")}
        assert {(source, anchor.partition("#")[2]) for source, anchor in linked} == places
        values = [head.get_text(strip=True) for head in page.select(".answers:not(.apart) .group h3")]
        assert len(values) == len(set(values))
        disputed = {asked["answers"][at]["passages"][0]["source"] for pair in asked["conflicts"] for at in pair}
        assert len(disputed) <= len(page.select(".answer.disputed")) <= len(asked["answers"])


def test_findings_can_be_reached_by_their_kind(built: Path) -> None:
    page = parsed(built / "en/findings/index.html")
    kinds = {finding["kind"].replace(" ", "-") for finding in dossier(built)["findings"]}
    assert {a["href"] for a in page.select("nav.contents a")} == {f"#{kind}" for kind in kinds}
    assert all(page.select_one(f"#{kind}") for kind in kinds)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_finding_marks_the_words_it_rests_on_each_below_its_paragraph(built: Path, language: str) -> None:
    marked = 0
    for path in sorted((built / language / "findings").glob("*/index.html")):
        for row in parsed(path).select(".passages > li"):
            quoted = row.select("blockquote")
            assert all(one.find_previous_sibling().get("class") == ["where"] for one in quoted)  # type: ignore[union-attr]
            marked += len(row.select("blockquote mark"))
    assert marked > 5


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_note_beside_a_paragraph_says_what_its_words_say(built: Path, language: str) -> None:
    for path in sorted((built / language / "sources").glob("*/index.html")):
        for note in parsed(path).select(".reading"):
            words, read = note.select(".expression")[0].get_text(), note.select(".read")[0].get_text()
            assert read.strip() not in words


def test_a_sign_that_stands_for_a_note_leads_to_it(built: Path) -> None:
    page = parsed(built / "en/questions/mission-end/index.html")
    signs = page.select("a.mark")
    assert signs
    for sign in signs:
        note = page.select_one(str(sign["href"]))
        assert note is not None
        assert note.get_text().endswith(str(sign["title"]))


def test_no_line_ends_between_a_day_and_its_month(built: Path) -> None:
    for language, dates in (("en", r"\d \w+ 2025"), ("ar", r"\d [^\d<]+ 2025")):
        for place in ("index.html", "timeline/index.html", "sources/index.html"):
            page = BeautifulSoup((built / language / place).read_text("utf-8"), "lxml")
            told = [time for time in page.select("time, .time") if re.search(dates, time.text)]
            assert [time.text for time in told if not time.select(".whole")] == []
            assert told or place.startswith("timeline")

"""The dossier as linked data: read by pyld and extruct without a network, and no surer than dossier.json."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import extruct
import pytest
from edtf import parse_edtf
from playwright.sync_api import Browser, ConsoleMessage
from pyld import jsonld

from pelican_dossier.model.edtf import parse
from pelican_dossier.publishing.linked.nodes import EDTF, coverage, published, time
from tests.site.conftest import SITE_URL
from tests.site.places import every_kind

SCHEMA = "https://schema.org/"
INFERRED = "003_57f495dec0a2a805"


def no_network(url: str, _: dict[str, Any]) -> None:
    raise AssertionError(f"a reader has to fetch {url}")


def expanded(document: Any, base: str = f"{SITE_URL}/data/dossier.jsonld") -> dict[str, dict[str, Any]]:
    """The nodes of a document by their id, those within others left where they are."""
    nodes = jsonld.expand(document, {"base": base, "documentLoader": no_network})
    return {node["@id"]: node for node in nodes}


def whole(site: Path) -> dict[str, dict[str, Any]]:
    return expanded(json.loads((site / "data/dossier.jsonld").read_text("utf-8")))


def data(site: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((site / "data/dossier.json").read_text("utf-8"))
    return read


def of_type(nodes: dict[str, dict[str, Any]], type_: str) -> dict[str, dict[str, Any]]:
    return {id_: node for id_, node in nodes.items() if SCHEMA + type_ in node.get("@type", [])}


def values(node: dict[str, Any], name: str) -> list[Any]:
    return [value.get("@value", value.get("@id")) for value in node.get(SCHEMA + name, [])]


def node(site_url: str, *names: str) -> str:
    return f"{site_url}/data/dossier.jsonld#{'-'.join(names)}"


def test_every_source_statement_answer_and_event_is_a_node(addressed: Path) -> None:
    nodes, read = whole(addressed), data(addressed)
    assert set(of_type(nodes, "NewsArticle")) == {node(SITE_URL, "source", d["id"]) for d in read["dispatches"]}
    assert set(of_type(nodes, "Event")) == {node(SITE_URL, "event", e["id"]) for e in read["events"]}
    carriers = {node(SITE_URL, "statement", s["id"], c["source"]) for s in read["statements"] for c in s["carriers"]}
    assert set(of_type(nodes, "Quotation")) == carriers
    answers = {
        node(SITE_URL, "question", q["id"], str(at)) for q in read["questions"] for at in range(len(q["answers"]))
    }
    assert set(of_type(nodes, "Claim")) == answers
    (dossier,) = of_type(nodes, "Dataset").values()
    assert set(values(dossier, "hasPart")) == set(of_type(nodes, "NewsArticle"))
    assert set(values(dossier, "name")) == set(read["title"].values())


def test_quotations_and_claims_have_the_words_of_their_passages(addressed: Path) -> None:
    nodes, read = whole(addressed), data(addressed)
    texts = {d["id"]: [p["text"] for p in d["paragraphs"]] for d in read["dispatches"]}
    checked = 0
    for statement in read["statements"]:
        for carrier in statement["carriers"]:
            quotation = nodes[node(SITE_URL, "statement", statement["id"], carrier["source"])]
            words = {texts[carrier["source"]][p["paragraph"]][p["start"] : p["end"]] for p in carrier["passages"]}
            assert set(values(quotation, "text")) == words
            assert values(quotation, "isPartOf") == [node(SITE_URL, "source", carrier["source"])]
            checked += 1
    for question in read["questions"]:
        for at, answer in enumerate(question["answers"]):
            (passage,) = answer["passages"]
            claim = nodes[node(SITE_URL, "question", question["id"], str(at))]
            words = {texts[passage["source"]][passage["paragraph"]][passage["start"] : passage["end"]]}
            assert set(values(claim, "text")) == words
            checked += 1
    assert checked > 20


def test_a_dispute_stays_a_dispute_and_no_answer_is_accepted(addressed: Path) -> None:
    nodes, read = whole(addressed), data(addressed)
    disputed = 0
    for question in read["questions"]:
        in_conflict = {at for pair in question["conflicts"] for at in pair}
        assert question["contradictions"] == []
        for at in range(len(question["answers"])):
            status = values(nodes[node(SITE_URL, "question", question["id"], str(at))], "creativeWorkStatus")
            assert status == (["differing accounts"] if at in in_conflict else [])
        disputed += len(in_conflict)
    assert disputed
    assert not any(SCHEMA + "acceptedAnswer" in each for each in nodes.values())


def test_days_of_publication_are_as_sure_as_they_are_known(addressed: Path) -> None:
    nodes = of_type(whole(addressed), "NewsArticle")
    for dispatch in data(addressed)["dispatches"]:
        told = nodes[node(SITE_URL, "source", dispatch["id"])].get(SCHEMA + "datePublished", [])
        given = dispatch["published"]
        if given["value"] is None:
            assert told == []
        elif given["from"] == "inferred" or given["earliest"] != given["latest"]:
            assert [value["@type"] for value in told] == [EDTF]
            parse_edtf(told[0]["@value"])
        else:
            assert told == [{"@value": given["value"]}]
    assert nodes[node(SITE_URL, "source", INFERRED)][SCHEMA + "datePublished"][0]["@value"] == "2024-09-27?"
    assert values(nodes[node(SITE_URL, "source", "gone")], "creativeWorkStatus") == ["withdrawn"]


def test_only_whole_days_stand_as_schema_orgs_dates(addressed: Path) -> None:
    nodes = whole(addressed)
    typed = 0
    for happening in data(addressed)["events"]:
        for name in ("startDate", "endDate"):
            for value in nodes[node(SITE_URL, "event", happening["id"])].get(SCHEMA + name, []):
                if "@type" in value:
                    typed += 1
                    parse_edtf(value["@value"])
                else:
                    date.fromisoformat(value["@value"])
                    assert (happening["mod"], happening["bound"]) == (None, None)
    assert typed


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("2025-11-06", None, None), "2025-11-06"),
        (("2025-11", None, None), {"@type": EDTF, "@value": "2025-11"}),
        (("2026", "END", "ON_OR_BEFORE"), {"@type": EDTF, "@value": "[..2026-12-31]"}),
        (("2026", None, "AFTER"), {"@type": EDTF, "@value": "[2027-01-01..]"}),
        (("2025-W45", None, None), {"@type": EDTF, "@value": "[2025-11-03..2025-11-09]"}),
        (("2025", "APPROX", None), {"@type": EDTF, "@value": "2025~"}),
        (("2025-33", None, None), {"@type": EDTF, "@value": "2025-33"}),
    ],
)
def test_a_date_keeps_its_precision_and_its_bound(given: Any, said: Any) -> None:
    value, mod, bound = given
    assert time(parse(value), mod, bound) == said
    assert time(None) is None


def test_the_span_of_the_sources_doubts_the_end_that_is_doubtful() -> None:
    sure = {"value": "2025-01-01", "from": "stated"}
    doubtful = {"value": "2024-01-01", "from": "inferred"}
    assert coverage([sure, doubtful, {"value": None, "from": "unknown"}]) == {
        "@type": EDTF,
        "@value": "2024-01-01?/2025-01-01",
    }
    assert published({"value": None, "from": "unknown"}) is None


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_page_holds_the_same_node_as_the_file(addressed: Path, language: str) -> None:
    nodes = whole(addressed)
    for place in every_kind(addressed, (language,)):
        text = (addressed / place).read_text("utf-8")
        found = extruct.extract(text, syntaxes=["json-ld"])["json-ld"]
        is_about = (
            any(f"/{part}/" in place for part in ("sources", "statements", "questions")) and place.count("/") == 3
        )
        assert len(found) == int(is_about or place == f"{language}/index.html"), place
        for document in found:
            for id_, each in expanded(document, f"{SITE_URL}/{place}").items():
                if len(each) > 1:  # others are named only
                    own = {name: value for name, value in nodes[id_].items() if name != SCHEMA + "hasPart"}
                    assert each == own, place


def test_without_an_address_of_the_site_the_nodes_are_relative_to_the_file(built: Path) -> None:
    nodes = expanded(
        json.loads((built / "data/dossier.jsonld").read_text("utf-8")), "https://any.example/data/dossier.jsonld"
    )
    page = f"en/sources/{INFERRED}/index.html"
    (document,) = extruct.extract((built / page).read_text("utf-8"), syntaxes=["json-ld"])["json-ld"]
    in_page = expanded(document, f"https://any.example/{page}")
    id_ = node("https://any.example", "source", INFERRED)
    assert in_page[id_] == nodes[id_]
    assert f"https://any.example/{page}" in values(nodes[id_], "url")


def test_the_policy_lets_the_data_stand_in_pages(browser: Browser, origins: dict[str, str]) -> None:
    page = browser.new_page()
    said: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("console", on_console)
    page.goto(f"{origins['server']}/en/sources/{INFERRED}/index.html")
    text = page.locator('script[type="application/ld+json"]').text_content()
    assert text is not None
    assert json.loads(text)["@graph"][0]["@type"] == "NewsArticle"
    assert said == []
    page.close()

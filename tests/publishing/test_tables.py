"""The tables, read back by csv and frictionless, say what ``dossier.json`` says."""

import csv
import json
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package
from frictionless.resources import TableResource

from tests.publishing.conftest import data_of

TABLES = [
    *("dispatches", "dates", "figures", "voices", "said", "mentions"),
    *("events", "answers", "findings", "passages", "corrections"),
]


def rows_of(site: Path, table: str) -> list[dict[str, str]]:
    with (site / f"data/{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def typed_rows(site: Path, table: str) -> list[dict[str, Any]]:
    """Rows as frictionless types them by the package, in JSON's types and without guards."""
    resource = Package(str(site / "data/datapackage.json")).get_resource(table)
    assert isinstance(resource, TableResource)
    return [{name: plain(value) for name, value in row.to_dict().items()} for row in resource.read_rows()]


def plain(value: Any) -> Any:
    if isinstance(value, str):
        return undone(value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


def undone(text: str) -> str:
    """As ``docs/exports.md`` tells readers to do."""
    return re.sub(r"(^|[;\t\r\n])'", r"\1", text)


def address(passage: dict[str, Any], source: str | None = None) -> str:
    return f"{source or passage['source']}#p{passage['paragraph']}:{passage['start']}-{passage['end']}"


def assert_says(row: dict[str, Any], said: dict[str, Any], *keys: str) -> None:
    assert {key: row[key] for key in keys} == {key: said[key] for key in keys}


def test_frictionless_finds_the_package_valid(site: Path) -> None:
    package = Package(str(site / "data/datapackage.json"))
    assert package.resource_names == TABLES
    report = package.validate()
    assert report.valid, report.flatten(["title", "type", "note"])
    assert package.title == data_of(site)["title"]["ar"]
    assert package.custom["languages"] == ["ar", "en"]
    assert not package.licenses


@pytest.mark.parametrize(("old", "new"), [("002_c098c9c46f94c4c7,", "nobody,"), ("absolute", "somewhere")])
def test_frictionless_sees_when_a_table_was_changed(built: Path, tmp_path: Path, old: str, new: str) -> None:
    shutil.copytree(built / "data", tmp_path / "data")
    table = tmp_path / "data/dates.csv"
    changed = table.read_text("utf-8")
    assert old in changed
    table.write_text(changed.replace(old, new), "utf-8")
    types = {type_ for (type_,) in Package(str(tmp_path / "data/datapackage.json")).validate().flatten(["type"])}
    assert "hash-count" in types or "hash" in " ".join(types)
    assert types & {"foreign-key", "constraint-error"}


def test_the_sources_of_the_package_are_the_public_dispatches(odd: Path) -> None:
    package = json.loads((odd / "data/datapackage.json").read_text("utf-8"))
    public = [d for d in data_of(odd)["dispatches"] if d["sidecar"]["status"] == "public"]
    assert len(package["sources"]) == len(public)
    assert "The one that went" not in json.dumps(package)


def test_every_dispatch_has_its_row(site: Path) -> None:
    dispatches = data_of(site)["dispatches"]
    for row, said in zip(typed_rows(site, "dispatches"), dispatches, strict=True):
        assert_says(row, said, "id", "language", "title", "publisher", "via", "dateline", "sha256")
        assert_says(row, said["sidecar"], "url", "retrieved", "rights", "show", "status", "supersedes")
        published = said["published"]
        assert row["published"] == published["value"]
        assert (row["published_earliest"], row["published_latest"]) == (published["earliest"], published["latest"])
        assert row["published_from"] == published["from"]
        for language, headline in said["sidecar"]["headline"].items():
            assert row[f"headline_{language}"] == headline
        assert row["withdrawn_on"] == (said["sidecar"]["withdrawn"] or {"date": None})["date"]
        assert (site / row["page"]).is_file()


READ = {
    "dates": ["text", "value", "mod", "bound", "anchor", "earliest", "latest", "doubtful"],
    "figures": ["text", "unit", "mod"],
    "voices": ["speaker", "role", "kind", "anonymous", "unnamed", "via"],
    "mentions": ["text", "entity", "kind"],
}


@pytest.mark.parametrize("table", READ)
def test_all_that_was_read_has_its_row(site: Path, table: str) -> None:
    said = [(dispatch["id"], one) for dispatch in data_of(site)["dispatches"] for one in dispatch[table]]
    assert said
    for row, (source, one) in zip(typed_rows(site, table), said, strict=True):
        assert_says(row, one, "paragraph", "start", "end", *READ[table])
        assert (row["dispatch"], row["passage"]) == (source, address(one, source))
        path, anchor = row["page"].split("#")
        assert f'id="{anchor}"' in (site / path).read_text("utf-8")


def test_figures_are_numbers_where_they_are_one(built: Path) -> None:
    said = [figure["value"] for dispatch in data_of(built)["dispatches"] for figure in dispatch["figures"]]
    rows = typed_rows(built, "figures")
    assert [None if row["number"] is None else float(row["number"]) for row in rows] == [
        None if isinstance(value, str) else float(value) for value in said
    ]
    assert [row["value"] for row in rows] == [v if isinstance(v, str) else json.dumps(v) for v in said]


def test_who_said_which_words(built: Path) -> None:
    said = [
        (address(voice, dispatch["id"]), address(voice | words, dispatch["id"]), words["kind"])
        for dispatch in data_of(built)["dispatches"]
        for voice in dispatch["voices"]
        for words in voice["said"]
    ]
    assert [(row["voice"], row["passage"], row["kind"]) for row in rows_of(built, "said")] == said


def test_every_event_has_its_row_and_its_passages(site: Path) -> None:
    events = data_of(site)["events"]
    for row, event in zip(typed_rows(site, "events"), events, strict=True):
        assert_says(row, event, "id", "date", "mod", "bound", "earliest", "latest", "support", "aliases")
        assert row["passage"] == address(event["passages"][0])
        for language in ("ar", "en"):
            assert row[f"title_{language}"] == event["title"].get(language)
    of_events = [row for row in rows_of(site, "passages") if row["of"] == "event"]
    assert [(row["id"], row["passage"]) for row in of_events] == [
        (event["id"], address(passage)) for event in events for passage in event["passages"]
    ]


def test_an_event_is_as_doubtful_as_the_dates_that_were_read(built: Path) -> None:
    doubtful = {
        address(read, dispatch["id"])
        for dispatch in data_of(built)["dispatches"]
        for read in dispatch["dates"]
        if read["doubtful"]
    }
    rows = rows_of(built, "events")
    assert {row["passage"] for row in rows if row["doubtful"] == "true"} <= doubtful
    assert [row["doubtful"] == "true" for row in rows] == [row["passage"] in doubtful for row in rows]
    assert [row["date"] for row in rows if row["doubtful"] == "true"] == ["2025"]


def test_an_event_that_answers_a_disputed_question_is_disputed(built: Path) -> None:
    (asked,) = [question for question in data_of(built)["questions"] if question["id"] == "mission-end"]
    in_conflict = {at for pair in asked["conflicts"] for at in pair}
    disputed = {row["id"] for row in rows_of(built, "events") if row["disputed"] == "true"}
    of_passage = {row["passage"]: row["id"] for row in rows_of(built, "passages") if row["of"] == "event"}
    answers = {of_passage.get(address(asked["answers"][at]["passages"][0])) for at in in_conflict} - {None}
    assert answers
    assert answers <= disputed


def test_what_an_inferred_day_leads_to_is_inferred(built: Path) -> None:
    inferred = [row for row in rows_of(built, "events") if row["inferred"] == "true"]
    assert {row["dispatch"] for row in inferred} == {"003_57f495dec0a2a805"}
    assert "2024-W40" in {row["date"] for row in inferred}


def test_every_finding_has_its_row_and_its_passages(site: Path) -> None:
    findings = data_of(site)["findings"]
    for row, finding in zip(typed_rows(site, "findings"), findings, strict=True):
        assert_says(row, finding, "kind", "severity", "confidence", "questions", "events", "yields_to")
        assert row["matters_en"] == finding["matters"]["en"]
        assert_says(row, finding, "id", "rule", "kind", "severity", "status", "decided")
        assert {language: row[f"sentence_{language}"] for language in ("ar", "en")} == finding["grounds"]["text"]
        assert (site / row["page"]).is_file()
    of_findings = [row for row in rows_of(site, "passages") if row["of"] == "finding"]
    assert [(row["id"], row["passage"]) for row in of_findings] == [
        (finding["id"], address(passage)) for finding in findings for passage in finding["passages"]
    ]


def test_shared_passages_have_their_words(built: Path) -> None:
    data = data_of(built)
    texts = {(d["id"], p["index"]): p["text"] for d in data["dispatches"] for p in d["paragraphs"]}
    rows = [row for row in typed_rows(built, "passages") if row["of"] == "shared passage"]
    said = [(shared["id"], passage) for shared in data["shared_passages"] for passage in shared["passages"]]
    for row, (id_, passage) in zip(rows, said, strict=True):
        words = texts[passage["source"], passage["paragraph"]][passage["start"] : passage["end"]]
        assert (row["id"], row["passage"], row["text"]) == (id_, address(passage), words)


def test_every_answer_has_its_scope_and_what_contradicts_it(site: Path) -> None:
    rows = iter(typed_rows(site, "answers"))
    for asked in data_of(site)["questions"]:
        for number, answer in enumerate(asked["answers"]):
            row = next(rows)
            assert (row["question"], row["number"], row["value"]) == (asked["id"], number, str(answer["value"]))
            assert_says(row, answer, "mod", "bound", "voice", "via")
            assert_says(row, answer["scope"], "population", "phase", "part", "rest", "planned", "held_before", "as_of")
            others = {other for pair in asked["conflicts"] if number in pair for other in pair} - {number}
            assert row["conflicts"] == sorted(others)
            assert row["passage"] == address(answer["passages"][0])
    assert next(rows, None) is None


def test_dates_are_written_in_each_language_with_their_bounds(built: Path) -> None:
    rows = {row["words_en"]: row for row in rows_of(built, "events")}
    assert rows["by the end of September 2025"]["words_ar"] == "في موعد أقصاه نهاية أيلول/سبتمبر 2025"
    assert rows["August 2024"]["words_ar"] == "آب/أغسطس 2024"
    (row,) = [row for row in rows_of(built, "dispatches") if row["published_from"] == "inferred"]
    assert (row["published_words_en"], row["published_how_en"], row["published_how_ar"]) == (
        "about 27 September 2024",
        "inferred",
        "مستنتَج",
    )


def test_no_cell_is_a_formula_however_a_spreadsheet_divides_the_line(odd: Path) -> None:
    begins = re.compile(r"[=+\-@\t\r＝＋－＠]")
    number = re.compile(r"-?\d+(\.\d+)?")
    for table in TABLES:
        for row in rows_of(odd, table):
            for cell in row.values():
                for part in re.split(r"[;\t]", cell):
                    assert not begins.match(part) or number.fullmatch(part), (table, cell)
    (row,) = [row for row in rows_of(odd, "dispatches") if row["id"] == "odd"]
    assert row["publisher"] == '\'=HYPERLINK("https://example.org")'
    assert row["rights"] == "'-1; @cmd"
    assert row["headline_ar"] == "''اقتباس' ;'=1+1"


def test_excel_knows_the_encoding(site: Path) -> None:
    for table in TABLES:
        assert (site / f"data/{table}.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_tables_stand_in_a_database_too_as_they_are(odd: Path) -> None:
    with closing(sqlite3.connect(f"file:{odd / 'data/dossier.sqlite'}?mode=ro", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert [
            name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE%'")
        ] == TABLES
        for table in TABLES:
            (count,) = database.execute(f'SELECT count(*) FROM "{table}"').fetchone()
            assert count == len(list(rows_of(odd, table))), table
        query = "SELECT publisher, rights FROM dispatches WHERE id = 'odd'"
        assert database.execute(query).fetchone() == ('=HYPERLINK("https://example.org")', "-1; @cmd")
        query = "SELECT count(*) FROM dates JOIN dispatches ON dates.dispatch = dispatches.id"
        assert database.execute(query).fetchone() == (len(list(rows_of(odd, "dates"))),)


def test_a_database_names_no_machine(odd: Path) -> None:
    assert (odd / "data/dossier.sqlite").read_bytes()[96:100] == bytes(4)

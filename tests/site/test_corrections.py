"""What editors put right is on record in both editions and in every export, and what is compared is what is right."""

import csv
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import Shared, copy_of_the_project
from tests.inprocess import dossier

SOURCE = "001_83465c09f28e29d4"
FILE = """\
format: 1
corrections:
- date: {value: 2025-08-17}
  paragraph: p1
  words: اليوم الاثنين
  reason: {ar: يوم آخر, en: Another day is meant}
  who: Salma
  when: 2026-01-02
- none: voice
  paragraph: p4
  words: مصدر حكومي عراقي
  reason: {en: Nobody speaks here}
  who: Salma
  when: 2026-01-02
- figure: {value: 2500}
  paragraph: p6
  words: نحو 2000 جندي ومستشار
  reason: {en: A slip of the pen}
  who: Salma
  when: 2026-01-02
  suggested_by: other-reader
- publisher: صحيفة المدينة
  reason: {en: Its page says so}
  who: Salma
  when: 2026-01-02
- mention: {entity: none}
  paragraph: p1
  words: العراق
  reason: {en: Not the state}
  who: Salma
  when: 2026-01-02
reviewed: {who: Salma, when: 2026-01-02}
"""

OTHER = "004_5ef256accc8a372d"
OTHER_CORRECTIONS = {
    "headline: عنوان جديد": None,
    "dateline: [أربيل]": None,
    "part: boilerplate": (3, None),
    "date: {value: none}": (1, "عام 2008"),
    "date: {mod: END, bound: BEFORE}": (2, "الأشهر المقبلة"),
    "none: date": (1, "7 تشرين الثاني 2025"),
    "date: {value: 2025-11-05}": (1, "الثنائية"),
    "none: mention": (1, "الولايات المتحدة"),
    "mention: {entity: iraq}": (1, "الأمنية"),
    "voice: {role: رئيس خلية الإعلام, via: رووداو, unnamed: true}": (1, "النعمان"),
    "voice: {speaker: قارئ, kind: direct, said: [البيشمركة]}": (2, "قدرات"),
    "figure: {value: 3/4, unit: قدرة, mod: APPROX}": (2, "تعزيز"),
}
"""One correction of each kind that the first file lacks -> its paragraph and words."""


def other_file() -> str:
    entries = []
    for number, (told, place) in enumerate(OTHER_CORRECTIONS.items()):
        where = f"  paragraph: p{place[0]}\n" + (f"  words: {place[1]}\n" if place[1] else "") if place else ""
        reason = f"  reason: {{ar: السبب {number}, en: Reason {number}}}\n"
        entries.append(f"- {told}\n{where}{reason}  who: Ali\n  when: 2026-01-03\n")
    return "format: 1\ncorrections:\n" + "".join(entries)


WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@pytest.fixture(scope="module")
def site(shared: Shared) -> Path:
    """The project's site with one dispatch reviewed."""
    return shared("corrected", make_corrected) / "output"


def make_corrected(folder: Path) -> None:
    project = copy_of_the_project(folder)
    (project / "content/corrections").mkdir()
    (project / f"content/corrections/{SOURCE}.yaml").write_text(FILE, "utf-8")
    (project / f"content/corrections/{OTHER}.yaml").write_text(other_file(), "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr


def page(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_text("utf-8"), "lxml")


def text_of(soup: BeautifulSoup, selector: str) -> str:
    found = soup.select_one(selector)
    assert found, selector
    return " ".join(found.get_text(" ").split())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["corrected", "18 August 2025", "17 August 2025", "Another day is meant", "Salma", "2 January 2026"]),
        ("ar", ["صُوِّب", "18 آب", "17 آب", "يوم آخر", "Salma"]),
    ],
)
def test_a_source_shows_both_readings_why_and_who(site: Path, language: str, words: list[str]) -> None:
    soup = page(site, f"{language}/sources/{SOURCE}/index.html")
    told = text_of(soup, "#p1 .correction")
    assert [one for one in words if one not in told] == []
    sign = soup.select_one("#p1 a.put-right")
    assert sign
    assert sign["aria-label"]
    assert soup.select_one(str(sign["href"]).rpartition("/")[2].replace("index.html", "") or "#p1")
    assert "صحيفة المدينة" in text_of(soup, ".provenance")
    assert soup.select_one("#c-publisher")


def test_the_translation_says_where_the_original_was_put_right(site: Path) -> None:
    soup = page(site, f"en/sources/{SOURCE}/index.html")
    assert soup.select_one("#p1 .translation a.put-right")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_page_tells_how_much_was_looked_at_and_how_well_the_program_reads(site: Path, language: str) -> None:
    soup = page(site, f"{language}/corrections/index.html")
    assert len(soup.select(".sources > li")) == 5
    assert len(soup.select(".correction")) == 5 + len(OTHER_CORRECTIONS)
    rows = {row.find("th").get_text(): row.get_text(" ") for row in soup.select(".score tbody tr")}  # type: ignore[union-attr]
    assert len(rows) == 4
    assert all("%" in row or "٪" in row for row in rows.values())
    assert soup.select_one(".score table") == page(site, f"{language}/method/index.html").select_one(".score table")
    assert "other-reader" in soup.get_text()
    places = {str(link["href"]): link.get_text(" ") for link in soup.select("nav.contents a")}
    assert set(places) == {f"#{SOURCE}", f"#{OTHER}"}
    assert all(soup.select_one(f'[id="{place[1:]}"] .correction') for place in places)
    counts = {f"#{SOURCE}": "5", f"#{OTHER}": str(len(OTHER_CORRECTIONS))}
    assert all(counts[place] in words.translate(WESTERN) for place, words in places.items())


def test_the_data_and_the_tables_hold_both(site: Path) -> None:
    data = json.loads((site / "data/dossier.json").read_text("utf-8"))
    (dispatch,) = [one for one in data["dispatches"] if one["id"] == SOURCE]
    records = {record["what"]: record for record in dispatch["review"]["corrections"]}
    assert records["date"]["before"][0]["value"] == "2025-08-18"
    assert records["date"]["after"][0]["value"] == "2025-08-17"
    assert records["voice"]["after"] == []
    assert dispatch["publisher"] == "صحيفة المدينة"
    assert {one["id"] for one in data["dispatches"] if "review" in one} == {SOURCE, OTHER}
    with (site / "data/corrections.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    what = {row["what"] for row in rows if row["dispatch"] == SOURCE}
    assert what == {"date", "voice", "figure", "publisher", "mention"}
    with (site / "data/figures.csv").open(encoding="utf-8-sig", newline="") as file:
        values = [row["value"] for row in csv.DictReader(file) if row["text"] == "نحو 2000 جندي ومستشار"]
    assert "2500" in values


def test_a_reference_says_what_was_put_right(site: Path) -> None:
    (file,) = (site / f"en/sources/{SOURCE}").glob("*.json")
    (item,) = json.loads(file.read_text("utf-8"))
    assert item["container-title"] == "صحيفة المدينة"
    assert "corrected by Salma; the program reads" in item["note"]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("number", range(len(OTHER_CORRECTIONS)), ids=list(OTHER_CORRECTIONS))
def test_every_kind_of_correction_is_on_its_sources_page(site: Path, language: str, number: int) -> None:
    reason = f"السبب {number}" if language == "ar" else f"Reason {number}"
    shown = [one.get_text(" ") for one in page(site, f"{language}/sources/{OTHER}/index.html").select(".correction")]
    assert sum(f" {reason} " in f"{one} " for one in shown) == 1
    listed = page(site, f"{language}/corrections/index.html").get_text(" ")
    assert f" {reason} " in listed


def test_every_kind_of_correction_is_in_the_data_and_a_table(site: Path) -> None:
    data = json.loads((site / "data/dossier.json").read_text("utf-8"))
    (dispatch,) = [one for one in data["dispatches"] if one["id"] == OTHER]
    reasons = {f"Reason {number}" for number in range(len(OTHER_CORRECTIONS))}
    assert {record["reason"]["en"] for record in dispatch["review"]["corrections"]} == reasons
    assert (dispatch["title"], dispatch["dateline"]) == ("عنوان جديد", ["أربيل"])
    assert not [one for kind in ("dates", "voices", "figures") for one in dispatch[kind] if one["paragraph"] == 3]
    dates = {one["text"]: one for one in dispatch["dates"]}
    assert "7 تشرين الثاني 2025" not in dates
    assert (dates["عام 2008"]["value"], dates["الثنائية"]["value"]) == (None, "2025-11-05")
    with (site / "data/corrections.csv").open(encoding="utf-8-sig", newline="") as file:
        assert reasons <= {row["reason_en"] for row in csv.DictReader(file)}


def test_a_date_that_was_added_is_on_the_timeline(site: Path) -> None:
    data = json.loads((site / "data/dossier.json").read_text("utf-8"))
    dated = [one for one in data["events"] for passage in one["passages"] if passage["source"] == OTHER]
    assert "2025-11-05" in {one["date"] for one in dated}
    assert "2008" not in {one["date"] for one in dated}


def test_what_is_compared_is_what_is_right(site: Path) -> None:
    data = json.loads((site / "data/dossier.json").read_text("utf-8"))
    answers = [answer for question in data["questions"] for answer in question["answers"]]
    here = [one for one in answers if one["passages"][0]["source"] == SOURCE and one["passages"][0]["paragraph"] == 6]
    assert any(answer["value"] == 2500 for answer in here)
    assert not any(answer["value"] == 2000 for answer in here)

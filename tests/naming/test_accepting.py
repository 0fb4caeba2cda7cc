"""``dossier names --accept``: one proposal after the other is asked about, and written into the registry at once."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from pelican_dossier.desk.content import load
from pelican_dossier.model import Entity
from tests.inprocess import dossier

TEXT = """عنوان الخبر
قال وزير الخارجية الأردني أيمن الصفدي إن الوفد وصل إلى مدينة الكرك أمس.
وأكد محمد شياع أن الوفد عاد.
"""
PEOPLE = """\
# The people of this dossier.
format: 1
entities:
- id: mohammed-shia-al-sudani   # the prime minister
  kind: person
  names: {ar: محمد شياع السوداني, en: Mohammed Shia al-Sudani}
- id: salma-haddad
  kind: person
  names: {en: Salma Haddad}
"""
KARAK = "250624|Al Karak|Al Karak|Karak,الكرك|31.18464|35.70477|P|PPLA|JO||||||22000||||".replace("|", "\t")
CITY = {
    "id": "Q503404",
    "labels": {"en": {"value": "Al-Karak"}, "ar": {"value": "الكرك"}},
    "descriptions": {"en": {"value": "city in Jordan"}},
    "claims": {"P625": [{"mainsnak": {"datavalue": {"value": {"latitude": 31.1847, "longitude": 35.7047}}}}]},
}
Answering = Callable[..., list[str]]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A dossier of one dispatch, whose registry holds somebody whom it calls by fewer names."""
    for folder in ("dispatches", "registry"):
        (tmp_path / "content" / folder).mkdir(parents=True)
    settings = "format: 1\ntitle: {en: New}\nlanguages: [en, ar]\n"
    (tmp_path / "content/dossier.yaml").write_text(settings, "utf-8")
    (tmp_path / "content/dispatches/one.txt").write_text(TEXT, "utf-8")
    (tmp_path / "content/registry/people.yaml").write_text(PEOPLE, "utf-8")
    return tmp_path


@pytest.fixture
def answering(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Goes through the proposals with what an editor types; the lines that are told."""

    def run(*typed: str, options: tuple[str, ...] = ()) -> list[str]:
        monkeypatch.setattr("sys.stdin", StringIO("".join(f"{line}\n" for line in typed)))
        ran = dossier("names", "--accept", *options, cwd=desk)
        assert (ran.returncode, ran.stderr) == (0, "")
        return ran.stdout.splitlines()

    return run


def entities(desk: Path) -> dict[str, Entity]:
    return {one.id: one for one in load(desk / "content").registry.entities}


def test_a_name_is_accepted_as_it_is_offered(desk: Path, answering: Answering) -> None:
    told = answering("", "a", "", "", "q")
    assert (
        "name in en (Ayman al-Safdi): id (ayman-al-safdi): wrote ayman-al-safdi into content/registry/people.yaml"
        in ("\n".join(told))
    )
    assert told[-1].endswith("1 of 3 decided")
    accepted = entities(desk)["ayman-al-safdi"]
    assert (accepted.kind, accepted.names) == ("person", {"ar": "أيمن الصفدي", "en": "Ayman al-Safdi"})
    assert accepted.roles[0].title == {"ar": "وزير الخارجية الأردني"}


@pytest.mark.parametrize(
    ("typed", "name", "aliases"),
    [
        ("1", "أيمن محمد الصفدي", ("أيمن الصفدي",)),
        ("الصفدي", "الصفدي", ("أيمن الصفدي", "أيمن محمد الصفدي")),
        ("", "أيمن الصفدي", ("أيمن محمد الصفدي",)),
    ],
)
def test_the_editor_chooses_the_leading_form(
    desk: Path, answering: Answering, typed: str, name: str, aliases: tuple[str, ...]
) -> None:
    more = "ثم قال أيمن الصفدي ذلك، وقال أيمن محمد الصفدي غيره.\n"
    (desk / "content/dispatches/one.txt").write_text(TEXT + more, "utf-8")
    told = answering("", "l", "9", "l", typed, "a", "", "safadi", "q")
    assert "leading form (1 أيمن محمد الصفدي, or as you write it): there is no form 9;" in "\n".join(told)
    accepted = entities(desk)["safadi"]
    assert (accepted.names["ar"], accepted.aliases["ar"]) == (name, aliases)


def test_what_the_file_held_stays_as_it_was(desk: Path, answering: Answering) -> None:
    answering("", "a", "", "", "q")
    assert (desk / "content/registry/people.yaml").read_text("utf-8") == PEOPLE + (
        "- id: ayman-al-safdi\n"
        "  kind: person\n"
        "  names: {ar: أيمن الصفدي, en: Ayman al-Safdi}\n"
        "  roles: [{title: {ar: وزير الخارجية الأردني}}]\n"
        "  wikidata: null\n"
    )


def test_the_editor_spells_a_name_and_its_id(desk: Path, answering: Answering) -> None:
    answering("", "a", "Ayman Safadi", "safadi", "q")
    assert entities(desk)["safadi"].names["en"] == "Ayman Safadi"


def test_another_form_of_a_name_joins_the_entry_that_has_it(desk: Path, answering: Answering) -> None:
    told = answering("", "", "f", "")
    assert "    perhaps another form of mohammed-shia-al-sudani" in told
    assert entities(desk)["mohammed-shia-al-sudani"].aliases == {"ar": ("محمد شياع",)}
    assert "# the prime minister" in (desk / "content/registry/people.yaml").read_text("utf-8")


def test_what_is_no_name_is_not_proposed_again(desk: Path, answering: Answering) -> None:
    answering("", "n", "q")
    assert "person: أيمن الصفدي" not in dossier("names", cwd=desk).stdout
    assert "no_names: {ar: [أيمن الصفدي]}" in (desk / "content/registry/people.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "data", "wikidata", "source"),
    [
        ("JO.txt", KARAK, None, "geonames:250624"),
        ("items.json", json.dumps({"entities": {"Q503404": CITY}}), "Q503404", "wikidata:Q503404"),
    ],
)
def test_coordinates_are_those_of_a_record_that_the_editor_has_and_takes(
    desk: Path, answering: Answering, file: str, data: str, wikidata: str | None, source: str
) -> None:
    (desk / file).write_text(data, "utf-8")
    told = answering("a", "1", "Karak", "", "q", options=("--gazetteer", file, "--into", "places.yaml"))
    assert f"    1  {source}, Al" in "\n".join(told)
    place = next(one for one in load(desk / "content").registry.entities if one.id == "karak")
    assert place.wikidata == wikidata
    assert place.coordinates_from == source
    assert place.coordinates is not None
    assert [round(degrees, 2) for degrees in place.coordinates] == [31.18, 35.7]


def test_without_a_record_there_are_no_coordinates(desk: Path, answering: Answering) -> None:
    answering("a", "Karak", "", "q")
    place = entities(desk)["karak"]
    assert (place.coordinates, place.wikidata) == (None, None)


def test_a_guessed_kind_is_put_right(desk: Path, answering: Answering) -> None:
    answering("k", "o", "a", "Karak Club", "", "q")
    assert entities(desk)["karak-club"].kind == "organisation"


def test_what_is_none_of_the_answers_is_told(desk: Path, answering: Answering) -> None:
    (desk / "JO.txt").write_text(KARAK, "utf-8")
    told = answering("xyz", "k", "country", "a", "7", "q", options=("--gazetteer", "JO.txt"))
    assert any(line.endswith("'xyz' is none of these letters") for line in told)
    assert any(line.endswith("'country' is none of these kinds") for line in told)
    assert any("there is no record '7'; write the number of one" in line for line in told)
    assert (desk / "content/registry/people.yaml").read_text("utf-8") == PEOPLE


def test_what_the_registry_cannot_hold_is_told_and_asked_again(desk: Path, answering: Answering) -> None:
    told = answering("a", "", "Not An Id", "f", "nobody", "a", "", "salma-haddad", "q")
    assert any("write small Latin letters, digits and -" in line for line in told)
    assert any("there is no entry 'nobody'" in line for line in told)
    assert any("there is an entry 'salma-haddad' already" in line for line in told)
    assert (desk / "content/registry/people.yaml").read_text("utf-8") == PEOPLE


def test_a_file_that_is_no_gazetteer_is_a_problem_in_a_sentence(desk: Path) -> None:
    (desk / "notes.txt").write_text("Karak: 31, 35\n", "utf-8")
    (desk / "broken.json").write_text("[1", "utf-8")
    for where, what in (
        ("notes.txt", "holds no record of a gazetteer that is known"),
        ("broken.json:1:3", "is no JSON"),
        ("missing.txt", "cannot be read"),
    ):
        run = dossier("names", "--accept", "--gazetteer", where.partition(":")[0], cwd=desk)
        assert run.returncode == 1
        assert f"{where}: {what}" in run.stderr
        assert len(run.stderr.strip().splitlines()) == 1

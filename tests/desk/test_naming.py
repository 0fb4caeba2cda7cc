"""``dossier names``: what the registry lacks, with its passages, and ready to be pasted."""

from pathlib import Path

import pytest
import yaml

from pelican_dossier.desk.content import load
from tests.conftest import ROOT
from tests.desk.test_adding import new_content
from tests.inprocess import TERMINAL, dossier

ARABIC = """عنوان الخبر
قال وزير الخارجية الأردني أيمن الصفدي إن الوفد وصل إلى مدينة الكرك أمس.
وأكد الصفدي أن صحيفة «الرأي» نشرت الخبر.
وقالت وزارة السياحة الأردنية إن العمل بدأ، وأضافت وزارة السياحة الأردنية أنه مستمر.
"""
ENGLISH = """The visit ended.
Foreign Minister Ayman Safadi said the team was in Karak. He thanked the Jordan Tourism Board.
Later the Jordan Tourism Board said it was glad.
"""


def dossier_of(folder: Path, **texts: str) -> Path:
    content = new_content(folder)
    (content / "dispatches").mkdir()
    (content / "registry").mkdir()
    for name, text in texts.items():
        (content / "dispatches" / f"{name}.txt").write_text(text, encoding="utf-8")
    return content


def test_in_a_terminal_names_are_a_table(tmp_path: Path) -> None:
    dossier_of(tmp_path, one=ARABIC)
    told = dossier("names", cwd=tmp_path, **TERMINAL).stdout
    assert "\x1b[1mأيمن الصفدي, وزير الخارجية الأردني\x1b[0m" in told
    assert "\x1b[2mperson, by title\x1b[0m" in told
    assert "one#p1: …قال وزير الخارجية الأردني [أيمن الصفدي]" in told


def test_names_are_proposed_with_their_kind_their_role_and_their_passages(tmp_path: Path) -> None:
    dossier_of(tmp_path, one=ARABIC)
    run = dossier("names", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    for told in (
        "person: أيمن الصفدي, وزير الخارجية الأردني (once; by title)",
        "    one#p1: …قال وزير الخارجية الأردني [أيمن الصفدي] إن الوفد",
        "place: الكرك (once; by place)",
        "organisation: الرأي (once; by quotation marks)",
        "organisation: وزارة السياحة الأردنية (2 times in 1 dispatch; by institution)",
    ):
        assert told in run.stdout


def test_names_in_english_are_proposed_by_titles_and_capitals(tmp_path: Path) -> None:
    dossier_of(tmp_path, one=ENGLISH)
    run = dossier("names", cwd=tmp_path)
    assert "person: Ayman Safadi, Foreign Minister (once; by title)" in run.stdout
    assert "organisation: Jordan Tourism Board" in run.stdout


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The talks\n\nHARBOUR TOWN - The Director General Dr Ahmed Karim met Dr. Omar Nasser on Monday.\n",
            ("person: Ahmed Karim, Director General (", "person: Omar Nasser ("),
        ),
        (
            "The talks\n\nHARBOUR TOWN - The Ministry of Transport and Dr. Lina Aziz agreed with President Sami Darwish.\n",
            ("organisation: Ministry of Transport (", "person: Lina Aziz (", "person: Sami Darwish, President ("),
        ),
        (
            "عنوان\nقال مدير عام التعليم الدكتور أحمد كريم إن مدير مستشفى المرفأ د. عمر ناصر وافق.\n",
            ("person: أحمد كريم, مدير عام التعليم (", "person: عمر ناصر, مدير مستشفى المرفأ ("),
        ),
    ],
)
def test_a_degree_is_no_part_of_an_office(tmp_path: Path, text: str, told: tuple[str, ...]) -> None:
    dossier_of(tmp_path, one=text)
    said = dossier("names", cwd=tmp_path).stdout
    assert not [line for line in told if line not in said], said


def test_the_entries_are_a_registry_file_whose_names_are_not_proposed_again(tmp_path: Path) -> None:
    content = dossier_of(tmp_path, one=ARABIC)
    run = dossier("names", "--yaml", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    (content / "registry" / "new.yaml").write_text(run.stdout, encoding="utf-8")
    entities = {entity.names["ar"]: entity for entity in load(content).registry.entities}
    assert entities["أيمن الصفدي"].kind == "person"
    assert entities["أيمن الصفدي"].wikidata is None
    assert entities["أيمن الصفدي"].roles[0].title == {"ar": "وزير الخارجية الأردني"}
    again = dossier("names", cwd=tmp_path).stdout
    assert not [name for name in entities if f": {name}" in again]


def test_ids_that_would_be_the_same_are_told_apart(tmp_path: Path) -> None:
    dossier_of(tmp_path, one="عنوان\nزار أحمد ناصر المدينة، وزار أحمد ناسر القرية.\n")
    entries = yaml.safe_load(dossier("names", "--yaml", cwd=tmp_path).stdout)["entities"]
    ids = [entry["id"] for entry in entries]
    assert len(ids) == len(set(ids)) >= 2


def test_no_more_are_printed_than_asked_for(tmp_path: Path) -> None:
    dossier_of(tmp_path, one=ARABIC)
    assert len(yaml.safe_load(dossier("names", "--yaml", "--most", "1", cwd=tmp_path).stdout)["entities"]) == 1
    assert dossier("names", "--most", "0", cwd=tmp_path).returncode == 2


def test_the_projects_registry_is_nearly_complete() -> None:
    run = dossier("names", cwd=ROOT)
    assert not [line for line in run.stdout.splitlines() if line.startswith(("person", "place"))]

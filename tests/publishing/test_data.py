"""The dossier as data: what is compared keeps the schema that others read it by."""

from datetime import date

from jsonschema import Draft202012Validator

from pelican_dossier.editions.edition import Edition
from pelican_dossier.model import Question, Settings
from pelican_dossier.publishing.data import dossier_data
from tests.comparing.desk import small
from tests.conftest import schema

DAY = date(2025, 11, 7)


def test_an_answer_that_is_a_measure_has_its_unit_in_the_data() -> None:
    waves = Question("waves", {"en": "How high?"}, "figure", {"en": ("waves as high as",)})
    killed = Question("killed", {"en": "How many were killed?"}, "figure", {"en": ("killed",)})
    told = "PALU (The Wire) - Waves as high as six meters hit the beach and killed 20 people, the agency said."
    found = small(("one", DAY, told), questions=(waves, killed))
    data = dossier_data([Edition("en", Settings({"en": "Waves"}, ("en",)), found, {})])
    Draft202012Validator(schema("dossier-data")).validate(data)
    assert [[answer.get("measure") for answer in asked["answers"]] for asked in data["questions"]] == [
        ["metre"],
        [None],
    ]

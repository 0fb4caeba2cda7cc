"""What goes on until a day is told as such, and what is done by it as that, though both are one bound."""

import pytest

from pelican_dossier.editions.bounds import told_bound
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import dated_at
from pelican_dossier.editions.timeline import timeline
from tests.editions.translated import edition_in

ARABIC = (
    "بغداد - رويترز\n"
    "ستواصل البعثة عملها في الميناء حتى نهاية أيلول 2026.\n"
    "وتغادر السفن الميناء في موعد أقصاه نهاية آذار 2027."
)
ENGLISH = (
    "Baghdad – Reuters\n"
    "The mission will continue its work in the port until the end of September 2026.\n"
    "The ships leave the port no later than the end of March 2027."
)


@pytest.fixture(scope="module", params=["en", "ar"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return edition_in(request.param, ARABIC, ENGLISH)


def test_a_mission_continues_until_a_day_and_ships_leave_by_one(edition: Edition) -> None:
    told = [entry.words.text for entry in timeline(edition) if entry.kind == "event"]
    words = {"en": ("until the end of", "by the end of"), "ar": ("حتى نهاية", "في موعد أقصاه نهاية")}
    assert [text.startswith(start) for text, start in zip(told, words[edition.language], strict=True)] == [True, True]


def test_where_one_of_several_ends_by_a_day_nothing_is_said_to_go_on(edition: Edition) -> None:
    (goes_on,), (leaves,) = (event.passages for event in edition.dossier.events)
    assert told_bound(edition, "ON_OR_BEFORE", [goes_on]) == "UNTIL"
    assert told_bound(edition, "ON_OR_BEFORE", [goes_on, leaves]) == "ON_OR_BEFORE"
    assert told_bound(edition, "AFTER", [goes_on]) == "AFTER"
    assert told_bound(edition, "ON_OR_BEFORE", []) == "ON_OR_BEFORE"


def test_the_day_is_told_alike_wherever_it_stands(edition: Edition) -> None:
    event = edition.dossier.events[0]
    assert dated_at(edition, event.value, event.mod, event.bound, event.passages).text.startswith(
        {"en": "until", "ar": "حتى"}[edition.language]
    )

"""Voices behind an event, counted apart from the outlets: who carries the same spokesman adds an outlet and no voice."""

from datetime import date

import pytest

from pelican_dossier.comparing import compare
from pelican_dossier.intake import receive
from pelican_dossier.model import Event, Settings
from pelican_dossier.model.dispatch import Sidecar
from pelican_dossier.model.edtf import of_day
from pelican_dossier.reading import read
from tests.comparing.desk import five, own_registry

DAY = of_day(date(2025, 3, 10))
MINISTER = "Defence Minister Samir Haddad said the army shelled the airport of Damascus on 3 March 2025."
AGAIN = "On 3 March 2025 the army had shelled the airport of Damascus, Samir Haddad told state television."
GOVERNOR = "On 3 March 2025 the army had shelled the airport of Damascus, Rima Saleh told state television."
ITSELF = "The army shelled the airport of Damascus on 3 March 2025, and smoke rose from it until nightfall."


def told(*texts: str) -> Event:
    """The one event that dispatches of different outlets tell, each in other words around it."""
    registry = own_registry()
    readings = [
        read(
            receive(text.encode(), f"{at}.txt", Sidecar(publisher=f"Outlet {at}", published=DAY, language="en")),
            registry,
        )
        for at, text in enumerate(texts)
    ]
    dossier = compare(readings, (), registry.entities, Settings({}, ("en",)))
    (event,) = (event for event in dossier.events if str(event.value) == "2025-03-03")
    return event


@pytest.mark.parametrize(
    ("texts", "outlets", "voices"),
    [
        ((MINISTER, AGAIN), 2, 1),
        ((MINISTER, GOVERNOR), 2, 2),
        ((MINISTER, ITSELF), 2, 2),
        ((MINISTER, AGAIN, ITSELF), 3, 2),
    ],
    ids=["one spokesman", "two people", "one of the outlets itself", "all three"],
)
def test_voices_are_counted_apart_from_outlets(texts: tuple[str, ...], outlets: int, voices: int) -> None:
    event = told(*texts)
    assert (event.support, event.voices) == (outlets, voices)


def test_on_the_five_a_joint_statement_is_one_voice_in_two_outlets() -> None:
    events = {event.id: event for event in five().events}
    deadline = next(e for e in events.values() if str(e.value) == "2025-09" and e.support > 1)
    assert {p.source[:3] for p in deadline.passages} == {"003", "004"}
    assert (deadline.support, deadline.voices) == (2, 1)
    consultations = events["technical-consultations"]
    assert consultations.support == 3
    assert consultations.voices == 2, "one spokesman in three outlets, and one of them in its own words too"

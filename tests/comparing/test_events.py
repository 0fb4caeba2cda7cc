"""Events: dated statements about one happening are one entry, two happenings of one day stay two."""

from dataclasses import replace
from datetime import date

import pytest

from pelican_dossier.comparing import compare
from pelican_dossier.model import Dossier, EventTitle
from tests.comparing.desk import five, places, project, small

DAY, NEXT = date(2025, 11, 7), date(2025, 11, 8)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return five()


def test_three_dispatches_date_the_consultations(dossier: Dossier) -> None:
    (event,) = (event for event in dossier.events if str(event.value) == "2025-11-06")
    assert places(event.passages) == {("000", 2), ("002", 2), ("004", 1)}
    assert event.support == 3
    assert event.title["en"].startswith("Technical consultations")


def test_every_dated_statement_belongs_to_one_event(dossier: Dossier) -> None:
    held = [passage for event in dossier.events for passage in event.passages]
    dated = [date_ for reading in dossier.readings for date_ in reading.dates if date_.value]
    assert len(held) == len(set(held)) == len(dated)


def test_two_happenings_on_one_day_stay_two() -> None:
    found = small(
        ("one", DAY, "عقد الوفدان اجتماعا في بغداد يوم 6 تشرين الثاني 2025 لبحث انسحاب القوات."),
        ("two", NEXT, "فاز الفريق الأول في المباراة النهائية يوم 6 تشرين الثاني 2025 على ملعب المدينة."),
    )
    assert [len(event.passages) for event in found.events] == [1, 1]


def test_one_happening_told_in_two_ways_is_one() -> None:
    found = small(
        ("one", DAY, "عقد الوفدان العراقي والأميركي اجتماعا في بغداد في 6 تشرين الثاني 2025 لبحث انسحاب القوات."),
        (
            "two",
            NEXT,
            "وكان الاجتماع لبحث انسحاب القوات قد عقده الوفدان العراقي والأميركي في بغداد في 6 تشرين الثاني 2025.",
        ),
    )
    (event,) = found.events
    assert places(event.passages) == {("one", 0), ("two", 0)}


def test_a_stop_within_a_quotation_does_not_cut_the_sentence_that_goes_on_behind_it() -> None:
    text = 'The minister said: "We leave in May 2026. The bases are empty," and left on 6 November 2025.'
    found = small(("one", DAY, text))
    (reading,) = found.readings
    layer = reading.layer
    sentences = {layer.at(p.paragraph, p.start).sentence_at(p.start) for event in found.events for p in event.passages}
    assert sentences == {(0, len(text))}


def test_the_programs_id_leads_to_the_event_that_the_editors_named(dossier: Dossier) -> None:
    untitled = compare(dossier.readings, (), ())
    named = next(event for event in dossier.events if event.title)
    same = next(event for event in untitled.events if event.passages == named.passages)
    assert named.aliases == (same.id, *same.aliases)


def test_a_title_that_names_none_or_several_is_left_to_the_desk() -> None:
    readings = five().readings
    titles = (EventTitle("nowhere", {"en": "Nothing"}, "1999-01-01"), EventTitle("many", {"en": "Many"}, "2025-09"))
    found = compare(readings, (), (), replace(project().settings, events=titles))
    assert not {"nowhere", "many"} & {event.id for event in found.events}

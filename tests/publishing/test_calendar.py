"""The calendars, read back by icalendar, say what ``dossier.json`` says and are no surer than it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from pelican_dossier.publishing.exports.format import legible
from pelican_dossier.publishing.exports.ical import escaped, folded
from tests.publishing.conftest import SITE, data_of

LANGUAGES = ["ar", "en"]


def calendar_of(site: Path, language: str) -> Calendar:
    calendar = Calendar.from_ical((site / f"data/events.{language}.ics").read_bytes())
    assert isinstance(calendar, Calendar)
    return calendar


def events_of(site: Path, language: str) -> Mapping[str, Event]:
    return {str(event["UID"]).removesuffix("@pelican-dossier"): event for event in calendar_of(site, language).events}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_stands_on_its_days(site: Path, language: str) -> None:
    data, events = data_of(site), events_of(site, language)
    assert set(events) == {event["id"] for event in data["events"]}
    assert len(events) == len(data["events"])
    for said in data["events"]:
        event = events[said["id"]]
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert event.start == date.fromisoformat(said["earliest"])
        assert event.end == date.fromisoformat(said["latest"]) + timedelta(1)
        assert event["TRANSP"] == "TRANSPARENT"
        assert (event["X-DOSSIER-DATE"], event.get("X-DOSSIER-MOD")) == (said["date"], said["mod"])
        assert event.get("X-DOSSIER-BOUND") == said["bound"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_day_that_is_the_day_is_confirmed(site: Path, language: str) -> None:
    events = events_of(site, language)
    for said in data_of(site)["events"]:
        event = events[said["id"]]
        is_confirmed = event["STATUS"] == "CONFIRMED"
        if len(said["date"]) != 10 or "W" in said["date"] or said["mod"] or said["bound"]:
            assert not is_confirmed, said
        signs = {event.get(f"X-DOSSIER-{name}") for name in ("DOUBTFUL", "INFERRED", "DISPUTED")}
        assert not (is_confirmed and "TRUE" in signs)
        assert is_confirmed or str(event["SUMMARY"]) != said["title"].get(language)


def test_there_are_confirmed_events_and_others(built: Path) -> None:
    statuses = [str(event["STATUS"]) for event in events_of(built, "en").values()]
    assert 0 < statuses.count("CONFIRMED") < len(statuses)


@pytest.mark.parametrize(
    ("value", "mod", "bound", "english", "arabic"),
    [
        ("2024-08", None, None, "August 2024: ", "آب/أغسطس 2024: "),
        ("2008", None, None, "2008: ", "2008: "),
        ("2025-09", "END", "ON_OR_BEFORE", "by the end of September 2025: ", "في موعد أقصاه نهاية أيلول/سبتمبر 2025: "),
        ("2025", "MID", None, "the middle of 2025 (doubtful): ", "منتصف 2025 (مشكوك فيه): "),
        ("2026", "AFTER", "AFTER", "after 2026: ", "بعد 2026: "),
    ],
)
def test_the_summary_begins_with_how_the_date_is_known(
    built: Path, value: str, mod: str | None, bound: str | None, english: str, arabic: str
) -> None:
    said = [e for e in data_of(built)["events"] if (e["date"], e["mod"], e["bound"]) == (value, mod, bound)]
    assert said
    for language, words in (("en", english), ("ar", arabic)):
        event = events_of(built, language)[said[0]["id"]]
        assert str(event["SUMMARY"]).startswith(words)
        assert event["SUMMARY"].params["LANGUAGE"] == language


def test_the_description_tells_doubt_dispute_and_passages(built: Path) -> None:
    data = data_of(built)
    for said in data["events"]:
        told = str(events_of(built, "en")[said["id"]]["DESCRIPTION"])
        for passage in said["passages"]:
            assert f"{passage['source']}#p{passage['paragraph']}:{passage['start']}-{passage['end']}" in told
    (doubtful,) = [e for e in events_of(built, "en").values() if e.get("X-DOSSIER-DOUBTFUL") == "TRUE"]
    assert "The date is doubtful." in str(doubtful["DESCRIPTION"])
    disputed = [e for e in events_of(built, "ar").values() if e.get("X-DOSSIER-DISPUTED") == "TRUE"]
    ask = next(question["ask"]["ar"] for question in data["questions"] if question["id"] == "mission-end")
    assert any(ask in str(event["DESCRIPTION"]) for event in disputed)


def test_a_known_address_leads_to_the_passage(odd: Path, built: Path) -> None:
    for event in events_of(odd, "ar").values():
        page, _, anchor = str(event["URL"]).removeprefix(f"{SITE}/").partition("#")
        assert f'id="{anchor}"' in (odd / page).read_text("utf-8")
    assert all("URL" not in event for event in events_of(built, "ar").values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stamp_is_the_dossiers_day_and_no_clock(site: Path, language: str) -> None:
    day = datetime.combine(date.fromisoformat(data_of(site)["updated"]), datetime.min.time(), UTC)
    assert {event.DTSTAMP for event in events_of(site, language).values()} == {day}


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_are_folded_and_hold_no_control_characters(site: Path, language: str) -> None:
    content = (site / f"data/events.{language}.ics").read_bytes()
    assert content.endswith(b"END:VCALENDAR\r\n")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
        assert not any(byte < 32 and byte != 9 for byte in line)
    calendar = calendar_of(site, language)
    assert str(calendar["NAME"]) == data_of(site)["title"][language]
    assert not calendar.errors


@given(st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\\;,\n\r^aب")), max_size=300))
def test_any_words_are_escaped_and_folded_as_icalendar_does_it(words: str) -> None:
    assume(r"\N" not in words)  # which it takes for the end of a line
    event = Event()
    event.add("description", legible(words), parameters={"LANGUAGE": "ar"})
    assert event.to_ical() == b"BEGIN:VEVENT\r\n%bEND:VEVENT\r\n" % folded(f"DESCRIPTION;LANGUAGE=ar:{escaped(words)}")

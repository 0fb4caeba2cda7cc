"""The events as a calendar: a day where a day is known, else the whole stretch, and it says which."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.exports.format import File, Format, View, legible, midnight
from pelican_dossier.publishing.exports.happenings import Happening, happenings

_DATED = marked("%(date)s: %(event)s")


def _files(view: View) -> Iterator[File]:
    for edition in view.editions:
        path = f"data/events.{edition.language}.ics"
        yield File(path, _calendar(view, edition).to_ical(), edition.language)


def _calendar(view: View, edition: Edition) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//pelican-dossier//dossier//{edition.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    if title := edition.words(edition.settings.title):
        _say(calendar, "NAME", title.text, title.language)
        calendar.add("X-WR-CALNAME", legible(title.text))
    stamp = midnight(view.updated)
    for happening in happenings(view, edition):
        if happening.kind == "event":
            calendar.add_component(_event(view, edition, happening, stamp))
    return calendar


def _event(view: View, edition: Edition, happening: Happening, stamp: datetime) -> Event:
    spoken = edition.interface.language
    event = Event()
    event.add("uid", f"{happening.id}@pelican-dossier")
    event.add("dtstamp", stamp)
    event.add("dtstart", happening.earliest)
    if happening.latest != date.max:
        event.add("dtend", happening.latest + timedelta(1))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED" if happening.is_sure else "TENTATIVE")
    summary = _summary(edition, happening)
    _say(event, "summary", summary.text, summary.language)
    _say(event, "description", "\n".join(_description(view, happening, spoken)), spoken)
    if view.site_url:
        event.add("url", view.link(happening.links[0].href, ""))
    for name, value in _fields(happening):
        event.add(f"X-DOSSIER-{name}", value)
    return event


def _fields(happening: Happening) -> Iterator[tuple[str, str]]:
    """What the format has no words for, as far as it holds."""
    yield "DATE", happening.value
    yield "PRECISION", happening.precision
    if happening.mod:
        yield "MOD", happening.mod
    if happening.bound:
        yield "BOUND", happening.bound
    signs = {
        "DOUBTFUL": happening.is_doubtful,
        "INFERRED": happening.is_inferred,
        "DISPUTED": bool(happening.disputes),
    }
    yield from ((name, "TRUE") for name, holds in signs.items() if holds)


def _summary(edition: Edition, happening: Happening) -> LangString:
    """The title alone where the day is the day; else the date in words before it."""
    if happening.is_sure:
        return happening.title
    spoken = edition.interface.language
    said = edition.catalog.gettext(_DATED) % {
        "date": happening.when.among(spoken),
        "event": happening.title.among(spoken),
    }
    return LangString(said, spoken)


def _description(view: View, happening: Happening, spoken: str) -> Iterator[str]:
    if happening.sentence:
        yield happening.sentence.among(spoken)
    yield from (note.text for note in happening.notes)
    for link in (*happening.disputes, *happening.links):
        where = view.link(link.href, "") if view.site_url else link.address or link.href
        yield f"{link.words.among(spoken)}\n{where}"


def _say(component: Calendar | Event, name: str, text: str, language: str) -> None:
    component.add(name, legible(text), parameters={"LANGUAGE": language})


ICALENDAR = Format(
    name="iCalendar",
    purpose=marked("The events for your calendar; what is no single day stands over the whole stretch and says so."),
    media_type="text/calendar",
    files=_files,
)

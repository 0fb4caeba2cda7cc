"""The events as a calendar: a day where a day is known, else the whole stretch, and it says which."""

from collections.abc import Iterator
from datetime import date, timedelta

from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.exports.format import File, Format, View, legible
from pelican_dossier.publishing.exports.happenings import Happening, happenings

_DATED = marked("%(date)s: %(event)s")
_OCTETS = 74
"""Of a line before it is folded, so that none has more than 75 with the space that continues it."""


def _files(view: View) -> Iterator[File]:
    for edition in view.editions:
        path = f"data/events.{edition.language}.ics"
        yield File(path, b"".join(map(folded, _calendar(view, edition))), edition.language)


def _calendar(view: View, edition: Edition) -> Iterator[str]:
    """The lines, properties in the order that the libraries have them in."""
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//pelican-dossier//dossier//{edition.language.upper()}"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    if title := edition.words(edition.settings.title):
        yield _said("NAME", title)
        yield f"X-WR-CALNAME:{escaped(title.text)}"
    for happening in happenings(edition):
        if happening.kind == "event":
            yield "BEGIN:VEVENT"
            yield from _event(view, edition, happening)
            yield "END:VEVENT"
    yield "END:VCALENDAR"


def _event(view: View, edition: Edition, happening: Happening) -> Iterator[str]:
    spoken = edition.interface.language
    yield _said("SUMMARY", _summary(edition, happening))
    yield f"DTSTART;VALUE=DATE:{_digits(happening.earliest)}"
    if happening.latest != date.max:
        yield f"DTEND;VALUE=DATE:{_digits(happening.latest + timedelta(1))}"
    yield f"DTSTAMP:{_digits(view.updated)}T000000Z"
    yield f"UID:{happening.id}@pelican-dossier"
    yield _said("DESCRIPTION", LangString("\n".join(_description(view, happening, spoken)), spoken))
    yield f"STATUS:{'CONFIRMED' if happening.is_sure else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    if view.site_url:
        yield f"URL:{view.link(happening.links[0].href, '')}"
    yield from (f"X-DOSSIER-{name}:{value}" for name, value in _fields(happening).items() if value)


def _fields(happening: Happening) -> dict[str, str | None]:
    """What the format has no words for, as far as it holds."""
    return {
        "BOUND": happening.bound,
        "DATE": happening.value,
        "DISPUTED": "TRUE" if happening.is_disputed else None,
        "DOUBTFUL": "TRUE" if happening.is_doubtful else None,
        "INFERRED": "TRUE" if happening.is_inferred else None,
        "MOD": happening.mod,
        "PRECISION": happening.precision,
    }


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


def _said(name: str, words: LangString) -> str:
    return f"{name};LANGUAGE={words.language}:{escaped(words.text)}"


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    """Words as a value (RFC 5545, 3.3.11)."""
    text = legible(text).replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,")
    return text.replace("\r\n", r"\n").replace("\n", r"\n").replace("\r", r"\n")


def folded(line: str) -> bytes:
    """A line with its end, cut where it is too long (RFC 5545, 3.1), but within no letter and behind no backslash."""
    rest, parts = line.encode(), []
    while len(rest) > _OCTETS:
        at = _OCTETS
        while rest[at] & 0xC0 == 0x80:  # a letter's second octet, or a later one
            at -= 1
        at -= at > 1 and rest[at - 1 : at] in (b"\\", b"^")
        parts.append(rest[:at])
        rest = rest[at:]
    return b"\r\n ".join((*parts, rest)) + b"\r\n"


ICALENDAR = Format(
    name="iCalendar",
    purpose=marked("The events for your calendar; an event without a single day covers its whole period and says so."),
    media_type="text/calendar",
    files=_files,
)

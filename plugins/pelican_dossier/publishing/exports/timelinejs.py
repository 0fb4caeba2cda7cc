"""The timeline for TimelineJS: a slide an event and a publication, its date no finer than it is known."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from markupsafe import escape

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.edtf import Precision, parse
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.exports.format import File, Format, View, json_file
from pelican_dossier.publishing.exports.happenings import Happening, Link, happenings

_GROUPS = {"event": marked("Events"), "publication": marked("Publications")}
_PARTS = ("year", "month", "day")
_DEPTHS: Mapping[Precision, int] = {"day": 3, "week": 3, "month": 2, "season": 2, "quarter": 2, "half": 2}
"""How many of year, month and day a value knows: of a week the days, of a quarter the months, else the year."""
_AT_ONE_PLACE = frozenset({"day", "month", "year"})
"""Precisions that TimelineJS knows by the parts of a date that are there."""


def _files(view: View) -> Iterator[File]:
    for edition in view.editions:
        path = f"data/timeline.{edition.language}.json"
        yield json_file(path, _timeline(view, edition, path), edition.language)


def _timeline(view: View, edition: Edition, path: str) -> dict[str, Any]:
    title, description = edition.words(edition.settings.title), edition.words(edition.settings.description)
    home = escape(view.link(addresses.home(edition.language), path))
    headline = f'<a href="{home}">{_marked(edition, title)}</a>' if title else ""
    text = {"headline": headline, "text": _paragraph(description) if description else ""}
    return {
        "title": {"unique_id": "dossier", "text": text},
        "events": [_slide(view, edition, happening, path) for happening in happenings(edition)],
        "scale": "human",
    }


def _slide(view: View, edition: Edition, happening: Happening, path: str) -> dict[str, Any]:
    return {
        "unique_id": happening.id,
        "group": edition.catalog.gettext(_GROUPS[happening.kind]),
        "display_date": _marked(edition, happening.when),
        "text": {"headline": _marked(edition, happening.title), "text": _text(view, happening, path)},
        "dossier": {
            "value": happening.value,
            "mod": happening.mod,
            "bound": happening.bound,
            "doubtful": happening.is_doubtful,
            "inferred": happening.is_inferred,
            "disputed": happening.is_disputed,
        },
        **_dates(happening),
    }


def _dates(happening: Happening) -> dict[str, dict[str, int]]:
    """What of a date is known; a period that is no day, month or year has an end of the same precision."""
    value = parse(happening.value)
    first, last = value.interval or (value, value)
    start = {"start_date": _known(happening.earliest, _DEPTHS.get(first.precision, 1))}
    if happening.precision in _AT_ONE_PLACE:
        return start
    return start | {"end_date": _known(happening.latest, _DEPTHS.get(last.precision, 1))}


def _known(day: date, depth: int) -> dict[str, int]:
    return dict(zip(_PARTS[:depth], (day.year, day.month, day.day), strict=False))


def _text(view: View, happening: Happening, path: str) -> str:
    """The sentence, how sure its date is, and the passages behind both."""
    told = ([happening.sentence] if happening.sentence else []) + [*happening.notes]
    disputes = [f"<p>{_link(view, link, path)}</p>" for link in happening.disputes]
    links = [f"<li>{_link(view, link, path)}</li>" for link in happening.links]
    return "".join([*map(_paragraph, told), *disputes, "<ul>", *links, "</ul>"])


def _link(view: View, link: Link, path: str) -> str:
    href = escape(view.link(link.href, path))
    address = f' <bdi dir="ltr">{escape(link.address)}</bdi>' if link.address else ""
    return f'<a href="{href}" {_language(link.words)}>{escape(link.words.text)}</a>{address}'


def _paragraph(words: LangString) -> str:
    """TimelineJS puts a text without a bare ``<p>`` into one of its own, which then stands empty."""
    return f"<div {_language(words)}><p>{escape(words.text)}</p></div>"


def _marked(edition: Edition, words: LangString) -> str:
    is_own = words.language == edition.language
    return str(escape(words.text)) if is_own else f"<bdi {_language(words)}>{escape(words.text)}</bdi>"


def _language(words: LangString) -> str:
    return f'lang="{words.language}" dir="{words.direction}"'


TIMELINEJS = Format(
    name="TimelineJS",
    purpose=marked("A timeline to embed in your own page with TimelineJS."),
    media_type="application/json",
    files=_files,
)

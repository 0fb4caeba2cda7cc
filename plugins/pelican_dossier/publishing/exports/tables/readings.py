"""The tables of what was read from single dispatches: dates, figures, voices, mentions."""

from collections.abc import Callable, Iterator
from typing import Any, get_args

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.figures import value_words
from pelican_dossier.model import Anchor, Bound, EntityKind, Hedge, Modifier, SpeechKind
from pelican_dossier.model.edtf import parse
from pelican_dossier.publishing.exports.format import View
from pelican_dossier.publishing.exports.tables.table import PLACE, Column, Row, Table, by_language, place

MODIFIED = Column("mod", "code", "What the words narrow or widen it to, else the bound", choices=get_args(Modifier))
BOUND = Column("bound", "code", "It is a limit and not the day itself", choices=get_args(Bound))
WORDS = Column("words", "text", "The value in words, with its modifier and its bound", by_language=True)
_TEXT = Column("text", "text", "The words as received", required=True)


def _read(key: str, more: Callable[[View, dict[str, Any]], Row]) -> Callable[[View], Iterator[Row]]:
    def rows(view: View) -> Iterator[Row]:
        for dispatch in view.data["dispatches"]:
            for read in dispatch[key]:
                yield {**place(view, read | {"source": dispatch["id"]}), **more(view, read)}

    return rows


def _date(view: View, read: dict[str, Any]) -> Row:
    keys = ("text", "value", "mod", "bound", "anchor", "earliest", "latest", "doubtful")
    return {key: read[key] for key in keys} | date_words(view, read["value"], read["mod"], read["bound"])


def date_words(view: View, value: str | None, mod: str | None, bound: str | None) -> dict[str, Any]:
    """The columns of ``WORDS`` for a date."""
    date = parse(value) if value else None
    return by_language("words", {e.language: e.dated(date, mod, bound) if date else None for e in view.editions})


def _figure(view: View, read: dict[str, Any]) -> Row:
    value = read["value"]
    words = {e.language: figure_in_words(e, value, read["mod"]) for e in view.editions}
    number = None if isinstance(value, str) else value
    return {key: read[key] for key in ("text", "value", "unit", "mod")} | {
        "number": number,
        **by_language("words", words),
    }


def figure_in_words(edition: Edition, value: str | float, mod: str | None) -> str | None:
    """A figure in the edition's own language; None where that has no catalog."""
    if edition.interface is not edition:
        return None
    return value_words(value, mod, edition.formats, edition.catalog)


def _voice(_: View, read: dict[str, Any]) -> Row:
    return {key: read[key] for key in ("speaker", "role", "kind", "anonymous", "unnamed", "via")}


def _mention(_: View, read: dict[str, Any]) -> Row:
    return {key: read[key] for key in ("text", "entity", "kind")}


def _said(view: View) -> Iterator[Row]:
    for dispatch in view.data["dispatches"]:
        for voice in dispatch["voices"]:
            spoken = voice | {"source": dispatch["id"]}
            voiced = place(view, spoken)["passage"]
            for said in voice["said"]:
                yield {**place(view, spoken | said), "voice": voiced, "kind": said["kind"]}


DATES = Table(
    name="dates",
    description="Every date that was read, no finer than the words say it.",
    columns=(
        *PLACE,
        _TEXT,
        Column("value", "code", "EDTF or an ISO week; empty where the words are vague"),
        MODIFIED,
        BOUND,
        Column(
            "anchor",
            "code",
            "What it was reckoned from: nothing, the day of publication, another date of the text",
            required=True,
            choices=get_args(Anchor),
        ),
        Column("earliest", "date", "The first day of what is named; a bound does not widen it"),
        Column("latest", "date", "The last day of what is named"),
        Column("doubtful", "boolean", "The program is not sure of the value", required=True),
        WORDS,
    ),
    rows=_read("dates", _date),
)
FIGURES = Table(
    name="figures",
    description="Every figure that was read, with what it counts.",
    columns=(
        *PLACE,
        _TEXT,
        Column("value", "code", "A number, an ISO 8601 duration, or LOW/HIGH of either", required=True),
        Column("number", "number", "The value where it is one number"),
        Column("unit", "text", "What is counted, as received"),
        Column("mod", "code", "How the words hedge it", choices=get_args(Hedge)),
        WORDS,
    ),
    rows=_read("figures", _figure),
)
VOICES = Table(
    name="voices",
    description="Everybody whom a dispatch says to have said something, once a paragraph.",
    columns=(
        *PLACE,
        Column("speaker", "text", "The name, else the phrase, as received"),
        Column("role", "text", "What the speaker is, as received"),
        Column("kind", "code", "In quotation marks or reported", required=True, choices=get_args(SpeechKind)),
        Column("anonymous", "boolean", "The dispatch withholds the name", required=True),
        Column("unnamed", "boolean", "The office is given and not the person", required=True),
        Column("via", "text", "Who relays the words"),
    ),
    rows=_read("voices", _voice),
)
SAID = Table(
    name="said",
    description="The words that each voice is said to have said.",
    columns=(
        *PLACE,
        Column("voice", "code", "The voice, by its passage", required=True),
        Column("kind", "code", "In quotation marks or reported", required=True, choices=get_args(SpeechKind)),
    ),
    rows=_said,
    refers=(("dispatch", "dispatches", "id"), ("voice", "voices", "passage")),
)
MENTIONS = Table(
    name="mentions",
    description="Every name of the registry where it stands.",
    columns=(
        *PLACE,
        _TEXT,
        Column("entity", "code", "Whom or what it names, by its id in the registry"),
        Column("kind", "code", "What it names", required=True, choices=get_args(EntityKind)),
    ),
    rows=_read("mentions", _mention),
)

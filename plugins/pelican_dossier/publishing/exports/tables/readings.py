"""The tables of dispatches, and of what was read from single ones: dates, figures, voices, mentions."""

from collections.abc import Callable, Iterator
from typing import get_args

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import dated_at
from pelican_dossier.editions.links import published_how
from pelican_dossier.editions.voices import identities_in
from pelican_dossier.model import Anchor, Bound, EntityKind, Hedge, Modifier, Passage, PublishedFrom, SpeechKind
from pelican_dossier.model.edtf import parse
from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.exports.format import View
from pelican_dossier.publishing.exports.tables import PLACE, Column, Getter, Row, Table, address, in_language, page


def _dispatches(view: View) -> Iterator[Row]:
    dossier = view.editions[0].dossier
    dispatches = [*(reading.dispatch for reading in dossier.readings), *dossier.withdrawn]
    received = {dispatch.id: dispatch for dispatch in dispatches}
    for data in view.data["dispatches"]:
        withdrawn = data["sidecar"]["withdrawn"] or {"date": None, "reason": {}}
        yield {**data["sidecar"], **data, "withdrawn": withdrawn, "received": received[data["id"]]}


def _published(key: str) -> Getter:
    return lambda row, _: row["published"][key]


def _published_words(row: Row, edition: Edition) -> LangString | None:
    value, is_inferred = row["published"]["value"], row["published"]["from"] == "inferred"
    return edition.dated(parse(value), is_inferred=is_inferred) if value else None


def _published_how(row: Row, edition: Edition) -> str | None:
    return published_how(row["published"]["from"], edition.catalog) if edition.interface is edition else None


def _read(key: str) -> Callable[[View], Iterator[Row]]:
    """Everything of one kind, with the dispatch that it was read from."""

    def rows(view: View) -> Iterator[Row]:
        for dispatch in view.data["dispatches"]:
            yield from ({**read, "source": dispatch["id"]} for read in dispatch[key])

    return rows


def _said(view: View) -> Iterator[Row]:
    for voice in _read("voices")(view):
        yield from ({**voice, **said, "voice": address(voice)} for said in voice["said"])


def _who(row: Row, edition: Edition) -> str:
    return identities_in(edition).of(row["source"], row["speaker"]).id


def date_words(key: str) -> Getter:
    """The date that a row has under a key, in words."""

    def words(row: Row, edition: Edition) -> LangString | None:
        here = {name: row[name] for name in ("source", "paragraph", "start", "end")}
        passages = [Passage(**passage) for passage in row.get("passages", (here,))]
        return dated_at(edition, parse(row[key]), row["mod"], row["bound"], passages) if row[key] else None

    return words


def figure_words(row: Row, edition: Edition) -> str | None:
    """A figure in the edition's own language; None where that has no catalog."""
    if edition.interface is not edition:
        return None
    return edition.formats.figure(row["value"], row["mod"])


def _number(row: Row, _: Edition) -> float | None:
    return None if isinstance(row["value"], str) else row["value"]


MODIFIED = Column("mod", "code", "What the words narrow or widen it to, else the bound", choices=get_args(Modifier))
BOUND = Column("bound", "code", "It is a limit and not the day itself", choices=get_args(Bound))
_TEXT = Column("text", "text", "The words as received", required=True)
_QUOTED = Column("kind", "code", "In quotation marks or reported", required=True, choices=get_args(SpeechKind))


def words(get: Getter) -> Column:
    """The column of a value in words."""
    return Column("words", "text", "The value in words, with its modifier and its bound", get, by_language=True)


DISPATCHES = Table(
    name="dispatches",
    description="The sources, a row each, those withdrawn too.",
    columns=(
        Column("id", "code", "The dispatch’s id, with which the address of each of its passages begins", required=True),
        Column("language", "code", "The language in which it was received", required=True),
        Column("title", "text", "Its own headline, as received"),
        Column(
            "headline", "text", "How the edition names it", lambda row, e: e.title(row["received"]), by_language=True
        ),
        Column("publisher", "text", "The outlet, as received or as the editors state it"),
        Column("via", "text", "By way of whom it was received"),
        Column("dateline", "array", "The places that it is dated from"),
        Column(
            "published",
            "code",
            "When it was published: a day or an interval, EDTF; empty where not known",
            _published("value"),
        ),
        Column(
            "published_earliest", "date", "The first day on which it may have been published", _published("earliest")
        ),
        Column("published_latest", "date", "The last day on which it may have been published", _published("latest")),
        Column(
            "published_from",
            "code",
            "How that is known: `inferred` is the program’s conclusion and not the source’s word",
            _published("from"),
            required=True,
            choices=get_args(PublishedFrom),
        ),
        Column("published_words", "text", "The same in words", _published_words, by_language=True),
        Column("published_how", "text", "How that is known, in words", _published_how, by_language=True),
        Column("url", "text", "Where it was found"),
        Column("retrieved", "date", "When it was received"),
        Column("rights", "text", "Whose it is, as the editors state it"),
        Column("show", "code", "What of it is published", required=True, choices=("full", "passages", "card")),
        Column("status", "code", "Whether it is published", required=True, choices=("public", "withdrawn")),
        Column("supersedes", "code", "The dispatch in whose place it stands"),
        Column("withdrawn_on", "date", "When it was withdrawn", lambda row, _: row["withdrawn"]["date"]),
        Column(
            "withdrawn_reason", "text", "Why it was withdrawn", in_language("withdrawn", "reason"), by_language=True
        ),
        Column("sha256", "code", "The digest of the bytes as received", required=True),
        page(addresses.source),
    ),
    rows=_dispatches,
    key=("id",),
    refers=(),
)
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
        words(date_words("value")),
    ),
    rows=_read("dates"),
)
FIGURES = Table(
    name="figures",
    description="Every figure that was read, with what it counts.",
    columns=(
        *PLACE,
        _TEXT,
        Column("value", "code", "A number, an ISO 8601 duration, or LOW/HIGH of either", required=True),
        Column("number", "number", "The value where it is one number", _number),
        Column("unit", "text", "What is counted, as received"),
        Column("mod", "code", "How the words hedge it", choices=get_args(Hedge)),
        Column("doubtful", "boolean", "The digits may stand otherwise than they were written", required=True),
        words(figure_words),
    ),
    rows=_read("figures"),
)
VOICES = Table(
    name="voices",
    description="Everybody whom a dispatch says to have said something, once a paragraph.",
    columns=(
        *PLACE,
        Column("speaker", "text", "The name, else the phrase, as received"),
        Column(
            "speaker_id",
            "code",
            "Who that is, however named: the registry’s id, or one of the dossier",
            _who,
        ),
        Column("role", "text", "What the speaker is, as received"),
        _QUOTED,
        Column("anonymous", "boolean", "The dispatch withholds the name", required=True),
        Column("unnamed", "boolean", "The office is given and not the person", required=True),
        Column("via", "text", "Who relays the words"),
        Column("doubtful", "boolean", "The words leave it open who speaks", required=True),
    ),
    rows=_read("voices"),
)
SAID = Table(
    name="said",
    description="The words that each voice is said to have said.",
    columns=(*PLACE, Column("voice", "code", "The voice, by its passage", required=True), _QUOTED),
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
    rows=_read("mentions"),
)

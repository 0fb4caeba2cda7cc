"""The tables of what the dispatches say together: events, answers to questions, findings, and their passages."""

from collections.abc import Callable, Iterator
from typing import get_args

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model import FindingKind, FindingStatus
from pelican_dossier.model.findingkinds import Confidence, Severity
from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.exports.format import View
from pelican_dossier.publishing.exports.happenings import Happening, happenings
from pelican_dossier.publishing.exports.tables import PLACE, Column, Getter, Row, Table, in_language, page
from pelican_dossier.publishing.exports.tables.readings import BOUND, MODIFIED, date_words, figure_words, words

_LISTS: tuple[tuple[str, str], ...] = (
    ("event", "events"),
    ("finding", "findings"),
    ("shared passage", "shared_passages"),
)
"""What has several passages, and where ``dossier.json`` keeps it."""


def _events(view: View) -> Iterator[Row]:
    told = {edition.language: {one.id: one for one in happenings(edition)} for edition in view.editions}
    for event in view.data["events"]:
        happening = {language: of[event["id"]] for language, of in told.items()}
        yield {**event["passages"][0], **event, "happening": happening}


def _told(get: Callable[[Happening], object]) -> Getter:
    """What the edition tells of an event."""
    return lambda row, edition: get(row["happening"][edition.language])


def _answers(view: View) -> Iterator[Row]:
    for question in view.data["questions"]:
        for number, answer in enumerate(question["answers"]):
            yield {
                **answer["passages"][0],
                **answer,
                **answer["scope"],
                "number": number,
                "question": question,
                "group": next(at for at, group in enumerate(question["groups"]) if number in group["answers"]),
                **{tier: _paired(question[tier], number) for tier in ("conflicts", "contradictions", "incomparable")},
            }


def _paired(pairs: list[list[int]], number: int) -> list[int]:
    return sorted({other for pair in pairs if number in pair for other in pair} - {number})


def _answer_words(row: Row, edition: Edition) -> LangString | str | None:
    kind = row["question"]["kind"]
    if kind == "date":
        dated: LangString | None = date_words("value")(row, edition)
        return dated
    if kind == "figure":
        return figure_words(row, edition)
    return edition.list([edition.entities[id_].names for id_ in str(row["value"]).split()])


def _findings(view: View) -> Iterator[Row]:
    yield from ({**finding["passages"][0], **finding} for finding in view.data["findings"])


def _passages(view: View) -> Iterator[Row]:
    texts = {
        (dispatch["id"], paragraph["index"]): paragraph["text"]
        for dispatch in view.data["dispatches"]
        for paragraph in dispatch["paragraphs"]
    }
    for of, key in _LISTS:
        for whole in view.data[key]:
            for number, passage in enumerate(whole["passages"]):
                text = texts[passage["source"], passage["paragraph"]]
                shown = text[passage["start"] : passage["end"]] if text else None
                yield {**passage, "of": of, "id": whole["id"], "number": number, "text": shown}


EVENTS = Table(
    name="events",
    description="Every dated happening, no surer than its sources; the passage is the clearest of those that date it.",
    columns=(
        Column("id", "code", "The event’s id", required=True),
        Column("date", "code", "EDTF or an ISO week: a month is a month and no day", required=True),
        MODIFIED,
        BOUND,
        Column("earliest", "date", "The first day of what is named; a bound does not widen it", required=True),
        Column("latest", "date", "The last day of what is named", required=True),
        Column(
            "doubtful",
            "boolean",
            "The program is not sure of the value",
            _told(lambda told: told.is_doubtful),
            required=True,
        ),
        Column(
            "inferred",
            "boolean",
            "It was reckoned from an inferred day of publication",
            _told(lambda told: told.is_inferred),
            required=True,
        ),
        Column(
            "disputed",
            "boolean",
            "Accounts differ about it, or a source cannot mean what it says of it",
            _told(lambda told: told.is_disputed),
            required=True,
        ),
        Column("title", "text", "The editors’ title, where they gave one", in_language("title"), by_language=True),
        Column(
            "sentence",
            "text",
            "The clearest sentence, received in that language or translated",
            _told(lambda told: told.sentence),
            by_language=True,
        ),
        words(date_words("date")),
        Column("support", "integer", "The independent outlets that tell it", required=True),
        Column(
            "voices", "integer", "The voices that tell it: one spokesman is one, in however many outlets", required=True
        ),
        Column("aliases", "array", "Other ids that lead to it"),
        *PLACE,
    ),
    rows=_events,
    key=("id",),
)
ANSWERS = Table(
    name="answers",
    description="What each source answers to the editors’ questions, of what it holds, and what contradicts it.",
    columns=(
        Column("question", "code", "The question’s id", lambda row, _: row["question"]["id"], required=True),
        Column("number", "integer", "The answer’s number, from 0, by order of publication", required=True),
        Column("ask", "text", "The question", in_language("question", "ask"), by_language=True),
        Column("value", "code", "EDTF, a number, a duration, or registry ids of places in a row", required=True),
        Column("mod", "code", "The date’s modifier or the figure’s hedge"),
        BOUND,
        words(_answer_words),
        Column("voice", "text", "Who says so; empty where the dispatch itself does"),
        Column("via", "text", "Who relays it"),
        Column("population", "array", "Of whom it holds, by registry ids"),
        Column("phase", "integer", "Of which phase it holds"),
        Column("part", "boolean", "It holds of some only", required=True),
        Column("rest", "boolean", "It holds of those who are left", required=True),
        Column("planned", "boolean", "It is told as to come", required=True),
        Column("held_before", "boolean", "It is told as what was so before something changed it", required=True),
        Column("as_of", "date", "When it held"),
        Column(
            "group",
            "integer",
            "Shared by the answers of one value and scope; 0 most outlets give",
            required=True,
        ),
        Column("conflicts", "array", "The answers, by number, whose values exclude its own", required=True),
        Column("contradictions", "array", "Those of them that cannot both be true with it", required=True),
        Column("incomparable", "array", "The answers, by number, that hold of something else", required=True),
        *PLACE,
    ),
    rows=_answers,
    key=("question", "number"),
)
FINDINGS = Table(
    name="findings",
    description="What cannot be, what disagrees, what is missing in the sources; the passage is the first it names.",
    columns=(
        Column("id", "code", "The finding’s id", required=True),
        Column("rule", "code", "By which it was found", required=True),
        Column("kind", "code", "What it is", required=True, choices=get_args(FindingKind)),
        Column("severity", "code", "Whether it misleads", required=True, choices=get_args(Severity)),
        Column("confidence", "code", "How sure it is", required=True, choices=get_args(Confidence)),
        Column("status", "code", "What the editors decided", required=True, choices=get_args(FindingStatus)),
        Column("decided", "date", "When they did"),
        Column("sentence", "text", "What was found", in_language("grounds", "text"), by_language=True),
        Column("matters", "text", "Why it matters", in_language("matters"), by_language=True),
        Column("questions", "array", "The questions that turn on it, by their ids", required=True),
        Column("events", "array", "The events with an editor’s title that turn on it, by their ids", required=True),
        Column("yields_to", "code", "The finding that is better grounded on the same words"),
        Column("reason", "text", "Why the editors decided so", in_language("reason"), by_language=True),
        *PLACE[:-1],
        page(addresses.finding),
    ),
    rows=_findings,
    key=("id",),
)
PASSAGES = Table(
    name="passages",
    description="All passages of each event, finding and shared passage, a row each.",
    columns=(
        Column("of", "code", "Of what it is a passage", required=True, choices=tuple(of for of, _ in _LISTS)),
        Column("id", "code", "The id of that event, finding or shared passage", required=True),
        Column("number", "integer", "Its place among the passages of that, from 0", required=True),
        *PLACE,
        Column("text", "text", "The words as received; empty where they are withheld"),
    ),
    rows=_passages,
    key=("of", "id", "number"),
)

"""The tables of what the dispatches say together: events, answers to questions, findings, and their passages."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pelican_dossier import addresses
from pelican_dossier.model import FindingKind, FindingStatus
from pelican_dossier.model.findings import Severity
from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.exports.format import View
from pelican_dossier.publishing.exports.happenings import happenings
from pelican_dossier.publishing.exports.tables.readings import BOUND, MODIFIED, WORDS, date_words, figure_in_words
from pelican_dossier.publishing.exports.tables.table import LEADING, PLACE, Column, Row, Table, by_language, place

_LISTS: tuple[tuple[str, str], ...] = (
    ("event", "events"),
    ("finding", "findings"),
    ("shared passage", "shared_passages"),
)
"""What has several passages, and where ``dossier.json`` keeps it."""


def _events(view: View) -> Iterator[Row]:
    told = {e.language: {h.id: h for h in happenings(view, e)} for e in view.editions}
    first = told[view.editions[0].language]
    for event in view.data["events"]:
        keys = ("id", "date", "mod", "bound", "earliest", "latest", "support", "aliases")
        happening = first[event["id"]]
        yield {
            **{key: event[key] for key in keys},
            "doubtful": happening.is_doubtful,
            "inferred": happening.is_inferred,
            "disputed": bool(happening.disputes),
            **by_language("title", {language: event["title"].get(language) for language in told}),
            **by_language("sentence", {language: of[event["id"]].sentence for language, of in told.items()}),
            **date_words(view, event["date"], event["mod"], event["bound"]),
            **place(view, event["passages"][0]),
        }


def _answers(view: View) -> Iterator[Row]:
    for question in view.data["questions"]:
        for number, answer in enumerate(question["answers"]):
            scope = answer["scope"]
            yield {
                "question": question["id"],
                "number": number,
                **by_language("ask", {e.language: question["ask"].get(e.language) for e in view.editions}),
                **{key: answer[key] for key in ("value", "mod", "bound", "voice", "via")},
                **{key: scope[key] for key in ("population", "phase", "part", "planned", "as_of")},
                "conflicts": _paired(question["conflicts"], number),
                "incomparable": _paired(question["incomparable"], number),
                **_answer_words(view, question["kind"], answer),
                **place(view, answer["passages"][0]),
            }


def _paired(pairs: list[list[int]], number: int) -> list[int]:
    return sorted({other for pair in pairs if number in pair for other in pair} - {number})


def _answer_words(view: View, kind: str, answer: Mapping[str, Any]) -> Row:
    if kind == "date":
        return date_words(view, answer["value"], answer["mod"], answer["bound"])
    if kind == "figure":
        said = {e.language: figure_in_words(e, answer["value"], answer["mod"]) for e in view.editions}
        return by_language("words", said)
    named: dict[str, LangString | str | None] = {
        e.language: e.list([e.entities[id_].names for id_ in str(answer["value"]).split()]) for e in view.editions
    }
    return by_language("words", named)


def _findings(view: View) -> Iterator[Row]:
    for finding in view.data["findings"]:
        yield {
            **{key: finding[key] for key in ("id", "rule", "kind", "severity", "status", "decided")},
            **by_language("sentence", {e.language: finding["grounds"]["text"].get(e.language) for e in view.editions}),
            **by_language("reason", {e.language: finding["reason"].get(e.language) for e in view.editions}),
            **place(view, finding["passages"][0]),
            "page": addresses.finding(view.editions[0].language, finding["id"]),
        }


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
                yield {
                    "of": of,
                    "id": whole["id"],
                    "number": number,
                    **place(view, passage),
                    "text": text[passage["start"] : passage["end"]] if text else None,
                }


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
        Column("doubtful", "boolean", "The program is not sure of the value", required=True),
        Column("inferred", "boolean", "It was reckoned from an inferred day of publication", required=True),
        Column("disputed", "boolean", "Sources contradict one another or themselves about it", required=True),
        Column("title", "text", "The editors’ title, where they gave one", by_language=True),
        Column("sentence", "text", "The clearest sentence, received in that language or translated", by_language=True),
        WORDS,
        Column("support", "integer", "The independent outlets that tell it", required=True),
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
        Column("question", "code", "The question’s id", required=True),
        Column("number", "integer", "The answer’s number, from 0, by order of publication", required=True),
        Column("ask", "text", "The question", by_language=True),
        Column("value", "code", "EDTF, a number, a duration, or registry ids of places in a row", required=True),
        Column("mod", "code", "The date’s modifier or the figure’s hedge"),
        BOUND,
        WORDS,
        Column("voice", "text", "Who says so; empty where the dispatch itself does"),
        Column("via", "text", "Who relays it"),
        Column("population", "array", "Of whom it holds, by registry ids"),
        Column("phase", "integer", "Of which phase it holds"),
        Column("part", "boolean", "It holds of some only", required=True),
        Column("planned", "boolean", "It is told as to come", required=True),
        Column("as_of", "date", "When it held"),
        Column("conflicts", "array", "The answers, by number, that cannot hold beside it", required=True),
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
        Column("status", "code", "What the editors decided", required=True, choices=get_args(FindingStatus)),
        Column("decided", "date", "When they did"),
        Column("sentence", "text", "What was found", by_language=True),
        Column("reason", "text", "Why the editors decided so", by_language=True),
        *PLACE[:-1],
        Column("page", "code", f"Its page, from the site’s root, in {LEADING}", required=True),
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

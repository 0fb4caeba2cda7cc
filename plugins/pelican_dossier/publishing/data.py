"""Readings and dossiers as plain data: what ``dossier read`` prints and ``dossier.json`` holds."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from pelican_dossier.desk.showing import Showing
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.finding_words import SEVERITY, finding_sentence
from pelican_dossier.model import (
    Answer,
    AnsweredQuestion,
    Argument,
    DateExpression,
    Dispatch,
    Dossier,
    Entity,
    Event,
    Finding,
    Ground,
    Paragraph,
    Published,
    Reading,
    Settings,
    Sidecar,
    Statement,
    Term,
)
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.problems import Unreadable

FORMAT = 1


def as_json(data: object, *, indent: int | None = None) -> str:
    """The data as JSON, keys sorted, letters as themselves, so that the same data are the same bytes."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=indent)


def reading_data(reading: Reading) -> dict[str, Any]:
    """One reading, as ``schemas/reading.schema.json`` describes it."""
    return _dispatch_data(reading.dispatch, reading.published) | {
        "paragraphs": [_paragraph(paragraph) for paragraph in reading.dispatch.paragraphs],
        "dates": [_date(expression) for expression in reading.dates],
        "figures": [asdict(figure) for figure in reading.figures],
        "voices": [asdict(voice) for voice in reading.voices],
        "mentions": [asdict(mention) for mention in reading.mentions],
    }


def unreadable_data(id_: str | None, error: Unreadable) -> dict[str, Any]:
    """A dispatch that cannot be read, on its line."""
    return {"id": id_, "error": {"rule": error.rule, "args": error.args_, "text": str(error)}}


def dossier_data(editions: Sequence[Edition]) -> dict[str, Any]:
    """The whole dossier, as ``schemas/dossier-data.schema.json`` describes it, without what is withheld."""
    dossier, settings = editions[0].dossier, editions[0].settings
    showing = Showing(dossier)
    updated = updated_on(dossier, settings)
    return {
        "format": FORMAT,
        "title": dict(settings.title),
        "updated": updated.isoformat() if updated else None,
        "languages": list(settings.languages),
        "dispatches": [
            *(_published(reading, showing) for reading in dossier.readings),
            *(_withdrawn(dispatch) for dispatch in dossier.withdrawn),
        ],
        "shared_passages": [
            {"id": shared.id, "kind": shared.kind, "passages": [asdict(passage) for passage in shared.passages]}
            for shared in dossier.shared_passages
        ],
        "statements": [_statement(statement) for statement in dossier.statements],
        "events": [_event(event) for event in dossier.events],
        "questions": [_question(asked) for asked in dossier.questions],
        "findings": [_finding(finding, editions) for finding in dossier.findings],
        "entities": [_entity(entity) for entity in dossier.entities],
        "terms": [_term(term) for term in dossier.terms],
    }


def _finding(finding: Finding, editions: Iterable[Edition]) -> dict[str, Any]:
    text = {
        edition.language: finding_sentence(edition, finding) for edition in editions if edition.interface is edition
    }
    return {
        "id": finding.id,
        "rule": finding.rule,
        "kind": finding.kind,
        "severity": SEVERITY[finding.kind],
        "grounds": {"rule": finding.ground.rule, "args": _args(finding.ground), "text": text},
        "passages": [asdict(passage) for passage in finding.passages],
        "status": finding.status,
        "reason": dict(finding.reason),
        "decided": _spelt(finding.decided),
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return asdict(statement) | {"occasion": _spelt(statement.occasion)}


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "aliases": list(event.aliases),
        "date": str(event.value),
        "mod": event.mod,
        "bound": event.bound,
        "earliest": _spelt(event.earliest),
        "latest": _spelt(event.latest),
        "title": dict(event.title),
        "support": event.support,
        "passages": [asdict(passage) for passage in event.passages],
    }


def _question(asked: AnsweredQuestion) -> dict[str, Any]:
    return {
        "id": asked.question.id,
        "ask": dict(asked.question.ask),
        "kind": asked.question.kind,
        "answers": [_answer(answer) for answer in asked.answers],
        "conflicts": [list(pair) for pair in asked.conflicts],
        "incomparable": [list(pair) for pair in asked.incomparable],
    }


def _answer(answer: Answer) -> dict[str, Any]:
    scope = answer.scope
    return {
        "value": _spelt(answer.value),
        "mod": answer.mod,
        "bound": answer.bound,
        "voice": answer.speaker,
        "via": answer.via,
        "scope": asdict(scope) | {"population": list(scope.population), "as_of": _spelt(scope.as_of)},
        "passages": [asdict(answer.passage)],
    }


def updated_on(dossier: Dossier, settings: Settings) -> date | None:
    """The dossier's one date: the editor's, else the newest day of publication or retrieval."""
    if settings.updated:
        return settings.updated
    days = [reading.published.latest for reading in dossier.readings if reading.published.latest]
    days += [r.dispatch.sidecar.retrieved for r in dossier.readings if r.dispatch.sidecar.retrieved]
    return max(days, default=None)


def _published(reading: Reading, showing: Showing) -> dict[str, Any]:
    """A public dispatch; a withheld paragraph keeps its place, its text is null."""
    data = reading_data(reading)
    for paragraph in data["paragraphs"]:
        if not showing.paragraph(reading.dispatch.id, paragraph["index"]):
            paragraph["text"] = None
    return data | {"sidecar": _sidecar(reading.dispatch.sidecar)}


def _withdrawn(dispatch: Dispatch) -> dict[str, Any]:
    empty: dict[str, Any] = {key: [] for key in ("paragraphs", "dates", "figures", "voices", "mentions")}
    return _dispatch_data(dispatch, dispatch.published) | empty | {"sidecar": _sidecar(dispatch.sidecar)}


def _dispatch_data(dispatch: Dispatch, published: Published) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "id": dispatch.id,
        "language": dispatch.language,
        "sha256": dispatch.original.sha256,
        "title": dispatch.title,
        "publisher": dispatch.publisher,
        "via": dispatch.via,
        "dateline": list(dispatch.dateline),
        "published": {
            "value": _spelt(published.value),
            "earliest": _spelt(published.earliest),
            "latest": _spelt(published.latest),
            "from": published.source,
            "grounds": _grounds(published.grounds),
        },
    }


def _grounds(grounds: Iterable[Ground]) -> list[dict[str, Any]]:
    return [{"rule": ground.rule, "args": _args(ground)} for ground in grounds]


def _args(ground: Ground) -> dict[str, Any]:
    return {name: _spelt(value) for name, value in ground.args.items()}


def _spelt(value: Argument | date | float | None) -> str | int | float | None:
    """What is a date as EDTF spells it."""
    return str(value) if isinstance(value, Edtf | date) else value


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {"index": paragraph.index, "text": paragraph.text, "parts": [asdict(part) for part in paragraph.parts]}


def _date(expression: DateExpression) -> dict[str, Any]:
    days = {"earliest": _spelt(expression.earliest), "latest": _spelt(expression.latest)}
    return asdict(expression) | {"value": _spelt(expression.value)} | days


def _sidecar(sidecar: Sidecar) -> dict[str, Any]:
    withdrawn = sidecar.withdrawn
    return {
        "url": sidecar.url,
        "retrieved": _spelt(sidecar.retrieved),
        "rights": sidecar.rights,
        "headline": dict(sidecar.headline),
        "show": sidecar.show,
        "status": sidecar.status,
        "supersedes": sidecar.supersedes,
        "withdrawn": {"date": withdrawn.date.isoformat(), "reason": dict(withdrawn.reason)} if withdrawn else None,
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "names": dict(entity.names),
        "aliases": {language: list(forms) for language, forms in entity.aliases.items()},
        "short": {language: list(forms) for language, forms in entity.short.items()},
        "adjectives": {language: list(forms) for language, forms in entity.adjectives.items()},
        "roles": [{"title": dict(role.title), "from": role.since, "until": role.until} for role in entity.roles],
        "part_of": entity.part_of,
        "wikidata": entity.wikidata,
        "coordinates": list(entity.coordinates) if entity.coordinates else None,
        "coordinates_from": entity.coordinates_from,
        "country": entity.country,
        "definition": dict(entity.definition),
    }


def _term(term: Term) -> dict[str, Any]:
    return {
        "id": term.id,
        "names": dict(term.names),
        "aliases": {language: list(forms) for language, forms in term.aliases.items()},
        "definition": dict(term.definition),
    }

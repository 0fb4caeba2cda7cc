"""The dossier as plain data: what ``dossier.json`` holds, the same from every edition."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from pelican_dossier.desk.data import FORMAT, as_json, dispatch_data, plain, reading_data
from pelican_dossier.desk.showing import Showing
from pelican_dossier.editions.bearings import why_it_matters
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findingwords import finding_sentence
from pelican_dossier.editions.inferred import day_words
from pelican_dossier.model import Answer, AnsweredQuestion, Dispatch, Dossier, Finding, Reading, Settings


def dossier_data(editions: Sequence[Edition]) -> dict[str, Any]:
    """The whole dossier, as ``schemas/dossier-data.schema.json`` describes it, without what is withheld."""
    dossier, settings = editions[0].dossier, editions[0].settings
    showing = Showing(dossier)
    return {
        "format": FORMAT,
        "title": dict(settings.title),
        "updated": plain(updated_on(dossier, settings)),
        "languages": list(settings.languages),
        "dispatches": [
            *(_published(reading, showing) for reading in dossier.readings),
            *(_withdrawn(dispatch) for dispatch in dossier.withdrawn),
        ],
        "shared_passages": plain(dossier.shared_passages),
        "statements": plain(dossier.statements),
        "events": plain(dossier.events),
        "questions": [_question(asked) for asked in dossier.questions],
        "findings": [_finding(finding, editions) for finding in dossier.findings],
        "entities": plain(dossier.entities),
        "terms": plain(dossier.terms),
        "translations": list(_translations(editions[0], showing)),
    }


def _translations(edition: Edition, showing: Showing) -> Iterator[dict[str, Any]]:
    """Who or what made and reviewed each translation of which something is shown, and a digest of that."""
    for (id_, language), translation in sorted(edition.translations.items()):
        lines = {at: words for at, words in translation.paragraphs.items() if showing.paragraph(id_, at)}
        if lines and language in edition.settings.languages:
            yield {
                "source": id_,
                "language": language,
                "translator": translation.translator,
                "is_machine": translation.is_machine,
                "reviewer": translation.reviewer,
                "revised": translation.revised,
                "sha256": sha256(as_json([[at, *lines[at]] for at in sorted(lines)]).encode()).hexdigest(),
                "paragraphs": [{"index": at, "text": "\n".join(lines[at])} for at in sorted(lines)],
            }


def _finding(finding: Finding, editions: Iterable[Edition]) -> dict[str, Any]:
    """A finding with what every edition says of it."""
    data: dict[str, Any] = plain(finding)
    data["severity"] = finding.severity
    spoken = [edition for edition in editions if edition.interface is edition]
    data["confidence"] = finding.confidence
    data["grounds"]["text"] = {edition.language: finding_sentence(edition, finding) for edition in spoken}
    data["matters"] = {edition.language: why_it_matters(edition, finding) for edition in spoken}
    return data


def _question(asked: AnsweredQuestion) -> dict[str, Any]:
    return {**plain(asked.question), **plain(asked), "answers": [_answer(answer) for answer in asked.answers]}


def _answer(answer: Answer) -> dict[str, Any]:
    return {**plain(answer), "passages": [plain(answer.passage)]}


def updated_on(dossier: Dossier, settings: Settings) -> date | None:
    """The dossier's one date: the editor's, else the newest day of publication or retrieval."""
    if settings.updated:
        return settings.updated
    days = [reading.published.latest for reading in dossier.readings if reading.published.latest]
    days += [r.dispatch.sidecar.retrieved for r in dossier.readings if r.dispatch.sidecar.retrieved]
    return max(days, default=None)


def updated_words(edition: Edition, updated: date) -> str:
    """That date in words; where it is a day of publication that was inferred, it says so."""
    retrieved = {reading.dispatch.sidecar.retrieved for reading in edition.dossier.readings}
    is_stated = edition.settings.updated is not None or updated in retrieved
    return edition.interface.formats.day(updated) if is_stated else day_words(edition, updated)


def _published(reading: Reading, showing: Showing) -> dict[str, Any]:
    """A public dispatch; a withheld paragraph keeps its place, its text is null."""
    data = reading_data(reading)
    for paragraph in data["paragraphs"]:
        if not showing.paragraph(reading.dispatch.id, paragraph["index"]):
            paragraph["text"] = None
    return data | {"sidecar": plain(reading.dispatch.sidecar)}


def _withdrawn(dispatch: Dispatch) -> dict[str, Any]:
    empty: dict[str, Any] = {key: [] for key in ("paragraphs", "dates", "figures", "voices", "mentions")}
    return dispatch_data(dispatch, dispatch.published) | empty | {"sidecar": plain(dispatch.sidecar)}

"""What a source's page says first of its findings: what this dispatch says, and who says otherwise."""

from dataclasses import dataclass

from pelican_dossier.editions.answerwords import answer_words
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findings import FindingView, findings_of
from pelican_dossier.editions.links import source_link
from pelican_dossier.editions.questions import asked_words
from pelican_dossier.model import Answer, AnsweredQuestion, Reading
from pelican_dossier.model.langstring import LangString, isolated

_OTHERS = 4
"""Values of others in one sentence; the question has them all."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where a dispatch stands in the weightiest finding that names it."""

    finding: FindingView
    question: LangString | None
    """The question that it answers otherwise than others do; None where the finding's own sentence tells enough."""
    here: str
    others: str
    """The other values, each with its outlets."""


def standpoint(edition: Edition, reading: Reading) -> Standpoint | None:
    """None where nothing was found in a dispatch."""
    findings = findings_of(edition, reading)
    if not findings:
        return None
    asked = next((one for one in edition.dossier.questions if one.question.id == findings[0].question_id), None)
    if asked is None or not findings[0].is_conflict:
        return Standpoint(findings[0], None, "", "")
    rivals = [answer for answer, tier in zip(asked.answers, asked.tiers(), strict=True) if tier]
    here = _values(edition, asked, [one for one in rivals if one.passage.source == reading.dispatch.id])
    others = _values(edition, asked, [one for one in rivals if one.passage.source != reading.dispatch.id])
    said = [_by_outlets(edition, value, answers) for value, answers in others.items() if value not in here]
    if not here or not said:
        return Standpoint(findings[0], None, "", "")
    formats, question = edition.interface.formats, asked_words(edition, asked.question)
    return Standpoint(findings[0], question, formats.list(here), formats.list(said[:_OTHERS]))


def _values(edition: Edition, asked: AnsweredQuestion, answers: list[Answer]) -> dict[str, list[Answer]]:
    """Value in words -> the answers that give it."""
    by_value: dict[str, list[Answer]] = {}
    for answer in answers:
        by_value.setdefault(answer_words(edition, asked.question, answer).text, []).append(answer)
    return {isolated(value): given for value, given in by_value.items()}


def _by_outlets(edition: Edition, value: str, answers: list[Answer]) -> str:
    links = (source_link(edition, edition.readings[answer.passage.source]) for answer in answers)
    named = edition.interface.formats.list(
        isolated(outlet) for outlet in dict.fromkeys(link.name.text for link in links)
    )
    return edition.interface.catalog.gettext("%(value)s (%(outlets)s)") % {"value": value, "outlets": named}

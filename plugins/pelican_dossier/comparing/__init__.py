"""Readings -> Dossier: what the dispatches have in common, where they disagree, and what they answer."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain

from pelican_dossier.comparing.answergroups import grouped
from pelican_dossier.comparing.compared import Compared
from pelican_dossier.comparing.courses import counted
from pelican_dossier.comparing.events import events, weighed
from pelican_dossier.comparing.findings import findings_between
from pelican_dossier.comparing.outlets import Outlets
from pelican_dossier.comparing.questions import answered
from pelican_dossier.comparing.ranking import ranked
from pelican_dossier.comparing.sayers import Sayers
from pelican_dossier.comparing.sentences import compared_parts
from pelican_dossier.comparing.shared import shared_passages
from pelican_dossier.comparing.speakers import SpeakerIdentities
from pelican_dossier.comparing.statements import statements
from pelican_dossier.comparing.statementtitles import with_titles
from pelican_dossier.comparing.utterances import utterances
from pelican_dossier.comparing.voices import VoicesBehind
from pelican_dossier.model import AnsweredQuestion, Decision, Dispatch, Dossier, Entity, Finding, Reading, Settings
from pelican_dossier.registry import Belonging

ANSWERS_CONFLICT = "answers-conflict"
"""The rule whose finding says that answers to a question conflict."""


def compare(
    readings: Iterable[Reading],
    withdrawn: Iterable[Dispatch],
    entities: Iterable[Entity],
    settings: Settings | None = None,
    decisions: Iterable[Decision] = (),
) -> Dossier:
    """The dossier of all public readings; withdrawn dispatches are listed and not compared."""
    with _collector_at_rest():
        return _compared(readings, withdrawn, tuple(entities), settings, decisions)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Much is made here and nearly nothing dropped: meanwhile Python’s collector of cycles would walk over all readings
    again and again, for a sixth of the time."""
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


def _compared(
    readings: Iterable[Reading],
    withdrawn: Iterable[Dispatch],
    entities: tuple[Entity, ...],
    settings: Settings | None,
    decisions: Iterable[Decision],
) -> Dossier:
    ordered = tuple(sorted(readings, key=lambda reading: (reading.published.days.order[0], reading.dispatch.id)))
    parts = compared_parts(ordered)
    shared = shared_passages(parts)
    outlets = Outlets(ordered, shared)
    identities = SpeakerIdentities(ordered, entities)
    spoken = [utterance for reading in ordered for utterance in utterances(reading, identities)]
    families = statements(spoken, shared, outlets, identities)
    carried = tuple(statement for statement, _ in families)
    belonging = Belonging({entity.id: entity for entity in entities})
    sayers = Sayers(spoken, identities)
    happened = events(parts, shared, carried, outlets, settings.events if settings else (), belonging, sayers)
    voices = VoicesBehind(ordered, carried, outlets, identities)
    by_id = {reading.dispatch.id: reading for reading in ordered}
    questions = answered(settings.questions if settings else (), parts, belonging)
    asked = tuple(grouped(question, by_id, outlets, voices) for question in questions)
    told = tuple(replace(event, voices=voices.behind(event.passages)) for event in counted(parts, happened))
    compared = Compared(ordered, parts, belonging, shared, families, asked, told)
    found = _decided(chain(*(r.findings for r in ordered), findings_between(compared)), decisions)
    findings = ranked(found, asked, told)
    return Dossier(
        readings=ordered,
        withdrawn=tuple(sorted(withdrawn, key=lambda dispatch: dispatch.id)),
        entities=entities,
        shared_passages=shared,
        statements=with_titles(carried, settings.statements if settings else (), ordered),
        events=weighed(told, findings),
        questions=tuple(_as_settled(question, findings) for question in asked),
        findings=findings,
    )


def _decided(findings: Iterable[Finding], decisions: Iterable[Decision]) -> tuple[Finding, ...]:
    """The findings with what the editors decided on them."""
    by_id = {decision.id: decision for decision in decisions}
    return tuple(
        replace(finding, status=decision.status, reason=decision.reason, decided=decision.date)
        if (decision := by_id.get(finding.id))
        else finding
        for finding in findings
    )


def _as_settled(asked: AnsweredQuestion, findings: Iterable[Finding]) -> AnsweredQuestion:
    """A question whose answers are in conflict only as far as the editors have not settled it."""
    settled = any(
        finding.rule == ANSWERS_CONFLICT
        and finding.ground.args["question"] == asked.question.id
        and finding.status in ("answered", "dismissed")
        for finding in findings
    )
    return replace(asked, conflicts=(), contradictions=()) if settled else asked

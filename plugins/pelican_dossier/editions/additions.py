"""What a source adds to those before it: answers that no earlier dispatch gives, else those that it gives again."""

from collections.abc import Iterator
from dataclasses import dataclass

from pelican_dossier.editions.answers import AnswerView
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.questions import question_views
from pelican_dossier.model import Reading
from pelican_dossier.model.langstring import LangString

_MOST = 2
"""Answers that are named of one source."""


@dataclass(frozen=True, slots=True)
class AddedAnswer:
    """An answer by its question."""

    ask: LangString
    value: LangString
    href: str
    """The passage."""


@dataclass(frozen=True, slots=True)
class LatestSource:
    """One of the newest sources, with what it brings."""

    link: SourceLink
    added: tuple[AddedAnswer, ...]
    """That no dispatch of an earlier day gives."""
    again: tuple[AddedAnswer, ...]
    """Where it adds none: those that one of an earlier day gives."""
    findings: int
    """That name a passage of it."""


def latest_source(edition: Edition, reading: Reading) -> LatestSource:
    """A source of the dossier with what it adds."""
    answers = list(_answers(edition, reading))
    added = tuple(answer for answer, is_new in answers if is_new)[:_MOST]
    return LatestSource(
        link=source_link(edition, reading),
        added=added,
        again=() if added else tuple(answer for answer, is_new in answers if not is_new)[:_MOST],
        findings=len(edition.findings_of.get(reading.dispatch.id, ())),
    )


def _answers(edition: Edition, reading: Reading) -> Iterator[tuple[AddedAnswer, bool]]:
    """Each value once, and whether it is new; of a source without a day nothing is known to be."""
    day = reading.published.earliest
    for ask, answers in _given(edition):
        before = {value for answer, value in answers if _is_before(edition, answer, reading)}
        mine = {value: answer for answer, value in reversed(answers) if answer.source.id == reading.dispatch.id}
        for value, answer in mine.items():
            yield AddedAnswer(ask, value, answer.href), day is not None and value not in before


@once
def _given(edition: Edition) -> tuple[tuple[LangString, tuple[tuple[AnswerView, LangString], ...]], ...]:
    """Question by question, each answer with its value."""
    return tuple(
        (view.ask, tuple((answer, answer.group.value) for answer in (*view.comparable, *view.apart)))
        for view in question_views(edition)
    )


def _is_before(edition: Edition, answer: AnswerView, reading: Reading) -> bool:
    other, day = edition.readings[answer.source.id].published.latest, reading.published.earliest
    return other is None or day is None or other < day

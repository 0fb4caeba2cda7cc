"""The latest number that is given of each group: what a reader asks who wants to know how many there are now.

Plans, and numbers of a part, a phase or the rest, are none; words that are printed again unchanged count from the day
on which they were first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier import addresses
from pelican_dossier.editions.answerwords import answer_words, scope_words
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.picture import headed
from pelican_dossier.editions.rendered import QuotedClause, quoted_clause
from pelican_dossier.editions.rivals import reports
from pelican_dossier.model import Answer, AnsweredQuestion
from pelican_dossier.model.langstring import LangString


@dataclass(frozen=True, slots=True)
class LatestFigure:
    """A number, with the passage that gives it."""

    number: LangString
    counted: tuple[str, ...]
    """Who or what is counted, in the edition's words; empty where it is not said."""
    clause: QuotedClause
    source: SourceLink
    """The dispatch that first gives it so."""
    paragraph: int
    href: str


def latest_figures(edition: Edition, asked: AnsweredQuestion) -> tuple[LatestFigure, ...]:
    """The latest of each group, the latest first; none where all answers are alike, which then say it themselves."""
    if asked.question.kind != "figure" or len({(answer.said, answer.scope.population) for answer in asked.answers}) < 2:
        return ()
    groups: dict[tuple[str, ...], list[Answer]] = {}
    for answer in asked.answers:
        if _is_of_all(answer):
            groups.setdefault(answer.scope.population, []).append(answer)
    found = [one for answers in groups.values() for one in _latest(edition, answers)]
    found.sort(key=lambda one: one[0], reverse=True)
    return tuple(_view(edition, asked, answer) for _, answer in found)


def _is_of_all(answer: Answer) -> bool:
    scope = answer.scope
    return not (scope.planned or scope.part or scope.rest) and scope.phase is None


def _latest(edition: Edition, answers: Sequence[Answer]) -> Iterator[tuple[date, Answer]]:
    """The numbers first given on the latest day, each once."""
    by_value: dict[object, list[Answer]] = {}
    for answer in answers:
        by_value.setdefault(answer.said, []).append(answer)
    days = {said: max(report.first for report in reports(edition, alike)) for said, alike in by_value.items()}
    known = [day for day in days.values() if day < date.max]
    for said, alike in by_value.items():
        if known and days[said] == max(known):
            yield days[said], _first_on(edition, alike, days[said])


def _first_on(edition: Edition, alike: Sequence[Answer], day: date) -> Answer:
    return next(one for one in alike if edition.readings[one.passage.source].published.latest == day)


def _view(edition: Edition, asked: AnsweredQuestion, answer: Answer) -> LatestFigure:
    passage = answer.passage
    return LatestFigure(
        number=headed(answer_words(edition, asked.question, answer)),
        counted=tuple(scope_words(edition.interface, answer.scope)),
        clause=quoted_clause(edition, passage),
        source=source_link(edition, edition.readings[passage.source]),
        paragraph=passage.paragraph,
        href=addresses.source(edition.language, passage.source, passage.paragraph),
    )

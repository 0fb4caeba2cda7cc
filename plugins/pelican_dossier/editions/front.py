"""What the home page opens with: a headline of facts, what it rests on, and the question that it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier.editions.counts import counted
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.inferred import dated_at
from pelican_dossier.editions.questions import QuestionView, question_views
from pelican_dossier.editions.toldclauses import event_words
from pelican_dossier.model.findingkinds import CONFLICTS, Conflict
from pelican_dossier.model.langstring import LangString, capitalised, isolated

RANKS: Mapping[Conflict | None, int] = {tier: at for at, tier in enumerate((*CONFLICTS, None))}
"""By the tier of its conflict, where a question stands among the others."""
_UNTRUE = frozenset({"contradiction", "impossible"})
"""Kinds of findings of which an event must be free to count as agreed."""
_WORDS = 24
"""Words of a clause that stand in for an event's title."""


@dataclass(frozen=True, slots=True)
class AgreedEvent:
    """What most outlets tell of independently, and no finding disputes."""

    what: LangString
    date: LangString
    support: int
    href: str


@dataclass(frozen=True, slots=True)
class FrontView:
    """The head of the home page."""

    headline: LangString
    standfirst: LangString | None
    question: QuestionView | None
    """The main one; None where no question has an answer."""
    agreed: AgreedEvent | None


def front_view(edition: Edition, last: date | None, places: Mapping[str, str]) -> FrontView:
    """``last`` is the last day of publication, ``places`` has where the timeline has its events."""
    question = _main(edition)
    own, told = edition.words(edition.settings.headline), edition.words(edition.settings.standfirst)
    title, description = edition.words(edition.settings.title), edition.words(edition.settings.description)
    assert title is not None
    is_rival = question is not None and len(question.rivals) > 1
    return FrontView(
        headline=own or (_headline(edition, question) if question and is_rival else title),
        standfirst=told or (_rivals(edition, question) if question and is_rival and not own else description),
        question=question,
        agreed=_agreed(edition, last, places),
    )


def by_tier(views: Sequence[QuestionView]) -> list[QuestionView]:
    """The questions, those first on which dispatches contradict one another; of one tier as the editors ask them."""
    return sorted(views, key=lambda view: RANKS[view.conflict])


@once
def _main(edition: Edition) -> QuestionView | None:
    answered = [view for view in question_views(edition) if view.comparable or view.apart]
    named = [view for view in answered if view.id == edition.settings.main_question]
    return min(
        named or answered,
        key=lambda view: (RANKS[view.conflict], -len(_in_conflict(view)), -len(view.rivals)),
        default=None,
    )


def _in_conflict(view: QuestionView) -> set[str]:
    """The sources whose answers conflict with others."""
    return {answer.source.id for answer in (*view.comparable, *view.apart) if answer.tier}


def _headline(edition: Edition, question: QuestionView) -> LangString:
    """How many values so many sources give."""
    by = edition.interface
    values, dispatches = len(question.rivals), len(_in_conflict(question))
    ngettext = by.catalog.ngettext
    kind = next(asked.question.kind for asked in edition.dossier.questions if asked.question.id == question.id)
    match kind:
        case "date":
            named = counted(by, values, ngettext("%(count)s date", "%(count)s dates", values))
        case "figure":
            named = counted(by, values, ngettext("%(count)s figure", "%(count)s figures", values))
        case _:
            named = counted(by, values, ngettext("%(count)s place", "%(count)s places", values))
    said = by.catalog.gettext("%(values)s, %(dispatches)s") % {
        "values": named,
        "dispatches": counted(by, dispatches, ngettext("%(count)s dispatch", "%(count)s dispatches", dispatches)),
    }
    return LangString(capitalised(said), by.language)


def _rivals(edition: Edition, question: QuestionView) -> LangString:
    by = edition.interface
    told = {
        "question": isolated(question.ask.text),
        "values": by.formats.list(isolated(value.text) for value in question.rivals),
    }
    return LangString(by.catalog.gettext("%(question)s The answers given: %(values)s.") % told, by.language)


def _agreed(edition: Edition, last: date | None, places: Mapping[str, str]) -> AgreedEvent | None:
    """Of what had happened when the last dispatch was published, what most outlets tell independently."""
    untrue = [f for f in edition.dossier.findings if f.kind in _UNTRUE and f.status != "dismissed"]
    disputed = {event for finding in untrue for event in finding.events}
    named = {passage for finding in untrue for passage in finding.passages}
    told = [
        event
        for event in edition.dossier.events
        if event.support > 1 and event.bound is None and last is not None and event.latest <= last
        if event.id not in disputed and named.isdisjoint(event.passages)
    ]
    event = max(told, key=lambda event: (event.support, event.weight.total, event.latest, event.id), default=None)
    if event is None:
        return None
    date_words = dated_at(edition, event.value, event.mod, event.bound, event.passages)
    return AgreedEvent(event_words(edition, event).begun(_WORDS), date_words, event.support, places[event.id])

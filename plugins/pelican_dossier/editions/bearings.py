"""What a finding has to do with: the questions and events that turn on it, the findings on the same words; and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.questions import asked_words
from pelican_dossier.model import Event, Finding, Question
from pelican_dossier.model.findingrules import FINDING_RULES
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.model.whyitmatters import WHY_IT_MATTERS

_BETTER = marked("Better grounded, on the same words:")
_LESS = marked("Less well grounded, on the same words:")
_AS_WELL = marked("Equally well grounded, on the same words:")
_ALSO = marked("Also found in these words:")


@dataclass(frozen=True, slots=True)
class Bearing:
    """A question, an event or another finding that a finding has to do with."""

    id: str
    words: LangString
    href: str | None
    """None of an event, whose page the timeline knows."""


def finding_title(edition: Edition, finding: Finding) -> str:
    """What was found, in few words."""
    title, _ = FINDING_RULES[finding.rule].told(finding.kind)
    return str(edition.catalog.gettext(title))


def why_it_matters(edition: Edition, finding: Finding) -> str:
    """What a reader who does not know of it gets wrong, in one sentence."""
    return str(edition.catalog.gettext(WHY_IT_MATTERS[finding.rule]))


def questions_on(edition: Edition, finding: Finding) -> tuple[Bearing, ...]:
    """The questions whose answers stand in its passages."""
    asked = _questions(edition)
    return tuple(
        Bearing(id_, asked_words(edition, asked[id_]), addresses.question(edition.language, id_))
        for id_ in finding.questions
    )


def events_on(edition: Edition, finding: Finding) -> tuple[Bearing, ...]:
    """The events with an editor's title that its passages date."""
    named = _titled_events(edition)
    return tuple(Bearing(id_, edition.named(named[id_].title), None) for id_ in finding.events)


def same_words(edition: Edition, finding: Finding) -> tuple[Bearing, ...]:
    """The findings that think otherwise of the same words: the one that it yields to, and those that yield to it."""
    return tuple(
        Bearing(
            other.id,
            LangString(finding_title(edition.interface, other), edition.interface.language),
            addresses.finding(edition.language, other.id),
        )
        for other in _opposed(edition).get(finding.id, ())
    )


def same_words_label(edition: Edition, finding: Finding) -> str:
    """What those are beside it."""
    others = _opposed(edition).get(finding.id, ())
    if not all("likely" in one.ground.args for one in (others if finding.yields_to is None else (finding,))):
        label = _ALSO  # what offers no value of its own is no weaker case for another one
    elif finding.yields_to is None:
        label = _LESS
    else:
        is_mutual = any(other.yields_to for other in others if other.id == finding.yields_to)
        label = _AS_WELL if is_mutual else _BETTER
    return str(edition.interface.catalog.gettext(label))


@once
def _questions(edition: Edition) -> Mapping[str, Question]:
    return {asked.question.id: asked.question for asked in edition.dossier.questions}


@once
def _titled_events(edition: Edition) -> Mapping[str, Event]:
    return {event.id: event for event in edition.dossier.events if event.title}


@once
def _opposed(edition: Edition) -> Mapping[str, Sequence[Finding]]:
    by_id = {finding.id: finding for finding in edition.dossier.findings}
    found: dict[str, dict[str, Finding]] = {}
    for finding in by_id.values():
        if finding.yields_to:
            other = by_id[finding.yields_to]
            found.setdefault(finding.id, {})[other.id] = other
            found.setdefault(other.id, {})[finding.id] = finding
    return {id_: tuple(others.values()) for id_, others in found.items()}

"""Findings beside one another: what turns on each, which of two that oppose each other stands, and which come first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pelican_dossier.model import AnsweredQuestion, Event, Finding, Ground, Passage
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.findingkinds import OFFERED, REASONS, RECKONED, TIERS

_Place = tuple[str, int]
"""A dispatch's id and a paragraph's number."""


def ranked(
    findings: Sequence[Finding], questions: Iterable[AnsweredQuestion], events: Iterable[Event]
) -> tuple[Finding, ...]:
    """All of them, the weightiest first; of two that oppose each other on the same words, the better grounded stands.

    First comes what a question or an event with a title turns on, then the graver kind, then what is certain; last
    whatever the editors dismissed.
    """
    turning = _Turning(questions, events)
    opposed = _opposed(findings)
    found = [_yielding(turning.marked(finding), opposed.get(finding.id)) for finding in findings]
    return tuple(sorted(found, key=_weight))


def _weight(finding: Finding) -> tuple[bool, bool, int, bool]:
    has_consequence = bool(finding.questions or finding.events)
    is_dismissed, is_certain = finding.status == "dismissed", finding.confidence == "certain"
    return is_dismissed, not has_consequence, list(TIERS).index(finding.kind), not is_certain


class _Turning:
    """What the passages of a finding bear on."""

    def __init__(self, questions: Iterable[AnsweredQuestion], events: Iterable[Event]) -> None:
        self._answers: dict[_Place, list[tuple[Passage, str]]] = defaultdict(list)
        self._events: dict[_Place, list[tuple[Passage, str]]] = defaultdict(list)
        for asked in questions:
            for answer in asked.answers:
                self._answers[_place(answer.passage)].append((answer.passage, asked.question.id))
        for event in events:
            for passage in event.passages if event.title else ():
                self._events[_place(passage)].append((passage, event.id))

    def marked(self, finding: Finding) -> Finding:
        """The finding with the questions and events that turn on it."""
        asked = [str(finding.ground.args["question"])] if "question" in finding.ground.args else []
        questions = dict.fromkeys([*asked, *_held(self._answers, finding.passages)])
        events = dict.fromkeys(_held(self._events, finding.passages))
        return replace(finding, questions=tuple(questions), events=tuple(events))


def _place(passage: Passage) -> _Place:
    return passage.source, passage.paragraph


def _held(at: Mapping[_Place, Sequence[tuple[Passage, str]]], passages: Iterable[Passage]) -> Iterator[str]:
    for passage in passages:
        yield from (id_ for other, id_ in at.get(_place(passage), ()) if other.overlaps(passage))


def _opposed(findings: Iterable[Finding]) -> Mapping[str, str]:
    """The findings whose likely value does not stand, each with the one that is better grounded, or as well."""
    standing: dict[_Place, list[tuple[Passage, Finding]]] = defaultdict(list)
    yielding: dict[str, str] = {}
    offering = [f for f in findings if "likely" in f.ground.args and f.status != "dismissed"]
    for finding in sorted(offering, key=_grounding):
        opponents = [
            other
            for passage in finding.passages
            for words, other in standing[_place(passage)]
            if _exclude(finding, other)
            and (_are_one(words, passage) or (_is_reckoned(finding) and words.overlaps(passage)))
        ]
        if opponents:
            yielding[finding.id] = opponents[0].id
            for other in opponents:  # neither stands where neither is better grounded
                if _grounding(other) == _grounding(finding):
                    yielding.setdefault(other.id, finding.id)
            continue
        for passage in finding.passages:
            standing[_place(passage)].append((passage, finding))
    return yielding


def _grounding(finding: Finding) -> int:
    """How well a likely value is grounded: the better, the lower."""
    return list(REASONS).index(str(finding.ground.args["likely_because"]))


def _is_reckoned(finding: Finding) -> bool:
    """Whether its value is counted from a day: where that is in question for the text around it, so is the value."""
    return finding.ground.args["likely_because"] in RECKONED


def _are_one(one: Passage, other: Passage) -> bool:
    """Whether two passages are the same words, but for a few: half of the longer one at least."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return 2 * common >= max(one.end - one.start, other.end - other.start)


def _exclude(one: Finding, other: Finding) -> bool:
    ours, theirs = one.ground.args["likely"], other.ground.args["likely"]
    return isinstance(ours, Edtf) and isinstance(theirs, Edtf) and ours.days.excludes(theirs.days)


def _yielding(finding: Finding, better: str | None) -> Finding:
    """A finding that offers nothing itself, and names the one that does."""
    if better is None:
        return finding
    kept = {name: value for name, value in finding.ground.args.items() if name not in OFFERED}
    return replace(finding, ground=Ground(finding.ground.rule, kept), yields_to=better)

"""Answers grouped by what they say: one value of one scope, with how many outlets and voices give it, and when.

A number is one value however it is hedged; one that tells nothing of whom it counts goes with the only group that does.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pelican_dossier.comparing.outlets import Outlets
from pelican_dossier.comparing.voices import VoicesBehind
from pelican_dossier.model import Answer, AnsweredQuestion, AnswerGroup, Reading

_SEVERAL = 2


def grouped(
    asked: AnsweredQuestion, readings: Mapping[str, Reading], outlets: Outlets, voices: VoicesBehind
) -> AnsweredQuestion:
    """A question with its answers in groups, what most outlets give first; ``readings`` by the dispatch's id."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, answer in enumerate(asked.answers):
        found[_said(answer)].append(at)
    groups = [
        _group(numbers, asked.answers, readings, outlets, voices)
        for alike in found.values()
        for numbers in _by_population(alike, asked.answers)
    ]
    groups.sort(key=lambda group: (-group.outlets, group.answers))
    return replace(asked, groups=tuple(groups))


def _said(answer: Answer) -> tuple[object, ...]:
    """What an answer says and of what, whoever gives it and whenever, and whomever it counts."""
    return *answer.said, replace(answer.scope, as_of=None, population=())


def _by_population(numbers: Sequence[int], answers: Sequence[Answer]) -> Iterator[list[int]]:
    """The answers of each population; of one or none, all together."""
    if len({answers[at].scope.population for at in numbers} - {()}) < _SEVERAL:
        yield list(numbers)
        return
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in numbers:
        found[answers[at].scope.population].append(at)
    yield from found.values()


def _group(
    numbers: Sequence[int],
    answers: Sequence[Answer],
    readings: Mapping[str, Reading],
    outlets: Outlets,
    voices: VoicesBehind,
) -> AnswerGroup:
    passages = [answers[at].passage for at in numbers]
    published = [readings[passage.source].published for passage in passages]
    return AnswerGroup(
        answers=tuple(numbers),
        outlets=outlets.independent((answers[at].passage.source, answers[at].via) for at in numbers),
        voices=voices.behind(passages),
        first=min((day.earliest for day in published if day.earliest), default=None),
        last=max((day.latest for day in published if day.latest), default=None),
    )

"""Answers grouped by what they say: one value of one scope, with how many outlets and voices give it, and when."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pelican_dossier.comparing.utterances import Outlets
from pelican_dossier.comparing.voices import VoicesBehind
from pelican_dossier.model import Answer, AnsweredQuestion, AnswerGroup, Reading


def grouped(
    asked: AnsweredQuestion, readings: Mapping[str, Reading], outlets: Outlets, voices: VoicesBehind
) -> AnsweredQuestion:
    """A question with its answers in groups, what most outlets give first; ``readings`` by the dispatch's id."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, answer in enumerate(asked.answers):
        found[_said(answer)].append(at)
    groups = [_group(numbers, asked.answers, readings, outlets, voices) for numbers in found.values()]
    groups.sort(key=lambda group: (-group.outlets, group.answers))
    return replace(asked, groups=tuple(groups))


def _said(answer: Answer) -> tuple[object, ...]:
    """What an answer says and of what, whoever gives it and whenever."""
    return str(answer.value), answer.mod, answer.bound, replace(answer.scope, as_of=None)


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

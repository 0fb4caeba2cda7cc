"""Which figures a question's marks govern: those that count what is asked about, and nothing else of their sentence."""

import re
from collections.abc import Sequence

from pelican_dossier.comparing.amounts import is_of_another_subject
from pelican_dossier.comparing.clauses import clause_at
from pelican_dossier.comparing.counting import TOLLS, counting_trigger, is_in_a_row, is_right_behind
from pelican_dossier.comparing.governing import MarkPlace
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.languages.eventrules import EventType
from pelican_dossier.model import Figure

_JOINED = re.compile(r"[^\W_][^\s\-]*-(?=\w)")
_BESIDE = 4
"""Words between what is asked about and a number without a noun: the number of troops there is now 2,000."""
_TELLING: frozenset[EventType | None] = frozenset(("say", "announce", None))
"""What takes no number of its own."""
_MEASURING: frozenset[EventType] = frozenset(("rise", "fall", "say", "announce", "continue", "end"))
"""What parts no number from what is said to come to it."""


def governs_figure(mark: MarkPlace, figure: Figure, rivals: Sequence[Figure], is_bare: bool) -> bool:
    """Whether a figure counts what is asked about; ``rivals`` are those that count the same unit.

    One that is bare, where a unit is asked for, counts what stands beside it and nothing else.
    """
    if _is_joined_to_another(mark, figure):
        return False
    trigger = counting_trigger(mark.sentence, mark.clauses, figure)
    if trigger is not None and trigger in mark.triggers:
        return True
    if any(own.start == mark.start and figure.start <= own.start < figure.end for own in mark.triggers):
        return True  # four matches, whatever verb has them
    if any(own.type in TOLLS for own in mark.triggers):
        is_measured = trigger is not None and (trigger.type in _MEASURING or _rises_to(mark, trigger, figure))
        return is_measured and mark.end <= figure.start and _comes_to(mark, figure, rivals)
    if is_bare and (figure.start < mark.end or len(mark.words(mark.end, figure.start).split()) > _BESIDE):
        return False
    if not mark.triggers and is_right_behind(mark.sentence, figure, mark.start):
        return trigger is None or trigger.start > figure.start or trigger.type in _TELLING
    if figure.start < mark.start:
        return clause_at(mark.clauses, figure.start) is mark.clause and _is_said_of(mark, figure, trigger)
    return not mark.turns_before(figure.start) and _comes_to(mark, figure, rivals)


def _is_joined_to_another(mark: MarkPlace, figure: Figure) -> bool:
    """Whether a hyphen joins what the mark names to the number before it: a 40-room hotel, a 7.5-magnitude quake."""
    text = mark.sentence.layer.paragraph.text
    word = _JOINED.match(text, mark.start, mark.end)
    joined = any(one.start == mark.start != figure.start for one in mark.sentence.figures)
    return word is not None and joined


def _rises_to(mark: MarkPlace, trigger: Trigger, figure: Figure) -> bool:
    """Whether the number of those whom the mark names comes to a figure that has its own noun for them: the number
    of the dead of the force rose to 21 dead."""
    is_noun = figure.start <= trigger.start < figure.end and any(own.type == trigger.type for own in mark.triggers)
    measuring = mark.sentence.language.comparison.measuring
    return is_noun and measuring.search(mark.words(mark.clause.start, figure.start)) is not None


def counts_harm(mark: MarkPlace, figure: Figure) -> bool:
    """Whether its own word for those who came to harm is what tells whom a figure counts."""
    trigger = counting_trigger(mark.sentence, mark.clauses, figure)
    return trigger is not None and trigger in mark.triggers and trigger.type in TOLLS


def _is_said_of(mark: MarkPlace, figure: Figure, trigger: Trigger | None) -> bool:
    """Whether a figure before a thing belongs to nothing else: the part of 13,000 policemen in securing it."""
    is_free = (trigger.type if trigger else None) in _TELLING
    between = (one for one in mark.clause.triggers if figure.end <= one.start < mark.start)
    return is_free and not mark.triggers and not any(one.is_verb for one in between)


def _comes_to(mark: MarkPlace, figure: Figure, rivals: Sequence[Figure]) -> bool:
    """Whether a figure behind a thing is its number: the first, one in its row, or one that it comes to."""
    measuring = mark.sentence.language.comparison.measuring
    between = [
        trigger
        for clause in mark.clauses
        for trigger in clause.triggers
        if mark.end <= trigger.start < figure.start and _takes(mark, trigger, figure)
    ]
    if between and measuring.search(mark.words(between[-1].end, figure.start)) is None:
        return False
    earlier = [other for other in rivals if mark.end <= other.start < figure.start]
    if is_of_another_subject(mark.sentence, figure, mark.end):
        return False
    if not earlier:
        return True
    is_row = is_in_a_row(mark.sentence, earlier[-1], figure)
    return is_row or measuring.search(mark.words(earlier[-1].end, figure.start)) is not None


def _takes(mark: MarkPlace, trigger: Trigger, figure: Figure) -> bool:
    """Whether a trigger before a figure may be what it counts: a verb, or the noun right before it."""
    if trigger.type in TOLLS:
        return True
    is_near = len(mark.words(trigger.end, figure.start).split()) <= 1
    return trigger.type not in _MEASURING and (trigger.is_verb or is_near)

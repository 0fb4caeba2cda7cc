"""Which trigger a figure belongs to: killed 13 and wounded 30, 13 dead, the toll of the attack rose to 15.

A figure goes with the trigger that it counts (13 dead, 13 people were killed), else with the nearest before it that may
take a number, else with the first behind. Numbers in a row (13 soldiers, two officers and a guide) go together.
"""

import re
from collections.abc import Sequence

from pelican_dossier.comparing.clauses import Clause, clause_at
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.languages.eventrules import EventType
from pelican_dossier.model import Figure

_UNIT_WORDS = 3
"""Words between a number and the verb or noun that it counts: 13 people have been killed."""
_ROW_WORDS = 8
"""Words of a counted noun behind its number before the next number of a row."""
_MARK = re.compile(r"[^\w\s'’]")
"""What parts a number from what stands behind it."""

_SAYING: frozenset[EventType] = frozenset(("say", "announce"))
"""Verbs that take no number of their own: they reported a 7.5 magnitude earthquake."""
TOLLS: frozenset[EventType] = frozenset(("die", "injure", "arrest", "find"))
"""What people are counted by."""
_MEASURING: frozenset[EventType] = frozenset(("rise", "fall", "arrive", "say", "announce", "end"))
"""Verbs by which something else comes to a number: the toll rose to 15."""
_FRAMING: frozenset[EventType] = frozenset(("attack", "crash", "disaster", "control", "fight", "say", "announce"))
"""In what people come to harm; a number behind it counts them: the attack left 13 dead."""


def counting_trigger(sentence: Sentence, found: Sequence[Clause], figure: Figure) -> Trigger | None:
    """The trigger of ``found``, the sentence's clauses, that a figure of it belongs to; None where none tells."""
    clause = clause_at(found, figure.start)
    figures = [other for other in sentence.figures if clause.start <= other.start <= figure.start]
    belongs: Trigger | None = None
    for at, one in enumerate(figures):
        if not (at and _goes_on(sentence, clause, figures[at - 1], one)):
            belongs = _counted(sentence, clause, one)
    return belongs


def is_in_a_row(sentence: Sentence, first: Figure, second: Figure) -> bool:
    """Whether a number only goes on with what another counts: 13 soldiers and two officers."""
    between = sentence.layer.folded_words(first.end, second.start)
    joined = sentence.language.comparison.in_a_row.search(between)
    return joined is not None and len(between[: joined.start()].split()) <= _ROW_WORDS


def _goes_on(sentence: Sentence, clause: Clause, first: Figure, second: Figure) -> bool:
    """Whether nothing is told to happen from one number to the next, nor by what the second counts: 30 wounded."""
    parted = any(
        first.end <= trigger.start < second.end and (trigger.start < second.start or trigger.type in TOLLS)
        for trigger in clause.triggers
    )
    suffers = any(t.type in TOLLS and is_right_behind(sentence, second, t.start) for t in clause.triggers)
    return not parted and not suffers and is_in_a_row(sentence, first, second)


def _counted(sentence: Sentence, clause: Clause, figure: Figure) -> Trigger | None:
    before = [trigger for trigger in clause.triggers if trigger.start < figure.start]
    behind = next((trigger for trigger in clause.triggers if is_right_behind(sentence, figure, trigger.start)), None)
    nearest = _taking(before, sentence.language.events.follows_subject)
    if behind is not None and (nearest is None or _yields(sentence, nearest, behind, figure)):
        return behind
    if (nearest is None or nearest.type not in TOLLS) and _tells_how_many(sentence, figure):
        return None
    if nearest is not None and nearest.type in TOLLS and _only_places(sentence, clause, figure):
        return None
    return nearest or clause.antecedent or next((trigger for trigger in clause.triggers if trigger.is_verb), None)


def _tells_how_many(sentence: Sentence, figure: Figure) -> bool:
    """Whether a number only tells how many there are of what was named before it, whatever happens to them."""
    return sentence.language.comparison.copular.search(sentence.before(figure.start)) is not None


def _only_places(sentence: Sentence, clause: Clause, figure: Figure) -> bool:
    """Whether a number tells where or how people came to harm; a toll that rises to a number counts them."""
    if isinstance(figure.value, str) and "/" in figure.value:
        return False  # between 25 and 30
    grammar, before = sentence.language.comparison, sentence.layer.folded_words(clause.start, figure.start)
    placing = grammar.placing.search(before)
    return placing is not None and not (placing["to"] and grammar.measuring.search(before))


def _taking(before: Sequence[Trigger], follows_subject: bool) -> Trigger | None:
    """The nearest of the triggers before a number that may take it."""
    for at in range(len(before) - 1, -1, -1):
        trigger, others = before[at], before[:at]
        measures = trigger.type in _MEASURING and any(other.type in TOLLS for other in others)
        # the dead of the earthquake and the flood; in English the noun is written like the verb
        may_be_noun = not trigger.is_verb or follows_subject
        counted = next((other.type for other in reversed(others) if other.type not in _FRAMING), None)
        frames = trigger.type in _FRAMING and may_be_noun and counted in TOLLS
        if not measures and not frames:
            return trigger
    return None


def is_right_behind(sentence: Sentence, figure: Figure, start: int) -> bool:
    """Whether what begins at an offset is what a number counts, or what those whom it counts do or suffer."""
    if start < figure.end:
        return start >= figure.start
    grammar = sentence.language.events
    between = sentence.layer.folded_words(figure.end, start)
    words = between.split()
    return (
        len(words) <= _UNIT_WORDS
        and not between[-1:].isalpha()  # «and» is written onto it
        and grammar.joining.isdisjoint(words)
        and _MARK.search(between) is None
    )


def _yields(sentence: Sentence, nearest: Trigger, behind: Trigger, figure: Figure) -> bool:
    """Whether the trigger before a number leaves it to the one right behind it."""
    counts_people = behind.type in TOLLS
    if nearest.type in _SAYING:
        return True
    if counts_people and (nearest.type in _FRAMING or nearest.type == "leave"):  # left 13 dead
        return True
    if counts_people and nearest.type in TOLLS and behind.start < figure.end:
        return True
    is_apart = bool(sentence.layer.folded_words(nearest.end, figure.start).strip())
    has_its_own_verb = behind.is_verb and sentence.language.events.follows_subject
    return is_apart and (has_its_own_verb or not nearest.is_verb)

"""What is to come: the new day of what is postponed, and what is only possible, limited or waited for.

«Postponed to Friday» tells when something is to be now, «postponed on Friday» when that was decided. What may be, is
hoped for or depends on something else has no day, nor has a time until which something only lasts.
"""

from typing import Final

from pelican_dossier.comparing.clauses import Clause
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.languages.eventrules import EventType
from pelican_dossier.model import DateExpression

_POSTPONED: Final[EventType] = "postpone"
_CONDITION = 80
"""Letters behind a day and what happens on it in which its condition begins."""
_HOPED = 30
"""Letters before «that» in which somebody hopes, or thinks likely, what follows."""
_SETTLING: frozenset[EventType] = frozenset(("agree", "announce", "decide", "say", "appoint", "meet", "transfer"))
"""What does not come to its end with the day until which something lasts: granted until December."""
_CHAIN = 3
"""Happenings that are named one behind the other: the postponement of the start of the cup."""


def is_ahead(sentence: Sentence, date: DateExpression) -> bool:
    """Whether a date lies behind the day of publication, or bounds a time that goes on behind it."""
    published = sentence.reading.published.latest
    days = date.days.part(date.mod)
    if published is None or days.earliest is None or days.latest is None:
        return False
    return days.earliest > published or (date.bound in ("BEFORE", "ON_OR_BEFORE") and days.latest > published)


def postponed(sentence: Sentence, clause: Clause, date: DateExpression) -> Trigger | None:
    """The postponement, or the extension, of which a date is the new day: put off to Friday, extended until Friday."""
    told = [trigger for trigger in clause.triggers if trigger.end <= date.start]
    at = next((at for at in reversed(range(len(told))) if _sets_a_day(sentence, told[at])), None)
    if at is None or any(trigger.is_verb for trigger in told[at + 1 :]):
        return None
    between = sentence.layer.folded_words(told[at].end, date.start)
    return told[at] if sentence.language.plans.put_off_to.search(between) else None


def headed(sentence: Sentence, clause: Clause, governor: Trigger) -> Trigger:
    """The postponement of what a trigger names, where it stands right before that: the postponement of the cup."""
    told = [trigger for trigger in clause.triggers if trigger.start <= governor.start][-_CHAIN:]
    head = governor
    for before in reversed(told[:-1]):
        between = sentence.layer.folded_words(before.end, head.start)
        if head.is_verb or sentence.language.plans.annexed.fullmatch(between) is None:
            break
        head = before
        if _sets_a_day(sentence, head):
            return head
    return governor


def _sets_a_day(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a trigger tells that something gets another day, or another end."""
    if trigger.type == _POSTPONED:
        return True
    word = sentence.layer.folded_words(trigger.start, trigger.end)
    return trigger.type == "continue" and sentence.language.plans.extending.fullmatch(word) is not None


def is_put_off_to(sentence: Sentence, date: DateExpression, trigger: Trigger | None) -> bool:
    """Whether a date is the new day of what a trigger tells to be postponed."""
    if trigger is None or trigger.end > date.start or not _sets_a_day(sentence, trigger):
        return False
    between = sentence.layer.folded_words(trigger.end, date.start)
    return sentence.language.plans.put_off_to.search(between) is not None


def is_no_plan(sentence: Sentence, date: DateExpression, clause: Clause, trigger: Trigger) -> bool:
    """Whether what is told of a day to come is only possible, depends on something, or lasts until then."""
    plans, words = sentence.language.plans, sentence.layer.folded_words
    if plans.ready.search(sentence.before(trigger.start)):
        return True
    if not is_ahead(sentence, date):
        return False
    if trigger.type == "say" and trigger.is_verb and not _is_to_be_said(sentence, clause, trigger):
        return True  # nobody has spoken on a day to come
    if plans.until.search(sentence.before(date.start)):
        told = words(clause.start, date.start) if clause.start < date.start else ""
        lasts = any(one.type == "continue" for one in clause.triggers if one.start < date.start)
        if plans.troubles.search(told) if lasts else trigger.type in _SETTLING:
            return True
    if plans.possible.search(_leading_up(sentence, clause, trigger)):
        return True
    last = max(date.end, trigger.end)
    behind = words(last, min(sentence.end, last + _CONDITION)) if last < sentence.end else ""
    return plans.provided.search(behind) is not None


def _leading_up(sentence: Sentence, clause: Clause, trigger: Trigger) -> str:
    """The words of a clause before what happens in it; of what somebody hopes or thinks likely, with those before
    «that»."""
    start = clause.start
    opener = sentence.language.events.openers.match(sentence.folded, sentence.folded_at(start))
    if opener is not None and opener["that"]:
        start = max(sentence.start, start - _HOPED)
    return sentence.layer.folded_words(start, trigger.start) if start < trigger.start else ""


def _is_to_be_said(sentence: Sentence, clause: Clause, trigger: Trigger) -> bool:
    events, word = sentence.language.events, sentence.layer.folded_words(trigger.start, trigger.end)
    before = sentence.layer.folded_words(clause.start, trigger.start) if clause.start < trigger.start else ""
    is_future = events.future.match(word) or events.present.match(word) or events.planned.search(before)
    return is_future is not None

"""The clauses of a sentence with what triggers them, and the trigger that governs a date or a figure in one.

A sentence falls apart where a word opens a clause (that, who, while), where a verb begins one behind a comma or an
«and», and where what is quoted begins. A stretch without a trigger belongs to the clause that it leads up to, else to
the one before it. Within its clause a date or a figure belongs to the nearest trigger before it, else to the first
behind it.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pelican_dossier.comparing.triggers import Trigger, TriggerWord, trigger_words
from pelican_dossier.languages.eventrules import EventType
from pelican_dossier.model.text import Span

if TYPE_CHECKING:
    from pelican_dossier.comparing.sentences import Sentence

_QUOTED = 30
"""Letters of a quotation that is a clause of its own."""
_HEAD = 60
"""Letters of the longest phrase before a relative clause that is shown with it."""
_OF_ONE: frozenset[EventType] = frozenset(("attack", "die", "injure"))
"""Types of verbs that go on with one happening."""
_AHEAD = 60
"""Letters behind a date within which a noun tells what happens on it, where nothing before it does."""
_SUBJECT = 6
"""Words behind a comma among which a clause has its verb."""


class Clause(NamedTuple):
    """A stretch of a sentence that tells of one thing; offsets count in the paragraph as received."""

    start: int
    end: int
    triggers: tuple[Trigger, ...]
    """In the order of the text."""
    antecedent: Trigger | None = None
    """What happens in the clause that it tells more of, or takes up again."""
    reports: bool = False
    """Whether what somebody says stands right behind it."""
    told_from: int = 0
    """Where its own words begin, behind what only joins it to another (that, while)."""
    is_relative: bool = False
    """Whether it tells more of what stands right before it (who, which)."""
    told_until: int = 0
    """Where they end, before what only leads up to something else (after, while)."""
    more_until: int | None = None
    """The end of the clause behind it that tells more of its last words, if there is one."""

    def governor(self, start: int) -> Trigger | None:
        """The trigger that what begins at an offset belongs to."""
        before = next((trigger for trigger in reversed(self.triggers) if trigger.start < start), None)
        behind = next(iter(self.triggers), None)
        is_far = behind is not None and not behind.is_verb and behind.start - start > _AHEAD
        return before or self.antecedent or (None if is_far else behind)


def clauses(sentence: "Sentence") -> tuple[Clause, ...]:
    """Those of a sentence, in the order of the text; together they cover all of it."""
    words, grammar = trigger_words(sentence), sentence.language.events
    triggers = [word.trigger for word in words if word.trigger]
    found = [*grammar.openers.finditer(sentence.folded)]
    openers = {sentence.received(match.start()): match for match in found}
    opening = {sentence.first + match.start() for match in found}
    cuts = sorted({sentence.start, *openers, *_cuts(sentence, words, opening)})
    spans = [(first, last) for first, last in pairwise([*cuts, sentence.end]) if first < last]
    stretches = [_stretch(sentence, span, triggers, openers.get(span[0])) for span in spans]
    return tuple(_joined(stretches, [date.start for date in sentence.dates]))


def clause_at(found: Sequence[Clause], offset: int) -> Clause:
    """The clause that holds an offset of the paragraph."""
    return found[max(0, bisect_right(found, offset, key=lambda clause: clause.start) - 1)]


def _cuts(sentence: "Sentence", words: Sequence[TriggerWord], openers: Container[int]) -> Iterator[int]:
    """Where clauses begin, as far as the words tell; ``openers``: where words that open one stand, folded."""
    grammar, marks = sentence.language.events, sentence.language.orthography
    for quotation in sentence.layer.quotations:
        start, end = sentence.layer.span(quotation.start, quotation.end)
        quoted = [word for word in words if quotation.start <= word.at < quotation.end]
        is_clause = end - start >= _QUOTED and any(word.form.is_verb for word in quoted)
        if sentence.start <= start and end <= sentence.end and is_clause:
            before = next((word for word in reversed(words) if word.at < quotation.start), None)
            if before is None or _leads_to_words(sentence, before):
                yield from (start, end)
    last = words[0].trigger if words else None
    has_verb = bool(words) and words[0].form.is_verb
    for at, (before, word) in enumerate(pairwise(words), 1):
        if word.at in openers:
            has_verb, last = False, None
        goes_on = (before.text in grammar.joining and word.form.is_verb) or word.form.is_joined
        is_one = goes_on and _tell_of_one(last, word.trigger)
        begins = before.text in marks.commas and _begins(sentence, words[at:], has_verb=has_verb)
        ends = before.text in marks.clause_ends and not _is_within_number(sentence, before)
        if ends or (goes_on and not is_one) or begins:
            yield sentence.layer.span(word.at, word.at)[0]
            has_verb, last = False, None
        last = word.trigger or last
        has_verb = has_verb or word.form.is_verb


def _is_within_number(sentence: "Sentence", mark: TriggerWord) -> bool:
    """Whether a mark stands between two digits, as in 13:19."""
    around = sentence.layer.folded.text[max(0, mark.at - 1) : mark.at + 2]
    return around[:1].isdigit() and around[-1:].isdigit()


def _tell_of_one(first: Trigger | None, second: Trigger | None) -> bool:
    """Whether two verbs with «and» tell of one happening: killed two and wounded nine."""
    return first is not None and second is not None and {first.type, second.type} <= _OF_ONE


def _begins(sentence: "Sentence", ahead: Sequence[TriggerWord], *, has_verb: bool) -> bool:
    """Whether a clause begins behind a comma: with its verb, or with a subject before one; where verbs stand first,
    also with an «and» and what leads up to its verb, unless that tells more of a noun before the comma. A verb right
    behind a comma belongs to the subject before it, where that has none yet."""
    grammar = sentence.language.events
    if grammar.follows_subject:
        return (has_verb or not ahead[0].form.is_verb) and _has_verb(ahead[:_SUBJECT])
    if not has_verb:
        return False
    if ahead[0].form.is_verb:
        return ahead[0].text not in grammar.holding
    return ahead[0].text[0] in grammar.conjunctions and len(ahead[0].text) > 1 and _has_verb(ahead[:_SUBJECT])


def _leads_to_words(sentence: "Sentence", before: TriggerWord) -> bool:
    """Whether what somebody says may stand behind a word; else a quotation is part of the clause around it."""
    is_mark, complementizers = not before.text[0].isalnum(), sentence.language.speech.complementizers
    return is_mark or before.text in complementizers or (before.trigger is not None and before.trigger.type == "say")


def _has_verb(ahead: Sequence[TriggerWord]) -> bool:
    """Whether a clause begins here: with its verb, or with a subject before one and no mark between."""
    verb = next((one for one in ahead if one.form.is_verb or not one.text[0].isalnum()), None)
    return verb is not None and verb.form.is_verb


class _Stretch(NamedTuple):
    start: int
    end: int
    triggers: tuple[Trigger, ...]
    opener: re.Match[str] | None
    told_from: int

    def opens_with(self, group: str) -> bool:
        """Whether its first word is of a group of openers."""
        return self.opener is not None and self.opener[group] is not None

    @property
    def is_told(self) -> bool:
        """Whether it is told what happens in it."""
        return bool(self.triggers) or self.opens_with("relative") or self.opens_with("resuming")


def _stretch(sentence: "Sentence", span: Span, triggers: Sequence[Trigger], opener: re.Match[str] | None) -> _Stretch:
    start, end = span
    joins = opener is not None and opener["relative"] is None
    told_from = sentence.received(opener.end()) if opener and joins else start
    return _Stretch(start, end, tuple(one for one in triggers if start <= one.start < end), opener, told_from)


def _joined(stretches: Sequence[_Stretch], dates: Sequence[int]) -> Iterator[Clause]:
    """Clauses, each with what happens in it as far as that is told: what tells of nothing belongs to what it leads up
    to, or goes on with; what tells more of a thing stands by itself. ``dates``: where some begin."""
    open_: list[_Stretch] = []
    first: Clause | None = None
    last: Clause | None = None
    for stretch in stretches:
        told = [trigger for one in open_ for trigger in one.triggers]
        stands_alone = (
            stretch.opens_with("relative")
            or stretch.opens_with("resuming")
            or stretch.opens_with("turning")
            or (stretch.opens_with("that") and bool(told) and told[-1].type == "say")
        )
        if open_ and (stands_alone or (stretch.triggers and any(one.is_told for one in open_))):
            last = _clause(open_, first, last, stretch, dates)
            first = first or last
            yield last
            open_ = []
        open_.append(stretch)
    if open_:
        yield _clause(open_, first, last, None, dates)


def _clause(
    joined: Sequence[_Stretch],
    first: Clause | None,
    last: Clause | None,
    following: _Stretch | None,
    dates: Sequence[int],
) -> Clause:
    """``first`` and ``last`` are the clauses of the sentence before it."""
    antecedent, told_from = None, joined[0].told_from
    if len(joined) > 1 and not joined[0].is_told and joined[1].opener and not joined[1].opens_with("relative"):
        told_from = joined[1].told_from  # what leads up to it is another clause, of which nothing is known
    if last and joined[0].opens_with("relative"):
        antecedent = last.governor(last.end)
        if antecedent and not joined[0].triggers and any(antecedent.end <= at < joined[0].start for at in dates):
            antecedent = None  # granted until December to complete the works, which will be next year
        told_from = next((at for at in _heads(last) if joined[0].start - at <= _HEAD), told_from)
    elif first and joined[0].opens_with("resuming"):
        antecedent = next(iter(first.triggers), None)
    return Clause(
        joined[0].start,
        joined[-1].end,
        tuple(trigger for one in joined for trigger in one.triggers),
        antecedent,
        following is not None and following.opens_with("that"),
        told_from,
        joined[0].opens_with("relative"),
        _told_until(joined),
        following.end if following is not None and following.opens_with("relative") else None,
    )


def _told_until(joined: Sequence[_Stretch]) -> int:
    """The end of a clause without what a word opens at its end in which nothing is told."""
    end = joined[-1].end
    for before, stretch in reversed([*pairwise(joined)]):
        if stretch.opener is None or stretch.opens_with("that") or stretch.is_told or not before.is_told:
            return end
        end = before.end
    return end


def _heads(before: Clause) -> Iterator[int]:
    """Where the phrase may begin that a relative clause tells more of: its trigger, else the clause as a whole."""
    if before.triggers:
        yield before.triggers[-1].start
    yield before.told_from

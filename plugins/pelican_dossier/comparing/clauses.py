"""The clauses of a sentence with what triggers them, and the trigger that governs a date or a figure in one.

A sentence falls apart where a word opens a clause (that, who, while), where a verb begins one behind a comma or an
«and», and where what is quoted begins. A stretch without a trigger belongs to the clause that it leads up to, else to
the one before it. Within its clause a date or a figure belongs to the nearest trigger before it, else to the first
behind it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pelican_dossier.comparing.triggers import Trigger, TriggerWord, trigger_words
from pelican_dossier.model.text import Span

if TYPE_CHECKING:
    from pelican_dossier.comparing.sentences import Sentence

_QUOTED = 30
"""Letters of a quotation that is a clause of its own."""
_HEAD = 40
"""Letters of the longest phrase before a relative clause that is shown with it."""
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

    def governor(self, start: int) -> Trigger | None:
        """The trigger that what begins at an offset belongs to."""
        before = next((trigger for trigger in reversed(self.triggers) if trigger.start < start), None)
        return before or self.antecedent or next(iter(self.triggers), None)


def clauses(sentence: "Sentence") -> tuple[Clause, ...]:
    """Those of a sentence, in the order of the text; together they cover all of it."""
    words, grammar = trigger_words(sentence), sentence.language.events
    triggers = [word.trigger for word in words if word.trigger]
    openers = {sentence.received(match.start()): match for match in grammar.openers.finditer(sentence.folded)}
    cuts = sorted({sentence.start, *openers, *_cuts(sentence, words)})
    spans = [(first, last) for first, last in pairwise([*cuts, sentence.end]) if first < last]
    return tuple(_joined([_stretch(sentence, span, triggers, openers.get(span[0])) for span in spans]))


def clause_at(found: Sequence[Clause], offset: int) -> Clause:
    """The clause that holds an offset of the paragraph."""
    return found[max(0, bisect_right(found, offset, key=lambda clause: clause.start) - 1)]


def _cuts(sentence: "Sentence", words: Sequence[TriggerWord]) -> Iterator[int]:
    """Where clauses begin, as far as the words tell."""
    grammar, marks = sentence.language.events, sentence.language.orthography
    for quotation in sentence.layer.quotations:
        start, end = sentence.layer.span(quotation.start, quotation.end)
        if sentence.start <= start and end <= sentence.end and end - start >= _QUOTED:
            before = next((word for word in reversed(words) if word.at < quotation.start), None)
            if before is None or _leads_to_words(sentence, before):
                yield from (start, end)
    reach = _SUBJECT if grammar.follows_subject else 1
    for at, (before, word) in enumerate(pairwise(words), 1):
        text, form = before.text, word.form
        if (
            form.is_joined
            or text in marks.clause_ends
            or (form.is_verb and text in grammar.joining)
            or (text in marks.commas and _has_verb(words[at : at + reach]))
        ):
            yield sentence.layer.span(word.at, word.at)[0]


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


def _joined(stretches: Sequence[_Stretch]) -> Iterator[Clause]:
    """Clauses, each with what happens in it as far as that is told: what tells of nothing belongs to what it leads up
    to, or goes on with; what tells more of a thing stands by itself."""
    open_: list[_Stretch] = []
    first: Clause | None = None
    last: Clause | None = None
    for stretch in stretches:
        told = [trigger for one in open_ for trigger in one.triggers]
        stands_alone = (
            stretch.opens_with("relative")
            or stretch.opens_with("resuming")
            or (stretch.opens_with("that") and bool(told) and told[-1].type == "say")
        )
        if open_ and (stands_alone or (stretch.triggers and any(one.is_told for one in open_))):
            last = _clause(open_, first, last, stretch)
            first = first or last
            yield last
            open_ = []
        open_.append(stretch)
    if open_:
        yield _clause(open_, first, last, None)


def _clause(
    joined: Sequence[_Stretch], first: Clause | None, last: Clause | None, following: _Stretch | None
) -> Clause:
    """``first`` and ``last`` are the clauses of the sentence before it."""
    antecedent, told_from = None, joined[0].told_from
    if last and joined[0].opens_with("relative"):
        antecedent = last.governor(last.end)
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
    )


def _heads(before: Clause) -> Iterator[int]:
    """Where the phrase may begin that a relative clause tells more of: its trigger, else the clause as a whole."""
    if before.triggers:
        yield before.triggers[-1].start
    yield before.told_from

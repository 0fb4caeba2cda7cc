"""The words that tell of a happening as an editor would cut them out: whole, and without what leads up to others."""

from collections.abc import Iterable
from functools import lru_cache

from pelican_dossier.comparing.clauses import Clause
from pelican_dossier.comparing.otherdays import counts_from_an_event
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import Trigger
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression
from pelican_dossier.model.text import Span

_PHRASE = 4
"""Words of the phrase before a relative clause that is shown with it."""
_MODIFIERS = 2
"""Words before its noun that are shown with it, where adjectives stand there."""
_MORE = 110
"""Letters of a relative clause that is shown with the phrase at the end of a clause."""
_SAID = 220
"""Letters of what somebody says behind which a clause ends it."""
_TRAILING = 60
"""Letters of the longest clause behind what somebody says that only tells who says it, and when."""
_STEM = 3
"""Letters of a word without its ending."""


def told_words(
    sentence: Sentence, date: DateExpression, clause: Clause, trigger: Trigger | None, *, names_a_thing: bool
) -> Span:
    """The clause of a date, or the thing that the date names; offsets count in the paragraph."""
    start = clause.told_from if clause.told_from <= date.start else clause.start
    end = max(_end(sentence, clause), date.end)
    before = sentence.layer.folded_words(clause.start, date.start) if clause.start < date.start else ""
    lasting = sentence.language.comparison.opens_since.match(before)
    if lasting and lasting["what"]:
        start, end = sentence.received(sentence.folded_at(clause.start) + lasting.start("what")), date.end
    elif counts_from_an_event(sentence, date):
        start = date.start
    elif trigger and trigger.type == "say" and clause.antecedent and not clause.is_relative:
        start = clause.antecedent.start  # who says when that it has happened
    elif trigger and names_a_thing:
        start, end = min(trigger.start, date.start), max(trigger.end, date.end)
    elif trigger and trigger.start < start:  # what a relative clause tells more of
        start = trigger.start
    elif trigger and (thing := _dated_thing(sentence, clause, date, trigger)):
        start = thing
    elif clause.is_relative and start == clause.start:
        start = _phrase_before(sentence, start, _PHRASE)
    head = clause.antecedent if clause.is_relative and sentence.language.events.follows_subject else None
    if head and start == head.start and not head.is_verb:
        start = _phrase_before(sentence, start, _MODIFIERS)  # the Asian Games, which ended
    return sentence.trimmed(min(start, date.start), end)


def _end(sentence: Sentence, clause: Clause) -> int:
    """The end of a clause, with a short one that tells more of its last words and has no date of its own."""
    end, more = clause.told_until, clause.more_until
    if more is None or end != clause.end or more - end > _MORE:
        return end
    is_apart = sentence.before(end).rstrip()[-1:] in sentence.language.orthography.commas
    return end if is_apart or any(end <= date.start < more for date in sentence.dates) else more


def _dated_thing(sentence: Sentence, clause: Clause, date: DateExpression, governor: Trigger) -> int | None:
    """Where a noun stands that only dates the rest of its clause, and has a date itself: the raid, of «since the raid
    of Friday», but not in «after the raid they left on Friday»."""
    first = sentence.folded_at(clause.told_from)
    for trigger in reversed(clause.triggers):
        if clause.told_from < trigger.start < date.start and not trigger.is_verb:
            before = sentence.folded[first : sentence.folded_at(trigger.start)]
            leads = sentence.language.events.dating.search(before)
            if leads and (leads.start() > 0 or not governor.is_verb):
                return sentence.received(first + leads.end())
    return None


def _phrase_before(sentence: Sentence, start: int, most: int) -> int:
    """Where the phrase begins that stands before a relative clause, or before its noun, of so many words at most."""
    text, at = sentence.layer.paragraph.text, start
    for _ in range(most):
        words = text[sentence.start : at].rstrip()
        word = words.rpartition(" ")[2]
        folded = sentence.language.fold(word).text
        if not word or not word[-1].isalnum() or folded in sentence.language.figures.function_words:
            break
        at = sentence.start + len(words) - len(word)
    return at


def said_until(sentence: Sentence, end: int) -> int:
    """Where what somebody says ends: with its sentence, or where a long one goes on with another clause."""
    if sentence.end - end <= _SAID:
        return sentence.end
    marks = sentence.language.orthography
    rest = sentence.layer.paragraph.text[end + _SAID : sentence.end]
    ends = [at for at, letter in enumerate(rest) if letter in marks.commas or letter in marks.clause_ends]
    return end + _SAID + ends[0] if ends else sentence.end


def said_from(sentence: Sentence, start: int, end: int) -> int:
    """Where what somebody says begins: before a short clause that ends the sentence (killed two, officials said)."""
    if end - start > _TRAILING or any(letter.isalnum() for letter in sentence.layer.paragraph.text[end : sentence.end]):
        return start
    return next((one.start for one in sentence.clauses if start - one.start <= _SAID), start)


def stems(code: str, words: Iterable[str]) -> frozenset[str]:
    """Words without their endings."""
    return frozenset(_stem(code, word) for word in words)


@lru_cache(maxsize=1 << 15)
def _stem(code: str, word: str) -> str:
    """A word without the ending of its number, gender or case."""
    for ending in LANGUAGE_PACKS[code].events.inflections:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: len(word) - len(ending)]
    return word


def part_told(sentence: Sentence, date: DateExpression, clause: Clause, trigger: Trigger | None) -> str:
    """Of whom a clause tells: ``some``, the ``rest``, or all where neither is said between what happens and the date,
    or behind what happens on a date that stands before it."""
    first, last = sentence.folded_at(sentence.start), date.start
    if trigger and trigger.start < date.start:
        first = sentence.folded_at(trigger.start)
    elif trigger:
        last = clause.end
    told, language = sentence.folded[first : sentence.folded_at(last)], sentence.language
    some, rest = (
        max((match.end() for match in pattern.finditer(told)), default=-1)
        for pattern in (language.comparison.part, language.events.rest)
    )
    if some < 0 and rest < 0:
        return ""
    return "rest" if rest > some else "some"

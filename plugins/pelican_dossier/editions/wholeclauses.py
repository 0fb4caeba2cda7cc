"""A clause as it can be read by itself: begun where its subject stands, ended at a mark, its quotation marks in pairs.

What tells a date or an answer is cut for comparing, where a verb or «who» begins a clause. A reader wants the words
before it that say who does it, and none of the next clause: so a cut moves back to where a clause may begin and on to
where one may end. Marks that stand outside a cut inside a quotation are added; where a whole clause is too long, dots
tell the cut.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from pelican_dossier.comparing.clauses import Clause, clause_at
from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.comparing.sentences import Sentence
from pelican_dossier.comparing.triggers import TriggerWord, trigger_words
from pelican_dossier.model.text import Span

_LONGEST = 60
"""Words of a clause that is made whole."""
_MORE = "…"
_WORD = re.compile(r"\w")


class WholeClause(NamedTuple):
    """A stretch of a paragraph, and the marks to write around it."""

    start: int
    end: int
    opening: str = ""
    closing: str = ""


def told_whole(mention: EventMention) -> WholeClause:
    """The words that tell a date, so that they can be read by themselves; of who says something, with what he says."""
    told, sentence = mention.words, mention.sentence
    is_phrase = mention.names_a_thing or _is_phrase(sentence, mention.clause, told.start)
    held, cut = (mention.date.start, mention.date.end), (told.start, told.end)
    whole = _whole(sentence, held, cut, is_phrase=is_phrase, is_said=mention.type == "say")
    return _paired(sentence, *whole) if whole else _dotted(sentence, held[1], *cut)


def clause_whole(sentence: Sentence, held: Span) -> WholeClause:
    """The clause that holds a stretch of a sentence, so that it can be read by itself between quotation marks."""
    start, end = held
    clause = clause_at(sentence.clauses, start)
    first, last = sentence.trimmed(min(clause.told_from, start), max(clause.end, end))
    cut = min(first, start), max(last, end)
    whole = _whole(sentence, held, cut, is_phrase=_is_phrase(sentence, clause, first))
    return WholeClause(*_unquoted(sentence, *whole)) if whole else _dotted(sentence, end, *cut)


def _is_phrase(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether a stretch is a noun with what is told of it (the elections that are due on Tuesday)."""
    if not clause.is_relative or start >= clause.start:
        return False
    noun = sentence.layer.paragraph.text[start : clause.start].rstrip(
        f" {''.join(sentence.language.orthography.commas)}"
    )
    is_verb = _is_verb(sentence, trigger_words(sentence), sentence.layer.folded_at(start))
    return not is_verb and all(letter.isalnum() or letter in " -'’" for letter in noun)


def _whole(sentence: Sentence, held: Span, cut: Span, *, is_phrase: bool, is_said: bool = False) -> Span | None:
    """None where it is too long."""
    start = cut[0] if is_phrase else _start(sentence, cut[0], held[0])
    end = sentence.end if is_said and not is_phrase else _end(sentence, held[1], cut[1], is_phrase=is_phrase)
    end = _with_quotation(sentence, start, end)
    return None if _is_long(sentence, start, end) else (start, end)


def _is_long(sentence: Sentence, start: int, end: int) -> bool:
    return len(sentence.layer.paragraph.text[start:end].split()) > _LONGEST


def _start(sentence: Sentence, at: int, held: int) -> int:
    """The last place not behind an offset at which a clause may begin, or a quotation before what it holds; the offset
    where only marks stand between."""
    text = sentence.layer.paragraph.text
    if not _WORD.search(text, sentence.start, at) and not any(at < one <= held for one, _ in _quotations(sentence)):
        return at
    words = trigger_words(sentence)
    begun = [one for one in _starts(sentence, words) if one <= at]
    start = max([sentence.start, *begun, *(one for one in _quoted(sentence, words) if one <= held)])
    start += len(text[start:at]) - len(text[start:at].lstrip())
    return start if start > at or _WORD.search(text, start, at) else at


def _starts(sentence: Sentence, words: Sequence[TriggerWord]) -> Iterator[int]:
    """Where a clause has its subject behind its beginning: not where «that» goes on with a verb."""
    grammar, marks = sentence.language.events, sentence.language.orthography
    for opener in grammar.openers.finditer(sentence.folded):
        if opener["that"] and not _is_verb(sentence, words, sentence.first + opener.end()):
            yield sentence.received(opener.end())
    for at, (before, word) in enumerate(pairwise(words), 1):
        joins = before.text in marks.commas and word.text in grammar.joining and _has_verb(sentence, words[at:])
        if before.text in marks.clause_ends or word.form.is_joined or joins:
            yield sentence.layer.span(word.at, word.at)[0]


def _quoted(sentence: Sentence, words: Sequence[TriggerWord]) -> Iterator[int]:
    """Where a quotation begins that is a clause of its own."""
    text, marks = sentence.layer.paragraph.text, sentence.language.orthography
    clauses = {clause.start for clause in sentence.clauses}
    for start, _ in _quotations(sentence):
        is_clause = start in clauses or text[sentence.start : start].rstrip()[-1:] in marks.clause_ends
        if is_clause and not _is_verb(sentence, words, sentence.layer.folded_at(start) + 1):
            yield start


def _is_verb(sentence: Sentence, words: Sequence[TriggerWord], at: int) -> bool:
    """Whether the first word behind a place in the folded text is a verb."""
    word = next((one for one in words if one.at >= at and one.text[0].isalnum()), None)
    return word is not None and (word.form.is_verb or word.text in sentence.language.speech.clauses.modals)


def _has_verb(sentence: Sentence, ahead: Sequence[TriggerWord]) -> bool:
    """Whether a verb stands before the next mark; behind an article such a word is a noun."""
    row, articles = takewhile(lambda one: one.text[0].isalnum(), ahead), sentence.language.speech.articles
    return any(word.form.is_verb and before.text not in articles for before, word in pairwise(row))


def _end(sentence: Sentence, after: int, at: int, *, is_phrase: bool) -> int:
    """The first place not before an offset at which a clause may end; an earlier one where others’ words begin."""
    stops = [*_stops(sentence, after)]
    if is_phrase:
        return next((one for one in stops if one <= at), at)
    end = next((one for one in stops if one >= at), sentence.end)
    begun = next((one for one in _others(sentence) if after <= one < end), end)
    return max((one for one in stops if one < begun), default=end) if begun < end else end


def _stops(sentence: Sentence, after: int) -> Iterator[int]:
    """Where a clause may end: before a comma or a mark between clauses, and where the sentence ends."""
    text, marks = sentence.layer.paragraph.text, sentence.language.orthography
    for at in range(after, sentence.end):
        is_number = text[at - 1].isdigit() and text[at + 1 : at + 2].isdigit()
        if (text[at] in marks.commas or text[at] in marks.clause_ends) and not is_number:
            yield at
    yield sentence.end


def _others(sentence: Sentence) -> Iterator[int]:
    """Where words begin that somebody says: behind «that», and in quotation marks."""
    for opener in sentence.language.events.openers.finditer(sentence.folded):
        if opener["that"]:
            yield sentence.received(opener.start())
    starts = {clause.start for clause in sentence.clauses}
    yield from (start for start, _ in _quotations(sentence) if start in starts)


def _quotations(sentence: Sentence) -> Iterator[Span]:
    """Those of a sentence, with their marks; offsets count in the paragraph."""
    for quotation in sentence.layer.quotations:
        start, end = sentence.layer.span(quotation.start, quotation.end)
        if quotation.is_closed and start < sentence.end and end > sentence.start:
            yield start, end


def _with_quotation(sentence: Sentence, start: int, end: int) -> int:
    """The end of a stretch with all of a quotation that begins in it."""
    ends = (last for first, last in _quotations(sentence) if start <= first < end < last)
    return min(next(ends, end), sentence.end)


def _paired(sentence: Sentence, start: int, end: int) -> WholeClause:
    """A stretch with the marks of the quotation that it is cut from, or cut through."""
    text = sentence.layer.paragraph.text
    for first, last in _quotations(sentence):
        opening, closing = text[first], text[last - 1]
        if first < start < last <= end:
            return WholeClause(start, end, opening=opening)
        if first < start and end < last:
            return WholeClause(start, end, opening, closing)
    return WholeClause(start, end)


def _unquoted(sentence: Sentence, start: int, end: int) -> Span:
    """A stretch without its full stop, the marks of the one quotation that it is, and half a pair of marks."""
    text, stops = sentence.layer.paragraph.text, "".join(sentence.language.orthography.full_stops)
    end -= len(text[start:end]) - len(text[start:end].rstrip(f"{stops} "))
    return (
        sentence.trimmed(start + 1, end - 1) if (start, end) in _quotations(sentence) else sentence.trimmed(start, end)
    )


def _dotted(sentence: Sentence, after: int, start: int, end: int) -> WholeClause:
    """A stretch as it was cut, or to the next mark behind what it holds, with dots where its sentence goes on."""
    if _is_long(sentence, start, end):
        end = next(_stops(sentence, after))
    text = sentence.layer.paragraph.text
    opening = f"{_MORE} " if _WORD.search(text, sentence.start, start) else ""
    closing = f" {_MORE}" if _WORD.search(text, end, sentence.end) else ""
    return WholeClause(start, end, opening, closing)

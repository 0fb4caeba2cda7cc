"""Which words are said: behind the verb or before it, and how they fall into quoted ones and others."""

from collections.abc import Iterable, Iterator, Sequence

from pelican_dossier.model import ContentSpan, SpeechKind
from pelican_dossier.reading.voices.attribution import Attribution
from pelican_dossier.reading.voices.clauses import opening
from pelican_dossier.reading.voices.words import Words

_AROUND = frozenset(".-")
"""Marks that part what is said from who says it, beside commas and colons."""
_REMARK = 8
"""Words that may stand behind «said the minister» where what he said stands before it: time, place, to whom."""


def said_by(
    words: Words, attribution: Attribution, earlier: Attribution | None, later: Sequence[Attribution]
) -> list[tuple[int, int]]:
    """The stretch of what is said: behind the verb, or before it where nothing stands behind."""
    limit = words.sentence_end(attribution.at)
    start = attribution.said_from
    opens = opening(words, start, limit) if start is not None else None
    if start is None or (opens is None and _stands_before(words, attribution)):
        first = max(words.sentence_start(attribution.at), earlier.end if earlier else 0)
        last = min(attribution.at, attribution.phrase.first if attribution.phrase else attribution.at)
        quoted = words.quotation(attribution.at - 1) if attribution.at else None
        if quoted and words.after(quoted.start) < first:
            first = words.after(quoted.start)
        return _stretch(words, first, last)
    if opens is not None:
        start = opens if words.opens_quotation(opens) else opens + 1
        if words.at(start) in words.language.speech.complementizers:
            start += 1
    if start >= len(words):
        return []
    quoted = words.quotation(start)
    end = max(words.sentence_end(start), words.after(quoted.end) if quoted else 0)
    for other in later:
        first = min(other.at, other.phrase.first if other.phrase else other.at)
        if start < first < end:
            end = first
            break
    return _stretch(words, start, end)


def _stands_before(words: Words, attribution: Attribution) -> bool:
    """«…, said the minister.»"""
    first = min(attribution.at, attribution.phrase.first if attribution.phrase else attribution.at)
    rest = words.sentence_end(attribution.at) - attribution.end
    if first == 0 or rest > _REMARK:
        return False
    return words.quotation(first - 1) is not None or (
        words.at(first - 1) in words.commas and (rest <= 1 or words.quotation(first - 2) is not None)
    )


def _stretch(words: Words, first: int, last: int) -> list[tuple[int, int]]:
    """From one token to another as offsets, without commas around."""
    around = _AROUND | words.commas | words.language.orthography.clause_ends
    while first < last and words.at(first) in around:
        first += 1
    while first < last and words.at(last - 1) in around:
        last -= 1
    return [(words.starts[first], words.ends[last - 1])] if first < last else []


def said_in(words: Words, stretches: Iterable[tuple[int, int]]) -> Iterator[ContentSpan]:
    """Stretches of folded text in their order, quoted words apart from the others."""
    for start, end in _apart(stretches):
        yield from _parts(words, start, end)


def _apart(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in their order, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _parts(words: Words, start: int, end: int) -> Iterator[ContentSpan]:
    """A stretch as quoted words and the others between them."""
    at = start
    for quoted in words.layer.quotations:
        if quoted.start >= end or quoted.end <= start:
            continue
        if quoted.start > at:
            yield from _part(words, at, quoted.start, "indirect")
        yield from _part(words, max(quoted.first, start), min(quoted.last, end), "direct")
        at = quoted.end
    if at < end:
        yield from _part(words, at, end, "indirect" if at > start or not _inside(words, start) else "direct")


def _inside(words: Words, offset: int) -> bool:
    return any(quoted.first <= offset < quoted.end for quoted in words.layer.quotations)


def _part(words: Words, start: int, end: int, kind: SpeechKind) -> Iterator[ContentSpan]:
    text, kept = words.layer.folded.text, {")", *words.language.orthography.tone_marks}
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in kept):
        end -= 1
    if start < end and (kind == "direct" or len(text[start:end].split()) > 1):
        first, last = words.layer.span(start, end)
        yield ContentSpan(first, last, kind)

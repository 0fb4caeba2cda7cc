"""The content of an attribution: where its clause opens it, which words it spans, and which of them are quoted."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence

from pelican_dossier.model import ContentSpan, SpeechKind
from pelican_dossier.model.text import Quotation
from pelican_dossier.reading.voices.clauses import before_adverbs_of
from pelican_dossier.reading.voices.contentbounds import (
    before_provenance,
    before_voice,
    behind_speaker,
    complains,
    is_behind_source,
    is_within_clause,
    own_words_from,
)
from pelican_dossier.reading.voices.denials import denial_at, denied_clauses, may_be_denied
from pelican_dossier.reading.voices.ownclauses import before_own_clause
from pelican_dossier.reading.voices.passives import is_charge, is_passive
from pelican_dossier.reading.voices.phrase import Attribution
from pelican_dossier.reading.voices.tokens import TokenRow

_OF_TITLES = frozenset(':"«“')
"""Marks that open a title behind «entitled»."""
REACH = 40
"""Words between a verb and what is said."""
CLAUSE = 12
"""Words of a subject before its verb."""
FEW = 3


def opening(row: TokenRow, at: int, limit: int) -> int | None:
    """The «that», colon or quotation mark that opens what is said, no verb of saying before it."""
    until = min(limit, at + REACH)
    for which in range(bisect_left(row.openings, at), len(row.openings)):
        token = row.openings[which]
        if token >= until:
            return None
        titling = row.language.speech.content.titling
        is_title = row.at(token - 1) in titling or (row.at(token - 1) == ":" and row.at(token - 2) in titling)
        if (row.at(token) == ":" and token + 1 == len(row)) or (is_title and row.at(token) in _OF_TITLES):
            continue
        if token > at and row.opens_quotation(token) and is_a_name(row, token):
            continue
        return None if _says_before(row, at, token) else token
    return None


def _says_before(row: TokenRow, at: int, opens: int) -> bool:
    """Whether another verb of saying stands before what is opened, and so opens it for itself."""
    which = bisect_left(row.plain_verbs, at)
    return which < len(row.plain_verbs) and row.plain_verbs[which] < opens


def is_a_name(row: TokenRow, token: int) -> bool:
    """Whether a quotation holds the name of an outlet or the like, and no words that were said."""
    quoted = row.quotation(token)
    inside = row.after(quoted.end) - token - 2 if quoted else 0
    speech, before = row.language.speech, row.at(token - 1)
    return inside <= FEW and before not in speech.complementizers and before != ":" and before not in speech.quoting


_AROUND = frozenset(".-")
"""Marks that part what is said from who says it, beside commas and colons."""
_REMARK = 8
"""Words that may stand behind «said the minister» where what he said stands before it: time, place, to whom."""


def denial_of(row: TokenRow, attribution: Attribution) -> int | None:
    """The token with which the words of a denial begin; None where nothing is denied."""
    return denial_at(row, attribution, _opening_of(row, attribution))


def _opening_of(row: TokenRow, attribution: Attribution) -> int | None:
    start = attribution.content_start
    if is_charge(attribution):
        return None
    opens = opening(row, start, row.sentence_end(attribution.at)) if start is not None else None
    speech = row.language.speech
    if start is not None and opens is not None and is_within_clause(row, start, opens):
        return None
    if opens is not None and is_behind_source(row, attribution, opens):
        return None
    is_told_of = start is not None and (speech.capitals or row.at(start) in speech.telling_of)
    return None if is_told_of and opens is not None and goes_on(row, start or 0, opens) else opens


def goes_on(row: TokenRow, at: int, opens: int) -> bool:
    """Whether a participle behind a comma opens what is said for itself: spoke of five dead, stressing that …; so does
    one behind «, with a guest»."""
    participles = [token for token in range(at, opens) if (cue := row.cue(token)) and cue.form == "participle"]
    if any(row.at(before_adverbs_of(row, token)) in row.commas for token in participles):
        return True
    beside = row.language.speech.clauses.absolute
    return bool(participles) and any(
        row.at(token) == beside and row.at(token - 1) in row.commas for token in range(at, participles[-1])
    )


def content_of(
    row: TokenRow,
    attribution: Attribution,
    denial: int | None,
    earlier: Attribution | None,
    later: Sequence[Attribution],
) -> list[tuple[int, int]]:
    """The stretch of what is said: behind the verb, or before it where nothing stands behind.

    ``denial`` is the token with which the words of a denial begin.
    """
    if halves := _halves(row, attribution):
        return halves
    start, opens = attribution.content_start, _opening_of(row, attribution)
    if start is None or (opens is None and _stands_before(row, attribution)):
        first = max(row.sentence_start(attribution.at), earlier.end if earlier else 0, attribution.says_from or 0)
        last = attribution.first + is_passive(row, attribution)
        quoted = row.quotation(last - 1 - (row.at(last - 1) in row.commas)) if last > 1 else None
        if quoted and row.after(quoted.start) < first:
            first = row.after(quoted.start)
        is_denied = denial is not None and quoted is None
        points_back = row.language.speech.relatives.issuperset(row.tokens[first:last])  # which so-and-so confirmed
        if is_denied or points_back:
            return []
        return _stretch(row, _behind_that(row, first), before_provenance(row, first, last))
    if opens is not None:
        start = opens if row.opens_quotation(opens) else opens + 1
        if row.at(start) in row.language.speech.complementizers:
            start += 1
    elif start < len(row):
        start = behind_speaker(row, attribution, start, row.sentence_end(start))
    if start >= len(row) or (opens is None and (_is_announced(row, start) or complains(row, attribution))):
        return []
    quoted = row.quotation(start)
    end = max(row.sentence_end(start), row.after(quoted.end) if quoted else 0)
    end = end if attribution.says_to is None else attribution.says_to
    if attribution.rule == "beside" and quoted is not None:
        end = row.after(quoted.end)
    if denial is not None:
        return [words for clause in denied_clauses(row, denial, end, later) for words in _stretch(row, *clause)]
    end = next((before_voice(row, other.first) for other in later if start < other.first < end), end)
    end = next((at for at in range(start + 1, end) if _tells_of_silence(row, at)), end)
    if row.language.speech.capitals:
        end = before_own_clause(row, attribution, start, end)
    return _stretch(row, start, own_words_from(row, start, end))


def _halves(row: TokenRow, attribution: Attribution) -> list[tuple[int, int]]:
    """«“…,” said the minister, “and …”»: the quoted words on both sides of who says them."""
    first, last = attribution.first, attribution.end
    first -= row.at(first - 1) in row.commas
    if not row.language.speech.capitals or first < 1:
        return []
    opens = opening(row, last, row.sentence_end(last - 1))
    before = row.quotation(first - 1)
    if before is None or opens is None or row.at(opens - 1) not in row.commas or not row.opens_quotation(opens):
        return []
    behind = row.quotation(opens)
    return [(quoted.start, quoted.end) for quoted in (before, behind) if quoted is not None]


def _is_announced(row: TokenRow, at: int) -> bool:
    """Whether a colon ends the paragraph: what is said stands in the next one."""
    return row.at(row.sentence_end(at) - 1) == ":"


def _behind_that(row: TokenRow, at: int) -> int:
    """Where words begin that are another’s, too: behind «that», and the preposition before it (كشفت بغداد عن أن …، بحسب
    ما جاء على لسان فلان)."""
    speech = row.language.speech
    at += row.at(at) in speech.complementizer_prepositions and row.at(at + 1) in speech.complementizers
    return at + (row.at(at) in speech.complementizers)


def _tells_of_silence(row: TokenRow, at: int) -> bool:
    """Whether the dispatch tells there what a speaker did not say: «…, but it did not mention»."""
    speech, negation = row.language.speech, at + 1
    is_contrast = row.at(at) in speech.before_understood and row.at(negation) in speech.negations
    verb = row.cue(negation + 1)
    return is_contrast and row.quotation(at) is None and verb is not None and verb.lemma not in speech.denying


def _stands_before(row: TokenRow, attribution: Attribution) -> bool:
    """«…, said the minister.»"""
    first = attribution.first
    rest = row.sentence_end(attribution.at) - attribution.end
    if first <= row.opens_quotation(0) or rest > _REMARK:  # no word stands before
        return False
    return row.quotation(first - 1) is not None or (
        row.at(first - 1) in row.commas and row.quotation(first - 2) is not None
    )


def _stretch(row: TokenRow, first: int, last: int) -> list[tuple[int, int]]:
    """From one token to another as offsets, without commas around, nor an «and» behind."""
    around = _AROUND | row.commas | row.language.orthography.clause_ends
    while first < last and row.at(first) in around:
        first += 1
    ends = around | row.language.speech.clauses.joining  # «said it was fair and warned that»
    while first < last and row.at(last - 1) in ends:
        last -= 1
    return [(row.starts[first], row.ends[last - 1])] if first < last else []


def content_spans(
    row: TokenRow, stretches: Iterable[tuple[int, int]], denials: Collection[tuple[int, int]] = ()
) -> Iterator[ContentSpan]:
    """Stretches of folded text in their order, quoted words apart from the others unless they may be denied."""
    quotations = [quoted for quoted in row.layer.quotations if not may_be_denied(row, quoted, denials)]
    for start, end in _apart(stretches):
        yield from _parts(row, start, end, quotations)


def _apart(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in their order, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _parts(row: TokenRow, start: int, end: int, quotations: Iterable[Quotation]) -> Iterator[ContentSpan]:
    """A stretch as quoted words and the others between them."""
    at = start
    for quoted in quotations:
        if quoted.start >= end or quoted.end <= start:
            continue
        if quoted.start > at:
            yield from _part(row, at, quoted.start, "indirect")
        yield from _part(row, max(quoted.first, start), min(quoted.last, end), "direct")
        at = quoted.end
    if at < end:
        yield from _part(row, at, end, "indirect")


def _part(row: TokenRow, start: int, end: int, kind: SpeechKind) -> Iterator[ContentSpan]:
    text, kept = row.layer.folded.text, {")", *row.language.orthography.tone_marks}
    if any(start <= quoted.start and quoted.end == end for quoted in row.layer.quotations):
        kept.add(text[end - 1])
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in kept):
        end -= 1
    if start < end and (kind == "direct" or len(text[start:end].split()) > 1):
        first, last = row.layer.span(start, end)
        yield ContentSpan(first, last, kind)

"""Whether a clause tells of what has been or of what is to come: the verb that governs a date decides."""

import re
from bisect import bisect_right
from operator import attrgetter

from pelican_dossier.languages.daterules import DateGrammar
from pelican_dossier.languages.tenses import TenseGrammar
from pelican_dossier.reading.dates.find import Found

_QUOTATIONS = 100
"""No more stand in so many letters."""
_BEFORE, _AFTER = 200, 80
"""Letters around an expression in which its verb is looked for."""


def tense(words: Found, grammar: DateGrammar) -> int:
    """How the clause tells the day of ``words``: -1 as past, 1 as to come, 0 neither.

    Of a day that opens its clause the verb behind it decides, of one with reported words behind it the verb of saying,
    else the nearest verb before it. What stands in a quotation governs nothing outside it.
    """
    tenses, (before, after) = grammar.tenses, _around(words)
    is_reported = tenses.reported.match(after) is not None
    if is_reported and (said := _saying(before, tenses)):
        return said
    if tenses.opens.fullmatch(before) and (told := _behind(after, tenses, tenses.follows)):
        return told
    future, past, maybe = (_last(pattern, before) for pattern in (tenses.future, tenses.past, tenses.maybe_past))
    if future and maybe and before[future.end() : maybe.start()].isspace():  # its object
        maybe = None
    ends = [match.end() if match else -1 for match in (future, past, maybe)]
    if max(ends) >= 0:
        return (1, -1, 0)[ends.index(max(ends))]
    if tenses.planned.search(before):
        return 1
    return 0 if is_reported else _behind(after, tenses, tenses.verbless)


def is_plainly_past(words: Found, grammar: DateGrammar) -> bool:
    """Whether the clause tells the day of ``words`` as past, and no verb in the present stands between: «announced
    jobs for which one applies from 9 August on»."""
    if tense(words, grammar) >= 0:
        return False
    before, _ = _around(words)
    past = _last(grammar.tenses.past, before)
    return not grammar.tenses.present.search(before, past.end() if past else 0)


_LEAD = 20
"""Letters right before an expression."""


def has_lasted(words: Found, grammar: DateGrammar) -> bool:
    """Whether something has lasted from the day of ``words`` until now."""
    at = words.layer.folded_at(words.start)
    return words.bound is not None and bool(
        grammar.tenses.lasting.search(words.layer.folded.text[max(0, at - _LEAD) : at])
    )


def is_said_since(named: Found | None, words: Found, grammar: DateGrammar) -> bool:
    """Whether the sentence has somebody say on a day, or between it and ``words``, what is to come then: «elected on
    29 May, he announced that he would go after four days»."""
    if named is None or named.layer is not words.layer or named.start < words.layer.sentence_at(words.start)[0]:
        return False
    between = words.layer.folded_words(named.end, words.start)
    return grammar.tenses.reported.match(between) is not None or _saying(between, grammar.tenses) < 0


def _around(words: Found) -> tuple[str, str]:
    """The words of the sentence before and behind, without the quotations in which the date does not stand."""
    layer = words.layer
    start, end = layer.sentence_at(words.start)
    first, at = layer.folded_at(max(start, words.start - _BEFORE)), layer.folded_at(words.start)
    until, last = layer.folded_at(words.end), layer.folded_at(min(max(end, words.end), words.end + _AFTER))
    nearest = bisect_right(layer.quotations, first, key=attrgetter("end"))
    beside = [one for one in layer.quotations[nearest : nearest + _QUOTATIONS] if one.start < last]
    for quotation in beside:
        if quotation.first <= at < quotation.last:
            first, last = max(first, quotation.first), min(last, quotation.last)
    text = list(layer.folded.text[first:last])
    for quotation in beside:
        begin, stop = max(quotation.start, first), min(quotation.end, last)
        if begin < stop and not quotation.first <= at < quotation.last:
            text[begin - first : stop - first] = " " * (stop - begin)
    whole = "".join(text)
    return whole[: at - first], whole[until - first :]


def _saying(before: str, tenses: TenseGrammar) -> int:
    """The tense of the last verb of saying; 0 where there is none."""
    verbs = list(tenses.saying.finditer(before))
    if not verbs:
        return 0
    verb = verbs[-1]
    is_to_come = any(
        match.end() > verb.start() or tenses.reaches.fullmatch(before, match.end(), verb.start())
        for match in tenses.future.finditer(before, 0, verb.end())
    )
    return 1 if is_to_come else -1


def _behind(after: str, tenses: TenseGrammar, gap: re.Pattern[str]) -> int:
    """The tense of the first verb behind the day, if no more than ``gap`` parts it from the day."""
    found = [(match.start(), told) for told, match in _first(after, tenses) if gap.fullmatch(after, 0, match.start())]
    return min(found)[1] if found else 0


def _first(after: str, tenses: TenseGrammar) -> list[tuple[int, re.Match[str]]]:
    matches = (1, tenses.future.search(after)), (-1, tenses.past.search(after))
    return [(told, match) for told, match in matches if match]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=re.Match.end, default=None)

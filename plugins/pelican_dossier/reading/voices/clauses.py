"""The subject of a verb, in a language whose subjects stand before their verbs: right before it, or with an aside."""

from collections.abc import Iterator

from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.capitals import parts_of_name, phrase_of, subject_phrase, with_aside
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.tokens import TokenRow

_SUBJECT = 24
"""Words of a subject, and of an aside behind it."""
_BRACKETS = {")": "("}
_DASHES = frozenset("-–—")
_BEFORE_SUBJECT = frozenset(':;"”“»’‘…?!')
"""Marks behind which a clause begins."""


def says(row: TokenRow, at: int, cue: CueWord) -> bool:
    """Whether the verb is active and no mere wish: not «was told», «to say», «will announce», «declined to say»."""
    speech = row.language.speech
    before = row.at(_behind_subject(row, at, speech.adverbs) - 1)
    if row.at(at) == cue.lemma:
        return before not in speech.modals and before not in speech.passives and before not in speech.articles
    if cue.form == "participle":
        return before in speech.passives
    return before not in speech.passives and row.at(at + 1) != "by"


def subject_end(row: TokenRow, at: int) -> int:
    """The token behind the subject of a verb: adverbs, days and «has» before the verb left out."""
    speech, cue = row.language.speech, row.cue(at)
    goes_on = cue is not None and (cue.form == "participle" or cue.relays)
    return _behind_subject(row, at, speech.skipped | speech.passives if goes_on else speech.skipped)


def _behind_subject(row: TokenRow, at: int, passed: frozenset[str]) -> int:
    speech, start, end = row.language.speech, row.sentence_start(at), at
    while end > start:
        word = row.at(end - 1)
        is_of_day = row.is_dated(end) and word in speech.prepositions
        if word in passed or word.endswith(speech.adverb_endings) or row.is_dated(end - 1) or is_of_day:
            end -= 1
        else:
            break
    return end


def subject_of(row: TokenRow, at: int) -> Phrase | None:
    """The subject of a verb as a phrase of nouns; None where it has none, or a pronoun."""
    speech, end, start = row.language.speech, subject_end(row, at), row.sentence_start(at)
    if end <= start:
        return None
    mark = row.at(end - 1)
    if mark in speech.relatives_of_people:
        last = end - 1 - (row.at(end - 2) in row.commas)
        return phrase_of(row, phrase_start(row, last), last)
    if mark in row.commas or mark in _BRACKETS or (mark in _DASHES and _is_spaced(row, end - 1)):
        return _with_aside(row, start, end - 1)
    first = phrase_start(row, end)
    if row.at(first - 1) in speech.relatives_of_people and first - 1 > start:  # the woman who saw it said
        end = first - 1
        first = phrase_start(row, end)
    phrase = phrase_of(row, first, end) if first < end else None
    if phrase is not None and not phrase.is_certain and row.at(first - 1) in speech.subordinating:
        return None
    return _with_name_before(row, phrase, at) if phrase is not None else None


def _with_name_before(row: TokenRow, phrase: Phrase, at: int) -> Phrase:
    """«John Brown, head of planning for the city and the county said»: the comma behind the role is missing."""
    begins = row.sentence_start(at)
    while begins < at and row.quotation(begins) is not None:
        begins += 1
    begins = _behind_adjuncts(row, begins + (row.at(begins) in row.commas), at)
    comma = next((token for token in range(begins, phrase.first) if row.at(token) in row.commas), None)
    if comma is None or row.at(at + 1) in row.commas or phrase.name is not None:
        return phrase
    name, behind = phrase_of(row, begins, comma), range(comma + 1, phrase.first)
    if name is None or name.name is None or any(_is_verb(row, token) for token in behind):
        return phrase
    named = with_aside(name, phrase.end)
    return named if named.role is not None and (named.end > name.end or name.role is not None) else phrase


def _is_verb(row: TokenRow, token: int) -> bool:
    """Whether a word shows that another clause stands there."""
    cue = row.cue(token)
    is_cue = cue is not None and cue.form == "verb" and row.at(token) not in row.language.speech.heads
    return is_cue or row.at(token) in row.language.speech.ends or row.at(token) in _BEFORE_SUBJECT


def _with_aside(row: TokenRow, start: int, closing: int) -> Phrase | None:
    """«John Brown, a pilot, said»: the first of the phrases with an aside behind them that names a speaker."""
    found = [_before_aside(row, opening, closing) for opening in _openings(row, start, closing)]
    phrases = [phrase for phrase in found if phrase is not None and phrase.is_certain]
    named = [
        phrase for phrase in phrases if phrase.head is not None or (phrase.name and phrase.last - phrase.first > 1)
    ]
    chosen = (named or phrases)[-1:]
    return with_aside(chosen[0], closing) if chosen and row.at(closing) in row.commas else next(iter(chosen), None)


def _before_aside(row: TokenRow, opening: int, closing: int) -> Phrase | None:
    first = phrase_start(row, opening)
    is_aside = (
        row.at(opening + 1) not in row.language.speech.openers or row.at(opening + 1) in row.language.speech.asides
    )
    return phrase_of(row, first, opening) if first < opening < closing and is_aside else None


def _openings(row: TokenRow, start: int, closing: int) -> Iterator[int]:
    """The marks that may open an aside which closes at a token, the last ones first."""
    mark = row.at(closing)
    opens = row.commas if mark in row.commas else {_BRACKETS.get(mark, mark)}
    for token in range(closing - 1, max(start, closing - _SUBJECT), -1):
        if row.quotation(token) is not row.quotation(closing):
            return
        if row.at(token) in opens:
            yield token


def _is_spaced(row: TokenRow, token: int) -> bool:
    return token == 0 or row.starts[token] > row.ends[token - 1] or row.at(token) == "—"


def phrase_start(row: TokenRow, end: int) -> int:
    """The token where the phrase that ends before a token begins; the same token where none does."""
    start, first = row.sentence_start(max(0, end - 1)), end
    while first > max(start, end - _SUBJECT) and not _bounds(row, first - 1, end):
        first -= 1
    return _behind_adjuncts(row, first, end)


def _bounds(row: TokenRow, token: int, end: int) -> bool:
    """Whether a token stands before the phrase and not in it."""
    speech, word = row.language.speech, row.at(token)
    if row.quotation(token) is not row.quotation(end) or word in _BEFORE_SUBJECT:
        return True
    if word in row.commas:
        return not parts_of_name(row, token, end)
    if word in speech.joining:
        return not _is_joined(row, token)
    if word in _DASHES and _is_spaced(row, token):
        return True
    if word in speech.ends and not (row.is_capital(token) and word in speech.goes_on):
        return True
    cue = row.cue(token)
    is_verb = (
        cue is not None and cue.form == "verb" and word not in speech.heads and row.at(token - 1) not in speech.articles
    )
    return is_verb and not (row.is_capital(token) and not row.is_headline)


def _is_joined(row: TokenRow, conjunction: int) -> bool:
    """Whether «and» joins two speakers: before it stands a name or a noun of theirs, from the clause's beginning."""
    speech = row.language.speech
    for token in range(conjunction - 1, max(row.sentence_start(conjunction), conjunction - _SUBJECT) - 1, -1):
        word = row.at(token)
        if (
            row.quotation(token) is not row.quotation(conjunction)
            or word in row.commas
            or word in speech.complementizers
        ):
            return token < conjunction - 1
        is_noun = row.is_capital(token) or word in speech.heads or word in speech.articles or word in speech.parts
        if not is_noun and word != ".":
            return False
    return True


def _behind_adjuncts(row: TokenRow, first: int, end: int) -> int:
    """The token behind adverbs, days and «in a statement» with which a clause begins."""
    speech = row.language.speech
    while first < end and (
        row.is_dated(first) or row.at(first) in speech.adverbs or row.at(first).endswith(speech.adverb_endings)
    ):
        first += 1
    if row.at(first) not in speech.prepositions:
        return first
    inside = range(first + 2, end)
    return next((token for token in reversed(inside) if _opens_phrase(row, token)), _behind_day(row, first, end))


def _opens_phrase(row: TokenRow, token: int) -> bool:
    speech = row.language.speech
    return row.at(token) in speech.articles and row.at(token - 1) not in speech.prepositions


def _behind_day(row: TokenRow, first: int, end: int) -> int:
    """Behind «on Friday»; else the end, so that no phrase is left."""
    last = first + 1
    while last < end and row.is_dated(last):
        last += 1
    return last if last > first + 1 else end


def sentence_subject(row: TokenRow, at: int) -> Phrase | int | None:
    """The subject of the sentence that holds a token: a phrase of a person or a body, or the token of a pronoun."""
    speech, first = row.language.speech, row.sentence_start(at)
    while first < at and (
        row.at(first) in speech.openers or row.at(first) in speech.adverbs or row.at(first) in row.commas
    ):
        first += 1
    is_adjunct = row.at(first) in speech.prepositions or row.at(first) in speech.ends
    if (is_adjunct and row.at(first) not in speech.pronouns) or row.is_dated(first):
        comma = next((token for token in range(first, min(at, first + _SUBJECT)) if row.at(token) in row.commas), at)
        first = comma + 1
    if first >= at or row.quotation(first) is not None:
        return None
    if row.at(first) in speech.pronouns:
        return first
    phrase = subject_phrase(row, first, at)
    return phrase if phrase is not None and (phrase.name is not None or phrase.head is not None) else None

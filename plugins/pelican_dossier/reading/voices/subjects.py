"""The subject of a verb or of a sentence, where it stands before its verb: beside it, or with an aside between."""

from collections.abc import Iterator

from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.capitals import phrase_of, subject_phrase, with_aside
from pelican_dossier.reading.voices.clauses import (
    BEFORE_SUBJECT,
    DASHES,
    SUBJECT,
    behind_adjuncts,
    behind_subject,
    is_beside,
    is_cue,
    is_spaced,
    phrase_start,
    subject_end,
)
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.toldapart import (
    NAME_AND_ASIDE,
    agents,
    before_deed,
    behind_deed,
    behind_quotation,
    described,
    is_past,
    nearest_to_who,
    publisher,
    told_apart,
)

_FULL = 2
"""Words of a full name."""
_SHORT = 4
"""Words of each of several who speak together."""
_ADJUNCT = 4
"""Words of a time or a place without a preposition before a subject: «the next morning, his cousin»."""
_APOSTROPHES = frozenset("'’")
_BRACKETS = {")": "("}


def subject_of(row: TokenRow, at: int) -> Phrase | None:
    """The subject of a verb as a phrase of nouns; None where it has none, or a pronoun."""
    speech, end, start = row.language.speech, subject_end(row, at), row.sentence_start(at)
    if end <= start:
        return None
    end = before_adverbs(row, start, end)
    mark = row.at(end - 1)
    if mark in _APOSTROPHES:  # the editors' note
        return None
    is_relative = mark in speech.relatives and row.at(end - 2) in row.commas
    if is_relative or mark in speech.clauses.relatives_of_people:
        last = end - 1 - (row.at(end - 2) in row.commas)
        first = phrase_start(row, last)
        return nearest_to_who(row, phrase_of(row, behind_deed(row, first, last), last))
    if mark in row.commas or mark in _BRACKETS or (mark in DASHES and is_spaced(row, end - 1)):
        return _with_aside(row, start, end - 1) or told_apart(row, at, end - 1) or _before_stray(row, start, end - 1)
    first = phrase_start(row, end)
    if row.at(first - 1) in speech.clauses.adjunct_openers:
        return _before_aside(row, first - 3, end) if row.at(first - 2) in speech.relatives else None
    if row.at(first - 1) in speech.clauses.relatives_of_people:  # the woman who saw it said
        end = first - 1
        first = phrase_start(row, end)
    phrase = phrase_of(row, first, end) if first < end else None
    is_object = row.at(first - 2) in speech.clauses.relatives_of_people and row.cue(first - 1) is not None
    if is_object and (phrase is None or phrase.name is None):  # a woman who answered the phone said
        return phrase_of(row, phrase_start(row, first - 2), first - 2)
    is_verb = is_past(row, first) or row.at(first - 1) in speech.pronouns  # when it fell
    if phrase is None or (is_verb and not row.is_capital(first)):
        return publisher(row, end) or _left_open(row, end, at) or described(row, at) or told_apart(row, at, end)
    if phrase.name is not None and (by := next(agents(row, first, phrase.name[0]), None)) is not None:
        return publisher(row, end) if row.at(by - 1) in speech.clauses.published else before_deed(row, first, by)
    if not phrase.is_certain and row.at(first - 1) in speech.clauses.subordinating:
        return described(row, at)
    last = phrase.last - 1
    is_bare = phrase.head is None and phrase.name is None and row.is_capital(last) and last > first
    if is_bare and not row.is_capital(last - 1) and row.at(last - 1).endswith(speech.clauses.plural_endings):
        return phrase_of(row, last, phrase.end)  # guarantees Brown promised
    return _with_name_before(row, _listed(row, phrase), at)


def _listed(row: TokenRow, phrase: Phrase) -> Phrase:
    """«France, Britain and Spain said»: with those before its commas, where the sentence begins with them."""
    speech, first, start = row.language.speech, phrase.first, row.sentence_start(phrase.first)
    joins = phrase.name is None and not speech.clauses.joining.isdisjoint(row.tokens[phrase.first : phrase.last])
    while joins and row.at(first - 1) in row.commas and row.at(first) not in speech.articles:
        before = phrase_start(row, first - 1)
        part = phrase_of(row, before, first - 1) if before < first - 1 else None
        if part is None or row.at(before) in speech.articles or part.last - part.first > _SHORT:
            break
        first = before
    return phrase._replace(first=first) if first == start else phrase


def before_adverbs(row: TokenRow, start: int, end: int) -> int:
    """«Brown, meanwhile, said»: the comma before adverbs between commas, which then part nothing; else ``end``."""
    if row.at(end - 1) not in row.commas:
        return end
    comma = behind_subject(row, end - 1, row.language.speech.skipped) - 1
    return comma if start < comma < end - 2 and row.at(comma) in row.commas else end


def _with_name_before(row: TokenRow, phrase: Phrase, at: int) -> Phrase:
    """«John Brown, head of planning for the city and the county said»: the comma behind the role is missing."""
    name = _name_before(row, phrase.first, at)
    if name is None or phrase.name is not None:
        return phrase
    named = with_aside(name, phrase.end)
    return named if named.role is not None and (named.end > name.end or name.role is not None) else phrase


def _before_stray(row: TokenRow, start: int, comma: int) -> Phrase | None:
    """«Ann Lee of the weather office, says»: the subject with which a sentence begins, a comma too many behind it."""
    first = phrase_start(row, comma)
    phrase = phrase_of(row, first, comma) if first < comma else None
    opens = phrase is not None and first == behind_adjuncts(
        row, start + (row.at(start) in row.language.speech.openers), comma
    )
    return phrase if phrase is not None and opens and phrase.is_certain else None


def _left_open(row: TokenRow, end: int, at: int) -> Phrase | None:
    """«Ann Lee, 68, a nurse watching the march with her son said»: a name, and an aside that no comma closes."""
    name = _name_before(row, end, at)
    if name is None or name.name is None or name.name[1] - name.name[0] < _FULL:
        return None
    return with_aside(name, end) if row.is_number(name.end + 1) else None


def _name_before(row: TokenRow, end: int, at: int) -> Phrase | None:
    """The name with which a clause begins, a comma and no verb behind it up to a token."""
    begins = behind_quotation(row, end)
    begins = behind_adjuncts(row, begins + (row.at(begins) in row.commas), at)
    if end - begins > NAME_AND_ASIDE or row.at(at + 1) in row.commas:
        return None
    comma = next((token for token in range(begins, end) if row.at(token) in row.commas), None)
    if comma is None:
        return None
    name = phrase_of(row, begins, comma)
    is_clear = name is not None and name.name is not None
    return name if is_clear and not any(_is_verb(row, token) for token in range(comma + 1, end)) else None


def _is_verb(row: TokenRow, token: int) -> bool:
    """Whether a word shows that another clause stands there."""
    return is_cue(row, token) or row.at(token) in row.language.speech.ends or row.at(token) in BEFORE_SUBJECT


def _with_aside(row: TokenRow, start: int, closing: int) -> Phrase | None:
    """«John Brown, a pilot, said»: the first of the phrases with an aside behind them that names a speaker."""
    found = [_before_aside(row, opening, closing) for opening in _openings(row, start, closing)]
    phrases = [phrase for phrase in found if phrase is not None and phrase.is_certain]
    named = [phrase for phrase in phrases if phrase.head is not None or (phrase.name and phrase.length > 1)]
    chosen = (named or phrases)[-1:]
    return with_aside(chosen[0], closing) if chosen and row.at(closing) in row.commas else next(iter(chosen), None)


def _before_aside(row: TokenRow, opening: int, closing: int) -> Phrase | None:
    first = phrase_start(row, opening)
    is_aside = (
        row.at(opening + 1) not in row.language.speech.openers
        or row.at(opening + 1) in row.language.speech.clauses.asides
    )
    return phrase_of(row, first, opening) if first < opening < closing and is_aside else None


def _openings(row: TokenRow, start: int, closing: int) -> Iterator[int]:
    """The marks that may open an aside which closes at a token, the last ones first."""
    mark = row.at(closing)
    opens = row.commas if mark in row.commas else {_BRACKETS.get(mark, mark)}
    for token in range(closing - 1, max(start, closing - SUBJECT), -1):
        if row.quotation(token) is not row.quotation(closing):
            return
        if row.at(token) in opens:
            yield token


def sentence_subject(row: TokenRow, at: int) -> Phrase | int | None:
    """The subject of the sentence that holds a token: a phrase of a person or a body, or the token of a pronoun."""
    speech, first = row.language.speech, row.sentence_start(at)
    while first < at and (
        row.at(first) in speech.openers or is_beside(row, first, speech.clauses.adverbs) or row.at(first) in row.commas
    ):
        first += 1
    if row.at(first - 1) in speech.clauses.sentence_subordinating:
        return _behind_clauses(row, first, at) or _subject_at(row, first, at)
    is_owner = row.at(first) in speech.articles
    is_adjunct = row.at(first) in speech.prepositions or (row.at(first) in speech.ends and not is_owner)
    is_adjunct = is_adjunct or row.at(first).endswith(speech.clauses.participle_endings)
    if (is_adjunct and row.at(first) not in speech.pronouns) or row.is_dated(first):
        return _behind_clauses(row, first, at)
    subject = _subject_at(row, first, at)
    near = next((token for token in upto(first, at, _ADJUNCT) if row.at(token) in row.commas), None)
    return _behind_clauses(row, near, at) if subject is None and near is not None else subject


def _behind_clauses(row: TokenRow, first: int, at: int) -> Phrase | int | None:
    """The subject behind one of the commas that part it from what stands before it."""
    for token in upto(first, at, SUBJECT):
        subject = _subject_at(row, token + 1, at) if row.at(token) in row.commas else None
        if subject is not None:
            return subject
    return None


def _subject_at(row: TokenRow, first: int, at: int) -> Phrase | int | None:
    speech = row.language.speech
    if first >= at or row.quotation(first) is not None:
        return None
    if row.at(first) in speech.pronouns:
        return first
    if row.at(first) in speech.articles and row.at(first) in speech.ends:  # her minister
        first += 1
    phrase = subject_phrase(row, first, at)
    return phrase if phrase is not None and (phrase.name is not None or phrase.head is not None) else None

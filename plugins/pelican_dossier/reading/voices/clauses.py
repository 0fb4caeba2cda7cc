"""Where the subject of a verb begins and ends, in a language whose subjects stand before their verbs."""

from pelican_dossier.languages.heads import names_body, names_person
from pelican_dossier.languages.speechrules import CueWord
from pelican_dossier.reading.voices.around import is_word, leading_to
from pelican_dossier.reading.voices.capitals import is_within_compound, parts_of_name
from pelican_dossier.reading.voices.namesakes import is_named_so
from pelican_dossier.reading.voices.tokens import TokenRow

SUBJECT = 24
"""Words of a subject, and of an aside behind it."""
DASHES = frozenset("-–—")
BEFORE_SUBJECT = frozenset(':;"”“»’‘…?!')
"""Marks behind which a clause begins."""


def says(row: TokenRow, at: int, cue: CueWord) -> bool:
    """Whether the verb is active and no mere wish: not «was told», «to say», «will announce», «declined to say»."""
    speech = row.language.speech
    token = behind_subject(row, at, speech.clauses.adverbs) - 1
    is_name = token > row.sentence_start(at) and row.is_capital(token) and not row.is_headline
    before = "" if is_name else row.at(token)
    if row.at(at + 1) in speech.clauses.unsaid_by_cue.get(cue.lemma, ()) or counts(row, at, cue):
        return False
    if row.at(at - 1) in speech.articles:  # the alleged thieves
        return False
    if row.at(at) == cue.lemma:
        return not any(before in words for words in (speech.clauses.modals, speech.clauses.passives, speech.articles))
    if cue.form == "participle":
        return before in speech.clauses.passives or before in speech.clauses.perceived
    return before not in speech.clauses.passives and row.at(at + 1) != "by"


def counts(row: TokenRow, at: int, cue: CueWord) -> bool:
    """«added 40», and no clause that begins with a number."""
    return cue.lemma in row.language.speech.clauses.counting_cues and row.is_number(at + 1) and not says_clause(row, at)


def says_clause(row: TokenRow, at: int) -> bool:
    """Whether a clause stands behind a verb though no «that» opens it: a subject and its verb, an aside between."""
    speech, limit, token = row.language.speech, min(row.sentence_end(at), at + SUBJECT), at + 1
    while token < limit:
        word = row.at(token)
        if word in speech.clauses.finite:
            return True
        if word in row.commas and row.at(token + 1) in speech.clauses.asides:
            token = next((comma for comma in range(token + 1, limit) if row.at(comma) in row.commas), limit)
        elif (
            word in row.commas
            or word in BEFORE_SUBJECT
            or word in speech.clauses.asides
            or is_cue(row, token)
            or word in speech.clauses.joining_verbs
            or word in speech.complementizers
        ):
            return False
        token += 1
    return False


def subject_end(row: TokenRow, at: int) -> int:
    """The token behind the subject of a verb: adverbs, days and «has» before the verb left out."""
    speech, cue = row.language.speech, row.cue(at)
    goes_on = cue is not None and (cue.form == "participle" or cue.relays)
    beside = speech.skipped | speech.clauses.passives | speech.clauses.perceived if goes_on else speech.skipped
    return behind_subject(row, at, beside)


def behind_subject(row: TokenRow, at: int, passed: frozenset[str]) -> int:
    """The token behind which only days and words that are passed over stand before a verb."""
    speech, start, end = row.language.speech, max(row.sentence_start(at), at - SUBJECT), at
    while end > start:
        word = row.at(end - 1)
        is_of_day = row.is_dated(end) and word in speech.prepositions
        if is_beside(row, end - 1, passed) or row.is_dated(end - 1) or is_of_day:
            end -= 1
        elif word in speech.clauses.times and row.at(end - 2) in speech.clauses.time_openers:
            end -= 2
        else:
            break
    return end


def is_cue(row: TokenRow, token: int) -> bool:
    """Whether a word is a verb of saying and no noun."""
    speech, word, cue = row.language.speech, row.at(token), row.cue(token)
    is_noun = word in speech.heads or word in speech.clauses.nouns_too or row.at(token - 1) in speech.articles
    return cue is not None and cue.form == "verb" and not is_noun


def is_beside(row: TokenRow, token: int, words: frozenset[str]) -> bool:
    """Whether a token is one of some words beside a verb, or an adverb by its form."""
    speech, word = row.language.speech, row.at(token)
    if word in words:
        return True
    is_noun = word in speech.heads or word in speech.clauses.not_adverbs
    if is_noun or not word.endswith(speech.clauses.adverb_endings):
        return False
    return not row.is_capital(token) or _opens_small(row, token + 1)


def _opens_small(row: TokenRow, token: int) -> bool:
    """Whether a noun phrase in small letters begins there, so that a capital before it is an adverb's."""
    return is_word(row.at(token)) and not row.is_capital(token) and row.cue(token) is None


def is_spaced(row: TokenRow, token: int) -> bool:
    """Whether a dash stands between words, and not within one."""
    return row.starts[token] > row.ends[token - 1] or row.at(token) == "—"


def before_adverbs_of(row: TokenRow, token: int, *, joined: bool = True) -> int:
    """The token before the adverbs and days right before one, ``joined`` by «and»: «, flatly and publicly denying»."""
    speech, before = row.language.speech, token - 1
    while before >= 0:
        is_adverb = is_beside(row, before, speech.skipped) or row.is_dated(before)
        joins = joined and before + 1 < token and row.at(before) in speech.clauses.joining
        if not (is_adverb or (joins and is_beside(row, before - 1, speech.skipped))):
            break
        before -= 1
    return before


def is_joined(row: TokenRow, verb: int) -> bool:
    """Whether «and» or «but» joins a verb to one before it."""
    return row.at(before_adverbs_of(row, verb, joined=False)) in row.language.speech.clauses.joining_verbs


def phrase_start(row: TokenRow, end: int) -> int:
    """The token where the phrase that ends before a token begins; the same token where none does."""
    start, first = row.sentence_start(max(0, end - 1)), end
    while first > max(start, end - SUBJECT) and not _bounds(row, first - 1, end):
        first -= 1
    return behind_adjuncts(row, first, end)


def _bounds(row: TokenRow, token: int, end: int) -> bool:
    """Whether a token stands before the phrase and not in it."""
    speech, word = row.language.speech, row.at(token)
    if row.quotation(token) is not row.quotation(end) or word in BEFORE_SUBJECT:
        return True
    if is_within_compound(row, token):
        return False
    if word in row.commas:
        return not parts_of_name(row, token, end)
    if word in speech.clauses.joining:
        return not _is_joined(row, token)
    if word in DASHES and is_spaced(row, token):
        return True
    is_name = row.is_acronym(token) or (row.is_capital(token) and (word in speech.goes_on or is_named_so(row, token)))
    if word in speech.ends and not is_name:
        return True
    return is_cue(row, token)


def _is_joined(row: TokenRow, conjunction: int) -> bool:
    """Whether «and» joins two speakers: before it stands a name or a noun of theirs, from the clause's beginning."""
    speech = row.language.speech
    if _is_within_body(row, conjunction):
        return True
    for token in reversed(leading_to(row, conjunction, SUBJECT)):
        word = row.at(token)
        if (
            row.quotation(token) is not row.quotation(conjunction)
            or word in row.commas
            or word in speech.complementizers
        ):
            return token < conjunction - 1
        is_noun = row.is_capital(token) or word in speech.heads or word in speech.articles or word in speech.parts
        if row.at(conjunction + 1) in speech.others and _is_person(row, token):
            return True  # a senior official and another
        is_where = word in speech.locatives
        if not (is_noun or is_where or word == "."):
            return False
    return True


def _is_within_body(row: TokenRow, conjunction: int) -> bool:
    """Whether «and» stands in the name of a body: «the Agency for the Assessment and Application of Technology»."""
    speech, token = row.language.speech, conjunction - 1
    while row.is_capital(token) or row.at(token) in speech.articles:
        token -= 1
    body = speech.heads.get(row.at(token - 1))
    is_body = row.at(token) in speech.prepositions and names_body(body)
    return is_body and row.is_capital(conjunction + 1)


def _is_person(row: TokenRow, token: int) -> bool:
    head = row.language.speech.heads.get(row.at(token))
    return names_person(head)


def behind_adjuncts(row: TokenRow, first: int, end: int) -> int:
    """The token behind adverbs, days and «in a statement» with which a clause begins."""
    speech, end = row.language.speech, min(end, first + 2 * SUBJECT)
    while first < end and (row.is_dated(first) or is_beside(row, first, speech.clauses.adverbs)):
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

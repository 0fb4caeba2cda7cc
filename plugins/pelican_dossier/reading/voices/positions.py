"""Where a subject may stand: behind its verb, adverbs and whom it is told skipped, or before it in its clause."""

from pelican_dossier.languages.heads import names_person
from pelican_dossier.reading.voices.around import is_mark, is_word
from pelican_dossier.reading.voices.content import CLAUSE, is_a_name
from pelican_dossier.reading.voices.tokens import TokenRow

_OUTLET = 4
"""Words of the name of an outlet behind its noun."""


def subject_at(row: TokenRow, at: int, limit: int) -> int:
    """The token where a subject may begin behind its verb: adverbs, dates, brackets and whom it is told skipped."""
    speech, verb = row.language.speech, row.cue(at - 1)
    if verb is not None and verb.lemma in speech.objects.told and row.opens_quotation(at) and is_a_name(row, at):
        at = _behind_quotation(row, at)
    if verb is not None and row.at(at) in speech.resumptives and _is_resumed(row, at):
        at += 1  # «at a time in which the group announced», «while witnesses revealed in it»
    if row.at(at) in speech.demonstratives and speech.head_of(row.at(at + 1)) is not None:
        at += 1  # «said these reports»
    while at < limit:
        word = row.at(at)
        if word in speech.addressees:
            at = _behind_outlet(row, at)
        elif word in speech.skipped or word in row.commas or _is_of_date(row, at):
            at += 1
        elif word in speech.clitics and word not in speech.quoting and row.opens_quotation(at + 1):
            at = _behind_quotation(row, at + 1)
        else:
            break
    return at


def _is_of_date(row: TokenRow, at: int) -> bool:
    """Whether a word is of a date, or the part of the day before it: «said (on) Sunday morning the minister»."""
    return row.is_dated(at) or (row.at(at) in row.language.speech.day_parts and row.is_dated(at + 1))


def _behind_outlet(row: TokenRow, at: int) -> int:
    """The token behind whom something is told, with the name of an agency or the like: «told the German Agency»."""
    speech, names = row.language.speech, row.language.names
    if not {speech.bare(row.at(at)), row.at(at)[1:]} & names.outlets:
        return at + 1
    if row.opens_quotation(at + 1):
        return _behind_quotation(row, at + 1) if is_a_name(row, at + 1) else at + 1
    return next((token for token in range(at + 1, at + _OUTLET + 1) if not _is_of_outlet(row, token)), at + _OUTLET + 1)


def _is_of_outlet(row: TokenRow, token: int) -> bool:
    """Whether a word may belong to an outlet's name: it opens neither who speaks nor what is said."""
    speech, word = row.language.speech, row.at(token)
    head = speech.head_of(word)
    is_person = names_person(head)
    opens = is_person or word in speech.address.titles or word in speech.ends
    return is_word(word) and not opens


def _is_resumed(row: TokenRow, at: int) -> bool:
    """Whether «in it» belongs to a clause before the verb, or the noun of a speaker stands behind it."""
    speech, before, following = row.language.speech, row.at(at - 2), row.at(at + 1)
    is_speaker = following.startswith(speech.article) and speech.head_of(following) is not None
    return before in speech.relative_pronouns or before in speech.occasions or is_speaker


def _behind_quotation(row: TokenRow, opens: int) -> int:
    quoted = row.quotation(opens)
    return row.after(quoted.end) if quoted else opens


def behind_asides(row: TokenRow, at: int, limit: int) -> int:
    """The token behind whom, when and where it was told: «to the paper», «yesterday», «in a statement»."""
    speech = row.language.speech
    behind = subject_at(row, at, limit)
    while row.at(behind) in speech.prepositions:
        occasion = behind + 1 + (row.at(behind + 1) in speech.articles)
        if row.at(occasion) not in speech.occasions:
            break
        behind = occasion + 1
        while (
            behind < limit
            and behind < at + CLAUSE
            and not is_mark(row.at(behind))
            and row.at(behind) not in speech.complementizers
        ):
            behind += 1
        behind = subject_at(row, behind, limit)
    return behind


def clause_start(row: TokenRow, at: int) -> int | None:
    """The token where a subject before its verb may begin."""
    speech, start = row.language.speech, row.sentence_start(at)
    if row.at(start) in speech.auxiliaries:
        return start + 1
    token = at - 1
    while token >= max(start, at - CLAUSE):
        word = row.at(token)
        if word in speech.openers or word in speech.auxiliaries or (word in row.commas and token < at - 1):
            return token + 1
        if row.quotation(token) is not row.quotation(at):
            return None
        if row.opens_quotation(token):
            return token + 1
        if word in row.language.orthography.clause_ends:
            return None
        token -= 1
    return start if token < start else None

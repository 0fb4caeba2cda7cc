"""Clauses of a noun without a «that» before them: what somebody says something of stands before him."""

from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.tokens import TokenRow


def is_contact_clause(row: TokenRow, at: int, subject: int) -> bool:
    """«The guarantees Brown pledged in May»: a name right behind a noun, and no object behind its verb."""
    speech, noun = row.language.speech, row.at(subject - 1)
    if not noun.isalpha() or not row.is_capital(subject) or row.is_capital(subject - 1):
        return False
    links = (speech.openers, speech.ends, speech.articles, speech.prepositions, speech.relatives, speech.quoting)
    if any(noun in words for words in (*links, speech.clauses.joining, speech.clauses.joining_verbs, speech.heads)):
        return False
    behind = row.at(at + 1)
    return behind in speech.prepositions or row.is_dated(at + 1)


def is_swallowed(row: TokenRow, at: int, subject: Phrase) -> bool:
    """Whether a phrase holds that noun and the name: «the reform Brown»."""
    first = subject.last
    while first > subject.first and row.is_capital(first - 1):
        first -= 1
    is_name_within = subject.first < first < subject.last and row.at(subject.first) in row.language.speech.articles
    return is_name_within and is_contact_clause(row, at, first)

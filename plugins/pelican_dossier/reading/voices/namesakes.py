"""Names that are written like other words: Will, May."""

from pelican_dossier.reading.voices.around import is_word
from pelican_dossier.reading.voices.tokens import TokenRow


def _is_given_name(row: TokenRow, token: int) -> bool:
    """Whether a word in capitals within a sentence is a given name before another name, whatever else it means."""
    is_within = row.is_capital(token) and token > row.sentence_start(token)
    return is_within and row.at(token) in row.language.speech.clauses.genders and row.is_capital(token + 1)


def is_named_so(row: TokenRow, token: int) -> bool:
    """Whether a word in capitals within a sentence is somebody's name, whatever else it means: «Theresa May»."""
    if not row.is_capital(token) or token == row.sentence_start(token) or row.is_dated(token):
        return False
    speech, before = row.language.speech, row.at(token - 1)
    is_person = before in speech.clauses.genders or before in speech.address.titles or before in speech.heads
    return _is_given_name(row, token) or (
        is_word(before) and not row.is_headline if not row.is_capital(token - 1) else is_person
    )

"""Bodies by names that no noun of theirs opens: in quotation marks, clubs that are called after their city."""

from pelican_dossier.languages.heads import names_body, names_place
from pelican_dossier.languages.speechrules import Head
from pelican_dossier.reading.voices.around import upto
from pelican_dossier.reading.voices.names import NAME
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import may_be_foreign

_QUOTED_NAME = 7
"""Words of a body's name that stands in quotation marks by itself."""
_QUOTED_WORDS = 3
"""Of another name."""
_CLUB = Head("institution")


def club(row: TokenRow, token: int, limit: int) -> Phrase | None:
    """«Paris Saint-Germain announced», by a verb that does not agree with the city: foreign words follow."""
    head, verb = row.language.speech.heads.get(row.at(token)), row.cue(token - 1)
    if not names_place(head) or not head.is_feminine or verb is None or verb.form != "verb" or verb.gender != "m":
        return None
    objects, last = row.language.speech.objects, token + 1
    while last < limit and last - token <= NAME and may_be_foreign(row, last):
        last += 1
    is_name = last > token + 1 and row.at(last - 1) not in row.language.names.places()
    is_name = is_name and (row.opens_at_once(last) or row.is_dated(last))
    if verb.lemma in objects.urging | objects.transitive | objects.told:
        return None
    return Phrase(row, token, last, last, _CLUB, is_definite=True) if is_name else None


def quoted_name(row: TokenRow, token: int) -> Phrase | None:
    """«Unrwa» in quotation marks, a body also in brackets, with an adjective behind them."""
    quoted, speech = row.quotation(token), row.language.speech
    if row.at(token) == "(":
        near = upto(token + 1, len(row), _QUOTED_NAME + 1)
        end = next((at + 1 for at in near if row.at(at) == ")"), token)
    else:
        end = row.after(quoted.end) if quoted else token
    if not 2 < end - token <= _QUOTED_NAME + 2:
        return None
    name = token + 1, end - 1
    head = speech.head_of(row.at(token + 1))
    is_body = names_body(head)
    if not is_body and (end - token > _QUOTED_WORDS + 2 or row.at(token) == "("):
        return None
    while is_body and row.at(end).startswith(speech.article) and row.at(end).endswith(speech.adjective_ending):
        end += 1
    return Phrase(row, *name, end, None, is_definite=True, name=name, is_certain=is_body)

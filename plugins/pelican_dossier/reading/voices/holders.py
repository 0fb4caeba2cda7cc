"""Who holds an office, behind where it is held: «director of schools on the coast, Colonel so-and-so»."""

from pelican_dossier.reading.voices.around import is_word, upto
from pelican_dossier.reading.voices.names import opens_name
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.wordforms import is_attached, is_definite, is_event_noun

_SHORTEST = 3
"""Letters of a preposition and a noun of no list."""
_FAR = 6
"""Words between an office's place and the title or name of its holder."""


def has_holder(row: TokenRow, at: int) -> bool:
    """Whether a title or a name stands close behind a token: no verb, no preposition, one comma at most between."""
    speech = row.language.speech
    for token in upto(at + 1, len(row), _FAR):
        word = row.at(token)
        if word in row.commas:
            return _is_holder(row, token + 1)
        if _is_holder(row, token):
            return True
        if not is_word(word) or word in speech.ends or word in speech.prepositions or row.cue(token) is not None:
            return False
    return False


def has_owner(row: TokenRow, at: int) -> bool:
    """Whether a preposition and a noun are a token behind which a definite noun stands, or close behind it who holds
    an office; shorter words are family names of others (Pak Jon-hai)."""
    word = row.at(at)
    if len(word) <= _SHORTEST and not row.language.names.is_common(word[1:]):
        return False
    return is_definite(row.language.speech, row.at(at + 1)) or has_holder(row, at)


def _is_holder(row: TokenRow, token: int) -> bool:
    speech, word = row.language.speech, row.at(token)
    if word in speech.address.ranks:
        return row.at(token + 1 + (row.at(token + 1) == "."))[:1].isalpha()
    return word in speech.given_names and (opens_name(row, token) or is_family_name(row, token + 1))


def is_family_name(row: TokenRow, token: int) -> bool:
    """Whether a word has the form of a family's name."""
    speech, word = row.language.speech, row.at(token)
    is_family = word.startswith(speech.article) and word.endswith(speech.adjective_ending)
    return is_family and word not in speech.address.demonyms


def is_of_office(row: TokenRow, at: int, rest: str) -> bool:
    """Whether a word with a preposition on its front tells where somebody holds office: at the ministry."""
    speech = row.language.speech
    if is_attached(speech, row.at(at)):
        is_place = speech.bare(rest) in speech.places or rest in row.language.names.places()
        return (is_place or speech.head_of(rest) is not None) and has_holder(row, at)
    if rest in speech.places or rest in speech.heads:
        return True
    names = row.language.names
    is_place = rest in names.places() or rest in names.place_nouns
    return (is_place or not is_event_noun(speech, rest)) and has_holder(row, at)


def is_of_body(row: TokenRow, at: int) -> bool:
    """Whether a name behind its titles is that of a body: «King so-and-so University»."""
    speech, before = row.language.speech, at - 1
    while row.at(before) in speech.address.titles:
        before -= 1
    word, bodies = row.at(before), row.language.names.dedicated
    return before < at - 1 and (word in bodies or word[1:] in bodies)

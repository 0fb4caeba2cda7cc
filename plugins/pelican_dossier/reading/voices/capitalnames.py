"""Names in a language with capitals: where one stands in a speaker's phrase, and behind which role."""

from pelican_dossier.languages.heads import names_one_person
from pelican_dossier.languages.speechrules import Head
from pelican_dossier.reading.voices.around import is_mark, is_word
from pelican_dossier.reading.voices.tokens import TokenRow

_PERSON = Head("person")
"""Of a word before a name that no list has: «psychologist Anna Alvord»."""
WITHIN = frozenset(".-–'’&/")
"""Marks within a phrase, without a space before them."""


def named(row: TokenRow, first: int, last: int) -> tuple[tuple[int, int] | None, Head | None]:
    """The name in a phrase, and the noun of its role; a noun alone is no name."""
    speech = row.language.speech
    start = last
    while start > first and is_of_name(row, start - 1):
        start -= 1
    while start < last and not is_name(row, start):
        start += 1
    found: tuple[tuple[int, int] | None, Head | None] = None, None
    if start < last and (start == first or row.at(start - 1) not in speech.prepositions):
        found = behind_role(row, first, start, last)
    if found != (None, None):
        return found
    end = first
    while end < last and is_of_name(row, end):
        end += 1
    if first < end < last and row.at(end) in speech.prepositions:
        return behind_role(row, first, first, end)
    return None, None


def joins_names(row: TokenRow, first: int, last: int) -> bool:
    """Whether another name and an «and» stand before a name."""
    joining = row.language.speech.clauses.joining
    return any(row.at(token) in joining and named(row, first, token)[0] is not None for token in range(first, last))


def behind_role(row: TokenRow, first: int, start: int, last: int) -> tuple[tuple[int, int] | None, Head | None]:
    """The name in a run of capitals: behind the last noun of a speaker in it, or behind a role in small letters."""
    speech = row.language.speech
    if row.at(start) in speech.clauses.quantities:  # one Labour member
        return None, None
    nouns = [
        token for token in range(start, last) if row.at(token) in speech.heads or row.at(token) in speech.address.titles
    ]
    if nouns:
        noun = nouns[-1]
        head = speech.heads.get(row.at(noun), _PERSON)
        behind = noun + 1 + (row.at(noun + 1) == ".")
        if head.kind == "person" and is_name(row, behind):
            return (behind, last), head
        return None, None
    if start == first:
        return (start, last), None
    before = start - 1 - (row.at(start - 1) == ".")
    word = row.at(before)
    head = speech.heads.get(word, _PERSON)
    is_role = is_word(word) and word not in speech.articles and word not in speech.clauses.joining
    is_role = is_role and not word.endswith(speech.clauses.participle_endings)
    if serves_another(row, first, before):
        return None, None
    if is_role and head.kind == "person" and (head is not _PERSON or last - start > 1):
        return (start, last), head
    return None, None


def serves_another(row: TokenRow, first: int, office: int) -> bool:
    """Whether a name is that of whom a speaker speaks for: «a spokesman for governor Lee»."""
    speech = row.language.speech
    link = next((token for token in range(first + 1, office) if row.at(token) in speech.prepositions), first)
    return _is_one_person(row, office) and any(_is_one_person(row, token) for token in range(first, link))


def _is_one_person(row: TokenRow, token: int) -> bool:
    head = row.language.speech.heads.get(row.at(token))
    return names_one_person(head)


def is_of_name(row: TokenRow, token: int) -> bool:
    """Whether a token may stand in a name: a capital, a word that only names hold, a mark within a word."""
    word = row.at(token)
    return is_name(row, token) or word in row.language.speech.goes_on or word in WITHIN


def is_title(row: TokenRow, first: int, last: int) -> bool:
    """Whether nothing but «Mr.» stands before a name, which is no role."""
    words = [word for word in row.tokens[first:last] if not is_mark(word)]
    return all(word in row.language.speech.clauses.courtesies for word in words)


def is_name(row: TokenRow, token: int) -> bool:
    """Whether a word has a capital and is no preposition or article."""
    word = row.at(token)
    speech = row.language.speech
    return row.is_capital(token) and word not in speech.prepositions and word not in speech.articles

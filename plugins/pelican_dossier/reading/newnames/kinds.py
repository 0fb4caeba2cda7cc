"""Of what kind a run of capitals is by its words and by what stands around it."""

from pelican_dossier.model import EntityKind
from pelican_dossier.reading.voices.tokens import TokenRow

_PLACE = 2
"""Words of a place's name behind such a word as «in»."""
PERSON = 4
"""Words of a person's name."""


def plain_word(row: TokenRow, at: int) -> str:
    """A token without its possessive."""
    return row.language.speech.plain(row.at(at).replace("’", "'"))


def possessive(row: TokenRow, last: int) -> int:
    """Letters of a possessive at the end of a name."""
    return next(
        (len(ending) for ending in row.language.speech.clauses.possessive_endings if row.at(last - 1).endswith(ending)),
        0,
    )


def is_abbreviation(row: TokenRow, at: int) -> bool:
    """Whether a token is in capitals as received."""
    received = row.received(at, at + 1)
    return len(received) > 1 and received[: len(received) - possessive(row, at + 1)].isupper()


def is_noun_of_thing(row: TokenRow, at: int) -> bool:
    """Whether a token is a noun of bodies or places, or a place, and so no part of a person's name."""
    names, word = row.language.names, plain_word(row, at)
    return word in names.body_nouns or word in names.place_nouns or names.places().get(word) is True


def names_people(row: TokenRow, words: list[str], behind: int) -> bool:
    """Whether words end with an adjective of a people or of a faith, or with a people (Haitian, Muslims)."""
    names, word = row.language.names, words[-1]
    if word in names.of_peoples:
        return len(words) == 1 or not row.is_capital(behind)
    if " ".join(words) in names.places() or " ".join(words) in names.known:
        return False
    is_noun = (
        row.at(behind)[:1].isalpha() and not row.is_capital(behind) and row.at(behind) not in row.language.speech.stops
    )
    is_adjective = word.endswith(names.people_endings) and (is_noun or word.endswith("s"))
    return is_adjective and (len(words) == 1 or words[0] not in row.language.speech.clauses.genders)


def kind_of(row: TokenRow, first: int, last: int, plain: list[str]) -> tuple[EntityKind, bool]:
    """Of what kind a run is, and whether its words tell."""
    name = row.layer.folded.text[row.starts[first] : row.ends[last - 1] - possessive(row, last)].removesuffix(".")
    by_words = _by_words(row, first, plain, name)
    return (by_words, True) if by_words is not None else (_by_surroundings(row, first, last, plain), False)


def _by_words(row: TokenRow, first: int, plain: list[str], name: str) -> EntityKind | None:
    speech, names = row.language.speech, row.language.names
    if name in names.known:
        return names.known[name]
    if names.places().get(name):
        return "place"
    if plain[-1] in names.place_nouns or (plain[0] in names.place_nouns and len(plain) > 1):
        return "place"
    if any(word in names.body_nouns for word in plain):
        return "place" if names.place_bodies.issuperset(plain[-2:]) else "organisation"
    if plain[0] in speech.clauses.genders and len(plain) > 1:
        return "person"
    return "organisation" if len(plain) == 1 and is_abbreviation(row, first) else None


def _is_among_people(row: TokenRow, first: int, last: int, plain: list[str]) -> bool:
    """Whether a rank stands before a name that may hold words, another person beside an «and», or behind it «who»."""
    names, joining = row.language.names, row.language.header.conjunctions
    if any(is_noun_of_thing(row, at) for at in range(first, last)) or plain[0] in names.places():
        return False
    if row.at(first - 1 - (row.at(first - 1) == ".")) in names.ranks:
        return True
    behind = last + (row.at(last) in row.commas)
    is_many = plain[-1].endswith("s") and names.is_common(plain[-1][:-1])  # the All Blacks, who
    if row.at(behind) in names.personal and not is_many:
        return True
    given = row.language.speech.clauses.genders
    is_before = row.at(last) in joining and row.at(last + 1) in given and row.is_capital(last + 2)
    start = first - 2
    while start >= 0 and row.is_capital(start - 1) and first - start < PERSON + 2:
        start -= 1
    return is_before or (row.at(first - 1) in joining and row.at(start) in given and row.is_capital(start + 1))


def _by_surroundings(row: TokenRow, first: int, last: int, plain: list[str]) -> EntityKind:
    names, speech = row.language.names, row.language.speech
    is_before_place = row.at(last) in row.commas and row.is_capital(last + 1)
    if is_before_place and names.places().get(plain_word(row, last + 1)):
        return "place"
    is_abbreviated = any(is_abbreviation(row, at) and len(row.at(at)) > 1 for at in range(first, last))
    if is_abbreviated:
        return "organisation"
    if plain[0] in names.places() and len(plain) == 1:
        return "place"
    if row.at(first - 1) in names.directions and len(plain) <= _PLACE and not possessive(row, last):
        return "place"
    is_in_full = 1 < len(plain) <= PERSON
    if is_in_full and (not any(names.is_common(word) for word in plain) or _is_among_people(row, first, last, plain)):
        return "person"
    return (
        "person"
        if len(plain) == 1 and row.cue(last) is not None and row.at(last) not in speech.heads
        else "organisation"
    )

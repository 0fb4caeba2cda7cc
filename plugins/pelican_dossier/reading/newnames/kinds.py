"""Of what kind a run of capitals is by its words and by what stands around it."""

from pelican_dossier.model import EntityKind
from pelican_dossier.reading.voices.tokens import TokenRow

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


def names_people(row: TokenRow, word: str, behind: int) -> bool:
    """Whether a single word is an adjective of a people or of a faith, or a people (Haitian, Muslims)."""
    names = row.language.names
    if word in names.of_peoples:
        return True
    if names.places().get(word) is not None or word in names.known:
        return False
    return word.endswith(names.people_endings) and (row.at(behind)[:1].islower() or word.endswith("s"))


def kind_of(row: TokenRow, first: int, last: int, plain: list[str]) -> tuple[EntityKind, bool]:
    """Of what kind a run is, and whether its words tell."""
    speech, names = row.language.speech, row.language.names
    name = " ".join(word for word in plain if word != ".")
    if name in names.known:
        return names.known[name], True
    if names.places().get(name):
        return "place", True
    if plain[-1] in names.place_nouns or (plain[0] in names.place_nouns and len(plain) > 1):
        return "place", True
    if any(word in names.body_nouns for word in plain):
        return ("place", True) if set(plain) >= {"medical", "center"} else ("organisation", True)
    if plain[0] in speech.clauses.genders and len(plain) > 1:
        return "person", True
    if name in names.places():
        return "place", False
    if len(plain) == 1 and is_abbreviation(row, first):
        return "organisation", True
    if row.at(last) in row.commas and names.places().get(plain_word(row, last + 1)):
        return "place", True
    before = row.at(first - 1)
    if before in speech.locatives and len(plain) <= 2 and not is_abbreviation(row, first):
        return "place", False
    if any(is_abbreviation(row, at) and len(row.at(at)) > 1 for at in range(first, last)):
        return "organisation", True
    if 1 < len(plain) <= PERSON and not any(names.is_common(word) for word in plain):
        return "person", False
    says = row.cue(last)
    return ("person", False) if len(plain) == 1 and says is not None else ("organisation", False)

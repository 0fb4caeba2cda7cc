"""The people whom a part names, in a language with capitals by runs of them."""

from collections.abc import Iterable, Iterator

from pelican_dossier.languages.speechrules import Head
from pelican_dossier.reading.voices.around import is_word
from pelican_dossier.reading.voices.capitalnames import WITHIN, behind_role, is_of_name
from pelican_dossier.reading.voices.names import names_in
from pelican_dossier.reading.voices.tokens import TokenRow

_LONGEST_NAME = 4
"""Words of a full name."""


Run = tuple[tuple[int, int], Head | None]
"""A name in a run of capitals, with the noun of a person before it."""


def full_names(row: TokenRow, runs: Iterable[Run]) -> Iterator[tuple[int, int]]:
    """Full names of people that stand in the words of either kind of language: ``runs`` that are no institution's."""
    if not row.language.speech.capitals:
        return names_in(row)
    return (name for name, _ in runs if _is_full(row, *name))


def words_of_people(row: TokenRow, runs: Iterable[Run]) -> Iterator[str]:
    """The words of names that a title, a role or a given name shows to be people's."""
    genders = row.language.speech.clauses.genders
    for name, head in runs:
        words = row.tokens[slice(*name)]
        if head is not None or (words[0] in genders and len(words) > 1):
            yield from words


def runs_of_capitals(row: TokenRow) -> Iterator[Run]:
    """The names in runs of capitals; none in a language without them."""
    free_from, joining = 0, row.language.speech.clauses.joining
    for at in row.capitals:
        if at < free_from or (at == row.sentence_start(at) and row.at(at) in joining):  # «And Nielsen»
            continue
        last, limit = at, row.sentence_end(at)
        while last < limit and is_of_name(row, last) and not row.is_dated(last):
            last += 1
        free_from = last
        while last > at + 1 and row.at(last - 1) in WITHIN:
            last -= 1
        name, head = behind_role(row, at, at, last) if last > at else (None, None)
        if name is not None:
            yield name, head


def _is_full(row: TokenRow, first: int, last: int) -> bool:
    words = [word for word in row.tokens[first:last] if is_word(word)]
    is_plain = not any(word.endswith(("'s", "’s")) for word in words)
    return is_plain and 1 < len(words) <= _LONGEST_NAME and not row.language.speech.ends.intersection(words)

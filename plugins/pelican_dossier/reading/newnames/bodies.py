"""Names of bodies in a language without capitals: known ones, outlets in quotation marks, a noun with its genitives."""

from collections.abc import Iterator

from pelican_dossier.reading.newnames.fullname import person_at
from pelican_dossier.reading.newnames.words import (
    NamedRun,
    Peeled,
    agrees,
    bare,
    behind_adjectives,
    is_definite,
    is_function,
    is_given,
    is_known_word,
    is_of_people,
    is_unlisted,
    is_verb,
    peeled,
    place_at,
)
from pelican_dossier.reading.voices.tokens import TokenRow

_LONGEST_KNOWN = 5
"""Words of a name that all know."""
_QUOTED = 4
"""Words of an outlet's or a party's name in quotation marks."""
_OUTLET = 3
"""Words of an outlet's name behind a preposition alone."""
_NEAR = 8
"""Words before whom somebody tells something, among which who tells it stands."""
_UNLISTED = 3
"""Words of a foreign name."""
_JOINED = 2
"""Nouns behind an «and» in one name."""


def by_list(row: TokenRow) -> Iterator[NamedRun]:
    """A name that every newsroom knows."""
    known = row.language.names.known
    for at in range(len(row)):
        for one in peeled(row, at):
            if one.word not in row.language.names.known_openers:
                continue
            words = [one.word, *(row.at(token) for token in range(at + 1, at + _LONGEST_KNOWN))]
            length = next((n for n in range(_LONGEST_KNOWN, 0, -1) if " ".join(words[:n]) in known), 0)
            if length:
                kind = known[" ".join(words[:length])]
                if kind == "organisation" and row.at(at + length) not in row.language.names.purposes:
                    yield NamedRun(kind, at, at + length, front=one.front, article=one.article)
                break


def in_quotation_marks(row: TokenRow) -> Iterator[NamedRun]:
    """«the newspaper “so-and-so”», «told “so-and-so”»."""
    speech, names = row.language.speech, row.language.names
    for quoted in row.layer.quotations:
        opens = row.after(quoted.start)
        first, last = opens + 1, row.after(quoted.last)
        if not opens or not 0 < last - first <= _QUOTED or not row.at(first)[0].isalpha():
            continue
        nouns = {one.word for one in peeled(row, opens - 1)}
        behind = row.at(row.after(quoted.end))
        is_telling = behind == ":" or behind in speech.complementizers or _is_telling(row, opens - 1)
        is_told = row.at(opens - 1) == names.dative and is_telling
        if nouns & names.body_nouns or (is_told and last - first <= _OUTLET):
            yield NamedRun("organisation", first, last)


def _is_telling(row: TokenRow, at: int) -> bool:
    """Whether a word of saying, or where something is said, stands right before a token."""
    speech = row.language.speech
    before = row.tokens[max(0, at - _NEAR) : at]
    return any(word in speech.cues or word in speech.occasions for word in before)


def by_noun(row: TokenRow) -> Iterator[NamedRun]:
    """«the ministry of so-and-so»."""
    names = row.language.names
    at = 0
    while at < len(row):
        found = None
        for noun in peeled(row, at):
            if bare(row, noun.word) in names.body_nouns and not row.is_dated(at):
                found = _body(row, at, noun)
                break
        if found is not None:
            yield found
        at = found.last if found is not None else at + 1


def _body(row: TokenRow, at: int, noun: Peeled) -> NamedRun | None:
    names, inner = row.language.names, bare(row, noun.word)
    if is_definite(row, noun.word):
        last = behind_adjectives(row, at + 1) if agrees(row, inner, at + 1) else at + 1
        if last == at + 1 or (inner in names.topics and _is_of_office(row, at)):
            return None
        if all(row.at(token) in names.vague for token in range(at + 1, last)):
            return None
        return NamedRun("organisation", at, _behind_purpose(row, last, inner), front=noun.front, article=noun.article)
    if inner in names.topics:
        return None
    last = _behind_genitives(row, at, inner)
    is_loose = inner in names.loose and last == at + 2 and not _is_proper(row, at + 1)
    return NamedRun("organisation", at, last, front=noun.front, least=1 + is_loose) if last > at + 1 else None


def _is_proper(row: TokenRow, at: int) -> bool:
    """Whether a genitive by itself makes a name: a place, a name of somebody, a definite word that no list has."""
    word = row.at(at)
    if is_given(row, at) or place_at(row, at, word) > at:
        return True
    return is_definite(row, word) and not is_known_word(row, word)


def _is_of_office(row: TokenRow, at: int) -> bool:
    """Whether a noun stands behind an office, whose role it belongs to (the Foreign Minister)."""
    head = row.language.speech.head_of(row.at(at - 1))
    return head is not None and head.kind in ("person", "institution") and not is_definite(row, row.at(at - 1))


def _behind_genitives(row: TokenRow, at: int, noun: str) -> int:
    """The token behind the genitives of a noun of bodies; the one behind the noun where they make no name."""
    names, speech, first = row.language.names, row.language.speech, at + 1
    word = row.at(first)
    if is_function(row, first) or is_verb(row, first):
        return first
    if word in names.ranks or is_given(row, first):
        named = first + (word in names.ranks)
        last = person_at(row, named) if noun in names.dedicated or word not in names.ranks else None
        return _behind_purpose(row, last, noun) if last else first
    if (last := place_at(row, first, word)) > first:
        return _behind_purpose(row, behind_adjectives(row, last), noun)
    if is_definite(row, word):
        return _behind_definite(row, first, noun)
    last = first
    while last - first < _UNLISTED and is_unlisted(row, last):
        last += 1
    is_of_form = word.endswith(speech.adjective_ending)
    if last > first and is_of_form and (noun in names.enclosing or word.endswith(speech.feminine_ending)):
        return first
    if last > first:
        return behind_adjectives(row, last)
    is_chain = noun not in names.enclosing and word not in speech.heads and not word.startswith(speech.joined)
    if is_chain and is_definite(row, row.at(first + 1)) and row.at(first + 1) not in names.adjectives:
        last = _behind_definite(row, first + 1, noun)
        return last if last > first + 1 else first
    return first


def _behind_definite(row: TokenRow, first: int, noun: str) -> int:
    """The token behind a definite noun that ends a chain of genitives, its adjectives and what is joined to it."""
    names, speech, word = row.language.names, row.language.speech, row.at(first)
    inner = bare(row, word)
    head = speech.heads.get(inner)
    if (
        word in names.common_places
        or word in speech.address.titles
        or (head and head.kind == "person" and head.number == "one")
    ):
        return first
    if word in names.adjectives | names.no_adjectives or (noun in names.enclosing and inner in names.body_nouns):
        return first
    if noun in names.enclosing and is_of_people(row, word):
        return first
    last = behind_adjectives(row, first + 1)
    if noun in names.joining:
        for _ in range(_JOINED):
            joined = row.at(last)
            if not (joined.startswith(speech.joined) and is_definite(row, joined[1:])):
                break
            inner = bare(row, joined[1:])
            head = speech.heads.get(inner)
            is_person = head is not None and head.kind == "person"
            is_other = is_person or inner in names.body_nouns or joined[1:] in speech.relative_pronouns
            if is_other or place_at(row, last, joined[1:]) > last or joined[1:] in names.common_places:
                break
            last = behind_adjectives(row, last + 1)
    return _behind_purpose(row, last, noun)


def _behind_purpose(row: TokenRow, at: int, noun: str) -> int:
    """The token behind what a body is for: «for the Relief and the Affairs of Man»."""
    names, speech = row.language.names, row.language.speech
    word = row.at(at)
    if word in names.purposes and is_definite(row, row.at(at + 1)):
        return behind_adjectives(row, at + 2)
    if noun not in names.joining or row.at(at + 1) in names.not_purposes or not word.startswith(names.attached or "\0"):
        return at
    inner = word[2:]
    if inner in speech.heads or inner in names.body_nouns or inner in names.place_nouns or len(inner) < 4:
        return at
    if place_at(row, at, speech.article + inner) > at or (speech.people and speech.people.fullmatch(inner)):
        return at
    last = behind_adjectives(row, at + 1)
    joined = row.at(last)
    if joined.startswith(speech.joined) and is_definite(row, joined[1:]) and bare(row, joined[1:]) not in speech.heads:
        last = behind_adjectives(row, last + 1)
    return last

"""Names of places: behind a noun of places, and by the gazetteer."""

from collections.abc import Iterator

from pelican_dossier.reading.newnames.fullname import person_at
from pelican_dossier.reading.newnames.words import (
    NEVER,
    NamedRun,
    Peeled,
    bare,
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

_UNLISTED = 2
"""Words of a place's name that no list has."""


def by_noun(row: TokenRow) -> Iterator[NamedRun]:
    """«the town of so-and-so»."""
    names = row.language.names
    for at in range(len(row) - 1):
        for noun in peeled(row, at):
            kept = names.place_nouns.get(noun.word)
            if kept is None or noun.article or is_given(row, at - 1):
                continue
            last = _end(row, at + 1, kept=kept)
            if last == at + 1:
                continue
            least = 1 + (last == at + 2 and noun.word in names.loose and _is_ordinary(row, at + 1))
            if kept:
                yield NamedRun("place", at, last, front=noun.front, least=least)
            else:
                yield NamedRun("place", at + 1, last, since=at, least=least)
                yield from _listed(row, last)
            break


def _is_ordinary(row: TokenRow, at: int) -> bool:
    """Whether a word by itself makes no name: an ordinary one (the area of the attack) that is not of a people."""
    word = row.at(at)
    is_of_form = word.endswith(row.language.speech.adjective_ending)
    return is_known_word(row, word) and not is_of_form and place_at(row, at, word) == at and not is_given(row, at)


def _listed(row: TokenRow, at: int) -> Iterator[NamedRun]:
    """The places that are named behind one with «and»: by the gazetteer, or a definite word that no list has."""
    joined = row.language.speech.joined
    while joined:
        at += row.at(at) in row.commas
        word = row.at(at)
        inner = word[len(joined[0]) :]
        if not word.startswith(joined) or is_function(row, at) or row.cue(at) is not None:
            return
        last = place_at(row, at, inner)
        if last == at and not (is_definite(row, inner) and not is_known_word(row, inner)):
            return
        last = max(last, at + 1)
        yield NamedRun("place", at, last, front=len(joined[0]))
        at = last


def _end(row: TokenRow, at: int, *, kept: bool) -> int:
    """The token behind the name that stands behind a noun of places; ``at`` where none does."""
    names, word = row.language.names, row.at(at)
    if (last := place_at(row, at, word)) > at:
        return _behind_adjectives(row, last) if kept else last
    if word in names.ranks:
        return person_at(row, at + 1, is_introduced=True) or at
    if is_function(row, at) or is_verb(row, at) or word in names.common_places:
        return at
    if is_definite(row, word):
        if (bare(row, word) in names.body_nouns and not kept) or word in names.adjectives | names.no_adjectives:
            return at
        if is_known_word(row, word) and not _may_be_called(row, at):
            return at
        return _behind_adjectives(row, at + 1) if kept else at + 1
    speech, last = row.language.speech, at
    if word.endswith(speech.feminine_ending) and speech.event_nouns.fullmatch(word):
        return at
    while last - at < _UNLISTED and (is_unlisted(row, last) or is_given(row, last)):
        last += 1
    if last == at and row.at(at - 1) in names.natural and _may_be_called(row, at):
        return at + 1
    return _behind_adjectives(row, last) if kept and last > at else last


def _behind_adjectives(row: TokenRow, at: int) -> int:
    """The token behind the adjectives that belong to a place's name."""
    while row.at(at) in row.language.names.place_adjectives:
        at += 1
    return at


def _may_be_called(row: TokenRow, at: int) -> bool:
    """Whether an ordinary definite noun may be a place's name: no deed and no adjective, with nothing of its own."""
    word = row.at(at)
    inner = bare(row, word)
    if word in row.language.names.adjectives or inner in row.language.names.place_nouns:
        return False
    return not is_of_people(row, word) and not is_definite(row, row.at(at + 1))


def by_gazetteer(row: TokenRow) -> Iterator[NamedRun]:
    """A place that every newsroom knows or the gazetteer has."""
    names, sure_until = row.language.names, 0
    for at in range(len(row)):
        if is_function(row, at) or row.at(at) in names.common_places:
            continue
        for one in peeled(row, at):
            last = place_at(row, at, one.word)
            if last == at:
                continue
            is_sure = (
                last > at + 1 or not _is_other_word(row, at, one) or _leads_to_place(row, at, one.front, sure_until)
            )
            if is_sure:
                sure_until = last
            yield NamedRun("place", at, last, front=one.front, article=one.article, least=1 if is_sure else NEVER)
            break


def _is_other_word(row: TokenRow, at: int, one: Peeled) -> bool:
    """Whether a place's name is an ordinary word or a person's too."""
    language, word = row.language, one.word
    is_doubtful = one.front > 0 and not one.article and not row.at(at).startswith(language.speech.joined)
    if language.names.known.get(word) == "place":
        return is_doubtful and language.names.is_common(word)
    names = language.names
    if word in names.ranks or word in names.common_places or names.place_nouns.get(word) is not None:
        return True
    if bare(row, word) in names.body_nouns or word in names.adjectives:
        return True
    if is_doubtful and not is_definite(row, word):  # «Blatter», which begins like «in»
        return True
    if word not in names.countries() and any(_is_led_noun(row, inner) for inner in peeled(row, at)):
        return True
    return not names.places()[word] or row.cue(at) is not None


def _is_led_noun(row: TokenRow, one: Peeled) -> bool:
    """Whether a word is an ordinary noun with a preposition written onto it."""
    names = row.language.names
    return one.front > 0 and not one.article and names.is_common(one.word) and not names.is_verb(one.word)


def _leads_to_place(row: TokenRow, at: int, front: int, sure_until: int) -> bool:
    """Whether a place stands there by the words before it: «north of», «Aden and»."""
    if row.at(at - 1) in row.language.names.directions and not front:
        return True
    return sure_until == at and sure_until > 0 and row.at(at).startswith(row.language.speech.joined or "\0")

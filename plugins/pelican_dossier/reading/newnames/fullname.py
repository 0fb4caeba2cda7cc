"""Where the name of a person ends that begins at a token, in a language without capitals."""

from pelican_dossier.reading.newnames.words import (
    bare,
    is_definite,
    is_function,
    is_given,
    is_known_word,
    is_of_people,
    is_unlisted,
    is_verb,
    place_at,
)
from pelican_dossier.reading.voices.tokens import TokenRow

_SHORT = 5
"""Letters of a foreign name that begins like «and»."""
_LONGEST = 9
"""Words of a name, with those of the fathers."""


def person_at(row: TokenRow, first: int, *, is_introduced: bool = False, front: int = 0) -> int | None:
    """The token behind the name of a person that begins at a token; None where none does.

    ``is_introduced``: a title stands before it, so that a word that no list has may begin it. ``front`` letters are
    written onto its first word, a given name.
    """
    names, word = row.language.names, row.at(first)
    is_name = front > 0 or is_given(row, first)
    if not (is_name or word in names.openers or (is_introduced and is_unlisted(row, first))):
        return None
    if not is_name and place_at(row, first, word) > first and word not in names.openers:
        return None
    last = first + 1
    while last < len(row) and last - first < _LONGEST and (length := _goes_on(row, first, last)):
        last += length
    if is_introduced and last == first + 1 and _may_be_family(row, last):
        last += 1
    return None if row.at(last - 1) in names.particles and last - 1 > first else last


def _may_be_family(row: TokenRow, at: int) -> bool:
    """Whether an ordinary word behind a given name with a title is the family's name: one that nothing follows."""
    speech, word = row.language.speech, row.at(at)
    if is_function(row, at) or is_verb(row, at) or is_definite(row, word) or row.cue(at) is not None:
        return False
    if word in speech.heads or word in speech.addressees or word in row.language.names.place_nouns:
        return False
    is_written_onto = word.startswith((*speech.clitics, *speech.joined, *speech.attached_articles))
    is_noun = speech.event_nouns.fullmatch(word) is not None or word.endswith(speech.objects.ending)
    following = row.at(at + 1)
    return not (is_written_onto or is_noun) and (not following[:1].isalpha() or is_function(row, at + 1))


def _goes_on(row: TokenRow, first: int, at: int) -> int:
    """How many tokens from one on go on with a name."""
    speech, names = row.language.speech, row.language.names
    word, before = row.at(at), row.at(at - 1)
    if word in names.ends_of_names:
        return 1
    if word in names.particles:
        return 0 if is_function(row, at + 1) or row.at(at + 1) in speech.heads else 2
    if is_function(row, at) or row.starts[at] == row.ends[at - 1]:
        return 0
    if before in names.particles and word in speech.address.titles and is_given(row, at + 1):
        return 2
    if is_given(row, at):
        is_office = word in speech.heads and not _is_bounded(row, at + 1)
        return int(not is_office and not _is_closed(row, first, at))
    if row.cue(at) is not None or word in speech.heads or word in speech.address.titles or word in speech.addressees:
        return int(before in names.particles)
    if is_definite(row, word):
        return int(_is_family(row, first, at))
    if is_unlisted(row, at):
        is_own = place_at(row, at, word) == at or at == first + 1
        return int(is_own and not _is_joined(row, at) and not _is_closed(row, first, at))
    return int(_is_within(row, at))


def _is_joined(row: TokenRow, at: int) -> bool:
    """Whether «and» or a preposition stands on the front of a word that no list has.

    Another name stands behind «and», or a long word, which seldom begins with its letter.
    """
    speech, word = row.language.speech, row.at(at)
    if is_definite(row, row.at(at - 1)) and word.startswith((*speech.clitics, speech.then)):
        return True
    if not word.startswith(speech.joined):
        return False
    return word[1:] in row.language.names.given_names or len(word) > _SHORT


def _is_closed(row: TokenRow, first: int, at: int) -> bool:
    """Whether a family's name has ended the name."""
    before = row.at(at - 1)
    names = row.language.names
    if at - 1 == first or not is_definite(row, before) or row.at(at - 2) in names.openers:
        return False
    if before in names.ends_of_names or bare(row, before) in names.given_names:
        return False
    return before.endswith(row.language.speech.adjective_ending) or is_known_word(row, before)


def _is_family(row: TokenRow, first: int, at: int) -> bool:
    """Whether a definite word is a family's name: by its form, or by what surrounds it where it is another word too."""
    speech, names, word = row.language.speech, row.language.names, row.at(at)
    inner = bare(row, word)
    if row.at(at - 1) in names.particles:
        return True
    if _is_closed(row, first, at) or inner in speech.heads or inner in names.body_nouns or inner in names.place_nouns:
        return False
    if word in names.common_places or word in names.adjectives | names.no_adjectives or is_of_people(row, word):
        return False
    if place_at(row, at, word) > at and not word.endswith(speech.adjective_ending):
        return False
    if inner in names.given_names or not is_known_word(row, word):
        return True
    if is_definite(row, row.at(at - 1)) and row.at(at - 2) not in names.openers:
        return False
    if row.at(at - 2) in names.linking and not row.at(at + 1)[:1].isalpha():
        return True
    is_deed = speech.event_nouns.fullmatch(inner) or speech.verbal_nouns.fullmatch(inner)
    return not is_deed and _is_bounded(row, at + 1)


def _is_bounded(row: TokenRow, at: int) -> bool:
    """Whether a name may end before a token: a mark, a word of saying, a particle."""
    word = row.at(at)
    if not word[:1].isalpha() or len(word) == 1 or is_function(row, at):
        return True
    if row.cue(at) is not None or is_verb(row, at):
        return True
    return not is_definite(row, word)


def _is_within(row: TokenRow, at: int) -> bool:
    """Whether an ordinary word stands within a name: between a name and one that ends it."""
    speech, names, word = row.language.speech, row.language.names, row.at(at)
    if is_verb(row, at) or word.startswith((*speech.attached_articles, *speech.joined)) or word in names.body_nouns:
        return False
    if word in names.place_nouns or word in speech.occasions or word.endswith(speech.objects.ending):
        return False
    if word in row.language.words_too:
        return True
    following, behind = at + 1, row.at(at + 1)
    is_family = is_definite(row, behind) and not is_known_word(row, behind) and row.cue(following) is None
    if not (is_given(row, following) or is_family or is_unlisted(row, following)):
        return False
    return place_at(row, following, behind) == following and not is_verb(row, following)

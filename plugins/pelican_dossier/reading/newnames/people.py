"""Names of people in a language without capitals: behind a title, by a given name, as who speaks, by foreign words."""

from collections.abc import Iterator

from pelican_dossier.reading.newnames.words import (
    NamedRun,
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
from pelican_dossier.reading.voices.phrase import without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.tokens import TokenRow

_SHORT = 5
"""Letters of a foreign name that begins like «and»."""
_PRONOUN = (1, 2)
"""Letters of what may be written onto the end of a word."""
_LONGEST = 9
"""Words of a name, with those of the fathers."""


def after_title(row: TokenRow) -> Iterator[NamedRun]:
    """«the Foreign Minister so-and-so»."""
    speech = row.language.speech
    for at, word in enumerate(row.tokens):
        head = speech.heads.get(speech.bare(word))
        if head is None or head.kind != "person" or head.number != "one":
            continue
        phrase = phrase_at(row, at, row.sentence_end(at))
        phrase = without_doubt(phrase) if phrase else None
        if phrase and phrase.name and phrase.role:
            first, role = phrase.name[0], phrase.received(phrase.role)
            last = person_at(row, first, is_introduced=True)
            if last is not None and row.at(first - 2) in speech.titles and _may_open(row, first - 1):
                first -= 1
            if last is not None and last > first + 1:
                yield NamedRun("person", first, last, role, phrase.first)


def _may_open(row: TokenRow, at: int) -> bool:
    """Whether an ordinary word between a title and a given name is a name too («Dr. so-and-so Muhammad»)."""
    speech, word = row.language.speech, row.at(at)
    return not (is_function(row, at) or is_definite(row, word) or word in speech.titles or word in speech.heads)


def after_rank(row: TokenRow) -> Iterator[NamedRun]:
    """«President so-and-so»: a single name too."""
    speech, ranks = row.language.speech, row.language.names.ranks
    for at in range(1, len(row)):
        if row.at(at - 1) not in ranks and not (row.at(at - 1) == "." and row.at(at - 2) in ranks):
            continue
        if row.at(at) in ranks or row.at(at) in speech.titles:
            continue
        last = person_at(row, at, is_introduced=True)
        if last is not None:
            yield NamedRun("person", at, last)


def by_given_name(row: TokenRow) -> Iterator[NamedRun]:
    """A given name and what goes on with it."""
    free_from = 0
    for at in range(len(row)):
        front = _front_of_given(row, at)
        if front is None or at < free_from:
            continue
        first = at
        while not front and first - 1 >= free_from and (led := _leads(row, first - 1)):
            first -= led
        if front == 0 and first == at and not _opens(row, at):
            continue
        last = person_at(row, first, front=front)
        if last is not None and last > first + 1:
            free_from = last
            yield NamedRun("person", first, last, front=front)


def _front_of_given(row: TokenRow, at: int) -> int | None:
    """How many letters are written onto the front of a given name; None where none stands there."""
    if is_given(row, at):
        return 0
    names, word = row.language.names, row.at(at)
    if is_function(row, at) or row.cue(at) is not None or is_known_word(row, word):
        return None
    rests = (one for one in peeled(row, at) if one.front and not one.article and not is_known_word(row, one.word))
    return next((one.front for one in rests if one.word in names.given_names), None)


def _leads(row: TokenRow, at: int) -> int:
    """How many tokens up to one before a given name open the name: a name itself, «father of», a name and «son of»."""
    names, word = row.language.names, row.at(at)
    if word in names.linking and at > 0 and not is_function(row, at - 1):
        return 2
    return int(word in names.openers or (is_given(row, at) and word not in names.given_words))


def _opens(row: TokenRow, at: int) -> bool:
    """Whether a given name may stand by itself; one that is a word too needs a title or another name beside it."""
    speech, names = row.language.speech, row.language.names
    word, following = row.at(at), row.at(at + 1)
    if word not in speech.prepositions and word not in names.given_words:
        return True
    before = row.at(at - 1)
    is_office = before in speech.titles or speech.bare(before) in speech.heads
    if before in speech.cues or (is_office and not is_function(row, at - 1)):
        return True
    is_family = is_definite(row, following) and following.endswith(speech.adjective_ending)
    is_beside = is_given(row, at + 1) and not (following in names.given_words and is_function(row, at - 1))
    return is_beside or following in names.particles or is_family


def foreign(row: TokenRow) -> Iterator[NamedRun]:
    """Two words or more side by side that no list has."""
    particles, at = row.language.names.particles, 0
    if not row.language.names.given_names:
        return
    while at < len(row):
        last = at
        while last < len(row) and (_is_foreign(row, last) or (last > at and row.at(last) in particles)):
            last += 1
        is_deed = row.language.speech.event_nouns.fullmatch(row.at(at)) is not None
        if last - at > 1 and is_unlisted(row, last - 1) and not is_deed:
            is_body = row.at(at - 1) in row.language.names.employing
            yield NamedRun("organisation" if is_body else "person", at, last)
        at = max(last, at + 1)


def _is_foreign(row: TokenRow, at: int) -> bool:
    """Whether a token that no list has is written like a foreign name: nothing is written onto it or behind it."""
    word, speech = row.at(at), row.language.speech
    names = row.language.names
    if word in names.known or not is_unlisted(row, at) or word.startswith(tuple(speech.written_onto)):
        return False
    if word.endswith((speech.feminine_ending, speech.object_ending * 2)):
        return False
    return not any(names.is_common(word[:-letters]) for letters in _PRONOUN if len(word) > letters + 2)


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
    return None if row.at(last - 1) in names.particles and last - 1 > first else last


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
    if before in names.particles and word in speech.titles and is_given(row, at + 1):
        return 2
    if is_given(row, at):
        return int(not _is_closed(row, first, at))
    if row.cue(at) is not None or word in speech.heads or word in speech.titles or word in speech.addressees:
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
    if word in names.place_nouns or word in speech.occasions or word.endswith(speech.object_ending):
        return False
    if word in row.language.words_too:
        return True
    following, behind = at + 1, row.at(at + 1)
    is_family = is_definite(row, behind) and not is_known_word(row, behind) and row.cue(following) is None
    if not (is_given(row, following) or is_family or is_unlisted(row, following)):
        return False
    return place_at(row, following, behind) == following and not is_verb(row, following)

"""Names of people in a language without capitals: behind a title, by a given name, as who speaks, by foreign words."""

import re
from collections.abc import Iterator

from pelican_dossier.reading.newnames.fullname import person_at
from pelican_dossier.reading.newnames.words import (
    NamedRun,
    is_definite,
    is_function,
    is_given,
    is_known_word,
    is_unlisted,
    peeled,
)
from pelican_dossier.reading.voices.phrase import without_doubt
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.tokens import TokenRow

_LED = 6
"""Words before a given name that the name may begin with."""
_PRONOUN = (1, 2)
"""Letters of what may be written onto the end of a word."""


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
            while phrase.name[0] - first < _LED and (led := _leads(row, first - 1)):
                first -= led
            last = person_at(row, first, is_introduced=True)
            if is_given(row, first) and row.at(first - 2) in speech.address.titles and _may_open(row, first - 1):
                first -= 1
            if last is not None and last > first + 1:
                yield NamedRun("person", first, last, role, phrase.first)


def _may_open(row: TokenRow, at: int) -> bool:
    """Whether an ordinary word between a title and a given name is a name too («Dr. so-and-so Muhammad»)."""
    speech, word = row.language.speech, row.at(at)
    if is_function(row, at) or is_definite(row, word) or word.startswith(speech.joined):
        return False
    return word not in speech.address.titles and word not in speech.heads


def after_rank(row: TokenRow) -> Iterator[NamedRun]:
    """«President so-and-so»: a single name too."""
    speech, ranks = row.language.speech, row.language.names.ranks
    for at in range(1, len(row)):
        if row.at(at - 1) not in ranks and not (row.at(at - 1) == "." and row.at(at - 2) in ranks):
            continue
        if row.at(at) in ranks or row.at(at) in speech.address.titles:
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
        while not front and free_from < first > at - _LED and (led := _leads(row, first - 1)):
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
    is_office = before in speech.address.titles or speech.bare(before) in speech.heads
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
    is_written_so = re.match(f"[{row.language.letters}]", word) is not None
    if not is_written_so or word.endswith((speech.feminine_ending, speech.objects.ending * 2, *names.native_endings)):
        return False
    return not any(names.is_common(word[:-letters]) for letters in _PRONOUN if len(word) > letters + 2)

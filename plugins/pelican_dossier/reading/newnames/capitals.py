"""Names in a language with capitals: runs of them, what they lack to be a name, and what kind they are of."""

from collections.abc import Iterator

from pelican_dossier.reading.newnames.kinds import (
    PERSON,
    is_abbreviation,
    is_noun_of_thing,
    kind_of,
    names_people,
    plain_word,
    possessive,
)
from pelican_dossier.reading.newnames.words import NEVER, NamedRun
from pelican_dossier.reading.voices.tokens import TokenRow

_WITHIN = "-–"
_CURRENCIES = frozenset("$£€")
_ABBREVIATED = 2
"""Letters of an initial."""
_SYLLABLE = 4
"""Letters of one that a hyphen joins to another."""
_LONGEST = 9
"""Words of a name."""
_TITLED = 0.75
"""Share of the words of a headline that begin with capitals where all of them do."""
_BEFORE_TAIL = 2
"""Words before a noun in small letters that ends a name."""


def after_title(row: TokenRow) -> Iterator[NamedRun]:
    """«the Foreign Minister so-and-so», «coach so-and-so»."""
    return (found for found in in_capitals(row) if found.since is not None)


def in_capitals(row: TokenRow) -> Iterator[NamedRun]:
    """A run of capitals; at the head of a sentence and in a headline in capitals it needs another find."""
    is_all_capital = _is_all_capital(row)
    at = 0
    while at < len(row):
        if not _is_capital(row, at):
            at += 1
            continue
        last = _end(row, at)
        yield from _named(row, at, last, is_all_capital=is_all_capital)
        at = last


def _is_all_capital(row: TokenRow) -> bool:
    words = [at for at, word in enumerate(row.tokens) if word[0].isalpha() and len(word) > 3]
    return len(words) > 2 and sum(row.is_capital(at) for at in words) > _TITLED * len(words)


def _is_capital(row: TokenRow, at: int) -> bool:
    return row.is_capital(at) and not row.is_dated(at)


def _is_beside(row: TokenRow, at: int) -> bool:
    """Whether nothing stands between a token and the one before it."""
    return at > 0 and at < len(row) and row.starts[at] == row.ends[at - 1]


def _end(row: TokenRow, first: int) -> int:
    """The token behind a run of capitals, with the small words and the marks within it."""
    endings = row.language.speech.clauses.possessive_endings
    at = first + 1
    while at < len(row) and at - first < _LONGEST:
        is_of_noun = row.at(at) in row.language.names.place_nouns or row.at(at) in row.language.names.body_nouns
        if row.sentence_start(at) == at or (row.at(at - 1).endswith(endings) and not is_of_noun):
            break
        if not (length := _goes_on(row, first, at)):
            break
        at += length
    is_stop = row.at(at) == "." and _is_beside(row, at) and row.at(at - 2) == "." and len(row.at(at - 1)) == 1
    return at + is_stop


def _goes_on(row: TokenRow, first: int, at: int) -> int:
    """How many tokens from one on go on with a run: a capital, a mark or a small word with one behind it."""
    word, speech = row.at(at), row.language.speech
    if _is_capital(row, at):
        return 1
    if word in row.language.names.linking:
        return _links(row, first, at)
    if word in _WITHIN and _is_syllable(row, first, at):
        return 2
    if not _is_capital(row, at + 1):
        return 0
    if word == "&" or word in speech.goes_on:
        return 2
    is_initial = word == "." and len(row.at(at - 1)) <= _ABBREVIATED
    return 2 if _is_beside(row, at) and (is_initial or (word in _WITHIN and _is_beside(row, at + 1))) else 0


def _is_syllable(row: TokenRow, first: int, at: int) -> bool:
    """Whether a hyphen joins a small syllable to a name (Moon Jae-in), and makes no adjective of it (Moscow-led)."""
    names, before, behind = row.language.names, row.at(at - 1), row.at(at + 1)
    is_joined = at - 1 > first and _is_beside(row, at) and _is_beside(row, at + 1) and not row.is_capital(at + 1)
    if not is_joined or max(len(before), len(behind) - 1) > _SYLLABLE or not behind.isalpha():
        return False
    if is_abbreviation(row, at - 1) or before in names.places() or names.is_common(before):
        return False
    return min(len(before), len(behind)) <= _ABBREVIATED or not names.is_common(behind)


def _is_of_day(row: TokenRow, at: int) -> bool:
    return 0 <= at < len(row) and row.is_dated(at)


def _links(row: TokenRow, first: int, at: int) -> int:
    """How many tokens «of the» and a capital are, where a body's or a place's noun stands before."""
    names = row.language.names
    behind = at + 1 + (row.at(at + 1) == "the")
    words = row.tokens[first:at]
    has_noun = any(word in names.body_nouns or word in names.place_nouns for word in words)
    is_title = row.at(behind) in row.language.speech.address.titles  # behind «and», of somebody else
    if not _is_capital(row, behind) or not has_noun or is_title:
        return 0
    if row.at(at) == "the" or (row.at(at) == "and" and not {"of", "for"} & set(words)):
        return 0
    return behind + 1 - at


def _named(row: TokenRow, first: int, last: int, *, is_all_capital: bool) -> Iterator[NamedRun]:
    """The names in a run: behind the words before them that are none, and behind a role."""
    names = row.language.names
    opens = first == row.sentence_start(first) or not row.at(first - 1)[:1].isalnum()
    begins = first
    while first < last and _is_particle(row, first):
        first += 1
    role, behind = _role(row, first, last)
    if behind is not None and behind < last:
        yield NamedRun("person", behind, last, role, first, back=possessive(row, last))
        return
    if behind is not None:
        return
    if first < last and opens and first == begins and _is_common_opening(row, first):
        first += 1
    if first == last:
        return
    if row.at(last - 1) in row.language.speech.prepositions and _is_of_day(row, last) and last - first > 1:
        last -= 1
    last += _tail(row, first, last)
    plain = [plain_word(row, at) for at in range(first, last)]
    if plain[-1] in names.no_names or names_people(row, plain, last) or _is_no_name(row, first, last):
        return
    if (
        first == begins
        and _is_of_day(row, first - 1)
        and row.is_capital(first - 1)
        and all(map(names.is_common, plain))
    ):
        return  # Saturday Night Live
    kind, is_sure = kind_of(row, first, last, plain)
    is_weak = not is_sure and ((opens and first == begins and last - first == 1) or is_all_capital)
    is_before_place = kind == "place" and row.at(last) in row.commas
    if last - first == 1 and names.is_common(plain[0]) and not (is_abbreviation(row, first) or is_before_place):
        return
    yield NamedRun(kind, first, last, back=possessive(row, last), is_guess=not is_sure, least=NEVER if is_weak else 1)


def _is_no_name(row: TokenRow, first: int, last: int) -> bool:
    """Whether a single word is an abbreviation in the plural (MPs), or beside an amount (AUD$45)."""
    received = row.received(first, last)
    is_plural = received[:-1].isupper() and received.endswith("s") and len(received) > _ABBREVIATED
    return last - first == 1 and (is_plural or row.at(last) in _CURRENCIES)


def _is_particle(row: TokenRow, at: int) -> bool:
    """Whether a word with a capital is an article, a pronoun, a preposition or a word of saying, which open no name."""
    speech, word = row.language.speech, row.at(at)
    if word in speech.articles or word in speech.prepositions or word in speech.stops or not word[0].isalpha():
        return True
    if word.replace("’", "'").partition("'")[0] in speech.stops:
        return True
    if word in speech.pronouns or word in speech.openers or word in row.language.names.linking:
        return True
    return row.cue(at) is not None


def _is_common_opening(row: TokenRow, at: int) -> bool:
    """Whether a word at the head of a sentence has its capital for that alone."""
    speech, names, word = row.language.speech, row.language.names, row.at(at)
    if not names.is_common(plain_word(row, at)) or is_abbreviation(row, at) or word in speech.clauses.genders:
        return False
    is_noun = word in speech.heads or word in names.body_nouns or word in speech.address.titles
    both = f"{word} {plain_word(row, at + 1)}"
    return not is_noun and both not in names.known and both not in names.places()


def _role(row: TokenRow, first: int, last: int) -> tuple[str | None, int | None]:
    """A role in front of a name in the same run or in small letters, and the token behind it; None where none is."""
    speech, names = row.language.speech, row.language.names
    if not names.linking.isdisjoint(row.tokens[first:last]):
        return None, None
    noun = None
    for at in range(first, last):
        head = speech.heads.get(row.at(at))
        if row.at(at) in speech.address.titles or (head is not None and head.kind == "person" and head.number == "one"):
            noun = at
        elif row.at(at) in names.body_nouns and noun is not None and at - 1 == noun:
            return None, None
    if noun is not None:
        behind = noun + 1 + (row.at(noun + 1) == ".")
        words = [word for word in row.tokens[first : noun + 1] if word[0].isalpha()]
        is_courtesy = all(word in speech.clauses.courtesies for word in words)
        return (None if is_courtesy else row.received(first, noun + 1)), behind
    before = first - 1 - (row.at(first - 1) in row.commas)
    head = speech.heads.get(row.at(before))
    is_person = head is not None and head.kind == "person" and head.number == "one"
    is_person = is_person and row.at(before) not in speech.clauses.quantities
    if is_person and last - first <= PERSON and not any(is_noun_of_thing(row, at) for at in range(first, last)):
        start = before
        while before - start < _LONGEST and start > 0 and _is_of_role(row, start - 1):
            start -= 1
        return row.received(start, before + 1), first
    return None, None


def _is_of_role(row: TokenRow, at: int) -> bool:
    speech, word = row.language.speech, row.at(at)
    if not word[:1].isalpha() or row.cue(at) is not None or word in speech.articles or word in speech.stops:
        return False
    return (
        word not in speech.prepositions and (row.is_capital(at) or word in speech.heads) and at > row.sentence_start(at)
    )


def _tail(row: TokenRow, first: int, last: int) -> int:
    """One where a noun in small letters ends the name: the Tasmanian government, Mersey hospital."""
    names = row.language.names
    if last >= len(row) or last - first > _BEFORE_TAIL or row.is_capital(last) or possessive(row, last):
        return 0
    words = {plain_word(row, at) for at in range(first, last)}
    is_noun = row.at(last) in names.small_nouns and row.starts[last] == row.ends[last - 1] + 1
    return int(is_noun and words.isdisjoint(names.body_nouns) and words.isdisjoint(names.place_nouns))

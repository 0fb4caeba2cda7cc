"""People's names in a language without capitals, and what the form of a single word tells of a speaker."""

from collections.abc import Iterator
from functools import lru_cache

from pelican_dossier.languages.speechrules import FORMS, Head, SpeechGrammar
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.text.signs import plain

PEOPLE = Head("person", "many", withholds=True)
"""Some of them, who have no names."""
HONOURED = Head("person")
"""Somebody who was named, called by a word of honour."""


@lru_cache(maxsize=FORMS)
def first_head(speech: SpeechGrammar, word: str) -> Head | None:
    """That of a phrase's first word: also a plural of people by its form, and a noun in the accusative."""
    bare = speech.bare(word)
    if bare != word and speech.people and bare not in speech.heads and speech.people.fullmatch(bare):
        return PEOPLE
    ending = speech.objects.ending
    nominative = word[:-1] if len(word) > 3 and ending and word.endswith(ending) else word
    return speech.head_of(word) or speech.heads.get(nominative)


@lru_cache(maxsize=FORMS)
def is_definite(speech: SpeechGrammar, word: str) -> bool:
    """Whether a noun has its article, or is a place's name."""
    head = speech.heads.get(word)
    return speech.bare(word) != word or (head is not None and head.kind == "place")


def is_adjective(row: TokenRow, at: int) -> bool:
    """Whether a word behind an occasion belongs to it, though it may be a noun of people: «a press statement»."""
    speech, word = row.language.speech, row.at(at)
    is_indefinite = bool(speech.article) and not word.startswith(speech.article)
    return is_indefinite and word.endswith(speech.adjective_ending) and row.at(at - 1) in speech.occasions


def is_attached(speech: SpeechGrammar, word: str) -> bool:
    """A definite noun with a preposition written onto it: «للقوات», «بالوزارة»."""
    return word.startswith(speech.attached_articles)


@lru_cache(maxsize=FORMS)
def is_closed(speech: SpeechGrammar, word: str) -> bool:
    """Whether no noun without an article goes on with a word."""
    return is_definite(speech, word) or is_attached(speech, word)


@lru_cache(maxsize=FORMS)
def is_of_people(speech: SpeechGrammar, word: str) -> bool:
    """Whether a noun is a plural of people by its form."""
    return speech.people is not None and speech.people.fullmatch(word) is not None


@lru_cache(maxsize=FORMS)
def is_event_noun(speech: SpeechGrammar, word: str) -> bool:
    """Whether a noun is what is told («of the killing»), and no adjective."""
    return speech.event_nouns.fullmatch(word) is not None and not word.endswith(speech.adjective_ending)


@lru_cache(maxsize=FORMS)
def is_thing(speech: SpeechGrammar, word: str) -> bool:
    """Whether a noun with its article never speaks, and so is what is said behind who does: «the attack»."""
    return word.startswith(speech.article) and speech.bare(word) in speech.never_speak


def is_what_is_said(speech: SpeechGrammar, word: str) -> bool:
    """Whether a noun with its article is a deed, or what others say: «the comment», «the allegations»."""
    return is_verbal_noun(speech, word) or (word in speech.claims and is_definite(speech, word))


def counts_speakers(row: TokenRow, at: int) -> bool:
    """«a number of ministers», «some of the states»."""
    speech = row.language.speech
    if row.at(at) not in speech.counting:
        return False
    head = speech.head_of(row.at(at + 1 + (row.at(at + 1) in speech.parts)))
    return head is not None and head.kind != "statement"


def is_linked(speech: SpeechGrammar, word: str, clitics: int) -> bool:
    """Whether a word begins something else than a speaker's phrase: a link, a verb, «so we», «to the minister»."""
    if word in speech.stops or word in speech.auxiliaries:
        return True
    if word[:1] == speech.then and (word[1:] in speech.ends or word[1:] in speech.never_speak):
        return True
    is_told = not clitics and word[:1] in speech.clitics and word not in speech.given_names
    head = speech.heads.get(word[1:]) if is_told and speech.head_of(word) is None else None
    return head is not None and head.kind == "person"


@lru_cache(maxsize=FORMS)
def is_verbal_noun(speech: SpeechGrammar, word: str) -> bool:
    """Whether a definite noun is a deed and no adjective (the comment, the arrest)."""
    bare = speech.bare(word)
    is_noun = (
        word.startswith(speech.article) and bare not in speech.heads and not word.endswith(speech.adjective_ending)
    )
    return is_noun and speech.verbal_nouns.fullmatch(bare) is not None


def is_pair(row: TokenRow, at: int) -> bool:
    """Whether the words around a dash are two adjectives: Lebanese - Palestinian."""
    speech = row.language.speech
    around = row.at(at - 1), row.at(at + 1)
    return all(word.endswith(speech.adjective_ending) and is_definite(speech, word) for word in around)


def is_another(speech: SpeechGrammar, word: str, before: str) -> bool:
    """A second definite noun of a speaker behind the first is spoken of: «called the statement the government»."""
    if word in speech.address.titles or before in speech.address.titles or word.endswith(speech.adjective_ending):
        return False
    both_definite = speech.bare(word) != word and speech.bare(before) != before
    return both_definite and speech.head_of(word) is not None and speech.head_of(before) is not None


QUOTED_BODY = 5
"""Words of the name of an outlet or another body in quotation marks."""
LONGEST_NAME = 6
"""Words of a name."""
NAME = 3
"""Words of a name that nothing bounds."""


def names_in(row: TokenRow) -> Iterator[tuple[int, int]]:
    """Full names of people that stand in the words: a given name and what goes on with it."""
    speech = row.language.speech
    free_from = 0
    for at in row.given_names:
        is_verb = row.at(at) in speech.cues and speech.head_of(row.at(at + 1)) is not None
        if at < free_from or is_verb or not opens_name(row, at):
            continue
        last = at + 1
        while last < len(row) and last - at < LONGEST_NAME and goes_on(row, at, last):
            last += 1
        free_from = last
        if last > at + 1 and row.at(last - 1) not in speech.goes_on:
            yield at, last


def opens_name(row: TokenRow, at: int) -> bool:
    """Whether a given name stands there; one that is an ordinary word too needs another beside it."""
    speech, word = row.language.speech, row.at(at)
    if word not in speech.given_names:
        return False
    if word not in speech.prepositions and word not in row.language.words_too:
        return True
    before = row.at(at - 1)
    introduced = before in speech.address.titles or speech.bare(before) in speech.heads or before in speech.cues
    beside = row.at(at + 1) in speech.given_names or row.at(at + 1) in speech.goes_on
    return (introduced or beside) and not is_preposition(row, at)


def is_preposition(row: TokenRow, at: int) -> bool:
    """Whether a word that folds like a name is written like the preposition («على», not «علي»)."""
    word = row.at(at)
    return (
        word in row.language.speech.prepositions
        and plain(row.layer.received(row.ends[at] - 1, row.ends[at])).text[0] != word[-1]
    )


def goes_on(row: TokenRow, first: int, at: int) -> bool:
    """Whether a word goes on with a name: one behind the given name, then what only names hold."""
    speech, word = row.language.speech, row.at(at)
    if row.at(at - 1) in speech.address.descent:
        return word[0].isalpha()
    if not word[0].isalpha() or word in speech.stops or word in speech.heads or word in speech.addressees:
        return False
    if word in speech.prepositions and (word not in speech.given_names or is_preposition(row, at)):
        return False
    if word.startswith((*speech.attached_articles, *speech.present_tense)) and word not in speech.given_names:
        return False
    if row.cue(at) is not None or (speech.joined and word.startswith(speech.joined)):
        return False
    before = row.at(at - 1)
    if at > first + 1 and _is_of_events(row, word):
        return False
    if at == first + 1 or word in speech.given_names or before in speech.given_names or before in speech.goes_on:
        return True
    return word in speech.goes_on or (
        at == first + 2 and word.startswith(speech.article) and before in speech.given_names
    )


def _is_of_events(row: TokenRow, word: str) -> bool:
    """Whether a definite word behind a name is an occasion, a body or a place: «so-and-so opened the fair»."""
    speech, names = row.language.speech, row.language.names
    bare = speech.bare(word)
    is_noun = bare in speech.occasions or bare in names.body_nouns or bare in names.place_nouns
    return is_noun and bare != word and bare not in speech.given_names and bare not in speech.heads


def is_name_too(row: TokenRow, at: int) -> bool:
    """Whether a word that is a preposition too is written as a name and goes on as one (علي)."""
    speech, word, following = row.language.speech, row.at(at), row.at(at + 1)
    if word not in speech.written_alike:
        return False
    if is_preposition(row, at):
        return False
    if not following[:1].isalpha():
        return row.at(at - 1) in speech.given_names
    if is_definite(speech, following):
        return following.endswith(speech.adjective_ending)
    return following not in speech.complementizers and speech.event_nouns.fullmatch(following) is None


def is_second_name(row: TokenRow, name_from: int | None, at: int) -> bool:
    """Whether a word right behind a given name is a name too, and no preposition with its noun."""
    speech, word = row.language.speech, row.at(at)
    if name_from != at - 1 or word[1:] in speech.occasions:
        return False
    return word.startswith(tuple(speech.quoting)) and not is_attached(speech, word)


def has_name_behind(row: TokenRow, at: int, end: int) -> bool:
    """Whether a body in quotation marks stands between an office and its holder: head of «Unrwa» so-and-so."""
    speech, following = row.language.speech, end + (row.at(end) in row.commas)
    if end - at - 2 > QUOTED_BODY or not row.at(following)[:1].isalpha() or row.is_dated(following):
        return False
    word = row.at(following)
    if word in speech.given_names:
        return True
    return row.at(end) not in row.commas and not (
        word in speech.ends or word in speech.prepositions or row.cue(following) is not None
    )

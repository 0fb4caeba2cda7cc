"""What the form of a word tells of a speaker, in a language without capitals: definite, a deed, of people, a link."""

from functools import lru_cache

from pelican_dossier.languages.heads import names_person, names_place
from pelican_dossier.languages.speechrules import FORMS, Head, SpeechGrammar
from pelican_dossier.reading.voices.tokens import TokenRow

PEOPLE = Head("person", "many", withholds=True)
"""Some of them, who have no names."""
HONOURED = Head("person")
"""Somebody who was named, called by a word of honour."""


@lru_cache(maxsize=FORMS)
def first_head(speech: SpeechGrammar, word: str) -> Head | None:
    """That of a phrase's first word: also a plural of people by its form, a noun in the accusative or with an owner."""
    bare = speech.bare(word)
    if bare != word and speech.people and bare not in speech.heads and speech.people.fullmatch(bare):
        return PEOPLE
    owner = next((one for one in speech.objects.pronouns if len(one) > 1 and word.endswith(one)), None)
    owned = word[: -len(owner)] if owner is not None else ""
    if owned not in speech.counting and word not in speech.heads and (head := speech.heads.get(owned)):
        return head
    ending = speech.objects.ending
    nominative = word[:-1] if len(word) > 3 and ending and word.endswith(ending) else word
    return speech.head_of(word) or speech.heads.get(nominative)


@lru_cache(maxsize=FORMS)
def is_definite(speech: SpeechGrammar, word: str) -> bool:
    """Whether a noun has its article, or is a place's name."""
    head = speech.heads.get(word)
    return speech.bare(word) != word or names_place(head)


def is_adjective(row: TokenRow, at: int) -> bool:
    """Whether a word behind an occasion belongs to it, though it may be a noun of people: «a press statement»."""
    speech, word = row.language.speech, row.at(at)
    is_indefinite = bool(speech.article) and not word.startswith(speech.article)
    return is_indefinite and word.endswith(speech.adjective_ending) and row.at(at - 1) in speech.occasions


def is_attached(speech: SpeechGrammar, word: str) -> bool:
    """A definite noun with a preposition written onto it: «للقوات», «بالوزارة»."""
    return word.startswith(speech.attached_articles)


@lru_cache(maxsize=FORMS)
def is_indefinite(speech: SpeechGrammar, word: str) -> bool:
    """Whether a word ends a noun without an article («of international organisations»): no noun belongs to it."""
    is_noun = word in speech.heads or word in speech.given_names
    return word.endswith(speech.adjective_ending) and not is_noun and speech.bare(word) == word


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
    bare = speech.bare(word)
    return bare != word and word.startswith(speech.article) and bare in speech.never_speak


def is_what_is_said(speech: SpeechGrammar, word: str) -> bool:
    """Whether a noun with its article is a deed, or what others say: «the comment», «the allegations»."""
    return is_verbal_noun(speech, word) or (word in speech.claims and is_definite(speech, word))


def is_deed(speech: SpeechGrammar, word: str) -> bool:
    """Whether a noun without an article is a deed («of adopting the rules») and no body that is written like one."""
    is_name = word in speech.heads or word in speech.given_names or word.endswith(speech.adjective_ending)
    return not is_name and speech.bare(word) == word and speech.verbal_nouns.fullmatch(word) is not None


def is_owned(row: TokenRow, at: int) -> bool:
    """Whether a word is an ordinary noun with a pronoun on it: «the minister his thanks»."""
    speech, word = row.language.speech, row.at(at)
    if not word.endswith(speech.objects.pronouns):
        return False
    pronoun = next((one for one in speech.objects.pronouns if row.received(at, at + 1).endswith(one)), None)
    if pronoun is None or speech.bare(word) != word or word in speech.heads:  # the accused is no noun with «their»
        return False
    if row.cue(at - 2) is not None and row.at(at - 1) in speech.address.demonyms:  # said the Portuguese so-and-so
        return False
    noun, is_common = word[: -len(pronoun)], row.language.names.is_common
    if not (is_common(word) or is_common(noun.removesuffix(speech.objects.tied) + speech.feminine_ending)):
        return False
    return not {word, noun} & speech.given_names and speech.head_of(noun) is None


def counts_speakers(row: TokenRow, at: int) -> bool:
    """«a number of ministers», «some of the states»."""
    speech = row.language.speech
    if row.at(at) not in speech.counting:
        return False
    noun = row.at(at + 1 + (row.at(at + 1) in speech.parts))
    if speech.people is not None and speech.people.fullmatch(speech.plain(noun)):
        return True
    head = first_head(speech, noun)
    return head is not None and head.kind != "statement"


def may_be_foreign(row: TokenRow, at: int) -> bool:
    """Whether a word has the form of a foreign name: no ordinary noun, with the ending of an object or without."""
    speech, word = row.language.speech, row.at(at)
    noun = word.removesuffix(speech.objects.ending) if len(word) > 3 else word
    is_link = word in speech.ends or row.cue(at) is not None or row.is_dated(at) or row.is_number(at)
    if not word.isalpha() or is_link or word.startswith((speech.article, *speech.attached_articles, *speech.joined)):
        return False
    is_noun = speech.head_of(word) is not None or speech.head_of(noun) is not None
    return not (is_noun or noun in speech.occasions or is_event_noun(speech, noun))


def is_occasion(row: TokenRow, at: int) -> bool:
    """Whether a preposition is written onto an ordinary noun without an article: «said on the occasion of»."""
    speech, word = row.language.speech, row.at(at)
    if not word.startswith(speech.clitics) or word in speech.given_names or speech.head_of(word) is not None:
        return False
    rest = word[1:]
    return is_event_noun(speech, rest) and rest not in speech.heads and row.language.names.is_common(rest)


def is_linked(row: TokenRow, at: int, clitics: int) -> bool:
    """Whether a word, without so many letters at its front, begins something else than a speaker's phrase: a link, a
    verb, «so we», «to the minister», «on the occasion of»."""
    speech, word = row.language.speech, row.at(at)[clitics:]
    if not clitics and is_occasion(row, at):
        return True
    if word in speech.stops or word in speech.auxiliaries or word in speech.according_words:
        return True
    is_joined = word.startswith(speech.joined) and speech.given_names.isdisjoint((word, word[1:]))
    if is_joined and (word[1:] in speech.stops or word[1:] in speech.prepositions):
        return True
    if word[:1] in speech.clitics and word[1:] in speech.indefinite:
        return True
    if word[:1] == speech.then and (word[1:] in speech.ends or word[1:] in speech.never_speak):
        return True
    is_told = not clitics and word[:1] in speech.clitics and word not in speech.given_names
    if is_told and _is_noun_behind_preposition(row, word):
        return True
    head = speech.heads.get(word[1:]) if is_told and speech.head_of(word) is None else None
    return names_person(head)


def _is_noun_behind_preposition(row: TokenRow, word: str) -> bool:
    """Whether an ordinary word stands behind a preposition that is written onto it, and no word is written so as a
    whole: «demands that a picture be put»."""
    names, speech = row.language.names, row.language.speech
    if len(word) <= 3 or not names.is_common(word[1:]):
        return False
    return not names.is_common(word) and speech.head_of(word) is None and speech.bare(word) not in names.places()


def behind_place(row: TokenRow, at: int) -> int:
    """The token behind the place of an office, with its preposition (in Jeddah); ``at`` where none stands there."""
    names, speech, word = row.language.names, row.language.speech, row.at(at)
    if word[:1] in speech.clitics and speech.bare(word[1:]) in names.places():
        return at + 1
    return at + 2 if word in speech.prepositions and speech.bare(row.at(at + 1)) in names.places() else at


def is_place_beside(row: TokenRow, word: str, before: str) -> bool:
    """Whether two words around an «and» are names of places: «of Jubail and Yanbu»."""
    places = row.language.names.places()
    return word in places and row.language.speech.bare(before) in places


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

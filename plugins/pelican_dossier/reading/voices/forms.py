"""What the form of a single word tells about a speaker's phrase, in a language that writes articles onto nouns."""

from pelican_dossier.languages.speechrules import Head, SpeechGrammar
from pelican_dossier.reading.voices.words import Words

_PEOPLE = Head("person", "many", withholds=True)


def first_head(speech: SpeechGrammar, word: str) -> Head | None:
    """That of a phrase's first word: also a plural of people by its form, and a noun in the accusative."""
    bare = speech.bare(word)
    if bare != word and speech.people and bare not in speech.heads and speech.people.fullmatch(bare):
        return _PEOPLE
    ending = speech.object_ending
    nominative = word[:-1] if len(word) > 3 and ending and word.endswith(ending) else word
    return speech.head_of(word) or speech.heads.get(nominative)


def is_definite(speech: SpeechGrammar, word: str) -> bool:
    """Whether a noun has its article, or is a place's name."""
    head = speech.heads.get(word)
    return speech.bare(word) != word or (head is not None and head.kind == "place")


def is_attached(speech: SpeechGrammar, word: str) -> bool:
    """A definite noun with a preposition written onto it: «للقوات», «بالوزارة»."""
    return word.startswith(speech.attached_articles)


def is_closed(speech: SpeechGrammar, word: str) -> bool:
    """Whether no noun without an article goes on with a word."""
    return is_definite(speech, word) or is_attached(speech, word)


def is_deed(speech: SpeechGrammar, word: str) -> bool:
    """Whether a noun is what is told («of the killing»), and no adjective."""
    return speech.event_nouns.fullmatch(word) is not None and not word.endswith(speech.adjective_ending)


def is_pair(words: Words, at: int) -> bool:
    """Whether the words around a dash are two adjectives: Lebanese - Palestinian."""
    speech = words.language.speech
    around = words.at(at - 1), words.at(at + 1)
    return all(word.endswith(speech.adjective_ending) and is_definite(speech, word) for word in around)


def is_another(speech: SpeechGrammar, word: str, before: str) -> bool:
    """A second definite noun of a speaker behind the first is spoken of: «called the statement the government»."""
    if word in speech.titles or before in speech.titles or word.endswith(speech.adjective_ending):
        return False
    both_definite = speech.bare(word) != word and speech.bare(before) != before
    return both_definite and speech.head_of(word) is not None and speech.head_of(before) is not None

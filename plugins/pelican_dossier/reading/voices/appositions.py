"""What stands beside a speaker's phrase: a role behind a name, a name between commas behind a role."""

from dataclasses import replace

from pelican_dossier.reading.voices.names import NAME
from pelican_dossier.reading.voices.nouns import NounPhrase
from pelican_dossier.reading.voices.phrase import LONGEST, Phrase
from pelican_dossier.reading.voices.words import Words


def with_apposition(phrase: Phrase) -> Phrase:
    """The phrase with its role or its name, where one stands beside it."""
    head = phrase.head
    if phrase.name is None and head and head.kind == "person" and (phrase.is_definite or not head.withholds):
        return _with_name(phrase)
    if phrase.name is not None and _is_titled(phrase):
        return _with_role(phrase)
    return phrase


def _is_titled(phrase: Phrase) -> bool:
    """Whether nothing but titles stands before the name."""
    titles = phrase.words.language.speech.titles
    return phrase.role is None or all(word in titles for word in phrase.words.tokens[slice(*phrase.role)])


def _with_role(phrase: Phrase) -> Phrase:
    """«صباح النعمان، المتحدث باسم …»."""
    words = phrase.words
    first = phrase.last + (words.at(phrase.last) in words.commas)
    if first >= len(words) or words.is_dated(first) or words.at(first) in words.language.speech.stops:
        return phrase
    reader = NounPhrase(words, first, words.sentence_end(first))
    cue = words.cue(first)
    if reader.head is None or reader.head.kind != "person" or (cue and cue.form == "verb"):
        return phrase
    last = reader.end()
    return replace(phrase, end=last, role=(first, last), doubted=None, is_certain=True)


def _with_name(phrase: Phrase) -> Phrase:
    """«the minister, and head of the party, so-and-so, …»: few words between commas, a name and nothing else."""
    words, speech, comma = phrase.words, phrase.words.language.speech, phrase.last
    if words.at(comma) not in words.commas:
        return phrase
    following = words.at(comma + 1)
    if following.startswith(speech.joined) and speech.bare(following[1:]) in speech.heads:
        behind = range(comma + 2, min(words.sentence_end(comma), comma + LONGEST))
        comma = next((token for token in behind if words.at(token) in words.commas), comma)
    first = comma + 1
    first = _behind_titles(words, first)
    last = first
    while last < len(words) and last - first <= NAME and _may_be_name(words, last, first):
        last += 1
    if last - first < 2 or not (words.at(last) in words.commas or words.at(last) in speech.complementizers):
        return phrase
    return replace(phrase, end=last, name=(first, last), role=(phrase.first, phrase.last), doubted=None)


def _behind_titles(words: Words, first: int) -> int:
    """The token behind «the former minister»: titles, and adjectives of theirs."""
    speech, at = words.language.speech, first
    while words.at(at) in speech.titles or (at > first and words.at(at).startswith(speech.article)):
        at += 1
    return at


def _may_be_name(words: Words, token: int, first: int) -> bool:
    speech, word = words.language.speech, words.at(token)
    if word in speech.given_names:
        return True
    if not word[0].isalpha() or word in speech.stops or word in speech.prepositions or word in speech.complementizers:
        return False
    if word.startswith(speech.attached_articles) or words.is_dated(token) or word in speech.addressees:
        return False
    return words.cue(token) is None and (token > first or not word.startswith(speech.article))

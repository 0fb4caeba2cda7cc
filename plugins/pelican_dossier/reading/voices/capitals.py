"""Speakers' phrases in a language with capitals: «a spokesman for the embassy», «Foreign Minister John Smith»."""

from dataclasses import replace

from pelican_dossier.reading.voices.phrase import LONGEST, Phrase
from pelican_dossier.reading.voices.words import Words


def capital_phrase(words: Words, token: int, limit: int) -> Phrase | None:
    """The phrase that begins at a token: a name, or a noun of a speaker with what belongs to it."""
    speech = words.language.speech
    first = token
    last = first
    while last < min(limit, first + LONGEST) and _goes_on(words, first, last):
        last += 1
    while last > first and (words.at(last - 1) in speech.prepositions or words.at(last - 1) in speech.articles):
        last -= 1
    while last > first and words.at(last - 1) == ".":
        last -= 1
    if last == first or words.at(first) in speech.never_speak or words.at(first) in speech.prepositions:
        return None
    head_at = _head_at(words, first, last)
    head = speech.heads[words.at(head_at)] if head_at is not None else None
    name = _name(words, first, last, head_at)
    if head is None and name is not None and name[0] == first and name[1] - first > 1:
        last = name[1]
    if head is None and name != (first, last):
        return None
    role = (first, name[0]) if name and name[0] > first and head_at is not None else None
    is_definite = words.at(first) == "the"
    return _with_apposition(Phrase(words, first, last, last, head, is_definite, name, role), limit)


def _with_apposition(phrase: Phrase, limit: int) -> Phrase:
    """A role behind a name: «John Smith, a spokesman for the embassy»."""
    words, comma = phrase.words, phrase.last
    if phrase.head is not None or words.at(comma) not in words.commas or comma + 1 >= limit:
        return phrase
    last = comma + 1
    while last < min(limit, comma + LONGEST) and _goes_on(words, comma + 1, last):
        last += 1
    last -= words.at(last - 1) == "."
    head_at = _head_at(words, comma + 1, last)
    if head_at is None or words.language.speech.heads[words.at(head_at)].kind != "person":
        return phrase
    return replace(phrase, end=last, role=(comma + 1, last))


def _goes_on(words: Words, first: int, at: int) -> bool:
    speech, word = words.language.speech, words.at(at)
    if word[0].isdecimal():
        return False
    if not word[0].isalnum():
        return word in ".-" and at > first and words.starts[at] == words.ends[at - 1]
    if word in speech.prepositions:
        return at > first
    if words.is_dated(at) or word in speech.stops or word in speech.complementizers or word in speech.addressees:
        return False
    cue = words.cue(at)
    return cue is None or cue.form == "noun" or word in speech.heads or (words.is_capital(at) and at > first)


def _head_at(words: Words, first: int, last: int) -> int | None:
    """The noun that tells who speaks: the last one before a preposition or a name."""
    speech = words.language.speech
    found = None
    for token in range(first, last):
        if words.at(token) in speech.prepositions:
            break
        if words.at(token) in speech.heads:
            found = token
    return found


def _name(words: Words, first: int, last: int, head_at: int | None) -> tuple[int, int] | None:
    """The run of capitals behind the head, or the whole phrase where it has none."""
    speech = words.language.speech
    start = first if head_at is None else head_at + 1
    if head_at is not None and speech.heads[words.at(head_at)].kind != "person":
        return None
    while start < last and (words.at(start) in speech.articles or words.at(start) == "."):
        start += 1
    if start >= last or not _is_name(words, start):
        return None
    end = start + 1
    while end < last and (_is_name(words, end) or words.at(end) in speech.goes_on or not words.at(end)[0].isalnum()):
        end += 1
    return start, end


def _is_name(words: Words, token: int) -> bool:
    word = words.at(token)
    return word[0].isalpha() and words.is_capital(token) and word not in words.language.speech.prepositions

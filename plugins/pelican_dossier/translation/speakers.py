"""Which speaker's phrase of a translation stands for which of its original: by noun, number and the names in it.

A pair that does not agree in these is none: a word put into a wrong mouth costs more than a name left untranslated.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.speechrules import Head
from pelican_dossier.model import Reading, Voice
from pelican_dossier.reading.voices.phrases import phrase_at
from pelican_dossier.reading.voices.tokens import token_row
from pelican_dossier.registry import Registry
from pelican_dossier.translation.calledalike import are_called_alike
from pelican_dossier.translation.parity.contents import known_names

_WORD = re.compile(r"\w+(?:\.\w+)*\.?")
_BODIES = frozenset({"institution", "place"})
"""Kinds of speakers that stand for one another: Washington, the American administration."""


@dataclass(frozen=True, slots=True)
class SpeakerPair:
    """A speaker as the original names him, and as the translation does."""

    speaker: str
    """As the voices of the original have it."""
    translated: str
    role: str | None
    translated_role: str | None


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: str
    voice: Voice
    place: float
    """How far into its part it begins."""
    head: Head | None
    meaning: str | None
    """Of its noun, in the words that the packs have in common."""
    names: frozenset[str]
    """Registry ids of what it names, and of what that belongs to."""
    language: LanguagePack
    others: tuple[str, ...]
    """Its words that neither the registry knows nor tell what somebody is."""


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """The speakers of a dispatch, and their roles, in the words of its translation."""

    speakers: tuple[SpeakerPair, ...]
    roles: Mapping[str, str]
    """As the original has them -> as the translation does, in the same paragraph."""


_Phrases = Callable[[int], Sequence[_Phrase]]
"""Everything in a paragraph of the translation that a speaker may be called by."""


def spoken_of(original: Reading, translation: Reading, registry: Registry) -> SpokenOf:
    """The speakers and relayers of a dispatch, and their roles, whom its translation names in the same paragraph."""
    phrases = cache(lambda paragraph: tuple(_all_phrases(translation, paragraph, registry)))
    return SpokenOf(
        tuple(_speaker_pairs(original, translation, registry, phrases)),
        dict(_role_pairs(original, registry, phrases)),
    )


def _speaker_pairs(
    original: Reading, translation: Reading, registry: Registry, phrases: _Phrases
) -> Iterator[SpeakerPair]:
    for paragraph in original.dispatch.paragraphs:
        ours = _phrases(original, paragraph.index, registry, are_whole=True)
        theirs = _phrases(translation, paragraph.index, registry, are_whole=False)
        left: list[_Phrase] = []
        for phrase in ours:
            alike = [other for other in theirs if _agree(phrase, other)]
            if alike:
                best = max(alike, key=lambda other: _likeness(phrase, other))
                theirs.remove(best)
                yield SpeakerPair(phrase.words, best.words, phrase.voice.role, best.voice.role)
            elif phrase.meaning:
                left.append(phrase)
        # whom the translation names where no voice was read in it
        for phrase in left:
            if (found := _best(phrase, phrases(paragraph.index))) is not None:
                yield SpeakerPair(phrase.words, found.words, phrase.voice.role, None)


def _role_pairs(original: Reading, registry: Registry, phrases: _Phrases) -> Iterator[tuple[str, str]]:
    for voice in original.voices:
        text = original.dispatch.paragraphs[voice.paragraph].text
        if voice.role and voice.role in text:
            role = _phrase(original, voice.role, voice, text.index(voice.role) / len(text), registry)
            if role.meaning and (best := _best(role, phrases(voice.paragraph))):
                yield voice.role, best.words


def _best(phrase: _Phrase, phrases: Iterable[_Phrase]) -> _Phrase | None:
    """The one with the same noun and names that is most like it."""
    alike = [other for other in phrases if other.meaning == phrase.meaning and _agree(phrase, other)]
    return max(alike, key=lambda other: _likeness(phrase, other), default=None)


def _all_phrases(reading: Reading, paragraph: int, registry: Registry) -> Iterator[_Phrase]:
    """Everything in a paragraph that a speaker may be called by."""
    language = LANGUAGE_PACKS[reading.dispatch.language]
    for layer in (one for one in reading.layer.all if one.paragraph.index == paragraph):
        row, end = token_row(layer, language, ()), -1
        for token in range(len(row)):
            if token < end or (phrase := phrase_at(row, token, row.sentence_end(token))) is None:
                continue
            end = phrase.last
            words = _owner(phrase.text, language)
            voice = Voice(paragraph, 0, 0, words, None, "indirect", False, False, None, ())
            yield _phrase(reading, words, voice, token / len(row), registry)


def _owner(words: str, language: LanguagePack) -> str:
    """Of «the delegation's praise» the delegation."""
    for word in words.split():
        for ending in language.speech.clauses.possessive_endings:
            if word.endswith(ending):
                return words[: words.index(word) + len(word) - len(ending)]
    return words


def _phrases(reading: Reading, paragraph: int, registry: Registry, *, are_whole: bool) -> list[_Phrase]:
    """``are_whole``: only those that stand there in full, and not by a pronoun or the verb alone."""
    text, found = reading.dispatch.paragraphs[paragraph].text, []
    for voice in (one for one in reading.voices if one.paragraph == paragraph):
        place = voice.start / max(1, len(text))
        if not are_whole or voice.speaker in text:
            found.append(_phrase(reading, voice.speaker, voice, place, registry))
        if voice.via and voice.via in text:
            found.append(_phrase(reading, voice.via, voice, place, registry))
    return list({one.words: one for one in found}.values())


def _phrase(reading: Reading, words: str, voice: Voice, place: float, registry: Registry) -> _Phrase:
    language = LANGUAGE_PACKS[reading.dispatch.language]
    stand_ins, belonging = known_names(registry, language.code)
    spoken = words if language.speech.capitals else language.fold(words).text
    standing = {word: stand_ins.meant_by(word) for word in _WORD.findall(spoken)}
    mentions = [
        mention
        for mention in reading.mentions
        if mention.entity and mention.paragraph == voice.paragraph and mention.text in words
    ]
    named = {id_ for ids in standing.values() for id_ in ids} | {one.entity for one in mentions if one.entity}
    above = frozenset(upper for id_ in named for upper in belonging.above(id_))
    known = {word for word, ids in standing.items() if ids} | {w for one in mentions for w in _WORD.findall(one.text)}
    head, meaning = _noun(words, language)
    others = tuple(word for word in _WORD.findall(words) if word not in known and _tells(word, language))
    return _Phrase(words, voice, place, head, meaning, above | named, language, others)


def _tells(word: str, language: LanguagePack) -> bool:
    """Whether a word is neither one of grammar nor the noun of a speaker; a place has a name."""
    speech, folded = language.speech, language.fold(word).text.lower()
    forms = folded, speech.bare(folded)
    is_noun = any(
        form in speech.meanings or ((head := speech.head_of(form)) and head.kind != "place") for form in forms
    )
    return not is_noun and folded not in language.figures.function_words


def _noun(words: str, language: LanguagePack) -> tuple[Head | None, str | None]:
    """The noun that tells what kind of speaker it is: the last one before a preposition, or the first one.

    Of «the president's campaign» it is the campaign, and nothing tells of it what the president is.
    """
    speech, head, meaning = language.speech, None, None
    for word in _WORD.findall(language.fold(words).text):
        if speech.capitals and word in speech.prepositions:
            break
        means = next((speech.meanings[form] for form in (word, speech.bare(word)) if form in speech.meanings), None)
        if speech.capitals or head is None:
            noun = speech.head_of(word)
            head, meaning = noun or head, means if noun else means or meaning
    return head, meaning


def _agree(one: _Phrase, other: _Phrase) -> bool:
    """Whether two phrases may name one speaker: nouns of one meaning, else of one kind with the same names."""
    is_same_noun = one.meaning is not None and one.meaning == other.meaning
    if one.meaning and other.meaning and not is_same_noun:
        return False
    if one.names.isdisjoint(other.names) and (one.names or other.names):
        is_other = bool(one.names and other.names)
        if is_other or not is_same_noun:  # an adjective that the registry lacks tells nothing
            return False
    if one.head is None or other.head is None:
        return is_same_noun or are_called_alike(one.others, one.language, other.others, other.language)
    kinds = {one.head.kind, other.head.kind}
    if is_same_noun and kinds == {"institution"}:  # the plural of things is a singular in Arabic: the authorities
        return True
    is_body = kinds <= _BODIES and are_called_alike(one.others, one.language, other.others, other.language)
    is_alike = is_same_noun or len(kinds) == 1 or is_body
    return is_alike and (one.head.number == "one") == (other.head.number == "one")


def _likeness(one: _Phrase, other: _Phrase) -> float:
    same_kind = one.voice.kind == other.voice.kind
    same_names = len(one.names & other.names) - len(one.names ^ other.names)
    return same_names + same_kind - abs(one.place - other.place)

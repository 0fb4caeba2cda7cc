"""How one dispatch names a speaker: a person's name, a short name behind a title, an office, or another phrase."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.speechrules import Head
from pelican_dossier.model import Entity, Reading, Voice
from pelican_dossier.reading.newnames.keys import Key, key_of

NamingKind = Literal["name", "titled", "office", "phrase"]
"""A person's name; a word behind a title, which may be one; an office whose holder is not named; anything else."""

_WORD = re.compile(r"\w+")
_LONGEST = 6
"""Words of a name."""
_CACHED = 1 << 12
"""Phrases whose words are kept at hand."""
_WHOSE = 3
"""Words of an office that tell whose it is; by fewer, two dispatches may mean two people."""


@dataclass(slots=True)
class Naming:
    """A speaker as one dispatch names him."""

    source: str
    language: LanguagePack
    name: str
    """As received, in the nominative."""
    entity: str | None
    """Its id in the registry, if that has it."""
    kind: NamingKind
    key: Key
    """Its words, alike in all their forms; of a name, without titles."""
    titles: set[str] = field(default_factory=set)
    """The plain words of every role, title and phrase that it stands with."""
    offices: set[str] = field(default_factory=set)
    """Those of them that are no mere titles."""

    @property
    def same_as(self) -> tuple[str, ...]:
        """What all namings of one kind with one key have in common; titled words with their titles."""
        beside = sorted(self.titles) if self.kind == "titled" else ()
        return self.language.code, self.kind, *self.key, *beside

    @property
    def is_whole(self) -> bool:
        """Whether the words alone tell in any dispatch who is meant."""
        if self.kind == "name":
            return len(self.key) > 1
        return bool(self.key) and (self.kind != "office" or self.tells_whose)

    @property
    def is_surname(self) -> bool:
        """Whether it is a single word and no given name, without an office."""
        is_one = self.kind == "name" and len(self.key) == 1 and not self.offices
        return is_one and not _is_given(self.key[0], self.language)

    @property
    def is_adjective(self) -> bool:
        """Whether it is a single word that may be an adjective."""
        speech = self.language.speech
        word = self.key[-1]
        is_one = bool(speech.article) and word.startswith(speech.article) and word.endswith(speech.adjective_ending)
        return self.kind == "titled" and is_one

    @property
    def office(self) -> set[str]:
        """The words of an office whose holder is not named; none of anything else."""
        if self.is_adjective:
            return self.titles | {self.language.speech.plain(self.key[-1])}
        return set(self.key) if self.kind == "office" else set()

    @property
    def tells_whose(self) -> bool:
        """Whether an office's words tell which of its kind is meant (the American minister, not the minister)."""
        if len(self.key) >= _WHOSE:
            return True
        speech, names = self.language.speech, self.language.names
        last = _WORD.findall(self.language.fold(self.name).text)[-1]
        head = _head_of(self.key, self.language)
        if not speech.adjective_ending or not last.startswith(speech.article) or last in names.vague:
            return False
        endings = [ending for ending in speech.adjective_ending if last.endswith(ending)]
        is_feminine = bool(speech.feminine_ending) and last.endswith(speech.feminine_ending)
        agrees = head is None or head.is_feminine == is_feminine
        return bool(endings) and agrees and last not in names.no_adjectives and speech.bare(last) not in names.topics


def namings_in(reading: Reading) -> dict[str, Naming]:
    """Every speaker and relayer of a dispatch, by the words in which its voices name them."""
    # of a town and the paper that is called after it, the paper speaks
    mentions = sorted(reading.mentions, key=lambda mention: mention.kind == "organisation")
    registered = {mention.text: mention.entity for mention in mentions if mention.entity}
    found: dict[str, Naming] = {}
    for voice in reading.voices:
        naming = found.get(voice.speaker)
        if naming is None:
            naming = found[voice.speaker] = _naming(reading, voice, registered.get(voice.speaker))
        _note(naming, _words_beside(reading, voice))
        if voice.via and voice.via not in found:
            relayer = Voice(voice.paragraph, 0, 0, voice.via, None, "indirect", False, False, None, ())
            found[voice.via] = _naming(reading, relayer, registered.get(voice.via))
    return found


def registered_namings(entities: Iterable[Entity]) -> Iterator[Naming]:
    """The full names of the registry, which stand in no dispatch."""
    for entity in entities:
        for code in entity.names.keys() & LANGUAGE_PACKS.keys():
            language = LANGUAGE_PACKS[code]
            for form in (entity.names[code], *entity.aliases.get(code, ())):
                words, is_person = _words(form, language), entity.kind == "person"
                key = key_of(_without_titles(words, language) if is_person else words, language, is_person=is_person)
                yield Naming("", language, form, entity.id, "name" if is_person else "phrase", key)


def _naming(reading: Reading, voice: Voice, entity: str | None) -> Naming:
    language = LANGUAGE_PACKS[reading.dispatch.language]
    name = _called(voice.speaker, language.code)
    words = _words(name, language)
    bare = _without_titles(words, language)
    kind = _kind(words, bare, voice, language)
    key = key_of(bare if kind in ("name", "titled") else words, language, is_person=kind in ("name", "titled"))
    naming = Naming(reading.dispatch.id, language, name, entity, kind, key)
    _note(naming, words[: len(words) - len(bare)])
    return naming


@lru_cache(maxsize=_CACHED)
def _called(phrase: str, code: str) -> str:
    """A speaker's phrase as it stands by itself."""
    language = LANGUAGE_PACKS[code]
    return language.speech.nominative(_without_addressee(phrase, language))


def _without_addressee(phrase: str, language: LanguagePack) -> str:
    """A phrase without the outlet that was told, in quotation marks behind a preposition of one letter."""
    folded = language.fold(phrase)
    told = re.search(rf"\s(?:{'|'.join(language.speech.clitics) or '(?!)'})\W", folded.text)
    return phrase[: folded.origin[told.start()]] if told else phrase


def _words(text: str, language: LanguagePack) -> list[str]:
    return list(_folded_words(text, language.code))


@lru_cache(maxsize=_CACHED)
def _folded_words(text: str, code: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(LANGUAGE_PACKS[code].fold(text).text))


def _without_titles(words: list[str], language: LanguagePack) -> list[str]:
    titles = language.speech.address.titles | language.names.ranks
    first = next((at for at, word in enumerate(words) if word not in titles), 0)
    return words[first:]


def _kind(words: list[str], bare: list[str], voice: Voice, language: LanguagePack) -> NamingKind:
    speech = language.speech
    head = _head_of(words, language)
    if voice.anonymous or not bare or len(bare) > _LONGEST:
        return "phrase"
    if _is_persons_name(bare, voice.speaker, language) or (voice.role and head is None and _is_office(voice, language)):
        return "name"
    if len(bare) < len(words) and len(bare) <= 2 and not any(word in speech.heads for word in bare):
        return "titled"
    return "office" if voice.unnamed or (head is not None and head.kind == "person") else "phrase"


def _is_persons_name(words: list[str], received: str, language: LanguagePack) -> bool:
    """Whether the folded words of a phrase begin as people's names do, or have their capitals."""
    speech, names = language.speech, language.names
    if speech.capitals:
        heads = any(word in speech.heads or word in speech.articles for word in words)
        return not heads and all(word[:1].isupper() for word in _WORD.findall(received))
    return len(words) > 1 and (_is_given(words[0], language) or words[0] in names.openers)


def _is_given(word: str, language: LanguagePack) -> bool:
    return word in language.speech.given_names or word in language.names.given_names


def _is_office(voice: Voice, language: LanguagePack) -> bool:
    """Whether a role is a person's and no body's (the site «…»)."""
    words = _words(voice.role or "", language)
    head = _head_of(words, language)
    return bool(words) and (words[0] in language.speech.address.titles or (head is not None and head.kind == "person"))


def _head_of(words: Iterable[str], language: LanguagePack) -> Head | None:
    return next((language.speech.head_of(word) for word in words), None)


def _words_beside(reading: Reading, voice: Voice) -> list[str]:
    language = LANGUAGE_PACKS[reading.dispatch.language]
    said = reading.dispatch.paragraphs[voice.paragraph].text[voice.start : voice.end]
    own = {*_words(voice.speaker, language)}
    before = [word for word in _words(said, language) if word in language.speech.address.titles and word not in own]
    return [*_words(voice.role or "", language), *before]


def _note(naming: Naming, words: Iterable[str]) -> None:
    speech = naming.language.speech
    for word in words:
        plain = speech.plain(word)
        naming.titles.add(plain)
        if word not in speech.address.titles and word not in naming.language.names.ranks:
            naming.offices.add(plain)

"""Who speaks: short names and bare roles led back to the full ones, pronouns to whoever spoke last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.speechrules import Number
from pelican_dossier.reading.voices.people import full_names, words_of_people
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.speaker import Speaker, without_conjunction
from pelican_dossier.reading.voices.tokens import TokenRow

_MEMORY = 40
"""Speakers and turns that are looked back over, so that a long text costs no more than its length."""
_SHORT = 3
"""Words of a bare role."""
_OFFICE = 7
"""Words of an office before its holder's name."""


@dataclass(slots=True)
class Speakers:
    """Those who have spoken so far in one dispatch."""

    language: LanguagePack
    known: list[Speaker] = field(default_factory=list)
    turns: list[tuple[Speaker, Gender, Number]] = field(default_factory=list)
    """Who spoke, and how the verb agreed."""
    _by_word: dict[str, list[int]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """Last names, plain -> the full name that the dispatch has given first."""
    named_here: list[tuple[int, int]] = field(default_factory=list)
    """Where full names stand in the part that was introduced last."""
    people: set[str] = field(default_factory=set)
    """Plain words of names that stand with a title or a given name, and so are people's."""
    _told: dict[tuple[object, ...], bool] = field(default_factory=dict)
    """Whether a phrase is known, by where it stands, until somebody else is named or speaks."""
    roles: dict[frozenset[str], str] = field(default_factory=dict)
    """The plain words of an office -> the full name of whoever the dispatch says holds it."""

    def introduce(self, row: TokenRow) -> None:
        """Remembers the people whom a part names in full."""
        self._told.clear()
        self.people.update(map(self.language.speech.plain, words_of_people(row)))
        self.named_here = list(full_names(row))
        for first, last in self.named_here:
            name = row.received(first, last)
            for token in (last - 1, first) if self.language.speech.capitals else (last - 1,):
                self.names.setdefault(self.language.speech.plain(row.at(token)), name)
            if role := self._role_before(row, first):
                self.roles.setdefault(role, name)

    def _role_before(self, row: TokenRow, name: int) -> frozenset[str]:
        """The plain words of the office that stands right before a name; empty where none does."""
        speech = self.language.speech
        for first in range(name - 1, max(row.sentence_start(name), name - _OFFICE) - 1, -1):
            word = row.at(first)
            if not word[0].isalpha() or word in speech.stops or row.cue(first) is not None:
                break
            head = speech.head_of(word)
            if head is not None and head.kind == "person":
                office = frozenset(speech.plain(token) for token in row.tokens[first:name])
                return office if len(office) > 1 else frozenset()
        return frozenset()

    def is_known(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody whom the dispatch has named before."""
        part = phrase.row.layer.part.start, phrase.row.layer.paragraph.index
        key = *part, phrase.first, phrase.last, phrase.name, phrase.clitics
        if key not in self._told:
            self._told[key] = self.earlier(phrase) is not None or self._full_name(phrase) is not None
        return self._told[key]

    def _full_name(self, phrase: Phrase) -> str | None:
        if phrase.name is None and self.roles and not self._is_new(phrase):
            holder = self._holder(self._plain(phrase))
            if holder is not None:
                return holder
        if phrase.name is not None and self.language.speech.capitals:
            first, end = phrase.name
            return self.names.get(self.language.speech.plain(phrase.row.at(first))) if end - first == 1 else None
        if phrase.head is not None and (phrase.head.kind != "person" or phrase.name is not None):
            return None
        length = phrase.last - phrase.first
        if not (length == 1 if phrase.head is None else 1 < length <= _SHORT):
            return None
        last = phrase.row.at(phrase.last - 1)
        clitics = phrase.clitics if length == 1 else 0
        return self.names.get(self.language.speech.plain(last[clitics:]))

    def _holder(self, role: frozenset[str]) -> str | None:
        """Who holds an office, also where only some of its words name it and no other office has them."""
        if role in self.roles or len(role) < 2:
            return self.roles.get(role)
        holders = {name for office, name in islice(reversed(self.roles.items()), _MEMORY) if role < office}
        return holders.pop() if len(holders) == 1 else None

    def resolve(self, phrase: Phrase) -> Speaker:
        """The speaker whom a phrase names: an earlier one where it may be, else a new one."""
        self._told.clear()
        earlier = self.earlier(phrase) or self._meant_by_anaphor(phrase)
        if earlier is None:
            earlier = self._new(phrase)
            self.known.append(earlier)
            if phrase.name is not None and phrase.name[1] - phrase.name[0] > 1 and phrase.doubted is None:
                last = phrase.row.at(phrase.name[1] - 1)
                self.names.setdefault(self.language.speech.plain(last), earlier.name)
            self._index(earlier, earlier.words | earlier.name_words)
        else:
            self._name_in_full(earlier, phrase)
        if phrase.role and earlier.role is None and phrase.name:
            earlier.role = phrase.received(phrase.role)
            self._call(earlier, self._plain(phrase, phrase.role), self._heads(phrase, phrase.role))
        return earlier

    def named(self, name: str) -> Speaker:
        """The person of a full name that the dispatch has named and no phrase has led to yet."""
        words = frozenset(map(self.language.speech.plain, self.language.fold(name).text.split()))
        known = next((speaker for speaker in self._candidates(words) if speaker.name_words == words), None)
        if known is None:
            known = Speaker(len(self.known), name, None, words, words, frozenset(), anonymous=False, unnamed=False)
            self.known.append(known)
            self._index(known, words)
        return known

    def _meant_by_anaphor(self, phrase: Phrase) -> Speaker | None:
        """«these», «the source»: the last who spoke and whom it may stand for."""
        words = self._plain(phrase)
        number = self.language.speech.anaphors.get(next(iter(words))) if len(words) == 1 else None
        if number is None or (phrase.name is not None and phrase.head is not None):
            return None
        for speaker, _, its_number in reversed(self.turns[-_MEMORY:]):
            if its_number == "many" if number == "many" else speaker.anonymous:
                return speaker
        return None

    def _name_in_full(self, speaker: Speaker, phrase: Phrase) -> None:
        """A speaker who was named shortly at first takes the full name that comes later."""
        if phrase.name is None or phrase.doubted is not None:
            return
        words = self._plain(phrase, phrase.name)
        if speaker.name_words and speaker.name_words < words:
            speaker.name, speaker.name_words = phrase.received(phrase.name), words
            self._index(speaker, words)

    def earlier(self, phrase: Phrase) -> Speaker | None:
        """The last earlier speaker whom a phrase may mean."""
        name, every = self._name_words(phrase, self._full_name(phrase)), self._plain(phrase)
        for speaker in self._candidates(name | every):
            if name and speaker.name_words and (name <= speaker.name_words or speaker.name_words <= name):
                return speaker
            if not name and every == speaker.words and not self._is_new(phrase):
                return speaker
            is_role = not name and self._is_bare_role(phrase) and every <= speaker.words
            if is_role and not speaker.heads.isdisjoint(self._heads(phrase)):
                return speaker
            if name and not phrase.role and phrase.head is None and name <= speaker.words:
                return speaker
        return None

    def _is_bare_role(self, phrase: Phrase) -> bool:
        """«the source», «the minister of defence»: few words, definite at one end."""
        article = self.language.speech.article
        last = phrase.row.at(phrase.last - 1)
        is_definite = phrase.is_definite or (article != "" and last.startswith(article) and not self._is_new(phrase))
        return is_definite and phrase.last - phrase.first <= _SHORT

    @staticmethod
    def _is_new(phrase: Phrase) -> bool:
        """«officials», without an article, are others than those before."""
        return phrase.head is not None and phrase.head.withholds and not phrase.is_definite

    def _candidates(self, words: frozenset[str]) -> Iterator[Speaker]:
        """Speakers who share a word, the last ones first."""
        found = {which for word in words for which in self._by_word.get(word, ())[-_MEMORY:]}
        return (self.known[which] for which in sorted(found, reverse=True))

    def _index(self, speaker: Speaker, words: Iterable[str]) -> None:
        for word in words:
            self._by_word.setdefault(word, []).append(speaker.number)

    def _call(self, speaker: Speaker, words: frozenset[str], heads: frozenset[str]) -> None:
        speaker.words |= words
        speaker.heads |= heads
        self._index(speaker, words)

    def take_turn(self, speaker: Speaker, gender: Gender, number: Number) -> None:
        """Remembers who spoke last, for the pronouns to come."""
        self.turns.append((speaker, gender, number))

    def understood(self, gender: Gender, number: Number) -> Speaker | None:
        """The last speaker who agrees with a verb."""
        for speaker, its_gender, its_number in reversed(self.turns[-_MEMORY:]):
            if (gender is None or its_gender in (None, gender)) and (number is None or its_number in (None, number)):
                return speaker
        return None

    def call(self, speaker: Speaker, word: str) -> None:
        """One word more by which a speaker may be called."""
        called = frozenset({self.language.speech.plain(word)})
        self._call(speaker, called, called)

    def _new(self, phrase: Phrase) -> Speaker:
        head = phrase.head
        name = phrase.received(phrase.name) if phrase.name else None
        full = self._full_name(phrase)
        withholds = name is None and head is not None and head.kind == "person" and head.withholds
        named = phrase.name is not None and (phrase.role is not None or head is None)
        return Speaker(
            number=len(self.known),
            name=full or (name if named and name else phrase.text),
            role=phrase.received(phrase.role) if phrase.role else None,
            words=self._plain(phrase) | (self._plain(phrase, phrase.role) if phrase.role else frozenset()),
            name_words=self._name_words(phrase, full),
            heads=self._heads(phrase) | (self._heads(phrase, phrase.role) if phrase.role else frozenset()),
            anonymous=withholds and full is None,
            unnamed=head is not None and head.kind == "person" and name is None and not withholds and full is None,
        )

    def _name_words(self, phrase: Phrase, full: str | None) -> frozenset[str]:
        """The plain words of a phrase's name, or of the full name that it is led back to."""
        if full is None:
            return self._plain(phrase, phrase.name) if phrase.name else frozenset()
        return frozenset(map(self.language.speech.plain, self.language.fold(full).text.split()))

    def _heads(self, phrase: Phrase, span: tuple[int, int] | None = None) -> frozenset[str]:
        """The plain noun that a phrase, or some of its tokens, begin with."""
        first, _ = span or (phrase.first, phrase.last)
        return frozenset({self.language.speech.plain(phrase.row.at(first)[phrase.clitics if span is None else 0 :])})

    def _plain(self, phrase: Phrase, span: tuple[int, int] | None = None) -> frozenset[str]:
        """The plain words of a phrase, or of some of its tokens."""
        first, last = span or (phrase.first, phrase.last)
        tokens = list(phrase.row.tokens[first:last])
        if first == phrase.first:
            tokens[0] = tokens[0][phrase.clitics :]
        speech = self.language.speech
        named = (word for word in tokens if word and word[0].isalnum() and word not in speech.reflexives)
        return frozenset(speech.plain(without_conjunction(speech, word)) for word in named)

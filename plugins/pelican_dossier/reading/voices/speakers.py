"""Who speaks: short names and bare roles led back to the full ones, pronouns to whoever spoke last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.speechrules import Gender, Number
from pelican_dossier.reading.voices.names import names_in
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.tokens import TokenRow

_MEMORY = 40
"""Speakers and turns that are looked back over, so that a long text costs no more than its length."""
_SHORT = 3
"""Words of a bare role."""
_OFFICE = 7
"""Words of an office before its holder's name."""


@dataclass(slots=True)
class Speaker:
    """One who speaks in a dispatch, as first named in full."""

    number: int
    """In the order in which they are named."""
    name: str
    role: str | None
    words: frozenset[str]
    """The plain words of name and role, by which they may be called again."""
    name_words: frozenset[str]
    heads: frozenset[str]
    """The plain nouns that name and role begin with."""
    anonymous: bool
    unnamed: bool


@dataclass(frozen=True, slots=True)
class _Turn:
    speaker: Speaker
    gender: Gender
    number: Number


@dataclass(slots=True)
class Speakers:
    """Those who have spoken so far in one dispatch."""

    language: LanguagePack
    known: list[Speaker] = field(default_factory=list)
    turns: list[_Turn] = field(default_factory=list)
    _by_word: dict[str, list[int]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """Last names, plain -> the full name that the dispatch has given first."""
    roles: dict[frozenset[str], str] = field(default_factory=dict)
    """The plain words of an office -> the full name of whoever the dispatch says holds it."""

    def introduce(self, row: TokenRow) -> None:
        """Remembers the people whom a part names in full."""
        for first, last in names_in(row):
            name = row.received(first, last)
            self.names.setdefault(self.language.speech.plain(row.at(last - 1)), name)
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
        return self.earlier(phrase) is not None or self._full_name(phrase) is not None

    def _full_name(self, phrase: Phrase) -> str | None:
        if phrase.name is None and self.roles and not self._is_new(phrase):
            holder = self.roles.get(self._plain(phrase, (phrase.first, phrase.last)))
            if holder is not None:
                return holder
        if phrase.head is not None and (phrase.head.kind != "person" or phrase.name is not None):
            return None
        if phrase.last - phrase.first > (1 if phrase.head is None else _SHORT) or phrase.last == phrase.first + bool(
            phrase.head
        ):
            return None
        last = phrase.row.at(phrase.last - 1)
        clitics = phrase.clitics if phrase.last == phrase.first + 1 else 0
        return self.names.get(self.language.speech.plain(last[clitics:]))

    def resolve(self, phrase: Phrase) -> Speaker:
        """The speaker whom a phrase names: an earlier one where it may be, else a new one."""
        earlier = self.earlier(phrase)
        if earlier is None:
            earlier = self._new(phrase)
            self.known.append(earlier)
            self._remember(earlier.number, earlier.words | earlier.name_words)
        elif phrase.role and earlier.role is None and phrase.name:
            earlier.role = phrase.received(phrase.role)
            earlier.words |= self._plain(phrase, phrase.role)
            self._remember(earlier.number, self._plain(phrase, phrase.role))
            earlier.heads |= {self._role_head(phrase)}
        return earlier

    def earlier(self, phrase: Phrase) -> Speaker | None:
        """The last earlier speaker whom a phrase may mean."""
        name = self._plain(phrase, phrase.name) if phrase.name else frozenset()
        every = self._plain(phrase, (phrase.first, phrase.last))
        if full := self._full_name(phrase):
            name = self._plain_of(full)
        for speaker in self._candidates(name | every):
            if name and speaker.name_words and (name <= speaker.name_words or speaker.name_words <= name):
                return speaker
            if not name and every == speaker.words and not self._is_new(phrase):
                return speaker
            if (
                not name
                and self._is_bare_role(phrase)
                and every <= speaker.words
                and self._first(phrase) in speaker.heads
            ):
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

    def _first(self, phrase: Phrase) -> str:
        return self.language.speech.plain(phrase.row.at(phrase.first)[phrase.clitics :])

    @staticmethod
    def _is_new(phrase: Phrase) -> bool:
        """«officials», without an article, are others than those before."""
        return phrase.head is not None and phrase.head.withholds and not phrase.is_definite

    def _candidates(self, words: frozenset[str]) -> Iterator[Speaker]:
        """Speakers who share a word, the last ones first."""
        found = {which for word in words for which in self._by_word.get(word, ())[-_MEMORY:]}
        return (self.known[which] for which in sorted(found, reverse=True))

    def _remember(self, which: int, words: Iterable[str]) -> None:
        for word in words:
            self._by_word.setdefault(word, []).append(which)

    def take_turn(self, speaker: Speaker, gender: Gender, number: Number) -> None:
        """Remembers who spoke last, for the pronouns to come."""
        self.turns.append(_Turn(speaker, gender, number))

    def understood(self, gender: Gender, number: Number) -> Speaker | None:
        """The last speaker who agrees with a verb."""
        for turn in reversed(self.turns[-_MEMORY:]):
            if (gender is None or turn.gender in (None, gender)) and (number is None or turn.number in (None, number)):
                return turn.speaker
        return None

    def add_words(self, speaker: Speaker, words: Iterable[str]) -> None:
        """More words by which a speaker may be called."""
        speaker.words |= frozenset(words)
        self._remember(speaker.number, words)
        speaker.heads |= frozenset(words)

    def _new(self, phrase: Phrase) -> Speaker:
        head = phrase.head
        name = phrase.received(phrase.name) if phrase.name else None
        full = self._full_name(phrase)
        is_person = head is not None and head.kind == "person"
        withholds = name is None and is_person and head is not None and head.withholds
        named = phrase.name is not None and (phrase.role is not None or head is None)
        return Speaker(
            number=len(self.known),
            name=full or (name if named and name else phrase.text),
            role=phrase.received(phrase.role) if phrase.role else None,
            words=self._plain(phrase, (phrase.first, phrase.last))
            | (self._plain(phrase, phrase.role) if phrase.role else set()),
            name_words=self._plain_of(full)
            if full
            else self._plain(phrase, phrase.name)
            if phrase.name
            else frozenset(),
            heads=frozenset({self._first(phrase)} | ({self._role_head(phrase)} if phrase.role else set())),
            anonymous=withholds and full is None,
            unnamed=is_person and name is None and not withholds and full is None,
        )

    def _role_head(self, phrase: Phrase) -> str:
        assert phrase.role is not None
        return self.language.speech.plain(phrase.row.at(phrase.role[0]))

    def _plain_of(self, name: str) -> frozenset[str]:
        return frozenset(self.language.speech.plain(word) for word in self.language.fold(name).text.split())

    def _plain(self, phrase: Phrase, span: tuple[int, int]) -> frozenset[str]:
        plain = self.language.speech.plain
        tokens = list(phrase.row.tokens[span[0] : span[1]])
        if span[0] == phrase.first:
            tokens[0] = tokens[0][phrase.clitics :]
        return frozenset(plain(word) for word in tokens if word and word[0].isalnum())

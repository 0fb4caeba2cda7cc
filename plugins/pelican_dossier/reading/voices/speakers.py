"""Who speaks: short names and bare roles led back to the full ones, pronouns to whoever spoke last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.speechrules import Number
from pelican_dossier.reading.voices.offices import Offices
from pelican_dossier.reading.voices.people import full_names, runs_of_capitals, words_of_people
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.roles import (
    SHORT,
    Turn,
    is_bare_calling,
    is_bare_role,
    is_new,
    is_one_that_was_named,
    meant_by_anaphor,
    meant_by_calling,
    meant_by_honour,
    meant_by_surname,
)
from pelican_dossier.reading.voices.speaker import (
    Speaker,
    has_no_office,
    name_words,
    new_speaker,
    nouns_of,
    office_of,
    plain_words,
    words_of,
)
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.whose import is_relation
from pelican_dossier.reading.voices.wordforms import HONOURED

_MEMORY = 40
"""Speakers and turns that are looked back over, so that a long text costs no more than its length."""


@dataclass(slots=True)
class Speakers:
    """Those who have spoken so far in one dispatch."""

    language: LanguagePack
    known: list[Speaker] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    _by_word: dict[str, list[int]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """Last names, plain -> the full name that the dispatch has given first."""
    named_here: list[tuple[int, int]] = field(default_factory=list)
    """Where full names stand in the part that was introduced last."""
    people: set[str] = field(default_factory=set)
    """Plain words of names that stand with a title or a given name, and so are people's."""
    _told: dict[tuple[object, ...], bool] = field(default_factory=dict)
    """Whether a phrase is known, by where it stands, until somebody else is named or speaks."""
    offices: Offices = field(init=False)
    _guessed: dict[frozenset[str], Speaker] = field(default_factory=dict)
    """Who may be meant by a bare office."""

    def __post_init__(self) -> None:
        self.offices = Offices(self.language.speech)

    def introduce(self, row: TokenRow) -> None:
        """Remembers the people whom a part names in full."""
        self._told.clear()
        runs = list(runs_of_capitals(row))
        self.people.update(map(self.language.speech.plain, words_of_people(row, runs)))
        self.named_here = list(full_names(row, runs))
        for first, last in self.named_here:
            name = row.received(first, last)
            for token in (last - 1, first) if self.language.speech.capitals else (last - 1,):
                self.names.setdefault(self.language.speech.plain(row.at(token)), name)
            self.offices.note(row, first, name)

    def is_known(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody whom the dispatch has named before."""
        part = phrase.row.layer.part.start, phrase.row.layer.paragraph.index
        key = *part, phrase.first, phrase.last, phrase.name, phrase.clitics
        if key not in self._told:
            self._told[key] = self.earlier(phrase) is not None or self._full_name(phrase) is not None
        return self._told[key]

    def is_short_name(self, phrase: Phrase, whole: Phrase) -> bool:
        """Whether the first word of a longer phrase is the last name of somebody who is known, none of whose other
        names stand behind it: «Brown the plan»."""
        if phrase.last >= whole.last or phrase.length > 1 or whole.head is not None:
            return False
        full = self.names.get(self.language.speech.plain(phrase.row.at(phrase.first)[phrase.clitics :]))
        if full is None or phrase.row.at(phrase.first) in self.language.speech.given_names:
            return False
        return self.language.fold(full).text.split().count(phrase.row.at(phrase.last)) == 0

    def _full_name(self, phrase: Phrase) -> str | None:
        is_body = is_relation(phrase) or (phrase.head is not None and phrase.head.kind != "person")
        if phrase.name is None and not (is_body or is_new(phrase)):
            holders = self.offices.holders(office_of(phrase))
            if len(holders) == 1:
                return holders.pop()
        if phrase.name is not None and self.language.speech.capitals:
            first, end = phrase.name
            return self.names.get(self.language.speech.plain(phrase.row.at(first))) if end - first == 1 else None
        if is_body or (phrase.head is not None and phrase.name is not None):
            return None
        length, last, address = phrase.length, phrase.last_word, self.language.speech.address
        is_name = 1 < length <= SHORT and last not in address.demonyms
        is_of_family = length == 1 + (phrase.row.at(phrase.first) in address.descent)
        is_short = is_of_family if phrase.head is None else is_name
        return self.names.get(self.language.speech.plain(last[phrase.clitics * (length == 1) :])) if is_short else None

    def resolve(self, phrase: Phrase) -> Speaker:
        """The speaker whom a phrase names: an earlier one where it may be, else a new one."""
        self._told.clear()
        earlier = self._honoured(phrase) or self._guess(phrase) or meant_by_surname(phrase, self.turns[-_MEMORY:])
        earlier = earlier or self.earlier(phrase) or meant_by_anaphor(phrase, self.turns[-_MEMORY:])
        earlier = earlier or self._called(phrase)
        if earlier is None:
            earlier = self._add(phrase)
            if self.turns and is_one_that_was_named(phrase):
                self._guessed[plain_words(phrase)] = earlier
        else:
            self._name_in_full(earlier, phrase)
        is_kin = phrase.role is not None and phrase.row.at(phrase.role[0]) in self.language.speech.address.kinship
        if phrase.role and earlier.role is None and phrase.name and not is_kin:
            earlier.role = phrase.received(phrase.role)
            self._call(earlier, plain_words(phrase, phrase.role), nouns_of(phrase, phrase.role))
        return earlier

    def _add(self, phrase: Phrase) -> Speaker:
        """A new speaker."""
        speaker = new_speaker(len(self.known), phrase, self._full_name(phrase))
        self.known.append(speaker)
        if phrase.name is not None and phrase.has_full_name and phrase.doubted is None:
            self.names.setdefault(self.language.speech.plain(phrase.row.at(phrase.name[1] - 1)), speaker.name)
        self._index(speaker, speaker.words | speaker.name_words)
        return speaker

    def is_guessed(self, phrase: Phrase) -> bool:
        """Whether a phrase is a bare office («the president») of nobody who has been named or has spoken with it."""
        return plain_words(phrase) in self._guessed or (phrase.name is None and office_of(phrase) in self._guessed)

    def _guess(self, phrase: Phrase) -> Speaker | None:
        """Whom a bare office means where nobody has been named or has spoken with it, though people are named: the
        only one who has spoken and whose office is not told, else one of his own; None where there is no doubt."""
        office = office_of(phrase)
        is_withheld = phrase.head is not None and phrase.head.withholds
        is_bare = phrase.name is None and len(office) == 1 and not is_withheld
        if not is_bare or not self.names or not self.language.speech.capitals:
            return None
        if office not in self._guessed:
            earlier, spoke = self.earlier(phrase), [speaker for speaker, _, _ in self.turns[-_MEMORY:]]
            is_named = earlier is not None or self._full_name(phrase) is not None
            if earlier in spoke or (is_named and not any(map(has_no_office, spoke))):
                return None
            return self._guessed.setdefault(office, earlier or self._only_one() or self._add(phrase))
        return self._guessed[office]

    def _honoured(self, phrase: Phrase) -> Speaker | None:
        """Whom a word of honour means: doubtful where he has not spoken and others are honoured too."""
        if phrase.head is not HONOURED:
            return None
        word = phrase.row.at(phrase.first)[phrase.clitics :]
        honoured = self.offices.honoured_as(word)
        speaker = meant_by_honour(self.language, self.turns[-_MEMORY:], honoured, word)
        if speaker is None and honoured:
            speaker = self.named(honoured[0])
            self._guessed.update({plain_words(phrase): speaker} if honoured[1:] or self.turns else {})
        return speaker

    def _called(self, phrase: Phrase) -> Speaker | None:
        """Whom «the lawyer», «the minister» means of whom nobody has been told that he is one: doubtful."""
        is_open = bool(self.names or self.turns) and not self.language.speech.capitals
        if not is_open or not is_bare_calling(phrase) or self._full_name(phrase) is not None:
            return None
        surname = self.names.get(self.language.speech.plain(phrase.row.at(phrase.first)[phrase.clitics :]))
        if surname is not None:  # a family called Teacher
            return self.named(surname)
        speaker = meant_by_calling(phrase, self.turns[-_MEMORY:])
        is_told = speaker is not None and not speaker.heads.isdisjoint(nouns_of(phrase))
        return speaker if is_told else self._guessed.setdefault(plain_words(phrase), speaker or self._add(phrase))

    def _only_one(self) -> Speaker | None:
        """The only person by name who has spoken, where no office of his is told."""
        spoke = {id(speaker): speaker for speaker, _, _ in self.turns[-_MEMORY:] if speaker.name_words}
        return next((only for only in spoke.values() if len(spoke) == 1 and has_no_office(only)), None)

    def named(self, name: str) -> Speaker:
        """The person of a full name that the dispatch has named and no phrase has led to yet."""
        words = words_of(self.language, name)
        if (known := next((one for one in self._candidates(words) if one.name_words == words), None)) is None:
            known = Speaker(len(self.known), name, None, words, words, frozenset(), anonymous=False, unnamed=False)
            self.known.append(known)
            self._index(known, words)
        return known

    def _name_in_full(self, speaker: Speaker, phrase: Phrase) -> None:
        """A speaker who was named shortly at first takes the full name that comes later."""
        if phrase.name is None or phrase.doubted is not None:
            return
        words = plain_words(phrase, phrase.name)
        if speaker.name_words and speaker.name_words < words:
            speaker.name, speaker.name_words = phrase.received(phrase.name), words
            self._index(speaker, words)

    def earlier(self, phrase: Phrase) -> Speaker | None:
        """The last earlier speaker whom a phrase may mean."""
        name, every = name_words(phrase, self._full_name(phrase)), plain_words(phrase)
        for speaker in self._candidates(name | every):
            if name and speaker.name_words and (name <= speaker.name_words or speaker.name_words <= name):
                return speaker
            if not name and every == speaker.words and not is_new(phrase):
                return speaker
            is_role = not name and is_bare_role(phrase) and every <= speaker.words
            if is_role and not speaker.heads.isdisjoint(nouns_of(phrase)):
                return speaker
            is_bare = not (phrase.role or phrase.head or self.language.speech.capitals)
            is_of_body = speaker.name_words and name.isdisjoint(speaker.name_words)  # whose office he holds
            if is_bare and name and name <= speaker.words and not (is_of_body or speaker.anonymous):
                return speaker
        return None

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
        self._call(speaker, *[frozenset({self.language.speech.plain(word)})] * 2)

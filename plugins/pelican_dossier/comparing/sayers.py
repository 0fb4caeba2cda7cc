"""Who says something on a date, and whether two sayings of one day are one: of one speaker, about one thing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.comparing.speakers import SpeakerIdentities
from pelican_dossier.comparing.tellings import stems
from pelican_dossier.comparing.utterances import Utterance, content_words, occasions, share_words, telling_words
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Voice

_ANYBODYS = (2, 0.5)
"""Content words that two clauses that only tell who says something have in common, whoever it is: so many, and of the
shorter."""
_OF_ONE = (2, 0.2)
"""Content words that two sayings of one speaker on one day have in common, besides his name: so many, and of the
shorter."""
_IN_SO_MANY_WORDS = (8, 0.7)
"""The same of two whose speakers are named otherwise: nobody else says all of it in these words."""
_OF_AN_OFFICE = (3, 0.3)
"""The same of a body and the one who speaks for it, and of one who is known by a single word of a name."""


@dataclass(frozen=True, slots=True)
class _Sayer:
    """Somebody who says something on a date, as one dispatch names him."""

    words: frozenset[str]
    """Those of his name and his office, without their endings."""
    id: str | None = None
    """None where nothing was read of who says it: it is whoever stands between the verb and the day."""
    at: int = 0
    """Where he is named in the paragraph."""
    is_state: bool = False
    """Whether it is a country, which its ministers speak for: their offices have its adjective."""

    def is_one_with(self, other: "_Sayer") -> bool:
        """Whether both are one speaker; of one who is known by his words alone, if the other has all of them."""
        if self.id and other.id:
            return self.id == other.id
        shorter, longer = sorted((self.words, other.words), key=len)
        return len(shorter) > 1 and shorter <= longer

    def may_be(self, other: "_Sayer") -> bool:
        """Whether it is known by a single word, which the other's name has too."""
        return not self.id and len(self.words) == 1 and self.words <= other.words

    def speaks_for(self, other: "_Sayer") -> bool:
        """Whether the other is the body or the country whose name is part of the office."""
        if other.is_state:
            return any(word.startswith(state) for state in other.words for word in self.words) and not self.is_state
        return len(other.words) > 1 and other.words < self.words


class Sayers:
    """Who says what the dispatches of a dossier tell to be said on their dates; nobody whose name is withheld."""

    def __init__(self, spoken: Iterable[Utterance], identities: SpeakerIdentities) -> None:
        self._on: dict[tuple[str, int, int], list[_Sayer]] = defaultdict(list)
        for utterance in spoken:
            for voice in utterance.voices:
                for date in () if voice.anonymous else occasions(utterance.reading, voice):
                    self._on[utterance.source, date.paragraph, date.start].append(_sayer(utterance, voice, identities))

    def say_one(self, one: EventMention, other: EventMention) -> bool:
        """Whether both tell of one saying: of one speaker, or of whoever speaks for him, or in much the same words."""
        ours, theirs = self._of(one), self._of(other)
        names = ours.words | theirs.words
        if share_words(one.content - names, other.content - names, *_ANYBODYS):
            return True
        words = [_said(saying) - names for saying in (one, other)]
        if ours.is_one_with(theirs):
            return share_words(words[0], words[1], *_OF_ONE)
        if not (ours.id and theirs.id) and share_words(words[0], words[1], *_IN_SO_MANY_WORDS):
            return True
        is_office = bool(ours.id and theirs.id) and (ours.speaks_for(theirs) or theirs.speaks_for(ours))
        may_be_one = is_office or ours.may_be(theirs) or theirs.may_be(ours)
        return may_be_one and share_words(words[0], words[1], *_OF_AN_OFFICE)

    def _of(self, one: EventMention) -> _Sayer:
        """Of those who say something on its date, the one in its clause, else the only one; else who stands between
        the verb and the day."""
        sayers = self._on.get((one.source, one.date.paragraph, one.date.start), [])
        here = [sayer for sayer in sayers if one.clause.start <= sayer.at < one.clause.end] or sayers
        if len({sayer.id for sayer in here}) == 1:
            return here[0]
        return _Sayer(_stems(one, one.trigger.end, one.date.start) if one.trigger else frozenset())


def _sayer(utterance: Utterance, voice: Voice, identities: SpeakerIdentities) -> _Sayer:
    language = utterance.reading.dispatch.language
    pack = LANGUAGE_PACKS[language]
    words = content_words(voice.speaker, language) | content_words(voice.role or "", language)
    is_state = pack.fold(voice.speaker).text in pack.names.countries()
    return _Sayer(stems(language, words), identities.of(utterance.source, voice.speaker).id, voice.start, is_state)


def _said(saying: EventMention) -> frozenset[str]:
    """The telling words of all that is shown of who says something: of what he says, too."""
    words, date = saying.words, saying.date
    told = _stems(saying, words.start, date.start) | _stems(saying, date.end, words.end)
    return told - saying.trigger_words


def _stems(saying: EventMention, start: int, end: int) -> frozenset[str]:
    """The telling words of a stretch, without their endings."""
    told = saying.sentence.layer.folded_words(start, end) if start < end else ""
    return stems(saying.language, telling_words(told, saying.language))

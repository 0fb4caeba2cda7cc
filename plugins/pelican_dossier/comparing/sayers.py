"""Who says something on a date, and whether two sayings of one day are one: of one speaker, about one thing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.comparing.speakers import SpeakerIdentities
from pelican_dossier.comparing.tellings import stem
from pelican_dossier.comparing.utterances import Utterance, content_words, occasions, share_words, telling_words
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Voice

_OF_ONE = (2, 0.2)
"""Content words that two sayings of one speaker on one day have in common, besides his name: so many, and of the
shorter."""
_OF_AN_OFFICE = (3, 0.3)
"""The same of a body and the one who speaks for it."""


@dataclass(frozen=True, slots=True)
class _Sayer:
    """Somebody who says something on a date, as one dispatch names him."""

    voice: Voice
    id: str
    words: frozenset[str]
    """Those of his name and his office."""
    is_state: bool
    """Whether it is a country, which its ministers speak for: their offices have its adjective."""

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
        """Whether one speaker says both, and speaks of one thing."""
        ours, theirs = self._of(one), self._of(other)
        if ours is None or theirs is None:
            return False
        words = [_said(saying) - ours.words - theirs.words for saying in (one, other)]
        if ours.id == theirs.id:
            return share_words(words[0], words[1], *_OF_ONE)
        is_office = ours.speaks_for(theirs) or theirs.speaks_for(ours)
        return is_office and share_words(words[0], words[1], *_OF_AN_OFFICE)

    def _of(self, one: EventMention) -> _Sayer | None:
        """Of those who say something on its date, the one in its clause, else the only one."""
        sayers = self._on.get((one.source, one.date.paragraph, one.date.start), [])
        here = [sayer for sayer in sayers if one.clause.start <= sayer.voice.start < one.clause.end] or sayers
        return here[0] if len({sayer.id for sayer in here}) == 1 else None


def _sayer(utterance: Utterance, voice: Voice, identities: SpeakerIdentities) -> _Sayer:
    language, pack = utterance.reading.dispatch.language, LANGUAGE_PACKS[utterance.reading.dispatch.language]
    words = content_words(voice.speaker, language) | content_words(voice.role or "", language)
    is_state = pack.fold(voice.speaker).text in pack.names.countries()
    return _Sayer(voice, identities.of(utterance.source, voice.speaker).id, words, is_state)


def _said(saying: EventMention) -> frozenset[str]:
    """The telling words of all that is shown of who says something: of what he says, too."""
    words, language = saying.sentence.layer.folded_words(saying.words.start, saying.words.end), saying.language
    return frozenset(stem(language, word) for word in telling_words(words, language)) - saying.trigger_words

"""How many voices stand behind what dispatches tell: two outlets that carry one spokesman have one voice."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from pelican_dossier.comparing.disjoint import DisjointSets
from pelican_dossier.comparing.outlets import Outlets
from pelican_dossier.comparing.speakers import SpeakerIdentities
from pelican_dossier.comparing.utterances import content_words
from pelican_dossier.model import Passage, Reading, Statement, Voice

_CACHED = 64
"""Dispatches whose voices are kept at hand by paragraph."""


class VoicesBehind:
    """Tells voices apart.

    A name is one voice wherever it speaks, and so is a statement; a speaker without a name is one within his outlet.
    What nobody is said to have said has the outlet's own voice.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        statements: Sequence[Statement],
        outlets: Outlets,
        identities: SpeakerIdentities,
    ) -> None:
        self._identities = identities
        self._readings = {reading.dispatch.id: reading for reading in readings}
        self._outlets = outlets
        self._stated: dict[tuple[str, int], list[tuple[Passage, str]]] = defaultdict(list)
        for statement in statements:
            for passage in (passage for carrier in statement.carriers for passage in carrier.passages):
                self._stated[passage.source, passage.paragraph].append((passage, statement.id))
        pairs = list(self._of_one(statements))
        self._numbers = {key: at for at, key in enumerate(dict.fromkeys(key for pair in pairs for key in pair))}
        self._groups = DisjointSets(len(self._numbers), ((self._numbers[a], self._numbers[b]) for a, b in pairs))
        self._voices_of = lru_cache(maxsize=_CACHED)(self._by_paragraph)

    def behind(self, passages: Iterable[Passage]) -> int:
        """How many of them tell what stands in some passages."""
        keys = [(passage.source, self._key(passage)) for passage in passages]
        own = [(source, None) for source, key in keys if key is None]
        return len({self._leader(key) for _, key in keys if key is not None}) + self._outlets.independent(own)

    def _of_one(self, statements: Iterable[Statement]) -> Iterator[tuple[Hashable, Hashable]]:
        """Each statement with whoever makes it, by the names that its carriers give him."""
        for statement in statements:
            for carrier in statement.carriers:
                if carrier.speaker:
                    yield statement.id, self._speaker(carrier.source, carrier.speaker)

    def _leader(self, key: Hashable) -> Hashable:
        number = self._numbers.get(key)
        return key if number is None else self._groups.leader(number)

    def _key(self, passage: Passage) -> Hashable:
        """Whose voice it is: a statement's or a speaker's; None for the outlet's own."""
        here = self._stated.get((passage.source, passage.paragraph), ())
        stated = next((id_ for said, id_ in here if said.overlaps(passage)), None)
        if stated is not None:
            return stated
        voice = self._voice_at(passage)
        return self._speaker(passage.source, voice.speaker) if voice else None

    def _voice_at(self, passage: Passage) -> Voice | None:
        """Whoever is said to have said it; of several, the one whose words are the fewest."""
        found = [
            (span.end - span.start, at, voice)
            for at, voice in enumerate(self._voices_of(passage.source).get(passage.paragraph, ()))
            for span in voice.said
            if span.start <= passage.start < span.end
        ]
        return min(found, key=lambda one: one[:2])[2] if found else None

    def _by_paragraph(self, source: str) -> Mapping[int, Sequence[Voice]]:
        found: dict[int, list[Voice]] = defaultdict(list)
        for voice in self._readings[source].voices:
            found[voice.paragraph].append(voice)
        return found

    def _speaker(self, source: str, name: str) -> Hashable:
        """Who has a name by that; else by the words of the phrase, within his outlet where the name is withheld."""
        one = self._identities.of(source, name)
        if one.is_name:
            return "speaker", one.id
        reading = self._readings[source]
        words = content_words(name, reading.dispatch.language) or name
        is_anonymous = any(voice.anonymous for voice in reading.voices if voice.speaker == name)
        return ("anonymous", self._outlets.of(source), words) if is_anonymous else ("name", words)

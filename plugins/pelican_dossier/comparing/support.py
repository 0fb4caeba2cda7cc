"""Support: by how many independent outlets something is told. What one repeats or relays of another counts once."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import LCSseq

from pelican_dossier.languages import SOURCE_LANGUAGES
from pelican_dossier.model import Passage, Reading, SharedPassage
from pelican_dossier.reading.stretches import in_quotation

_COPIED = 60
"""Letters of a dispatch's own words, outside quotation marks, that two have in common where one copies the other."""
_ALIKE = 0.7
"""Of the words of two passages, as received, that one copies from the other."""


class Outlets:
    """Which dispatches are of one outlet, or copies of one another."""

    def __init__(self, readings: Sequence[Reading], shared: Iterable[SharedPassage]) -> None:
        self._readings = {reading.dispatch.id: reading for reading in readings}
        self._texts = {
            reading.dispatch.id: [paragraph.text for paragraph in reading.dispatch.paragraphs] for reading in readings
        }
        self._outlet = {reading.dispatch.id: _outlet(reading) for reading in readings}
        self._leader: dict[str, str] = {}
        for family in shared:
            copies = [passage for passage in family.passages if self._is_own(passage)]
            for at, other in enumerate(copies):
                for one in {copies[0]: None, copies[at - 1]: None} if at else ():
                    if self._are_alike(one, other):
                        self._join(self._outlet[one.source], self._outlet[other.source])

    def independent(self, told_by: Iterable[tuple[str, str | None]]) -> int:
        """How many outlets stand behind dispatches, each given with whoever it says relays the words, if any."""
        return len({self._find(self._relayed(source, via) or self._outlet[source]) for source, via in told_by})

    def _relayed(self, source: str, via: str | None) -> str | None:
        """The agency or paper that relays; None where a spokesman or a statement does."""
        if via is None or via in self._outlet.values():
            return via
        reading = self._readings[source]
        language = SOURCE_LANGUAGES[reading.dispatch.language]
        roles = [voice.role for voice in reading.voices if voice.speaker == via and voice.role]
        words = {word for text in (via, *roles) for word in language.fold(text).text.split()}
        return via if words & language.publisher_words else None

    def are_one(self, one: str, other: str) -> bool:
        """Whether two dispatches are of one outlet, or one copies the other."""
        return self._find(self._outlet[one]) == self._find(self._outlet[other])

    def _are_alike(self, one: Passage, other: Passage) -> bool:
        """Whether two passages have most of their words in common, in the same order."""
        ours, theirs = (self._text(passage).split() for passage in (one, other))
        return LCSseq.normalized_similarity(ours, theirs) >= _ALIKE

    def _text(self, passage: Passage) -> str:
        return self._texts[passage.source][passage.paragraph][passage.start : passage.end]

    def _is_own(self, passage: Passage) -> bool:
        """Whether a passage holds words of the dispatch itself, and no quotation alone."""
        text = self._texts[passage.source][passage.paragraph]
        own = sum(not in_quotation(text, at) for at in range(passage.start, passage.end, 4)) * 4
        return own >= _COPIED

    def _find(self, outlet: str) -> str:
        while outlet in self._leader:
            outlet = self._leader[outlet]
        return outlet

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._find(one), self._find(other)))
        if first != second:
            self._leader[second] = first


def _outlet(reading: Reading) -> str:
    """The agency that a dispatch relays, else its publisher; where neither is known, its bytes."""
    dispatch = reading.dispatch
    return dispatch.via or dispatch.publisher or dispatch.original.sha256

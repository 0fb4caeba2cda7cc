"""Support: by how many independent outlets something is told. What one repeats or relays of another counts once."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import LCSseq

from pelican_dossier.comparing.groups import Groups
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Passage, Reading, SharedPassage

_COPIED = 60
"""Letters of a dispatch's own words, outside quotation marks, that two have in common where one copies the other."""
_ALIKE = 0.7
"""Of the words of two passages, as received, that one copies from the other."""


class Outlets:
    """Which dispatches are of one outlet, or copies of one another."""

    def __init__(self, readings: Sequence[Reading], shared: Iterable[SharedPassage]) -> None:
        self._readings = {reading.dispatch.id: reading for reading in readings}
        self._outlet = {reading.dispatch.id: _outlet(reading) for reading in readings}
        self._numbers = {outlet: number for number, outlet in enumerate(dict.fromkeys(self._outlet.values()))}
        self._groups = Groups(len(self._numbers))
        for family in shared:
            copies = [passage for passage in family.passages if self._is_own(passage)]
            for at, other in enumerate(copies):
                for one in {copies[0]: None, copies[at - 1]: None} if at else ():
                    if self._are_alike(one, other):
                        self._groups.join(*(self._numbers[self._outlet[p.source]] for p in (one, other)))

    def independent(self, told_by: Iterable[tuple[str, str | None]]) -> int:
        """How many outlets stand behind dispatches, each given with whoever it says relays the words, if any."""
        return len({self._stands_for(self._relayed(source, via) or self._outlet[source]) for source, via in told_by})

    def _stands_for(self, outlet: str) -> int | str:
        """The outlets that are one with it; one that publishes nothing here stands for itself."""
        number = self._numbers.get(outlet)
        return outlet if number is None else self._groups.leader(number)

    def _relayed(self, source: str, via: str | None) -> str | None:
        """The agency or paper that relays; None where a spokesman or a statement does."""
        if via is None or via in self._numbers:
            return via
        reading = self._readings[source]
        language = LANGUAGE_PACKS[reading.dispatch.language]
        roles = [voice.role for voice in reading.voices if voice.speaker == via and voice.role]
        words = {word for text in (via, *roles) for word in language.fold(text).text.split()}
        return via if words & language.publisher_words else None

    def _are_alike(self, one: Passage, other: Passage) -> bool:
        """Whether two passages have most of their words in common, in the same order."""
        ours, theirs = (self._readings[passage.source].words(passage).split() for passage in (one, other))
        return LCSseq.normalized_similarity(ours, theirs) >= _ALIKE

    def _is_own(self, passage: Passage) -> bool:
        """Whether a passage holds words of the dispatch itself, and no quotation alone."""
        layer = self._readings[passage.source].layer.at(passage.paragraph, passage.start)
        own = sum(not layer.is_quoted(at) for at in range(passage.start, passage.end, 4)) * 4
        return own >= _COPIED


def _outlet(reading: Reading) -> str:
    """The agency that a dispatch relays, else its publisher; where neither is known, its bytes."""
    dispatch = reading.dispatch
    return dispatch.via or dispatch.publisher or dispatch.original.sha256

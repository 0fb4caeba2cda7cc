"""How many outlets tell something independently: one publisher or agency counts once, and so do copies.

Two outlets that print one agency's words in one pair of dispatches are none the less two where each tells something in
another dispatch of its own.
"""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import LCSseq

from pelican_dossier.comparing.disjoint import DisjointSets
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import Dispatch, Passage, Reading, SharedPassage

_COPIED = 60
"""Letters of a dispatch's own words, outside quotation marks, that two have in common where one copies the other."""
_ALIKE = 0.7
"""Of the words of two passages, as received, that one copies from the other."""


def outlet_key(name: str, code: str) -> str:
    """What an outlet's name in a language is told from others by: folded, without the word for a newspaper, which one
    dispatch gives and another leaves out."""
    pack = LANGUAGE_PACKS[code]
    words = pack.fold(name).text.split()
    return " ".join([word for word in words if word not in pack.paper_words] or words)


def publisher_key(dispatch: Dispatch) -> str | None:
    """The key of the outlet that printed a dispatch; None where that is not known."""
    return outlet_key(dispatch.publisher, dispatch.language) if dispatch.publisher else None


def _named(dispatch: Dispatch) -> str | None:
    return outlet_key(dispatch.via, dispatch.language) if dispatch.via else publisher_key(dispatch)


class Outlets:
    """Which dispatches are of one outlet, or copies of one another."""

    def __init__(self, readings: Sequence[Reading], shared: Iterable[SharedPassage]) -> None:
        self._readings = {reading.dispatch.id: reading for reading in readings}
        # the agency that a dispatch relays, else its publisher; where neither is known, its bytes
        dispatches = [reading.dispatch for reading in readings]
        self._outlet = {d.id: _named(d) or d.original.sha256 for d in dispatches}
        self._names = frozenset(self._outlet.values())
        self._numbers = {id_: number for number, id_ in enumerate(self._outlet)}
        self._copies = DisjointSets(len(self._numbers))
        for family in shared:
            copies = [passage for passage in family.passages if self._is_own(passage)]
            for at, other in enumerate(copies):
                for one in {copies[0]: None, copies[at - 1]: None} if at else ():
                    if self._are_alike(one, other):
                        self._copies.join(self._numbers[one.source], self._numbers[other.source])

    def independent(self, told_by: Iterable[tuple[str, str | None]]) -> int:
        """How many outlets stand behind dispatches, each given with whoever it says relays the words, if any."""
        found = [
            (self._relayed(source, via) or self._outlet[source], self._copies.leader(self._numbers[source]))
            for source, via in told_by
        ]
        names = {name: at for at, name in enumerate(dict.fromkeys(name for name, _ in found))}
        copies = {copy: len(names) + at for at, copy in enumerate(dict.fromkeys(copy for _, copy in found))}
        groups = DisjointSets(len(names) + len(copies), ((names[name], copies[copy]) for name, copy in found))
        return len(groups.all())

    def of(self, source: str) -> str:
        """The key of a dispatch's outlet."""
        return self._outlet[source]

    def _relayed(self, source: str, via: str | None) -> str | None:
        """The agency or paper that relays; None where a spokesman or a statement does."""
        if via is None:
            return None
        reading = self._readings[source]
        key = outlet_key(via, reading.dispatch.language)
        if key in self._names:
            return key
        language = LANGUAGE_PACKS[reading.dispatch.language]
        roles = [voice.role for voice in reading.voices if voice.speaker == via and voice.role]
        words = {word for text in (via, *roles) for word in language.fold(text).text.split()}
        return key if words & language.publisher_words else None

    def _are_alike(self, one: Passage, other: Passage) -> bool:
        """Whether two passages have most of their words in common, in the same order."""
        ours, theirs = (self._readings[passage.source].words(passage).split() for passage in (one, other))
        return LCSseq.normalized_similarity(ours, theirs) >= _ALIKE

    def _is_own(self, passage: Passage) -> bool:
        """Whether a passage holds words of the dispatch itself, and no quotation alone."""
        layer = self._readings[passage.source].layer.at(passage.paragraph, passage.start)
        quoted = (layer.span(quotation.start, quotation.end) for quotation in layer.quotations)
        within = sum(max(0, min(end, passage.end) - max(start, passage.start)) for start, end in quoted)
        return passage.end - passage.start - within >= _COPIED

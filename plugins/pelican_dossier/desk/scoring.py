"""How well the program reads, held against what people have reviewed: precision and recall with their numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pelican_dossier.desk.correcting import items_of
from pelican_dossier.model import Reading, ReadKind, Tally

READ_KINDS: tuple[ReadKind, ...] = ("date", "figure", "voice", "mention")


@dataclass(frozen=True, slots=True)
class Score:
    """All reviewed dispatches together, for one kind of reading."""

    kind: ReadKind
    tally: Tally

    @property
    def precision(self) -> float | None:
        """The share of what was read that is right; None where nothing was read."""
        return self.tally.right / self.tally.read if self.tally.read else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was read rightly; None where nothing is there."""
        return self.tally.right / self.tally.there if self.tally.there else None


def tallies(own: Reading, reviewed: Reading) -> Mapping[ReadKind, Tally]:
    """What the program reads by itself held against what a person has reviewed, reading by reading.

    A reading counts as right where the reviewed one is the same in every field, its words included.
    """
    read, there = items_of(own), items_of(reviewed)
    return {
        kind: Tally(len(read[kind]), sum(item in there[kind] for item in read[kind]), len(there[kind]))
        for kind in READ_KINDS
    }


def scores(readings: Iterable[Reading]) -> tuple[Score, ...]:
    """Of the dispatches that a person has reviewed as a whole; empty where none was."""
    counted = [reading.review.tallies for reading in readings if reading.review.tallies]
    if not counted:
        return ()
    return tuple(
        Score(
            kind,
            Tally(
                sum(one[kind].read for one in counted),
                sum(one[kind].right for one in counted),
                sum(one[kind].there for one in counted),
            ),
        )
        for kind in READ_KINDS
    )

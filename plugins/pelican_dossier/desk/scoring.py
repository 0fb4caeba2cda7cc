"""How well the program reads, held against what people have reviewed: precision and recall with their numbers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier.model import Reading, ReadItem, ReadKind, Subject, Tally
from pelican_dossier.model.corrections import KINDS_READ


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


def items_of(reading: Reading) -> Mapping[Subject, tuple[ReadItem, ...]]:
    """What was read, by its kind."""
    return {"date": reading.dates, "figure": reading.figures, "voice": reading.voices, "mention": reading.mentions}


def tallies(
    read: Mapping[Subject, Sequence[ReadItem]], there: Mapping[Subject, Sequence[ReadItem]]
) -> Mapping[ReadKind, Tally]:
    """What the program reads by itself held against what a person has reviewed, reading by reading.

    A reading counts as right where the reviewed one is the same in every field, its words included.
    """
    return {
        kind: Tally(len(read[kind]), sum(item in there[kind] for item in read[kind]), len(there[kind]))
        for kind in KINDS_READ
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
        for kind in KINDS_READ
    )


def looked_at(reading: Reading) -> tuple[int, int]:
    """How many dates, figures, voices and mentions a dispatch has, and how many of them a person has looked at."""
    review, items = reading.review, [item for read in items_of(reading).values() for item in read]
    if review.reviewed:
        return len(items), len(items)
    put_right = [one for record in review.corrections for one in record.after if not isinstance(one, str)]
    seen = {(type(one), one.paragraph, one.start, one.end) for one in (*review.accepted, *put_right)}
    return len(items), sum((type(item), item.paragraph, item.start, item.end) in seen for item in items)

"""Where a translation says what was read in its original: a date, a figure or a name of the same value."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from pelican_dossier.model import DateExpression, Figure, Mention, Passage, Reading
from pelican_dossier.model.text import Span

Located = DateExpression | Figure | Mention
"""What has a place in the words of both."""
_One = TypeVar("_One", DateExpression, Figure, Mention)
_Key = Callable[[_One], Hashable]

_DATE_KEYS: tuple[_Key[DateExpression], ...] = (
    lambda date: (date.value, date.mod, date.bound) if date.value else None,
    lambda date: date.value,
    lambda date: (date.earliest, date.latest) if date.earliest else None,
)
_FIGURE_KEYS: tuple[_Key[Figure], ...] = (lambda figure: (figure.value, figure.mod), lambda figure: figure.value)
_MENTION_KEYS: tuple[_Key[Mention], ...] = (lambda mention: mention.entity,)
"""By what two of one kind say the same, the strictest first; None says nothing."""


class Locating:
    """The readings of a dispatch beside those of its translation."""

    def __init__(self, original: Reading, translation: Reading) -> None:
        self._original, self._translation = original, translation
        self._ours, self._theirs = _by_part(original), _by_part(translation)

    def span(self, passage: Passage) -> Span | None:
        """Where the translation of its paragraph has what was read in a passage; None where it does not tell."""
        reads = [read for read in self._ours.get(_part_of(self._original, passage), ()) if _overlap(read, passage)]
        exact = [read for read in reads if (read.start, read.end) == (passage.start, passage.end)]
        whole = [read for read in reads if passage.start <= read.start and read.end <= passage.end]
        found = [there for read in exact[:1] or whole or reads[:1] if (there := self.counterpart(read)) is not None]
        if not found:
            return None
        start, end = min(one.start for one in found), max(one.end for one in found)
        sentence = self._translation.sentence_at(passage.paragraph, start)
        return (start, end) if end <= sentence[1] else (found[0].start, found[0].end)

    def counterpart(self, read: Located) -> Located | None:
        """The reading of the translation that says the same, in the same order where several do."""
        part = _part_of(self._original, read)
        ours, theirs = self._ours.get(part, ()), self._theirs.get(part, ())
        match read:
            case DateExpression():
                return _match(read, ours, theirs, _DATE_KEYS, DateExpression)
            case Figure():
                return _match(read, ours, theirs, _FIGURE_KEYS, Figure)
            case Mention():
                return _match(read, ours, theirs, _MENTION_KEYS, Mention)


def _by_part(reading: Reading) -> Mapping[tuple[int, int], Sequence[Located]]:
    found: dict[tuple[int, int], list[Located]] = {}
    reads: Iterator[Located] = iter((*reading.dates, *reading.figures, *reading.mentions))
    for read in sorted(reads, key=lambda one: (one.paragraph, one.start)):
        found.setdefault(_part_of(reading, read), []).append(read)
    return found


def _part_of(reading: Reading, read: Located | Passage) -> tuple[int, int]:
    """The paragraph and, in it, the number of the part in which something stands."""
    parts = reading.dispatch.paragraphs[read.paragraph].parts
    return read.paragraph, next((at for at, part in enumerate(parts) if read.start < part.end), 0)


def _overlap(read: Located, passage: Passage) -> bool:
    return read.start < passage.end and passage.start < read.end


def _match(
    read: _One, ours: Iterable[Located], theirs: Iterable[Located], keys: Iterable[_Key[_One]], kind: type[_One]
) -> _One | None:
    for key in keys:
        if (said := key(read)) is None:
            continue
        alike = [one for one in ours if isinstance(one, kind) and key(one) == said]
        there = [one for one in theirs if isinstance(one, kind) and key(one) == said]
        if there:  # of several on one side alone, the one as far into them
            at = next((at for at, one in enumerate(alike) if one is read), 0)
            return there[at if len(alike) == len(there) else min(at, len(there) - 1)]
    return None

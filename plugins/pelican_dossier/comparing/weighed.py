"""Quantities with what decides whether two of them may conflict: who counts whom, in which words, and when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from pelican_dossier.comparing.bounds import NumberBounds
from pelican_dossier.comparing.quantities import Quantity
from pelican_dossier.comparing.utterances import content_words
from pelican_dossier.model import Population, Voice


@dataclass(frozen=True, slots=True)
class Weighed:
    """A quantity with what decides whether it may conflict."""

    quantity: Quantity
    population: Population
    is_overtaken: bool = False
    counted: Population = ""
    """With whom it is compared: all who guard, whoever they are."""
    words: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def around(self) -> frozenset[str]:
        """The telling words of its sentence and of the headline above it."""
        reading, code = self.quantity.sentence.reading, self.quantity.sentence.language.code
        return content_words(self.quantity.sentence.folded, code) | content_words(reading.dispatch.title or "", code)

    @property
    def source(self) -> str:
        """The dispatch."""
        return self.quantity.sentence.reading.dispatch.id

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in its dispatch."""
        return self.quantity.figure.paragraph, self.quantity.figure.start

    @property
    def voice(self) -> Voice | None:
        """Whoever is said to count so."""
        return self.quantity.sentence.voice_of(self.quantity.figure.start)

    @property
    def value(self) -> str:
        """The number as it is written in data."""
        return str(self.quantity.figure.value)

    @property
    def day(self) -> date | None:
        """The day by which it was told."""
        return self.quantity.sentence.reading.published.latest

    @property
    def is_headline(self) -> bool:
        """Whether it stands in a headline."""
        return self.quantity.sentence.layer.part.kind == "heading"

    @property
    def bounds(self) -> NumberBounds:
        """The least and the most that it may mean."""
        return self.quantity.bounds


def by_source(told: Iterable[Weighed]) -> Iterator[list[Weighed]]:
    """What each dispatch counts."""
    found: dict[str, list[Weighed]] = defaultdict(list)
    for one in told:
        found[one.source].append(one)
    yield from found.values()


def exclude(one: Weighed, other: Weighed) -> bool:
    """Whether two numbers cannot both be meant."""
    (low, high), (least, most) = one.bounds, other.bounds
    return high < least or most < low


def oppose(one: Weighed, other: Weighed) -> bool:
    """Whether one dispatch lets two speakers count the same, and sets what one says against the other."""
    earlier, later = sorted((one, other), key=lambda told: told.place)
    voices = [told.voice for told in (earlier, later)]
    first, second = ("" if voice is None else voice.speaker or "" for voice in voices)
    if one.source != other.source or not first or not second or first in second or second in first:
        return False
    sentence = later.quantity.sentence
    return sentence.language.quantities.opposing.search(sentence.folded) is not None

"""Months of the Hijri calendar: a pair of words in one language, dozens of spellings in another."""

from collections.abc import Iterator
from dataclasses import dataclass

from pelican_dossier.translation.parity.contents import PartContent


@dataclass(frozen=True, slots=True)
class NamedMonth:
    """A month where it is named."""

    number: int
    """Muharram is 1."""
    start: int
    """Offsets in the paragraph, as received."""
    end: int


def hijri_months(part: PartContent) -> Iterator[NamedMonth]:
    """Every month of that calendar in a part."""
    for match in part.language.parity.hijri_months.finditer(part.layer.folded.text):
        group = str(match.lastgroup)
        yield NamedMonth(int(group.removeprefix("n")), *part.layer.span(*match.span(group)))

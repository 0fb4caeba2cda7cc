"""Figures: each number with what it counts, how exact it is, and nothing that is a date, a name or a code."""

from collections.abc import Iterable

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import DateExpression, Figure
from pelican_dossier.model.text import TextLayer
from pelican_dossier.reading.figures.scan import Scan


def read_figures(layer: TextLayer, language: LanguagePack, dates: Iterable[DateExpression]) -> tuple[Figure, ...]:
    """Every figure in the order of the text; numbers that ``dates`` have taken are none."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for date in dates:
        taken.setdefault(date.paragraph, []).append((date.start, date.end))
    return tuple(
        figure
        for part in layer.parts
        for figure in Scan(part, language.figures, taken.get(part.paragraph.index, ())).figures()
    )

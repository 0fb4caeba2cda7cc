"""Figures as a picture: a row a report, by what is counted and by day, all numbers on one axis from nought."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, isinf, log10

from pelican_dossier.comparing.bounds import number_bounds
from pelican_dossier.editions.answerwords import answer_words, common_hedge, scope_words
from pelican_dossier.editions.chart import Chart
from pelican_dossier.editions.dotdrawings import DotRow, draw_narrow, draw_wide
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.picture import Picture, headed, type_of
from pelican_dossier.editions.rivallabels import days_and_notes, note_on_inferred
from pelican_dossier.editions.rivals import reports
from pelican_dossier.languages.parityrules import SCALES
from pelican_dossier.model import Answer, Question
from pelican_dossier.model.findingkinds import Conflict
from pelican_dossier.model.langstring import LangString

_MOST_ROWS = 24
"""Reports that are drawn; the table has all."""
_MOST_TICKS = 5
_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Ticked:
    """An axis from nought to a round number above all that stand on it, with its numbers in words."""

    most: float
    ticks: tuple[tuple[float, LangString], ...]


def picture_of_figures(
    edition: Edition, question: Question, caption: LangString, answers: Sequence[Answer], conflict: Conflict | None
) -> Picture | None:
    """All numbers that answer a question; None where fewer than two of them can stand on an axis."""
    rows = list(_rows(edition, question, answers))
    if len(rows) < 2:
        return None
    shown, by = rows[:_MOST_ROWS], edition.interface
    axis, more = _axis(edition, shown, _measure(answers)), len(rows) - len(shown)
    is_mirrored = edition.direction == "rtl"

    def drawn(*, is_wide: bool) -> Chart:
        draw = draw_wide if is_wide else draw_narrow
        sketch, height = draw(edition, shown, axis.most, axis.ticks, type_of(edition.language, is_wide=is_wide), more)
        return sketch.finished(height, is_mirrored=is_mirrored)

    gettext = by.catalog.gettext
    return Picture(
        wide=drawn(is_wide=True),
        narrow=drawn(is_wide=False),
        caption=caption,
        head=(
            *(gettext("Number"), gettext("What is counted")),
            *(gettext("Speaker"), gettext("Outlet"), gettext("Published")),
        ),
        rows=tuple(_cells(edition, row) for row in rows),
        notes=tuple(_notes(edition, shown)),
        conflict=conflict,
    )


def _rows(edition: Edition, question: Question, answers: Sequence[Answer]) -> Iterator[DotRow]:
    by_scope: dict[str, dict[object, list[Answer]]] = {}
    measure = _measure(answers)
    for answer in answers:
        if _bounds(answer, measure) is not None:
            scope = " · ".join(scope_words(edition.interface, answer.scope))
            # whoever says *at least 384* does not say 384
            by_scope.setdefault(scope, {}).setdefault((answer.said, answer.mod), []).append(answer)
    for scope, values in by_scope.items():
        told = [(report, alike) for alike in values.values() for report in reports(edition, alike)]
        for report, alike in sorted(told, key=lambda one: one[0].first):
            bounds = _bounds(alike[0], measure)
            assert bounds is not None
            yield DotRow(
                counted=headed(LangString(scope, edition.interface.language)) if scope else None,
                number=headed(answer_words(edition, question, *alike)),
                low=bounds[0],
                high=bounds[1],
                hedge=common_hedge(*alike),
                report=report,
            )


def _measure(answers: Sequence[Answer]) -> str | None:
    """The unit of the axis: the first in which something is measured."""
    return next((answer.measure for answer in answers if answer.measure), None)


def _bounds(answer: Answer, measure: str | None) -> tuple[float, float] | None:
    """The ends of a number as it is written, whatever its hedge, in the unit of the axis; None of a duration, and of
    what is measured in no such unit."""
    try:
        low, high = number_bounds(answer.value, None)
    except ValueError:
        return None
    (what, one), (of, other) = SCALES[answer.measure or measure or "metre"], SCALES[measure or "metre"]
    if isinf(float(high)) or low < 0 or what != of:
        return None
    return float(low) * one / other, float(high) * one / other


def _axis(edition: Edition, rows: Sequence[DotRow], measure: str | None) -> Ticked:
    """The last number on it tells its unit."""
    most = max(row.high for row in rows) or 1.0
    size = 10 ** floor(log10(most / _MOST_TICKS))
    step = next(size * factor for factor in _STEPS if most / (size * factor) <= _MOST_TICKS)
    by, count = edition.interface, floor(most / step) + 2
    numbers = [round(at * step, 6) for at in range(count)]
    said = [*map(by.formats.number, numbers[:-1]), by.formats.figure(numbers[-1], None, measure)]
    ticks = ((number, LangString(words, by.language)) for number, words in zip(numbers, said, strict=True))
    return Ticked((count - 1) * step, tuple(ticks))


def _cells(edition: Edition, row: DotRow) -> tuple[LangString | None, ...]:
    told = " · ".join(days_and_notes(edition, row.report, is_late=False))
    published = LangString(told, edition.interface.language)
    return row.number, row.counted, headed(row.report.speaker), row.report.outlet, published


def _notes(edition: Edition, rows: Sequence[DotRow]) -> Iterator[str]:
    yield from note_on_inferred(edition, (row.report for row in rows))
    if any(row.is_bound for row in rows):
        yield edition.interface.catalog.gettext(
            "Filled mark: a number. Hollow mark with an arrow: less or more than that."
        )

"""Rival dates drawn narrow: an axis a lane, and the words of its reports in lines below it."""

from collections.abc import Sequence

from pelican_dossier.editions.chart import DrawnWords, Run, Sketch
from pelican_dossier.editions.dateaxis import DateAxis, Tick
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.picture import ACROSS_NARROW, Type, headed
from pelican_dossier.editions.rivallabels import MOST_NAMED, Upright, more_words, reported_runs, speaker_run
from pelican_dossier.editions.rivallane import draw_lane, middle_of, placed
from pelican_dossier.editions.rivals import RivalDate

WIDTH, EDGE = ACROSS_NARROW, 10.0
"""Units; what stays free at both ends of the axis."""
_MARK, _BLOCK, _TRACK = 16.0, 26.0, 44.0
_SIGN, _INDENT = 11.0, 17.0
"""The sign before the words of a report, and how far they stand behind it."""


def draw_narrow(
    edition: Edition, dates: Sequence[RivalDate], scale: DateAxis, upright: Upright | None, sizes: Type, more: int
) -> tuple[Sketch, float]:
    """The drawing as it runs from left to right, and its height; ``more`` values are left out of it."""
    sketch, y = Sketch(WIDTH), 0.0
    if upright:
        y = _lines(sketch, "upright", (Run(upright.words, is_strong=True),), y, sizes.text) + 0.6 * sizes.text
    ticks = [tick for tick in scale.ticks(edition, sizes.axis) if tick.words]
    for value in dates:
        y = _lines(sketch, "value", (Run(headed(value.value), is_strong=True),), y, sizes.value) + 0.3 * sizes.value
        line = middle_of(scale, upright.day) if upright and upright.is_of(value) else None
        _track(sketch, ticks, y, line, sizes)
        lane = y + sizes.axis + _TRACK / 2
        marks = placed(value, scale, _MARK, WIDTH)
        draw_lane(sketch, scale, value, marks, (lane, _MARK, _BLOCK), is_disputed=len(dates) > 1)
        y = _reports(edition, sketch, value, lane + _TRACK / 2, sizes) + 0.9 * sizes.value
    if more:
        y = _lines(sketch, "more", (Run(more_words(edition, more)),), y, sizes.text)
    return sketch, y


def _track(sketch: Sketch, ticks: Sequence[Tick], top: float, upright: float | None, sizes: Type) -> None:
    """What lies behind a lane: where years begin, and the day on which others said otherwise."""
    bottom = top + sizes.axis + _TRACK
    for tick in ticks:
        assert tick.words is not None
        words = DrawnWords("axis", tick.x + 4, top + sizes.axis, sizes.axis, (Run(tick.words),))
        sketch.line("grid", (tick.x, top + 4), (tick.x, bottom - 6))
        if words.extent.right <= WIDTH:
            sketch.words(words)
    if upright is not None:
        sketch.line("upright", (upright, top + sizes.axis + 4), (upright, bottom - 4))


def _reports(edition: Edition, sketch: Sketch, value: RivalDate, y: float, sizes: Type) -> float:
    """The words of those who give a value; where they end."""
    for report in value.reports[:MOST_NAMED]:
        y = _lines(sketch, "report", (speaker_run(report),), y, sizes.text)
        sketch.mark(_SIGN / 2, y + 0.75 * sizes.text, _SIGN, report.sign)
        y = _lines(sketch, "report", reported_runs(edition, value, report), y, sizes.text, _INDENT) + 0.3 * sizes.text
    if left := len(value.reports) - MOST_NAMED:
        y = _lines(sketch, "report", (Run(more_words(edition, left)),), y, sizes.text) if left > 0 else y
    return y


def _lines(sketch: Sketch, kind: str, runs: Sequence[Run], y: float, size: float, x: float = 0) -> float:
    """Words in lines below a height; where they end."""
    return sketch.lines(kind, runs, (x, y), WIDTH - x, size, 1.25)

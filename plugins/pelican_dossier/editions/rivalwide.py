"""Rival dates drawn wide: all lanes on one axis, the words of each report beside its mark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pelican_dossier.editions.chart import Anchor, DrawnWords, Extent, Run, Sketch, broken_into_lines
from pelican_dossier.editions.dateaxis import DateAxis
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.picture import ACROSS_WIDE, Type, headed
from pelican_dossier.editions.rivallabels import MOST_NAMED, Upright, more_words, reported_runs, speaker_run
from pelican_dossier.editions.rivallane import PlacedReport, draw_lane, middle_of, placed, tear
from pelican_dossier.editions.rivals import Report, RivalDate

WIDTH, EDGE = ACROSS_WIDE, 16.0
"""Units; what stays free at both ends of the axis."""
_MARK, _BLOCK = 18.0, 30.0
_BESIDE = 10.0
"""How far words stand from the day of the mark that they begin or end at."""
_WIDEST = 520.0
"""Units that the words of a report have before they are broken."""


@dataclass(frozen=True, slots=True)
class _Label:
    """The lines of one report, and where its mark stands; None where it has none."""

    lines: tuple[tuple[Run, ...], ...]
    x: float | None
    report: Report | None = None

    def at(self, x: float, y: float, anchor: Anchor, sizes: Type) -> list[DrawnWords]:
        """Its words below one another, the first on a baseline."""
        lead = 1.25 * sizes.text
        return [DrawnWords("report", x, y + at * lead, sizes.text, line, anchor) for at, line in enumerate(self.lines)]


def draw_wide(
    edition: Edition, dates: Sequence[RivalDate], scale: DateAxis, upright: Upright | None, sizes: Type, more: int
) -> tuple[Sketch, float]:
    """The drawing as it runs from left to right, and its height; ``more`` values are left out of it."""
    sketch = Sketch(WIDTH)
    top = 2.0 * sizes.text if upright else 0.4 * sizes.text
    ticks = scale.ticks(edition, sizes.axis)
    bottom = top
    lanes: list[tuple[RivalDate, float, tuple[PlacedReport, ...], list[DrawnWords]]] = []
    line = middle_of(scale, upright.day) if upright else None
    for value in dates:
        y = bottom + 2.3 * sizes.value
        marks = placed(value, scale, _MARK, WIDTH)
        words = [_headline(value, y, scale, sizes), *_labels(edition, value, marks, y, line, sizes)]
        lanes.append((value, y, marks, words))
        bottom = max(one.extent.bottom for one in words) + 0.3 * sizes.text
    floor = bottom + sizes.text
    for tick in ticks:
        if tick.words:
            sketch.line("grid", (tick.x, top), (tick.x, floor))
    if line is not None and upright:
        last = max(y for value, y, _, _ in lanes if upright.is_of(value))
        sketch.line("upright", (line, top - 0.6 * sizes.text), (line, last))
        sketch.words(_above(upright, line, sizes))
    for value, y, marks, words in lanes:
        draw_lane(sketch, scale, value, marks, (y, _MARK, _BLOCK), is_disputed=len(dates) > 1)
        for one in words:
            sketch.words(one)
    sketch.line("axis", (0, floor + 4), (WIDTH, floor + 4))
    for tick in ticks:
        sketch.line("axis", (tick.x, floor - (5 if tick.words else 0)), (tick.x, floor + 4))
        if tick.words:
            run = (Run(tick.words),)
            words_below = DrawnWords("axis", tick.x + 6, floor + 8 + sizes.axis, sizes.axis, run)
            if words_below.extent.right <= WIDTH:
                sketch.words(words_below)
    for first, last_ in scale.breaks:
        tear(sketch, (first + last_) / 2, floor + 4)
    if more:
        run = (Run(more_words(edition, more)),)
        sketch.words(DrawnWords("more", WIDTH, floor + 8 + sizes.axis, sizes.axis, run, "end"))
    return sketch, floor + 14 + sizes.axis


def _headline(value: RivalDate, y: float, scale: DateAxis, sizes: Type) -> DrawnWords:
    """The value above its lane, ending where the time that it names ends, or as near as it has room."""
    words = DrawnWords("value", 0, y - 28, sizes.value, (Run(headed(value.value), is_strong=True),))
    right = min(WIDTH, max(scale.after(value.latest), words.width))
    return DrawnWords("value", right, words.y, sizes.value, words.runs, "end")


def _above(upright: Upright, x: float, sizes: Type) -> DrawnWords:
    """What happened on the one day, above its line or as near as it has room."""
    words = DrawnWords("upright", 0, sizes.text + 2, sizes.text, (Run(upright.words, is_strong=True),))
    half = words.width / 2
    return DrawnWords("upright", min(max(x, half), WIDTH - half), words.y, sizes.text, words.runs, "middle")


def _labels(
    edition: Edition,
    value: RivalDate,
    marks: Sequence[PlacedReport],
    y: float,
    upright: float | None,
    sizes: Type,
) -> Iterator[DrawnWords]:
    """The words of the reports under their marks, the last first, each in the highest row that has room."""
    at = {id(one.report): one.x for one in marks}
    named = [_label(edition, value, report, at.get(id(report)), sizes) for report in value.reports[:MOST_NAMED]]
    if left := len(value.reports) - len(named):
        named.append(_Label(((Run(more_words(edition, left)),),), None))
    taken: list[Extent] = []
    for label in sorted(named, key=lambda one: one.x if one.x is not None else -1, reverse=True):
        words = _place(label, y + 1.1 * _MARK + 0.9 * sizes.text, taken, upright, sizes)
        taken += [one.extent for one in words]
        yield from words


def _label(edition: Edition, value: RivalDate, report: Report, x: float | None, sizes: Type) -> _Label:
    lines = broken_into_lines([speaker_run(report)], sizes.text, _WIDEST)
    lines += broken_into_lines(reported_runs(edition, value, report), sizes.text, _WIDEST)
    return _Label(tuple(lines), x, report)


def _place(label: _Label, y: float, taken: Sequence[Extent], upright: float | None, sizes: Type) -> list[DrawnWords]:
    """At its mark where that is free: beginning or ending there, clear of the upright line if that is possible."""
    row = 2.9 * sizes.text
    while True:
        for avoided in (upright, None):
            for x, anchor in _sides(label):
                words = label.at(x, y, anchor, sizes)
                if _is_free([one.extent for one in words], taken, avoided):
                    return words
        y += row


def _sides(label: _Label) -> Iterator[tuple[float, Anchor]]:
    x = label.x if label.x is not None else EDGE
    yield x - _MARK / 2, "start"
    yield x + _BESIDE, "start"
    yield x + _MARK / 2, "end"
    yield x - _BESIDE, "end"
    yield 0, "start"
    yield WIDTH, "end"


def _is_free(extents: Sequence[Extent], taken: Sequence[Extent], upright: float | None) -> bool:
    for one in extents:
        is_within = one.left >= -0.05 and one.right <= WIDTH + 0.05
        is_crossed = upright is not None and one.left - 4 < upright < one.right + 4
        wider = Extent(one.left - _BESIDE, one.top, one.right + _BESIDE, one.bottom)
        if not is_within or is_crossed or any(wider.meets(other) for other in taken):
            return False
    return True

"""The timeline at a glance: a lane a question and a source, each date to scale, years without any left out."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from pelican_dossier import addresses
from pelican_dossier.editions.answerwords import answer_words
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import dated_at, published_words
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.questions import TAGS, asked_words
from pelican_dossier.model import Answer, AnsweredQuestion, Event
from pelican_dossier.model.findingkinds import Conflict
from pelican_dossier.model.langstring import LangString

_CROWDED, _WIDEST = 8, 3.0
"""Dates in a year for each of which its column grows by its own width again, and how wide it grows."""
_MOST_LANES, _MOST_AT_HOME, _APART = 24, 8, 0.5
"""Sources that have a lane each; else per cent of the width between two marks of the one lane."""
_MOST_QUESTIONS = 8
_MONTH = 31
_NARROWEST = 0.6
"""Per cent of the width that a span has at least."""


@dataclass(frozen=True, slots=True)
class DateMark:
    """A date in a lane; places are per cent of its width, counted from the left whatever the direction."""

    kind: str
    """``event``, ``publication`` or ``answer``."""
    label: LangString
    href: str
    x: float
    width: float = 0.0
    """0 for a day."""
    is_long: bool = False
    """More than a month."""
    open_at: str | None = None
    """``left`` or ``right``, where a bound leaves that end open; ``both`` where the words are only about right."""
    is_doubtful: bool = False
    is_inferred: bool = False
    """Reckoned from another day; of a publication, stated nowhere."""
    conflict: Conflict | None = None
    """Of an answer: the tier of its conflict with others."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One source with its dates."""

    source: SourceLink | None
    """None where there are too many for a lane each."""
    marks: tuple[DateMark, ...]


@dataclass(frozen=True, slots=True)
class QuestionLane:
    """A question that dates answer, with their answers."""

    ask: LangString
    href: str
    conflict: Conflict | None
    tag: str | None
    """The tier in words."""
    marks: tuple[DateMark, ...]


@dataclass(frozen=True, slots=True)
class YearColumn:
    """One year."""

    words: str
    x: float
    """Its left edge."""
    middle: float
    href: str


@dataclass(frozen=True, slots=True)
class Strip:
    """All lanes under one row of years."""

    years: tuple[YearColumn, ...]
    questions: tuple[QuestionLane, ...]
    lanes: tuple[Lane, ...]

    def brief(self) -> "Strip":
        """The strip with the sources in one lane where a page that is about other things has no room for them."""
        return replace(self, lanes=_in_one(self.lanes)) if len(self.lanes) > _MOST_AT_HOME else self


class _Scale:
    """From days to places, in columns of years that have dates; mirrored where the edition runs right to left."""

    def __init__(self, days: Iterable[date], is_mirrored: bool) -> None:
        counts = Counter(day.year for day in days)
        self.years = sorted(counts)
        weights = [min(_WIDEST, 1 + counts[year] / _CROWDED) for year in self.years]
        self.edges = [0.0, *(100 * edge / sum(weights) for edge in accumulate(weights))]
        self._is_mirrored = is_mirrored

    def place(self, day: date) -> float:
        """Per cent from where reading begins; a day in a year that is left out stands between its neighbours."""
        at = bisect_right(self.years, day.year) - 1
        if at < 0:
            return 0.0
        if self.years[at] != day.year:
            return self.edges[at + 1]
        part = (day.timetuple().tm_yday - 1) / 366
        return self.edges[at] + part * (self.edges[at + 1] - self.edges[at])

    def placed(self, first: date, last: date) -> tuple[float, float]:
        """Where a day stands, its width 0; the left edge and the width of a span."""
        if first == last:
            return self.left(self.place(first)), 0.0
        begin, end = self.place(first), self.place(last)
        width = max(_NARROWEST, end - begin)
        return self.left(begin, width), round(width, 2)

    def left(self, begin: float, width: float = 0) -> float:
        """Where something stands from the left."""
        return round(100 - begin - width if self._is_mirrored else begin, 2)


def strip(edition: Edition, paths: Mapping[str | None, str], years: Mapping[int, str]) -> Strip:
    """The strip of a whole dossier; ``paths`` are the pages of its events, ``years`` the places of its years."""
    dossier = edition.dossier
    published = {r.dispatch.id: r.published for r in dossier.readings if r.published.value}
    days = [event.earliest for event in dossier.events]
    days += [one.earliest for one in published.values() if one.earliest]
    scale = _Scale(days, edition.direction == "rtl")
    marks: dict[str, list[DateMark]] = {reading.dispatch.id: [] for reading in dossier.readings}
    for event in dossier.events:
        for source in dict.fromkeys(passage.source for passage in event.passages):
            marks[source].append(_event(edition, scale, event, paths[event.id]))
    for id_, one in published.items():
        label, is_inferred = published_words(edition, one), one.source == "inferred"
        if label and one.earliest and one.latest:
            href, x = addresses.source(edition.language, id_), scale.left(scale.place(one.earliest))
            marks[id_].append(DateMark("publication", label, href, x, is_inferred=is_inferred))
    lanes = tuple(
        Lane(source_link(edition, r), tuple(_one_above_another(marks[r.dispatch.id]))) for r in dossier.readings
    )
    if len(lanes) > _MOST_LANES:
        lanes = _in_one(lanes)
    return Strip(tuple(_columns(edition, scale, years)), tuple(_questions(edition, scale)), lanes)


def _in_one(lanes: Iterable[Lane]) -> tuple[Lane]:
    return (Lane(None, tuple(_thinned(mark for lane in lanes for mark in lane.marks))),)


def _questions(edition: Edition, scale: _Scale) -> Iterator[QuestionLane]:
    """A lane for each of the first questions of dates that has an answer."""
    dated = [asked for asked in edition.dossier.questions if asked.question.kind == "date" and asked.answers]
    for asked in dated[:_MOST_QUESTIONS]:
        href = addresses.question(edition.language, asked.question.id)
        answers = zip(asked.answers, asked.tiers(), strict=True)
        marks = (_answer(edition, scale, asked, answer, tier, href) for answer, tier in answers)
        yield QuestionLane(
            ask=asked_words(edition, asked.question),
            href=href,
            conflict=asked.tier,
            tag=edition.interface.catalog.gettext(TAGS[asked.tier]) if asked.tier else None,
            marks=tuple(_thinned(_one_above_another(mark for mark in marks if mark))),
        )


def _answer(
    edition: Edition, scale: _Scale, asked: AnsweredQuestion, answer: Answer, tier: Conflict | None, href: str
) -> DateMark | None:
    if answer.earliest is None or answer.latest is None:
        return None
    x, width = scale.placed(answer.earliest, answer.latest)
    label = answer_words(edition, asked.question, answer)
    if tier:
        by = edition.interface
        words = answer_words(by, asked.question, answer).text
        told = {"date": words, "tier": by.catalog.gettext(TAGS[tier])}
        label = LangString(by.catalog.gettext("%(date)s, %(tier)s") % told, by.language)
    return DateMark(
        x=x,
        width=width,
        kind="answer",
        open_at=_open_at(edition, answer.mod, answer.bound),
        label=label,
        href=href,
        conflict=tier,
    )


def _one_above_another(marks: Iterable[DateMark]) -> list[DateMark]:
    """The short ones above the long ones; of those at one place, the first stands for all."""
    first = {(mark.kind, mark.x, mark.width, mark.conflict): mark for mark in reversed(list(marks))}
    return sorted(first.values(), key=lambda mark: -mark.width)


def _thinned(marks: Iterable[DateMark]) -> Iterator[DateMark]:
    """One mark of each kind for each place of the width that the eye can tell."""
    seen: set[tuple[int, str, int, str | None]] = set()
    for mark in marks:
        place = int(mark.x / _APART), mark.kind, int(mark.width / _APART), mark.conflict
        if place not in seen:
            seen.add(place)
            yield mark


def _event(edition: Edition, scale: _Scale, event: Event, path: str) -> DateMark:
    x, width = scale.placed(event.earliest, event.latest)
    clearest = event.passages[0]
    reading = edition.readings[clearest.source]
    dates = [d for d in reading.dates if (d.paragraph, d.start) == (clearest.paragraph, clearest.start)]
    return DateMark(
        x=x,
        width=width,
        kind="event",
        is_long=(event.latest - event.earliest).days > _MONTH,
        open_at=_open_at(edition, event.mod, event.bound),
        is_doubtful=any(read.doubtful for read in dates),
        is_inferred=any(read.anchor != "absolute" for read in dates),
        label=dated_at(edition, event.value, event.mod, event.bound, event.passages),
        href=f"{path}#{event.id}",
    )


def _open_at(edition: Edition, mod: str | None, bound: str | None) -> str | None:
    if mod == "APPROX":
        return "both"
    if bound is None:
        return None
    is_before = bound in ("BEFORE", "ON_OR_BEFORE")
    return "left" if is_before == (edition.direction == "ltr") else "right"


def _columns(edition: Edition, scale: _Scale, years: Mapping[int, str]) -> Iterator[YearColumn]:
    for year, begin, end in zip(scale.years, scale.edges, scale.edges[1:], strict=False):
        width = end - begin
        middle = scale.left(begin + width / 2)
        yield YearColumn(edition.formats.year(year), scale.left(begin, width), middle, years[year])

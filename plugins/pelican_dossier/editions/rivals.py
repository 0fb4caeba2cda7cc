"""The dates that accounts give of one question: who gives each, in which outlet, and on which days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier.editions.answerwords import answer_words
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.inferred import published_words
from pelican_dossier.editions.links import source_link
from pelican_dossier.editions.outlets import OutletSign, outlet_of, sign_of
from pelican_dossier.editions.voices import named_in
from pelican_dossier.model import Answer, Passage, Question, Reading
from pelican_dossier.model.langstring import LangString, marked

UNATTRIBUTED = marked("The dispatch itself, unattributed")


@dataclass(frozen=True, slots=True)
class ReportDay:
    """A day on which an outlet gave a value."""

    day: date | None
    """None where the dispatch may be of any day."""
    words: LangString | None
    """None where nothing is known of the day."""
    is_inferred: bool
    is_sure: bool
    """Whether it is one day, and stated."""


@dataclass(frozen=True, slots=True)
class Report:
    """One speaker's value in one outlet, on one day or on several."""

    speaker: LangString
    outlet: LangString
    outlet_id: str
    """What the outlet is told from others by."""
    sign: OutletSign | None
    days: tuple[ReportDay, ...]
    is_repeated: bool
    """Whether the later days bring the words of the first unchanged."""

    @property
    def first(self) -> date:
        """The first day that is known, else a day behind all others."""
        return min((one.day for one in self.days if one.day), default=date.max)


@dataclass(frozen=True, slots=True)
class RivalDate:
    """One value with those who give it."""

    value: LangString
    earliest: date
    latest: date
    is_open_ahead: bool
    """Whether it is a day from which on something holds: nobody speaks after it."""
    reports: tuple[Report, ...]

    def is_over(self, day: ReportDay) -> bool:
        """Whether it is a day after the date that was given on it."""
        return not self.is_open_ahead and day.day is not None and day.day > self.latest

    @property
    def was_announced(self) -> bool:
        """Whether somebody gave the date while it was to come."""
        return not self.is_open_ahead and any(
            one.day is not None and one.day <= self.latest for report in self.reports for one in report.days
        )

    def is_late(self, report: Report) -> bool:
        """Whether one of its days is over the date."""
        return any(self.is_over(day) for day in report.days)


@dataclass(frozen=True, slots=True)
class OneDay:
    """A day on which several outlets gave different values."""

    day: date
    words: LangString
    outlets: int
    values: int


def rival_dates(edition: Edition, question: Question, answers: Iterable[Answer]) -> tuple[RivalDate, ...]:
    """Each value that the calendar knows, by its days."""
    by_value: dict[object, list[Answer]] = {}
    for answer in answers:
        if answer.days.ends:
            by_value.setdefault(answer.said, []).append(answer)
    dates = (_rival(edition, answer_words(edition, question, *told), told) for told in by_value.values())
    return tuple(sorted(dates, key=lambda one: (one.latest, one.earliest, one.value.text)))


def one_day(dates: Sequence[RivalDate]) -> OneDay | None:
    """The day, stated, on which most outlets gave different values, the last of several; None where there is none."""
    told: dict[date, list[tuple[str, RivalDate, LangString]]] = {}
    for value in dates:
        for report in value.reports:
            for one in report.days:
                if one.day and one.words and one.is_sure:
                    told.setdefault(one.day, []).append((report.outlet_id, value, one.words))
    found = [
        OneDay(day, those[0][2], len({outlet for outlet, _, _ in those}), _different([value for _, value, _ in those]))
        for day, those in sorted(told.items())
    ]
    return max((one for one in found if one.outlets > 1 and one.values > 1), key=_weight, default=None)


def _different(values: Sequence[RivalDate]) -> int:
    """How many dates they are, where a month and a day in it are one."""
    days = {(one.earliest, one.latest) for one in values}
    return sum(
        not any(first <= other[0] and other[1] <= last for other in days - {(first, last)}) for first, last in days
    )


def _weight(one: OneDay) -> tuple[int, int, date]:
    return one.outlets, one.values, one.day


def _rival(edition: Edition, value: LangString, told: Sequence[Answer]) -> RivalDate:
    first, days = told[0], told[0].days.ends
    assert days is not None
    ahead = first.bound in ("ON_OR_AFTER", "AFTER")
    return RivalDate(value, *days, ahead, reports(edition, told))


def reports(edition: Edition, answers: Iterable[Answer]) -> tuple[Report, ...]:
    """Who gives some answers, in order of publication; an outlet that says the same again stands once."""
    found: dict[tuple[str, str], list[Answer]] = {}
    told_already: dict[tuple[str, str], tuple[str, str]] = {}
    for answer in answers:
        dispatch = edition.readings[answer.passage.source].dispatch
        outlet = outlet_of(edition, dispatch) or dispatch.id
        again = [(outlet, family) for family in families_of(edition, answer.passage)]
        known = next((told_already[one] for one in again if one in told_already), None)
        key = known or (outlet, speaker_of(edition, answer).text)
        found.setdefault(key, []).append(answer)
        told_already |= dict.fromkeys(again, key)
    made = (_report(edition, outlet, told) for (outlet, _), told in found.items())
    return tuple(sorted(made, key=lambda report: report.first))


def families_of(edition: Edition, passage: Passage) -> tuple[str, ...]:
    """The families of unchanged words that a passage stands in: two with one in common say the same word for word."""
    around = _verbatim(edition).get((passage.source, passage.paragraph), ())
    return tuple(family for family, words in around if words.overlaps(passage))


def speaker_of(edition: Edition, answer: Answer) -> LangString:
    """Who gives an answer; where nobody is named, that it is the dispatch itself."""
    reading = edition.readings[answer.passage.source]
    if answer.speaker:
        return named_in(edition, reading)(answer.speaker)
    by = edition.interface
    return LangString(by.catalog.gettext(UNATTRIBUTED), by.language)


def _report(edition: Edition, outlet: str, told: Sequence[Answer]) -> Report:
    readings = list(dict.fromkeys(answer.passage.source for answer in told))
    first = edition.readings[readings[0]]
    link = source_link(edition, first)
    ours = set(families_of(edition, told[0].passage))
    same = [bool(ours & set(families_of(edition, a.passage))) for a in told if a.passage.source != readings[0]]
    return Report(
        speaker=speaker_of(edition, told[0]),
        outlet=link.name,
        outlet_id=outlet,
        sign=sign_of(edition, first.dispatch),
        days=tuple(_day(edition, edition.readings[id_]) for id_ in readings),
        is_repeated=bool(same) and all(same),
    )


def _day(edition: Edition, reading: Reading) -> ReportDay:
    published = reading.published
    is_inferred = published.source == "inferred"
    day = published.latest if published.value else None
    is_sure = day is not None and published.earliest == day and not is_inferred
    return ReportDay(day, published_words(edition, published), is_inferred, is_sure)


@once
def _verbatim(edition: Edition) -> dict[tuple[str, int], list[tuple[str, Passage]]]:
    """Dispatch and paragraph -> the families of unchanged passages there."""
    found: dict[tuple[str, int], list[tuple[str, Passage]]] = {}
    for family in edition.dossier.shared_passages:
        for passage in family.passages if family.kind == "verbatim" else ():
            found.setdefault((passage.source, passage.paragraph), []).append((family.id, passage))
    return found

"""What two dates, or a date and its dispatch, cannot both say. Each look yields arguments and passages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.senses import Absolute, Contradictory, Duration, NearDay, NearUnit, Sense, Slashed
from pelican_dossier.model import Argument, Arguments, DateExpression, Dispatch, Published
from pelican_dossier.model.edtf import Edtf, of_day
from pelican_dossier.reading.dates import calendar
from pelican_dossier.reading.dates.find import Found
from pelican_dossier.reading.dates.shown import ShownDay
from pelican_dossier.reading.dates.tense import is_plainly_past

_BESIDE = 14
"""Letters that may stand between two dates of one day: «Friday (», «corresponding to»."""
_SAME_SENTENCE = 60
"""Letters between «within the coming 12 months» and the deadline that repeats it."""
_MOON = 1
"""Days by which a Hijri date may be off its Gregorian one: months begin where the crescent is seen."""


@dataclass(frozen=True, slots=True)
class PlacedDate:
    """An expression, as found and as placed."""

    words: Found
    placed: DateExpression

    @property
    def sense(self) -> Sense:
        """What its words say."""
        return self.words.sense

    @property
    def day(self) -> date | None:
        """The day that it names, where it is one day."""
        return self.placed.days.only


@dataclass(frozen=True, slots=True)
class DatedText:
    """A dispatch with its dates in the order of the text."""

    dispatch: Dispatch
    published: Published
    dates: Sequence[PlacedDate]
    shown: Sequence[ShownDay] = ()
    """The days that the lines beside the headline name."""
    zone: str | None = None
    """Of the outlet."""


Contradiction = tuple[Arguments, tuple[DateExpression, ...]]
"""Of what a finding tells, and the dates that it names."""


def _pairs(reading: DatedText, apart: int) -> Iterator[tuple[PlacedDate, PlacedDate]]:
    for first, second in zip(reading.dates, reading.dates[1:], strict=False):
        a, b = first.placed, second.placed
        if a.paragraph == b.paragraph and 0 <= b.start - a.end <= apart:
            yield first, second


def no_such_day(reading: DatedText) -> Iterator[Contradiction]:
    """The 31st of a short month, the 29th of February of a common year."""
    for read in reading.dates:
        sense = read.sense
        if isinstance(sense, Absolute) and sense.year and sense.month and sense.day and read.placed.value is None:
            args: dict[str, Argument] = {"date": read.placed.text}
            named = calendar.month if sense.calendar == "gregorian" else calendar.hijri
            if likely := named(sense.year, sense.month):
                args |= {"likely": likely, "likely_because": "the-month-is-named"}
                yield args, (read.placed,)


def weekday_mismatch(reading: DatedText) -> Iterator[Contradiction]:
    """Friday, 6 November 2025, which is a Thursday."""
    for read in reading.dates:
        sense = read.sense
        if not isinstance(sense, Absolute) or sense.weekday is None or sense.year is None:
            continue
        if read.day and not sense.may_count_weekdays and _is_another(sense.weekday, read):
            yield _weekday_args(read.placed.text, read.day), (read.placed,)
    for named, dated in _pairs(reading, _BESIDE):
        weekday = _bare_weekday(named.sense)
        full = isinstance(dated.sense, Absolute) and dated.sense.year and dated.sense.weekday is None
        between = _between(reading, named, dated)
        if weekday is None or not full or dated.day is None or not _apposed(between, reading):
            continue
        if _is_another(weekday, dated):
            yield _weekday_args(_both(reading, named, dated), dated.day), (named.placed, dated.placed)


def _is_another(weekday: int, dated: PlacedDate) -> bool:
    """Whether a date is not of the weekday, by more than the moon may be off."""
    sense = dated.sense
    off = ((weekday - dated.day.weekday() + 3) % 7 - 3) if dated.day else 0
    return abs(off) > (_MOON if isinstance(sense, Absolute) and sense.calendar == "hijri" else 0)


def _bare_weekday(sense: Sense) -> int | None:
    if isinstance(sense, NearDay):
        return sense.weekday
    if isinstance(sense, Absolute) and sense.month is None and sense.year is None:
        return sense.weekday
    return None


def _between(reading: DatedText, first: PlacedDate, second: PlacedDate) -> str:
    text = reading.dispatch.paragraphs[first.placed.paragraph].text
    return text[first.placed.end : second.placed.start]


def _both(reading: DatedText, first: PlacedDate, second: PlacedDate) -> str:
    words = first.placed.text + _between(reading, first, second) + second.placed.text
    return words + ")" if words.count("(") > words.count(")") else words


def _apposed(between: str, reading: DatedText) -> bool:
    """Nothing but marks, or the word that pairs a day with its date."""
    pairing = LANGUAGE_PACKS[reading.dispatch.language].dates.pairing
    return not any(letter.isalpha() for letter in (between.replace(pairing, "") if pairing else between))


def _weekday_args(words: str, day: date) -> Arguments:
    return {"words": words, "date": of_day(day), "likely": of_day(day), "likely_because": "the-date-is-finer"}


def not_todays_weekday(reading: DatedText) -> Iterator[Contradiction]:
    """«today, Friday» in a dispatch of a Thursday; once, however often it is said."""
    if reading.published.day is None:
        return
    said: dict[tuple[date, int], list[PlacedDate]] = {}
    for read in reading.dates:
        sense = read.sense
        if isinstance(sense, NearDay) and sense.weekday is not None and read.placed.doubtful and read.day:
            said.setdefault((read.day, sense.weekday), []).append(read)
    for (day, weekday), of_it in said.items():
        likely = calendar.shifted(day, (weekday - day.weekday() + 3) % 7 - 3, "day")
        args: dict[str, Argument] = {"words": of_it[0].placed.text, "date": of_day(day)}
        if likely:
            args |= {"likely": likely, "likely_because": "the-weekday-is-named"}
        yield args, tuple(read.placed for read in of_it)


def two_months(reading: DatedText) -> Iterator[Contradiction]:
    """Two names in the place of one month that are not one month's."""
    for read in reading.dates:
        if isinstance(read.sense, Contradictory):
            first, second = (_as_received(reading, read, name) for name in (read.sense.first, read.sense.second))
            args: dict[str, Argument] = {"words": read.placed.text, "first": first, "second": second}
            year = read.placed.text[-4:]
            if year.isdecimal():
                args |= {"likely": Edtf("year", int(year)), "likely_because": "the-year-is-named"}
            yield args, (read.placed,)


def _as_received(reading: DatedText, read: PlacedDate, folded: str) -> str:
    text = LANGUAGE_PACKS[reading.dispatch.language].fold(read.placed.text)
    at = text.text.find(folded)
    start, end = text.span(at, at + len(folded))
    return read.placed.text[start:end]


def near_year_is_another(reading: DatedText) -> Iterator[Contradiction]:
    """«next year 2025» in 2025."""
    published = reading.published.day
    for read in reading.dates:
        sense = read.sense
        if published and isinstance(sense, NearUnit) and sense.unit == "year" and sense.year is not None:
            meant = published.year + sense.towards
            if meant != sense.year:
                args: dict[str, Argument] = {"words": read.placed.text, "year": sense.year, "meant": meant}
                yield args | {"likely": Edtf("year", sense.year), "likely_because": "the-year-is-named"}, (read.placed,)


def impossible_deadline(reading: DatedText) -> Iterator[Contradiction]:
    """«within the coming 12 months, and no later than» a day that comes before half of them are over."""
    for stretch, deadline in _pairs(reading, _SAME_SENTENCE):
        span, limit = stretch.placed, deadline.placed
        if not isinstance(stretch.sense, Duration) or stretch.sense.towards < 0:
            continue
        if limit.bound not in ("ON_OR_BEFORE", "BEFORE") or not (span.earliest and span.latest and limit.latest):
            continue
        if limit.latest < span.earliest + (span.latest - span.earliest) / 2:
            args: dict[str, Argument] = {
                "stretch": span.text,
                "deadline": limit.text,
                "begins": of_day(span.earliest),
                "ends": of_day(span.latest),
                "limit": of_day(limit.latest),
                "likely": Edtf("month", span.latest.year, span.latest.month),
                "likely_because": "the-stretch-ends-then",
            }
            yield args, (span, limit)


def future_told_as_past(reading: DatedText) -> Iterator[Contradiction]:
    """A day after publication whose sentence tells it as past."""
    published = reading.published.latest
    if published is None or reading.published.value is None:
        return
    for read in reading.dates:
        sense, placed = read.sense, read.placed
        if not (isinstance(sense, Absolute) and sense.year and sense.month and read.day) or placed.bound:
            continue
        grammar = LANGUAGE_PACKS[reading.dispatch.language].dates
        if (read.day - published).days > 1 and is_plainly_past(read.words, grammar):
            args: dict[str, Argument] = {"words": placed.text, "date": of_day(read.day), "published": of_day(published)}
            yield args, (placed,)


def order_of_digits(reading: DatedText) -> Iterator[Contradiction]:
    """10/7/2008, which may be July or October."""
    for read in reading.dates:
        if isinstance(read.sense, Slashed) and read.placed.value is None:
            sense = read.sense
            days = [
                period
                for month, day in ((sense.second, sense.first), (sense.first, sense.second))
                if month <= 12 and (period := calendar.day(sense.year, month, day))
            ]
            if len(days) == 2:
                yield {"words": read.placed.text, "day_first": days[0], "month_first": days[1]}, (read.placed,)


def two_calendars(reading: DatedText) -> Iterator[Contradiction]:
    """A Hijri date and a Gregorian one beside it that are not the same day."""
    for first, second in _pairs(reading, _BESIDE):
        senses = first.sense, second.sense
        if not all(isinstance(sense, Absolute) and sense.year for sense in senses):
            continue
        calendars = {sense.calendar for sense in senses if isinstance(sense, Absolute)}
        if (
            len(calendars) < 2
            or not (first.day and second.day)
            or not _apposed(_between(reading, first, second), reading)
        ):
            continue
        if abs((first.day - second.day).days) > _MOON:
            args: dict[str, Argument] = {"first": first.placed.text, "second": second.placed.text}
            args |= {"first_day": of_day(first.day), "second_day": of_day(second.day)}
            yield args, (first.placed, second.placed)

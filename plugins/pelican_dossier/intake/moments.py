"""The day of publication that a saved page states for machines: with an hour, an offset from UTC, or neither."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

from pelican_dossier.model import Argument, Ground, Published, Stated
from pelican_dossier.model.edtf import Days, of_days

_ISO = re.compile(
    r"(?P<year>\d{4})(?P<dash>[-/]?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)"
    r"(?:[T ]+(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?:(?P<utc>Z|UTC|GMT)|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)?)?)?",
    re.IGNORECASE,
)
WORDS_OF_TIME = "<time> text"
"""By which the words of a time element are stated, which readers see."""
_MAY_BE_ANY = frozenset(
    {"date", "dc.date", "dc:date", "dcterms.date", "created", "release_date", "<time>", WORDS_OF_TIME}
)
"""Names that say of no day what it is of: where it is that of a change, it is none of publication."""
LOOSE = frozenset({"<time>", WORDS_OF_TIME, "address"})
"""Who states a day that may be of something else: a first time on the page, a path."""
_IN_DIGITS = re.compile(r"\d\s?[-/.]\s?\d\d?\s?[-/.]\s?\d")
_NUMBER = re.compile(r"\d+")
_STOPS_BETWEEN = re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4})\b")
_FIRST_YEAR = 1990
"""No page is older; what states an earlier year states nothing."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, perhaps with its hour, perhaps with how far its clock is from UTC."""

    day: date
    at: datetime | None
    """With its offset where that is stated; None where no hour is, or midnight in UTC, which stands for a bare day."""

    @property
    def is_utc(self) -> bool:
        """Whether the hour is no outlet's own: its day may be the one before or after."""
        return self.at is not None and self.at.utcoffset() == timedelta(0)

    def days(self, offsets: tuple[int, int]) -> Days:
        """Between which days it lies by clocks so many hours from UTC."""
        if self.at is None or not self.is_utc:
            return Days(self.day, self.day)
        first, last = ((self.at + timedelta(hours=hours)).date() for hours in offsets)
        return Days(first, last)

    def day_in(self, zone: tzinfo) -> date:
        """The day by the clock of a zone."""
        return self.at.astimezone(zone).date() if self.at is not None and self.at.tzinfo else self.day


def moment_of(text: str) -> Moment | None:
    """What a page writes in digits (``2025-11-07T18:30:00+03:00``) or as mail does; None of anything else."""
    text = _STOPS_BETWEEN.sub(lambda day: f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}", text.strip(), count=1)
    match = _ISO.match(text)
    try:
        if match is None:
            return _moment(parsedate_to_datetime(text))
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
        if day.year < _FIRST_YEAR:
            return None
        if match["hour"] is None:
            return Moment(day, None)
        at = datetime(day.year, day.month, day.day, int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
        return _moment(at.replace(tzinfo=_offset(match)))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _moment(at: datetime) -> Moment:
    is_bare = at.utcoffset() == timedelta(0) and (at.hour, at.minute, at.second) == (0, 0, 0)
    return Moment(at.date(), None if is_bare else at)


def _offset(match: re.Match[str]) -> tzinfo | None:
    if match["utc"]:
        return UTC
    if match["sign"] is None:
        return None
    away = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
    return timezone(away if match["sign"] == "+" else -away)


def belies(words: str, stated: str) -> bool:
    """Whether words that show a day with its year show another than what is stated, by any clock."""
    moment = moment_of(stated)
    shown = {int(number) for number in _NUMBER.findall(words)}
    if moment is None or not any(_FIRST_YEAR <= number <= date.max.year for number in shown):
        return False
    return not shown & {(moment.day + timedelta(away)).day for away in (-1, 0, 1)}


def claims(stated: Sequence[Stated]) -> Iterator[tuple[Stated, Moment]]:
    """The statements of a day of publication, the better grounded first."""
    changed = {moment.day for one in stated if one.of == "modified" and (moment := moment_of(one.value))}
    for one in stated:
        moment = moment_of(one.value) if one.of == "published" else None
        if moment and not (one.by.lower() in _MAY_BE_ANY and moment.day in changed):
            yield one, moment


def published_of(stated: Sequence[Stated], offsets: tuple[int, int]) -> Published | None:
    """The day of publication that a page states; an interval where it states an hour in UTC that may be of two days.

    ``offsets`` are how many hours the clocks of its outlets may be before or behind UTC. Another hour of the page that
    has an offset tells that of the outlet.
    """
    told = next(claims(stated), None)
    if told is None:
        return None
    by, moment = told
    own = _own_offset(stated)
    if moment.is_utc and own is not None:
        day = moment.day_in(timezone(own))
        return Published.on(day, "stated", Ground("stated-in-page-in-utc", _args(by)))
    days = moment.days(offsets)
    settled = _settled(stated, days, offsets) if days.only is None else None
    if settled:
        grounds = (Ground("stated-in-page-of-two-days", _args(by)), Ground("stated-in-page", _args(settled[0])))
        return Published.on(settled[1], "stated", *grounds)
    assert days.earliest
    assert days.latest
    rule = "stated-in-page" if days.only else "stated-in-page-of-two-days"
    ground = Ground(rule, _args(by))
    return Published(of_days(days.earliest, days.latest), days.earliest, days.latest, "stated", (ground,))


def _settled(stated: Sequence[Stated], days: Days, offsets: tuple[int, int]) -> tuple[Stated, date] | None:
    """What of a page names one of the days that are possible: its address, or a time in words."""
    assert days.earliest
    assert days.latest
    possible = (days.earliest, days.latest)
    for one in stated:
        moment = moment_of(one.value) if one.by == "address" else None
        if moment and days.overlaps(moment.days(offsets)):
            return one, moment.day
        shown = [day for day in possible if one.by == WORDS_OF_TIME and _shows(one.value, day)]
        if len(shown) == 1:
            return one, shown[0]
    return None


def _shows(words: str, day: date) -> bool:
    """Whether words name a day: its number, once its month and its year, in digits, are out of them."""
    numbers = [int(number) for number in _NUMBER.findall(words)][:3]
    if day.year in numbers:
        numbers.remove(day.year)
        if len(numbers) > 1 and _IN_DIGITS.search(words) and day.month in numbers:
            numbers.remove(day.month)
            return day.day == numbers[0]
        return day.day == numbers[0] if numbers else False
    return False


def _own_offset(stated: Sequence[Stated]) -> timedelta | None:
    for one in stated:
        moment = moment_of(one.value) if one.of in ("published", "modified") else None
        away = moment.at.utcoffset() if moment and moment.at else None
        if away:
            return away
    return None


def _args(by: Stated) -> dict[str, Argument]:
    return {"text": by.value, "by": by.by}

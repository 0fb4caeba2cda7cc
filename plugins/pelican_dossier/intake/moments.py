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
_MAY_BE_ANY = frozenset({"date", "dc.date", "dcterms.date", "<time>"})
"""Names that say of no day what it is of: where it is that of a change, it is none of publication."""
LOOSE = frozenset({"<time>", "address"})
"""Who states a day that may be of something else: a first time on the page, a path."""
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
    match = _ISO.match(text.strip())
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
    same = next((one for one in claims(stated) if one[0].by == "address" and days.overlaps(one[1].days(offsets))), None)
    if days.only is None and same:
        grounds = (Ground("stated-in-page-of-two-days", _args(by)), Ground("stated-in-page", _args(same[0])))
        return Published.on(same[1].day, "stated", *grounds)
    assert days.earliest
    assert days.latest
    rule = "stated-in-page" if days.only else "stated-in-page-of-two-days"
    ground = Ground(rule, _args(by))
    return Published(of_days(days.earliest, days.latest), days.earliest, days.latest, "stated", (ground,))


def _own_offset(stated: Sequence[Stated]) -> timedelta | None:
    for one in stated:
        moment = moment_of(one.value) if one.of in ("published", "modified") else None
        away = moment.at.utcoffset() if moment and moment.at else None
        if away:
            return away
    return None


def _args(by: Stated) -> dict[str, Argument]:
    return {"text": by.value, "by": by.by}

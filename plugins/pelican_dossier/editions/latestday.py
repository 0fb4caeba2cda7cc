"""The day of the latest dispatch: what a dossier knows ends there, so that dates are past or ahead as of that day.

No clock is asked: a dossier of the same dispatches says the same on every day on which it is built.
"""

from datetime import date

from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.inferred import day_words
from pelican_dossier.editions.timescale import Stretch


@once
def latest_days(edition: Edition) -> Stretch | None:
    """Between which days the latest dispatch was published, which mostly are one; None where no day is known."""
    known = [reading.published.days.ends for reading in edition.dossier.readings]
    days = [ends for ends in known if ends]
    return (max(first for first, _ in days), max(last for _, last in days)) if days else None


@once
def last_published(edition: Edition) -> str | None:
    """The id of the dispatch that stands last among those of the latest day; None where no day is known."""
    latest = latest_days(edition)
    of_that_day = (r.dispatch.id for r in edition.dossier.readings if latest and r.published.days.ends == latest)
    return max(of_that_day, default=None)


def was_past(edition: Edition, day: date) -> bool:
    """Whether a date that ends on a day was over when the latest dispatch was published."""
    latest = latest_days(edition)
    return latest is not None and day < latest[0]


def was_ahead(edition: Edition, day: date) -> bool:
    """Whether a date that begins on a day was still to come then."""
    latest = latest_days(edition)
    return latest is not None and day > latest[1]


def latest_day_words(edition: Edition) -> str:
    """The day in the words of the interface."""
    latest = latest_days(edition)
    return day_words(edition, latest[1]) if latest else ""

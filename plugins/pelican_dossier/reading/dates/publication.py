"""When a dispatch was published, where its header does not say so."""

from collections.abc import Sequence
from datetime import date

from pelican_dossier.languages.base import Absolute, NearDay
from pelican_dossier.model import Ground, Published
from pelican_dossier.reading.dates.find import Found

_BESIDE = 4
"""Letters that may stand between «today» and the date that names it: a space, a comma, a bracket."""


def publication(known: Published, found: Sequence[Found]) -> Published:
    """What is known already, else what the text states of its own day."""
    if known.value is not None:
        return known
    return _today_beside_a_date(found) or known


def _today_beside_a_date(found: Sequence[Found]) -> Published | None:
    """«today, Friday (7 November 2025)»."""
    for today, named in zip(found, found[1:], strict=False):
        if not (isinstance(today.sense, NearDay) and today.sense.days == 0):
            continue
        if today.paragraph != named.paragraph or not 0 <= named.start - today.end <= _BESIDE:
            continue
        sense = named.sense
        if isinstance(sense, Absolute) and sense.year and sense.month and sense.day:
            try:
                day = date(sense.year, sense.month, sense.day)
            except ValueError:
                continue
            if today.sense.weekday not in (None, day.weekday()):
                continue
            args: dict[str, str | int] = {"paragraph": today.paragraph, "today": today.text, "date": named.text}
            return Published(day.isoformat(), day, day, "text", (Ground("today-beside-a-date", args),))
    return None

"""Days that a dispatch itself belies: it names another weekday than its date falls on.

Where it calls today Wednesday, and came out on a Thursday, it was written the day before, and so were its other days
that are counted from publication.
"""

from datetime import timedelta

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import DateExpression, Reading
from pelican_dossier.model.edtf import Days, Edtf, of_day

_NAMED = "the-weekday-is-named"
"""The ground of a finding that offers the day of a weekday that is named instead of that of a date beside it."""


def are_of_two_printings(one: Days, other: Days, *, is_counted: bool) -> bool:
    """Whether two days may be one day, printed twice: they lie beside each other, and words give one that count from
    publication (``is_counted``: «yesterday»). Whoever prints a text a day later changes such words, or keeps them."""
    return is_counted and one.is_beside(other)


def offered_instead(reading: Reading, date: DateExpression) -> Edtf | None:
    """The day that a dispatch's own words offer instead of one of its dates; None where they belie none."""
    offered = _offered(reading) if reading.findings else {}
    if not offered:
        return None
    passage = reading.passage(date)
    if passage in offered:
        return offered[passage]
    shifts = {shift for found in reading.dates if (shift := _shift(found, offered.get(reading.passage(found))))}
    language = LANGUAGE_PACKS[reading.dispatch.language]
    is_near = date.anchor == "published" and date.earliest is not None and date.earliest == date.latest
    if len(shifts) != 1 or not is_near or language.fold(date.text).text.lower() not in language.comparison.spoken_days:
        return None
    return of_day(date.earliest + shifts.pop()) if date.earliest else None


def _offered(reading: Reading) -> dict[object, Edtf]:
    """Each passage with the day that a finding offers instead."""
    found: dict[object, Edtf] = {}
    for finding in reading.findings:
        arguments = finding.ground.args
        likely = arguments.get("likely")
        if arguments.get("likely_because") == _NAMED and isinstance(likely, Edtf):
            found |= dict.fromkeys(finding.passages, likely)
    return found


def _shift(date: DateExpression, likely: Edtf | None) -> timedelta | None:
    """By how much a date that is counted from publication is off."""
    if likely is None or likely.earliest is None or date.earliest is None or date.anchor != "published":
        return None
    return likely.earliest - date.earliest

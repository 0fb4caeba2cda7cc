"""Dates in linked data: schema.org's where it can say them, else EDTF with its type, so that none grows surer."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
"""The Library of Congress's type of Extended Date/Time Format strings."""
_DAY = timedelta(days=1)
_BOUNDED: Mapping[str, Callable[[date, date], str]] = {
    "ON_OR_BEFORE": lambda _, latest: f"[..{latest}]",
    "BEFORE": lambda earliest, _: f"[..{earliest - _DAY}]",
    "ON_OR_AFTER": lambda earliest, _: f"[{earliest}..]",
    "AFTER": lambda _, latest: f"[{latest + _DAY}..]",
}
"""One day of those before or after the named period, as EDTF's sets say it."""


def time(
    value: str | None, mod: str | None = None, bound: str | None = None, ends: tuple[Any, Any] = (None, None)
) -> Any:
    """A date with its modifier and bound; ``ends`` are the first and the last day of the period that it names.

    None where nothing true can be said.
    """
    if value is None:
        return None
    earliest, latest = (date.fromisoformat(end) if end else None for end in ends)
    if bound is not None:
        return _edtf(_BOUNDED[bound](earliest, latest)) if earliest and latest else None
    if "-W" in value:
        return _edtf(f"[{earliest}..{latest}]") if earliest and latest else None
    if mod == "APPROX":
        return None if "/" in value else _edtf(f"{value}~")
    if mod is None and len(value) == 10 and "X" not in value and not value.startswith("-"):
        return value
    return _edtf(value)


def published(given: Mapping[str, Any]) -> Any:
    """The day of publication of ``dossier.json``; doubtful where it is inferred or one of several."""
    earliest, latest = given["earliest"], given["latest"]
    if earliest is None or latest is None:
        return None
    if earliest != latest:
        return _edtf(f"[{earliest}..{latest}]")
    return _edtf(f"{earliest}?") if given["from"] == "inferred" else earliest


def coverage(given: Iterable[Mapping[str, Any]]) -> Any:
    """From the first day of publication to the last; an end that is doubtful says so."""
    days = [(p["earliest"], p["latest"], p["from"] == "inferred") for p in given if p["earliest"] and p["latest"]]
    if not days:
        return None
    first = min((earliest, is_inferred or earliest != latest) for earliest, latest, is_inferred in days)
    last = max((latest, is_inferred or earliest != latest) for earliest, latest, is_inferred in days)
    return _edtf("/".join(day + "?" * is_doubtful for day, is_doubtful in (first, last)))


def _edtf(value: str) -> dict[str, str]:
    return {"@type": EDTF, "@value": value}

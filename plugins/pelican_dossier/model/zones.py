"""Time zones by their names in the tz database, from the package tzdata: the same whatever the machine has."""

from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo


@cache
def zone_of(name: str) -> ZoneInfo | None:
    """The zone of a name such as ``Asia/Baghdad``; None where there is none."""
    path = files("tzdata.zoneinfo").joinpath(*name.split("/"))
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return ZoneInfo.from_file(file, key=name)

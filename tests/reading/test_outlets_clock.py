"""An hour in UTC is of the day that its outlet's clock shows: the outlet's own in the registry, else the dossier's."""

import pytest

from pelican_dossier.intake import receive
from pelican_dossier.model import Entity, Published
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry

PAGE = """<html><head><meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{hour}"></head><body><p>Engineers reopened the bridge.</p></body></html>"""
POST = Entity("post", "organisation", {"en": "Hudson Post"}, timezone="America/New_York")


def published(hour: str, outlet: str, timezone: str | None) -> Published:
    page = PAGE.format(hour=hour, outlet=outlet).encode()
    return read(receive(page, "page.html"), Registry([POST]), timezone).published


@pytest.mark.parametrize(
    ("hour", "outlet", "timezone", "value"),
    [
        ("2026-03-10T22:30:00Z", "Euphrates Post", "Asia/Baghdad", "2026-03-11"),
        ("2026-03-10T20:59:59Z", "Euphrates Post", "Asia/Baghdad", "2026-03-10"),
        ("2026-03-11T02:30:00Z", "Hudson Post", "Asia/Baghdad", "2026-03-10"),
        ("2026-03-10T22:30:00Z", "Euphrates Post", None, "2026-03-10/2026-03-11"),
        ("2026-03-11T02:30:00Z", "Hudson Post", None, "2026-03-10"),
        # an hour with an offset is of its own day, whatever the clock of the dossier's other outlets
        ("2026-03-10T23:30:00+01:00", "Euphrates Post", "Asia/Baghdad", "2026-03-10"),
        # midnight in UTC is how a bare day is stated
        ("2026-03-10T00:00:00Z", "Hudson Post", None, "2026-03-10"),
    ],
)
def test_the_day_is_that_of_the_outlets_clock(hour: str, outlet: str, timezone: str | None, value: str) -> None:
    assert str(published(hour, outlet, timezone).value) == value


def test_its_ground_names_the_clock() -> None:
    (ground,) = published("2026-03-10T22:30:00Z", "Euphrates Post", "Asia/Baghdad").grounds
    assert (ground.rule, ground.args["zone"]) == ("stated-in-page-by-own-clock", "Asia/Baghdad")

"""What the timeline's entries say beside their clauses."""

from datetime import date

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.timeline import timeline
from tests.comparing.desk import project, small

DAY, NEXT = date(2025, 3, 1), date(2025, 3, 2)


def test_that_a_dispatch_is_the_latest_is_said_once_a_day() -> None:
    texts = [
        (id_, day, f"The road of {id_} is open.") for id_, day in (("a", DAY), ("b", NEXT), ("d", NEXT), ("c", NEXT))
    ]
    entries = timeline(Edition("en", project().settings, small(*texts), {}))
    assert [entry.source.id for entry in entries if entry.is_latest] == ["d"]
    assert entries[-1].is_latest, "behind the others of its day"

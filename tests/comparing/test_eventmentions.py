"""Event mentions: which word tells what happens on a date, and which words tell of it."""

from datetime import date

from pelican_dossier.comparing.eventdating import event_mentions
from pelican_dossier.comparing.sentences import compared_parts
from pelican_dossier.intake import receive_text
from pelican_dossier.reading import read
from tests.comparing.desk import own_registry
from tests.fixtures import Case, cases


@cases(__file__, "eventmentions", keys=["published"])
def test_what_happens_on_a_date(case: Case) -> None:
    published = date.fromisoformat(case.keys["published"])
    reading = read(receive_text(case.text, "one", None, published), own_registry())
    told = []
    for one in event_mentions(compared_parts([reading]), {}):
        type_ = f"({one.type})" if one.names_a_thing else one.type
        told.append(f"{one.date.value} {type_}: {reading.words(one.words)}")
    case.check(told)

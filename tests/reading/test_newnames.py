"""What looks like a name and is none of the registry's: where it begins and ends, and of what kind it is."""

from pelican_dossier.desk.naming import propose
from pelican_dossier.intake import receive_text
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.fixtures import Case, cases


def _proposed(text: str) -> list[str]:
    reading = read(receive_text(text, "text", None, None), Registry())
    found = sorted(propose([reading], Registry()), key=lambda one: (one.places[0].paragraph, one.places[0].start))
    return [" = ".join((one.kind, " | ".join((one.name, *one.aliases, *one.short)))) for one in found]


@cases(__file__, "newnames_arabic")
def test_arabic(case: Case) -> None:
    case.check(_proposed(case.text))


@cases(__file__, "newnames_english")
def test_english(case: Case) -> None:
    case.check(_proposed(case.text))

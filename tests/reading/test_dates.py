"""Date expressions are found where they stand and placed on the calendar, by the reading policy."""

from collections.abc import Iterator
from datetime import date

from pelican_dossier.intake import receive, receive_text
from pelican_dossier.model import DateExpression, Published, Reading
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.fixtures import Case, cases
from tests.intake.strategies import DISPATCHES


def told(expression: DateExpression) -> str:
    """An expression in the words of the fixtures."""
    section = expression.mod if expression.mod != expression.bound else None
    signs = [
        str(expression.value or "no value"),
        section,
        expression.bound,
        "from the text" if expression.anchor == "text" else None,
        "doubtful" if expression.doubtful else None,
    ]
    return f"{expression.text} = {' '.join(sign for sign in signs if sign)}"


def reading_of(case: Case) -> Reading:
    day = date.fromisoformat(case.keys["published"]) if "published" in case.keys else None
    if "dispatch" in case.keys:
        path = next(DISPATCHES.glob(f"{case.keys['dispatch']}_*.txt"))
        return read(receive(path.read_bytes(), path.name, given=day), Registry())
    return read(receive_text(case.text, "text", case.keys.get("language"), day), Registry())


def read_dates(case: Case) -> Iterator[str]:
    return map(told, reading_of(case).dates)


@cases(__file__, "dates_arabic", keys=["published"])
def test_arabic(case: Case) -> None:
    case.check(read_dates(case))


@cases(__file__, "dates_english", keys=["published"])
def test_english(case: Case) -> None:
    case.check(read_dates(case))


@cases(__file__, "dates_dispatches", keys=["dispatch", "published"])
def test_the_five_dispatches(case: Case) -> None:
    case.check(read_dates(case))


@cases(__file__, "publication", keys=["published"])
def test_when_a_dispatch_was_published(case: Case) -> None:
    published: Published = reading_of(case).published
    found = [f"{published.value} ({published.source})"] if published.value else []
    found += [f"{ground.rule}: {' | '.join(map(str, ground.args.values()))}" for ground in published.grounds]
    case.check(found)

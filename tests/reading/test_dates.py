"""Date expressions are found where they stand and placed on the calendar, by the reading policy."""

from collections.abc import Iterator
from datetime import date

import pytest

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


@pytest.mark.parametrize(("before", "letters", "is_stated"), [(3, 100, True), (4, 100, False), (3, 101, False)])
def test_a_line_with_its_day_in_two_calendars_is_short_and_near_the_head(
    before: int, letters: int, is_stated: bool
) -> None:
    line = "بغداد 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس"
    lines = ["حوادث عنف في العراق."] * before + [line + " واس" * ((letters - len(line)) // 4)]
    lines[-1] += "." * (letters - len(lines[-1]))
    published = read(receive_text("\n\n".join(lines), "text", "ar", None), Registry()).published
    assert (published.value is not None) == is_stated


@pytest.mark.parametrize("letters", [0, 720])
def test_today_is_told_by_how_its_sentence_begins_however_much_stands_before_it(letters: int) -> None:
    text = "وقع ذلك في بغداد. " * (letters // 18) + "وصل الوفد اليوم إلى بغداد."
    dates = read(receive_text(text, "text", "ar", date(2025, 11, 7)), Registry()).dates
    assert [told(one) for one in dates] == ["اليوم = 2025-11-07"]

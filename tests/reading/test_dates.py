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


@cases(__file__, "dates_arabic", keys=["published", "alone"])
def test_arabic(case: Case) -> None:
    case.check(read_dates(case))


@cases(__file__, "dates_english", keys=["published", "alone"])
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


@pytest.mark.parametrize(
    ("years", "of_today", "last"),
    [
        ([2024] * 10, 0, "2024"),
        ([2024] * 9, 0, "2026"),
        ([2020] * 3, 0, "2020"),
        ([2021] * 3, 0, "2026"),
        ([2020] * 2, 0, "2026"),
        ([2024] * 10, 2, "2024"),
        ([2024] * 10, 3, "2026"),
        ([2024, *[2020] * 4], 0, "2020"),
        ([2024, 2024, *[2020] * 3], 0, "2026"),
    ],
)
def test_a_text_with_many_years_or_old_ones_is_a_history(years: list[int], of_today: int, last: str) -> None:
    """A day without a year then is of the year named last, in news of the nearest one."""
    told_of = "".join(f"On 3 March {year} they met. " for year in years) + "They spoke of it yesterday. " * of_today
    assert dates_of(f"{told_of}On 5 April they left.")[-1].startswith(f"5 April = {last}-04-05")


@pytest.mark.parametrize(
    ("period", "year"),
    [
        ("2019", 2019),
        ("2020", 2014),  # six years on, which is an aside
        ("May 2016", 2016),
        ("the third quarter of 2016", 2014),
    ],
)
def test_a_history_goes_on_to_what_it_names_next(period: str, year: int) -> None:
    begun = "On 3 March 2014 they met. " * 3
    assert dates_of(f"{begun}In {period} they fought. On 5 January they left.")[-1].startswith(f"5 January = {year}")


@pytest.mark.parametrize(
    ("month", "told_as_past", "told_as_to_come", "left_open"),
    [
        ("February", 2026, 2026, 2026),
        ("March", 2025, 2026, 2026),
        ("April", 2025, 2026, 2026),
        ("May", 2025, 2026, 2025),
        ("July", 2025, 2026, 2025),
        ("August", 2025, 2025, 2025),
    ],
)
def test_a_month_is_the_nearest_one_and_where_two_are_nearly_as_near_the_one_that_the_verb_tells(
    month: str, told_as_past: int, told_as_to_come: int, left_open: int
) -> None:
    sentences = (f"They met in {month}.", f"They will meet in {month}.", f"The meeting in {month}: a photo.")
    number = {"February": 2, "March": 3, "April": 4, "May": 5, "July": 7, "August": 8}[month]
    years = (told_as_past, told_as_to_come, left_open)
    assert [dates_of(one) for one in sentences] == [[f"{month} = {year}-{number:02}"] for year in years]


@pytest.mark.parametrize(("letters", "year"), [(200, 2026), (201, 2025)])
def test_the_verb_of_a_date_stands_within_so_many_letters_before_it(letters: int, year: int) -> None:
    verb, link = "will ", " in "
    between = "so " * 100
    told_of = f"They {verb}{between[: letters - len(verb) - len(link) - 1]}x{link}May."
    assert dates_of(told_of) == [f"May = {year}-05"]


@pytest.mark.parametrize(("letters", "is_one"), [(60, True), (61, False)])
def test_a_deadline_repeats_a_stretch_that_stands_within_so_many_letters(letters: int, is_one: bool) -> None:
    link, deadline = "، ", " وفي موعد أقصاه "
    between = link + "ق" * (letters - len(link) - len(deadline)) + deadline
    text = f"أعلنت الحكومة إنهاء المهمة خلال الـ12 شهراً المقبلة{between}نهاية سبتمبر 2025."
    undated, dated = (read(receive_text(text, "text", "ar", day), Registry()) for day in (None, date(2025, 6, 25)))
    assert (str(undated.published.value) == "2024-09-21/2024-09-30") == is_one
    assert ([finding.rule for finding in dated.findings] == ["impossible-deadline"]) == is_one


def dates_of(text: str) -> list[str]:
    """The dates of an English text of 7 November 2025."""
    return [told(one) for one in read(receive_text(text, "text", "en", date(2025, 11, 7)), Registry()).dates]

"""Rival dates as a picture: whose date, since when, how far ahead; words that keep clear of one another."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from pelican_dossier.editions.chart import Chart, DrawnWords
from pelican_dossier.editions.dateaxis import DateAxis
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.picture import Picture
from pelican_dossier.editions.questions import question_views
from pelican_dossier.editions.rivals import one_day, rival_dates
from pelican_dossier.model import Dossier, Question
from tests.comparing.desk import five, project, small

QUESTION = Question("opening", {"en": "When does the bridge open?"}, "date", {"en": ("bridge", "bridges")})


def bridge(*told: tuple[date | None, str]) -> Dossier:
    """Some dispatches, each with its day of publication and the date that it gives."""
    texts = [
        (f"d{at:02d}", day, f"Minister Adam Brown said the bridge would open {when}, as the city had asked for long.")
        for at, (day, when) in enumerate(told)
    ]
    return small(*texts, questions=(QUESTION,))


def picture(dossier: Dossier, language: str = "en") -> Picture | None:
    return question_views(Edition(language, project().settings, dossier, {}))[0].picture


def words_of(drawing: Chart) -> list[str]:
    return ["".join(run.words.text for run in one.runs) for one in drawing.words]


def overlapping(drawing: Chart) -> list[tuple[str, str]]:
    """Words of reports and values that lie on one another, in a drawing that is not mirrored."""

    def told(one: DrawnWords) -> str:
        return "".join(run.words.text for run in one.runs)

    pairs = combinations(drawing.words, 2)
    return [(told(a), told(b)) for a, b in pairs if a.extent.meets(b.extent)]


MANY = [(date(2025, 1, 1) + timedelta(days=at), f"by {day} March 2026") for at, day in enumerate(range(1, 11))]
DOSSIERS = {
    "one value of several": [(date(2025, 3, 1), "by June 2026"), (date(2025, 3, 9), "by June 2026")],
    "ten values": MANY,
    "forty sources": [(date(2025, 1, 1 + at % 28), f"by {'June' if at % 2 else 'July'} 2026") for at in range(40)],
    "far years": [
        (date(2025, 3, 1), "by June 2025"),
        (date(2025, 4, 1), "by July 2025"),
        (date(2025, 5, 1), "in 2090"),
    ],
    "one day": [(date(2025, 3, 1), "by 2 March 2025"), (date(2025, 3, 1), "by 3 March 2025")],
    "no day of publication": [(None, "by June 2026"), (None, "by September 2026")],
    "long past": [(date(2025, 3, 1), "by June 1930"), (date(2025, 3, 1), "by July 1931")],
}


def test_a_day_and_its_month_are_no_two_dates_of_one_day() -> None:
    def told(*when: str) -> int | None:
        dossier = bridge(*((date(2025, 3, 1), one) for one in when))
        edition = Edition("en", project().settings, dossier, {})
        found = one_day(rival_dates(edition, QUESTION, dossier.questions[0].answers))
        return found.values if found else None

    assert told("on 13 June 2025", "in June 2025", "on 20 June 2025") == 2
    assert told("on 13 June 2025", "in June 2025") is None


@pytest.mark.parametrize("told", DOSSIERS.values(), ids=DOSSIERS.keys())
def test_words_keep_clear_of_one_another_and_within_the_drawing(told: list[tuple[date | None, str]]) -> None:
    found = picture(bridge(*told))
    assert found is not None
    for drawing in (found.wide, found.narrow):
        assert overlapping(drawing) == []
        for one in drawing.words:
            assert one.extent.left >= -0.1, one
            assert one.extent.right <= drawing.width + 0.1, one
            assert one.extent.bottom <= drawing.height + 1, one
        for mark in drawing.marks:
            assert 0 <= mark.x <= drawing.width


def test_nothing_is_drawn_of_what_one_outlet_says_alone() -> None:
    assert picture(bridge((date(2025, 3, 1), "by June 2026"))) is None


def test_the_table_has_every_report_in_the_order_of_the_dates() -> None:
    found = picture(five())
    assert found is not None
    rows = [
        (row[0].text if row[0] else "", row[2].text if row[2] else "", row[3].text if row[3] else "")
        for row in found.rows
    ]
    assert [(value, outlet) for value, outlet, _ in rows] == [
        ("By the end of September 2025", "Arab Today"),
        ("By the end of September 2025", "Ishtartv.com"),
        ("By September 2026", "Shafaq News"),
        ("By the end of 2026", "Shafaq News"),
        ("By the end of 2026", "Al-Araby Al-Jadeed"),
    ]
    assert rows[0][2].endswith("*")
    assert rows[1][2].endswith("published after that date had passed")
    assert rows[2][2].endswith("republished word for word")


def test_a_day_that_is_inferred_has_an_open_mark_and_a_note() -> None:
    found = picture(five())
    assert found is not None
    assert sum(mark.is_open for mark in found.wide.marks) == 1
    assert any(note.startswith("*") for note in found.notes)


def test_the_day_of_several_outlets_and_dates_is_told_from_the_data() -> None:
    found = picture(five())
    assert found is not None
    (line,) = [line for line in found.wide.lines if line.kind == "upright"]
    above = next(one for one in found.wide.words if one.kind == "upright")
    assert "three outlets, three dates" in above.runs[0].words.text
    assert line.x1 == line.x2 == above.x
    assert sum(abs(mark.x - line.x1) < 1 for mark in found.wide.marks) == 3


def test_there_is_no_such_line_where_no_day_has_two_outlets() -> None:
    found = picture(bridge((date(2025, 3, 1), "by June 2026"), (date(2025, 4, 1), "by July 2026")))
    assert found is not None
    assert all(line.kind != "upright" for line in found.wide.lines)


def test_what_is_said_after_the_date_is_joined_by_dots() -> None:
    found = picture(five())
    assert found is not None
    backs = [line for line in found.wide.lines if line.kind == "back"]
    assert len(backs) == 1
    assert backs[0].x1 < backs[0].x2


def test_an_arabic_picture_is_mirrored() -> None:
    english, arabic = picture(five(), "en"), picture(five(), "ar")
    assert english is not None
    assert arabic is not None
    ours = sorted(mark.x for mark in english.wide.marks)
    theirs = sorted(round(arabic.wide.width - mark.x, 1) for mark in arabic.wide.marks)
    assert theirs == ours


def test_a_block_is_as_wide_as_the_time_that_it_names() -> None:
    found = picture(five())
    assert found is not None
    last_week, month, quarter = (found.wide.blocks[at].width for at in (0, 3, 6))
    assert month / last_week == pytest.approx(30 / 8, rel=0.05)
    assert quarter / month == pytest.approx(92 / 30, rel=0.05)


def test_the_same_dossier_gives_the_same_picture() -> None:
    assert picture(five()) == picture(five())


def days(*numbers: int) -> Iterator[date]:
    yield from (date(2025, 1, 1) + timedelta(days=number) for number in numbers)


def test_days_run_on_to_scale() -> None:
    scale = DateAxis(days(0, 100, 400), 0, 401)
    assert [scale.at(day) for day in days(0, 100, 400)] == [0, 100, 400]
    assert scale.breaks == ()


def test_years_without_anything_are_left_out_of_the_line() -> None:
    scale = DateAxis([*days(0, 40, 90), date(2090, 1, 1)], 0, 1000)
    ((begin, end),) = scale.breaks
    assert scale.at(date(2025, 4, 1)) <= begin < end <= scale.at(date(2090, 1, 1))
    assert scale.at(date(2025, 4, 1)) - scale.at(date(2025, 1, 1)) > 500


def test_a_lone_far_date_is_to_scale_where_nothing_else_would_be_squeezed() -> None:
    assert DateAxis([date(2025, 1, 1), date(2045, 1, 1)], 0, 1000).breaks == ()


@pytest.mark.parametrize("last", [1, 20, 90, 800, 9000, 600_000])
def test_an_axis_has_names_at_any_length_and_room_for_each(last: int) -> None:
    edition = Edition("en", project().settings, five(), {})
    ticks = [tick for tick in DateAxis(days(0, last), 0, 1000).ticks(edition, 15) if tick.words]
    assert 1 <= len(ticks) <= 60
    assert all(other.x - one.x > 20 for one, other in pairwise(ticks))

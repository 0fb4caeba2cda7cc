"""Figures as a picture: a row a report, by what is counted, the hedge seen and said, nothing over anything else."""

from datetime import date
from itertools import combinations

import pytest

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.picture import Picture
from pelican_dossier.editions.questions import question_views
from pelican_dossier.model import Question
from tests.comparing.desk import five, project, small

QUESTION = Question(
    "boats", {"en": "How many boats are there?"}, "figure", {"en": ("number of boats",)}, {"en": ("boats",)}
)
TROOPS = "troop-count"


def of_five(language: str = "en") -> Picture:
    views = question_views(Edition(language, project().settings, five(), {}))
    found = next(view.picture for view in views if view.id == TROOPS)
    assert found is not None
    return found


def harbour(*numbers: str) -> Picture | None:
    texts = [
        (f"h{at:02d}", date(2025, 3, 1 + at), f"The number of boats in the harbour is {number} boats, it said.")
        for at, number in enumerate(numbers)
    ]
    return question_views(Edition("en", project().settings, small(*texts, questions=(QUESTION,)), {}))[0].picture


def test_a_row_tells_number_what_is_counted_speaker_outlet_and_days() -> None:
    rows = [[cell.text if cell else "" for cell in row] for row in of_five().rows]
    assert [row[0] for row in rows] == ["About 2,500", "About 2,000", "Under 500"]
    assert [row[3] for row in rows] == ["Arab Today", "Shafaq News", "Shafaq News"]
    assert all(row[1] and row[4] for row in rows)


def test_a_bound_is_hollow_and_its_arrow_points_to_where_the_number_may_be() -> None:
    picture = of_five()
    (bound,) = [mark for mark in picture.wide.marks if mark.is_bound]
    arrows = [line for line in picture.wide.lines if line.kind == "lane"]
    assert len(arrows) == 3
    assert arrows[0].x2 < arrows[0].x1 == bound.x


def test_whoever_says_at_least_so_many_is_not_drawn_as_saying_so_many() -> None:
    picture = harbour("384", "at least 384", "at least 384 or", "more than 800", "at least 800")
    assert picture is not None
    assert [row[0].text for row in picture.rows if row[0]] == [
        *("384", "At least 384", "At least 384"),
        *("More than 800", "At least 800"),
    ]


def test_measures_of_two_units_stand_on_one_axis_each_with_its_unit() -> None:
    asked = Question(
        "waves", {"en": "How high were the waves?"}, "figure", {"en": ("waves",)}, {"en": ("metres", "feet")}
    )
    texts = [
        (f"w{at}", date(2025, 3, 1 + at), f"The waves were {height} high, officials said.")
        for at, height in enumerate(("6 metres", "20 feet"))
    ]
    for language, said in (("en", ["6 metres", "20 feet"]), ("ar", ["6 أمتار", "20 قدماً"])):
        made = Edition(language, project().settings, small(*texts, questions=(asked,)), {})
        picture = question_views(made)[0].picture
        assert picture is not None
        assert [row[0].text for row in picture.rows if row[0]] == said
        first, second = (mark.x for mark in picture.wide.marks)
        assert abs(first - second) < 20  # six metres are 19.7 feet


def test_one_number_that_is_hedged_and_given_exactly_is_two_rows() -> None:
    picture = harbour("at least 40", "40", "more than 40", "about 40")
    assert picture is not None
    assert [row[0].text for row in picture.rows if row[0]] == ["At least 40", "40", "More than 40", "About 40"]
    assert sum(mark.is_bound for mark in picture.wide.marks) == 2


@pytest.mark.parametrize(
    ("numbers", "last"), [(("12", "14"), "15"), (("10", "20"), "25"), (("3", "2,500"), "3,000"), (("1", "2"), "2.5")]
)
def test_the_axis_ends_at_a_round_number_above_all_others(numbers: tuple[str, ...], last: str) -> None:
    picture = harbour(*numbers)
    assert picture is not None
    ticks = [one for one in picture.wide.words if one.kind == "axis"]
    assert ticks[-1].runs[0].words.text == last
    assert ticks[-1].x > max(mark.x for mark in picture.wide.marks)


def test_marks_stand_in_the_order_of_their_numbers() -> None:
    xs = [mark.x for mark in of_five().wide.marks]
    assert xs == sorted(xs, reverse=True)


def test_an_arabic_axis_begins_at_the_right() -> None:
    assert of_five("ar").wide.marks[0].x < of_five("ar").wide.marks[-1].x


@pytest.mark.parametrize(
    "numbers",
    [("12", "14", "more than 9"), ("3", "2,500,000"), ("at least 40", "fewer than 60", "about 50"), ("30 to 50", "45")],
    ids=", ".join,
)
def test_numbers_keep_clear_of_one_another_and_within_the_drawing(numbers: tuple[str, ...]) -> None:
    picture = harbour(*numbers)
    assert picture is not None
    for drawing in (picture.wide, picture.narrow):
        assert not [(a, b) for a, b in combinations(drawing.words, 2) if a.extent.meets(b.extent)]
        assert all(one.extent.left >= -0.1 and one.extent.right <= drawing.width + 0.1 for one in drawing.words)
        assert all(0 <= mark.x <= drawing.width for mark in drawing.marks)


def test_a_lone_number_has_no_picture() -> None:
    assert harbour("12") is None

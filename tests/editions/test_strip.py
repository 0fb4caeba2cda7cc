"""The strip: what happened above the axis, who published below it, what was foreseen lower still; no word over another."""

from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest

from pelican_dossier.editions.datesigns import DateSign, key_of
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.mastheadstrip import masthead_strip
from pelican_dossier.editions.shortclauses import short_clause
from pelican_dossier.editions.strip import strip
from pelican_dossier.editions.stripdrawing import NARROW, WIDE, Lettering, StripDrawing, StripFormat
from pelican_dossier.editions.stripmarks import StripMarks, strip_marks
from pelican_dossier.editions.timeline import timeline
from pelican_dossier.editions.toldclauses import ClausePiece
from pelican_dossier.model import Dossier
from tests.comparing.desk import five, project, small


@cache
def edition(language: str) -> Edition:
    return Edition(language, project().settings, five(), project().translations)


def of(dossier: Dossier, language: str = "ar") -> Edition:
    return Edition(language, project().settings, dossier, {})


def marks_of(made: Edition) -> StripMarks:
    marks = strip_marks(made, None)
    assert marks is not None
    return marks


def drawings(made: Edition) -> list[tuple[StripDrawing, StripFormat]]:
    drawn = strip(made, {entry.id: "en/timeline/index.html" for entry in timeline(made)})
    assert drawn is not None
    return [(drawn.wide, WIDE), (drawn.narrow, NARROW)]


@cache
def busy() -> Dossier:
    """A dispatch every sixth day for a year, each of which tells of the day before and of a month to come."""
    texts = []
    for at in range(60):
        day = date(2024, 1, 2) + timedelta(days=6 * at)
        told = day - timedelta(days=1)
        words = f"قُتل {at + 3} أشخاص في هجوم على بلدة رقم {at} في {told.day}/{told.month}/{told.year}. وسيُفتتح الجسر رقم {at} في آذار 2026."
        texts.append((f"d{at:03}", day, f"بغداد - وكالة {at % 9}\n{words}"))
    return small(*texts)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_publication_stands_below_the_axis_by_its_outlets_sign(language: str) -> None:
    made = edition(language)
    for drawing, _ in drawings(made):
        assert len(drawing.signs) == len(made.dossier.readings)
        assert all(sign.y > drawing.axis and sign.sign for sign in drawing.signs)
        assert [sign.is_inferred for sign in drawing.signs].count(True) == 1


def test_what_has_come_stands_on_the_axis_and_what_was_foreseen_below() -> None:
    marks = marks_of(edition("en"))
    assert any(mark.label.text.startswith("6 Nov 2025: Technical") for mark in marks.happened)
    assert {mark.days[0].year for mark in marks.foreseen} >= {2026}
    assert all(mark.days[0].year < 2026 for mark in marks.happened)


def test_an_end_of_a_year_is_its_last_months_and_a_middle_its_middle() -> None:
    asked = {mark.label.text: mark.days for one in marks_of(edition("en")).asked for mark in one.marks}
    assert asked["by the end of 2026"] == (date(2026, 10, 1), date(2026, 12, 31))
    middle = next(mark.days for mark in marks_of(edition("en")).foreseen if mark.short.text == "the middle of 2026")
    assert (middle[0].month, middle[1].month) == (4, 10)


def test_rival_deadlines_are_broken_and_not_red() -> None:
    (asked,) = marks_of(edition("en")).asked
    assert [mark.conflict for mark in asked.marks] == ["differing accounts"] * 3
    drawing, _ = drawings(edition("en"))[0]
    broken = [shape for shape in drawing.shapes if shape.is_broken]
    assert len(broken) >= 5
    assert {shape.ways for shape in broken if shape.y > drawing.axis} == {""}
    assert "contradiction" in {shape.ways for shape in broken if shape.y == drawing.axis}


def test_a_lone_far_year_has_no_place_on_the_axis() -> None:
    made = edition("en")
    assert min(entry.days[0].year for entry in timeline(made)) == 2008
    assert marks_of(made).over[0].year == 2024


def test_time_runs_from_right_to_left_in_arabic() -> None:
    for (ours, _), (theirs, size) in zip(drawings(edition("ar")), drawings(edition("en")), strict=True):
        for sign, other in zip(ours.signs, theirs.signs, strict=True):
            assert sign.x == pytest.approx(size.width - other.x, abs=0.2)


def boxes(drawing: StripDrawing, size: StripFormat, *, is_mirrored: bool) -> list[tuple[float, float, float, float]]:
    letters = Lettering(size.type, is_mirrored)
    found = []
    for words in drawing.words:
        wide = letters.width(words.said)
        runs_right = (words.anchor == "start") == (words.said.direction == "ltr")
        west = words.x if runs_right else words.x - wide
        found.append((west, words.y - size.type, west + wide, words.y))
    return found


@pytest.mark.parametrize(
    "made", [edition("ar"), edition("en"), of(busy()), of(busy(), "en")], ids="ar en busy busy-en".split()
)
def test_no_words_lie_over_others_or_beyond_the_edge(made: Edition) -> None:
    for drawing, size in drawings(made):
        found = boxes(drawing, size, is_mirrored=made.direction == "rtl")
        for at, (west, top, east, bottom) in enumerate(found):
            assert west >= -2
            assert east <= size.width + 2
            for other in found[at + 1 :]:
                assert not (west < other[2] and other[0] < east and top < other[3] - 3 and other[1] < bottom - 3)


def test_each_label_tells_what_happens_and_in_which_year() -> None:
    for language in ("ar", "en"):
        made = edition(language)
        marks = marks_of(made)
        told = {mark.href: mark for mark in (*marks.happened, *marks.foreseen)}
        assert all(mark.label.text != mark.short.text for mark in told.values())
        for drawing, _ in drawings(made):
            assert len([words for words in drawing.words if words.role in ("label", "value")]) > 7
        assert [mark.label.text for mark in told.values() if "20" not in mark.label.text] == []


def test_a_mark_among_what_was_foreseen_has_its_words_in_the_picture() -> None:
    for language in ("ar", "en"):
        marks = marks_of(edition(language))
        wide, _ = drawings(edition(language))[0]
        said = " ".join(words.said.text for words in wide.words)
        assert all(mark.label.text in said for mark in marks.asked[0].marks)
        assert sum(mark.label.text in said for mark in marks.foreseen) >= 10


@pytest.mark.parametrize(
    ("pieces", "short"),
    [
        (("The talks end on ", "11 November"), "The talks end on 11 November"),
        (
            ("On ", "27 September 2025", ", the two governments announced an agreement"),
            "the two governments announced an agreement",
        ),
        (
            (
                "Washington and Baghdad agreed on a plan for the withdrawal of the forces of the Coalition from Iraq, with "
                "reports of the departure of hundreds of troops by ",
                "September 2025",
                ", and the rest later",
            ),
            "…\u00a0with reports of the departure of hundreds of troops by September 2025",
        ),
        (
            (
                "The last days of ",
                "August",
                " saw withdrawals of a number of US military convoys from the base in the west",
            ),
            "The last days of August saw withdrawals of a number of US military convoys from the\u00a0…",
        ),
        (
            (
                "The source spoke of “the setting of an official date for announcing it, which all sides expect to happen "
                "during ",
                "this month",
                "”",
            ),
            "…\u00a0official date for announcing it, which all sides expect to happen during this month",
        ),
    ],
    ids=["whole", "date first", "leads up to its date", "begins with its date", "half a pair of marks"],
)
def test_a_long_clause_is_cut_to_the_words_around_its_date(pieces: tuple[str, ...], short: str) -> None:
    cut = [ClausePiece(text, is_date=at == 1) for at, text in enumerate(pieces)]
    assert short_clause(cut, "en") == short


def test_marks_do_not_lie_over_one_another() -> None:
    for made in (edition("ar"), edition("en"), of(busy())):
        for drawing, _ in drawings(made):
            at_rest = [shape for shape in drawing.shapes if shape.y == drawing.axis]
            ends = sorted(
                (shape.x, shape.x + shape.width)
                if shape.width
                else (shape.x - shape.height / 2, shape.x + shape.height / 2)
                for shape in at_rest
            )
            assert all(later[0] >= earlier[1] - 2.1 for earlier, later in pairwise(ends))


def test_the_key_has_no_more_signs_than_one_keeps_in_mind() -> None:
    signs = [
        DateSign(shape, (way,))
        for shape in ("day", "week", "month", "long", "start", "middle", "end", "about", "until", "onward", "published")
        for way in ("contradiction", "differing", "doubtful", "inferred")
    ]
    assert len(list(key_of(edition("ar"), signs))) == 7
    assert list(key_of(edition("ar"), ())) == []


def test_many_dates_make_no_picture_that_grows() -> None:
    wide, narrow = drawings(of(busy()))
    assert wide[0].height < 700
    assert narrow[0].height < 700


def test_words_of_another_language_leave_the_date_alone() -> None:
    labels = [mark.label for mark in marks_of(of(busy(), "en")).happened]
    assert labels
    assert all(label.language == "en" for label in labels)


def test_without_dates_there_is_no_strip() -> None:
    undated = of(
        small(
            ("one", None, "قال مسؤول إن الاجتماع انتهى."),
        )
    )
    assert strip(undated, {}) is None
    assert masthead_strip(undated) is None


def test_below_the_masthead_stand_the_months_the_publications_and_what_is_in_conflict() -> None:
    small_one = masthead_strip(edition("en"))
    assert small_one is not None
    assert small_one.years == ("2024", "2026")
    named = {outlet.name.text: outlet.sign for outlet in small_one.outlets}
    assert list(named) == ["Arab Today", "Shafaq News", "Al-Araby Al-Jadeed", "Ishtartv.com"]
    assert {sign.sign for sign in small_one.wide.signs} == set(named.values())
    assert small_one.has_bars(contradiction=False)
    assert not small_one.has_bars(contradiction=True)
    for drawing in (small_one.wide, small_one.middle, small_one.narrow):
        assert len(drawing.signs) == 5
        places = sorted(sign.x for sign in drawing.signs)
        assert all(later - earlier > 10 for earlier, later in zip(places, places[1:], strict=False))
        assert [bar.is_contradiction for bar in drawing.bars] == [False] * 3
        assert len(drawing.ticks) == 28

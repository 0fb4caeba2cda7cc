"""Tiers: what cannot both be true is a contradiction; what may both hold are differing accounts; each with its twin."""

from datetime import date, timedelta

import pytest

from pelican_dossier.model import Dossier, Question
from tests.comparing.desk import by_rule, five, small

MARCH, LATER = date(2025, 3, 10), date(2025, 3, 20)
CLOSED = Question("closed", {"en": "When did it close?"}, "date", {"en": ("port of Basra",)})
TROOPS = Question("troops", {"en": "How many?"}, "figure", {"en": ("number of",)}, {"en": ("soldiers",)})
GOING = Question("going", {"en": "Where to?"}, "destination", {"en": ("convoy left",)})


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return five()


def tier(question: Question, first: str, second: str, later: date = MARCH) -> str | None:
    found = small(("one", MARCH, first), ("two", later, second), questions=[question])
    kinds = [finding.kind for finding in by_rule(found, "answers-conflict")]
    assert kinds == [found.questions[0].tier] * len(kinds)
    return kinds[0] if kinds else None


# --- on the five -----------------------------------------------------------------------------------------
def test_deadlines_announced_and_directions_taken_are_differing_accounts(dossier: Dossier) -> None:
    found = by_rule(dossier, "answers-conflict")
    assert {finding.ground.args["question"] for finding in found} == {"mission-end", "ain-al-asad-forces"}
    assert {finding.kind for finding in found} == {"differing accounts"}
    assert not any(asked.contradictions for asked in dossier.questions)


def test_one_text_cannot_be_of_two_days(dossier: Dossier) -> None:
    assert {finding.kind for finding in by_rule(dossier, "same-words-two-dates")} == {"contradiction"}


def test_two_wordings_and_an_announcement_still_awaited_are_differing_accounts(dossier: Dossier) -> None:
    found = [*by_rule(dossier, "quotation-differs"), *by_rule(dossier, "announcement-long-made")]
    assert {finding.kind for finding in found} == {"differing accounts"}


# --- dates --------------------------------------------------------------------------------------------------
def test_two_days_on_which_something_happened_contradict() -> None:
    texts = "The port of Basra was closed on 3 March 2025.", "The port of Basra was closed on 5 March 2025."
    assert tier(CLOSED, *texts) == "contradiction"


def test_two_days_on_which_it_is_to_happen_are_two_accounts() -> None:
    texts = "The port of Basra will be closed on 3 May 2025.", "The port of Basra will be closed on 5 May 2025."
    assert tier(CLOSED, *texts) == "differing accounts"


def test_by_an_earlier_day_and_by_a_later_one_may_both_hold() -> None:
    texts = "The port of Basra was closed by 20 January 2025.", "The port of Basra was closed by 3 March 2025."
    assert tier(CLOSED, *texts) == "differing accounts"


def test_of_a_dispatch_without_a_day_nobody_knows_what_was_to_come() -> None:
    found = small(
        ("one", None, "The port of Basra was closed on 3 March 2025."),
        ("two", MARCH, "The port of Basra was closed on 5 March 2025."),
        questions=[CLOSED],
    )
    assert [finding.kind for finding in by_rule(found, "answers-conflict")] == ["differing accounts"]


# --- figures and places ---------------------------------------------------------------------------------------
COUNTED = "The number of US forces in the country is {} soldiers."


@pytest.mark.parametrize(
    ("first", "second", "later", "expected"),
    [
        (COUNTED.format("2,000"), COUNTED.format("3,000"), MARCH, "contradiction"),
        (COUNTED.format("2,000"), COUNTED.format("3,000"), LATER, "differing accounts"),
        (COUNTED.format("about 2,000"), COUNTED.format("3,000"), MARCH, "differing accounts"),
        (COUNTED.format("2,000"), COUNTED.format("2,000"), MARCH, None),
    ],
)
def test_counts_of_the_same_people_contradict_on_one_day(
    first: str, second: str, later: date, expected: str | None
) -> None:
    assert tier(TROOPS, first, second, later) == expected


def test_where_the_people_counted_are_not_named_the_scope_is_unclear() -> None:
    texts = "The number of soldiers is 2,000 soldiers.", "The number of soldiers is 3,000 soldiers."
    assert tier(TROOPS, *texts) == "differing accounts"


def test_one_destination_excludes_no_other() -> None:
    assert tier(GOING, "The convoy left towards Erbil.", "The convoy left towards Kuwait.") == "differing accounts"


# --- passages that two dispatches share -----------------------------------------------------------------------
CARRIED = (
    "The ministry said that the civil defence brought {} people out of the flooded valley {} before the road was "
    "closed for good."
)


def test_one_statement_cannot_have_two_numbers() -> None:
    found = small(("one", MARCH, CARRIED.format("120", "at night")), ("two", MARCH, CARRIED.format("150", "at night")))
    assert [finding.kind for finding in by_rule(found, "value-changed")] == ["contradiction"]


def test_about_as_many_may_be_what_was_said() -> None:
    found = small(
        ("one", MARCH, CARRIED.format("about 120", "at night")),
        ("two", MARCH, CARRIED.format("more than 150", "at night")),
    )
    assert [finding.kind for finding in by_rule(found, "value-changed")] == ["differing accounts"]


def test_a_day_that_goes_by_the_day_of_printing_and_lies_beside_another_differs_from_none() -> None:
    """Whoever prints an agency's text a day later changes «today», or keeps it."""

    def told(first: str, second: str) -> list[str]:
        texts = (CARRIED.format("120", f"on {when}") for when in (first, second))
        papers = [(name, MARCH, text) for name, text in zip(("one", "two"), texts, strict=True)]
        return [finding.kind for finding in by_rule(small(*papers), "value-changed")]

    before, earlier = ((MARCH - timedelta(days=days)).strftime("%-d %B %Y") for days in (1, 3))
    assert told("the evening of yesterday", "the evening of today") == []
    assert told(before, "the evening of today") == []
    assert len(told(earlier, "the evening of today")) == 1
    assert len(told(before, MARCH.strftime("%-d %B %Y"))) == 1


def test_a_form_that_is_filled_in_anew_is_no_version_of_the_first() -> None:
    close = (
        "The index of the stock exchange in the capital closed at the end of today's session {} points up, while {} "
        "shares were traded in {} deals, and the shares of {} companies rose."
    )
    one, other, corrected = (close.format(*of) for of in ((12, 900, 70, 31), (7, 650, 52, 18), (12, 900, 75, 31)))
    assert not by_rule(small(("one", MARCH, one), ("two", MARCH, other)), "value-changed")
    assert len(by_rule(small(("one", MARCH, one), ("two", MARCH, corrected)), "value-changed")) == 1


def test_other_numbers_on_another_day_are_another_report() -> None:
    said = "The price of gold fell in the capital {} to {} dollars an ounce, the lowest since the spring of last year."
    then, later = said.format("on 3 March 2025", "1,086"), said.format("on 6 March 2025", "1,093")
    found = by_rule(small(("one", MARCH, then), ("two", MARCH, later)), "value-changed")
    assert [str(finding.ground.args["first"]) for finding in found] == ["3 March 2025"]


def test_words_for_a_day_that_are_printed_again_on_the_next_have_moved_with_it() -> None:
    text = CARRIED.format("{}", "on the evening of yesterday")
    told = small(("one", MARCH, text.format("120")), ("two", MARCH + timedelta(days=1), text.format("some 120")))
    assert not by_rule(told, "value-changed")


def test_a_month_and_a_day_in_it_are_one_date() -> None:
    days = [
        CARRIED.format("the", f"in the night of {day}") for day in ("3 February 2025", "February 2025", "1 May 2025")
    ]
    assert not by_rule(small(("one", MARCH, days[0]), ("two", MARCH, days[1])), "value-changed")
    assert by_rule(small(("one", MARCH, days[0]), ("two", MARCH, days[2])), "value-changed")


def test_a_day_that_its_dispatch_belies_differs_from_no_other_by_that_day() -> None:
    words = "وصل إلى مدينة حديثة اليوم{} وفد من مهندسي وزارة الموارد المائية لتفقد السد الكبير وإصلاح بواباته الثلاث."
    told, printed = words.format(""), words.format(" (الاثنين)")
    found = small(("one", date(2025, 3, 10), told), ("two", date(2025, 3, 12), printed))
    assert by_rule(found, "not-todays-weekday")
    assert not by_rule(found, "value-changed")

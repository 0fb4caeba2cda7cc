"""What a reader is told of answers: why one is not held against others, and what is said of several only once."""

from dataclasses import dataclass
from datetime import date

import pytest

from pelican_dossier.editions.answernotes import repeated
from pelican_dossier.editions.answerwords import scope_reasons
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.questions import question_views
from pelican_dossier.model import Question, Scope
from tests.comparing.desk import five, project, small


def edition(language: str) -> Edition:
    return Edition(language, project().settings, five(), {})


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (Scope(phase=1), ["It concerns only the first phase."]),
        (Scope(phase=2, planned=True), ["It concerns only the second phase.", "It is a plan."]),
        (Scope(rest=True, held_before=True), ["It concerns only the rest.", "It held formerly."]),
        (Scope(), ["It is told without a phase, a part or a group."]),
    ],
)
def test_what_is_not_comparable_says_why_in_sentences(scope: Scope, said: list[str]) -> None:
    assert scope_reasons(edition("en"), scope) == said


@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_answer_that_stands_apart_has_a_reason_and_no_other_has(language: str) -> None:
    for view in question_views(edition(language)):
        assert all(answer.group.reasons for answer in view.apart)
        assert not any(answer.group.reasons for answer in view.comparable)


@dataclass(frozen=True)
class Noted:
    notes: tuple[str, ...]


def test_a_note_on_several_answers_has_words_on_the_first_and_a_sign_on_the_others() -> None:
    rows = [Noted(("a", "b")), Noted(("b",)), Noted(("c",)), Noted(("c", "d"))]
    told = repeated(rows)
    assert {note: one.sign for note, one in told.items()} == {"b": "†", "c": "‡"}
    assert told["b"].first is rows[0]
    assert told["c"].first is rows[2]


def test_where_signs_end_notes_stand_in_full() -> None:
    assert len(repeated([Noted(tuple("abcdef"))] * 2)) == 4


def test_an_announced_date_is_past_or_ahead_as_of_the_latest_dispatch() -> None:
    view = next(view for view in question_views(edition("en")) if view.id == "mission-end")
    told = {answer.group.value.text: answer.group.standing for answer in view.comparable}
    assert told == {
        "By the end of September 2025": "Past when the latest dispatch appeared, \u20687 November 2025\u2069",
        "By September 2026": "Still ahead when the latest dispatch appeared, \u20687 November 2025\u2069",
        "By the end of 2026": "Still ahead when the latest dispatch appeared, \u20687 November 2025\u2069",
    }
    assert view.brief_picture
    assert view.brief_picture.notes[0].startswith("Past when the latest dispatch appeared")


def test_what_is_no_date_is_neither_past_nor_ahead() -> None:
    views = [view for view in question_views(edition("en")) if view.id != "mission-end"]
    assert views
    assert {answer.group.standing for view in views for answer in (*view.comparable, *view.apart)} == {None}


def test_a_reader_finds_the_latest_number_of_each_group_and_no_plan() -> None:
    view = next(view for view in question_views(edition("en")) if view.id == "troop-count")
    assert [(one.number.text, one.source.name.text) for one in view.latest_figures] == [
        ("About 2,000", "Shafaq News"),
        ("About 2,500", "Arab Today"),
    ]
    assert all(one.clause.words for one in view.latest_figures)


def test_of_a_growing_number_the_latest_stands_alone() -> None:
    toll = Question("dead", {"en": "How many were killed?"}, "figure", {"en": ("killed",)}, {"en": ("people",)})
    texts = [
        (f"t{at}", date(2025, 3, 1 + at), f"The flood killed {number} people in the town of Kota, officials said.")
        for at, number in enumerate((12, 15, 19))
    ]
    (view,) = question_views(Edition("en", project().settings, small(*texts, questions=(toll,)), {}))
    assert [one.number.text for one in view.latest_figures] == ["19"]


def test_where_all_answers_are_one_number_it_is_not_told_twice() -> None:
    boats = Question("boats", {"en": "How many boats?"}, "figure", {"en": ("number of boats",)}, {"en": ("boats",)})
    texts = [
        (f"h{at}", date(2025, 3, 1 + at), "The number of boats in the harbour is 12 boats, it said.") for at in range(2)
    ]
    (view,) = question_views(Edition("en", project().settings, small(*texts, questions=(boats,)), {}))
    assert view.comparable
    assert view.latest_figures == ()


def test_a_number_that_some_give_as_the_least_is_headed_apart_from_the_number_itself() -> None:
    asked = Question("dead", {"en": "How many were killed?"}, "figure", {"en": ("killed",)})
    texts = [
        (f"w{at}", date(2025, 3, 11), f"The collapse of the old pier killed {number} workers, officials said.")
        for at, number in enumerate(("384", "at least 384", "more than 384"))
    ]
    made = Edition("en", project().settings, small(*texts, questions=(asked,)), {})
    (view,) = question_views(made)
    heads = {answer.group.value.text for answer in (*view.comparable, *view.apart)}
    assert heads == {"384", "At least 384"}

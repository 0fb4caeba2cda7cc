"""What a reader is told of answers: why one is not held against others, and what is said of several only once."""

import pytest

from pelican_dossier.editions.answernotes import repeated
from pelican_dossier.editions.answerwords import scope_reasons
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.questions import question_views
from pelican_dossier.model import Scope
from tests.comparing.desk import five, project


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


def test_a_note_on_several_answers_has_a_mark_in_its_place() -> None:
    assert repeated([("a", "b"), ("b",), ("c",), ("c", "d")]) == {"b": "†", "c": "‡"}


def test_where_marks_end_notes_stand_in_full() -> None:
    assert len(repeated([tuple("abcdef")] * 2)) == 4

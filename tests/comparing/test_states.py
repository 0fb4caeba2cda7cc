"""What readers are told to have changed between two published states of a dossier, and what they are spared."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from pelican_dossier.comparing.states import changes, steps
from pelican_dossier.desk.states import state_in
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model import Decision, Dossier, Question, Settings
from pelican_dossier.model.states import State
from pelican_dossier.publishing.data import dossier_data
from pelican_dossier.translation.catalogs import Translation
from tests.comparing.desk import small

FIRST = ("one", date(2025, 3, 4), "The bridge will reopen by the end of May 2025, the mayor said.")
SECOND = ("two", date(2025, 3, 9), "The bridge will reopen by the end of July 2025, an engineer said.")
FALLEN = ("one", date(2025, 3, 4), "The bridge collapsed on 2 March 2025, and ten people were killed in the river.")
ASKED = Question("reopening", {"en": "When will the bridge reopen?"}, "date", {"en": ("bridge will reopen",)})
DAY = date(2025, 4, 1)


def state(dossier: Dossier, translations: Mapping[tuple[str, str], Translation] | None = None) -> State:
    settings = Settings({"en": "The bridge"}, ("en", "ar"), questions=(ASKED,))
    return state_in(dossier_data([Edition("en", settings, dossier, translations or {})]), DAY)


def told(before: State, after: State) -> dict[str, list[Any]]:
    """Kind of change -> what changed, in order."""
    found: dict[str, list[Any]] = {}
    for change in changes(before, after):
        part = change.after or change.before
        found.setdefault(change.kind, []).append(getattr(part, "id", None) or getattr(part, "source", None) or part)
    return found


def both(*decisions: Decision) -> State:
    return state(small(FIRST, SECOND, questions=(ASKED,), decisions=decisions))


def test_a_new_source_is_told_with_what_it_answers_and_contradicts_but_not_with_every_date_in_it() -> None:
    found = told(state(small(FIRST, questions=(ASKED,))), both())
    assert found["source-added"] == ["two"]
    assert found["answer-added"] == ["two"]
    assert len(found["finding-opened"]) == 1
    assert "reading-changed" not in found


def test_a_source_that_is_gone_takes_its_answers_along_without_their_being_told() -> None:
    found = told(both(), state(small(FIRST, questions=(ASKED,))))
    assert found["source-gone"] == ["two"]
    assert "answer-gone" not in found
    assert len(found["finding-gone"]) == 1


def test_bytes_that_changed_under_one_name_are_no_silent_edit() -> None:
    other = (FIRST[0], FIRST[1], FIRST[2].replace("May", "June"))
    found = told(state(small(FIRST, questions=(ASKED,))), state(small(other, questions=(ASKED,))))
    assert found["source-altered"] == ["one"]
    assert "reading-changed" not in found


def test_another_day_of_publication_is_told() -> None:
    other = (FIRST[0], date(2025, 3, 5), FIRST[2])
    found = told(state(small(FIRST)), state(small(other)))
    assert found["source-redated"] == ["one"]


def test_a_decision_is_told_and_so_is_its_being_taken_back() -> None:
    (finding,) = both().findings
    decided = both(Decision(finding.id, "answered", {"en": "The engineer was quoted late."}, DAY))
    assert told(both(), decided)["finding-decided"] == [finding.id]
    assert told(decided, both())["finding-reopened"] == [finding.id]


CATALOG = Translation("ar", "a language model", is_machine=True, reviewer=None, revised=None, paragraphs={0: ("نص",)})


@pytest.mark.parametrize(
    ("later", "kind"),
    [
        ({"reviewer": "Nadia"}, "translation-reviewed"),
        ({"paragraphs": {0: ("نص آخر",)}}, "translation-revised"),
    ],
)
def test_a_translation_is_told_to_be_added_reviewed_and_revised(later: Mapping[str, Any], kind: str) -> None:
    shown = small(FIRST, questions=(ASKED,))
    with_one = state(shown, {("one", "ar"): CATALOG})
    assert told(state(shown), with_one) == {"translation-added": ["one"]}
    replaced = Translation(**{name: later.get(name, getattr(CATALOG, name)) for name in CATALOG.__slots__})
    assert told(with_one, state(shown, {("one", "ar"): replaced})) == {kind: ["one"]}


def test_data_that_do_not_tell_of_translations_make_none_of_them_new() -> None:
    shown = small(FIRST, questions=(ASKED,))
    data = dossier_data([Edition("en", Settings({"en": "The bridge"}, ("en",)), shown, {})])
    del data["translations"]
    assert "translation-added" not in told(state_in(data), state(shown, {("one", "ar"): CATALOG}))


def test_what_the_program_reads_otherwise_is_told_with_both_values() -> None:
    data = dossier_data([Edition("en", Settings({"en": "The bridge"}, ("en",)), small(FIRST), {})])
    before = state_in(data)
    data["dispatches"][0]["dates"][0]["value"] = "2025-06"
    data["dispatches"][0]["voices"][0]["speaker"] = "the governor"
    read, voices = changes(before, state_in(data))
    assert (read.kind, read.source, voices.kind) == ("reading-changed", "one", "voices-changed")
    assert [getattr(one, "value", None) for one in (read.before, read.after)] == ["2025-05", "2025-06"]


def test_an_event_that_keeps_its_name_or_had_it_once_has_moved_and_is_not_new() -> None:
    data = dossier_data([Edition("en", Settings({"en": "The bridge"}, ("en",)), small(FALLEN), {})])
    before = state_in(data)
    (event, *_) = data["events"]
    event["date"] = "2025-09"
    assert told(before, state_in(data)) == {"event-moved": [event["id"]]}
    event["aliases"], event["id"] = [event["id"]], "reopening-of-the-bridge"
    assert told(before, state_in(data)) == {"event-moved": ["reopening-of-the-bridge"]}
    data["events"] = []
    assert list(told(before, state_in(data))) == ["event-gone"]


def test_an_answer_that_now_stands_on_other_words_of_the_same_source_has_not_changed() -> None:
    data = dossier_data([Edition("en", Settings({"en": "The bridge"}, ("en",)), small(FIRST, questions=(ASKED,)), {})])
    before = state_in(data)
    (answer,) = data["questions"][0]["answers"]
    answer["passages"][0]["start"] += 1
    assert changes(before, state_in(data)) == ()
    answer["value"] = "2026-01"
    assert list(told(before, state_in(data))) == ["answer-added", "answer-gone"]
    answer["passages"][0]["start"] -= 1
    assert list(told(before, state_in(data))) == ["answer-changed"]


def test_the_present_state_is_a_step_of_its_own_only_where_it_differs() -> None:
    kept = state(small(FIRST, questions=(ASKED,)))
    assert [(step.before, step.changes) for step in steps((kept,), kept)] == [(None, ())]
    newest, first = steps((kept,), both())
    assert newest.before is kept
    assert first.state is kept
    assert [len(steps((), now)) for now in (kept, both())] == [1, 1]

"""Findings beside one another: none thinks the opposite of a better grounded one, and the weightiest comes first."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from pelican_dossier.comparing.ranking import ranked
from pelican_dossier.model import Arguments, Decision, Dossier, Finding, Passage
from pelican_dossier.model.edtf import Edtf, parse
from pelican_dossier.model.findings import finding_of
from tests.comparing.desk import by_rule, five, places, small

ANNOUNCED = (
    "The two governments announced in Doha on {} that the mission of the observers would be over within the coming 12 "
    "months, and no later than the end of March 2025, and that a joint committee would be formed."
)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return five()


# --- on the five ---------------------------------------------------------------------------------------------
def test_no_two_findings_think_opposite_values_likely_on_the_same_words(dossier: Dossier) -> None:
    offering = [finding for finding in dossier.findings if "likely" in finding.ground.args]
    for one, other in combinations(offering, 2):
        ours, theirs = one.ground.args["likely"], other.ground.args["likely"]
        assert isinstance(ours, Edtf)
        assert isinstance(theirs, Edtf)
        overlap = any(p.overlaps(q) for p in one.passages for q in other.passages)
        assert not (overlap and ours.days.excludes(theirs.days)), (one.id, other.id)


def test_an_impossible_deadline_gives_way_to_the_year_that_another_dispatch_shows(dossier: Dossier) -> None:
    (deadline,) = by_rule(dossier, "impossible-deadline")
    (dated,) = (f for f in by_rule(dossier, "same-words-two-dates") if str(f.ground.args["second"]) == "2025-09-27")
    assert deadline.yields_to == dated.id
    assert "likely" not in deadline.ground.args
    assert str(dated.ground.args["likely"]) == "2024-09-27"
    assert dated.yields_to is None
    assert places(deadline.passages) == {("004", 3)}


def test_what_the_end_of_the_mission_or_a_titled_event_turns_on_comes_first(dossier: Dossier) -> None:
    has_consequence = [bool(finding.questions or finding.events) for finding in dossier.findings]
    assert has_consequence == sorted(has_consequence, reverse=True)
    first = dossier.findings[0]
    assert first.kind == "contradiction"
    assert "mission-end" in first.questions
    assert "joint-statement" in first.events


def test_every_question_that_is_answered_in_conflict_turns_on_its_finding(dossier: Dossier) -> None:
    for finding in by_rule(dossier, "answers-conflict"):
        assert finding.ground.args["question"] in finding.questions


# --- and its twins ---------------------------------------------------------------------------------------------
def deadlines(*texts: tuple[str, date | None, str]) -> tuple[Finding, ...]:
    found = small(*texts)
    return tuple(f for f in found.findings if f.rule in ("impossible-deadline", "same-words-two-dates"))


def test_where_no_other_dispatch_tells_the_day_the_deadline_is_offered() -> None:
    (finding,) = deadlines(("one", date(2025, 4, 10), ANNOUNCED.format("27 March 2025")))
    assert str(finding.ground.args["likely"]) == "2026-04"
    assert finding.yields_to is None


def test_in_another_language_the_day_that_was_printed_before_stands() -> None:
    found = deadlines(
        ("one", date(2024, 3, 28), ANNOUNCED.format("27 March 2024")),
        ("two", date(2025, 4, 10), ANNOUNCED.format("27 March 2025")),
    )
    assert [(f.rule, str(f.ground.args.get("likely"))) for f in found] == [
        ("same-words-two-dates", "2024-03-27"),
        ("impossible-deadline", "None"),
    ]
    assert found[1].yields_to == found[0].id


# --- the rule itself -------------------------------------------------------------------------------------------
WORDS = Passage("one", 2, 10, 30)


def thinking(likely: str, because: str, *passages: Passage, rule: str = "same-words-two-dates") -> Finding:
    arguments: Arguments = {"likely": parse(likely), "likely_because": because}
    return finding_of(rule, arguments, passages or (WORDS,), because, likely)


def test_the_better_grounded_stands_whatever_their_order() -> None:
    better, worse = thinking("2024-05-01", "printed-before"), thinking("2025-05", "the-stretch-ends-then")
    for given in ((better, worse), (worse, better)):
        found = {finding.id: finding.yields_to for finding in ranked(given, (), ())}
        assert found == {better.id: None, worse.id: better.id}


def test_of_two_that_are_as_well_grounded_neither_stands() -> None:
    one, other = thinking("2024-05-01", "printed-before"), thinking("2025-05-01", "printed-before")
    found = ranked((one, other), (), ())
    assert {finding.yields_to for finding in found} == {one.id, other.id}
    assert not any("likely" in finding.ground.args for finding in found)


@pytest.mark.parametrize(
    "other",
    [
        thinking("2024-05", "the-stretch-ends-then"),
        thinking("2025", "the-year-is-named", Passage("one", 2, 0, 300)),
        thinking("2025-05", "the-stretch-ends-then", Passage("one", 3, 10, 30)),
    ],
    ids=["the day lies in the month", "a date within a long passage", "another paragraph"],
)
def test_what_does_not_oppose_it_stands_beside_it(other: Finding) -> None:
    found = ranked((thinking("2024-05-01", "printed-before"), other), (), ())
    assert [finding.yields_to for finding in found] == [None, None]


def test_what_is_reckoned_within_a_text_that_was_printed_before_yields_to_that() -> None:
    better = thinking("2024-05-01", "printed-before", Passage("one", 2, 0, 300))
    worse = thinking("2025-05", "the-stretch-ends-then", Passage("one", 2, 40, 60))
    assert [finding.yields_to for finding in ranked((worse, better), (), ())] == [better.id, None]


def test_what_the_editors_dismissed_outweighs_nothing_and_comes_last() -> None:
    better, worse = thinking("2024-05-01", "printed-before"), thinking("2025-05", "the-stretch-ends-then")
    dismissed = replace(better, status="dismissed")
    found = ranked((dismissed, worse), (), ())
    assert [(finding.id, finding.yields_to) for finding in found] == [(worse.id, None), (better.id, None)]


def test_the_graver_kind_and_then_what_is_certain_comes_first() -> None:
    rules = ["no-publication-date", "value-changed", "answers-conflict", "announced-and-to-come", "no-such-day"]
    given = [finding_of(rule, {}, (Passage("one", at, 0, 5),), rule) for at, rule in enumerate(rules)]
    given.append(finding_of("value-changed", {}, (WORDS,), "another", kind="contradiction"))
    assert [(f.kind, f.rule) for f in ranked(given, (), ())] == [
        ("contradiction", "value-changed"),
        ("impossible", "no-such-day"),
        ("impossible", "announced-and-to-come"),
        ("differing accounts", "value-changed"),
        ("differing accounts", "answers-conflict"),
        ("missing", "no-publication-date"),
    ]


def test_a_decision_on_the_better_one_gives_the_other_its_value_back() -> None:
    texts = (
        ("one", date(2024, 3, 28), ANNOUNCED.format("27 March 2024")),
        ("two", date(2025, 4, 10), ANNOUNCED.format("27 March 2025")),
    )
    (better,) = by_rule(small(*texts), "same-words-two-dates")
    decision = Decision(better.id, "dismissed", {"en": "Announced twice."}, date(2025, 5, 1))
    (deadline,) = by_rule(small(*texts, decisions=[decision]), "impossible-deadline")
    assert str(deadline.ground.args["likely"]) == "2026-04"

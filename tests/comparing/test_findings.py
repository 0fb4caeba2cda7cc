"""Findings between dispatches, each with its twin: what changes one word in a source changes, or clears."""

from datetime import date

import pytest

from pelican_dossier.model import Decision, Dossier, Question
from pelican_dossier.model.findings import EditorsStatus
from tests.comparing.desk import by_rule, five, places, small

TROOPS = Question("troops", {"ar": "كم عدد القوات؟"}, "figure", {"ar": ("عدد القوات",)}, {"ar": ("جندي", "جنود")})
END = Question("end", {"ar": "متى تنتهي؟"}, "date", {"ar": ("إنهاء مهمة التحالف",)})
MARCH, APRIL = date(2025, 3, 10), date(2025, 3, 20)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return five()


# --- the same words on two dates ----------------------------------------------------------------------
def test_words_of_august_are_told_as_of_october(dossier: Dossier) -> None:
    (finding,) = (f for f in by_rule(dossier, "same-words-two-dates") if str(f.ground.args["second"]) == "2025-10")
    assert str(finding.ground.args["first"]) == str(finding.ground.args["likely"]) == "2025-08-18"
    assert {("000", 8), ("001", 1), ("001", 2)} <= places(finding.passages)


def test_with_the_month_corrected_they_agree() -> None:
    corrected = five(("000", "وفي تشرين الأول/ أكتوبر الماضي، قال متحدث", "وفي آب/ أغسطس الماضي، قال متحدث"))
    assert not [f for f in by_rule(corrected, "same-words-two-dates") if "000" in str(f.ground.args["second_source"])]


def test_an_announcement_is_put_a_year_later_by_one(dossier: Dossier) -> None:
    (finding,) = (f for f in by_rule(dossier, "same-words-two-dates") if str(f.ground.args["second"]) == "2025-09-27")
    assert str(finding.ground.args["likely"]) == "2024-09-27"
    assert places(finding.passages) == {("003", 1), ("004", 3)}


def test_with_the_year_corrected_both_findings_are_gone() -> None:
    corrected = five(("004", "(27 أيلول 2025)", "(27 أيلول 2024)"))
    assert not by_rule(corrected, "impossible-deadline")
    assert not [f for f in by_rule(corrected, "same-words-two-dates") if "004" in str(f.ground.args["second_source"])]


def test_with_the_months_corrected_the_garbled_date_is_gone(dossier: Dossier) -> None:
    corrected = five(("001", "يناير: ماون الأول 2023", "يناير/ كانون الثاني 2023"))
    assert by_rule(dossier, "two-month-names")
    assert not by_rule(corrected, "two-month-names")


# --- questions ------------------------------------------------------------------------------------------
def test_the_end_of_the_mission_is_in_dispute_in_seven_places(dossier: Dossier) -> None:
    (finding,) = (f for f in by_rule(dossier, "answers-conflict") if f.ground.args["question"] == "mission-end")
    named = {("000", 10), ("001", 4), ("001", 9), ("002", 0), ("002", 7), ("003", 1), ("004", 3)}
    assert places(finding.passages) == named


def test_where_the_forces_go_is_in_dispute_and_harir_is_in_erbil(dossier: Dossier) -> None:
    (finding,) = (f for f in by_rule(dossier, "answers-conflict") if f.ground.args["question"] == "ain-al-asad-forces")
    assert places(finding.passages) == {("000", 6), ("000", 11), ("001", 5), ("003", 10)}


def test_troops_of_the_coalition_and_of_the_united_states_a_year_before_are_not_comparable(dossier: Dossier) -> None:
    (finding,) = by_rule(dossier, "answers-not-comparable")
    assert finding.kind == "not comparable"
    assert places(finding.passages) == {("000", 12), ("001", 6), ("003", 8)}


def troops(first: str, second: str, later: date = APRIL) -> Dossier:
    return small(("one", MARCH, first), ("two", later, second), questions=[TROOPS])


def test_two_numbers_of_the_same_soldiers_in_one_month_conflict() -> None:
    found = troops("يبلغ عدد القوات الأميركية في العراق 2000 جندي.", "يبلغ عدد القوات الأميركية في العراق 3000 جندي.")
    (finding,) = by_rule(found, "answers-conflict")
    assert finding.ground.args["values"] == "2000 3000"
    assert not by_rule(found, "answers-not-comparable")


@pytest.mark.parametrize(("status", "in_dispute"), [("accepted", 1), ("answered", 0), ("dismissed", 0)])
def test_what_the_editors_have_settled_is_in_dispute_no_longer(status: EditorsStatus, in_dispute: int) -> None:
    texts = (
        ("one", MARCH, "يبلغ عدد القوات الأميركية في العراق 2000 جندي."),
        ("two", APRIL, "يبلغ عدد القوات الأميركية في العراق 3000 جندي."),
    )
    (finding,) = by_rule(small(*texts, questions=[TROOPS]), "answers-conflict")
    decision = Decision(finding.id, status, {"en": "Two counts of one day."}, date(2025, 5, 1))
    settled = small(*texts, questions=[TROOPS], decisions=[decision])
    assert len(settled.questions[0].conflicts) == in_dispute
    assert len(settled.questions[0].answers) == 2
    assert [finding.status for finding in by_rule(settled, "answers-conflict")] == [status]


@pytest.mark.parametrize("unit", ["شاحنة", "شاحنه", "الشاحنة"])
def test_a_unit_is_found_however_it_is_spelt(unit: str) -> None:
    lorries = Question("lorries", {"ar": "كم شاحنة؟"}, "figure", {"ar": ("تعبر الجسر",)}, {"ar": (unit,)})
    found = small(("one", MARCH, "قال الوزير إن نحو 400 شاحنة تعبر الجسر كل يوم."), questions=[lorries])
    assert [answer.value for answer in found.questions[0].answers] == [400]


@pytest.mark.parametrize(("first", "second", "conflicts"), [("13", "13.1", 0), ("2.5", "2.47", 0), ("13", "13.8", 1)])
def test_a_number_with_fewer_digits_behind_the_point_may_be_the_same(first: str, second: str, conflicts: int) -> None:
    share = Question("share", {"ar": "كم النسبة؟"}, "figure", {"ar": ("الأصوات",)})
    texts = [f"حصل الحزب على {number} في المائة من الأصوات." for number in (first, second)]
    found = small(("one", MARCH, texts[0]), ("two", APRIL, texts[1]), questions=[share])
    assert len(found.questions[0].answers) == 2
    assert len(found.questions[0].conflicts) == conflicts


def test_about_as_many_do_not() -> None:
    found = troops("يبلغ عدد القوات الأميركية نحو 2000 جندي.", "يبلغ عدد القوات الأميركية 2100 جندي.")
    assert not by_rule(found, "answers-conflict")


def test_numbers_a_year_apart_are_not_comparable() -> None:
    found = troops("يبلغ عدد القوات الأميركية 2000 جندي.", "يبلغ عدد القوات الأميركية 3000 جندي.", date(2026, 3, 10))
    assert not by_rule(found, "answers-conflict")
    assert by_rule(found, "answers-not-comparable")


def test_a_toll_that_later_days_tell_higher_grows() -> None:
    toll = Question("dead", {}, "figure", {"ar": ("قتل في الزلزال",)}, {"ar": ("شخص",)})
    days = [date(2026, 3, 10), date(2026, 3, 11), date(2026, 3, 14)]
    texts = [f"قتل {count} شخصا في الزلزال." for count in (40, 55, 71)]
    told = list(zip(("one", "two", "three"), days, texts, strict=True))
    (finding,) = by_rule(small(*told, questions=[toll]), "answers-grow")
    assert (finding.kind, finding.ground.args["values"]) == ("not comparable", "40 55 71")
    found = small(*told, ("four", days[2], "قتل 60 شخصا في الزلزال."), questions=[toll])
    assert by_rule(found, "answers-conflict"), "one that is lower on a later day has not grown"
    assert not by_rule(found, "answers-grow")


def test_what_is_planned_does_not_contradict_what_is() -> None:
    found = troops("يبلغ عدد القوات الأميركية 2000 جندي.", "سينخفض عدد القوات الأميركية إلى 500 جندي.")
    assert not by_rule(found, "answers-conflict")


def test_the_end_of_a_phase_is_not_the_end() -> None:
    found = small(
        ("one", MARCH, "اتفق الطرفان على إنهاء مهمة التحالف في أيلول 2026."),
        ("two", APRIL, "تنص المرحلة الأولى على إنهاء مهمة التحالف في أيلول 2025."),
        questions=[END],
    )
    (asked,) = found.questions
    assert [answer.scope.phase for answer in asked.answers] == [None, 1]
    assert asked.conflicts == ()
    assert asked.incomparable == ((0, 1),)


# --- announcements -----------------------------------------------------------------------------------------
def test_an_announcement_that_was_made_is_still_to_come(dossier: Dossier) -> None:
    (finding,) = by_rule(dossier, "announced-and-to-come")
    assert places(finding.passages) == {("003", 1), ("003", 11)}


def test_without_what_is_to_come_there_is_nothing_to_find() -> None:
    assert not by_rule(five(("003", "سيتم الإعلان عنه الأسبوع المقبل", "تم الإعلان عنه")), "announced-and-to-come")


def test_an_announcement_is_awaited_a_year_after_others_tell_of_it(dossier: Dossier) -> None:
    (finding,) = by_rule(dossier, "announcement-long-made")
    assert {("001", 10), ("001", 12), ("002", 7), ("003", 1)} <= places(finding.passages)


# --- wordings -------------------------------------------------------------------------------------------------
def quoted(words: str) -> str:
    return f"وقال المتحدث باسم الوزارة إن «القوات المشتركة {words} مواقع التنظيم في شمال البلاد خلال الليلة الماضية»."


def test_a_word_that_changes_inside_quotation_marks() -> None:
    found = small(("one", MARCH, quoted("قصفت")), ("two", APRIL, quoted("هاجمت")))
    (finding,) = by_rule(found, "quotation-differs")
    assert (finding.ground.args["first"], finding.ground.args["second"]) == ("قصفت", "هاجمت")


@pytest.mark.parametrize(
    ("first", "second"), [("تطالب", "تطلب"), ("فاقدي", "فاقدان"), ("تضم خمسة", "تضم 5"), ("، ومن ثم", "موضحة أن من ثم")]
)
def test_another_form_or_digits_are_no_other_word(first: str, second: str) -> None:
    found = small(("one", MARCH, quoted(first)), ("two", APRIL, quoted(second)))
    assert not by_rule(found, "quotation-differs")


def test_another_spelling_is_no_other_word() -> None:
    found = small(("one", MARCH, quoted("الأميركية قصفت")), ("two", APRIL, quoted("الأمريكية قصفت")))
    assert not by_rule(found, "quotation-differs")


def test_a_figure_that_changes_from_one_carrier_to_the_next() -> None:
    text = "أعلنت الوزارة وصول {} عنصرا من قوات الشرطة إلى المدينة بعد انتهاء العمليات العسكرية فيها مساء الخميس."
    found = small(("one", MARCH, text.format(200)), ("two", APRIL, text.format(300)))
    (finding,) = by_rule(found, "value-changed")
    assert "200" in str(finding.ground.args["first"])
    assert "300" in str(finding.ground.args["second"])


# --- decisions ------------------------------------------------------------------------------------------------
def test_a_decision_is_published_with_the_finding_and_survives_other_edits() -> None:
    found = small(("one", MARCH, quoted("قصفت")), ("two", APRIL, quoted("هاجمت")))
    (finding,) = by_rule(found, "quotation-differs")
    decision = Decision(finding.id, "dismissed", {"ar": "ترجمتان لكلمة واحدة"}, APRIL)
    edited = small(
        ("one", MARCH, "مقدمة أضيفت.\n" + quoted("قصفت")), ("two", APRIL, quoted("هاجمت")), decisions=[decision]
    )
    (decided,) = by_rule(edited, "quotation-differs")
    assert (decided.status, decided.reason, decided.decided) == ("dismissed", decision.reason, APRIL)


def test_every_finding_has_its_own_id(dossier: Dossier) -> None:
    ids = [finding.id for finding in dossier.findings]
    assert len(set(ids)) == len(ids)


# --- English dispatches in the same dossier ---------------------------------------------------------------------
def test_english_and_arabic_answers_to_one_question_conflict() -> None:
    both = Question(
        "end",
        {"en": "When does it end?"},
        "date",
        {"ar": ("إنهاء مهمة التحالف",), "en": ("end the Coalition mission",)},
    )
    found = small(
        ("one", MARCH, "اتفق الطرفان على إنهاء مهمة التحالف بحلول أيلول 2026."),
        ("two", APRIL, "The two sides agreed to end the Coalition mission by September 2025."),
        questions=[both],
    )
    (finding,) = by_rule(found, "answers-conflict")
    assert finding.ground.args["values"] == "2026-09 2025-09"


def test_an_english_announcement_is_awaited_long_after_it_was_made() -> None:
    made = "The United States and Iraq announced on 27 September 2024 the end of the International Coalition’s mission."
    due = "Washington and Baghdad will announce the end of the International Coalition’s mission soon."
    found = small(("one", date(2024, 9, 28), made), ("two", MARCH, due))
    (finding,) = by_rule(found, "announcement-long-made")
    assert places(finding.passages) == {("two", 0), ("one", 0)}
    assert not by_rule(
        small(("one", date(2025, 3, 1), made.replace("27 September 2024", "1 March 2025")), ("two", MARCH, due)),
        "announcement-long-made",
    )

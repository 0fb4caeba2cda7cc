"""What one source tells and another denies is a finding; a denial alone, or beside something else, is none."""

from datetime import date

import pytest

from tests.comparing.desk import by_rule, small

NEXT = date(2025, 11, 7)
FACTORY = "نفى مدير الشركة أن تكون الشركة قد أغلقت المصنع القديم في الميناء."


@pytest.mark.parametrize(
    ("told", "denial"),
    [
        ("أغلقت الشركة المصنع القديم في الميناء أمس، بحسب نقابة العمال.", FACTORY),
        ("أمرت الشركة بإغلاق المصنع القديم في الميناء.", FACTORY),
        ("قصفت الطائرات مستشفى الأطفال في حي الزيتون أمس.", "ونفت وزارة الدفاع قصف مستشفى الأطفال في حي الزيتون."),
        (
            "The company closed the old factory in the harbour on Friday, the union said.",
            "The director denied that the company had closed the old factory in the harbour.",
        ),
    ],
    ids=["that something was done", "a noun for what was done", "a denied noun", "in English"],
)
def test_what_one_source_tells_and_another_denies_is_a_finding(told: str, denial: str) -> None:
    (finding,) = by_rule(small(("one", NEXT, told), ("two", NEXT, denial)), "claim-denied")
    assert (finding.ground.args["first_source"], finding.ground.args["second_source"]) == ("one", "two")
    assert finding.kind == "differing accounts"


@pytest.mark.parametrize(
    "other",
    [
        "لم تغلق الشركة المصنع القديم في الميناء.",
        "ستغلق الشركة المصنع القديم في الميناء العام المقبل.",
        "نفى المدير أن الشركة أغلقت المصنع القديم في الميناء، مؤكدا أن العمل مستمر.",
        "أغلقت الشركة المصنع الجديد في العاصمة أمس.",
        "زار المحافظ المصنع القديم في الميناء أمس.",
    ],
    ids=["denied there too", "still to come", "the same denial", "another factory", "something else happens"],
)
def test_a_denial_that_nobody_is_told_against_is_none(other: str) -> None:
    assert not by_rule(small(("one", NEXT, other), ("two", NEXT, FACTORY)), "claim-denied")


def test_a_denial_that_several_carry_is_one_finding() -> None:
    told = "أغلقت الشركة المصنع القديم في الميناء أمس، بحسب نقابة العمال."
    found = small(("one", NEXT, told), ("two", NEXT, FACTORY), ("three", NEXT, f"وفي السياق {FACTORY}"))
    (finding,) = by_rule(found, "claim-denied")
    assert [passage.source for passage in finding.passages] == ["one", "three", "two"]


def test_what_somebody_is_accused_of_and_denies_is_a_finding_of_one_dispatch() -> None:
    accused = "اتهم نواب رئيس البلدية باستغلال المعرض غطاء لحملته."
    found = small(("one", NEXT, f"{accused} ونفى رئيس البلدية أن يكون المعرض مجرد غطاء."))
    (finding,) = by_rule(found, "claim-denied")
    assert [finding.ground.args[name] for name in ("first_source", "second_source")] == ["one", "one"]
    assert not by_rule(small(("one", NEXT, "زار نواب المعرض. ونفى رئيس البلدية أن يكون مجرد غطاء.")), "claim-denied")


def test_reports_that_are_denied_in_one_shared_sentence_are_one_finding() -> None:
    told = (
        "وكانت الحافلة القديمة التابعة لشركة النقل قد احترقت بالكامل على الطريق الجبلي قرب القرية العليا مساء الأربعاء، "
        "بحسب المرصد، إلا أن وزارة النقل نفت الأمر."
    )
    (finding,) = by_rule(small(("one", NEXT, told), ("two", NEXT, told)), "reports-denied")
    assert {passage.source for passage in finding.passages} == {"one", "two"}

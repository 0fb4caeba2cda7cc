"""Statements: one utterance across dispatches, who carries it and in which words, counted by independent outlets."""

from datetime import date

import pytest

from pelican_dossier.model import Dossier, Statement
from tests.comparing.desk import five, small

DAY, NEXT = date(2025, 11, 7), date(2025, 11, 8)
SAID = "«سنواصل العمل على تعزيز التعاون الأمني بين البلدين حتى نهاية العام المقبل دون أي تأخير»"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return five()


def carried_by(dossier: Dossier, *sources: str) -> Statement:
    (found,) = (s for s in dossier.statements if tuple(sorted(c.source[:3] for c in s.carriers)) == sources)
    return found


def test_one_statement_of_6_november_stands_in_three_dispatches_in_other_words(dossier: Dossier) -> None:
    statement = carried_by(dossier, "000", "002", "004")
    speakers = {carrier.source[:3]: (carrier.speaker, carrier.via) for carrier in statement.carriers}
    assert speakers["000"] == ("قيادة القوات المسلحة العراقية", "وزارة البيشمركة في إقليم كوردستان")
    assert speakers["002"] == speakers["004"] == ("صباح النعمان", None)
    assert statement.support == 3


def test_of_a_relayed_statement_stands_what_is_its_speakers_and_nothing_of_who_relays_it(dossier: Dossier) -> None:
    (carrier,) = (c for c in carried_by(dossier, "000", "002", "004").carriers if c.source.startswith("000"))
    (passage,) = carrier.passages
    reading = next(r for r in dossier.readings if r.dispatch.id == carrier.source)
    assert reading.words(passage).startswith("بدأت جولة جديدة من المباحثات")


def test_what_one_agency_repeats_counts_once(dossier: Dossier) -> None:
    repeated = [s for s in dossier.statements if {c.source[:3] for c in s.carriers} == {"000", "001"}]
    assert [statement.support for statement in repeated] == [1, 1]


def test_the_wording_of_a_carrier_is_told_beside_the_first(dossier: Dossier) -> None:
    wordings = {s.carriers[1].wording for s in dossier.statements if s.carriers[0].source.startswith("001")}
    assert wordings == {"shortened", "verbatim"}


def test_among_dispatches_of_one_day_nobody_is_the_earliest(dossier: Dossier) -> None:
    of_one_day, of_two = carried_by(dossier, "000", "002", "004"), carried_by(dossier, "003", "004")
    assert [carrier.wording for carrier in of_one_day.carriers] == ["base", "other words", "other words"]
    assert of_two.carriers[0].wording == "earliest"


@pytest.mark.parametrize(
    ("first", "second", "wording"),
    [(DAY, NEXT, "earliest"), (DAY, DAY, "base"), (DAY, None, "base"), (None, None, "base")],
)
def test_the_earliest_is_so_by_days_that_are_known(first: date | None, second: date | None, wording: str) -> None:
    (statement,) = small(
        ("one", first, f"بغداد - رويترز\nوقال صباح النعمان إن {SAID}."),
        ("two", second, f"أربيل - الأناضول\nوأعلن صباح النعمان في مؤتمر صحفي: {SAID}."),
    ).statements
    assert statement.carriers[0].wording == wording
    assert all(carrier.wording not in ("earliest", "base") for carrier in statement.carriers[1:])


def test_duplicating_a_file_changes_no_count(dossier: Dossier) -> None:
    copied = five(copies={"900": "004", "901": "000"})
    before = {s.id: s.support for s in dossier.statements}
    after = {s.id: s.support for s in copied.statements}
    assert {id_: after[id_] for id_ in before} == before


def test_an_id_leads_on_where_an_earlier_carrier_comes_to_light() -> None:
    told = [
        ("two", NEXT, f"أربيل - الأناضول\nوأعلن صباح النعمان في مؤتمر صحفي: {SAID}."),
        ("three", date(2025, 11, 9), f"بغداد - واع\nوكان صباح النعمان قد قال إن {SAID}."),
    ]
    (before,) = small(*told).statements
    (after,) = small(("one", DAY, f"بغداد - رويترز\nوقال صباح النعمان إن {SAID}."), *told).statements
    assert after.id != before.id
    assert after.aliases == (before.id, *before.aliases)


def test_two_outlets_that_quote_one_speaker_count_twice() -> None:
    told = small(
        ("one", DAY, f"بغداد - رويترز\nوقال صباح النعمان إن {SAID}."),
        ("two", NEXT, f"أربيل - الأناضول\nوأعلن صباح النعمان في مؤتمر صحفي: {SAID}."),
    )
    (statement,) = told.statements
    assert statement.support == 2


def test_a_copy_of_another_outlets_own_words_counts_once() -> None:
    own = "وجاء ذلك بعد ساعات من اجتماع مغلق عقده كبار القادة في مقر الوزارة بحضور ممثلين عن التحالف الدولي والسفارة"
    told = small(
        ("one", DAY, f"بغداد - رويترز\nوقال صباح النعمان إن {SAID}.\n{own}."),
        ("two", NEXT, f"أربيل - الأناضول\nوقال صباح النعمان إن {SAID}.\n{own}."),
    )
    assert [statement.support for statement in told.statements] == [1]


def test_two_speakers_on_one_day_make_two_statements() -> None:
    told = small(
        ("one", DAY, "وقال صباح النعمان إن الاجتماع عقد في 6 تشرين الثاني 2025 في بغداد بحضور الوفد."),
        ("two", DAY, "وقال محمد شياع السوداني إن الانتخابات أجلت في 6 تشرين الثاني 2025 لأسباب فنية."),
    )
    assert told.statements == ()


def test_one_dispatch_alone_carries_no_statement() -> None:
    assert small(("one", DAY, f"وقال صباح النعمان إن {SAID}.\nوقال صباح النعمان إن {SAID}.")).statements == ()


def test_a_long_title_in_the_words_of_two_speakers_makes_no_one_statement_of_theirs() -> None:
    title = "بفضل توجيهات جلالة الملك ناصر بن عبد الرحمن بن سعد الكبير وسمو ولي عهده الأمين رئيس مجلس الوزراء"
    desalting = (
        "صناعة تحلية المياه تطورت تطورا كبيرا خلال العقد الماضي وبلغ إنتاج المحطات مستوى لم تعرفه من قبل في مدن الساحل"
    )
    permits = "لجان تصحيح أوضاع العمال أنهت مراجعة طلبات المقيمين في المنطقة وستعلن أسماءهم في مطلع الشهر المقبل في مراكزها كلها"

    def told(second: str, words: str) -> int:
        first = f"وقال مدير المؤسسة خالد الحسن إن {desalting} {title}."
        return len(small(("one", DAY, first), ("two", NEXT, f"وقال {second} إن {title} {words}.")).statements)

    assert told("رئيس الشرطة سامي العلي", permits) == 0
    assert told("مدير المؤسسة خالد الحسن", desalting) == 1


def test_what_somebody_had_said_before_dates_none_of_his_other_words() -> None:
    loans = "إن على الدول الأعضاء أن تلبي حزمة من الشروط الجديدة إذا أرادت الحصول على قروض منه هذا العام"
    before = "وأقر البنك الزراعي في مطلع آذار 2025 بأن بعض مشروعاته أدت إلى تهجير سكان من ديارهم."
    found = small(
        ("one", DAY, f"وقال البنك الزراعي الأحد {loans}."),
        ("two", NEXT, f"وقال البنك الزراعي {loans}.\n{before}"),
    )
    assert not [finding for finding in found.findings if finding.rule == "same-words-two-dates"]


def test_a_day_in_the_words_of_another_dates_no_statement_beside_them() -> None:
    video = "أن الصيادين الخمسة الذين ظهروا في الشريط بصحة جيدة وأنهم سيعودون إلى بيوتهم في القرية قريبا"
    found = small(
        ("one", DAY, f"وأكدت نقابة الصيادين الأحد {video}."),
        (
            "two",
            NEXT,
            f"وأعلن خفر السواحل أن ثمانية صيادين غرقوا مساء الأربعاء قبالة الميناء، وأكدت نقابة الصيادين {video}.",
        ),
    )
    assert not [finding for finding in found.findings if finding.rule == "same-words-two-dates"]
    dated = small(
        ("one", DAY, f"وأكدت نقابة الصيادين الأحد {video}."),
        ("two", NEXT, f"وأكدت نقابة الصيادين الأربعاء {video}."),
    )
    assert [finding for finding in dated.findings if finding.rule == "same-words-two-dates"]

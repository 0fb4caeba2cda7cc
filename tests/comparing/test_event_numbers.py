"""The numbers of one happening are compared without anybody asking: a toll that grows is told from one in dispute."""

from datetime import date
from time import process_time

import pytest

from pelican_dossier.comparing.courses import counted
from pelican_dossier.comparing.sentences import compared_parts
from pelican_dossier.model import Dossier, EventQuantity
from tests.comparing.desk import by_rule, five, small

DAY, NEXT, LATER = date(2025, 11, 6), date(2025, 11, 7), date(2025, 11, 8)
ATTACK = "استهدف انفجار سوق المدينة القديمة يوم 6 تشرين الثاني 2025، وأدى إلى "
RULE = "event-numbers-differ"


def dead(dossier: Dossier, population: str = "") -> EventQuantity:
    (found,) = (
        quantity
        for event in dossier.events
        for quantity in event.quantities
        if quantity.kind == "dead" and quantity.population == population
    )
    return found


def test_a_toll_that_is_higher_on_a_later_day_grows() -> None:
    found = small(
        ("one", DAY, f"{ATTACK}مقتل 10 أشخاص."),
        ("two", NEXT, f"{ATTACK}مقتل 14 شخصا."),
        ("three", LATER, f"{ATTACK}مقتل 17 شخصا."),
    )
    assert dead(found).course == "grows"
    assert [told.value for told in dead(found).told] == [10, 14, 17]
    assert not by_rule(found, RULE)


def test_two_tolls_told_on_one_later_day_contradict_each_other() -> None:
    found = small(("one", NEXT, f"{ATTACK}مقتل 10 أشخاص."), ("two", NEXT, f"{ATTACK}مقتل 14 شخصا."))
    (finding,) = by_rule(found, RULE)
    assert finding.kind == "contradiction"
    assert finding.ground.args["quantity"] == "dead"
    assert finding.ground.args["values"] == "10 14"


def test_two_tolls_of_texts_with_few_words_in_common_neither_agree_nor_conflict() -> None:
    found = small(
        ("one", NEXT, "An explosion in the old market on Thursday killed 10 people."),
        ("two", LATER, "Friday's paper said 14 people died in Thursday's blast."),
    )
    assert [q.course for event in found.events for q in event.quantities if len(q.told) > 1] == ["not comparable"]
    assert not by_rule(found, RULE)


def test_two_tolls_told_on_the_day_itself_are_two_accounts() -> None:
    found = small(("one", DAY, f"{ATTACK}مقتل 10 أشخاص."), ("two", DAY, f"{ATTACK}مقتل 14 شخصا."))
    (finding,) = by_rule(found, RULE)
    assert finding.kind == "differing accounts", "the toll may have grown within the day"


def test_a_toll_that_is_lower_on_a_later_day_contradicts_the_earlier_one() -> None:
    found = small(("one", DAY, f"{ATTACK}مقتل 14 شخصا."), ("two", LATER, f"{ATTACK}مقتل 10 أشخاص."))
    assert [finding.kind for finding in by_rule(found, RULE)] == ["contradiction"]


def test_the_wounded_may_become_fewer() -> None:
    found = small(("one", DAY, f"{ATTACK}إصابة 14 شخصا."), ("two", LATER, f"{ATTACK}إصابة 10 أشخاص."))
    assert [finding.kind for finding in by_rule(found, RULE)] == ["differing accounts"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("نحو 10 أشخاص", "11 شخصا"), ("أكثر من 9 أشخاص", "14 شخصا"), ("10 أشخاص", "عشرة أشخاص")],
)
def test_numbers_that_may_both_be_meant_agree(one: str, other: str) -> None:
    found = small(("one", NEXT, f"{ATTACK}مقتل {one}."), ("two", NEXT, f"{ATTACK}مقتل {other}."))
    assert dead(found).course == "agree"
    assert not by_rule(found, RULE)


def test_an_about_is_never_a_contradiction() -> None:
    found = small(("one", NEXT, f"{ATTACK}مقتل نحو 10 أشخاص."), ("two", NEXT, f"{ATTACK}مقتل 40 شخصا."))
    assert [finding.kind for finding in by_rule(found, RULE)] == ["differing accounts"]


def test_a_part_is_not_held_against_all_nor_one_people_against_another() -> None:
    found = small(
        ("one", NEXT, f"{ATTACK}مقتل 15 منهم 11 من رجال الشرطة وأربعة مدنيين."),
        ("two", NEXT, f"{ATTACK}مقتل 11 شرطيا وأربعة مدنيين."),
    )
    assert dead(found).course == "agree", "eleven and four are fifteen"
    assert dead(found, "police").course == "agree"
    assert not by_rule(found, RULE)


def test_a_toll_that_a_dispatch_says_to_have_grown_conflicts_with_nothing() -> None:
    found = small(
        ("one", NEXT, f"{ATTACK}مقتل عشرة من رجال الشرطة وثلاثة من العاملين، فيما ارتفعت حصيلة قتلى الحادث إلى 12."),
        ("two", NEXT, f"{ATTACK}مقتل عشرة من رجال الشرطة."),
        ("three", NEXT, f"{ATTACK}مقتل 12 من رجال الشرطة."),
    )
    police = dead(found, "police")
    assert police.course == "grows", "12 is less than ten and three: it counts the policemen"
    assert [(told.value, told.is_overtaken) for told in police.told] == [
        (10, True),
        (12, False),
        (12, False),
        (10, True),
    ]
    assert not by_rule(found, RULE)


def test_what_was_counted_before_a_happening_is_none_of_its_toll() -> None:
    found = small(
        ("one", NEXT, f"{ATTACK}مقتل 14 شخصا."),
        (
            "two",
            NEXT,
            "تحدث الحزب عن مقتل خمسة أشخاص قبل الانفجار الذي استهدف سوق المدينة القديمة يوم 6 تشرين الثاني 2025.",
        ),
    )
    assert not by_rule(found, RULE)


def test_another_attack_with_another_day_keeps_its_own_toll() -> None:
    found = small(
        ("one", NEXT, f"{ATTACK}مقتل 10 أشخاص."),
        ("two", NEXT, f"{ATTACK}مقتل 10 أشخاص. وكان هجوم وقع في 3 أيار 2025 قد أدى إلى مقتل 30 شخصا في الميناء."),
        ("three", NEXT, f"{ATTACK}مقتل 10 أشخاص. وفي حادث سابق قتل 21 شخصا."),
    )
    assert not by_rule(found, RULE)


def test_a_dispatch_without_a_date_tells_of_the_event_that_it_has_most_words_in_common_with() -> None:
    found = small(
        ("one", NEXT, f"{ATTACK}مقتل 10 أشخاص."),
        ("two", NEXT, "أدان المجلس الانفجار الذي استهدف سوق المدينة القديمة وأدى إلى مقتل 13 شخصا."),
        ("three", NEXT, "أدان المجلس حريقا في مصنع بعيد أدى إلى مقتل 40 شخصا."),
    )
    assert [told.value for told in dead(found).told] == [10, 13]


def test_police_who_guard_one_opening_are_two_accounts() -> None:
    opening = "تشهد المدينة اليوم الجمعة افتتاح الجسر الجديد، بحضور ضيوف كثيرين.\n"
    found = small(
        ("one", NEXT, f"{opening}ونشرت الحكومة ستة آلاف شرطي في أنحاء البلاد."),
        ("two", NEXT, f"{opening}وأعلن مشاركة 9 آلاف شرطي في تأمين الجسر."),
    )
    (finding,) = by_rule(found, RULE)
    assert (finding.kind, finding.ground.args["quantity"]) == ("differing accounts", "deployed security")


def test_units_are_compared_where_their_words_tell_which() -> None:
    opening = "تشهد المدينة اليوم الجمعة افتتاح الجسر الجديد، بحضور ضيوف كثيرين.\n"
    found = small(
        ("one", NEXT, f"{opening}وأعلن مشاركة 100 مجموعة قتالية من قوات المهام البحرية في تأمين الجسر."),
        ("two", NEXT, f"{opening}وأعلن مشاركة 250 تشكيلا من شرطة المرور في تأمين الجسر."),
    )
    assert not by_rule(found, RULE)


def test_the_five_dispatches_count_nothing_in_two_ways() -> None:
    assert not by_rule(five(), RULE)


OPENING = "تشهد المدينة اليوم الجمعة افتتاح الجسر الجديد، بحضور ضيوف كثيرين.\n"


def test_two_lengths_of_one_thing_contradict_each_other() -> None:
    found = small(
        ("one", NEXT, f"{OPENING}وتضمن المشروع إنشاء نفق جديد طوله 12 كيلومترا."),
        ("two", NEXT, f"{OPENING}ويتضمن العمل حفر نفق جديد بطول 14 كلم."),
    )
    (finding,) = by_rule(found, RULE)
    assert (finding.kind, finding.ground.args["quantity"]) == ("contradiction", "length نفق جديد")


def test_lengths_of_two_things_are_two() -> None:
    found = small(
        ("one", NEXT, f"{OPENING}وتضمن المشروع إنشاء نفق جديد طوله 12 كيلومترا."),
        ("two", NEXT, f"{OPENING}ويتضمن العمل توسيع النفق القديم على طول 14 كلم."),
    )
    assert not by_rule(found, RULE)


def test_a_whole_is_not_set_against_the_parts_that_make_it_up() -> None:
    found = small(
        ("one", NEXT, f"{OPENING}وتضمن المشروع إنشاء نفق جديد طوله 12 كيلومترا وتوسيع القديم على طول 14 كيلومترا."),
        ("two", NEXT, f"{OPENING}ويتضمن العمل إنشاء نفق جديد بطول 14 كلم وتوسيع القديم على طول 12 كلم."),
        ("three", NEXT, f"{OPENING}وتضمن المشروع نفقا جديدا. ويذكر أن النفق الجديد طوله 26 كيلومترا."),
    )
    (finding,) = by_rule(found, RULE)
    assert finding.ground.args["values"] == "12 14"


def test_a_pronoun_means_the_thing_that_was_named_last() -> None:
    found = small(
        ("one", NEXT, f"{OPENING}وتضمن المشروع إنشاء نفق جديد طوله 12 كيلومترا."),
        ("two", NEXT, f"{OPENING}ومن المعلومات عن النفق الجديد أن طوله يبلغ نحو 20 كيلومترا."),
    )
    assert [finding.kind for finding in by_rule(found, RULE)] == ["differing accounts"]


def test_things_that_an_event_counts_are_two_accounts() -> None:
    found = small(
        ("one", NEXT, "تسلمت الحكومة أمس سبعة زوارق دورية من طراز الصقر من الجارة الشمالية."),
        ("two", NEXT, "أعلنت الجارة الشمالية أن الحكومة تسلمت أمس تسعة زوارق دورية من طراز الصقر."),
    )
    (finding,) = by_rule(found, RULE)
    assert (finding.kind, finding.ground.args["values"]) == ("differing accounts", "7 9")


@pytest.mark.parametrize("share", ["{} بالمئة", "{} في المئة"])
def test_a_share_is_no_thing_that_an_event_counts(share: str) -> None:
    texts = (f"تسلمت الحكومة أمس {share.format(of)} من الزوارق من الجارة الشمالية." for of in ("30", "90"))
    papers = [(name, NEXT, text) for name, text in zip(("one", "two"), texts, strict=True)]
    assert not by_rule(small(*papers), RULE)


def test_where_something_happens_is_not_counted_against_another_place() -> None:
    found = small(
        ("one", NEXT, "افتتح الوزير أمس مستشفيات حديثة في ست محافظات جنوب البلاد."),
        ("two", NEXT, "افتتح الوزير أمس مستشفيات حديثة في تسع محافظات جنوب البلاد."),
    )
    assert not by_rule(found, RULE)


def test_a_sum_of_parts_stands_beside_the_totals_and_conflicts_with_nothing() -> None:
    found = small(
        ("one", NEXT, f"{ATTACK}مقتل عشرة من رجال الشرطة وثلاثة من العاملين، ثم ارتفع عدد القتلى إلى 15."),
        ("two", NEXT, f"{ATTACK}مقتل 15 شخصا."),
        ("three", NEXT, f"{ATTACK}مقتل 14 من رجال الشرطة وستة من العاملين."),
    )
    everybody = dead(found)
    assert everybody.course == "grows"
    assert sorted((str(told.value), told.is_sum, told.is_overtaken) for told in everybody.told) == [
        ("13", True, True),
        ("15", False, False),
        ("15", False, False),
        ("20", True, False),
    ]
    assert not by_rule(found, RULE)


def test_sums_that_differ_from_a_total_are_told_and_no_finding() -> None:
    found = small(
        ("one", NEXT, f"{ATTACK}مقتل 15 شخصا."),
        ("two", NEXT, f"{ATTACK}مقتل 14 من رجال الشرطة وستة من العاملين."),
    )
    assert dead(found).course == "sums differ"
    assert not by_rule(found, RULE)


def test_a_toll_that_hundreds_tell_is_compared_in_a_time_that_grows_with_them() -> None:
    def seconds(count: int) -> float:
        texts = [(f"n{at}", NEXT, f"{ATTACK}مقتل {10 + at % 3} أشخاص وإصابة {at} آخرين.") for at in range(count)]
        dossier = small(*texts)
        parts = compared_parts(dossier.readings)
        begun = process_time()
        counted(parts, dossier.events)
        return process_time() - begun

    seconds(20)
    assert seconds(320) < 12 * seconds(80)


def test_a_sum_since_a_day_is_no_toll_of_an_attack_in_its_sentence() -> None:
    text = "ومنذ انهيار الهدنة في 2 تشرين الثاني 2025، قتل 13 شرطيا على الأقل، ثلاثة منهم في هجوم استهدف الخميس دورية."
    found = small(("one", NEXT, text))
    assert {event.type for event in found.events} == {"end", "attack"}
    assert not any(quantity.kind == "dead" for event in found.events for quantity in event.quantities)


@pytest.mark.parametrize(
    ("second", "kinds"),
    [
        ("أما وزير الصحة فقال إن 14 شخصا قتلوا في انفجار السوق.", ["differing accounts"]),
        ("وأضاف قائد الشرطة أن 14 شخصا قتلوا في انفجار السوق.", []),
        ("وقال وزير الصحة إن 14 شخصا قتلوا في انفجار السوق.", []),
    ],
)
def test_two_speakers_whom_one_dispatch_sets_against_each_other_are_two_accounts(second: str, kinds: list[str]) -> None:
    first = "قال قائد الشرطة إن 10 أشخاص قتلوا في انفجار سوق المدينة القديمة يوم 6 تشرين الثاني 2025."
    found = small(("one", NEXT, f"{first} {second}"))
    assert [finding.kind for finding in by_rule(found, RULE)] == kinds


def test_the_sum_of_a_week_is_no_number_of_one_of_its_days() -> None:
    found = small(
        ("one", NEXT, "استهدفت غارة قرية الجسر أمس. وأسفرت الغارات عن مقتل 260 مسلحا خلال أسبوع."),
        ("two", NEXT, "استهدفت غارة قرية الجسر أمس، وأدت إلى مقتل 25 مسلحا في القرية."),
    )
    told = [one.value for event in found.events for quantity in event.quantities for one in quantity.told]
    assert told == [25]

"""One happening on two days is noticed; happenings of neighbouring days are two, however alike their words."""

from datetime import date

from tests.comparing.desk import by_rule, five, small

NEXT = date(2025, 11, 7)
RULE = "event-on-two-days"
TOLD = "استهدف انفجار سوق المدينة القديمة قرب الجسر أمس، وأدى إلى مقتل 10 أشخاص."

OTHERWISE = "هز انفجار عنيف ظهر أمس سوق المدينة القديمة قرب الجسر وسط ذعر الباعة."
ONCE_MORE = "قال شهود إن الانفجار الذي وقع أمس في سوق المدينة القديمة دمر متاجر قرب الجسر."


def test_one_dispatch_puts_what_others_tell_on_another_day() -> None:
    again = "وزار الوزير الجرحى جراء الانفجار الذي وقع أول من أمس في سوق المدينة القديمة قرب الجسر."
    found = small(("one", NEXT, TOLD), ("two", NEXT, OTHERWISE), ("three", NEXT, f"{ONCE_MORE}\n{again}"))
    (finding,) = by_rule(found, RULE)
    assert finding.ground.args["first_source"] == "three"
    assert str(finding.ground.args["first"]) == "2025-11-05"
    assert str(finding.ground.args["second"]) == "2025-11-06"


def test_an_attack_before_it_is_another_one() -> None:
    before = "وكان انفجار آخر قد وقع أول من أمس في سوق المدينة القديمة قرب الجسر."
    found = small(("one", NEXT, TOLD), ("two", NEXT, OTHERWISE), ("three", NEXT, f"{ONCE_MORE}\n{before}"))
    assert not by_rule(found, RULE)


def test_a_delivery_of_the_same_things_is_put_on_two_days() -> None:
    found = small(
        ("one", NEXT, "تسلمت الحكومة أمس سبعة زوارق دورية من طراز الصقر من الجارة الشمالية."),
        ("two", NEXT, "قامت الجارة في 2 تشرين الثاني 2025 بتسليم سبعة زوارق دورية من طراز الصقر في الميناء."),
    )
    (finding,) = by_rule(found, RULE)
    assert {str(finding.ground.args["first"]), str(finding.ground.args["second"])} == {"2025-11-02", "2025-11-06"}


def test_days_beside_each_other_may_be_those_of_two_printings() -> None:
    found = small(
        ("one", NEXT, "تسلمت الحكومة أمس سبعة زوارق دورية من طراز الصقر من الجارة الشمالية."),
        ("two", NEXT, "تسلمت الحكومة اليوم سبعة زوارق دورية من طراز الصقر من الجارة الشمالية في الميناء."),
    )
    assert [finding.kind for finding in by_rule(found, RULE)] == ["differing accounts"]
    assert not by_rule(found, "value-changed"), "said once"
    dated = small(
        ("one", NEXT, "تسلمت الحكومة في 3 تشرين الثاني 2025 سبعة زوارق دورية من طراز الصقر من الجارة الشمالية."),
        ("two", NEXT, "قامت الجارة في 2 تشرين الثاني 2025 بتسليم سبعة زوارق دورية من طراز الصقر في الميناء."),
    )
    assert [finding.kind for finding in by_rule(dated, RULE)] == ["contradiction"]


def test_other_numbers_are_other_deliveries() -> None:
    found = small(
        ("one", NEXT, "تسلمت الحكومة أمس سبعة زوارق دورية من طراز الصقر من الجارة الشمالية."),
        ("two", NEXT, "قامت الجارة في 2 تشرين الثاني 2025 بتسليم تسعة زوارق دورية من طراز الصقر في الميناء."),
    )
    assert not by_rule(found, RULE)


def test_an_election_is_put_into_the_month_beside_that_which_others_name() -> None:
    usual = "فاز الحزب في الانتخابات التشريعية التي جرت في 7 حزيران 2025 وخسر خصومه."
    others = "ونتائج الانتخابات التشريعية في 7 حزيران 2025 ما زالت موضع خلاف."
    slip = "وعاقبته الحكومة على نتيجته في الانتخابات التشريعية التي أجريت في السابع من تموز 2025."
    found = small(("one", NEXT, usual), ("two", NEXT, others), ("three", NEXT, slip))
    (finding,) = by_rule(found, RULE)
    assert (str(finding.ground.args["first"]), str(finding.ground.args["second"])) == ("2025-07-07", "2025-06-07")
    raid = "هاجم المسلحون مخفر الحدود في السابع من تموز 2025."
    raids = small(("one", NEXT, raid.replace("تموز", "حزيران")), ("two", NEXT, raid))
    assert not by_rule(raids, RULE), "attacks are many"


def test_nobody_dies_on_two_days() -> None:
    one = "وثق التقرير جريمة قتل الطفل سامر حويجة في قرية الحجر صباح 13 تشرين الأول 2025."
    other = "وكان حادث قتل الرضيع سامر حويجة في القرية يوم 31 تشرين الأول 2025 قد أثار الغضب."
    (finding,) = by_rule(small(("one", NEXT, one), ("two", NEXT, other)), RULE)
    assert {str(finding.ground.args[key]) for key in ("first", "second")} == {"2025-10-13", "2025-10-31"}
    assert not by_rule(small(("one", NEXT, one), ("two", NEXT, other.replace("سامر", "كريم"))), RULE)


def test_a_dispatch_says_itself_that_accounts_differ() -> None:
    found = small(
        ("one", NEXT, "وقع الحريق أمس. وتضاربت الروايات في سبب الحريق."),
        ("two", NEXT, "وقع الحريق أمس. وتباينت وجهات النظر في المجلس."),
    )
    (finding,) = by_rule(found, "accounts-said-to-differ")
    assert finding.ground.args["words"] == "وتضاربت الروايات في سبب الحريق"


def test_reports_are_told_and_denied() -> None:
    found = small(
        ("one", NEXT, "تواترت أنباء عن إغلاق الجسر. ونفت وزارة النقل تلك المعلومات."),
        ("two", NEXT, "نفى الوزير أن يكون قد زار الجسر."),
        ("three", NEXT, "وأكدت الوزارة صحة هذه الأنباء."),
        ("four", NEXT, "The ministry denied media reports of a blast."),
        ("five", NEXT, "ووصف المدير الأنباء المتداولة عن غلق المعبر بالأنباء «العارية عن الصحة»."),
        ("six", NEXT, "The mayor said reports of a strike in the harbour were completely false."),
        ("eight", NEXT, "وقال المرصد إن الحافلة احترقت، إلا أن وزارة النقل نفت الأمر."),
        ("seven", NEXT, "وأكد المدير صحة الأنباء المتداولة عن فتح المعبر."),
    )
    denied = {finding.ground.args["source"] for finding in by_rule(found, "reports-denied")}
    assert denied == {"one", "four", "five", "six", "eight"}


def test_the_five_dispatches_put_nothing_on_two_days() -> None:
    assert not by_rule(five(), RULE)
    assert not by_rule(five(), "accounts-said-to-differ")
    assert not by_rule(five(), "reports-denied")

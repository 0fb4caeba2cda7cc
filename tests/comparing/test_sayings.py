"""What somebody says on a day is told once, however many tell it and whoever speaks for whom."""

from datetime import date

import pytest

from tests.comparing.desk import small

DAY, NEXT = date(2025, 11, 7), date(2025, 11, 8)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "أعلنت بلدية الميناء الخميس أن الجسر القديم سيغلق أمام الشاحنات لإصلاح دعائمه.",
            "وقال المتحدث باسم بلدية الميناء سامي حداد الخميس إن على سائقي الشاحنات أن يسلكوا الطريق الساحلي، لأن "
            "الجسر القديم يحتاج إلى إصلاح دعائمه.",
        ),
        (
            "قالت تركيا الخميس إن سفنها ستبدأ قريبا التنقيب عن الغاز في البحر الأسود.",
            "وقال وزير الطاقة التركي كمال دمير الخميس إن خمس سفن ستصل قريبا إلى البحر الأسود وإن التنقيب عن الغاز "
            "سيستمر عاما.",
        ),
        (
            "انتقد النائب سامي حداد الخميس خطة الحكومة لبيع الميناء.",
            "وذكر سامي حداد الخميس أن بيع الميناء لن يسدد ديون البلدية، وطالب الحكومة بسحب مشروعها.",
        ),
        (
            "وقالت الوزارة في بيان صدر الخميس: إن سائقي الشاحنات مدعوون إلى سلوك الطريق الساحلي حتى انتهاء إصلاح دعائم الجسر.",
            "وقالت وزارة النقل في بيان أصدرته الخميس إن سائقي الشاحنات مدعوون إلى سلوك الطريق الساحلي حتى انتهاء إصلاح "
            "دعائم الجسر.",
        ),
    ],
    ids=["a body and its spokesman", "a country and its minister", "one man, in two words", "the same words"],
)
def test_two_tellings_of_what_somebody_said_are_one_entry(first: str, second: str) -> None:
    found = small(("one", DAY, first), ("two", NEXT, second))
    assert [len(event.passages) for event in found.events] == [2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "انتقد النائب سامي حداد الخميس خطة الحكومة لبيع الميناء.",
            "ودعا سامي حداد الخميس المزارعين إلى تأجيل موسم القطاف بسبب الأمطار.",
        ),
        (
            "اتهم رئيس البلدية سامي كمال حداد الخميس شركة الكهرباء بالتقصير.",
            "دعا رئيس البلدية سامي كمال حداد الخميس إلى انتخابات مبكرة.",
        ),
        (
            "قال وزير الطاقة التركي كمال دمير الخميس إن التنقيب عن الغاز في البحر الأسود سيبدأ قريبا.",
            "وقال وزير الطاقة الروماني يون بوبا الخميس إن التنقيب عن الغاز في البحر الأسود سيستمر عاما.",
        ),
    ],
    ids=["one man on two things", "one man with a long name on two things", "two ministers on one"],
)
def test_two_things_said_on_one_day_stay_two_entries(first: str, second: str) -> None:
    found = small(("one", DAY, first), ("two", NEXT, second))
    assert [len(event.passages) for event in found.events] == [1, 1]

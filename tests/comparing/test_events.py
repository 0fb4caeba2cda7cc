"""Events: dated statements about one happening are one entry, two happenings of one day stay two."""

from dataclasses import replace
from datetime import date

import pytest

from pelican_dossier.comparing import compare
from pelican_dossier.comparing.outlets import outlet_key
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Dossier, EventTitle, Passage
from pelican_dossier.reading import read
from tests.comparing.desk import five, own_registry, places, project, small

DAY, NEXT = date(2025, 11, 7), date(2025, 11, 8)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return five()


def test_three_dispatches_date_the_consultations(dossier: Dossier) -> None:
    (event,) = (event for event in dossier.events if str(event.value) == "2025-11-06")
    assert places(event.passages) == {("000", 2), ("002", 0), ("002", 2), ("004", 1)}, "a month that holds it too"
    assert event.support == 3
    assert event.title["en"].startswith("Technical consultations")


def test_a_dated_clause_belongs_to_one_event_at_the_most(dossier: Dossier) -> None:
    held = [passage for event in dossier.events for passage in event.passages]
    assert len(held) == len(set(held))


def test_a_period_from_publication_on_is_no_happening(dossier: Dossier) -> None:
    held = {passage for event in dossier.events for passage in event.passages}
    left = {r.passage(d): d.text for r in dossier.readings for d in r.dates if d.value and r.passage(d) not in held}
    assert set(left.values()) == {"خلال الـ12 شهراً المقبلة"}


def test_a_year_that_names_an_agreement_dates_the_agreement(dossier: Dossier) -> None:
    (event,) = (event for event in dossier.events if str(event.value) == "2008")
    told = {_words(dossier, clause) for clause in event.clauses}
    assert told == {"اتفاقية الإطار الاستراتيجي لعام 2008"}
    assert event.type == "agree"
    assert event.weight.outlets == 0, "nothing that happens is told of it"


def test_hundreds_the_rest_and_the_end_of_the_mission_are_three(dossier: Dossier) -> None:
    end = [event for event in dossier.events if str(event.value) == "2026" and event.mod == "END"]
    assert {(event.type, frozenset(places(event.passages))) for event in end} == {
        ("leave", frozenset({("003", 11)})),
        ("leave", frozenset({("001", 9)})),
        ("end", frozenset({("002", 0), ("002", 7)})),
    }


def test_the_heaviest_are_those_with_a_title_and_many_outlets(dossier: Dossier) -> None:
    heaviest = sorted(dossier.events, key=lambda event: -event.weight.total)[:2]
    assert {event.id for event in heaviest} == {"technical-consultations", "joint-statement"}
    spoken = [event.weight for event in dossier.events if event.type == "say"]
    assert spoken
    assert all(weight.outlets == 0 for weight in spoken)


def _words(dossier: Dossier, passage: Passage) -> str:
    return next(r for r in dossier.readings if r.dispatch.id == passage.source).words(passage)


SENTENCE = "نفذت وزارة الداخلية أمس حكم القتل في الجاني {} بمدينة الميناء لقيامه بتهريب كمية من الممنوعات."


@pytest.mark.parametrize(("second", "events"), [("مشعشع مفرح حريصي", 1), ("عصمت خان شريفوف", 2), ("بعد محاكمته", 1)])
def test_what_befalls_people_of_other_names_is_two_events(second: str, events: int) -> None:
    found = small(("one", DAY, SENTENCE.format("مشعشع بن مفرح حريصي")), ("two", DAY, SENTENCE.format(second)))
    assert len(found.events) == events


def test_who_visits_the_wounded_of_an_attack_is_no_part_of_it() -> None:
    attack = "وقع أمس تفجير في مسجد قوات الطوارئ بمدينة الميناء وأصيب تسعة من منسوبي قوات الطوارئ."
    visit = (
        "زار أمير المنطقة أمس في المستشفى المصابين من منسوبي قوات الطوارئ في تفجير مسجد قوات الطوارئ بمدينة الميناء."
    )
    found = small(("one", DAY, attack), ("two", DAY, attack.replace("وقع أمس", "استهدف أمس")), ("three", DAY, visit))
    assert sorted(len(event.passages) for event in found.events) == [1, 2]


def test_two_happenings_on_one_day_stay_two() -> None:
    found = small(
        ("one", DAY, "عقد الوفدان اجتماعا في بغداد يوم 6 تشرين الثاني 2025 لبحث انسحاب القوات."),
        ("two", NEXT, "فاز الفريق الأول في المباراة النهائية يوم 6 تشرين الثاني 2025 على ملعب المدينة."),
    )
    assert [len(event.passages) for event in found.events] == [1, 1]


def test_one_happening_told_in_two_ways_is_one() -> None:
    found = small(
        ("one", DAY, "عقد الوفدان العراقي والأميركي اجتماعا في بغداد في 6 تشرين الثاني 2025 لبحث انسحاب القوات."),
        (
            "two",
            NEXT,
            "وكان الاجتماع لبحث انسحاب القوات قد عقده الوفدان العراقي والأميركي في بغداد في 6 تشرين الثاني 2025.",
        ),
    )
    (event,) = found.events
    assert places(event.passages) == {("one", 0), ("two", 0)}


def test_a_decision_is_one_by_its_day_its_week_and_the_meeting_that_took_it() -> None:
    announced = "أعلن اتحاد الجسور تأجيل كأس الخليج للقوارب لمدة عام واحد {} لاستكمال استعدادات الاستضافة."
    again = (
        "بدأ اتحاد الجسور اتصالات مع اتحادات الخليج للعودة عن القرار السابق الذي اتخذ يوم 3 نوفمبر 2025.\n"
        "وقال رئيس اتحاد الخليج إن هناك تواصلا مع اتحاد الجسور بعد تأجيل الكأس في الاجتماع الذي عقد الأسبوع الماضي."
    )
    found = small(
        ("one", date(2025, 11, 3), announced.format("اليوم الاثنين")),
        ("two", date(2025, 11, 4), announced.format("أمس الاثنين")),
        ("three", date(2025, 11, 11), again),
    )
    (event,) = (event for event in found.events if event.type != "say")
    assert (str(event.value), len(event.passages)) == ("2025-11-03", 4)


@pytest.mark.parametrize(("second", "events"), [("المعرض", 1), ("معرض الكتاب", 2)])
def test_what_is_postponed_to_a_month_and_to_its_year_is_one(second: str, events: int) -> None:
    found = small(
        ("one", DAY, "أجلت اللجنة معرض الزهور إلى مارس 2026."),
        ("two", DAY, f"تأجيل {second} إلى العام المقبل بسبب السيول."),
    )
    assert len(found.events) == events
    assert str(found.events[-1].value) == "2026-03"


def test_what_lasts_from_a_day_on_is_what_begins_on_it() -> None:
    found = small(
        ("one", DAY, "تبدأ مرحلة قيد الناخبين لمجالس الجسور يوم 22 نوفمبر 2025."),
        ("two", DAY, "أعلنت اللجنة بدء مرحلة قيد الناخبين من 22 نوفمبر 2025 إلى 14 ديسمبر 2025."),
        ("three", DAY, "تبدأ مرحلة تسجيل المرشحين من 22 نوفمبر 2025 إلى 16 ديسمبر 2025."),
    )
    assert sorted(len(event.passages) for event in found.events) == [1, 2]


def test_the_day_of_a_postponement_and_the_new_day_are_two() -> None:
    found = small(("one", DAY, "The council postponed the flower fair on Thursday. It was postponed to 12 March 2026."))
    assert [str(event.value) for event in found.events] == ["2025-11-06", "2026-03-12"]


def test_a_stop_within_a_quotation_does_not_cut_the_sentence_that_goes_on_behind_it() -> None:
    text = 'The minister said: "We leave in May 2026. The bases are empty," and left on 6 November 2025.'
    found = small(("one", DAY, text))
    (reading,) = found.readings
    layer = reading.layer
    sentences = {layer.at(p.paragraph, p.start).sentence_at(p.start) for event in found.events for p in event.passages}
    assert sentences == {(0, len(text))}


def test_the_programs_id_leads_to_the_event_that_the_editors_named(dossier: Dossier) -> None:
    untitled = compare(dossier.readings, (), ())
    named = next(event for event in dossier.events if event.title)
    same = next(event for event in untitled.events if event.passages[0] == named.passages[0])
    assert {same.id, *same.aliases} <= {*named.aliases}


def test_a_title_that_names_none_or_several_is_left_to_the_desk() -> None:
    readings = five().readings
    titles = (EventTitle("nowhere", {"en": "Nothing"}, "1999-01-01"), EventTitle("many", {"en": "Many"}, "2025-09"))
    found = compare(readings, (), (), replace(project().settings, events=titles))
    assert not {"nowhere", "many"} & {event.id for event in found.events}


def test_an_attack_told_in_two_languages_is_one() -> None:
    found = small(
        ("one", DAY, "استهدف هجوم بالصواريخ قاعدة عين الأسد أمس، وأصيب جنديان."),
        ("two", NEXT, "Rockets hit Iraq's Ain al-Asad Air Base in an attack on Thursday that wounded two soldiers."),
        ("three", NEXT, "The parliament in Baghdad voted on Thursday on the budget."),
    )
    attack = next(event for event in found.events if event.type == "attack")
    assert places(attack.passages) == {("one", 0), ("two", 0)}


def test_two_attacks_of_one_day_in_two_places_stay_two() -> None:
    found = small(
        ("one", DAY, "استهدف هجوم بالصواريخ مطار بغداد الدولي أمس."),
        ("two", DAY, "استهدف هجوم بطائرة مسيرة قاعدة حرير في أربيل أمس."),
    )
    assert [len(event.passages) for event in found.events] == [1, 1]


def test_what_is_said_of_every_day_makes_no_one_visit_of_two() -> None:
    office = "الوزير نادر الكرخي"
    found = small(
        ("one", DAY, f"زار {office} أمس ميناء الفاو واطلع على أعمال التوسعة في الأرصفة الجنوبية الجديدة."),
        ("two", DAY, f"خلال زيارة {office} أمس لمتحف المدينة أعيد افتتاح جناح العملات القديمة والمخطوطات."),
        (
            "three",
            DAY,
            f"زار {office} الثلاثاء قرى الأهوار.\nوزار {office} الاثنين سد الوادي.\nوزار {office} الأحد المصفاة.",
        ),
        ("four", DAY, f"جاء ذلك خلال زيارة {office} أمس إلى أرصفة ميناء الفاو."),
    )
    thursday = [event for event in found.events if str(event.value) == "2025-11-06" and event.type == "visit"]
    assert sorted(sorted({source for source, _ in places(event.passages)}) for event in thursday) == [
        ["fou", "one"],
        ["two"],
    ]


def test_what_falls_on_one_day_is_one_only_where_the_same_falls() -> None:
    found = small(
        ("one", DAY, "تراجعت أسعار النفط الخام في لندن أمس إلى أدنى مستوياتها مع زيادة المعروض من حقول الخليج."),
        (
            "two",
            DAY,
            "تراجعت أسعار الذهب أمس إلى أدنى مستوياتها في المعاملات الفورية بعد صدور بيانات الوظائف الأمريكية.",
        ),
        ("three", DAY, "هبط النفط الخام أمس في لندن مع زيادة المعروض."),
        (
            "four",
            DAY,
            "تراجعت أسعار القمح الثلاثاء إلى أدنى مستوياتها.\nوتراجعت أسعار السكر الاثنين إلى أدنى مستوياتها.",
        ),
        ("five", DAY, "تراجعت أسعار الشاي الأحد إلى أدنى مستوياتها."),
    )
    thursday = [event for event in found.events if str(event.value) == "2025-11-06"]
    assert sorted(sorted({source for source, _ in places(event.passages)}) for event in thursday) == [
        ["one", "thr"],
        ["two"],
    ]


def test_what_fell_by_another_share_is_another_thing() -> None:
    profit = "تراجعت أرباح الشركة الصافية في الربع الثاني من 2025 بنسبة {} بالمئة مقارنة بالفترة نفسها من العام السابق."

    def falls(*shares: str) -> list[int]:
        papers = [(name, DAY, profit.format(share)) for name, share in zip(("one", "two"), shares, strict=True)]
        return sorted(len(event.passages) for event in small(*papers).events if event.type == "fall")

    assert falls("13.6", "28.25") == [1, 1]
    assert falls("13.6", "13.6") == [2]


def test_what_names_nothing_belongs_to_the_only_event_of_its_kind() -> None:
    found = small(
        ("one", DAY, "يفتتح الوزير غدا الجسر الجديد على نهر دجلة بحضور المحافظ."),
        ("two", DAY, "استغرق بناء الجسر عامين، ومن المقرر افتتاحه غدا."),
    )
    (event,) = (event for event in found.events if event.type == "open")
    assert places(event.passages) == {("one", 0), ("two", 0)}


def test_what_names_nothing_belongs_to_no_event_of_which_its_sentence_has_no_word() -> None:
    found = small(
        ("one", DAY, "يفتتح الوزير غدا الجسر الجديد على نهر دجلة بحضور المحافظ."),
        ("two", DAY, "رواية الكاتب الشاب عن الحرب، ومن المقرر افتتاحه غدا."),
        ("three", DAY, "قال الوزير إن المعرض سيستمر شهرا وإن افتتاحه غدا.\nوزار الوزير المعرض الثلاثاء."),
        ("four", DAY, "وصل الوزير الاثنين.\nوزار الوزير المتحف الأحد.\nوعاد الوزير السبت."),
    )
    opened = [event for event in found.events if event.type == "open"]
    assert sorted(len(event.passages) for event in opened) == [1, 1, 1], "a minister is spoken of on every day"


def test_what_is_told_by_its_month_is_no_happening_of_another_kind_on_a_day_in_it() -> None:
    blast = "وقع التفجير الانتحاري الذي نفذه تنظيم الراية في 20 تشرين الأول 2025 في بلدة النبعة الحدودية."
    fight = "زار الوزير أمس الموقع الحدودي الذي دارت فيه اشتباكات مع مسلحي تنظيم الراية في تشرين الأول 2025."
    again = "وكان التفجير الانتحاري الذي نفذه تنظيم الراية في تشرين الأول 2025 في البلدة الحدودية هز البلاد."

    def together(*texts: str) -> list[int]:
        found = small(*((name, DAY, text) for name, text in zip(("one", "two"), texts, strict=True)))
        return sorted(len(event.passages) for event in found.events if str(event.value).startswith("2025-10"))

    assert together(blast, fight) == [1, 1]
    assert together(blast, again) == [2]


def test_in_a_war_two_attacks_of_one_day_are_not_one_by_the_words_of_every_day() -> None:
    found = small(
        ("one", DAY, "استهدف هجوم للمسلحين ثكنة للجيش في بلدة نيشرا أمس.\nوهاجم المسلحون الجيش الثلاثاء في الجبال."),
        ("two", DAY, "هاجم المسلحون رتلا للجيش قرب معبر دوران أمس.\nوهاجم المسلحون الجيش الأحد في الوادي."),
    )
    thursday = [event for event in found.events if str(event.value) == "2025-11-06"]
    assert [len(event.passages) for event in thursday] == [1, 1]


def test_two_attacks_of_one_day_in_places_that_no_registry_has_stay_two() -> None:
    found = small(
        ("one", DAY, "هاجم المسلحون أمس مخفرا في بلدة زاركلي بقذائف الهاون وقتلوا شرطيين."),
        ("two", DAY, "هاجم المسلحون أمس مخفرا في بلدة دوجوبيل بقذائف الهاون وقتلوا شرطيين."),
        ("three", DAY, "قتل شرطيان وجرح ثالث أمس في هجوم على مخفر بلدة زاركلي."),
    )
    assert sorted(sorted(places(event.passages)) for event in found.events) == [[("one", 0), ("thr", 0)], [("two", 0)]]


def test_rain_of_one_day_in_one_region_is_one_whatever_villages_are_named() -> None:
    found = small(
        (
            "one",
            DAY,
            "هطلت أمطار غزيرة أمس على بغداد، وسالت أودية في بلدة زاركلي.\nوهطلت الأمطار أمس على بلدة دوجوبيل غربي بغداد.",
        ),
        ("two", DAY, "شهدت بغداد أمس أمطارا متفرقة شملت بلدة نيشرا."),
    )
    (rain,) = (event for event in found.events if event.type == "disaster")
    assert len(rain.passages) == 3


def test_rain_on_another_region_is_another_event() -> None:
    found = small(
        ("one", DAY, "هطلت أمس أمطار غزيرة على بغداد وسالت الأودية.\nوهطلت أمس أمطار غزيرة على أربيل وسالت الأودية."),
    )
    assert [len(event.passages) for event in found.events] == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "هطلت أمس أمطار غزيرة على بغداد.\nوضربت أمس عاصفة غبارية بغداد وقطعت الكهرباء.",
        "Floods hit Baghdad on Thursday.\nA fire broke out in a Baghdad market on Thursday.",
    ],
)
def test_disasters_of_two_forces_on_one_day_are_two(text: str) -> None:
    assert [len(event.passages) for event in small(("one", DAY, text)).events] == [1, 1]


def test_what_only_went_on_for_a_month_is_no_event() -> None:
    assert not small(("one", DAY, "واستمر الغبار لفترات متكررة خلال الشهر الماضي.")).events
    assert small(("one", DAY, "وتستمر المفاوضات حتى نهاية الشهر المقبل.")).events


def test_who_issues_a_warning_only_says_something() -> None:
    (event,) = small(("one", DAY, "أطلق الدفاع المدني مساء أمس تحذيرا من مخاطر السيول.")).events
    assert event.type == "say"


def test_prices_that_fall_on_one_day_are_one_fall_whatever_each_adds() -> None:
    found = small(
        ("one", DAY, "هبطت أسعار القمح أمس أكثر من ثلاثة في المئة بفعل زيادة المعروض وتراجع الطلب في آسيا."),
        ("two", DAY, "واصلت أسعار القمح هبوطها أمس، وقال تجار إن المخزونات بلغت أعلى مستوى لها في عامين."),
    )
    (event,) = (event for event in found.events if event.type == "fall")
    assert len(event.passages) == 2


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("وهبط سعر القمح أثناء الجلسة أمس.", ["fall"]),
        ("وعقدت المحكمة جلسة أمس.", ["meet"]),
        ("وهوت أسعار القمح أمس.", ["fall"]),
        ("وهوت طائرة في البحر أمس.", ["crash"]),
        ("ونزلت أسعار القمح أمس.", ["fall"]),
        ("وهبطت أسعار القمح تسليم حزيران.", []),
        ("Wheat for June delivery fell sharply.", []),
        ("وارتفعت المخزونات عن مستواها في نهاية 2014.", []),
        ("وتعافت الأسعار من أدنى مستوى لها في عامين الذي بلغته يوم الاثنين.", []),
        ("وزاد الإنتاج من 31.8 مليون طن في حزيران.", []),
        ("وزاد الإنتاج من 31.8 إلى 32 مليون طن في حزيران.", ["rise"]),
    ],
)
def test_what_markets_do_is_told_as_what_it_is(text: str, types: list[str]) -> None:
    assert [event.type for event in small(("one", DAY, text)).events] == types


@pytest.mark.parametrize(
    "text",
    [
        "ويشارك الفريق في تصفيات كأس العالم 2026.",
        "وتدرب اللاعبون طوال الأسبوع الماضي.",
        "The players trained throughout last week.",
    ],
)
def test_the_name_of_a_cup_and_what_lasts_throughout_are_no_events(text: str) -> None:
    assert not small(("one", DAY, text)).events


def test_what_takes_up_an_attack_belongs_to_the_one_that_its_dispatch_told() -> None:
    found = small(
        ("one", DAY, "قتل شرطيان صباح الخميس في هجوم على مخفر بلدة زاركلي.\nوحصل هجوم الخميس في منطقة يرتادها السياح."),
        ("two", DAY, "انفجرت سيارة مفخخة الخميس أمام فندق في مدينة البصرة."),
    )
    assert sorted(sorted(places(event.passages)) for event in found.events) == [[("one", 0), ("one", 1)], [("two", 0)]]


def test_what_is_dated_by_its_month_belongs_to_the_event_of_a_day_in_it() -> None:
    found = small(
        ("one", DAY, "اختفت الطائرة الماليزية في 8 تشرين الأول 2025 وهي في طريقها إلى بكين وعلى متنها 239 راكبا."),
        ("two", DAY, "وكانت الطائرة الماليزية قد اختفت في تشرين الأول الماضي في طريقها إلى بكين وعلى متنها 239 راكبا."),
    )
    (event,) = found.events
    assert str(event.value) == "2025-10-08"
    assert places(event.passages) == {("one", 0), ("two", 0)}


def test_what_is_planned_for_a_month_is_not_what_happened_in_it() -> None:
    found = small(
        ("one", DAY, "تسلمت مصر في 4 تشرين الثاني 2025 خمسة أبراج لدبابات من طراز أبرامز."),
        ("two", DAY, "ستتسلم مصر 14 برجا إضافيا لدبابات من طراز أبرامز في تشرين الثاني الجاري."),
    )
    assert [len(event.passages) for event in found.events] == [1, 1]


def test_a_day_before_what_happens_tells_of_some_of_all_as_one_behind_it() -> None:
    found = small(
        ("one", date(2025, 11, 7), "أُرسل مئات الممرضين من بلدان الجوار أمس إلى الميناء لتلقيح سكانه."),
        ("two", date(2025, 11, 9), "وفي السادس من الشهر الحالي أُرسل مئات الممرضين من بلدان الجوار إلى الميناء."),
    )
    assert [event.support for event in found.events] == [2]


def test_a_day_that_its_weekday_belies_founds_no_second_event() -> None:
    found = small(
        ("one", date(2025, 11, 6), "افتتح الوزير الجسر الجديد في المدينة القديمة يوم الثلاثاء 4 تشرين الثاني 2025."),
        ("two", date(2025, 11, 6), "افتتح الوزير الجسر الجديد في المدينة القديمة أمس الثلاثاء."),
    )
    assert [str(event.value) for event in found.events] == ["2025-11-04"]
    assert len(found.events[0].passages) == 2


def test_an_attack_told_without_its_place_is_the_only_one_of_its_day_that_several_tell() -> None:
    one, two, three = (date(2025, 11, day) for day in (10, 11, 12))
    told = "استهدف تفجير مصنع الزجاج في بلدة الكرمة يوم 3 تشرين الثاني 2025 وقت الغداء."
    trial = "وأجلت المحكمة أمس النظر في قضية تفجير مصنع الزجاج"
    found = small(
        ("one", one, f"{told} {trial} إلى الشتاء."),
        ("two", two, f"{told} {trial} إلى الربيع."),
        ("three", three, f"وقضية تفجير مصنع الزجاج الذي وقع في 3 تشرين الثاني 2025 معقدة. {trial} إلى الصيف."),
    )
    (event,) = (event for event in found.events if str(event.value) == "2025-11-03")
    assert {passage.source for passage in event.passages} == {"one", "two", "three"}


def test_what_is_counted_back_in_round_months_is_the_event_that_others_date() -> None:
    found = small(
        ("one", date(2025, 11, 6), "غرقت العبّارة البيضاء في 8 آذار 2024 قبالة الساحل."),
        ("two", date(2025, 11, 7), "وعثر غواصون على حطام السفينة بعد 19 شهرا على غرق العبّارة البيضاء قبالة الساحل."),
    )
    told = {str(event.value): len(event.passages) for event in found.events if event.type == "die"}
    assert told == {"2024-03-08": 2}


def test_other_days_of_a_dispatch_that_calls_another_weekday_today_are_of_the_day_before() -> None:
    found = small(
        ("one", date(2025, 11, 6), "افتتح الوزير الجسر الجديد في المدينة القديمة أمس."),
        (
            "two",
            date(2025, 11, 7),
            "يزور الوفد المعرض اليوم الخميس. وافتتح الوزير الجسر الجديد في المدينة القديمة أمس.",
        ),
    )
    (opened,) = (event for event in found.events if event.type == "open")
    assert (str(opened.value), len(opened.passages)) == ("2025-11-05", 2)


def test_tomorrow_in_somebodys_words_is_the_day_that_others_tell_after_them() -> None:
    found = small(
        ("one", DAY, "يعقد مجلس المدينة اليوم الجمعة اجتماعا استثنائيا لبحث تلوث مياه النهر."),
        (
            "two",
            DAY,
            "وقال رئيس المجلس سامي حداد: «المجلس يعقد غدا اجتماعا استثنائيا لبحث تلوث مياه النهر في المدينة».",
        ),
    )
    assert [(str(event.value), len(event.passages)) for event in found.events if event.type == "meet"] == [
        ("2025-11-07", 2)
    ]
    alone = small(("one", DAY, "وقال رئيس المجلس سامي حداد: «المجلس يعقد غدا اجتماعا استثنائيا لبحث تلوث مياه النهر»."))
    assert [str(event.value) for event in alone.events if event.type == "meet"] == ["2025-11-08"]


def test_what_is_to_come_on_the_weekday_of_publication_is_what_others_tell_of_that_day() -> None:
    found = small(
        ("one", date(2025, 11, 9), "Voters in Larsia will vote Sunday on a new name for the country in a referendum."),
        (
            "two",
            date(2025, 11, 9),
            "The people of Larsia voted in a referendum on Sunday on a new name for the country.",
        ),
    )
    assert [str(event.value) for event in found.events] == ["2025-11-09"]
    alone = small(("one", date(2025, 11, 9), "Voters in Larsia will vote Sunday on a new name for the country."))
    assert [str(event.value) for event in alone.events] == ["2025-11-16"]


def test_a_day_that_is_counted_from_publication_is_where_the_weekday_named_beside_it_lies() -> None:
    found = small(("one", date(2025, 11, 6), "افتتح الوزير الجسر الجديد في المدينة القديمة أمس الثلاثاء."))
    (event,) = found.events
    assert (str(event.value), event.earliest, event.latest) == ("2025-11-04", date(2025, 11, 4), date(2025, 11, 4))


def test_a_campaign_that_begins_on_a_day_begins_once_in_a_war_too() -> None:
    found = small(
        ("one", DAY, "بدأت الجارة حملة جوية ضد معسكرات المتمردين في شمال البلاد يوم 24 تشرين الأول 2025."),
        ("two", DAY, "وبدأت الجارة حملة ضربات جوية على المتمردين في شمال البلاد وعلى المهربين في 24 تشرين الأول 2025."),
        ("three", DAY, "شنت الجارة غارات جوية على معسكرات المتمردين في شمال البلاد يوم 30 تشرين الأول 2025."),
        ("four", DAY, "قصفت طائرات الجارة معسكرات المتمردين في شمال البلاد في حملة جوية يوم 2 تشرين الثاني 2025."),
    )
    begun = [event for event in found.events if str(event.value) == "2025-10-24"]
    assert [places(event.passages) for event in begun] == [{("one", 0), ("two", 0)}]


def test_a_day_of_the_week_in_words_of_an_earlier_dispatch_is_that_of_the_earlier() -> None:
    told = "خطف مسلحون ثمانية من رجال الفرقة مساء الأربعاء قرب بلدة زاركلي واقتادوهم إلى جهة مجهولة في الجبال المحيطة."
    found = small(("one", date(2025, 11, 7), told), ("two", date(2025, 11, 14), f"{told}\nوعاد الوفد الخميس."))
    kidnapped = [event for event in found.events if event.type != "arrive"]
    assert [(str(event.value), len(event.passages)) for event in kidnapped] == [("2025-11-05", 2)]


def test_a_newspaper_is_one_outlet_with_and_without_the_word_for_it() -> None:
    assert outlet_key("صحيفة عكاظ", "ar") == outlet_key("عكاظ", "ar") == outlet_key("جريدة عكاظ", "ar")
    assert outlet_key("قناة الجزيرة", "ar") != outlet_key("الجزيرة", "ar"), "a channel and a paper"
    assert outlet_key("صحيفة", "ar")


def test_outlets_that_print_one_agency_elsewhere_are_two_where_each_tells_in_its_own_words() -> None:
    agency = (
        "قال رئيس المجلس سامي حداد إن المدينة ستبني ثلاثة جسور جديدة فوق النهر قبل نهاية العام المقبل بكلفة معقولة."
    )
    first = "افتتح الوزير الجسر الجديد في المدينة القديمة أمس."
    second = "وافتتح الوزير الجسر الجديد في المدينة القديمة أمس أمام الزوار."

    def opened(*texts: tuple[str, str, str]) -> int:
        readings = [read(receive_text(text, id_, "ar", DAY), own_registry()) for id_, _, text in texts]
        published = [
            replace(r, dispatch=replace(r.dispatch, publisher=of))
            for r, (_, of, _) in zip(readings, texts, strict=True)
        ]
        found = compare(published, (), ())
        return next(event.support for event in found.events if event.type == "open")

    apart = opened(("a1", "A", agency), ("b1", "B", agency), ("a2", "A", first), ("b2", "B", second))
    copied = opened(("a1", "A", f"{agency}\n{first}"), ("b1", "B", f"{agency}\n{second}"))
    assert (apart, copied) == (2, 1)


def test_what_is_said_to_come_tomorrow_is_no_other_happening_of_today() -> None:
    thursday, told = date(2025, 11, 6), "الانفجار الكبير الذي وقع في مسجد أحد المراكز وراح ضحيته عدد من الجنود"
    found = small(
        ("one", thursday, "الانفجار الكبير الذي وقع الخميس في مسجد أحد المراكز وراح ضحيته عدد من الجنود خطير."),
        ("two", thursday, f"وأوضح الفرع أنه تم تخصيص خطبة الجمعة غدا عن {told}."),
    )
    assert {(str(event.value), len(event.passages)) for event in found.events} == {("2025-11-06", 1), ("2025-11-07", 1)}


def test_an_event_stands_on_the_day_that_most_dispatches_give() -> None:
    told = "وقتل حارسان في انفجار كبير في مسجد بلدة زاركلي"
    found = small(
        ("one", DAY, f"{told} أمس."),
        ("two", DAY, f"{told} يوم الخميس."),
        ("three", DAY, "وكان الانفجار قد وقع في بلدة زاركلي في تشرين الثاني 2025 وقتل حارسين."),
    )
    assert {str(event.value) for event in found.events} == {"2025-11-06"}

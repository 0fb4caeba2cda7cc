"""Answers: a value that what is asked about governs, with its scope; each kind with a twin that answers nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from pelican_dossier.comparing.clauses import clauses
from pelican_dossier.comparing.counting import counting_trigger
from pelican_dossier.comparing.questions import struck_for_nothing
from pelican_dossier.comparing.sentences import compared_parts
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Answer, AnsweredQuestion, Dossier, NoAnswer, Question, QuestionKind, Scope
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.comparing.desk import small
from tests.fixtures import Case, cases

PUBLISHED = date(2025, 3, 11)


@cases(__file__, "counting")
def test_which_trigger_a_figure_belongs_to(case: Case) -> None:
    case.check(_counted(case.text))


def _counted(text: str) -> Iterator[str]:
    reading = read(receive_text(text, "one", None, PUBLISHED), Registry())
    for sentence in (sentence for part in compared_parts([reading]) for sentence in part.sentences):
        whole, found = sentence.layer.paragraph.text, clauses(sentence)
        for figure in sentence.figures:
            trigger = counting_trigger(sentence, found, figure)
            yield f"{figure.text}: {whole[trigger.start : trigger.end] if trigger else 'nothing'}"


@cases(__file__, "answers", keys=("kind", "ask", "marks", "units"))
def test_what_a_sentence_answers(case: Case) -> None:
    found = small(("one", PUBLISHED, case.text), questions=[_question(case)])
    case.check(_told(found, answer) for answer in found.questions[0].answers)


def _question(case: Case) -> Question:
    marks, units = (
        {
            code: tuple(word.strip() for word in case.keys.get(key, "").split("/") if word.strip())
            for code in ("ar", "en")
        }
        for key in ("marks", "units")
    )
    kind = next(kind for kind in get_args(QuestionKind) if kind == case.keys["kind"])
    return Question("asked", {"ar": case.keys.get("ask", "What is asked?")}, kind, marks, units)


def _told(dossier: Dossier, answer: Answer) -> str:
    (reading,) = dossier.readings
    value = " ".join(str(part) for part in (answer.value, answer.mod, answer.bound) if part)
    scope = [name for name in ("part", "rest", "phase", "planned", "held_before") if _holds(answer.scope, name)]
    told = f" ({' '.join(scope)})" if scope else ""
    return f"{value}: {reading.words(answer.passage)}{told}"


def _holds(scope: Scope, name: str) -> bool:
    return bool(getattr(scope, name))


# --- groups -----------------------------------------------------------------------------------------------------
TOLL = Question("toll", {"en": "How many were killed?"}, "figure", {"en": ("killed",)})


def test_a_toll_that_a_later_day_tells_higher_has_grown_and_conflicts_with_nothing() -> None:
    found = small(
        ("one", PUBLISHED, "The collapse killed 7 workers."),
        ("two", date(2025, 3, 12), "The collapse killed 9 workers."),
        questions=[TOLL],
    )
    assert not found.questions[0].conflicts
    assert found.questions[0].incomparable == ((0, 1),)


def test_a_toll_asked_for_by_a_noun_behind_another_grows_too() -> None:
    found = small(
        ("one", PUBLISHED, "The number of victims killed in the collapse rose to 7."),
        ("two", date(2025, 3, 12), "The number of victims killed in the collapse rose to 9."),
        questions=[Question("toll", {"en": "How many victims?"}, "figure", {"en": ("number of victims killed",)})],
    )
    assert len(found.questions[0].answers) == 2
    assert not found.questions[0].conflicts


def test_a_toll_that_a_later_day_tells_lower_conflicts() -> None:
    found = small(
        ("one", PUBLISHED, "The collapse killed 9 workers."),
        ("two", date(2025, 3, 12), "The collapse killed 7 workers."),
        questions=[TOLL],
    )
    assert found.questions[0].conflicts == ((0, 1),)


def test_answers_of_one_value_are_one_group_with_its_days() -> None:
    found = small(
        ("one", PUBLISHED, "The collapse killed 7 workers."),
        ("two", date(2025, 3, 12), "The collapse killed 9 workers."),
        ("three", date(2025, 3, 13), "Seven workers were killed in the collapse."),
        questions=[TOLL],
    )
    groups = {found.questions[0].answers[group.answers[0]].value: group for group in found.questions[0].groups}
    assert (groups[7].answers, groups[7].outlets) == ((0, 2), 2)
    assert (groups[7].first, groups[7].last) == (PUBLISHED, date(2025, 3, 13))
    assert (groups[9].answers, groups[9].first, groups[9].last) == ((1,), date(2025, 3, 12), date(2025, 3, 12))


def test_two_outlets_that_carry_one_spokesman_have_one_voice() -> None:
    text = "Governor Sami Haddad said the collapse killed 7 workers{}."
    found = small(("one", PUBLISHED, text.format("")), ("two", PUBLISHED, text.format(" on site")), questions=[TOLL])
    (group,) = found.questions[0].groups
    assert (group.outlets, group.voices) == (2, 1)


def test_what_holds_of_the_rest_is_another_group() -> None:
    going = Question("going", {"en": "When do they go?"}, "date", {"en": ("leave",)})
    found = small(
        ("one", PUBLISHED, "Hundreds leave by June 2025."),
        ("two", PUBLISHED, "The rest leave by June 2025."),
        questions=[going],
    )
    assert [group.answers for group in found.questions[0].groups] == [(0,), (1,)]


def test_some_of_two_kinds_do_not_conflict() -> None:
    found = small(
        ("one", PUBLISHED, "The blast killed twelve guards and three drivers."),
        ("two", PUBLISHED, "Twelve guards and three drivers were killed in the blast."),
        questions=[TOLL],
    )
    assert [answer.value for answer in found.questions[0].answers] == [12, 3, 12, 3]
    assert found.questions[0].conflicts == ()


# --- whom a number counts ---------------------------------------------------------------------------------------
LOST = Question("lost", {"en": "How many were killed?"}, "figure", {"ar": ("قتل", "مقتل", "القضاء على", "عدد")})


def _counted_are(text: str) -> tuple[str, ...]:
    (answer,) = small(("one", PUBLISHED, text), questions=[LOST]).questions[0].answers
    return answer.scope.population


@pytest.mark.parametrize(
    "text",
    [
        "تمكن التحالف الدولي من القضاء على 40 مسلحا في الجبال.",
        "قتل التحالف الدولي 40 مسلحا في الجبال.",
        "أعلن التحالف الدولي مقتل 40 مسلحا في الجبال.",
    ],
)
def test_who_kills_or_tells_of_it_is_not_among_those_who_are_counted(text: str) -> None:
    assert _counted_are(text) == ()


@pytest.mark.parametrize(
    "text",
    ["أعلنت الشرطة مقتل 12 عنصرا من قوات التحالف الدولي.", "يبلغ عدد قوات التحالف الدولي نحو 1200 جندي."],
)
def test_whose_people_are_counted_is_told(text: str) -> None:
    assert _counted_are(text) == ("international-coalition",)


def test_one_number_is_one_answer_however_it_is_hedged() -> None:
    found = small(
        ("one", PUBLISHED, "The collapse killed about 70 workers."),
        ("two", PUBLISHED, "The collapse killed at least 70 workers."),
        ("three", PUBLISHED, "The collapse killed more than 70 workers."),
        questions=[TOLL],
    ).questions[0]
    assert [group.answers for group in found.groups] == [(0, 1, 2)]
    assert not found.conflicts
    assert not found.incomparable


def test_fewer_than_a_number_and_more_than_it_are_two_answers() -> None:
    found = small(
        ("one", PUBLISHED, "The collapse killed fewer than 70 workers."),
        ("two", PUBLISHED, "The collapse killed more than 80 workers."),
        questions=[TOLL],
    ).questions[0]
    assert len(found.groups) == 2
    assert found.conflicts == ((0, 1),)


# --- what the editor strikes ------------------------------------------------------------------------------------
TWO = ("The collapse killed 7 workers.", "A fall killed 2 workers.")


def _asked_without(*struck: NoAnswer) -> AnsweredQuestion:
    text = "\n".join(TWO)
    return small(("one", PUBLISHED, text), questions=[replace(TOLL, no_answers=struck)]).questions[0]


def test_a_struck_passage_answers_nothing_and_the_others_stay() -> None:
    asked = _asked_without(NoAnswer("one#p1"))
    assert [answer.value for answer in asked.answers] == [7]
    assert [answer.value for answer in asked.struck] == [2]


def test_words_tell_which_answer_of_a_paragraph_is_struck() -> None:
    assert [answer.value for answer in _asked_without(NoAnswer("one#p1", "9")).answers] == [7, 2]


def test_what_strikes_nothing_is_told() -> None:
    text = "\n".join(TWO)
    found = small(("one", PUBLISHED, text), questions=[replace(TOLL, no_answers=(NoAnswer("one#p3"),))])
    assert list(struck_for_nothing(found)) == [("toll", "one#p3")]


def test_a_day_that_its_weekday_belies_conflicts_with_none() -> None:
    asked = Question("asked", {"en": "When?"}, "date", {"ar": ("افتتاح الجسر",)})
    found = small(
        ("one", date(2025, 11, 6), "جرى افتتاح الجسر يوم الثلاثاء 4 تشرين الثاني 2025."),
        ("two", date(2025, 11, 6), "جرى افتتاح الجسر أمس الثلاثاء."),
        ("three", date(2025, 11, 6), "جرى افتتاح الجسر يوم الاثنين 3 تشرين الثاني 2025."),
        questions=[asked],
    )
    (answered,) = found.questions
    values = [str(answer.value) for answer in answered.answers]
    assert {frozenset((values[a], values[b])) for a, b in answered.conflicts} == {
        frozenset({"2025-11-03", "2025-11-04"})
    }


@pytest.mark.parametrize(
    ("first", "second", "conflicts"),
    [
        ("in November or December", "in December or early November", 0),
        ("in November or December", "in December", 0),
        ("in November or December", "in January", 2),
        ("in November", "in December", 1),
    ],
)
def test_one_of_two_months_conflicts_with_neither(first: str, second: str, conflicts: int) -> None:
    asked = Question("asked", {"en": "When?"}, "date", {"en": ("will open",)})
    texts = (
        (id_, date(2025, 8, 6), f"The bridge will open {when}.") for id_, when in (("one", first), ("two", second))
    )
    (answered,) = small(*texts, questions=[asked]).questions
    assert len(answered.conflicts) == conflicts


RAIN = Question("rain", {"ar": "متى هطلت الأمطار على منطقة سنجار؟"}, "date", {"ar": ("هطلت", "هطول")})
"""What is asked of rains that come day after day."""


def _days_of_rain(*texts: tuple[str, date, str]) -> AnsweredQuestion:
    (asked,) = small(*texts, questions=[RAIN]).questions
    return asked


def test_days_of_what_happens_again_and_again_do_not_conflict() -> None:
    first = ("one", date(2025, 11, 7), "هطلت أمطار أمس على منطقة سنجار.")
    again = "لليوم الثالث على التوالي، هطلت أمطار أمس على منطقة سنجار."
    assert not _days_of_rain(first, ("two", date(2025, 11, 8), again)).conflicts
    once = _days_of_rain(first, ("two", date(2025, 11, 8), "هطلت أمطار أمس على منطقة سنجار."))
    assert once.contradictions == ((0, 1),)


def test_of_what_happens_again_two_days_that_were_told_afterwards_still_conflict() -> None:
    later = date(2025, 11, 16)
    asked = _days_of_rain(
        ("one", later, "هطلت أمطار في 2 تشرين الثاني 2025 على منطقة سنجار."),
        ("two", later, "لليوم الثاني على التوالي، هطلت أمطار في 4 تشرين الثاني 2025 على منطقة سنجار."),
    )
    assert asked.conflicts


def test_what_several_dispatches_each_date_twice_happens_again() -> None:
    low = Question("low", {"ar": "متى سجل السعر أدنى مستوى؟"}, "date", {"ar": ("أدنى مستوى",)})
    twice = "سجل السعر أدنى مستوى له {}.\nوسجل السعر أدنى مستوى له {}."
    found = small(
        ("one", date(2025, 11, 5), twice.format("أمس", "يوم الاثنين")),
        ("two", date(2025, 11, 7), twice.format("أمس", "يوم الثلاثاء")),
        questions=[low],
    )
    assert len(found.questions[0].answers) == 4
    assert not found.questions[0].conflicts


@pytest.mark.parametrize(("mark", "conflicts"), [("هبط القمح", 0), ("احترق القمح", 1)])
def test_a_price_falls_on_many_days(mark: str, conflicts: int) -> None:
    asked = Question("asked", {"ar": "متى؟"}, "date", {"ar": (mark,)})
    found = small(
        ("one", date(2025, 11, 4), f"{mark} أمس."), ("two", date(2025, 11, 7), f"{mark} أمس."), questions=[asked]
    )
    assert len(found.questions[0].conflicts) == conflicts


def test_between_two_months_conflicts_with_no_day_of_either() -> None:
    asked = Question("asked", {"ar": "متى كان مقررا؟"}, "date", {"ar": ("المقرر أن تقام",)})
    found = small(
        ("one", date(2025, 8, 6), "كان من المقرر أن تقام الكأس في شهري نوفمبر وديسمبر المقبلين."),
        ("two", date(2025, 8, 6), "كان من المقرر أن تقام الكأس في 22 ديسمبر المقبل."),
        questions=[asked],
    )
    assert len(found.questions[0].answers) >= 2
    assert not found.questions[0].conflicts


def test_prices_of_two_hours_are_not_comparable() -> None:
    price = Question("price", {"ar": "كم بلغ سعر طن القمح؟"}, "figure", {"ar": ("القمح",)}, {"ar": ("دولار",)})
    found = small(
        ("one", date(2025, 11, 5), "وبلغ سعر القمح 310 دولارات للطن."),
        ("two", date(2025, 11, 5), "وبلغ سعر القمح 307 دولارات للطن."),
        questions=[price],
    )
    (asked,) = found.questions
    assert (asked.conflicts, asked.incomparable) == ((), ((0, 1),))


REGISTERED = Question("registered", {"ar": "كم عدد المسجلين؟"}, "figure", {"ar": ("المسجلين",)})


@pytest.mark.parametrize(("words", "conflicts"), [("حتى ظهر أمس", 0), ("في المدينة", 1)])
def test_what_had_been_reached_by_an_hour_is_more_on_a_later_day(words: str, conflicts: int) -> None:
    texts = (f"بلغ عدد المسجلين {number} {words}." for number in ("4312", "4790"))
    found = small(
        *((f"d{at}", date(2025, 3, 11 + at), text) for at, text in enumerate(texts)),
        questions=[REGISTERED],
    )
    assert len(found.questions[0].answers) == 2
    assert len(found.questions[0].conflicts) == conflicts


@pytest.mark.parametrize(("headline", "conflicts"), [("400 ألف", 0), ("500 ألف", 1)])
def test_a_headline_that_rounds_what_its_text_tells_conflicts_with_nothing(headline: str, conflicts: int) -> None:
    found = small(
        ("one", PUBLISHED, f"عدد المسجلين {headline} شخص\n\nبلغ عدد المسجلين 407516 شخصا."),
        ("two", PUBLISHED, "بلغ عدد المسجلين 407519 شخصا."),
        ("three", PUBLISHED, "بلغ عدد المسجلين 412000 شخص."),
        questions=[REGISTERED],
    )
    values = {str(answer.value) for answer in found.questions[0].answers}
    assert len(values) == 4
    (asked,) = found.questions
    said = {asked.answers[at].value for pair in asked.conflicts for at in pair}
    assert ((500000 if conflicts else 400000) in said) is bool(conflicts)


@pytest.mark.parametrize(("theirs", "differs"), [("4.41", False), ("4.5", True)])
def test_large_numbers_are_told_rounded(theirs: str, differs: bool) -> None:
    stored = Question("stored", {"en": "How many tonnes?"}, "figure", {"en": ("stores",)}, {"en": ("tonne",)})
    texts = (f"The stores had {number} million tonnes." for number in ("4.4", theirs))
    found = small(
        *((name, PUBLISHED, text) for name, text in zip(("one", "two"), texts, strict=True)), questions=[stored]
    )
    assert bool(found.questions[0].conflicts) is differs


def test_a_day_in_words_that_were_said_before_conflicts_with_none() -> None:
    asked = Question("asked", {"en": "When?"}, "date", {"ar": ("افتتاح الجسر",)})
    told = "يجري اليوم افتتاح الجسر. وقال وزير النقل: «سيجري غدا افتتاح الجسر»."
    (spoken,) = small(("one", PUBLISHED, told), questions=[asked]).questions
    assert [str(answer.value) for answer in spoken.answers] == ["2025-03-11", "2025-03-12"]
    assert not spoken.conflicts
    other = "وقال وزير النقل: «سيجري غدا افتتاح الجسر»."
    apart = [("one", PUBLISHED, "يجري اليوم افتتاح الجسر."), ("two", PUBLISHED, other)]
    (differing,) = small(*apart, questions=[asked]).questions
    assert len(differing.answers) == 2


def test_a_round_number_of_months_contradicts_no_day() -> None:
    asked = Question("asked", {"en": "When?"}, "date", {"ar": ("غرق العبارة", "غرقت العبارة")})
    found = small(
        ("one", date(2025, 11, 6), "غرقت العبّارة في 8 آذار 2024."),
        ("two", date(2025, 11, 7), "وهذه أول قطعة منها بعد 19 شهرا على غرق العبّارة."),
        ("three", date(2025, 11, 7), "وهذه أول قطعة منها بعد 10 أشهر على غرق العبّارة."),
        questions=[asked],
    )
    (answered,) = found.questions
    values = [str(answer.value) for answer in answered.answers]
    assert {values[at] for pair in answered.conflicts for at in pair} >= {"2025-01"}
    assert not any({values[a], values[b]} == {"2024-03-08", "2024-04"} for a, b in answered.conflicts)


def test_a_dispatch_that_gives_both_numbers_tells_of_two_things() -> None:
    asked = Question("asked", {"en": "How many?"}, "figure", {"ar": ("خطف صيادين",)}, {"ar": ("صياد",)})
    both = "خطف قراصنة 5 صيادين أمس قبالة الميناء. وكانوا قد خطفوا 8 صيادين قبل أيام."
    alone, other = "خطف قراصنة 8 صيادين قبالة الميناء.", "خطف قراصنة 9 صيادين قبالة الميناء."
    told = [("one", PUBLISHED, both), ("two", PUBLISHED, alone)]
    (same,) = small(*told, questions=[asked]).questions
    assert not same.conflicts
    (differing,) = small(*told, ("three", PUBLISHED, other), questions=[asked]).questions
    values = {str(differing.answers[at].value) for pair in differing.conflicts for at in pair}
    assert values == {"5", "8", "9"}


@pytest.mark.parametrize(
    ("theirs", "differs"),
    [
        ("as high as 20 feet", False),
        ("as high as 3 feet", True),
        ("as high as 6 metres", False),
        ("as high as 9 metres", True),
    ],
)
def test_measures_in_two_units_are_held_against_each_other_as_measures(theirs: str, differs: bool) -> None:
    waves = Question("waves", {"en": "How high?"}, "figure", {"en": ("waves as high as",)})
    one = ("one", PUBLISHED, "PALU (The Wire) - Waves as high as six meters hit the beach, the agency said.")
    other = ("other", PUBLISHED, f"PALU (The Example) - The quake triggered waves {theirs}, the agency said.")
    (asked,) = small(one, other, questions=(waves,)).questions
    assert len(asked.answers) == 2
    assert bool(asked.conflicts) == differs

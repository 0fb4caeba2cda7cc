"""``dossier ask``: what a question is answered, what it misses, which marks would find it, and how it is saved."""

import re
from pathlib import Path

import pytest

from pelican_dossier.desk.content import load
from tests.inprocess import dossier

SETTINGS = """\
format: 1
# what it is called
title: {en: The ferry}
languages: [en, ar]
contact: a@example.org   # where readers write
"""
FIRST = """The ferry opens

HARBOUR TOWN, March 3, 2025 (The Wire) - The new ferry will open on May 1, 2025, the harbour master said.

The opening of the ferry was meant for 2024. Tickets are on sale from April 7, 2025.
"""
SECOND = """A ferry for the islands

HARBOUR TOWN, March 4, 2025 (The Example) - The opening of the new ferry takes place on June 1, 2025, the ministry said.
"""
BANK = """A bank is robbed

HARBOUR TOWN, March 3, 2025 (The Wire) - Gunmen attacked a bank in the harbour on February 3, 2025, police said.

The presidents of the two islands met in Rome on February 3, 2025.
"""
ARABIC = """العبّارة الجديدة
الثلاثاء 4 آذار 2025
عمّان: صحيفة المثال
قالت الوزارة إن افتتاح العبّارة سيكون في 1 أيار 2025.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A dossier of two dispatches that differ."""
    folder = tmp_path / "content/dispatches"
    folder.mkdir(parents=True)
    (tmp_path / "pelicanconf.py").write_text('PATH = "content"\nPLUGINS = ["pelican_dossier"]\n', "utf-8")
    (tmp_path / "content/dossier.yaml").write_text(SETTINGS, "utf-8")
    (folder / "first.txt").write_text(FIRST, "utf-8")
    (folder / "second.txt").write_text(SECOND, "utf-8")
    return tmp_path


def asked(desk: Path, *arguments: str) -> list[str]:
    run = dossier("ask", *arguments, cwd=desk)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout.splitlines()


def test_a_question_without_marks_is_told_what_would_answer_it(desk: Path) -> None:
    told = asked(desk, "When is the opening of the new ferry?", "--kind", "date")
    assert told[0] == "0 answers"
    assert [line for line in told if "(shares " in line] == [
        "  first#p1 (shares new, ferry, open; gives May 1, 2025): The new ferry will open on May 1, 2025, the harbour "
        "master said.",
        "  second#p1 (shares opening, new, ferry; gives June 1, 2025): The opening of the new ferry takes place on June 1, "
        "2025, the ministry said.",
        "  first#p2 (shares opening, ferry; gives 2024): The opening of the ferry was meant for 2024.",
    ]
    assert "  --mark en='opening of the ferry'  (2 answers more)" in told


def test_marks_give_answers_and_tell_who_conflicts(desk: Path) -> None:
    marks = ("--mark", "ferry will open", "--mark", "opening of the ferry")
    told = asked(desk, "When is the opening?", "--kind", "date", *marks)
    assert told[:4] == [
        "3 answers; they are in conflict: differing accounts",
        "  2025-05-01  first#p1, says the harbour master: May 1, 2025",
        "  2024  first#p2: 2024",
        "  2025-06-01  second#p1, says the ministry: June 1, 2025",
    ]


TOLLS = """Clashes on the border

HARBOUR TOWN, March 3, 2025 (The Wire) - Two soldiers were killed in the north on Saturday. Since the truce ended, 14 soldiers were killed.

Seven boats were seized at the border, where three traders were killed.
"""


def test_a_sentence_is_told_which_condition_of_the_question_keeps_its_value_out(desk: Path) -> None:
    (desk / "content/dispatches/third.txt").write_text(TOLLS, "utf-8")
    ask = ("How many soldiers were killed since January?", "--kind", "figure", "--mark", "were killed", "--id", "toll")
    told = asked(desk, *ask, "--unit", "soldiers")
    assert told[0] == "1 answer"
    missed = [line for line in told if "has the mark" in line]
    assert ["since when this value counts" in line for line in missed] == [True, False]
    assert ["counts something else" in line for line in missed] == [False, True]
    assert not any("goes with" in line for line in missed)


def test_a_sentence_with_a_mark_and_no_answer_tells_the_mark_and_the_word_that_its_value_goes_with(desk: Path) -> None:
    told = asked(desk, "When is the opening?", "--kind", "date", "--mark", "harbour master")
    (missed,) = (line for line in told if "first#p1 (has" in line)
    assert missed.startswith(
        "  first#p1 (has the mark 'harbour master', but its value goes with 'open'; the mark 'ferry will open' would take "
        "it, if it is meant; gives May 1, 2025): "
    )


QUAKE = """A quake on the islands

HARBOUR TOWN, March 3, 2025 (The Wire) - Toll in Harbour quake, big wave reaches 384 on Saturday, the ministry said.

The 40-room Hotel Seaview was near capacity when the district was shaken by a 7.5-magnitude quake.

The harbour with its two piers, the old market and a school were closed by 60 guards.

The old lighthouse was damaged by a quake, which killed 7 people.
"""


@pytest.mark.parametrize(
    ("paragraph", "marks", "why"),
    [
        ("p1", ("toll reaches",), "has the words of the mark 'toll reaches' too far apart"),
        ("p1", ("Toll in Harbour quake, big wave",), "has the mark 'Toll in Harbour quake, big wave', but "),
        ("p3", ("market",), "has the mark 'market', but "),
        ("p4", ("lighthouse",), "has the mark 'lighthouse', but its value goes with 'killed'"),
    ],
)
def test_a_mark_that_is_named_gets_the_answer(desk: Path, paragraph: str, marks: tuple[str, ...], why: str) -> None:
    (desk / "content/dispatches/third.txt").write_text(QUAKE, "utf-8")
    ask = ["How strong was it?", "--kind", "figure", *(word for mark in marks for word in ("--mark", mark))]
    told = asked(desk, *ask)
    (line,) = (line for line in told if f"third#{paragraph} (" in line)
    assert why in line
    (mark,) = re.findall("the mark '([^']*)'[^;]* would take it", line)
    better = asked(desk, *ask, "--mark", mark)
    assert f"third#{paragraph}" in "".join(better[1 : 1 + int(better[0].partition(" ")[0])])


def test_a_mark_that_a_hyphen_joins_to_a_number_is_that_numbers_alone(desk: Path) -> None:
    (desk / "content/dispatches/third.txt").write_text(QUAKE, "utf-8")
    told = asked(desk, "How strong was the quake?", "--kind", "figure", "--mark", "magnitude quake")
    assert told[:2] == ["1 answer", "  7.5  third#p2: 7.5-magnitude"]


def test_a_period_answers_when_something_is_held(desk: Path) -> None:
    words = "ويعقد اختبار تحديد المستوى بالفترة من 1 الى 5 أيار 2025."
    (desk / "content/dispatches/test.txt").write_text(f"{ARABIC}{words}\n", "utf-8")
    told = asked(desk, "متى اختبار تحديد المستوى؟", "--kind", "date", "--mark", "اختبار تحديد المستوى")
    (answer,) = (line for line in told if "test#p4" in line)
    assert "2025-05-01/2025-05-05" in answer


def test_a_date_without_a_day_is_told_by_the_day_of_publication_that_nobody_knows(desk: Path) -> None:
    (desk / "content/dispatches/first.txt").write_text("The ferry\n\nThe new ferry will open next month.\n", "utf-8")
    told = asked(desk, "When is the opening?", "--kind", "date", "--mark", "ferry will open")
    (why,) = [line for line in told if "first#p1" in line]
    assert "nothing tells when first was published; write `published` into its sidecar" in why


def test_a_place_that_the_registry_lacks_is_told(desk: Path) -> None:
    text = BANK.replace("The presidents", "The new ferry goes to the island of Brae. The presidents")
    (desk / "content/dispatches/third.txt").write_text(text, "utf-8")
    told = asked(desk, "Where does the new ferry go?", "--kind", "place", "--mark", "new ferry")
    assert not [line for line in told if "gives )" in line or "gives :" in line]


def test_what_is_asked_of_dispatches_in_another_language_needs_its_words(desk: Path) -> None:
    (desk / "content/dispatches/third.txt").write_text(ARABIC, "utf-8")
    told = asked(desk, "When is the opening?", "--kind", "date", "--mark", "opening of the ferry")
    assert any(line.startswith("note: dispatches in 'ar' are not asked") for line in told)
    told = asked(desk, "When is the opening?", "متى افتتاح العبّارة؟", "--kind", "date", "--mark", "ar=افتتاح العبّارة")
    assert any(line.startswith("  2025-05-01  third#p3") for line in told)
    assert not [line for line in told if line.startswith("note:")]


def test_a_question_is_saved_with_comments_kept_and_tried_again_by_its_id(desk: Path) -> None:
    ask = ("When is the opening of the ferry?", "--kind", "date", "--mark", "opening of the ferry")
    assert asked(desk, *ask, "--save")[-1] == "wrote it into content/dossier.yaml"
    text = (desk / "content/dossier.yaml").read_text("utf-8")
    assert "# what it is called" in text
    assert "# where readers write" in text
    (question,) = load(desk / "content").settings.questions
    assert (question.id, question.marks) == ("when-is-the-opening-of-the-ferry", {"en": ("opening of the ferry",)})
    asked(desk, question.id, "--mark", "ferry will open", "--save")
    (question,) = load(desk / "content").settings.questions
    assert question.marks == {"en": ("opening of the ferry", "ferry will open")}


def test_questions_are_saved_behind_one_another_and_no_comment_comes_between(desk: Path) -> None:
    settings = desk / "content/dossier.yaml"
    settings.write_text(SETTINGS + "\n# An example\n# questions:\n# - id: opening\n", "utf-8")
    for id_, mark in (("opening", "opening of the ferry"), ("start", "ferry will open")):
        asked(desk, "When is the opening?", "--kind", "date", "--id", id_, "--mark", mark, "--save")
    text = settings.read_text("utf-8")
    assert text.startswith(SETTINGS.rstrip("\n"))
    assert text.index("# - id: opening") < text.index("\n- id: opening") < text.index("\n- id: start")
    settings.write_text(f"{text}# The last word is ours.\n", "utf-8")
    asked(desk, "When is the end?", "--kind", "date", "--id", "end", "--mark", "it carries", "--save")
    assert settings.read_text("utf-8").endswith("- it carries\n# The last word is ours.\n")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2025-02-03", "the title 'start' may name several events of 2025-02-03; add the `passage` of one: bank#p"),
        ("2025-05-09", "the title 'start' names no event: none has the date 2025-05-09; write it as the timeline does"),
    ],
)
def test_a_title_of_no_one_event_is_told_with_those_that_it_may_mean(desk: Path, day: str, told: str) -> None:
    settings = desk / "content/dossier.yaml"
    titled = f"events:\n- {{id: start, date: '{day}', title: {{en: The first trip}}}}\n"
    settings.write_text(settings.read_text("utf-8") + titled, "utf-8")
    (desk / "content/dispatches/bank.txt").write_text(BANK, "utf-8")
    (desk / "content/dispatches/bank.yaml").write_text("show: full\n", "utf-8")
    (note,) = [line for line in dossier("check", cwd=desk).stdout.splitlines() if "'start'" in line]
    assert told in note


def test_what_is_not_saved_is_printed_to_be_pasted(desk: Path) -> None:
    told = asked(desk, "How many cars?", "--kind", "figure", "--mark", "it carries", "--unit", "cars", "--id", "cars")
    at = told.index("not saved; --save writes it into dossier.yaml:")
    settings = desk / "content/dossier.yaml"
    settings.write_text(SETTINGS + "\n".join(told[at + 1 :]) + "\n", "utf-8")
    (question,) = load(desk / "content").settings.questions
    assert (question.id, question.kind, question.units) == ("cars", "figure", {"en": ("cars",)})


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["When?"], "say what its answers are: --kind date, figure, place or destination"),
        (["When does it open?", "--kind", "date", "--save"], "give marks before you save it: --mark WORDS"),
        (["", "--kind", "date"], "'' has no words"),
        (["When?", "--kind", "date", "--mark", " "], "' ' has no words"),
        (["When?", "--kind", "date", "--mark", "ar="], "'ar=' has no words"),
        (["When?", "--kind", "figure", "--unit", ""], "'' has no words"),
        (
            ["When?", "--kind", "date", "--mark", "xx=opens"],
            "nothing of the dossier is in 'xx'; begin 'opens' with one of",
        ),
        (["Что?", "--kind", "date"], "the language of 'Что?' is not known; write it as "),
    ],
)
def test_what_is_no_question_is_told_in_a_sentence(desk: Path, arguments: list[str], what: str) -> None:
    run = dossier("ask", *arguments, cwd=desk)
    assert run.returncode == 2
    assert f"dossier ask: {what}" in run.stderr

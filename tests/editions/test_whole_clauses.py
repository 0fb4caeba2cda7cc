"""A clause that is told by itself can be read by itself: with its subject, to a mark, its quotation marks in pairs."""

from datetime import date

import pytest

from pelican_dossier.comparing.eventdating import mention_in
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.rendered import quoted_clause
from pelican_dossier.editions.timeline import timeline
from pelican_dossier.editions.toldclauses import told_clause
from pelican_dossier.editions.wholeclauses import told_whole
from pelican_dossier.model import Passage
from tests.comparing.desk import five, project, small

TOLD = (
    (
        "BAGHDAD - The source said that the state had agreed with the allies, foremost among them Kuwait, on setting a "
        "timetable to begin withdrawing the forces by September 2026.",
        "the state had agreed with the allies, foremost among them Kuwait, on setting a timetable to begin withdrawing "
        "the forces by September 2026.",
    ),
    (
        "BAGHDAD - Officials said that the two sides had reached an agreement that “will be announced in May 2024” for "
        "the withdrawal of troops.",
        "the two sides had reached an agreement that “will be announced in May 2024” for the withdrawal of troops.",
    ),
    (
        "BAGHDAD - This is taking place as the parliamentary elections, scheduled for 11 November 2025, draw near, which "
        "reflects the desire of the government to be heard.",
        "This is taking place as the parliamentary elections, scheduled for 11 November 2025, draw near",
    ),
    (
        "بغداد - وأوضح الضابط أن هذه الإجراءات تشمل مواقع في العاصمة، وذلك ضمن سياق يُتوقع أن ينتهي فعلياً في منتصف عام "
        "2026، كما أشار إلى أن الإخلاء قريب.",
        "هذه الإجراءات تشمل مواقع في العاصمة، وذلك ضمن سياق يُتوقع أن ينتهي فعلياً في منتصف عام 2026",
    ),
    (
        "بغداد - وأضاف أن المرحلة الثانية تتضمن الانسحاب الكامل للقوات في أيلول 2026، مشيراً إلى أن عدد القوات، الذي كان "
        "يبلغ نحو 2000 جندي، سينخفض تدريجياً.",
        "المرحلة الثانية تتضمن الانسحاب الكامل للقوات في أيلول 2026",
    ),
    (
        'بغداد - ونقلت الوكالة عن مسؤولين قولهم، إن "الاتفاق يشمل عملية انتقال للقوات"، مضيفين: "في المرحلة الأولى، '
        'التي تستمر حتى سبتمبر 2025، ستنتهي مهمة القوات وستغادر بعض القواعد".',
        '"في المرحلة الأولى، التي تستمر حتى سبتمبر 2025، ستنتهي مهمة القوات وستغادر بعض القواعد"',
    ),
)


def told(words: str) -> str:
    """What is told of the last date of a text."""
    reading = small(("one", date(2025, 1, 6), words)).readings[0]
    whole = told_whole(mention_in(reading, reading.dates[-1]))
    text = reading.dispatch.paragraphs[reading.dates[-1].paragraph].text
    return f"{whole.opening}{text[whole.start : whole.end]}{whole.closing}"


@pytest.mark.parametrize(("words", "whole"), TOLD)
def test_what_is_told_of_a_date_has_its_subject_and_goes_to_a_mark(words: str, whole: str) -> None:
    assert told(words) == whole


def test_words_cut_from_a_quotation_have_its_marks_and_its_date_stays_marked() -> None:
    edition = Edition("en", project().settings, five(), project().translations)
    (event,) = (one for one in edition.dossier.events if one.id == "technical-consultations")
    at = next(at for at, passage in enumerate(event.passages) if passage.source.startswith("000"))
    passage, reading = event.passages[at], edition.readings[event.passages[at].source]
    (read,) = (date for date in reading.dates if reading.passage(date) == passage)
    found = told_clause(edition, read, passage, event.clauses[at], is_said=False)
    assert found.words.text.startswith("“A new round of talks has begun")
    assert found.words.text.endswith("chief of staff of the Ministry of Peshmerga”.")
    assert [piece.text for piece in found.pieces if piece.is_date] == ["6 November 2025"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_entry_of_the_five_has_half_a_pair_of_quotation_marks(language: str) -> None:
    for entry in timeline(Edition(language, project().settings, five(), project().translations)):
        text = entry.clause.text if entry.clause else ""
        assert text.count('"') % 2 == 0, text
        assert text.count("“") == text.count("”"), text


def test_a_whole_clause_that_is_too_long_tells_where_it_was_cut() -> None:
    long = ", ".join(f"the ministry of the city number {n} and its guard" for n in range(1, 9))
    whole = told(f"BAGHDAD - Officials, {long}, met, coming together on 3 May 2024 in the capital, and then left.")
    assert whole.startswith("Officials, ")
    assert whole.endswith(" …")
    edition = Edition("en", project().settings, five(), project().translations)
    assert [one.clause.text[:15] for one in timeline(edition) if one.clause and one.clause.text.startswith("…")] == [
        "… according to "
    ]


def test_the_clause_of_an_answer_is_whole_too() -> None:
    edition = Edition("en", project().settings, five(), project().translations)
    reading = edition.readings["001_83465c09f28e29d4"]
    paragraph = next(one for one in reading.dispatch.paragraphs if "بحلول شهر أيلول 2026" in one.text)
    start = paragraph.text.index("شهر أيلول 2026")
    passage = Passage(reading.dispatch.id, paragraph.index, start, start + len("شهر أيلول 2026"))
    clause = quoted_clause(edition, passage)
    assert clause.before.startswith("the Iraqi government had agreed with the states")
    assert clause.words == "September 2026"


@pytest.mark.parametrize(("language", "words"), [("ar", "في المرحلة الأولى"), ("en", "In the first phase")])
def test_an_answer_stands_between_quotation_marks_and_so_has_none_of_its_own_around(language: str, words: str) -> None:
    edition = Edition(language, project().settings, five(), project().translations)
    answers = [answer for asked in edition.dossier.questions for answer in asked.answers]
    clauses = [quoted_clause(edition, answer.passage) for answer in answers]
    (found,) = (one for one in clauses if one.before.startswith(words))
    assert found.after[-1] not in '"”.'
    assert all(one.after[-1:] != "." for one in clauses)

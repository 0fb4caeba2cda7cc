"""What a dispatch says stands in the reader's language, with what was received behind it."""

import pytest

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.rendered import quoted_clause, rendered, rendered_words
from pelican_dossier.editions.voices import named_in, roles_in
from pelican_dossier.model import Passage
from tests.editions.translated import edition_in

ARABIC = (
    "بغداد - رويترز\n"
    "قال مسؤولون أميركيون إن العمل في الجسر ينتهي في موعد أقصاه نهاية أيلول 2026، وإن نحو 300 عامل سيغادرون.\n"
    "وأشاد الوفد الأميركي بالتعاون.\n"
    "وأفادت مصادر مطلعة بأن التقارير تشير إلى تأخير."
)
ENGLISH = (
    "Baghdad – Reuters\n"
    "US officials said that work on the bridge ends no later than the end of September 2026, and that about 300 "
    "workers will leave.\n"
    "The US delegation’s praise went to the cooperation.\n"
    "Informed sources said that reports point to a delay."
)


def passage_of(edition: Edition, words: str) -> Passage:
    for paragraph in edition.readings["one"].dispatch.paragraphs:
        if words in paragraph.text:
            start = paragraph.text.index(words)
            return Passage("one", paragraph.index, start, start + len(words))
    raise LookupError(words)


@pytest.fixture(scope="module")
def english() -> Edition:
    return edition_in("en", ARABIC, ENGLISH)


@pytest.mark.parametrize(
    ("received", "words"),
    [
        ("نهاية أيلول 2026", "the end of September 2026"),
        ("نحو 300 عامل", "about 300 workers"),
    ],
)
def test_the_words_of_a_reading_are_those_of_the_translation(english: Edition, received: str, words: str) -> None:
    told = rendered(english, passage_of(english, received))
    assert (told.text, told.language) == (words, "en")
    assert told.original is not None
    assert (told.original.text, told.original.language) == (received, "ar")


def test_words_that_nothing_was_read_in_stay_in_their_language(english: Edition) -> None:
    told = rendered(english, passage_of(english, "بالتعاون"))
    assert (told.text, told.language, told.original) == ("بالتعاون", "ar", None)


def test_a_clause_is_quoted_with_the_words_in_it_that_count(english: Edition) -> None:
    clause = quoted_clause(english, passage_of(english, "نهاية أيلول 2026"))
    assert clause.words == "the end of September 2026"
    assert "work on the bridge ends" in clause.before
    assert clause.original is not None
    assert clause.original.words == "نهاية أيلول 2026"


def test_words_that_a_finding_quotes_are_found_where_they_stand(english: Edition) -> None:
    told = rendered_words(english, english.readings["one"], "نهاية أيلول 2026")
    assert told.language == "en"
    assert "September 2026" in told.text


@pytest.mark.parametrize(
    ("received", "words"),
    [
        ("مسؤولون أميركيون", "US officials"),
        ("مصادر مطلعة", "Informed sources"),
        ("الوفد الأميركي", "The US delegation"),
    ],
)
def test_a_speaker_is_named_as_the_translation_names_him(english: Edition, received: str, words: str) -> None:
    told = named_in(english, english.readings["one"])(received)
    assert (told.text, told.language) == (words, "en")


def test_no_speaker_is_given_the_name_of_another() -> None:
    """The translation of the paragraph names somebody else, and not him."""
    edition = edition_in(
        "en", "بغداد - رويترز\nقال وزير عراقي إن الجسر مفتوح.", "Baghdad – Reuters\nA source said that it is open."
    )
    told = named_in(edition, edition.readings["one"])("وزير عراقي")
    assert (told.text, told.language) == ("وزير عراقي", "ar")


def test_an_english_dispatch_is_told_in_arabic() -> None:
    edition = edition_in(
        "ar",
        "Baghdad – Reuters\nA senior Iraqi official said that work ends by September 2026.",
        "بغداد – رويترز\nقال مسؤول عراقي رفيع إن العمل ينتهي بحلول أيلول 2026.",
    )
    assert named_in(edition, edition.readings["one"])("A senior Iraqi official").text == "مسؤول عراقي رفيع"
    assert rendered(edition, passage_of(edition, "September 2026")).text == "أيلول 2026"


def test_a_role_stays_as_received_where_nothing_translates_it(english: Edition) -> None:
    told = roles_in(english, english.readings["one"])("مسؤولون أميركيون", "دور لا يترجمه أحد")
    assert told.language == "ar"


def test_a_role_is_that_of_the_translation() -> None:
    edition = edition_in(
        "en",
        "بغداد - رويترز\nقال ماجد الحربي، المتحدث باسم البلدية، إن الجسر مفتوح.",
        "Baghdad – Reuters\nMajid al-Harbi, the spokesman for the municipality, said that the bridge is open.",
    )
    told = roles_in(edition, edition.readings["one"])("ماجد الحربي", "المتحدث باسم البلدية")
    assert (told.text, told.language) == ("the spokesman for the municipality", "en")

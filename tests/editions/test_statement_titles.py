"""A statement is named by the editors, else by who says it on what and when; what is not known is left out."""

from dataclasses import replace
from datetime import date

import pytest

from pelican_dossier.comparing import compare
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.statementtitles import statement_titles
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Entity, Reading, Settings, StatementTitle, Term
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry

DAY, NEXT = date(2025, 11, 7), date(2025, 11, 8)
DAM = Entity("dam", "place", {"ar": "سد الوادي الكبير", "en": "Great Valley Dam"})
MINISTER = Entity("salma", "person", {"ar": "سلمى الراوي", "en": "Salma al-Rawi"})
TERM = Term("water-treaty", {"ar": "معاهدة تقاسم المياه", "en": "water-sharing treaty"})
ON_THE_DAM = "«سنفتح بوابات سد الوادي الكبير تدريجياً حتى نهاية الشهر المقبل ولن يتضرر أي من سكان القرى القريبة»"
ON_THE_TREATY = "«سنلتزم معاهدة تقاسم المياه في كل موادها ما دامت الدول المجاورة تلتزمها وتحترم حقوق الجميع فيها»"
ON_NOTHING = "«سنواصل العمل ليلاً ونهاراً ولن نتوقف قبل أن يعود كل شيء إلى ما كان عليه في السابق تماماً»"


def edition_of(language: str, *said: tuple[str, str], titles: tuple[StatementTitle, ...] = ()) -> Edition:
    """An edition of a dossier in which two outlets carry each of some sayings, in a dispatch each."""
    registry = Registry([DAM, MINISTER], [TERM])
    readings: list[Reading] = []
    for number, (speaker, words) in enumerate(said):
        for outlet, day in (("رويترز", DAY), ("الأناضول", NEXT)):
            text = f"بغداد - {outlet}\nوقالت {speaker} إن {words}."
            readings.append(read(receive_text(text, f"{'ab'[outlet != 'رويترز']}{number}", None, day), registry))
    settings = Settings({}, ("ar", "en"), statements=titles)
    dossier = replace(compare(readings, (), registry.entities, settings), terms=registry.terms)
    return Edition(language, settings, dossier, {})


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", {"Salma al-Rawi on Great Valley Dam", "Salma al-Rawi on water-sharing treaty"}),
        ("ar", {"سلمى الراوي بشأن سد الوادي الكبير", "سلمى الراوي بشأن معاهدة تقاسم المياه"}),
    ],
)
def test_a_statement_is_named_by_its_speaker_and_what_it_begins_with(language: str, titles: set[str]) -> None:
    told = edition_of(language, ("سلمى الراوي", ON_THE_DAM), ("سلمى الراوي", ON_THE_TREATY))
    assert {title.text for title in statement_titles(told).values()} == titles


def test_what_it_is_on_is_left_out_where_nothing_tells() -> None:
    told = edition_of("en", ("سلمى الراوي", ON_NOTHING))
    assert [title.text for title in statement_titles(told).values()] == ["Statement by Salma al-Rawi"]


def test_two_statements_of_one_name_are_told_apart_by_their_words() -> None:
    told = edition_of("ar", ("سلمى الراوي", ON_NOTHING), ("سلمى الراوي", ON_NOTHING.replace("سنواصل", "لن نواصل")))
    titles = [title.text for title in statement_titles(told).values()]
    assert len(titles) == len(set(titles))


def test_a_title_of_the_editors_names_the_statement_of_its_passage() -> None:
    title = StatementTitle({"ar": "الوعد", "en": "The promise"}, "b0#p1")
    told = edition_of("en", ("سلمى الراوي", ON_THE_DAM), ("سلمى الراوي", ON_NOTHING), titles=(title,))
    named = {title.text for title in statement_titles(told).values()}
    assert named == {"The promise", "Statement by Salma al-Rawi"}


def test_a_title_of_words_that_stand_elsewhere_names_none() -> None:
    title = StatementTitle({"en": "The promise"}, "b0#p1", words="معاهدة")
    told = edition_of("en", ("سلمى الراوي", ON_THE_DAM), titles=(title,))
    assert [title.text for title in statement_titles(told).values()] == ["Salma al-Rawi on Great Valley Dam"]

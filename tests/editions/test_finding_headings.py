"""Findings by their headings: no two alike, and in the reader's words."""

from dataclasses import replace
from datetime import date

import pytest

from pelican_dossier.comparing import compare
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findingheadings import finding_headings
from pelican_dossier.editions.findings import finding_views
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Settings
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from pelican_dossier.translation.catalogs import Translation, as_translated
from tests.comparing.desk import five, project, small

DAY = date(2025, 11, 7)
QUOTED = (
    'قال الوزير آدم براون إن "المدينة ستواصل العمل مع الشركة على %s الجسر القديم قبل الشتاء وحماية النهر من الفيضان".'
)
TRANSLATED = (
    "Minister Adam Brown said that “the city will keep working with the company on %s the old bridge before the "
    "winter and protecting the river from floods”."
)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_two_findings_of_the_five_have_one_heading(language: str) -> None:
    headings = finding_headings(Edition(language, project().settings, five(), project().translations))
    assert len(set(headings.values())) == len(headings)
    views = finding_views(Edition(language, project().settings, five(), project().translations))
    assert all(view.heading.startswith(view.title) for view in views.values())


def test_findings_of_which_nothing_tells_them_apart_are_numbered() -> None:
    line = "The council meets on Monday 4 November 2025, and again on Friday 5 November 2025."
    edition = Edition("en", Settings({}, ("en",)), small(("one", DAY, line)), {})
    headings = [said for id_, said in finding_headings(edition).items() if id_.startswith("weekday")]
    assert len(headings) == len(set(headings)) == 2
    assert [heading[-3:] for heading in headings] == ["(1)", "(2)"]


def edition_of(*words: tuple[str, str], language: str = "en") -> Edition:
    """Two dispatches with one quotation but for a word, each with its translation."""
    readings, translations = [], {}
    for at, (received, told) in enumerate(words):
        reading = read(receive_text(QUOTED % received, f"d{at}", None, DAY), Registry(()))
        translated = Translation("en", None, False, None, None, {0: (TRANSLATED % told,)})
        theirs = replace(as_translated(reading.dispatch, translated), published=reading.dispatch.published)
        translations[reading.dispatch.id, "en"] = replace(translated, reading=read(theirs, Registry(())))
        readings.append(reading)
    dossier = compare(readings, (), (), Settings({}, ("ar", "en")))
    return Edition(language, Settings({}, ("ar", "en")), dossier, translations)


def test_an_english_reader_is_told_in_english_which_words_are_quoted_otherwise() -> None:
    (view,) = finding_views(edition_of(("ترميم", "repairing"), ("هدم", "demolishing"))).values()
    assert "repairing" in view.sentence
    assert "demolishing" in view.sentence
    assert "ترميم" not in view.sentence + view.heading


def test_words_whose_translations_are_alike_stay_as_received() -> None:
    (view,) = finding_views(edition_of(("ترميم", "restoring"), ("إصلاح", "restoring"))).values()
    assert "ترميم" in view.sentence
    assert "إصلاح" in view.sentence


def test_an_arabic_reader_has_the_words_as_received() -> None:
    edition = edition_of(("ترميم", "repairing"), ("هدم", "demolishing"), language="ar")
    (view,) = finding_views(edition).values()
    assert "ترميم" in view.sentence
    assert "هدم" in view.heading


def test_the_list_of_findings_quotes_what_each_source_gives_where_the_words_are_few() -> None:
    found = small(
        ("one", date(2025, 11, 7), "قتل 12 حارسا في انفجار سوق المدينة القديمة أمس."),
        ("two", date(2025, 11, 7), "قتل 15 حارسا في انفجار سوق المدينة القديمة أمس."),
    )
    views = finding_views(Edition("ar", Settings({}, ("ar",)), found, {}))
    (numbers,) = (view for view in views.values() if len(view.sources) == len(found.readings))
    told = [passage.brief.text for source in numbers.sources for passage in source.passages if passage.brief]
    assert told == ["12 حارسا", "15 حارسا"]

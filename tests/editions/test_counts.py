"""Counts in words, where a sentence or a headline has them."""

import pytest

from pelican_dossier.editions.counts import counted, counted_outlets, phase_words
from pelican_dossier.editions.edition import Edition
from tests.comparing.desk import five, project


def edition(language: str) -> Edition:
    return Edition(language, project().settings, five(), {})


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "one outlet"),
        ("en", 10, "ten outlets"),
        ("en", 11, "11 outlets"),
        ("ar", 2, "وسيلتا إعلام"),
        ("ar", 3, "ثلاث وسائل إعلام"),
        ("ar", 10, "عشر وسائل إعلام"),
        ("ar", 11, "11 وسيلة إعلام"),
    ],
)
def test_outlets_are_counted_in_words_up_to_ten(language: str, number: int, said: str) -> None:
    assert counted_outlets(edition(language), number) == said


@pytest.mark.parametrize(("number", "said"), [(1, "خبر واحد"), (3, "ثلاثة أخبار"), (12, "12 خبراً")])
def test_dispatches_are_counted_in_words_in_arabic(number: int, said: str) -> None:
    arabic = edition("ar")
    form = arabic.catalog.ngettext("%(count)s dispatch", "%(count)s dispatches", number)
    assert counted(arabic, number, form) == said


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [("en", 2, "second phase"), ("ar", 1, "المرحلة الأولى"), ("ar", 10, "المرحلة العاشرة"), ("ar", 12, "المرحلة 12")],
)
def test_a_phase_has_its_ordinal(language: str, number: int, said: str) -> None:
    assert phase_words(edition(language), number) == said

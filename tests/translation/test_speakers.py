"""Whom a translation names as a speaker is whom the original names, or nobody."""

from datetime import date

import pytest

from pelican_dossier.intake import receive_text
from pelican_dossier.model import Reading
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from pelican_dossier.translation.speakers import spoken_of

DAY = date(2018, 9, 30)
SAYS = "said that the road to the harbour would stay open until the summer."
KEEPS = "إن الطريق إلى الميناء سيبقى مفتوحا حتى الصيف."

SAME = [
    ("a name that sounds alike", "Simon Haeder", "قال سايمون هايدر"),
    ("a name behind the noun that the translator added", "Nielsen", "قالت شركة نيلسن"),
    ("a name of which one word is a common one", "North Korea", "قالت كوريا الشمالية"),
    ("a role", "The minister", "قال الوزير"),
]
OTHERS = [
    ("a role and the name of somebody else", "The president", "قال كافانو"),
    ("a name and a phrase that is none", "Omar Navarro", "قال مواقع تابعة"),
    ("the office of somebody and his name", "His office", "قال جيف فليك"),
    ("a paper and what is left of its name", "The Washington Examiner", "قالت مجلة واشنطن"),
    ("somebody's campaign and himself", "The president's campaign", "قال الرئيس"),
]


def received(text: str, language: str) -> Reading:
    return read(receive_text(f"Head\n\n{text}", "one", language, DAY), Registry())


def pairs(speaker: str, says: str) -> list[tuple[str, str]]:
    original, translation = received(f"{speaker} {SAYS}", "en"), received(f"{says} {KEEPS}", "ar")
    assert [len(one.voices) for one in (original, translation)] == [1, 1]
    return [(pair.speaker, pair.translated) for pair in spoken_of(original, translation, Registry()).speakers]


@pytest.mark.parametrize(("speaker", "says"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_whom_both_name_is_named_as_the_translation_does(speaker: str, says: str) -> None:
    assert pairs(speaker, says) == [(speaker, says.partition(" ")[2])]


@pytest.mark.parametrize(("speaker", "says"), [case[1:] for case in OTHERS], ids=[case[0] for case in OTHERS])
def test_nobody_is_named_by_the_name_of_another(speaker: str, says: str) -> None:
    assert pairs(speaker, says) == []

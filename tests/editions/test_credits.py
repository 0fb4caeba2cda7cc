"""Who is named as the translator, and where nobody is."""

from dataclasses import replace

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import credits_of
from tests.editions.translated import edition_in

ARABIC, ENGLISH = "وصل الوفد إلى بغداد مساء أمس.", "The delegation arrived in Baghdad yesterday evening."


def test_a_translation_whose_maker_is_not_told_is_credited_so() -> None:
    (credit,) = credits_of(edition_in("en", ARABIC, ENGLISH))
    assert (credit.translator, credit.reviewer) == (None, None)


def test_a_catalog_in_which_nothing_is_translated_is_credited_to_nobody() -> None:
    whole = edition_in("en", ARABIC, ENGLISH)
    empty = {which: replace(one, paragraphs={}) for which, one in whole.translations.items()}
    assert credits_of(Edition("en", whole.settings, whole.dossier, empty)) == ()

"""A speaker is one row and one name wherever voices are listed, whatever each dispatch calls him."""

from dataclasses import replace
from datetime import date

from pelican_dossier.desk.showing import published
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.speakers import speakers_view
from pelican_dossier.editions.voices import identities_in, named_in
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Dossier, Settings
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from pelican_dossier.translation.speakers import spoken_of
from tests.comparing.desk import small

DAY = date(2025, 11, 7)
FULL = ("full", DAY, "بغداد - واع\nقال المتحدث باسم البلدية ماجد الحربي إن الطريق مفتوح أمام المسافرين.")
SHORT = (
    "short",
    DAY,
    "أربيل - رويترز\nقال ماجد بن سالم الحربي إن العمل مستمر.\nونقل عن مسؤولين محليين قولهم إن العمل توقف.",
)


def edition_of(dossier: Dossier) -> Edition:
    return Edition("ar", Settings({}, ("ar",)), dossier, {})


def withheld(dossier: Dossier, source: str) -> Dossier:
    """The dossier as it is published where one dispatch shows nothing."""
    readings = [
        replace(one, dispatch=replace(one.dispatch, sidecar=replace(one.dispatch.sidecar, show="card")))
        if one.dispatch.id == source
        else one
        for one in dossier.readings
    ]
    return published(replace(dossier, readings=tuple(readings)))


def test_the_fullest_name_stands_for_all_and_a_plural_is_in_the_nominative() -> None:
    edition = edition_of(small(FULL, SHORT))
    told = named_in(edition, edition.readings["full"])("ماجد الحربي").text
    assert told == "ماجد بن سالم الحربي"
    assert named_in(edition, edition.readings["short"])("مسؤولين محليين").text == "مسؤولون محليون"


def test_a_name_that_only_a_withheld_dispatch_gives_is_not_told_beside_another() -> None:
    edition = edition_of(withheld(small(FULL, SHORT), "short"))
    assert named_in(edition, edition.readings["full"])("ماجد الحربي").text == "ماجد الحربي"
    assert identities_in(edition).of("full", "ماجد الحربي").source == "full"


def test_who_is_told_by_his_part_alone_stands_by_role_and_a_body_by_name() -> None:
    both = ("both", DAY, "أربيل - رويترز\nقال الجانبان إن المباحثات ستستمر.\nوأعلنت وزارة النقل أن الطريق مفتوح.")
    groups = {group.naming: group.rows for group in speakers_view(edition_of(small(both))).groups}
    assert {naming: [row.name.text for row in rows] for naming, rows in groups.items()} == {
        "named": ["وزارة النقل"],
        "office": ["الجانبان"],
    }


def test_authorities_are_named_by_the_word_that_a_translation_has_for_them() -> None:
    original = read(
        receive_text("Head\n\nThe bridge was shut, authorities said on Friday.", "one", "en", DAY), Registry()
    )
    translated = read(receive_text("عنوان\n\nقالت السلطات الجمعة إن الجسر أُغلق.", "one", "ar", DAY), Registry())
    (pair,) = spoken_of(original, translated, Registry()).speakers
    assert (pair.speaker, pair.translated) == ("authorities", "السلطات")

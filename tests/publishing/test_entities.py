"""Pages of people, organisations and places: every sentence that names one, and what he says without being named."""

from pelican_dossier.model import Entity
from pelican_dossier.publishing.pages.entities import _views
from tests.editions.translated import edition_in

MINISTER = Entity("salim-karim", "person", {"ar": "سليم كريم", "en": "Salim Karim"})
ARABIC = (
    "بغداد - رويترز\n"
    "قال الوزير سليم كريم إن الطريق سيفتح قريباً.\n"
    "وأضاف أن «العمل انتهى في الجسر وبقيت الإشارات وحدها».\n"
    "والجسر قديم."
)
ENGLISH = (
    "Baghdad – Reuters\n"
    "Minister Salim Karim said that the road would soon open.\n"
    "He added that “the work on the bridge is done and only the signs are left”.\n"
    "The bridge is old."
)


def test_a_person_has_what_he_goes_on_to_say_though_it_does_not_name_him() -> None:
    ((entity, view),) = _views(edition_in("en", ARABIC, ENGLISH, (MINISTER,)))
    ((_, sentences),) = view.sources
    assert entity.id == "salim-karim"
    assert [one.paragraph for one in sentences] == [1, 2]
    assert view.link.mentions == 1

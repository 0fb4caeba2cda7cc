"""Each outlet has a sign of its own, the same in every edition and on every page."""

from dataclasses import replace

from pelican_dossier.comparing import compare
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import source_link
from pelican_dossier.editions.outlets import OutletSign
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Entity, Settings
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.comparing.desk import five, project

REGISTERED = Entity("the-post", "organisation", {"en": "The Post", "ar": "البريد"})


def signs(*published: tuple[str, str | None, str], language: str = "en") -> list[OutletSign | None]:
    """The sign of each dispatch, of which a day, an outlet and a language are known."""
    readings = []
    for at, (day, outlet, written_in) in enumerate(published):
        text = f"They left on {day}." if written_in == "en" else "غادروا أمس."
        dispatch = replace(receive_text(text, f"d{at:02}", written_in, None), publisher=outlet)
        readings.append(replace(read(dispatch, Registry()), dispatch=dispatch))
    dossier = compare(readings, [], (REGISTERED,))
    edition = Edition(language, Settings({"en": "A dossier"}, ("en", "ar")), dossier, {})
    links = {reading.dispatch.id: source_link(edition, reading) for reading in dossier.readings}
    return [links[f"d{at:02}"].sign for at in range(len(published))]


def test_two_dispatches_of_one_outlet_have_one_sign() -> None:
    one, other, same = signs(("6 May 2025", "Post", "en"), ("7 May 2025", "Mail", "en"), ("8 May 2025", "Post", "en"))
    assert one == same
    assert one
    assert other
    assert one.colour != other.colour
    assert one.path != other.path


def test_an_outlet_is_one_however_its_name_is_written() -> None:
    one, same = signs(("6 May 2025", "عكاظ", "ar"), ("7 May 2025", "صحيفة عكاظ", "ar"))
    assert one == same
    assert one


def test_an_outlet_of_the_registry_is_one_whatever_language_names_it() -> None:
    rows = ("6 May 2025", "The Post", "en"), ("7 May 2025", "البريد", "ar"), ("8 May 2025", "Mail", "en")
    for language in ("en", "ar"):
        named, renamed, other = signs(*rows, language=language)
        assert named == renamed
        assert named != other


def test_a_dispatch_of_no_known_outlet_has_no_sign() -> None:
    assert signs(("6 May 2025", None, "en"), ("7 May 2025", "Mail", "en"))[0] is None


def test_beyond_eight_outlets_a_colour_comes_back_with_another_shape() -> None:
    found = signs(*(("6 May 2025", f"Outlet {at:02}", "en") for at in range(30)))
    assert len(set(found)) == 30
    assert {sign.colour for sign in found if sign} == {f"c{at}" for at in range(1, 9)}


def test_signs_go_by_the_order_of_publication_and_are_the_same_in_both_editions() -> None:
    by_edition = []
    for language in ("en", "ar"):
        edition = Edition(language, project().settings, five(), {})
        by_edition.append([source_link(edition, reading).sign for reading in edition.dossier.readings])
    assert by_edition[0] == by_edition[1]
    told = list(dict.fromkeys(by_edition[0]))
    assert [(sign.colour, sign.shape) for sign in told if sign] == [
        ("c1", "diamond"),
        ("c2", "disc"),
        ("c3", "triangle"),
        ("c4", "star"),
    ]

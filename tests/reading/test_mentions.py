"""Names of the registry are found in every spelling, whole, the longest first."""

from pathlib import Path

import pytest

from pelican_dossier.desk.registry import read_registry
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Dispatch, Entity, Mention
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.fixtures import Case, cases

NAMES = Registry(*read_registry(Path(__file__).with_name("registry"), "registry"))


def mentions(dispatch: Dispatch, registry: Registry) -> tuple[Mention, ...]:
    return read(dispatch, registry).mentions


@cases(__file__, "mentions")
def test_mentions(case: Case) -> None:
    found = mentions(receive_text(case.text, "text", None, None), NAMES)
    case.check(f"{mention.text} = {mention.entity}" for mention in found)


def test_a_mention_is_of_its_entrys_kind() -> None:
    dispatch = receive_text("عاد محمد شياع السوداني مع التحالف الدولي إلى بغداد", "text", None, None)
    assert [m.kind for m in mentions(dispatch, NAMES)] == ["person", "organisation", "place"]


def test_a_full_name_of_two_entries_is_not_resolved() -> None:
    same = Registry(Entity(id_, "person", {"ar": name}) for id_, name in (("a", "محمد علي"), ("b", "محمد على")))
    assert mentions(receive_text("قال محمد علي ذلك", "text", None, None), same) == ()


def test_a_short_form_in_one_dispatch_says_nothing_of_the_next() -> None:
    named = receive_text("قال التحالف الدولي ذلك", "one", None, None)
    short = receive_text("قال التحالف ذلك", "two", None, None)
    assert len(mentions(named, NAMES)) == 1
    assert mentions(short, NAMES) == ()


@pytest.mark.parametrize("registry", [Registry(), Registry([Entity("x", "person", {})])])
def test_a_registry_without_names_finds_nothing(registry: Registry) -> None:
    assert mentions(receive_text("عاد الوفد إلى بغداد", "text", None, None), registry) == ()


GROUP = Registry([Entity("dawn", "organisation", {"ar": "حركة «الفجر الجديد»", "en": "New Dawn movement"})])


@pytest.mark.parametrize(
    "name", ["حركة الفجر الجديد", 'حركة "الفجر الجديد"', "حركة «الفجر الجديد»", "حركة “الفجر الجديد”"]
)
def test_a_body_is_found_by_its_name_in_any_quotation_marks_or_none(name: str) -> None:
    (found,) = mentions(receive_text(f"قالت {name} إنها تنسحب.", "text", None, None), GROUP)
    assert found.text == name
    assert GROUP.homonyms == []


def test_marks_around_something_else_are_no_part_of_a_name() -> None:
    assert mentions(receive_text("قالت حركة الفجر «الجديد» إنها تنسحب.", "text", None, None), GROUP) != ()
    assert mentions(receive_text("قالت حركة «الفجر» الجديد إنها تنسحب.", "text", None, None), GROUP) == ()


@pytest.mark.parametrize("written", ["Sana'a", "Sana’a", "Sanaʼa", "Sana`a", "Sanaʿa"])
@pytest.mark.parametrize("registered", ["Sana'a", "Sana’a"])
def test_a_name_is_found_with_whatever_apostrophe(written: str, registered: str) -> None:
    place = Registry([Entity("sanaa", "place", {"en": registered})])
    (found,) = mentions(receive_text(f"The delegation left {written} for the coast.", "text", "en", None), place)
    assert found.text == written


def test_the_order_of_the_registry_does_not_matter() -> None:
    dispatch = receive_text("قال التحالف الدولي في مطار بغداد الدولي، وأكد التحالف", "text", None, None)
    assert mentions(dispatch, Registry(reversed(NAMES.entities))) == mentions(dispatch, NAMES)


def test_an_english_name_with_an_article_needs_the_capital_behind_it_and_not_that_of_the_article() -> None:
    paper = Registry([Entity("paper", "organisation", {"en": "The Times"})])
    text = "The times have changed. The Times wrote so, and so did the editors of the Times; in the times of war nobody did."
    assert [one.text for one in mentions(receive_text(text, "text", "en", None), paper)] == ["The Times", "the Times"]

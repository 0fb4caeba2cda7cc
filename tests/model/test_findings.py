"""Every rule for findings stands in one list with all that is told of it, and is looked for in one room."""

import re

import pytest

from pelican_dossier.comparing import findings as between
from pelican_dossier.editions.interface import known
from pelican_dossier.model.findingkinds import REASONS, TIERS, FindingRule
from pelican_dossier.model.findingrules import FINDING_RULES
from pelican_dossier.model.whyitmatters import WHY_IT_MATTERS
from pelican_dossier.reading import dates as within
from pelican_dossier.reading import received

EVERY_RULE = pytest.mark.parametrize("rule", FINDING_RULES.values(), ids=list(FINDING_RULES))


def named_in(message: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", message))


@EVERY_RULE
def test_a_rule_has_all_that_is_told_of_it(rule: FindingRule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    for kind in rule.kinds:
        title, sentence = rule.told(kind)
        for message in (TIERS[kind].words, title, sentence, WHY_IT_MATTERS[rule.id]):
            assert message
            assert known("ar").gettext(message) != message, f"{message!r} is not in the catalogs"
        assert sentence.endswith(".")
    assert WHY_IT_MATTERS[rule.id].endswith(".")


@EVERY_RULE
def test_a_sentence_names_what_the_rule_gives(rule: FindingRule) -> None:
    weekday = {"weekday"} if "day" in rule.arguments.values() else set()
    for title, sentence in map(rule.told, rule.kinds):
        assert named_in(sentence) <= {*rule.arguments, *weekday}
        assert not named_in(title)


def test_each_rule_is_looked_for_in_one_room_in_the_order_of_the_list() -> None:
    assert [*received.LOOKS, *within.LOOKS, *between.LOOKS] == list(FINDING_RULES)


def test_every_rule_says_why_it_matters_and_nothing_else_does() -> None:
    assert list(WHY_IT_MATTERS) == list(FINDING_RULES)


def test_a_reason_names_the_likely_value_and_what_its_rule_gives() -> None:
    given = {"likely", *FINDING_RULES["same-words-two-dates"].arguments}
    for because, reason in REASONS.items():
        allowed = given if because.startswith("printed-before") else {"likely"}
        assert {"likely"} <= named_in(reason) <= allowed
